//! Turns ballots into standings.
//!
//! **Invariant:** the same ballots give the same standings, on any machine, in any order of arrival.
//! So: no clock, no floats, no randomness, no hash-ordered maps, no database.

pub mod assignment;
mod competition;
mod exact;
mod order;
mod ranks;
pub mod robust;
mod standings;
mod tally;
mod ties;
mod totals;

pub use competition::{Assignment, BallotTable, Carried, Competition, Contender, UNMARKED};
pub use exact::{Exact, NotAFraction};
pub use ranks::{Rank, ranks};
pub use standings::{DecidedBy, Reason, Row, Standings, Step, Unranked, ranking, standings};
pub use totals::{Counted, Totals, ballot_total, shared_scale};
