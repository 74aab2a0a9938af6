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

    /// The languages in which a reader of this one is shown a text, the first that has it.
    const fn shown(self) -> [Language; 4] {
        [self, Language::Fr, Language::Ar, Language::En]
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
        language.shown().into_iter().find_map(|l| self.get(l)).unwrap_or_default()
    }

    /// Whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Language::ALL.into_iter().all(|l| self.get(l).is_none())
    }
}

/// What many entries are called, by their positions. One text holds them all: small ones of their own
/// would take longer to make than the whole ranking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Titles {
    all: String,
    /// Where each ends, entry by entry in the order of [`Language::ALL`].
    ends: Vec<usize>,
}

impl Titles {
    /// Adds an entry's title in each of [`Language::ALL`]; an empty one is none.
    pub fn push(&mut self, title: [&str; Language::ALL.len()]) {
        for text in title {
            self.all.push_str(text);
            self.ends.push(self.all.len());
        }
    }

    /// The title of the entry at this position in exactly this language; empty when it has none.
    #[must_use]
    pub fn get(&self, entry: usize, language: Language) -> &str {
        let at = entry.saturating_mul(Language::ALL.len()).saturating_add(language as usize);
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(at).and_then(|end| self.all.get(start..*end)).unwrap_or_default()
    }

    /// The title to show a reader of this language.
    #[must_use]
    pub fn shown(&self, entry: usize, language: Language) -> &str {
        let mut titles = language.shown().into_iter().map(|l| self.get(entry, l));
        titles.find(|title| !title.is_empty()).unwrap_or_default()
    }
}

impl<'a> FromIterator<&'a Text> for Titles {
    fn from_iter<I: IntoIterator<Item = &'a Text>>(texts: I) -> Titles {
        let mut titles = Titles::default();
        for text in texts {
            titles.push(Language::ALL.map(|language| text.get(language).unwrap_or_default()));
        }
        titles
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, Text, Titles};

    #[test]
    fn titles_in_one_text_are_those_of_each_entry() {
        let texts = [
            Text { ar: Some("عسل".into()), fr: None, en: None },
            Text::default(),
            Text { ar: None, fr: Some("Miel".into()), en: Some("Honey".into()) },
        ];
        let titles: Titles = texts.iter().collect();
        for (entry, text) in texts.iter().enumerate() {
            for language in Language::ALL {
                assert_eq!(titles.get(entry, language), text.get(language).unwrap_or_default());
                assert_eq!(titles.shown(entry, language), text.shown(language));
            }
        }
        assert_eq!(titles.get(texts.len(), Language::Fr), "");
    }
}
