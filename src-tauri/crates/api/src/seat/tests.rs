//! A judge's device against a hub, in one process: the errands are carried by hand, and lost at will.

use std::net::{IpAddr, Ipv4Addr};

use proptest::prelude::{Strategy as _, any, proptest};
use serde_json::{Value, json};

use crate::hall::tests::Hall;
use crate::{Answer, Ask, Delivery, Door, Errand, Fault, NearbyHall, Pace, Program, SeatAsk, Start};

const FROM: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 168, 1, 21));
/// What the hub of these tests pins (see `Hall`).
const AUTHORITY: [u8; 32] = [9; 32];

/// Somebody else carries the errands, and says which halls there are.
#[derive(Debug, Default)]
pub(crate) struct ByHand(Vec<NearbyHall>);

impl crate::Link for ByHand {
    fn wake(&self) {}

    fn halls(&self) -> Vec<NearbyHall> {
        self.0.clone()
    }
}

fn start(folder: &tempfile::TempDir, by_hand: ByHand) -> Program {
    let start = Start {
        link: Some(std::sync::Arc::new(by_hand)),
        press: None,
        ..Start::new(folder.path().to_owned(), Door::Window)
    };
    Program::start(start).unwrap()
}

pub(crate) struct Laptop {
    pub(crate) program: Program,
    folder: tempfile::TempDir,
}

impl Laptop {
    fn new() -> Laptop {
        Laptop::hearing_of(Vec::new())
    }

    fn hearing_of(halls: Vec<NearbyHall>) -> Laptop {
        let folder = tempfile::tempdir().unwrap();
        let program = start(&folder, ByHand(halls));
        Laptop { program, folder }
    }

    /// Pulls the plug and starts again.
    fn start_again(self) -> Laptop {
        let Laptop { program, folder } = self;
        drop(program);
        let program = start(&folder, ByHand::default());
        Laptop { program, folder }
    }

    fn call(&self, request: Value) -> Value {
        serde_json::from_str(&self.program.call(&request.to_string()).unwrap()).unwrap()
    }

    pub(crate) fn seat(&self) -> Value {
        self.call(json!({ "op": "program-state" }))["seat"].clone()
    }

    /// Joined by the QR code, let in, signed in, and up to date.
    pub(crate) fn of(hall: &Hall, judge: &str) -> Laptop {
        let laptop = Laptop::new();
        laptop.call(json!({ "op": "seat-join", "link": link(hall) }));
        laptop.sit_down(hall, judge);
        laptop
    }

    fn sit_down(&self, hall: &Hall, judge: &str) {
        self.settle(hall);
        let joins = hall.call(json!({ "op": "hall-state" }))["joins"].clone();
        hall.call(json!({ "op": "join-approve", "join": joins[0]["join"] }));
        self.settle(hall);
        assert_eq!(self.seat()["phase"], "names");
        let pin = hall.pins().into_iter().find(|(of, _)| of == judge).unwrap().1;
        self.call(json!({ "op": "seat-sign-in", "judge": judge, "pin": pin, "moveHere": true }));
        self.settle(hall);
        assert_eq!(self.seat()["phase"], "in");
    }

    pub(crate) fn settle(&self, hall: &Hall) {
        self.settle_with(&hall.program);
    }

    /// Runs errands until there is nothing to ask.
    pub(crate) fn settle_with(&self, hub: &Program) {
        for _ in 0..60 {
            let Some(errand) = self.program.link_errand().unwrap() else { return };
            if self.program.link_answer(&errand, &carry(hub, &errand)).unwrap() != Pace::GoOn {
                return;
            }
        }
        panic!("the device never comes to rest");
    }

    pub(crate) fn submit(&self, judge: &str, entry: &str, mark: &str) -> Value {
        let marks = json!({ "innovation": mark, "sustainability": mark, "feasibility": mark });
        let ballot = uuid::Uuid::now_v7();
        self.call(json!({ "op": "ballot-submit", "ballot": ballot, "judge": judge, "entry": entry,
            "marks": marks, "comment": "", "paper": false, "reason": null }))
    }

    pub(crate) fn sheet(&self, judge: &str, entry: &str) -> Value {
        let sheets = self.call(json!({ "op": "sheets", "judge": judge }))["sheets"].clone();
        sheets.as_array().unwrap().iter().find(|sheet| sheet["entry"] == entry).unwrap().clone()
    }
}

pub(crate) fn link(hall: &Hall) -> String {
    let event = store::EventFile::open_read_only(&hall.file()).unwrap().identity().unwrap();
    format!("https://192.168.1.10:4433/j#1.{}.{event}", crate::hall::keys::encode(&AUTHORITY))
}

/// What the hub answers to an errand.
pub(crate) fn carry(hub: &Program, errand: &Errand) -> Answer {
    let body = errand.body.as_deref().unwrap_or_default();
    if let Some(proof) = errand.proof.as_ref().filter(|proof| !hub.knows_term(errand.term, proof)) {
        hub.note_term(proof).unwrap();
    }
    let in_session = |work: &dyn Fn(&crate::Seat) -> Result<String, Fault>| {
        work(&hub.seat(errand.token.as_deref().unwrap_or_default())?)
    };
    let reply = match errand.path.as_str() {
        "/v1/hello" => hub.hall(Ask::Hello, body, FROM),
        "/v1/join/start" => hub.hall(Ask::JoinStart, body, FROM),
        "/v1/join/reveal" => hub.hall(Ask::JoinReveal, body, FROM),
        "/v1/sign-in" => hub.hall(Ask::SignIn, body, FROM),
        "/v1/session" => hub.hall(Ask::OpenSession, body, FROM),
        "/v1/standby/keys" => hub.hall(Ask::Keys, body, FROM),
        "/v1/standby/session" => hub.hall(Ask::BeginFollowing, body, FROM),
        "/v1/journal" => {
            hub.follow(errand.token.as_deref().unwrap_or_default(), body, FROM).map(|page| page.text)
        }
        "/v1/snapshot" => in_session(&|seat| hub.hall_seat(seat, SeatAsk::Snapshot, "")),
        "/v1/inventory" => in_session(&|seat| hub.hall_seat(seat, SeatAsk::Inventory, body)),
        "/v1/beat" => in_session(&|seat| hub.hall_seat(seat, SeatAsk::Beat, body)),
        "/v1/ballots" => in_session(&|seat| {
            let delivery = Delivery::read(seat, body)?;
            let taken = hub.take_ballots(vec![delivery])?.remove(0);
            taken.answer()
        }),
        path => hub.hall(Ask::JoinState, path.strip_prefix("/v1/join/").unwrap(), FROM),
    };
    let (status, body) = match reply {
        Ok(reply) => (200, reply),
        Err(fault) => (403, serde_json::to_string(&fault).unwrap()),
    };
    Answer { status, body, term: Some(hub.epoch()), authority: AUTHORITY }
}

#[test]
fn a_judge_joins_by_the_qr_code_scores_and_is_received() {
    let hall = Hall::open();
    let laptop = Laptop::of(&hall, "J1");
    assert_eq!(laptop.sheet("J1", "E1")["state"], "empty");
    assert_eq!(laptop.submit("J1", "E1", "14.5")["sheet"]["delivery"], "here");
    assert_eq!(laptop.seat()["unsent"], 1);
    laptop.settle(&hall);
    assert_eq!(laptop.sheet("J1", "E1")["delivery"], "received");
    assert_eq!(hall.state_of("J1", "E1"), "submitted");
    assert_eq!(laptop.seat()["unsent"], 0);
}

#[test]
fn what_was_submitted_without_a_network_is_sent_after_a_crash_too() {
    let hall = Hall::open();
    let laptop = Laptop::of(&hall, "J1");
    laptop.submit("J1", "E1", "14");
    laptop.submit("J1", "E1", "15");
    laptop.submit("J1", "E2", "9");
    let laptop = laptop.start_again();
    assert_eq!(laptop.seat()["unsent"], 3);
    laptop.settle(&hall);
    assert_eq!(laptop.sheet("J1", "E1")["delivery"], "received");
    assert_eq!(
        (hall.state_of("J1", "E1"), hall.state_of("J1", "E2")),
        ("submitted".into(), "submitted".into())
    );
}

#[test]
fn by_address_the_device_says_nothing_more_until_the_code_was_typed() {
    let hall = Hall::open();
    let laptop = Laptop::new();
    laptop.call(json!({ "op": "seat-join", "link": "192.168.1.10" }));
    laptop.settle(&hall);
    assert_eq!(laptop.seat()["phase"], "code");
    assert_eq!(laptop.seat()["code"], Value::Null, "the code is read off the organiser's screen");
    assert!(laptop.program.link_errand().unwrap().is_none());
    let wrong = json!({ "op": "seat-code", "code": "AAA-AAA" }).to_string();
    assert!(laptop.program.call(&wrong).unwrap_err().contains("join-code-wrong"));
    let code = hall.call(json!({ "op": "hall-state" }))["joins"][0]["code"].clone();
    let typed = code.as_str().unwrap().to_lowercase().replace('-', " ");
    laptop.call(json!({ "op": "seat-code", "code": typed }));
    laptop.sit_down(&hall, "J2");
}

#[test]
fn a_hub_of_another_event_or_one_that_changes_on_the_way_is_not_spoken_with() {
    let hall = Hall::open();
    let laptop = Laptop::new();
    let other = link(&hall).rsplit_once('.').map(|(start, _)| format!("{start}.{}", "0".repeat(32))).unwrap();
    laptop.call(json!({ "op": "seat-join", "link": other }));
    laptop.settle(&hall);
    assert_eq!(laptop.seat()["fault"]["code"], "hub-other-event");
    let laptop = Laptop::new();
    laptop.call(json!({ "op": "seat-join", "link": "192.168.1.10:4433" }));
    let errand = laptop.program.link_errand().unwrap().unwrap();
    laptop.program.link_answer(&errand, &carry(&hall.program, &errand)).unwrap();
    let errand = laptop.program.link_errand().unwrap().unwrap();
    let other = Answer { authority: [1; 32], ..carry(&hall.program, &errand) };
    assert_eq!(laptop.program.link_answer(&errand, &other).unwrap_err().code, "hub-changed");
}

#[test]
fn a_hall_that_was_heard_of_saves_typing_and_proves_nothing() {
    let hall = Hall::open();
    let event = link(&hall).rsplit_once('.').unwrap().1.to_owned();
    let nearby = |event: &str, addresses: [&str; 2]| NearbyHall {
        event: event.to_owned(),
        name: domain::Text { fr: Some("Le prix".to_owned()), ..domain::Text::default() },
        addresses: addresses.map(|address| address.parse().unwrap()).to_vec(),
    };
    let stranger = nearby(&"0".repeat(32), ["192.168.1.66:4433", "192.168.1.67:4433"]);
    let laptop = Laptop::hearing_of(vec![stranger, nearby(&event, ["10.0.0.1:4433", "192.168.1.9:4433"])]);
    let halls = laptop.call(json!({ "op": "halls-nearby" }))["halls"].clone();
    assert_eq!(halls[1]["name"]["fr"], "Le prix");
    assert_eq!(halls[1]["address"], "10.0.0.1:4433");
    // Joined at one of its addresses, it is asked at all of them, and compared as ever.
    laptop.call(json!({ "op": "seat-join", "link": "192.168.1.9:4433" }));
    let target = laptop.program.link_target().unwrap();
    assert_eq!(target.addresses, ["192.168.1.9:4433", "10.0.0.1:4433"]);
    assert_eq!(target.pin, None);

    // A device that knows its hub looks where the hall is now, whatever address it knew, and pins.
    let laptop = Laptop::hearing_of(vec![nearby(&event, ["10.0.0.7:4433", "10.0.0.8:4433"])]);
    laptop.call(json!({ "op": "seat-join", "link": link(&hall) }));
    laptop.sit_down(&hall, "J1");
    assert_eq!(laptop.program.link_target().unwrap().addresses, ["192.168.1.10:4433"]);
    laptop.program.link_away();
    let target = laptop.program.link_target().unwrap();
    assert_eq!(target.addresses, ["192.168.1.10:4433", "10.0.0.7:4433", "10.0.0.8:4433"]);
    assert_eq!(target.pin, Some(AUTHORITY));
}

#[test]
fn a_closed_round_a_withdrawal_and_a_new_scale_reach_the_device() {
    let hall = Hall::open();
    let laptop = Laptop::of(&hall, "J1");
    laptop.submit("J1", "E1", "14");
    laptop.settle(&hall);
    let mut rubric = hall.call(json!({ "op": "rubric" }))["criteria"].clone();
    rubric[0]["maxScore"] = "10".into();
    let unsent = laptop.submit("J1", "E2", "16");
    assert_eq!(unsent["sheet"]["delivery"], "here");
    hall.call(json!({ "op": "entry-status", "entry": "E1", "status": "withdrawn", "reason": "retrait" }));
    laptop.settle(&hall);
    laptop.program.seat_heard(i64::MAX);
    laptop.settle(&hall);
    let sheets = laptop.call(json!({ "op": "sheets", "judge": "J1" }));
    assert_eq!(sheets["sheets"].as_array().unwrap().len(), 1, "the withdrawn entry is gone from the run");
    hall.call(json!({ "op": "round-close" }));
    laptop.program.seat_heard(i64::MAX);
    laptop.settle(&hall);
    assert_eq!(laptop.call(json!({ "op": "sheets", "judge": "J1" }))["round"], "closed");
}

#[test]
fn a_sheet_given_before_the_close_and_arriving_after_is_told_to_be_late() {
    let hall = Hall::open();
    let laptop = Laptop::of(&hall, "J1");
    hall.call(json!({ "op": "round-close" }));
    laptop.submit("J1", "E1", "14");
    laptop.settle(&hall);
    let sheet = laptop.sheet("J1", "E1");
    assert_eq!((&sheet["delivery"], &sheet["heldReason"]), (&json!("held"), &json!("closed")));
    assert_eq!(laptop.seat()["held"], 1);
}

#[test]
fn a_rehearsal_that_is_erased_disappears_from_the_device_and_is_not_offered_again() {
    let hall = Hall::open();
    hall.call(json!({ "op": "rehearsal-begin" }));
    let laptop = Laptop::of(&hall, "J1");
    laptop.submit("J1", "E1", "14");
    laptop.settle(&hall);
    laptop.submit("J1", "E2", "15");
    hall.call(json!({ "op": "rehearsal-erase" }));
    laptop.settle(&hall);
    assert_eq!(laptop.sheet("J1", "E1")["state"], "empty");
    assert_eq!(laptop.sheet("J1", "E2")["state"], "empty");
    laptop.submit("J1", "E1", "8");
    laptop.settle(&hall);
    assert_eq!(laptop.sheet("J1", "E1")["delivery"], "received");
    assert_eq!(hall.state_of("J1", "E1"), "submitted");
}

#[test]
fn a_sheet_that_the_organiser_typed_appears_on_the_device() {
    let hall = Hall::open();
    let laptop = Laptop::of(&hall, "J1");
    let marks = json!({ "innovation": "11", "sustainability": "11", "feasibility": "11" });
    hall.call(json!({ "op": "ballot-submit", "ballot": uuid::Uuid::now_v7(), "judge": "J1", "entry": "E1",
        "marks": marks, "comment": "", "paper": true, "reason": null }));
    laptop.program.seat_heard(i64::MAX);
    laptop.settle(&hall);
    assert_eq!(laptop.sheet("J1", "E1")["marks"]["innovation"], "11");
    laptop.submit("J1", "E1", "12");
    laptop.settle(&hall);
    assert_eq!(laptop.sheet("J1", "E1")["delivery"], "received", "the new revision knows the typed one");
    assert_eq!(hall.state_of("J1", "E1"), "submitted");
}

#[test]
fn a_receipt_that_the_hub_did_not_sign_changes_nothing() {
    let hall = Hall::open();
    let laptop = Laptop::of(&hall, "J1");
    laptop.submit("J1", "E1", "14");
    let errand = laptop.program.link_errand().unwrap().unwrap();
    let mut answer = carry(&hall.program, &errand);
    answer.body = answer.body.replace("\"seq\":", "\"seq\":1");
    assert_eq!(laptop.program.link_answer(&errand, &answer).unwrap_err().code, "receipt-wrong");
    assert_eq!(laptop.sheet("J1", "E1")["delivery"], "here");
}

#[test]
fn a_judges_laptop_never_becomes_the_organisers() {
    let hall = Hall::open();
    let laptop = Laptop::of(&hall, "J1");
    for request in [
        json!({ "op": "take-back", "pin": "1234" }),
        json!({ "op": "standings" }),
        json!({ "op": "sheets", "judge": "J2" }),
        json!({ "op": "round-close" }),
    ] {
        assert!(laptop.program.call(&request.to_string()).unwrap_err().contains("not-allowed"), "{request}");
    }
}

/// The file that a judge saves for a stick, as the organiser's screen sends it.
fn packet_of(laptop: &Laptop) -> Vec<u8> {
    let written = laptop.call(json!({ "op": "seat-packet", "folder": laptop.folder.path() }));
    std::fs::read(written["path"].as_str().unwrap()).unwrap()
}

fn take(hall: &Hall, packet: &[u8]) -> Value {
    use base64::Engine as _;
    let content = base64::engine::general_purpose::STANDARD.encode(packet);
    hall.call(json!({ "op": "packet-take", "content": content }))
}

#[test]
fn sheets_that_come_by_stick_count_like_those_of_the_network_and_only_once() {
    let hall = Hall::open();
    let laptop = Laptop::of(&hall, "J1");
    laptop.submit("J1", "E1", "14");
    laptop.submit("J1", "E1", "15");
    laptop.submit("J1", "E2", "9");
    let packet = packet_of(&laptop);
    let report = take(&hall, &packet);
    assert_eq!(report, json!({ "new": 3, "known": 0, "held": 0, "refused": [], "faults": [] }));
    let again = take(&hall, &packet);
    assert_eq!(again, json!({ "new": 0, "known": 3, "held": 0, "refused": [], "faults": [] }));
    let sheets = hall.call(json!({ "op": "sheets", "judge": "J1" }));
    assert_eq!(sheets["sheets"][0]["marks"]["innovation"], "15");
    // The network comes back: the device learns that everything has arrived, and nothing arrives twice.
    laptop.settle(&hall);
    assert_eq!(laptop.seat()["unsent"], 0);
    let receipts = laptop.call(json!({ "op": "seat-receipts" }))["receipts"].clone();
    assert_eq!(receipts.as_array().unwrap().len(), 3);
    assert!(receipts.as_array().unwrap().iter().all(|one| one["delivery"] == "received"), "{receipts}");
    assert_eq!(store::verify(&hall.file()).unwrap().faults, []);
}

#[test]
fn a_packet_that_was_cut_altered_or_is_of_somebody_else_gives_only_what_is_authentic() {
    let hall = Hall::open();
    let laptop = Laptop::of(&hall, "J1");
    laptop.submit("J1", "E1", "14");
    laptop.submit("J1", "E2", "9");
    let text = String::from_utf8(packet_of(&laptop)).unwrap();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();

    let altered = text.replace("\\\"14\\\"", "\\\"20\\\"");
    assert_ne!(altered, text);
    let report = take(&hall, altered.as_bytes());
    assert_eq!(report["refused"], json!([{ "line": 2, "code": "bad_signature" }]));
    assert_eq!((&report["new"], &report["faults"][0]["code"]), (&json!(1), &json!("packet-cut")));
    assert_eq!(hall.state_of("J1", "E1"), "empty");

    let cut = format!("{}{}", lines[0], lines[1]);
    let report = take(&hall, cut.as_bytes());
    assert_eq!((&report["new"], &report["faults"][0]["code"]), (&json!(1), &json!("packet-cut")));
    assert_eq!(hall.state_of("J1", "E1"), "submitted");

    let other = Hall::open();
    let refused = |text: &str| {
        use base64::Engine as _;
        let content = base64::engine::general_purpose::STANDARD.encode(text);
        other.program.call(&json!({ "op": "packet-take", "content": content }).to_string()).unwrap_err()
    };
    assert!(refused(&text).contains("packet-other-event"));
    assert!(refused("titre;auteur\n").contains("packet-unreadable"));
    let stranger = text.replacen("\"public_key\":\"", "\"public_key\":\"x", 1);
    let content = {
        use base64::Engine as _;
        base64::engine::general_purpose::STANDARD.encode(&stranger)
    };
    let fault =
        hall.program.call(&json!({ "op": "packet-take", "content": content }).to_string()).unwrap_err();
    assert!(fault.contains("packet-unknown-device"), "{fault}");
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 10, ..Default::default() })]

    /// Requests and answers are lost, repeated and cut off by crashes; in the end the hub has each
    /// submitted sheet once, and both sides agree.
    #[test]
    fn whatever_is_lost_on_the_way_every_sheet_arrives_once(
        steps in proptest::collection::vec((0..6_u8, any::<bool>(), (0..40_u8).prop_map(f64::from)), 1..40)
    ) {
        let hall = Hall::open();
        let mut laptop = Laptop::of(&hall, "J1");
        let mut last = std::collections::BTreeMap::new();
        for (what, first, half) in steps {
            let entry = if first { "E1" } else { "E2" };
            match what {
                0 | 1 => {
                    let mark = (half / 2.0).to_string();
                    laptop.submit("J1", entry, &mark);
                    last.insert(entry, mark);
                }
                2 => laptop = laptop.start_again(),
                // The request arrives, the answer is lost.
                3 => drop(laptop.program.link_errand().unwrap().map(|errand| carry(&hall.program, &errand))),
                // The request arrives twice.
                4 => {
                    if let Some(errand) = laptop.program.link_errand().unwrap() {
                        carry(&hall.program, &errand);
                        laptop.program.link_answer(&errand, &carry(&hall.program, &errand)).unwrap();
                    }
                }
                _ => laptop.program.link_away(),
            }
        }
        laptop.settle(&hall);
        assert_eq!(laptop.seat()["unsent"], 0);
        let sheets = hall.call(json!({ "op": "sheets", "judge": "J1" }));
        for sheet in sheets["sheets"].as_array().unwrap() {
            let mark = last.get(sheet["entry"].as_str().unwrap());
            assert_eq!(sheet["marks"]["innovation"].as_str(), mark.map(String::as_str));
        }
        let held = hall.call(json!({ "op": "hall-state" }))["held"].clone();
        assert_eq!(held, json!([]), "nothing of one device is a conflict");
        assert_eq!(store::verify(&hall.file()).unwrap().faults, []);
    }
}
