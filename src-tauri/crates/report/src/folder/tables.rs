//! The tables of a competition folder; a column's name is the key of its field.

use std::collections::BTreeMap;

use domain::{
    Ballot, Decimal, Entry, EntryId, Judge, JudgeId, Language, Rubric, Subcriterion, Text, TieDecision,
};

use crate::cells::{Cells, PLAIN};
use crate::columns;

pub(super) fn rubric(rubric: &Rubric) -> Vec<u8> {
    // Only weights that add up to 100 may be called a percentage.
    let hundred = sums_to_hundred(rubric);
    let mut cells = Cells::new(PLAIN, 1024);
    let weight = if hundred { "weight_pct" } else { "weight" };
    header(&mut cells, &["criterion", "label_ar", "label_fr", "label_en", weight]);
    header(&mut cells, &["min_score", "max_score", "step", "display_order"]);
    cells.end_row();
    for (position, criterion) in rubric.criteria().iter().enumerate() {
        cells.text(criterion.id.as_str());
        texts(&mut cells, &criterion.label, &Language::ALL);
        for number in [criterion.weight, criterion.min, criterion.max, criterion.step] {
            cells.decimal(number);
        }
        cells.plain(position.saturating_add(1));
        cells.end_row();
    }
    cells.into_bytes()
}

fn sums_to_hundred(rubric: &Rubric) -> bool {
    let scale = Decimal::MAX_SCALE;
    let sum = rubric
        .criteria()
        .iter()
        .try_fold(0_i64, |sum, criterion| sum.checked_add(criterion.weight.units(scale)?));
    sum.is_some() && sum == Decimal::new(100, 0).ok().and_then(|hundred| hundred.units(scale))
}

pub(super) fn subcriteria(rubric: &Rubric) -> Vec<u8> {
    let mut cells = Cells::new(PLAIN, 1024);
    header(&mut cells, &["criterion", "code", "label_ar", "label_fr", "label_en"]);
    cells.end_row();
    for criterion in rubric.criteria() {
        for Subcriterion { code, label } in &criterion.subcriteria {
            cells.text(criterion.id.as_str());
            cells.text(code);
            texts(&mut cells, label, &Language::ALL);
            cells.end_row();
        }
    }
    cells.into_bytes()
}

pub(super) fn levels(rubric: &Rubric) -> Vec<u8> {
    let mut cells = Cells::new(PLAIN, 1024);
    header(&mut cells, &["criterion", "from", "to", "label_ar", "label_fr", "label_en"]);
    header(&mut cells, &["descriptor_ar", "descriptor_fr", "descriptor_en"]);
    cells.end_row();
    for criterion in rubric.criteria() {
        for level in &criterion.levels {
            cells.text(criterion.id.as_str());
            cells.decimal(level.from);
            cells.decimal(level.to);
            texts(&mut cells, &level.label, &Language::ALL);
            texts(&mut cells, &level.descriptor, &Language::ALL);
            cells.end_row();
        }
    }
    cells.into_bytes()
}

pub(super) fn entries(entries: &[Entry]) -> Vec<u8> {
    let languages = languages(entries.iter().map(|entry| &entry.title));
    let own = ["entry_id", "status", "title", "title_ar", "title_fr", "title_en"];
    let columns = columns::of(entries.iter().map(|entry| &entry.fields), columns::ENTRY, &own);
    let mut cells = Cells::new(PLAIN, entries.len().saturating_mul(400));
    header(&mut cells, &["entry_id", "status"]);
    for language in languages {
        cells.plain(format_args!("title_{}", language.code()));
    }
    columns.iter().for_each(|column| cells.text(column));
    cells.end_row();
    for entry in entries {
        cells.text(entry.id.as_str());
        cells.plain_str(entry.status.word());
        texts(&mut cells, &entry.title, languages);
        fields(&mut cells, &columns, &entry.fields);
        cells.end_row();
    }
    cells.into_bytes()
}

pub(super) fn judges(judges: &[Judge]) -> Vec<u8> {
    let languages = languages(judges.iter().map(|judge| &judge.name));
    let own = ["judge_id", "role", "name", "name_ar", "name_fr", "name_en"];
    let columns = columns::of(judges.iter().map(|judge| &judge.fields), columns::JUDGE, &own);
    let mut cells = Cells::new(PLAIN, judges.len().saturating_mul(200));
    header(&mut cells, &["judge_id"]);
    for language in languages {
        cells.plain(format_args!("name_{}", language.code()));
    }
    header(&mut cells, &["role"]);
    columns.iter().for_each(|column| cells.text(column));
    cells.end_row();
    for judge in judges {
        cells.text(judge.id.as_str());
        texts(&mut cells, &judge.name, languages);
        cells.plain_str(judge.role.word());
        fields(&mut cells, &columns, &judge.fields);
        cells.end_row();
    }
    cells.into_bytes()
}

pub(super) fn ballots(rubric: &Rubric, ballots: &[&Ballot]) -> Vec<u8> {
    let mut own = vec!["judge_id", "entry_id", "status"];
    own.extend(rubric.criteria().iter().map(|criterion| criterion.id.as_str()));
    let columns = columns::of(ballots.iter().map(|ballot| &ballot.fields), columns::BALLOT, &own);
    let mut cells = Cells::new(PLAIN, ballots.len().saturating_mul(64));
    header(&mut cells, &["judge_id", "entry_id"]);
    rubric.criteria().iter().for_each(|criterion| cells.text(criterion.id.as_str()));
    header(&mut cells, &["status"]);
    columns.iter().for_each(|column| cells.text(column));
    cells.end_row();
    for ballot in ballots {
        cells.text(ballot.judge.as_str());
        cells.text(ballot.entry.as_str());
        for criterion in rubric.criteria() {
            match ballot.marks.get(&criterion.id) {
                Some(mark) => cells.decimal(mark),
                None => cells.empty(),
            }
        }
        cells.plain_str(ballot.status.word());
        fields(&mut cells, &columns, &ballot.fields);
        cells.end_row();
    }
    cells.into_bytes()
}

pub(super) fn assignments(pairs: &[(JudgeId, EntryId)]) -> Vec<u8> {
    let mut cells = Cells::new(PLAIN, pairs.len().saturating_mul(16));
    header(&mut cells, &["judge_id", "entry_id"]);
    cells.end_row();
    for (judge, entry) in pairs {
        cells.text(judge.as_str());
        cells.text(entry.as_str());
        cells.end_row();
    }
    cells.into_bytes()
}

/// One row for each entry of each decision, in the order decided.
pub(super) fn decisions(decisions: &[TieDecision]) -> Vec<u8> {
    let mut cells = Cells::new(PLAIN, 256);
    header(&mut cells, &["decision", "place", "entry_id", "reason"]);
    cells.end_row();
    for (number, decision) in decisions.iter().enumerate() {
        for (place, entry) in decision.order.iter().enumerate() {
            cells.plain(number.saturating_add(1));
            cells.plain(place.saturating_add(1));
            cells.text(entry.as_str());
            cells.text(&decision.reason);
            cells.end_row();
        }
    }
    cells.into_bytes()
}

fn header(cells: &mut Cells, columns: &[&str]) {
    columns.iter().for_each(|column| cells.plain_str(column));
}

/// English titles and names are rare: their column is there when one is.
fn languages<'a>(mut texts: impl Iterator<Item = &'a Text>) -> &'static [Language] {
    let english = texts.any(|text| text.en.is_some());
    if english { &Language::ALL } else { &[Language::Ar, Language::Fr] }
}

fn texts(cells: &mut Cells, text: &Text, languages: &[Language]) {
    languages.iter().for_each(|language| cells.text(text.get(*language).unwrap_or_default()));
}

fn fields(cells: &mut Cells, columns: &[&str], fields: &BTreeMap<String, String>) {
    for column in columns {
        match fields.get(*column) {
            Some(value) if columns::is_number(column) && value.parse::<Decimal>().is_ok() => {
                cells.plain_str(value);
            }
            Some(value) => cells.text(value),
            None => cells.empty(),
        }
    }
}
