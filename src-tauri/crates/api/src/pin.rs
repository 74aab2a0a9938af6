//! The organiser's PIN and the recovery word for the day it is forgotten.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

use crate::Fault;

/// Crockford's letters and digits: none can be taken for another when it is read aloud.
pub(crate) const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

pub(crate) fn hash(secret: &str) -> Result<String, Fault> {
    Argon2::default()
        .hash_password(secret.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| Fault::new("internal").with("what", error))
}

pub(crate) fn fits(secret: &str, hash: &str) -> bool {
    PasswordHash::new(hash)
        .is_ok_and(|hash| Argon2::default().verify_password(secret.as_bytes(), &hash).is_ok())
}

/// Sixty bits in three groups of four: `K7QM-4MDX-9TPA`.
pub(crate) fn recovery_word() -> String {
    let bytes: [u8; 12] = rand::random();
    let letters: Vec<char> =
        bytes.iter().filter_map(|b| LETTERS.get(usize::from(b % 32))).map(|b| char::from(*b)).collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The word as it was shown, however it is typed back.
pub(crate) fn recovery_key(typed: &str) -> String {
    typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// 4 to 12 digits, Western or Arabic.
pub(crate) fn digits(typed: &str) -> Result<String, Fault> {
    let digits: Option<String> = typed
        .trim()
        .chars()
        .map(|c| match c {
            '0'..='9' => Some(c),
            '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
            _ => None,
        })
        .collect();
    digits.filter(|digits| (4..=12).contains(&digits.len())).ok_or_else(|| Fault::new("pin-form").at("pin"))
}
