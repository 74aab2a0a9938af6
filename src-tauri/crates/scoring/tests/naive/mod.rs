//! Standings as one would work them out by hand: big fractions, pairs of loops, no shortcut.

use std::cmp::Ordering;

use domain::{BallotStatus, Decimal, EntryStatus, IncompletePolicy, RankStyle, TieBreak};
use num_bigint::BigInt;
use num_rational::BigRational;
use scoring::{Assignment, Competition, UNMARKED};

type Number = BigRational;

fn number(n: i64) -> Number {
    Number::from_integer(n.into())
}

fn of(decimal: Decimal) -> Number {
    let text = decimal.to_string();
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits: BigInt = format!("{whole}{part}").parse().expect("digits");
    Number::new(digits, BigInt::from(10).pow(u32::try_from(part.len()).expect("short")))
}

fn mean(values: &[Number]) -> Option<Number> {
    let sum = values.iter().fold(number(0), |sum, v| sum + v);
    (!values.is_empty()).then(|| sum / number(i64::try_from(values.len()).expect("small")))
}

struct Ballot {
    judge: u32,
    entry: usize,
    total: Number,
    /// Points, not units.
    marks: Vec<Option<Number>>,
}

fn counted(c: &Competition) -> Vec<Ballot> {
    let criteria = c.rubric.criteria();
    let mut ballots = Vec::new();
    for row in 0..c.ballots.len() {
        if c.ballots.status[row] != BallotStatus::Submitted {
            continue;
        }
        let mut marks = Vec::new();
        for (at, criterion) in criteria.iter().enumerate() {
            let mark = c.ballots.marks[row * criteria.len() + at];
            let given = (mark != UNMARKED).then(|| of(criterion.mark(mark)));
            let zero = c.rules.incomplete_ballots == IncompletePolicy::Zero && criterion.is_scored();
            marks.push(given.or_else(|| zero.then(|| of(criterion.min))));
        }
        let scored: Vec<_> = criteria.iter().zip(&marks).filter(|(c, _)| c.is_scored()).collect();
        let complete = scored.iter().all(|(_, m)| m.is_some());
        if !complete && c.rules.incomplete_ballots == IncompletePolicy::Exclude {
            continue;
        }
        let (mut sum, mut weights) = (number(0), number(0));
        for (criterion, mark) in scored {
            if let Some(mark) = mark {
                let x = (mark - of(criterion.min)) / (of(criterion.max) - of(criterion.min)) * number(100);
                sum += x * of(criterion.weight);
                weights += of(criterion.weight);
            }
        }
        if weights > number(0) {
            let (judge, entry) = (c.ballots.judges[row], c.ballots.entries[row] as usize);
            ballots.push(Ballot { judge, entry, total: sum / weights, marks });
        }
    }
    ballots
}

fn value(
    c: &Competition,
    ballots: &[Ballot],
    step: &TieBreak,
    group: &[usize],
    entry: usize,
) -> Option<Number> {
    let mut totals: Vec<Number> =
        ballots.iter().filter(|b| b.entry == entry).map(|b| b.total.clone()).collect();
    totals.sort();
    match step {
        TieBreak::Criterion(id) => criterion_mean(ballots, entry, c.rubric.position(id.as_str())?),
        TieBreak::MedianBallot => {
            let n = totals.len();
            Some((&totals[(n - 1) / 2] + &totals[n / 2]) / number(2))
        }
        TieBreak::HighestBallot => totals.last().cloned(),
        TieBreak::LowestBallot => totals.first().cloned(),
        TieBreak::HeadToHead => {
            let mut net = 0_i64;
            for other in group {
                let mut balance = 0_i64;
                for mine in ballots.iter().filter(|b| b.entry == entry) {
                    for theirs in ballots.iter().filter(|b| b.entry == *other && b.judge == mine.judge) {
                        balance += match mine.total.cmp(&theirs.total) {
                            Ordering::Greater => 1,
                            Ordering::Less => -1,
                            Ordering::Equal => 0,
                        };
                    }
                }
                net += balance.signum();
            }
            Some(number(net))
        }
        TieBreak::Chair => {
            let decision = decision(c, group)?;
            let place = decision.iter().position(|id| *id == c.entries[entry].id)?;
            Some(number(i64::try_from(decision.len() - place).expect("small")))
        }
    }
}

fn decision<'c>(c: &'c Competition, group: &[usize]) -> Option<&'c [domain::EntryId]> {
    let lists_all = |order: &&[domain::EntryId]| group.iter().all(|e| order.contains(&c.entries[*e].id));
    c.decisions.iter().rev().map(|d| d.order.as_slice()).find(lists_all)
}

fn criterion_mean(ballots: &[Ballot], entry: usize, criterion: usize) -> Option<Number> {
    let marks: Vec<Number> =
        ballots.iter().filter(|b| b.entry == entry).filter_map(|b| b.marks[criterion].clone()).collect();
    mean(&marks)
}

/// Whether the step can say anything of this group.
fn applies(c: &Competition, step: &TieBreak, group: &[usize]) -> bool {
    match step {
        TieBreak::Criterion(id) => c.rubric.position(id.as_str()).is_some(),
        TieBreak::Chair => decision(c, group).is_some(),
        _ => true,
    }
}

/// Where two tied entries part: the steps both took, and whether the last one separated them.
fn compare(
    c: &Competition,
    ballots: &[Ballot],
    tied: &[usize],
    a: usize,
    b: usize,
) -> (Ordering, Vec<String>, String) {
    let chain = c.rules.tie_breaks.clone().expect("written out");
    let mut group = tied.to_vec();
    let mut steps = Vec::new();
    for (at, step) in chain.iter().enumerate() {
        if group.len() < 2 || !applies(c, step, &group) {
            continue;
        }
        let mine = value(c, ballots, step, &group, a);
        let theirs = value(c, ballots, step, &group, b);
        steps.push(format!("{at} {} {} {}", c.entries[b].id, shown(&mine), shown(&theirs)));
        if mine != theirs {
            return (theirs.cmp(&mine), steps, step.to_string());
        }
        let whole = group.clone();
        group.retain(|e| value(c, ballots, step, &whole, *e) == mine);
    }
    (Ordering::Equal, steps, "shared".to_owned())
}

fn shown(value: &Option<Number>) -> String {
    value.as_ref().map_or("None".to_owned(), |v| format!("Some({v})"))
}

/// What a reader sees of the standings.
pub(crate) fn seen(c: &Competition) -> Vec<String> {
    let ballots = counted(c);
    let count = |entry: usize| ballots.iter().filter(|b| b.entry == entry).count();
    let score = |entry: usize| {
        let totals: Vec<Number> =
            ballots.iter().filter(|b| b.entry == entry).map(|b| b.total.clone()).collect();
        mean(&totals)
    };
    let means = |entry: usize| {
        let mut named: Vec<_> = (0..c.rubric.criteria().len())
            .map(|at| {
                format!("{}={}", c.rubric.criteria()[at].id, shown(&criterion_mean(&ballots, entry, at)))
            })
            .collect();
        named.sort();
        named.join(" ")
    };
    let expected = |entry: usize| {
        let assigned = |judge: usize| match &c.assignment {
            Assignment::Everyone => true,
            Assignment::Pairs(pairs) => {
                pairs.iter().any(|(j, e)| *j as usize == judge && *e as usize == entry)
            }
        };
        let recused = |judge: usize| {
            (0..c.ballots.len()).any(|r| {
                c.ballots.judges[r] as usize == judge
                    && c.ballots.entries[r] as usize == entry
                    && c.ballots.status[r] == BallotStatus::Recused
            })
        };
        (0..c.judges.len()).filter(|j| assigned(*j) && !recused(*j)).count()
    };
    let quorum = usize::try_from(c.rules.quorum).expect("small");
    let admissible = |e: &usize| c.entries[*e].status == EntryStatus::Admissible;
    let stands = |e: &usize| admissible(e) && count(*e) > 0 && count(*e) >= quorum;
    let mut ranked: Vec<usize> = (0..c.entries.len()).filter(|e| stands(e)).collect();
    let group = |entry: usize| -> Vec<usize> {
        (0..c.entries.len()).filter(stands).filter(|e| score(*e) == score(entry)).collect()
    };
    let order = |a: &usize, b: &usize| {
        score(*b).cmp(&score(*a)).then_with(|| compare(c, &ballots, &group(*a), *a, *b).0)
    };
    ranked.sort_by(|a, b| order(a, b).then_with(|| c.entries[*a].id.cmp(&c.entries[*b].id)));
    let mut lines = Vec::new();
    for (at, entry) in ranked.iter().enumerate() {
        let better = ranked.iter().filter(|o| order(o, entry) == Ordering::Less).count();
        let equal = ranked.iter().filter(|o| order(o, entry) == Ordering::Equal).count();
        let mut distinct = 1;
        for pair in ranked[..=at].windows(2) {
            distinct += usize::from(order(&pair[0], &pair[1]) != Ordering::Equal);
        }
        let rank = match c.rules.rank_style {
            RankStyle::Standard => format!("{}", better + 1),
            RankStyle::Modified => format!("{}", better + equal),
            RankStyle::Dense => format!("{distinct}"),
            RankStyle::Fractional if equal % 2 == 1 => format!("{}", better + equal.div_ceil(2)),
            RankStyle::Fractional => format!("{}.5", better + equal / 2),
        };
        let above = at.checked_sub(1).map(|above| ranked[above]);
        let (by, steps) = match above {
            None => (String::new(), Vec::new()),
            Some(above) if score(above) != score(*entry) => ("score".to_owned(), Vec::new()),
            Some(above) => {
                let (_, steps, by) = compare(c, &ballots, &group(*entry), *entry, above);
                (by, steps)
            }
        };
        let (n, of, score) = (count(*entry), expected(*entry), score(*entry).expect("a ballot"));
        lines.push(format!(
            "{rank} {} {score} {n}/{of} {} {by} {steps:?}",
            c.entries[*entry].id,
            means(*entry)
        ));
    }
    let mut others: Vec<usize> = (0..c.entries.len()).filter(|e| !stands(e)).collect();
    others.sort_by_key(|e| (!admissible(e), c.entries[*e].id.clone()));
    for entry in others {
        let n = count(entry);
        let reason = match c.entries[entry].status {
            EntryStatus::Admissible if n == 0 => "no_ballots".to_owned(),
            EntryStatus::Admissible => format!("quorum {n}<{quorum}"),
            status => status.word().to_owned(),
        };
        lines.push(format!("{} {reason} {n}/{} {}", c.entries[entry].id, expected(entry), means(entry)));
    }
    lines
}

/// Long division, rounded half away from nought.
pub(crate) fn decimals(n: i128, d: i128, places: u8) -> String {
    let big = BigInt::from(n.unsigned_abs()) * BigInt::from(10).pow(u32::from(places));
    let d = BigInt::from(d);
    let mut digits = &big / &d;
    if (big % &d) * 2 >= d {
        digits += 1;
    }
    let zero = digits == BigInt::from(0);
    let digits = format!("{digits:0>width$}", width = usize::from(places) + 1);
    let (whole, part) = digits.split_at(digits.len() - usize::from(places));
    let sign = if n < 0 && !zero { "-" } else { "" };
    if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}
