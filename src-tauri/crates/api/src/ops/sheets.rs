//! Score sheets: one judge's, and the board of what is missing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::{
    BallotId, BallotStatus, Entry, EntryId, EntryStatus, Judge, JudgeId, Rubric, Typing, agreement,
};
use scoring::{Competition, Totals, shared_scale};
use serde::{Deserialize, Serialize};
use store::{Draft, EventFile, EventState, RecordedBallot};

use crate::Fault;
use crate::program::Session;
use crate::seat::Delivery;
use crate::wire::{self, CriterionBody, Text};

use super::Nothing;
use super::judges::{JudgeName, known};
use super::stage::on_stage;

/// What a cell of the board says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub(crate) enum SheetState {
    Empty,
    Draft,
    Submitted,
    Incomplete,
    Recused,
    Absent,
    Withdrawn,
    Void,
    Unassigned,
}

pub(crate) fn state_of(ballot: &RecordedBallot, rubric: &Rubric) -> SheetState {
    match ballot.ballot.status {
        BallotStatus::Submitted => {
            let complete = rubric
                .criteria()
                .iter()
                .filter(|c| c.is_scored())
                .all(|c| ballot.ballot.marks.contains_key(&c.id));
            if complete { SheetState::Submitted } else { SheetState::Incomplete }
        }
        BallotStatus::Draft if ballot.ballot.marks.is_empty() => SheetState::Empty,
        BallotStatus::Draft => SheetState::Draft,
        BallotStatus::Recused => SheetState::Recused,
        BallotStatus::Absent => SheetState::Absent,
        BallotStatus::Withdrawn => SheetState::Withdrawn,
        BallotStatus::Void => SheetState::Void,
    }
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Draft"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct DraftBody {
    marks: BTreeMap<String, String>,
    comment: String,
    saved_at: i64,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Sheet {
    entry: String,
    judge: String,
    state: SheetState,
    ballot: Option<String>,
    revision: u32,
    marks: BTreeMap<String, String>,
    comment: String,
    draft: Option<DraftBody>,
    submitted_at: Option<i64>,
    paper: bool,
    total: Option<String>,
    /// On a judge's own device: how far the submitted sheet has got.
    delivery: Option<Delivery>,
    /// Why it is kept aside, or could not be taken.
    held_reason: Option<String>,
    /// A paper sheet that one person has typed: the marks that another one is asked for.
    typing: Option<TypingBody>,
}

/// How far two people have got who type the same paper sheet. What was typed is not said: the second one
/// has to read it from the paper.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Typing"))]
pub(crate) struct TypingBody {
    /// Who has typed, the first one first.
    typists: Vec<String>,
    /// The criteria whose mark is still to be typed.
    asked: Vec<String>,
}

/// The scale on which people see totals: the criteria's own when all share it, else 0–100.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ShownScale"))]
pub(crate) struct Scale {
    pub(crate) max: String,
    pub(crate) shared: bool,
}

pub(crate) fn scale(rubric: &Rubric) -> Scale {
    match shared_scale(rubric) {
        Some((_, max)) => Scale { max: max.to_string(), shared: true },
        None => Scale { max: "100".to_owned(), shared: false },
    }
}

/// Everything from which sheets are made, read once.
pub(crate) struct Desk {
    pub(crate) event: EventState,
    pub(crate) entries: Vec<Entry>,
    pub(crate) judges: Vec<Judge>,
    pub(crate) latest: BTreeMap<(JudgeId, EntryId), RecordedBallot>,
    assigned: Option<BTreeSet<(JudgeId, EntryId)>>,
    drafts: BTreeMap<(JudgeId, EntryId), Draft>,
    pub(crate) competition: Arc<Competition>,
    deliveries: BTreeMap<BallotId, (Delivery, Option<String>)>,
    pub(crate) typings: BTreeMap<(JudgeId, EntryId), Vec<Typing>>,
}

impl Desk {
    /// With what a judge's own device knows of its sheets.
    fn at(session: &Session) -> Result<Desk, Fault> {
        let mut desk = Desk::read(session.file()?)?;
        desk.deliveries = crate::seat::delivery(session)?;
        Ok(desk)
    }

    pub(crate) fn read(file: &EventFile) -> Result<Desk, Fault> {
        let drafts = file.drafts(None)?;
        let mut entries = file.entries()?;
        entries.retain(|e| e.status == EntryStatus::Admissible);
        entries.sort_by_cached_key(|e| (running_order(e).unwrap_or(u32::MAX), e.id.clone()));
        Ok(Desk {
            event: file.event()?,
            entries,
            judges: file.judges()?,
            latest: file.latest_ballots()?,
            assigned: file.assignment()?.map(|pairs| pairs.into_iter().collect()),
            drafts: drafts.into_iter().map(|d| ((d.judge.clone(), d.entry.clone()), d)).collect(),
            competition: file.competition()?,
            deliveries: BTreeMap::new(),
            typings: file.typings()?,
        })
    }

    /// Who judges what; `None` is everyone for everything.
    pub(crate) fn assigned(&self) -> Option<&BTreeSet<(JudgeId, EntryId)>> {
        self.assigned.as_ref()
    }

    pub(crate) fn is_assigned(&self, judge: &JudgeId, entry: &EntryId) -> bool {
        self.assigned.as_ref().is_none_or(|pairs| pairs.contains(&(judge.clone(), entry.clone())))
    }

    pub(crate) fn state(&self, judge: &JudgeId, entry: &EntryId) -> SheetState {
        let key = (judge.clone(), entry.clone());
        let begun = self.drafts.contains_key(&key) || self.typings.contains_key(&key);
        match self.latest.get(&key) {
            Some(ballot) => match state_of(ballot, &self.event.rubric) {
                SheetState::Empty if begun => SheetState::Draft,
                state => state,
            },
            None if begun => SheetState::Draft,
            None if self.is_assigned(judge, entry) => SheetState::Empty,
            None => SheetState::Unassigned,
        }
    }

    /// Each ballot's total on the scale that people see, by judge and entry, with up to 4 decimals.
    fn totals(&self) -> BTreeMap<(&str, &str), String> {
        let totals = Totals::new(&self.competition);
        let shown = shared_scale(&self.competition.rubric);
        let ballots = &self.competition.ballots;
        let at = |index: u32| usize::try_from(index).ok();
        (0..ballots.len())
            .filter_map(|row| {
                let judge = self.competition.judges.get(at(*ballots.judges.get(row)?)?)?;
                let entry = self.competition.entries.get(at(*ballots.entries.get(row)?)?)?;
                let total = totals.total(row)?;
                let total = shown.map_or(total.clone(), |(min, max)| total.on_scale(min, max));
                Some(((judge.as_str(), entry.id.as_str()), total.decimals(4)))
            })
            .collect()
    }

    fn sheet(&self, judge: &JudgeId, entry: &EntryId, totals: &BTreeMap<(&str, &str), String>) -> Sheet {
        let key = (judge.clone(), entry.clone());
        let latest = self.latest.get(&key);
        let state = self.state(judge, entry);
        let marks = latest.map(|b| &b.ballot.marks).into_iter().flatten();
        let draft = self.drafts.get(&key).map(|d| DraftBody {
            marks: serde_json::from_str(&d.marks).unwrap_or_default(),
            comment: d.comment.clone(),
            saved_at: d.saved_at,
        });
        Sheet {
            entry: entry.to_string(),
            judge: judge.to_string(),
            state,
            ballot: latest.map(|b| b.ballot.id.to_string()),
            revision: latest.map_or(0, |b| b.ballot.revision),
            marks: marks.map(|(id, mark)| (id.to_string(), mark.to_string())).collect(),
            comment: latest.and_then(|b| b.ballot.fields.get("comment")).cloned().unwrap_or_default(),
            draft,
            submitted_at: latest.map(|b| b.recorded_at),
            paper: latest.is_some_and(|b| b.ballot.source == domain::Source::Paper),
            delivery: latest.and_then(|b| self.deliveries.get(&b.ballot.id)).map(|(delivery, _)| *delivery),
            held_reason: latest.and_then(|b| self.deliveries.get(&b.ballot.id)?.1.clone()),
            total: totals.get(&(judge.as_str(), entry.as_str())).cloned(),
            typing: self.typings.get(&key).map(|typings| TypingBody {
                typists: typings.iter().map(|typing| typing.typist.clone()).collect(),
                asked: agreement(&self.event.rubric, typings).asked.iter().map(ToString::to_string).collect(),
            }),
        }
    }
}

/// One sheet as it is now.
pub(crate) fn sheet(session: &Session, judge: &JudgeId, entry: &EntryId) -> Result<Sheet, Fault> {
    let desk = Desk::at(session)?;
    Ok(desk.sheet(judge, entry, &desk.totals()))
}

pub(crate) fn running_order(entry: &Entry) -> Option<u32> {
    entry.fields.get("running_order")?.trim().parse().ok()
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct BoardEntry {
    entry: String,
    title: Text,
    order: Option<u32>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BoardCell"))]
struct Cell {
    judge: String,
    entry: String,
    state: SheetState,
    paper: bool,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BoardReply"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Board {
    #[cfg_attr(test, ts(as = "crate::types::Round"))]
    round: store::Round,
    rehearsal: bool,
    entries: Vec<BoardEntry>,
    judges: Vec<JudgeName>,
    cells: Vec<Cell>,
    to_chase: Vec<Cell>,
    submitted: usize,
    expected: usize,
}

pub(crate) fn board(session: &mut Session, _: Nothing) -> Result<Board, Fault> {
    let desk = Desk::read(session.file()?)?;
    let cell = |judge: &Judge, entry: &Entry| {
        let latest = desk.latest.get(&(judge.id.clone(), entry.id.clone()));
        Cell {
            judge: judge.id.to_string(),
            entry: entry.id.to_string(),
            state: desk.state(&judge.id, &entry.id),
            paper: latest.is_some_and(|b| b.ballot.source == domain::Source::Paper),
        }
    };
    let jury = || desk.judges.iter().filter(|judge| judge.counts());
    let cells = desk.entries.iter().flat_map(|e| jury().map(move |j| (j, e)));
    let cells: Vec<Cell> = cells.map(|(j, e)| cell(j, e)).collect();
    let is_missing = |state: SheetState| {
        matches!(
            state,
            SheetState::Empty | SheetState::Draft | SheetState::Incomplete | SheetState::Withdrawn
        )
    };
    let count = |states: &[SheetState]| cells.iter().filter(|c| states.contains(&c.state)).count();
    Ok(Board {
        round: desk.event.round,
        rehearsal: desk.event.rehearsal,
        entries: desk
            .entries
            .iter()
            .map(|e| BoardEntry {
                entry: e.id.to_string(),
                title: e.title.clone().into(),
                order: running_order(e),
            })
            .collect(),
        judges: jury().map(JudgeName::from).collect(),
        to_chase: cells
            .iter()
            .filter(|c| is_missing(c.state))
            .map(|c| Cell { judge: c.judge.clone(), entry: c.entry.clone(), ..*c })
            .collect(),
        submitted: count(&[SheetState::Submitted, SheetState::Incomplete]),
        expected: cells.len().saturating_sub(count(&[SheetState::Recused, SheetState::Unassigned])),
        cells,
    })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct OfJudge {
    judge: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct SheetEntry {
    entry: String,
    title: Text,
    summary: Text,
    holder: Text,
    place: Text,
    order: Option<u32>,
    fields: BTreeMap<String, String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SheetsReply"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Sheets {
    judge: JudgeName,
    #[cfg_attr(test, ts(as = "crate::types::Round"))]
    round: store::Round,
    rehearsal: bool,
    criteria: Vec<CriterionBody>,
    entries: Vec<SheetEntry>,
    sheets: Vec<Sheet>,
    scale: Scale,
    /// Paper sheets are typed twice, by two people.
    four_eyes: bool,
    /// The entry that has the floor, when it is one of this judge's.
    on_stage: Option<String>,
    /// When the organiser last reminded this judge of what is missing, by the hub's clock, in Unix milliseconds.
    reminded: Option<i64>,
}

/// Whether paper sheets are typed twice, by two people.
pub(crate) fn four_eyes(file: &EventFile) -> Result<bool, Fault> {
    Ok(file.setting(FOUR_EYES)?.is_some())
}

/// The setting of the file that says so, by being there.
pub(crate) const FOUR_EYES: &str = "four-eyes";

/// What a judge needs of a project to judge it. Contacts stay with the organiser.
pub(crate) const SHOWN: &[&str] = &[
    "sector",
    "holder_group",
    "legal_status",
    "stage",
    "team_size",
    "jobs_expected",
    "budget_mad",
    "pitch_language",
];

pub(crate) fn of_judge(session: &mut Session, request: OfJudge) -> Result<Sheets, Fault> {
    let file = session.file()?;
    let judge = known(file, &request.judge)?;
    let desk = Desk::at(session)?;
    let totals = desk.totals();
    let is_mine = |e: &&Entry| {
        desk.is_assigned(&judge.id, &e.id) || desk.latest.contains_key(&(judge.id.clone(), e.id.clone()))
    };
    let mine: Vec<&Entry> = desk.entries.iter().filter(is_mine).collect();
    Ok(Sheets {
        judge: JudgeName::from(&judge),
        round: desk.event.round,
        rehearsal: desk.event.rehearsal,
        criteria: wire::criteria(&desk.event.rubric),
        entries: mine
            .iter()
            .map(|e| SheetEntry {
                entry: e.id.to_string(),
                title: e.title.clone().into(),
                summary: by_language(&e.fields, "summary"),
                holder: by_language(&e.fields, "holder_name"),
                place: by_language(&e.fields, "commune"),
                order: running_order(e),
                fields: e
                    .fields
                    .iter()
                    .filter(|(key, _)| SHOWN.contains(&key.as_str()))
                    .map(|(key, value)| (key.clone(), value.clone()))
                    .collect(),
            })
            .collect(),
        sheets: mine.iter().map(|e| desk.sheet(&judge.id, &e.id, &totals)).collect(),
        scale: scale(&desk.event.rubric),
        four_eyes: four_eyes(file)?,
        on_stage: on_stage(file)?.filter(|entry| mine.iter().any(|own| own.id == *entry)).map(Into::into),
        reminded: match &session.seat {
            Some(seat) => seat.kept.as_ref().and_then(|kept| kept.reminded),
            None => session.hall.reminded.get(&judge.id).copied(),
        },
    })
}

/// The columns `stem_ar`, `stem_fr`, `stem_en` as one text.
pub(crate) fn by_language(fields: &BTreeMap<String, String>, stem: &str) -> Text {
    let mut text = domain::Text::default();
    for language in domain::Language::ALL {
        text.set(language, fields.get(&format!("{stem}_{}", language.code())).cloned());
    }
    text.into()
}
