//! Small competitions with many ties, holes, recusals and odd scales.

use domain::{
    BallotStatus, Criterion, CriterionId, Decimal, EntryId, EntryStatus, IncompletePolicy, JudgeId,
    RankStyle, Rubric, Rules, Text, TieBreak, TieDecision,
};
use proptest::prelude::*;
use scoring::{Assignment, BallotTable, Competition, Contender, UNMARKED};

#[derive(Clone, Debug)]
pub(crate) struct Given {
    pub(crate) judge: u32,
    pub(crate) entry: u32,
    pub(crate) status: BallotStatus,
    pub(crate) marks: Vec<i64>,
}

#[derive(Clone, Debug)]
pub(crate) struct World {
    pub(crate) weights: Vec<i64>,
    pub(crate) weight_texts: Option<Vec<String>>,
    /// Lowest, highest mark, step.
    pub(crate) scales: Vec<(i64, i64, i64)>,
    /// Whether each is admissible.
    pub(crate) entries: Vec<bool>,
    pub(crate) judges: u32,
    pub(crate) pairs: Option<Vec<(u32, u32)>>,
    pub(crate) ballots: Vec<Given>,
    pub(crate) quorum: u32,
    pub(crate) policy: IncompletePolicy,
    pub(crate) style: RankStyle,
    pub(crate) chain: Vec<TieBreak>,
    pub(crate) decisions: Vec<Vec<usize>>,
}

impl World {
    pub(crate) fn small() -> World {
        let marks = [[0, 1, 2], [2, 2, 0], [1, 1, 2], [2, 0, 1]];
        let given = |(at, marks): (usize, &[i64; 3])| {
            let at = u32::try_from(at).expect("small");
            Given { judge: at / 2, entry: at % 2, status: BallotStatus::Submitted, marks: marks.to_vec() }
        };
        World {
            weights: vec![1, 1, 1],
            weight_texts: None,
            scales: vec![(0, 2, 1), (-1, 6, 1), (0, 999_999_999_999_999, 1)],
            entries: vec![true, true],
            judges: 2,
            pairs: None,
            ballots: marks.iter().enumerate().map(given).collect(),
            quorum: 1,
            policy: IncompletePolicy::Exclude,
            style: RankStyle::Standard,
            chain: Vec::new(),
            decisions: Vec::new(),
        }
    }

    pub(crate) fn competition(&self) -> Competition {
        let criterion = |at: usize| {
            let (min, max, step) = self.scales[at];
            let whole = |n: i64| Decimal::new(n, 0).expect("short");
            let weight = match &self.weight_texts {
                Some(texts) => texts[at].parse().expect("a decimal"),
                None => Decimal::new(self.weights[at], 1).expect("short"),
            };
            Criterion {
                id: CriterionId::new(&format!("c{at}")).expect("an id"),
                label: Text::default(),
                weight,
                min: whole(min),
                max: whole(max),
                step: whole(step),
                subcriteria: Vec::new(),
                levels: Vec::new(),
            }
        };
        let id = |entry: usize| EntryId::new(&format!("E{entry:02}")).expect("an id");
        let status = |ok: &bool| if *ok { EntryStatus::Admissible } else { EntryStatus::Withdrawn };
        let mut ballots = BallotTable::default();
        for given in &self.ballots {
            ballots.push(given.judge, given.entry, given.status, &given.marks);
        }
        Competition {
            rubric: Rubric::new((0..self.scales.len()).map(criterion).collect()).expect("sound"),
            rules: Rules {
                quorum: self.quorum,
                jury_quorum: None,
                incomplete_ballots: self.policy,
                rank_style: self.style,
                tie_breaks: Some(self.chain.clone()),
            },
            entries: self
                .entries
                .iter()
                .enumerate()
                .map(|(e, ok)| Contender { id: id(e), status: status(ok) })
                .collect(),
            judges: (0..self.judges).map(|j| JudgeId::new(&format!("J{j}")).expect("an id")).collect(),
            assignment: self.pairs.clone().map_or(Assignment::Everyone, Assignment::Pairs),
            ballots,
            decisions: self
                .decisions
                .iter()
                .map(|order| TieDecision {
                    order: order.iter().map(|e| id(*e)).collect(),
                    reason: "why".into(),
                    shared: false,
                })
                .collect(),
            carried: None,
        }
    }

    /// The same with ballots, judges, entries and criteria in another order.
    pub(crate) fn shuffled(&self, seed: u64) -> Competition {
        let mut seed = seed | 1;
        let mut shuffle = |n: usize| {
            let mut order: Vec<usize> = (0..n).collect();
            for at in (1..n).rev() {
                seed ^= seed << 13;
                seed ^= seed >> 7;
                seed ^= seed << 17;
                order.swap(at, usize::try_from(seed % (at as u64 + 1)).expect("small"));
            }
            order
        };
        let same = self.competition();
        let (criteria, entries) = (shuffle(self.scales.len()), shuffle(self.entries.len()));
        let (judges, rows) = (shuffle(self.judges as usize), shuffle(self.ballots.len()));
        let moved = |order: &[usize], at: u32| {
            u32::try_from(order.iter().position(|o| *o == at as usize).expect("there")).expect("small")
        };
        let mut ballots = BallotTable::default();
        for row in rows {
            let given = &self.ballots[row];
            let marks: Vec<i64> = criteria.iter().map(|c| given.marks[*c]).collect();
            ballots.push(moved(&judges, given.judge), moved(&entries, given.entry), given.status, &marks);
        }
        let assignment = match &self.pairs {
            None => Assignment::Everyone,
            Some(pairs) => {
                let mut pairs: Vec<_> =
                    pairs.iter().map(|(j, e)| (moved(&judges, *j), moved(&entries, *e))).collect();
                pairs.sort_unstable();
                Assignment::Pairs(pairs)
            }
        };
        let rubric = criteria.iter().map(|c| same.rubric.criteria()[*c].clone()).collect();
        Competition {
            rubric: Rubric::new(rubric).expect("sound"),
            entries: entries.iter().map(|e| same.entries[*e].clone()).collect(),
            judges: judges.iter().map(|j| same.judges[*j].clone()).collect(),
            assignment,
            ballots,
            ..same
        }
    }
}

fn step() -> impl Strategy<Value = TieBreak> {
    let criterion = |n: usize| TieBreak::Criterion(CriterionId::new(&format!("c{n}")).expect("an id"));
    prop_oneof![
        (0_usize..4).prop_map(criterion),
        Just(TieBreak::MedianBallot),
        Just(TieBreak::HighestBallot),
        Just(TieBreak::LowestBallot),
        Just(TieBreak::HeadToHead),
        Just(TieBreak::Chair),
    ]
}

/// Any small competition.
pub(crate) fn world() -> impl Strategy<Value = World> {
    (1_usize..4, 2_usize..8, 1_u32..5).prop_flat_map(|(criteria, entries, judges)| {
        let scale =
            (-2_i64..2, 1_i64..4, 1_i64..3).prop_map(|(min, steps, step)| (min, min + steps * step, step));
        let pairs: Vec<(u32, u32)> = (0..judges)
            .flat_map(|j| (0..u32::try_from(entries).expect("small")).map(move |e| (j, e)))
            .collect();
        let rules = (
            0_u32..4,
            prop::sample::select(IncompletePolicy::ALL),
            prop::sample::select(RankStyle::ALL),
            prop::collection::vec(step(), 0..6),
            prop::collection::vec(Just((0..entries).collect::<Vec<_>>()).prop_shuffle(), 0..2),
            prop::option::of(prop::sample::subsequence(pairs.clone(), 0..=pairs.len())),
        );
        let ballots = prop::collection::vec(
            (
                prop::option::weighted(
                    0.9,
                    prop::collection::vec(prop::option::weighted(0.93, 0_i64..9), criteria),
                ),
                0_u8..12,
            ),
            pairs.len(),
        );
        (
            prop::collection::vec(0_i64..5, criteria),
            prop::collection::vec(scale, criteria),
            prop::collection::vec(prop::bool::weighted(0.9), entries),
            rules,
            ballots,
        )
            .prop_map(move |(mut weights, scales, entries, rules, given)| {
                weights[0] = weights[0].max(1);
                let mark =
                    |(min, max, step): (i64, i64, i64), n: i64| min + n % ((max - min) / step + 1) * step;
                let ballots = pairs
                    .iter()
                    .zip(given)
                    .filter_map(|((judge, entry), (marks, status))| {
                        let marks = marks?.into_iter().zip(&scales);
                        let status = match status {
                            0 => BallotStatus::Recused,
                            1 => BallotStatus::Void,
                            _ => BallotStatus::Submitted,
                        };
                        let marks = marks.map(|(n, scale)| n.map_or(UNMARKED, |n| mark(*scale, n))).collect();
                        Some(Given { judge: *judge, entry: *entry, status, marks })
                    })
                    .collect();
                let (quorum, policy, style, chain, decisions, assigned) = rules;
                World {
                    weights,
                    weight_texts: None,
                    scales,
                    entries,
                    judges,
                    pairs: assigned,
                    ballots,
                    quorum,
                    policy,
                    style,
                    chain,
                    decisions,
                }
            })
    })
}
