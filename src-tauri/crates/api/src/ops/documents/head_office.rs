//! The report to head office.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use report::paper::{Breakdown, BreakdownRow, HeadOfficeReport, ProjectTotals};

use super::facts::Facts;
use super::{minutes, winners};

/// By what entries are counted.
const PROPERTIES: [&str; 6] =
    ["province_code", "sector", "holder_group", "stage", "holder_gender", "holder_age_bracket"];

pub(super) fn of(facts: &Facts) -> HeadOfficeReport {
    HeadOfficeReport {
        addressed_to: facts.words.say("documents-addressed-to", &[]),
        counts: facts.counts(),
        jury: facts.quorum(),
        attendance: Vec::new(),
        breakdowns: PROPERTIES.into_iter().filter_map(|key| breakdown(facts, key)).collect(),
        totals: ProjectTotals {
            jobs: sum(facts, "jobs_expected"),
            cost: sum(facts, "budget_mad"),
            own_contribution: sum(facts, "own_contribution_mad"),
        },
        criteria: facts.criteria(),
        scale: facts.scale(),
        ranking: facts.ranking(),
        awards: winners::awards(facts),
        mentions: winners::mentions(facts),
        support: winners::support(facts),
        lessons: None,
        pictures: Vec::new(),
        annexes: minutes::annexes(facts),
        signatories: facts.signatories(),
    }
}

/// The most frequent first; nothing for a property that no entry has.
fn breakdown(facts: &Facts, key: &str) -> Option<Breakdown> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for value in facts.entries.iter().filter_map(|entry| entry.fields.get(key)).filter(|v| !v.is_empty()) {
        let count = counts.entry(value).or_default();
        *count = count.saturating_add(1);
    }
    let mut rows: Vec<BreakdownRow> = counts
        .into_iter()
        .map(|(value, count)| BreakdownRow { label: facts.words.field(key, value), count })
        .collect();
    rows.sort_by_key(|row| Reverse(row.count));
    let by = facts.words.say(&format!("field-{key}"), &[]);
    (!rows.is_empty()).then_some(Breakdown { by, rows })
}

/// Over the entries that were heard.
fn sum(facts: &Facts, key: &str) -> Option<String> {
    let values =
        facts.desk.entries.iter().filter_map(|entry| entry.fields.get(key)?.trim().parse::<u64>().ok());
    let sum = values.fold(None, |sum: Option<u64>, value| Some(sum.unwrap_or(0).saturating_add(value)));
    sum.map(|sum| sum.to_string())
}
