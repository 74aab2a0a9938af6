//! The standings as JSON: what the CSV says, with the ballots and the steps behind every place.
//!
//! Exact numbers are texts, so that no reader turns them into floats on the way.

use std::collections::BTreeMap;

use domain::{CriterionId, Language, Titles};
use scoring::{Competition, DecidedBy, Exact, Reason, Standings, Totals, UNMARKED};
use serde::ser::{SerializeMap as _, SerializeSeq as _};
use serde::{Serialize, Serializer};

use crate::StandingsOptions;
use crate::ballots_of::BallotsOf;

/// The standings as JSON; a warning is anything that becomes JSON.
#[must_use]
pub fn standings_json(
    competition: &Competition,
    standings: &Standings,
    titles: &Titles,
    options: StandingsOptions,
    warnings: &[impl Serialize],
) -> String {
    let context = Context {
        competition,
        titles,
        chain: standings.chain.iter().map(ToString::to_string).collect(),
        means: competition.rubric.criteria().iter().map(|c| format!("mean_{}", c.id)).collect(),
        ballots: BallotsOf::new(competition),
        totals: Totals::new(competition),
    };
    let document = Document {
        provisional: options.provisional,
        rubric: rubric(competition),
        rows: standings.rows.iter().map(|row| Line::ranked(&context, standings, row)).collect(),
        unranked: standings
            .unranked
            .iter()
            .filter(|row| options.explain || !matches!(row.reason, Reason::Status(_)))
            .map(|row| Line::unranked(&context, row))
            .collect(),
        warnings,
    };
    // Only maps whose keys are no texts, or what fails to become JSON by itself, cannot be written.
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

#[derive(Serialize)]
struct Document<'a, W> {
    provisional: bool,
    rubric: Vec<RubricLine<'a>>,
    rows: Vec<Line<'a>>,
    unranked: Vec<Line<'a>>,
    warnings: &'a [W],
}

#[derive(Serialize)]
struct RubricLine<'a> {
    criterion: &'a str,
    label_ar: &'a str,
    label_fr: &'a str,
    label_en: &'a str,
    weight: String,
    min_score: String,
    max_score: String,
    step: String,
}

fn rubric(competition: &Competition) -> Vec<RubricLine<'_>> {
    let lines = competition.rubric.criteria().iter().map(|criterion| RubricLine {
        criterion: criterion.id.as_str(),
        label_ar: criterion.label.get(Language::Ar).unwrap_or_default(),
        label_fr: criterion.label.get(Language::Fr).unwrap_or_default(),
        label_en: criterion.label.get(Language::En).unwrap_or_default(),
        weight: criterion.weight.to_string(),
        min_score: criterion.min.to_string(),
        max_score: criterion.max.to_string(),
        step: criterion.step.to_string(),
    });
    lines.collect()
}

struct Context<'a> {
    competition: &'a Competition,
    titles: &'a Titles,
    chain: Vec<String>,
    means: Vec<String>,
    ballots: BallotsOf,
    totals: Totals<'a>,
}

/// One entry, ranked or not; written with the columns of the CSV in their order.
struct Line<'a> {
    context: &'a Context<'a>,
    entry: usize,
    rank: Option<scoring::Rank>,
    score: Option<&'a Exact>,
    counted: u32,
    expected: u32,
    means: &'a [Option<Exact>],
    decided_by: String,
    steps: &'a [scoring::Step],
}

impl<'a> Line<'a> {
    fn ranked(context: &'a Context<'a>, standings: &'a Standings, row: &'a scoring::Row) -> Line<'a> {
        Line {
            context,
            entry: row.entry,
            rank: Some(row.rank),
            score: Some(&row.score),
            counted: row.ballots_counted,
            expected: row.ballots_expected,
            means: &row.means,
            decided_by: DecidedBy::word(row.decided_by, &standings.chain),
            steps: &row.steps,
        }
    }

    fn unranked(context: &'a Context<'a>, row: &'a scoring::Unranked) -> Line<'a> {
        Line {
            context,
            entry: row.entry,
            rank: None,
            score: None,
            counted: row.ballots_counted,
            expected: row.ballots_expected,
            means: &row.means,
            decided_by: row.reason.to_string(),
            steps: &[],
        }
    }
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let context = self.context;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rank", &self.rank.map(Place))?;
        map.serialize_entry("entry_id", entry_id(context.competition, self.entry))?;
        map.serialize_entry("title_ar", context.titles.get(self.entry, Language::Ar))?;
        map.serialize_entry("title_fr", context.titles.get(self.entry, Language::Fr))?;
        map.serialize_entry("score", &self.score.map(|score| score.decimals(4)))?;
        map.serialize_entry("score_exact", &self.score.map(ToString::to_string))?;
        map.serialize_entry("ballots_counted", &self.counted)?;
        map.serialize_entry("ballots_expected", &self.expected)?;
        for (column, mean) in context.means.iter().zip(self.means) {
            map.serialize_entry(column, &mean.as_ref().map(|mean| mean.decimals(4)))?;
        }
        map.serialize_entry("decided_by", &self.decided_by)?;
        map.serialize_entry("ballots", &Ballots { context, entry: self.entry })?;
        let steps: Vec<StepLine<'_>> = self.steps.iter().map(|step| StepLine::new(context, step)).collect();
        map.serialize_entry("steps", &steps)?;
        map.end()
    }
}

/// A place as a number: halves are exact in any reader.
struct Place(scoring::Rank);

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_whole() {
            Some(whole) => serializer.serialize_u32(whole),
            None => match self.0.to_string().parse::<f64>() {
                Ok(place) => serializer.serialize_f64(place),
                Err(_) => serializer.serialize_none(),
            },
        }
    }
}

#[derive(Serialize)]
struct StepLine<'a> {
    step: &'a str,
    against: &'a str,
    mine: Option<String>,
    theirs: Option<String>,
}

impl<'a> StepLine<'a> {
    fn new(context: &'a Context<'a>, step: &scoring::Step) -> StepLine<'a> {
        StepLine {
            step: context.chain.get(step.step).map_or("", String::as_str),
            against: entry_id(context.competition, step.against),
            mine: step.mine.as_ref().map(ToString::to_string),
            theirs: step.theirs.as_ref().map(ToString::to_string),
        }
    }
}

struct Ballots<'a> {
    context: &'a Context<'a>,
    entry: usize,
}

#[derive(Serialize)]
struct BallotLine<'a> {
    judge_id: &'a str,
    status: &'static str,
    counted: bool,
    total: Option<String>,
    total_exact: Option<String>,
    marks: BTreeMap<&'a CriterionId, String>,
}

impl Serialize for Ballots<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows = self.context.ballots.rows(self.entry);
        let mut list = serializer.serialize_seq(Some(rows.len()))?;
        for row in rows {
            if let Some(line) = self.line(*row) {
                list.serialize_element(&line)?;
            }
        }
        list.end()
    }
}

impl Ballots<'_> {
    fn line(&self, row: usize) -> Option<BallotLine<'_>> {
        let competition = self.context.competition;
        let table = &competition.ballots;
        let judge = competition.judges.get(usize::try_from(*table.judges.get(row)?).ok()?)?;
        let criteria = competition.rubric.criteria();
        let start = row.checked_mul(criteria.len())?;
        let marks = table.marks.get(start..start.checked_add(criteria.len())?)?;
        let total = self.context.totals.total(row);
        Some(BallotLine {
            judge_id: judge.as_str(),
            status: table.status.get(row)?.word(),
            counted: self.context.totals.counted(row).yes(),
            total: total.as_ref().map(|total| total.decimals(4)),
            total_exact: total.as_ref().map(ToString::to_string),
            marks: criteria
                .iter()
                .zip(marks)
                .filter(|(_, units)| **units != UNMARKED)
                .map(|(criterion, units)| (&criterion.id, criterion.mark(*units).to_string()))
                .collect(),
        })
    }
}

fn entry_id(competition: &Competition, entry: usize) -> &str {
    competition.entries.get(entry).map_or("", |entry| entry.id.as_str())
}
