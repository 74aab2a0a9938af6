//! What must hold of every competition: properties, and equality with a slow and plain computation.

#![allow(clippy::expect_used)]

mod naive;
mod worlds;

use domain::{BallotStatus, Decimal, IncompletePolicy, RankStyle, TieBreak};
use proptest::prelude::*;
use scoring::{Competition, DecidedBy, Exact, Standings, UNMARKED, ranking, robust, standings};
use worlds::{World, world};

/// What a reader sees: identifiers in place of positions.
fn seen(competition: &Competition, standings: &Standings) -> Vec<String> {
    let id = |entry: usize| competition.entries[entry].id.to_string();
    let ids: Vec<_> = competition.rubric.criteria().iter().map(|c| c.id.to_string()).collect();
    let means = |means: &[Option<Exact>]| {
        let mut named: Vec<_> = ids.iter().zip(means).map(|(id, m)| format!("{id}={m:?}")).collect();
        named.sort();
        named.join(" ")
    };
    let rows = standings.rows.iter().map(|r| {
        let steps: Vec<_> = r
            .steps
            .iter()
            .map(|s| format!("{} {} {:?} {:?}", s.step, id(s.against), s.mine, s.theirs))
            .collect();
        format!(
            "{} {} {} {}/{} {} {} {steps:?}",
            r.rank,
            id(r.entry),
            r.score,
            r.ballots_counted,
            r.ballots_expected,
            means(&r.means),
            r.decided_by.word(&standings.chain)
        )
    });
    let others = standings.unranked.iter().map(|u| {
        format!(
            "{} {} {}/{} {}",
            id(u.entry),
            u.reason,
            u.ballots_counted,
            u.ballots_expected,
            means(&u.means)
        )
    });
    rows.chain(others).collect()
}

fn places(competition: &Competition) -> Vec<(String, String)> {
    let standings = ranking(competition);
    let place = |r: &scoring::Row| (competition.entries[r.entry].id.to_string(), r.rank.to_string());
    standings.rows.iter().map(place).collect()
}

fn order_of(entries: &[(String, String)], without: &str) -> Vec<String> {
    entries.iter().map(|(id, _)| id.clone()).filter(|id| id != without).collect()
}

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_standings_are_those_of_a_plain_computation(world in world()) {
        let competition = world.competition();
        prop_assert_eq!(seen(&competition, &standings(&competition)), naive::seen(&competition));
    }

    #[test]
    fn leaving_out_the_steps_changes_nothing_else(world in world()) {
        let competition = world.competition();
        let mut whole = standings(&competition);
        whole.rows.iter_mut().for_each(|row| row.steps.clear());
        prop_assert_eq!(whole, ranking(&competition));
    }

    #[test]
    fn the_order_of_ballots_judges_entries_and_criteria_changes_nothing(world in world(), seed in any::<u64>()) {
        // With the chain written out, since the default one follows the order of the criteria.
        let competition = world.competition();
        let shuffled = world.shuffled(seed);
        prop_assert_eq!(seen(&competition, &standings(&competition)), seen(&shuffled, &standings(&shuffled)));
    }

    #[test]
    fn multiplying_all_weights_changes_nothing(world in world(), factor in 1_i64..9) {
        let mut other = world.clone();
        other.weights.iter_mut().for_each(|w| *w *= factor);
        let (a, b) = (world.competition(), other.competition());
        prop_assert_eq!(seen(&a, &standings(&a)), seen(&b, &standings(&b)));
    }

    #[test]
    fn rescaling_one_criterion_changes_no_rank_and_no_score(world in world(), by in 2_i64..5, shift in -7_i64..7) {
        let mut other = world.clone();
        other.scales[0] = (other.scales[0].0 * by + shift, other.scales[0].1 * by + shift, other.scales[0].2 * by);
        for ballot in &mut other.ballots {
            if ballot.marks[0] != UNMARKED {
                ballot.marks[0] = ballot.marks[0] * by + shift;
            }
        }
        let (a, b) = (world.competition(), other.competition());
        let (x, y) = (ranking(&a), ranking(&b));
        let plain = |s: &Standings| -> Vec<_> {
            s.rows.iter().map(|r| (r.entry, r.rank, r.score.clone(), r.decided_by)).collect()
        };
        prop_assert_eq!(plain(&x), plain(&y));
    }

    #[test]
    fn raising_a_mark_never_lowers_the_entry(world in world(), at in any::<prop::sample::Index>(), criterion in 0_usize..3) {
        let mut low = world.clone();
        // A mark that was missing is another matter: it changes who counts.
        prop_assume!(!low.ballots.is_empty());
        let at = at.index(low.ballots.len());
        let criterion = criterion % low.scales.len();
        let (_, max, step) = low.scales[criterion];
        prop_assume!(low.ballots[at].marks[criterion] != UNMARKED && low.ballots[at].marks[criterion] + step <= max);
        low.decisions.clear();
        let mut high = low.clone();
        high.ballots[at].marks[criterion] += step;
        let entry = usize::try_from(low.ballots[at].entry).expect("small");
        // Other steps may well turn against it (the mark moves a median of one criterion, not its score);
        // score and the rank by score alone may not.
        low.chain.clear();
        high.chain.clear();
        let (low, high) = (low.competition(), high.competition());
        let find = |c: &Competition| ranking(c).rows.into_iter().find(|r| r.entry == entry).map(|r| (r.score, r.rank));
        if let (Some((score, rank)), Some((higher, better))) = (find(&low), find(&high)) {
            prop_assert!(higher >= score && better <= rank);
        }
    }

    #[test]
    fn raising_a_value_lowers_no_robust_mean(values in prop::collection::vec(0_i64..50, 1..9), at in any::<prop::sample::Index>(), by in 1_i64..20) {
        let exact = |values: &[i64]| -> Vec<Exact> { values.iter().map(|v| Exact::whole(*v)).collect() };
        let low = exact(&values);
        let mut high = values.clone();
        high[at.index(values.len())] += by;
        let high = exact(&high);
        prop_assert!(robust::mean(&high) >= robust::mean(&low));
        prop_assert!(robust::median(&high) >= robust::median(&low));
        prop_assert!(robust::trimmed(&high, 1) >= robust::trimmed(&low, 1));
        prop_assert!(robust::winsorised(&high, 1) >= robust::winsorised(&low, 1));
    }

    #[test]
    fn one_more_entry_does_not_reorder_the_others(world in world()) {
        let mut with = world.clone();
        // Inside a tied group, head to head is by design about who else is in it.
        with.chain.retain(|step| *step != TieBreak::HeadToHead);
        let mut without = with.clone();
        let last = with.entries.len() - 1;
        without.ballots.retain(|b| b.entry as usize != last);
        let newcomer = format!("E{last:02}");
        let (with, without) = (with.competition(), without.competition());
        let before = order_of(&places(&without), &newcomer);
        prop_assert_eq!(order_of(&places(&with), &newcomer), before);
    }

    #[test]
    fn entries_with_the_same_ballots_share_the_rank(world in world()) {
        let mut twins = world.clone();
        twins.chain.retain(|step| *step != TieBreak::Chair);
        twins.entries[0] = true;
        twins.entries[1] = true;
        twins.ballots.retain(|b| b.entry != 1);
        let copies: Vec<_> = twins.ballots.iter().filter(|b| b.entry == 0).cloned().collect();
        twins.ballots.extend(copies.into_iter().map(|mut b| { b.entry = 1; b }));
        let competition = twins.competition();
        let standings = ranking(&competition);
        let rank = |entry: usize| standings.rows.iter().find(|r| r.entry == entry).map(|r| r.rank);
        prop_assert_eq!(rank(0), rank(1));
    }

    #[test]
    fn fractional_ranks_add_up(mut world in world()) {
        world.style = RankStyle::Fractional;
        let standings = ranking(&world.competition());
        let n = u64::try_from(standings.rows.len()).expect("small");
        let halves: u64 = standings.rows.iter().map(|r| r.rank.halves()).sum();
        prop_assert_eq!(halves, n * (n + 1));
    }

    #[test]
    fn a_recused_ballot_is_no_ballot_for_every_rank(world in world()) {
        let mut without = world.clone();
        without.ballots.retain(|b| b.status != BallotStatus::Recused);
        let (a, b) = (world.competition(), without.competition());
        let plain = |c: &Competition| -> Vec<_> {
            let standings = ranking(c);
            standings.rows.into_iter().map(|r| (r.entry, r.rank, r.score, r.ballots_counted, r.means, r.decided_by)).collect()
        };
        prop_assert_eq!(plain(&a), plain(&b));
    }

    #[test]
    fn ranks_read_again_from_what_is_printed_are_the_same(world in world()) {
        let competition = world.competition();
        let standings = standings(&competition);
        let mut sizes: Vec<usize> = Vec::new();
        let mut above: Option<Exact> = None;
        for row in &standings.rows {
            let score: Exact = row.score.to_string().parse().expect("a fraction");
            prop_assert_eq!(&score, &row.score);
            match row.decided_by {
                DecidedBy::Shared => *sizes.last_mut().expect("one above") += 1,
                _ => sizes.push(1),
            }
            match row.decided_by {
                DecidedBy::First => prop_assert!(above.is_none()),
                DecidedBy::Score => prop_assert!(above.as_ref().is_some_and(|a| *a > score)),
                DecidedBy::Step(_) | DecidedBy::Shared => prop_assert_eq!(above.as_ref(), Some(&score)),
            }
            if let DecidedBy::Step(step) = row.decided_by {
                let last = row.steps.last().expect("the step that decided");
                prop_assert_eq!(last.step, step);
                prop_assert!(last.mine < last.theirs);
            }
            above = Some(score);
        }
        let again = scoring::ranks(world.style, &sizes);
        let again: Vec<_> = again.iter().zip(&sizes).flat_map(|(r, n)| std::iter::repeat_n(*r, *n)).collect();
        prop_assert_eq!(again, standings.rows.iter().map(|r| r.rank).collect::<Vec<_>>());
    }

    #[test]
    fn the_same_ballots_give_the_same_bytes(world in world()) {
        let (a, b) = (world.competition(), world.clone().competition());
        prop_assert_eq!(format!("{:?}", standings(&a)), format!("{:?}", standings(&b)));
    }

    #[test]
    fn decimals_are_those_of_a_long_division(n in any::<i64>(), d in 1_i64..1_000_000_007, places in 0_u8..7) {
        let exact = Exact::ratio(n.into(), d.into()).expect("not over nought");
        prop_assert_eq!(exact.decimals(places), naive::decimals(n.into(), d.into(), places));
    }

    #[test]
    fn fractions_compute_like_big_ones(a in any::<i64>(), b in 1_i64.., c in any::<i64>(), d in 1_i64..) {
        let (x, y) = (Exact::ratio(a.into(), b.into()).expect("some"), Exact::ratio(c.into(), d.into()).expect("some"));
        prop_assert_eq!(x.plus(&y).to_big(), x.to_big() + y.to_big());
        prop_assert_eq!(x.minus(&y).to_big(), x.to_big() - y.to_big());
        prop_assert_eq!(x.times(&y).to_big(), x.to_big() * y.to_big());
        prop_assert_eq!(x.cmp(&y), x.to_big().cmp(&y.to_big()));
        if c != 0 {
            prop_assert_eq!(x.over(&y).map(|q| q.to_big()), Some(x.to_big() / y.to_big()));
        }
        prop_assert_eq!(x.plus(&y).to_string().parse(), Ok(x.plus(&y)));
    }
}

#[test]
fn very_long_weights_and_scales_are_counted_exactly() {
    let mut world = World::small();
    world.weight_texts =
        Some(vec!["333333.333333333".into(), "0.000000001".into(), "999999999999999".into()]);
    world.policy = IncompletePolicy::Renormalise;
    world.ballots[0].marks[1] = UNMARKED;
    let competition = world.competition();
    assert_eq!(seen(&competition, &standings(&competition)), naive::seen(&competition));
}

#[test]
fn a_score_is_shown_on_the_scale_that_the_criteria_share() {
    let score = Exact::ratio(145, 2).expect("some");
    assert_eq!(score.on_scale(decimal("0"), decimal("20")).to_string(), "29/2");
    assert_eq!(score.on_scale(decimal("1"), decimal("5")).to_string(), "39/10");
}

#[test]
fn sums_beyond_machine_words_are_counted_exactly() {
    let mut world = World::small();
    world.ballots.clear();
    world.judges = 40;
    let units = 999_999_999_999_999_000;
    for (judge, entry) in (0..40).flat_map(|judge| [(judge, 0), (judge, 1)]) {
        let mark = if entry == 0 { units } else { units - i64::from(judge) * 1000 };
        world.ballots.push(worlds::Given {
            judge,
            entry,
            status: BallotStatus::Submitted,
            marks: vec![1, 3, mark],
        });
    }
    let mut competition = world.competition();
    let mut criteria = competition.rubric.criteria().to_vec();
    criteria[2].step = decimal("0.001");
    competition.rubric = domain::Rubric::new(criteria).expect("sound");
    // The marks of the first entry are full, those of the second a little less.
    assert_eq!(seen(&competition, &standings(&competition)), naive::seen(&competition));
    assert_eq!(
        standings(&competition).rows[0].means[2].as_ref().map(Exact::to_string).as_deref(),
        Some("999999999999999")
    );
}

#[test]
fn of_several_decisions_about_a_group_the_last_counts_and_one_that_lacks_an_entry_is_passed_over() {
    let mut world = World::small();
    world.ballots.iter_mut().for_each(|ballot| ballot.marks = vec![1, 1, 1]);
    world.chain = vec![TieBreak::Chair];
    let first = |decisions: Vec<Vec<usize>>| {
        let mut world = world.clone();
        world.decisions = decisions;
        let standings = standings(&world.competition());
        (standings.rows[0].entry, standings.rows[1].decided_by)
    };
    assert_eq!(first(vec![vec![0, 1], vec![1, 0]]), (1, DecidedBy::Step(0)));
    assert_eq!(first(vec![vec![1, 0], vec![0]]), (1, DecidedBy::Step(0)));
    assert_eq!(first(vec![vec![1]]), (0, DecidedBy::Shared));
}

#[test]
fn a_cycle_of_preferences_stays_tied() {
    let mut world = World::small();
    world.scales = vec![(0, 10, 1)];
    world.weights = vec![1];
    world.entries = vec![true; 3];
    world.judges = 3;
    world.chain = vec![TieBreak::HeadToHead];
    let marks = [[9, 7, 5], [5, 9, 7], [7, 5, 9]];
    world.ballots = (0..9_u32)
        .map(|at| {
            let (judge, entry) = (at / 3, at % 3);
            let mark = marks[judge as usize][entry as usize];
            worlds::Given { judge, entry, status: BallotStatus::Submitted, marks: vec![mark] }
        })
        .collect();
    let standings = standings(&world.competition());
    assert!(standings.rows.iter().all(|row| row.rank == scoring::Rank::whole(1)));
}
