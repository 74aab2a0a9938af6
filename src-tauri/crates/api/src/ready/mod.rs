//! Ready for today: is this laptop fit to carry the competition?
//!
//! One check a file: `gather` looks at the machine, `finding` says what that means. What cannot be known
//! is said to be unknown, never guessed. The checks run beside each other and beside the event file, so
//! nobody's ballot waits for them; one that does not answer in time says so, and its answer is shown when
//! it comes.

mod ask;
mod clock;
pub(crate) mod devices;
mod disk;
mod file;
mod finding;
mod firewall;
mod instance;
mod memory;
mod network;
pub(crate) mod place;
mod power;
mod printer;
mod sleep;
pub(crate) mod standby;
mod stick;
mod synced;

use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::program::now;

pub(crate) use finding::Line;
use finding::{Finding, State};

/// Longer than this nobody waits for a check.
const LIMIT: Duration = Duration::from_secs(2);

/// What the checks are about. Taken while the file is held; they run without it.
#[derive(Clone, Debug)]
pub(crate) struct Around {
    /// The competition's file.
    pub(crate) file: PathBuf,
    /// Whether it was opened only to be read.
    pub(crate) read_only: bool,
    /// The day of the competition, as `2026-11-20`.
    pub(crate) date: Option<String>,
    /// When the journal's last row was written, in Unix milliseconds.
    pub(crate) last_row: Option<i64>,
    /// Where competitions lie.
    pub(crate) data_folder: PathBuf,
    /// Where the second copies go.
    pub(crate) second_folder: Option<PathBuf>,
    /// The devices that have opened the test page.
    pub(crate) came_from: Vec<IpAddr>,
}

type Check = fn(&Around) -> Finding;

/// In the order in which they are shown when none asks for more than another.
const CHECKS: [(&str, Check); 12] = [
    ("power", |_| power::finding(&power::gather())),
    ("sleep", |_| sleep::finding(sleep::gather())),
    ("clock", |around| clock::finding(&clock::gather(around))),
    ("memory", |_| memory::finding(&memory::gather())),
    ("instance", |_| instance::finding(&instance::gather())),
    ("file", |around| file::finding(&file::gather(around))),
    ("disk", |around| disk::finding(&disk::gather(around))),
    ("synced", |around| synced::finding(&synced::gather(around))),
    ("stick", |around| stick::finding(&stick::gather(around))),
    ("network", |_| network::finding(&network::gather())),
    ("firewall", |around| firewall::finding(&firewall::gather(around))),
    ("printer", |_| printer::finding(&printer::gather())),
];

/// What one check said, and how long it took to say it.
#[derive(Clone, Debug, Default)]
struct Slot {
    running: bool,
    answer: Option<(Finding, Duration)>,
}

/// The checks of this run of the program.
#[derive(Debug, Default)]
pub(crate) struct Checks {
    slots: Arc<Mutex<[Slot; CHECKS.len()]>>,
    begun: Option<(i64, Instant)>,
}

/// What is known so far.
#[derive(Debug)]
pub(crate) struct Known {
    /// When the checks were begun, in Unix milliseconds.
    pub(crate) at: i64,
    /// Whether one may still answer in time.
    pub(crate) running: bool,
    /// One for each check.
    pub(crate) lines: Vec<Line>,
}

impl Checks {
    /// Whether they were ever begun.
    pub(crate) const fn begun(&self) -> bool {
        self.begun.is_some()
    }

    /// Begins them anew. One that has still not answered from before is waited for, not begun twice.
    pub(crate) fn begin(&mut self, around: &Around) {
        self.begun = Some((now(), Instant::now()));
        for (at, (_, check)) in CHECKS.into_iter().enumerate() {
            let Some(slot) = lock(&self.slots).get_mut(at).filter(|slot| !slot.running).map(|slot| {
                *slot = Slot { running: true, answer: None };
                Running { slots: Arc::clone(&self.slots), at, since: Instant::now() }
            }) else {
                continue;
            };
            let around = around.clone();
            let begun = std::thread::Builder::new()
                .name("readiness".to_owned())
                .spawn(move || slot.answer(check(&around)));
            // A thread that cannot begin drops its slot, which then says that there is no answer.
            drop(begun);
        }
    }

    pub(crate) fn known(&self) -> Known {
        let (at, since) = self.begun.unwrap_or_else(|| (now(), Instant::now()));
        let in_time = since.elapsed() < LIMIT;
        let slots = lock(&self.slots).clone();
        let lines: Vec<Line> = CHECKS
            .iter()
            .zip(slots)
            .map(|((check, _), slot)| match slot.answer {
                Some((finding, took)) => finding.line(check, Some(took)),
                None if slot.running && in_time => Finding::waiting().line(check, None),
                None => Finding::unknown("no-answer").line(check, None),
            })
            .collect();
        Known { at, running: lines.iter().any(|line| line.state == State::Waiting), lines }
    }
}

fn lock(slots: &Mutex<[Slot; CHECKS.len()]>) -> MutexGuard<'_, [Slot; CHECKS.len()]> {
    slots.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A check under way. However it ends, its slot is free afterwards.
struct Running {
    slots: Arc<Mutex<[Slot; CHECKS.len()]>>,
    at: usize,
    since: Instant,
}

impl Running {
    fn answer(self, finding: Finding) {
        let took = self.since.elapsed();
        if let Some(slot) = lock(&self.slots).get_mut(self.at) {
            slot.answer = Some((finding, took));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(slot) = lock(&self.slots).get_mut(self.at) {
            slot.running = false;
        }
    }
}

#[cfg(test)]
mod tests;
