//! What the hub knows of the devices around it while it runs. Nothing of it has to survive a restart:
//! devices join once and come back by their keys.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::net::IpAddr;

use domain::{DeviceId, DeviceState, JudgeId};
use sha2::{Digest, Sha256};

use super::Keys;
use super::keys::encode;
use super::register::Register;
use crate::Fault;

/// An attempt to join that nobody looked at for so long is over.
pub(crate) const JOIN_LIFE: i64 = 10 * 60_000;
/// A nonce is good for a minute, once.
const NONCE_LIFE: i64 = 60_000;
/// A session is good for the day.
pub(crate) const SESSION_LIFE: i64 = 12 * 3_600_000;
const MOST_NONCES: usize = 2048;
const MOST_SESSIONS: usize = 4096;

/// A device that would like to join.
#[derive(Clone, Debug)]
pub(crate) struct Join {
    pub(crate) id: String,
    pub(crate) device_key: [u8; 32],
    pub(crate) label: String,
    pub(crate) commit: [u8; 32],
    pub(crate) nonce: [u8; 16],
    pub(crate) at: i64,
    pub(crate) from: IpAddr,
    /// Once the device has shown its nonce.
    pub(crate) code: Option<String>,
    pub(crate) state: JoinPhase,
    /// It would stand by.
    pub(crate) standby: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JoinPhase {
    Waiting,
    Approved,
    Refused,
}

#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) device: DeviceId,
    pub(crate) expires: i64,
}

/// The last that was heard of a device.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heard {
    pub(crate) at: i64,
    pub(crate) from: Option<IpAddr>,
    pub(crate) link: String,
    pub(crate) unsent: u32,
    pub(crate) drafts: u32,
    pub(crate) clock_offset: i64,
    pub(crate) wrong_pins: u32,
    /// Where it met somebody in the hub's place.
    pub(crate) strangers: BTreeSet<String>,
    /// At which journal row it had delivered all that it keeps.
    pub(crate) complete: Option<i64>,
}

/// A laptop that stands by, as its requests tell.
#[derive(Clone, Debug)]
pub(crate) struct Follower {
    pub(crate) hub: String,
    token: [u8; 32],
    pub(crate) at: i64,
    /// The last row that it is known to hold.
    pub(crate) holds: i64,
    /// Where it would be found as the hub.
    pub(crate) addresses: Vec<String>,
}

/// The hub's memory.
#[derive(Debug, Default)]
pub(crate) struct Live {
    pub(crate) keys: Option<Keys>,
    pub(crate) approval_needed: bool,
    pub(crate) joins: Vec<Join>,
    nonces: VecDeque<(String, i64)>,
    sessions: HashMap<[u8; 32], Session>,
    pub(crate) heard: HashMap<DeviceId, Heard>,
    pub(crate) followers: Vec<Follower>,
    pub(crate) register: Option<Register>,
    /// When judges were last reminded of what is missing.
    pub(crate) reminded: BTreeMap<JudgeId, i64>,
    /// Wrong PINs by address, with the start of the window in which they are counted.
    pub(crate) wrong_by_address: HashMap<IpAddr, (u32, i64)>,
}

impl Live {
    /// A hub of which nothing is known yet. Nobody gets in without the organiser's word.
    pub(crate) fn new() -> Live {
        Live { approval_needed: true, ..Live::default() }
    }

    pub(crate) fn nonce(&mut self, now: i64) -> String {
        let nonce = encode(&rand::random::<[u8; 24]>());
        if self.nonces.len() >= MOST_NONCES {
            self.nonces.pop_front();
        }
        self.nonces.push_back((nonce.clone(), now));
        nonce
    }

    /// Whether this nonce is ours, fresh, and used for the first time.
    pub(crate) fn use_nonce(&mut self, nonce: &str, now: i64) -> bool {
        let found = self.nonces.iter().position(|(known, _)| known == nonce);
        let used = found.and_then(|at| self.nonces.remove(at));
        used.is_some_and(|(_, at)| now.saturating_sub(at) <= NONCE_LIFE)
    }

    /// A new token for this device. Only its hash is kept.
    pub(crate) fn open_session(&mut self, device: DeviceId, now: i64) -> String {
        self.sessions.retain(|_, session| session.expires > now);
        if self.sessions.len() >= MOST_SESSIONS
            && let Some(oldest) = self.sessions.iter().min_by_key(|(_, s)| s.expires).map(|(hash, _)| *hash)
        {
            self.sessions.remove(&oldest);
        }
        let token = encode(&rand::random::<[u8; 32]>());
        let expires = now.saturating_add(SESSION_LIFE);
        self.sessions.insert(Sha256::digest(&token).into(), Session { device, expires });
        token
    }

    pub(crate) fn session(&self, token: &str, now: i64) -> Option<&Session> {
        let hash: [u8; 32] = Sha256::digest(token).into();
        self.sessions.get(&hash).filter(|session| session.expires > now)
    }

    pub(crate) fn end_sessions(&mut self, device: DeviceId) {
        self.sessions.retain(|_, session| session.device != device);
    }

    /// A new token for a laptop that stands by, in place of its earlier one.
    pub(crate) fn open_follower(&mut self, hub: &str, now: i64) -> String {
        let token = encode(&rand::random::<[u8; 32]>());
        self.end_follower(hub);
        self.followers.push(Follower {
            hub: hub.to_owned(),
            token: Sha256::digest(&token).into(),
            at: now,
            holds: 0,
            addresses: Vec::new(),
        });
        token
    }

    pub(crate) fn follower(&mut self, token: &str) -> Option<&mut Follower> {
        let hash: [u8; 32] = Sha256::digest(token).into();
        self.followers.iter_mut().find(|follower| follower.token == hash)
    }

    pub(crate) fn end_follower(&mut self, hub: &str) {
        self.followers.retain(|follower| follower.hub != hub);
    }

    /// Drops the attempts to join that are over.
    pub(crate) fn expire_joins(&mut self, now: i64) {
        self.joins.retain(|join| now.saturating_sub(join.at) <= JOIN_LIFE);
    }

    /// What was known of the devices of another competition.
    pub(crate) fn forget(&mut self) {
        *self = Live { keys: None, ..Live::new() };
    }

    pub(crate) fn heard_from(&mut self, device: DeviceId) -> &mut Heard {
        self.heard.entry(device).or_default()
    }
}

/// A session's device and judge, proved by its token.
#[derive(Clone, Debug)]
pub struct Seat {
    pub(crate) device: DeviceId,
    pub(crate) judge: JudgeId,
    pub(crate) key: ed25519_dalek::VerifyingKey,
    pub(crate) state: DeviceState,
    pub(crate) event: String,
}

impl Seat {
    /// The device, for limits that count by device.
    #[must_use]
    pub const fn device(&self) -> DeviceId {
        self.device
    }

    /// That it may see anything, and not only deliver what it keeps.
    ///
    /// # Errors
    ///
    /// Why it may not.
    pub fn reads(&self) -> Result<(), Fault> {
        match self.state {
            DeviceState::Active => Ok(()),
            DeviceState::Draining => Err(Fault::new("device-draining")),
            DeviceState::Revoked => Err(Fault::new("device-revoked")),
        }
    }

    /// Whose it is.
    #[must_use]
    pub const fn judge(&self) -> &JudgeId {
        &self.judge
    }
}
