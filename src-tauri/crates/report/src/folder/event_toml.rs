//! `event.toml`: the occasion and the rules.

use domain::{EventDetails, Language, Rules, Text};
use toml::{Table, Value};

/// The text of the file. `escaped = true` tells the reader that the tables guard their cells.
pub(super) fn event_toml(details: &EventDetails, rules: &Rules) -> String {
    let mut table = Table::new();
    set(&mut table, "escaped", Value::Boolean(true));
    if !details.id.is_empty() {
        set(&mut table, "id", Value::String(details.id.clone()));
    }
    if !details.languages.is_empty() {
        set(&mut table, "languages", array(details.languages.iter().map(|l| l.code().to_owned())));
    }
    if let Some(date) = &details.date {
        let date = date.parse().map_or_else(|_| Value::String(date.clone()), Value::Datetime);
        set(&mut table, "date", date);
    }
    write_rules(&mut table, rules);
    for (key, text) in [("name", &details.name), ("motto", &details.motto), ("organiser", &details.organiser)]
    {
        set_table(&mut table, key, texts(text));
    }
    let mut place = texts(&details.place);
    if let Some(region) = &details.region {
        set(&mut place, "region", Value::String(region.clone()));
    }
    set_table(&mut table, "place", place);
    let partners: Vec<Value> = details
        .partners
        .iter()
        .map(|partner| {
            let mut lines = texts(&partner.name);
            set_table(&mut lines, "role", texts(&partner.role));
            Value::Table(lines)
        })
        .collect();
    if !partners.is_empty() {
        set(&mut table, "partners", Value::Array(partners));
    }
    for (key, text) in &details.other {
        add_unknown(&mut table, key, text);
    }
    // A table of these values always has a text.
    toml::to_string(&table).unwrap_or_default()
}

fn write_rules(table: &mut Table, rules: &Rules) {
    set(table, "quorum", Value::Integer(rules.quorum.into()));
    if let Some(quorum) = rules.jury_quorum {
        set(table, "jury_quorum", Value::Integer(quorum.into()));
    }
    set(table, "incomplete_ballots", Value::String(rules.incomplete_ballots.word().to_owned()));
    set(table, "rank_style", Value::String(rules.rank_style.word().to_owned()));
    if let Some(steps) = &rules.tie_breaks {
        set(table, "tie_breaks", array(steps.iter().map(ToString::to_string)));
    }
}

/// A key that the program does not know keeps its value; what it knows itself is not overwritten.
fn add_unknown(table: &mut Table, key: &str, text: &str) {
    let value = toml::from_str::<Table>(&format!("value = {text}"))
        .ok()
        .and_then(|mut parsed| parsed.remove("value"))
        .unwrap_or_else(|| Value::String(text.to_owned()));
    // `place.room` is a key inside a table that the program knows.
    if let Some((outer, inner)) = key.split_once('.')
        && let Some(Value::Table(known)) = table.get_mut(outer)
    {
        known.entry(inner).or_insert(value);
        return;
    }
    table.entry(key).or_insert(value);
}

fn texts(text: &Text) -> Table {
    let mut table = Table::new();
    for language in Language::ALL {
        if let Some(text) = text.get(language) {
            set(&mut table, language.code(), Value::String(text.to_owned()));
        }
    }
    table
}

fn set_table(table: &mut Table, key: &str, value: Table) {
    if !value.is_empty() {
        set(table, key, Value::Table(value));
    }
}

fn set(table: &mut Table, key: &str, value: Value) {
    table.insert(key.to_owned(), value);
}

fn array(texts: impl Iterator<Item = String>) -> Value {
    Value::Array(texts.map(Value::String).collect())
}
