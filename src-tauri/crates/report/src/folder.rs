//! A competition as a folder of plain tables, which reads again as the same competition.

mod event_toml;
mod tables;

use domain::{Ballot, Entry, EntryId, EventDetails, Judge, JudgeId, Rubric, Rules, TieDecision};

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
    /// The latest revision of each ballot.
    pub ballots: &'a [&'a Ballot],
}

/// The files of the folder: name and content.
#[must_use]
pub fn folder(data: &FolderData<'_>) -> Vec<(&'static str, Vec<u8>)> {
    let mut files = vec![
        ("event.toml", event_toml::event_toml(data.details, data.rules).into_bytes()),
        ("rubric.csv", tables::rubric(data.rubric)),
        ("entries.csv", tables::entries(data.entries)),
        ("judges.csv", tables::judges(data.judges)),
        ("ballots.csv", tables::ballots(data.rubric, data.ballots)),
    ];
    if data.rubric.criteria().iter().any(|c| !c.subcriteria.is_empty()) {
        files.push(("rubric_subcriteria.csv", tables::subcriteria(data.rubric)));
    }
    if data.rubric.criteria().iter().any(|c| !c.levels.is_empty()) {
        files.push(("levels.csv", tables::levels(data.rubric)));
    }
    if let Some(pairs) = data.assignment {
        files.push(("assignments.csv", tables::assignments(pairs)));
    }
    if !data.decisions.is_empty() {
        files.push(("tie_decisions.csv", tables::decisions(data.decisions)));
    }
    files
}
