//! Ready for today, through the program's door.

// In a story, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used)]

use std::net::IpAddr;
use std::path::Path;
use std::time::{Duration, Instant};

use api::{Ask, Door, Program, Start};
use serde_json::{Value, json};

fn program(folder: &Path) -> Program {
    Program::start(Start::new(folder.to_path_buf(), Door::Window)).unwrap()
}

fn call(program: &Program, request: &Value) -> Value {
    serde_json::from_str(&program.call(&request.to_string()).unwrap()).unwrap()
}

fn refused(program: &Program, request: &Value) -> String {
    let fault: Value = serde_json::from_str(&program.call(&request.to_string()).unwrap_err()).unwrap();
    fault["code"].as_str().unwrap().to_owned()
}

/// Asks until every check has answered or is late, and says how long that took.
fn settled(program: &Program, again: bool) -> (Value, Duration) {
    let since = Instant::now();
    let mut reply = call(program, &json!({ "op": "readiness", "again": again }));
    while reply["running"].as_bool().unwrap() {
        std::thread::yield_now();
        reply = call(program, &json!({ "op": "readiness" }));
    }
    (reply, since.elapsed())
}

fn line<'a>(reply: &'a Value, check: &str) -> &'a Value {
    reply["lines"].as_array().unwrap().iter().find(|line| line["check"] == check).unwrap()
}

#[test]
fn every_check_says_something_and_none_is_waited_for_longer_than_two_seconds() {
    let folder = tempfile::tempdir().unwrap();
    let program = program(folder.path());
    call(&program, &json!({ "op": "competition-sample" }));
    let (reply, took) = settled(&program, false);
    assert!(took < Duration::from_millis(2_500), "{took:?}");
    let states = ["fine", "look", "repair", "unknown"];
    for line in reply["lines"].as_array().unwrap() {
        assert!(states.contains(&line["state"].as_str().unwrap()), "{line}");
    }
    assert_eq!(line(&reply, "file")["text"], "file-sound");
    assert_eq!(line(&reply, "stick")["text"], "stick-none");
    assert_eq!(line(&reply, "devices")["state"], "unknown");
    assert_eq!(line(&reply, "standby")["text"], "standby-alone");
    assert_eq!(reply["lines"].as_array().unwrap().len(), 14);
}

#[test]
fn nobody_waits_for_the_checks() {
    let folder = tempfile::tempdir().unwrap();
    let program = program(folder.path());
    call(&program, &json!({ "op": "competition-sample" }));
    let first = call(&program, &json!({ "op": "readiness" }));
    assert_eq!(first["running"], true);
    assert_eq!(line(&first, "file")["state"], "waiting");
}

#[test]
fn a_second_folder_that_vanished_is_named_when_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let program = program(folder.path());
    let state = call(&program, &json!({ "op": "competition-sample" }));
    let mut settings = state["settings"].clone();
    settings["backupFolder"] = json!(stick.path());
    call(&program, &json!({ "op": "settings-change", "settings": settings }));
    // Both lie on the same disk here, and a copy there would be lost with it.
    assert_eq!(line(&settled(&program, true).0, "stick")["text"], "stick-same-disk");
    drop(stick);
    assert_eq!(line(&settled(&program, false).0, "stick")["text"], "stick-same-disk");
    assert_eq!(line(&settled(&program, true).0, "stick")["text"], "stick-gone");
}

#[test]
fn a_damaged_file_must_be_repaired() {
    let folder = tempfile::tempdir().unwrap();
    let program = program(folder.path());
    let state = call(&program, &json!({ "op": "competition-sample" }));
    std::fs::remove_file(state["open"]["path"].as_str().unwrap()).unwrap();
    let (reply, _) = settled(&program, false);
    assert_eq!(line(&reply, "file")["text"], "file-gone");
    assert_eq!(line(&reply, "file")["state"], "repair");
}

#[test]
fn devices_that_opened_the_test_page_are_listed_and_prove_that_the_firewall_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let program = program(folder.path());
    call(&program, &json!({ "op": "competition-sample" }));
    let elsewhere = IpAddr::from([192, 0, 2, 44]);
    let said = json!({ "device": "d-1", "label": "Safari, iPad", "roundTrip": 9, "clockOffset": 1200,
        "storage": true, "database": true, "secure": false });
    let answer: Value =
        serde_json::from_str(&program.hall(Ask::Test, &said.to_string(), elsewhere).unwrap()).unwrap();
    assert!(answer["time"].as_i64().unwrap() > 0);
    assert!(program.hall(Ask::Test, "{}", elsewhere).is_err());
    let (reply, _) = settled(&program, true);
    assert_eq!(reply["devices"][0]["label"], "Safari, iPad");
    assert_eq!(reply["devices"][0]["ip"], "192.0.2.44");
    assert_eq!(line(&reply, "devices")["text"], "devices-reached");
    assert_eq!(line(&reply, "firewall")["text"], "firewall-came-through");
}

#[test]
fn only_the_organiser_with_an_open_competition_asks() {
    let folder = tempfile::tempdir().unwrap();
    let program = program(folder.path());
    assert_eq!(refused(&program, &json!({ "op": "readiness" })), "nothing-open");
    call(&program, &json!({ "op": "competition-sample" }));
    call(&program, &json!({ "op": "pin-set", "pin": "2580", "current": null }));
    call(&program, &json!({ "op": "hand-over", "judge": "J2" }));
    assert_eq!(refused(&program, &json!({ "op": "readiness" })), "not-allowed");
}
