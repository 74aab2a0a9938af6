//! All that one judge may see, in one piece: small enough to be asked for again at every change.

use std::collections::BTreeMap;

use domain::{EntryStatus, Language};
use store::Round;

use super::live::Seat;
use super::receive::{receipts_of, term};
use super::wire::{Snapshot, SnapshotBallot, SnapshotEntry, SnapshotEvent};
use crate::ops::judges::JudgeName;
use crate::ops::sheets::{SHOWN, running_order};
use crate::ops::stage::on_stage;
use crate::program::Session;
use crate::{Fault, wire};

/// What a judge needs of a project, a language at a time.
const BY_LANGUAGE: [&str; 3] = ["summary", "holder_name", "commune"];

pub(crate) fn of(session: &mut Session, seat: &Seat) -> Result<Snapshot, Fault> {
    seat.reads()?;
    let receipts = receipts_of(session, seat)?;
    let epoch = term(session)?.epoch;
    let addresses = session.hubs();
    let reminded = session.hall.reminded.get(&seat.judge).copied();
    let file = session.file()?;
    let event = file.event()?;
    let judge = crate::ops::judges::known(file, seat.judge.as_str())?;
    let assigned = file.assignment()?;
    let latest = file.latest_ballots()?;
    let mut mine = file.entries()?;
    mine.retain(|entry| {
        entry.status == EntryStatus::Admissible
            && (latest.contains_key(&(judge.id.clone(), entry.id.clone()))
                || assigned
                    .as_ref()
                    .is_none_or(|pairs| pairs.iter().any(|(j, e)| *j == judge.id && *e == entry.id)))
    });
    mine.sort_by_cached_key(|entry| (running_order(entry).unwrap_or(u32::MAX), entry.id.clone()));
    let on_stage = on_stage(file)?.filter(|entry| mine.iter().any(|own| own.id == *entry));
    let ballots = latest
        .into_iter()
        .filter(|((owner, _), _)| *owner == judge.id)
        .map(|((_, entry), recorded)| SnapshotBallot {
            id: recorded.ballot.id,
            entry: entry.to_string(),
            revision: recorded.ballot.revision,
            status: recorded.ballot.status,
            marks: recorded
                .ballot
                .marks
                .iter()
                .map(|(id, mark)| (id.to_string(), mark.to_string()))
                .collect(),
            paper: recorded.ballot.source == domain::Source::Paper,
            fields: recorded.ballot.fields,
            recorded_at: recorded.recorded_at,
        })
        .collect();
    Ok(Snapshot {
        event: SnapshotEvent {
            id: file.identity()?,
            name: event.details.name.into(),
            organiser: event.details.organiser.into(),
            place: event.details.place.into(),
            date: event.details.date,
        },
        epoch,
        head: file.head()?.seq,
        round: match event.round {
            Round::Open => "open".to_owned(),
            Round::Closed => "closed".to_owned(),
        },
        rehearsal: event.rehearsal,
        erased_at: file.erased_at()?,
        round_name: file.round_name()?.into(),
        began_at: file.began_at()?,
        judge: JudgeName::from(&judge),
        criteria: wire::criteria(&event.rubric),
        entries: mine
            .into_iter()
            .map(|entry| SnapshotEntry {
                entry: entry.id.to_string(),
                title: entry.title.into(),
                fields: shown(entry.fields),
            })
            .collect(),
        ballots,
        receipts,
        addresses,
        on_stage: on_stage.map(Into::into),
        reminded,
    })
}

fn shown(fields: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let is_shown = |key: &str| {
        key == "running_order"
            || SHOWN.contains(&key)
            || BY_LANGUAGE
                .iter()
                .any(|stem| Language::ALL.iter().any(|language| key == format!("{stem}_{}", language.code())))
    };
    fields.into_iter().filter(|(key, _)| is_shown(key)).collect()
}
