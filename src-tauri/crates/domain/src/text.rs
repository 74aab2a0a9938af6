//! Names and titles in the three languages.

use serde::{Deserialize, Serialize};

/// A language of the interface, of papers and of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Arabic, written from right to left.
    Ar,
    /// French.
    Fr,
    /// English.
    En,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Language; 3] = [Language::Ar, Language::Fr, Language::En];

    /// The code: `ar`, `fr`, `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Language::Ar => "ar",
            Language::Fr => "fr",
            Language::En => "en",
        }
    }

    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|l| l.code() == code)
    }
}

/// A text as it was given, in up to three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// In Arabic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ar: Option<String>,
    /// In French.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fr: Option<String>,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Text {
    /// The text in this language, if it was given.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<&str> {
        match language {
            Language::Ar => self.ar.as_deref(),
            Language::Fr => self.fr.as_deref(),
            Language::En => self.en.as_deref(),
        }
    }

    /// Replaces the text in this language; an empty one is none.
    pub fn set(&mut self, language: Language, text: Option<String>) {
        let text = text.filter(|t| !t.trim().is_empty());
        match language {
            Language::Ar => self.ar = text,
            Language::Fr => self.fr = text,
            Language::En => self.en = text,
        }
    }

    /// The text to show a reader of this language: theirs, else French, Arabic or English.
    #[must_use]
    pub fn shown(&self, language: Language) -> &str {
        [language, Language::Fr, Language::Ar, Language::En]
            .into_iter()
            .find_map(|l| self.get(l))
            .unwrap_or_default()
    }

    /// Whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Language::ALL.into_iter().all(|l| self.get(l).is_none())
    }
}
