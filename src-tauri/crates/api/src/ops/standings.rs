//! The standings with the reason for every place.

use std::collections::BTreeMap;
use std::ops::Range;

use domain::{Action, Criterion, Decimal, EntryId, EntryStatus, JudgeId, TieDecision};
use scoring::{Assignment, BallotTable, Competition, Exact, Totals, UNMARKED, shared_scale};
use serde::{Deserialize, Serialize};
use store::{RecordedBallot, Round};

use crate::Fault;
use crate::program::Session;
use crate::wire::{self, CriterionBody, Text};

use super::judges::JudgeName;
use super::rounds::{CategoryBody, category};
use super::sheets::{Scale, SheetState, scale, state_of};
use super::{Done, Nothing, Topic};

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StandingMean"))]
struct Mean {
    criterion: String,
    mean: Option<String>,
    /// 0 to 1 of the criterion's scale, for a bar; it decides nothing.
    share: f64,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StandingBallot"))]
struct BallotBody {
    judge: String,
    marks: BTreeMap<String, Option<String>>,
    total: Option<String>,
    counted: bool,
    state: SheetState,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StandingStep"))]
struct StepBody {
    step: String,
    against: String,
    mine: String,
    theirs: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StandingRow"))]
#[serde(rename_all = "camelCase")]
struct RowBody {
    rank: String,
    entry: String,
    title: Text,
    score: String,
    score_exact: String,
    shown: String,
    shown_exact: String,
    differs_beyond: bool,
    ballots_counted: u32,
    ballots_expected: u32,
    means: Vec<Mean>,
    decided_by: String,
    steps: Vec<StepBody>,
    tied_with: Vec<String>,
    /// Its place among those of its category.
    category_rank: Option<String>,
    category: Option<String>,
    /// What of the round before counts; null where nothing does.
    carried: Option<CarriedBody>,
}

/// How a score is made of two rounds, on the scale that is shown.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CarriedScore"))]
struct CarriedBody {
    /// The exact mean of this round's ballots.
    mean: String,
    /// The exact score of the round before.
    earlier: String,
    /// How much of it counts, in percent.
    share: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Unranked"))]
#[serde(rename_all = "camelCase")]
struct UnrankedBody {
    entry: String,
    title: Text,
    #[cfg_attr(test, ts(as = "crate::types::EntryStatus"))]
    status: EntryStatus,
    reason: String,
    ballots_counted: u32,
    ballots_expected: u32,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "TieDecision"))]
struct DecisionBody {
    #[cfg_attr(test, ts(as = "Vec<String>"))]
    entries: Vec<EntryId>,
    reason: String,
    at: i64,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StandingsReply"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Standings {
    provisional: bool,
    rehearsal: bool,
    scale: Scale,
    criteria: Vec<CriterionBody>,
    tie_breaks: Vec<String>,
    rows: Vec<RowBody>,
    unranked: Vec<UnrankedBody>,
    judges: Vec<JudgeName>,
    warnings: Vec<Fault>,
    decisions: Vec<DecisionBody>,
    categories: Vec<CategoryBody>,
}

pub(crate) fn get(session: &mut Session, _: Nothing) -> Result<Standings, Fault> {
    let file = session.file()?;
    let event = file.event()?;
    let competition = file.competition()?;
    let standings = scoring::standings(&competition);
    let shown = shared_scale(&competition.rubric);
    let on_scale = |score: &Exact| shown.map_or_else(|| score.clone(), |(min, max)| score.on_scale(min, max));
    let entries: BTreeMap<EntryId, domain::Entry> =
        file.entries()?.into_iter().map(|e| (e.id.clone(), e)).collect();
    let categories = file.categories()?;
    let of_category = |at: usize| {
        let entry = competition.entries.get(at).and_then(|one| entries.get(&one.id));
        entry.map(category).filter(|id| categories.iter().any(|one| one.id == **id))
    };
    let category_ranks: BTreeMap<usize, scoring::Rank> = categories
        .iter()
        .flat_map(|one| {
            standings.ranks_within(competition.rules.rank_style, |at| of_category(at) == Some(&one.id))
        })
        .collect();
    let id = |at: usize| competition.entries.get(at).map(|e| e.id.clone());
    let title =
        |at: usize| id(at).and_then(|id| entries.get(&id).map(|e| e.title.clone())).unwrap_or_default();
    let percent = file.past_rounds()?.pop().map(|past| past.ended.next.carried.to_string());
    let carried = |row: &scoring::Row| {
        let carried = competition.carried.as_ref()?;
        Some(CarriedBody {
            mean: on_scale(row.mean.as_ref()?).to_string(),
            earlier: on_scale(carried.scores.get(row.entry)?.as_ref()?).to_string(),
            share: percent.clone()?,
        })
    };
    let ties = ties(&standings);
    let texts: Vec<Shown> =
        shown_texts(&standings.rows.iter().map(|row| on_scale(&row.score)).collect::<Vec<_>>());
    let rows = standings
        .rows
        .iter()
        .zip(texts)
        .enumerate()
        .map(|(at, (row, text))| RowBody {
            category_rank: category_ranks.get(&at).map(ToString::to_string),
            category: of_category(row.entry).map(str::to_owned),
            carried: carried(row),
            rank: row.rank.to_string(),
            entry: id(row.entry).map(String::from).unwrap_or_default(),
            title: title(row.entry).into(),
            score: row.score.decimals(4),
            score_exact: row.score.to_string(),
            shown: text.text,
            shown_exact: on_scale(&row.score).to_string(),
            differs_beyond: text.differs_beyond,
            ballots_counted: row.ballots_counted,
            ballots_expected: row.ballots_expected,
            means: competition
                .rubric
                .criteria()
                .iter()
                .zip(&row.means)
                .map(|(criterion, mean)| Mean {
                    criterion: criterion.id.to_string(),
                    mean: mean.as_ref().map(|m| m.decimals(4)),
                    share: mean.as_ref().map_or(0.0, |m| share(m, criterion.min, criterion.max)),
                })
                .collect(),
            decided_by: row.decided_by.word(&standings.chain),
            steps: row
                .steps
                .iter()
                .map(|step| StepBody {
                    step: standings.chain.get(step.step).map(ToString::to_string).unwrap_or_default(),
                    against: id(step.against).map(String::from).unwrap_or_default(),
                    mine: step.mine.as_ref().map(|v| v.decimals(4)).unwrap_or_default(),
                    theirs: step.theirs.as_ref().map(|v| v.decimals(4)).unwrap_or_default(),
                })
                .collect(),
            tied_with: ties
                .get(at)
                .into_iter()
                .flat_map(|tie| standings.rows.get(tie.clone()).unwrap_or_default())
                .filter(|other| other.entry != row.entry)
                .filter_map(|other| id(other.entry).map(String::from))
                .collect(),
        })
        .collect();
    let unranked = standings
        .unranked
        .iter()
        .filter_map(|u| {
            let entry = competition.entries.get(u.entry)?;
            Some(UnrankedBody {
                entry: entry.id.to_string(),
                title: title(u.entry).into(),
                status: entry.status,
                reason: u.reason.to_string(),
                ballots_counted: u.ballots_counted,
                ballots_expected: u.ballots_expected,
            })
        })
        .collect();
    Ok(Standings {
        provisional: event.round == Round::Open,
        rehearsal: event.rehearsal,
        scale: scale(&competition.rubric),
        criteria: wire::criteria(&competition.rubric),
        tie_breaks: standings.chain.iter().map(ToString::to_string).collect(),
        rows,
        unranked,
        judges: file.judges()?.iter().map(JudgeName::from).collect(),
        warnings: Vec::new(),
        decisions: file
            .decisions()?
            .into_iter()
            .map(|d| DecisionBody { entries: d.decision.order, reason: d.decision.reason, at: d.decided_at })
            .collect(),
        categories: categories.into_iter().map(Into::into).collect(),
    })
}

fn share(mean: &Exact, min: Decimal, max: Decimal) -> f64 {
    let number = |text: String| text.parse::<f64>().unwrap_or(0.0);
    let (mean, min, max) = (number(mean.decimals(4)), number(min.to_string()), number(max.to_string()));
    let share = (mean - min) / (max - min);
    if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
}

#[derive(Clone)]
struct Shown {
    text: String,
    differs_beyond: bool,
}

/// Two decimals, widened up to six where neighbours that differ would print alike.
fn shown_texts(scores: &[Exact]) -> Vec<Shown> {
    let mut texts: Vec<Shown> =
        scores.iter().map(|s| Shown { text: s.decimals(2), differs_beyond: false }).collect();
    for (above, at) in (1..scores.len()).enumerate() {
        let (Some(a), Some(b)) = (scores.get(above), scores.get(at)) else { continue };
        if a == b || a.decimals(2) != b.decimals(2) {
            continue;
        }
        let places = (3..=6).find(|places| a.decimals(*places) != b.decimals(*places));
        for (place, score) in [(above, a), (at, b)] {
            if let Some(text) = texts.get_mut(place) {
                let wider = score.decimals(places.unwrap_or(6));
                if wider.len() > text.text.len() {
                    text.text = wider;
                }
                text.differs_beyond |= places.is_none();
            }
        }
    }
    texts
}

/// For each row, the rows that nothing separates, itself among them.
fn ties(standings: &scoring::Standings) -> Vec<Range<usize>> {
    let ties = standings.ties_within(|_| true);
    let ends = ties.iter().filter_map(|tie| Some(*tie.first()?..tie.last()?.checked_add(1)?));
    ends.flat_map(|tie| std::iter::repeat_n(tie.clone(), tie.len())).collect()
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct OfEntry {
    entry: String,
}

/// What an entry's place rests on.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StandingReply"))]
pub(crate) struct Standing {
    ballots: Vec<BallotBody>,
}

/// The sheets of one entry: those of all, at every ballot of a full hall, would take longer than the ranking itself.
pub(crate) fn of_entry(session: &mut Session, request: OfEntry) -> Result<Standing, Fault> {
    let file = session.file()?;
    let unknown = || Fault::new("entry-unknown").with("entry", &request.entry);
    let entry = file.entry(&request.entry)?.ok_or_else(unknown)?.id;
    let event = file.event()?;
    let latest: BTreeMap<JudgeId, RecordedBallot> =
        file.ballots_about(&entry)?.into_iter().map(|b| (b.ballot.judge.clone(), b)).collect();
    let shadows: Vec<JudgeId> =
        file.judges()?.into_iter().filter(|judge| !judge.counts()).map(|judge| judge.id).collect();
    let mut competition = Competition {
        rubric: event.rubric,
        rules: event.rules,
        entries: Vec::new(),
        judges: Vec::new(),
        assignment: Assignment::Everyone,
        ballots: BallotTable::default(),
        decisions: Vec::new(),
        carried: None,
    };
    for recorded in latest.values() {
        let ballot = &recorded.ballot;
        let mark = |c: &Criterion| ballot.marks.get(&c.id).and_then(|mark| c.units(*mark).ok());
        let marks: Vec<i64> =
            competition.rubric.criteria().iter().map(|c| mark(c).unwrap_or(UNMARKED)).collect();
        competition.ballots.push(0, 0, ballot.status, &marks);
    }
    let totals = Totals::new(&competition);
    let shown = shared_scale(&competition.rubric);
    let ballots = latest.iter().enumerate().map(|(row, (judge, recorded))| {
        let counts = !shadows.contains(judge);
        let total = totals.total(row).filter(|_| counts);
        let total = total.map(|t| shown.map_or(t.clone(), |(min, max)| t.on_scale(min, max)).decimals(4));
        let criteria = competition.rubric.criteria().iter();
        BallotBody {
            judge: judge.to_string(),
            marks: criteria
                .map(|c| (c.id.to_string(), recorded.ballot.marks.get(&c.id).map(ToString::to_string)))
                .collect(),
            total,
            counted: counts && totals.counted(row).yes(),
            state: state_of(recorded, &competition.rubric),
        }
    });
    Ok(Standing { ballots: ballots.collect() })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct DecideTie {
    order: Vec<String>,
    reason: String,
    /// They stay together.
    #[serde(default)]
    shared: bool,
}

/// The chair's order of entries that nothing else separates, recorded by the organiser.
pub(crate) fn decide_tie(session: &mut Session, request: DecideTie) -> Result<Done, Fault> {
    let reason = request.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Fault::new("reason-needed").at("reason"));
    }
    let entries = session.file()?.entries()?;
    let mut order: Vec<EntryId> = Vec::new();
    for id in &request.order {
        let entry = entries.iter().find(|e| e.id.as_str() == id);
        let entry = entry.ok_or_else(|| Fault::new("entry-unknown").with("entry", id))?;
        if order.contains(&entry.id) {
            return Err(Fault::new("entry-twice").with("entry", id).at("order"));
        }
        order.push(entry.id.clone());
    }
    if order.len() < 2 {
        return Err(Fault::new("tie-order-short").at("order"));
    }
    let event = session.file()?.event()?;
    let chain = event.rules.tie_breaks.unwrap_or_else(|| event.rubric.default_tie_breaks());
    if request.shared {
        order.sort();
    } else if !chain.contains(&domain::TieBreak::Chair) {
        return Err(Fault::new("tie-no-chair").at("order"));
    }
    session
        .record(&[Action::TieDecided { decision: TieDecision { order, reason, shared: request.shared } }])?;
    Ok(Done { changed: &[Topic::Standings] })
}
