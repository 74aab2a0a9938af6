//! The ranking of a competition, with what separates each row from the one above.

use std::fmt;

use domain::{EntryStatus, RankStyle, TieBreak};

use crate::order::by_score;
use crate::tally::Tally;
use crate::ties::{Chain, Member, Value};
use crate::{Competition, Exact, Rank, ranks};

/// The ranked entries, and those that are not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standings {
    /// By rank, then by number.
    pub rows: Vec<Row>,
    /// First those without ballots enough, then those that do not take part; each by number.
    pub unranked: Vec<Unranked>,
    /// The chain that was applied.
    pub chain: Vec<TieBreak>,
}

/// An entry in the ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its position in [`Competition::entries`].
    pub entry: usize,
    /// Its place.
    pub rank: Rank,
    /// What places it, 0–100: the mean of its counted ballots, and what counts of earlier rounds.
    pub score: Exact,
    /// The mean of this round's ballots, 0–100, where an earlier round counts too.
    pub mean: Option<Exact>,
    /// Ballots that count.
    pub ballots_counted: u32,
    /// Judges assigned, less those who recused themselves.
    pub ballots_expected: u32,
    /// The mean of each criterion, on its own scale, over the counted ballots that have it.
    pub means: Vec<Option<Exact>>,
    /// What separates it from the row above.
    pub decided_by: DecidedBy,
    /// How it compares with the row above of the same score, step by step; empty from [`ranking`].
    pub steps: Vec<Step>,
}

/// An entry without a rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unranked {
    /// Its position in [`Competition::entries`].
    pub entry: usize,
    /// Why.
    pub reason: Reason,
    /// Ballots that count.
    pub ballots_counted: u32,
    /// Judges assigned, less those who recused themselves.
    pub ballots_expected: u32,
    /// The mean of each criterion, on its own scale.
    pub means: Vec<Option<Exact>>,
}

/// Why an entry has no rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No ballot counts.
    NoBallots,
    /// Fewer ballots count than the rules ask for.
    Quorum {
        /// Ballots that count.
        counted: u32,
        /// The rules' number.
        quorum: u32,
    },
    /// It does not take part.
    Status(EntryStatus),
}

/// As in files: `no_ballots`, `quorum 1<2`, `withdrawn`.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::NoBallots => f.write_str("no_ballots"),
            Reason::Quorum { counted, quorum } => write!(f, "quorum {counted}<{quorum}"),
            Reason::Status(status) => f.write_str(status.word()),
        }
    }
}

/// What separates a row from the one above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecidedBy {
    /// There is none above.
    First,
    /// Another score.
    Score,
    /// This step of [`Standings::chain`].
    Step(usize),
    /// Nothing: they share the rank.
    Shared,
}

impl DecidedBy {
    /// As in files: nothing, `score`, the step as it is written in the rules, `shared`.
    #[must_use]
    pub fn word(self, chain: &[TieBreak]) -> String {
        match self {
            DecidedBy::First => String::new(),
            DecidedBy::Score => "score".to_owned(),
            DecidedBy::Step(step) => chain.get(step).map(TieBreak::to_string).unwrap_or_default(),
            DecidedBy::Shared => "shared".to_owned(),
        }
    }
}

/// One step of the chain, as it compares a row with the one above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its position in [`Standings::chain`].
    pub step: usize,
    /// The entry above, as a position in [`Competition::entries`].
    pub against: usize,
    /// The row's own value: a mean on the criterion's scale, a total of 0–100, pairs won less lost, or
    /// (chair) the number of places from the end of the decision; the higher is better.
    pub mine: Option<Exact>,
    /// The value of the entry above.
    pub theirs: Option<Exact>,
}

impl Standings {
    /// The rows of a part of the entries in the order of the whole ranking, as positions in [`Standings::rows`];
    /// those that nothing separates are together.
    #[must_use]
    pub fn ties_within(&self, is_in: impl Fn(usize) -> bool) -> Vec<Vec<usize>> {
        let mut ties: Vec<Vec<usize>> = Vec::new();
        // Whether the row above in the part is of the same tie, also when others of it stand between them.
        let mut goes_on = false;
        for (at, row) in self.rows.iter().enumerate() {
            goes_on &= row.decided_by == DecidedBy::Shared;
            if is_in(row.entry) {
                match ties.last_mut().filter(|_| goes_on) {
                    Some(tie) => tie.push(at),
                    None => ties.push(vec![at]),
                }
                goes_on = true;
            }
        }
        ties
    }

    /// The places within a part of the entries, in the order of the whole ranking, with their rows.
    #[must_use]
    pub fn ranks_within(&self, style: RankStyle, is_in: impl Fn(usize) -> bool) -> Vec<(usize, Rank)> {
        let ties = self.ties_within(is_in);
        let sizes: Vec<usize> = ties.iter().map(Vec::len).collect();
        let places = ranks(style, &sizes).into_iter().zip(ties);
        places.flat_map(|(rank, tie)| tie.into_iter().map(move |at| (at, rank))).collect()
    }
}

/// The standings, with every step of the chain that was taken.
#[must_use]
pub fn standings(competition: &Competition) -> Standings {
    rank(competition, true)
}

/// The standings without [`Row::steps`], which take longer than the ranking itself.
#[must_use]
pub fn ranking(competition: &Competition) -> Standings {
    rank(competition, false)
}

fn rank(competition: &Competition, with_trails: bool) -> Standings {
    let chain = competition.rules.tie_breaks.clone();
    let chain = chain.unwrap_or_else(|| competition.rubric.default_tie_breaks());
    let tally = Tally::new(competition);
    let expected = tally.expected();
    let expected = |entry: usize| expected.get(entry).copied().unwrap_or(0);

    let mut ranked = Vec::with_capacity(competition.entries.len());
    let mut unranked = Vec::new();
    for (entry, contender) in competition.entries.iter().enumerate() {
        match reason(competition, contender.status, tally.counted(entry)) {
            None => ranked.push(entry),
            Some(reason) => unranked.push(Unranked {
                entry,
                reason,
                ballots_counted: tally.counted(entry),
                ballots_expected: expected(entry),
                means: tally.means(entry),
            }),
        }
    }
    unranked.sort_unstable_by_key(|u| {
        (matches!(u.reason, Reason::Status(_)), competition.entries.get(u.entry).map(|e| &e.id))
    });

    let steps = Chain { competition, tally: &tally, steps: &chain, with_trails };
    let (order, groups) = by_score(&tally, &ranked);
    let mut members: Vec<Member> = order.into_iter().map(Member::new).collect();
    let mut cuts = vec![None; members.len()];
    let mut rows: Vec<Row> = Vec::with_capacity(members.len());
    let mut sizes: Vec<usize> = Vec::with_capacity(members.len());
    let mut start = 0_usize;
    for size in groups {
        let end = start.saturating_add(size);
        let (Some(group), Some(cuts)) = (members.get_mut(start..end), cuts.get_mut(start..end)) else {
            break;
        };
        start = end;
        steps.resolve(group, cuts);
        let score = group.first().and_then(|m| tally.score(m.entry)).unwrap_or_default();
        let mut above: Option<&Member> = None;
        for (member, cut) in group.iter().zip(cuts.iter()) {
            let decided_by = match (above, cut) {
                (None, _) if rows.is_empty() => DecidedBy::First,
                (None, _) => DecidedBy::Score,
                (Some(_), Some(step)) => DecidedBy::Step(*step),
                (Some(_), None) => DecidedBy::Shared,
            };
            match sizes.last_mut().filter(|_| decided_by == DecidedBy::Shared) {
                Some(size) => *size = size.saturating_add(1),
                None => sizes.push(1),
            }
            rows.push(Row {
                entry: member.entry,
                rank: Rank::whole(0),
                score: score.clone(),
                mean: tally.earlier(member.entry).and_then(|_| tally.mean_ballot(member.entry)),
                ballots_counted: tally.counted(member.entry),
                ballots_expected: expected(member.entry),
                means: tally.means(member.entry),
                decided_by,
                steps: above.map(|above| compare(above, member)).unwrap_or_default(),
            });
            above = Some(member);
        }
    }
    let places = ranks(competition.rules.rank_style, &sizes);
    let places = places.iter().zip(&sizes).flat_map(|(rank, size)| std::iter::repeat_n(rank, *size));
    rows.iter_mut().zip(places).for_each(|(row, rank)| row.rank = *rank);
    Standings { rows, unranked, chain }
}

fn reason(competition: &Competition, status: EntryStatus, counted: u32) -> Option<Reason> {
    let quorum = competition.rules.quorum;
    match status {
        EntryStatus::Admissible if counted == 0 => Some(Reason::NoBallots),
        EntryStatus::Admissible if counted < quorum => Some(Reason::Quorum { counted, quorum }),
        EntryStatus::Admissible => None,
        _ => Some(Reason::Status(status)),
    }
}

/// The steps that both took together: those before they were separated, and the one that did it.
fn compare(above: &Member, member: &Member) -> Vec<Step> {
    let mut steps = Vec::new();
    for ((step, mine), (_, theirs)) in member.trail.iter().zip(&above.trail) {
        let [mine, theirs] = [mine, theirs].map(|value| value.as_ref().map(Value::exact));
        let parted = mine != theirs;
        steps.push(Step { step: *step, against: above.entry, mine, theirs });
        if parted {
            break;
        }
    }
    steps
}
