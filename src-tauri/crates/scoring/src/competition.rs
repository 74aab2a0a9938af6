//! What decides a ranking, in the compact form in which it is computed.

use domain::{Ballot, BallotStatus, Criterion, EntryId, EntryStatus, JudgeId, Rubric, Rules, TieDecision};

use crate::Exact;

/// The place of a mark that was not given.
pub const UNMARKED: i64 = i64::MIN;

/// An entry, as far as the ranking is concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contender {
    /// Its number.
    pub id: EntryId,
    /// Only an admissible one is in the standings.
    pub status: EntryStatus,
}

/// Who is expected to judge what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Assignment {
    /// Every judge, every admissible entry.
    #[default]
    Everyone,
    /// These pairs of positions in [`Competition::judges`] and [`Competition::entries`], sorted, each once.
    Pairs(Vec<(u32, u32)>),
}

/// The latest revision of each ballot, in columns; a row is a (judge, entry) pair, each at most once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BallotTable {
    /// Positions in [`Competition::judges`].
    pub judges: Vec<u32>,
    /// Positions in [`Competition::entries`].
    pub entries: Vec<u32>,
    /// What each ballot says.
    pub status: Vec<BallotStatus>,
    /// The marks, row by row, one for each criterion of the rubric in its order, in the criterion's
    /// own units (`domain::Criterion::units`), or [`UNMARKED`].
    pub marks: Vec<i64>,
}

impl BallotTable {
    /// Adds a ballot; `marks` has one place for each criterion.
    pub fn push(&mut self, judge: u32, entry: u32, status: BallotStatus, marks: &[i64]) {
        self.judges.push(judge);
        self.entries.push(entry);
        self.status.push(status);
        self.marks.extend_from_slice(marks);
    }

    /// The number of ballots.
    #[must_use]
    pub fn len(&self) -> usize {
        self.status.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.status.is_empty()
    }
}

/// What of earlier rounds counts: an entry's score is (1 − share)·(mean of its ballots) + share·(score of the
/// earlier round). Without a score there, it is the mean alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// 0–1.
    pub share: Exact,
    /// On 0–100, one for each of [`Competition::entries`].
    pub scores: Vec<Option<Exact>>,
}

/// Everything that decides a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Competition {
    /// Criteria, scales, weights.
    pub rubric: Rubric,
    /// Quorum, incomplete ballots, style of rank, chain.
    pub rules: Rules,
    /// The entries, in any order.
    pub entries: Vec<Contender>,
    /// The jury, in any order.
    pub judges: Vec<JudgeId>,
    /// Who is expected to judge what.
    pub assignment: Assignment,
    /// The ballots, in any order.
    pub ballots: BallotTable,
    /// The chair's decisions; of several about the same group the last counts.
    pub decisions: Vec<TieDecision>,
    /// What of earlier rounds counts.
    pub carried: Option<Carried>,
}

impl Competition {
    /// The row of a judge's ballot about an entry; `None` when there is none.
    #[must_use]
    pub fn row(&self, judge: &JudgeId, entry: &EntryId) -> Option<usize> {
        let (judge, entry) = self.places(judge, entry)?;
        let mut sheets = self.ballots.judges.iter().zip(&self.ballots.entries);
        sheets.position(|sheet| sheet == (&judge, &entry))
    }

    /// Puts in a ballot, in the place of this judge's earlier one about the entry. `None`, and nothing is changed, when
    /// judge or entry is not in the competition or a mark has no place on its criterion's scale; marks of a criterion
    /// that the rubric does not have are passed over.
    pub fn put(&mut self, ballot: &Ballot) -> Option<()> {
        let (judge, entry) = self.places(&ballot.judge, &ballot.entry)?;
        let mark = |criterion: &Criterion| match ballot.marks.get(&criterion.id) {
            Some(mark) => criterion.units(*mark).ok(),
            None => Some(UNMARKED),
        };
        let marks: Vec<i64> = self.rubric.criteria().iter().map(mark).collect::<Option<_>>()?;
        match self.row(&ballot.judge, &ballot.entry) {
            Some(row) => {
                let start = row.checked_mul(marks.len())?;
                let end = start.checked_add(marks.len())?;
                self.ballots.marks.get_mut(start..end)?.copy_from_slice(&marks);
                *self.ballots.status.get_mut(row)? = ballot.status;
            }
            None => self.ballots.push(judge, entry, ballot.status, &marks),
        }
        Some(())
    }

    fn places(&self, judge: &JudgeId, entry: &EntryId) -> Option<(u32, u32)> {
        let judge = self.judges.iter().position(|one| one == judge)?;
        let entry = self.entries.iter().position(|one| one.id == *entry)?;
        Some((u32::try_from(judge).ok()?, u32::try_from(entry).ok()?))
    }
}
