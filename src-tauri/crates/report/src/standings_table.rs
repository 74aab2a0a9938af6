//! The standings for a terminal.
//!
//! Titles come last: an Arabic title turns around what stands beside it on some terminals, and nothing
//! stands after it.

use domain::{EntryStatus, Rubric, TieBreak};
use scoring::{Competition, DecidedBy, Exact, Reason, Row, Standings, Unranked, shared_scale};

use crate::{Names, StandingsOptions};
use locale::{REPORT, STANDINGS, Value, Words};

/// The standings as aligned columns, and with [`StandingsOptions::explain`] a line for every place.
#[must_use]
pub fn standings_table(
    competition: &Competition,
    standings: &Standings,
    names: &Names,
    options: StandingsOptions,
    language: domain::Language,
) -> String {
    let words = Words::new(language, &[REPORT, STANDINGS]);
    let page =
        Page { competition, standings, names, words: &words, scores: Scores::of(competition, standings) };
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
    competition: &'a Competition,
    standings: &'a Standings,
    names: &'a Names,
    words: &'a Words,
    scores: Scores,
}

impl Page<'_> {
    fn ranked(&self) -> Vec<Vec<Cell>> {
        let word = |key: &str| Cell::left(self.words.say(key, &[]));
        let number = |key: &str| Cell::right(self.words.say(key, &[]));
        let mut header = vec![number("standings-rank"), word("report-number")];
        let max = self.words.number(&self.scores.max);
        header.push(Cell::right(self.words.say("report-score-of", &[("max", Value::Text(&max))])));
        for criterion in self.competition.rubric.criteria() {
            header.push(Cell::right(self.criterion(criterion.id.as_str())));
        }
        header.extend([number("standings-ballots"), word("report-decided-by"), word("report-title")]);
        let mut lines = vec![header];
        for (row, score) in self.standings.rows.iter().zip(&self.scores.texts) {
            let mut cells = vec![
                Cell::right(self.words.number(&row.rank.to_string())),
                Cell::left(self.number_of(row.entry)),
                Cell::right(self.words.number(score)),
            ];
            for mean in &row.means {
                let mean = mean.as_ref().map_or_else(|| "–".to_owned(), |mean| mean.decimals(2));
                cells.push(Cell::right(self.words.number(&mean)));
            }
            cells.push(Cell::right(format!("{}/{}", row.ballots_counted, row.ballots_expected)));
            cells.push(Cell::left(self.decided_by(row.decided_by)));
            cells.push(Cell::left(self.title(row.entry)));
            lines.push(cells);
        }
        lines
    }

    fn decided_by(&self, decided_by: DecidedBy) -> String {
        match decided_by {
            DecidedBy::First => String::new(),
            DecidedBy::Score => self.words.say("standings-step-score", &[]),
            DecidedBy::Step(step) => self.standings.chain.get(step).map(|s| self.step(s)).unwrap_or_default(),
            DecidedBy::Shared => self.words.say("standings-step-shared", &[]),
        }
    }

    fn reasons(&self) -> Vec<Vec<Cell>> {
        let rows = &self.standings.rows;
        let above = std::iter::once(None).chain(rows.iter().zip(&self.scores.texts).map(Some));
        let lines = rows.iter().zip(&self.scores.texts).zip(above);
        lines
            .map(|((row, score), above)| {
                vec![
                    Cell::right(self.words.number(&row.rank.to_string())),
                    Cell::left(self.number_of(row.entry)),
                    Cell::left(self.reason(row, score, above)),
                ]
            })
            .collect()
    }

    /// Why the row has its place, in one line.
    fn reason(&self, row: &Row, score: &str, above: Option<(&Row, &String)>) -> String {
        let score = self.words.number(score);
        let Some((above, theirs)) = above else {
            let exact = on_shown_scale(self.competition, &row.score).to_string();
            let values = [("score", Value::Text(&score)), ("exact", Value::Text(&exact))];
            return self.words.say("report-why-first", &values);
        };
        let other = self.number_of(above.entry);
        let other = Value::Text(&other);
        let mut steps: Vec<String> = row.steps.iter().map(|step| self.compared(step)).collect();
        let said = match row.decided_by {
            DecidedBy::First | DecidedBy::Score => {
                let theirs = self.words.number(theirs);
                let values =
                    [("score", Value::Text(&score)), ("other", other), ("theirs", Value::Text(&theirs))];
                self.words.say("report-why-score", &values)
            }
            DecidedBy::Shared => self.words.say("report-why-shared", &[("other", other)]),
            DecidedBy::Step(step) if self.standings.chain.get(step) == Some(&TieBreak::Chair) => {
                steps.pop();
                self.words.say("report-why-chair", &[("other", other)])
            }
            DecidedBy::Step(step) => {
                steps.pop();
                let word = self.standings.chain.get(step).map(|s| self.step(s)).unwrap_or_default();
                let last = row.steps.last();
                let mine = self.value(step, last.and_then(|s| s.mine.as_ref()));
                let theirs = self.value(step, last.and_then(|s| s.theirs.as_ref()));
                let values = [
                    ("other", other),
                    ("step", Value::Text(&word)),
                    ("mine", Value::Text(&mine)),
                    ("theirs", Value::Text(&theirs)),
                ];
                self.words.say("report-why-step", &values)
            }
        };
        if steps.is_empty() { said } else { format!("{said} ({})", steps.join(" · ")) }
    }

    /// A step that separated nothing, with what both have.
    fn compared(&self, step: &scoring::Step) -> String {
        let word = self.standings.chain.get(step.step).map(|s| self.step(s)).unwrap_or_default();
        let value = |value: &Option<Exact>| self.value(step.step, value.as_ref());
        format!("{word} {} = {}", value(&step.mine), value(&step.theirs))
    }

    /// What a step says of an entry: means and totals with decimals, the rest whole.
    fn value(&self, step: usize, value: Option<&Exact>) -> String {
        let Some(value) = value else { return "–".to_owned() };
        match self.standings.chain.get(step) {
            Some(TieBreak::HeadToHead | TieBreak::Chair) => value.to_string(),
            Some(TieBreak::MedianBallot | TieBreak::HighestBallot | TieBreak::LowestBallot) => {
                self.words.number(&on_shown_scale(self.competition, value).decimals(4))
            }
            Some(TieBreak::Criterion(_)) | None => self.words.number(&value.decimals(4)),
        }
    }

    fn step(&self, step: &TieBreak) -> String {
        let key = match step {
            TieBreak::Criterion(id) => {
                let criterion = self.criterion(id.as_str());
                return self.words.say("standings-step-criterion", &[("criterion", Value::Text(&criterion))]);
            }
            TieBreak::MedianBallot => "standings-step-median_ballot",
            TieBreak::HighestBallot => "standings-step-highest_ballot",
            TieBreak::LowestBallot => "standings-step-lowest_ballot",
            TieBreak::HeadToHead => "standings-step-head_to_head",
            TieBreak::Chair => "standings-step-chair",
        };
        self.words.say(key, &[])
    }

    fn unranked(&self, rows: &[&Unranked]) -> Vec<Vec<Cell>> {
        let lines = rows.iter().map(|row| {
            vec![
                Cell::left(self.number_of(row.entry)),
                Cell::left(self.why_unranked(row.reason)),
                Cell::left(self.title(row.entry)),
            ]
        });
        lines.collect()
    }

    fn why_unranked(&self, reason: Reason) -> String {
        match reason {
            Reason::NoBallots => self.words.say("standings-unranked-no_ballots", &[]),
            Reason::Quorum { counted, quorum } => {
                let values = [("counted", Value::Count(counted)), ("needed", Value::Count(quorum))];
                self.words.say("standings-unranked-quorum", &values)
            }
            Reason::Status(EntryStatus::Withdrawn) => self.words.say("standings-unranked-withdrawn", &[]),
            Reason::Status(EntryStatus::Inadmissible) => {
                self.words.say("standings-unranked-inadmissible", &[])
            }
            Reason::Status(EntryStatus::Admissible) => self.words.say("standings-unranked-other", &[]),
        }
    }

    fn criterion(&self, id: &str) -> String {
        let rubric: &Rubric = &self.competition.rubric;
        let criterion = rubric.position(id).and_then(|at| rubric.criteria().get(at));
        let label = criterion.map(|c| c.label.shown(self.words.language())).filter(|label| !label.is_empty());
        printable(label.unwrap_or(id))
    }

    fn number_of(&self, entry: usize) -> String {
        self.competition.entries.get(entry).map(|entry| printable(entry.id.as_str())).unwrap_or_default()
    }

    fn title(&self, entry: usize) -> String {
        printable(self.names.shown(entry, self.words.language()))
    }
}

/// The scores as they are shown: on the criteria's scale when all share it, else on 100, with as many
/// decimals as neighbours need to look as different as they are.
struct Scores {
    max: String,
    texts: Vec<String>,
    /// Whether two different scores look alike even so.
    alike: bool,
}

impl Scores {
    fn of(competition: &Competition, standings: &Standings) -> Scores {
        let mut different: Vec<(Exact, usize)> = Vec::new();
        for row in &standings.rows {
            let score = on_shown_scale(competition, &row.score);
            match different.last_mut() {
                Some((last, rows)) if *last == score => *rows = rows.saturating_add(1),
                _ => different.push((score, 1)),
            }
        }
        let mut places = vec![2_u8; different.len()];
        let mut texts: Vec<String> = different.iter().map(|(score, _)| score.decimals(2)).collect();
        for wider in 3..=6 {
            let pairs = texts.iter().zip(texts.iter().skip(1)).enumerate();
            let alike: Vec<usize> = pairs.filter(|(_, (a, b))| a == b).map(|(at, _)| at).collect();
            for at in alike.into_iter().flat_map(|at| [at, at.saturating_add(1)]) {
                places.iter_mut().skip(at).take(1).for_each(|places| *places = wider);
            }
            texts =
                different.iter().zip(&places).map(|((score, _), places)| score.decimals(*places)).collect();
        }
        let mut alike = vec![false; texts.len()];
        for (at, (a, b)) in texts.iter().zip(texts.iter().skip(1)).enumerate() {
            if a == b {
                alike.iter_mut().skip(at).take(2).for_each(|alike| *alike = true);
            }
        }
        let any = alike.contains(&true);
        let shown =
            texts.iter().zip(&alike).map(|(text, alike)| format!("{text}{}", if *alike { "*" } else { "" }));
        let texts =
            shown.zip(&different).flat_map(|(text, (_, rows))| std::iter::repeat_n(text, *rows)).collect();
        Scores {
            max: shared_scale(&competition.rubric)
                .map_or_else(|| "100".to_owned(), |(_, max)| max.to_string()),
            texts,
            alike: any,
        }
    }
}

/// A score of 0–100 on the scale on which scores are shown.
fn on_shown_scale(competition: &Competition, score: &Exact) -> Exact {
    match shared_scale(&competition.rubric) {
        Some((min, max)) => score.on_scale(min, max),
        None => score.clone(),
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

/// A text from a file must not move the cursor, colour the screen or turn the line around.
fn printable(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain = |c: char| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c };
    text.chars().filter(|c| !turns(*c)).map(plain).collect()
}
