//! The operations, by noun. Each does one thing and says what went stale.

mod ballots;
mod competitions;
mod entries;
mod event;
pub(crate) mod files;
mod history;
pub(crate) mod import;
mod judges;
mod lock;
pub(crate) mod new;
mod reference;
mod round;
mod sheets;
mod standings;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Fault;
use crate::program::Session;

/// What a screen shows that an operation may have made stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Topic {
    Program,
    Event,
    Rubric,
    Entries,
    Judges,
    Ballots,
    Standings,
}

/// The reply of an operation that only changes.
#[derive(Debug, Serialize)]
pub(crate) struct Done {
    pub(crate) changed: &'static [Topic],
}

/// A request that says nothing but its name.
#[derive(Debug, Deserialize)]
pub(crate) struct Nothing {}

/// Decodes the request, runs the operation, encodes the reply.
pub(crate) fn dispatch(session: &mut Session, op: &str, request: Value) -> Result<Value, Fault> {
    fn run<Q: DeserializeOwned, R: Serialize>(
        session: &mut Session,
        request: Value,
        operation: impl FnOnce(&mut Session, Q) -> Result<R, Fault>,
    ) -> Result<Value, Fault> {
        let request =
            serde_json::from_value(request).map_err(|e| Fault::new("request-unreadable").with("what", e))?;
        let reply = operation(session, request)?;
        serde_json::to_value(reply).map_err(|e| Fault::new("internal").with("what", e))
    }
    match op {
        "program-state" => run(session, request, competitions::state),
        "settings-change" => run(session, request, competitions::change_settings),
        "language-change" => run(session, request, competitions::change_language),
        "competitions" => run(session, request, competitions::list),
        "competition-create" => run(session, request, competitions::create),
        "competition-sample" => run(session, request, competitions::open_sample),
        "competition-open" => run(session, request, competitions::open),
        "competition-close" => run(session, request, competitions::close),
        "event-details" => run(session, request, event::details),
        "event-change" => run(session, request, event::change),
        "rules-change" => run(session, request, event::change_rules),
        "rubric" => run(session, request, event::rubric),
        "rubric-change" => run(session, request, event::change_rubric),
        "entries" => run(session, request, entries::list),
        "entry-save" => run(session, request, entries::save),
        "entry-status" => run(session, request, entries::change_status),
        "entry-remove" => run(session, request, entries::remove),
        "judges" => run(session, request, judges::list),
        "judge-save" => run(session, request, judges::save),
        "judge-replace" => run(session, request, judges::replace),
        "judge-remove" => run(session, request, judges::remove),
        "reference" => run(session, request, reference::tables),
        "import-read" => run(session, request, import::read),
        "import-apply" => run(session, request, import::apply),
        "judging-board" => run(session, request, sheets::board),
        "sheets" => run(session, request, sheets::of_judge),
        "draft-save" => run(session, request, ballots::save_draft),
        "ballot-submit" => run(session, request, ballots::submit),
        "ballot-recuse" => run(session, request, ballots::recuse),
        "recusal-lift" => run(session, request, ballots::lift_recusal),
        "ballot-absent" => run(session, request, ballots::mark_absent),
        "absence-lift" => run(session, request, ballots::lift_absence),
        "ballot-withdraw" => run(session, request, ballots::withdraw),
        "ballot-void" => run(session, request, ballots::void),
        "ballot-history" => run(session, request, ballots::history),
        "round-close" => run(session, request, round::close),
        "round-reopen" => run(session, request, round::reopen),
        "rehearsal-begin" => run(session, request, round::begin_rehearsal),
        "rehearsal-erase" => run(session, request, round::erase_rehearsal),
        "pin-set" => run(session, request, lock::set_pin),
        "hand-over" => run(session, request, lock::hand_over),
        "take-back" => run(session, request, lock::take_back),
        "pin-recover" => run(session, request, lock::recover),
        "standings" => run(session, request, standings::get),
        "tie-decide" => run(session, request, standings::decide_tie),
        "export" => run(session, request, files::export),
        "backup-now" => run(session, request, files::back_up),
        "backups" => run(session, request, files::backups),
        "backup-restore" => run(session, request, files::restore),
        "verify" => run(session, request, files::verify),
        "history" => run(session, request, history::page),
        _ => Err(Fault::new("unknown-operation").with("value", op)),
    }
}
