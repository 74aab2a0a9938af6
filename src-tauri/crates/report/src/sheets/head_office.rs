//! One row for each entry, for the head office: codes and numbers, and nothing about persons.

use std::collections::BTreeMap;

use domain::{Entry, EventDetails, Language};
use scoring::Exact;

use super::{TablesData, registers};
use crate::places;
use crate::sheet::{Cell, Kind, Sheet};
use crate::wording::Wording;

/// Fields of the entry that the table holds, in their order; names and telephone numbers are not among them.
const FIELDS: [&str; 7] = [
    "sector",
    "holder_group",
    "legal_status",
    "stage",
    "jobs_expected",
    "budget_mad",
    "own_contribution_mad",
];

/// All entries with their codes and results: first the ranked ones by rank, then the others. The keys of
/// the columns and the codes are the same in every language.
pub(super) fn head_office<'a>(data: &TablesData<'a>) -> Sheet<'a> {
    let wording = Wording::Codes;
    let mut sheet = wording.sheet("head-office");
    let codes =
        ["region_code", "province_code", "province_iso", "commune_code", "entry_id", "title_ar", "title_fr"];
    for key in codes.into_iter().chain(FIELDS).chain(["status"]) {
        sheet.column(key, key, Kind::Text);
    }
    sheet.column("ballots_counted", "ballots_counted", Kind::Whole);
    for criterion in data.competition.rubric.criteria() {
        sheet.columns.push(super::standings::mean(criterion, &wording));
    }
    sheet.column("score", "score", Kind::Decimals(4));
    sheet.column("rank", "rank", Kind::Number);
    sheet.column("prize", "prize", Kind::Text);

    let iso = places::iso_codes();
    let mut write = |entry: usize, counted: u32, means: &[Option<Exact>], place: [Cell<'a>; 2]| {
        let Some(entry) = data.folder.entries.get(entry) else { return };
        let mut cells = codes_of(entry, data.folder.details, &iso);
        for key in FIELDS {
            let value = entry.fields.get(key).map(String::as_str).unwrap_or_default();
            cells.push(registers::field(key, value, &wording));
        }
        cells.extend([Cell::text(entry.status.word()), Cell::number(counted)]);
        cells.extend(means.iter().map(|mean| Cell::rounded(mean.as_ref(), 4)));
        cells.extend(place);
        cells.push(Cell::text(data.prize(&entry.id, Language::Fr)));
        sheet.row(cells);
    };
    for row in &data.standings.rows {
        let place = [Cell::rounded(Some(&row.score), 4), Cell::number(row.rank)];
        write(row.entry, row.ballots_counted, &row.means, place);
    }
    for row in &data.standings.unranked {
        write(row.entry, row.ballots_counted, &row.means, [Cell::Empty, Cell::Empty]);
    }
    sheet
}

fn codes_of<'a>(
    entry: &'a Entry,
    details: &'a EventDetails,
    iso: &BTreeMap<String, String>,
) -> Vec<Cell<'a>> {
    let field = |key: &str| entry.fields.get(key).map(String::as_str).unwrap_or_default();
    let province = field("province_code");
    let own_iso = field("province_iso");
    vec![
        Cell::text(region(entry, details)),
        Cell::text(province),
        if own_iso.is_empty() {
            Cell::text(iso.get(province).cloned().unwrap_or_default())
        } else {
            Cell::text(own_iso)
        },
        Cell::text(field("commune_code")),
        Cell::text(entry.id.as_str()),
        Cell::text(entry.title.get(Language::Ar).unwrap_or_default()),
        Cell::text(entry.title.get(Language::Fr).unwrap_or_default()),
    ]
}

/// The entry's region: its own, that of its province (`07` of `07.351`), or that of the event.
fn region<'a>(entry: &'a Entry, details: &'a EventDetails) -> &'a str {
    let own = entry.fields.get("region_code").map(String::as_str);
    let of_province =
        entry.fields.get("province_code").and_then(|code| code.split_once('.')).map(|(region, _)| region);
    own.filter(|code| !code.is_empty()).or(of_province).or(details.region.as_deref()).unwrap_or_default()
}
