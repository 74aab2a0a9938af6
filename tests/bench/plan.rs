//! Who judges what, at the size of a national competition: how long it takes, and what comes out.

use std::collections::{BTreeMap, BTreeSet};

use scoring::assignment::{Load, Plan, Wanted, examine, plan};

use crate::cost::own_ms;
use crate::table::Table;

const ENTRIES: u32 = 200;
const JUDGES: u32 = 30;
const SECTORS: u32 = 8;

pub(crate) fn measure(table: &mut Table) {
    for ballots in [3, 5] {
        let what = format!("{ENTRIES} × {JUDGES}, {ballots} judges each");
        let wanted = wanted(ballots);
        let Some((ms, made)) = timed(&wanted) else {
            return table.fault(what, "no plan");
        };
        table.at_most(&format!("plan of {what}"), ms, 1000.0, "ms CPU");
        told(table, &what, &wanted, &made);

        // The first judge goes away: what they had is shared out again.
        let mut without = Wanted { present: made.clone(), ..wanted };
        without.conflicts.extend((0..ENTRIES).map(|entry| (0, entry)));
        let share = ENTRIES * ballots;
        let load = Load { least: share / (JUDGES - 1), most: share.div_ceil(JUDGES - 1) };
        without.loads = vec![load; JUDGES as usize];
        without.loads[0] = Load { least: 0, most: 0 };
        let Some((ms, after)) = timed(&without) else {
            return table.fault(what, "no plan without the first judge");
        };
        table.at_most("the same around a judge who leaves", ms, 1000.0, "ms CPU");
        let moved = after.difference(&made).count();
        table.note("sheets that find another judge", format!("{moved} of {share}"));
    }
}

fn timed(wanted: &Wanted) -> Option<(f64, Plan)> {
    let mut runs = Vec::new();
    let mut made = Plan::new();
    for _ in 0..5 {
        let start = own_ms();
        made = plan(wanted).ok()?;
        runs.push(own_ms() - start);
    }
    runs.sort_by(f64::total_cmp);
    Some((runs[runs.len() / 2], made))
}

fn told(table: &mut Table, what: &str, wanted: &Wanted, made: &Plan) {
    let found = examine(wanted, made);
    let (least, most) = (found.loads.iter().min(), found.loads.iter().max());
    table.note(
        &format!("of {what}"),
        format!(
            "loads {}–{}, {} part(s), {} bridge(s), connectedness {:.3}, efficiency {:.3}, {} conflict(s)",
            least.unwrap_or(&0),
            most.unwrap_or(&0),
            found.parts.len(),
            found.bridges.len(),
            found.connectivity,
            found.efficiency.unwrap_or(0.0),
            found.conflicts.len(),
        ),
    );
}

/// One pair in twenty is a conflict; each judge knows three sectors of eight.
fn wanted(ballots: u32) -> Wanted {
    let mut conflicts = BTreeSet::new();
    let mut costs = BTreeMap::new();
    for judge in 0..JUDGES {
        for entry in 0..ENTRIES {
            if (judge * 7 + entry * 13) % 20 == 0 {
                conflicts.insert((judge, entry));
            }
            let sector = entry % SECTORS;
            let known = (0..3).any(|step| (judge + step * 3) % SECTORS == sector);
            costs.insert((judge, entry), if known { 0 } else { 2 });
        }
    }
    let share = ENTRIES * ballots;
    let load = Load { least: share / JUDGES, most: share.div_ceil(JUDGES) };
    Wanted {
        ballots: vec![ballots; ENTRIES as usize],
        loads: vec![load; JUDGES as usize],
        conflicts,
        costs,
        seed: 7,
        ..Wanted::default()
    }
}
