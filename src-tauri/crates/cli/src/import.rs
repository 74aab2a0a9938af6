//! `tahkim import`.

use std::path::PathBuf;

use api::Fault;
use clap::ValueEnum;
use domain::{Action, Actor};
use store::{EventFile, StoreError};

use crate::Refused;
use crate::words::{Words, tell};

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Entries,
    Judges,
    Ballots,
}

impl From<Kind> for intake::Kind {
    fn from(kind: Kind) -> intake::Kind {
        match kind {
            Kind::Entries => intake::Kind::Entries,
            Kind::Judges => intake::Kind::Judges,
            Kind::Ballots => intake::Kind::Ballots,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The event file.
    file: PathBuf,
    /// What the register holds.
    kind: Kind,
    /// The register: CSV, XLSX or ODS.
    path: PathBuf,
    /// Read and tell, change nothing.
    #[arg(long)]
    dry_run: bool,
    /// How to tell what was read.
    #[arg(long, default_value = "text")]
    format: Format,
}

/// No register of people is larger.
const LARGEST: u64 = 1 << 30;

pub(crate) fn run(words: &Words, arguments: &Arguments) -> Result<(), Refused> {
    let json = arguments.format == Format::Json;
    let mut reading = match read(words, arguments) {
        Ok(reading) => reading,
        Err(fault) if json => {
            let faults = [serde_json::json!({ "line": null, "column": null, "value": null,
                "code": fault.code, "message": words.fault(&fault) })];
            let none: [(); 0] = [];
            let refused = serde_json::json!({ "kind": intake::Kind::from(arguments.kind), "accepted": 0,
                "faults": faults, "warnings": none, "preview": none });
            words.print(format!("{refused}\n").as_bytes())?;
            return Err(words.refuse(fault));
        }
        Err(fault) => return Err(words.refuse(fault)),
    };
    if json {
        let text = serde_json::to_string(&reading).unwrap_or_default();
        words.print(format!("{text}\n").as_bytes())?;
        return if reading.faults.is_empty() { Ok(()) } else { Err(Refused::Wrong) };
    }
    words.warn_lines(std::mem::take(&mut reading.warnings));
    if !reading.faults.is_empty() {
        let refused = words.refuse_lines(std::mem::take(&mut reading.faults));
        tell(&words.say("cli-nothing-imported", &[]));
        return Err(refused);
    }
    let key = if arguments.dry_run { "cli-would-import" } else { "cli-imported" };
    tell(&words.say(key, &[("count", &reading.accepted.to_string())]));
    Ok(())
}

/// Reads the register, and records it unless that is only tried.
fn read(words: &Words, arguments: &Arguments) -> Result<intake::Reading, Fault> {
    // A table that is refused leaves the file as it was, byte for byte.
    let file = EventFile::open_read_only(&arguments.file)?;
    let large = std::fs::metadata(&arguments.path).is_ok_and(|about| about.len() > LARGEST);
    let bytes =
        if large { Err(std::io::ErrorKind::FileTooLarge.into()) } else { std::fs::read(&arguments.path) };
    let bytes = bytes.map_err(|error| api::io_fault(&error, &arguments.path))?;
    let mut reading = intake::read(&intake::Request {
        kind: arguments.kind.into(),
        file_name: &arguments.path.file_name().unwrap_or_default().to_string_lossy(),
        bytes: &bytes,
        sheet: None,
        mapping: Default::default(),
        known: api::known(&file)?,
        escaped: false,
    });
    intake::messages(&mut reading, words.language());
    if !arguments.dry_run && reading.faults.is_empty() {
        let actions = api::import_actions(&file, &reading)?;
        record(file, &actions)?;
    }
    Ok(reading)
}

/// Records what was read, in a file that nobody changed meanwhile.
fn record(read: EventFile, actions: &[Action]) -> Result<(), StoreError> {
    let head = read.head()?;
    let path = read.path().to_owned();
    drop(read);
    let mut file = EventFile::open(&path)?;
    if file.head()? != head {
        return Err(StoreError::InUse(path));
    }
    file.record(&Actor::Organiser, api::now(), actions)?;
    file.close()
}
