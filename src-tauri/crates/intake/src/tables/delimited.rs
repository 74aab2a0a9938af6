//! Text with delimiters: comma, semicolon or tab, said by a `sep=` line or found out.

use std::borrow::Cow;

use super::scan::{Cell, Quotes, Scanner};
use super::{Fit, Found, Table, TableBuilder, encoding, header_of};
use crate::fault::Fault;

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// # Errors
///
/// When the text is not in its encoding, or beyond the limits.
pub(crate) fn read(bytes: &[u8], fit: Fit<'_>) -> Result<Found, Vec<Fault>> {
    let decoded = encoding::decode(bytes);
    if !decoded.bad_lines.is_empty() {
        let fault =
            |line: &u32| Fault::new("read-bad-encoding").line(*line).arg("encoding", decoded.encoding);
        return Err(decoded.bad_lines.iter().map(fault).collect());
    }
    let text = decoded.text.as_ref();
    let mut warnings = Vec::new();
    if decoded.guessed {
        warnings.push(Fault::new("read-encoding-guessed").arg("encoding", decoded.encoding));
    }
    let (delimiter, declared) = delimiter(text, fit);
    let (table, faults) = table(text, delimiter, declared, usize::MAX).map_err(|fault| vec![*fault])?;
    let (header, _, _) = header_of(&table, fit);
    Ok(Found { table, header, sheets: Vec::new(), encoding: Some(decoded.encoding), faults, warnings })
}

/// The delimiter, and whether a `sep=` line says it.
pub(crate) fn delimiter(text: &str, fit: Fit<'_>) -> (u8, bool) {
    let line = text.split(['\r', '\n']).next().unwrap_or_default().trim_matches('"');
    if let Some(said) =
        line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| line.as_bytes().get(4))
    {
        return (*said, true);
    }
    let mut best = (b',', (false, 0, 0));
    for delimiter in DELIMITERS {
        let Some(sample) = sample(text, delimiter) else { continue };
        let (header, known, whole) = header_of(&sample, fit);
        let width = sample.row(header).map_or(0, |row| row.width);
        if (whole, known, width) > best.1 {
            best = (delimiter, (whole, known, width));
        }
    }
    (best.0, false)
}

/// The rows among which the header is.
pub(crate) fn sample(text: &str, delimiter: u8) -> Option<Table> {
    table(text, delimiter, false, super::HEADER_WITHIN).ok().map(|(sample, _)| sample)
}

/// The text of a cell, quotes inside undone.
pub(crate) fn cell_text(text: &str, cell: Cell) -> Cow<'_, str> {
    let inside = text.get(cell.start..cell.end).unwrap_or_default();
    if cell.doubled { Cow::Owned(inside.replace("\"\"", "\"")) } else { Cow::Borrowed(inside) }
}

fn table(text: &str, delimiter: u8, declared: bool, rows: usize) -> Result<(Table, Vec<Fault>), Box<Fault>> {
    let mut scanner = Scanner::new(delimiter);
    let mut builder = TableBuilder::new(if rows == usize::MAX { text.len() } else { 0 });
    let (mut cells, mut faults) = (Vec::new(), Vec::new());
    if declared {
        scanner.next(text.as_bytes(), &mut cells);
    }
    while let Some(record) = scanner.next(text.as_bytes(), &mut cells) {
        if record.quotes == Quotes::Unbalanced {
            faults.push(Fault::new("read-unbalanced-quote").line(record.line));
            if rows == usize::MAX {
                break;
            }
        }
        for cell in &cells {
            builder.cell(&cell_text(text, *cell));
        }
        builder.end_row(record.line)?;
        if builder.len() >= rows {
            break;
        }
    }
    Ok((builder.finish(), faults))
}
