//! The organiser's laptop and judges' laptops as separate programs, over the network of one machine.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::Namespace;

use crate::hub::Hub;
use crate::program::{done, free_port};

const PATIENCE: Duration = Duration::from_secs(60);

/// The organiser's laptop with its hall open.
pub(crate) struct Organiser {
    pub(crate) hub: Hub,
    pub(crate) file: PathBuf,
    pub(crate) address: String,
}

impl Organiser {
    /// Six entries and `judges` judges, the default rubric.
    pub(crate) fn prepare(folder: &Path, judges: usize) {
        let plain = folder.join("plain");
        std::fs::create_dir_all(&plain).unwrap();
        let entries: String = (1..=6).map(|n| format!("E{n},Idée {n}\n")).collect();
        std::fs::write(plain.join("entries.csv"), format!("entry_id,title\n{entries}")).unwrap();
        let jury: String = (1..=judges).map(|n| format!("J{n},Juré {n}\n")).collect();
        std::fs::write(plain.join("judges.csv"), format!("judge_id,name\n{jury}")).unwrap();
        done(folder, &["new", "day.tahkim", "--from", "plain"]);
    }

    pub(crate) fn open(folder: &Path, judges: usize) -> Organiser {
        Organiser::prepare(folder, judges);
        Organiser::start(None, folder, &format!("127.0.0.1:{}", free_port()))
    }

    /// Opens the hall at this address, for the first time or again.
    pub(crate) fn start(place: Option<Arc<Namespace>>, folder: &Path, address: &str) -> Organiser {
        Organiser::failing(place, folder, address, "")
    }

    /// The same, and it fails where `TAHKIM_FAIL` says.
    pub(crate) fn failing(
        place: Option<Arc<Namespace>>,
        folder: &Path,
        address: &str,
        fail: &str,
    ) -> Organiser {
        let mut command = Hub::command(folder, &["day.tahkim", "--hall", address]);
        command.env("TAHKIM_FAIL", fail);
        let hub = Hub::of(place, command);
        Organiser { hub, address: address.to_owned(), file: folder.join("day.tahkim") }
    }

    pub(crate) fn call(&self, request: &Value) -> Value {
        self.hub.reply(request)
    }

    /// The text of the QR code.
    pub(crate) fn link(&self) -> String {
        let state = self.call(&json!({ "op": "hall-state" }));
        state["listening"]["addresses"][0]["qr"].as_str().unwrap().to_owned()
    }

    /// Lets the device in that shows this code.
    pub(crate) fn lets_in(&self, code: &str) {
        let joins = self.call(&json!({ "op": "hall-state" }))["joins"].clone();
        let join = joins.as_array().unwrap().iter().find(|join| join["code"] == code).unwrap();
        self.call(&json!({ "op": "join-approve", "join": join["join"] }));
    }

    /// The PIN on the card of a judge.
    pub(crate) fn draws_pin(&self, judge: &str) -> String {
        let drawn = self.call(&json!({ "op": "pins-draw", "judges": [judge] }));
        drawn["pins"][0]["pin"].as_str().unwrap().to_owned()
    }

    pub(crate) fn sheet(&self, judge: &str, entry: &str) -> Value {
        let sheets = self.sheets(judge);
        sheets.into_iter().find(|sheet| sheet["entry"] == entry).unwrap()
    }

    pub(crate) fn sheets(&self, judge: &str) -> Vec<Value> {
        let sheets = self.call(&json!({ "op": "sheets", "judge": judge }));
        sheets["sheets"].as_array().unwrap().clone()
    }
}

/// A judge's laptop.
pub(crate) struct Laptop {
    pub(crate) hub: Hub,
    pub(crate) judge: String,
}

impl Laptop {
    pub(crate) fn start(folder: &Path, judge: &str) -> Laptop {
        Laptop::start_in(None, folder, judge)
    }

    pub(crate) fn start_in(place: Option<Arc<Namespace>>, folder: &Path, judge: &str) -> Laptop {
        Laptop::failing(place, folder, judge, "")
    }

    /// The same, and it fails where `TAHKIM_FAIL` says.
    pub(crate) fn failing(place: Option<Arc<Namespace>>, folder: &Path, judge: &str, fail: &str) -> Laptop {
        let folder = folder.join(judge);
        std::fs::create_dir_all(&folder).unwrap();
        let mut command = Hub::command(&folder, &["--home"]);
        command.env("TAHKIM_FAIL", fail);
        Laptop { hub: Hub::of(place, command), judge: judge.to_owned() }
    }

    pub(crate) fn join(&self, organiser: &Organiser) {
        self.hub.reply(&json!({ "op": "seat-join", "link": organiser.link() }));
        self.until("waiting to be let in", |seat| seat["phase"] == "waiting");
        let code = self.seat()["code"].clone();
        organiser.lets_in(code.as_str().unwrap());
        self.until("choosing a name", |seat| seat["phase"] == "names");
        let pin = organiser.draws_pin(&self.judge);
        self.hub.reply(&json!({ "op": "seat-sign-in", "judge": self.judge, "pin": pin, "moveHere": false }));
        self.until("at the sheets", |seat| seat["phase"] == "in");
        let start = Instant::now();
        while self.sheets().is_none_or(|sheets| sheets.is_empty()) {
            assert!(start.elapsed() < PATIENCE, "{}: no sheets", self.judge);
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    pub(crate) fn seat(&self) -> Value {
        self.hub.reply(&json!({ "op": "program-state" }))["seat"].clone()
    }

    pub(crate) fn sheets(&self) -> Option<Vec<Value>> {
        let (status, reply) = self.hub.call(&json!({ "op": "sheets", "judge": self.judge }).to_string());
        let reply: Value = serde_json::from_str(&reply).ok()?;
        (status == 200).then(|| reply["sheets"].as_array().cloned().unwrap_or_default())
    }

    pub(crate) fn until(&self, what: &str, holds: impl Fn(&Value) -> bool) {
        let start = Instant::now();
        loop {
            let seat = self.seat();
            if holds(&seat) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "{}: never {what}: {seat}", self.judge);
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    pub(crate) fn submit(&self, entry: &str, mark: &str) -> Value {
        self.hub.reply(&self.sheet(entry, mark))
    }

    /// The request that hands a sheet in.
    pub(crate) fn sheet(&self, entry: &str, mark: &str) -> Value {
        let marks = json!({ "innovation": mark, "sustainability": mark, "feasibility": mark });
        json!({ "op": "ballot-submit", "ballot": uuid::Uuid::now_v7(), "judge": self.judge, "entry": entry,
            "marks": marks, "comment": "", "paper": false, "reason": null })
    }

    /// What it knows of each sheet that was handed in here, the latest first.
    pub(crate) fn receipts(&self) -> Vec<Value> {
        let receipts = self.hub.reply(&json!({ "op": "seat-receipts" }));
        receipts["receipts"].as_array().unwrap().clone()
    }

    pub(crate) fn all_received(&self) {
        self.until("all received", |seat| seat["unsent"] == 0 && seat["link"] == "connected");
    }
}

#[test]
fn judges_on_their_own_laptops_score_through_outages_and_restarts_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let organiser = Organiser::open(folder.path(), 3);
    let address = organiser.address.clone();
    let laptops: Vec<Laptop> = (1..=3).map(|n| Laptop::start(folder.path(), &format!("J{n}"))).collect();
    laptops.iter().for_each(|laptop| laptop.join(&organiser));
    for (laptop, mark) in laptops.iter().zip(["14.5", "11", "17"]) {
        assert_eq!(laptop.submit("E1", mark)["sheet"]["delivery"], "here");
        laptop.all_received();
    }
    assert_eq!(organiser.sheet("J1", "E1")["marks"]["innovation"], "14.5");

    // The organiser's laptop is gone. Judges go on, and one of their laptops dies and comes back.
    drop(organiser);
    for (laptop, mark) in laptops.iter().zip(["9", "8.5", "10"]) {
        laptop.submit("E2", mark);
        laptop.submit("E1", mark);
    }
    let mut laptops = laptops;
    drop(laptops.pop());
    laptops.push(Laptop::start(folder.path(), "J3"));
    laptops[2].until("knows what it has to send", |seat| seat["unsent"] == 2);

    let organiser = Organiser::start(None, folder.path(), &address);
    laptops.iter().for_each(Laptop::all_received);
    for (judge, mark) in [("J1", "9"), ("J2", "8.5"), ("J3", "10")] {
        for entry in ["E1", "E2"] {
            assert_eq!(organiser.sheet(judge, entry)["marks"]["innovation"], mark, "{judge} {entry}");
        }
    }
    assert_eq!(organiser.sheet("J1", "E1")["revision"], 2);

    // After the close, what comes late is kept and told to be late.
    organiser.call(&json!({ "op": "round-close" }));
    laptops[0].until("the close is known", |_| {
        laptops[0].hub.reply(&json!({ "op": "sheets", "judge": "J1" }))["round"] == "closed"
    });
    let (status, refused) = laptops[0].hub.call(&laptops[0].sheet("E3", "1").to_string());
    assert!(status != 200 && refused.contains("judging-closed"), "{refused}");

    let file = organiser.file.clone();
    drop(organiser);
    done(folder.path(), &["verify", &file.to_string_lossy()]);
}

/// A judge's laptop at its sheets, whose hub has just gone from this address.
fn without_its_hub() -> (tempfile::TempDir, String, Laptop) {
    let folder = tempfile::tempdir().unwrap();
    let organiser = Organiser::open(folder.path(), 1);
    let laptop = Laptop::start(folder.path(), "J1");
    laptop.join(&organiser);
    (folder, organiser.address, laptop)
}

#[test]
fn another_machine_at_the_hubs_address_gets_no_sheet() {
    let (folder, address, laptop) = without_its_hub();
    // Another competition's hub takes the address over: its authority is not the one that is pinned.
    let other = tempfile::tempdir().unwrap();
    done(other.path(), &["demo", "day.tahkim"]);
    let stranger = Organiser::start(None, other.path(), &address);
    laptop.submit("E1", "12");
    // The judge is told too, and nothing leaves the laptop.
    laptop.until("told of the stranger", |seat| seat["fault"]["code"] == "seat-stranger");
    assert_eq!(laptop.seat()["unsent"], 1);
    assert_eq!(stranger.call(&json!({ "op": "hall-state" }))["joins"], json!([]));
    drop(stranger);
    let organiser = Organiser::start(None, folder.path(), &address);
    laptop.all_received();
    // The organiser is told what the laptop met.
    let met = |trace: &Value| trace["kind"] == "stranger-met" && trace["ip"] == address;
    let start = Instant::now();
    while !organiser.call(&json!({ "op": "hall-state" }))["traces"].as_array().unwrap().iter().any(met) {
        assert!(start.elapsed() < PATIENCE, "nobody told");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_listener_that_says_nothing_stops_nobody() {
    let (folder, address, laptop) = without_its_hub();
    let silent = TcpListener::bind(&address).unwrap();
    laptop.submit("E1", "12");
    laptop.until("without a hub", |seat| seat["link"] == "away");
    drop(silent);
    let _organiser = Organiser::start(None, folder.path(), &address);
    laptop.all_received();
}
