//! The operations, by noun. Each does one thing and says what went stale.

mod assignment;
mod ballots;
pub(crate) mod competitions;
pub(crate) mod day;
mod deliberation;
pub(crate) mod documents;
mod entries;
mod event;
pub(crate) mod exports;
mod files;
pub(crate) mod hall;
mod history;
pub(crate) mod import;
pub(crate) mod judges;
pub(crate) mod lock;
pub(crate) mod new;
mod readiness;
mod reference;
mod round;
pub(crate) mod rounds;
pub(crate) mod screen;
pub(crate) mod seal;
mod seat;
pub(crate) mod sheets;
pub(crate) mod stage;
mod standby;
mod standings;
pub(crate) mod vote;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::program::Session;
use crate::{Fault, Who};

/// What a screen shows that an operation may have made stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Topic {
    /// What the program says of itself.
    Program,
    /// Details, rules, phase.
    Event,
    /// The rubric.
    Rubric,
    /// The entries.
    Entries,
    /// The jury.
    Judges,
    /// Sheets and the board.
    Ballots,
    /// The standings.
    Standings,
    /// The deliberation and the seal.
    Result,
    /// Judges' devices.
    Hall,
    /// The programme, the running order, who came.
    Day,
    /// Who has the floor, and the time.
    Stage,
    /// What the big screens show.
    Screen,
    /// The audience's vote.
    Vote,
}

/// The reply of an operation that only changes.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Done {
    pub(crate) changed: &'static [Topic],
}

/// A request that says nothing but its name.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "Record<never, never>"))]
pub(crate) struct Nothing {}

/// Decodes the request, runs the operation, encodes the reply as JSON.
fn run<Q: DeserializeOwned, R: Serialize>(
    session: &mut Session,
    request: Value,
    operation: impl FnOnce(&mut Session, Q) -> Result<R, Fault>,
) -> Result<String, Fault> {
    let request =
        serde_json::from_value(request).map_err(|e| Fault::new("request-unreadable").with("what", e))?;
    let reply = operation(session, request)?;
    serde_json::to_string(&reply).map_err(|e| Fault::new("internal").with("what", e))
}

/// From the one table: who may call what, which function answers, and the types for the interface.
macro_rules! operations {
    ($($name:literal: $who:ident, $operation:path;)+) => {
        /// Every operation by name, with who may call it.
        pub const OPERATIONS: &[(&str, Who)] = &[$(($name, Who::$who)),+];

        pub(crate) fn dispatch(session: &mut Session, op: &str, request: Value) -> Result<String, Fault> {
            match op {
                $($name => run(session, request, $operation),)+
                _ => Err(Fault::new("unknown-operation").with("value", op)),
            }
        }

        #[cfg(test)]
        pub(crate) fn describe(contract: &mut crate::types::Contract) {
            $(contract.operation($name, $operation);)+
        }
    };
}

// After a change here or in a type that travels: `TAHKIM_WRITE=1 cargo test -p api types`.
operations! {
    "program-state": Anyone, competitions::state;
    "settings-change": Organiser, competitions::change_settings;
    "language-change": Anyone, competitions::change_language;
    "competitions": Organiser, competitions::list;
    "competition-create": Organiser, competitions::create;
    "competition-sample": Organiser, competitions::open_sample;
    "competition-open": Organiser, competitions::open;
    "competition-close": Organiser, competitions::close;
    "event-details": Organiser, event::details;
    "event-change": Organiser, event::change;
    "rules-change": Organiser, event::change_rules;
    "rubric": OwnSheets, event::rubric;
    "rubric-change": Organiser, event::change_rubric;
    "entries": Organiser, entries::list;
    "entry-save": Organiser, entries::save;
    "entry-status": Organiser, entries::change_status;
    "entry-remove": Organiser, entries::remove;
    "judges": Organiser, judges::list;
    "judge-save": Organiser, judges::save;
    "judge-replace": Organiser, judges::replace;
    "judge-remove": Organiser, judges::remove;
    "reference": Organiser, reference::tables;
    "import-read": Organiser, import::read;
    "import-apply": Organiser, import::apply;
    "judging-board": Organiser, sheets::board;
    "sheets": OwnSheets, sheets::of_judge;
    "assignment": Organiser, assignment::read;
    "assignment-plan": Organiser, assignment::plan;
    "assignment-check": Organiser, assignment::check;
    "assignment-set": Organiser, assignment::set;
    "conflict-dismiss": Organiser, assignment::dismiss;
    "day": Organiser, day::read;
    "programme-change": Organiser, day::change_programme;
    "order-draw": Organiser, day::draw_order;
    "order-set": Organiser, day::set_order;
    "arrival-record": Organiser, day::record_arrival;
    "attendance-count": Organiser, day::count_attendance;
    "stage": Organiser, stage::read;
    "stage-step": Organiser, stage::step;
    "screen": Organiser, screen::read;
    "screen-change": Organiser, screen::change;
    "screen-preview": Organiser, screen::preview;
    "screen-wall": Organiser, screen::wall;
    "vote": Organiser, vote::read;
    "vote-change": Organiser, vote::change;
    "draft-save": OwnSheets, ballots::save_draft;
    "ballot-submit": OwnSheets, ballots::submit;
    "typing-change": Organiser, ballots::type_twice;
    "ballot-recuse": OwnSheets, ballots::recuse;
    "recusal-lift": Organiser, ballots::lift_recusal;
    "ballot-absent": Organiser, ballots::mark_absent;
    "absence-lift": Organiser, ballots::lift_absence;
    "ballot-withdraw": OwnSheets, ballots::withdraw;
    "ballot-void": Organiser, ballots::void;
    "ballot-history": OwnSheets, ballots::history;
    "round-close": Organiser, round::close;
    "round-reopen": Organiser, round::reopen;
    "rounds": Organiser, rounds::read;
    "round-plan": Organiser, rounds::plan;
    "rubric-next": Organiser, rounds::rubric;
    "rubric-next-change": Organiser, rounds::change_rubric;
    "round-begin": Organiser, rounds::begin;
    "categories-change": Organiser, rounds::change_categories;
    "rehearsal-begin": Organiser, round::begin_rehearsal;
    "rehearsal-erase": Organiser, round::erase_rehearsal;
    "pin-set": Organiser, lock::set_pin;
    "hand-over": Organiser, lock::hand_over;
    "take-back": Anyone, lock::take_back;
    "pin-recover": Anyone, lock::recover;
    "standings": Organiser, standings::get;
    "standing": Organiser, standings::of_entry;
    "tie-decide": Organiser, standings::decide_tie;
    "deliberation": Organiser, deliberation::state;
    "deliberation-change": Organiser, deliberation::change;
    "awards-change": Organiser, deliberation::change_awards;
    "support-change": Organiser, deliberation::change_support;
    "exception-accept": Organiser, deliberation::accept;
    "held-effect": Organiser, deliberation::effect;
    "result-sign": Organiser, seal::sign;
    "result-unsign": Organiser, seal::unsign;
    "result-seal": Organiser, seal::seal;
    "result-hold": Organiser, seal::hold;
    "result-reopen": Organiser, seal::reopen;
    "documents": Organiser, documents::list;
    "document-preview": Organiser, documents::preview;
    "documents-write": Organiser, documents::write;
    "export": Organiser, exports::export;
    "backup-now": Organiser, files::back_up;
    "backups": Organiser, files::backups;
    "backup-restore": Organiser, files::restore;
    "verify": Organiser, files::verify;
    "history": Organiser, history::page;
    "readiness": Organiser, readiness::get;
    "hall-state": Organiser, hall::state;
    "hall-open": Organiser, hall::open;
    "hall-close": Organiser, hall::close;
    "approval-change": Organiser, hall::change_approval;
    "join-approve": Organiser, hall::approve;
    "join-refuse": Organiser, hall::refuse;
    "device-revoke": Organiser, hall::revoke;
    "pins-draw": Organiser, hall::draw_pins;
    "pin-cards": Organiser, documents::pin_cards;
    "judge-remind": Organiser, hall::remind;
    "pin-unlock": Organiser, hall::unlock_pin;
    "held-decide": Organiser, hall::decide_held;
    "packet-take": Organiser, hall::take_packet;
    "standby-approve": Organiser, standby::approve;
    "standby-retire": Organiser, standby::retire;
    "standby-join": Organiser, standby::join;
    "standby-take-over": Standby, standby::take_over;
    "standby-leave": Standby, standby::leave;
    "halls-nearby": Organiser, seat::nearby;
    "seat-join": Organiser, seat::join;
    "seat-code": Organiser, seat::code;
    "seat-sign-in": Organiser, seat::sign_in;
    "seat-packet": OwnSheets, seat::packet;
    "seat-receipts": OwnSheets, seat::receipts;
    "seat-leave": OwnSheets, seat::leave;
}
