//! The hub's side of the hall: who is let in, what their devices bring, what they may see.
//!
//! **Invariants.** A receipt is given only for what is in the journal. What a device may read is what its
//! judge may read, and nothing of another's. The doors carry bytes and know none of these rules.

pub(crate) mod arrived;
mod join;
pub(crate) mod keys;
pub(crate) mod live;
mod packet;
pub(crate) mod receive;
mod register;
pub(crate) mod seats;
mod sign_in;
mod snapshot;
mod standby;
#[cfg(test)]
pub(crate) mod tests;
pub(crate) mod wire;

use std::net::{IpAddr, SocketAddr};
use std::sync::PoisonError;

use serde::Serialize;
use serde::de::DeserializeOwned;
use store::Trace;

pub use keys::Keys;
use live::Heard;
pub use live::Seat;
pub use receive::{Delivery, Taken};
pub use standby::Page;

use crate::ops::vote::BallotBox;
use crate::program::{Session, now};
use crate::ready::devices;
use crate::{Fault, Listening, Program};

pub(crate) use arrived::scale_of;
pub(crate) use join::{approve as approve_join, code, commitment, refuse as refuse_join};
pub(crate) use packet::{LARGEST as LARGEST_PACKET, PacketReport, take_packet};
pub(crate) use receive::{deliver, take as take_ballots};
pub(crate) use sign_in::{LOCKED_AFTER, prove_judge};

/// What a device may ask before it is let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Who is there.
    Hello,
    /// The test page of a device: that it came, and what it can.
    Test,
    /// To join: the device's key and its commitment.
    JoinStart,
    /// To join: the device's nonce.
    JoinReveal,
    /// How the attempt to join stands; the request is its number.
    JoinState,
    /// To sign in by PIN.
    SignIn,
    /// To come back by the device's key.
    OpenSession,
    /// To be given the event's keys, as a laptop that stands by.
    Keys,
    /// To follow the journal.
    BeginFollowing,
}

/// What a device may ask in its session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatAsk {
    /// All that its judge may see.
    Snapshot,
    /// What the hub lacks of what the device keeps.
    Inventory,
    /// To be known to be there.
    Beat,
}

impl Program {
    /// Answers a device that has no session, with its reply as JSON.
    ///
    /// # Errors
    ///
    /// Why not, for the person at the device.
    pub fn hall(&self, ask: Ask, request: &str, from: IpAddr) -> Result<String, Fault> {
        match ask {
            Ask::Hello => json(&hello(&mut self.session())?),
            Ask::Test => json(&devices::note(&mut self.session(), decode(request)?, from)?),
            Ask::JoinStart => json(&join::start(&mut self.session(), decode(request)?, from)?),
            Ask::JoinReveal => json(&join::reveal(&mut self.session(), decode(request)?)?),
            Ask::JoinState => json(&join::state(&mut self.session(), request)?),
            Ask::SignIn => self.sign_in(&decode(request)?, from),
            Ask::OpenSession => json(&sign_in::open(&mut self.session(), &decode(request)?, from)?),
            Ask::Keys => json(&standby::keys(&mut self.session(), &decode(request)?, from)?),
            Ask::BeginFollowing => json(&standby::begin(&mut self.session(), &decode(request)?, from)?),
        }
    }

    /// One PIN is tried at a time: guesses side by side would not see each other's count, and each takes
    /// 19 MiB. Everything else goes on meanwhile.
    fn sign_in(&self, request: &wire::SignIn, from: IpAddr) -> Result<String, Fault> {
        let _one = self.pin_slot.lock().unwrap_or_else(PoisonError::into_inner);
        let trial = sign_in::prepare(&mut self.session(), request, from)?;
        let fits = trial.keys.pin_fits(&trial.digits, &trial.verifier);
        json(&sign_in::conclude(&mut self.session(), request, fits, from)?)
    }

    /// The seat of whoever shows this token, where it is known without asking the file.
    pub fn known_seat(&self, token: &str) -> Option<Seat> {
        self.seats.known(token)
    }

    /// The seat of whoever shows this token.
    ///
    /// # Errors
    ///
    /// When no session has it, or not any more.
    pub fn seat(&self, token: &str) -> Result<Seat, Fault> {
        self.seats.find(token, || sign_in::seat(&self.session(), token))
    }

    /// Answers a device in its session, with its reply as JSON.
    ///
    /// # Errors
    ///
    /// Why not, for the person at the device.
    pub fn hall_seat(&self, seat: &Seat, ask: SeatAsk, request: &str) -> Result<String, Fault> {
        let mut session = self.session();
        match ask {
            SeatAsk::Snapshot => json(&snapshot::of(&mut session, seat)?),
            SeatAsk::Inventory => json(&receive::inventory(&mut session, seat, &decode(request)?)?),
            SeatAsk::Beat => json(&beat(&mut session, seat, &decode(request)?)?),
        }
    }

    /// What the big screens show now, as JSON. It changes only when what they show does.
    ///
    /// # Errors
    ///
    /// When no competition is open, or its file cannot be read.
    pub fn wall(&self) -> Result<String, Fault> {
        let session = self.session();
        let screen = session.file()?.screen()?;
        json(&crate::ops::screen::shown(&session, screen)?)
    }

    /// The audience's vote as a phone at this address shows it.
    ///
    /// # Errors
    ///
    /// When no competition is open, or its file cannot be read.
    pub fn ballot_box(&self, from: IpAddr) -> Result<BallotBox, Fault> {
        crate::ops::vote::ballot_box(&mut self.session(), from)
    }

    /// Takes the votes of phones at these addresses, in one transaction; of each, whether it counts.
    ///
    /// # Errors
    ///
    /// When nothing could be recorded; then none of it was.
    pub fn cast(&self, votes: &[(IpAddr, String)]) -> Result<Vec<Result<(), Fault>>, Fault> {
        crate::ops::vote::cast(&mut self.session(), votes)
    }

    /// Gives a laptop that stands by the rows that it lacks, whole pages at a time.
    ///
    /// # Errors
    ///
    /// When it shows no session, or its journal is not the beginning of this one.
    pub fn follow(&self, token: &str, request: &str, from: IpAddr) -> Result<Page, Fault> {
        standby::follow(&mut self.session(), token, &decode(request)?, from)
    }

    /// Opens the hall of the competition that is open, as the organiser does on the screen; where it listens.
    ///
    /// # Errors
    ///
    /// When there is no competition, or the address cannot be had.
    pub fn open_hall(&self, ip: Option<IpAddr>, port: Option<u16>) -> Result<Listening, Fault> {
        let mut session = self.session();
        crate::ops::hall::open_at(&mut session, ip, port)?;
        session.listening().ok_or_else(|| Fault::new("hall-none"))
    }

    /// Whether the proof that a request carries, for this term, tells nothing new. Quick: every request
    /// carries one, and almost all the same.
    pub fn knows_term(&self, term: u32, proof: &str) -> bool {
        term < self.epoch() || self.pulse.is_heeded(proof)
    }

    /// Takes note of the proof of a term that a request carries, as in the header `Tahkim-Epoch-Proof`:
    /// base64url of its JSON. A hub that learns of a higher term writes no more, from then on.
    ///
    /// # Errors
    ///
    /// When it is no proof, or not of this competition.
    pub fn note_term(&self, proof: &str) -> Result<(), Fault> {
        let bytes = keys::decode(proof).ok_or_else(|| Fault::new("proof-wrong"))?;
        let term = serde_json::from_slice(&bytes).map_err(|_| Fault::new("proof-wrong"))?;
        let mut session = self.session();
        session.give_way(&term)?;
        self.pulse.heed(proof);
        Ok(())
    }

    /// Takes several deliveries in, in one transaction. When this returns they are on the disk.
    ///
    /// # Errors
    ///
    /// When nothing could be recorded; then none of it was.
    pub fn take_ballots(&self, deliveries: Vec<Delivery>) -> Result<Vec<Taken>, Fault> {
        receive::take(&mut self.session(), deliveries)
    }
}

fn decode<T: DeserializeOwned>(request: &str) -> Result<T, Fault> {
    serde_json::from_str(request).map_err(|error| Fault::new("request-unreadable").with("what", error))
}

/// A reply, or whatever else travels, as text.
pub(crate) fn json<T: Serialize>(reply: &T) -> Result<String, Fault> {
    serde_json::to_string(reply).map_err(|error| Fault::new("internal").with("what", error))
}

fn hello(session: &mut Session) -> Result<wire::Hello, Fault> {
    let at = now();
    let nonce = session.hall.nonce(at);
    let addresses = session.hubs();
    let term = receive::term(session)?;
    let proof = session.epoch_proof()?;
    let event_key = session.keys()?.event_key();
    let file = session.file()?;
    let details = file.event()?.details;
    Ok(wire::Hello {
        protocol: wire::Versions { min: wire::PROTOCOL, max: wire::PROTOCOL },
        event: file.identity()?,
        name: details.name.into(),
        organiser: details.organiser.into(),
        hub: term.hub,
        role: session.role().to_owned(),
        epoch: term.epoch,
        proof,
        head: file.head()?.seq,
        event_key,
        addresses,
        nonce,
        time: at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// As many addresses are noted of one device: it may claim what it likes.
const MOST_STRANGERS: usize = 8;

/// Those that this device had not told of yet.
fn new_strangers(heard: &mut Heard, request: &wire::Beat) -> Vec<String> {
    let room = MOST_STRANGERS.saturating_sub(heard.strangers.len());
    let told = request.strangers.iter().filter(|stranger| stranger.parse::<SocketAddr>().is_ok());
    let new: Vec<String> =
        told.filter(|stranger| !heard.strangers.contains(*stranger)).take(room).cloned().collect();
    heard.strangers.extend(new.iter().cloned());
    new
}

fn beat(session: &mut Session, seat: &Seat, request: &wire::Beat) -> Result<wire::BeatReply, Fault> {
    let at = now();
    let head = session.file()?.head()?.seq;
    let heard = session.hall.heard_from(seat.device);
    let changed = (heard.unsent, heard.drafts) != (request.unsent, request.drafts);
    (heard.at, heard.unsent, heard.drafts) = (at, request.unsent, request.drafts);
    // A device that told all once, and has nothing unsent now, has still told all.
    heard.complete = heard.complete.filter(|_| request.unsent == 0).map(|_| head);
    heard.clock_offset = request.clock.saturating_sub(at);
    let strangers = new_strangers(heard, request);
    if !strangers.is_empty() {
        let trace = |stranger: String| Trace {
            at,
            kind: "stranger-met".to_owned(),
            judge: Some(seat.judge.to_string()),
            address: Some(stranger),
            detail: String::new(),
        };
        let traces: Vec<Trace> = strangers.into_iter().map(trace).collect();
        session.file_mut()?.trace(&traces)?;
        session.notify_hall();
    }
    if changed {
        session.notify_hall();
    }
    Ok(wire::BeatReply { time: at, epoch: receive::term(session)?.epoch, head })
}
