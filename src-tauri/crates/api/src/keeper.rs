//! The automatic copies that are made during work, on a thread of their own: no judge waits for a copy.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::{Fault, backups};

/// What is copied, and where to.
#[derive(Clone, Debug)]
pub(crate) struct Copies {
    pub(crate) file: PathBuf,
    pub(crate) data_folder: PathBuf,
    pub(crate) second: Option<PathBuf>,
}

/// Between two copies beside the work: in a busy hour they would push out those of the morning.
const BETWEEN: Duration = Duration::from_secs(60);

/// Makes the copies. At most one at a time.
#[derive(Debug, Default)]
pub(crate) struct Keeper {
    at_work: Option<JoinHandle<()>>,
    latest: Option<Instant>,
    /// What went wrong with the latest copy.
    faults: Arc<Mutex<Vec<Fault>>>,
}

impl Keeper {
    /// Copies now, and returns when it is done.
    pub(crate) fn copy(&mut self, copies: &Copies, now: Instant) {
        self.wait();
        self.latest = Some(now);
        make(copies, &self.faults);
    }

    /// Copies while others work. `false` when the latest copy is not old enough: then one is made later.
    pub(crate) fn copy_aside(&mut self, copies: Copies, now: Instant) -> bool {
        let is_recent = self.latest.is_some_and(|latest| now.saturating_duration_since(latest) < BETWEEN);
        if is_recent || self.at_work.as_ref().is_some_and(|work| !work.is_finished()) {
            return false;
        }
        self.wait();
        self.latest = Some(now);
        let (faults, here) = (self.faults.clone(), copies.clone());
        let started =
            std::thread::Builder::new().name("backup".to_owned()).spawn(move || make(&here, &faults));
        match started {
            Ok(work) => self.at_work = Some(work),
            // A system that gives no thread gets its copy all the same.
            Err(_) => make(&copies, &self.faults),
        }
        true
    }

    /// Until the copy under way is whole.
    pub(crate) fn wait(&mut self) {
        if let Some(work) = self.at_work.take() {
            // A copy that panicked left nothing but its unfinished part.
            let _ = work.join();
        }
    }

    /// What the screen tells of the latest copy.
    pub(crate) fn faults(&self) -> Vec<Fault> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Another file is open now, or none.
    pub(crate) fn forget(&mut self) {
        self.wait();
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

fn make(copies: &Copies, faults: &Mutex<Vec<Fault>>) {
    let made = backups::back_up_now(&copies.file, &copies.data_folder, copies.second.as_deref());
    let told = made.into_iter().filter_map(Result::err).map(|fault| {
        let what = fault.args.get("file").cloned().unwrap_or_default();
        let told = if fault.code == "file-damaged" {
            Fault::new("backup-damaged")
        } else {
            Fault::new("backup-failed")
        };
        Fault { others: vec![fault], ..told.with("file", what) }
    });
    *faults.lock().unwrap_or_else(PoisonError::into_inner) = told.collect();
}
