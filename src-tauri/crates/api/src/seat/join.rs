//! The device's side of joining: finding the hub, comparing the code, saying who one is.

use std::net::{IpAddr, SocketAddr};

use domain::{Action, EventDetails, JudgeId};
use ed25519_dalek::{Signer as _, SigningKey};
use store::EventFile;

use super::kept::{Kept, keep, remember};
use super::{FoundEvent, Phase, Seat};
use crate::hall::keys::{decode, encode, public_key, same, signed_by};
use crate::hall::wire::{AskKeys, Hello, JoinReveal, JoinStart, JoinStarted, JoinState, SignIn, SignedIn};
use crate::hall::{code as code_of, commitment};
use crate::link::Step;
use crate::ops::judges::JudgeName;
use crate::program::{Session, now};
use crate::{Fault, names};

/// An attempt to join that is under way.
#[derive(Debug)]
pub(crate) struct Joining {
    pub(crate) addresses: Vec<String>,
    /// The authority's fingerprint, once it is known for sure.
    pub(crate) pin: Option<[u8; 32]>,
    /// The fingerprint of whoever answers, before it was compared.
    pub(crate) seen: Option<[u8; 32]>,
    /// The competition that the QR code named.
    pub(crate) expected: Option<String>,
    pub(crate) key: SigningKey,
    pub(crate) nonce: [u8; 16],
    pub(crate) label: String,
    pub(crate) join: Option<String>,
    pub(crate) hub_nonce: Option<Vec<u8>>,
    pub(crate) code: Option<String>,
    pub(crate) wrong_codes: u32,
    pub(crate) event: Option<FoundEvent>,
    pub(crate) event_key: String,
    pub(crate) epoch: u32,
    pub(crate) judges: Vec<JudgeName>,
    pub(crate) approved: bool,
    pub(crate) sign_in: Option<SignIn>,
    /// Not a judge's device, but a laptop that would stand by: the port at which it would be the hub.
    pub(crate) standby: Option<u16>,
}

/// Three wrong codes, and both sides draw new nonces.
const MOST_WRONG_CODES: u32 = 3;

/// Begins to join: by the text of a QR code, or by an address. A laptop that would stand by says at which
/// port it would be the hub.
pub(crate) fn join(session: &mut Session, link: &str, standby: Option<u16>) -> Result<(), Fault> {
    if session.open.is_some() {
        return Err(Fault::new("seat-other-open"));
    }
    let (address, pin, expected) = read_link(link)?;
    let label = format!("Tahkim, {}", std::env::consts::OS);
    let nearby = session.halls().into_iter().find(|hall| hall.addresses.contains(&address));
    let others = nearby.into_iter().flat_map(|hall| hall.addresses).filter(|other| *other != address);
    let mut seat = Seat::new(Phase::Start);
    seat.joining = Some(Joining {
        addresses: std::iter::once(address).chain(others).map(|address| address.to_string()).collect(),
        pin,
        seen: None,
        expected,
        key: SigningKey::from_bytes(&rand::random()),
        nonce: rand::random(),
        label,
        join: None,
        hub_nonce: None,
        code: None,
        wrong_codes: 0,
        event: None,
        event_key: String::new(),
        epoch: 0,
        judges: Vec::new(),
        approved: false,
        sign_in: None,
        standby,
    });
    session.seat = Some(seat);
    session.wake_link();
    Ok(())
}

/// The address, and with a QR code the authority's fingerprint and the competition.
type Link = (SocketAddr, Option<[u8; 32]>, Option<String>);

/// `https://192.168.1.10:4433/j#1.PIN.EVENT`, or `192.168.1.10:4433`, or the address alone.
fn read_link(link: &str) -> Result<Link, Fault> {
    let wrong = || Fault::new("link-form").with("value", link).at("link");
    let text = link.trim();
    let text = text.strip_prefix("https://").unwrap_or(text);
    let (place, secret) = match text.split_once("/j#") {
        Some((place, secret)) => (place, Some(secret)),
        None => (text.trim_end_matches('/'), None),
    };
    let with_port = if place.parse::<IpAddr>().is_ok() {
        format!("{place}:{}", crate::standby::PORT)
    } else {
        place.to_owned()
    };
    let address: SocketAddr = with_port.parse().map_err(|_| wrong())?;
    let Some(secret) = secret else { return Ok((address, None, None)) };
    let mut parts = secret.split('.');
    let (version, pin, event) = (parts.next(), parts.next(), parts.next());
    if version != Some("1") || parts.next().is_some() {
        return Err(wrong());
    }
    let pin = pin.and_then(decode).and_then(|bytes| bytes.try_into().ok()).ok_or_else(wrong)?;
    let event = event.filter(|event| event.len() == 32).ok_or_else(wrong)?;
    Ok((address, Some(pin), Some(event.to_owned())))
}

impl Joining {
    /// What has to be asked next to get on.
    pub(crate) fn next(&self) -> Option<Step> {
        if self.event.is_none() {
            Some(Step::Hello)
        } else if self.join.is_none() {
            Some(Step::JoinStart)
        } else if self.code.is_none() {
            Some(Step::JoinReveal)
        } else if self.pin.is_none() {
            // The person compares first: until then nothing more is said to whoever answers.
            None
        } else if !self.approved {
            Some(Step::JoinState)
        } else if self.standby.is_some() {
            Some(Step::Keys)
        } else {
            self.sign_in.is_some().then_some(Step::SignIn)
        }
    }

    pub(crate) fn start_body(&self) -> JoinStart {
        let key = *self.key.verifying_key().as_bytes();
        JoinStart {
            device_key: encode(&key),
            label: self.label.clone(),
            commit: encode(&commitment(&key, &self.nonce)),
            standby: self.standby.is_some(),
        }
    }

    pub(crate) fn keys_body(&self) -> AskKeys {
        let join = self.join.clone().unwrap_or_default();
        let sig = self.key.sign(format!("tahkim-standby-keys/1{join}").as_bytes());
        AskKeys { join, sig: encode(&sig.to_bytes()) }
    }

    pub(crate) fn reveal_body(&self) -> JoinReveal {
        JoinReveal { join: self.join.clone().unwrap_or_default(), nonce: encode(&self.nonce) }
    }

    /// Draws new nonces and begins again.
    fn again(&mut self) {
        self.nonce = rand::random();
        (self.join, self.hub_nonce, self.code, self.seen) = (None, None, None, None);
        (self.event, self.approved, self.wrong_codes) = (None, false, 0);
    }

    pub(crate) fn heard_hello(&mut self, hello: &Hello) -> Result<(), Fault> {
        if self.expected.as_ref().is_some_and(|expected| *expected != hello.event) {
            return Err(Fault::new("hub-other-event"));
        }
        if hello.role == "deposed" || hello.role == "standby" {
            return Err(Fault::new("hub-not-in-office"));
        }
        self.event_key = hello.event_key.clone();
        self.epoch = hello.epoch;
        for address in &hello.addresses {
            if !self.addresses.contains(address) {
                self.addresses.push(address.clone());
            }
        }
        self.event = Some(FoundEvent {
            id: hello.event.clone(),
            name: hello.name.clone(),
            organiser: hello.organiser.clone(),
        });
        Ok(())
    }

    pub(crate) fn heard_start(&mut self, started: JoinStarted) {
        self.hub_nonce = decode(&started.nonce);
        self.join = Some(started.join);
    }

    /// Both nonces are known: the code can be made.
    pub(crate) fn heard_reveal(&mut self) -> Result<(), Fault> {
        let authority = self.pin.or(self.seen).ok_or_else(|| Fault::new("hub-unknown"))?;
        let key = *self.key.verifying_key().as_bytes();
        let hub_nonce = self.hub_nonce.clone().unwrap_or_default();
        self.code = Some(code_of(&authority, &key, &hub_nonce, &self.nonce));
        Ok(())
    }

    pub(crate) fn heard_state(&mut self, state: JoinState) -> Result<(), Fault> {
        match state.state.as_str() {
            "approved" => {
                self.approved = true;
                self.judges = state.judges;
                Ok(())
            }
            "refused" => Err(Fault::new("join-refused")),
            "gone" => {
                self.again();
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// The six characters that the judge reads off the organiser's screen. The program compares, not a tired
/// eye; what was seen becomes the pin only when they are equal.
pub(crate) fn code(session: &mut Session, typed: &str) -> Result<(), Fault> {
    let seat = session.seat.as_mut().ok_or_else(|| Fault::new("seat-none"))?;
    let joining = seat.joining.as_mut().ok_or_else(|| Fault::new("seat-none"))?;
    let own = joining.code.as_deref().ok_or_else(|| Fault::new("join-gone"))?;
    let fits = same(crate::pin::recovery_key(typed).as_bytes(), crate::pin::recovery_key(own).as_bytes());
    if !fits {
        joining.wrong_codes = joining.wrong_codes.saturating_add(1);
        if joining.wrong_codes >= MOST_WRONG_CODES {
            joining.again();
            seat.phase = Phase::Start;
            session.wake_link();
            return Err(Fault::new("join-gone").at("code"));
        }
        return Err(Fault::new("join-code-wrong").at("code"));
    }
    joining.pin = joining.seen;
    seat.phase = Phase::Waiting;
    session.wake_link();
    Ok(())
}

/// Who sits here, and the PIN of their slip.
pub(crate) fn sign_in(session: &mut Session, judge: &str, pin: &str, move_here: bool) -> Result<(), Fault> {
    let seat = session.seat.as_mut().ok_or_else(|| Fault::new("seat-none"))?;
    seat.fault = None;
    let joining = seat.joining.as_mut().filter(|joining| joining.approved);
    let joining = joining.ok_or_else(|| Fault::new("join-waiting"))?;
    let join = joining.join.clone().unwrap_or_default();
    let sig = encode(&joining.key.sign(format!("tahkim-sign-in/1{join}{judge}").as_bytes()).to_bytes());
    let pin = crate::pin::digits(pin)?;
    joining.sign_in =
        Some(SignIn { join, judge: judge.to_owned(), pin, sig, link: "pinned".to_owned(), move_here });
    session.wake_link();
    Ok(())
}

/// The device was let in: it gets a file of its own.
pub(crate) fn let_in(session: &mut Session, signed_in: &SignedIn) -> Result<(), Fault> {
    let seat = session.seat.as_mut().ok_or_else(|| Fault::new("seat-none"))?;
    let joining = seat.joining.take().ok_or_else(|| Fault::new("seat-none"))?;
    let event = joining.event.ok_or_else(|| Fault::new("hub-unknown"))?;
    let kept = Kept {
        event: event.id.clone(),
        event_key: joining.event_key,
        pin: encode(&joining.pin.ok_or_else(|| Fault::new("hub-unknown"))?),
        device: signed_in.device.to_string(),
        seed: encode(&joining.key.to_bytes()),
        judge: signed_in.judge.clone(),
        addresses: joining.addresses,
        epoch: joining.epoch,
        proof: None,
        head: 0,
        erased_at: 0,
        round_name: crate::wire::Text::default(),
        began_at: 0,
        reminded: None,
    };
    seat.kept = Some(kept);
    seat.phase = Phase::In;
    seat.steps.signed_in(&signed_in.token);
    let judge = JudgeId::new(&signed_in.judge)
        .map_err(|_| Fault::new("judge-unknown").with("judge", &signed_in.judge))?;
    let details = EventDetails {
        name: event.name.into(),
        organiser: event.organiser.into(),
        ..EventDetails::default()
    };
    let folder = super::folder(session);
    let stem = names::file_stem(&format!("{} {judge}", details.name.shown(session.settings.language)));
    std::fs::create_dir_all(&folder).map_err(|error| crate::io_fault(&error, &folder))?;
    let path = names::free_path(&folder, &stem, ".tahkim");
    let file = EventFile::create(&path, now(), &[Action::EventChanged { details: Box::new(details) }])?;
    session.open = Some(file);
    session.locked_to = Some(judge);
    keep(session)?;
    remember(session, &path)
}

/// Whether a signature is the hub's.
pub(crate) fn by_the_hub(event_key: &str, message: &str, sig: &str) -> bool {
    public_key(event_key).is_some_and(|key| signed_by(&key, message.as_bytes(), sig))
}
