//! `assignments.csv` and `tie_decisions.csv`.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use domain::{Decimal, EntryId, JudgeId, TieDecision};
use rustc_hash::FxHashMap;
use scoring::Exact;

use super::sheet::{Record, Sheet};
use crate::clean;
use crate::fault::Findings;

/// Who and what there is.
pub(super) struct Ids {
    pub(super) entries: Vec<EntryId>,
    pub(super) judges: Vec<JudgeId>,
}

impl Ids {
    fn entries(&self) -> FxHashMap<String, &EntryId> {
        self.entries.iter().map(|id| (id.key(), id)).collect()
    }

    fn judges(&self) -> FxHashMap<String, &JudgeId> {
        self.judges.iter().map(|id| (id.key(), id)).collect()
    }
}

/// The one that is meant, or a fault.
fn found<T: Clone>(
    record: &Record<'_>,
    column: &'static str,
    unknown: &'static str,
    known: &FxHashMap<String, &T>,
    findings: &mut Findings,
) -> Option<T> {
    let (id, _) = clean::id(record.get(column));
    if id.is_empty() {
        findings.fault(record.fault("read-missing-id", column));
        return None;
    }
    let key = EntryId::new(&id).map(|id| id.key()).unwrap_or_default();
    let id = known.get(&key).map(|id| (*id).clone());
    if id.is_none() {
        findings.fault(record.fault(unknown, column));
    }
    id
}

/// The pairs; `None` without the file.
pub(super) fn assignments(
    path: &Path,
    ids: &Ids,
    escaped: bool,
    findings: &mut Findings,
) -> Option<Vec<(JudgeId, EntryId)>> {
    let columns = &["judge_id", "entry_id"];
    let sheet = Sheet::read(path, "assignments.csv", columns, columns, escaped, findings)?;
    let (entries, judges) = (ids.entries(), ids.judges());
    let mut pairs = BTreeSet::new();
    let mut order = Vec::new();
    for record in sheet.records() {
        let judge = found(&record, "judge_id", "read-unknown-judge", &judges, findings);
        let entry = found(&record, "entry_id", "read-unknown-entry", &entries, findings);
        // The same pair twice says no more than once.
        if let Some(pair) = judge.zip(entry)
            && pairs.insert(pair.clone())
        {
            order.push(pair);
        }
    }
    Some(order)
}

/// The chair's decisions: one row for each entry of each, in the order decided; entries that stay together
/// all have the same place.
pub(super) fn decisions(path: &Path, ids: &Ids, escaped: bool, findings: &mut Findings) -> Vec<TieDecision> {
    let columns = &["decision", "place", "entry_id", "reason"];
    let Some(sheet) = Sheet::read(path, "tie_decisions.csv", columns, &["entry_id"], escaped, findings)
    else {
        return Vec::new();
    };
    let entries = ids.entries();
    let mut decisions: BTreeMap<Decimal, (Vec<(Decimal, EntryId)>, String)> = BTreeMap::new();
    let mut lines: BTreeMap<(Decimal, EntryId), u32> = BTreeMap::new();
    for (row, record) in sheet.records().enumerate() {
        let decision = record.decimal("decision", Some(Decimal::ZERO), findings);
        let row = Decimal::new(i64::try_from(row).unwrap_or(i64::MAX), 0).ok();
        let place = record.decimal("place", row, findings);
        let entry = found(&record, "entry_id", "read-unknown-entry", &entries, findings);
        let (Some(decision), Some(place), Some(entry)) = (decision, place, entry) else { continue };
        let (order, reason) = decisions.entry(decision).or_default();
        let together = order.iter().all(|(before, _)| *before == place);
        let placed = order.iter().any(|(before, _)| *before == place) || is_shared(order);
        match lines.entry((decision, entry.clone())) {
            Entry::Occupied(first) => {
                findings.fault(record.fault("read-duplicate-id", "entry_id").arg("first", first.get()));
            }
            Entry::Vacant(line) => {
                line.insert(record.line());
                if placed && !together {
                    findings.fault(record.fault("read-mixed-places", "place"));
                }
            }
        }
        order.push((place, entry));
        if reason.is_empty() {
            *reason = clean::text(record.get("reason")).0.into_owned();
        }
    }
    let decided = |(mut order, reason): (Vec<(Decimal, EntryId)>, String)| {
        let shared = is_shared(&order);
        order.sort();
        TieDecision { order: order.into_iter().map(|(_, id)| id).collect(), reason, shared }
    };
    decisions.into_values().map(decided).collect()
}

/// `earlier_scores.csv`; `None` without the file.
pub(super) fn earlier(
    path: &Path,
    ids: &Ids,
    escaped: bool,
    findings: &mut Findings,
) -> Option<(Decimal, Vec<(EntryId, Exact)>)> {
    let columns = &["entry_id", "score", "share"];
    let sheet = Sheet::read(path, "earlier_scores.csv", columns, columns, escaped, findings)?;
    let entries = ids.entries();
    let mut share = None;
    let mut scores: BTreeMap<EntryId, Exact> = BTreeMap::new();
    let mut lines: BTreeMap<EntryId, u32> = BTreeMap::new();
    for record in sheet.records() {
        let entry = found(&record, "entry_id", "read-unknown-entry", &entries, findings);
        let of_row = record.decimal("share", None, findings);
        let score = record.get("score").parse::<Exact>().ok();
        let score = score.filter(|score| *score >= Exact::ZERO && *score <= Exact::whole(100));
        if score.is_none() {
            findings.fault(record.fault("read-not-decimal", "score").arg("expected", "0…100, 97/7"));
        }
        let (Some(entry), Some(of_row), Some(score)) = (entry, of_row, score) else { continue };
        let fits = of_row >= Decimal::ZERO && Exact::from(of_row) <= Exact::whole(100);
        if !fits || *share.get_or_insert(of_row) != of_row {
            findings.fault(record.fault("read-not-decimal", "share").arg("expected", "0…100"));
        }
        match lines.entry(entry.clone()) {
            Entry::Occupied(first) => {
                findings.fault(record.fault("read-duplicate-id", "entry_id").arg("first", first.get()));
            }
            Entry::Vacant(line) => {
                line.insert(record.line());
            }
        }
        scores.insert(entry, score);
    }
    share.map(|share| (share, scores.into_iter().collect()))
}

fn is_shared(order: &[(Decimal, EntryId)]) -> bool {
    matches!(order, [(first, _), (second, _), ..] if first == second)
}
