//! Exact decimal numbers: marks, scale limits, weights.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An exact decimal number, at most 15 digits of which at most 9 follow the point.
///
/// Kept in lowest form (`2.50` is `2.5`), so that equal numbers are equal values and print alike.
/// Never a float: two ballots that are equal on paper must be equal here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal {
    mantissa: i64,
    scale: u8,
}

/// Why a text is not a [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecimalFault {
    /// Something else than an optional sign, digits and one point.
    #[error("not a decimal number")]
    NotANumber,
    /// More than 15 significant digits or more than 9 decimals.
    #[error("too many digits")]
    TooLong,
}

impl Decimal {
    /// Nought.
    pub const ZERO: Decimal = Decimal { mantissa: 0, scale: 0 };
    /// The most digits that may follow the point.
    pub const MAX_SCALE: u8 = 9;
    const MAX_MANTISSA: u64 = 999_999_999_999_999;

    /// `mantissa` / 10^`scale`.
    ///
    /// # Errors
    ///
    /// [`DecimalFault::TooLong`] beyond 15 digits or 9 decimals, after trailing zeros are dropped.
    pub const fn new(mut mantissa: i64, mut scale: u8) -> Result<Decimal, DecimalFault> {
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale = scale.saturating_sub(1);
        }
        if scale > Self::MAX_SCALE || mantissa.unsigned_abs() > Self::MAX_MANTISSA {
            return Err(DecimalFault::TooLong);
        }
        Ok(Decimal { mantissa, scale })
    }

    /// The number of digits after the point.
    #[must_use]
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// This number times 10^`scale`, when that is whole and fits.
    #[must_use]
    pub fn units(self, scale: u8) -> Option<i64> {
        let shift = scale.checked_sub(self.scale)?;
        self.mantissa.checked_mul(10_i64.checked_pow(u32::from(shift))?)
    }

    /// Whether it is below nought.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// Whether it is nought.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.mantissa == 0
    }
}

impl FromStr for Decimal {
    type Err = DecimalFault;

    /// Reads `-12.50`: a sign, ASCII digits, one point. Commas and other digits are for the reader of
    /// the file or of the field to translate, since what they mean depends on where they stand.
    fn from_str(text: &str) -> Result<Decimal, DecimalFault> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.is_empty() && fraction.is_empty() {
            return Err(DecimalFault::NotANumber);
        }
        if !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
            return Err(DecimalFault::NotANumber);
        }
        let fraction = fraction.trim_end_matches('0');
        let whole = whole.trim_start_matches('0');
        if fraction.len() > usize::from(Self::MAX_SCALE) || whole.len().saturating_add(fraction.len()) > 18 {
            return Err(DecimalFault::TooLong);
        }
        let mut mantissa = 0_i64;
        for byte in whole.bytes().chain(fraction.bytes()) {
            let digit = i64::from(byte.saturating_sub(b'0'));
            mantissa =
                mantissa.checked_mul(10).and_then(|m| m.checked_add(digit)).ok_or(DecimalFault::TooLong)?;
        }
        let scale = u8::try_from(fraction.len()).map_err(|_| DecimalFault::TooLong)?;
        Decimal::new(if negative { mantissa.saturating_neg() } else { mantissa }, scale)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs();
        match 10_u64.checked_pow(u32::from(self.scale)) {
            None | Some(1) => write!(f, "{sign}{digits}"),
            Some(unit) => {
                let width = usize::from(self.scale);
                let whole = digits.checked_div(unit).unwrap_or(0);
                let fraction = digits.checked_rem(unit).unwrap_or(0);
                write!(f, "{sign}{whole}.{fraction:0width$}")
            }
        }
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> Ordering {
        let widened = |d: &Decimal| {
            let shift = u32::from(Self::MAX_SCALE.saturating_sub(d.scale));
            i128::from(d.mantissa).saturating_mul(10_i128.saturating_pow(shift))
        };
        widened(self).cmp(&widened(other))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl TryFrom<String> for Decimal {
    type Error = DecimalFault;

    fn try_from(text: String) -> Result<Decimal, DecimalFault> {
        text.parse()
    }
}

impl From<Decimal> for String {
    fn from(decimal: Decimal) -> String {
        decimal.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn equal_numbers_are_equal_values_however_they_are_written() {
        assert_eq!(decimal("2.50"), decimal("+02.5"));
        assert_eq!(decimal("-0"), Decimal::ZERO);
        assert_eq!(decimal(".5").to_string(), "0.5");
        assert_eq!(decimal("-0.05").to_string(), "-0.05");
    }

    #[test]
    fn what_is_not_a_plain_decimal_is_refused() {
        for text in ["", ".", "-", "1e3", "0x1", "NaN", "inf", "1,5", "1 000", "١٢", "--1", "1.2.3"] {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
        assert!("1234567890123456789012".parse::<Decimal>().is_err());
        assert!("0.1234567891".parse::<Decimal>().is_err());
    }

    proptest! {
        #[test]
        fn printing_and_reading_again_gives_the_same_number(m in -999_999_999_999_999_i64..=999_999_999_999_999, s in 0_u8..=9) {
            let d = Decimal::new(m, s).expect("in range");
            prop_assert_eq!(d.to_string().parse::<Decimal>(), Ok(d));
        }

        #[test]
        fn order_is_the_order_of_the_numbers(a in -10_000_i64..10_000, s in 0_u8..=4, b in -10_000_i64..10_000, t in 0_u8..=4) {
            let (x, y) = (Decimal::new(a, s).expect("small"), Decimal::new(b, t).expect("small"));
            let (p, q) = (a * 10_i64.pow(u32::from(4 - s)), b * 10_i64.pow(u32::from(4 - t)));
            prop_assert_eq!(x.cmp(&y), p.cmp(&q));
        }
    }
}
