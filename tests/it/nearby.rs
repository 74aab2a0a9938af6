//! Halls that make themselves known: found without typing, and found again when the hub's address changed.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::hall::{Laptop, Organiser};
use crate::program::free_port;

const PATIENCE: Duration = Duration::from_secs(30);

/// The hall of this organiser, as the laptop heard of it.
fn heard(laptop: &Laptop, organiser: &Organiser) -> Value {
    let start = Instant::now();
    loop {
        let halls = laptop.hub.reply(&json!({ "op": "halls-nearby" }))["halls"].clone();
        let found = halls.as_array().unwrap().iter().find(|hall| hall["address"] == organiser.address);
        if let Some(found) = found {
            return found.clone();
        }
        assert!(start.elapsed() < PATIENCE, "never heard of: {halls}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Row 16 of what goes wrong in a hall (see `matrix`).
#[test]
fn a_hall_is_heard_of_on_its_network_and_followed_to_another_address() {
    let folder = tempfile::tempdir().unwrap();
    let organiser = Organiser::open(folder.path(), 1);
    let laptop = Laptop::start(folder.path(), "J1");
    let hall = heard(&laptop, &organiser);
    assert_eq!(hall["event"].as_str().unwrap().len(), 32);
    let said = hall.to_string();
    assert!(!said.contains("Juré") && !said.contains("J1"), "nothing about people: {said}");

    // What was heard is only where to ask: the code is compared as at an address that was typed.
    laptop.hub.reply(&json!({ "op": "seat-join", "link": hall["address"] }));
    laptop.until("asking for the code", |seat| seat["phase"] == "code");
    laptop.hub.reply(&json!({ "op": "seat-leave" }));

    laptop.join(&organiser);
    laptop.submit("E1", "12");
    laptop.all_received();
    drop(organiser);
    laptop.submit("E2", "13");
    // No device ever heard the hub speak of this address.
    let moved = format!("127.0.0.2:{}", free_port());
    let organiser = Organiser::start(None, folder.path(), &moved);
    let start = Instant::now();
    laptop.all_received();
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    assert_eq!(organiser.sheet("J1", "E2")["marks"]["innovation"], "13");
}
