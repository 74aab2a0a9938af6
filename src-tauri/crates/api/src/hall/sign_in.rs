//! Who sits at a device: once by PIN, afterwards by the device's key.

use std::net::IpAddr;

use domain::{Action, Device, DeviceId, DeviceState, JudgeId};
use store::Trace;
use uuid::Uuid;

use super::Keys;
use super::keys::{encode, public_key, signed_by};
use super::live::{JoinPhase, SESSION_LIFE, Seat, Session as Shown};
use super::wire::{OpenSession, SignIn, SignedIn};
use crate::program::{Session, now};
use crate::{Fault, pin};

/// Wrong ones in a row that cost nothing; then each costs more time.
const WAITS: [i64; 7] = [0, 0, 0, 5_000, 15_000, 60_000, 300_000];
/// After so many in a row only the organiser opens again.
pub(crate) const LOCKED_AFTER: u32 = 10;
/// From one address, in ten minutes, whoever they were for.
const MOST_FROM_ONE_ADDRESS: u32 = 20;
const ADDRESS_WINDOW: i64 = 10 * 60_000;

/// What is needed to check a PIN without holding up everybody else.
pub(crate) struct Trial {
    pub(crate) keys: Keys,
    pub(crate) verifier: String,
    pub(crate) digits: String,
}

/// Whether this attempt may be made at all.
pub(crate) fn prepare(session: &mut Session, request: &SignIn, from: IpAddr) -> Result<Trial, Fault> {
    let at = now();
    session.hall.expire_joins(at);
    let join = session.hall.joins.iter().find(|join| join.id == request.join && !join.standby);
    let join = join.ok_or_else(|| Fault::new("join-gone"))?;
    if join.state != JoinPhase::Approved {
        return Err(Fault::new("join-waiting"));
    }
    let key = public_key(&encode(&join.device_key)).ok_or_else(|| Fault::new("join-unreadable"))?;
    let message = format!("tahkim-sign-in/1{}{}", request.join, request.judge);
    if !signed_by(&key, message.as_bytes(), &request.sig) {
        trace(session, "sign-in-forged", Some(&request.judge), from, "")?;
        return Err(Fault::new("signature-wrong"));
    }
    let (count, since) = session.hall.wrong_by_address.get(&from).copied().unwrap_or_default();
    if count >= MOST_FROM_ONE_ADDRESS && at.saturating_sub(since) < ADDRESS_WINDOW {
        return Err(
            Fault::new("pin-wait").with("seconds", seconds(since.saturating_add(ADDRESS_WINDOW) - at))
        );
    }
    let pin = may_try(session, &request.judge)?;
    Ok(Trial { keys: session.keys()?.clone(), verifier: pin.verifier, digits: pin::digits(&request.pin)? })
}

/// The judge's PIN, unless wrong ones have to be waited for first.
fn may_try(session: &Session, judge: &str) -> Result<store::JudgePin, Fault> {
    let pin = session.file()?.pins()?.into_iter().find(|pin| pin.judge.as_str() == judge);
    let pin = pin.ok_or_else(|| Fault::new("pin-not-drawn").at("judge"))?;
    if pin.wrong >= LOCKED_AFTER {
        return Err(Fault::new("pin-locked").at("pin"));
    }
    let wait = usize::try_from(pin.wrong).ok().and_then(|wrong| WAITS.get(wrong)).or(WAITS.last());
    let until = pin.last_at.saturating_add(wait.copied().unwrap_or_default());
    let at = now();
    if at < until {
        return Err(Fault::new("pin-wait").with("seconds", seconds(until - at)).at("pin"));
    }
    Ok(pin)
}

/// Counts a wrong PIN, and tells the organiser.
fn count_wrong(session: &mut Session, mut pin: store::JudgePin, from: Option<IpAddr>) -> Result<(), Fault> {
    pin.wrong = pin.wrong.saturating_add(1);
    pin.last_at = now();
    session.file_mut()?.keep_pins(std::slice::from_ref(&pin))?;
    let kind = if pin.wrong >= LOCKED_AFTER { "pin-locked" } else { "pin-wrong" };
    note(session, kind, Some(pin.judge.as_str()), from, &pin.wrong.to_string())
}

/// Whether this is the judge's PIN, typed at this laptop.
pub(crate) fn prove_judge(session: &mut Session, judge: &str, typed: &str) -> Result<(), Fault> {
    let pin = may_try(session, judge)?;
    let digits = pin::digits(typed)?;
    if !session.keys()?.pin_fits(&digits, &pin.verifier) {
        count_wrong(session, pin, None)?;
        return Err(Fault::new("pin-wrong").at("pin"));
    }
    if pin.wrong > 0 {
        session.file_mut()?.keep_pins(&[store::JudgePin { wrong: 0, last_at: 0, ..pin }])?;
    }
    Ok(())
}

fn seconds(ms: i64) -> i64 {
    ms.max(0).saturating_add(999) / 1000
}

/// What the trial gave: the device is let in, or the wrong PIN is counted.
pub(crate) fn conclude(
    session: &mut Session,
    request: &SignIn,
    fits: bool,
    from: IpAddr,
) -> Result<SignedIn, Fault> {
    let at = now();
    let pin = session.file()?.pins()?.into_iter().find(|pin| pin.judge.as_str() == request.judge);
    let pin = pin.ok_or_else(|| Fault::new("pin-not-drawn").at("judge"))?;
    if !fits {
        count_wrong(session, pin, Some(from))?;
        let counted = session.hall.wrong_by_address.entry(from).or_insert((0, at));
        if at.saturating_sub(counted.1) >= ADDRESS_WINDOW {
            *counted = (0, at);
        }
        counted.0 = counted.0.saturating_add(1);
        return Err(Fault::new("pin-wrong").at("pin"));
    }
    let judge = pin.judge.clone();
    let (wrong, kept) = (pin.wrong, store::JudgePin { wrong: 0, last_at: 0, ..pin });
    let there = session.hall.joins.iter().find(|join| join.id == request.join).cloned();
    let join = there.ok_or_else(|| Fault::new("join-gone"))?;
    let devices = session.file()?.devices()?;
    let earlier: Vec<DeviceId> = devices
        .iter()
        .filter(|known| known.device.judge == judge && known.state == DeviceState::Active)
        .map(|known| known.device.id)
        .collect();
    if !earlier.is_empty() && !request.move_here {
        let label = devices.iter().find(|known| known.device.id == earlier[0]);
        let label = label.map(|known| known.device.label.clone()).unwrap_or_default();
        return Err(Fault::new("device-elsewhere").with("device", label).at("moveHere"));
    }
    let id = DeviceId::new(Uuid::now_v7());
    let mut actions: Vec<Action> = earlier
        .iter()
        .map(|device| Action::DeviceChanged {
            device: *device,
            state: DeviceState::Draining,
            reason: "moved".to_owned(),
        })
        .collect();
    actions.push(Action::DeviceEnrolled {
        device: Box::new(Device {
            id,
            judge: judge.clone(),
            public_key: encode(&join.device_key),
            label: join.label.clone(),
        }),
    });
    session.record_as(&domain::Actor::Judge(judge.clone()), &actions)?;
    if wrong > 0 {
        session.file_mut()?.keep_pins(&[kept])?;
    }
    session.hall.joins.retain(|other| other.id != join.id);
    let heard = session.hall.heard_from(id);
    (heard.at, heard.from, heard.wrong_pins) = (at, Some(from), wrong);
    heard.link = if matches!(request.link.as_str(), "pinned" | "trusted") {
        request.link.clone()
    } else {
        "unchecked".to_owned()
    };
    Ok(opened(session, id, &judge, at))
}

/// A device that was let in comes back by its key.
pub(crate) fn open(session: &mut Session, request: &OpenSession, from: IpAddr) -> Result<SignedIn, Fault> {
    let at = now();
    let known = session.file()?.devices()?.into_iter().find(|known| known.device.id == request.device);
    let fresh = session.hall.use_nonce(&request.nonce, at);
    let Some(known) = known else {
        return Err(Fault::new("device-unknown"));
    };
    let key = public_key(&known.device.public_key).ok_or_else(|| Fault::new("device-unknown"))?;
    let message = format!("tahkim-session/1{}", request.nonce);
    if !fresh || !signed_by(&key, message.as_bytes(), &request.sig) {
        let kind = if fresh { "session-forged" } else { "session-replayed" };
        trace(session, kind, Some(known.device.judge.as_str()), from, &known.device.label)?;
        return Err(Fault::new(if fresh { "signature-wrong" } else { "nonce-used" }));
    }
    let heard = session.hall.heard_from(request.device);
    (heard.at, heard.from) = (at, Some(from));
    Ok(opened(session, request.device, &known.device.judge, at))
}

fn opened(session: &mut Session, device: DeviceId, judge: &JudgeId, at: i64) -> SignedIn {
    let token = session.hall.open_session(device, at);
    session.notify_hall();
    let expires_in = u32::try_from(SESSION_LIFE / 1000).unwrap_or(u32::MAX);
    SignedIn { device, judge: judge.to_string(), token, expires_in }
}

/// Who shows this token, and until when.
pub(crate) fn seat(session: &Session, token: &str) -> Result<(Seat, i64), Fault> {
    let refused = || Fault::new("session-over");
    let Shown { device, expires } = *session.hall.session(token, now()).ok_or_else(refused)?;
    let file = session.file()?;
    let known = file.devices()?.into_iter().find(|known| known.device.id == device).ok_or_else(refused)?;
    let key = public_key(&known.device.public_key).ok_or_else(refused)?;
    let event = file.identity()?;
    Ok((Seat { device, judge: known.device.judge, key, state: known.state, event }, expires))
}

pub(crate) fn trace(
    session: &mut Session,
    kind: &str,
    judge: Option<&str>,
    from: IpAddr,
    detail: &str,
) -> Result<(), Fault> {
    note(session, kind, judge, Some(from), detail)
}

fn note(
    session: &mut Session,
    kind: &str,
    judge: Option<&str>,
    from: Option<IpAddr>,
    detail: &str,
) -> Result<(), Fault> {
    let trace = Trace {
        at: now(),
        kind: kind.to_owned(),
        judge: judge.map(ToOwned::to_owned),
        address: from.map(|from| from.to_string()),
        detail: detail.to_owned(),
    };
    session.file_mut()?.trace(&[trace])?;
    session.notify_hall();
    Ok(())
}
