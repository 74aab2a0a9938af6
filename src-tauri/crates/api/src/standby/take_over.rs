//! The hub is lost: the laptop that stood by becomes the hub.

use std::net::IpAddr;

use domain::{Action, Actor, Epoch};

use super::STANDBY;
use super::former::{self, FORMER, Left};
use crate::Fault;
use crate::hall::json;
use crate::program::{Session, now};

/// Begins a term of its own and opens the hall. Killed at any moment, it has begun or it has not.
pub(crate) fn take_over(session: &mut Session, ip: Option<IpAddr>) -> Result<(), Fault> {
    let standby = session.standby.as_ref().ok_or_else(|| Fault::new("standby-none"))?;
    crate::ops::hall::is_sound(session)?;
    let (hub, port) = (standby.keys.hub().to_owned(), standby.kept.port);
    let file = session.file()?;
    let head = file.head()?;
    let before = file.office()?.map_or(0, |office| office.number);
    let enrolled = file.standbys()?.iter().any(|known| known.hub == hub && !known.retired);
    let epoch = Epoch {
        number: before.max(standby.kept.epoch).saturating_add(1),
        hub,
        base: (head.seq, head.hex()),
        // Its own copy does not say yet that it may: people say so.
        forced: !enrolled,
    };
    let left = Left::new(standby.kept.addresses.clone(), head);
    let actions = [Action::EpochBegan { epoch, reason: "take-over".to_owned() }];
    let settings = [(STANDBY, None), (FORMER, Some(json(&left)?))];
    let settings = settings.each_ref().map(|(name, value)| (*name, value.as_deref()));
    session.file_mut()?.record_and_set(&Actor::Organiser, now(), &actions, &settings)?;
    session.standby = None;
    session.former = former::read(session)?;
    session.recorded(actions.iter());
    session.wake_link();
    // From here on this laptop is in office, and an address that cannot be had changes nothing about it.
    crate::seat::forget(session)?;
    crate::ops::hall::listen(session, ip, Some(port)).or_else(|_| crate::ops::hall::listen(session, ip, None))
}
