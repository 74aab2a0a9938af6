//! The hall: judges' devices on the local network reach it over HTTPS, and `api` decides what they get.
//!
//! Everything here is about bytes, time and numbers: whose turn it is, how large, how long. What a device
//! may do is decided by `api` alone.

mod body;
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

use api::{Fault, Program};
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
use writer::Queue;

const MOST_SCREENS: usize = 16;

/// What every request of the hall can see.
#[derive(Clone, Debug)]
pub(crate) struct Hall(Arc<Inside>);

#[derive(Debug)]
pub(crate) struct Inside {
    program: Weak<Program>,
    names: Arc<Names>,
    heads: Arc<Heads>,
    limits: Limits,
    queue: Queue,
    /// One PIN is tried at a time, and so many may wait.
    sign_in: Semaphore,
    sign_ins: Semaphore,
    /// So many big screens are told at once.
    screens: Semaphore,
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
            program,
            names,
            heads,
            limits,
            sign_in: Semaphore::new(1),
            sign_ins: Semaphore::new(limits.sign_ins),
            screens: Semaphore::new(MOST_SCREENS),
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

    /// Asks the program, off the threads that serve everybody: the event file blocks.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Program) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Response> {
        let program =
            self.program.upgrade().ok_or_else(|| replies::fault_reply(&Fault::new("hall-closing")))?;
        match tokio::task::spawn_blocking(move || question(&program)).await {
            Ok(answer) => answer.map_err(|fault| replies::fault_reply(&fault)),
            Err(_) => Err(replies::fault_reply(&Fault::new("hall-closing"))),
        }
    }
}
