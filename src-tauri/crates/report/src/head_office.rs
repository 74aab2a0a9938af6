//! One row for each entry, for the head office: codes and numbers, and nothing about persons.

use std::collections::BTreeMap;

use domain::{Decimal, Entry, EventDetails, Language};
use scoring::{Competition, Exact, Rank, Standings};

use crate::cells::{Cells, SPREADSHEET};

/// Fields of the entry that the file holds, in their order; names and telephone numbers are not among them.
const FIELDS: [&str; 8] = [
    "sector",
    "holder_group",
    "legal_status",
    "stage",
    "jobs_expected",
    "budget_mad",
    "own_contribution_mad",
    "status",
];

/// All entries with their codes and results: first the ranked ones by rank, then the others.
///
/// UTF-8 with mark, `;`, CRLF and, in Arabic and French, the decimal comma, so that a spreadsheet opens it
/// by a double click. The keys of the columns are the same in every language.
#[must_use]
pub fn head_office_csv(
    details: &EventDetails,
    entries: &[Entry],
    competition: &Competition,
    standings: &Standings,
    language: Language,
) -> Vec<u8> {
    let mark = if language == Language::En { '.' } else { ',' };
    let mut cells = Cells::new(SPREADSHEET.with_decimal_mark(mark), entries.len().saturating_mul(300));
    for key in
        ["region_code", "province_code", "province_iso", "commune_code", "entry_id", "title_ar", "title_fr"]
    {
        cells.plain_str(key);
    }
    FIELDS.iter().for_each(|key| cells.plain_str(key));
    cells.plain_str("ballots_counted");
    for criterion in competition.rubric.criteria() {
        cells.text(&format!("mean_{}", criterion.id));
    }
    cells.plain_str("score");
    cells.plain_str("rank");
    cells.end_row();

    let by_id: BTreeMap<&str, &Entry> = entries.iter().map(|entry| (entry.id.as_str(), entry)).collect();
    let entry = |position: usize| by_id.get(competition.entries.get(position)?.id.as_str()).copied();
    let mut write = |position: usize, result: &Outcome<'_>| {
        if let Some(entry) = entry(position) {
            row(&mut cells, details, entry, result);
        }
    };
    for ranked in &standings.rows {
        let place = Some((&ranked.score, ranked.rank));
        write(ranked.entry, &Outcome { counted: ranked.ballots_counted, means: &ranked.means, place });
    }
    for other in &standings.unranked {
        write(other.entry, &Outcome { counted: other.ballots_counted, means: &other.means, place: None });
    }
    cells.into_bytes()
}

/// What the jury made of an entry.
struct Outcome<'a> {
    counted: u32,
    means: &'a [Option<Exact>],
    place: Option<(&'a Exact, Rank)>,
}

fn row(cells: &mut Cells, details: &EventDetails, entry: &Entry, result: &Outcome<'_>) {
    let field = |key: &str| entry.fields.get(key).map(String::as_str).unwrap_or_default();
    let province = field("province_code");
    cells.text(region(entry, details));
    cells.text(province);
    let iso = field("province_iso");
    cells.text(if iso.is_empty() { iso_of(province) } else { iso });
    cells.text(field("commune_code"));
    cells.text(entry.id.as_str());
    cells.text(entry.title.get(Language::Ar).unwrap_or_default());
    cells.text(entry.title.get(Language::Fr).unwrap_or_default());
    for key in FIELDS {
        match field(key).parse::<Decimal>() {
            _ if key == "status" => cells.plain_str(entry.status.word()),
            Ok(number) if crate::columns::is_number(key) => cells.decimal(number),
            _ => cells.text(field(key)),
        }
    }
    cells.count(result.counted);
    for mean in result.means {
        match mean {
            Some(mean) => cells.rounded(mean, 4),
            None => cells.empty(),
        }
    }
    match result.place {
        Some((score, rank)) => {
            cells.rounded(score, 4);
            cells.decimal(rank);
        }
        None => {
            cells.empty();
            cells.empty();
        }
    }
    cells.end_row();
}

/// The entry's region: its own, that of its province (`07` of `07.351`), or that of the event.
fn region<'a>(entry: &'a Entry, details: &'a EventDetails) -> &'a str {
    let own = entry.fields.get("region_code").map(String::as_str);
    let of_province =
        entry.fields.get("province_code").and_then(|code| code.split_once('.')).map(|(region, _)| region);
    own.filter(|code| !code.is_empty()).or(of_province).or(details.region.as_deref()).unwrap_or_default()
}

/// The ISO 3166-2 code of a province.
fn iso_of(province_code: &str) -> &'static str {
    let territories = include_str!("../../../../assets/territories/territories.csv");
    let mut lines = territories.lines().map(|line| line.split(','));
    let Some(header) = lines.next().map(Iterator::collect::<Vec<_>>) else { return "" };
    let column = |name: &str| header.iter().position(|column| *column == name);
    let (Some(code), Some(iso)) = (column("province_code"), column("province_iso3166_2")) else { return "" };
    let found = lines.map(Iterator::collect::<Vec<_>>).find(|cells| cells.get(code) == Some(&province_code));
    found.and_then(|cells| cells.get(iso).copied()).unwrap_or("")
}
