//! The tables of a competition.

mod attendance;
mod ballots;
mod deliberation;
mod event;
mod head_office;
mod history;
pub(crate) mod registers;
mod standings;
mod summary;

use std::collections::BTreeMap;

use domain::{Award, Decimal, Deliberation, EntryId, JudgeId, Language, Support, Text};
use scoring::{Competition, Exact, Standings, shared_scale};

use crate::FolderData;
use crate::sheet::{Column, Kind, Sheet};
use crate::wording::Wording;

pub use history::HistoryRow;

/// A table that can be exported by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// What the competition is, and whether its results are final.
    Event,
    /// The ranking: the columns of the standings CSV.
    Standings,
    /// Entries and judges: the total of every ballot, and what became of it.
    Summary,
    /// The entries with the fields of their registration.
    Entries,
    /// The jury.
    Judges,
    /// Who was there, and what became of their ballots.
    Attendance,
    /// One row a ballot.
    Ballots,
    /// The criteria with their scales and weights.
    Rubric,
    /// The chair's decisions about ties.
    Ties,
    /// The prizes and mentions, given or not.
    Awards,
    /// How the jury recommends to help entries.
    Support,
    /// The journal: who did what, when.
    History,
    /// One row an entry, for head office, with nothing about persons.
    HeadOffice,
}

impl Table {
    /// Those of a workbook, in its order.
    pub const WORKBOOK: [Table; 12] = [
        Table::Event,
        Table::Standings,
        Table::Summary,
        Table::Entries,
        Table::Judges,
        Table::Attendance,
        Table::Ballots,
        Table::Rubric,
        Table::Ties,
        Table::Awards,
        Table::Support,
        Table::History,
    ];

    /// What its file is called in a folder of tables.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Table::Event => "event.csv",
            Table::Standings => "standings.csv",
            Table::Summary => "summary.csv",
            Table::Entries => "entries.csv",
            Table::Judges => "judges.csv",
            Table::Attendance => "attendance.csv",
            Table::Ballots => "ballots.csv",
            Table::Rubric => "rubric.csv",
            Table::Ties => "tie_decisions.csv",
            Table::Awards => "awards.csv",
            Table::Support => "support.csv",
            Table::History => "history.csv",
            Table::HeadOffice => "head-office.csv",
        }
    }

    pub(crate) fn sheet<'a>(self, data: &TablesData<'a>, wording: &Wording) -> Sheet<'a> {
        match self {
            Table::Event => event::event(data, wording),
            Table::Standings => standings::standings(data, wording),
            Table::Summary => summary::summary(data, wording),
            Table::Entries => registers::entries(data.folder.entries, wording),
            Table::Judges => registers::judges(data.folder.judges, wording),
            Table::Attendance => attendance::attendance(data, wording),
            Table::Ballots => ballots::ballots(data, wording),
            Table::Rubric => registers::rubric(data.folder.rubric, wording),
            Table::Ties => registers::decisions(data.folder.decisions, wording),
            Table::Awards => deliberation::awards(data, wording),
            Table::Support => deliberation::support(data, wording),
            Table::History => history::history(data.history, wording),
            Table::HeadOffice => head_office::head_office(data),
        }
    }
}

/// Everything that the tables are made of.
#[derive(Clone, Copy, Debug)]
pub struct TablesData<'a> {
    /// The competition as it was entered.
    pub folder: FolderData<'a>,
    /// What decides the ranking; its entries are those of the folder, in the same order.
    pub competition: &'a Competition,
    /// The ranking.
    pub standings: &'a Standings,
    /// The journal, the oldest row first.
    pub history: &'a [HistoryRow],
    /// Who sits, and the sitting itself.
    pub deliberation: &'a Deliberation,
    /// Prizes and mentions, in the order in which they are read out.
    pub awards: &'a [Award],
    /// How the jury recommends to help entries.
    pub support: &'a BTreeMap<EntryId, Support>,
    /// How final the results are.
    pub finality: Finality,
}

/// How final results are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finality {
    /// Ballots are for practice.
    Rehearsal,
    /// The jury has not sealed them.
    Provisional,
    /// The jury has sealed them.
    Sealed,
}

impl Finality {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Finality::Rehearsal => "rehearsal",
            Finality::Provisional => "provisional",
            Finality::Sealed => "sealed",
        }
    }
}

impl<'a> TablesData<'a> {
    /// The title to show a reader of this language.
    fn title(&self, entry: &EntryId, language: Language) -> &'a str {
        let found = self.folder.entries.iter().find(|e| e.id == *entry);
        found.map(|entry| entry.title.shown(language)).unwrap_or_default()
    }

    /// What an entry receives, in the order in which it is read out.
    pub(crate) fn prizes(&self, entry: &EntryId) -> impl Iterator<Item = &'a Text> {
        let received = self.awards.iter().filter(move |award| award.entries.contains(entry));
        received.map(|award| &award.name)
    }

    /// The same in one line for a reader of this language; nothing when it receives nothing.
    pub(crate) fn prize(&self, entry: &EntryId, language: Language) -> String {
        self.prizes(entry).map(|prize| prize.shown(language)).collect::<Vec<_>>().join(" + ")
    }

    fn judge_name(&self, judge: &JudgeId, language: Language) -> &'a str {
        let found = self.folder.judges.iter().find(|j| j.id == *judge);
        found.map(|judge| judge.name.shown(language)).unwrap_or_default()
    }

    /// The row of each ballot in the competition's table.
    fn rows(&self) -> BTreeMap<(&'a str, &'a str), usize> {
        let table = &self.competition.ballots;
        let pair = |row: usize| {
            let judge = usize::try_from(*table.judges.get(row)?).ok()?;
            let entry = usize::try_from(*table.entries.get(row)?).ok()?;
            let judge = self.competition.judges.get(judge)?;
            Some((judge.as_str(), self.competition.entries.get(entry)?.id.as_str()))
        };
        (0..table.len()).filter_map(|row| Some((pair(row)?, row))).collect()
    }
}

/// On which scale a table shows scores: programs read 0–100, people the criteria's own when all share it.
struct Scale(Option<(Decimal, Decimal)>);

impl Scale {
    fn of(data: &TablesData<'_>, wording: &Wording) -> Scale {
        Scale(wording.words().and_then(|_| shared_scale(&data.competition.rubric)))
    }

    fn on(&self, score: &Exact) -> Exact {
        self.0.map_or_else(|| score.clone(), |(min, max)| score.on_scale(min, max))
    }

    fn max(&self) -> String {
        self.0.map_or_else(|| "100".to_owned(), |(_, max)| max.to_string())
    }

    /// A column of scores; its heading says out of how much.
    fn column(&self, key: &str, wording: &Wording) -> Column {
        let mut column = wording.column(key, Kind::Decimals(4));
        if wording.words().is_some() {
            column.heading = format!("{} /{}", column.heading, self.max());
        }
        column
    }
}
