//! Bringing the seat file up to the hub's snapshot: what differs becomes actions, in one transaction.

use std::collections::BTreeMap;

use domain::{
    Action, Actor, Ballot, BallotId, BallotStatus, CriterionId, Entry, EntryId, EntryStatus, Judge, JudgeId,
    Language, Marks, OnStage, Rubric, Source, StageStep,
};
use store::{Draft, EventFile, RecordedBallot, Round};
use uuid::Uuid;

use super::outgoing;
use crate::hall::wire::{Snapshot, SnapshotBallot, SnapshotEntry};
use crate::ops::stage::on_stage;
use crate::program::{Session, now};
use crate::{Fault, wire};

type Latest = BTreeMap<(JudgeId, EntryId), RecordedBallot>;

pub(crate) fn apply(session: &mut Session, snapshot: &Snapshot) -> Result<(), Fault> {
    let known = session.seat.as_ref().and_then(|seat| seat.kept.as_ref());
    let (erased_at, began_at) = known.map_or((0, 0), |kept| (kept.erased_at, kept.began_at));
    let unsent: Vec<BallotId> =
        outgoing::unsent(session)?.into_iter().map(|outgoing| outgoing.ballot).collect();
    let file = session.file()?;
    let judge = judge(snapshot)?;
    let rubric = wire::rubric(snapshot.criteria.clone(), false)?;
    let mut actions = Vec::new();
    let mut drafts = Vec::new();
    details(file, snapshot, &mut actions)?;
    if file.judges()?.iter().find(|known| known.id == judge.id) != Some(&judge) {
        actions.push(Action::JudgeSaved { judge: Box::new(judge.clone()) });
    }
    // This file holds one round: what was given in the one before, the hub has put aside.
    let erased = snapshot.erased_at > erased_at || snapshot.began_at > began_at;
    if erased {
        actions.push(Action::RehearsalErased);
    }
    let latest = if erased { Latest::new() } else { file.latest_ballots()? };
    entries(file, snapshot, &latest, &mut actions)?;
    if file.event()?.rubric != rubric {
        drafts = unfit(&latest, &rubric, &mut actions);
        actions.push(Action::RubricChanged { rubric, reason: None });
    }
    let known: Vec<BallotId> = match erased {
        true => Vec::new(),
        false => file.ballots()?.into_iter().map(|recorded| recorded.ballot.id).collect(),
    };
    for theirs in &snapshot.ballots {
        adopt(theirs, &judge.id, &latest, &known, &unsent, &mut actions)?;
    }
    stage(file, snapshot, &mut actions)?;
    phase(file, snapshot, erased, &mut actions)?;
    if !actions.is_empty() {
        session.record_as(&Actor::Organiser, &actions)?;
    }
    for draft in drafts {
        session.file_mut()?.save_draft(&draft)?;
    }
    Ok(())
}

fn judge(snapshot: &Snapshot) -> Result<Judge, Fault> {
    let who = &snapshot.judge;
    let unreadable = |_| Fault::new("hub-unreadable").with("what", &who.judge);
    let institution: domain::Text = who.institution.clone().into();
    let fields = Language::ALL.iter().filter_map(|language| {
        let text = institution.get(*language)?;
        Some((format!("institution_{}", language.code()), text.to_owned()))
    });
    Ok(Judge {
        id: JudgeId::new(&who.judge).map_err(unreadable)?,
        name: who.name.clone().into(),
        role: who.role,
        fields: fields.collect(),
    })
}

fn details(file: &EventFile, snapshot: &Snapshot, actions: &mut Vec<Action>) -> Result<(), Fault> {
    let here = file.event()?.details;
    let mut there = here.clone();
    there.name = snapshot.event.name.clone().into();
    there.organiser = snapshot.event.organiser.clone().into();
    there.place = snapshot.event.place.clone().into();
    there.date = snapshot.event.date.clone();
    if here != there {
        actions.push(Action::EventChanged { details: Box::new(there) });
    }
    Ok(())
}

fn entries(
    file: &EventFile,
    snapshot: &Snapshot,
    latest: &Latest,
    actions: &mut Vec<Action>,
) -> Result<(), Fault> {
    let here = file.entries()?;
    let there = snapshot.entries.iter().map(entry).collect::<Result<Vec<_>, _>>()?;
    for entry in &there {
        if here.iter().find(|known| known.id == entry.id) != Some(entry) {
            actions.push(Action::EntrySaved { entry: Box::new(entry.clone()) });
        }
    }
    for gone in here.iter().filter(|known| there.iter().all(|entry| entry.id != known.id)) {
        let judged = latest.keys().any(|(_, entry)| *entry == gone.id);
        if !judged {
            actions.push(Action::EntryRemoved { entry: gone.id.clone() });
        } else if gone.status == EntryStatus::Admissible {
            let (entry, status) = (gone.id.clone(), EntryStatus::Withdrawn);
            actions.push(Action::EntryStatusChanged { entry, status, reason: String::new() });
        }
    }
    Ok(())
}

fn entry(theirs: &SnapshotEntry) -> Result<Entry, Fault> {
    let id =
        EntryId::new(&theirs.entry).map_err(|_| Fault::new("hub-unreadable").with("what", &theirs.entry))?;
    let status = EntryStatus::Admissible;
    Ok(Entry { id, title: theirs.title.clone().into(), status, fields: theirs.fields.clone() })
}

/// Sheets whose marks are not of the new rubric become drafts again, with the marks that stood there.
fn unfit(latest: &Latest, rubric: &Rubric, actions: &mut Vec<Action>) -> Vec<Draft> {
    let fits = |id: &CriterionId, mark: &domain::Decimal| {
        let at = rubric.position(id.as_str()).and_then(|at| rubric.criteria().get(at));
        at.is_none_or(|criterion| criterion.units(*mark).is_ok())
    };
    let unfit =
        latest.values().filter(|recorded| !recorded.ballot.marks.iter().all(|(id, mark)| fits(id, mark)));
    let mut drafts = Vec::new();
    for recorded in unfit {
        let ballot = &recorded.ballot;
        let marks: BTreeMap<&str, String> =
            ballot.marks.iter().map(|(id, mark)| (id.as_str(), mark.to_string())).collect();
        drafts.push(Draft {
            judge: ballot.judge.clone(),
            entry: ballot.entry.clone(),
            marks: serde_json::to_string(&marks).unwrap_or_default(),
            comment: ballot.fields.get("comment").cloned().unwrap_or_default(),
            saved_at: now(),
        });
        let emptied = Ballot {
            id: BallotId::new(Uuid::now_v7()),
            revision: ballot.revision.saturating_add(1),
            status: BallotStatus::Draft,
            marks: Marks::new(),
            fields: BTreeMap::new(),
            ..ballot.clone()
        };
        actions.push(Action::BallotSubmitted { ballot: Box::new(emptied), reason: None, origin: None });
    }
    drafts
}

/// A ballot of this judge's that another device or the organiser gave. What is still to be sent from here
/// goes first: then the hub says which of them counts.
fn adopt(
    theirs: &SnapshotBallot,
    judge: &JudgeId,
    latest: &Latest,
    known: &[BallotId],
    unsent: &[BallotId],
    actions: &mut Vec<Action>,
) -> Result<(), Fault> {
    let unreadable = || Fault::new("hub-unreadable").with("what", &theirs.entry);
    let entry = EntryId::new(&theirs.entry).map_err(|_| unreadable())?;
    let mine = latest.get(&(judge.clone(), entry.clone())).map(|recorded| &recorded.ballot);
    if known.contains(&theirs.id) || mine.is_some_and(|mine| unsent.contains(&mine.id)) {
        return Ok(());
    }
    let mut marks = Marks::new();
    for (id, mark) in &theirs.marks {
        marks
            .insert(CriterionId::new(id).map_err(|_| unreadable())?, mark.parse().map_err(|_| unreadable())?);
    }
    let ballot = Ballot {
        id: theirs.id,
        judge: judge.clone(),
        entry,
        revision: theirs.revision.max(mine.map_or(0, |mine| mine.revision).saturating_add(1)),
        status: theirs.status,
        marks,
        source: if theirs.paper { Source::Paper } else { Source::Screen },
        fields: theirs.fields.clone(),
    };
    actions.push(Action::BallotSubmitted { ballot: Box::new(ballot), reason: None, origin: None });
    Ok(())
}

/// Who has the floor, as the organiser's stage says it.
fn stage(file: &EventFile, snapshot: &Snapshot, actions: &mut Vec<Action>) -> Result<(), Fault> {
    let here = on_stage(file)?;
    let there = snapshot.on_stage.as_deref().and_then(|entry| EntryId::new(entry).ok());
    let step = |entry: EntryId, step| Action::StageStepped { on: OnStage::Entry(entry), step, seconds: 0 };
    match (here, there) {
        (here, there) if here == there => {}
        (_, Some(entry)) => actions.push(step(entry, StageStep::Called)),
        (Some(entry), None) => actions.push(step(entry, StageStep::Ended)),
        (None, None) => {}
    }
    Ok(())
}

fn phase(
    file: &EventFile,
    snapshot: &Snapshot,
    erased: bool,
    actions: &mut Vec<Action>,
) -> Result<(), Fault> {
    let here = file.event()?;
    let rehearsal = here.rehearsal && !erased;
    if snapshot.rehearsal && !rehearsal {
        actions.push(Action::RehearsalBegun);
    } else if rehearsal && !snapshot.rehearsal {
        actions.push(Action::RehearsalErased);
    }
    let round = if erased { Round::Open } else { here.round };
    match (round, snapshot.round.as_str()) {
        (Round::Open, "closed") => actions.push(Action::RoundClosed),
        (Round::Closed, "open") => actions.push(Action::RoundReopened { reason: String::new() }),
        _ => {}
    }
    Ok(())
}
