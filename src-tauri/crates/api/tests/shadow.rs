//! Whoever scores beside the jury, through the program's door.

// In a story, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used)]

mod common;

use common::House;
use serde_json::{Value, json};
use uuid::Uuid;

fn marked(house: &House, judge: &str, entry: &str, mark: &str) {
    let marks = json!({ "innovation": mark, "sustainability": mark, "feasibility": mark });
    house.call(&json!({ "op": "ballot-submit", "ballot": Uuid::now_v7(), "judge": judge, "entry": entry,
        "marks": marks, "comment": "", "paper": true, "typist": "", "reason": null }));
}

fn becomes(house: &House, judge: &str, role: &str) -> Result<Value, Value> {
    let judges = house.call(&json!({ "op": "judges" }));
    let judges = judges["judges"].as_array().unwrap();
    let mut body = judges.iter().find(|one| one["judge"] == judge).unwrap().clone();
    body["role"] = json!(role);
    house.ask(&json!({ "op": "judge-save", "judge": body, "previous": judge }))
}

#[test]
fn what_a_shadow_judge_gives_is_kept_and_counts_nowhere() {
    let house = House::fresh(2, &[]);
    let judges = house.call(&json!({ "op": "judges" }))["judges"].as_array().unwrap().len();
    becomes(&house, "J3", "shadow").unwrap();
    for (entry, mark) in [("E01", "12"), ("E02", "10")] {
        marked(&house, "J1", entry, mark);
        marked(&house, "J2", entry, mark);
    }
    marked(&house, "J3", "E01", "0");
    marked(&house, "J3", "E02", "20");
    let standings = house.call(&json!({ "op": "standings" }));
    let first = &standings["rows"][0];
    assert_eq!((&first["entry"], &first["shown"]), (&json!("E01"), &json!("12.00")));
    assert_eq!((&first["ballotsCounted"], &first["ballotsExpected"]), (&json!(2), &json!(judges - 1)));
    let sheets = house.call(&json!({ "op": "standing", "entry": "E01" }));
    let sheet = |at: usize| {
        let sheet = &sheets["ballots"][at];
        (sheet["judge"].clone(), sheet["counted"].clone(), sheet["total"].clone())
    };
    assert_eq!(
        [sheet(0), sheet(2)],
        [(json!("J1"), json!(true), json!("12.0000")), (json!("J3"), json!(false), Value::Null)]
    );
    let unknown = house.ask(&json!({ "op": "standing", "entry": "E99" })).unwrap_err();
    assert_eq!((&unknown["code"], &unknown["args"]["entry"]), (&json!("entry-unknown"), &json!("E99")));
    let kept = house.call(&json!({ "op": "ballot-history", "judge": "J3", "entry": "E02" }));
    assert_eq!(kept["revisions"][0]["marks"]["innovation"], "20");

    // Nobody waits for them, at the board or at the table of the jury.
    let board = house.call(&json!({ "op": "judging-board" }));
    assert!(board["judges"].as_array().unwrap().iter().all(|judge| judge["judge"] != "J3"), "{board}");
    let members = house.call(&json!({ "op": "deliberation" }))["members"].clone();
    assert!(members.as_array().unwrap().iter().all(|member| member["judge"]["judge"] != "J3"), "{members}");

    // A word does not make sheets count that did not, nor the other way round.
    assert_eq!(becomes(&house, "J3", "member").unwrap_err()["code"], "judge-role-scored");
    assert_eq!(becomes(&house, "J1", "shadow").unwrap_err()["code"], "judge-role-scored");
    becomes(&house, "J1", "chair").unwrap();
}

#[test]
fn with_a_plan_a_shadow_judge_still_sees_everything_and_is_given_nothing() {
    let house = House::fresh(6, &[]);
    becomes(&house, "J3", "shadow").unwrap();
    let read = house.call(&json!({ "op": "assignment" }));
    let mut terms = read["terms"].clone();
    terms["ballots"] = json!(2);
    assert!(terms["judges"].as_array().unwrap().iter().all(|judge| judge != "J3"));
    let plan = house.call(&json!({ "op": "assignment-plan", "terms": terms }));
    house.call(&json!({ "op": "assignment-set", "pairs": plan["pairs"], "terms": terms, "byHand": false }));
    let read = house.call(&json!({ "op": "assignment" }));
    let pairs = read["pairs"].as_array().unwrap();
    assert!(!pairs.is_empty() && pairs.iter().all(|pair| pair["judge"] != "J3"), "{pairs:?}");
    for entry in 1..=6 {
        marked(&house, "J3", &format!("E{entry:02}"), "15");
    }
}
