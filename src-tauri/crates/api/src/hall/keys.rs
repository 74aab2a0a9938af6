//! The event's keys on this laptop, and every signature that devices and hubs exchange.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use crate::Fault;

/// What one PIN's hash works in, kept for the next: taken anew each time, each of the hall's threads would
/// go on holding 19 MiB.
static MEMORY: Mutex<Vec<Block>> = Mutex::new(Vec::new());

/// What a hub of this event holds. It lies in the key folder, never in the event file, which is handed
/// around.
#[derive(Clone)]
pub struct Keys {
    event: SigningKey,
    pepper: [u8; 32],
    hub: String,
    authority: [u8; 32],
}

/// A key in a log would be a key lost.
impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys").field("hub", &self.hub).finish_non_exhaustive()
    }
}

impl Keys {
    /// The keys as they lie in the key folder: the seed of the event's Ed25519 key, the pepper of the
    /// PINs, the name of this laptop among the hubs, and the SHA-256 of the authority's public key.
    #[must_use]
    pub fn new(seed: [u8; 32], pepper: [u8; 32], hub: String, authority: [u8; 32]) -> Keys {
        Keys { event: SigningKey::from_bytes(&seed), pepper, hub, authority }
    }

    /// What devices check the hub's signatures with, in base64url.
    #[must_use]
    pub fn event_key(&self) -> String {
        encode(self.event.verifying_key().as_bytes())
    }

    /// The name of this laptop among the hubs of the event.
    #[must_use]
    pub fn hub(&self) -> &str {
        &self.hub
    }

    /// SHA-256 of the authority's public key: what a device pins.
    #[must_use]
    pub const fn authority(&self) -> &[u8; 32] {
        &self.authority
    }

    pub(crate) fn sign(&self, message: &[u8]) -> String {
        encode(&self.event.sign(message).to_bytes())
    }

    /// A verifier that is worth nothing without the pepper: a copied event file cannot be tried.
    pub(crate) fn pin_verifier(&self, pin: &str) -> Result<String, Fault> {
        let salt: [u8; 16] = rand::random();
        Ok(format!("{}.{}", encode(&salt), encode(&self.pin_hash(pin, &salt)?)))
    }

    pub(crate) fn pin_fits(&self, pin: &str, verifier: &str) -> bool {
        let Some((salt, hash)) = verifier.split_once('.') else { return false };
        let (Some(salt), Some(hash)) = (decode(salt), decode(hash)) else { return false };
        self.pin_hash(pin, &salt).is_ok_and(|typed| same(&typed, &hash))
    }

    /// Argon2id, 19 MiB, two passes (RFC 9106; the OWASP minimum), with the pepper as its secret.
    fn pin_hash(&self, pin: &str, salt: &[u8]) -> Result<[u8; 32], Fault> {
        let internal = |what: argon2::Error| Fault::new("internal").with("what", what);
        let params = Params::new(19 * 1024, 2, 1, Some(32)).map_err(internal)?;
        let argon = Argon2::new_with_secret(&self.pepper, Algorithm::Argon2id, Version::V0x13, params)
            .map_err(internal)?;
        let mut memory = MEMORY.lock().unwrap_or_else(PoisonError::into_inner);
        memory.resize(argon.params().block_count(), Block::default());
        let mut out = [0; 32];
        argon
            .hash_password_into_with_memory(pin.as_bytes(), salt, &mut out, &mut *memory)
            .map_err(internal)?;
        Ok(out)
    }
}

/// Takes as long for a near miss as for a far one.
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |seen, (a, b)| seen | (a ^ b)) == 0
}

/// Whether `key` (base64url) signed `message` with `signature` (base64url).
pub(crate) fn signed_by(key: &VerifyingKey, message: &[u8], signature: &str) -> bool {
    decode(signature)
        .and_then(|bytes| Signature::from_slice(&bytes).ok())
        .is_some_and(|signature| key.verify_strict(message, &signature).is_ok())
}

/// An Ed25519 public key from base64url.
pub(crate) fn public_key(text: &str) -> Option<VerifyingKey> {
    let bytes: [u8; 32] = decode(text)?.try_into().ok()?;
    VerifyingKey::from_bytes(&bytes).ok().filter(|key| !key.is_weak())
}

/// Hexadecimal, as people compare it.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Base64url without padding.
pub(crate) fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}
