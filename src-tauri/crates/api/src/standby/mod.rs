//! A second laptop that stands by: it follows the hub's journal into a file of its own, and can take over.
//!
//! **Invariants.** Its file is the beginning of the hub's journal, byte for byte: nothing is written there
//! that the hub had not committed, until the one row that begins a term of its own. That row, and that the
//! laptop stands by no more, are one transaction.

mod former;
mod joined;
mod rows;
mod take_over;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub(crate) use former::{Former, errand as former_errand};
pub(crate) use joined::enrolled;
pub(crate) use take_over::take_over;

use crate::Fault;
use crate::hall::json;
use crate::hall::keys::{Keys, encode};
use crate::hall::wire::{BeginFollowing, EpochProof, Follow, Following, Hello, Secrets};
use crate::link::{Answer, Errand, Pace, Step, Target, read_answer};
use crate::program::{Session, now};
use crate::seat::{FoundEvent, Reach, proof_holds};

/// The setting of a copy that follows.
const STANDBY: &str = "standby";
/// Where a hub listens when nobody chose.
pub(crate) const PORT: u16 = 4433;
/// As many addresses of hubs as are tried.
const MOST_ADDRESSES: usize = 16;

/// What a laptop that stands by keeps of the hub.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// What people call this laptop.
    label: String,
    /// Where hubs of the event were seen, the latest first.
    addresses: Vec<String>,
    /// Where this laptop would listen.
    port: u16,
    /// The highest term of office that was seen, and its proof.
    epoch: u32,
    proof: Option<EpochProof>,
}

/// A laptop that stands by.
#[derive(Debug)]
pub(crate) struct Standby {
    event: FoundEvent,
    keys: Keys,
    kept: Kept,
    /// The approved attempt to join, until the hub has journalled this laptop.
    join: Option<String>,
    greeted: bool,
    nonce: String,
    token: Option<String>,
    reach: Reach,
    since: i64,
    /// The hub's last row, as far as it is known.
    head: i64,
    /// What goes wrong.
    fault: Option<Fault>,
    /// It goes on being wrong until people do something about it.
    stopped: bool,
}

/// What the screen of a laptop that stands by shows.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StandbyState"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct State {
    event: FoundEvent,
    link: Reach,
    /// Since when the hub answers, or does not.
    since: i64,
    /// Rows that this laptop holds, and that the hub was last known to have.
    rows: i64,
    hub_rows: i64,
    fault: Option<Fault>,
}

impl Standby {
    fn new(event: FoundEvent, keys: Keys, kept: Kept, join: Option<String>) -> Standby {
        Standby {
            event,
            keys,
            kept,
            join,
            greeted: false,
            nonce: String::new(),
            token: None,
            reach: Reach::Away,
            since: now(),
            head: 0,
            fault: None,
            stopped: false,
        }
    }

    fn reached(&mut self, reach: Reach) {
        if self.reach != reach {
            (self.reach, self.since) = (reach, now());
        }
    }

    pub(crate) fn target(&self) -> Target {
        Target { addresses: self.kept.addresses.clone(), pin: Some(*self.keys.authority()) }
    }

    /// The event whose hub is looked for; `None` while it answers.
    pub(crate) fn sought(&self) -> Option<String> {
        (self.reach == Reach::Away).then(|| self.event.id.clone())
    }

    pub(crate) fn away(&mut self) {
        self.reached(Reach::Away);
        (self.greeted, self.token) = (false, None);
    }

    fn begin_body(&self) -> BeginFollowing {
        let mut body = BeginFollowing {
            hub: self.keys.hub().to_owned(),
            label: self.kept.label.clone(),
            join: self.join.clone(),
            nonce: self.nonce.clone(),
            sig: String::new(),
        };
        body.sig = self.keys.sign(body.message().as_bytes());
        body
    }

    /// The hub that answers is in office, as far as this laptop knows.
    fn heard_hello(&mut self, hello: &Hello) -> Result<bool, Fault> {
        let event_key = self.keys.event_key();
        if hello.event != self.event.id || hello.event_key != event_key {
            return Err(Fault::new("hub-other-event"));
        }
        if let Some(proof) = &hello.proof
            && proof_holds(proof, self.kept.epoch, &self.event.id, &event_key)
        {
            (self.kept.epoch, self.kept.proof) = (proof.number, Some(proof.clone()));
        }
        let known = self.kept.addresses.iter().filter(|known| !hello.addresses.contains(known)).cloned();
        self.kept.addresses = hello.addresses.iter().cloned().chain(known).take(MOST_ADDRESSES).collect();
        self.nonce = hello.nonce.clone();
        self.greeted = hello.role == "hub" && hello.epoch >= self.kept.epoch;
        Ok(self.greeted)
    }
}

/// What has to be asked of the hub next.
pub(crate) fn errand(session: &Session) -> Result<Option<Errand>, Fault> {
    let Some(standby) = &session.standby else { return Ok(None) };
    let (step, path, body) = if standby.stopped {
        return Ok(None);
    } else if !standby.greeted {
        (Step::Hello, "/v1/hello", None)
    } else if standby.token.is_none() {
        (Step::BeginFollowing, "/v1/standby/session", Some(json(&standby.begin_body())?))
    } else {
        (Step::Follow, "/v1/journal", Some(json(&follow_body(session, standby)?)?))
    };
    let proof = standby.kept.proof.as_ref().map(json).transpose()?;
    Ok(Some(Errand {
        step,
        method: if body.is_some() { "POST" } else { "GET" },
        path: path.to_owned(),
        body,
        token: standby.token.clone().filter(|_| step == Step::Follow),
        term: standby.kept.epoch,
        proof: proof.map(|proof| encode(proof.as_bytes())),
    }))
}

fn follow_body(session: &Session, standby: &Standby) -> Result<Follow, Fault> {
    let port = standby.kept.port;
    let cards = session.doorway.iter().flat_map(|doorway| doorway.interfaces());
    let addresses = cards
        .filter(|card| card.ip.is_ipv4())
        .map(|card| std::net::SocketAddr::new(card.ip, port).to_string())
        .collect();
    let (after, hash, secrets) = match &session.open {
        Some(file) => {
            let head = file.head()?;
            (head.seq, head.hex(), Secrets::of(session)?.digest()?)
        }
        None => (0, String::new(), String::new()),
    };
    Ok(Follow { after, hash, secrets, addresses, port })
}

/// Takes in what a hub answered to a laptop that is a hub, or would be.
pub(crate) fn take(session: &mut Session, step: Step, answer: &Answer) -> Result<Pace, Fault> {
    match step {
        Step::FormerHello | Step::FormerSession | Step::FormerRows => former::take(session, step, answer),
        _ if answer.is_given() => given(session, step, &answer.body),
        _ => refused(session, &answer.code()),
    }
}

fn given(session: &mut Session, step: Step, body: &str) -> Result<Pace, Fault> {
    match step {
        Step::Hello => {
            let hello: Hello = read_answer(body)?;
            let Some(standby) = &mut session.standby else { return Ok(Pace::BackOff) };
            standby.reached(Reach::Connected);
            let in_office = match standby.heard_hello(&hello) {
                Ok(in_office) => in_office,
                Err(fault) => {
                    standby.fault = Some(fault);
                    return Ok(Pace::BackOff);
                }
            };
            standby.fault = (!in_office).then(|| Fault::new("hub-not-in-office"));
            keep(session)?;
            Ok(if in_office { Pace::GoOn } else { Pace::BackOff })
        }
        Step::BeginFollowing => {
            let following: Following = read_answer(body)?;
            if let Some(standby) = &mut session.standby {
                (standby.token, standby.join) = (Some(following.token), None);
            }
            Ok(Pace::GoOn)
        }
        Step::Follow => rows::take(session, read_answer(body)?),
        _ => Ok(Pace::BackOff),
    }
}

/// What the hub refused.
fn refused(session: &mut Session, code: &str) -> Result<Pace, Fault> {
    let Some(standby) = &mut session.standby else { return Ok(Pace::BackOff) };
    standby.reached(Reach::Connected);
    match code {
        "session-over" | "nonce-used" => {
            (standby.greeted, standby.token) = (false, None);
            Ok(Pace::GoOn)
        }
        _ => {
            standby.fault = Some(Fault::from_hub(code, &std::collections::BTreeMap::new()));
            (standby.greeted, standby.token) = (false, None);
            // Two journals that differ never become one by themselves, and whoever was put out stays out.
            standby.stopped = matches!(code, "journal-forked" | "standby-retired" | "standby-unknown");
            Ok(Pace::BackOff)
        }
    }
}

/// Keeps what changed, once there is a file to keep it in.
fn keep(session: &mut Session) -> Result<(), Fault> {
    let Some(standby) = &session.standby else { return Ok(()) };
    let text = json(&standby.kept)?;
    match &mut session.open {
        Some(file) if file.setting(STANDBY)?.as_ref() != Some(&text) => {
            Ok(file.set_setting(STANDBY, Some(&text))?)
        }
        _ => Ok(()),
    }
}

/// Goes on with a copy that was opened: standing by, or fetching what the hub before had more.
pub(crate) fn opened(session: &mut Session) -> Result<(), Fault> {
    let Some(file) = session.open.as_ref().filter(|file| !file.is_read_only()) else { return Ok(()) };
    if let Some(kept) = file.setting(STANDBY)? {
        let kept = serde_json::from_str(&kept).map_err(|_| Fault::new("seat-unreadable"))?;
        let details = file.event()?.details;
        let event = FoundEvent {
            id: file.identity()?,
            name: details.name.into(),
            organiser: details.organiser.into(),
        };
        let keys = session.keys()?.clone();
        session.standby = Some(Standby::new(event, keys, kept, None));
    }
    session.former = former::read(session)?;
    session.wake_link();
    Ok(())
}

/// Follows no longer, for now. The copy stays, and goes on following when it is opened again.
pub(crate) fn leave(session: &mut Session) -> Result<(), Fault> {
    if session.standby.is_none() {
        return Err(Fault::new("standby-none"));
    }
    crate::seat::forget(session)?;
    session.close_file();
    Ok(())
}

/// The state for the screen; `None` when this laptop does not stand by.
pub(crate) fn state(session: &Session) -> Result<Option<State>, Fault> {
    let Some(standby) = &session.standby else { return Ok(None) };
    let rows = session.open.as_ref().map(|file| file.head()).transpose()?.map_or(0, |head| head.seq);
    Ok(Some(State {
        event: standby.event.clone(),
        link: standby.reach,
        since: standby.since,
        rows,
        hub_rows: standby.head.max(rows),
        fault: standby.fault.clone(),
    }))
}
