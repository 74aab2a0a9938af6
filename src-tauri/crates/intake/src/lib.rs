//! Reads the tables that people send: registers in CSV, XLSX, ODS and XLS, and whole competition
//! folders.
//!
//! **Invariants.** Bytes in, domain values and faults out. A fault names the line, the column, the value
//! and what was expected; nothing is half read, rounded, clamped or guessed in silence. No input panics,
//! and what a file claims about its size is never trusted. The only I/O is reading a folder's files.

mod clean;
mod fault;
pub mod folder;
mod import;
mod message;
mod number;
mod tables;
mod words;

pub use clean::{folded, typed};
pub use fault::Fault;
pub use import::{BallotRow, ColumnRead, FieldOffered, Kind, Known, Reading, Request, Shown, read};
pub use message::{fault_messages, messages};
