//! From open points to a sealed result, on the sample.

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::hall::tests::NoNetwork;
use crate::{Door, Program, Start};

pub(crate) struct Desk {
    program: Program,
    folder: tempfile::TempDir,
}

impl Desk {
    pub(crate) fn with_sample() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let start = Start {
            doorway: Some(Arc::new(NoNetwork("h0"))),
            link: None,
            ..Start::new(folder.path().to_owned(), Door::Window)
        };
        let desk = Desk { program: Program::start(start).unwrap(), folder };
        desk.call(json!({ "op": "competition-sample" }));
        desk
    }

    pub(crate) fn ask(&self, request: Value) -> Result<Value, Value> {
        let parsed = |text: String| serde_json::from_str(&text).unwrap();
        self.program.call(&request.to_string()).map(parsed).map_err(parsed)
    }

    pub(crate) fn call(&self, request: Value) -> Value {
        self.ask(request.clone()).unwrap_or_else(|fault| panic!("{request}: {fault}"))
    }

    pub(crate) fn refusal(&self, request: Value) -> String {
        self.ask(request).unwrap_err()["code"].as_str().unwrap().to_owned()
    }

    fn state(&self) -> Value {
        self.call(json!({ "op": "deliberation" }))
    }

    fn open_points(&self) -> Vec<String> {
        let state = self.state();
        let points = state["points"].as_array().unwrap().iter();
        points.filter(|p| p["state"] == "open").map(|p| p["code"].as_str().unwrap().to_owned()).collect()
    }

    fn items(&self, code: &str) -> Vec<Value> {
        let state = self.state();
        let point = state["points"].as_array().unwrap().iter().find(|p| p["code"] == code).unwrap().clone();
        point["items"].as_array().unwrap().clone()
    }

    /// Settles everything but the signatures.
    pub(crate) fn settle(&self) {
        self.call(json!({ "op": "round-close" }));
        for missing in self.items("missing") {
            self.call(
                json!({ "op": "ballot-absent", "judge": missing["judge"], "entries": [missing["entry"]] }),
            );
        }
        let keys: Vec<Value> = self.items("incomplete").into_iter().map(|item| item["key"].clone()).collect();
        if !keys.is_empty() {
            self.call(json!({ "op": "exception-accept", "points": keys, "reason": "non comptée" }));
        }
        for tie in self.state()["ties"].as_array().unwrap() {
            let order: Vec<&Value> = tie["entries"].as_array().unwrap().iter().map(|e| &e["entry"]).collect();
            self.call(json!({ "op": "tie-decide", "order": order, "reason": "ex æquo", "shared": true }));
        }
        let mut sitting = self.state()["sitting"].clone();
        for member in self.state()["members"].as_array().unwrap() {
            let judge = member["judge"]["judge"].as_str().unwrap();
            sitting["attendance"][judge] = member["expected"].clone();
        }
        sitting["opened"] = "13:05".into();
        self.call(json!({ "op": "deliberation-change", "sitting": sitting }));
        let name = json!({ "ar": "الجائزة الأولى", "fr": "Premier prix", "en": null });
        let award = json!({ "kind": "prize", "name": name, "entries": ["MS26-001"] });
        self.call(json!({ "op": "awards-change", "awards": [award] }));
    }

    fn pins(&self) -> Vec<(String, String)> {
        let judges: Vec<String> = (1..=7).map(|n| format!("J{n}")).collect();
        let drawn = self.call(json!({ "op": "pins-draw", "judges": judges }));
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        drawn["pins"].as_array().unwrap().iter().map(|pin| (text(&pin["judge"]), text(&pin["pin"]))).collect()
    }

    fn sign(&self, member: &str, pin: &str) -> Result<Value, Value> {
        let result = self.state()["result"].clone();
        self.ask(json!({ "op": "result-sign", "member": member, "pin": pin, "result": result }))
    }

    pub(crate) fn seal(&self) -> Result<Value, Value> {
        self.ask(json!({ "op": "result-seal", "result": self.state()["result"] }))
    }

    pub(crate) fn sign_all(&self) {
        for (judge, pin) in self.pins().iter().filter(|(judge, _)| judge != "J7") {
            self.sign(judge, pin).unwrap();
        }
    }

    pub(crate) fn file(&self) -> std::path::PathBuf {
        self.call(json!({ "op": "program-state" }))["open"]["path"].as_str().unwrap().into()
    }
}

/// The sample, sealed and held on another disk; `None` where this machine has none.
pub(crate) fn announced() -> Option<Desk> {
    let memory = Path::new("/dev/shm");
    let stick = memory.is_dir().then(|| tempfile::tempdir_in(memory).unwrap())?;
    let desk = Desk::with_sample();
    desk.settle();
    desk.sign_all();
    desk.seal().unwrap();
    desk.call(json!({ "op": "result-hold", "folder": stick.path() }));
    Some(desk)
}

#[test]
fn the_sample_goes_from_open_points_to_a_sealed_result() {
    let desk = Desk::with_sample();
    let open = desk.open_points();
    assert_eq!(open, ["round", "missing", "tie", "attendance", "quorum", "president"]);
    assert_eq!(desk.seal().unwrap_err()["code"], "points-open");
    let ties = desk.state()["ties"].clone();
    assert_eq!(ties[0]["rank"], "3");
    assert_eq!(ties[0]["entries"][0]["score"], ties[0]["entries"][1]["score"]);

    desk.settle();
    assert_eq!(desk.open_points(), ["signatures"]);
    assert_eq!(desk.state()["quorum"], json!({ "present": 6, "needed": 4, "members": 7 }));
    assert_eq!(desk.seal().unwrap_err()["code"], "points-open");
    desk.sign_all();
    assert_eq!(desk.state()["canSeal"], true);
    desk.seal().unwrap();

    let state = desk.state();
    assert_eq!(state["seal"]["number"], 1);
    assert_eq!(state["seal"]["groups"].as_array().unwrap().len(), 16);
    assert_eq!(state["seal"]["signatures"].as_array().unwrap().len(), 6);
    assert_eq!(state["seal"]["holder"], Value::Null, "nothing is announced yet");
    let summary = &desk.call(json!({ "op": "program-state" }))["open"];
    assert_eq!((&summary["sealed"], &summary["announced"]), (&json!(1), &json!(false)));
    assert_eq!(store::verify(&desk.file()).unwrap().faults, []);
}

#[test]
fn what_is_sealed_changes_only_after_it_is_reopened_with_a_reason() {
    let desk = Desk::with_sample();
    desk.settle();
    desk.sign_all();
    desk.seal().unwrap();
    let absent = json!({ "op": "ballot-void", "ballot": "01900000-0000-7000-8000-000000000001",
        "judge": "J1", "entry": "MS26-001", "reason": "x" });
    assert_eq!(desk.refusal(json!({ "op": "round-reopen", "reason": "encore" })), "result-sealed");
    assert_eq!(desk.refusal(json!({ "op": "awards-change", "awards": [] })), "result-sealed");
    assert!(["result-sealed", "judging-closed"].contains(&desk.refusal(absent).as_str()));
    assert_eq!(desk.refusal(json!({ "op": "result-reopen", "reason": " " })), "reason-needed");
    desk.call(json!({ "op": "result-reopen", "reason": "une fiche manquait" }));
    let state = desk.state();
    assert_eq!((&state["seal"], &state["number"]), (&Value::Null, &json!(2)));
    assert_eq!(state["earlier"][0]["reopened"], "une fiche manquait");
    assert_eq!(desk.open_points(), ["signatures"], "everybody signs the new one");
    desk.sign_all();
    desk.seal().unwrap();
    assert_eq!(desk.state()["seal"]["number"], 2);
    assert_eq!(store::verify(&desk.file()).unwrap().faults, []);
}

#[test]
fn a_signature_is_for_one_result_and_needs_the_right_pin() {
    let desk = Desk::with_sample();
    desk.settle();
    let pins = desk.pins();
    let pin = |judge: &str| pins.iter().find(|(of, _)| of == judge).unwrap().1.clone();
    assert_eq!(desk.sign("J1", "0000000").unwrap_err()["code"], "pin-wrong");
    let traces = desk.call(json!({ "op": "hall-state" }))["traces"].clone();
    assert_eq!(traces[0]["kind"], "pin-wrong", "the organiser sees it");
    assert_eq!(desk.sign("J1", &pin("J2")).unwrap_err()["code"], "pin-wrong");
    assert_eq!(desk.sign("J7", &pin("J7")).unwrap_err()["code"], "judge-not-present");
    desk.sign("J1", &pin("J1")).unwrap();
    let signed = |desk: &Desk| {
        let members = desk.state()["members"].as_array().unwrap().clone();
        members.into_iter().filter(|m| m["signedAt"] != Value::Null).count()
    };
    assert_eq!(signed(&desk), 1);
    let earlier = desk.state()["result"].clone();
    desk.call(json!({ "op": "support-change", "entry": "MS26-002", "kinds": ["training"], "note": "" }));
    assert_eq!(signed(&desk), 0, "another result is signed anew");
    let request = json!({ "op": "result-sign", "member": "J1", "pin": pin("J1"), "result": earlier });
    assert_eq!(desk.refusal(request), "result-changed");
    desk.sign("J1", &pin("J1")).unwrap();
    desk.call(json!({ "op": "result-unsign", "member": "J1" }));
    assert_eq!(signed(&desk), 0);
}

#[test]
fn the_result_is_announced_once_another_disk_holds_it() {
    let desk = Desk::with_sample();
    assert_eq!(desk.refusal(json!({ "op": "result-hold", "folder": "/nowhere" })), "result-open");
    desk.settle();
    desk.sign_all();
    desk.seal().unwrap();
    assert_eq!(desk.refusal(json!({ "op": "result-hold", "folder": "/nowhere" })), "folder-not-found");
    let beside = desk.folder.path().join("Copies");
    std::fs::create_dir(&beside).unwrap();
    if cfg!(unix) {
        assert_eq!(desk.refusal(json!({ "op": "result-hold", "folder": beside })), "hold-same-disk");
    }
    let Some(desk) = announced() else { return };
    let state = desk.state();
    assert_eq!(state["seal"]["holder"]["place"], "copy");
    assert!(state["seal"]["holder"]["name"].as_str().unwrap().ends_with(".tahkim"));
    assert_eq!(desk.call(json!({ "op": "program-state" }))["open"]["announced"], true);
    assert_eq!(store::verify(&desk.file()).unwrap().faults, []);
}

#[test]
fn the_chairs_order_and_a_shared_place_replace_one_another() {
    let desk = Desk::with_sample();
    let tie = desk.state()["ties"][0].clone();
    let ids: Vec<Value> =
        tie["entries"].as_array().unwrap().iter().map(|entry| entry["entry"].clone()).collect();
    let decide = |order: Vec<&Value>, shared: bool| {
        desk.call(json!({ "op": "tie-decide", "order": order, "reason": "voix", "shared": shared }));
    };
    let ranks = || {
        let standings = desk.call(json!({ "op": "standings" }));
        let rows = standings["rows"].as_array().unwrap().clone();
        ids.iter()
            .map(|id| rows.iter().find(|r| r["entry"] == *id).unwrap()["rank"].clone())
            .collect::<Vec<_>>()
    };
    let order = json!({ "op": "tie-decide", "order": [ids[1], ids[0]], "reason": "voix" });
    assert_eq!(desk.refusal(order), "tie-no-chair", "the sample's rules leave no step to the chair");
    let mut rules = desk.call(json!({ "op": "event-details" }))["rules"].clone();
    rules["tieBreaks"] = json!(["criterion:innovation", "chair"]);
    desk.call(json!({ "op": "rules-change", "rules": rules, "reason": "décision du jury" }));
    decide(vec![&ids[1], &ids[0]], false);
    assert_eq!(ranks(), ["4", "3"]);
    assert!(!desk.open_points().contains(&"tie".to_owned()));
    decide(vec![&ids[0], &ids[1]], true);
    assert_eq!(ranks(), ["3", "3"]);
    assert_eq!(desk.state()["ties"][0]["kept"], "voix");
    let folder = desk.call(json!({ "op": "export", "what": "folder", "language": "fr", "folder": null }));
    let table = Path::new(folder["path"].as_str().unwrap()).join("tie_decisions.csv");
    let table = std::fs::read_to_string(table).unwrap();
    assert!(table.contains("2,1,MS26-007,voix\n2,1,MS26-019,voix\n"), "{table}");
}

#[test]
fn an_award_says_why_nobody_receives_it() {
    let desk = Desk::with_sample();
    let award = |entries: Value, reason: &str| {
        let name = json!({ "ar": null, "fr": "Prix", "en": null });
        let award = json!({ "kind": "prize", "name": name, "entries": entries, "reason": reason });
        json!({ "op": "awards-change", "awards": [award] })
    };
    assert_eq!(desk.refusal(award(json!([]), "")), "award-reason");
    assert_eq!(desk.refusal(award(json!(["X"]), "")), "entry-unknown");
    assert_eq!(desk.refusal(award(json!(["MS26-001", "MS26-001"]), "")), "entry-twice");
    desk.call(award(json!([]), "aucun projet au niveau"));
    assert_eq!(desk.state()["awards"][0]["reason"], "aucun projet au niveau");
}
