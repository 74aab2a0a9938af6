//! What a check found, in the form in which it is shown.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Serialize;

/// How much a line asks of the organiser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReadyState"))]
#[serde(rename_all = "lowercase")]
pub(crate) enum State {
    /// Nothing to do.
    Fine,
    /// Look at this: it may hurt later.
    Look,
    /// It must be repaired before the competition.
    Repair,
    /// Could not be checked.
    Unknown,
    /// The check has not answered yet.
    Waiting,
}

/// What a button beside the line does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReadyAct"))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Act {
    /// Copies the competition now.
    BackUp,
    /// Opens the settings, where the second folder is chosen.
    Settings,
    /// Opens the documents, where the file is verified and restored.
    Documents,
    /// Prints a test page.
    Print,
    /// Opens the hall, where a laptop is let in to stand by.
    Hall,
}

/// A number or a text that the sentence names. Sizes are in bytes, times in Unix milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReadyValue"))]
#[serde(untagged)]
pub(crate) enum Value {
    Number(i64),
    Text(String),
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Value {
        Value::Number(number)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Value {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// What a check found: a sentence (`ready-<text>` in the Fluent files), and what to do (`ready-how-<how>`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) state: State,
    pub(crate) text: &'static str,
    args: BTreeMap<&'static str, Value>,
    how: Option<&'static str>,
    act: Option<Act>,
}

impl Finding {
    const fn new(state: State, text: &'static str) -> Finding {
        Finding { state, text, args: BTreeMap::new(), how: None, act: None }
    }

    pub(crate) const fn fine(text: &'static str) -> Finding {
        Finding::new(State::Fine, text)
    }

    pub(crate) const fn look(text: &'static str) -> Finding {
        Finding::new(State::Look, text)
    }

    pub(crate) const fn repair(text: &'static str) -> Finding {
        Finding::new(State::Repair, text)
    }

    pub(crate) const fn unknown(text: &'static str) -> Finding {
        Finding::new(State::Unknown, text)
    }

    pub(super) const fn waiting() -> Finding {
        Finding::new(State::Waiting, "waiting")
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Value>) -> Finding {
        self.args.insert(name, value.into());
        self
    }

    pub(crate) const fn how(mut self, how: &'static str) -> Finding {
        self.how = Some(how);
        self
    }

    pub(crate) const fn act(mut self, act: Act) -> Finding {
        self.act = Some(act);
        self
    }

    pub(crate) fn line(self, check: &'static str, took: Option<Duration>) -> Line {
        let Finding { state, text, args, how, act } = self;
        let ms = took.map(|took| u32::try_from(took.as_millis()).unwrap_or(u32::MAX));
        Line { check, state, text, args, how, act, ms }
    }
}

/// One check as it travels to the screen.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReadyLine"))]
pub(crate) struct Line {
    pub(crate) check: &'static str,
    pub(crate) state: State,
    text: &'static str,
    args: BTreeMap<&'static str, Value>,
    how: Option<&'static str>,
    act: Option<Act>,
    /// How long the check took, in milliseconds.
    ms: Option<u32>,
}
