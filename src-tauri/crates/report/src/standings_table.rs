//! The standings for a terminal.
//!
//! Titles come last: an Arabic title turns around what stands beside it on some terminals, and nothing
//! stands after it.

use domain::Titles;
use locale::{REPORT, STANDINGS, Value, Words};
use scoring::{Competition, Reason, Standings, Unranked};

use crate::StandingsOptions;
use crate::telling::{Scores, Telling, printable};

/// The standings as aligned columns, and with [`StandingsOptions::explain`] a line for every place.
#[must_use]
pub fn standings_table(
    competition: &Competition,
    standings: &Standings,
    titles: &Titles,
    options: StandingsOptions,
    language: domain::Language,
) -> String {
    let words = Words::new(language, &[REPORT, STANDINGS]);
    let telling = Telling { competition, standings, words: &words };
    let page = Page { telling, titles, scores: Scores::of(competition, standings) };
    let mut out = String::new();
    if options.provisional {
        line(&mut out, &words.say("standings-provisional-note", &[]));
        line(&mut out, "");
    }
    if standings.rows.is_empty() {
        line(&mut out, &words.say("standings-empty", &[]));
    } else {
        aligned(&mut out, &page.ranked());
        if page.scores.alike {
            line(&mut out, &format!("* {}", words.say("standings-differs", &[])));
        }
    }
    if options.explain && !standings.rows.is_empty() {
        line(&mut out, "");
        aligned(&mut out, &page.reasons());
    }
    let unranked: Vec<&Unranked> = standings
        .unranked
        .iter()
        .filter(|row| options.explain || !matches!(row.reason, Reason::Status(_)))
        .collect();
    if !unranked.is_empty() {
        line(&mut out, "");
        line(&mut out, &words.say("standings-unranked", &[]));
        aligned(&mut out, &page.unranked(&unranked));
    }
    out
}

struct Page<'a> {
    telling: Telling<'a>,
    titles: &'a Titles,
    scores: Scores,
}

impl Page<'_> {
    fn ranked(&self) -> Vec<Vec<Cell>> {
        let Telling { competition, standings, words } = self.telling;
        let word = |key: &str| Cell::left(words.say(key, &[]));
        let number = |key: &str| Cell::right(words.say(key, &[]));
        let mut header = vec![number("standings-rank"), word("report-number")];
        let max = words.number(&self.scores.max);
        header.push(Cell::right(words.say("report-score-of", &[("max", Value::Text(&max))])));
        for criterion in competition.rubric.criteria() {
            header.push(Cell::right(self.telling.criterion(criterion.id.as_str())));
        }
        header.extend([number("standings-ballots"), word("report-decided-by"), word("report-title")]);
        let mut lines = vec![header];
        for (row, score) in standings.rows.iter().zip(&self.scores.texts) {
            let mut cells = vec![
                Cell::right(words.number(&row.rank.to_string())),
                Cell::left(self.telling.number_of(row.entry)),
                Cell::right(words.number(score)),
            ];
            for mean in &row.means {
                let mean = mean.as_ref().map_or_else(|| "–".to_owned(), |mean| mean.decimals(2));
                cells.push(Cell::right(words.number(&mean)));
            }
            cells.push(Cell::right(format!("{}/{}", row.ballots_counted, row.ballots_expected)));
            cells.push(Cell::left(self.telling.decided_by(row.decided_by)));
            cells.push(Cell::left(self.title(row.entry)));
            lines.push(cells);
        }
        lines
    }

    fn reasons(&self) -> Vec<Vec<Cell>> {
        let rows = self.telling.standings.rows.iter().zip(self.telling.reasons(&self.scores));
        rows.map(|(row, reason)| {
            vec![
                Cell::right(self.telling.words.number(&row.rank.to_string())),
                Cell::left(self.telling.number_of(row.entry)),
                Cell::left(reason),
            ]
        })
        .collect()
    }

    fn unranked(&self, rows: &[&Unranked]) -> Vec<Vec<Cell>> {
        let lines = rows.iter().map(|row| {
            vec![
                Cell::left(self.telling.number_of(row.entry)),
                Cell::left(self.telling.why_unranked(row.reason)),
                Cell::left(self.title(row.entry)),
            ]
        });
        lines.collect()
    }

    fn title(&self, entry: usize) -> String {
        printable(self.titles.shown(entry, self.telling.words.language()))
    }
}

struct Cell {
    text: String,
    right: bool,
}

impl Cell {
    fn left(text: String) -> Cell {
        Cell { text, right: false }
    }

    fn right(text: String) -> Cell {
        Cell { text, right: true }
    }
}

fn aligned(out: &mut String, lines: &[Vec<Cell>]) {
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|column| lines.iter().filter_map(|l| l.get(column)).map(|c| width(&c.text)).max().unwrap_or(0))
        .collect();
    for cells in lines {
        let mut text = String::new();
        for (position, (cell, wanted)) in cells.iter().zip(&widths).enumerate() {
            let room = " ".repeat(wanted.saturating_sub(width(&cell.text)));
            let gap = if position == 0 { "" } else { "  " };
            text.push_str(gap);
            let (before, after) = if cell.right { (room.as_str(), "") } else { ("", room.as_str()) };
            text.push_str(before);
            text.push_str(&cell.text);
            text.push_str(after);
        }
        line(out, text.trim_end());
    }
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

/// Columns on a terminal: marks above and below letters take none.
fn width(text: &str) -> usize {
    let mark = |c: char| {
        matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
            | '\u{6d6}'..='\u{6dc}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}')
    };
    text.chars().filter(|c| !mark(*c)).count()
}
