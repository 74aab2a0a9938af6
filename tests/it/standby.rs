//! The laptop that stands by, and what happens when the organiser's is lost: separate programs, over TLS.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::hall::{Laptop, Organiser};
use crate::hub::Hub;
use crate::program::{all_tests, done, free_port, journal, pictures, project, seed};

const PATIENCE: Duration = Duration::from_secs(60);
const PIN: &str = "2468";

/// Kills in the middle of a take-over, in the short run and in the long one.
const FEW: u64 = 10;
const MANY: u64 = 150;

/// The second laptop.
struct Second {
    hub: Hub,
    folder: PathBuf,
}

impl Second {
    fn start(folder: &Path) -> Second {
        std::fs::create_dir_all(folder).unwrap();
        Second { hub: Hub::start(folder, &["--home"]), folder: folder.to_owned() }
    }

    /// Let in, and as far as the hub.
    fn join(&self, leader: &Hub) {
        let hall = leader.reply(&json!({ "op": "hall-state" }));
        let link = &hall["listening"]["addresses"][0]["qr"];
        self.hub.reply(&json!({ "op": "standby-join", "link": link, "port": free_port() }));
        self.until("waiting to be let in", |state| state["seat"]["phase"] == "waiting");
        let code = self.state()["seat"]["code"].clone();
        let joins = leader.reply(&json!({ "op": "hall-state" }))["joins"].clone();
        let join = joins.as_array().unwrap().iter().find(|join| join["code"] == code).unwrap().clone();
        leader.reply(&json!({ "op": "standby-approve", "join": join["join"] }));
        caught_up(leader);
    }

    fn state(&self) -> Value {
        self.hub.reply(&json!({ "op": "program-state" }))
    }

    fn until(&self, what: &str, holds: impl Fn(&Value) -> bool) {
        until(what, || holds(&self.state()));
    }

    fn hall(&self) -> Value {
        self.hub.reply(&json!({ "op": "hall-state" }))
    }

    fn take_over(&self) -> Value {
        self.hub.reply(&take_over(PIN))
    }

    fn mark(&self, judge: &str, entry: &str) -> Value {
        let sheets = self.hub.reply(&json!({ "op": "sheets", "judge": judge }))["sheets"].clone();
        let sheet = sheets.as_array().unwrap().iter().find(|sheet| sheet["entry"] == entry).unwrap();
        sheet["marks"]["innovation"].clone()
    }

    /// Its copy of the competition.
    fn file(&self) -> PathBuf {
        let files = std::fs::read_dir(self.folder.join("data")).unwrap().map(|file| file.unwrap().path());
        let mut copies: Vec<PathBuf> =
            files.filter(|path| path.extension().is_some_and(|ending| ending == "tahkim")).collect();
        assert_eq!(copies.len(), 1, "{copies:?}");
        copies.remove(0)
    }
}

fn caught_up(leader: &Hub) {
    until("the stand-by holds everything", || {
        let standbys = leader.reply(&json!({ "op": "hall-state" }))["standbys"].clone();
        standbys[0]["behind"] == 0 && standbys[0]["connected"] == true
    });
}

fn take_over(pin: &str) -> Value {
    json!({ "op": "standby-take-over", "pin": pin, "ip": "127.0.0.1" })
}

fn until(what: &str, holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < PATIENCE, "never: {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn verified(folder: &Path, file: &Path) {
    done(folder, &["verify", &file.to_string_lossy()]);
}

/// A hub, its judges' laptops with one sheet each, and a stand-by that has everything.
fn hall_with_stand_by(folder: &Path, judges: usize) -> (Organiser, Vec<Laptop>, Second) {
    let organiser = Organiser::open(folder, judges);
    organiser.call(&json!({ "op": "pin-set", "pin": PIN, "current": null }));
    let laptops: Vec<Laptop> = (1..=judges).map(|n| Laptop::start(folder, &format!("J{n}"))).collect();
    laptops.iter().for_each(|laptop| laptop.join(&organiser));
    let second = Second::start(&folder.join("second"));
    second.join(&organiser.hub);
    // Their next snapshot names the second laptop's address.
    for laptop in &laptops {
        laptop.submit("E1", "14.5");
        laptop.all_received();
    }
    caught_up(&organiser.hub);
    (organiser, laptops, second)
}

#[test]
fn the_stand_by_takes_over_when_the_organisers_laptop_is_lost_and_no_sheet_is() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let (organiser, mut laptops, second) = hall_with_stand_by(folder, 3);

    // The stand-by's lid is closed while sheets come in; then the organiser's laptop is lost, and with it
    // the laptop of the third judge.
    second.hub.sleep(true);
    for laptop in &laptops {
        for (entry, mark) in [("E2", "9"), ("E3", "8.5"), ("E1", "15")] {
            laptop.submit(entry, mark);
            laptop.all_received();
        }
    }
    let (address, theirs) = (organiser.address.clone(), organiser.file.clone());
    organiser.hub.kill();
    drop(organiser);
    drop(laptops.pop());
    second.hub.sleep(false);
    laptops[0].submit("E4", "7");
    second.until("the hub is known to be lost", |state| state["standby"]["link"] == "away");
    for laptop in &laptops {
        laptop.until("knows that the hub is gone", |seat| seat["link"] == "away");
    }

    let (status, refused) = second.hub.call(&take_over("1357").to_string());
    assert!(status != 200 && refused.contains("pin-wrong"), "{refused}");
    assert_eq!(second.take_over()["standby"], Value::Null);
    assert_eq!(second.hall()["epoch"], 2);
    let start = Instant::now();
    laptops.iter().for_each(Laptop::all_received);
    println!("all sheets back {} ms after the take-over", start.elapsed().as_millis());
    for judge in ["J1", "J2"] {
        for (entry, mark) in [("E1", "15"), ("E2", "9"), ("E3", "8.5")] {
            assert_eq!(second.mark(judge, entry), mark, "{judge} {entry}");
        }
    }
    assert_eq!(second.mark("J1", "E4"), "7");
    assert_eq!(second.mark("J3", "E3"), Value::Null, "only the lost laptops have it");
    laptops[1].submit("E2", "10");
    laptops[1].all_received();

    // The organiser's old laptop comes back, at its old address, and knows of nothing.
    let old = Organiser::start(None, folder, &address);
    until("the old hub gives way", || old.call(&json!({ "op": "hall-state" }))["role"] == "deposed");
    until("what only it holds is fetched", || second.hall()["formerAwaited"] == false);
    let (status, refused) = old.hub.call(&json!({ "op": "round-close" }).to_string());
    assert!(status != 200 && refused.contains("not-in-office"), "{refused}");
    for (entry, mark) in [("E1", "15"), ("E2", "9"), ("E3", "8.5")] {
        assert_eq!(second.mark("J3", entry), mark, "J3 {entry}");
    }
    assert_eq!(second.mark("J2", "E2"), "10", "what came back is older than what came after");
    assert_eq!(second.hall()["held"], json!([]));
    // It stays out of office when it is started again.
    drop(old);
    let old = Hub::start(folder, &["day.tahkim"]);
    assert_eq!(old.reply(&json!({ "op": "hall-state" }))["role"], "deposed");
    old.stop();
    // With a fresh copy it stands by in its turn.
    let third = Second::start(folder);
    third.join(&second.hub);
    laptops[0].submit("E5", "12");
    laptops[0].all_received();
    caught_up(&second.hub);
    let copy = third.file();
    third.hub.stop();
    verified(folder, &copy);

    let file = second.file();
    second.hub.stop();
    verified(folder, &file);
    verified(folder, &theirs);
    let ballots = journal(&file).into_iter().filter(|action| action.contains("\"ballot-submitted\"")).count();
    assert_eq!(ballots, 3 * 4 + 3, "each sheet once");
    assert_eq!(journal(&copy), journal(&file));
}

#[test]
fn row_26_a_take_over_by_mistake_ends_with_one_hub_and_every_sheet_once() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let (organiser, laptops, second) = hall_with_stand_by(folder, 2);
    // What comes in now only the organiser's laptop has. Then nothing is heard of it, and it is well.
    second.hub.sleep(true);
    for laptop in &laptops {
        laptop.submit("E2", "9");
        laptop.all_received();
    }
    organiser.hub.sleep(true);
    second.hub.sleep(false);
    second.until("the hub is not heard of", |state| state["standby"]["link"] == "away");
    second.take_over();
    organiser.hub.sleep(false);
    for laptop in &laptops {
        laptop.submit("E3", "8.5");
    }

    let role = || organiser.call(&json!({ "op": "hall-state" }))["role"].clone();
    until("the old hub gives way", || role() == "deposed");
    laptops.iter().for_each(Laptop::all_received);
    until("what only it holds is fetched", || second.hall()["formerAwaited"] == false);
    for judge in ["J1", "J2"] {
        for (entry, mark) in [("E1", "14.5"), ("E2", "9"), ("E3", "8.5")] {
            assert_eq!(second.mark(judge, entry), mark, "{judge} {entry}");
        }
    }
    assert_eq!(second.hall()["held"], json!([]));
    let file = second.file();
    second.hub.stop();
    verified(folder, &file);
    verified(folder, &organiser.file);
    let ballots = journal(&file).into_iter().filter(|action| action.contains("\"ballot-submitted\"")).count();
    assert_eq!(ballots, 2 * 3, "each sheet once");
}

#[test]
fn killed_in_the_middle_of_a_take_over_it_is_the_hub_or_it_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let organiser = Organiser::open(folder, 1);
    let second = Second::start(&folder.join("second"));
    second.join(&organiser.hub);
    drop(organiser);
    let template = second.folder.clone();
    second.hub.stop();

    let mut chance = seed();
    println!("seed {chance}");
    let (mut before, mut after) = (0, 0);
    for round in 0..if all_tests() { MANY } else { FEW } {
        let here = folder.join(format!("round-{round}"));
        copy(&template, &here);
        let second = Second::start(&here);
        second.until("it stands by", |state| state["standby"] != Value::Null);
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::scope(|scope| {
            scope.spawn(|| drop(second.hub.try_call(&take_over("").to_string())));
            std::thread::sleep(Duration::from_micros((chance >> 33) % 25_000));
            second.hub.kill();
        });
        drop(second.hub);
        let file = Second { hub: Hub::start(&here, &["--home"]), folder: here.clone() };
        if file.state()["standby"] == Value::Null {
            after += 1;
            file.hub.reply(&json!({ "op": "competition-open", "path": file.file() }));
            assert_eq!(file.hall()["role"], "hub");
        } else {
            before += 1;
            file.take_over();
        }
        assert_eq!(file.hall()["epoch"], 2);
        let path = file.file();
        file.hub.stop();
        verified(&here, &path);
        let terms = journal(&path).into_iter().filter(|action| action.contains("\"epoch-began\"")).count();
        assert_eq!(terms, 2, "the first hub's, and one of its own");
    }
    println!("{before} were killed before it began, {after} after");
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let there = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &there);
        } else {
            std::fs::copy(entry.path(), there).unwrap();
        }
    }
}

#[test]
fn a_second_laptop_stands_by_and_takes_over_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let organiser = Organiser::open(folder.path(), 3);
    let second = Second::start(&folder.path().join("second"));
    let output = std::process::Command::new("node")
        .arg(project().join("tests/ui/standby.mjs"))
        .env("TAHKIM_ADDRESS", organiser.hub.address())
        .env("TAHKIM_FIRST", organiser.hub.process().to_string())
        .env("TAHKIM_SECOND", second.hub.address())
        .env("TAHKIM_PICTURES", pictures())
        .output()
        .expect("node runs the browser stories");
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", said(&output.stdout), said(&output.stderr));
}
