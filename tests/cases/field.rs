//! Fields of a case, each with a clear word when it is missing or of another form.

use domain::Decimal;
use scoring::Exact;
use serde_json::{Map, Value};

/// What is wrong, in one line.
pub(crate) type Checked<T> = Result<T, String>;

pub(crate) fn get<'v>(value: &'v Value, name: &str) -> Checked<&'v Value> {
    value.get(name).ok_or_else(|| format!("`{name}` is missing"))
}

pub(crate) fn list<'v>(value: &'v Value, what: &str) -> Checked<&'v [Value]> {
    value.as_array().map(Vec::as_slice).ok_or_else(|| format!("{what} is not a list: {value}"))
}

pub(crate) fn map<'v>(value: &'v Value, what: &str) -> Checked<&'v Map<String, Value>> {
    value.as_object().ok_or_else(|| format!("{what} is not an object: {value}"))
}

pub(crate) fn text<'v>(value: &'v Value, what: &str) -> Checked<&'v str> {
    value.as_str().ok_or_else(|| format!("{what} is not a text: {value}"))
}

pub(crate) fn whole(value: &Value, what: &str) -> Checked<u32> {
    value
        .as_u64()
        .and_then(|n| u32::try_from(n).ok())
        .ok_or_else(|| format!("{what} is not a whole number: {value}"))
}

/// An identifier, alone or in an object's `id`.
pub(crate) fn id<'v>(value: &'v Value, what: &str) -> Checked<&'v str> {
    text(value.get("id").unwrap_or(value), what)
}

/// The digits of a number that is written as a text or as a JSON number.
fn digits(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

pub(crate) fn decimal(value: &Value, what: &str) -> Checked<Decimal> {
    let digits = digits(value).ok_or_else(|| format!("{what} is not a number: {value}"))?;
    digits.parse().map_err(|fault| format!("{what} {digits:?}: {fault}"))
}

pub(crate) fn exact(value: &Value, what: &str) -> Checked<Exact> {
    let digits = digits(value).ok_or_else(|| format!("{what} is not a number: {value}"))?;
    digits.parse().map_err(|fault| format!("{what} {digits:?}: {fault}"))
}
