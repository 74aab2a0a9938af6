//! Compares standings with what a case expects of them, field by field.

use std::collections::BTreeMap;
use std::fmt::Debug;

use domain::RankStyle;
use scoring::{Competition, Counted, DecidedBy, Exact, Rank, Reason, Standings, Totals, standings};
use serde_json::{Value, json};

use crate::competition::competition;
use crate::field::{Checked, exact, get, list, map, text, whole};
use crate::run::STYLES;

/// The fields that are not known; the others hold.
pub(crate) fn check(input: &Value, expected: &Value) -> Checked<Vec<String>> {
    let mut competition = competition(input)?;
    let chained = standings(&competition);
    competition.rules.tie_breaks = Some(Vec::new());
    let mut unknown = Vec::new();
    for (name, expected) in map(expected, "`expected`")? {
        let plain = |style: RankStyle| {
            let mut competition = competition.clone();
            competition.rules.rank_style = style;
            ranks_of(&competition, &standings(&competition))
        };
        match name.as_str() {
            "ballot_scores" => ballot_scores(name, expected, &competition)?,
            "excluded" => excluded(name, expected, &competition)?,
            "ballots_excluded" => {
                same(name, &whole(expected, name)?, &count(left_out(&competition).len()), "ballots")?
            }
            "entry_score" => same_numbers(name, expected, &scores(&competition, &chained, Exact::to_string))?,
            "ballot_count" => ballot_count(name, expected, &competition, &chained)?,
            "unranked" => {
                let out = chained.unranked.iter().filter(|u| !matches!(u.reason, Reason::Status(_)));
                same_names(name, expected, out.map(|u| id(&competition, u.entry)).collect())?;
            }
            "rank" | "rank_after_tiebreak" => {
                same_numbers(name, expected, &ranks_of(&competition, &chained))?
            }
            "rank_before_tiebreak" => same_numbers(name, expected, &plain(RankStyle::Standard))?,
            "order" => order(name, expected, &competition, &chained)?,
            _ => {
                let places =
                    name.strip_prefix("entry_score_display_").and_then(|rest| rest.strip_suffix("dp"));
                if let Some(places) = places.and_then(|places| places.parse().ok()) {
                    let computed = scores(&competition, &chained, |score| score.decimals(places));
                    same_texts(name, expected, &computed)?;
                } else if let Some(style) = name.strip_prefix("rank_").and_then(style) {
                    same_numbers(name, expected, &plain(style))?;
                } else {
                    unknown.push(name.clone());
                }
            }
        }
    }
    Ok(unknown)
}

fn ballot_scores(name: &str, expected: &Value, competition: &Competition) -> Checked<()> {
    let totals = Totals::new(competition);
    let mut computed = BTreeMap::new();
    for row in 0..competition.ballots.len() {
        if let Some(total) = totals.total(row) {
            computed.insert(pair(competition, row), total.to_string());
        }
    }
    let mut named = BTreeMap::new();
    for ballot in list(expected, name)? {
        let score = exact(get(ballot, "score")?, name)?;
        named.insert(named_pair(ballot)?, score.to_string());
    }
    same_maps(name, &named, &computed)
}

fn excluded(name: &str, expected: &Value, competition: &Competition) -> Checked<()> {
    let mut named = BTreeMap::new();
    for ballot in list(expected, name)? {
        named.insert(named_pair(ballot)?, text(get(ballot, "reason")?, "reason")?.to_owned());
    }
    same_maps(name, &named, &left_out(competition))
}

/// The ballots that do not count, each with its reason.
fn left_out(competition: &Competition) -> BTreeMap<String, String> {
    let totals = Totals::new(competition);
    (0..competition.ballots.len())
        .filter_map(|row| {
            let reason = match totals.counted(row) {
                Counted::Yes => return None,
                Counted::Incomplete => "incomplete".to_owned(),
                Counted::Status(status) => status.word().to_owned(),
            };
            Some((pair(competition, row), reason))
        })
        .collect()
}

fn ballot_count(
    name: &str,
    expected: &Value,
    competition: &Competition,
    standings: &Standings,
) -> Checked<()> {
    let ranked = standings.rows.iter().map(|r| (r.entry, r.ballots_counted));
    let others = standings.unranked.iter().map(|u| (u.entry, u.ballots_counted));
    let all = ranked.chain(others).map(|(entry, n)| (id(competition, entry), n));
    let listed = map(expected, name)?;
    // An entry without a ballot may be left out.
    let computed = all.filter(|(id, n)| *n > 0 || listed.contains_key(id)).map(|(id, n)| (id, n.to_string()));
    same_numbers(name, expected, &computed.collect())
}

fn order(name: &str, expected: &Value, competition: &Competition, standings: &Standings) -> Checked<()> {
    let mut groups: Vec<(Vec<String>, String)> = Vec::new();
    for row in &standings.rows {
        let entry = id(competition, row.entry);
        let by = match row.decided_by {
            DecidedBy::First | DecidedBy::Score => "score".to_owned(),
            DecidedBy::Step(step) => format!("step{}", step.saturating_add(1)),
            DecidedBy::Shared => {
                groups.last_mut().ok_or("the first row shares a rank")?.0.push(entry);
                continue;
            }
        };
        groups.push((vec![entry], by));
    }
    let groups: Vec<Value> = groups
        .into_iter()
        .map(|(mut entries, by)| {
            entries.sort();
            json!([entries, by])
        })
        .collect();
    let mut named = Vec::new();
    for group in list(expected, name)? {
        let entries = list(get(group, "entries")?, "entries")?;
        let mut entries: Vec<&str> = entries.iter().map(|e| text(e, "an entry")).collect::<Checked<_>>()?;
        entries.sort_unstable();
        let by = group.get("separated_from_previous_by").or_else(|| group.get("separated_by"));
        let by = by.ok_or("`separated_from_previous_by` is missing")?;
        // The first group has nothing above it.
        let by = if by.is_null() && named.is_empty() { &json!("score") } else { by };
        named.push(json!([entries, by]));
    }
    same(name, &named, &groups, "groups")
}

fn scores(
    competition: &Competition,
    standings: &Standings,
    show: impl Fn(&Exact) -> String,
) -> BTreeMap<String, String> {
    standings.rows.iter().map(|row| (id(competition, row.entry), show(&row.score))).collect()
}

fn ranks_of(competition: &Competition, standings: &Standings) -> BTreeMap<String, String> {
    standings.rows.iter().map(|row| (id(competition, row.entry), rank_text(row.rank))).collect()
}

/// A rank as a fraction: `2` or `5/2`.
pub(crate) fn rank_text(rank: Rank) -> String {
    Exact::ratio(rank.halves().into(), 2).unwrap_or_default().to_string()
}

/// The style of this name in the cases.
pub(crate) fn style(name: &str) -> Option<RankStyle> {
    STYLES.iter().find(|(word, _)| *word == name).map(|(_, style)| *style)
}

fn id(competition: &Competition, entry: usize) -> String {
    competition.entries.get(entry).map(|e| e.id.to_string()).unwrap_or_default()
}

fn pair(competition: &Competition, row: usize) -> String {
    let judge = competition.judges[competition.ballots.judges[row] as usize].as_str();
    format!("{judge} on {}", id(competition, competition.ballots.entries[row] as usize))
}

fn named_pair(ballot: &Value) -> Checked<String> {
    Ok(format!("{} on {}", text(get(ballot, "judge")?, "judge")?, text(get(ballot, "entry")?, "entry")?))
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Numbers by name; `null` is not there.
pub(crate) fn same_numbers(
    field: &str,
    expected: &Value,
    computed: &BTreeMap<String, String>,
) -> Checked<()> {
    let mut named = BTreeMap::new();
    for (name, value) in map(expected, field)? {
        if !value.is_null() {
            named.insert(name.clone(), exact(value, &format!("{field} of {name}"))?.to_string());
        }
    }
    same_maps(field, &named, computed)
}

fn same_texts(field: &str, expected: &Value, computed: &BTreeMap<String, String>) -> Checked<()> {
    let mut named = BTreeMap::new();
    for (name, value) in map(expected, field)? {
        if !value.is_null() {
            named.insert(name.clone(), text(value, field)?.to_owned());
        }
    }
    same_maps(field, &named, computed)
}

fn same_maps(
    field: &str,
    expected: &BTreeMap<String, String>,
    computed: &BTreeMap<String, String>,
) -> Checked<()> {
    for (name, value) in expected {
        match computed.get(name) {
            Some(mine) => same(field, value, mine, name)?,
            None => return Err(format!("{field}: {name} should be {value} and is not there")),
        }
    }
    match computed.keys().find(|name| !expected.contains_key(*name)) {
        Some(name) => Err(format!("{field}: {name} should not be there")),
        None => Ok(()),
    }
}

/// Names in any order.
pub(crate) fn same_names(field: &str, expected: &Value, mut computed: Vec<String>) -> Checked<()> {
    let mut named = Vec::new();
    for value in list(expected, field)? {
        let name = value.get("entry").or_else(|| value.get("id")).unwrap_or(value);
        named.push(text(name, field)?.to_owned());
    }
    named.sort();
    computed.sort();
    same(field, &named, &computed, "names")
}

/// An error unless both are the same.
pub(crate) fn same<T: PartialEq + Debug>(field: &str, expected: T, computed: T, of: &str) -> Checked<()> {
    if expected == computed {
        Ok(())
    } else {
        Err(format!("{field}, {of}: expected {expected:?}, computed {computed:?}"))
    }
}
