//! The sentences of one language.

use std::borrow::Cow;

use domain::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Language,
}

impl Words {
    pub(crate) fn new(language: Language) -> Words {
        let sources = match language {
            Language::Ar => [
                include_str!("../../../../assets/locales/report.ar.ftl"),
                include_str!("../../../../assets/locales/standings.ar.ftl"),
            ],
            Language::Fr => [
                include_str!("../../../../assets/locales/report.fr.ftl"),
                include_str!("../../../../assets/locales/standings.fr.ftl"),
            ],
            Language::En => [
                include_str!("../../../../assets/locales/report.en.ftl"),
                include_str!("../../../../assets/locales/standings.en.ftl"),
            ],
        };
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![locale]);
        // Terminals and spreadsheets print the marks of isolation as boxes.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(sound, _)| sound);
            bundle.add_resource_overriding(resource);
        }
        Words { bundle, language }
    }

    pub(crate) const fn language(&self) -> Language {
        self.language
    }

    /// A number with the decimal mark of the language.
    pub(crate) fn number(&self, number: &str) -> String {
        match self.language {
            Language::En => number.to_owned(),
            Language::Ar | Language::Fr => number.replace('.', ","),
        }
    }

    /// The sentence, or its key when there is none.
    pub(crate) fn say(&self, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            let value = match value {
                Value::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                Value::Count(count) => FluentValue::from(*count),
            };
            args.set(*name, value);
        }
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

/// What a sentence is told.
pub(crate) enum Value<'a> {
    /// Names, and numbers that are written already.
    Text(&'a str),
    /// How many: it chooses the plural.
    Count(u32),
}
