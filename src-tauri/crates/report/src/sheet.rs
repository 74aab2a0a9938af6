//! A table before it becomes a file: every format is written from this one.

use std::borrow::Cow;
use std::fmt;

use chrono::{DateTime, FixedOffset};
use scoring::Exact;

/// A table: what it is called, its columns and its rows.
#[derive(Clone, Debug)]
pub(crate) struct Sheet<'a> {
    /// The name of its file, the same in every language.
    pub(crate) key: &'static str,
    /// What its reader calls it.
    pub(crate) name: String,
    pub(crate) columns: Vec<Column>,
    /// Each as long as the columns.
    pub(crate) rows: Vec<Vec<Cell<'a>>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Column {
    /// The same in every language.
    pub(crate) key: String,
    /// What its reader calls it.
    pub(crate) heading: String,
    pub(crate) kind: Kind,
}

/// What a column holds, for programs that show numbers otherwise than texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    /// Numbers as people gave them.
    Number,
    /// Amounts and counts.
    Whole,
    /// Numbers that were computed, with this many decimals.
    Decimals(u8),
    Moment,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell<'a> {
    Empty,
    Text(Cow<'a, str>),
    /// An exact decimal number, with a point.
    Number(Cow<'a, str>),
    Moment(DateTime<FixedOffset>),
}

impl<'a> Cell<'a> {
    pub(crate) fn text(text: impl Into<Cow<'a, str>>) -> Cell<'a> {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    pub(crate) fn number(number: impl fmt::Display) -> Cell<'a> {
        Cell::Number(number.to_string().into())
    }

    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Cell::Text(text) => Some(text),
            Cell::Empty | Cell::Number(_) | Cell::Moment(_) => None,
        }
    }

    /// A computed number with this many decimals; one that there is not says nothing.
    pub(crate) fn rounded(number: Option<&Exact>, places: u8) -> Cell<'a> {
        number.map_or(Cell::Empty, |number| Cell::Number(number.decimals(places).into()))
    }
}

impl<'a> Sheet<'a> {
    pub(crate) fn column(&mut self, key: impl Into<String>, heading: impl Into<String>, kind: Kind) {
        self.columns.push(Column { key: key.into(), heading: heading.into(), kind });
    }

    pub(crate) fn row(&mut self, cells: Vec<Cell<'a>>) {
        debug_assert_eq!(cells.len(), self.columns.len(), "a row of {} has a cell for each column", self.key);
        self.rows.push(cells);
    }

    /// Puts a column before the one at `position`, with the cell that each row has there.
    pub(crate) fn insert(&mut self, position: usize, column: Column, cells: impl Iterator<Item = Cell<'a>>) {
        let position = position.min(self.columns.len());
        self.columns.insert(position, column);
        for (row, cell) in self.rows.iter_mut().zip(cells) {
            row.insert(position, cell);
        }
    }
}
