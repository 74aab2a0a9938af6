//! Which column of a file is which field.

use std::collections::BTreeMap;

use domain::{Language, Rubric, Text};
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::{Kind, names};
use crate::clean::{self, folded};
use crate::fault::{Fault, Findings};
use crate::tables::Row;

/// What is done with a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A field that the program knows.
    Field(&'static str),
    /// The marks of a criterion, by its place in the rubric.
    Criterion(usize),
    /// Kept under its own header.
    Extra,
    /// Left out.
    Ignored,
}

/// A column of the file.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) header: String,
    pub(crate) target: Target,
}

/// A column as it is shown for choosing its field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ColumnRead {
    /// The header in the file.
    pub header: String,
    /// The field it was matched to.
    pub field: Option<String>,
    /// The first cell that is not empty.
    pub example: String,
}

/// A field that a column may be matched to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldOffered {
    /// Its key, or the criterion's code.
    pub key: String,
    /// Whether the file must have it.
    pub required: bool,
    /// The criterion's name; fields are named by the interface.
    pub label: Option<Text>,
}

/// The names that a header may have for one kind of register and one rubric.
pub(crate) struct Names {
    kind: Kind,
    fields: FxHashMap<String, (&'static str, bool)>,
    criteria: FxHashMap<String, usize>,
    scored: Vec<bool>,
}

impl Names {
    pub(crate) fn new(kind: Kind, rubric: &Rubric) -> Names {
        let mut criteria = FxHashMap::default();
        let mut scored = Vec::new();
        if kind == Kind::Ballots {
            for (place, criterion) in rubric.criteria().iter().enumerate() {
                criteria.insert(folded(criterion.id.as_str()), place);
                scored.push(criterion.is_scored());
            }
            for (place, criterion) in rubric.criteria().iter().enumerate() {
                for label in Language::ALL.into_iter().filter_map(|language| criterion.label.get(language)) {
                    criteria.entry(folded(label)).or_insert(place);
                }
            }
        }
        Names { kind, fields: names::known(kind), criteria, scored }
    }

    fn target(&self, header: &str) -> (Target, bool) {
        let name = folded(header);
        if name.is_empty() {
            return (Target::Ignored, false);
        }
        if let Some(place) = self.criteria.get(&name) {
            return (Target::Criterion(*place), true);
        }
        match self.fields.get(&name) {
            Some((field, own)) => (Target::Field(field), *own),
            None => (Target::Extra, false),
        }
    }

    /// How well cells would do as a header.
    pub(crate) fn fit(&self, cells: &[&str]) -> (bool, usize) {
        let targets: Vec<Target> =
            cells.iter().take(crate::tables::MAX_COLUMNS).map(|cell| self.target(cell).0).collect();
        let known = targets.iter().filter(|t| matches!(t, Target::Field(_) | Target::Criterion(_))).count();
        (known > 0 && self.missing(&targets).is_empty(), known)
    }

    /// The fields without which nothing can be read, as their names in one text each.
    fn missing(&self, targets: &[Target]) -> Vec<String> {
        let has = |field: &str| targets.iter().any(|t| matches!(t, Target::Field(name) if *name == field));
        let any = |fields: &[&'static str]| {
            if fields.iter().any(|field| has(field)) { None } else { Some(fields.join(" / ")) }
        };
        let mut missing: Vec<String> = match self.kind {
            Kind::Entries => [any(&["entry_id"]), any(&["title", "title_ar", "title_fr", "title_en"])]
                .into_iter()
                .flatten()
                .collect(),
            Kind::Judges => [any(&["judge_id"]), any(&["name", "name_ar", "name_fr", "name_en"])]
                .into_iter()
                .flatten()
                .collect(),
            Kind::Ballots => [any(&["judge_id"]), any(&["entry_id"])].into_iter().flatten().collect(),
        };
        for (place, scored) in self.scored.iter().enumerate() {
            if *scored && !targets.contains(&Target::Criterion(place)) {
                missing.push(format!("#{place}"));
            }
        }
        missing
    }

    /// Matches the header's cells, telling what is missing or there twice.
    pub(crate) fn columns(
        &self,
        header: Row<'_>,
        mapping: &BTreeMap<String, Option<String>>,
        rubric: &Rubric,
        escaped: bool,
        findings: &mut Findings,
    ) -> Vec<Column> {
        let mut owned = Vec::new();
        let mut columns: Vec<Column> = header
            .cells()
            .map(|cell| {
                let cell = if escaped { cell.strip_prefix('\'').unwrap_or(cell) } else { cell };
                let (name, _) = clean::text(cell);
                let (target, own) = match mapping.get(name.as_ref()) {
                    Some(None) => (Target::Ignored, false),
                    Some(Some(field)) => (self.chosen(field, rubric), true),
                    None => self.target(&name),
                };
                owned.push(own);
                Column { header: name.into_owned(), target }
            })
            .collect();
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        // A field's own name wins over another name for it, wherever it stands.
        let mut order: Vec<usize> = (0..columns.len()).collect();
        order.sort_by_key(|place| !owned.get(*place).copied().unwrap_or_default());
        let mut twice = Vec::new();
        for place in order {
            let own = owned.get(place).copied().unwrap_or_default();
            let Some(column) = columns.get_mut(place) else { continue };
            let key = match &column.target {
                Target::Field(field) => (*field).to_owned(),
                Target::Criterion(at) => format!("#{at}"),
                Target::Extra => format!(".{}", folded(&column.header)),
                Target::Ignored => continue,
            };
            if seen.insert(key, place).is_none() {
                continue;
            }
            if own {
                twice.push(Fault::new("read-duplicate-column").line(header.line).column(&column.header));
            } else {
                findings.warn(Fault::new("read-column-twice").line(header.line).column(&column.header));
                column.header = format!("{} ({})", column.header, place.saturating_add(1));
                column.target = Target::Extra;
            }
        }
        twice.into_iter().for_each(|fault| findings.fault(fault));
        let found = columns
            .iter()
            .map(|c| c.header.as_str())
            .filter(|h| !h.is_empty())
            .take(12)
            .collect::<Vec<_>>()
            .join(", ");
        let targets: Vec<Target> = columns.iter().map(|column| column.target.clone()).collect();
        for missing in self.missing(&targets) {
            let name = match missing.strip_prefix('#').and_then(|place| place.parse::<usize>().ok()) {
                Some(place) => rubric.criteria().get(place).map_or(missing.clone(), |c| c.id.to_string()),
                None => missing,
            };
            findings.fault(
                Fault::new("read-missing-column").line(header.line).arg("field", name).arg("found", &found),
            );
        }
        columns
    }

    fn chosen(&self, field: &str, rubric: &Rubric) -> Target {
        if self.kind == Kind::Ballots
            && let Some(place) = rubric.position(field)
        {
            return Target::Criterion(place);
        }
        names::fields(self.kind)
            .into_iter()
            .find(|known| *known == field)
            .map_or(Target::Extra, Target::Field)
    }

    /// The fields that may be chosen for a column.
    pub(crate) fn offered(&self, rubric: &Rubric) -> Vec<FieldOffered> {
        let required: &[&str] = match self.kind {
            Kind::Entries => &["entry_id"],
            Kind::Judges => &["judge_id"],
            Kind::Ballots => &["judge_id", "entry_id"],
        };
        let fields = names::fields(self.kind).into_iter().map(|key| FieldOffered {
            key: key.to_owned(),
            required: required.contains(&key),
            label: None,
        });
        let criteria =
            rubric.criteria().iter().filter(|_| self.kind == Kind::Ballots).map(|criterion| FieldOffered {
                key: criterion.id.to_string(),
                required: criterion.is_scored(),
                label: Some(criterion.label.clone()),
            });
        fields.chain(criteria).collect()
    }
}
