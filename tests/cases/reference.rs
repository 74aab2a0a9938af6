//! The reference cases of the kinds that are built.

mod competition;
mod expected;
mod field;
mod plan;
mod run;

use std::io::Write;
use std::path::{Path, PathBuf};

use run::{Outcome, outcome};

fn reference() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/reference")
}

#[test]
fn every_reference_case_holds() {
    let files = run::files(&reference()).expect("a folder of cases");
    assert!(files.len() >= 20, "cases are missing: {}", files.len());
    let wrong: Vec<_> = files
        .iter()
        .map(|file| outcome(file))
        .filter(|case| matches!(case.outcome, Outcome::Fail(_) | Outcome::Skip(_)))
        .map(|case| case.to_string())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_case_with_another_answer_fails() {
    for file in run::files(&reference()).expect("a folder of cases") {
        let text = std::fs::read_to_string(&file).expect("a file");
        let whole: serde_json::Value = serde_json::from_str(&text).expect("a case");
        let fields = whole["expected"].as_object().expect("fields").clone();
        for (name, value) in fields {
            let known = ["connected", "additive", "krippendorff_interval_on_ballot_scores"];
            // Sentences for people, and a bound from below.
            let known = known.iter().chain(&["properties", "reason", "optimal_cost_ignoring_connectivity"]);
            let Some(changed) = changed(&value).filter(|_| !known.clone().any(|known| *known == name)) else {
                continue;
            };
            let mut other = whole.clone();
            other["expected"][&name] = changed;
            let mut copy = tempfile::NamedTempFile::with_suffix(".json").expect("a file");
            copy.write_all(other.to_string().as_bytes()).expect("written");
            let case = outcome(copy.path());
            assert!(matches!(case.outcome, Outcome::Fail(_)), "{name} of {case}");
        }
    }
}

/// The value with one leaf changed.
fn changed(value: &serde_json::Value) -> Option<serde_json::Value> {
    use serde_json::{Value, json};
    match value {
        Value::String(text) if text.parse::<scoring::Exact>().is_ok() => Some(json!("12345/7")),
        Value::String(_) => Some(json!("other")),
        Value::Number(n) => n.as_i64().map(|n| json!(n + 1)),
        Value::Array(list) if list.is_empty() => Some(json!(["other"])),
        Value::Array(list) => {
            let mut list = list.clone();
            *list.last_mut()? = changed(list.last()?)?;
            Some(Value::Array(list))
        }
        Value::Object(map) => {
            let mut map = map.clone();
            let (_, leaf) = map.iter_mut().next_back()?;
            *leaf = changed(leaf)?;
            Some(Value::Object(map))
        }
        _ => None,
    }
}

#[test]
fn a_file_that_is_no_case_fails_and_a_kind_that_is_not_built_is_skipped() {
    let run = |text: &str| {
        let mut file = tempfile::NamedTempFile::with_suffix(".json").expect("a file");
        file.write_all(text.as_bytes()).expect("written");
        outcome(file.path()).outcome
    };
    assert!(matches!(run("{"), Outcome::Fail(_)));
    assert!(matches!(run("[]"), Outcome::Fail(_)));
    assert!(matches!(run(r#"{"id":"x","kind":"ranking","expected":{}}"#), Outcome::Fail(_)));
    assert!(matches!(
        run(r#"{"id":"x","kind":"ranking","input":{"scores":{"A":"1"}},"expected":{}}"#),
        Outcome::Fail(_)
    ));
    assert!(matches!(run(r#"{"id":"x","kind":"icc","input":{},"expected":{}}"#), Outcome::Skip(_)));
}
