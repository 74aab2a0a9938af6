//! Standings and papers as CSV, JSON, tables and folders.
//!
//! Everything here is a function from values to bytes or text: whoever calls it writes the file.

mod ballots_of;
mod cells;
mod columns;
mod folder;
mod names;
mod standings_csv;
mod standings_json;

pub use folder::{FolderData, folder};
pub use names::Names;
pub use standings_csv::standings_csv;
pub use standings_json::{StandingsJson, standings_json};
