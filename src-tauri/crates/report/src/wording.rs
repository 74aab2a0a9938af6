//! How a table says what it says: in codes for programs, in words for people.

use std::borrow::Cow;

use domain::{Criterion, EntryStatus, JudgeRole, Language, Text};
use locale::{DOCUMENTS, FILES, JUDGING, REGISTRY, REPORT, STANDINGS, Value, Words};

use crate::places::Places;
use crate::sheet::{Column, Kind, Sheet};

/// Who reads a table.
pub(crate) enum Wording {
    /// Programs: keys and codes, the same in every language.
    Codes,
    /// People of one language.
    Words(Box<Spoken>),
}

pub(crate) struct Spoken {
    pub(crate) words: Words,
    places: Places,
}

impl Wording {
    pub(crate) fn of(language: Option<Language>) -> Wording {
        language.map_or(Wording::Codes, |language| Wording::Words(Box::new(Spoken::of(language))))
    }

    pub(crate) fn words(&self) -> Option<&Words> {
        match self {
            Wording::Codes => None,
            Wording::Words(spoken) => Some(&spoken.words),
        }
    }

    pub(crate) fn sheet<'a>(&self, key: &'static str) -> Sheet<'a> {
        let name = self.words().and_then(|words| words.find(&format!("report-sheet-{key}"), &[]));
        Sheet { key, name: name.unwrap_or_else(|| key.to_owned()), columns: Vec::new(), rows: Vec::new() }
    }

    /// A column that has a name of its own, or the one of its field; one that nobody named is called as in
    /// the file from which it came.
    pub(crate) fn column(&self, key: &str, kind: Kind) -> Column {
        let heading = self.words().and_then(|words| {
            let own = words.find(&format!("report-column-{key}"), &[]);
            own.or_else(|| words.find(&format!("field-{key}"), &[]))
        });
        Column { key: key.to_owned(), heading: heading.unwrap_or_else(|| key.to_owned()), kind }
    }

    /// What a criterion is called.
    pub(crate) fn criterion(&self, criterion: &Criterion) -> String {
        match self {
            Wording::Codes => criterion.id.to_string(),
            Wording::Words(spoken) => spoken.criterion(criterion).to_owned(),
        }
    }

    /// A code of the program, for people the sentence of this key.
    pub(crate) fn word(&self, key: &str, code: &'static str) -> Cow<'static, str> {
        let word = self.words().and_then(|words| words.find(key, &[]));
        word.map_or(Cow::Borrowed(code), Cow::Owned)
    }

    /// Whether an entry takes part.
    pub(crate) fn status(&self, status: EntryStatus) -> Cow<'static, str> {
        self.word(&format!("entries-status-{}", status.word()), status.word())
    }

    /// A person's part in the jury.
    pub(crate) fn role(&self, role: JudgeRole) -> Cow<'static, str> {
        self.word(&format!("judges-role-{}", role.word()), role.word())
    }

    /// What became of a sheet.
    pub(crate) fn sheet_state(&self, state: &'static str) -> Cow<'static, str> {
        self.word(&format!("judging-state-{state}"), state)
    }

    /// What a field of a register says: a choice and a place by their names, all else as it was written.
    pub(crate) fn field<'a>(&self, key: &str, value: &'a str) -> Cow<'a, str> {
        match self {
            Wording::Codes => Cow::Borrowed(value),
            Wording::Words(spoken) => spoken.field(key, value),
        }
    }
}

impl Spoken {
    pub(crate) fn of(language: Language) -> Spoken {
        let words = Words::new(language, &[FILES, JUDGING, REGISTRY, STANDINGS, DOCUMENTS, REPORT]);
        Spoken { words, places: Places::read() }
    }

    pub(crate) fn criterion<'a>(&self, criterion: &'a Criterion) -> &'a str {
        let label = criterion.label.shown(self.words.language());
        if label.is_empty() { criterion.id.as_str() } else { label }
    }

    /// As [`Wording::field`].
    pub(crate) fn field<'a>(&self, key: &str, value: &'a str) -> Cow<'a, str> {
        let name = match key {
            "attendance" => self.words.find(&format!("judges-attendance-{value}"), &[]),
            _ => self
                .place(key, value)
                .or_else(|| self.words.find(&format!("choice-{key}-{}", value.replace('+', "plus")), &[])),
        };
        name.map_or(Cow::Borrowed(value), Cow::Owned)
    }

    fn place(&self, key: &str, code: &str) -> Option<String> {
        let name: &Text = match key {
            "province_code" => self.places.province(code)?,
            "commune_code" => self.places.commune(code)?,
            "sector" => self.places.sector(code)?,
            _ => return None,
        };
        Some(name.shown(self.words.language()).to_owned())
    }

    /// The sentence of an action: its kind, with what the journal says of it.
    pub(crate) fn action(&self, kind: &str, said: &[(&'static str, &str)]) -> Option<String> {
        let values: Vec<_> = said.iter().map(|(name, text)| (*name, Value::Text(text))).collect();
        self.words.find(&format!("action-{kind}"), &values)
    }
}
