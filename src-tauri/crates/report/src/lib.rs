//! Standings, tables and papers: as CSV, XLSX, JSON, HTML and folders, and as values for the press.
//!
//! Everything here is a function from values to bytes or text: whoever calls it writes the file. A table is
//! built once, and each format is written from it.

mod ballots_of;
mod cells;
mod columns;
mod folder;
mod options;
pub mod paper;
mod places;
mod results;
mod sheet;
mod sheets;
mod standings_csv;
mod standings_json;
mod standings_table;
mod tables;
mod telling;
mod trilingual;
mod wording;
mod writers;

pub use folder::{Earlier, FolderData, folder};
pub use options::StandingsOptions;
pub use results::{results_html, results_json};
pub use sheets::{Finality, HistoryRow, Table, TablesData};
pub use standings_csv::standings_csv;
pub use standings_json::standings_json;
pub use standings_table::standings_table;
pub use tables::{head_office_csv, table_csv, table_excel_csv, tables_json, tables_xlsx};
pub use trilingual::Trilingual;

#[cfg(test)]
mod tests;
