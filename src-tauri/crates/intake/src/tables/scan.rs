//! Splits delimited text into records without copying anything.

/// Where a cell is in the bytes, without the quotes around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Quotes inside are written twice.
    pub(crate) doubled: bool,
    /// The bytes themselves in one word, when there are at most 8 and no quotes around them.
    pub(crate) word: Option<u64>,
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
pub(crate) struct Scanner {
    at: usize,
    line: u32,
    delimiter: u8,
}

impl Scanner {
    pub(crate) fn new(delimiter: u8) -> Scanner {
        Scanner { at: 0, line: 1, delimiter }
    }

    /// Goes on at the beginning of other bytes, which follow the ones that were read.
    pub(crate) fn go_on(&mut self) {
        self.at = 0;
    }

    /// Puts the cells of the next record of `bytes` into `cells`.
    #[inline]
    pub(crate) fn next(&mut self, bytes: &[u8], cells: &mut Vec<Cell>) -> Option<Record> {
        cells.clear();
        bytes.get(self.at)?;
        let mut record = Record { line: self.line, quotes: Quotes::Fine };
        loop {
            let start = self.at;
            let rest = bytes.get(start..).unwrap_or_default();
            let (cell, end) = if rest.first() == Some(&b'"') {
                self.quoted(bytes, &mut record)
            } else {
                let (length, word) = self.unquoted(rest);
                let end = start + length;
                (Cell { start, end, doubled: false, word }, end)
            };
            cells.push(cell);
            self.at = end + 1;
            match bytes.get(end) {
                None => return Some(record),
                Some(byte) if *byte == self.delimiter => {}
                Some(byte) => {
                    if *byte == b'\r' && bytes.get(self.at) == Some(&b'\n') {
                        self.at += 1;
                    }
                    self.line = self.line.saturating_add(1);
                    return Some(record);
                }
            }
        }
    }

    /// The bytes before the next delimiter or line end: how many, and in one word.
    #[inline]
    fn unquoted(&self, rest: &[u8]) -> (usize, Option<u64>) {
        // Eight at once: most cells are as short, and where a loop over bytes ends is guessed wrong.
        if let Some(word) = rest.first_chunk() {
            let word = u64::from_le_bytes(*word);
            let ends = [self.delimiter, b'\n', b'\r'].map(|end| noughts(word ^ (EACH * u64::from(end))));
            let [a, b, c] = ends;
            let found = a | b | c;
            if found != 0 {
                let before = (found & found.wrapping_neg()) >> 7;
                return (found.trailing_zeros() as usize / 8, Some(word & (before - 1)));
            }
        }
        self.long(rest)
    }

    #[inline(never)]
    fn long(&self, rest: &[u8]) -> (usize, Option<u64>) {
        let ends = [self.delimiter, b'\n', b'\r'];
        let length = rest.iter().position(|byte| ends.contains(byte)).unwrap_or(rest.len());
        let word = match rest.get(..length) {
            Some(cell) if length <= 8 => {
                Some(cell.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)))
            }
            _ => None,
        };
        (length, word)
    }

    /// The cell within quotes, and where the next delimiter or line end is.
    #[cold]
    fn quoted(&mut self, bytes: &[u8], record: &mut Record) -> (Cell, usize) {
        let start = self.at + 1;
        let mut doubled = false;
        let mut at = start;
        let end = loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let Some(found) = memchr::memchr(b'"', rest) else {
                record.quotes = Quotes::Unbalanced;
                break bytes.len();
            };
            at += found;
            if bytes.get(at + 1) != Some(&b'"') {
                break at;
            }
            doubled = true;
            at += 2;
        };
        let inside = bytes.get(start..end).unwrap_or_default();
        self.line = self.line.saturating_add(lines_in(inside));
        let behind = bytes.get(end + 1..).unwrap_or_default();
        let (length, _) = self.unquoted(behind);
        if behind.iter().take(length).any(|byte| *byte != b' ') {
            record.quotes = Quotes::Unbalanced;
        }
        (Cell { start: start.min(end), end, doubled, word: None }, (end + 1 + length).min(bytes.len()))
    }
}

/// One in each byte of a word.
const EACH: u64 = u64::MAX / 0xff;

/// The highest bit of each byte that is nought, up to the first such byte; those above may have it too.
#[inline]
fn noughts(word: u64) -> u64 {
    word.wrapping_sub(EACH) & !word & (EACH * 0x80)
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
        let mut scanner = Scanner::new(b',');
        let (mut cells, mut all) = (Vec::new(), Vec::new());
        while let Some(record) = scanner.next(text.as_bytes(), &mut cells) {
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
            let mut scanner = Scanner::new(b',');
            let mut cells = Vec::new();
            while let Some(record) = scanner.next(&bytes, &mut cells) {
                prop_assert!(record.line > 0);
                for cell in &cells {
                    prop_assert!(cell.start <= cell.end && cell.end <= bytes.len());
                }
            }
        }
    }
}
