//! Registers that people send: read and shown first, then taken in, all or nothing.

use std::collections::BTreeMap;

use base64::Engine;
use domain::{Action, Ballot, BallotId, Source};
use intake::{Kind, Known, Reading, Request};
use serde::{Deserialize, Serialize};
use store::{EventFile, Round};
use uuid::Uuid;

use crate::Fault;
use crate::program::Session;

use super::Topic;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Import {
    kind: Kind,
    file_name: String,
    content: String,
    #[serde(default)]
    mapping: BTreeMap<String, Option<String>>,
    sheet: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct Applied {
    #[serde(flatten)]
    reading: Reading,
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
    Action::BallotSubmitted { ballot: Box::new(ballot), reason: None }
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

pub(crate) fn read(session: &mut Session, request: Import) -> Result<Reading, Fault> {
    reading(session, &request)
}

pub(crate) fn apply(session: &mut Session, request: Import) -> Result<Applied, Fault> {
    let reading = reading(session, &request)?;
    if !reading.faults.is_empty() {
        return Ok(Applied { reading, changed: &[] });
    }
    let actions = actions(session.file()?, &reading)?;
    session.record(&actions)?;
    let changed = &[Topic::Program, Topic::Entries, Topic::Judges, Topic::Ballots, Topic::Standings];
    Ok(Applied { reading, changed })
}
