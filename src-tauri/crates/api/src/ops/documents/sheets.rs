//! Score sheets, to be filled in or as they were submitted.

use domain::{Ballot, BallotStatus, Criterion, Decimal, Entry, Judge, Level, Source};
use report::paper::{Correction, ScoreSheet, ScoreSheets, SheetCriterion, SheetLevel};
use scoring::{Exact, shared_scale};
use store::RecordedBallot;

use crate::ops::deliberation::sitting_jury;
use crate::ops::sheets::SheetState;

use super::Which;
use super::facts::{Facts, moment, shown, unless_empty};
use super::minutes::reason_of;

/// One sheet for each judge and entry that is to be judged; those of one judge together.
pub(super) fn blank(facts: &Facts, which: &Which) -> ScoreSheets {
    let entries = &facts.desk.entries;
    if matches!(which, Which::Unnamed) {
        let sheets = entries.iter().map(|entry| sheet(facts, None, entry, None)).collect();
        return ScoreSheets { sheets, scale: facts.scale() };
    }
    let wanted = |judge: &Judge, entry: &Entry| {
        let state = facts.desk.state(&judge.id, &entry.id);
        match which {
            _ if matches!(state, SheetState::Unassigned | SheetState::Recused) => false,
            Which::Missing => matches!(state, SheetState::Empty | SheetState::Draft | SheetState::Incomplete),
            Which::Judge { judge: wanted } => judge.id.as_str() == wanted,
            Which::Entry { entry: wanted } => entry.id.as_str() == wanted,
            Which::Owed | Which::Unnamed => true,
        }
    };
    let sheets = sitting_jury(&facts.desk.judges).into_iter().flat_map(|judge| {
        let theirs = entries.iter().filter(move |entry| wanted(judge, entry));
        theirs.map(move |entry| sheet(facts, Some(judge), entry, None))
    });
    ScoreSheets { sheets: sheets.collect(), scale: facts.scale() }
}

/// Every sheet that was submitted and stands.
pub(super) fn filled(facts: &Facts) -> ScoreSheets {
    let sheets = facts.ballots(BallotStatus::Submitted).filter_map(|recorded| {
        let judge = facts.judge(&recorded.ballot.judge)?;
        let entry = facts.entries.iter().find(|entry| entry.id == recorded.ballot.entry)?;
        Some(sheet(facts, Some(judge), entry, Some(recorded)))
    });
    ScoreSheets { sheets: sheets.collect(), scale: facts.scale() }
}

fn sheet(
    facts: &Facts,
    judge: Option<&Judge>,
    entry: &Entry,
    recorded: Option<&RecordedBallot>,
) -> ScoreSheet {
    let ballot = recorded.map(|recorded| &recorded.ballot);
    let criteria = facts.desk.event.rubric.criteria();
    let weights = criteria.iter().fold(Exact::ZERO, |sum, c| sum.plus(&Exact::from(c.weight)));
    let criterion = |criterion: &Criterion| {
        let mark = ballot.and_then(|ballot| ballot.marks.get(&criterion.id));
        SheetCriterion {
            label: criterion.label.clone(),
            prompts: criterion.subcriteria.iter().map(|prompt| prompt.label.clone()).collect(),
            levels: levels(criterion),
            weight: criterion.weight.to_string(),
            min: criterion.min.to_string(),
            max: criterion.max.to_string(),
            step: criterion.step.to_string(),
            mark: mark.map(ToString::to_string),
            weighted: mark.and_then(|mark| weighted(facts, criterion, *mark, &weights)),
        }
    };
    ScoreSheet {
        judge: judge.map(|judge| facts.member(judge)),
        entry: facts.entry(entry),
        criteria: criteria.iter().map(criterion).collect(),
        total: ballot.and_then(|ballot| facts.total(&ballot.judge, &entry.id)).map(|total| shown(&total)),
        comment: ballot.and_then(|ballot| ballot.fields.get("comment")).and_then(|text| unless_empty(text)),
        corrections: ballot.map(|ballot| corrections(facts, ballot)).unwrap_or_default(),
        submitted_at: recorded.map(|recorded| moment(recorded.recorded_at)),
        revision: ballot.map(|ballot| ballot.revision),
        typed: ballot.is_some_and(|ballot| ballot.source == Source::Paper),
        qr: judge.filter(|_| ballot.is_none()).map(|judge| format!("TAHKIM:S:{}:{}", judge.id, entry.id)),
    }
}

/// From the lowest: the editor takes them in any order.
fn levels(criterion: &Criterion) -> Vec<SheetLevel> {
    let mut levels: Vec<&Level> = criterion.levels.iter().collect();
    levels.sort_by_key(|level| level.from);
    let shown = |level: &Level| SheetLevel {
        from: level.from.to_string(),
        to: level.to.to_string(),
        label: level.label.clone(),
        descriptor: level.descriptor.clone(),
    };
    levels.into_iter().map(shown).collect()
}

/// The mark's part in the total. Where criteria have scales of their own, parts are of 100.
fn weighted(facts: &Facts, criterion: &Criterion, mark: Decimal, weights: &Exact) -> Option<String> {
    let share = Exact::from(criterion.weight).over(weights)?;
    let min = Exact::from(criterion.min);
    let part = match shared_scale(&facts.desk.event.rubric) {
        Some(_) => Exact::from(mark),
        None => {
            let range = Exact::from(criterion.max).minus(&min);
            Exact::from(mark).minus(&min).over(&range)?.times(&Exact::whole(100))
        }
    };
    criterion.is_scored().then(|| shown(&part.times(&share)))
}

/// What later revisions changed of marks that were submitted.
fn corrections(facts: &Facts, ballot: &Ballot) -> Vec<Correction> {
    let revisions = facts.revisions.get(&(ballot.judge.clone(), ballot.entry.clone()));
    let submitted: Vec<&RecordedBallot> = revisions
        .into_iter()
        .flatten()
        .filter(|recorded| recorded.ballot.status == BallotStatus::Submitted)
        .collect();
    let pairs = submitted.iter().zip(submitted.iter().skip(1));
    pairs.flat_map(|(before, after)| changed(facts, &before.ballot, after)).collect()
}

fn changed(facts: &Facts, before: &Ballot, after: &RecordedBallot) -> Vec<Correction> {
    let mark = |ballot: &Ballot, criterion: &Criterion| ballot.marks.get(&criterion.id).copied();
    let criteria = facts.desk.event.rubric.criteria().iter();
    criteria
        .filter(|criterion| mark(before, criterion) != mark(&after.ballot, criterion))
        .map(|criterion| Correction {
            criterion: criterion.label.clone(),
            old: mark(before, criterion).map(|mark| mark.to_string()),
            new: mark(&after.ballot, criterion).map(|mark| mark.to_string()),
            at: moment(after.recorded_at),
            reason: reason_of(&after.ballot),
        })
        .collect()
}
