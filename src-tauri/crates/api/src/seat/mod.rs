//! A judge's own device: a seat of somebody else's competition.
//!
//! The seat keeps an event file of its own with nothing in it but what its judge may see. Sheets are
//! filled in against that file, with the same operations as at the organiser's laptop, whatever the
//! network does; what has to be asked of the hub follows from the state of the file and is carried by
//! the link, one [`Errand`](crate::Errand) at a time.
//!
//! **Invariants.** A ballot is on the disk before a screen says so. Nothing that was signed is ever
//! deleted but by a person. A receipt is worth its term of office: under a newer one everything is
//! offered again.

mod answer;
mod apply;
mod errand;
mod join;
mod kept;
mod outgoing;
#[cfg(test)]
pub(crate) mod tests;

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde::Serialize;

pub(crate) use answer::{proof_holds, take};
pub(crate) use errand::errand;
pub(crate) use join::{code, join, sign_in};
pub(crate) use kept::{Kept, forget, leave, opened, remember, resume};
pub(crate) use outgoing::{
    Delivery, PacketEnd, PacketHead, SeatReceipt, delivery, hand_out, packet, receipts,
};

use crate::Fault;
use crate::ops::judges::JudgeName;
use crate::program::{Session, now};
use crate::wire::Text;

/// How far a device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeatPhase"))]
#[serde(rename_all = "lowercase")]
pub(crate) enum Phase {
    /// Looking for the hub.
    Start,
    /// The judge types the six characters of the organiser's screen.
    Code,
    /// The organiser has to let the device in.
    Waiting,
    /// The judge says who they are.
    Names,
    /// The judge's sheets are here.
    In,
}

/// Whether the hub answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeatLink"))]
#[serde(rename_all = "lowercase")]
pub(crate) enum Reach {
    /// It does.
    Connected,
    /// It does not, which is normal.
    Away,
    /// It answers, and lets this device do less than before.
    Refused,
}

/// The memory of a device at work.
#[derive(Debug)]
pub(crate) struct Seat {
    pub(crate) phase: Phase,
    pub(crate) reach: Reach,
    pub(crate) since: i64,
    pub(crate) fault: Option<Fault>,
    pub(crate) joining: Option<join::Joining>,
    pub(crate) kept: Option<Kept>,
    pub(crate) steps: errand::Steps,
    pub(crate) clock_offset: i64,
    /// Where somebody answered in the hub's place, until the hub was told.
    pub(crate) strangers: BTreeSet<String>,
}

impl Seat {
    pub(crate) fn new(phase: Phase) -> Seat {
        Seat {
            phase,
            reach: Reach::Away,
            since: now(),
            fault: None,
            joining: None,
            kept: None,
            steps: errand::Steps::default(),
            clock_offset: 0,
            strangers: BTreeSet::new(),
        }
    }

    /// That somebody else answered where the hub should be, as long as the hub is not found.
    fn stranger(&self) -> Option<Fault> {
        let met = self.strangers.first().filter(|_| self.reach == Reach::Away)?;
        Some(Fault::new("seat-stranger").with("address", met))
    }

    pub(crate) fn reached(&mut self, reach: Reach) {
        if self.reach != reach {
            self.reach = reach;
            self.since = now();
        }
    }
}

/// The competition that a device found.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeatEvent"))]
pub(crate) struct FoundEvent {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) organiser: Text,
}

/// What a judge's screen shows of the device.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SeatState"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct State {
    phase: Phase,
    event: Option<FoundEvent>,
    judge: Option<JudgeName>,
    judges: Vec<JudgeName>,
    link: Reach,
    /// Since when the hub answers, or does not.
    since: i64,
    /// Sheets handed in here that the hub has not confirmed.
    unsent: u32,
    /// Sheets that the hub keeps aside.
    held: u32,
    clock_offset_ms: i64,
    /// The six characters that the organiser's screen shows too.
    code: Option<String>,
    fault: Option<Fault>,
    /// The device knows that it speaks with the hub and nobody else.
    secure: bool,
}

/// The state for the screen; `None` when this laptop is no judge's device.
pub(crate) fn state(session: &Session) -> Result<Option<State>, Fault> {
    let Some(seat) = &session.seat else { return Ok(None) };
    let joining = seat.joining.as_ref();
    let event = match (&session.open, &seat.kept) {
        (Some(file), Some(kept)) => {
            let details = file.event()?.details;
            Some(FoundEvent {
                id: kept.event.clone(),
                name: details.name.into(),
                organiser: details.organiser.into(),
            })
        }
        _ => joining.and_then(|joining| joining.event.clone()),
    };
    let judge = match (&session.open, &seat.kept) {
        (Some(file), Some(kept)) => crate::ops::judges::known(file, &kept.judge).ok(),
        _ => None,
    };
    let (unsent, held) = outgoing::counts(session)?;
    Ok(Some(State {
        phase: seat.phase,
        event,
        judge: judge.as_ref().map(JudgeName::from),
        judges: joining.map(|joining| joining.judges.clone()).unwrap_or_default(),
        link: seat.reach,
        since: seat.since,
        unsent,
        held,
        clock_offset_ms: seat.clock_offset,
        // Shown where it is only compared; where it has to be typed, showing it would give it away.
        code: joining.filter(|joining| joining.pin.is_some()).and_then(|joining| joining.code.clone()),
        fault: seat.fault.clone().or_else(|| seat.stranger()),
        secure: seat.kept.is_some() || joining.is_some_and(|joining| joining.pin.is_some()),
    }))
}

/// Where seats lie: apart from the competitions of this laptop's own.
pub(crate) fn folder(session: &Session) -> PathBuf {
    session.data_folder.join("Seats")
}
