//! The journal as people read it: who did what, when.

use std::collections::BTreeMap;

use chrono::{DateTime, Local};
use domain::{Action, Holder, OnStage};
use report::HistoryRow;
use serde::{Deserialize, Serialize};
use store::JournalRow;

use crate::Fault;
use crate::program::Session;

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Page {
    before: Option<i64>,
    limit: Option<i64>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HistoryRow"))]
pub(crate) struct Row {
    seq: i64,
    at: i64,
    by: String,
    kind: String,
    args: BTreeMap<&'static str, String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HistoryReply"))]
pub(crate) struct Rows {
    rows: Vec<Row>,
}

pub(crate) fn page(session: &mut Session, request: Page) -> Result<Rows, Fault> {
    let before = request.before.unwrap_or(i64::MAX);
    let limit = request.limit.unwrap_or(100).clamp(1, 1000);
    let rows = session.file()?.history(before, limit)?;
    let rows = rows
        .into_iter()
        .map(|row| {
            let (kind, args) = told(&row);
            Row { seq: row.seq, at: row.at, by: row.actor, kind: kind.to_owned(), args }
        })
        .collect();
    Ok(Rows { rows })
}

/// A row for a table, with its time as the clocks of this place show it.
pub(super) fn told_here(row: JournalRow) -> HistoryRow {
    let (kind, args) = told(&row);
    let at = DateTime::from_timestamp_millis(row.at).unwrap_or_default().with_timezone(&Local).fixed_offset();
    let hash = row.hash.iter().map(|byte| format!("{byte:02x}")).collect();
    HistoryRow { seq: row.seq, at, by: row.actor, kind, args, hash }
}

fn told(row: &JournalRow) -> (&'static str, BTreeMap<&'static str, String>) {
    let action = serde_json::from_str::<Action>(&row.action).ok();
    action.as_ref().map_or(("unknown", BTreeMap::new()), |action| (kind(action), args(action)))
}

/// A ballot's row is told by what the ballot says.
pub(super) fn kind(action: &Action) -> &'static str {
    match action {
        Action::BallotSubmitted { ballot, .. } => match ballot.status {
            domain::BallotStatus::Submitted => "ballot-submitted",
            domain::BallotStatus::Draft if ballot.fields.contains_key("lifted") => "recusal-lifted",
            domain::BallotStatus::Draft => "ballot-drafted",
            domain::BallotStatus::Recused => "ballot-recused",
            domain::BallotStatus::Absent => "ballot-absent",
            domain::BallotStatus::Withdrawn => "ballot-withdrawn",
            domain::BallotStatus::Void => "ballot-voided",
        },
        other => other.kind(),
    }
}

pub(super) fn args(action: &Action) -> BTreeMap<&'static str, String> {
    let mut args = BTreeMap::new();
    let mut put = |name, value: String| drop(args.insert(name, value));
    match action {
        Action::EntrySaved { entry } => put("entry", entry.id.to_string()),
        Action::EntryStatusChanged { entry, status, reason } => {
            put("entry", entry.to_string());
            put("status", status.word().to_owned());
            put("reason", reason.clone());
        }
        Action::EntryRemoved { entry } => put("entry", entry.to_string()),
        Action::JudgeSaved { judge } => put("judge", judge.id.to_string()),
        Action::JudgeRemoved { judge } => put("judge", judge.to_string()),
        Action::JudgeReplaced { judge, by, reason } => {
            put("judge", judge.to_string());
            put("by", by.id.to_string());
            put("reason", reason.clone());
        }
        Action::BallotSubmitted { ballot, reason, .. } => {
            put("judge", ballot.judge.to_string());
            put("entry", ballot.entry.to_string());
            put("revision", ballot.revision.to_string());
            put("source", ballot.source.word().to_owned());
            put(
                "reason",
                reason.clone().or_else(|| ballot.fields.get("reason").cloned()).unwrap_or_default(),
            );
        }
        Action::BallotHeld { ballot, why, .. } => {
            put("judge", ballot.judge.to_string());
            put("entry", ballot.entry.to_string());
            put("revision", ballot.revision.to_string());
            put("why", why.word().to_owned());
        }
        Action::HeldDecided { counted_as, reason, .. } => {
            put("decision", if counted_as.is_some() { "counted" } else { "left" }.to_owned());
            put("reason", reason.clone());
        }
        Action::DeviceEnrolled { device } => {
            put("judge", device.judge.to_string());
            put("device", device.label.clone());
        }
        Action::DeviceChanged { state, reason, .. } => {
            put("state", state.word().to_owned());
            put("reason", reason.clone());
        }
        Action::EpochBegan { epoch, reason } => {
            put("number", epoch.number.to_string());
            put("reason", reason.clone());
        }
        Action::StandbyEnrolled { label, .. } => put("device", label.clone()),
        Action::StandbyRetired { reason, .. } => put("reason", reason.clone()),
        Action::TieDecided { decision } => {
            put("entries", decision.order.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "));
            put("shared", decision.shared.to_string());
            put("reason", decision.reason.clone());
        }
        Action::RoundReopened { reason } | Action::ResultReopened { reason } => put("reason", reason.clone()),
        Action::AwardsChanged { awards } => put("count", awards.len().to_string()),
        Action::SupportChanged { entry, .. } => put("entry", entry.to_string()),
        Action::ExceptionAccepted { point, reason } => {
            put("point", point.clone());
            put("reason", reason.clone());
        }
        Action::ResultSealed { seal } => put("number", seal.number.to_string()),
        Action::ResultHeld { number, holder } => {
            put("number", number.to_string());
            let (Holder::Standby { label: place } | Holder::Copy { file: place }) = holder;
            put("device", place.clone());
        }
        Action::RulesChanged { reason, .. } | Action::RubricChanged { reason, .. } => {
            put("reason", reason.clone().unwrap_or_default());
        }
        Action::RoundPlanned { next, reason } => {
            put("promoted", next.as_ref().map_or("none".to_owned(), |next| next.promoted.to_string()));
            put("carried", next.as_ref().map_or_else(String::new, |next| next.carried.to_string()));
            put("reason", reason.clone().unwrap_or_default());
        }
        Action::RoundBegun { ended } => {
            put("number", ended.number.to_string());
            put("count", ended.promoted.len().to_string());
            put("reason", ended.reason.clone());
        }
        Action::CategoriesChanged { categories } => put("count", categories.len().to_string()),
        Action::Assigned { pairs, .. } => put("count", pairs.as_ref().map_or(0, Vec::len).to_string()),
        Action::ConflictDismissed { judge, entry, reason } => {
            put("judge", judge.to_string());
            put("entry", entry.to_string());
            put("reason", reason.clone());
        }
        Action::OrderSet { seed, .. } => put("seed", seed.map_or("none".to_owned(), |seed| seed.to_string())),
        Action::ArrivalRecorded { entry, arrival } => {
            put("entry", entry.to_string());
            put("people", arrival.as_ref().map_or("none".to_owned(), |arrival| arrival.people.to_string()));
        }
        Action::AttendanceCounted { attendance } => put("people", attendance.people.to_string()),
        Action::StageStepped { on, step, seconds } => {
            let entry = match on {
                OnStage::Entry(entry) => entry.to_string(),
                OnStage::Item(_) => String::new(),
            };
            put("entry", entry);
            put("step", step.word().to_owned());
            put("seconds", seconds.to_string());
        }
        Action::ScreenChanged { screen } => {
            put("scene", screen.scene.word().to_owned());
            put("step", screen.step.to_string());
            put("black", screen.black.to_string());
        }
        Action::AudienceVoteChanged { vote } => put("open", vote.open.to_string()),
        Action::EventChanged { .. }
        | Action::DeliberationChanged { .. }
        | Action::ProgrammeChanged { .. }
        // Who voted for whom is nobody's business.
        | Action::Voted { .. }
        | Action::RoundClosed
        | Action::RehearsalBegun
        | Action::RehearsalErased => {}
    }
    args
}
