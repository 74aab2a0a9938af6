//! The event file: one competition in one SQLite file, written only through its journal.
//!
//! **Invariants.** Every table but `local_…` changes only by [`EventFile::record`], which applies an
//! action and appends it to the journal in one transaction. A ballot is never overwritten, and put aside only with its whole round. What was
//! recorded is on the disk when `record` returns (`synchronous = FULL`). A closed file is a single
//! file that reading leaves as it is, byte for byte.

mod apply;
mod backup;
mod day;
mod error;
pub mod fail;
mod file;
mod follow;
mod format;
mod hall;
mod journal;
mod kept;
mod local;
mod lock;
mod outbox;
mod read;
mod result;
mod rounds;
mod verify;

pub use backup::{Backup, back_up, restore};
pub use day::RecordedArrival;
pub use error::StoreError;
pub use file::EventFile;
pub use follow::chain;
pub use format::{FORMAT, is_event_file};
pub use hall::{BallotOrigin, HeldBallot, HeldDecision, JudgePin, KnownDevice, Office, Standby, Trace};
pub use journal::{Head, JournalRow};
pub use local::Draft;
pub use outbox::Outgoing;
pub use read::{EventState, RecordedBallot, RecordedDecision, Round};
pub use result::{Exception, SealedResult, digest, seal_hash};
pub use rounds::PastRound;
pub use verify::{Fault, Finding, Place, Verification, verify};
