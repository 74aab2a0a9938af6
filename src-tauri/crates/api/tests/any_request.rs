//! Whatever is asked: a reply or a fault that has its sentence in three languages, never a panic, and a
//! file that holds afterwards.

// In a test, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use api::{Door, OPERATIONS, Program, Start};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// What leads out of the folder of the test, or to the machine's own state.
const ELSEWHERE: [&str; 5] =
    ["competition-open", "backup-restore", "settings-change", "export", "seat-packet"];

/// Names of fields, as the requests have them.
const FIELDS: [&str; 44] = [
    "again",
    "ballot",
    "before",
    "by",
    "code",
    "comment",
    "content",
    "count",
    "criteria",
    "current",
    "date",
    "detail",
    "device",
    "entries",
    "entry",
    "event",
    "fileName",
    "join",
    "judge",
    "judges",
    "kind",
    "language",
    "limit",
    "link",
    "mapping",
    "marks",
    "moveHere",
    "name",
    "nature",
    "needed",
    "order",
    "paper",
    "pin",
    "port",
    "previous",
    "reason",
    "rules",
    "sheet",
    "status",
    "template",
    "title",
    "weightsArePercent",
    "word",
    "ip",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec![
            "J1",
            "j1 ",
            "J99",
            "MS26-001",
            "ms26-001",
            "MS26-999",
            "innovation",
            "12",
            "12,5",
            "25",
            "-1",
            "1e9",
            "",
            "entries",
            "judges",
            "ballots",
            "fr",
            "withdrawn",
            "2026-05-06",
            "2026-02-30",
            "1234",
            "01999999-0000-7000-a000-000000000001",
            "192.168.1.10:4433",
            "../..",
            "a.csv",
            "aGVsbG8=",
            "=cmd",
            "\u{202e}",
            "٥",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,40}",
        "[\\x00-\\x7f]{0,20}",
    ]
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        3 => text().prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(|n| json!(n)),
        1 => Just(Value::Null),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        let key = prop_oneof![select(FIELDS.to_vec()).prop_map(str::to_owned), text()];
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(key, inner, 0..5).prop_map(|map| map.into_iter().collect::<Map<_, _>>().into()),
        ]
    })
}

/// Requests in their true shape, with which the organiser's day is done.
fn true_shapes() -> BTreeMap<&'static str, Value> {
    let name = json!({ "ar": "", "fr": "Essai", "en": "" });
    let id = "01999999-0000-7000-a000-000000000001";
    let sheet = json!({ "ballot": id, "judge": "J1", "entry": "MS26-001", "reason": "essai" });
    let table = json!({ "kind": "entries", "fileName": "e.csv", "content": "ZW50cnlfaWQsdGl0bGUKQSxCCg==",
                        "mapping": {}, "sheet": null });
    let judge = json!({ "judge": "J8", "name": name, "role": "member", "fields": {} });
    let entry = json!({ "entry": "N-1", "title": name, "status": "admissible", "statusReason": null,
                        "fields": {} });
    let criterion = json!({ "criterion": "c", "label": name, "weight": "100", "minScore": "0",
                            "maxScore": "20", "step": "0.5", "displayOrder": 1, "subcriteria": [],
                            "levels": [] });
    BTreeMap::from([
        ("competition-create", json!({ "name": name, "date": null, "template": null })),
        ("language-change", json!({ "language": "fr" })),
        ("rubric-change", json!({ "criteria": [criterion], "weightsArePercent": true, "reason": "essai" })),
        ("entry-save", json!({ "entry": entry, "previous": null })),
        ("entry-status", json!({ "entry": "MS26-001", "status": "withdrawn", "reason": "essai" })),
        ("entry-remove", json!({ "entry": "N-1" })),
        ("judge-save", json!({ "judge": judge, "previous": null })),
        ("judge-replace", json!({ "judge": "J1", "by": judge, "reason": "essai" })),
        ("judge-remove", json!({ "judge": "J8" })),
        ("import-read", table.clone()),
        ("import-apply", table),
        ("sheets", json!({ "judge": "J1" })),
        (
            "draft-save",
            json!({ "judge": "J1", "entry": "MS26-001", "marks": { "innovation": "12" },
                               "comment": "" }),
        ),
        (
            "ballot-submit",
            json!({ "ballot": id, "judge": "J1", "entry": "MS26-001", "comment": "",
            "marks": { "innovation": "12", "sustainability": "12", "feasibility": "12" }, "paper": true,
            "reason": null }),
        ),
        (
            "ballot-recuse",
            json!({ "ballot": id, "judge": "J1", "entry": "MS26-001", "nature": "family",
                                  "detail": "" }),
        ),
        ("recusal-lift", sheet.clone()),
        ("ballot-absent", json!({ "judge": "J1", "entries": ["MS26-001"] })),
        ("absence-lift", json!({ "judge": "J1", "entries": ["MS26-001"] })),
        ("ballot-withdraw", sheet.clone()),
        ("ballot-void", sheet),
        ("ballot-history", json!({ "judge": "J1", "entry": "MS26-001" })),
        ("round-reopen", json!({ "reason": "essai" })),
        ("pin-set", json!({ "pin": "1234", "current": null })),
        ("hand-over", json!({ "judge": "J1" })),
        ("take-back", json!({ "pin": "1234" })),
        ("pin-recover", json!({ "word": "essai", "pin": "1234" })),
        ("standing", json!({ "entry": "MS26-001" })),
        ("tie-decide", json!({ "order": ["MS26-001", "MS26-002"], "reason": "essai" })),
        ("history", json!({ "before": null, "limit": 10 })),
        ("device-revoke", json!({ "device": id, "reason": "essai" })),
        ("pins-draw", json!({ "judges": null })),
        ("held-decide", json!({ "ballot": id, "count": true, "reason": "essai" })),
        ("packet-take", json!({ "content": "e30=" })),
        ("seat-join", json!({ "link": "192.168.1.10:4433" })),
        ("seat-sign-in", json!({ "judge": "J1", "pin": "1234", "moveHere": false })),
        ("competition-open", json!({ "path": "nowhere.tahkim" })),
        ("backup-restore", json!({ "path": "nowhere.tahkim", "name": "Essai" })),
        ("export", json!({ "what": "standings", "language": "fr", "folder": null })),
    ])
}

/// A request: its operation, the fields that are written over its true shape, and those that are left out.
fn request() -> impl Strategy<Value = Value> {
    let ops: Vec<&str> = OPERATIONS.iter().map(|(op, _)| *op).collect();
    let changed = vec((any::<prop::sample::Index>(), any_json()), 0..3);
    (select(ops), changed, btree_map(select(FIELDS.to_vec()), any_json(), 0..2)).prop_map(
        |(op, changed, more)| {
            let shape = true_shapes().remove(op).unwrap_or_else(|| json!({}));
            let mut request: Map<String, Value> = shape.as_object().unwrap().clone();
            if !ELSEWHERE.contains(&op) {
                let names: Vec<String> = request.keys().cloned().collect();
                for (at, value) in changed {
                    if !names.is_empty() {
                        let name = at.get(&names);
                        if value.is_null() {
                            request.remove(name)
                        } else {
                            request.insert(name.clone(), value)
                        };
                    }
                }
                request.extend(more.into_iter().map(|(name, value)| (name.to_owned(), value)));
            }
            request.insert("op".to_owned(), op.into());
            request.into()
        },
    )
}

/// Every sentence of a language that a fault can be told by.
fn sentences() -> Vec<BTreeMap<String, String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/locales");
    let read = |language: &str| -> BTreeMap<String, String> {
        let files: Vec<PathBuf> =
            std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
        let own = files.iter().filter(|path| path.to_string_lossy().ends_with(&format!(".{language}.ftl")));
        own.flat_map(|path| {
            std::fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect::<Vec<_>>()
        })
        .filter_map(|line| line.split_once(" = ").map(|(key, text)| (key.to_owned(), text.to_owned())))
        .collect()
    };
    ["ar", "fr", "en"].map(read).into()
}

fn expect_sentence(sentences: &[BTreeMap<String, String>], fault: &Value, request: &Value) {
    let code = fault["code"].as_str().unwrap_or_else(|| panic!("{fault} has no code: {request}"));
    assert_ne!(code, "internal", "{fault}: {request}");
    for language in sentences {
        let sentence = language.get(&format!("fault-{code}"));
        let sentence = sentence.unwrap_or_else(|| panic!("{code} has no sentence: {request}"));
        for name in sentence.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()) {
            assert!(fault["args"][name].is_string(), "{code} names {name}: {fault}: {request}");
        }
    }
    for other in fault["others"].as_array().into_iter().flatten() {
        expect_sentence(sentences, other, request);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_request_is_answered_or_refused_in_words(requests in vec(request(), 1..40)) {
        let folder = tempfile::tempdir().unwrap();
        let sentences = sentences();
        let program = Program::start(Start::new(folder.path().to_path_buf(), Door::Window)).unwrap();
        program.call(r#"{"op":"competition-sample"}"#).unwrap();
        for request in &requests {
            if let Err(fault) = program.call(&request.to_string()) {
                expect_sentence(&sentences, &serde_json::from_str(&fault).unwrap(), request);
            }
        }
        program.close();
        let files = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path());
        for file in files.filter(|path| path.extension().is_some_and(|ending| ending == "tahkim")) {
            let found = store::verify(&file).unwrap();
            prop_assert!(found.faults.is_empty(), "{}: {:?}", file.display(), found.faults);
        }
    }

    #[test]
    fn what_is_no_request_is_refused_in_words(text in ".{0,60}") {
        let folder = tempfile::tempdir().unwrap();
        let program = Program::start(Start::new(folder.path().to_path_buf(), Door::Window)).unwrap();
        let fault = program.call(&text).unwrap_err();
        expect_sentence(&sentences(), &serde_json::from_str(&fault).unwrap(), &text.into());
    }
}
