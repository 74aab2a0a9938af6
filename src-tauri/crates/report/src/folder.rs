//! A competition as a folder of plain tables, which reads again as the same competition.

mod event_toml;

use domain::{
    Ballot, Decimal, Entry, EntryId, EventDetails, Judge, JudgeId, PastPlace, Rubric, Rules, TieDecision,
};

use crate::cells::PLAIN;
use crate::sheets::registers;
use crate::wording::Wording;
use crate::writers::csv::csv;

/// Everything that goes into a competition folder.
#[derive(Clone, Copy, Debug)]
pub struct FolderData<'a> {
    /// Names, place, date, organiser, partners.
    pub details: &'a EventDetails,
    /// How ballots become a ranking.
    pub rules: &'a Rules,
    /// Criteria, scales, weights.
    pub rubric: &'a Rubric,
    /// The entries, in the order of the file.
    pub entries: &'a [Entry],
    /// The jury, in the order of the file.
    pub judges: &'a [Judge],
    /// Who judges what; `None` is everyone for everything.
    pub assignment: Option<&'a [(JudgeId, EntryId)]>,
    /// The chair's decisions, the oldest first.
    pub decisions: &'a [TieDecision],
    /// What of an earlier round counts.
    pub carried: Option<Earlier<'a>>,
    /// The latest revision of each ballot.
    pub ballots: &'a [&'a Ballot],
}

/// What of an earlier round counts in this one.
#[derive(Clone, Copy, Debug)]
pub struct Earlier<'a> {
    /// How much of it, in percent.
    pub share: Decimal,
    /// The exact score of each entry there, a fraction of 0–100.
    pub places: &'a [PastPlace],
}

/// The files of the folder: name and content.
#[must_use]
pub fn folder(data: &FolderData<'_>) -> Vec<(String, Vec<u8>)> {
    let codes = Wording::Codes;
    let criteria = data.rubric.criteria();
    let mut sheets = vec![
        registers::rubric(data.rubric, &codes),
        registers::entries(data.entries, &codes),
        registers::judges(data.judges, &codes),
        registers::ballots(data.rubric, data.ballots, &codes),
    ];
    if criteria.iter().any(|c| !c.subcriteria.is_empty()) {
        sheets.push(registers::subcriteria(data.rubric, &codes));
    }
    if criteria.iter().any(|c| !c.levels.is_empty()) {
        sheets.push(registers::levels(data.rubric, &codes));
    }
    if let Some(pairs) = data.assignment {
        sheets.push(registers::assignments(pairs, &codes));
    }
    if !data.decisions.is_empty() {
        sheets.push(registers::decisions(data.decisions, &codes));
    }
    if let Some(earlier) = &data.carried {
        sheets.push(registers::earlier(earlier, &codes));
    }
    let event = event_toml::event_toml(data.details, data.rules).into_bytes();
    let tables = sheets.iter().map(|sheet| (format!("{}.csv", sheet.key), csv(sheet, PLAIN)));
    std::iter::once(("event.toml".to_owned(), event)).chain(tables).collect()
}
