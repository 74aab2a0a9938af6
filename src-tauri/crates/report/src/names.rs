//! What entries are called: the ranking itself knows only their numbers.

use domain::{Language, Text};

/// The titles of the entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// In the order of `scoring::Competition::entries`.
    pub entries: Vec<Text>,
}

impl Names {
    /// The title of the entry at this position in exactly this language; empty when it has none.
    pub(crate) fn title(&self, entry: usize, language: Language) -> &str {
        self.entries.get(entry).and_then(|title| title.get(language)).unwrap_or_default()
    }

    /// The title to show a reader of this language.
    pub(crate) fn shown(&self, entry: usize, language: Language) -> &str {
        self.entries.get(entry).map(|title| title.shown(language)).unwrap_or_default()
    }
}

/// What is said of the standings beside the places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StandingsOptions {
    /// Whether judging goes on.
    pub provisional: bool,
    /// Whether the reason of every place is told, and entries that do not take part are listed too.
    pub explain: bool,
}
