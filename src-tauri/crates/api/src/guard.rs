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
        (Some(Who::Anyone | Who::Organiser | Who::OwnSheets), _) => false,
    };
    if allowed { Ok(()) } else { Err(Fault::new("not-allowed")) }
}

#[cfg(test)]
mod tests;
