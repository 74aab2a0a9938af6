//! The words that a person sees, read from the same Fluent files as the program.

use crate::program::project;
use std::collections::BTreeMap;

/// The words of one language.
pub(crate) struct Words(BTreeMap<String, String>);

impl Words {
    pub(crate) fn read(language: &str) -> Words {
        let folder = project().join("assets/locales");
        let mut words = BTreeMap::new();
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.to_string_lossy().ends_with(&format!(".{language}.ftl")) {
                let text = std::fs::read_to_string(&path).unwrap();
                words.extend(text.lines().filter(|line| !line.starts_with([' ', '#'])).filter_map(|line| {
                    line.split_once(" = ").map(|(key, text)| (key.to_owned(), text.trim().to_owned()))
                }));
            }
        }
        Words(words)
    }

    /// The text of a message that takes no values.
    pub(crate) fn text(&self, key: &str) -> &str {
        self.0.get(key).unwrap_or_else(|| panic!("no message {key}"))
    }
}
