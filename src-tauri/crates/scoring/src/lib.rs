//! Ballots to standings: pure and exact.
