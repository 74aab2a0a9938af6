//! Who may do what: one table, read by every call and by its test.

use domain::Actor;

use crate::Fault;

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

/// Every operation by name, with who may call it.
pub const OPERATIONS: &[(&str, Who)] = &[
    ("program-state", Who::Anyone),
    ("settings-change", Who::Organiser),
    ("language-change", Who::Anyone),
    ("competitions", Who::Organiser),
    ("competition-create", Who::Organiser),
    ("competition-sample", Who::Organiser),
    ("competition-open", Who::Organiser),
    ("competition-close", Who::Anyone),
    ("event-details", Who::Organiser),
    ("event-change", Who::Organiser),
    ("rules-change", Who::Organiser),
    ("rubric", Who::OwnSheets),
    ("rubric-change", Who::Organiser),
    ("entries", Who::Organiser),
    ("entry-save", Who::Organiser),
    ("entry-status", Who::Organiser),
    ("entry-remove", Who::Organiser),
    ("judges", Who::Organiser),
    ("judge-save", Who::Organiser),
    ("judge-replace", Who::Organiser),
    ("judge-remove", Who::Organiser),
    ("reference", Who::Organiser),
    ("import-read", Who::Organiser),
    ("import-apply", Who::Organiser),
    ("judging-board", Who::Organiser),
    ("sheets", Who::OwnSheets),
    ("draft-save", Who::OwnSheets),
    ("ballot-submit", Who::OwnSheets),
    ("ballot-recuse", Who::OwnSheets),
    ("recusal-lift", Who::Organiser),
    ("ballot-absent", Who::Organiser),
    ("absence-lift", Who::Organiser),
    ("ballot-withdraw", Who::OwnSheets),
    ("ballot-void", Who::Organiser),
    ("ballot-history", Who::OwnSheets),
    ("round-close", Who::Organiser),
    ("round-reopen", Who::Organiser),
    ("rehearsal-begin", Who::Organiser),
    ("rehearsal-erase", Who::Organiser),
    ("pin-set", Who::Organiser),
    ("hand-over", Who::Organiser),
    ("take-back", Who::Anyone),
    ("pin-recover", Who::Anyone),
    ("standings", Who::Organiser),
    ("tie-decide", Who::Organiser),
    ("export", Who::Organiser),
    ("backup-now", Who::Organiser),
    ("backups", Who::Organiser),
    ("backup-restore", Who::Organiser),
    ("verify", Who::Organiser),
    ("history", Who::Organiser),
];

/// Whether this actor may call this operation about this judge's sheets.
pub(crate) fn check(op: &str, actor: &Actor, judge: Option<&str>) -> Result<(), Fault> {
    let who = OPERATIONS.iter().find(|(name, _)| *name == op).map(|(_, who)| *who);
    let allowed = match (who, actor) {
        (None, _) => return Err(Fault::new("unknown-operation").with("value", op)),
        (Some(Who::Anyone), _) | (Some(_), Actor::Organiser) => true,
        (Some(Who::OwnSheets), Actor::Judge(me) | Actor::Chair(me)) => judge.is_none_or(|j| j == me.as_str()),
        (Some(Who::Organiser | Who::OwnSheets), _) => false,
    };
    if allowed { Ok(()) } else { Err(Fault::new("not-allowed")) }
}
