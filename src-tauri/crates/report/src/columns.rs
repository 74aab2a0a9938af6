//! Which columns a table needs for the fields that its rows have.

use std::collections::{BTreeMap, BTreeSet};

/// The fields of the registration form, in its order.
pub(crate) const ENTRY: &[&str] = &[
    "edition",
    "running_order",
    "summary_ar",
    "summary_fr",
    "sector",
    "holder_group",
    "legal_status",
    "stage",
    "province_code",
    "province_iso",
    "commune_code",
    "commune_fr",
    "commune_ar",
    "team_size",
    "women",
    "youth_18_35",
    "jobs_expected",
    "budget_mad",
    "own_contribution_mad",
    "holder_name_ar",
    "holder_name_fr",
    "holder_gender",
    "holder_age_bracket",
    "pitch_language",
];

/// The fields of the jury list, in their order.
pub(crate) const JUDGE: &[&str] = &["institution_ar", "institution_fr", "gender", "language", "attendance"];

/// The fields of a ballot, in their order.
pub(crate) const BALLOT: &[&str] = &["ballot_id", "comment", "submitted_at"];

const NUMBERS: [&str; 7] = [
    "running_order",
    "team_size",
    "women",
    "youth_18_35",
    "jobs_expected",
    "budget_mad",
    "own_contribution_mad",
];

/// Whether the field holds a number.
pub(crate) fn is_number(column: &str) -> bool {
    NUMBERS.contains(&column)
}

/// The columns of all rows: the known ones in their order, then the others by name. The columns that
/// the table writes itself are not among them.
pub(crate) fn of<'a>(
    rows: impl Iterator<Item = &'a BTreeMap<String, String>>,
    known: &[&'static str],
    own: &[&str],
) -> Vec<&'a str> {
    let mut keys: BTreeSet<&str> = BTreeSet::new();
    for fields in rows {
        for key in fields.keys() {
            if !keys.contains(key.as_str()) && !key.is_empty() && !own.contains(&key.as_str()) {
                keys.insert(key);
            }
        }
    }
    let mut columns: Vec<&str> = known.iter().copied().filter_map(|key| keys.take(key)).collect();
    columns.extend(keys);
    columns
}
