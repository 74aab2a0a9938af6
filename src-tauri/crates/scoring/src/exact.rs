//! Exact fractions: every number that decides a rank.
//!
//! Why not floats: 0.1·8 + 0.2·9 + 0.7·3 and 0.1·1 + 0.2·9 + 0.7·4 are both 4.7 on paper and differ in
//! binary, so that an exact tie would be lost; a tolerance would invent others.

use std::cmp::Ordering;
use std::fmt;

use domain::Decimal;
use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// An exact fraction in lowest terms.
///
/// Small ones are kept in machine words; whatever does not fit becomes a big one by itself, so that no
/// result is ever wrong because it is long.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Exact(Form);

/// Equal numbers have equal forms: always in lowest terms, small whenever it fits.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Form {
    /// Numerator and positive denominator.
    Small(i64, i64),
    Big(Box<BigRational>),
}

impl Exact {
    /// Nought.
    pub const ZERO: Exact = Exact(Form::Small(0, 1));

    /// A whole number.
    #[must_use]
    pub fn whole(n: i64) -> Exact {
        Exact(Form::Small(n, 1))
    }

    /// `numerator` / `denominator`; `None` over nought.
    #[must_use]
    pub fn ratio(numerator: i128, denominator: i128) -> Option<Exact> {
        if denominator == 0 {
            return None;
        }
        if let (Ok(n), Ok(d)) = (i64::try_from(numerator), i64::try_from(denominator))
            && d > 0
        {
            return Some(reduced(n, d));
        }
        Some(Exact::from_big(BigRational::new(numerator.into(), denominator.into())))
    }

    /// The fraction as a big one.
    #[must_use]
    pub fn to_big(&self) -> BigRational {
        match &self.0 {
            Form::Small(n, d) => BigRational::new_raw((*n).into(), (*d).into()),
            Form::Big(big) => (**big).clone(),
        }
    }

    /// The same number, small if it fits.
    #[must_use]
    pub fn from_big(big: BigRational) -> Exact {
        // Fractions made elsewhere need not be in lowest terms.
        let big = if big.denom().is_zero() { BigRational::zero() } else { big.reduced() };
        match (big.numer().to_i64(), big.denom().to_i64()) {
            (Some(n), Some(d)) if d > 0 => Exact(Form::Small(n, d)),
            _ => Exact(Form::Big(Box::new(big))),
        }
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, other: &Exact) -> Exact {
        if let (Form::Small(a, b), Form::Small(c, d)) = (&self.0, &other.0) {
            let (a, b, c, d) = (i128::from(*a), i128::from(*b), i128::from(*c), i128::from(*d));
            let sum = if b == d {
                a.checked_add(c).zip(Some(b))
            } else {
                let top = a.checked_mul(d).zip(c.checked_mul(b)).and_then(|(x, y)| x.checked_add(y));
                top.zip(b.checked_mul(d))
            };
            if let Some(exact) = sum.and_then(|(n, d)| Exact::ratio(n, d)) {
                return exact;
            }
        }
        Exact::from_big(self.to_big() + other.to_big())
    }

    /// The difference.
    #[must_use]
    pub fn minus(&self, other: &Exact) -> Exact {
        self.plus(&other.times(&Exact::whole(-1)))
    }

    /// The product.
    #[must_use]
    pub fn times(&self, other: &Exact) -> Exact {
        if let (Form::Small(a, b), Form::Small(c, d)) = (&self.0, &other.0) {
            let product = |x: &i64, y: &i64| i128::from(*x).checked_mul(i128::from(*y));
            if let Some(exact) = product(a, c).zip(product(b, d)).and_then(|(n, d)| Exact::ratio(n, d)) {
                return exact;
            }
        }
        Exact::from_big(self.to_big() * other.to_big())
    }

    /// The quotient; `None` over nought.
    #[must_use]
    pub fn over(&self, other: &Exact) -> Option<Exact> {
        if other.is_zero() {
            return None;
        }
        if let (Form::Small(a, b), Form::Small(c, d)) = (&self.0, &other.0) {
            let product = |x: &i64, y: &i64| i128::from(*x).checked_mul(i128::from(*y));
            let quotient = product(a, d).zip(product(b, c));
            if let Some(exact) = quotient.and_then(|(n, d)| Exact::ratio(n, d)) {
                return Some(exact);
            }
        }
        Some(Exact::from_big(self.to_big() / other.to_big()))
    }

    /// Whether it is nought.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Form::Small(0, _))
    }

    /// A score of 0–100 on the scale from `min` to `max`.
    #[must_use]
    pub fn on_scale(&self, min: Decimal, max: Decimal) -> Exact {
        let (min, max) = (Exact::from(min), Exact::from(max));
        let share = self.times(&max.minus(&min)).times(&reduced(1, 100));
        share.plus(&min)
    }

    /// With this many decimals, rounded half away from nought from the exact value.
    #[must_use]
    pub fn decimals(&self, places: u8) -> String {
        let mut text = String::new();
        // Writing to a text cannot fail.
        let _ = self.write_decimals(&mut text, places);
        text
    }

    /// Writes what [`Exact::decimals`] gives.
    ///
    /// # Errors
    ///
    /// Those of the place where it is written.
    pub fn write_decimals(&self, out: &mut dyn fmt::Write, places: u8) -> fmt::Result {
        if let Some((negative, digits)) = self.small_units(places) {
            let unit = 10_u128.checked_pow(u32::from(places)).unwrap_or(1);
            let sign = if negative && digits > 0 { "-" } else { "" };
            // Machine words are printed several times faster than wider ones.
            if let (Ok(digits), Ok(unit)) = (u64::try_from(digits), u64::try_from(unit)) {
                let (whole, part) = (digits.checked_div(unit), digits.checked_rem(unit));
                return put(out, sign, whole.unwrap_or(0), part.unwrap_or(0), places);
            }
            let (whole, part) = (digits.checked_div(unit), digits.checked_rem(unit));
            return put(out, sign, whole.unwrap_or(0), part.unwrap_or(0), places);
        }
        let big = self.to_big();
        let unit = num_traits::pow(BigInt::from(10), usize::from(places));
        let doubled: BigInt = big.numer().abs() * &unit * 2 + big.denom();
        let digits = doubled.div_floor(&(big.denom() * 2));
        let sign = if big.is_negative() && !digits.is_zero() { "-" } else { "" };
        let (whole, part) = digits.div_rem(&unit);
        put(out, sign, whole, part, places)
    }

    /// Sign and absolute value in units of 10^-`places`, rounded, when machine words hold it.
    fn small_units(&self, places: u8) -> Option<(bool, u128)> {
        let Form::Small(n, d) = self.0 else { return None };
        let unit = 10_u64.checked_pow(u32::from(places))?;
        let (top, bottom) = (n.unsigned_abs(), d.unsigned_abs());
        // ⌊(2·|n|·10^p + d) / 2d⌋ is the nearest, and the farther one of two equally near.
        let narrow = || {
            top.checked_mul(unit)?.checked_mul(2)?.checked_add(bottom)?.checked_div(bottom.checked_mul(2)?)
        };
        let wide = || {
            let (top, bottom) = (u128::from(top), u128::from(bottom));
            let doubled = top.checked_mul(u128::from(unit))?.checked_mul(2)?.checked_add(bottom)?;
            doubled.checked_div(bottom.checked_mul(2)?)
        };
        narrow().map(u128::from).or_else(wide).map(|digits| (n < 0, digits))
    }
}

fn put<N: fmt::Display>(out: &mut dyn fmt::Write, sign: &str, whole: N, part: N, places: u8) -> fmt::Result {
    let width = usize::from(places);
    if width == 0 { write!(out, "{sign}{whole}") } else { write!(out, "{sign}{whole}.{part:0>width$}") }
}

/// `n` / `d` in lowest terms; `d` is above nought.
fn reduced(n: i64, d: i64) -> Exact {
    // Euclid; the first step brings long numerators down to the denominator.
    let (mut a, mut b) = (n.unsigned_abs(), d.unsigned_abs());
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
        // Short words divide much faster.
        if let (Ok(mut x), Ok(mut y)) = (u32::try_from(a), u32::try_from(b)) {
            while let Some(rest) = x.checked_rem(y) {
                (x, y) = (y, rest);
            }
            (a, b) = (x.into(), 0);
        }
    }
    if a == 1 {
        return Exact(Form::Small(n, d));
    }
    let divided = |x: i64| i64::try_from(a).ok().and_then(|a| x.checked_div(a));
    match (divided(n), divided(d)) {
        (Some(n), Some(d)) => Exact(Form::Small(n, d)),
        _ => Exact(Form::Small(n, d)),
    }
}

impl Default for Exact {
    fn default() -> Exact {
        Exact::ZERO
    }
}

impl From<Decimal> for Exact {
    fn from(decimal: Decimal) -> Exact {
        // A decimal in its own scale always fits, and so does its unit.
        let units = decimal.units(decimal.scale()).unwrap_or(0);
        reduced(units, 10_i64.checked_pow(u32::from(decimal.scale())).unwrap_or(1))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Exact) -> Ordering {
        match (&self.0, &other.0) {
            (Form::Small(a, b), Form::Small(c, d)) => {
                // Two machine words multiplied always fit twice the width.
                let cross = |x: &i64, y: &i64| i128::from(*x).saturating_mul(i128::from(*y));
                cross(a, d).cmp(&cross(c, b))
            }
            _ => self.to_big().cmp(&other.to_big()),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Small(n, 1) => write!(f, "{n}"),
            Form::Small(n, d) => write!(f, "{n}/{d}"),
            Form::Big(big) if big.denom().is_one() => write!(f, "{}", big.numer()),
            Form::Big(big) => write!(f, "{}/{}", big.numer(), big.denom()),
        }
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is no fraction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAFraction;

impl fmt::Display for NotAFraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a fraction")
    }
}

impl std::error::Error for NotAFraction {}

impl std::str::FromStr for Exact {
    type Err = NotAFraction;

    /// Reads `n`, `n/d` and decimals of any length.
    fn from_str(text: &str) -> Result<Exact, NotAFraction> {
        let (top, bottom) = text.split_once('/').unwrap_or((text, "1"));
        let (top, bottom) = (decimal(top)?, decimal(bottom)?);
        if bottom.is_zero() {
            return Err(NotAFraction);
        }
        Ok(Exact::from_big(top / bottom))
    }
}

/// A decimal of any length that is one of digits, a sign and a point.
fn decimal(text: &str) -> Result<BigRational, NotAFraction> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let unsigned = whole.strip_prefix(['-', '+']).unwrap_or(whole);
    let plain = unsigned.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit());
    if !plain || (unsigned.is_empty() && part.is_empty()) {
        return Err(NotAFraction);
    }
    let digits: BigInt = format!("{unsigned}{part}").parse().map_err(|_| NotAFraction)?;
    let digits = if whole.starts_with('-') { -digits } else { digits };
    Ok(BigRational::new(digits, num_traits::pow(BigInt::from(10), part.len())))
}
