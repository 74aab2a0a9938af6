//! A table held compactly: one text, and where each cell of it begins and ends.

use super::{MAX_CELLS, MAX_COLUMNS, MAX_ROWS};
use crate::fault::Fault;

#[derive(Clone, Copy, Debug)]
struct RowAt {
    line: u32,
    first: u32,
    /// Cells that the row has in the file, which may be more than are kept.
    width: u32,
}

/// Rows that have something in them, with the physical lines on which they start.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    text: String,
    cells: Vec<(u32, u32)>,
    rows: Vec<RowAt>,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a> {
    pub(crate) line: u32,
    pub(crate) width: usize,
    text: &'a str,
    cells: &'a [(u32, u32)],
}

impl<'a> Row<'a> {
    /// The text of a cell; empty where the row has none.
    pub(crate) fn get(&self, column: usize) -> &'a str {
        self.cells.get(column).map_or("", |cell| self.slice(*cell))
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let row = *self;
        row.cells.iter().map(move |cell| row.slice(*cell))
    }

    fn slice(&self, (start, end): (u32, u32)) -> &'a str {
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }
}

impl Table {
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn row(&self, position: usize) -> Option<Row<'_>> {
        let at = self.rows.get(position)?;
        let end =
            self.rows.get(position.saturating_add(1)).map_or(self.cells.len(), |next| next.first as usize);
        let cells = self.cells.get(at.first as usize..end)?;
        Some(Row { line: at.line, width: at.width as usize, text: &self.text, cells })
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).filter_map(|position| self.row(position))
    }
}

/// Puts a table together row by row, within the limits.
#[derive(Debug, Default)]
pub(crate) struct TableBuilder {
    table: Table,
    first: usize,
    width: usize,
    filled: bool,
}

impl TableBuilder {
    pub(crate) fn new(capacity: usize) -> TableBuilder {
        let mut builder = TableBuilder::default();
        builder.table.text.reserve(capacity);
        builder
    }

    pub(crate) fn len(&self) -> usize {
        self.table.len()
    }

    /// Adds a cell to the row that is being made.
    pub(crate) fn cell(&mut self, text: &str) {
        self.width = self.width.saturating_add(1);
        if self.width > MAX_COLUMNS {
            self.filled |= !text.is_empty();
            return;
        }
        let start = self.table.text.len();
        self.table.text.push_str(text);
        let end = self.table.text.len();
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.table.cells.push((place(start), place(end)));
        self.filled = self.filled || !crate::clean::trimmed(text).is_empty();
    }

    /// Ends the row that started on `line`; one without anything in it is not kept.
    ///
    /// # Errors
    ///
    /// When there are more rows or cells than a table may have.
    pub(crate) fn end_row(&mut self, line: u32) -> Result<(), Box<Fault>> {
        if self.filled {
            let first = u32::try_from(self.first).unwrap_or(u32::MAX);
            let width = u32::try_from(self.width).unwrap_or(u32::MAX);
            self.table.rows.push(RowAt { line, first, width });
        } else {
            self.table.cells.truncate(self.first);
        }
        self.first = self.table.cells.len();
        (self.width, self.filled) = (0, false);
        if self.table.rows.len() > MAX_ROWS || self.first > MAX_CELLS || self.table.text.len() > (200 << 20) {
            return Err(Box::new(Fault::new("read-too-large").arg("limit", super::MAX_BYTES >> 20)));
        }
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Table {
        self.table.cells.truncate(self.first);
        self.table
    }
}
