//! Registers that people send: read and shown first, then taken in, all or nothing.

use std::collections::BTreeMap;

use base64::Engine;
use domain::{Action, Ballot, BallotId, Source};
use intake::{ColumnRead, FieldOffered, Kind, Known, Reading, Request, Shown};
use serde::{Deserialize, Serialize};
use store::{EventFile, Round};
use uuid::Uuid;

use crate::Fault;
use crate::program::Session;
use crate::wire::Text;

use super::Topic;

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Import {
    #[cfg_attr(test, ts(as = "crate::types::ImportKind"))]
    kind: Kind,
    file_name: String,
    content: String,
    #[serde(default)]
    mapping: BTreeMap<String, Option<String>>,
    sheet: Option<String>,
}

/// What a file holds. With one fault, nothing of it would be imported.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct ImportReading {
    #[cfg_attr(test, ts(as = "crate::types::ImportKind"))]
    kind: Kind,
    /// The records that would be imported; nought as soon as there is one fault.
    accepted: usize,
    faults: Vec<ImportFault>,
    /// What to look at, though it is imported.
    warnings: Vec<ImportFault>,
    /// The first records as they would be stored, each by field.
    preview: Vec<Shown>,
    columns: Vec<ImportColumn>,
    fields: Vec<ImportField>,
    /// The sheets of a workbook.
    sheets: Vec<String>,
    /// The encoding of a text.
    encoding: Option<&'static str>,
}

/// What is wrong with a cell, a record or the whole file, with its sentence in the reader's language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct ImportFault {
    line: Option<u32>,
    column: Option<String>,
    value: Option<String>,
    code: &'static str,
    args: BTreeMap<&'static str, String>,
    message: String,
}

/// A column of the file, with the field that it was matched to.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct ImportColumn {
    header: String,
    field: Option<String>,
    /// The first cell that is not empty.
    example: String,
}

/// A field that a column may be matched to; a criterion brings its label.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct ImportField {
    key: String,
    required: bool,
    label: Option<Text>,
}

impl From<Reading> for ImportReading {
    fn from(reading: Reading) -> ImportReading {
        let column = |c: ColumnRead| ImportColumn { header: c.header, field: c.field, example: c.example };
        let field = |f: FieldOffered| ImportField {
            key: f.key,
            required: f.required,
            label: f.label.map(Text::from),
        };
        ImportReading {
            kind: reading.kind,
            accepted: reading.accepted,
            faults: reading.faults.into_iter().map(ImportFault::from).collect(),
            warnings: reading.warnings.into_iter().map(ImportFault::from).collect(),
            preview: reading.preview,
            columns: reading.columns.into_iter().map(column).collect(),
            fields: reading.fields.into_iter().map(field).collect(),
            sheets: reading.sheets,
            encoding: reading.encoding,
        }
    }
}

impl From<intake::Fault> for ImportFault {
    fn from(fault: intake::Fault) -> ImportFault {
        ImportFault {
            line: fault.line,
            column: fault.column,
            value: fault.value,
            code: fault.code,
            args: fault.args,
            message: fault.message,
        }
    }
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ImportApplied"))]
pub(crate) struct Applied {
    #[serde(flatten)]
    reading: ImportReading,
    changed: &'static [Topic],
}

/// What the competition already has, as an import has to know it.
///
/// # Errors
///
/// When the file cannot be read.
pub fn known(file: &EventFile) -> Result<Known, Fault> {
    Ok(Known {
        rubric: file.event()?.rubric,
        entries: Some(file.entries()?.into_iter().map(|e| e.id).collect()),
        judges: Some(file.judges()?.into_iter().map(|j| j.id).collect()),
        ballots: file.latest_ballots()?.into_keys().collect(),
    })
}

/// The actions that take a faultless reading in.
///
/// # Errors
///
/// When the file cannot be read, or ballots are no longer taken.
pub fn actions(file: &EventFile, reading: &Reading) -> Result<Vec<Action>, Fault> {
    let entries = reading.entries().map(|entry| Action::EntrySaved { entry: Box::new(entry) });
    let judges = reading.judges().map(|judge| Action::JudgeSaved { judge: Box::new(judge) });
    let mut actions: Vec<Action> = entries.chain(judges).collect();
    if reading.kind == Kind::Ballots {
        if file.event()?.round == Round::Closed {
            return Err(Fault::new("judging-closed"));
        }
        let latest = file.latest_ballots()?;
        actions.extend(reading.ballots().map(|row| {
            let before = latest.get(&(row.judge.clone(), row.entry.clone()));
            ballot(row, before.map_or(1, |b| b.ballot.revision.saturating_add(1)))
        }));
    }
    Ok(actions)
}

/// A ballot of a file, as the journal records it.
pub(crate) fn ballot(row: intake::BallotRow, revision: u32) -> Action {
    let ballot = Ballot {
        id: BallotId::new(Uuid::now_v7()),
        judge: row.judge,
        entry: row.entry,
        revision,
        status: row.status,
        marks: row.marks,
        source: Source::File,
        fields: row.fields,
    };
    Action::BallotSubmitted { ballot: Box::new(ballot), reason: None, origin: None }
}

fn reading(session: &Session, request: &Import) -> Result<Reading, Fault> {
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(&request.content)
        .map_err(|e| Fault::new("request-unreadable").with("what", e))?;
    let mut reading = intake::read(&Request {
        kind: request.kind,
        file_name: &request.file_name,
        bytes: &bytes,
        sheet: request.sheet.as_deref(),
        mapping: request.mapping.clone(),
        known: known(session.file()?)?,
        escaped: false,
    });
    intake::messages(&mut reading, session.settings.language);
    Ok(reading)
}

pub(crate) fn read(session: &mut Session, request: Import) -> Result<ImportReading, Fault> {
    Ok(reading(session, &request)?.into())
}

pub(crate) fn apply(session: &mut Session, request: Import) -> Result<Applied, Fault> {
    let reading = reading(session, &request)?;
    if !reading.faults.is_empty() {
        return Ok(Applied { reading: reading.into(), changed: &[] });
    }
    let actions = actions(session.file()?, &reading)?;
    session.record(&actions)?;
    let changed = &[Topic::Program, Topic::Entries, Topic::Judges, Topic::Ballots, Topic::Standings];
    Ok(Applied { reading: reading.into(), changed })
}
