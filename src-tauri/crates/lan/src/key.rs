//! The key that a browser must show.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use std::fmt;

/// 32 random bytes as text that fits an address. New at every start.
pub struct Key(String);

impl Key {
    /// Draws a new key from the system's randomness.
    pub fn random() -> Key {
        Key(URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>()))
    }

    /// Whether `shown` is this key. Takes as long for a near miss as for a far one.
    pub(crate) fn fits(&self, shown: &[u8]) -> bool {
        let own = self.0.as_bytes();
        own.len() == shown.len() && own.iter().zip(shown).fold(0, |seen, (a, b)| seen | (a ^ b)) == 0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A key in a log would be a key lost.
impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}
