//! The day and the stage, through the program's door.

// In a story, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used)]

mod common;

use common::House;
use serde_json::{Value, json};

fn order(house: &House) -> Vec<String> {
    let day = house.call(&json!({ "op": "day" }));
    let heard = day["entries"].as_array().unwrap().iter().filter(|entry| entry["status"] == "admissible");
    heard.map(|entry| entry["entry"].as_str().unwrap().to_owned()).collect()
}

fn stage(house: &House) -> Value {
    house.call(&json!({ "op": "stage" }))
}

fn step(house: &House, step: &str, on: &Value, seconds: i64) -> Result<Value, Value> {
    let seen = stage(house)["floor"]["on"].clone();
    house.ask(&json!({ "op": "stage-step", "step": step, "on": on, "seconds": seconds, "seen": seen }))
}

fn call(house: &House, entry: &str) {
    step(house, "called", &json!({ "entry": entry }), 0).unwrap();
}

fn item(kind: &str, minutes: u32, starts: Option<&str>) -> Value {
    json!({ "id": "", "kind": kind, "title": {}, "speaker": "", "minutes": minutes, "starts": starts, "count": null })
}

fn programme(items: &[Value]) -> Value {
    json!({ "op": "programme-change", "items": items,
        "times": { "pitch": 300, "questions": 120, "change": 60, "warnings": [30, 60, 400] } })
}

/// The times of the plan, as the hall's clock shows them.
fn planned(house: &House) -> Vec<String> {
    let shown = |slot: &Value| {
        let moment = chrono::DateTime::from_timestamp_millis(slot["planned"].as_i64().unwrap()).unwrap();
        moment.with_timezone(&chrono::Local).format("%H:%M").to_string()
    };
    stage(house)["slots"].as_array().unwrap().iter().map(shown).collect()
}

#[test]
fn a_programme_gives_every_entry_its_time() {
    let house = House::fresh(3, &[]);
    let mut first = item("pitches", 0, None);
    first["count"] = json!(2);
    let items = [
        item("welcome", 30, Some("9:00")),
        first,
        item("pause", 15, Some("09:50")),
        item("pitches", 0, None),
    ];
    house.call(&programme(&items));
    assert_eq!(planned(&house), ["09:00", "09:30", "09:38", "09:50", "10:05"]);
    let day = house.call(&json!({ "op": "day" }));
    assert_eq!(day["times"]["warnings"], json!([60, 30]), "none is longer than the pitch");
    let ids: Vec<&Value> = day["items"].as_array().unwrap().iter().map(|item| &item["id"]).collect();
    assert_eq!(ids, ["p1", "p2", "p3", "p4"]);

    for (wrong, field) in [
        (item("pause", 0, None), "items.0.minutes"),
        (item("pause", 5, Some("25:00")), "items.0.starts"),
        (
            json!({ "id": "", "kind": "pitches", "title": {}, "speaker": "", "minutes": 0, "starts": null, "count": 0 }),
            "items.0.count",
        ),
    ] {
        assert_eq!(house.ask(&programme(&[wrong])).unwrap_err()["field"], field);
    }
    assert_eq!(planned(&house).len(), 5, "nothing was half done");
}

#[test]
fn the_order_is_drawn_again_from_its_number() {
    let house = House::fresh(9, &[]);
    let before = order(&house);
    house.call(&json!({ "op": "order-draw", "seed": 1234 }));
    let drawn = order(&house);
    // printf '%s' 1234:E01 | sha256sum, for each of the nine; then sort.
    assert_eq!(drawn, ["E06", "E05", "E09", "E03", "E04", "E07", "E08", "E02", "E01"]);
    assert_eq!(house.call(&json!({ "op": "day" }))["orderSeed"], 1234);
    house.call(&json!({ "op": "order-set", "order": before }));
    assert_eq!(
        (order(&house), &house.call(&json!({ "op": "day" }))["orderSeed"]),
        (before.clone(), &Value::Null)
    );

    call(&house, "E05");
    house.call(&json!({ "op": "order-draw", "seed": 1234 }));
    assert_eq!(order(&house)[0], "E05", "who had the floor keeps their place");
    let short: Vec<&String> = before.iter().skip(1).collect();
    assert_eq!(house.refusal(&json!({ "op": "order-set", "order": short })), "order-stale");
}

#[test]
fn who_comes_is_counted() {
    let house = House::sample();
    let arrival =
        |people: u32, women: u32| json!({ "people": people, "women": women, "youth": 1, "note": "" });
    house.call(&json!({ "op": "arrival-record", "entry": "MS26-001", "arrival": arrival(3, 2) }));
    house.call(&json!({ "op": "arrival-record", "entry": "MS26-002", "arrival": arrival(2, 0) }));
    house.call(&json!({ "op": "arrival-record", "entry": "MS26-001", "arrival": arrival(4, 3) }));
    let day = house.call(&json!({ "op": "day" }));
    let came = &day["came"];
    assert_eq!(
        (&came["entries"], &came["people"], &came["women"], &came["youth"]),
        (&json!(2), &json!(6), &json!(3), &json!(2))
    );
    assert_eq!(came["provinces"], json!({ "07.351": 6 }));
    house.call(&json!({ "op": "arrival-record", "entry": "MS26-002", "arrival": null }));
    assert_eq!(house.call(&json!({ "op": "day" }))["came"]["entries"], 1);
    let refused =
        house.ask(&json!({ "op": "arrival-record", "entry": "MS26-001", "arrival": arrival(1, 2) }));
    assert_eq!(refused.unwrap_err()["field"], "women");

    let count = |people: u32, women: u32| {
        house.ask(&json!({ "op": "attendance-count",
            "audience": { "people": people, "groups": { "women": women, "youth": 0 }, "provinces": {} } }))
    };
    count(120, 48).unwrap();
    assert_eq!(house.call(&json!({ "op": "day" }))["audience"]["groups"], json!({ "women": 48 }));
    assert_eq!(count(20, 48).unwrap_err()["field"], "groups.women");
}

#[test]
fn a_pitch_is_called_timed_and_ended_once() {
    let house = House::fresh(3, &[]);
    assert_eq!(stage(&house)["next"], json!({ "entry": "E01" }));
    assert_eq!(stage(&house)["live"], false, "it is not the day, until something begins");
    call(&house, "E01");
    let floor = stage(&house)["floor"].clone();
    assert_eq!(
        (&floor["phase"], &floor["running"], &floor["talk"]),
        (&json!("called"), &json!(false), &json!(300_000))
    );
    assert_eq!((&stage(&house)["next"], &stage(&house)["live"]), (&json!({ "entry": "E02" }), &json!(true)));
    for (name, seconds) in
        [("started", 0), ("paused", 0), ("resumed", 0), ("extended", 60), ("questions", 0), ("extended", 30)]
    {
        step(&house, name, &Value::Null, seconds).unwrap();
    }
    let floor = stage(&house)["floor"].clone();
    assert_eq!(
        (&floor["phase"], &floor["talk"], &floor["ask"]),
        (&json!("questions"), &json!(360_000), &json!(210_000))
    );
    for impossible in ["started", "questions", "resumed"] {
        assert_eq!(step(&house, impossible, &Value::Null, 0).unwrap_err()["code"], "stage-step-impossible");
    }

    // Two windows call the next one at once: the second is told that it is done.
    let call_next = json!({ "op": "stage-step", "step": "called", "on": { "entry": "E02" }, "seconds": 0, "seen": { "entry": "E01" } });
    house.call(&call_next);
    assert_eq!(house.refusal(&call_next), "stage-moved");
    assert_eq!(stage(&house)["floor"]["on"], json!({ "entry": "E02" }));

    // One that has been heard withdraws; another one comes late.
    house.call(
        &json!({ "op": "entry-status", "entry": "E01", "status": "withdrawn", "reason": "désistement" }),
    );
    let told: Vec<(Value, Value)> = stage(&house)["slots"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| (s["on"]["entry"].clone(), s["state"].clone()))
        .collect();
    assert_eq!(
        told,
        [("E01", "done"), ("E02", "now"), ("E03", "waiting")]
            .map(|(entry, state)| (json!(entry), json!(state)))
    );
    assert_eq!(step(&house, "called", &json!({ "entry": "E01" }), 0).unwrap_err()["code"], "entry-unknown");
}

#[test]
fn a_programme_goes_on_where_the_program_was_left() {
    let house = House::fresh(2, &[]);
    let path = house.call(&json!({ "op": "program-state" }))["open"]["path"].clone();
    call(&house, "E01");
    step(&house, "started", &Value::Null, 0).unwrap();
    let house = house.started_again();
    house.call(&json!({ "op": "competition-open", "path": path }));
    let floor = stage(&house)["floor"].clone();
    assert_eq!((&floor["on"], &floor["running"]), (&json!({ "entry": "E01" }), &json!(true)));
}
