//! `tahkim import`.

use std::path::PathBuf;

use clap::ValueEnum;
use domain::{Action, Actor};
use store::{EventFile, StoreError};

use crate::Refused;
use crate::words::{Words, print, tell};

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Entries,
    Judges,
    Ballots,
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
    // A table that is refused leaves the file as it was, byte for byte.
    let file = EventFile::open_read_only(&arguments.file).map_err(|fault| words.refuse(fault))?;
    let large = std::fs::metadata(&arguments.path).is_ok_and(|about| about.len() > LARGEST);
    let bytes =
        if large { Err(std::io::ErrorKind::FileTooLarge.into()) } else { std::fs::read(&arguments.path) };
    let bytes = bytes.map_err(|error| words.refuse(api::io_fault(&error, &arguments.path)))?;
    let kind = match arguments.kind {
        Kind::Entries => intake::Kind::Entries,
        Kind::Judges => intake::Kind::Judges,
        Kind::Ballots => intake::Kind::Ballots,
    };
    let mut reading = intake::read(&intake::Request {
        kind,
        file_name: &arguments.path.file_name().unwrap_or_default().to_string_lossy(),
        bytes: &bytes,
        sheet: None,
        mapping: Default::default(),
        known: api::known(&file).map_err(|fault| words.refuse(fault))?,
        escaped: false,
    });
    intake::messages(&mut reading, words.language());
    if !arguments.dry_run && reading.faults.is_empty() {
        let actions = api::import_actions(&file, &reading).map_err(|fault| words.refuse(fault))?;
        record(file, &actions).map_err(|fault| words.refuse(fault))?;
    }
    if arguments.format == Format::Json {
        print(serde_json::to_string(&reading).unwrap_or_default().as_bytes());
        print(b"\n");
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
