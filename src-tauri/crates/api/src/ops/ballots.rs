//! Ballots: drafts, submissions, recusals, absences. A ballot is never changed; each is a new revision.

use std::collections::BTreeMap;

use domain::{Action, Actor, Ballot, BallotId, BallotStatus, EntryId, EntryStatus, JudgeId, Marks, Source};
use serde::{Deserialize, Serialize};
use store::{Draft, EventFile, Round};
use uuid::Uuid;

use crate::program::{Session, now};
use crate::{Fault, wire};

use super::sheets::{Desk, Sheet, SheetState, sheet, state_of};
use super::{Done, Topic};

const CHANGED: &[Topic] = &[Topic::Program, Topic::Ballots, Topic::Standings];

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SheetReply"))]
pub(crate) struct Sheeted {
    sheet: Sheet,
    changed: &'static [Topic],
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct SaveDraft {
    judge: String,
    entry: String,
    marks: BTreeMap<String, String>,
    comment: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DraftSaved"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Saved {
    saved_at: i64,
}

/// Keeps what stands in the fields as it stands, also what is no mark yet.
pub(crate) fn save_draft(session: &mut Session, request: SaveDraft) -> Result<Saved, Fault> {
    let file = session.file_mut()?;
    let (judge, entry) = pair(file, &request.judge, &request.entry)?;
    let marks = serde_json::to_string(&request.marks).map_err(|e| Fault::new("internal").with("what", e))?;
    let saved_at = now();
    file.save_draft(&Draft { judge, entry, marks, comment: request.comment, saved_at })?;
    Ok(Saved { saved_at })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Submit {
    #[cfg_attr(test, ts(type = "string"))]
    ballot: Uuid,
    judge: String,
    entry: String,
    marks: BTreeMap<String, String>,
    #[serde(default)]
    comment: String,
    #[serde(default)]
    paper: bool,
    #[serde(default)]
    reason: Option<String>,
}

/// Counts a judge's ballot. Sending it twice counts it once.
pub(crate) fn submit(session: &mut Session, request: Submit) -> Result<Sheeted, Fault> {
    let actor = session.actor();
    let file = session.file()?;
    let (judge, entry) = pair(file, &request.judge, &request.entry)?;
    let desk = Desk::read(file)?;
    let mut faults = Vec::new();
    let mut marks = Marks::new();
    for criterion in desk.event.rubric.criteria() {
        let field = format!("marks.{}", criterion.id);
        let typed = request.marks.get(criterion.id.as_str()).map(|t| t.trim()).filter(|t| !t.is_empty());
        let Some(typed) = typed else {
            if criterion.is_scored() {
                faults.push(Fault::new("mark-missing").with("criterion", &criterion.id).at(field));
            }
            continue;
        };
        let refused = |code| {
            Fault::new(code)
                .with("criterion", &criterion.id)
                .with("value", typed)
                .with("min", criterion.min)
                .with("max", criterion.max)
                .with("step", criterion.step)
        };
        match wire::decimal(typed) {
            Err(_) => faults.push(refused("mark-form").at(field)),
            Ok(mark) => match criterion.units(mark) {
                Ok(_) => drop(marks.insert(criterion.id.clone(), mark)),
                Err(domain::MarkFault::OutOfRange) => faults.push(refused("mark-out-of-range").at(field)),
                Err(domain::MarkFault::OffStep) => faults.push(refused("mark-off-step").at(field)),
            },
        }
    }
    for unknown in request.marks.keys().filter(|id| desk.event.rubric.position(id).is_none()) {
        faults.push(Fault::new("criterion-unknown").with("criterion", unknown));
    }
    Fault::all(faults)?;
    let source = if request.paper && actor == Actor::Organiser { Source::Paper } else { Source::Screen };
    let comment = Some(intake::typed(&request.comment)).filter(|c| !c.is_empty());
    let fields = comment.map(|comment| ("comment".to_owned(), comment)).into_iter().collect();
    let revision = Revision { id: request.ballot, status: BallotStatus::Submitted, marks, source, fields };
    let reason = request.reason.map(|r| r.trim().to_owned()).filter(|r| !r.is_empty());
    hand_in(session, &desk, judge, entry, revision, reason)
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Recuse {
    #[cfg_attr(test, ts(type = "string"))]
    ballot: Uuid,
    judge: String,
    entry: String,
    nature: String,
    #[serde(default)]
    detail: String,
}

/// Declares a conflict of interest: marks are set aside, and only the chair brings the judge back.
pub(crate) fn recuse(session: &mut Session, request: Recuse) -> Result<Sheeted, Fault> {
    let file = session.file()?;
    let (judge, entry) = pair(file, &request.judge, &request.entry)?;
    let desk = Desk::read(file)?;
    let mut fields = BTreeMap::from([("nature".to_owned(), request.nature)]);
    if !request.detail.trim().is_empty() {
        fields.insert("detail".to_owned(), request.detail.trim().to_owned());
    }
    let revision = Revision {
        id: request.ballot,
        status: BallotStatus::Recused,
        marks: Marks::new(),
        source: Source::Screen,
        fields,
    };
    hand_in(session, &desk, judge, entry, revision, None)
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct WithReason {
    #[cfg_attr(test, ts(type = "string"))]
    ballot: Uuid,
    judge: String,
    entry: String,
    #[serde(default)]
    reason: String,
}

/// The chair's decision, recorded by the organiser: the sheet is empty again.
pub(crate) fn lift_recusal(session: &mut Session, request: WithReason) -> Result<Sheeted, Fault> {
    set_aside(session, request, BallotStatus::Draft, Some(SheetState::Recused))
}

/// A judge takes a submitted ballot back.
pub(crate) fn withdraw(session: &mut Session, request: WithReason) -> Result<Sheeted, Fault> {
    set_aside(session, request, BallotStatus::Withdrawn, None)
}

/// The chair sets a ballot aside.
pub(crate) fn void(session: &mut Session, request: WithReason) -> Result<Sheeted, Fault> {
    set_aside(session, request, BallotStatus::Void, None)
}

fn set_aside(
    session: &mut Session,
    request: WithReason,
    status: BallotStatus,
    only: Option<SheetState>,
) -> Result<Sheeted, Fault> {
    let reason = request.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Fault::new("reason-needed").at("reason"));
    }
    let file = session.file()?;
    let (judge, entry) = pair(file, &request.judge, &request.entry)?;
    let desk = Desk::read(file)?;
    let Some(latest) = desk.latest.get(&(judge.clone(), entry.clone())) else {
        return Err(Fault::new("ballot-none"));
    };
    let state = state_of(latest, &desk.event.rubric);
    if only.is_some_and(|only| only != state) {
        return Err(Fault::new("ballot-none"));
    }
    let lifts = status == BallotStatus::Draft;
    let mut fields = BTreeMap::from([("reason".to_owned(), reason.clone())]);
    if lifts {
        fields.insert("lifted".to_owned(), "recusal".to_owned());
    }
    let marks = if lifts { Marks::new() } else { latest.ballot.marks.clone() };
    let revision = Revision { id: request.ballot, status, marks, source: latest.ballot.source, fields };
    hand_in(session, &desk, judge, entry, revision, Some(reason))
}

/// What a new revision says; its number follows from those before it.
struct Revision {
    id: Uuid,
    status: BallotStatus,
    marks: Marks,
    source: Source,
    fields: BTreeMap<String, String>,
}

fn hand_in(
    session: &mut Session,
    desk: &Desk,
    judge: JudgeId,
    entry: EntryId,
    revision: Revision,
    reason: Option<String>,
) -> Result<Sheeted, Fault> {
    let id = BallotId::new(revision.id);
    let file = session.file()?;
    if let Some(known) = file.ballots()?.into_iter().map(|b| b.ballot).find(|b| b.id == id) {
        // The reply was lost on the way, not the ballot.
        let same = known.judge == judge
            && known.entry == entry
            && known.status == revision.status
            && known.marks == revision.marks;
        if !same {
            return Err(Fault::new("ballot-id-reused"));
        }
        return Ok(Sheeted { sheet: sheet(session, &judge, &entry)?, changed: &[] });
    }
    if desk.event.round == Round::Closed {
        return Err(Fault::new("judging-closed"));
    }
    if !desk.entries.iter().any(|e| e.id == entry) {
        return Err(Fault::new("entry-not-admissible").with("entry", &entry));
    }
    if !desk.is_assigned(&judge, &entry) {
        return Err(Fault::new("not-assigned").with("judge", &judge).with("entry", &entry));
    }
    let latest = desk.latest.get(&(judge.clone(), entry.clone())).map(|b| &b.ballot);
    let recused = latest.is_some_and(|b| b.status == BallotStatus::Recused);
    if recused && revision.status != BallotStatus::Draft {
        return Err(Fault::new("sheet-recused").with("judge", &judge).with("entry", &entry));
    }
    let number = latest.map_or(1, |b| b.revision.saturating_add(1));
    let ballot = Ballot {
        id,
        judge: judge.clone(),
        entry: entry.clone(),
        revision: number,
        status: revision.status,
        marks: revision.marks,
        source: revision.source,
        fields: revision.fields,
    };
    if session.seat.is_some() {
        crate::seat::hand_out(session, desk, ballot)?;
    } else {
        session.record(&[Action::BallotSubmitted { ballot: Box::new(ballot), reason, origin: None }])?;
    }
    session.file_mut()?.drop_draft(&judge, &entry)?;
    Ok(Sheeted { sheet: sheet(session, &judge, &entry)?, changed: CHANGED })
}

/// The judge and the entry by their codes.
fn pair(file: &EventFile, judge: &str, entry: &str) -> Result<(JudgeId, EntryId), Fault> {
    let judge = super::judges::known(file, judge)?.id;
    let entries = file.entries()?;
    let entry = entries
        .into_iter()
        .find(|e| e.id.as_str() == entry)
        .ok_or_else(|| Fault::new("entry-unknown").with("entry", entry))?;
    Ok((judge, entry.id))
}

/// An absence is written by the organiser for a sheet that will not come.
pub(crate) fn absence(judge: &JudgeId, entry: &EntryId, revision: u32) -> Action {
    revised(judge, entry, revision, BallotStatus::Absent)
}

fn revised(judge: &JudgeId, entry: &EntryId, revision: u32, status: BallotStatus) -> Action {
    let ballot = Ballot {
        id: BallotId::new(Uuid::now_v7()),
        judge: judge.clone(),
        entry: entry.clone(),
        revision,
        status,
        marks: Marks::new(),
        source: Source::Screen,
        fields: BTreeMap::new(),
    };
    Action::BallotSubmitted { ballot: Box::new(ballot), reason: None, origin: None }
}

/// The entries of which this judge owes a ballot, each with the number of its next revision.
pub(crate) fn remaining(file: &EventFile, judge: &JudgeId) -> Result<Vec<(EntryId, u32)>, Fault> {
    let desk = Desk::read(file)?;
    Ok(desk
        .entries
        .iter()
        .filter(|e| e.status == EntryStatus::Admissible && desk.is_assigned(judge, &e.id))
        .filter_map(|e| {
            let latest = desk.latest.get(&(judge.clone(), e.id.clone()));
            match latest.map(|b| (b.ballot.status, b.ballot.revision)) {
                None => Some((e.id.clone(), 1)),
                Some((BallotStatus::Draft | BallotStatus::Withdrawn, revision)) => {
                    Some((e.id.clone(), revision.saturating_add(1)))
                }
                Some(_) => None,
            }
        })
        .collect())
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Several {
    judge: String,
    entries: Vec<String>,
}

pub(crate) fn mark_absent(session: &mut Session, request: Several) -> Result<Done, Fault> {
    let file = session.file()?;
    let judge = super::judges::known(file, &request.judge)?.id;
    let owed = remaining(file, &judge)?;
    let actions: Vec<Action> = owed
        .iter()
        .filter(|(entry, _)| request.entries.iter().any(|e| e == entry.as_str()))
        .map(|(entry, revision)| absence(&judge, entry, *revision))
        .collect();
    session.record(&actions)?;
    Ok(Done { changed: CHANGED })
}

pub(crate) fn lift_absence(session: &mut Session, request: Several) -> Result<Done, Fault> {
    let file = session.file()?;
    let judge = super::judges::known(file, &request.judge)?.id;
    let latest = file.latest_ballots()?;
    let absent = latest.iter().filter(|((j, e), b)| {
        *j == judge
            && b.ballot.status == BallotStatus::Absent
            && request.entries.iter().any(|id| id == e.as_str())
    });
    let actions: Vec<Action> = absent
        .map(|((_, entry), b)| {
            revised(&judge, entry, b.ballot.revision.saturating_add(1), BallotStatus::Draft)
        })
        .collect();
    session.record(&actions)?;
    Ok(Done { changed: CHANGED })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct OfSheet {
    judge: String,
    entry: String,
}

/// Who wrote a revision down: on paper and in files, that is the organiser.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
enum WrittenBy {
    Judge,
    Organiser,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Revision"))]
struct RevisionBody {
    ballot: String,
    revision: u32,
    state: SheetState,
    marks: BTreeMap<String, String>,
    comment: String,
    at: i64,
    by: WrittenBy,
    paper: bool,
    reason: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RevisionsReply"))]
pub(crate) struct Revisions {
    revisions: Vec<RevisionBody>,
}

pub(crate) fn history(session: &mut Session, request: OfSheet) -> Result<Revisions, Fault> {
    let file = session.file()?;
    let rubric = file.event()?.rubric;
    let (judge, entry) = pair(file, &request.judge, &request.entry)?;
    let all = file.ballots()?;
    let revisions = all
        .into_iter()
        .filter(|b| b.ballot.judge == judge && b.ballot.entry == entry)
        .map(|recorded| {
            let state = state_of(&recorded, &rubric);
            let mut ballot = recorded.ballot;
            RevisionBody {
                ballot: ballot.id.to_string(),
                revision: ballot.revision,
                state,
                marks: ballot.marks.iter().map(|(id, mark)| (id.to_string(), mark.to_string())).collect(),
                comment: ballot.fields.remove("comment").unwrap_or_default(),
                at: recorded.recorded_at,
                by: if ballot.source == Source::Screen { WrittenBy::Judge } else { WrittenBy::Organiser },
                paper: ballot.source == Source::Paper,
                reason: ballot.fields.remove("reason"),
            }
        })
        .collect();
    Ok(Revisions { revisions })
}
