//! What the command line says, in the language of the system.

use std::io::{ErrorKind, Write};
use std::path::Path;

use api::Fault;
use domain::Language;
use locale::{CLI, FAULT, VERIFY, Value};

use crate::Refused;

pub(crate) struct Words(locale::Words);

impl Words {
    /// English where the system speaks none of the three languages.
    pub(crate) fn of_this_system() -> Words {
        let language = locale::of_this_system().unwrap_or(Language::En);
        Words(locale::Words::new(language, &[CLI, FAULT, VERIFY]))
    }

    /// What does not change with the system: the sentences of JSON.
    pub(crate) fn english() -> Words {
        Words(locale::Words::new(Language::En, &[CLI, FAULT, VERIFY]))
    }

    pub(crate) const fn language(&self) -> Language {
        self.0.language()
    }

    pub(crate) const fn own(&self) -> &locale::Words {
        &self.0
    }

    /// The sentence, or its key when there is none.
    pub(crate) fn say(&self, key: &str, values: &[(&'static str, &str)]) -> String {
        let values: Vec<_> = values.iter().map(|(name, text)| (*name, Value::Text(text))).collect();
        self.0.say(key, &values)
    }

    /// Tells a fault and those with it, a line each.
    pub(crate) fn refuse(&self, fault: impl Into<Fault>) -> Refused {
        let fault = fault.into();
        std::iter::once(&fault).chain(&fault.others).for_each(|fault| tell(&self.fault(fault)));
        Refused::Wrong
    }

    /// The sentence of a fault.
    pub(crate) fn fault(&self, fault: &Fault) -> String {
        let values: Vec<(&'static str, &str)> = fault.args.iter().map(|(n, v)| (*n, v.as_str())).collect();
        self.say(&format!("fault-{}", fault.code), &values)
    }

    /// Text on the output. A reader that goes away early (`| head`) is no fault; a full disk is one.
    pub(crate) fn print(&self, text: &[u8]) -> Result<(), Refused> {
        let mut out = std::io::stdout().lock();
        match out.write_all(text).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                Err(self.refuse(api::io_fault(&error, Path::new("stdout"))))
            }
            _ => Ok(()),
        }
    }

    /// Tells that the command line asks for what there is not.
    pub(crate) fn misused(&self, fault: Fault) -> Refused {
        self.refuse(fault);
        Refused::Misused
    }

    /// Tells what was done without.
    pub(crate) fn warn(&self, fault: &Fault) {
        tell(&self.say("cli-warning", &[("what", &self.fault(fault))]));
    }

    /// Tells what is wrong in files, a line each with its place.
    pub(crate) fn refuse_lines(&self, mut faults: Vec<intake::Fault>) -> Refused {
        intake::fault_messages(&mut faults, self.language());
        faults.iter().for_each(|fault| tell(&self.line(fault)));
        Refused::Wrong
    }

    /// Tells what is worth a look, a line each with its place.
    pub(crate) fn warn_lines(&self, mut warnings: Vec<intake::Fault>) {
        intake::fault_messages(&mut warnings, self.language());
        warnings.iter().for_each(|w| tell(&self.say("cli-warning", &[("what", &self.line(w))])));
    }

    /// `ballots.csv: line 7, column innovation, value “25”: …`
    fn line(&self, fault: &intake::Fault) -> String {
        let line = fault.line.map(|line| line.to_string());
        let place = match (&line, &fault.column) {
            (Some(line), Some(column)) => Some(self.say("cli-place", &[("line", line), ("column", column)])),
            (Some(line), None) => Some(self.say("cli-line", &[("line", line)])),
            (None, column) => column.clone(),
        };
        let value = fault.value.as_ref().map(|value| self.say("cli-value", &[("value", value)]));
        let place = match (place, value) {
            (Some(place), Some(value)) => {
                Some(self.say("cli-place-value", &[("place", &place), ("value", &value)]))
            }
            (place, value) => place.or(value),
        };
        let what = match &place {
            Some(place) => self.say("cli-file", &[("file", place), ("what", &fault.message)]),
            None => fault.message.clone(),
        };
        match &fault.file {
            Some(file) => self.say("cli-file", &[("file", file), ("what", &what)]),
            None => what,
        }
    }
}

/// A line on the error stream. That nobody reads it is no reason to stop.
pub(crate) fn tell(line: &str) {
    // A line is a line: nothing that a cell, a name or the system says may break it or colour it.
    let line = line.replace(char::is_control, " ");
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
