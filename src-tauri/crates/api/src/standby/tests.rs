//! A laptop that stands by, a hub, and a judge's device, in one process: the errands are carried by hand.

use std::path::PathBuf;
use std::sync::Arc;

use proptest::prelude::proptest;
use serde_json::{Value, json};

use crate::hall::tests::{Hall, NoNetwork};
use crate::seat::tests::{ByHand, Laptop, carry, link};
use crate::{Door, Pace, Program, Start};

struct Second {
    program: Program,
    folder: tempfile::TempDir,
}

fn start(folder: &tempfile::TempDir) -> Program {
    let start = Start {
        doorway: Some(Arc::new(NoNetwork("h1"))),
        link: Some(Arc::new(ByHand::default())),
        press: None,
        ..Start::new(folder.path().to_owned(), Door::Window)
    };
    Program::start(start).unwrap()
}

impl Second {
    /// Let in, and as far as the hub.
    fn of(hall: &Hall) -> Second {
        let folder = tempfile::tempdir().unwrap();
        let second = Second { program: start(&folder), folder };
        second.call(json!({ "op": "standby-join", "link": link(hall), "port": null }));
        second.ask(&hall.program, 4);
        let join = hall.call(json!({ "op": "hall-state" }))["joins"][0].clone();
        assert_eq!((&join["standby"], &join["code"]), (&json!(true), &second.state()["seat"]["code"]));
        hall.call(json!({ "op": "standby-approve", "join": join["join"] }));
        second.follow(&hall.program);
        second
    }

    fn start_again(self) -> Second {
        let Second { program, folder } = self;
        drop(program);
        Second { program: start(&folder), folder }
    }

    fn call(&self, request: Value) -> Value {
        serde_json::from_str(&self.program.call(&request.to_string()).unwrap()).unwrap()
    }

    fn refused(&self, request: Value) -> String {
        self.program.call(&request.to_string()).unwrap_err()
    }

    fn state(&self) -> Value {
        self.call(json!({ "op": "program-state" }))
    }

    /// Carries so many errands to this hub, or fewer when there is nothing to ask.
    fn ask(&self, hub: &Program, most: u32) {
        for _ in 0..most {
            let Some(errand) = self.program.link_errand().unwrap() else { return };
            drop(self.program.link_answer(&errand, &carry(hub, &errand)));
        }
    }

    /// Until it holds what the hub holds, and the hub knows that it does.
    fn follow(&self, hub: &Program) {
        for _ in 0..60 {
            self.ask(hub, 1);
            let state = self.state()["standby"].clone();
            if state["rows"] == json!(hub.head()) && state["hubRows"] == state["rows"] {
                return self.ask(hub, 1);
            }
        }
        panic!("never caught up: {}", self.state());
    }

    fn take_over(&self) {
        self.call(json!({ "op": "standby-take-over", "pin": "", "ip": null }));
    }

    fn file(&self) -> PathBuf {
        let mut files = std::fs::read_dir(self.folder.path()).unwrap().map(|file| file.unwrap().path());
        files.find(|path| path.extension().is_some_and(|ending| ending == "tahkim")).unwrap()
    }

    fn marks(&self, judge: &str) -> Vec<Value> {
        let sheets = self.call(json!({ "op": "sheets", "judge": judge }))["sheets"].clone();
        sheets.as_array().unwrap().iter().map(|sheet| sheet["marks"]["innovation"].clone()).collect()
    }
}

fn hall_state(program: &Program) -> Value {
    serde_json::from_str(&program.call(r#"{"op":"hall-state"}"#).unwrap()).unwrap()
}

#[test]
fn a_second_laptop_is_let_in_follows_and_holds_the_same_journal() {
    let hall = Hall::open();
    let judge = Laptop::of(&hall, "J1");
    let second = Second::of(&hall);
    judge.submit("J1", "E1", "14");
    judge.settle(&hall);
    let seen = hall_state(&hall.program)["standbys"][0].clone();
    assert_eq!((&seen["hub"], &seen["behind"]), (&json!("h1"), &json!(1)));
    second.follow(&hall.program);
    let seen = hall_state(&hall.program)["standbys"][0].clone();
    assert_eq!((&seen["connected"], &seen["behind"]), (&json!(true), &json!(0)));
    let (theirs, ours) = (store::verify(&hall.file()).unwrap(), store::verify(&second.file()).unwrap());
    assert_eq!((ours.faults.len(), ours.head), (0, theirs.head));
    // After a crash it goes on from the row that it holds.
    let second = second.start_again();
    judge.submit("J1", "E2", "9");
    judge.settle(&hall);
    second.follow(&hall.program);
    assert_eq!(store::verify(&second.file()).unwrap().head, store::verify(&hall.file()).unwrap().head);
}

#[test]
fn a_laptop_that_stands_by_shows_nothing_and_writes_nothing() {
    let hall = Hall::open();
    let second = Second::of(&hall);
    for request in [
        json!({ "op": "standings" }),
        json!({ "op": "sheets", "judge": "J1" }),
        json!({ "op": "round-close" }),
        json!({ "op": "hall-open", "ip": null, "port": null }),
        json!({ "op": "pin-set", "pin": "1234", "current": null }),
    ] {
        assert!(second.refused(request.clone()).contains("standing-by"), "{request}");
    }
    second.call(json!({ "op": "standby-leave" }));
    assert_eq!(second.state()["open"], Value::Null);
    // Its copy is nobody's competition: opened, it goes on following.
    second.call(json!({ "op": "competition-open", "path": second.file() }));
    second.follow(&hall.program);
}

#[test]
fn a_device_that_was_let_in_is_never_given_the_keys() {
    let hall = Hall::open();
    let folder = tempfile::tempdir().unwrap();
    let second = Second { program: start(&folder), folder };
    second.call(json!({ "op": "standby-join", "link": link(&hall), "port": null }));
    hall.call(json!({ "op": "approval-change", "needed": false }));
    second.ask(&hall.program, 4);
    let join = hall_state(&hall.program)["joins"][0]["join"].clone();
    let let_in = json!({ "op": "join-approve", "join": join }).to_string();
    assert!(hall.program.call(&let_in).unwrap_err().contains("join-gone"));
    second.ask(&hall.program, 4);
    assert_eq!(second.state()["seat"]["phase"], "waiting");
    assert_eq!(second.state()["standby"], Value::Null);
}

#[test]
fn a_laptop_that_was_put_out_is_given_no_more_rows() {
    let hall = Hall::open();
    let second = Second::of(&hall);
    hall.call(json!({ "op": "standby-retire", "hub": "h1", "reason": "rendue" }));
    let before = second.state()["standby"]["rows"].clone();
    second.ask(&hall.program, 6);
    assert_eq!(second.state()["standby"]["rows"], before);
    assert_eq!(second.state()["standby"]["fault"]["code"], "standby-retired");
    assert_eq!(hall_state(&hall.program)["standbys"], json!([]));
}

#[test]
fn after_a_take_over_devices_refill_what_the_stand_by_had_not_followed() {
    let hall = Hall::open();
    let judge = Laptop::of(&hall, "J1");
    let second = Second::of(&hall);
    judge.submit("J1", "E1", "14");
    judge.settle(&hall);
    assert_eq!(judge.sheet("J1", "E1")["delivery"], "received");
    // The hub is lost, with a row that the stand-by never saw.
    second.take_over();
    assert_eq!(hall_state(&second.program)["role"], "hub");
    assert_eq!(hall_state(&second.program)["standbys"], json!([]), "nobody stands by now");
    assert_eq!(second.marks("J1"), [Value::Null, Value::Null]);
    judge.program.link_away();
    judge.settle_with(&second.program);
    assert_eq!(second.marks("J1"), [json!("14"), Value::Null]);
    assert_eq!(judge.seat()["unsent"], 0);
    assert_eq!(store::verify(&second.file()).unwrap().faults, []);
}

#[test]
fn the_organisers_pin_guards_the_take_over() {
    let hall = Hall::open();
    hall.call(json!({ "op": "pin-set", "pin": "4711", "current": null }));
    let second = Second::of(&hall);
    let take_over = |pin: &str| json!({ "op": "standby-take-over", "pin": pin, "ip": null });
    assert!(second.refused(take_over("1234")).contains("pin-wrong"));
    assert_eq!(second.state()["standby"]["link"], "connected");
    second.call(take_over("4711"));
    assert_eq!(second.state()["standby"], Value::Null);
}

#[test]
fn the_hub_before_gives_way_and_what_only_it_holds_is_fetched_once() {
    let hall = Hall::open();
    let (judge, other) = (Laptop::of(&hall, "J1"), Laptop::of(&hall, "J2"));
    let second = Second::of(&hall);
    judge.submit("J1", "E1", "14");
    judge.settle(&hall);
    hall.call(json!({ "op": "entry-status", "entry": "E2", "status": "withdrawn", "reason": "absent" }));
    second.take_over();
    // Both lead for a while, and each is brought something.
    other.program.link_away();
    other.submit("J2", "E1", "9");
    other.settle_with(&second.program);
    judge.submit("J1", "E1", "15");
    judge.settle(&hall);

    // The second laptop's own address is among those it tries.
    let errand = second.program.link_errand().unwrap().unwrap();
    let itself = carry(&second.program, &errand);
    assert_eq!(second.program.link_answer(&errand, &itself).unwrap(), Pace::BackOff);
    let second = second.start_again();
    second.call(json!({ "op": "competition-open", "path": second.file() }));
    second.ask(&hall.program, 8);
    assert_eq!(hall_state(&hall.program)["role"], "deposed");
    let refused = hall.program.call(r#"{"op":"round-close"}"#).unwrap_err();
    assert!(refused.contains("not-in-office"), "{refused}");
    assert_eq!(second.marks("J1")[0], "15");
    assert_eq!(second.marks("J2")[0], "9");
    let state = hall_state(&second.program);
    assert_eq!(state["formerAwaited"], false);
    let told: Vec<&str> =
        state["traces"].as_array().unwrap().iter().map(|trace| trace["detail"].as_str().unwrap()).collect();
    let acts = ["2 2", "12 entry-status-changed", "11 entry-saved"];
    assert_eq!(told, acts, "what the organiser did there is named, not done");
    // The judge's device comes over, and everything is known already.
    let rows = second.program.head();
    judge.program.link_away();
    judge.settle_with(&second.program);
    assert_eq!((judge.seat()["unsent"].clone(), second.program.head()), (json!(0), rows));
    assert_eq!(store::verify(&second.file()).unwrap().faults, []);
    // A device that knows of the new term is answered by the old hub as by one out of office.
    judge.program.link_away();
    judge.settle(&hall);
    assert_eq!(judge.seat()["link"], "connected");
    assert_eq!(hall_state(&hall.program)["role"], "deposed");
}

#[test]
fn whoever_took_over_stays_in_office_when_started_again() {
    let hall = Hall::open();
    let second = Second::of(&hall);
    second.take_over();
    second.ask(&hall.program, 8);
    assert_eq!(hall_state(&hall.program)["role"], "deposed");
    assert_eq!(hall_state(&second.program)["epoch"], 2);
    let again = second.start_again();
    again.call(json!({ "op": "competition-open", "path": again.file() }));
    assert_eq!(hall_state(&again.program)["role"], "hub", "it stays in office when it is started again");
}

#[test]
fn rows_that_do_not_continue_the_copy_stop_the_following_and_change_nothing() {
    let hall = Hall::open();
    let second = Second::of(&hall);
    hall.call(json!({ "op": "rehearsal-begin" }));
    let errand = second.program.link_errand().unwrap().unwrap();
    let mut answer = carry(&hall.program, &errand);
    answer.body = answer.body.replace("rehearsal-begun", "round-closed");
    let before = store::verify(&second.file()).unwrap().head;
    assert_eq!(second.program.link_answer(&errand, &answer).unwrap(), Pace::BackOff);
    assert_eq!(second.state()["standby"]["fault"]["code"], "journal-forked");
    assert!(second.program.link_errand().unwrap().is_none());
    assert_eq!(store::verify(&second.file()).unwrap().head, before);
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 12, ..Default::default() })]

    /// Whatever the order of sheets, lost answers, restarts and following, a take-over loses no sheet that
    /// was received, and has none twice.
    #[test]
    fn whatever_the_stand_by_missed_the_last_sheets_count_after_a_take_over(
        steps in proptest::collection::vec((0..6_u8, 0..40_u8), 1..30)
    ) {
        let hall = Hall::open();
        let judge = Laptop::of(&hall, "J1");
        let mut second = Second::of(&hall);
        let mut last = [Value::Null, Value::Null];
        for (what, half) in steps {
            match what {
                0 | 1 => {
                    let mark = (f64::from(half) / 2.0).to_string();
                    judge.submit("J1", if what == 0 { "E1" } else { "E2" }, &mark);
                    last[usize::from(what)] = json!(mark);
                }
                2 => judge.settle(&hall),
                3 => second = second.start_again(),
                // The request arrives, the answer is lost.
                4 => drop(second.program.link_errand().unwrap().map(|errand| carry(&hall.program, &errand))),
                _ => second.ask(&hall.program, 2),
            }
        }
        second.take_over();
        judge.program.link_away();
        judge.settle_with(&second.program);
        second.ask(&hall.program, 8);
        assert_eq!(second.marks("J1"), last);
        assert_eq!(judge.seat()["unsent"], 0);
        assert_eq!(hall_state(&second.program)["held"], json!([]));
        assert_eq!(store::verify(&second.file()).unwrap().faults, []);
        assert_eq!(store::verify(&hall.file()).unwrap().faults, []);
    }
}

/// Nobody has judged anything; both members are there and sign.
fn seal(hall: &Hall) {
    let call = |request: Value| hall.call(request);
    let state = || call(json!({ "op": "deliberation" }));
    call(json!({ "op": "round-close" }));
    for judge in ["J1", "J2"] {
        call(json!({ "op": "ballot-absent", "judge": judge, "entries": ["E1", "E2"] }));
    }
    let mut sitting = state()["sitting"].clone();
    sitting["attendance"] = json!({ "J1": "present", "J2": "present" });
    sitting["president"] = "J1".into();
    call(json!({ "op": "deliberation-change", "sitting": sitting }));
    for (judge, pin) in hall.pins() {
        let result = state()["result"].clone();
        call(json!({ "op": "result-sign", "member": judge, "pin": pin, "result": result }));
    }
    call(json!({ "op": "result-seal", "result": state()["result"] }));
}

#[test]
fn row_30_a_seal_waits_for_the_laptop_that_stands_by() {
    let hall = Hall::open();
    let second = Second::of(&hall);
    seal(&hall);
    let holder = || hall.call(json!({ "op": "deliberation" }))["seal"]["holder"].clone();
    assert_eq!(holder(), Value::Null, "the stand-by is out of reach: nothing is announced");
    let hold = json!({ "op": "result-hold", "folder": "/dev/shm" });
    let refused = hall.program.call(&hold.to_string()).unwrap_err();
    assert!(refused.contains("standby-awaited"), "{refused}");
    second.follow(&hall.program);
    assert_eq!(holder()["place"], "standby");
    second.follow(&hall.program);
    second.take_over();
    let theirs = second.call(json!({ "op": "deliberation" }));
    assert_eq!(
        (&theirs["seal"]["number"], &theirs["seal"]["holder"]["place"]),
        (&json!(1), &json!("standby"))
    );
    assert_eq!(store::verify(&second.file()).unwrap().faults, []);
}

#[test]
fn row_29_a_seal_that_only_a_dead_laptop_had_was_never_announced() {
    let hall = Hall::open();
    let second = Second::of(&hall);
    seal(&hall);
    assert_eq!(hall.call(json!({ "op": "program-state" }))["open"]["announced"], false);
    // The laptop dies before the stand-by has the row; what is decided now is the first result.
    second.take_over();
    let theirs = second.call(json!({ "op": "deliberation" }));
    assert_eq!((&theirs["seal"], &theirs["number"]), (&Value::Null, &json!(1)));
}

#[test]
fn a_ballot_that_comes_after_the_seal_is_kept_and_counts_nothing() {
    let hall = Hall::open();
    let judge = Laptop::of(&hall, "J1");
    judge.submit("J1", "E1", "14");
    hall.call(json!({ "op": "round-close" }));
    let device = hall_state(&hall.program)["devices"][0]["device"].as_str().unwrap().to_owned();
    let keys = json!([format!("device {device}")]);
    hall.call(json!({ "op": "exception-accept", "points": keys, "reason": "rangé" }));
    seal(&hall);
    judge.settle(&hall);
    let held = hall_state(&hall.program)["held"][0].clone();
    assert_eq!((&held["why"], &held["decided"]), (&json!("sealed"), &Value::Null));
    let count = json!({ "op": "held-decide", "ballot": held["ballot"], "count": true, "reason": "retard" });
    assert!(hall.program.call(&count.to_string()).unwrap_err().contains("result-sealed"));
    let leave = json!({ "op": "held-decide", "ballot": held["ballot"], "count": false, "reason": "retard" });
    hall.call(leave);
    assert_eq!(store::verify(&hall.file()).unwrap().faults, []);
}
