//! What is said of the standings beside the places.

/// What a reader is told beyond the ranking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StandingsOptions {
    /// Whether judging goes on.
    pub provisional: bool,
    /// Whether the reason of every place is told, and entries that do not take part are listed too.
    pub explain: bool,
}
