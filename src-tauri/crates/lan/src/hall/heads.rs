//! What devices are told: where the journal stands, and what they show that is stale.
//!
//! Nothing is queued. A device that reads slowly is told less often, and the last it hears is the truth;
//! so it costs no memory, however long it sleeps.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use api::{Change, Topic};
use tokio::sync::{broadcast, watch};

/// What a judge's devices are to know.
#[derive(Clone, Debug, Default)]
pub(crate) struct Head {
    /// The journal's last row when something last became stale.
    pub(crate) seq: i64,
    /// Goes up with each change.
    pub(crate) version: u64,
    /// In which version each topic last became stale.
    stale: Vec<(Topic, u64)>,
}

impl Head {
    /// What became stale after this version.
    pub(crate) fn since(&self, version: u64) -> Vec<Topic> {
        self.stale.iter().filter(|(_, at)| *at > version).map(|(topic, _)| *topic).collect()
    }

    fn hear(&mut self, seq: i64, topics: &[Topic]) {
        self.seq = seq;
        self.version += 1;
        for topic in topics {
            match self.stale.iter_mut().find(|(known, _)| known == topic) {
                Some((_, at)) => *at = self.version,
                None => self.stale.push((*topic, self.version)),
            }
        }
    }
}

/// What a device shows of a competition. Standings and other devices are none of its business.
pub(crate) const SHOWN: [Topic; 7] = [
    Topic::Program,
    Topic::Event,
    Topic::Rubric,
    Topic::Entries,
    Topic::Judges,
    Topic::Ballots,
    Topic::Stage,
];

/// The devices that listen, by judge.
#[derive(Debug)]
pub(crate) struct Heads {
    judges: Mutex<HashMap<String, watch::Sender<Head>>>,
    devices: broadcast::Sender<String>,
    /// The journal's last row, for the laptop that stands by.
    rows: watch::Sender<i64>,
}

impl Heads {
    pub(crate) fn new() -> Heads {
        // Who misses one of these looks for itself: see `stream`.
        Heads { judges: Mutex::default(), devices: broadcast::channel(64).0, rows: watch::channel(0).0 }
    }

    /// Tells whom it concerns. Quick: the program waits.
    pub(crate) fn tell(&self, change: &Change) {
        self.rows.send_if_modified(|seq| std::mem::replace(seq, change.seq) != change.seq);
        for device in &change.devices {
            // Nobody listening is nobody to be told.
            let _ = self.devices.send(device.to_string());
        }
        let topics: Vec<Topic> =
            change.topics.iter().copied().filter(|topic| SHOWN.contains(topic)).collect();
        if topics.is_empty() {
            return;
        }
        let judges = self.judges.lock().unwrap_or_else(PoisonError::into_inner);
        let hear = |head: &watch::Sender<Head>| head.send_modify(|head| head.hear(change.seq, &topics));
        match &change.judges {
            None => judges.values().for_each(hear),
            Some(theirs) => theirs.iter().filter_map(|judge| judges.get(judge.as_str())).for_each(hear),
        }
    }

    /// How far the journal is.
    pub(crate) fn rows(&self) -> watch::Receiver<i64> {
        self.rows.subscribe()
    }

    /// Listens for a judge.
    pub(crate) fn listen(&self, judge: &str) -> (watch::Receiver<Head>, broadcast::Receiver<String>) {
        let mut judges = self.judges.lock().unwrap_or_else(PoisonError::into_inner);
        judges.retain(|_, head| head.receiver_count() > 0);
        let head = judges.entry(judge.to_owned()).or_insert_with(|| watch::channel(Head::default()).0);
        (head.subscribe(), self.devices.subscribe())
    }
}
