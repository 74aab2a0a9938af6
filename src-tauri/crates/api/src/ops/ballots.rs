//! Ballots: drafts, submissions, recusals, absences. A ballot is never changed; each is a new revision.

use std::collections::BTreeMap;

use domain::{
    Action, Actor, Agreement, Ballot, BallotId, BallotStatus, Criterion, EntryId, EntryStatus, JudgeId,
    Marks, Rubric, Source, Typing, agreement,
};
use serde::{Deserialize, Serialize};
use store::{Draft, EventFile, Round};
use uuid::Uuid;

use crate::program::{Session, now};
use crate::{Fault, wire};

use super::sheets::{Desk, FOUR_EYES, Sheet, SheetState, four_eyes, sheet, state_of};
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
    /// Who types the paper sheet, where two people type it.
    #[serde(default)]
    typist: String,
    #[serde(default)]
    reason: Option<String>,
}

/// Counts a judge's ballot. Sending it twice counts it once.
///
/// Where paper sheets are typed twice it counts when two typings agree; until then the reply says which marks
/// are asked for.
pub(crate) fn submit(session: &mut Session, request: Submit) -> Result<Sheeted, Fault> {
    let actor = session.actor();
    let file = session.file()?;
    let (judge, entry) = pair(file, &request.judge, &request.entry)?;
    let desk = Desk::read(file)?;
    let sheet_of = (judge.clone(), entry.clone());
    let paper = request.paper && actor == Actor::Organiser;
    let twice = paper && four_eyes(file)?;
    let typings = desk.typings.get(&sheet_of).map_or(&[][..], Vec::as_slice);
    let open = twice.then(|| agreement(&desk.event.rubric, typings).asked);
    let asked = |criterion: &Criterion| open.as_ref().is_none_or(|open| open.contains(&criterion.id));
    let mut marks = marks(&desk.event.rubric, &request.marks, asked)?;
    let mut comment = intake::typed(&request.comment);
    let mut fields = BTreeMap::new();
    if twice {
        let typing = Typing {
            ballot: BallotId::new(request.ballot),
            typist: intake::typed(&request.typist),
            marks,
            comment,
        };
        match typed(session, &desk, &sheet_of, typing)? {
            Typed::Open(reply) => return Ok(*reply),
            Typed::Agreed { marks: agreed, comment: last, typists } => {
                (marks, comment) = (agreed, last);
                fields.insert("typed_by".to_owned(), typists);
            }
        }
    }
    if !comment.is_empty() {
        fields.insert("comment".to_owned(), comment);
    }
    let source = if paper { Source::Paper } else { Source::Screen };
    let revision = Revision { id: request.ballot, status: BallotStatus::Submitted, marks, source, fields };
    let reason = request.reason.map(|r| r.trim().to_owned()).filter(|r| !r.is_empty());
    hand_in(session, &desk, judge, entry, revision, reason)
}

/// The marks of the criteria that are asked for, from what was typed.
fn marks(
    rubric: &Rubric,
    typed: &BTreeMap<String, String>,
    asked: impl Fn(&Criterion) -> bool,
) -> Result<Marks, Fault> {
    let mut faults = Vec::new();
    let mut marks = Marks::new();
    for criterion in rubric.criteria().iter().filter(|criterion| asked(criterion)) {
        let field = format!("marks.{}", criterion.id);
        let mark = typed.get(criterion.id.as_str()).map(|t| t.trim()).filter(|t| !t.is_empty());
        let Some(text) = mark else {
            if criterion.is_scored() {
                faults.push(Fault::new("mark-missing").with("criterion", &criterion.id).at(field));
            }
            continue;
        };
        let refused = |code| {
            Fault::new(code)
                .with("criterion", &criterion.id)
                .with("value", text)
                .with("min", criterion.min)
                .with("max", criterion.max)
                .with("step", criterion.step)
        };
        match wire::decimal(text) {
            Err(_) => faults.push(refused("mark-form").at(field)),
            Ok(mark) => match criterion.units(mark) {
                Ok(_) => drop(marks.insert(criterion.id.clone(), mark)),
                Err(domain::MarkFault::OutOfRange) => faults.push(refused("mark-out-of-range").at(field)),
                Err(domain::MarkFault::OffStep) => faults.push(refused("mark-off-step").at(field)),
            },
        }
    }
    for unknown in typed.keys().filter(|id| rubric.position(id).is_none()) {
        faults.push(Fault::new("criterion-unknown").with("criterion", unknown));
    }
    Fault::all(faults)?;
    Ok(marks)
}

/// What one more typing of a paper sheet leads to.
enum Typed {
    /// Marks are still asked for.
    Open(Box<Sheeted>),
    /// Two typings agree on every mark.
    Agreed { marks: Marks, comment: String, typists: String },
}

fn typed(
    session: &mut Session,
    desk: &Desk,
    (judge, entry): &(JudgeId, EntryId),
    typing: Typing,
) -> Result<Typed, Fault> {
    let before = desk.typings.get(&(judge.clone(), entry.clone())).cloned().unwrap_or_default();
    if before.iter().any(|earlier| earlier.ballot == typing.ballot) {
        // The reply was lost on the way, not the typing.
        return Ok(Typed::Open(Box::new(Sheeted { sheet: sheet(session, judge, entry)?, changed: &[] })));
    }
    next_revision(desk, judge, entry, BallotStatus::Submitted)?;
    if typing.typist.is_empty() {
        return Err(Fault::new("typist-missing").at("typist"));
    }
    let same = |earlier: &Typing| earlier.typist.to_lowercase() == typing.typist.to_lowercase();
    if let [first] = &before[..]
        && same(first)
    {
        return Err(Fault::new("typist-same").with("typist", &typing.typist).at("typist"));
    }
    let typings: Vec<Typing> = before.into_iter().chain([typing]).collect();
    let Agreement { marks, asked } = agreement(&desk.event.rubric, &typings);
    if let (Some(last), false) = (typings.last(), asked.is_empty()) {
        session.file_mut()?.keep_typing(judge, entry, last)?;
        return Ok(Typed::Open(Box::new(Sheeted { sheet: sheet(session, judge, entry)?, changed: CHANGED })));
    }
    let mut typists: Vec<String> = Vec::new();
    for Typing { typist, .. } in &typings {
        if !typists.iter().any(|known| known.to_lowercase() == typist.to_lowercase()) {
            typists.push(typist.clone());
        }
    }
    let comment = typings.iter().rev().map(|typing| &typing.comment).find(|comment| !comment.is_empty());
    Ok(Typed::Agreed { marks, comment: comment.cloned().unwrap_or_default(), typists: typists.join(", ") })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TypeTwice {
    four_eyes: bool,
}

/// Whether paper sheets are typed twice from now on. What was typed once waits or counts as it did.
pub(crate) fn type_twice(session: &mut Session, request: TypeTwice) -> Result<Done, Fault> {
    session.file_mut()?.set_setting(FOUR_EYES, request.four_eyes.then_some("on"))?;
    Ok(Done { changed: &[Topic::Event] })
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
    if let Some(known) = file.ballot(id)?.map(|recorded| recorded.ballot) {
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
    let number = next_revision(desk, &judge, &entry, revision.status)?;
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

/// The number of the next revision, where one may be handed in.
fn next_revision(desk: &Desk, judge: &JudgeId, entry: &EntryId, status: BallotStatus) -> Result<u32, Fault> {
    if desk.event.round == Round::Closed {
        return Err(Fault::new("judging-closed"));
    }
    if !desk.entries.iter().any(|e| e.id == *entry) {
        return Err(Fault::new("entry-not-admissible").with("entry", entry));
    }
    // A conflict is declared of any entry, so that it is never assigned.
    if status != BallotStatus::Recused && !desk.is_assigned(judge, entry) {
        return Err(Fault::new("not-assigned").with("judge", judge).with("entry", entry));
    }
    let latest = desk.latest.get(&(judge.clone(), entry.clone())).map(|b| &b.ballot);
    let recused = latest.is_some_and(|b| b.status == BallotStatus::Recused);
    if recused && status != BallotStatus::Draft {
        return Err(Fault::new("sheet-recused").with("judge", judge).with("entry", entry));
    }
    Ok(latest.map_or(1, |b| b.revision.saturating_add(1)))
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
    let revisions = file
        .revisions(&judge, &entry)?
        .into_iter()
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
