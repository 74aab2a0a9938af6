//! A competition folder: the plain form of an event. Every file and every key is optional.

mod event;
mod lists;
mod quick;
mod ranking;
mod rubric;
mod sheet;

use std::path::Path;

use domain::{
    Decimal, Entry, EntryId, EntryStatus, EventDetails, Judge, JudgeId, JudgeRole, Rubric, Rules, Text,
    TieDecision,
};
use rustc_hash::FxHashSet;
use scoring::Exact;

use crate::fault::{Fault, Findings};
use crate::import::{self, BallotRow, Kind, Known, Reading, Request};
pub use ranking::Ranking;

/// What is wrong with a folder; `file` says where.
pub type FolderFault = Fault;

/// The largest file of a folder.
const MAX_FILE: u64 = 2 << 30;

/// A whole competition.
#[derive(Clone, Debug)]
pub struct Folder {
    /// Names, place, date, organiser, partners.
    pub event: EventDetails,
    /// Criteria, scales, weights.
    pub rubric: Rubric,
    /// How ballots become a ranking.
    pub rules: Rules,
    /// The entries; without a register of them, those that have ballots, untitled.
    pub entries: Vec<Entry>,
    /// The jury; without a list of it, those who gave ballots, unnamed.
    pub judges: Vec<Judge>,
    /// Who judges what; `None` is everyone for everything.
    pub assignment: Option<Vec<(JudgeId, EntryId)>>,
    /// The chair's decisions.
    pub decisions: Vec<TieDecision>,
    /// What of an earlier round counts: the share in percent, and the exact scores there.
    pub carried: Option<(Decimal, Vec<(EntryId, Exact)>)>,
    /// The ballots.
    pub ballots: Vec<BallotRow>,
    /// What to look at, though it was read.
    pub warnings: Vec<Fault>,
}

/// Reads a whole competition folder, to go on with it.
///
/// # Errors
///
/// Every fault of every file; nothing is half read. A folder of a later round is one: without the sheets of the
/// round before, nobody could compute its ranking again.
pub fn read(path: &Path) -> Result<Folder, Vec<FolderFault>> {
    let folder = read_any(path)?;
    match folder.carried {
        Some(_) => Err(vec![Fault::new("read-later-round").file("earlier_scores.csv")]),
        None => Ok(folder),
    }
}

fn read_any(path: &Path) -> Result<Folder, Vec<FolderFault>> {
    let mut findings = Findings::default();
    let start = Start::read(path, &mut findings);
    let Start { event, rules, escaped, rubric } = start;
    let known = Known { rubric: rubric.clone(), ..Known::default() };
    let mut register = |kind, known| Register { path, kind, escaped }.read(known, &mut findings);
    let entries = register(Kind::Entries, Known { entries: Some(Vec::new()), ..known.clone() });
    let judges = register(Kind::Judges, Known { judges: Some(Vec::new()), ..known.clone() });
    let entries: Option<Vec<Entry>> = entries.map(|reading| reading.entries().collect());
    let judges: Option<Vec<Judge>> = judges.map(|reading| reading.judges().collect());
    // With a faulty register every ballot would be of someone unknown: one fault, not one per ballot.
    if !findings.faults.is_empty() {
        return Err(findings.faults);
    }
    let known = Known {
        rubric,
        entries: entries.as_ref().map(|all| all.iter().map(|entry| entry.id.clone()).collect()),
        judges: judges.as_ref().map(|all| all.iter().map(|judge| judge.id.clone()).collect()),
        ballots: Vec::new(),
    };
    let ballots = Register { path, kind: Kind::Ballots, escaped }.read(known.clone(), &mut findings);
    let ballots: Vec<BallotRow> = ballots.map(|reading| reading.ballots().collect()).unwrap_or_default();
    let mut folder = Folder {
        event,
        rubric: known.rubric,
        rules,
        entries: entries.unwrap_or_else(|| untitled(&ballots)),
        judges: judges.unwrap_or_else(|| unnamed(&ballots)),
        assignment: None,
        decisions: Vec::new(),
        carried: None,
        ballots,
        warnings: Vec::new(),
    };
    let ids = lists::Ids {
        entries: folder.entries.iter().map(|entry| entry.id.clone()).collect(),
        judges: folder.judges.iter().map(|judge| judge.id.clone()).collect(),
    };
    folder.assignment = lists::assignments(path, &ids, escaped, &mut findings);
    folder.decisions = lists::decisions(path, &ids, escaped, &mut findings);
    folder.carried = lists::earlier(path, &ids, escaped, &mut findings);
    if !findings.faults.is_empty() {
        return Err(findings.faults);
    }
    folder.warnings = findings.warnings;
    Ok(folder)
}

/// Reads only what decides the ranking, as fast as may be; every fault is found all the same.
///
/// # Errors
///
/// As [`read`].
pub fn competition(path: &Path) -> Result<Ranking, Vec<FolderFault>> {
    match quick::read(path) {
        Some(ranking) => Ok(ranking),
        None => read_any(path).map(Ranking::from),
    }
}

/// What a folder may hold.
const FILES: [&str; 10] = [
    "event.toml",
    "rubric.csv",
    "rubric_subcriteria.csv",
    "levels.csv",
    "entries.csv",
    "judges.csv",
    "assignments.csv",
    "tie_decisions.csv",
    "earlier_scores.csv",
    "ballots.csv",
];

/// The files by which all others are read.
struct Start {
    event: EventDetails,
    rules: Rules,
    escaped: bool,
    rubric: Rubric,
}

impl Start {
    fn read(path: &Path, findings: &mut Findings) -> Start {
        if !path.is_dir() {
            findings.fault(Fault::new("read-no-folder").value(&path.display().to_string()));
        }
        otherwise_named(path, findings);
        let event::Event { event, rules, escaped, chain_line } = event::read(path, findings);
        let rubric = rubric::read(path, escaped, findings);
        for step in rules.tie_breaks.iter().flatten() {
            if let domain::TieBreak::Criterion(id) = step
                && rubric.get(id).is_none()
            {
                let fault = Fault::new("read-unknown-criterion")
                    .file("event.toml")
                    .line(chain_line)
                    .column("tie_breaks");
                findings.fault(fault.value(id.as_str()).arg("expected", rubric::ids(&rubric)));
            }
        }
        Start { event, rules, escaped, rubric }
    }
}

/// Warns of files that only another case keeps from being read.
fn otherwise_named(path: &Path, findings: &mut Findings) {
    let names = std::fs::read_dir(path).into_iter().flatten().flatten();
    let names: Vec<String> = names.filter_map(|file| file.file_name().into_string().ok()).collect();
    for name in &names {
        let expected = FILES.iter().find(|known| known.eq_ignore_ascii_case(name) && **known != name);
        if let Some(expected) = expected.filter(|known| !names.iter().any(|name| name == **known)) {
            findings.warn(Fault::new("read-file-name").file(name).arg("expected", expected));
        }
    }
}

/// The bytes of a file of the folder; none when it is not there.
fn bytes(path: &Path, name: &str, findings: &mut Findings) -> Option<Vec<u8>> {
    let file = path.join(name);
    let read = std::fs::metadata(&file).and_then(|about| {
        if about.len() > MAX_FILE { Err(std::io::Error::other("too large")) } else { std::fs::read(&file) }
    });
    match read {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => {
            findings.fault(Fault::new("read-no-file").file(name).arg("reason", error));
            None
        }
    }
}

struct Register<'a> {
    path: &'a Path,
    kind: Kind,
    escaped: bool,
}

impl Register<'_> {
    fn read(&self, known: Known, findings: &mut Findings) -> Option<Reading> {
        let name = match self.kind {
            Kind::Entries => "entries.csv",
            Kind::Judges => "judges.csv",
            Kind::Ballots => "ballots.csv",
        };
        let bytes = bytes(self.path, name, findings)?;
        let mut reading = import::read(&Request {
            kind: self.kind,
            file_name: name,
            bytes: &bytes,
            sheet: None,
            mapping: std::collections::BTreeMap::new(),
            known,
            escaped: self.escaped,
        });
        let mut warnings = std::mem::take(&mut reading.warnings);
        // A folder without ballots yet is no reason to say anything.
        warnings.retain(|warning| warning.code != "read-no-rows");
        findings.absorb(name, reading.faults.clone(), warnings);
        Some(reading)
    }
}

fn untitled(ballots: &[BallotRow]) -> Vec<Entry> {
    let mut seen = FxHashSet::default();
    let new = ballots.iter().filter(|ballot| seen.insert(ballot.entry.key()));
    new.map(|ballot| Entry {
        id: ballot.entry.clone(),
        title: Text::default(),
        status: EntryStatus::Admissible,
        fields: std::collections::BTreeMap::new(),
    })
    .collect()
}

fn unnamed(ballots: &[BallotRow]) -> Vec<Judge> {
    let mut seen = FxHashSet::default();
    let new = ballots.iter().filter(|ballot| seen.insert(ballot.judge.key()));
    new.map(|ballot| Judge {
        id: ballot.judge.clone(),
        name: Text::default(),
        role: JudgeRole::Member,
        fields: std::collections::BTreeMap::new(),
    })
    .collect()
}

#[cfg(test)]
mod tests;
