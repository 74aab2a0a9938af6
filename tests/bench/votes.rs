//! The audience votes while judges work: whether every vote counts, and what judges notice of it.
//!
//! Judges hand in a sheet every second each, first alone, then with an audience that comes evenly over the same time;
//! each of it opens the page, votes, and is shown the page again, from an address of its own. What is late counts
//! from when it was due.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::Outcome;
use crate::hall::{self, Connection, Device, ENTRIES, Hall, Run, request};
use crate::table::Table;

const JUDGES: usize = 50;
const VOTERS: usize = 1000;
/// So many phones are served at once, at most.
const HANDS: usize = 64;
const PACE: Duration = Duration::from_secs(1);

pub(crate) fn measure(tahkim: &Path, folder: &Path, lasting: Duration, table: &mut Table) {
    let what = format!("audience, {VOTERS} votes in {} s beside {JUDGES} judges", lasting.as_secs());
    match run(tahkim, folder, lasting) {
        Ok(met) => met.tell(&what, table),
        Err(fault) => table.fault(what, &fault),
    }
}

/// What everybody met.
struct Met {
    alone: Run,
    together: Run,
    pages: Run,
    votes: Run,
    counted: u64,
    memory: Option<f64>,
}

impl Met {
    fn tell(&self, what: &str, table: &mut Table) {
        let said = |run: &Run| format!("p50 {:.1} ms, p99 {:.1} ms", run.percentile(50), run.percentile(99));
        let over =
            |percent| format!("{:.2} ×", self.together.percentile(percent) / self.alone.percentile(percent));
        table.note(&format!("{what}: sheets without it"), said(&self.alone));
        table.note(&format!("{what}: sheets with it"), said(&self.together));
        table.note(&format!("{what}: sheets, p50 with over without"), over(50));
        table.note(&format!("{what}: sheets, p99 with over without"), over(99));
        table.at_most(&format!("{what}: sheets, p99"), self.together.percentile(99), 50.0, "ms");
        table.note(&format!("{what}: the page"), said(&self.pages));
        table.note(&format!("{what}: a vote"), said(&self.votes));
        table.at_least(&format!("{what}: votes counted"), self.counted as f64, VOTERS as f64, "votes");
        if let Some(mib) = self.memory {
            table.note(&format!("{what}: resident memory"), format!("{mib:.1} MiB"));
        }
    }
}

fn run(tahkim: &Path, folder: &Path, lasting: Duration) -> Outcome<Met> {
    let (served, hall, devices) = hall::open(tahkim, &folder.join("votes"), JUDGES)?;
    let entries: Vec<String> = (1..=ENTRIES).map(|n| format!("E{n}")).collect();
    let prize = json!({ "ar": "جائزة الجمهور", "fr": "Prix du public", "en": null });
    hall.organiser(&json!({ "op": "vote-change", "open": true, "prize": prize, "entries": entries }))?;
    let vote = hall.organiser(&json!({ "op": "vote" }))?;
    let door = vote["url"].as_str().and_then(|url| url.strip_prefix("http://")?.strip_suffix("/vote"));
    let door: SocketAddr = door.and_then(|door| door.parse().ok()).ok_or("no page to vote on")?;
    let alone = judges(&hall, &devices, 0, lasting)?;
    let (together, audience) = std::thread::scope(|scope| {
        let audience = scope.spawn(|| audience(&hall, door, lasting));
        let together = judges(&hall, &devices, sheets(lasting), lasting);
        (together, audience.join().map_err(|_| "the audience fell".to_owned()))
    });
    let ((pages, votes), together) = (audience??, together?);
    let counted = hall.organiser(&json!({ "op": "vote" }))?["voters"].as_u64().unwrap_or_default();
    Ok(Met { alone, together, pages, votes, counted, memory: served.memory() })
}

fn sheets(lasting: Duration) -> usize {
    usize::try_from(lasting.as_secs()).unwrap_or(usize::MAX)
}

/// Waits for a moment, and returns it: who is late has waited since.
fn due(moment: Instant) -> Instant {
    std::thread::sleep(moment.saturating_duration_since(Instant::now()));
    moment
}

fn waited(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// Every judge hands in a sheet a second, each at a moment of their own, from their `first` on.
fn judges(hall: &Hall, devices: &[Device], first: usize, lasting: Duration) -> Outcome<Run> {
    let start = Instant::now() + PACE;
    let waits: Outcome<Vec<Vec<f64>>> = std::thread::scope(|scope| {
        let work = |(number, device): (usize, &Device)| -> Outcome<Vec<f64>> {
            let offset = PACE.mul_f64(number as f64 / devices.len() as f64);
            let mut connection = hall.connect(device.from)?;
            let mut waits = Vec::new();
            for n in 0..sheets(lasting) {
                let ballots = json!({ "ballots": [device.sheet(&hall.event, first + n)] }).to_string();
                let sent = request("POST", &hall.host, "/v1/ballots", &device.token, &ballots);
                let since = due(start + offset + PACE.mul_f64(n as f64));
                connection.send(&sent)?;
                let answer = connection.receive()?;
                waits.push(waited(since));
                if !answer.contains("\"counted\"") {
                    return Err(answer);
                }
            }
            Ok(waits)
        };
        let judges: Vec<_> =
            devices.iter().enumerate().map(|judge| scope.spawn(move || work(judge))).collect();
        judges.into_iter().map(|judge| judge.join().map_err(|_| "a judge fell".to_owned())?).collect()
    });
    Ok(Run::of(start.elapsed(), waits?, 0.0))
}

/// What the page, and what the votes took.
fn audience(hall: &Hall, door: SocketAddr, lasting: Duration) -> Outcome<(Run, Run)> {
    let (start, next) = (Instant::now() + PACE, AtomicUsize::new(0));
    let next = &next;
    let met: Outcome<Vec<(Vec<f64>, Vec<f64>)>> = std::thread::scope(|scope| {
        let hand = move || -> Outcome<(Vec<f64>, Vec<f64>)> {
            let (mut pages, mut votes) = (Vec::new(), Vec::new());
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= VOTERS {
                    return Ok((pages, votes));
                }
                let since = due(start + lasting.mul_f64(number as f64 / VOTERS as f64));
                let (page, vote) = phone(hall, door, number, since)?;
                pages.push(page);
                votes.push(vote);
            }
        };
        let hands: Vec<_> = (0..HANDS).map(|_| scope.spawn(hand)).collect();
        hands.into_iter().map(|hand| hand.join().map_err(|_| "a phone fell".to_owned())?).collect()
    });
    let (pages, votes): (Vec<_>, Vec<_>) = met?.into_iter().unzip();
    Ok((Run::of(start.elapsed(), pages, 0.0), Run::of(start.elapsed(), votes, 0.0)))
}

/// One phone opens the page, votes, and is shown what became of it; how long the page and the vote took.
fn phone(hall: &Hall, door: SocketAddr, number: usize, since: Instant) -> Outcome<(f64, f64)> {
    let part = |n: usize| u8::try_from(n).map_err(|fault| fault.to_string());
    let from = Ipv4Addr::new(127, 2, part(number / 250)?, part(number % 250 + 1)?);
    let ask = |text: String| -> Outcome<String> {
        let mut connection = Connection { stream: hall.dial(from, door)? };
        connection.send(text.as_bytes())?;
        connection.receive()
    };
    let look = || ask(format!("GET /vote?l=fr HTTP/1.1\r\nHost: {door}\r\n\r\n"));
    let page = look()?;
    let opened = waited(since);
    if !page.contains("aria-pressed=\"false\"") {
        return Err(page);
    }
    let since = Instant::now();
    let form = format!("entry=E{}", number % ENTRIES + 1);
    let told = ask(format!(
        "POST /vote?l=fr HTTP/1.1\r\nHost: {door}\r\nOrigin: http://{door}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    ))?;
    let voted = waited(since);
    if !told.contains(" 303 ") {
        return Err(told);
    }
    let page = look()?;
    if page.contains("aria-pressed=\"true\"") { Ok((opened, voted)) } else { Err(page) }
}
