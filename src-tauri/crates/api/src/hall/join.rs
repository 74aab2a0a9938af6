//! Joining: a device asks, the organiser compares a code and lets it in.
//!
//! Both sides commit themselves before either knows the other's nonce, so that a code of six characters
//! gives an attacker in between one chance in 2³⁰ for each attempt that people look at.

use std::net::IpAddr;

use sha2::{Digest, Sha256};

use super::keys::{decode, encode, public_key};
use super::live::{Join, JoinPhase, Live};
use super::wire::{JoinReveal, JoinStart, JoinStarted, JoinState};
use crate::Fault;
use crate::ops::judges::JudgeName;
use crate::pin::LETTERS;
use crate::program::{Session, now};

const MOST_WAITING: usize = 20;
const MOST_FROM_ONE_ADDRESS: usize = 3;
const LONGEST_LABEL: usize = 60;

pub(crate) fn start(session: &mut Session, request: JoinStart, from: IpAddr) -> Result<JoinStarted, Fault> {
    let at = now();
    let authority = encode(session.keys()?.authority());
    let live = &mut session.hall;
    live.expire_joins(at);
    let device_key = public_key(&request.device_key).ok_or_else(|| Fault::new("join-unreadable"))?;
    let commit = decode(&request.commit).and_then(|bytes| bytes.try_into().ok());
    let commit: [u8; 32] = commit.ok_or_else(|| Fault::new("join-unreadable"))?;
    // A device that asks again, after a reload, does not wait behind itself.
    live.joins.retain(|join| join.device_key != *device_key.as_bytes());
    let waiting = |join: &&Join| join.state == JoinPhase::Waiting;
    let from_there = live.joins.iter().filter(waiting).filter(|join| join.from == from).count();
    if live.joins.iter().filter(waiting).count() >= MOST_WAITING || from_there >= MOST_FROM_ONE_ADDRESS {
        return Err(Fault::new("join-busy"));
    }
    let label: String =
        request.label.chars().filter(|c| !c.is_control()).take(LONGEST_LABEL).collect::<String>();
    let join = Join {
        id: encode(&rand::random::<[u8; 16]>()),
        device_key: *device_key.as_bytes(),
        label: label.trim().to_owned(),
        commit,
        nonce: rand::random(),
        at,
        from,
        code: None,
        state: JoinPhase::Waiting,
        standby: request.standby,
    };
    let started = JoinStarted { join: join.id.clone(), nonce: encode(&join.nonce), authority };
    live.joins.push(join);
    Ok(started)
}

pub(crate) fn reveal(session: &mut Session, request: JoinReveal) -> Result<JoinState, Fault> {
    let authority = *session.keys()?.authority();
    let approval_needed = session.hall.approval_needed;
    let Some(join) = session.hall.joins.iter_mut().find(|join| join.id == request.join) else {
        return Ok(JoinState { state: "gone".to_owned(), judges: Vec::new() });
    };
    let nonce = decode(&request.nonce).filter(|nonce| nonce.len() == 16);
    let nonce = nonce.ok_or_else(|| Fault::new("join-unreadable"))?;
    if commitment(&join.device_key, &nonce) != join.commit {
        return Err(Fault::new("join-commit-wrong"));
    }
    if join.code.is_none() {
        join.code = Some(code(&authority, &join.device_key, &join.nonce, &nonce));
        // Whoever stands by is given the keys: always by a person's word.
        if !approval_needed && !join.standby {
            join.state = JoinPhase::Approved;
        }
    }
    let id = join.id.clone();
    session.notify_hall();
    state(session, &id)
}

pub(crate) fn state(session: &mut Session, id: &str) -> Result<JoinState, Fault> {
    session.hall.expire_joins(now());
    let join = session.hall.joins.iter().find(|join| join.id == id);
    let (phase, standby) = (join.map(|join| join.state), join.is_some_and(|join| join.standby));
    let state = match phase {
        None => "gone",
        Some(JoinPhase::Waiting) => "waiting",
        Some(JoinPhase::Approved) => "approved",
        Some(JoinPhase::Refused) => "refused",
    };
    let judges = match phase {
        Some(JoinPhase::Approved) if !standby => {
            let jury = session.file()?.judges()?;
            jury.iter()
                .filter(|judge| !judge.fields.contains_key("replaced_by"))
                .map(JudgeName::from)
                .collect()
        }
        _ => Vec::new(),
    };
    Ok(JoinState { state: state.to_owned(), judges })
}

/// The organiser's word on whoever waits.
pub(crate) fn refuse(live: &mut Live, id: &str) -> Result<(), Fault> {
    waiting(live, id)?.state = JoinPhase::Refused;
    Ok(())
}

/// Lets a judge's device in, or a laptop that stands by: each by a word of its own, so that nobody is given
/// the keys who was only to be let in.
pub(crate) fn approve(live: &mut Live, id: &str, standby: bool) -> Result<(), Fault> {
    let join = waiting(live, id)?;
    if join.standby != standby {
        return Err(Fault::new("join-gone"));
    }
    join.state = JoinPhase::Approved;
    Ok(())
}

fn waiting<'a>(live: &'a mut Live, id: &str) -> Result<&'a mut Join, Fault> {
    live.expire_joins(now());
    let join = live.joins.iter_mut().find(|join| join.id == id && join.code.is_some());
    join.ok_or_else(|| Fault::new("join-gone"))
}

/// What a device commits itself to.
pub(crate) fn commitment(device_key: &[u8; 32], nonce: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"tahkim-join-commit/1");
    hash.update(device_key);
    hash.update(nonce);
    hash.finalize().into()
}

/// Six characters that both screens show: the first 30 bits of a hash over everything that was exchanged.
pub(crate) fn code(authority: &[u8; 32], device_key: &[u8; 32], hub: &[u8], device: &[u8]) -> String {
    let mut hash = Sha256::new();
    hash.update(b"tahkim-join-code/1");
    hash.update(authority);
    hash.update(device_key);
    hash.update(hub);
    hash.update(device);
    let hash: [u8; 32] = hash.finalize().into();
    let bits = hash.iter().take(4).fold(0_u32, |bits, byte| (bits << 8) | u32::from(*byte));
    let letter = |at: u32| {
        let index = (bits >> (27 - 5 * at)) & 31;
        usize::try_from(index).ok().and_then(|index| LETTERS.get(index)).map_or('0', |c| char::from(*c))
    };
    let letters: String = (0..6).map(letter).collect();
    format!("{}-{}", &letters[..3], &letters[3..])
}
