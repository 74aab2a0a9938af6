//! What the jury settled: prizes and mentions, and the support that it recommends.

use domain::Language;

use super::TablesData;
use crate::sheet::{Cell, Kind, Sheet};
use crate::wording::Wording;

/// One row for each entry of each award; one that stays unawarded has a row too, without an entry.
pub(super) fn awards<'a>(data: &TablesData<'a>, wording: &Wording) -> Sheet<'a> {
    let mut sheet = wording.sheet("awards");
    for key in ["award", "award_ar", "award_fr", "scope", "worth", "entry_id", "reason"] {
        sheet.columns.push(wording.column(key, Kind::Text));
    }
    for award in data.awards {
        let kind = award.kind.word();
        let named = |language| Cell::text(award.name.get(language).unwrap_or_default());
        let row = |entry: &'a str| {
            vec![
                Cell::text(wording.word(&format!("report-award-{kind}"), kind)),
                named(Language::Ar),
                named(Language::Fr),
                Cell::text(award.scope.as_str()),
                Cell::text(award.worth.as_str()),
                Cell::text(entry),
                Cell::text(award.reason.as_str()),
            ]
        };
        award.entries.iter().for_each(|entry| sheet.row(row(entry.as_str())));
        if award.entries.is_empty() {
            sheet.row(row(""));
        }
    }
    sheet
}

pub(super) fn support<'a>(data: &TablesData<'a>, wording: &Wording) -> Sheet<'a> {
    let mut sheet = wording.sheet("support");
    for key in ["entry_id", "support", "note"] {
        sheet.columns.push(wording.column(key, Kind::Text));
    }
    for (entry, support) in data.support {
        let kinds = support.kinds.iter().map(|kind| kind.word());
        let kinds: Vec<_> = kinds.map(|kind| wording.word(&format!("report-support-{kind}"), kind)).collect();
        sheet.row(vec![
            Cell::text(entry.as_str()),
            Cell::text(kinds.join(", ")),
            Cell::text(support.note.as_str()),
        ]);
    }
    sheet
}
