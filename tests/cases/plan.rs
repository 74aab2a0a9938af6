//! Plans of who judges what.

use std::collections::{BTreeMap, BTreeSet};

use scoring::assignment::{Examination, Impossible, Load, Pair, Shortfall, Wanted, examine, plan};
use serde_json::Value;

use crate::expected::{same, same_names};
use crate::field::{Checked, get, id, list, map, text, whole};

/// The names behind the positions.
struct Names {
    judges: Vec<String>,
    entries: Vec<String>,
}

/// The fields that are not known; the others hold.
pub(crate) fn check(input: &Value, expected: &Value) -> Checked<Vec<String>> {
    let (names, wanted) = wanted(input)?;
    let planned = plan(&wanted);
    let examined = planned.as_ref().map(|plan| examine(&wanted, plan));
    if let Ok(found) = &examined {
        keeps(&names, &wanted, found)?;
    }
    let mut unknown = Vec::new();
    for (name, expected) in map(expected, "`expected`")? {
        let need_plan = || examined.as_ref().map_err(|why| format!("no plan: {why:?}"));
        let need_none = || match &examined {
            Err(Impossible::TooFewJudges(groups) | Impossible::TooFewEntries(groups)) => {
                Ok(groups.as_slice())
            }
            Ok(_) => Err("there is a plan".to_owned()),
        };
        match name.as_str() {
            "feasible" => same(name, expected, &Value::from(examined.is_ok()), "plan")?,
            "optimal_cost_connected" | "optimal_cost" => {
                let cost = need_plan()?.cost;
                same(name, expected, &Value::from(cost), "cost")?;
            }
            // A bound from below: the plan hangs together besides.
            "optimal_cost_ignoring_connectivity" => {
                let cost = need_plan()?.cost;
                if cost < whole(expected, name)?.into() {
                    return Err(format!("{name}: {cost} is less than {expected}"));
                }
            }
            "blocking_entries" => {
                same_names(name, expected, blocking(need_none()?, |group| &group.entries, &names.entries))?
            }
            "blocking_judges" => {
                same_names(name, expected, blocking(need_none()?, |group| &group.judges, &names.judges))?
            }
            "need" | "demand" => {
                same(name, &whole(expected, name)?, &need_none()?.iter().map(|g| g.need).sum(), "ballots")?
            }
            "capacity" | "room" => {
                same(name, &whole(expected, name)?, &need_none()?.iter().map(|g| g.room).sum(), "ballots")?
            }
            // Held above for every plan, and a sentence for people.
            "properties" => drop(need_plan()?),
            "reason" => drop((need_none()?, text(expected, name)?)),
            _ => unknown.push(name.clone()),
        }
    }
    Ok(unknown)
}

/// What holds of every plan, looked at apart from how it was made.
fn keeps(names: &Names, wanted: &Wanted, found: &Examination) -> Checked<()> {
    if !found.keeps() {
        return Err(format!("the plan does not keep to what is wanted: {found:?}"));
    }
    if found.parts.len() > 1 {
        return Err(format!("the plan is in {} parts", found.parts.len()));
    }
    if plan(wanted) != plan(wanted) {
        return Err("the same seed gives another plan".to_owned());
    }
    let spread =
        found.loads.iter().max().zip(found.loads.iter().min()).map_or(0, |(most, least)| most - least);
    println!(
        "     {} × {}: loads differ by {spread}, cost {}, bridges {}, connectivity {:.3}, efficiency {:.3}",
        names.entries.len(),
        names.judges.len(),
        found.cost,
        found.bridges.len(),
        found.connectivity,
        found.efficiency.unwrap_or(0.0),
    );
    Ok(())
}

fn blocking(groups: &[Shortfall], of: impl Fn(&Shortfall) -> &Vec<u32>, names: &[String]) -> Vec<String> {
    let blocking: BTreeSet<&u32> = groups.iter().flat_map(of).collect();
    blocking.into_iter().filter_map(|at| names.get(usize::try_from(*at).ok()?)).cloned().collect()
}

fn wanted(input: &Value) -> Checked<(Names, Wanted)> {
    let ids = |name: &str| -> Checked<Vec<String>> {
        list(get(input, name)?, name)?.iter().map(|value| id(value, name).map(str::to_owned)).collect()
    };
    let names = Names { judges: ids("judges")?, entries: ids("entries")? };
    let position = |list: &[String], value: &Value, what: &str| -> Checked<u32> {
        let name = id(value, what)?;
        let at = list.iter().position(|known| known == name).and_then(|at| u32::try_from(at).ok());
        at.ok_or_else(|| format!("{what} {name} is unknown"))
    };
    let row = |value: &Value| -> Checked<(Pair, Option<Value>)> {
        let row = list(value, "a pair")?;
        let (Some(judge), Some(entry)) = (row.first(), row.get(1)) else {
            return Err(format!("not a pair: {value}"));
        };
        let pair = (position(&names.judges, judge, "judge")?, position(&names.entries, entry, "entry")?);
        Ok((pair, row.get(2).cloned()))
    };
    let rows = |name: &str| -> Checked<Vec<(Pair, Option<Value>)>> {
        input.get(name).map_or(Ok(Vec::new()), |rows| list(rows, name)?.iter().map(row).collect())
    };
    // One number for all, or one for each by name.
    let numbers = |name: &str, default: u32, of: &[String]| -> Checked<Vec<u32>> {
        let each = |one: &String| match input.get(name) {
            None | Some(Value::Null) => Ok(default),
            Some(Value::Object(each)) => each.get(one).map_or(Ok(default), |n| whole(n, name)),
            Some(single) => whole(single, name),
        };
        of.iter().map(each).collect()
    };
    let all = u32::try_from(names.entries.len()).unwrap_or(u32::MAX);
    let (least, most) = (numbers("min_load", 0, &names.judges)?, numbers("max_load", all, &names.judges)?);
    let pairs =
        |name: &str| rows(name).map(|rows| rows.into_iter().map(|(pair, _)| pair).collect::<BTreeSet<_>>());
    let mut given = BTreeSet::new();
    for name in ["fixed", "given", "preassigned"] {
        given.extend(pairs(name)?);
    }
    let mut costs = BTreeMap::new();
    for (pair, cost) in rows("cost")? {
        let cost = cost.ok_or_else(|| "a cost is missing".to_owned())?;
        costs.insert(pair, u8::try_from(whole(&cost, "cost")?).map_err(|_| format!("cost {cost}"))?);
    }
    let wanted = Wanted {
        ballots: numbers("ballots_per_entry", 0, &names.entries)?,
        loads: least.into_iter().zip(most).map(|(least, most)| Load { least, most }).collect(),
        conflicts: pairs("conflicts")?,
        costs,
        given,
        present: BTreeSet::new(),
        seed: input.get("seed").and_then(Value::as_u64).unwrap_or(0),
    };
    get(input, "ballots_per_entry")?;
    Ok((names, wanted))
}
