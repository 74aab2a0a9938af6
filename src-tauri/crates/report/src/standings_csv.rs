//! The standings as a CSV file, the same on every machine and in every language.

use domain::{Language, Titles};
use rustc_hash::FxHashMap;
use scoring::{Competition, DecidedBy, Exact, Reason, Standings};

use crate::cells::{Cells, PLAIN};

/// The standings as a CSV file: rows by rank, then those without ballots enough.
///
/// UTF-8 without mark, commas, points, `\n`, in whatever language the program speaks.
#[must_use]
pub fn standings_csv(competition: &Competition, standings: &Standings, titles: &Titles) -> Vec<u8> {
    let criteria = competition.rubric.criteria();
    let rows = competition.entries.len().saturating_add(1);
    let mut cells =
        Cells::new(PLAIN, rows.saturating_mul(criteria.len().saturating_mul(10).saturating_add(160)));
    for column in ["rank", "entry_id", "title_ar", "title_fr", "score", "score_exact"] {
        cells.plain(column);
    }
    cells.plain("ballots_counted");
    cells.plain("ballots_expected");
    for criterion in criteria {
        cells.text(&format!("mean_{}", criterion.id));
    }
    cells.plain("decided_by");
    cells.end_row();

    let steps: Vec<String> =
        (0..standings.chain.len()).map(|step| DecidedBy::Step(step).word(&standings.chain)).collect();
    let mut place = (scoring::Rank::whole(0), String::new());
    let mut score: (Option<&Exact>, String) = (None, String::new());
    let mut printed = Printed::default();
    for row in &standings.rows {
        if place.0 != row.rank {
            place = (row.rank, row.rank.to_string());
        }
        cells.plain_str(&place.1);
        entry(&mut cells, competition, titles, row.entry);
        if score.0 != Some(&row.score) {
            score = (Some(&row.score), format!("{},{}", row.score.decimals(4), row.score));
        }
        cells.plain_str(&score.1);
        cells.count(row.ballots_counted);
        cells.count(row.ballots_expected);
        means(&mut cells, &mut printed, &row.means);
        match row.decided_by {
            DecidedBy::First => cells.empty(),
            DecidedBy::Score => cells.plain_str("score"),
            DecidedBy::Step(step) => cells.text(steps.get(step).map_or("", String::as_str)),
            DecidedBy::Shared => cells.plain_str("shared"),
        }
        cells.end_row();
    }
    for row in standings.unranked.iter().filter(|row| !matches!(row.reason, Reason::Status(_))) {
        cells.empty();
        entry(&mut cells, competition, titles, row.entry);
        cells.empty();
        cells.empty();
        cells.count(row.ballots_counted);
        cells.count(row.ballots_expected);
        means(&mut cells, &mut printed, &row.means);
        cells.plain(row.reason);
        cells.end_row();
    }
    cells.into_bytes()
}

fn entry(cells: &mut Cells, competition: &Competition, titles: &Titles, entry: usize) {
    cells.text(competition.entries.get(entry).map_or("", |e| e.id.as_str()));
    cells.text(titles.get(entry, Language::Ar));
    cells.text(titles.get(entry, Language::Fr));
}

/// The means that were printed already: among many entries the same ones come again and again, and
/// dividing takes longer than finding them.
#[derive(Default)]
struct Printed<'a>(FxHashMap<&'a Exact, String>);

impl<'a> Printed<'a> {
    const KEPT: usize = 10_000;

    fn write(&mut self, cells: &mut Cells, mean: &'a Exact) {
        if self.0.len() >= Self::KEPT && !self.0.contains_key(mean) {
            cells.rounded(mean, 4);
            return;
        }
        cells.plain_str(self.0.entry(mean).or_insert_with(|| mean.decimals(4)));
    }
}

fn means<'a>(cells: &mut Cells, printed: &mut Printed<'a>, means: &'a [Option<Exact>]) {
    for mean in means {
        match mean {
            Some(mean) => printed.write(cells, mean),
            None => cells.empty(),
        }
    }
}
