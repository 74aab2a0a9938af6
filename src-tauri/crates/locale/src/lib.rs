//! Sentences in Arabic, French and English, from the Fluent files that the interface reads too.
//!
//! Nothing else in Rust holds a sentence: every other crate names one by its key.

mod patterns;

use std::borrow::Cow;
use std::fmt;

use domain::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use patterns::{Patterns, patterns};

/// One file of sentences in the three languages.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    ar: &'static str,
    fr: &'static str,
    en: &'static str,
}

macro_rules! sources {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)+) => {
        $($(#[$doc])* pub const $name: Source = Source {
            ar: include_str!(concat!("../../../../assets/locales/", $file, ".ar.ftl")),
            fr: include_str!(concat!("../../../../assets/locales/", $file, ".fr.ftl")),
            en: include_str!(concat!("../../../../assets/locales/", $file, ".en.ftl")),
        };)+
    };
}

sources! {
    /// What the command line says.
    CLI = "cli";
    /// Papers, and the screen that prints them.
    DOCUMENTS = "documents";
    /// Why a request was refused.
    FAULT = "fault";
    /// Exports, backups, the journal.
    FILES = "files";
    /// What is wrong with files that people send.
    INTAKE = "intake";
    /// Sheets and the board.
    JUDGING = "judging";
    /// Entries, judges and the fields of their registers.
    REGISTRY = "registry";
    /// What papers say.
    PAPERS = "papers";
    /// What exported tables say.
    REPORT = "report";
    /// The standings and the reasons for each place.
    STANDINGS = "standings";
    /// How a browser is made to trust the hub.
    TRUST = "trust";
    /// What checking a file finds.
    VERIFY = "verify";
    /// The audience's vote.
    VOTE = "vote";
}

/// The sentences of some files in one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Language,
}

impl Source {
    const fn text(self, language: Language) -> &'static str {
        match language {
            Language::Ar => self.ar,
            Language::Fr => self.fr,
            Language::En => self.en,
        }
    }
}

impl Words {
    /// The sentences of these files. A key that two of them have is the later one's.
    #[must_use]
    pub fn new(language: Language, sources: &[Source]) -> Words {
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![locale]);
        // Terminals and spreadsheets print the marks of isolation as boxes.
        bundle.set_use_isolating(false);
        for source in sources {
            let text = source.text(language);
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(sound, _)| sound);
            bundle.add_resource_overriding(resource);
        }
        Words { bundle, language }
    }

    /// In which language they are.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The sentence, or its key when there is none.
    #[must_use]
    pub fn say(&self, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
        self.find(key, values).unwrap_or_else(|| key.to_owned())
    }

    /// The sentence, when there is one.
    #[must_use]
    pub fn find(&self, key: &str, values: &[(&'static str, Value<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut args = FluentArgs::new();
        for (name, value) in values {
            let value = match value {
                Value::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                Value::Count(count) => FluentValue::from(*count),
            };
            args.set(*name, value);
        }
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }

    /// A number with the decimal mark of the language: `14.5` → `14,5`.
    #[must_use]
    pub fn number(&self, number: &str) -> String {
        match self.language {
            Language::En => number.to_owned(),
            Language::Ar | Language::Fr => number.replace('.', ","),
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

/// What a sentence is told.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// Names, and numbers that are written already.
    Text(&'a str),
    /// How many: it chooses the plural.
    Count(u32),
}

/// The language of this system, when it is one of the three.
#[must_use]
pub fn of_this_system() -> Option<Language> {
    let tag = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|tag| !tag.is_empty()))
        // Windows and macOS say it elsewhere.
        .or_else(sys_locale::get_locale)?;
    Language::from_code(tag.get(..2)?)
}

#[cfg(test)]
mod tests {
    use super::{FAULT, REPORT, STANDINGS, Value, Words};
    use domain::Language;

    #[test]
    fn a_sentence_is_told_what_it_names_and_counts() {
        let words = Words::new(Language::En, &[FAULT]);
        let said = words.say("fault-file-not-found", &[("file", Value::Text("a.tahkim"))]);
        assert!(said.contains("a.tahkim"), "{said}");
        let words = Words::new(Language::Ar, &[REPORT, STANDINGS]);
        let told = |n: u32| {
            words.say(
                "standings-unranked-quorum",
                &[("counted", Value::Count(n)), ("needed", Value::Count(3))],
            )
        };
        assert_ne!(told(1).replace('1', "2"), told(2), "Arabic has a dual");
    }

    #[test]
    fn a_sentence_that_is_missing_is_told_by_its_key() {
        assert_eq!(Words::new(Language::Fr, &[FAULT]).say("fault-no-such", &[]), "fault-no-such");
    }

    #[test]
    fn numbers_have_the_decimal_mark_of_the_language() {
        let written = |language| Words::new(language, &[]).number("14.5");
        assert_eq!([Language::Ar, Language::Fr, Language::En].map(written), ["14,5", "14,5", "14.5"]);
    }
}
