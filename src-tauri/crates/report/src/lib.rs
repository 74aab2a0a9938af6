//! Standings and papers as CSV, JSON, tables and folders.
//!
//! Everything here is a function from values to bytes or text: whoever calls it writes the file.

mod ballots_of;
mod cells;
mod columns;
mod folder;
mod head_office;
mod names;
pub mod paper;
mod standings_csv;
mod standings_json;
mod standings_table;

pub use folder::{FolderData, folder};
pub use head_office::head_office_csv;
pub use names::{Names, StandingsOptions};
pub use standings_csv::standings_csv;
pub use standings_json::standings_json;
pub use standings_table::standings_table;

#[cfg(test)]
mod tests;
