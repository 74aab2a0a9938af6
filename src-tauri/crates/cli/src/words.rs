//! What the command line says, in the language of the system.

use std::io::Write;

use api::Fault;
use domain::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::Refused;

pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
    pub(crate) language: Language,
}

impl Words {
    /// English where the system speaks none of the three languages.
    pub(crate) fn of_this_system() -> Words {
        let tag = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|tag| !tag.is_empty()));
        let language = tag.and_then(|tag| Language::from_code(tag.get(..2)?)).unwrap_or(Language::En);
        let sources = match language {
            Language::Ar => [
                include_str!("../../../../assets/locales/cli.ar.ftl"),
                include_str!("../../../../assets/locales/fault.ar.ftl"),
            ],
            Language::Fr => [
                include_str!("../../../../assets/locales/cli.fr.ftl"),
                include_str!("../../../../assets/locales/fault.fr.ftl"),
            ],
            Language::En => [
                include_str!("../../../../assets/locales/cli.en.ftl"),
                include_str!("../../../../assets/locales/fault.en.ftl"),
            ],
        };
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(sound, _)| sound);
            bundle.add_resource_overriding(resource);
        }
        Words { bundle, language }
    }

    /// The sentence, or its key when there is none.
    pub(crate) fn say(&self, key: &str, values: &[(&'static str, &str)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        values.iter().for_each(|(name, value)| args.set(*name, *value));
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Tells a fault and those with it, a line each.
    pub(crate) fn refuse(&self, fault: impl Into<Fault>) -> Refused {
        let fault = fault.into();
        for fault in std::iter::once(&fault).chain(&fault.others) {
            let values: Vec<(&'static str, &str)> =
                fault.args.iter().map(|(n, v)| (*n, v.as_str())).collect();
            tell(&self.say(&format!("fault-{}", fault.code), &values));
        }
        Refused
    }

    /// Tells what is wrong in files, a line each with its place.
    pub(crate) fn refuse_lines(&self, mut faults: Vec<intake::Fault>) -> Refused {
        intake::fault_messages(&mut faults, self.language);
        faults.iter().for_each(|fault| tell(&self.line(fault)));
        Refused
    }

    /// Tells what is worth a look, a line each with its place.
    pub(crate) fn warn_lines(&self, mut warnings: Vec<intake::Fault>) {
        intake::fault_messages(&mut warnings, self.language);
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
        let parts: Vec<String> = [place, value].into_iter().flatten().collect();
        let what = if parts.is_empty() {
            fault.message.clone()
        } else {
            format!("{}: {}", parts.join(", "), fault.message)
        };
        // A line is a line: nothing that a cell holds may break it.
        let what = what.replace(['\n', '\r'], " ");
        match &fault.file {
            Some(file) => self.say("cli-file", &[("file", file), ("what", &what)]),
            None => what,
        }
    }
}

/// A line on the error stream. That nobody reads it is no reason to stop.
pub(crate) fn tell(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// Text on the output. A reader that goes away early (`| head`) is no fault.
pub(crate) fn print(text: &[u8]) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text).and_then(|()| out.flush());
}
