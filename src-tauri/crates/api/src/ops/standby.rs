//! A second laptop that stands by: letting it in, putting it out, and on that laptop joining and taking over.

use std::net::IpAddr;

use domain::Action;
use serde::Deserialize;

use crate::hall::approve_join;
use crate::program::Session;
use crate::{Fault, seat, standby};

use super::competitions::{State, current};
use super::hall::{CHANGED, OneJoin, reason};
use super::{Done, Nothing, lock};

/// Gives a laptop the event's keys, once the organiser has compared the six characters on both screens.
pub(crate) fn approve(session: &mut Session, request: OneJoin) -> Result<Done, Fault> {
    approve_join(&mut session.hall, &request.join, true)?;
    Ok(Done { changed: CHANGED })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct RetireStandby {
    hub: String,
    reason: String,
}

/// Puts a laptop out that stands by: it is given no more rows.
pub(crate) fn retire(session: &mut Session, request: RetireStandby) -> Result<Done, Fault> {
    let reason = reason(&request.reason)?;
    let known = session.file()?.standbys()?.into_iter().find(|known| known.hub == request.hub);
    let known = known.filter(|known| !known.retired).ok_or_else(|| Fault::new("standby-unknown"))?;
    session.record(&[Action::StandbyRetired { hub: known.hub.clone(), reason }])?;
    session.hall.end_follower(&known.hub);
    Ok(Done { changed: CHANGED })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct JoinStandby {
    /// The text of the QR code, or an address.
    link: String,
    /// The port at which this laptop would be the hub; `None` is the usual one.
    port: Option<u16>,
}

pub(crate) fn join(session: &mut Session, request: JoinStandby) -> Result<State, Fault> {
    seat::join(session, &request.link, Some(request.port.unwrap_or(standby::PORT)))?;
    current(session)
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct TakeOver {
    /// The organiser's PIN, where there is one.
    pin: String,
    /// Where to listen; `None` is every address of this laptop.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    ip: Option<IpAddr>,
}

/// This laptop becomes the hub.
pub(crate) fn take_over(session: &mut Session, request: TakeOver) -> Result<State, Fault> {
    lock::prove_organiser(session, &request.pin)?;
    standby::take_over(session, request.ip)?;
    current(session)
}

pub(crate) fn leave(session: &mut Session, _: Nothing) -> Result<State, Fault> {
    standby::leave(session)?;
    current(session)
}
