//! The laptop was let in to stand by: it keeps the event's keys.

use super::{Kept, MOST_ADDRESSES, Standby};
use crate::Fault;
use crate::hall::wire::SharedKeys;
use crate::program::Session;

/// Keeps the keys and begins to follow. The hub names this laptop in its journal once it has shown that it
/// holds them.
pub(crate) fn enrolled(session: &mut Session, shared: &SharedKeys) -> Result<(), Fault> {
    let joining = session.seat.as_mut().and_then(|seat| seat.joining.take());
    let joining = joining.ok_or_else(|| Fault::new("seat-none"))?;
    let port = joining.standby.ok_or_else(|| Fault::new("seat-none"))?;
    let event = joining.event.ok_or_else(|| Fault::new("hub-unknown"))?;
    let doorway = session.doorway.clone().ok_or_else(|| Fault::new("hall-none"))?;
    doorway.keep_keys(&event.id, &shared.keys)?;
    let keys = doorway.keys(&event.id, None)?;
    if keys.event_key() != joining.event_key || joining.pin != Some(*keys.authority()) {
        return Err(Fault::new("keys-other"));
    }
    let mut addresses = joining.addresses;
    addresses.truncate(MOST_ADDRESSES);
    let kept = Kept { label: joining.label, addresses, port, epoch: joining.epoch, proof: None };
    session.seat = None;
    session.standby = Some(Standby::new(event, keys, kept, joining.join));
    Ok(())
}
