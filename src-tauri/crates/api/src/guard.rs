//! Who may do what: the table of operations says it, every call is checked against it.

use domain::Actor;

use crate::Fault;
use crate::ops::OPERATIONS;

/// Who may call an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Whoever sits at the laptop, also while it is handed to a judge.
    Anyone,
    /// The organiser only.
    Organiser,
    /// The organiser, also at a laptop that stands by.
    Standby,
    /// The organiser, and a judge for their own sheets.
    OwnSheets,
}

/// Whether this actor may call this operation about this judge's sheets.
pub(crate) fn check(op: &str, actor: &Actor, judge: Option<&str>) -> Result<(), Fault> {
    let who = OPERATIONS.iter().find(|(name, _)| *name == op).map(|(_, who)| *who);
    let allowed = match (who, actor) {
        (None, _) => return Err(Fault::new("unknown-operation").with("value", op)),
        (Some(_), Actor::Organiser) | (Some(Who::Anyone), Actor::Judge(_) | Actor::Chair(_)) => true,
        (Some(Who::OwnSheets), Actor::Judge(me) | Actor::Chair(me)) => judge.is_none_or(|j| j == me.as_str()),
        (Some(Who::Anyone | Who::Organiser | Who::Standby | Who::OwnSheets), _) => false,
    };
    if allowed { Ok(()) } else { Err(Fault::new("not-allowed")) }
}

/// At a laptop that stands by only what concerns that is done: it holds every mark, and writes nothing.
pub(crate) fn check_standby(op: &str) -> Result<(), Fault> {
    match OPERATIONS.iter().find(|(name, _)| *name == op).map(|(_, who)| *who) {
        Some(Who::Anyone | Who::Standby) => Ok(()),
        Some(Who::Organiser | Who::OwnSheets) | None => Err(Fault::new("standing-by")),
    }
}

#[cfg(test)]
mod tests;
