//! Certificates, and the cards with judges' codes.

use domain::{JudgeRole, Text};
use serde::Serialize;

use super::EntryShown;

/// Certificates, one page each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Certificates {
    /// In the order of the paper.
    pub certificates: Vec<Certificate>,
    /// Who signs them.
    pub signatories: Vec<Signatory>,
}

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Certificate {
    /// Its number.
    pub number: String,
    /// Whose.
    pub name: Text,
    /// What it certifies.
    pub of: CertificateKind,
}

/// What a certificate certifies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum CertificateKind {
    /// Presented an idea.
    Participation {
        /// Which.
        entry: EntryShown,
    },
    /// Has a prize.
    Winner {
        /// For which idea.
        entry: EntryShown,
        /// Which.
        prize: Text,
        /// Whether others have it too.
        shared: bool,
    },
    /// Was on the jury.
    Jury {
        /// As what.
        role: JudgeRole,
        /// Who sent them.
        institution: Text,
    },
}

/// Who signs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Signatory {
    /// The name; may be left to the pen.
    pub name: Text,
    /// As what: `Regional delegate`.
    pub capacity: Text,
}

/// Judges' codes, to be cut out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PinCards {
    /// One card each.
    pub cards: Vec<PinCard>,
}

/// A judge's card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PinCard {
    /// Whose.
    pub name: Text,
    /// As what.
    pub role: JudgeRole,
    /// The judge's code in the list: `J1`.
    pub judge: String,
    /// The secret code.
    pub pin: String,
    /// Where to go in a browser.
    pub address: Option<String>,
    /// What the QR code says.
    pub qr: Option<String>,
}
