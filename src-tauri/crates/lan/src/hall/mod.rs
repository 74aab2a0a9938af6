//! The hall: judges' devices on the local network reach it over HTTPS, and `api` decides what they get.
//!
//! Everything here is about bytes, time and numbers: whose turn it is, how large, how long. What a device
//! may do is decided by `api` alone.

pub(crate) mod body;
mod connections;
mod follow;
mod guard;
mod heads;
mod limits;
mod listen;
mod rates;
mod reader;
pub(crate) mod replies;
mod routes;
mod screen;
mod stream;
#[cfg(test)]
mod tests;
mod tls;
mod writer;

use std::net::IpAddr;
use std::ops::Deref;
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use api::{BallotBox, Delivery, Fault, Program};
use axum::response::Response;
use tokio::sync::{Semaphore, watch};

pub(crate) use connections::{Connection, Connections};
pub(crate) use guard::Names;
pub(crate) use heads::Heads;
pub(crate) use limits::Limits;
pub(crate) use listen::Reception;
pub(crate) use routes::router;
pub(crate) use tls::{Shown, config as tls_config};

use rates::Rate;
use writer::{Queue, Vote};

const MOST_SCREENS: usize = 16;
/// The file is held by so many phones at once; the others wait for them, and no judge does.
const MOST_PHONES: usize = 2;

/// What every request of the hall can see.
#[derive(Clone, Debug)]
pub(crate) struct Hall(Arc<Inside>);

#[derive(Debug)]
pub(crate) struct Inside {
    program: Weak<Program>,
    names: Arc<Names>,
    heads: Arc<Heads>,
    limits: Limits,
    queue: Queue<Delivery>,
    votes: Queue<Vote>,
    /// One PIN is tried at a time, and so many may wait.
    sign_in: Semaphore,
    sign_ins: Semaphore,
    /// So many big screens are told at once.
    screens: Semaphore,
    /// So many phones of the audience look at once.
    phones: Semaphore,
    strangers: Rate<IpAddr>,
    devices: Rate<String>,
    ballots: Rate<String>,
    stop: watch::Receiver<bool>,
}

impl Deref for Hall {
    type Target = Inside;

    fn deref(&self) -> &Inside {
        &self.0
    }
}

impl Hall {
    pub(crate) fn new(
        program: Weak<Program>,
        names: Arc<Names>,
        heads: Arc<Heads>,
        limits: Limits,
        stop: watch::Receiver<bool>,
    ) -> std::io::Result<Hall> {
        Ok(Hall(Arc::new(Inside {
            queue: Queue::start(program.clone(), limits.waiting)?,
            votes: Queue::start(program.clone(), limits.waiting)?,
            program,
            names,
            heads,
            limits,
            sign_in: Semaphore::new(1),
            sign_ins: Semaphore::new(limits.sign_ins),
            screens: Semaphore::new(MOST_SCREENS),
            phones: Semaphore::new(MOST_PHONES),
            strangers: Rate::new(60, 10),
            devices: Rate::new(100, 20),
            // An afternoon offline comes in at once; a device that goes mad does not.
            ballots: Rate::new(600, 1),
            stop,
        })))
    }

    fn epoch(&self) -> u32 {
        self.program.upgrade().map_or(0, |program| program.epoch())
    }

    fn knows_term(&self, term: u32, proof: &str) -> bool {
        self.program.upgrade().is_some_and(|program| program.knows_term(term, proof))
    }

    /// The journal's last row.
    fn head(&self) -> Option<i64> {
        self.program.upgrade().map(|program| program.head())
    }

    /// How long a request's body may take.
    pub(crate) fn body_patience(&self) -> Duration {
        self.limits.body
    }

    /// Whether somebody without a session at this address may ask now.
    pub(crate) fn lets_ask(&self, from: IpAddr, at: Instant) -> Result<(), Fault> {
        let taken = self.strangers.take(from, 1, at);
        taken.map_err(|wait| Fault::new("slow-down").with("seconds", wait.as_secs() + 1))
    }

    /// The audience's vote as a phone at this address shows it.
    pub(crate) async fn look_into_the_box(&self, from: IpAddr) -> Result<BallotBox, Fault> {
        let _turn = self.phones.acquire().await.map_err(|_| Fault::new("hall-closing"))?;
        self.question(move |program| program.ballot_box(from)).await
    }

    /// Takes the vote of a phone at this address. When this returns it is on the disk.
    pub(crate) async fn cast(&self, from: IpAddr, entry: String) -> Result<(), Fault> {
        let taken = self.votes.take((from, entry)).await;
        taken.map_err(|_| Fault::new("slow-down").with("seconds", 1)).flatten().flatten()
    }

    /// Asks the program, off the threads that serve everybody: the event file blocks.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Program) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Response> {
        self.question(question).await.map_err(|fault| replies::fault_reply(&fault))
    }

    async fn question<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Program) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let program = self.program.upgrade().ok_or_else(|| Fault::new("hall-closing"))?;
        let answered = tokio::task::spawn_blocking(move || question(&program)).await;
        answered.unwrap_or_else(|_| Err(Fault::new("hall-closing")))
    }
}
