//! The entries.

use std::collections::BTreeMap;

use domain::{Action, Entry, EntryId, EntryStatus};
use serde::{Deserialize, Serialize};

use crate::Fault;
use crate::program::Session;
use crate::wire::Text;

use super::reference::{FIELDS, FieldSpec};
use super::rounds::CategoryBody;
use super::{Done, Nothing, Topic};

/// The key under which the reason of a status stands beside the form's own columns.
const REASON: &str = "status_reason";

#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Entry"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct EntryBody {
    entry: String,
    title: Text,
    #[cfg_attr(test, ts(as = "crate::types::EntryStatus"))]
    status: EntryStatus,
    status_reason: Option<String>,
    #[serde(default)]
    fields: BTreeMap<String, String>,
}

impl From<Entry> for EntryBody {
    fn from(mut entry: Entry) -> EntryBody {
        EntryBody {
            entry: entry.id.to_string(),
            title: entry.title.into(),
            status: entry.status,
            status_reason: entry.fields.remove(REASON),
            fields: entry.fields,
        }
    }
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "EntriesReply"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entries {
    entries: Vec<EntryBody>,
    fields: &'static [FieldSpec],
    next_id: String,
    ballots_by_entry: BTreeMap<String, usize>,
    categories: Vec<CategoryBody>,
}

pub(crate) fn list(session: &mut Session, _: Nothing) -> Result<Entries, Fault> {
    let file = session.file()?;
    let entries = file.entries()?;
    let mut ballots_by_entry: BTreeMap<String, usize> = BTreeMap::new();
    for (_, entry) in file.latest_ballots()?.into_keys() {
        let count = ballots_by_entry.entry(entry.into()).or_default();
        *count = count.saturating_add(1);
    }
    for (_, _, entry) in file.past_ballots()? {
        let count = ballots_by_entry.entry(entry.into()).or_default();
        *count = count.saturating_add(1);
    }
    let categories = file.categories()?.into_iter().map(Into::into).collect();
    let next_id = next_id(entries.iter().map(|e| e.id.as_str()), "001");
    Ok(Entries {
        entries: entries.into_iter().map(EntryBody::from).collect(),
        fields: FIELDS,
        next_id,
        ballots_by_entry,
        categories,
    })
}

/// The identifier after the highest: `MS26-024` → `MS26-025`.
pub(crate) fn next_id<'a>(ids: impl Iterator<Item = &'a str>, first: &str) -> String {
    let split = |id: &'a str| {
        let stem = id.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = id.get(stem.len()..).unwrap_or_default();
        digits.parse::<u64>().ok().map(|number| (number, stem, digits.len()))
    };
    match ids.filter_map(split).max() {
        None => first.to_owned(),
        Some((number, stem, width)) => format!("{stem}{:0width$}", number.saturating_add(1)),
    }
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Save {
    entry: EntryBody,
    previous: Option<String>,
}

pub(crate) fn save(session: &mut Session, request: Save) -> Result<Done, Fault> {
    let body = request.entry;
    let id = EntryId::new(&body.entry)
        .map_err(|_| Fault::new("id-form").with("value", &body.entry).at("entry"))?;
    let title: domain::Text = body.title.into();
    if title.is_empty() {
        return Err(Fault::new("title-missing").at("title"));
    }
    let file = session.file()?;
    let entries = file.entries()?;
    let previous = request.previous.as_deref();
    if let Some(twin) = entries.iter().find(|e| e.id.key() == id.key() && Some(e.id.as_str()) != previous) {
        return Err(Fault::new("entry-twice").with("entry", &twin.id).at("entry"));
    }
    let mut fields = body.fields;
    fields.values_mut().for_each(|value| *value = intake::typed(value));
    fields.retain(|_, value| !value.is_empty());
    check_fields(&fields)?;
    fields.extend(body.status_reason.map(|reason| (REASON.to_owned(), reason)));
    let mut actions = Vec::new();
    if let Some(previous) = previous.filter(|previous| *previous != id.as_str()) {
        let previous = known(&entries, previous)?;
        refuse_if_judged(file, &previous)?;
        actions.push(Action::EntryRemoved { entry: previous });
    }
    actions.push(Action::EntrySaved { entry: Box::new(Entry { id, title, status: body.status, fields }) });
    session.record(&actions)?;
    Ok(Done { changed: &[Topic::Program, Topic::Entries, Topic::Ballots, Topic::Standings] })
}

fn check_fields(fields: &BTreeMap<String, String>) -> Result<(), Fault> {
    let faults = FIELDS.iter().filter_map(|spec| {
        let value = fields.get(spec.key)?;
        spec.check(value).err().map(|fault| fault.at(format!("fields.{}", spec.key)))
    });
    Fault::all(faults.collect())
}

pub(super) fn known(entries: &[Entry], id: &str) -> Result<EntryId, Fault> {
    let found = entries.iter().find(|e| e.id.as_str() == id);
    found.map(|e| e.id.clone()).ok_or_else(|| Fault::new("entry-unknown").with("entry", id))
}

fn refuse_if_judged(file: &store::EventFile, entry: &EntryId) -> Result<(), Fault> {
    let judged = !file.ballots_about(entry)?.is_empty()
        || file.past_ballots()?.iter().any(|(_, _, judged)| judged == entry);
    if judged { Err(Fault::new("entry-has-ballots").with("entry", entry).at("entry")) } else { Ok(()) }
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct ChangeStatus {
    entry: String,
    #[cfg_attr(test, ts(as = "crate::types::EntryStatus"))]
    status: EntryStatus,
    #[serde(default)]
    reason: Option<String>,
}

pub(crate) fn change_status(session: &mut Session, request: ChangeStatus) -> Result<Done, Fault> {
    let entries = session.file()?.entries()?;
    let id = known(&entries, &request.entry)?;
    let reason = request.reason.unwrap_or_default().trim().to_owned();
    if reason.is_empty() && request.status != EntryStatus::Admissible {
        return Err(Fault::new("reason-needed").at("reason"));
    }
    let Some(mut entry) = entries.into_iter().find(|e| e.id == id) else {
        return Err(Fault::new("entry-unknown").with("entry", id));
    };
    entry.fields.remove(REASON);
    if !reason.is_empty() {
        entry.fields.insert(REASON.to_owned(), reason.clone());
    }
    session.record(&[
        Action::EntrySaved { entry: Box::new(entry) },
        Action::EntryStatusChanged { entry: id, status: request.status, reason },
    ])?;
    Ok(Done { changed: &[Topic::Program, Topic::Entries, Topic::Ballots, Topic::Standings] })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Remove {
    entry: String,
}

pub(crate) fn remove(session: &mut Session, request: Remove) -> Result<Done, Fault> {
    let file = session.file()?;
    let entry = known(&file.entries()?, &request.entry)?;
    refuse_if_judged(file, &entry)?;
    session.record(&[Action::EntryRemoved { entry }])?;
    Ok(Done { changed: &[Topic::Program, Topic::Entries, Topic::Ballots, Topic::Standings] })
}
