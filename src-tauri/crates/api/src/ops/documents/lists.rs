//! Lists: entries, the running order, the jury, and what its members declare.

use domain::{BallotStatus, Entry, EntryStatus};
use report::paper::{Declaration, Declarations, DeclaredConflict, EntryList, JuryList, ListedEntry};

use crate::ops::deliberation::sitting_jury;
use crate::ops::sheets::running_order as place_of;

use super::facts::Facts;

pub(super) fn entries(facts: &Facts) -> EntryList {
    EntryList { entries: facts.entries.iter().map(|entry| listed(facts, entry)).collect() }
}

pub(super) fn running_order(facts: &Facts) -> EntryList {
    EntryList { entries: facts.desk.entries.iter().map(|entry| listed(facts, entry)).collect() }
}

fn listed(facts: &Facts, entry: &Entry) -> ListedEntry {
    let reason = facts.told.status_reasons.get(&entry.id);
    ListedEntry {
        entry: facts.entry(entry),
        order: place_of(entry),
        slot: None,
        status: entry.status,
        reason: reason.filter(|_| entry.status != EntryStatus::Admissible).cloned(),
    }
}

pub(super) fn jury(facts: &Facts) -> JuryList {
    let members = sitting_jury(&facts.desk.judges).into_iter().map(|judge| facts.member(judge)).collect();
    JuryList { members, quorum: Some(facts.quorum().needed) }
}

pub(super) fn declarations(facts: &Facts) -> Declarations {
    let declaration = |judge: &domain::Judge| Declaration {
        judge: facts.member(judge),
        conflicts: facts
            .ballots(BallotStatus::Recused)
            .filter(|recorded| recorded.ballot.judge == judge.id)
            .map(|recorded| DeclaredConflict {
                entry: facts.entry_of(&recorded.ballot.entry),
                reason: super::minutes::reason_of(&recorded.ballot),
            })
            .collect(),
    };
    Declarations { declarations: sitting_jury(&facts.desk.judges).into_iter().map(declaration).collect() }
}
