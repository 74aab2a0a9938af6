//! The results to make known: places, scores, prizes; no judge's marks, and nobody's address.

mod json;
mod page;

use domain::{Entry, Language};

use crate::sheets::TablesData;

pub use json::results_json;
pub use page::results_html;

/// A field of an entry that its register may not have.
fn field<'a>(entry: &'a Entry, key: &str) -> &'a str {
    entry.fields.get(key).map(String::as_str).unwrap_or_default()
}

/// The prize of an entry, in this language.
fn prize<'a>(data: &TablesData<'a>, entry: &Entry, language: Language) -> Option<&'a str> {
    data.prizes.get(&entry.id).map(|prize| prize.shown(language))
}
