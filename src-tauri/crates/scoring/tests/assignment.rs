//! Plans of who judges what, held against all plans there are.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use scoring::assignment::{
    Examination, Impossible, Load, Pair, Plan, Remedy, Wanted, examine, plan, remedies,
};

/// Small enough to look at every plan.
fn small() -> impl Strategy<Value = Wanted> {
    (1_u32..=4, 1_u32..=4).prop_flat_map(|(entries, judges)| {
        let pair = (0..judges, 0..entries);
        (
            prop::collection::vec(0..=judges.min(3), entries as usize),
            prop::collection::vec((0_u32..=2, 0_u32..=3), judges as usize),
            prop::collection::btree_set(pair.clone(), 0..3),
            prop::collection::btree_map(pair.clone(), 0_u8..=2, 0..9),
            prop::collection::btree_set(pair, 0..3),
            any::<u64>(),
        )
            .prop_map(|(ballots, loads, conflicts, costs, given, seed)| Wanted {
                ballots,
                loads: loads.into_iter().map(|(least, more)| Load { least, most: least + more }).collect(),
                conflicts,
                costs,
                given,
                present: BTreeSet::new(),
                seed,
            })
    })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Every plan that keeps to what is wanted, given pairs included.
fn all_plans(wanted: &Wanted) -> Vec<Plan> {
    let (judges, entries) = (count(wanted.loads.len()), count(wanted.ballots.len()));
    let pairs: Vec<Pair> = (0..judges).flat_map(|j| (0..entries).map(move |e| (j, e))).collect();
    let keeps = |plan: &Plan| {
        wanted.given.is_subset(plan)
            && plan.difference(&wanted.given).all(|pair| !wanted.conflicts.contains(pair))
            && (0..entries).zip(&wanted.ballots).all(|(entry, n)| {
                count(plan.iter().filter(|pair| pair.1 == entry).count())
                    == given(wanted, |pair| pair.1 == entry).max(*n)
            })
            && (0..judges).zip(&wanted.loads).all(|(judge, load)| {
                let has = count(plan.iter().filter(|pair| pair.0 == judge).count());
                has >= load.least && has <= load.most.max(given(wanted, |pair| pair.0 == judge))
            })
    };
    (0_u32..1 << pairs.len())
        .map(|bits| (0..).zip(&pairs).filter(|(at, _)| bits >> at & 1 == 1).map(|(_, pair)| *pair).collect())
        .filter(keeps)
        .collect()
}

fn given(wanted: &Wanted, holds: impl Fn(&Pair) -> bool) -> u32 {
    count(wanted.given.iter().filter(|pair| holds(pair)).count())
}

/// The parts of a plan, by joining whatever shares a judge or an entry.
fn parts(plan: &Plan) -> usize {
    let mut parts: Vec<Plan> = plan.iter().map(|pair| BTreeSet::from([*pair])).collect();
    while let Some((a, b)) = (0..parts.len())
        .flat_map(|a| (a + 1..parts.len()).map(move |b| (a, b)))
        .find(|(a, b)| parts[*a].iter().any(|x| parts[*b].iter().any(|y| x.0 == y.0 || x.1 == y.1)))
    {
        let other = parts.remove(b);
        parts[a].extend(other);
    }
    parts.len()
}

/// The parts, and the judges who are left without an entry.
fn apart(wanted: &Wanted, plan: &Plan) -> usize {
    let idle = |judge: &u32| plan.iter().all(|pair| pair.0 != *judge);
    parts(plan) + (0..count(wanted.loads.len())).filter(idle).count()
}

fn bridges(plan: &Plan) -> Vec<Pair> {
    let shared = |pair: &&Pair| {
        plan.iter().filter(|other| other.0 == pair.0).count() > 1
            && plan.iter().filter(|other| other.1 == pair.1).count() > 1
    };
    let parts_without = |pair: &Pair| parts(&plan.iter().copied().filter(|other| other != pair).collect());
    plan.iter().filter(shared).filter(|pair| parts_without(pair) > parts(plan)).copied().collect()
}

fn cost(wanted: &Wanted, plan: &Plan) -> u64 {
    plan.iter().map(|pair| u64::from(wanted.costs.get(pair).copied().unwrap_or(0))).sum()
}

fn examined(wanted: &Wanted) -> (Plan, Examination) {
    let Ok(plan) = plan(wanted) else { panic!("no plan") };
    let found = examine(wanted, &plan);
    (plan, found)
}

proptest! {
    #![proptest_config(ProptestConfig::default())]

    #[test]
    fn it_is_the_best_of_all_plans_or_there_is_none(wanted in small()) {
        let plans = all_plans(&wanted);
        match plan(&wanted) {
            Ok(chosen) => {
                prop_assert!(plans.contains(&chosen), "{chosen:?} is no plan");
                let fewest = plans.iter().map(|plan| apart(&wanted, plan)).min().expect("a plan");
                prop_assert_eq!(apart(&wanted, &chosen), fewest, "parts");
                let joined = plans.iter().filter(|plan| apart(&wanted, plan) == fewest);
                let cheapest = joined.map(|plan| cost(&wanted, plan)).min().expect("a plan");
                prop_assert!(cost(&wanted, &chosen) <= cheapest, "{} > {cheapest}", cost(&wanted, &chosen));
                prop_assert_eq!(plan(&wanted), Ok(chosen), "again");
            }
            Err(why) => {
                prop_assert!(plans.is_empty(), "{why:?}, and yet {:?}", plans.first());
                let (Impossible::TooFewJudges(groups) | Impossible::TooFewEntries(groups)) = why;
                prop_assert!(!groups.is_empty());
                for group in groups {
                    prop_assert!(group.need > group.room, "{group:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_said_of_a_plan_is_so(wanted in small(), plan in prop::collection::btree_set((0_u32..4, 0_u32..4), 0..16)) {
        let known: Plan = plan
            .iter()
            .copied()
            .filter(|(j, e)| *j < count(wanted.loads.len()) && *e < count(wanted.ballots.len()))
            .collect();
        let found = examine(&wanted, &plan);
        prop_assert_eq!(found.parts.len(), parts(&known));
        prop_assert_eq!(&found.bridges, &bridges(&known));
        prop_assert_eq!(found.cost, cost(&wanted, &known));
        prop_assert_eq!(found.connectivity > 1e-9, parts(&known) == 1);
        prop_assert_eq!(found.loads.iter().sum::<u32>(), count(known.len()));
        prop_assert!(found.efficiency.is_none_or(|efficiency| (0.0..=1.0).contains(&efficiency)));
    }

    #[test]
    fn a_new_plan_departs_from_the_present_one_no_more_than_it_must(wanted in small(), at in 0_usize..16) {
        let plans = all_plans(&wanted);
        if let Some(present) = plans.get(at) {
            // A judge is kept from one of their entries.
            let out = present.difference(&wanted.given).next().copied();
            let mut later = Wanted { present: present.clone(), ..wanted };
            later.conflicts.extend(out);
            let changes = |plan: &Plan| plan.difference(present).count();
            if let Ok(chosen) = plan(&later) {
                let joined = apart(&later, &chosen);
                let fewest = all_plans(&later).iter().filter(|plan| apart(&later, plan) <= joined).map(changes).min();
                prop_assert_eq!(changes(&chosen), fewest.expect("a plan"));
                if out.is_none() {
                    prop_assert_eq!(changes(&chosen), 0);
                }
            }
        }
    }

    #[test]
    fn each_remedy_alone_makes_it_possible(wanted in small()) {
        if plan(&wanted).is_err() {
            for remedy in remedies(&wanted) {
                let mut other = wanted.clone();
                match &remedy {
                    Remedy::Most(to) => other.loads.iter_mut().for_each(|load| load.most = load.most.max(*to)),
                    Remedy::Least(to) => other.loads.iter_mut().for_each(|load| load.least = load.least.min(*to)),
                    Remedy::Ballots(to) => {
                        other.ballots.iter_mut().for_each(|n| *n = (*n).min(*to));
                        other.loads.iter_mut().for_each(|load| load.least = 0);
                    }
                    Remedy::Judges(more) => {
                        let most = wanted.loads.iter().map(|load| load.most).max().unwrap_or(0).max(1);
                        other.loads.iter_mut().for_each(|load| load.least = 0);
                        other.loads.extend((0..*more).map(|_| Load { least: 0, most }));
                    }
                    Remedy::Lift(pairs) => other.conflicts.retain(|pair| !pairs.contains(pair)),
                }
                prop_assert!(plan(&other).is_ok(), "{remedy:?}");
            }
        }
    }
}

#[test]
fn a_screening_of_200_entries_by_30_judges_hangs_together_and_is_even() {
    let mut wanted = Wanted::even(200, 30, 4, 7);
    for at in 0..120 {
        wanted.conflicts.insert((at % 30, at * 7 % 200));
    }
    for at in 0..3_000 {
        wanted.costs.insert((at * 11 % 30, at * 17 % 200), u8::try_from(at % 3).expect("small"));
    }
    let (_, found) = examined(&wanted);
    assert!(found.keeps(), "{found:?}");
    assert_eq!((found.parts.len(), found.bridges.len()), (1, 0));
    assert!(
        found.loads.iter().max().zip(found.loads.iter().min()).is_some_and(|(most, least)| most - least <= 1)
    );
    assert!(found.efficiency.is_some_and(|efficiency| efficiency > 0.7), "{:?}", found.efficiency);
}

/// Seven entries, seven judges, three ballots each: the plane of seven points exists, and is the best there is.
#[test]
fn a_balanced_design_is_as_efficient_as_theory_says() {
    let lines = [[0, 1, 2], [0, 3, 4], [0, 5, 6], [1, 3, 5], [1, 4, 6], [2, 3, 6], [2, 4, 5]];
    let fano: Plan =
        (0_u32..).zip(lines).flat_map(|(judge, line)| line.map(|entry| (judge, entry))).collect();
    let wanted = Wanted::even(7, 7, 3, 1);
    let found = examine(&wanted, &fano);
    // E = λv / (rk) for blocks (judges) of k entries: 1 · 7 / (3 · 3).
    assert!((found.efficiency.expect("whole") - 7.0 / 9.0).abs() < 1e-9, "{:?}", found.efficiency);
    let (_, drawn) = examined(&wanted);
    assert!(drawn.efficiency.expect("whole") > 0.7, "{:?}", drawn.efficiency);
}

#[test]
fn when_all_judge_all_nothing_is_lost() {
    let (plan, found) = examined(&Wanted::even(5, 3, 3, 0));
    assert_eq!(plan.len(), 15);
    assert!((found.efficiency.expect("whole") - 1.0).abs() < 1e-9);
}

#[test]
fn other_seeds_draw_other_plans() {
    let plans: BTreeSet<Plan> =
        (0..5).map(|seed| plan(&Wanted::even(12, 6, 3, seed)).expect("a plan")).collect();
    assert!(plans.len() > 1);
}

#[test]
fn the_group_that_cannot_be_served_is_named() {
    // E0–E3 can only be judged by J0 and J1, who take three each: eight are needed, six can be had.
    let mut wanted = Wanted { loads: vec![Load { least: 0, most: 3 }; 4], ..Wanted::even(6, 4, 2, 3) };
    wanted.conflicts = (0..4).flat_map(|entry| [(2, entry), (3, entry)]).collect();
    let Err(Impossible::TooFewJudges(groups)) = plan(&wanted) else { panic!("there is none") };
    let [group] = &groups[..] else { panic!("{groups:?}") };
    assert_eq!((&group.entries[..], &group.judges[..]), (&[0, 1, 2, 3][..], &[0, 1][..]));
    assert_eq!((group.need, group.room), (8, 6));
    let remedies = remedies(&wanted);
    assert!(remedies.contains(&Remedy::Most(4)) && remedies.contains(&Remedy::Judges(1)), "{remedies:?}");
    assert!(
        remedies.iter().any(|remedy| matches!(remedy, Remedy::Lift(pairs) if pairs.len() == 2)),
        "{remedies:?}"
    );
}

#[test]
fn expertise_is_known_by_pair() {
    let costs: BTreeMap<Pair, u8> = [((0, 0), 2), ((1, 1), 2)].into();
    let wanted = Wanted { costs, ..Wanted::even(2, 2, 1, 9) };
    let (plan, found) = examined(&wanted);
    assert_eq!((plan, found.cost), (BTreeSet::from([(0, 1), (1, 0)]), 0));
}
