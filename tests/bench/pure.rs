//! The computation alone: ballots in memory to standings.

use domain::{
    BallotStatus, Criterion, CriterionId, Decimal, EntryId, EntryStatus, JudgeId, Rubric, Rules, Text,
};
use scoring::{Assignment, BallotTable, Competition, Contender, Standings, ranking, standings};

use crate::cost::own_ms;
use crate::data::{Size, ballots};
use crate::table::Table;

pub(crate) fn measure(table: &mut Table) {
    let Some(competition) = competition(Size::Xl) else {
        return table.fault("standings of 1,000,000 ballots in memory".to_owned(), "unsound rubric");
    };
    table.at_most("ranking of 1,000,000 ballots in memory", clock(&competition, ranking), 60.0, "ms CPU");
    let with_steps = clock(&competition, standings);
    table.note("the same with every step of the ties", format!("{with_steps:.1} ms CPU"));
    let mut chain = competition;
    chain.rules.tie_breaks = None;
    table.note("ranking with the whole default chain", format!("{:.1} ms CPU", clock(&chain, ranking)));
}

/// The median of several runs, in milliseconds of processor time.
fn clock(competition: &Competition, compute: fn(&Competition) -> Standings) -> f64 {
    let mut times: Vec<f64> = (0..7)
        .map(|_| {
            let start = own_ms();
            std::hint::black_box(compute(std::hint::black_box(competition)));
            own_ms() - start
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn competition(size: Size) -> Option<Competition> {
    let criterion = |(id, weight): (&str, i64)| {
        Some(Criterion {
            id: CriterionId::new(id).ok()?,
            label: Text::default(),
            weight: Decimal::new(weight, 0).ok()?,
            min: Decimal::ZERO,
            max: Decimal::new(10, 0).ok()?,
            step: Decimal::new(5, 1).ok()?,
            subcriteria: Vec::new(),
            levels: Vec::new(),
        })
    };
    let criteria: Option<Vec<_>> = [("innovation", 40), ("sustainability", 30), ("feasibility", 30)]
        .into_iter()
        .map(criterion)
        .collect();
    let rubric = Rubric::new(criteria?).ok()?;
    let chain = rubric.default_tie_breaks().into_iter().take(3).collect();
    let (entries, judges, _) = size.counts();
    let entry = |n: u32| {
        Some(Contender { id: EntryId::new(&format!("E{n:06}")).ok()?, status: EntryStatus::Admissible })
    };
    let mut table = BallotTable::default();
    for (judge, entry, halves) in ballots(size) {
        table.push(judge, entry, BallotStatus::Submitted, &halves.map(|h| h * 5));
    }
    Some(Competition {
        rubric,
        rules: Rules { quorum: 1, tie_breaks: Some(chain), ..Rules::default() },
        entries: (1..=entries).map(entry).collect::<Option<_>>()?,
        judges: (1..=judges).map(|n| JudgeId::new(&format!("J{n:04}")).ok()).collect::<Option<_>>()?,
        assignment: Assignment::Everyone,
        ballots: table,
        decisions: Vec::new(),
        carried: None,
    })
}
