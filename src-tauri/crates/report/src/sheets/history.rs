//! The journal as a table.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use crate::sheet::{Cell, Kind, Sheet};
use crate::wording::Wording;

/// One row of the journal.
#[derive(Clone, Debug)]
pub struct HistoryRow {
    /// Its number.
    pub seq: i64,
    /// When, in the time of the place where it is read.
    pub at: DateTime<FixedOffset>,
    /// Who: `organiser`, `judge:J2`.
    pub by: String,
    /// What kind of action.
    pub kind: &'static str,
    /// What the action says, by name.
    pub args: BTreeMap<&'static str, String>,
    /// The hash that seals it to the rows before.
    pub hash: String,
}

pub(super) fn history<'a>(rows: &'a [HistoryRow], wording: &Wording) -> Sheet<'a> {
    let mut sheet = wording.sheet("history");
    for (key, kind) in [
        ("seq", Kind::Whole),
        ("at", Kind::Moment),
        ("by", Kind::Text),
        ("action", Kind::Text),
        ("entry", Kind::Text),
        ("judge_id", Kind::Text),
        ("revision", Kind::Whole),
        ("reason", Kind::Text),
        ("hash", Kind::Text),
    ] {
        sheet.columns.push(wording.column(key, kind));
    }
    for row in rows {
        let said = |name: &str| row.args.get(name).map(String::as_str).unwrap_or_default();
        let revision = said("revision");
        sheet.row(vec![
            Cell::number(row.seq),
            Cell::Moment(row.at),
            Cell::text(who(&row.by, wording)),
            Cell::text(action(row, wording)),
            Cell::text(said("entry")),
            Cell::text(said("judge")),
            if revision.is_empty() { Cell::Empty } else { Cell::number(revision) },
            Cell::text(said("reason")),
            Cell::text(row.hash.as_str()),
        ]);
    }
    sheet
}

/// `judge:J2` for programs, "Judge J2" for people.
fn who(by: &str, wording: &Wording) -> String {
    let (role, id) = by.split_once(':').unwrap_or((by, ""));
    let role = wording.words().and_then(|words| words.find(&format!("history-by-{role}"), &[]));
    role.map_or_else(|| by.to_owned(), |role| format!("{role} {id}").trim_end().to_owned())
}

/// The kind for programs, the sentence for people. What the journal does not carry is a dash, never a hole.
fn action<'a>(row: &'a HistoryRow, wording: &Wording) -> std::borrow::Cow<'a, str> {
    let Wording::Words(spoken) = wording else { return row.kind.into() };
    let names = ["entry", "judge", "entries", "status", "what", "count", "revision", "device", "number"];
    let mut values: BTreeMap<&'static str, &str> = names.map(|name| (name, "–")).into();
    values.extend(row.args.iter().map(|(name, said)| (*name, said.as_str())));
    values.insert("replacement", row.args.get("by").map_or("–", String::as_str));
    values.insert("kind", row.kind);
    let values: Vec<_> = values.into_iter().collect();
    let sentence = spoken.action(row.kind, &values).or_else(|| spoken.action("other", &values));
    sentence.map_or(row.kind.into(), Into::into)
}
