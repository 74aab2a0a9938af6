//! The hub as devices meet it: through `Program`, with keys of their own.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::sync::Arc;

use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::{Value, json};
use uuid::Uuid;

use super::keys::{encode, public_key, signed_by};
use super::{Ask, Delivery, SeatAsk, code, commitment};
use crate::{Door, Doorway, Fault, Interface, Keys, Listening, Program, Start};

/// Keys that are the same at every start, and no network. Each laptop has its name.
#[derive(Debug)]
pub(crate) struct NoNetwork(pub(crate) &'static str);

impl Doorway for NoNetwork {
    fn keys(&self, _: &str, _: Option<i64>) -> Result<Keys, Fault> {
        Ok(Keys::new([7; 32], [8; 32], self.0.to_owned(), [9; 32]))
    }

    fn share_keys(&self, _: &str) -> Result<String, Fault> {
        Ok("the keys".to_owned())
    }

    fn keep_keys(&self, _: &str, shared: &str) -> Result<(), Fault> {
        if shared == "the keys" { Ok(()) } else { Err(Fault::new("keys-unreadable")) }
    }

    fn interfaces(&self) -> Vec<Interface> {
        Vec::new()
    }

    fn open(&self, _: &str, _: &domain::Text, _: Option<IpAddr>, _: Option<u16>) -> Result<(), Fault> {
        Ok(())
    }

    fn listening(&self) -> Option<Listening> {
        None
    }

    fn close(&self) {}
}

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 168, 1, 20));

pub(crate) struct Hall {
    pub(crate) program: Program,
    folder: tempfile::TempDir,
}

impl Hall {
    /// Two judges, two entries, the default rubric, PINs drawn, the hall open.
    pub(crate) fn open() -> Hall {
        let folder = tempfile::tempdir().unwrap();
        let start = Start {
            doorway: Some(Arc::new(NoNetwork("h0"))),
            link: None,
            ..Start::new(folder.path().to_owned(), Door::Window)
        };
        let hall = Hall { program: Program::start(start).unwrap(), folder };
        let text = |text: &str| json!({ "ar": null, "fr": text, "en": null });
        hall.call(
            json!({ "op": "competition-create", "name": text("Essai"), "date": null, "template": null }),
        );
        for id in ["E1", "E2"] {
            let entry = json!({ "entry": id, "title": text(id), "status": "admissible", "statusReason": null,
                "fields": { "phone": "0600000000", "running_order": "1" } });
            hall.call(json!({ "op": "entry-save", "entry": entry, "previous": null }));
        }
        for id in ["J1", "J2"] {
            let judge = json!({ "judge": id, "name": text(id), "institution": text(""), "role": "member",
                "fields": {}, "attendance": null, "replacedBy": null });
            hall.call(json!({ "op": "judge-save", "judge": judge, "previous": null }));
        }
        hall.call(json!({ "op": "hall-open", "ip": null, "port": null }));
        hall
    }

    pub(crate) fn call(&self, request: Value) -> Value {
        serde_json::from_str(&self.program.call(&request.to_string()).unwrap()).unwrap()
    }

    fn ask(&self, ask: Ask, request: &Value) -> Result<Value, Fault> {
        let text = request.as_str().map_or_else(|| request.to_string(), ToOwned::to_owned);
        self.program.hall(ask, &text, HERE).map(|reply| serde_json::from_str(&reply).unwrap())
    }

    pub(crate) fn pins(&self) -> Vec<(String, String)> {
        let drawn = self.call(json!({ "op": "pins-draw", "judges": ["J1", "J2"] }));
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        drawn["pins"].as_array().unwrap().iter().map(|pin| (text(&pin["judge"]), text(&pin["pin"]))).collect()
    }

    /// A device of this judge, let in.
    fn device(&self, judge: &str) -> Device {
        let pins = self.pins();
        let pin = &pins.iter().find(|(of, _)| of == judge).unwrap().1;
        let mut device = Device::new(judge);
        let join = device.join(self);
        self.call(json!({ "op": "join-approve", "join": join }));
        device.sign_in(self, &join, pin).unwrap();
        device
    }

    pub(crate) fn file(&self) -> PathBuf {
        let mut files = std::fs::read_dir(self.folder.path()).unwrap().map(|file| file.unwrap().path());
        files.find(|path| path.extension().is_some_and(|ending| ending == "tahkim")).unwrap()
    }

    fn board(&self) -> Value {
        self.call(json!({ "op": "judging-board" }))
    }

    pub(crate) fn state_of(&self, judge: &str, entry: &str) -> String {
        let board = self.board();
        let cells = board["cells"].as_array().unwrap();
        let cell = cells.iter().find(|cell| cell["judge"] == judge && cell["entry"] == entry).unwrap();
        cell["state"].as_str().unwrap().to_owned()
    }
}

struct Device {
    key: SigningKey,
    judge: String,
    id: String,
    token: String,
    event: String,
}

impl Device {
    fn new(judge: &str) -> Device {
        let key = SigningKey::from_bytes(&rand::random());
        Device { key, judge: judge.to_owned(), id: String::new(), token: String::new(), event: String::new() }
    }

    fn sign(&self, message: &str) -> String {
        encode(&self.key.sign(message.as_bytes()).to_bytes())
    }

    /// Joins, and holds the code that the organiser sees against its own.
    fn join(&mut self, hall: &Hall) -> String {
        let key = *self.key.verifying_key().as_bytes();
        let nonce: [u8; 16] = rand::random();
        let commit = encode(&commitment(&key, &nonce));
        let start = json!({ "deviceKey": encode(&key), "label": "Tablette", "commit": commit });
        let started = hall.ask(Ask::JoinStart, &start).unwrap();
        let join = started["join"].as_str().unwrap().to_owned();
        hall.ask(Ask::JoinReveal, &json!({ "join": join, "nonce": encode(&nonce) })).unwrap();
        let hub = super::keys::decode(started["nonce"].as_str().unwrap()).unwrap();
        let own = code(&[9; 32], &key, &hub, &nonce);
        let state = hall.call(json!({ "op": "hall-state" }));
        let joins = state["joins"].as_array().unwrap();
        assert!(joins.iter().any(|row| row["join"] == *join && row["code"] == *own), "{joins:?} {own}");
        join
    }

    fn sign_in(&mut self, hall: &Hall, join: &str, pin: &str) -> Result<(), Fault> {
        let sig = self.sign(&format!("tahkim-sign-in/1{join}{}", self.judge));
        let request = json!({ "join": join, "judge": self.judge, "pin": pin, "sig": sig, "moveHere": true });
        let reply = hall.ask(Ask::SignIn, &request)?;
        self.take(hall, &reply);
        Ok(())
    }

    fn take(&mut self, hall: &Hall, reply: &Value) {
        self.id = reply["device"].as_str().unwrap().to_owned();
        self.token = reply["token"].as_str().unwrap().to_owned();
        let hello = hall.ask(Ask::Hello, &json!({})).unwrap();
        self.event = hello["event"].as_str().unwrap().to_owned();
    }

    fn come_back(&mut self, hall: &Hall, nonce: &str) -> Result<(), Fault> {
        let sig = self.sign(&format!("tahkim-session/1{nonce}"));
        let reply = hall.ask(Ask::OpenSession, &json!({ "device": self.id, "nonce": nonce, "sig": sig }))?;
        self.take(hall, &reply);
        Ok(())
    }

    fn ballot(&self, entry: &str, rev: u32, mark: &str, after: &[&Value]) -> Value {
        json!({ "v": 1, "event": self.event, "id": Uuid::now_v7(), "judge": self.judge, "device": self.id,
            "entry": entry, "rev": rev, "after": after.iter().map(|b| b["id"].clone()).collect::<Vec<_>>(),
            "status": "submitted",
            "marks": { "innovation": mark, "sustainability": mark, "feasibility": mark }, "fields": {},
            "scale": { "innovation": "0/20/0.5", "sustainability": "0/20/0.5", "feasibility": "0/20/0.5" },
            "seen": { "epoch": 1, "seq": 5 }, "made_at": 1 })
    }

    /// The answer of the hub to these ballots: the state of each, or the code of its refusal.
    fn send(&self, hall: &Hall, ballots: &[&Value]) -> Vec<String> {
        let signed: Vec<Value> = ballots
            .iter()
            .map(|ballot| {
                let body = ballot.to_string();
                let sig = self.sign(&format!("tahkim-ballot/1{body}"));
                json!({ "body": body, "sig": sig })
            })
            .collect();
        let answer = self.deliver(hall, &json!({ "ballots": signed }));
        let mut said = vec![String::new(); ballots.len()];
        for refused in answer["refused"].as_array().unwrap() {
            said[usize::try_from(refused["index"].as_u64().unwrap()).unwrap()] =
                refused["code"].as_str().unwrap().into();
        }
        let mut receipts = answer["receipts"].as_array().unwrap().iter();
        for one in said.iter_mut().filter(|one| one.is_empty()) {
            let receipt = receipts.next().unwrap();
            let reason = receipt["reason"].as_str().map(|why| format!(" {why}")).unwrap_or_default();
            *one = format!("{}{reason}", receipt["state"].as_str().unwrap());
        }
        said
    }

    fn deliver(&self, hall: &Hall, request: &Value) -> Value {
        let seat = hall.program.seat(&self.token).unwrap();
        let delivery = Delivery::read(&seat, &request.to_string()).unwrap();
        let taken = hall.program.take_ballots(vec![delivery]).unwrap().remove(0);
        serde_json::from_str(&taken.answer().unwrap()).unwrap()
    }

    fn snapshot(&self, hall: &Hall) -> Result<Value, Fault> {
        let seat = hall.program.seat(&self.token)?;
        let text = hall.program.hall_seat(&seat, SeatAsk::Snapshot, "")?;
        Ok(serde_json::from_str(&text).unwrap())
    }
}

#[test]
fn a_ballot_from_a_judges_device_counts_once_however_often_it_is_sent() {
    let hall = Hall::open();
    let device = hall.device("J1");
    let ballot = device.ballot("E1", 1, "14.5", &[]);
    assert_eq!(device.send(&hall, &[&ballot]), ["counted"]);
    assert_eq!(device.send(&hall, &[&ballot]), ["counted"]);
    assert_eq!(hall.state_of("J1", "E1"), "submitted");
    assert_eq!(hall.board()["submitted"], 1);
    hall.call(json!({ "op": "competition-close" }));
    assert_eq!(store::verify(&hall.file()).unwrap().faults, []);
}

#[test]
fn a_vote_of_the_audience_leaves_at_hand_what_judges_ballots_need() {
    let hall = Hall::open();
    let device = hall.device("J1");
    let prize = json!({ "ar": null, "fr": "Prix du public", "en": null });
    hall.call(json!({ "op": "vote-change", "open": true, "prize": prize, "entries": ["E1", "E2"] }));
    let first = device.ballot("E1", 1, "14.5", &[]);
    assert_eq!(device.send(&hall, &[&first]), ["counted"]);
    assert_eq!(hall.program.cast(&[(HERE, "E1".to_owned())]).unwrap(), [Ok(())]);
    let at_hand = hall.program.session().hall.register.as_ref().map(|register| register.seq);
    assert_eq!(at_hand, Some(hall.program.head()));
    // Something else that came in between is not passed over.
    hall.call(json!({ "op": "round-close" }));
    hall.call(json!({ "op": "round-reopen", "reason": "essai" }));
    hall.program.cast(&[(HERE, "E2".to_owned())]).unwrap();
    let at_hand = hall.program.session().hall.register.as_ref().map(|register| register.seq);
    assert!(at_hand.is_none_or(|row| row < hall.program.head()));
    let second = device.ballot("E2", 1, "12", &[]);
    assert_eq!(device.send(&hall, &[&second]), ["counted"]);
    hall.call(json!({ "op": "competition-close" }));
    assert_eq!(store::verify(&hall.file()).unwrap().faults, []);
}

#[test]
fn a_receipt_can_be_checked_by_anyone_who_knows_the_event_key() {
    let hall = Hall::open();
    let device = hall.device("J1");
    let body = device.ballot("E1", 1, "14.5", &[]).to_string();
    let sig = device.sign(&format!("tahkim-ballot/1{body}"));
    let answer = device.deliver(&hall, &json!({ "ballots": [{ "body": body, "sig": sig }] }));
    let receipt: super::wire::Receipt = serde_json::from_value(answer["receipts"][0].clone()).unwrap();
    let hello = hall.ask(Ask::Hello, &json!({})).unwrap();
    let key = public_key(hello["eventKey"].as_str().unwrap()).unwrap();
    assert!(signed_by(&key, receipt.message().as_bytes(), &receipt.sig));
    assert!(!signed_by(&key, receipt.message().replace("counted", "held").as_bytes(), &receipt.sig));
}

#[test]
fn a_later_ballot_that_knows_the_earlier_replaces_it_and_one_that_does_not_is_a_conflict() {
    let hall = Hall::open();
    let device = hall.device("J1");
    let first = device.ballot("E1", 1, "14", &[]);
    let second = device.ballot("E1", 2, "15", &[&first]);
    let stranger = device.ballot("E1", 2, "3", &[]);
    assert_eq!(device.send(&hall, &[&first, &second]), ["counted", "counted"]);
    assert_eq!(device.send(&hall, &[&stranger]), ["held conflict"]);
    // The judge who has seen all of them settles it with one more.
    let third = device.ballot("E1", 3, "16", &[&first, &second, &stranger]);
    assert_eq!(device.send(&hall, &[&third]), ["counted"]);
    let held = hall.call(json!({ "op": "hall-state" }))["held"].clone();
    assert_eq!(held[0]["decided"], "left");
}

#[test]
fn what_arrives_in_the_wrong_order_counts_in_the_right_one() {
    let hall = Hall::open();
    let device = hall.device("J1");
    let first = device.ballot("E1", 1, "14", &[]);
    let second = device.ballot("E1", 2, "15", &[&first]);
    assert_eq!(device.send(&hall, &[&second, &first]), ["counted", "superseded"]);
    let sheets = hall.call(json!({ "op": "sheets", "judge": "J1" }));
    assert_eq!(sheets["sheets"][0]["marks"]["innovation"], "15");
}

#[test]
fn a_sheet_of_a_round_that_is_over_is_kept_and_never_counts_in_the_next_one() {
    let hall = Hall::open();
    let device = hall.device("J1");
    let first = device.ballot("E1", 1, "14", &[]);
    let second = device.ballot("E1", 2, "15", &[&first]);
    let late = device.ballot("E2", 1, "12", &[]);
    assert_eq!(device.send(&hall, &[&second, &first]), ["counted", "superseded"]);
    let name = json!({ "ar": null, "fr": "Finale", "en": null });
    let next = json!({ "name": name, "promoted": 2, "byCategory": false, "carried": "0", "criteria": null });
    hall.call(json!({ "op": "round-plan", "next": next, "reason": "essai" }));
    hall.call(json!({ "op": "round-close" }));
    hall.call(json!({ "op": "round-begin", "promoted": ["E1", "E2"], "reason": "les deux" }));
    assert_eq!(hall.state_of("J1", "E1"), "empty");

    // Sent again it is known; what comes only now is kept aside, and asks nobody to decide.
    assert_eq!(device.send(&hall, &[&second]), ["counted"]);
    assert_eq!(device.send(&hall, &[&late]), ["held earlier_round"]);
    let snapshot = device.snapshot(&hall).unwrap();
    assert_eq!((&snapshot["ballots"], &snapshot["roundName"]["fr"]), (&json!([]), &json!("Finale")));
    for ballot in [&first, &late] {
        let decide = json!({ "op": "held-decide", "ballot": ballot["id"], "count": true, "reason": "essai" });
        let fault = hall.program.call(&decide.to_string()).unwrap_err();
        assert!(fault.contains("held-cannot-count"), "{fault}");
    }
    assert_eq!((hall.state_of("J1", "E1"), hall.state_of("J1", "E2")), ("empty".into(), "empty".into()));
    let now = hall.call(json!({ "op": "rounds" }));
    assert_eq!(now["held"], 0);
    hall.call(json!({ "op": "competition-close" }));
    assert_eq!(store::verify(&hall.file()).unwrap().faults, []);
}

#[test]
fn a_ballot_that_comes_after_the_close_is_kept_and_the_organiser_decides() {
    let hall = Hall::open();
    let device = hall.device("J1");
    hall.call(json!({ "op": "round-close" }));
    let late = device.ballot("E1", 1, "14", &[]);
    assert_eq!(device.send(&hall, &[&late]), ["held closed"]);
    assert_eq!(hall.state_of("J1", "E1"), "empty");
    hall.call(json!({ "op": "held-decide", "ballot": late["id"], "count": true, "reason": "réseau coupé" }));
    assert_eq!(hall.state_of("J1", "E1"), "submitted");
    assert_eq!(device.send(&hall, &[&late]), ["counted"], "the device is told what became of it");
    hall.call(json!({ "op": "competition-close" }));
    assert_eq!(store::verify(&hall.file()).unwrap().faults, []);
}

#[test]
fn a_mark_given_on_another_scale_is_kept_aside_and_never_counts_by_accident() {
    let hall = Hall::open();
    let device = hall.device("J1");
    let mut rubric = hall.call(json!({ "op": "rubric" }))["criteria"].clone();
    rubric[0]["maxScore"] = "10".into();
    hall.call(
        json!({ "op": "rubric-change", "criteria": rubric, "weightsArePercent": true, "reason": null }),
    );
    let ballot = device.ballot("E1", 1, "14", &[]);
    assert_eq!(device.send(&hall, &[&ballot]), ["held scale_changed"]);
    let decide = json!({ "op": "held-decide", "ballot": ballot["id"], "count": true, "reason": "x" });
    assert!(hall.program.call(&decide.to_string()).unwrap_err().contains("held-cannot-count"));
}

#[test]
fn forged_foreign_and_impossible_ballots_are_refused_and_leave_a_trace() {
    let hall = Hall::open();
    let (mine, other) = (hall.device("J1"), hall.device("J2"));
    let mut foreign_event = mine.ballot("E1", 1, "14", &[]);
    foreign_event["event"] = "0".repeat(32).into();
    let of_the_other = other.ballot("E1", 1, "14", &[]);
    let out_of_range = mine.ballot("E1", 1, "21", &[]);
    let off_step = mine.ballot("E1", 1, "14.3", &[]);
    let far_ahead = mine.ballot("E1", 4_000_000_000, "14", &[]);
    assert_eq!(
        mine.send(&hall, &[&foreign_event, &of_the_other, &out_of_range, &off_step, &far_ahead]),
        ["wrong_event", "unknown_device", "malformed", "malformed", "malformed"]
    );
    let body = mine.ballot("E1", 1, "14", &[]).to_string();
    let forged =
        json!({ "ballots": [{ "body": body, "sig": other.sign(&format!("tahkim-ballot/1{body}")) }] });
    assert_eq!(mine.deliver(&hall, &forged)["refused"][0]["code"], "bad_signature");
    let good = mine.ballot("E1", 1, "14", &[]);
    assert_eq!(mine.send(&hall, &[&good]), ["counted"]);
    let mut altered = good.clone();
    altered["marks"]["innovation"] = "20".into();
    assert_eq!(mine.send(&hall, &[&altered]), ["id_reused"]);
    assert_eq!(hall.board()["submitted"], 1);
    let traces = hall.call(json!({ "op": "hall-state" }))["traces"].clone();
    assert_eq!(traces.as_array().unwrap().len(), 7);
    assert!(traces.as_array().unwrap().iter().all(|trace| trace["judge"] == "J1"));
}

#[test]
fn a_device_reads_nothing_of_another_judge_and_no_contacts() {
    let hall = Hall::open();
    let (mine, other) = (hall.device("J1"), hall.device("J2"));
    other.send(&hall, &[&other.ballot("E1", 1, "19.5", &[])]);
    mine.send(&hall, &[&mine.ballot("E1", 1, "3.5", &[])]);
    let seen = mine.snapshot(&hall).unwrap().to_string();
    assert!(seen.contains("3.5") && !seen.contains("19.5") && !seen.contains("J2"), "{seen}");
    assert!(!seen.contains("0600000000"), "contacts stay with the organiser");
}

#[test]
fn a_wrong_pin_costs_time_and_ten_lock_the_judge_until_the_organiser_opens() {
    let hall = Hall::open();
    let pins = hall.pins();
    let mut device = Device::new("J1");
    let join = device.join(&hall);
    assert_eq!(device.sign_in(&hall, &join, &pins[0].1).unwrap_err().code, "join-waiting");
    hall.call(json!({ "op": "join-approve", "join": join }));
    let wrong = if pins[0].1 == "000000" { "000001" } else { "000000" };
    for _ in 0..3 {
        assert_eq!(device.sign_in(&hall, &join, wrong).unwrap_err().code, "pin-wrong");
    }
    assert_eq!(device.sign_in(&hall, &join, &pins[0].1).unwrap_err().code, "pin-wait");
    hall.call(json!({ "op": "pin-unlock", "judge": "J1" }));
    device.sign_in(&hall, &join, &pins[0].1).unwrap();
    let traces = hall.call(json!({ "op": "hall-state" }))["traces"].clone();
    assert_eq!(traces.as_array().unwrap().iter().filter(|trace| trace["kind"] == "pin-wrong").count(), 3);
}

#[test]
fn a_device_comes_back_by_its_key_and_a_nonce_is_good_once() {
    let hall = Hall::open();
    let mut device = hall.device("J1");
    let nonce = hall.ask(Ask::Hello, &json!({})).unwrap()["nonce"].as_str().unwrap().to_owned();
    device.come_back(&hall, &nonce).unwrap();
    assert_eq!(device.come_back(&hall, &nonce).unwrap_err().code, "nonce-used");
    let mut thief = Device::new("J1");
    thief.id = device.id.clone();
    let nonce = hall.ask(Ask::Hello, &json!({})).unwrap()["nonce"].as_str().unwrap().to_owned();
    assert_eq!(thief.come_back(&hall, &nonce).unwrap_err().code, "signature-wrong");
}

#[test]
fn a_revoked_device_is_out_at_once_and_what_it_still_brings_is_kept_aside() {
    let hall = Hall::open();
    let mut device = hall.device("J1");
    hall.call(json!({ "op": "device-revoke", "device": device.id, "reason": "perdue" }));
    assert_eq!(hall.program.seat(&device.token).unwrap_err().code, "session-over");
    let nonce = hall.ask(Ask::Hello, &json!({})).unwrap()["nonce"].as_str().unwrap().to_owned();
    device.come_back(&hall, &nonce).unwrap();
    assert_eq!(device.snapshot(&hall).unwrap_err().code, "device-revoked");
    assert_eq!(device.send(&hall, &[&device.ballot("E1", 1, "14", &[])]), ["held device_revoked"]);
}

#[test]
fn a_ballot_of_a_later_version_is_kept_and_counts_for_nothing_until_it_can_be_read() {
    let hall = Hall::open();
    let device = hall.device("J1");
    let mut later = device.ballot("E1", 1, "14", &[]);
    (later["v"], later["marks"], later["status"]) = (json!(2), json!([["innovation", 14]]), json!("graded"));
    assert_eq!(device.send(&hall, &[&later]), ["held unknown_version"]);
    assert_eq!(device.send(&hall, &[&later]), ["held unknown_version"], "once, however often it is sent");
    let held = hall.call(json!({ "op": "hall-state" }))["held"].clone();
    assert_eq!(held.as_array().unwrap().len(), 1);
    let count = json!({ "op": "held-decide", "ballot": later["id"], "count": true, "reason": "oui" });
    assert!(hall.program.call(&count.to_string()).unwrap_err().contains("held-cannot-count"));
    let mut none = device.ballot("E1", 1, "14", &[]);
    none["v"] = json!(0);
    assert_eq!(device.send(&hall, &[&none]), ["malformed"]);
    assert_eq!(device.send(&hall, &[&device.ballot("E1", 1, "12", &[])]), ["counted"]);
}

#[test]
fn a_judge_who_moves_to_another_device_takes_nothing_away() {
    let hall = Hall::open();
    let first = hall.device("J1");
    let kept = first.ballot("E1", 1, "14", &[]);
    let second = hall.device("J1");
    assert_eq!(first.snapshot(&hall).unwrap_err().code, "device-draining");
    assert_eq!(first.send(&hall, &[&kept]), ["counted"], "what it has it may still deliver");
    assert_eq!(second.snapshot(&hall).unwrap()["ballots"][0]["marks"]["innovation"], "14");
}

#[test]
fn the_inventory_names_what_the_hub_lacks() {
    let hall = Hall::open();
    let device = hall.device("J1");
    let (sent, kept) = (device.ballot("E1", 1, "14", &[]), device.ballot("E2", 1, "14", &[]));
    device.send(&hall, &[&sent]);
    let seat = hall.program.seat(&device.token).unwrap();
    let request = json!({ "ids": [sent["id"], kept["id"]], "drafts": 0 }).to_string();
    let reply: Value =
        serde_json::from_str(&hall.program.hall_seat(&seat, SeatAsk::Inventory, &request).unwrap()).unwrap();
    assert_eq!(reply["missing"], json!([kept["id"]]));
    assert_eq!(reply["receipts"][0]["id"], sent["id"]);
}

#[test]
fn a_join_whose_nonce_is_not_the_promised_one_is_refused() {
    let hall = Hall::open();
    let key = *SigningKey::from_bytes(&[3; 32]).verifying_key().as_bytes();
    let commit = encode(&commitment(&key, &[1; 16]));
    let start = json!({ "deviceKey": encode(&key), "label": "x", "commit": commit });
    let started = hall.ask(Ask::JoinStart, &start).unwrap();
    let reveal = json!({ "join": started["join"], "nonce": encode(&[2; 16]) });
    assert_eq!(hall.ask(Ask::JoinReveal, &reveal).unwrap_err().code, "join-commit-wrong");
    let state = hall.call(json!({ "op": "hall-state" }));
    assert_eq!(state["joins"], json!([]), "the organiser is not shown a device that cheated");
}

#[test]
fn row_32_a_device_that_lies_about_time_gains_nothing() {
    let hall = Hall::open();
    let device = hall.device("J1");
    let mut first = device.ballot("E1", 1, "12", &[]);
    first["made_at"] = json!(i64::MAX);
    let mut second = device.ballot("E1", 2, "13", &[&first]);
    second["made_at"] = json!(0);
    assert_eq!(device.send(&hall, &[&first, &second]), ["counted", "counted"]);
    let sheets = hall.call(json!({ "op": "sheets", "judge": "J1" }));
    assert_eq!(sheets["sheets"][0]["marks"]["innovation"], "13", "the later of the two counts");
    hall.call(json!({ "op": "round-close" }));
    for (made_at, seen) in [(0, 0), (1, 1), (i64::MIN, i64::MAX)] {
        let mut late = device.ballot("E2", 1, "20", &[]);
        (late["made_at"], late["seen"]["seq"]) = (json!(made_at), json!(seen));
        assert_eq!(device.send(&hall, &[&late]), ["held closed"], "made {made_at}, seen {seen}");
    }
}
