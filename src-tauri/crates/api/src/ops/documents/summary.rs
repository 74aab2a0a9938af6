//! Entries by judges.

use domain::{Entry, EntryStatus, Judge};
use report::paper::{Ranked, Summary, SummaryCell, SummaryRow};
use scoring::{Reason, Unranked};

use crate::ops::deliberation::sitting_jury;
use crate::ops::sheets::SheetState;

use super::facts::{Facts, shown};
use super::minutes::carried;

pub(super) fn of(facts: &Facts) -> Summary {
    let jury = sitting_jury(&facts.desk.judges);
    let means = |means: &[Option<scoring::Exact>]| {
        means.iter().map(|mean| mean.as_ref().map(shown)).collect::<Vec<_>>()
    };
    let row = |ranked: Ranked, position: usize, means: Vec<Option<String>>| {
        let id = &facts.desk.competition.entries.get(position)?.id;
        let entry = facts.desk.entries.iter().find(|entry| entry.id == *id)?;
        Some(SummaryRow {
            ranked,
            cells: jury.iter().map(|judge| cell(facts, judge, entry)).collect(),
            means,
            spread: spread(facts, &jury, entry),
        })
    };
    let ranked = facts.standings.rows.iter().zip(facts.ranking());
    let ranked = ranked.filter_map(|(place, ranked)| row(ranked, place.entry, means(&place.means)));
    // Who did not go on to this round has no sheets in it.
    let in_it = |place: &&Unranked| place.reason != Reason::Status(EntryStatus::Eliminated);
    let unranked = facts.standings.unranked.iter().filter(in_it).filter_map(|place| {
        let ranked = Ranked {
            rank: None,
            entry: facts.entry_at(place.entry),
            score: None,
            counted: place.ballots_counted,
            expected: place.ballots_expected,
        };
        row(ranked, place.entry, means(&place.means))
    });
    Summary {
        judges: jury.iter().map(|judge| facts.member(judge)).collect(),
        criteria: facts.criteria(),
        scale: facts.scale(),
        carried: facts.past.last().and_then(carried),
        rows: ranked.chain(unranked).collect(),
    }
}

fn cell(facts: &Facts, judge: &Judge, entry: &Entry) -> SummaryCell {
    if let Some(total) = facts.total(&judge.id, &entry.id) {
        return SummaryCell::Total(shown(&total));
    }
    match facts.desk.state(&judge.id, &entry.id) {
        SheetState::Submitted | SheetState::Incomplete => SummaryCell::Incomplete,
        SheetState::Recused => SummaryCell::Recused,
        SheetState::Absent => SummaryCell::Absent,
        SheetState::Withdrawn | SheetState::Void => SummaryCell::Void,
        SheetState::Unassigned => SummaryCell::NotAssigned,
        SheetState::Empty | SheetState::Draft => SummaryCell::Missing,
    }
}

fn spread(facts: &Facts, jury: &[&Judge], entry: &Entry) -> Option<String> {
    let totals: Vec<_> = jury.iter().filter_map(|judge| facts.total(&judge.id, &entry.id)).collect();
    Some(shown(&totals.iter().max()?.minus(totals.iter().min()?)))
}
