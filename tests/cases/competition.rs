//! The competition that a case describes.

use std::collections::BTreeMap;

use domain::{
    BallotStatus, Criterion, CriterionId, Decimal, EntryId, EntryStatus, IncompletePolicy, JudgeId, Rubric,
    Rules, Text, TieBreak, TieDecision,
};
use scoring::{Assignment, BallotTable, Competition, Contender, UNMARKED};
use serde_json::Value;

use crate::field::{Checked, decimal, get, id, list, map, text, whole};

/// The competition of a case's `input`.
pub(crate) fn competition(input: &Value) -> Checked<Competition> {
    let rubric = rubric(get(input, "criteria")?)?;
    let options = input.get("options").unwrap_or(&Value::Null);
    let mut rules = Rules { tie_breaks: Some(Vec::new()), ..Rules::default() };
    if let Some(policy) = options.get("incomplete") {
        let policy = text(policy, "options.incomplete")?;
        rules.incomplete_ballots = policy.parse::<IncompletePolicy>().map_err(|fault| fault.to_string())?;
    }
    if let Some(quorum) = options.get("quorum") {
        rules.quorum = whole(quorum, "options.quorum")?;
    }
    let mut decisions = Vec::new();
    if let Some(chain) = input.get("tiebreak_chain") {
        let steps: Checked<Vec<TieBreak>> =
            list(chain, "tiebreak_chain")?.iter().map(|step| tie_break(step, &mut decisions)).collect();
        rules.tie_breaks = Some(steps?);
    }
    let removed: Vec<&Value> = ["disqualified", "withdrawn"]
        .iter()
        .flat_map(|name| [input.get(*name), options.get(*name)])
        .flatten()
        .filter_map(Value::as_array)
        .flatten()
        .collect();
    let mut entries = Vec::new();
    for value in list(get(input, "entries")?, "entries")? {
        let id = id(value, "an entry")?;
        let taken_out = removed.iter().any(|r| r.as_str() == Some(id));
        let status = value.get("status").and_then(Value::as_str).unwrap_or("admissible");
        let status = match status.parse() {
            Ok(status) if !taken_out => status,
            _ => EntryStatus::Withdrawn,
        };
        entries.push(Contender {
            id: EntryId::new(id).map_err(|fault| format!("entry {id:?}: {fault}"))?,
            status,
        });
    }
    let judges: Checked<Vec<JudgeId>> = list(get(input, "judges")?, "judges")?
        .iter()
        .map(|value| JudgeId::new(id(value, "a judge")?).map_err(|fault| format!("judge {value}: {fault}")))
        .collect();
    let judges = judges?;
    let ballots = ballots(get(input, "ballots")?, &rubric, &entries, &judges)?;
    Ok(Competition {
        rubric,
        rules,
        entries,
        judges,
        assignment: Assignment::Everyone,
        ballots,
        decisions,
        carried: None,
    })
}

fn rubric(value: &Value) -> Checked<Rubric> {
    let mut criteria = Vec::new();
    for value in list(value, "criteria")? {
        let id = id(value, "a criterion")?;
        let number = |name: &str, default: &str| match value.get(name) {
            Some(value) => decimal(value, &format!("{name} of {id}")),
            None => default.parse().map_err(|fault| format!("{name} of {id}: {fault}")),
        };
        criteria.push(Criterion {
            id: CriterionId::new(id).map_err(|fault| format!("criterion {id:?}: {fault}"))?,
            label: Text::default(),
            weight: number("weight", "1")?,
            min: number("min", "0")?,
            max: decimal(get(value, "max")?, &format!("max of {id}"))?,
            step: number("step", "0.001")?,
            subcriteria: Vec::new(),
            levels: Vec::new(),
        });
    }
    Rubric::new(criteria).map_err(|fault| fault.to_string())
}

/// `{"type": "criterion", "id": …}` or the text of a rule, `criterion:…`.
fn tie_break(value: &Value, decisions: &mut Vec<TieDecision>) -> Checked<TieBreak> {
    if let Some(text) = value.as_str() {
        return text.parse().map_err(|fault: domain::UnknownWord| fault.to_string());
    }
    let kind = text(get(value, "type")?, "the type of a step")?;
    if kind == "criterion" {
        let id =
            value.get("id").or_else(|| value.get("criterion")).ok_or("a step of a criterion has no `id`")?;
        let id = text(id, "the criterion of a step")?;
        return CriterionId::new(id).map(TieBreak::Criterion).map_err(|fault| format!("{id:?}: {fault}"));
    }
    if let Some(order) = value.get("order").filter(|_| kind == "chair") {
        let order: Checked<Vec<EntryId>> = list(order, "the chair's order")?
            .iter()
            .map(|v| EntryId::new(text(v, "an entry")?).map_err(|fault| format!("entry {v}: {fault}")))
            .collect();
        decisions.push(TieDecision { order: order?, reason: String::new(), shared: false });
    }
    kind.parse().map_err(|fault: domain::UnknownWord| fault.to_string())
}

fn ballots(
    value: &Value,
    rubric: &Rubric,
    entries: &[Contender],
    judges: &[JudgeId],
) -> Checked<BallotTable> {
    let places = |ids: &mut dyn Iterator<Item = &str>| -> BTreeMap<String, u32> {
        ids.zip(0_u32..).map(|(id, place)| (id.to_owned(), place)).collect()
    };
    let entries = places(&mut entries.iter().map(|e| e.id.as_str()));
    let judges = places(&mut judges.iter().map(JudgeId::as_str));
    let mut table = BallotTable::default();
    for ballot in list(value, "ballots")? {
        let (judge, entry) =
            (text(get(ballot, "judge")?, "a judge")?, text(get(ballot, "entry")?, "an entry")?);
        let what = format!("ballot of {judge} on {entry}");
        let status = match ballot.get("status") {
            Some(status) => text(status, &what)?,
            None => BallotStatus::Submitted.word(),
        };
        let status: BallotStatus = status.parse().map_err(|fault| format!("{what}: {fault}"))?;
        let mut marks = vec![UNMARKED; rubric.criteria().len()];
        let empty = Value::Object(serde_json::Map::new());
        for (criterion, mark) in map(ballot.get("scores").unwrap_or(&empty), "scores")? {
            if mark.is_null() {
                continue;
            }
            let place =
                rubric.position(criterion).ok_or_else(|| format!("{what}: no criterion {criterion:?}"))?;
            let units = mark_units(&rubric.criteria()[place], decimal(mark, &what)?);
            marks[place] = units.map_err(|fault| format!("{what}, {criterion}: {fault}"))?;
        }
        let judge = judges.get(judge).ok_or_else(|| format!("{what}: the judge is not listed"))?;
        let entry = entries.get(entry).ok_or_else(|| format!("{what}: the entry is not listed"))?;
        table.push(*judge, *entry, status, &marks);
    }
    Ok(table)
}

fn mark_units(criterion: &Criterion, mark: Decimal) -> Checked<i64> {
    criterion.units(mark).map_err(|fault| format!("{mark} is {fault}"))
}
