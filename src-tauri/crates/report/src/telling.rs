//! The standings in words: scores as they are shown, and the reason of every place.

use domain::{EntryStatus, Rubric, TieBreak};
use locale::{Value, Words};
use scoring::{Competition, DecidedBy, Exact, Reason, Row, Standings, Step, shared_scale};

/// Tells why entries have their places; its words hold the sentences of standings and reports.
#[derive(Clone, Copy)]
pub(crate) struct Telling<'a> {
    pub(crate) competition: &'a Competition,
    pub(crate) standings: &'a Standings,
    pub(crate) words: &'a Words,
}

impl Telling<'_> {
    /// What separates a row from the one above.
    pub(crate) fn decided_by(&self, decided_by: DecidedBy) -> String {
        match decided_by {
            DecidedBy::First => String::new(),
            DecidedBy::Score => self.words.say("standings-step-score", &[]),
            DecidedBy::Step(step) => self.standings.chain.get(step).map(|s| self.step(s)).unwrap_or_default(),
            DecidedBy::Shared => self.words.say("standings-step-shared", &[]),
        }
    }

    /// Why each ranked row has its place, in one line each.
    pub(crate) fn reasons(&self, scores: &Scores) -> Vec<String> {
        let rows = self.standings.rows.iter().zip(&scores.texts);
        let above = std::iter::once(None).chain(rows.clone().map(Some));
        rows.zip(above).map(|((row, score), above)| self.reason(row, score, above)).collect()
    }

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
    fn compared(&self, step: &Step) -> String {
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

    pub(crate) fn why_unranked(&self, reason: Reason) -> String {
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
            Reason::Status(EntryStatus::Eliminated) => self.words.say("standings-unranked-eliminated", &[]),
            Reason::Status(EntryStatus::Admissible) => self.words.say("standings-unranked-other", &[]),
        }
    }

    pub(crate) fn criterion(&self, id: &str) -> String {
        let rubric: &Rubric = &self.competition.rubric;
        let criterion = rubric.position(id).and_then(|at| rubric.criteria().get(at));
        let label = criterion.map(|c| c.label.shown(self.words.language())).filter(|label| !label.is_empty());
        printable(label.unwrap_or(id))
    }

    pub(crate) fn number_of(&self, entry: usize) -> String {
        self.competition.entries.get(entry).map(|entry| printable(entry.id.as_str())).unwrap_or_default()
    }
}

/// The scores as they are shown: on the criteria's scale when all share it, else on 100, with as many
/// decimals as neighbours need to look as different as they are.
pub(crate) struct Scores {
    pub(crate) max: String,
    pub(crate) texts: Vec<String>,
    /// Whether two different scores look alike even so.
    pub(crate) alike: bool,
}

impl Scores {
    pub(crate) fn of(competition: &Competition, standings: &Standings) -> Scores {
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
pub(crate) fn on_shown_scale(competition: &Competition, score: &Exact) -> Exact {
    match shared_scale(&competition.rubric) {
        Some((min, max)) => score.on_scale(min, max),
        None => score.clone(),
    }
}

/// A text from a file must not move the cursor, colour the screen or turn the line around.
pub(crate) fn printable(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain = |c: char| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c };
    text.chars().filter(|c| !turns(*c)).map(plain).collect()
}
