//! What this laptop has to ask of a hub: as a judge's device, as one that stands by, or of the hub whose place
//! it took. It follows from what is known and what is on the disk; the link only carries it.

use serde::de::DeserializeOwned;

use crate::program::Session;
use crate::seat::{self, Reach};
use crate::{Fault, Program, standby};

/// One request to the hub.
#[derive(Clone, Debug)]
pub struct Errand {
    pub(crate) step: Step,
    /// `GET` or `POST`.
    pub method: &'static str,
    /// `/v1/hello` and so on.
    pub path: String,
    /// JSON, for a `POST`.
    pub body: Option<String>,
    /// The session's token, where one is needed.
    pub token: Option<String>,
    /// The highest term of office that this laptop has seen, for the header `Tahkim-Epoch`.
    pub term: u32,
    /// Its proof, for the header `Tahkim-Epoch-Proof`.
    pub proof: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Hello,
    JoinStart,
    JoinReveal,
    JoinState,
    SignIn,
    OpenSession,
    Inventory,
    Ballots,
    Snapshot,
    Beat,
    /// To stand by: the event's keys, the session, the rows.
    Keys,
    BeginFollowing,
    Follow,
    /// Of the hub before.
    FormerHello,
    FormerSession,
    FormerRows,
}

/// Where a hub may answer, and how it is recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// `192.168.1.10:4433`, the likeliest first.
    pub addresses: Vec<String>,
    /// SHA-256 of the public key of the event's authority; `None` while the judge has not compared yet.
    pub pin: Option<[u8; 32]>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: String,
    /// The term of office that the hub names, from the header `Tahkim-Epoch`.
    pub term: Option<u32>,
    /// SHA-256 of the public key of the authority that vouches for whoever answered.
    pub authority: [u8; 32],
}

impl Answer {
    pub(crate) const fn is_given(&self) -> bool {
        matches!(self.status, 200 | 201)
    }

    /// The code with which the hub refused.
    pub(crate) fn code(&self) -> String {
        serde_json::from_str::<serde_json::Value>(&self.body)
            .ok()
            .and_then(|fault| fault.get("code")?.as_str().map(ToOwned::to_owned))
            .unwrap_or_default()
    }
}

pub(crate) fn read_answer<T: DeserializeOwned>(body: &str) -> Result<T, Fault> {
    serde_json::from_str(body).map_err(|error| Fault::new("hub-unreadable").with("what", error))
}

/// How long to wait before the next errand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Go on at once.
    GoOn,
    /// Somebody else has to act first: ask again in a moment.
    Poll,
    /// The hub is not there, or busy: wait longer each time.
    BackOff,
}

impl Program {
    /// Where the hub that this laptop wants to speak with may answer; `None` when there is none.
    pub fn link_target(&self) -> Option<Target> {
        let session = self.session();
        let (mut target, event) = if let Some(standby) = &session.standby {
            (standby.target(), standby.sought())
        } else if let Some(seat) = &session.seat {
            (seat.target()?, seat.sought())
        } else {
            (session.former.as_ref()?.target(), session.file().and_then(|file| Ok(file.identity()?)).ok())
        };
        if let Some(event) = event {
            target.addresses.extend(session.heard_of(&event, &target.addresses));
        }
        Some(target)
    }

    /// What is to be asked next; `None` when there is nothing to ask for now.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn link_errand(&self) -> Result<Option<Errand>, Fault> {
        let mut session = self.session();
        if session.standby.is_some() {
            standby::errand(&session)
        } else if session.seat.is_some() {
            seat::errand(&mut session)
        } else {
            standby::former_errand(&mut session)
        }
    }

    /// Takes in the answer to an errand.
    ///
    /// # Errors
    ///
    /// When it could not be kept; it will be asked again.
    pub fn link_answer(&self, errand: &Errand, answer: &Answer) -> Result<Pace, Fault> {
        let mut session = self.session();
        let pace = if session.seat.is_some() {
            seat::take(&mut session, errand, answer)
        } else {
            standby::take(&mut session, errand.step, answer)
        };
        session.notify_hall();
        pace
    }

    /// At this address somebody answered whose key is not the hub's. The organiser is told once the hub
    /// is found.
    pub fn link_stranger(&self, address: &str) {
        if let Some(seat) = self.session().seat.as_mut().filter(|seat| seat.kept.is_some()) {
            seat.strangers.insert(address.to_owned());
            seat.steps.last_beat = 0;
        }
    }

    /// Nobody answered, or not the one who should. Which is normal, and nothing is lost by it.
    pub fn link_away(&self) {
        let mut session = self.session();
        if let Some(standby) = &mut session.standby {
            standby.away();
        } else if let Some(seat) = &mut session.seat {
            seat.reached(Reach::Away);
            seat.steps.start_over();
        } else if let Some(former) = &mut session.former {
            former.away();
        }
        session.notify_hall();
    }
}

impl Session {
    /// Other addresses at which a hall of this event makes itself known. Whoever is there has to prove
    /// that it is the hub, as at every other address.
    fn heard_of(&self, event: &str, known: &[String]) -> Vec<String> {
        let halls = self.halls().into_iter().filter(|hall| hall.event == event);
        let addresses = halls.flat_map(|hall| hall.addresses).map(|address| address.to_string());
        addresses.filter(|address| !known.contains(address)).collect()
    }
}
