//! Words in the three languages at once, for papers that speak several.

use domain::{Language, Text};
use locale::Value;

use crate::wording::Spoken;

/// What codes and keys are called in every language.
pub struct Trilingual([Spoken; 3]);

impl Default for Trilingual {
    fn default() -> Trilingual {
        Trilingual(Language::ALL.map(Spoken::of))
    }
}

impl Trilingual {
    /// What a field of a register says: a choice and a place by their names, all else as it was written.
    #[must_use]
    pub fn field(&self, key: &str, value: &str) -> Text {
        self.each(|spoken| Some(spoken.field(key, value).into_owned()))
    }

    /// The sentence of this key; each value in the sentence's own language.
    #[must_use]
    pub fn say(&self, key: &str, values: &[(&'static str, Text)]) -> Text {
        self.each(|spoken| {
            let language = spoken.words.language();
            let values: Vec<_> =
                values.iter().map(|(name, text)| (*name, Value::Text(text.shown(language)))).collect();
            spoken.words.find(key, &values)
        })
    }

    fn each(&self, word: impl Fn(&Spoken) -> Option<String>) -> Text {
        let mut text = Text::default();
        for spoken in &self.0 {
            text.set(spoken.words.language(), word(spoken));
        }
        text
    }
}
