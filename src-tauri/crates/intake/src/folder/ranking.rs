//! What decides the ranking of a folder, with what its entries are called.

use std::collections::BTreeMap;

use domain::{EntryId, EventDetails, Judge, Titles};
use rustc_hash::FxHashMap;
use scoring::{Assignment, BallotTable, Carried, Competition, Contender, Exact, UNMARKED};

use super::Folder;
use crate::fault::Fault;

/// A competition as it is ranked.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// What decides the ranking.
    pub competition: Competition,
    /// The titles, in the order of the competition's entries.
    pub titles: Titles,
    /// The occasion.
    pub event: EventDetails,
    /// What to look at.
    pub warnings: Vec<Fault>,
}

impl From<Folder> for Ranking {
    fn from(mut folder: Folder) -> Ranking {
        folder.judges.retain(Judge::counts);
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let entries: FxHashMap<String, u32> =
            folder.entries.iter().enumerate().map(|(at, entry)| (entry.id.key(), place(at))).collect();
        let judges: FxHashMap<String, u32> =
            folder.judges.iter().enumerate().map(|(at, judge)| (judge.id.key(), place(at))).collect();
        let mut table = BallotTable::default();
        let mut marks = Vec::new();
        for ballot in &folder.ballots {
            let pair = judges.get(&ballot.judge.key()).zip(entries.get(&ballot.entry.key()));
            let Some((judge, entry)) = pair else { continue };
            marks.clear();
            marks.extend(folder.rubric.criteria().iter().map(|criterion| {
                let mark = ballot.marks.get(&criterion.id);
                mark.and_then(|mark| criterion.units(*mark).ok()).unwrap_or(UNMARKED)
            }));
            table.push(*judge, *entry, ballot.status, &marks);
        }
        let assignment = folder.assignment.map_or(Assignment::Everyone, |pairs| {
            let places = pairs
                .iter()
                .filter_map(|(judge, entry)| Some((*judges.get(&judge.key())?, *entries.get(&entry.key())?)));
            let mut places: Vec<(u32, u32)> = places.collect();
            places.sort_unstable();
            places.dedup();
            Assignment::Pairs(places)
        });
        let contenders = folder
            .entries
            .iter()
            .map(|entry| Contender { id: entry.id.clone(), status: entry.status })
            .collect();
        let carried = folder.carried.map(|(share, scores)| {
            let scores: BTreeMap<EntryId, Exact> = scores.into_iter().collect();
            Carried {
                share: Exact::from(share).over(&Exact::whole(100)).unwrap_or_default(),
                scores: folder.entries.iter().map(|entry| scores.get(&entry.id).cloned()).collect(),
            }
        });
        Ranking {
            competition: Competition {
                rubric: folder.rubric,
                rules: folder.rules,
                entries: contenders,
                judges: folder.judges.into_iter().map(|judge| judge.id).collect(),
                assignment,
                ballots: table,
                decisions: folder.decisions,
                carried,
            },
            titles: folder.entries.iter().map(|entry| &entry.title).collect(),
            event: folder.event,
            warnings: folder.warnings,
        }
    }
}
