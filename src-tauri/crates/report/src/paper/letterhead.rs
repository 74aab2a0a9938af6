//! What heads every paper, and what the paper is worth.

use domain::{Language, Text};
use serde::Serialize;

/// What heads every paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Letterhead {
    /// The event's name.
    pub event: Text,
    /// Its motto.
    pub motto: Text,
    /// The authorities above the organiser, the highest first.
    pub authorities: Vec<Text>,
    /// Who holds the event.
    pub organiser: Text,
    /// With whom.
    pub partners: Vec<Text>,
    /// Where it is held.
    pub place: Text,
    /// The day, `2026-05-06`.
    pub date: Option<String>,
    /// The edition's code: `MS-2026`.
    pub code: String,
    /// A PNG, JPEG or SVG picture; one in the user's own folder goes before it.
    #[serde(skip)]
    pub logo: Option<Vec<u8>>,
}

/// In which languages a paper speaks and what it is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Edition {
    /// The languages of the paper.
    pub languages: Languages,
    /// Whether it is final.
    pub state: State,
    /// The document's number: `MS-2026/PV/1`.
    pub number: String,
    /// When it is printed, `2026-05-06T17:40`; the press knows no clock.
    pub printed_at: String,
}

/// The languages of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(into = "Vec<Language>")]
pub enum Languages {
    /// One alone.
    One(Language),
    /// Arabic on the right, French on the left.
    ArabicFrench,
}

impl Languages {
    /// All choices, in the order in which they are offered.
    pub const ALL: [Languages; 4] = [
        Languages::One(Language::Ar),
        Languages::One(Language::Fr),
        Languages::One(Language::En),
        Languages::ArabicFrench,
    ];

    /// Each of them, the one that leads first.
    #[must_use]
    pub fn all(self) -> Vec<Language> {
        self.into()
    }

    /// The one that leads.
    #[must_use]
    pub const fn first(self) -> Language {
        match self {
            Languages::One(language) => language,
            Languages::ArabicFrench => Language::Ar,
        }
    }

    /// The name in file names: `ar`, `fr`, `en`, `ar-fr`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Languages::One(language) => language.code(),
            Languages::ArabicFrench => "ar-fr",
        }
    }
}

impl From<Languages> for Vec<Language> {
    fn from(languages: Languages) -> Vec<Language> {
        match languages {
            Languages::One(language) => vec![language],
            Languages::ArabicFrench => vec![Language::Ar, Language::Fr],
        }
    }
}

/// Whether a paper is final.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum State {
    /// The result may still change.
    Draft,
    /// The jury has sealed the result.
    Sealed(Seal),
}

/// The seal of a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Seal {
    /// 1, or more after a reopening.
    pub result: u32,
    /// The result's hash in groups of four.
    pub groups: Vec<String>,
    /// What the QR code of the footer says.
    pub qr: String,
    /// When, `2026-05-06T17:32`.
    pub sealed_at: String,
}
