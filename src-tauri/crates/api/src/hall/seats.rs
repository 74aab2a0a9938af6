//! Seats by their tokens, known without waiting for the file: a busy hall asks for one at every request.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};

use super::live::Seat;
use crate::Fault;
use crate::program::now;

/// More are not remembered at once.
const MOST: usize = 4096;

/// What was found lately.
#[derive(Debug, Default)]
pub(crate) struct Seats {
    /// Goes up whenever a seat may be another, or none any more.
    version: AtomicU64,
    /// By the hash of the token.
    known: Mutex<HashMap<[u8; 32], Remembered>>,
}

#[derive(Debug)]
struct Remembered {
    seat: Seat,
    expires: i64,
    version: u64,
}

impl Seats {
    /// Nothing that was found so far is to be relied on. Called while the file is held.
    pub(crate) fn changed(&self) {
        self.version.fetch_add(1, Ordering::SeqCst);
    }

    /// The seat of this token, when it was found lately and nothing changed since.
    pub(crate) fn known(&self, token: &str) -> Option<Seat> {
        let hash: [u8; 32] = Sha256::digest(token).into();
        let version = self.version.load(Ordering::SeqCst);
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let found = known.get(&hash).filter(|found| found.version == version && found.expires > now());
        found.map(|found| found.seat.clone())
    }

    /// The seat of this token, looked up when it is not known, with the time at which its session ends.
    pub(crate) fn find(
        &self,
        token: &str,
        look_up: impl FnOnce() -> Result<(Seat, i64), Fault>,
    ) -> Result<Seat, Fault> {
        // Before the look-up: what changes meanwhile makes its result old.
        let version = self.version.load(Ordering::SeqCst);
        let hash: [u8; 32] = Sha256::digest(token).into();
        if let Some(seat) = self.known(token) {
            return Ok(seat);
        }
        let (seat, expires) = look_up()?;
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(hash, Remembered { seat: seat.clone(), expires, version });
        Ok(seat)
    }
}
