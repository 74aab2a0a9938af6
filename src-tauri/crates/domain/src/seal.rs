//! The seal: a result that the jury signed and that never changes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::JudgeId;

/// A SHA-256 that people compare: on the screen, in the footer of every paper, typed back years later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest(pub [u8; 32]);

/// A text that is not 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a hash: {0}")]
pub struct NoDigest(String);

impl Digest {
    /// Sixteen groups of four, as they are printed: `3F0A`.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        self.0.chunks(2).map(|pair| pair.iter().map(|byte| format!("{byte:02X}")).collect()).collect()
    }
}

/// Hexadecimal, in small letters.
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Digest {
    type Err = NoDigest;

    fn from_str(text: &str) -> Result<Digest, NoDigest> {
        let fault = || NoDigest(text.to_owned());
        if text.len() != 64 || !text.is_ascii() {
            return Err(fault());
        }
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            let pair = text.get(at * 2..at * 2 + 2).ok_or_else(fault)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| fault())?;
        }
        Ok(Digest(bytes))
    }
}

impl TryFrom<String> for Digest {
    type Error = NoDigest;

    fn try_from(text: String) -> Result<Digest, NoDigest> {
        text.parse()
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> String {
        digest.to_string()
    }
}

/// A member of the jury agreed to a result, by the PIN that only they know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Who.
    pub judge: JudgeId,
    /// When, in Unix milliseconds.
    pub at: i64,
    /// The event key's word for it, over [`Signature::message`]: Ed25519 (RFC 8032), base64url.
    pub sig: String,
}

impl Signature {
    /// What is signed: which event, who, which result, when.
    #[must_use]
    pub fn message(event: &str, judge: &JudgeId, result: &Digest, at: i64) -> String {
        format!("tahkim-signature/1\n{event}\n{judge}\n{result}\n{at}")
    }
}

/// What is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// 1 for the first result; one more after each reopening.
    pub number: u32,
    /// The result itself, in the one form in which it is computed again.
    pub outcome: String,
    /// SHA-256 of the outcome: what each member signed.
    pub result: Digest,
    /// The journal's last row before the seal.
    pub base: Digest,
    /// What is printed: SHA-256 over `tahkim-seal/1`, [`base`](Seal::base) and [`result`](Seal::result).
    pub hash: Digest,
    /// What the signatures are checked with: the event's Ed25519 key, base64url.
    pub key: String,
    /// Of every member who was present.
    pub signatures: Vec<Signature>,
}

/// Where a seal is held besides the laptop that made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "place", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Holder {
    /// The laptop that stands by has the row.
    Standby {
        /// What people call it.
        label: String,
    },
    /// A copy was written to another disk, and read back.
    Copy {
        /// The file's name.
        file: String,
    },
}
