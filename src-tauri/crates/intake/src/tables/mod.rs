//! Bytes of a file to a table of texts: which format, which encoding, which sheet, which header row.
//!
//! Everything is bounded: what a file claims to hold is never trusted, only what it is seen to hold.

mod delimited;
mod encoding;
mod format;
pub(crate) mod ods;
pub(crate) mod scan;
mod table;
mod workbook;
mod zipped;

pub(crate) use delimited::{cell_text, delimiter, sample};
pub(crate) use encoding::decode;
pub(crate) use table::{Row, Table, TableBuilder};

use crate::fault::Fault;
use format::Format;

/// The largest file that is read.
pub(crate) const MAX_BYTES: usize = 64 << 20;
/// The most columns a table may have.
pub(crate) const MAX_COLUMNS: usize = 1_000;
/// The most cells that are held.
pub(crate) const MAX_CELLS: usize = 8_000_000;
/// The most rows, as in a spreadsheet.
pub(crate) const MAX_ROWS: usize = 1_048_576;
/// The rows among which the header is looked for.
pub(crate) const HEADER_WITHIN: usize = 20;

/// How well a row would do as the header: whether nothing required is missing, and how many of its
/// cells are known names.
pub(crate) type Fit<'a> = &'a dyn Fn(&[&str]) -> (bool, usize);

/// A table as it was found in a file.
pub(crate) struct Found {
    pub(crate) table: Table,
    /// The position of the header among the table's rows.
    pub(crate) header: usize,
    pub(crate) sheets: Vec<String>,
    pub(crate) encoding: Option<&'static str>,
    pub(crate) faults: Vec<Fault>,
    pub(crate) warnings: Vec<Fault>,
}

/// Reads the table of a file.
///
/// # Errors
///
/// What makes the whole file unreadable.
pub(crate) fn read(
    bytes: &[u8],
    file_name: &str,
    sheet: Option<&str>,
    fit: Fit<'_>,
) -> Result<Found, Vec<Fault>> {
    if bytes.len() > MAX_BYTES {
        return Err(vec![Fault::new("read-too-large").arg("limit", MAX_BYTES >> 20)]);
    }
    let format = format::of(bytes)?;
    let mut found = match format {
        Format::Text => delimited::read(bytes, fit)?,
        Format::Xlsx | Format::Ods | Format::Xls => workbook::read(bytes, format, sheet, fit)?,
    };
    if !format.goes_by(file_name) {
        found.warnings.push(Fault::new("read-misnamed").arg("format", format.name()));
    }
    let above = (0..found.header).filter(|i| found.table.row(*i).is_some()).count();
    if let (true, Some(header)) = (above > 0, found.table.row(found.header)) {
        found.warnings.push(Fault::new("read-title-rows").line(header.line).arg("count", above));
    }
    Ok(found)
}

/// Where the header is among the first rows, how many of its cells are known, and whether it is whole.
pub(crate) fn header_of(table: &Table, fit: Fit<'_>) -> (usize, usize, bool) {
    let mut best = (0, 0, false);
    for position in 0..table.len().min(HEADER_WITHIN) {
        let Some(row) = table.row(position) else { continue };
        let cells: Vec<&str> = row.cells().collect();
        let (whole, known) = fit(&cells);
        if (whole, known) > (best.2, best.1) {
            best = (position, known, whole);
        }
    }
    best
}
