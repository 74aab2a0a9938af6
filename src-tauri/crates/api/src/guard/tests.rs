//! Every operation of the table, for everybody: what `DESIGN` grants, and nothing else.

use std::collections::BTreeMap;

use domain::{Actor, JudgeId};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::check;
use crate::ops::OPERATIONS;
use crate::{Door, Program, Start};

/// What a judge may ask, in an order in which each can be done, with a request about their own sheets.
fn a_judges_requests(judge: &str) -> Vec<(&'static str, Value)> {
    let id = |n: u32| format!("00000000-0000-7000-8000-00000000000{n}");
    let marks = json!({ "innovation": "12.41", "feasibility": "12.43" });
    vec![
        ("program-state", json!({})),
        ("language-change", json!({ "language": "fr" })),
        ("rubric", json!({})),
        ("sheets", json!({ "judge": judge })),
        ("draft-save", json!({ "judge": judge, "entry": "E1", "marks": marks, "comment": "mine" })),
        (
            "ballot-submit",
            json!({ "ballot": id(1), "judge": judge, "entry": "E1", "marks": marks, "comment": "mine" }),
        ),
        ("ballot-withdraw", json!({ "ballot": id(2), "judge": judge, "entry": "E1", "reason": "mine" })),
        ("ballot-history", json!({ "judge": judge, "entry": "E1" })),
        (
            "ballot-recuse",
            json!({ "ballot": id(3), "judge": judge, "entry": "E2", "nature": "family", "detail": "mine" }),
        ),
        ("take-back", json!({ "pin": "0000" })),
        ("pin-recover", json!({ "word": "no", "pin": "0000" })),
        ("seat-packet", json!({ "folder": null })),
        ("seat-receipts", json!({})),
        ("seat-leave", json!({})),
    ]
}

/// The operations that concern the sheets of the judge that a request names.
const OF_ONE_JUDGE: [&str; 6] =
    ["sheets", "draft-save", "ballot-submit", "ballot-withdraw", "ballot-history", "ballot-recuse"];

#[test]
fn the_organiser_may_do_everything() {
    for (op, _) in OPERATIONS {
        assert_eq!(check(op, &Actor::Organiser, Some("J1")), Ok(()), "{op}");
    }
}

#[test]
fn judges_and_the_chair_may_do_what_concerns_their_own_sheets_and_no_more() {
    let granted: Vec<&str> = a_judges_requests("J2").into_iter().map(|(op, _)| op).collect();
    let me = JudgeId::new("J2").unwrap();
    for actor in [Actor::Judge(me.clone()), Actor::Chair(me)] {
        for (op, _) in OPERATIONS {
            let may = check(op, &actor, Some("J2")).is_ok();
            assert_eq!(may, granted.contains(op), "{op} for {actor}");
        }
        for op in OF_ONE_JUDGE {
            assert_eq!(code(check(op, &actor, Some("J1"))), "not-allowed", "{op} of another for {actor}");
        }
    }
}

#[test]
fn readers_and_the_display_may_do_nothing_before_the_result_is_sealed() {
    for actor in [Actor::Reader, Actor::Display] {
        for (op, _) in OPERATIONS {
            for judge in [None, Some("J1")] {
                assert_eq!(code(check(op, &actor, judge)), "not-allowed", "{op} for {actor}");
            }
        }
    }
}

#[test]
fn an_operation_that_is_not_in_the_table_does_not_exist() {
    for actor in [Actor::Organiser, Actor::Display] {
        assert_eq!(code(check("ballot-forge", &actor, None)), "unknown-operation");
    }
}

/// At the laptop that the organiser handed over, whatever is asked, nothing of another judge comes back.
#[test]
fn a_judge_at_the_laptop_gets_nothing_of_another_judges_sheets() {
    let hall = Hall::with_three_judges();
    let secrets = hall.secrets_of(&["J1", "J3"]);
    let ballot = "00000000-0000-7000-8000-000000010001";
    hall.done("hand-over", json!({ "judge": "J2" }));
    let granted: BTreeMap<&str, Value> = a_judges_requests("J2").into_iter().collect();
    let mut replies = Vec::new();
    for (op, _) in OPERATIONS.iter().filter(|(op, _)| !granted.contains_key(op)) {
        let refused = hall.refused(op, json!({ "judge": "J2", "entry": "E1" }));
        assert!(refused.contains("\"not-allowed\""), "{op} said {refused}");
        replies.push(refused);
    }
    for (op, request) in a_judges_requests("J1") {
        if OF_ONE_JUDGE.contains(&op) {
            let refused = hall.refused(op, request);
            assert!(refused.contains("\"not-allowed\""), "{op} said {refused}");
            replies.push(refused);
        }
    }
    for (op, request) in a_judges_requests("J2") {
        match op {
            "take-back" | "pin-recover" | "seat-packet" | "seat-leave" => {
                replies.push(hall.refused(op, request))
            }
            _ => replies.push(hall.done(op, request)),
        }
    }
    // A name that is there twice, or is no text, must not open what the name alone keeps shut.
    for request in [
        r#"{"op":"sheets","judge":"J2","judge":"J1"}"#,
        r#"{"op":"sheets","judge":["J1"]}"#,
        r#"{"op":"sheets"}"#,
        r#"{"op":"sheets","judge":"j1"}"#,
    ] {
        replies.push(hall.program.call(request).unwrap_err());
    }
    let taken = json!({ "ballot": ballot, "judge": "J2", "entry": "E3", "marks": { "innovation": "12", "feasibility": "12" } });
    replies.push(hall.refused("ballot-submit", taken));
    for reply in &replies {
        for secret in &secrets {
            assert!(!reply.contains(secret.as_str()), "{secret} of another judge in {reply}");
        }
    }
    assert!(replies.iter().any(|reply| reply.contains("12.41")), "the judge's own marks are there");
}

#[test]
fn a_laptop_that_is_handed_over_stays_so_when_the_program_starts_again() {
    let hall = Hall::with_three_judges();
    hall.done("hand-over", json!({ "judge": "J2" }));
    let state: Value = serde_json::from_str(&hall.done("program-state", json!({}))).unwrap();
    hall.program.close();
    let again = Program::start(Start::new(hall.folder.path().to_owned(), Door::Window)).unwrap();
    again.open(state["open"]["path"].as_str().unwrap().as_ref()).unwrap();
    assert!(again.call(r#"{"op":"standings"}"#).unwrap_err().contains("not-allowed"));
}

fn code(answer: Result<(), crate::Fault>) -> &'static str {
    answer.unwrap_err().code
}

/// A competition in which what each judge wrote can be told from what the others wrote: the marks of J1
/// are all 11 and something, those of J3 all 13 and something, and their words begin with "secret".
struct Hall {
    folder: TempDir,
    program: Program,
}

impl Hall {
    fn with_three_judges() -> Hall {
        let folder = tempfile::tempdir().unwrap();
        let start = Start::new(folder.path().to_owned(), Door::Window);
        let hall = Hall { program: Program::start(start).unwrap(), folder };
        let text = |text: &str| json!({ "ar": null, "fr": text, "en": null });
        hall.done("competition-create", json!({ "name": text("Idées"), "date": null, "template": null }));
        let criterion = |id: &str, weight: &str| json!({ "criterion": id, "label": text(id), "weight": weight, "minScore": "0", "maxScore": "20", "step": "0.01" });
        let criteria = [criterion("innovation", "60"), criterion("feasibility", "40")];
        hall.done("rubric-change", json!({ "criteria": criteria, "reason": null }));
        for entry in ["E1", "E2", "E3", "E4"] {
            let body =
                json!({ "entry": entry, "title": text(entry), "status": "admissible", "statusReason": null });
            hall.done("entry-save", json!({ "entry": body, "previous": null }));
        }
        for (judge, role) in [("J1", "chair"), ("J2", "member"), ("J3", "member")] {
            let body = json!({ "judge": judge, "name": text(judge), "role": role, "attendance": "present" });
            hall.done("judge-save", json!({ "judge": body, "previous": null }));
        }
        for (n, judge) in [(1, "J1"), (3, "J3")] {
            hall.judge(n, judge);
        }
        hall.done("pin-set", json!({ "pin": "4721", "current": null }));
        hall
    }

    /// Submits, amends, withdraws, declares a conflict and leaves a draft.
    fn judge(&self, n: u32, judge: &str) {
        let ballot = |k: u32| format!("00000000-0000-7000-8000-0000000{n}000{k}");
        let marks =
            |k: u32| json!({ "innovation": format!("1{n}.1{k}"), "feasibility": format!("1{n}.5{k}") });
        let comment = |k: u32| format!("secret {judge} {k}");
        for (k, entry) in [(1, "E1"), (2, "E1"), (3, "E2")] {
            let sheet = json!({
                "ballot": ballot(k), "judge": judge, "entry": entry, "marks": marks(k), "comment": comment(k),
                "paper": true, "reason": comment(k),
            });
            self.done("ballot-submit", sheet);
        }
        let withdrawn = json!({ "ballot": ballot(4), "judge": judge, "entry": "E2", "reason": comment(4) });
        self.done("ballot-withdraw", withdrawn);
        let draft = json!({ "judge": judge, "entry": "E3", "marks": marks(5), "comment": comment(5) });
        self.done("draft-save", draft);
        let conflict = json!({ "ballot": ballot(6), "judge": judge, "entry": "E4", "nature": comment(6), "detail": comment(7) });
        self.done("ballot-recuse", conflict);
    }

    /// Every mark, total, word and ballot of these judges, as the organiser sees them.
    fn secrets_of(&self, judges: &[&str]) -> Vec<String> {
        let mut secrets = vec!["secret".to_owned()];
        for judge in judges {
            let reply: Value = serde_json::from_str(&self.done("sheets", json!({ "judge": judge }))).unwrap();
            for sheet in reply["sheets"].as_array().unwrap() {
                let marks =
                    [&sheet["marks"], &sheet["draft"]["marks"]].into_iter().filter_map(Value::as_object);
                let written =
                    marks.flat_map(|marks| marks.values()).chain([&sheet["total"], &sheet["ballot"]]);
                secrets.extend(written.filter_map(Value::as_str).map(str::to_owned));
            }
        }
        assert!(secrets.len() > 12, "{secrets:?}");
        secrets
    }

    fn done(&self, op: &str, request: Value) -> String {
        self.ask(op, request).unwrap_or_else(|fault| panic!("{op}: {fault}"))
    }

    fn refused(&self, op: &str, request: Value) -> String {
        self.ask(op, request).unwrap_err()
    }

    fn ask(&self, op: &str, mut request: Value) -> Result<String, String> {
        request["op"] = op.into();
        self.program.call(&request.to_string())
    }
}
