//! Runs one case.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use domain::RankStyle;
use scoring::{Exact, ranks, robust};
use serde_json::Value;

use crate::field::{Checked, exact, get, list, map, text, whole};
use crate::{expected, plan};

/// What came of a case.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// Everything expected holds.
    Pass,
    /// What is built holds; these fields are not built.
    PassInPart(String),
    /// This kind is not built.
    Skip(String),
    /// The first difference.
    Fail(String),
}

/// A case and what came of it.
#[derive(Debug)]
pub(crate) struct Case {
    /// Its `id`, else the name of the file.
    pub(crate) id: String,
    /// What came of it.
    pub(crate) outcome: Outcome,
}

/// One line.
impl std::fmt::Display for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let id = &self.id;
        match &self.outcome {
            Outcome::Pass => write!(f, "pass {id}"),
            Outcome::PassInPart(rest) => write!(f, "pass {id} (not built: {rest})"),
            Outcome::Skip(kind) => write!(f, "skip {id} ({kind} not built)"),
            Outcome::Fail(what) => write!(f, "FAIL {id}: {what}"),
        }
    }
}

/// The cases of a folder, by name.
pub(crate) fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for item in std::fs::read_dir(folder)? {
        let path = item?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Runs the case in this file.
pub(crate) fn outcome(file: &Path) -> Case {
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let fail = |id: String, what: String| Case { id, outcome: Outcome::Fail(what) };
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(fault) => return fail(name, format!("cannot be read: {fault}")),
    };
    let case: Value = match serde_json::from_str(&text) {
        Ok(case) => case,
        Err(fault) => return fail(name, format!("not JSON: {fault}")),
    };
    let id = case.get("id").and_then(Value::as_str).map_or(name, str::to_owned);
    match checked(&case) {
        Ok(outcome) => Case { id, outcome },
        Err(what) => fail(id, what),
    }
}

fn checked(case: &Value) -> Checked<Outcome> {
    text(get(case, "id")?, "`id`")?;
    let kind = text(get(case, "kind")?, "`kind`")?;
    let input = get(case, "input")?;
    let expected = get(case, "expected")?;
    let fields = map(expected, "`expected`")?;
    let whole = |result: Checked<()>| result.map(|()| Outcome::Pass);
    let built =
        ["weighted_mean", "tiebreak", "end_to_end", "rounding", "ranking", "robust_mean", "assignment"];
    if built.contains(&kind) && fields.is_empty() {
        return Err("`expected` says nothing".to_owned());
    }
    match kind {
        "weighted_mean" | "tiebreak" => {
            let unknown = expected::check(input, expected)?;
            if unknown.is_empty() {
                Ok(Outcome::Pass)
            } else {
                Err(format!("unknown field: {}", unknown.join(", ")))
            }
        }
        "end_to_end" | "assignment" => {
            let unknown = match kind {
                "assignment" => plan::check(input, expected)?,
                _ => expected::check(input, expected)?,
            };
            let part = || Outcome::PassInPart(unknown.join(", "));
            Ok(if unknown.is_empty() { Outcome::Pass } else { part() })
        }
        "rounding" => whole(rounding(input, expected)),
        "ranking" => whole(ranking(input, expected)),
        "robust_mean" => whole(robust_mean(input, expected)),
        _ => Ok(Outcome::Skip(kind.to_owned())),
    }
}

fn rounding(input: &Value, expected: &Value) -> Checked<()> {
    let values: Checked<Vec<Exact>> =
        list(get(input, "values")?, "values")?.iter().map(|v| exact(v, "a value")).collect();
    let values = values?;
    let places = match get(input, "decimals")? {
        Value::Array(places) => places.iter().map(|p| whole(p, "decimals")).collect::<Checked<Vec<u32>>>()?,
        single => vec![whole(single, "decimals")?],
    };
    let shown = |value: &Exact, places: u32| value.decimals(u8::try_from(places).unwrap_or(u8::MAX));
    let fields = map(expected, "`expected`")?;
    for (name, display) in fields {
        if name != "display" {
            return Err(format!("unknown field: {name}"));
        }
        // One list when there is one number of decimals; else one for each, by place or by name.
        let by_places: Vec<(u32, &Value)> = match (display, places.as_slice()) {
            (Value::Object(lists), _) => lists
                .iter()
                .map(|(name, list)| name.parse().map(|p| (p, list)).map_err(|_| format!("decimals {name:?}")))
                .collect::<Checked<_>>()?,
            (single, [one]) => vec![(*one, single)],
            (lists, _) => places.iter().copied().zip(list(lists, "display")?).collect(),
        };
        for (places, texts) in by_places {
            let texts = list(texts, "display")?;
            expected::same("display", texts.len(), values.len(), "values")?;
            for (value, text) in values.iter().zip(texts) {
                expected::same("display", text, &Value::from(shown(value, places)), &value.to_string())?;
            }
        }
    }
    Ok(())
}

fn ranking(input: &Value, expected: &Value) -> Checked<()> {
    let mut scores = Vec::new();
    for (entry, score) in map(get(input, "scores")?, "scores")? {
        if !score.is_null() {
            scores.push((exact(score, entry)?, entry.clone()));
        }
    }
    scores.sort_by(|a, b| b.0.cmp(&a.0));
    let sizes: Vec<usize> = scores.chunk_by(|a, b| a.0 == b.0).map(<[_]>::len).collect();
    for (name, expected) in map(expected, "`expected`")? {
        let style = expected::style(name).ok_or_else(|| format!("unknown field: {name}"))?;
        let ranks = ranks(style, &sizes);
        let each = ranks.iter().zip(&sizes).flat_map(|(rank, size)| std::iter::repeat_n(*rank, *size));
        let computed = scores.iter().map(|(_, entry)| entry.clone()).zip(each.map(expected::rank_text));
        expected::same_numbers(name, expected, &computed.collect())?;
    }
    Ok(())
}

fn robust_mean(input: &Value, expected: &Value) -> Checked<()> {
    let number = |name: &str, default: usize| match input.get(name) {
        Some(value) => whole(value, name).map(|n| usize::try_from(n).unwrap_or(usize::MAX)),
        None => Ok(default),
    };
    let (drop, panel) = (number("drop_each_side", 1)?, number("minimum_panel", 0)?);
    let mut values = BTreeMap::new();
    for (entry, scores) in map(get(input, "ballot_scores")?, "ballot_scores")? {
        let scores: Checked<Vec<Exact>> = list(scores, entry)?.iter().map(|s| exact(s, entry)).collect();
        values.insert(entry.clone(), scores?);
    }
    // Too few for the rule: the plain mean.
    let falls_back = |v: &[Exact]| v.len() < panel || v.len() <= drop.saturating_mul(2);
    let robust = |v: &[Exact], rule: &dyn Fn(&[Exact]) -> Option<Exact>| {
        if falls_back(v) { robust::mean(v) } else { rule(v) }
    };
    for (name, expected) in map(expected, "`expected`")? {
        let rule: &dyn Fn(&[Exact]) -> Option<Exact> = match name.as_str() {
            "trimmed" => &|v| robust(v, &|v| robust::trimmed(v, drop)),
            "winsorised" | "winsorized" => &|v| robust(v, &|v| robust::winsorised(v, drop)),
            "median" => &robust::median,
            "mean" => &robust::mean,
            "fallback_to_mean" => {
                let computed: Vec<String> =
                    values.iter().filter(|(_, v)| falls_back(v)).map(|(entry, _)| entry.clone()).collect();
                expected::same_names(name, expected, computed)?;
                continue;
            }
            name if name.contains("ijru") || name.contains("closest") => &robust::ijru,
            _ => return Err(format!("unknown field: {name}")),
        };
        let computed = values.iter().filter_map(|(entry, v)| Some((entry.clone(), rule(v)?.to_string())));
        expected::same_numbers(name, expected, &computed.collect())?;
    }
    Ok(())
}

/// Every style of rank.
pub(crate) const STYLES: [(&str, RankStyle); 8] = [
    ("competition", RankStyle::Standard),
    ("standard", RankStyle::Standard),
    ("1224", RankStyle::Standard),
    ("modified", RankStyle::Modified),
    ("1334", RankStyle::Modified),
    ("dense", RankStyle::Dense),
    ("1223", RankStyle::Dense),
    ("fractional", RankStyle::Fractional),
];
