//! What only the journal tells: why entries were set aside, and what departed from the rules.

use std::collections::BTreeMap;

use domain::{Action, BallotStatus, EntryId, Text};
use report::Trilingual;
use report::paper::Exception;
use store::EventFile;

use crate::Fault;
use crate::ops::history;

use super::facts::{moment, unless_empty, written};

#[derive(Default)]
pub(super) struct Told {
    /// Why an entry has the status that it has.
    pub(super) status_reasons: BTreeMap<EntryId, String>,
    /// The first first.
    pub(super) exceptions: Vec<Exception>,
    /// When a result was reopened, by the results' order.
    pub(super) reopened_at: Vec<i64>,
}

impl Told {
    pub(super) fn read(file: &EventFile, words: &Trilingual) -> Result<Told, Fault> {
        let mut told = Told::default();
        let mut rows = file.history(i64::MAX, i64::MAX)?;
        rows.reverse();
        for row in rows {
            let Ok(action) = serde_json::from_str::<Action>(&row.action) else { continue };
            match &action {
                Action::EntryStatusChanged { entry, reason, .. } => {
                    told.status_reasons.extend(unless_empty(reason).map(|reason| (entry.clone(), reason)));
                }
                Action::ResultReopened { .. } => told.reopened_at.push(row.at),
                Action::RehearsalErased => told.exceptions.clear(),
                _ => {}
            }
            if departs(&action) {
                told.exceptions.push(exception(&action, row.at, words));
            }
        }
        Ok(told)
    }
}

/// Whether the minutes owe a word about it.
fn departs(action: &Action) -> bool {
    match action {
        // Both have a reason only once ballots are there.
        Action::RulesChanged { reason, .. } | Action::RubricChanged { reason, .. } => reason.is_some(),
        Action::BallotSubmitted { ballot, .. } => ballot.status == BallotStatus::Void,
        Action::JudgeReplaced { .. }
        | Action::RoundReopened { .. }
        | Action::HeldDecided { .. }
        | Action::ExceptionAccepted { .. } => true,
        _ => false,
    }
}

fn exception(action: &Action, at: i64, words: &Trilingual) -> Exception {
    let mut args = history::args(action);
    let reason = args.get("reason").and_then(|reason| unless_empty(reason));
    if let Action::JudgeReplaced { by, .. } = action {
        args.insert("replacement", by.id.to_string());
    }
    let what = match action {
        Action::ExceptionAccepted { point, .. } => accepted(point, words),
        other => {
            let values: Vec<(&'static str, Text)> =
                args.iter().map(|(name, value)| (*name, written(value))).collect();
            words.say(&format!("action-{}", history::kind(other)), &values)
        }
    };
    Exception { at: moment(at), what, reason }
}

/// A point is called `incomplete J1 MS26-003`, or `device …`.
fn accepted(point: &str, words: &Trilingual) -> Text {
    let mut parts = point.split(' ');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("incomplete"), Some(judge), Some(entry)) => words
            .say("documents-accepted-incomplete", &[("judge", written(judge)), ("entry", written(entry))]),
        _ => words.say("documents-accepted-device", &[]),
    }
}
