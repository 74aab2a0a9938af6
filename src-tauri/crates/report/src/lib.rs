//! Standings and papers as CSV, JSON, tables and folders.
//!
//! Everything here is a function from values to bytes or text: whoever calls it writes the file.

mod cells;
mod names;
mod standings_csv;

pub use names::Names;
pub use standings_csv::standings_csv;
