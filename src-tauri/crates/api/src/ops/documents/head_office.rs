//! The report to head office.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use domain::{OnStage, Performance};
use report::paper::{Breakdown, BreakdownRow, DayKept, HeadOfficeReport, ProjectTotals};

use super::facts::{Facts, count, moment};
use super::{minutes, winners};

const SECOND: i64 = 1000;

/// By what entries are counted.
const PROPERTIES: [&str; 6] =
    ["province_code", "sector", "holder_group", "stage", "holder_gender", "holder_age_bracket"];

pub(super) fn of(facts: &Facts) -> HeadOfficeReport {
    HeadOfficeReport {
        addressed_to: facts.words.say("documents-addressed-to", &[]),
        counts: facts.counts(),
        jury: facts.quorum(),
        attendance: attendance(facts),
        attendance_by_province: by_province(facts),
        day: day(facts),
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

/// Entrants, then the audience; nothing where nobody was counted.
fn attendance(facts: &Facts) -> Vec<BreakdownRow> {
    let (came, audience) = (&facts.came, &facts.audience);
    let group = |key: &str| audience.groups.get(key).copied().unwrap_or(0);
    [
        ("came-people", came.people),
        ("came-women", came.women),
        ("came-youth", came.youth),
        ("came-cooperatives", came.cooperatives),
        ("audience-people", audience.people),
        ("audience-women", group("women")),
        ("audience-youth", group("youth")),
        ("audience-cooperatives", group("cooperatives")),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(key, count)| BreakdownRow { label: facts.words.say(&format!("documents-{key}"), &[]), count })
    .collect()
}

/// Entrants and audience together, the most first.
fn by_province(facts: &Facts) -> Vec<BreakdownRow> {
    let mut people: BTreeMap<&str, u32> = BTreeMap::new();
    for (code, number) in facts.came.provinces.iter().chain(&facts.audience.provinces) {
        let sum = people.entry(code).or_default();
        *sum = sum.saturating_add(*number);
    }
    rows(facts, "province_code", people)
}

/// How the times of the entries were kept.
fn day(facts: &Facts) -> Option<DayKept> {
    let heard: Vec<&Performance> = facts
        .performances
        .iter()
        .filter(|one| matches!(one.on, OnStage::Entry(_)) && one.started.is_some() && one.ended.is_some())
        .collect();
    let clock = |at: Option<i64>| at.map(|at| moment(at).split_off("2026-05-06T".len()));
    let talked: Vec<i64> = heard.iter().filter_map(|one| one.ended.map(|ended| one.talked(ended))).collect();
    let mean = talked.iter().sum::<i64>().checked_div(i64::try_from(talked.len()).ok()?)? / SECOND;
    let planned = i64::from(facts.pitch) * SECOND;
    let is_over = |one: &&&Performance| {
        let limit = planned.saturating_add(one.extended.saturating_mul(SECOND));
        one.ended.is_some_and(|ended| one.talked(ended) > limit)
    };
    let entries: BTreeSet<&OnStage> = heard.iter().map(|one| &one.on).collect();
    Some(DayKept {
        began: clock(heard.iter().filter_map(|one| one.started).min())?,
        ended: clock(heard.iter().filter_map(|one| one.ended).max())?,
        heard: count(entries.len()),
        mean: format!("{}:{:02}", mean / 60, mean % 60),
        over: count(heard.iter().filter(is_over).count()),
    })
}

/// The most frequent first; nothing for a property that no entry has.
fn breakdown(facts: &Facts, key: &str) -> Option<Breakdown> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for value in facts.entries.iter().filter_map(|entry| entry.fields.get(key)).filter(|v| !v.is_empty()) {
        let count = counts.entry(value).or_default();
        *count = count.saturating_add(1);
    }
    let rows = rows(facts, key, counts);
    let by = facts.words.say(&format!("field-{key}"), &[]);
    (!rows.is_empty()).then_some(Breakdown { by, rows })
}

fn rows(facts: &Facts, key: &str, counts: BTreeMap<&str, u32>) -> Vec<BreakdownRow> {
    let row = |(value, count)| BreakdownRow { label: facts.words.field(key, value), count };
    let mut rows: Vec<BreakdownRow> = counts.into_iter().map(row).collect();
    rows.sort_by_key(|row| Reverse(row.count));
    rows
}

/// Over the entries that were heard.
fn sum(facts: &Facts, key: &str) -> Option<String> {
    let values =
        facts.desk.entries.iter().filter_map(|entry| entry.fields.get(key)?.trim().parse::<u64>().ok());
    let sum = values.fold(None, |sum: Option<u64>, value| Some(sum.unwrap_or(0).saturating_add(value)));
    sum.map(|sum| sum.to_string())
}
