//! `rubric.csv`, with `rubric_subcriteria.csv` and `levels.csv` beside it.

use std::path::Path;

use domain::{Criterion, CriterionFault, CriterionId, Decimal, Level, Rubric, RubricFault, Subcriterion};

use super::sheet::{Record, Sheet};
use crate::fault::{Fault, Findings};

const FILE: &str = "rubric.csv";
const COLUMNS: &[&str] = &[
    "criterion",
    "label",
    "label_ar",
    "label_fr",
    "label_en",
    "weight_pct",
    "weight",
    "min_score",
    "max_score",
    "step",
    "display_order",
];

/// The codes of the criteria, to say what was expected.
pub(super) fn ids(rubric: &Rubric) -> String {
    rubric.criteria().iter().map(|criterion| criterion.id.as_str()).collect::<Vec<_>>().join(", ")
}

pub(super) fn read(path: &Path, escaped: bool, findings: &mut Findings) -> Rubric {
    let before = findings.faults.len();
    let Some(sheet) = Sheet::read(path, FILE, COLUMNS, &["criterion"], escaped, findings) else {
        return Rubric::default();
    };
    let mut rows: Vec<(Decimal, Criterion)> = Vec::new();
    for (place, record) in sheet.records().enumerate() {
        let shown = Decimal::new(i64::try_from(place.saturating_add(1)).unwrap_or(i64::MAX), 0).ok();
        let order = record.decimal("display_order", shown, findings);
        let criterion = criterion(&sheet, &record, findings);
        if let (Some(order), Some(criterion)) = (order, criterion) {
            rows.push((order, criterion));
        }
    }
    rows.sort_by_key(|(order, _)| *order);
    let mut criteria: Vec<Criterion> = rows.into_iter().map(|(_, criterion)| criterion).collect();
    subcriteria(path, escaped, &mut criteria, findings);
    levels(path, escaped, &mut criteria, findings);
    if findings.faults.len() > before {
        return Rubric::default();
    }
    if sheet.has("weight_pct") && sheet.records().all(|record| !record.get("weight_pct").is_empty()) {
        check_sum(&criteria, findings);
    }
    Rubric::new(criteria).unwrap_or_else(|fault| {
        findings.fault(unsound(&sheet, &fault));
        Rubric::default()
    })
}

fn criterion(sheet: &Sheet, record: &Record<'_>, findings: &mut Findings) -> Option<Criterion> {
    let whole = |n| Decimal::new(n, 0).ok();
    let (id, _) = crate::clean::id(record.get("criterion"));
    let id = CriterionId::new(&id);
    if id.is_err() {
        let code = if record.get("criterion").is_empty() { "read-missing-id" } else { "read-bad-id" };
        findings.fault(record.fault(code, "criterion"));
    }
    let percent = sheet.has("weight_pct") && (!sheet.has("weight") || !record.get("weight_pct").is_empty());
    let weight = record.decimal(if percent { "weight_pct" } else { "weight" }, None, findings);
    // Which of two different weights is meant, nobody can know.
    if percent && !record.get("weight").is_empty() && record.decimal("weight", None, findings) != weight {
        findings.fault(record.fault("read-two-weights", "weight"));
    }
    let min = record.decimal("min_score", whole(0), findings);
    let max = record.decimal("max_score", whole(20), findings);
    let step = record.decimal("step", Decimal::new(5, 1).ok(), findings);
    Some(Criterion {
        id: id.ok()?,
        label: record.texts("label"),
        weight: weight?,
        min: min?,
        max: max?,
        step: step?,
        subcriteria: Vec::new(),
        levels: Vec::new(),
    })
}

fn check_sum(criteria: &[Criterion], findings: &mut Findings) {
    let units = |weight: Decimal| weight.units(Decimal::MAX_SCALE);
    let sum = criteria.iter().try_fold(0_i64, |sum, criterion| sum.checked_add(units(criterion.weight)?));
    let hundred = Decimal::new(100, 0).ok().and_then(units);
    if sum.is_none() || sum != hundred {
        let shown = sum.and_then(|sum| Decimal::new(sum, Decimal::MAX_SCALE).ok()).map(|sum| sum.to_string());
        let fault = Fault::new("read-weights-sum").file(FILE).line(1).column("weight_pct");
        findings.fault(fault.value(&shown.unwrap_or_else(|| "?".to_owned())));
    }
}

/// The fault of a rubric, on the line of the criterion it concerns.
fn unsound(sheet: &Sheet, fault: &RubricFault) -> Fault {
    let last = |id: &CriterionId| {
        sheet
            .records()
            .filter(|record| {
                CriterionId::new(record.get("criterion")).is_ok_and(|found| found.key() == id.key())
            })
            .last()
    };
    let first = |id: &CriterionId| {
        let mut records = sheet.records();
        let found = records.find(|record| {
            CriterionId::new(record.get("criterion")).is_ok_and(|found| found.key() == id.key())
        });
        found.map(|record| record.line().to_string()).unwrap_or_default()
    };
    let at = |id: &CriterionId, code, column: &str| match last(id) {
        Some(record) => record.fault(code, column),
        None => Fault::new(code).file(FILE).column(column),
    };
    match fault {
        RubricFault::Criterion(id, CriterionFault::EmptyScale) => {
            at(id, "read-empty-scale", "max_score").arg("criterion", id)
        }
        RubricFault::Criterion(id, CriterionFault::BadStep) => {
            at(id, "read-bad-step", "step").arg("criterion", id)
        }
        RubricFault::Criterion(id, CriterionFault::NegativeWeight) => {
            let column = if sheet.has("weight_pct") { "weight_pct" } else { "weight" };
            at(id, "read-negative", column).arg("criterion", id)
        }
        RubricFault::Duplicate(id) => at(id, "read-duplicate-id", "criterion").arg("first", first(id)),
        RubricFault::NoWeight => Fault::new("read-no-weight").file(FILE),
        RubricFault::Count => Fault::new("read-criteria-count").file(FILE),
    }
}

fn subcriteria(path: &Path, escaped: bool, criteria: &mut [Criterion], findings: &mut Findings) {
    const COLUMNS: &[&str] = &["criterion", "code", "label", "label_ar", "label_fr", "label_en"];
    let file = "rubric_subcriteria.csv";
    let Some(sheet) = Sheet::read(path, file, COLUMNS, &["criterion"], escaped, findings) else { return };
    for record in sheet.records() {
        if let Some(criterion) = of(criteria, &record, findings) {
            let subcriterion =
                Subcriterion { code: record.get("code").to_owned(), label: record.texts("label") };
            criterion.subcriteria.push(subcriterion);
        }
    }
}

fn levels(path: &Path, escaped: bool, criteria: &mut [Criterion], findings: &mut Findings) {
    const COLUMNS: &[&str] = &[
        "criterion",
        "from",
        "to",
        "label",
        "label_ar",
        "label_fr",
        "label_en",
        "descriptor",
        "descriptor_ar",
        "descriptor_fr",
        "descriptor_en",
    ];
    let Some(sheet) =
        Sheet::read(path, "levels.csv", COLUMNS, &["criterion", "from", "to"], escaped, findings)
    else {
        return;
    };
    for record in sheet.records() {
        let (from, to) = (record.decimal("from", None, findings), record.decimal("to", None, findings));
        let criterion = of(criteria, &record, findings);
        if let (Some(criterion), Some(from), Some(to)) = (criterion, from, to) {
            criterion.levels.push(Level {
                from,
                to,
                label: record.texts("label"),
                descriptor: record.texts("descriptor"),
            });
        }
    }
}

fn of<'a>(
    criteria: &'a mut [Criterion],
    record: &Record<'_>,
    findings: &mut Findings,
) -> Option<&'a mut Criterion> {
    let known = criteria.iter().map(|criterion| criterion.id.as_str()).collect::<Vec<_>>().join(", ");
    let key = CriterionId::new(record.get("criterion")).map(|id| id.key()).ok();
    let found = criteria.iter_mut().find(|criterion| Some(criterion.id.key()) == key);
    if found.is_none() {
        findings.fault(record.fault("read-unknown-criterion", "criterion").arg("expected", known));
    }
    found
}
