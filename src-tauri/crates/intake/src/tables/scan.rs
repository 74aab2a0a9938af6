//! Splits delimited text into records without copying anything.

/// Where a cell is in the bytes, without the quotes around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Quotes inside are written twice.
    pub(crate) doubled: bool,
}

/// How the quotes of a record stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quotes {
    Fine,
    /// One is opened and never closed, or text follows the one that closes.
    Unbalanced,
}

/// One record.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Record {
    /// The physical line on which it starts, from 1.
    pub(crate) line: u32,
    pub(crate) quotes: Quotes,
}

/// Reads records: any of LF, CRLF and CR ends a line, and a quoted cell may hold line ends.
pub(crate) struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u32,
    ends: [bool; 256],
    delimiter: u8,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(bytes: &'a [u8], delimiter: u8) -> Scanner<'a> {
        let mut ends = [false; 256];
        for byte in [delimiter, b'\n', b'\r'] {
            if let Some(end) = ends.get_mut(usize::from(byte)) {
                *end = true;
            }
        }
        Scanner { bytes, at: 0, line: 1, ends, delimiter }
    }

    /// Puts the cells of the next record into `cells`.
    #[inline]
    pub(crate) fn next(&mut self, cells: &mut Vec<Cell>) -> Option<Record> {
        cells.clear();
        if self.at >= self.bytes.len() {
            return None;
        }
        let mut record = Record { line: self.line, quotes: Quotes::Fine };
        loop {
            let cell = if self.bytes.get(self.at) == Some(&b'"') {
                self.quoted(&mut record)
            } else {
                let rest = self.bytes.get(self.at..).unwrap_or_default();
                let ends = &self.ends;
                let length = rest.iter().position(|byte| ends[usize::from(*byte)]).unwrap_or(rest.len());
                let start = self.at;
                self.at += length;
                Cell { start, end: self.at, doubled: false }
            };
            cells.push(cell);
            match self.bytes.get(self.at) {
                None => return Some(record),
                Some(byte) if *byte == self.delimiter => self.at += 1,
                Some(b'\r') if self.bytes.get(self.at + 1) == Some(&b'\n') => {
                    self.at += 2;
                    self.line = self.line.saturating_add(1);
                    return Some(record);
                }
                Some(_) => {
                    self.at += 1;
                    self.line = self.line.saturating_add(1);
                    return Some(record);
                }
            }
        }
    }

    #[cold]
    fn quoted(&mut self, record: &mut Record) -> Cell {
        let start = self.at + 1;
        let mut doubled = false;
        let mut at = start;
        let end = loop {
            let rest = self.bytes.get(at..).unwrap_or_default();
            let Some(found) = memchr::memchr(b'"', rest) else {
                record.quotes = Quotes::Unbalanced;
                break self.bytes.len();
            };
            at += found;
            if self.bytes.get(at + 1) != Some(&b'"') {
                break at;
            }
            doubled = true;
            at += 2;
        };
        let inside = self.bytes.get(start..end).unwrap_or_default();
        self.line = self.line.saturating_add(lines_in(inside));
        self.at = (end + 1).min(self.bytes.len());
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = rest.iter().position(|byte| self.ends[usize::from(*byte)]).unwrap_or(rest.len());
        if rest.get(..length).unwrap_or_default().iter().any(|byte| *byte != b' ') {
            record.quotes = Quotes::Unbalanced;
        }
        self.at += length;
        Cell { start: start.min(end), end, doubled }
    }
}

/// The line ends in the text.
pub(crate) fn lines_in(bytes: &[u8]) -> u32 {
    let mut lines = 0_u32;
    let mut before = 0_u8;
    for byte in bytes {
        if *byte == b'\r' || (*byte == b'\n' && before != b'\r') {
            lines = lines.saturating_add(1);
        }
        before = *byte;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{Quotes, Scanner};
    use proptest::prelude::*;

    fn records(text: &str) -> Vec<(u32, Quotes, Vec<&str>)> {
        let mut scanner = Scanner::new(text.as_bytes(), b',');
        let (mut cells, mut all) = (Vec::new(), Vec::new());
        while let Some(record) = scanner.next(&mut cells) {
            all.push((record.line, record.quotes, cells.iter().map(|c| &text[c.start..c.end]).collect()));
        }
        all
    }

    #[test]
    fn records_know_the_physical_line_on_which_they_start() {
        let read = records("a,b\r\n1,\"x\r\ny\"\r3,\n\n5");
        let lines: Vec<u32> = read.iter().map(|r| r.0).collect();
        assert_eq!(lines, [1, 2, 4, 5, 6]);
        assert_eq!(read[2].2, ["3", ""]);
    }

    #[test]
    fn a_quote_that_is_not_closed_is_told() {
        assert_eq!(records("a,\"b\nc")[0].1, Quotes::Unbalanced);
        assert_eq!(records("a,\"b\" c\n")[0].1, Quotes::Unbalanced);
        assert_eq!(records("a,\"b\"\"c\" \n")[0].1, Quotes::Fine);
    }

    proptest! {
        #[test]
        fn any_bytes_end_and_stay_within_the_text(bytes in proptest::collection::vec(prop_oneof![Just(b'"'), Just(b','), Just(b'\n'), Just(b'\r'), any::<u8>()], 0..200)) {
            let mut scanner = Scanner::new(&bytes, b',');
            let mut cells = Vec::new();
            while let Some(record) = scanner.next(&mut cells) {
                prop_assert!(record.line > 0);
                for cell in &cells {
                    prop_assert!(cell.start <= cell.end && cell.end <= bytes.len());
                }
            }
        }
    }
}
