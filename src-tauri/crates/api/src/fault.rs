//! Why a request was refused, for a person.

use std::collections::BTreeMap;

use serde::Serialize;
use store::StoreError;

/// A refusal: a code whose sentence stands in the Fluent files as `fault-<code>`, and what it names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fault {
    /// Which sentence.
    pub code: &'static str,
    /// What the sentence names: value, limits, file…
    pub args: BTreeMap<&'static str, String>,
    /// The field of the request that it concerns: `marks.innovation`.
    pub field: Option<String>,
    /// Further faults of the same request; people are told all at once.
    pub others: Vec<Fault>,
}

impl Fault {
    /// A refusal whose sentence is `fault-<code>`.
    #[must_use]
    pub fn new(code: &'static str) -> Fault {
        Fault { code, ..Fault::default() }
    }

    /// What the sentence names.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Fault {
        self.args.insert(name, value.to_string());
        self
    }

    pub(crate) fn at(mut self, field: impl Into<String>) -> Fault {
        self.field = Some(field.into());
        self
    }

    /// What the hub refused, in this device's words. A code that this program does not know is told as it is.
    pub(crate) fn from_hub(code: &str, args: &BTreeMap<String, String>) -> Fault {
        const KNOWN: [&str; 24] = [
            "join-unreadable",
            "join-busy",
            "join-commit-wrong",
            "join-gone",
            "join-waiting",
            "signature-wrong",
            "pin-wait",
            "pin-not-drawn",
            "pin-locked",
            "pin-wrong",
            "pin-form",
            "device-elsewhere",
            "device-unknown",
            "device-draining",
            "device-revoked",
            "not-in-office",
            "disk-full",
            "slow-down",
            "nothing-open",
            "hall-closing",
            "protocol-refused",
            "standby-unknown",
            "standby-retired",
            "journal-forked",
        ];
        let mut fault = match KNOWN.iter().find(|known| **known == code) {
            Some(known) => Fault::new(known),
            None => Fault::new("hub-refused").with("what", code),
        };
        for name in ["seconds", "device", "file"] {
            if let Some(value) = args.get(name) {
                fault.args.insert(name, value.clone());
            }
        }
        fault
    }

    /// All of these as one, or nothing when there is none.
    pub(crate) fn all(faults: Vec<Fault>) -> Result<(), Fault> {
        let mut faults = faults.into_iter();
        match faults.next() {
            None => Ok(()),
            Some(mut first) => {
                first.others = faults.collect();
                Err(first)
            }
        }
    }
}

fn file(path: &std::path::Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Fault {
        match &error {
            StoreError::NotFound(path) => Fault::new("file-not-found").with("file", file(path)),
            StoreError::Exists(path) => Fault::new("file-exists").with("file", file(path)),
            StoreError::Foreign(path) => Fault::new("file-foreign").with("file", file(path)),
            StoreError::TooNew { path, found, newest } => Fault::new("file-too-new")
                .with("file", file(path))
                .with("found", found)
                .with("newest", newest),
            StoreError::Damaged { path, what } => {
                Fault::new("file-damaged").with("file", file(path)).with("what", what)
            }
            StoreError::InUse(path) => Fault::new("file-in-use").with("file", file(path)),
            StoreError::Unreadable(path) => Fault::new("file-unreadable").with("file", file(path)),
            StoreError::ReadOnly(path) => Fault::new("file-read-only").with("file", file(path)),
            StoreError::Gone(path) => Fault::new("file-gone").with("file", file(path)),
            StoreError::NoFolder(path) => Fault::new("folder-not-found").with("file", path.display()),
            StoreError::DiskFails { path, what } => {
                Fault::new("disk-fails").with("file", file(path)).with("what", what)
            }
            StoreError::Sealed => Fault::new("result-sealed"),
            StoreError::Unfit(seq) => Fault::new("journal-forked").with("row", seq),
            StoreError::DiskFull(path) => Fault::new("disk-full").with("file", file(path)),
            _ => Fault::new("internal").with("what", error),
        }
    }
}
