//! What goes wrong in a hall, one fault after the other, and where it is held.
//!
//! | # | what goes wrong | held by |
//! |---|---|---|
//! | 1 | a device dies while somebody types | `kills`: drafts that were acknowledged are there |
//! | 2 | a device dies before it sends | [`row_02_a_device_that_dies_before_it_sends_sends_at_its_next_start`] |
//! | 3 | the hub dies before it keeps | [`row_03_a_hub_that_dies_before_it_keeps_has_told_nobody`] |
//! | 4 | the hub dies before it answers | [`row_04_a_hub_that_dies_before_it_answers_gives_the_same_receipt_later`] |
//! | 5 | a device dies before it keeps the answer | [`row_05_a_device_that_dies_before_it_keeps_the_answer_asks_again`] |
//! | 6 | the hub dies inside a group | [`row_06_of_a_group_all_is_kept_or_nothing`] |
//! | 7 | the power fails | not by a test: what `kill -9` leaves is what the system had been given, and SQLite in `synchronous = FULL` waits for the disk; a disk that lies about it is beyond this program |
//! | 8 | the hub's disk is full | [`row_08_a_full_disk_at_the_hub_gives_no_receipt_and_goes_on_once_there_is_room`] |
//! | 9 | a device's disk is full | [`row_09_a_full_disk_at_a_device_is_never_called_saved`] |
//! | 10 | no Wi-Fi for a while | [`row_10_after_an_outage_everything_arrives_within_seconds`] |
//! | 11 | loss and delay | [`row_11_a_slow_network_is_only_slow`] |
//! | 12 | requests twice and in the wrong order | `api`: `whatever_is_lost_on_the_way_every_sheet_arrives_once`, `what_arrives_in_the_wrong_order_counts_in_the_right_one`; `storm` |
//! | 13 | what the hub says gets lost | [`row_13_a_half_open_connection_is_given_up`] |
//! | 14 | devices cannot see each other | the morning's check with a device, `api::ready::devices`; a device that finds no hub says so (rows 10, 15) |
//! | 15 | another network answers everything | [`row_15_a_captive_portal_learns_nothing`] |
//! | 16 | the hub's address changes | `nearby::a_hall_is_heard_of_on_its_network_and_followed_to_another_address`; `lan::hub` shows another certificate there; on a network that swallows mDNS a device that was away is told the address by typing it |
//! | 17 | another machine has the hub's address | `hall::another_machine_at_the_hubs_address_gets_no_sheet` |
//! | 18 | a laptop sleeps | `storm` (the hub), [`row_18_a_judges_laptop_that_slept_goes_on`] |
//! | 19 | clocks are wrong | `api`: `row_32_a_device_that_lies_about_time_gains_nothing`; `lan::link::verify` looks at no dates; `lan::authority`: `a_clock_two_days_behind_still_trusts_and_a_week_later_there_has_to_be_another` |
//! | 20 | a certificate ends | `lan::hub::follow` asks for another at half of its life: `lan::authority`: `a_certificate_about_to_end_is_made_again_and_no_device_has_to_join_again` |
//! | 21 | the authority ends | `lan::authority`: `the_certificate_outlives_the_event_by_two_weeks` |
//! | 22–24 | a browser is closed, reloaded, emptied | `window::jury`, whose real browsers do all three (`tests/ui/jury.mjs`) |
//! | 25, 27 | the hub is lost, or comes back at its old address | `standby::the_stand_by_takes_over_when_the_organisers_laptop_is_lost_and_no_sheet_is` |
//! | 26 | the stand-by takes over by mistake, and both are in reach | `standby::row_26_a_take_over_by_mistake_ends_with_one_hub_and_every_sheet_once` |
//! | 28 | dying while taking over | `standby::killed_in_the_middle_of_a_take_over_it_is_the_hub_or_it_is_not` |
//! | 29 | dying while sealing, before it is announced | `api::standby`: `row_29_a_seal_that_only_a_dead_laptop_had_was_never_announced` |
//! | 30 | sealing while the stand-by is out of reach | `api::standby`: `row_30_a_seal_waits_for_the_laptop_that_stands_by` |
//! | 31 | a judge who cheats | `api`: `forged_foreign_and_impossible_ballots_are_refused_and_leave_a_trace`; `lan::hall`: the table of callers, and a rate for each device |
//! | 32 | a device lies about its clock | `api`: `row_32_a_device_that_lies_about_time_gains_nothing` |
//! | 33 | somebody listens in | [`row_33_whoever_listens_in_hears_no_pin_no_mark_no_name`] |
//! | 34 | something is sent again | `lan::hall`: `replays_forgeries_and_guesses_are_refused_and_the_organiser_sees_them` |
//! | 35 | PINs are guessed | `api`: `a_wrong_pin_costs_time_and_ten_lock_the_judge_until_the_organiser_opens` |
//! | 36 | requests that are traps | `lan::hall::body`: looked at before anything is parsed; `lan::hall`: `row_36_what_is_too_large_too_deep_or_no_text_is_refused` |
//! | 37 | connections that say nothing | [`row_37_connections_that_say_nothing_hold_up_no_judge`]; `lan::hall::connections` |
//! | 38 | a listener that never reads | `lan::hall::heads` queues nothing, and `lan::hall::reader` gives up whoever takes nothing for half a minute |
//! | 39 | packets that were cut or altered | `api`: `a_packet_that_was_cut_altered_or_is_of_somebody_else_gives_only_what_is_authentic` |
//! | 40 | texts that are programs | the same screens show everybody's texts; `lan`: `every_answer_tells_the_browser_to_load_nothing_from_elsewhere`, and bidirectional controls are refused in `api::hall::arrived` |
//! | 41 | a page from elsewhere asks | `lan::hall`: `row_41_a_page_from_elsewhere_gets_nothing` |
//! | 42 | two programs open one file | [`row_42_a_second_program_does_not_write_into_the_same_file`] |
//! | 43 | somebody alters the journal | [`row_43_a_hub_does_not_open_with_a_journal_that_was_altered`]; `store`: `verify` names the row |
//! | 44 | a slow disk | [`row_44_a_slow_disk_is_waited_for_once_for_many`] |

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::{Namespace, Proxy, Way, Weather};

use crate::hall::{Laptop, Organiser};
use crate::hub::Hub;
use crate::program::{all_tests, binary, done, free_port, journal};

/// So often the plug is pulled at one place.
fn times() -> usize {
    if all_tests() { 100 } else { 3 }
}

/// A hall that is open, and one judge at the sheets.
fn hall() -> (tempfile::TempDir, Organiser, Laptop) {
    let folder = tempfile::tempdir().unwrap();
    let organiser = Organiser::open(folder.path(), 1);
    let laptop = Laptop::start(folder.path(), "J1");
    laptop.join(&organiser);
    (folder, organiser, laptop)
}

/// The hub again, failing at this place or nowhere. It dies of it.
fn again(mut organiser: Organiser, folder: &Path, fail: &str) -> Organiser {
    organiser.hub.kill();
    organiser.hub.gone();
    Organiser::failing(None, folder, &organiser.address, fail)
}

fn laptop_again(mut laptop: Laptop, folder: &Path, fail: &str) -> Laptop {
    laptop.hub.kill();
    laptop.hub.gone();
    Laptop::failing(None, folder, &laptop.judge, fail)
}

/// Everything handed in is in the journal once, and the device has the receipt of that row.
fn everything_is_there_once(organiser: &Organiser, laptop: &Laptop, folder: &Path) {
    laptop.all_received();
    let rows = journal(&organiser.file);
    for receipt in laptop.receipts() {
        let ballot = receipt["ballot"].as_str().unwrap();
        let is_it = |row: &Value| row["ballot"]["id"] == ballot;
        let found: Vec<usize> =
            (0..rows.len()).filter(|n| is_it(&serde_json::from_str(&rows[*n]).unwrap())).collect();
        assert_eq!(found.len(), 1, "{ballot} is in {found:?}");
        assert_eq!(receipt["receipt"]["seq"], found[0] + 1);
    }
    done(folder, &["verify", "day.tahkim"]);
}

#[test]
fn row_02_a_device_that_dies_before_it_sends_sends_at_its_next_start() {
    let (folder, organiser, mut laptop) = hall();
    for n in 0..times() {
        laptop = laptop_again(laptop, folder.path(), "sheet-kept:kill");
        let sheet = laptop.sheet("E1", &n.to_string());
        assert!(laptop.hub.try_call(&sheet.to_string()).is_err(), "it died");
        laptop = laptop_again(laptop, folder.path(), "");
        laptop.all_received();
        assert_eq!(laptop.receipts().len(), n + 1);
    }
    everything_is_there_once(&organiser, &laptop, folder.path());
}

#[test]
fn row_03_a_hub_that_dies_before_it_keeps_has_told_nobody() {
    let (folder, mut organiser, laptop) = hall();
    for n in 0..times() {
        organiser = again(organiser, folder.path(), "group-written:kill");
        laptop.submit("E1", &n.to_string());
        organiser.hub.gone();
        assert_eq!(laptop.seat()["unsent"], 1, "nothing was promised");
        organiser = again_after_death(organiser, folder.path());
        laptop.all_received();
    }
    everything_is_there_once(&organiser, &laptop, folder.path());
}

#[test]
fn row_04_a_hub_that_dies_before_it_answers_gives_the_same_receipt_later() {
    let (folder, mut organiser, laptop) = hall();
    for n in 0..times() {
        organiser = again(organiser, folder.path(), "group-kept:kill");
        laptop.submit("E1", &n.to_string());
        organiser.hub.gone();
        assert_eq!(laptop.seat()["unsent"], 1, "nobody was told");
        let rows = journal(&organiser.file).len();
        organiser = again_after_death(organiser, folder.path());
        laptop.all_received();
        assert_eq!(laptop.receipts()[0]["receipt"]["seq"], rows, "the row it had already");
    }
    everything_is_there_once(&organiser, &laptop, folder.path());
}

fn again_after_death(organiser: Organiser, folder: &Path) -> Organiser {
    Organiser::start(None, folder, &organiser.address)
}

#[test]
fn row_05_a_device_that_dies_before_it_keeps_the_answer_asks_again() {
    let (folder, organiser, mut laptop) = hall();
    for n in 0..times() {
        laptop = laptop_again(laptop, folder.path(), "answer-heard:kill");
        laptop.all_received();
        // It is received while the reply is on its way, so that either may come first.
        let _ = laptop.hub.try_call(&laptop.sheet("E1", &n.to_string()).to_string());
        laptop.hub.gone();
        laptop = Laptop::start(folder.path(), "J1");
        laptop.all_received();
        assert_eq!(laptop.receipts().len(), n + 1);
    }
    everything_is_there_once(&organiser, &laptop, folder.path());
}

#[test]
fn row_06_of_a_group_all_is_kept_or_nothing() {
    let (folder, mut organiser, laptop) = hall();
    for n in 0..times() {
        organiser.hub.kill();
        organiser.hub.gone();
        for entry in 1..=6 {
            laptop.submit(&format!("E{entry}"), &n.to_string());
        }
        let place = if n % 2 == 0 { "group-written:kill" } else { "group-kept:kill" };
        let before = journal(&organiser.file).len();
        organiser = Organiser::failing(None, folder.path(), &organiser.address, place);
        organiser.hub.gone();
        let kept = journal(&organiser.file).len() - before;
        assert_eq!(kept, if n % 2 == 0 { 0 } else { 6 }, "{place}");
        organiser = again_after_death(organiser, folder.path());
        laptop.all_received();
    }
    everything_is_there_once(&organiser, &laptop, folder.path());
}

/// A disk of so many MiB, where the system lets us make one (Linux, to an administrator).
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn at(folder: &Path, mib: u32) -> Option<SmallDisk> {
        std::fs::create_dir_all(folder).unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={mib}m"), "tmpfs"])
            .arg(folder)
            .output();
        mounted.is_ok_and(|said| said.status.success()).then(|| SmallDisk(folder.to_owned()))
    }

    /// Leaves no room for anything.
    fn fill(&self) {
        let mut file = std::fs::File::create(self.0.join("filler")).unwrap();
        while file.write_all(&[7; 4096]).is_ok() {}
    }

    fn make_room(&self) {
        std::fs::remove_file(self.0.join("filler")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).output();
    }
}

#[test]
fn row_08_a_full_disk_at_the_hub_gives_no_receipt_and_goes_on_once_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let at_hub = folder.path().join("hub");
    let Some(disk) = SmallDisk::at(&at_hub, 16) else {
        println!("no disk to fill here");
        return;
    };
    let organiser = Organiser::open(&at_hub, 1);
    let laptop = Laptop::start(folder.path(), "J1");
    laptop.join(&organiser);
    disk.fill();
    let mut handed_in = 0;
    let start = Instant::now();
    while laptop.seat()["unsent"] == 0 {
        // What was open may still have some room of its own.
        laptop.hub.reply(&long_sheet(&laptop, handed_in));
        handed_in += 1;
        assert!(start.elapsed() < Duration::from_secs(30), "{handed_in} sheets went onto a full disk");
        std::thread::sleep(Duration::from_millis(200));
    }
    assert_eq!(organiser.sheets("J1").len(), 6, "what is there can be read");
    disk.make_room();
    let start = Instant::now();
    laptop.all_received();
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    everything_is_there_once(&organiser, &laptop, &at_hub);
}

#[test]
fn row_09_a_full_disk_at_a_device_is_never_called_saved() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::at(&folder.path().join("J1"), 16) else {
        println!("no disk to fill here");
        return;
    };
    let organiser = Organiser::open(folder.path(), 1);
    let laptop = Laptop::start(folder.path(), "J1");
    laptop.join(&organiser);
    disk.fill();
    let mut saved = 0;
    let refused = loop {
        assert!(saved < 200, "a full disk takes everything");
        let (status, reply) = laptop.hub.call(&long_sheet(&laptop, saved).to_string());
        if status != 200 {
            break reply;
        }
        saved += 1;
    };
    assert!(refused.contains("disk-full"), "{refused}");
    disk.make_room();
    laptop.submit("E6", "20");
    laptop.all_received();
    assert_eq!(laptop.receipts().len(), saved + 1);
    everything_is_there_once(&organiser, &laptop, folder.path());
}

/// A sheet with so much written on it that it needs room.
fn long_sheet(laptop: &Laptop, n: usize) -> Value {
    let mut sheet = laptop.sheet(&format!("E{}", n % 5 + 1), &(n % 20).to_string());
    sheet["comment"] = json!("Bien. ".repeat(600));
    sheet
}

/// A hub and laptops in networks of their own, with a proxy before each laptop. `None` where the system
/// gives no such networks.
struct Far {
    folder: tempfile::TempDir,
    organiser: Organiser,
    laptops: Vec<(Laptop, Proxy)>,
}

const RANGE: &str = "10.77.0.0/16";
const ADDRESS: &str = "10.77.0.1:4433";

impl Far {
    fn gather(judges: usize) -> Option<Far> {
        let Ok(of_the_hub) = Namespace::new(RANGE).map(Arc::new) else {
            println!("no network namespaces here");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        Organiser::prepare(folder.path(), judges);
        let organiser = Organiser::start(Some(of_the_hub.clone()), folder.path(), ADDRESS);
        let laptops = (1..=judges).map(|number| {
            let place = Arc::new(Namespace::new(RANGE).unwrap());
            let listener = place.inside(|| TcpListener::bind(ADDRESS)).unwrap().unwrap();
            let hub = of_the_hub.clone();
            let to_the_hub = move || hub.inside(|| TcpStream::connect(ADDRESS))?;
            let proxy = Proxy::start(listener, to_the_hub).unwrap();
            let laptop = Laptop::start_in(Some(place), folder.path(), &format!("J{number}"));
            laptop.join(&organiser);
            (laptop, proxy)
        });
        let laptops = laptops.collect();
        Some(Far { folder, organiser, laptops })
    }

    fn weather(&self, weather: Weather) {
        self.laptops.iter().for_each(|(_, proxy)| proxy.weather(weather));
    }

    /// Each judge hands all six sheets in.
    fn hand_in(&self, mark: &str) {
        for (laptop, _) in &self.laptops {
            (1..=6).for_each(|entry| drop(laptop.submit(&format!("E{entry}"), mark)));
        }
    }

    /// Everything arrives within so many seconds.
    fn arrives_within(&self, seconds: u64) {
        let start = Instant::now();
        self.laptops.iter().for_each(|(laptop, _)| laptop.all_received());
        assert!(start.elapsed() < Duration::from_secs(seconds), "{:?}", start.elapsed());
        for (laptop, _) in &self.laptops {
            everything_is_there_once(&self.organiser, laptop, self.folder.path());
        }
    }
}

#[test]
fn row_10_after_an_outage_everything_arrives_within_seconds() {
    let Some(far) = Far::gather(3) else { return };
    far.weather(Weather::cut());
    far.laptops[0].0.until("alone", |seat| seat["link"] == "away");
    far.hand_in("12");
    std::thread::sleep(Duration::from_secs(if all_tests() { 600 } else { 4 }));
    far.weather(Weather::default());
    far.arrives_within(25);
}

#[test]
fn row_11_a_slow_network_is_only_slow() {
    let Some(far) = Far::gather(3) else { return };
    far.weather(Weather { delay: Duration::from_millis(300), throttle: Some(8000), ..Weather::default() });
    far.hand_in("12");
    far.arrives_within(60);
}

#[test]
fn row_13_a_half_open_connection_is_given_up() {
    let Some(far) = Far::gather(1) else { return };
    far.weather(Weather::swallowing(Way::Back));
    far.hand_in("12");
    // What is open stays deaf; only a new connection hears anything.
    std::thread::sleep(Duration::from_millis(500));
    far.weather(Weather::default());
    far.arrives_within(45);
}

#[test]
fn row_15_a_captive_portal_learns_nothing() {
    let (folder, mut organiser, laptop) = hall();
    organiser.hub.kill();
    organiser.hub.gone();
    let portal = TcpListener::bind(&organiser.address).unwrap();
    let heard = std::thread::spawn(move || {
        let (mut stream, _) = portal.accept().unwrap();
        stream.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
        let mut hello = vec![0; 4096];
        let read = stream.read(&mut hello).unwrap();
        let found = "HTTP/1.1 302 Found\r\nLocation: http://login.example/\r\nContent-Length: 0\r\n\r\n";
        stream.write_all(found.as_bytes()).unwrap();
        hello.truncate(read);
        let _ = stream.read_to_end(&mut hello);
        hello
    });
    laptop.submit("E1", "12");
    let heard = heard.join().unwrap();
    // The first message of TLS, and an alert: nothing of ours.
    assert_eq!(heard[0], 0x16, "a handshake");
    assert!(heard.len() < 1024 && !String::from_utf8_lossy(&heard).contains("innovation"), "{heard:?}");
    laptop.until("alone", |seat| seat["link"] == "away" && seat["unsent"] == 1);
    let organiser = again_after_death(organiser, folder.path());
    everything_is_there_once(&organiser, &laptop, folder.path());
}

#[test]
fn row_18_a_judges_laptop_that_slept_goes_on() {
    let (folder, mut organiser, laptop) = hall();
    laptop.submit("E1", "12");
    laptop.hub.sleep(true);
    // Meanwhile the hub is another program at the same place.
    organiser = again(organiser, folder.path(), "");
    std::thread::sleep(Duration::from_secs(2));
    laptop.hub.sleep(false);
    laptop.submit("E2", "13");
    everything_is_there_once(&organiser, &laptop, folder.path());
}

#[test]
fn row_33_whoever_listens_in_hears_no_pin_no_mark_no_name() {
    let Some(far) = Far::gather(1) else { return };
    let (laptop, proxy) = &far.laptops[0];
    proxy.tap();
    let mut sheet = laptop.sheet("E1", "13.5");
    sheet["comment"] = json!("between the judge and the jury");
    laptop.hub.reply(&sheet);
    // A connection from the beginning, so that its certificate and its session are heard too.
    far.weather(Weather::cut());
    laptop.until("alone", |seat| seat["link"] == "away");
    far.weather(Weather::default());
    laptop.all_received();
    let heard = String::from_utf8_lossy(&proxy.heard()).into_owned();
    assert!(heard.len() > 1000, "something was said");
    for secret in ["13.5", "between the judge", "innovation", "Bearer", "Juré", "/v1/ballots"] {
        assert!(!heard.contains(secret), "{secret} travels in the open");
    }
}

#[test]
fn row_37_connections_that_say_nothing_hold_up_no_judge() {
    let (folder, organiser, laptop) = hall();
    let mut silent: Vec<TcpStream> = Vec::new();
    for n in 0..1000 {
        // The hub may hang up on any of them.
        silent.extend(TcpStream::connect(&organiser.address));
        if n % 100 == 0 {
            let start = Instant::now();
            laptop.submit("E1", &(n / 100).to_string());
            laptop.all_received();
            assert!(start.elapsed() < Duration::from_secs(3), "{:?} with {n} strangers", start.elapsed());
        }
    }
    everything_is_there_once(&organiser, &laptop, folder.path());
}

#[test]
fn row_42_a_second_program_does_not_write_into_the_same_file() {
    let (folder, organiser, _laptop) = hall();
    let second = Command::new(binary("tahkim"))
        .args(["import", "day.tahkim", "entries", "plain/entries.csv"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(second.status.code(), Some(1), "{}", String::from_utf8_lossy(&second.stderr));
    let second = Hub::command(folder.path(), &["day.tahkim"]).output().unwrap();
    assert_eq!(second.status.code(), Some(1), "{}", String::from_utf8_lossy(&second.stderr));
    assert_eq!(organiser.sheets("J1").len(), 6);
}

#[test]
fn row_43_a_hub_does_not_open_with_a_journal_that_was_altered() {
    let folder = tempfile::tempdir().unwrap();
    Organiser::prepare(folder.path(), 1);
    let hub = Hub::start(folder.path(), &["day.tahkim"]);
    let open = json!({ "op": "hall-open", "ip": "127.0.0.1", "port": free_port() });
    assert!(hub.reply(&open)["listening"].is_object());
    drop(hub);
    let file = rusqlite::Connection::open(folder.path().join("day.tahkim")).unwrap();
    let action =
        "UPDATE journal SET action = replace(action, 'Idée 3', 'Idée 9') WHERE action LIKE '%Idée 3%'";
    assert_eq!(file.execute(action, []).unwrap(), 1);
    file.close().unwrap();
    let hub = Hub::start(folder.path(), &["day.tahkim"]);
    let (status, refusal) = hub.call(&open.to_string());
    assert!(status != 200 && refusal.contains("hall-file-faults"), "{refusal}");
    let found = hub.reply(&json!({ "op": "verify", "path": null, "paper": null }));
    assert_eq!(found["faults"][0]["place"], "row", "the row is named: {found}");
    assert!(hub.reply(&json!({ "op": "hall-state" }))["listening"].is_null());
}

#[test]
fn row_44_a_slow_disk_is_waited_for_once_for_many() {
    let folder = tempfile::tempdir().unwrap();
    let mut organiser = Organiser::open(folder.path(), 3);
    let laptops: Vec<Laptop> = (1..=3).map(|n| Laptop::start(folder.path(), &format!("J{n}"))).collect();
    laptops.iter().for_each(|laptop| laptop.join(&organiser));
    organiser = again(organiser, folder.path(), "group-written:50");
    for mark in 0..4 {
        for laptop in &laptops {
            (1..=6).for_each(|entry| drop(laptop.submit(&format!("E{entry}"), &mark.to_string())));
        }
    }
    let start = Instant::now();
    laptops.iter().for_each(Laptop::all_received);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    laptops.iter().for_each(|laptop| everything_is_there_once(&organiser, laptop, folder.path()));
}
