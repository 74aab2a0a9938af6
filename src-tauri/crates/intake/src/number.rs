//! Numbers as people type them: Arabic or Western digits, decimal comma or point.

use domain::{Criterion, Decimal, DecimalFault, MarkFault};

use crate::clean;

/// Why a cell is not a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    NotANumber,
    OutOfRange,
    OffStep,
}

/// A decimal in one of the usual spellings. `1 234,5`, `14/20`, `1e1` and `-0` are none.
pub(crate) fn decimal(cell: &str) -> Result<Decimal, DecimalFault> {
    let mut plain = String::with_capacity(cell.len().min(64));
    for c in clean::trimmed(cell).chars().filter(|c| !clean::is_invisible(*c)) {
        plain.push(match c {
            '\u{660}'..='\u{669}' => western(c, 0x660),
            '\u{6f0}'..='\u{6f9}' => western(c, 0x6f0),
            ',' | '\u{66b}' | '\u{60c}' => '.',
            '\u{2212}' => '-',
            _ => c,
        });
    }
    let decimal: Decimal = plain.trim().parse()?;
    if decimal.is_zero() && plain.starts_with('-') {
        return Err(DecimalFault::NotANumber);
    }
    Ok(decimal)
}

fn western(digit: char, zero: u32) -> char {
    char::from_digit(u32::from(digit).saturating_sub(zero), 10).unwrap_or(digit)
}

/// A mark of this criterion: never rounded, never clamped.
pub(crate) fn mark(cell: &str, criterion: &Criterion) -> Result<Decimal, Unread> {
    let mark = decimal(cell).map_err(|fault| match fault {
        DecimalFault::NotANumber => Unread::NotANumber,
        DecimalFault::TooLong => Unread::OutOfRange,
    })?;
    match criterion.units(mark) {
        Ok(_) => Ok(mark),
        Err(MarkFault::OutOfRange) => Err(Unread::OutOfRange),
        Err(MarkFault::OffStep) => Err(Unread::OffStep),
    }
}

/// A number of a spreadsheet at the 15 digits that the spreadsheet itself shows.
pub(crate) fn shown(number: f64) -> String {
    if !number.is_finite() {
        return "#NUM!".to_owned();
    }
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }
}

#[cfg(test)]
mod tests {
    use super::{decimal, shown};

    #[test]
    fn digits_and_separators_of_both_scripts_are_read() {
        for text in ["14.5", "14,5", "١٤٫٥", "١٤,٥", " 14,50\u{a0}", "\u{202f}۱۴.۵"] {
            assert_eq!(decimal(text).expect(text).to_string(), "14.5");
        }
    }

    #[test]
    fn what_a_float_parser_would_take_is_refused() {
        for text in ["NaN", "inf", "0x0E", "1e1", "-0", "14/20", "-", "abs", "1 4", "1.2,3", ""] {
            assert!(decimal(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_spreadsheet_number_is_what_the_spreadsheet_shows() {
        assert_eq!(shown(14.500000000000002), "14.5");
        assert_eq!(shown(1_000_000.0), "1000000");
        assert_eq!(shown(-0.0), "0");
    }
}
