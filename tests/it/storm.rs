//! The storm: a hall of twenty judges while everything around it fails, and nothing is lost.
//!
//! The organiser's laptop and the judges' are programs of their own. In a storm each judge hands in and
//! corrects sheets without a break, and sends some of them twice; each connection is slow, stalls, is cut,
//! swallows what one side says, or is answered by nobody; halves of the hall lose sight of the hub; and
//! `kill -9` meets the hub and the judges' laptops at any moment. Then the sky clears, and every sheet that
//! a laptop called saved is in the journal, once, with all sides of one mind about it.
//!
//! Where the system gives network namespaces, each laptop is in one, and reaches the hub through a
//! [`testkit::Proxy`] alone: the hub's address is the proxy's there. Elsewhere the network itself cannot
//! be made to fail, and the hub falls asleep instead.
//!
//! `TAHKIM_TESTS=all` goes through 100 storms; `TAHKIM_SEED` repeats a run as far as the machine's timing
//! allows.

use std::collections::BTreeMap;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::{Chance, Namespace, Proxy, Way, Weather};

use crate::hall::{Laptop, Organiser};
use crate::program::{all_tests, done, free_port, journal, seed};

const JUDGES: usize = 20;
const FEW: u32 = 3;
const MANY: u32 = 100;

/// A storm lasts so long, and when it is over the hall has so long to come to rest.
const STORM: Duration = Duration::from_secs(5);
const PATIENCE: Duration = Duration::from_secs(90);

#[test]
fn in_a_storm_no_sheet_is_lost_nor_counted_twice() {
    let (seed, storms) = (seed(), if all_tests() { MANY } else { FEW });
    let start = Instant::now();
    let mut chance = Chance::new(seed);
    let mut hall = Hall::gather();
    println!("seed {seed}, {storms} storms, {}; gathered in {:.1?}", hall.isolation(), start.elapsed());
    for storm in 1..=storms {
        hall.storm(&mut chance);
        hall.comes_to_rest(&format!("seed {seed}, storm {storm}"));
    }
}

/// Everybody, and all that was said.
struct Hall {
    folder: tempfile::TempDir,
    hub: Post,
    organiser: Organiser,
    judges: Vec<Judge>,
    /// Between each judge and the hub, where networks can be held apart.
    proxies: Vec<Proxy>,
    killed: AtomicU32,
}

/// Where a program runs.
#[derive(Clone)]
struct Post {
    place: Option<Arc<Namespace>>,
    folder: PathBuf,
    address: String,
}

/// A judge who never rests.
struct Judge {
    post: Post,
    laptop: Laptop,
    sent: Vec<Sent>,
}

/// A sheet that was handed in.
struct Sent {
    ballot: String,
    /// In the one journal row that it makes.
    token: String,
    request: String,
}

impl Hall {
    fn gather() -> Hall {
        let folder = tempfile::tempdir().unwrap();
        Organiser::prepare(folder.path(), JUDGES);
        let place = Namespace::new("10.77.0.0/16").ok().map(Arc::new);
        let address = match place {
            Some(_) => "10.77.0.1:4433".to_owned(),
            None => format!("127.0.0.1:{}", free_port()),
        };
        let hub = Post { place, folder: folder.path().to_owned(), address };
        let organiser = hub.organiser();
        let mut proxies = Vec::new();
        let mut judges = Vec::new();
        for number in 1..=JUDGES {
            let place = hub.place.as_ref().map(|of_the_hub| {
                let place = Arc::new(Namespace::new("10.77.0.0/16").unwrap());
                proxies.push(proxy(&place, of_the_hub.clone(), &hub.address));
                place
            });
            let post = Post { place, ..hub.clone() };
            let laptop = post.laptop(&format!("J{number}"));
            judges.push(Judge { post, laptop, sent: Vec::new() });
        }
        // No more than three of one address may wait to be let in.
        for three in judges.chunks(3) {
            std::thread::scope(|scope| {
                for judge in three {
                    scope.spawn(|| judge.laptop.join(&organiser));
                }
            });
        }
        Hall { folder, hub, organiser, judges, proxies, killed: AtomicU32::new(0) }
    }

    fn isolation(&self) -> &'static str {
        match self.hub.place {
            Some(_) => "each laptop in a network namespace behind a proxy",
            None => "no network namespaces here: kills and a sleeping hub only",
        }
    }

    fn sent(&self) -> usize {
        self.judges.iter().map(|judge| judge.sent.len()).sum()
    }

    fn storm(&mut self, chance: &mut Chance) {
        let until = Instant::now() + STORM;
        let Hall { hub, organiser, judges, proxies, killed, .. } = self;
        let (hub, killed) = (&*hub, &*killed);
        std::thread::scope(|scope| {
            let mut own = Chance::new(chance.number());
            scope.spawn(move || hub.fail(organiser, &mut own, until, killed));
            for judge in judges {
                let mut own = Chance::new(chance.number());
                scope.spawn(move || judge.work(&mut own, until, killed));
            }
            while Instant::now() < until {
                change_the_weather(proxies, chance);
                chance.wait(400);
            }
        });
        for proxy in &self.proxies {
            proxy.weather(Weather::default());
        }
    }

    /// Everything that was saved arrives, and everybody says the same of it.
    fn comes_to_rest(&self, when: &str) {
        let start = Instant::now();
        for judge in &self.judges {
            loop {
                let seat = judge.laptop.seat();
                if seat["unsent"] == 0 && seat["link"] == "connected" {
                    break;
                }
                let name = &judge.laptop.judge;
                assert!(start.elapsed() < PATIENCE, "{when}: {name} does not come to rest: {seat}");
                std::thread::sleep(Duration::from_millis(50));
            }
        }
        let arrived = start.elapsed();
        let rows = journal(&self.organiser.file);
        let ballots =
            rows.iter().filter(|row| row.contains("ballot-submitted") || row.contains("ballot-held"));
        assert_eq!(ballots.count(), self.sent(), "{when}: sheets that nobody handed in, or too few");
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (row, action) in rows.iter().enumerate() {
            places.entry(token_of(action)).or_default().push(row + 1);
        }
        for judge in &self.judges {
            judge.agrees(&self.organiser, &places, when);
        }
        done(self.folder.path(), &["verify", "day.tahkim"]);
        let (sent, killed) = (self.sent(), self.killed.load(Ordering::Relaxed));
        println!(
            "{when}: {sent} sheets, {killed} kills so far; at rest after {arrived:.1?}, checked in {:.1?}",
            start.elapsed() - arrived
        );
    }
}

/// In the judge's network it is the hub, which it reaches from an address of its own.
fn proxy(place: &Namespace, hub: Arc<Namespace>, address: &str) -> Proxy {
    let listener = place.inside(|| TcpListener::bind(address)).unwrap().unwrap();
    let address = address.to_owned();
    Proxy::start(listener, move || hub.inside(|| TcpStream::connect(&address))?).unwrap()
}

fn change_the_weather(proxies: &[Proxy], chance: &mut Chance) {
    let some = |chance: &mut Chance| -> Vec<usize> {
        let first = chance.below(2);
        match chance.below(12) {
            // Half of the hall, or all of it.
            0 => (0..proxies.len()).filter(|n| n % 2 == first as usize).collect(),
            1 => (0..proxies.len()).collect(),
            _ => (0..proxies.len()).filter(|_| chance.below(6) == 0).collect(),
        }
    };
    let weather = match chance.below(10) {
        0 | 1 => Weather::cut(),
        2 => Weather::silent(),
        3 => Weather::swallowing(Way::There),
        4 => Weather::swallowing(Way::Back),
        5 => Weather { throttle: Some(2000 + chance.below(20_000)), ..Weather::default() },
        6 => Weather { delay: Duration::from_millis(chance.below(300).into()), ..Weather::default() },
        _ => Weather::default(),
    };
    for n in some(chance) {
        proxies[n].weather(weather);
    }
}

impl Post {
    fn organiser(&self) -> Organiser {
        Organiser::start(self.place.clone(), &self.folder, &self.address)
    }

    fn laptop(&self, judge: &str) -> Laptop {
        Laptop::start_in(self.place.clone(), &self.folder, judge)
    }

    /// The hub works, falls asleep, or dies and comes back.
    fn fail(&self, organiser: &mut Organiser, chance: &mut Chance, until: Instant, killed: &AtomicU32) {
        while Instant::now() < until {
            chance.wait(1200);
            match chance.below(5) {
                0 => {
                    organiser.hub.sleep(true);
                    chance.wait(900);
                    organiser.hub.sleep(false);
                }
                1 => {
                    let entry = json!({ "entry": format!("N{}", chance.number()), "title": { "fr": "Projet" },
                        "status": "admissible", "fields": {} });
                    organiser.call(&json!({ "op": "entry-save", "entry": entry }));
                }
                _ => {
                    organiser.hub.kill();
                    organiser.hub.gone();
                    killed.fetch_add(1, Ordering::Relaxed);
                    chance.wait(500);
                    *organiser = self.organiser();
                }
            }
        }
    }
}

impl Judge {
    fn work(&mut self, chance: &mut Chance, until: Instant, killed: &AtomicU32) {
        while Instant::now() < until {
            chance.wait(500);
            match chance.below(16) {
                0 => {
                    let mut moment = Chance::new(chance.number());
                    std::thread::scope(|scope| {
                        let hub = &self.laptop.hub;
                        let kill = scope.spawn(move || {
                            moment.wait(60);
                            hub.kill();
                        });
                        let sent = self.sheet(chance);
                        // Whether it was saved, nobody knows yet.
                        let _ = self.laptop.hub.try_call(&sent.request);
                        self.sent.push(sent);
                        kill.join().unwrap();
                    });
                    killed.fetch_add(1, Ordering::Relaxed);
                    self.laptop.hub.gone();
                    self.laptop = self.post.laptop(&self.laptop.judge);
                    self.hand_in(self.sent.len() - 1);
                }
                1 | 2 if !self.sent.is_empty() => {
                    self.hand_in(chance.below(u32::try_from(self.sent.len()).unwrap()) as usize);
                }
                _ => {
                    let sent = self.sheet(chance);
                    self.sent.push(sent);
                    self.hand_in(self.sent.len() - 1);
                }
            }
        }
    }

    fn sheet(&self, chance: &mut Chance) -> Sent {
        let half = |n: u32| format!("{}.{}", n / 2, n % 2 * 5);
        let (a, b, c) = (half(chance.below(41)), half(chance.below(41)), half(chance.below(41)));
        let token = format!("<{}.{}>", self.laptop.judge, self.sent.len());
        let ballot = chance.uuid();
        let request = json!({ "op": "ballot-submit", "ballot": ballot, "judge": self.laptop.judge,
            "entry": format!("E{}", 1 + chance.below(6)), "comment": token, "paper": false, "reason": "relecture",
            "marks": { "innovation": a, "sustainability": b, "feasibility": c } });
        Sent { ballot, token, request: request.to_string() }
    }

    /// Hands a sheet in, for the first time or once more. The laptop alone is needed for that.
    fn hand_in(&self, n: usize) {
        let (status, reply) = self.laptop.hub.call(&self.sent[n].request);
        assert_eq!(status, 200, "{}: {reply}", self.sent[n].token);
    }

    /// The journal, the receipts and both sides' sheets say the same.
    fn agrees(&self, organiser: &Organiser, places: &BTreeMap<&str, Vec<usize>>, when: &str) {
        let name = &self.laptop.judge;
        let receipts = self.laptop.receipts();
        assert_eq!(receipts.len(), self.sent.len(), "{when}: {name}");
        for sent in &self.sent {
            let found = places.get(sent.token.as_str()).map_or(&[][..], Vec::as_slice);
            assert_eq!(found.len(), 1, "{when}: {} is in rows {found:?}", sent.token);
            let receipt = receipts.iter().find(|receipt| receipt["ballot"] == sent.ballot.as_str()).unwrap();
            assert_eq!(receipt["delivery"], "received", "{when}: {receipt}");
            assert_eq!(receipt["receipt"]["seq"], found[0], "{when}: {receipt}");
        }
        let said = |sheets: Vec<Value>| -> Vec<(String, Value, Value)> {
            let marked = sheets.into_iter().filter(|sheet| sheet["ballot"] != Value::Null);
            let mut said: Vec<_> = marked
                .map(|sheet| {
                    (
                        sheet["entry"].as_str().unwrap().to_owned(),
                        sheet["ballot"].clone(),
                        sheet["marks"].clone(),
                    )
                })
                .collect();
            said.sort_by(|a, b| a.0.cmp(&b.0));
            said
        };
        assert_eq!(said(self.laptop.sheets().unwrap()), said(organiser.sheets(name)), "{when}: {name}");
        let seats = self.post.folder.join(name).join("data/Seats");
        for seat in seat_files(&seats) {
            let found = store::verify(&seat).unwrap();
            assert_eq!(found.faults, [], "{when}: {}", seat.display());
        }
    }
}

/// The mark that a row's sheet carries; nothing when it is of something else.
fn token_of(action: &str) -> &str {
    let token = action.find('<').and_then(|from| action[from..].split_inclusive('>').next());
    token.unwrap_or_default()
}

fn seat_files(folder: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|ending| ending == "tahkim")).collect()
}
