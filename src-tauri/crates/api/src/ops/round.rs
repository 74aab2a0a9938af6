//! Closing and reopening judging; the rehearsal.

use domain::Action;
use serde::Deserialize;
use store::Round;

use crate::Fault;
use crate::program::Session;

use super::{Done, Nothing, Topic};

const CHANGED: &[Topic] = &[Topic::Program, Topic::Event, Topic::Ballots, Topic::Standings];

pub(crate) fn close(session: &mut Session, _: Nothing) -> Result<Done, Fault> {
    if session.file()?.event()?.round == Round::Open {
        session.record(&[Action::RoundClosed])?;
    }
    Ok(Done { changed: CHANGED })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Reopen {
    reason: String,
}

pub(crate) fn reopen(session: &mut Session, request: Reopen) -> Result<Done, Fault> {
    let reason = request.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Fault::new("reason-needed").at("reason"));
    }
    if session.file()?.event()?.round == Round::Closed {
        session.record(&[Action::RoundReopened { reason }])?;
    }
    Ok(Done { changed: CHANGED })
}

pub(crate) fn begin_rehearsal(session: &mut Session, _: Nothing) -> Result<Done, Fault> {
    let file = session.file()?;
    if !file.ballots()?.is_empty() {
        return Err(Fault::new("rehearsal-too-late"));
    }
    if !file.event()?.rehearsal {
        session.record(&[Action::RehearsalBegun])?;
    }
    Ok(Done { changed: CHANGED })
}

pub(crate) fn erase_rehearsal(session: &mut Session, _: Nothing) -> Result<Done, Fault> {
    if !session.file()?.event()?.rehearsal {
        return Err(Fault::new("rehearsal-none"));
    }
    session.record(&[Action::RehearsalErased])?;
    session.file_mut()?.drop_every_draft()?;
    Ok(Done { changed: CHANGED })
}
