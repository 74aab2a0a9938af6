//! Turns ballots into standings.
//!
//! **Invariant:** the same ballots give the same standings, on any machine, in any order of arrival.
//! So: no clock, no floats, no randomness, no hash-ordered maps, no database.

mod competition;

pub use competition::{Assignment, BallotTable, Competition, Contender, UNMARKED};
