//! The summary: entries by judges, with what each ballot came to.

use std::collections::BTreeMap;

use domain::{Ballot, BallotStatus, EntryStatus, Language};
use scoring::{Assignment, Exact, Row, Totals, Unranked};

use super::{Scale, TablesData};
use crate::sheet::{Cell, Column, Kind, Sheet};
use crate::wording::Wording;

pub(super) fn summary<'a>(data: &TablesData<'a>, wording: &Wording) -> Sheet<'a> {
    let scale = Scale::of(data, wording);
    let mut sheet = wording.sheet("summary");
    sheet.columns.push(wording.column("entry_id", Kind::Text));
    match wording.words() {
        Some(_) => sheet.columns.push(wording.column("title", Kind::Text)),
        None => {
            sheet.columns.push(wording.column("title_ar", Kind::Text));
            sheet.columns.push(wording.column("title_fr", Kind::Text));
        }
    }
    for judge in data.folder.judges {
        let key = format!("total_{}", judge.id);
        let heading = wording.words().map(|words| judge.name.shown(words.language()).to_owned());
        sheet.columns.push(Column {
            heading: heading.unwrap_or_else(|| key.clone()),
            key,
            kind: Kind::Decimals(2),
        });
    }
    sheet.columns.push(scale.column("score", wording));
    sheet.columns.push(Column { kind: Kind::Decimals(2), ..scale.column("spread", wording) });
    for key in ["ballots_counted", "ballots_expected", "recused", "absent"] {
        sheet.columns.push(wording.column(key, Kind::Whole));
    }
    sheet.columns.push(wording.column("rank", Kind::Number));
    sheet.columns.push(wording.column("status", Kind::Text));

    let grid = Grid::new(data, scale, wording);
    for (position, entry) in data.folder.entries.iter().enumerate() {
        let mut cells = vec![Cell::text(entry.id.as_str())];
        match wording.words() {
            Some(words) => cells.push(Cell::text(entry.title.shown(words.language()))),
            None => cells.extend(
                [Language::Ar, Language::Fr].map(|l| Cell::text(entry.title.get(l).unwrap_or_default())),
            ),
        }
        grid.row(position, &mut cells);
        cells.push(Cell::text(wording.status(entry.status)));
        sheet.row(cells);
    }
    sheet
}

struct Grid<'d, 'a> {
    data: &'d TablesData<'a>,
    wording: &'d Wording,
    scale: Scale,
    totals: Totals<'a>,
    rows: BTreeMap<(&'a str, &'a str), usize>,
    ballots: BTreeMap<(&'a str, &'a str), &'a Ballot>,
    ranked: BTreeMap<usize, &'a Row>,
    unranked: BTreeMap<usize, &'a Unranked>,
}

impl<'d, 'a> Grid<'d, 'a> {
    fn new(data: &'d TablesData<'a>, scale: Scale, wording: &'d Wording) -> Grid<'d, 'a> {
        Grid {
            data,
            wording,
            scale,
            totals: Totals::new(data.competition),
            rows: data.rows(),
            ballots: data.folder.ballots.iter().map(|b| ((b.judge.as_str(), b.entry.as_str()), *b)).collect(),
            ranked: data.standings.rows.iter().map(|row| (row.entry, row)).collect(),
            unranked: data.standings.unranked.iter().map(|row| (row.entry, row)).collect(),
        }
    }

    /// The judges' totals and what the ranking makes of them.
    fn row(&self, position: usize, cells: &mut Vec<Cell<'a>>) {
        let Some(entry) = self.data.folder.entries.get(position) else { return };
        let (mut totals, mut recused, mut absent) = (Vec::new(), 0_u32, 0_u32);
        for (at, judge) in self.data.folder.judges.iter().enumerate() {
            let pair = (judge.id.as_str(), entry.id.as_str());
            match self.ballots.get(&pair).map(|ballot| ballot.status) {
                Some(BallotStatus::Recused) => recused = recused.saturating_add(1),
                Some(BallotStatus::Absent) => absent = absent.saturating_add(1),
                _ => {}
            }
            let total = self.rows.get(&pair).and_then(|row| self.totals.total(*row));
            let state = self.state(pair, (at, position), entry.status);
            cells.push(match &total {
                Some(total) => Cell::rounded(Some(&self.scale.on(total)), 2),
                None => Cell::text(self.wording.sheet_state(state)),
            });
            totals.extend(total);
        }
        let ranked = self.ranked.get(&position);
        let score = ranked.map(|row| self.scale.on(&row.score));
        cells.push(Cell::rounded(score.as_ref(), 4));
        cells.push(Cell::rounded(self.spread(&totals).as_ref(), 2));
        let counts = ranked.map(|row| (row.ballots_counted, row.ballots_expected));
        let counts =
            counts.or_else(|| self.unranked.get(&position).map(|u| (u.ballots_counted, u.ballots_expected)));
        let (counted, expected) = counts.unwrap_or_default();
        cells.extend([counted, expected, recused, absent].map(Cell::number));
        cells.push(ranked.map_or(Cell::Empty, |row| Cell::number(row.rank)));
    }

    /// What there is in place of a total.
    fn state(&self, pair: (&str, &str), at: (usize, usize), status: EntryStatus) -> &'static str {
        match self.ballots.get(&pair).map(|ballot| ballot.status) {
            Some(BallotStatus::Submitted) => "incomplete",
            Some(status) => status.word(),
            None if status != EntryStatus::Admissible => "",
            None if self.is_assigned(at) => "empty",
            None => "unassigned",
        }
    }

    fn is_assigned(&self, (judge, entry): (usize, usize)) -> bool {
        match &self.data.competition.assignment {
            Assignment::Everyone => true,
            Assignment::Pairs(pairs) => {
                let pair = u32::try_from(judge).ok().zip(u32::try_from(entry).ok());
                pair.is_some_and(|pair| pairs.binary_search(&pair).is_ok())
            }
        }
    }

    /// Highest less lowest total.
    fn spread(&self, totals: &[Exact]) -> Option<Exact> {
        let (highest, lowest) = (totals.iter().max()?, totals.iter().min()?);
        Some(self.scale.on(highest).minus(&self.scale.on(lowest)))
    }
}
