//! The registers of a competition, as a competition folder holds them; a column's key is that of its field.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::{
    Ballot, Decimal, Entry, EntryId, Judge, JudgeId, Language, Rubric, Subcriterion, Text, TieDecision,
};

use crate::columns;
use crate::folder::Earlier;
use crate::sheet::{Cell, Column, Kind, Sheet};
use crate::wording::Wording;

pub(crate) fn rubric<'a>(rubric: &'a Rubric, wording: &Wording) -> Sheet<'a> {
    // Only weights that add up to 100 may be called a percentage.
    let weight = if sums_to_hundred(rubric) { "weight_pct" } else { "weight" };
    let mut sheet = wording.sheet("rubric");
    columns(&mut sheet, wording, &["criterion", "label_ar", "label_fr", "label_en"], Kind::Text);
    columns(&mut sheet, wording, &[weight, "min_score", "max_score", "step"], Kind::Number);
    columns(&mut sheet, wording, &["display_order"], Kind::Whole);
    for (position, criterion) in rubric.criteria().iter().enumerate() {
        let mut cells = vec![Cell::text(criterion.id.as_str())];
        cells.extend(texts(&criterion.label, &Language::ALL));
        cells.extend([criterion.weight, criterion.min, criterion.max, criterion.step].map(Cell::number));
        cells.push(Cell::number(position.saturating_add(1)));
        sheet.row(cells);
    }
    sheet
}

fn sums_to_hundred(rubric: &Rubric) -> bool {
    let scale = Decimal::MAX_SCALE;
    let sum = rubric
        .criteria()
        .iter()
        .try_fold(0_i64, |sum, criterion| sum.checked_add(criterion.weight.units(scale)?));
    sum.is_some() && sum == Decimal::new(100, 0).ok().and_then(|hundred| hundred.units(scale))
}

pub(crate) fn subcriteria<'a>(rubric: &'a Rubric, wording: &Wording) -> Sheet<'a> {
    let mut sheet = wording.sheet("rubric_subcriteria");
    columns(&mut sheet, wording, &["criterion", "code", "label_ar", "label_fr", "label_en"], Kind::Text);
    for criterion in rubric.criteria() {
        for Subcriterion { code, label } in &criterion.subcriteria {
            let mut cells = vec![Cell::text(criterion.id.as_str()), Cell::text(code)];
            cells.extend(texts(label, &Language::ALL));
            sheet.row(cells);
        }
    }
    sheet
}

pub(crate) fn levels<'a>(rubric: &'a Rubric, wording: &Wording) -> Sheet<'a> {
    let mut sheet = wording.sheet("levels");
    columns(&mut sheet, wording, &["criterion"], Kind::Text);
    columns(&mut sheet, wording, &["from", "to"], Kind::Number);
    columns(&mut sheet, wording, &["label_ar", "label_fr", "label_en"], Kind::Text);
    columns(&mut sheet, wording, &["descriptor_ar", "descriptor_fr", "descriptor_en"], Kind::Text);
    for criterion in rubric.criteria() {
        for level in &criterion.levels {
            let mut cells = vec![Cell::text(criterion.id.as_str())];
            cells.extend([level.from, level.to].map(Cell::number));
            cells.extend(texts(&level.label, &Language::ALL));
            cells.extend(texts(&level.descriptor, &Language::ALL));
            sheet.row(cells);
        }
    }
    sheet
}

pub(crate) fn entries<'a>(entries: &'a [Entry], wording: &Wording) -> Sheet<'a> {
    let languages = languages(entries.iter().map(|entry| &entry.title));
    let own = ["entry_id", "status", "title", "title_ar", "title_fr", "title_en"];
    let fields = columns::of(entries.iter().map(|entry| &entry.fields), columns::ENTRY, &own);
    let mut sheet = wording.sheet("entries");
    columns(&mut sheet, wording, &["entry_id", "status"], Kind::Text);
    for language in languages {
        sheet.columns.push(wording.column(&format!("title_{}", language.code()), Kind::Text));
    }
    field_columns(&mut sheet, wording, &fields);
    for entry in entries {
        let mut cells = vec![Cell::text(entry.id.as_str()), Cell::text(wording.status(entry.status))];
        cells.extend(texts(&entry.title, languages));
        cells.extend(field_cells(&fields, &entry.fields, wording));
        sheet.row(cells);
    }
    sheet
}

pub(crate) fn judges<'a>(judges: &'a [Judge], wording: &Wording) -> Sheet<'a> {
    let languages = languages(judges.iter().map(|judge| &judge.name));
    let own = ["judge_id", "role", "name", "name_ar", "name_fr", "name_en"];
    let fields = columns::of(judges.iter().map(|judge| &judge.fields), columns::JUDGE, &own);
    let mut sheet = wording.sheet("judges");
    columns(&mut sheet, wording, &["judge_id"], Kind::Text);
    for language in languages {
        sheet.columns.push(wording.column(&format!("name_{}", language.code()), Kind::Text));
    }
    columns(&mut sheet, wording, &["role"], Kind::Text);
    field_columns(&mut sheet, wording, &fields);
    for judge in judges {
        let mut cells = vec![Cell::text(judge.id.as_str())];
        cells.extend(texts(&judge.name, languages));
        cells.push(Cell::text(wording.role(judge.role)));
        cells.extend(field_cells(&fields, &judge.fields, wording));
        sheet.row(cells);
    }
    sheet
}

pub(crate) fn ballots<'a>(rubric: &'a Rubric, ballots: &'a [&'a Ballot], wording: &Wording) -> Sheet<'a> {
    let mut own = vec!["judge_id", "entry_id", "status"];
    own.extend(rubric.criteria().iter().map(|criterion| criterion.id.as_str()));
    let fields = columns::of(ballots.iter().map(|ballot| &ballot.fields), columns::BALLOT, &own);
    let mut sheet = wording.sheet("ballots");
    columns(&mut sheet, wording, &["judge_id", "entry_id"], Kind::Text);
    for criterion in rubric.criteria() {
        let heading = wording.criterion(criterion);
        sheet.columns.push(Column { key: criterion.id.to_string(), heading, kind: Kind::Number });
    }
    columns(&mut sheet, wording, &["status"], Kind::Text);
    field_columns(&mut sheet, wording, &fields);
    for ballot in ballots {
        let mut cells = vec![Cell::text(ballot.judge.as_str()), Cell::text(ballot.entry.as_str())];
        let marks = rubric.criteria().iter().map(|criterion| ballot.marks.get(&criterion.id));
        cells.extend(marks.map(|mark| mark.map_or(Cell::Empty, Cell::number)));
        cells.push(Cell::text(wording.sheet_state(ballot.status.word())));
        cells.extend(field_cells(&fields, &ballot.fields, wording));
        sheet.row(cells);
    }
    sheet
}

pub(crate) fn assignments<'a>(pairs: &'a [(JudgeId, EntryId)], wording: &Wording) -> Sheet<'a> {
    let mut sheet = wording.sheet("assignments");
    columns(&mut sheet, wording, &["judge_id", "entry_id"], Kind::Text);
    for (judge, entry) in pairs {
        sheet.row(vec![Cell::text(judge.as_str()), Cell::text(entry.as_str())]);
    }
    sheet
}

/// One row for each entry of each decision, in the order decided.
pub(crate) fn decisions<'a>(decisions: &'a [TieDecision], wording: &Wording) -> Sheet<'a> {
    let mut sheet = wording.sheet("tie_decisions");
    columns(&mut sheet, wording, &["decision", "place"], Kind::Whole);
    columns(&mut sheet, wording, &["entry_id", "reason"], Kind::Text);
    for (number, decision) in decisions.iter().enumerate() {
        for (place, entry) in decision.order.iter().enumerate() {
            // Those that stay together all have the first place.
            let place = if decision.shared { 0 } else { place };
            let mut cells: Vec<_> = [number, place].map(|at| Cell::number(at.saturating_add(1))).into();
            cells.extend([Cell::text(entry.as_str()), Cell::text(&decision.reason)]);
            sheet.row(cells);
        }
    }
    sheet
}

/// What each entry brings from an earlier round: its exact score, and how much of that counts.
pub(crate) fn earlier<'a>(earlier: &Earlier<'a>, wording: &Wording) -> Sheet<'a> {
    let mut sheet = wording.sheet("earlier_scores");
    columns(&mut sheet, wording, &["entry_id", "score", "share"], Kind::Text);
    for place in earlier.places {
        let share = Cell::text(earlier.share.to_string());
        sheet.row(vec![Cell::text(place.entry.as_str()), Cell::text(&place.score), share]);
    }
    sheet
}

fn columns(sheet: &mut Sheet<'_>, wording: &Wording, keys: &[&str], kind: Kind) {
    sheet.columns.extend(keys.iter().map(|key| wording.column(key, kind)));
}

fn field_columns(sheet: &mut Sheet<'_>, wording: &Wording, fields: &[&str]) {
    let kind = |key: &str| if columns::is_number(key) { Kind::Whole } else { Kind::Text };
    sheet.columns.extend(fields.iter().map(|key| wording.column(key, kind(key))));
}

/// English titles and names are rare: their column is there when one is.
fn languages<'a>(mut texts: impl Iterator<Item = &'a Text>) -> &'static [Language] {
    let english = texts.any(|text| text.en.is_some());
    if english { &Language::ALL } else { &[Language::Ar, Language::Fr] }
}

fn texts<'a>(text: &'a Text, languages: &[Language]) -> impl Iterator<Item = Cell<'a>> {
    languages.iter().map(|language| Cell::text(text.get(*language).unwrap_or_default()))
}

fn field_cells<'a>(
    keys: &[&str],
    fields: &'a BTreeMap<String, String>,
    wording: &Wording,
) -> impl Iterator<Item = Cell<'a>> {
    keys.iter().map(|key| fields.get(*key).map_or(Cell::Empty, |value| field(key, value, wording)))
}

/// A field of a register; a number that is one stays as it was written.
pub(super) fn field<'a>(key: &str, value: &'a str, wording: &Wording) -> Cell<'a> {
    if columns::is_number(key) && value.parse::<Decimal>().is_ok() {
        return Cell::Number(Cow::Borrowed(value));
    }
    Cell::text(wording.field(key, value))
}
