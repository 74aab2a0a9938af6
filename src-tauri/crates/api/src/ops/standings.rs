//! The standings with the reason for every place.

use std::collections::BTreeMap;
use std::ops::Range;

use domain::{Action, EntryId, EntryStatus, JudgeId, TieDecision};
use scoring::{Exact, Totals, shared_scale};
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
    /// On the scale that is shown.
    shown: String,
    differs_beyond: bool,
    ballots_counted: u32,
    ballots_expected: u32,
    /// In the order of the criteria, each on its own scale.
    means: Vec<Option<String>>,
    decided_by: String,
    steps: Vec<StepBody>,
    tied_with: Vec<String>,
    /// Its place among those of its category.
    category_rank: Option<String>,
    category: Option<String>,
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
    let entries = file.entries()?;
    let categories = file.categories()?;
    let of_category =
        |at: usize| entries.get(at).map(category).filter(|id| categories.iter().any(|one| one.id == **id));
    let category_ranks: BTreeMap<usize, scoring::Rank> = categories
        .iter()
        .flat_map(|one| {
            standings.ranks_within(competition.rules.rank_style, |at| of_category(at) == Some(&one.id))
        })
        .collect();
    let id = |at: usize| competition.entries.get(at).map(|e| e.id.clone());
    let title = |at: usize| entries.get(at).map(|e| e.title.clone()).unwrap_or_default();
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
            rank: row.rank.to_string(),
            entry: id(row.entry).map(String::from).unwrap_or_default(),
            title: title(row.entry).into(),
            shown: text.text,
            differs_beyond: text.differs_beyond,
            ballots_counted: row.ballots_counted,
            ballots_expected: row.ballots_expected,
            means: row.means.iter().map(|mean| mean.as_ref().map(|mean| mean.decimals(4))).collect(),
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
#[serde(rename_all = "camelCase")]
pub(crate) struct Standing {
    /// None for an entry that has no place.
    score: Option<ScoreBody>,
    ballots: Vec<BallotBody>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StandingScore"))]
#[serde(rename_all = "camelCase")]
struct ScoreBody {
    /// What places the entry, 0–100, with four decimals.
    hundred: String,
    /// The same exactly, on the scale that is shown.
    exact: String,
    /// What of the round before counts; null where nothing does.
    carried: Option<CarriedBody>,
}

/// One entry alone: what all places rest on would, at every ballot of a full hall, take longer than the ranking itself.
pub(crate) fn of_entry(session: &mut Session, request: OfEntry) -> Result<Standing, Fault> {
    let file = session.file()?;
    let competition = file.competition()?;
    let entry = competition.entries.iter().position(|one| one.id.as_str() == request.entry);
    let entry = entry.ok_or_else(|| Fault::new("entry-unknown").with("entry", &request.entry))?;
    let id = competition.entries.get(entry).map(|one| one.id.clone());
    let shown = shared_scale(&competition.rubric);
    let on_scale = |score: &Exact| shown.map_or_else(|| score.clone(), |(min, max)| score.on_scale(min, max));
    let percent = file.past_rounds()?.pop().map(|past| past.ended.next.carried.to_string());
    let carried = |row: &scoring::Row| {
        Some(CarriedBody {
            mean: on_scale(row.mean.as_ref()?).to_string(),
            earlier: on_scale(competition.carried.as_ref()?.scores.get(entry)?.as_ref()?).to_string(),
            share: percent.clone()?,
        })
    };
    let standings = scoring::ranking(&competition);
    let row = standings.rows.iter().find(|row| row.entry == entry);
    let score = row.map(|row| ScoreBody {
        hundred: row.score.decimals(4),
        exact: on_scale(&row.score).to_string(),
        carried: carried(row),
    });
    let totals = Totals::new(&competition);
    let recorded = id.map(|id| file.ballots_about(&id)).transpose()?.unwrap_or_default();
    let latest: BTreeMap<JudgeId, RecordedBallot> =
        recorded.into_iter().map(|b| (b.ballot.judge.clone(), b)).collect();
    let ballots = latest.iter().map(|(judge, recorded)| {
        let row = competition.row(judge, &recorded.ballot.entry);
        let criteria = competition.rubric.criteria().iter();
        BallotBody {
            judge: judge.to_string(),
            marks: criteria
                .map(|c| (c.id.to_string(), recorded.ballot.marks.get(&c.id).map(ToString::to_string)))
                .collect(),
            total: row.and_then(|row| totals.total(row)).map(|total| on_scale(&total).decimals(4)),
            counted: row.is_some_and(|row| totals.counted(row).yes()),
            state: state_of(recorded, &competition.rubric),
        }
    });
    Ok(Standing { score, ballots: ballots.collect() })
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
