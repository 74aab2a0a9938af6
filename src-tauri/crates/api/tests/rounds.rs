//! Rounds and categories, through the program's door.

// In a story, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used)]

mod common;

use common::House;
use serde_json::{Value, json};
use uuid::Uuid;

const FINAL: &str = "Finale";

fn next(promoted: u32, carried: &str) -> Value {
    let name = json!({ "ar": "النهائي", "fr": FINAL, "en": null });
    json!({ "name": name, "promoted": promoted, "byCategory": false, "carried": carried, "criteria": null })
}

fn plan(house: &House, next: &Value, reason: Option<&str>) -> Result<Value, Value> {
    house.ask(&json!({ "op": "round-plan", "next": next, "reason": reason }))
}

/// Two judges give an entry this mark for everything.
fn marked(house: &House, entry: &str, mark: &str) {
    let marks = json!({ "innovation": mark, "sustainability": mark, "feasibility": mark });
    for judge in ["J1", "J2"] {
        house.call(&json!({ "op": "ballot-submit", "ballot": Uuid::now_v7(), "judge": judge, "entry": entry,
            "marks": marks, "comment": "", "paper": true, "typist": "", "reason": null }));
    }
}

fn begin(house: &House, promoted: &[&str], reason: &str) -> Result<Value, Value> {
    house.ask(&json!({ "op": "round-begin", "promoted": promoted, "reason": reason }))
}

fn close(house: &House) {
    house.call(&json!({ "op": "round-close" }));
}

fn rounds(house: &House) -> Value {
    house.call(&json!({ "op": "rounds" }))
}

/// Each entry with the side of the line on which it is.
fn sides(house: &House) -> Vec<(String, String)> {
    let rounds = rounds(house);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let candidates = rounds["candidates"].as_array().unwrap().iter();
    candidates.map(|one| (text(&one["entry"]), text(&one["place"]))).collect()
}

/// The ranking: entry, exact score on the scale that is shown.
fn ranking(house: &House) -> Vec<(String, String)> {
    let standings = house.call(&json!({ "op": "standings" }));
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let rows = standings["rows"].as_array().unwrap().iter();
    rows.map(|row| (text(&row["entry"]), text(&standing(house, &row["entry"])["exact"]))).collect()
}

/// What an entry's place rests on.
fn standing(house: &House, entry: &Value) -> Value {
    house.call(&json!({ "op": "standing", "entry": entry }))["score"].clone()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

fn verified(house: &House) {
    let state = house.call(&json!({ "op": "program-state" }));
    let path = state["open"]["path"].as_str().unwrap();
    assert_eq!(store::verify(std::path::Path::new(path)).unwrap().faults, []);
}

/// Five entries, of which the second and the third share a place.
fn screened() -> House {
    let house = House::fresh(5, &[]);
    let mut rules = house.call(&json!({ "op": "event-details" }))["rules"].clone();
    rules["tieBreaks"] = json!(["chair"]);
    house.call(&json!({ "op": "rules-change", "rules": rules, "reason": null }));
    plan(&house, &next(2, "25"), None).unwrap();
    for (entry, mark) in [("E01", "16"), ("E02", "14"), ("E03", "14"), ("E04", "10"), ("E05", "8")] {
        marked(&house, entry, mark);
    }
    house
}

#[test]
fn who_is_tied_on_the_line_is_shown_and_nobody_is_left_out_by_chance() {
    let house = screened();
    assert_eq!(begin(&house, &["E01"], "").unwrap_err()["code"], "round-open");
    close(&house);
    let expected = [("E01", "above"), ("E02", "on"), ("E03", "on"), ("E04", "below"), ("E05", "below")];
    assert_eq!(sides(&house), pairs(&expected));
    // All who share the place, or none of them; anything else says why.
    assert_eq!(begin(&house, &["E01", "E02"], " ").unwrap_err()["code"], "promoted-reason");
    assert_eq!(begin(&house, &[], "why").unwrap_err()["code"], "promoted-none");
    assert_eq!(begin(&house, &["E09"], "why").unwrap_err()["code"], "entry-unknown");
    // The chair's decision parts them.
    house.call(&json!({ "op": "tie-decide", "order": ["E03", "E02"], "reason": "vote", "shared": false }));
    let expected = [("E01", "above"), ("E03", "above"), ("E02", "below"), ("E04", "below"), ("E05", "below")];
    assert_eq!(sides(&house), pairs(&expected));
    begin(&house, &["E01", "E03"], "").unwrap();
    verified(&house);
}

#[test]
fn the_next_round_starts_empty_and_what_was_said_of_the_one_before_counts_in_it() {
    let house = screened();
    close(&house);
    begin(&house, &["E01", "E02", "E03"], "").unwrap();

    let now = rounds(&house);
    assert_eq!(
        (&now["number"], &now["name"]["fr"], &now["carried"]),
        (&json!(2), &json!(FINAL), &json!("25"))
    );
    assert_eq!((&now["round"], &now["frozen"], &now["next"]), (&json!("open"), &json!(false), &Value::Null));
    let past = &now["past"][0];
    assert_eq!(
        (&past["places"][3]["promoted"], &past["places"][3]["score"]),
        (&json!(false), &json!("50.00"))
    );
    let entries = house.call(&json!({ "op": "entries" }));
    let of = |id: &str| {
        let entries = entries["entries"].as_array().unwrap();
        entries.iter().find(|entry| entry["entry"] == id).unwrap()["status"].clone()
    };
    assert_eq!((of("E03"), of("E04")), (json!("admissible"), json!("eliminated")));
    assert_eq!(ranking(&house), [], "no ballot of the round before is one of this");
    assert!(house.submits("J1", "E04").is_err(), "who did not go on is judged no more");

    // 75 % of this round and 25 % of the one before: 16, 14 and 14 of 20 there.
    marked(&house, "E01", "10");
    marked(&house, "E02", "12");
    marked(&house, "E03", "14");
    assert_eq!(ranking(&house), pairs(&[("E03", "14"), ("E02", "25/2"), ("E01", "23/2")]));
    let standings = house.call(&json!({ "op": "standings" }));
    let carried = standing(&house, &standings["rows"][1]["entry"])["carried"].clone();
    assert_eq!(
        (&carried["mean"], &carried["earlier"], &carried["share"]),
        (&json!("12"), &json!("14"), &json!("25"))
    );
    verified(&house);

    // The page of results says what a score is made of.
    let folder = tempfile::tempdir().unwrap();
    let written = house.call(
        &json!({ "op": "export", "what": "results", "form": "html", "language": "fr", "folder": folder.path() }),
    );
    let page = std::fs::read_to_string(written["path"].as_str().unwrap()).unwrap();
    assert!(page.contains("vient pour 25\u{a0}% du tour précédent"), "{page}");

    let written = house.call(
        &json!({ "op": "export", "what": "results", "form": "json", "language": "fr", "folder": folder.path() }),
    );
    let results = std::fs::read_to_string(written["path"].as_str().unwrap()).unwrap();
    let results: Value = serde_json::from_str(&results).unwrap();
    assert_eq!((&results["carried_pct"], &results["rows"][0]["entry_id"]), (&json!("25"), &json!("E03")));

    // A folder of tables ranks as the file does.
    let folder = tempfile::tempdir().unwrap();
    let written = house.call(
        &json!({ "op": "export", "what": "folder", "form": null, "language": "fr", "folder": folder.path() }),
    );
    let path = std::path::PathBuf::from(written["path"].as_str().unwrap());
    let read = intake::folder::competition(&path).unwrap().competition;
    let rows = scoring::standings(&read).rows;
    let (min, max) = scoring::shared_scale(&read.rubric).unwrap();
    let scores: Vec<_> = rows
        .iter()
        .map(|row| (read.entries[row.entry].id.to_string(), row.score.on_scale(min, max).to_string()))
        .collect();
    assert_eq!(scores, ranking(&house));
}

#[test]
fn what_counts_is_said_before_the_first_sheet_and_changes_afterwards_for_a_reason() {
    let house = House::fresh(3, &[]);
    for (wrong, code) in [
        (next(0, "0"), "promoted-form"),
        (next(1, "101"), "carried-form"),
        (next(1, "-1"), "carried-form"),
        (next(1, "x"), "number-form"),
    ] {
        assert_eq!(plan(&house, &wrong, None).unwrap_err()["code"], code, "{wrong}");
    }
    plan(&house, &next(2, "0"), None).unwrap();
    marked(&house, "E01", "12");
    assert_eq!(plan(&house, &next(2, "50"), None).unwrap_err()["code"], "reason-needed");
    plan(&house, &next(2, "50"), Some("décision du jury")).unwrap();
    plan(&house, &Value::Null, Some("un seul tour")).unwrap();
    close(&house);
    assert_eq!(begin(&house, &["E01"], "").unwrap_err()["code"], "round-unplanned");
}

#[test]
fn another_rubric_judges_the_next_round() {
    let house = House::fresh(2, &[]);
    let criterion = json!({ "criterion": "pitch", "label": { "ar": "العرض", "fr": "Pitch", "en": null },
        "weight": "100", "minScore": "0", "maxScore": "10", "step": "1" });
    let mut final_round = next(1, "50");
    final_round["criteria"] = json!([criterion]);
    plan(&house, &final_round, None).unwrap();
    marked(&house, "E01", "20");
    marked(&house, "E02", "10");
    close(&house);
    begin(&house, &["E01", "E02"], "les deux").unwrap();
    for judge in ["J1", "J2"] {
        for (entry, mark) in [("E01", "4"), ("E02", "10")] {
            house.call(
                &json!({ "op": "ballot-submit", "ballot": Uuid::now_v7(), "judge": judge, "entry": entry,
                "marks": { "pitch": mark }, "comment": "", "paper": true, "typist": "", "reason": null }),
            );
        }
    }
    // Of 10, half from here and half from there: 10 and 5, 4 and 10.
    assert_eq!(ranking(&house), pairs(&[("E02", "15/2"), ("E01", "7")]));
    verified(&house);
}

#[test]
fn categories_are_ranked_apart_and_send_on_their_own_best() {
    let house = House::fresh(6, &[]);
    let text = |fr: &str| json!({ "ar": null, "fr": fr, "en": null });
    let change =
        |categories: Value| house.ask(&json!({ "op": "categories-change", "categories": categories }));
    let mut by_category = next(1, "0");
    by_category["byCategory"] = json!(true);
    assert_eq!(plan(&house, &by_category, None).unwrap_err()["code"], "categories-none");
    change(json!([{ "name": text("Artisanat") }, { "name": text("Agriculture") }])).unwrap();
    let made = rounds(&house)["categories"].clone();
    assert_eq!((&made[0]["id"], &made[1]["id"]), (&json!("C1"), &json!("C2")));
    for (n, category) in ["C1", "C1", "C2", "C2", "C2", ""].iter().enumerate() {
        let entry = format!("E{:02}", n + 1);
        house.call(&json!({ "op": "entry-save", "previous": entry, "entry": { "entry": entry,
            "title": text("Projet"), "status": "admissible", "statusReason": null,
            "fields": { "category": category } } }));
    }
    assert_eq!(
        change(json!([{ "id": "C1", "name": text("Artisanat") }])).unwrap_err()["code"],
        "category-used"
    );
    plan(&house, &by_category, None).unwrap();
    for (entry, mark) in
        [("E01", "18"), ("E02", "16"), ("E03", "9"), ("E04", "12"), ("E05", "12"), ("E06", "5")]
    {
        marked(&house, entry, mark);
    }
    let standings = house.call(&json!({ "op": "standings" }));
    let rows = standings["rows"].as_array().unwrap().iter();
    let ranks: Vec<(&str, &str)> = rows
        .map(|row| (row["entry"].as_str().unwrap(), row["categoryRank"].as_str().unwrap_or("")))
        .collect();
    assert_eq!(ranks, [("E01", "1"), ("E02", "2"), ("E04", "1"), ("E05", "1"), ("E03", "3"), ("E06", "")]);
    close(&house);
    let expected = [
        ("E01", "above"),
        ("E02", "below"),
        ("E04", "on"),
        ("E05", "on"),
        ("E03", "below"),
        ("E06", "above"),
    ];
    assert_eq!(sides(&house), pairs(&expected), "who has no category is a group of their own");
    begin(&house, &["E01", "E04", "E05", "E06"], "").unwrap();
    verified(&house);
}

#[test]
fn what_was_typed_once_of_a_paper_sheet_is_of_the_round_in_which_it_was_typed() {
    let house = House::fresh(2, &[]);
    plan(&house, &next(1, "0"), None).unwrap();
    house.call(&json!({ "op": "typing-change", "fourEyes": true }));
    let marks = json!({ "innovation": "14", "sustainability": "9", "feasibility": "11" });
    house.call(&json!({ "op": "ballot-submit", "ballot": Uuid::now_v7(), "judge": "J1", "entry": "E01",
        "marks": marks, "comment": "", "paper": true, "typist": "A", "reason": null }));
    let state = || {
        let board = house.call(&json!({ "op": "judging-board" }));
        let cells = board["cells"].as_array().unwrap();
        let cell = cells.iter().find(|cell| cell["judge"] == "J1" && cell["entry"] == "E01").unwrap();
        cell["state"].clone()
    };
    assert_eq!(state(), "draft", "it waits for the second");
    close(&house);
    begin(&house, &["E01", "E02"], "les deux").unwrap();
    assert_eq!(state(), "empty");
}

#[test]
fn the_next_round_has_a_rubric_of_its_own_when_one_is_written_beforehand() {
    let house = House::fresh(3, &[]);
    let rubric = || house.call(&json!({ "op": "rubric-next" }));
    let change = |criteria: &Value, reason: Option<&str>| {
        house.ask(&json!({ "op": "rubric-next-change", "criteria": criteria, "weightsArePercent": true,
            "reason": reason }))
    };
    let mut criteria = rubric()["criteria"].clone();
    assert_eq!(rubric()["name"], Value::Null);
    assert_eq!(change(&criteria, None).unwrap_err()["code"], "round-unplanned");
    plan(&house, &next(2, "0"), None).unwrap();
    assert_eq!(rubric()["name"]["fr"], FINAL);

    // What equals this round's rubric stays tied to it.
    change(&criteria, None).unwrap();
    assert_eq!(rounds(&house)["next"]["criteria"], Value::Null);
    criteria[0]["weight"] = json!("60");
    assert_eq!(change(&criteria, None).unwrap_err()["code"], "weights-sum");
    criteria[1]["weight"] = json!("10");
    change(&criteria, None).unwrap();
    // To change how many go on leaves it.
    let plans = rounds(&house)["next"].clone();
    assert_eq!(plans["criteria"], rubric()["criteria"]);
    plan(
        &house,
        &json!({ "name": plans["name"], "promoted": 1, "byCategory": false, "carried": "0",
        "criteria": plans["criteria"] }),
        None,
    )
    .unwrap();
    // This round is not touched by it, and once judged it asks for a reason.
    assert_eq!(house.call(&json!({ "op": "rubric" }))["criteria"][0]["weight"], "40");
    for entry in ["E01", "E02", "E03"] {
        marked(&house, entry, "12");
    }
    assert_eq!(change(&criteria, None).unwrap_err()["code"], "reason-needed");
    close(&house);
    begin(&house, &["E02"], "tirage").unwrap();
    assert_eq!(house.call(&json!({ "op": "rubric" }))["criteria"], criteria);
    assert_eq!(rubric()["name"], Value::Null);
    verified(&house);
}
