//! The results as JSON. Exact numbers are texts, so that no reader turns them into floats on the way.

use std::collections::BTreeMap;

use domain::{Entry, EntryId, Partner, Text};
use scoring::{DecidedBy, Exact, Reason};
use serde::Serialize;

use super::field;
use crate::sheets::{Finality, TablesData};
use crate::writers::json::written;

#[derive(Serialize)]
struct Document<'a> {
    provisional: bool,
    results: &'static str,
    event: Event<'a>,
    criteria: Vec<CriterionLine<'a>>,
    /// How much of a score comes from the round before.
    #[serde(skip_serializing_if = "Option::is_none")]
    carried_pct: Option<String>,
    rows: Vec<Line<'a>>,
    unranked: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Event<'a> {
    edition: &'a str,
    name: &'a Text,
    date: Option<&'a str>,
    place: &'a Text,
    organiser: &'a Text,
    partners: Vec<&'a Text>,
}

#[derive(Serialize)]
struct CriterionLine<'a> {
    criterion: &'a str,
    label: &'a Text,
    weight: String,
    min_score: String,
    max_score: String,
}

#[derive(Serialize)]
struct Line<'a> {
    rank: Option<String>,
    entry_id: &'a EntryId,
    title: &'a Text,
    province_code: &'a str,
    sector: &'a str,
    score: Option<String>,
    score_exact: Option<String>,
    ballots_counted: u32,
    ballots_expected: u32,
    means: BTreeMap<&'a str, Option<String>>,
    decided_by: String,
    prizes: Vec<&'a Text>,
}

/// The results for programs.
#[must_use]
pub fn results_json(data: &TablesData<'_>) -> Vec<u8> {
    let details = data.folder.details;
    let ranked = data.standings.rows.iter().filter_map(|row| {
        let decided_by = DecidedBy::word(row.decided_by, &data.standings.chain);
        let counts = (row.ballots_counted, row.ballots_expected);
        let line = line(data, row.entry, counts, &row.means, decided_by)?;
        let (score, score_exact) = (Some(row.score.decimals(4)), Some(row.score.to_string()));
        Some(Line { rank: Some(row.rank.to_string()), score, score_exact, ..line })
    });
    let unranked = data.standings.unranked.iter().filter(|row| !matches!(row.reason, Reason::Status(_)));
    let unranked = unranked.filter_map(|row| {
        let counts = (row.ballots_counted, row.ballots_expected);
        line(data, row.entry, counts, &row.means, row.reason.to_string())
    });
    written(&Document {
        provisional: data.finality != Finality::Sealed,
        results: data.finality.word(),
        event: Event {
            edition: &details.id,
            name: &details.name,
            date: details.date.as_deref(),
            place: &details.place,
            organiser: &details.organiser,
            partners: details.partners.iter().map(|Partner { name, .. }| name).collect(),
        },
        criteria: criteria(data),
        carried_pct: data.folder.carried.as_ref().map(|earlier| earlier.share.to_string()),
        rows: ranked.collect(),
        unranked: unranked.collect(),
    })
}

fn criteria<'a>(data: &TablesData<'a>) -> Vec<CriterionLine<'a>> {
    let lines = data.competition.rubric.criteria().iter().map(|criterion| CriterionLine {
        criterion: criterion.id.as_str(),
        label: &criterion.label,
        weight: criterion.weight.to_string(),
        min_score: criterion.min.to_string(),
        max_score: criterion.max.to_string(),
    });
    lines.collect()
}

fn line<'a>(
    data: &TablesData<'a>,
    entry: usize,
    (counted, expected): (u32, u32),
    means: &[Option<Exact>],
    decided_by: String,
) -> Option<Line<'a>> {
    let entry: &Entry = data.folder.entries.get(entry)?;
    let criteria = data.competition.rubric.criteria().iter().map(|criterion| criterion.id.as_str());
    Some(Line {
        rank: None,
        entry_id: &entry.id,
        title: &entry.title,
        province_code: field(entry, "province_code"),
        sector: field(entry, "sector"),
        score: None,
        score_exact: None,
        ballots_counted: counted,
        ballots_expected: expected,
        means: criteria.zip(means.iter().map(|mean| mean.as_ref().map(|mean| mean.decimals(4)))).collect(),
        decided_by,
        prizes: data.prizes(&entry.id).collect(),
    })
}
