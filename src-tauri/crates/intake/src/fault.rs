//! What is wrong with a file, told so that a person can find the cell and mend it.

use std::collections::BTreeMap;

use serde::Serialize;

/// The most faults and the most warnings that are listed: nobody reads further.
pub(crate) const LISTED: usize = 1000;

/// One fault or warning: where, what was there, and a code whose sentence is `fault-<code>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The file of the folder; absent when there is only one file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The physical line or sheet row on which the record starts; absent for the whole file.
    pub line: Option<u32>,
    /// The header as it is in the file.
    pub column: Option<String>,
    /// What was in the cell, shortened.
    pub value: Option<String>,
    /// Stable name of what is wrong.
    pub code: &'static str,
    /// What the sentence needs besides line, column and value.
    pub args: BTreeMap<&'static str, String>,
    /// The sentence, once [`crate::messages`] has written it.
    pub message: String,
}

impl Fault {
    pub(crate) fn new(code: &'static str) -> Fault {
        Fault {
            file: None,
            line: None,
            column: None,
            value: None,
            code,
            args: BTreeMap::new(),
            message: String::new(),
        }
    }

    pub(crate) fn line(mut self, line: u32) -> Fault {
        self.line = Some(line);
        self
    }

    pub(crate) fn column(mut self, column: &str) -> Fault {
        self.column = Some(shortened(column));
        self
    }

    pub(crate) fn value(mut self, value: &str) -> Fault {
        self.value = Some(shortened(value));
        self
    }

    pub(crate) fn arg(mut self, name: &'static str, value: impl ToString) -> Fault {
        self.args.insert(name, shortened(&value.to_string()));
        self
    }

    pub(crate) fn file(mut self, file: &str) -> Fault {
        self.file = Some(file.to_owned());
        self
    }
}

/// Faults and warnings of one reading, up to the number that is worth listing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    pub(crate) faults: Vec<Fault>,
    pub(crate) warnings: Vec<Fault>,
}

impl Findings {
    pub(crate) fn fault(&mut self, fault: Fault) {
        if self.faults.len() < LISTED {
            self.faults.push(fault);
        }
    }

    pub(crate) fn warn(&mut self, warning: Fault) {
        if self.warnings.len() < LISTED {
            self.warnings.push(warning);
        }
    }

    /// Takes over what was found in one file of a folder.
    pub(crate) fn absorb(&mut self, file: &str, faults: Vec<Fault>, warnings: Vec<Fault>) {
        faults.into_iter().for_each(|fault| self.fault(fault.file(file)));
        warnings.into_iter().for_each(|warning| self.warn(warning.file(file)));
    }
}

/// A text short enough to be shown, without what would turn the line around it.
pub(crate) fn shortened(text: &str) -> String {
    const SHOWN: usize = 300;
    let mut shown: String = text
        .chars()
        .filter(|c| !crate::clean::is_override(*c) && (!c.is_control() || matches!(c, '\n' | '\t')))
        .take(SHOWN)
        .collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
