//! What a judge's device has to ask of the hub next.

use super::outgoing;
use super::{Phase, Reach, Seat};
use crate::hall::json;
use crate::hall::keys::{decode, encode};
use crate::hall::wire::{Ballots, Beat, Inventory, OpenSession, Signed};
use crate::link::{Errand, Step, Target};
use crate::program::{Session, now};
use crate::{Fault, Program};

/// How far this device is with the hub that answers now.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    pub(crate) greeted: bool,
    pub(crate) nonce: Option<String>,
    pub(crate) token: Option<String>,
    pub(crate) told_all: bool,
    pub(crate) fresh: bool,
    pub(crate) barred: bool,
    pub(crate) last_beat: i64,
}

/// A device says this often that it is there, in milliseconds.
const BEAT: i64 = 15_000;
/// As many ballots as one request carries.
const BATCH: usize = 64;

impl Steps {
    pub(crate) fn signed_in(&mut self, token: &str) {
        self.token = Some(token.to_owned());
        (self.greeted, self.told_all, self.fresh) = (true, false, false);
    }

    /// The hub is to be greeted anew: it went away, or another took office.
    pub(crate) fn start_over(&mut self) {
        (self.greeted, self.told_all, self.fresh, self.barred) = (false, false, false, false);
        self.nonce = None;
    }

    fn next(&self, unsent: bool, at: i64) -> Option<Step> {
        if !self.greeted {
            Some(Step::Hello)
        } else if self.token.is_none() {
            Some(Step::OpenSession)
        } else if !self.told_all {
            Some(Step::Inventory)
        } else if unsent {
            Some(Step::Ballots)
        } else if !self.fresh && !self.barred {
            Some(Step::Snapshot)
        } else {
            (at.saturating_sub(self.last_beat) >= BEAT).then_some(Step::Beat)
        }
    }
}

impl Program {
    /// The token with which to listen to the hub's stream, once there is nothing else to ask.
    pub fn seat_stream(&self) -> Option<String> {
        let session = self.session();
        let seat = session.seat.as_ref().filter(|seat| seat.phase == Phase::In && !seat.steps.barred)?;
        seat.steps.token.clone().filter(|_| seat.steps.greeted)
    }
}

impl Seat {
    /// `None` when there is no hub to ask.
    pub(crate) fn target(&self) -> Option<Target> {
        match (&self.kept, &self.joining) {
            (Some(kept), _) => Some(Target {
                addresses: kept.addresses.clone(),
                pin: decode(&kept.pin).and_then(|bytes| bytes.try_into().ok()),
            }),
            (None, Some(joining)) => Some(Target { addresses: joining.addresses.clone(), pin: joining.pin }),
            (None, None) => None,
        }
    }

    /// The event whose hub is looked for; `None` while it answers, or before it is known which it is.
    pub(crate) fn sought(&self) -> Option<String> {
        let kept = self.kept.as_ref().filter(|_| self.reach == Reach::Away)?;
        Some(kept.event.clone())
    }
}

pub(crate) fn errand(session: &mut Session) -> Result<Option<Errand>, Fault> {
    let Some(seat) = &session.seat else { return Ok(None) };
    let step = match seat.phase {
        Phase::In => {
            let unsent = !outgoing::unsent(session)?.is_empty();
            let Some(seat) = &session.seat else { return Ok(None) };
            seat.steps.next(unsent, now())
        }
        Phase::Start | Phase::Code | Phase::Waiting | Phase::Names => {
            seat.joining.as_ref().and_then(super::join::Joining::next)
        }
    };
    step.map(|step| make(session, step)).transpose()
}

fn make(session: &mut Session, step: Step) -> Result<Errand, Fault> {
    let seat = session.seat.as_ref().ok_or_else(|| Fault::new("seat-none"))?;
    let (path, body) = match step {
        Step::Hello => ("/v1/hello".to_owned(), None),
        Step::Snapshot => ("/v1/snapshot".to_owned(), None),
        Step::JoinState => {
            let join = seat.joining.as_ref().and_then(|joining| joining.join.clone());
            (format!("/v1/join/{}", join.unwrap_or_default()), None)
        }
        Step::JoinStart => ("/v1/join/start".to_owned(), Some(joining(seat, |j| json(&j.start_body()))?)),
        Step::JoinReveal => ("/v1/join/reveal".to_owned(), Some(joining(seat, |j| json(&j.reveal_body()))?)),
        Step::Keys => ("/v1/standby/keys".to_owned(), Some(joining(seat, |j| json(&j.keys_body()))?)),
        Step::SignIn => ("/v1/sign-in".to_owned(), Some(joining(seat, |j| json(&j.sign_in))?)),
        Step::OpenSession => ("/v1/session".to_owned(), Some(open_session(seat)?)),
        Step::Inventory => {
            let ids = outgoing::all(session)?.into_iter().map(|outgoing| outgoing.ballot).collect();
            let drafts = drafts(session)?;
            ("/v1/inventory".to_owned(), Some(json(&Inventory { ids, drafts })?))
        }
        Step::Ballots => {
            let unsent = outgoing::unsent(session)?;
            let ballots = unsent.into_iter().take(BATCH).map(|o| Signed { body: o.body, sig: o.signature });
            ("/v1/ballots".to_owned(), Some(json(&Ballots { ballots: ballots.collect() })?))
        }
        Step::Beat => {
            let unsent = u32::try_from(outgoing::unsent(session)?.len()).unwrap_or(u32::MAX);
            let drafts = drafts(session)?;
            let strangers = session.seat.iter().flat_map(|seat| seat.strangers.iter().cloned()).collect();
            ("/v1/beat".to_owned(), Some(json(&Beat { unsent, drafts, clock: now(), strangers })?))
        }
        Step::BeginFollowing | Step::Follow | Step::FormerHello | Step::FormerSession | Step::FormerRows => {
            return Err(Fault::new("seat-none"));
        }
    };
    let seat = session.seat.as_ref().ok_or_else(|| Fault::new("seat-none"))?;
    let needs_token = matches!(step, Step::Inventory | Step::Ballots | Step::Snapshot | Step::Beat);
    let proof = seat.kept.as_ref().and_then(|kept| kept.proof.as_ref()).map(json).transpose()?;
    Ok(Errand {
        step,
        method: if body.is_some() { "POST" } else { "GET" },
        path,
        body,
        token: seat.steps.token.clone().filter(|_| needs_token),
        term: seat.kept.as_ref().map_or(0, |kept| kept.epoch),
        proof: proof.map(|proof| encode(proof.as_bytes())),
    })
}

fn joining(
    seat: &Seat,
    body: impl FnOnce(&super::join::Joining) -> Result<String, Fault>,
) -> Result<String, Fault> {
    body(seat.joining.as_ref().ok_or_else(|| Fault::new("seat-none"))?)
}

fn open_session(seat: &Seat) -> Result<String, Fault> {
    use ed25519_dalek::Signer as _;
    let kept = seat.kept.as_ref().ok_or_else(|| Fault::new("seat-none"))?;
    let nonce = seat.steps.nonce.clone().unwrap_or_default();
    let sig = kept.key()?.sign(format!("tahkim-session/1{nonce}").as_bytes());
    let device = kept.device.parse().map(domain::DeviceId::new).map_err(|_| Fault::new("seat-unreadable"))?;
    json(&OpenSession { device, nonce, sig: encode(&sig.to_bytes()) })
}

fn drafts(session: &Session) -> Result<u32, Fault> {
    Ok(u32::try_from(session.file()?.drafts(None)?.len()).unwrap_or(u32::MAX))
}
