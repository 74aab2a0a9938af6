//! Cells of a CSV file, written into one text.
//!
//! A spreadsheet runs a cell that begins with `= + - @`, a tab or a carriage return as a formula, in
//! whatever program opens the file next. A text that begins so gets one `'` before it, and so does one
//! that begins with `'` itself: only then can reading take it away again.

use std::fmt::{self, Write as _};

use scoring::Exact;

/// What stands between the cells.
#[derive(Clone, Copy)]
pub(crate) struct Preset {
    separator: char,
    decimal_mark: char,
    line_end: &'static str,
    beginning: &'static str,
    /// How a date with its time is written.
    pub(crate) moment: &'static str,
}

/// The form that every program reads alike.
pub(crate) const PLAIN: Preset = Preset {
    separator: ',',
    decimal_mark: '.',
    line_end: "\n",
    beginning: "",
    moment: "%Y-%m-%dT%H:%M:%S%.3f%:z",
};

/// What a spreadsheet opens by a double click where the comma is the decimal mark.
pub(crate) const SPREADSHEET: Preset = Preset {
    separator: ';',
    decimal_mark: ',',
    line_end: "\r\n",
    beginning: "\u{feff}",
    moment: "%Y-%m-%d %H:%M:%S",
};

impl Preset {
    /// The same with another decimal mark.
    pub(crate) const fn with_decimal_mark(self, decimal_mark: char) -> Preset {
        Preset { decimal_mark, ..self }
    }
}

/// A table that grows cell by cell.
pub(crate) struct Cells {
    out: String,
    preset: Preset,
    begun: bool,
}

impl Cells {
    pub(crate) fn new(preset: Preset, capacity: usize) -> Cells {
        let mut out = String::with_capacity(capacity);
        out.push_str(preset.beginning);
        Cells { out, preset, begun: false }
    }

    /// A text that people wrote.
    pub(crate) fn text(&mut self, text: &str) {
        self.separate();
        let guarded =
            matches!(text.as_bytes().first(), Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r' | b'\''));
        let separator = self.preset.separator;
        let quoted = text
            .bytes()
            .any(|b| b <= b';' && (matches!(b, b'"' | b'\n' | b'\r') || char::from(b) == separator));
        if !quoted {
            if guarded {
                self.out.push('\'');
            }
            self.out.push_str(text);
            return;
        }
        self.out.push('"');
        if guarded {
            self.out.push('\'');
        }
        let mut parts = text.split('"');
        self.out.push_str(parts.next().unwrap_or_default());
        for part in parts {
            self.out.push_str("\"\"");
            self.out.push_str(part);
        }
        self.out.push('"');
    }

    /// A word of ours or a whole number: nothing in it needs care.
    pub(crate) fn plain(&mut self, value: impl fmt::Display) {
        self.separate();
        // Writing to a text cannot fail.
        let _ = write!(self.out, "{value}");
    }

    /// A word of ours, or cells that were written before, as they are.
    pub(crate) fn plain_str(&mut self, word: &str) {
        self.separate();
        self.out.push_str(word);
    }

    /// A small whole number, without the detour over formatting.
    pub(crate) fn count(&mut self, count: u32) {
        self.separate();
        push_digits(&mut self.out, count);
    }

    /// A decimal number, with the decimal mark of the file.
    pub(crate) fn decimal(&mut self, number: impl fmt::Display) {
        self.separate();
        let start = self.out.len();
        let _ = write!(self.out, "{number}");
        self.mark_decimals(start);
    }

    /// A fraction with this many decimals.
    pub(crate) fn rounded(&mut self, number: &Exact, places: u8) {
        self.separate();
        let start = self.out.len();
        let _ = number.write_decimals(&mut self.out, places);
        self.mark_decimals(start);
    }

    /// A cell that says nothing.
    pub(crate) fn empty(&mut self) {
        self.separate();
    }

    pub(crate) fn end_row(&mut self) {
        self.out.push_str(self.preset.line_end);
        self.begun = false;
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.out.into_bytes()
    }

    fn separate(&mut self) {
        if self.begun {
            self.out.push(self.preset.separator);
        }
        self.begun = true;
    }

    fn mark_decimals(&mut self, start: usize) {
        if self.preset.decimal_mark == '.' {
            return;
        }
        if let Some(point) = self.out.get(start..).and_then(|number| number.find('.')) {
            let point = start.saturating_add(point);
            let mark = self.preset.decimal_mark.encode_utf8(&mut [0; 4]).to_owned();
            self.out.replace_range(point..=point, &mark);
        }
    }
}

fn push_digits(out: &mut String, number: u32) {
    if number >= 10 {
        push_digits(out, number / 10);
    }
    out.push(char::from_digit(number % 10, 10).unwrap_or('0'));
}

#[cfg(test)]
mod tests {
    use super::{Cells, PLAIN, SPREADSHEET};
    use proptest::prelude::*;

    fn one(text: &str) -> String {
        let mut cells = Cells::new(PLAIN, 0);
        cells.text(text);
        String::from_utf8(cells.into_bytes()).unwrap()
    }

    /// What a reader of CSV gets from one cell.
    fn read(cell: &str) -> String {
        match cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            Some(inner) => inner.replace("\"\"", "\""),
            None => cell.to_owned(),
        }
    }

    #[test]
    fn a_text_that_a_spreadsheet_would_run_gets_one_apostrophe() {
        for text in ["=1+1", "+212", "-1", "@x", "\tx", "'x"] {
            assert_eq!(one(text), format!("'{text}"));
        }
        assert_eq!(one("\r=1"), "\"'\r=1\"");
        assert_eq!(one("=a,b"), "\"'=a,b\"");
        assert_eq!(one("a=1"), "a=1");
    }

    #[test]
    fn a_cell_is_quoted_only_when_it_must_be() {
        assert_eq!(one("L'idée; ok"), "L'idée; ok");
        assert_eq!(one("a,b"), "\"a,b\"");
        assert_eq!(one("say \"yes\""), "\"say \"\"yes\"\"\"");
        assert_eq!(one("two\nlines"), "\"two\nlines\"");
    }

    #[test]
    fn the_preset_of_spreadsheets_has_its_own_marks() {
        let mut cells = Cells::new(SPREADSHEET, 0);
        cells.decimal("2.5");
        cells.text("a;b");
        cells.text("a,b");
        cells.count(1024);
        cells.end_row();
        let text = String::from_utf8(cells.into_bytes()).unwrap();
        assert_eq!(text, "\u{feff}2,5;\"a;b\";a,b;1024\r\n");
    }

    proptest! {
        #[test]
        fn no_text_begins_as_a_formula_and_every_text_comes_back(text in "[=+@'\\-\t\r\n\",;aé]{0,8}") {
            let cell = read(&one(&text));
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert_eq!(cell.strip_prefix('\'').unwrap_or(&cell), text.as_str());
        }
    }
}
