//! The results to make known: places, scores, prizes; no judge's marks, and nobody's address.

mod json;
mod page;

use domain::Entry;

pub use json::results_json;
pub use page::results_html;

/// A field of an entry that its register may not have.
fn field<'a>(entry: &'a Entry, key: &str) -> &'a str {
    entry.fields.get(key).map(String::as_str).unwrap_or_default()
}
