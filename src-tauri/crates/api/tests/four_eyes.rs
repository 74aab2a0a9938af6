//! Paper sheets that two people type, through the program's door.

// In a story, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used)]

mod common;

use common::House;
use serde_json::{Value, json};
use uuid::Uuid;

struct Desk {
    house: House,
    /// A sheet that is missing, and the criteria on it.
    judge: Value,
    entry: Value,
}

impl Desk {
    fn open() -> Desk {
        let mut desk = Desk { house: House::sample(), judge: Value::Null, entry: Value::Null };
        let board = desk.house.call(&json!({ "op": "judging-board" }));
        let empty = |cell: &&Value| cell["state"] == "empty";
        let missing = board["toChase"].as_array().unwrap().iter().find(empty).unwrap();
        (desk.judge, desk.entry) = (missing["judge"].clone(), missing["entry"].clone());
        desk.house.call(&json!({ "op": "typing-change", "fourEyes": true }));
        desk
    }

    fn types(&self, typist: &str, marks: &[(&str, &str)]) -> Result<Value, Value> {
        self.types_as(Uuid::now_v7(), typist, marks)
    }

    fn types_as(&self, ballot: Uuid, typist: &str, marks: &[(&str, &str)]) -> Result<Value, Value> {
        let marks: serde_json::Map<_, _> =
            marks.iter().map(|(id, mark)| ((*id).to_owned(), json!(mark))).collect();
        self.house
            .ask(&json!({
                "op": "ballot-submit", "ballot": ballot, "judge": self.judge, "entry": self.entry,
                "marks": marks, "comment": "", "paper": true, "typist": typist,
            }))
            .map(|reply| reply["sheet"].clone())
    }

    fn submitted(&self) -> u64 {
        self.house.call(&json!({ "op": "judging-board" }))["submitted"].as_u64().unwrap()
    }

    fn revisions(&self) -> Value {
        let history = json!({ "op": "ballot-history", "judge": self.judge, "entry": self.entry });
        self.house.call(&history)["revisions"].clone()
    }
}

const SHEET: [(&str, &str); 3] = [("innovation", "14"), ("sustainability", "9"), ("feasibility", "11,5")];
const MISREAD: [(&str, &str); 3] = [("innovation", "14"), ("sustainability", "6"), ("feasibility", "11.5")];

#[test]
fn a_sheet_counts_when_two_people_have_typed_the_same() {
    let desk = Desk::open();
    let before = desk.submitted();
    let sheet = desk.types("K. B.", &SHEET).unwrap();
    assert_eq!(sheet["typing"]["typists"], json!(["K. B."]));
    assert_eq!(sheet["typing"]["asked"].as_array().unwrap().len(), 3);
    assert_eq!(
        (&sheet["state"], &sheet["marks"]),
        (&json!("draft"), &json!({})),
        "the second does not see it"
    );
    assert_eq!((desk.submitted(), desk.revisions()), (before, json!([])));

    let sheet = desk.types("S. T.", &SHEET).unwrap();
    assert_eq!((&sheet["state"], &sheet["paper"]), (&json!("submitted"), &json!(true)));
    assert_eq!(sheet["marks"]["feasibility"], "11.5");
    assert_eq!(sheet["typing"], Value::Null);
    assert_eq!(desk.submitted(), before + 1);
    assert_eq!(desk.revisions().as_array().unwrap().len(), 1);
}

#[test]
fn where_two_typings_differ_only_that_mark_is_asked_again() {
    let desk = Desk::open();
    desk.types("K. B.", &SHEET).unwrap();
    let sheet = desk.types("S. T.", &MISREAD).unwrap();
    assert_eq!(sheet["typing"]["asked"], json!(["sustainability"]));
    // Neither of the two: it is read once more.
    assert_eq!(
        desk.types("S. T.", &[("sustainability", "7")]).unwrap()["typing"]["asked"],
        json!(["sustainability"])
    );
    // What is not asked for changes nothing.
    let sheet = desk.types("K. B.", &[("innovation", "1"), ("sustainability", "9")]).unwrap();
    assert_eq!(sheet["state"], "submitted");
    assert_eq!(
        (&sheet["marks"]["innovation"], &sheet["marks"]["sustainability"]),
        (&json!("14"), &json!("9"))
    );
}

#[test]
fn one_person_is_not_two() {
    let desk = Desk::open();
    let code = |reply: Result<Value, Value>| reply.unwrap_err()["code"].clone();
    assert_eq!(code(desk.types(" ", &SHEET)), "typist-missing");
    desk.types("K. B.", &SHEET).unwrap();
    assert_eq!(code(desk.types("k. b. ", &SHEET)), "typist-same");
    assert_eq!(code(desk.types("S. T.", &[("innovation", "14")])), "mark-missing");
    assert_eq!(code(desk.types("S. T.", &[("innovation", "40")])), "mark-out-of-range");
    assert_eq!(desk.revisions(), json!([]));
}

#[test]
fn a_typing_that_is_sent_twice_is_one_and_survives_a_restart() {
    let desk = Desk::open();
    let ballot = Uuid::now_v7();
    for _ in 0..2 {
        assert_eq!(desk.types_as(ballot, "K. B.", &SHEET).unwrap()["typing"]["typists"], json!(["K. B."]));
    }
    let path = desk.house.call(&json!({ "op": "program-state" }))["open"]["path"].clone();
    let desk = Desk { house: desk.house.started_again(), ..desk };
    desk.house.call(&json!({ "op": "competition-open", "path": path }));
    let second = Uuid::now_v7();
    for _ in 0..2 {
        assert_eq!(desk.types_as(second, "S. T.", &SHEET).unwrap()["state"], "submitted");
    }
    assert_eq!(desk.revisions().as_array().unwrap().len(), 1);
}

#[test]
fn what_a_judge_fills_in_on_screen_counts_at_once() {
    let desk = Desk::open();
    let reply = desk.house.call(&json!({
        "op": "ballot-submit", "ballot": Uuid::now_v7(), "judge": desk.judge, "entry": desk.entry,
        "marks": { "innovation": "14", "sustainability": "9", "feasibility": "11" },
    }));
    assert_eq!(reply["sheet"]["state"], "submitted");
}
