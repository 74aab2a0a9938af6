//! The audience's vote, through the program's door and by phones.

// In a story, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used)]

mod common;

use std::net::IpAddr;

use common::House;
use serde_json::{Value, json};

fn phone(n: u8) -> IpAddr {
    IpAddr::from([192, 168, 8, n])
}

fn votes(house: &House, n: u8, entry: &str) -> Result<(), &'static str> {
    let mut words = house.program.cast(&[(phone(n), entry.to_owned())]).unwrap();
    words.remove(0).map_err(|fault| fault.code)
}

fn change(house: &House, open: bool, entries: &[&str]) -> Result<Value, Value> {
    let prize = json!({ "ar": "جائزة الجمهور", "fr": "Prix du public", "en": null });
    house.ask(&json!({ "op": "vote-change", "open": open, "prize": prize, "entries": entries }))
}

fn vote(house: &House) -> Value {
    house.call(&json!({ "op": "vote" }))
}

#[test]
fn a_device_votes_once_and_may_change_its_mind_until_the_vote_closes() {
    let house = House::fresh(4, &[]);
    assert_eq!(votes(&house, 1, "E01").unwrap_err(), "vote-closed", "off until it is opened");
    change(&house, true, &["E01", "E02", "E03"]).unwrap();
    let rows = || {
        house.call(&json!({ "op": "history", "before": null, "limit": null }))["rows"]
            .as_array()
            .unwrap()
            .len()
    };
    votes(&house, 1, "E01").unwrap();
    let before = rows();
    votes(&house, 1, "E01").unwrap();
    assert_eq!(house.program.ballot_box(phone(1)).unwrap().mine.as_deref(), Some("E01"));
    assert_eq!(rows(), before, "said twice, it counts once");
    votes(&house, 1, "E02").unwrap();
    votes(&house, 2, "E02").unwrap();
    votes(&house, 3, "E03").unwrap();
    assert_eq!(votes(&house, 4, "E04").unwrap_err(), "vote-unknown");
    assert_eq!(
        (&vote(&house)["voters"], &vote(&house)["counts"]),
        (&json!(3), &Value::Null),
        "nobody is ahead while it is open"
    );

    change(&house, false, &["E01", "E02", "E03"]).unwrap();
    assert_eq!(votes(&house, 5, "E01").unwrap_err(), "vote-closed");
    let counts = vote(&house)["counts"].clone();
    let told: Vec<(&str, u64)> = counts
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["entry"].as_str().unwrap(), c["votes"].as_u64().unwrap()))
        .collect();
    assert_eq!(told, [("E02", 2), ("E03", 1), ("E01", 0)]);
}

#[test]
fn what_the_audience_likes_never_enters_a_score_and_nobody_is_known_by_a_vote() {
    let house = House::fresh(3, &[]);
    for judge in ["J1", "J2", "J3"] {
        house.submits(judge, "E01").unwrap();
    }
    let before = house.call(&json!({ "op": "standings" }))["rows"].clone();
    change(&house, true, &["E01", "E02"]).unwrap();
    for n in 1..40 {
        votes(&house, n, "E02").unwrap();
    }
    assert_eq!(house.call(&json!({ "op": "standings" }))["rows"], before);
    let history = house.call(&json!({ "op": "history", "before": null, "limit": null })).to_string();
    assert!(history.contains("\"audience\"") && !history.contains("192.168"), "no address is kept");
}

#[test]
fn votes_that_come_together_are_each_told_and_the_last_of_a_device_counts() {
    let house = House::fresh(3, &[]);
    change(&house, true, &["E01", "E02"]).unwrap();
    let cast =
        [(1, "E01"), (2, "E03"), (1, "E02"), (3, "E01")].map(|(n, entry)| (phone(n), entry.to_owned()));
    let words = house.program.cast(&cast).unwrap();
    let words: Vec<_> = words.into_iter().map(|word| word.map_err(|fault| fault.code)).collect();
    assert_eq!(words, [Ok(()), Err("vote-unknown"), Ok(()), Ok(())]);
    assert_eq!(vote(&house)["voters"], 2);
    assert_eq!(house.program.ballot_box(phone(1)).unwrap().mine.as_deref(), Some("E02"));
    assert_eq!(house.program.ballot_box(phone(2)).unwrap().mine, None);
}

#[test]
fn a_phone_lists_projects_by_their_numbers_on_the_stage() {
    let house = House::fresh(3, &[]);
    for (entry, order) in [("E01", "12"), ("E02", "2"), ("E03", "")] {
        house.call(&json!({ "op": "entry-save", "previous": entry, "entry": { "entry": entry,
            "title": { "fr": entry }, "status": "admissible", "statusReason": null,
            "fields": { "running_order": order } } }));
    }
    change(&house, true, &["E01", "E02", "E03"]).unwrap();
    let shown = house.program.ballot_box(phone(1)).unwrap();
    let shown: Vec<_> = shown.choices.iter().map(|one| (one.entry.as_str(), one.order)).collect();
    assert_eq!(shown, [("E02", Some(2)), ("E01", Some(12)), ("E03", None)]);
    change(&house, false, &["E01", "E02", "E03"]).unwrap();
    assert!(
        house.program.ballot_box(phone(1)).unwrap().choices.is_empty(),
        "closed, there is nothing to press"
    );
}

#[test]
fn a_vote_is_opened_for_something_and_for_somebody() {
    let house = House::fresh(3, &[]);
    assert_eq!(change(&house, true, &["E01"]).unwrap_err()["code"], "vote-entries-few");
    assert_eq!(change(&house, true, &["E01", "E09"]).unwrap_err()["code"], "entry-unknown");
    let nameless = json!({ "op": "vote-change", "open": true, "prize": {}, "entries": ["E01", "E02"] });
    assert_eq!(house.refusal(&nameless), "vote-prize-missing");
    assert_eq!(vote(&house)["open"], false, "nothing was half done");
}
