//! The day: its programme, the running order, and who came.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Local, NaiveDate, NaiveTime, TimeZone};
use domain::{
    Action, Arrival, Attendance, Clock, Entry, EntryId, EntryStatus, ItemKind, OnStage, Performance,
    PitchTimes, Programme, ProgrammeItem, Slot, SlotState, TimeOfDay, Timetable, timetable,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::EventFile;

use crate::Fault;
use crate::program::{Session, now};
use crate::wire::Text;

use super::entries::known;
use super::sheets::{by_language, running_order};
use super::{Done, Nothing, Topic};

/// A point of the programme.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ProgrammeItem"))]
pub(crate) struct ItemBody {
    /// Empty for a new one.
    id: String,
    #[cfg_attr(test, ts(as = "crate::types::ItemKind"))]
    kind: ItemKind,
    title: Text,
    speaker: String,
    /// Of no account for pitches.
    minutes: u32,
    /// `09:30`: when it begins and not before.
    starts: Option<String>,
    /// How many entries are heard; null is all that are left.
    count: Option<u32>,
}

/// How long an entry has the floor, in seconds.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PitchTimes"))]
pub(crate) struct TimesBody {
    pub(crate) pitch: u32,
    pub(crate) questions: u32,
    pub(crate) change: u32,
    pub(crate) warnings: Vec<u32>,
}

impl From<PitchTimes> for TimesBody {
    fn from(PitchTimes { pitch, questions, change, warnings }: PitchTimes) -> TimesBody {
        TimesBody { pitch, questions, change, warnings }
    }
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
struct DayEntry {
    entry: String,
    title: Text,
    holder: Text,
    #[cfg_attr(test, ts(as = "crate::types::EntryStatus"))]
    status: EntryStatus,
    order: Option<u32>,
    province: Option<String>,
    /// As on the registration form.
    team: Option<u32>,
    women: Option<u32>,
    youth: Option<u32>,
    arrival: Option<ArrivalBody>,
    /// When they were checked in, in Unix milliseconds.
    arrived: Option<i64>,
}

/// The people of an entry who came.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Arrival"))]
pub(crate) struct ArrivalBody {
    people: u32,
    women: u32,
    youth: u32,
    #[serde(default)]
    note: String,
}

/// Those who came, counted.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Came {
    pub(crate) entries: u32,
    /// Entries carried by a cooperative.
    pub(crate) cooperatives: u32,
    pub(crate) people: u32,
    pub(crate) women: u32,
    pub(crate) youth: u32,
    /// People by the code of the province.
    pub(crate) provinces: BTreeMap<String, u32>,
}

/// The audience, as it was counted.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Audience"))]
pub(crate) struct AudienceBody {
    people: u32,
    groups: BTreeMap<String, u32>,
    provinces: BTreeMap<String, u32>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct DayReply {
    items: Vec<ItemBody>,
    times: TimesBody,
    /// In running order; those that are not heard last.
    entries: Vec<DayEntry>,
    /// The number from which the order was drawn; null when people set it.
    order_seed: Option<u32>,
    came: Came,
    audience: AudienceBody,
}

/// What is on the stage: an entry, or a point of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "OnStage"))]
#[serde(rename_all = "lowercase")]
pub(crate) enum OnBody {
    Entry(String),
    Item(String),
}

impl From<&OnStage> for OnBody {
    fn from(on: &OnStage) -> OnBody {
        match on {
            OnStage::Entry(entry) => OnBody::Entry(entry.to_string()),
            OnStage::Item(item) => OnBody::Item(item.clone()),
        }
    }
}

/// A point of the day with its times, in Unix milliseconds.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Slot"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SlotBody {
    pub(super) on: OnBody,
    #[cfg_attr(test, ts(as = "crate::types::ItemKind"))]
    pub(super) kind: ItemKind,
    /// What it is called; a point of the programme may have no name but its kind.
    pub(super) title: Text,
    /// Who speaks.
    pub(super) holder: Text,
    pub(super) place: Text,
    /// Of an entry, its place in the running order.
    pub(super) order: Option<u32>,
    /// Whether it begins when it is called; else it goes by the clock.
    on_call: bool,
    #[cfg_attr(test, ts(as = "crate::types::SlotState"))]
    pub(super) state: SlotState,
    planned: Option<i64>,
    pub(super) begins: i64,
    ends: i64,
}

/// The day as it is now.
#[derive(Debug)]
pub(crate) struct Today {
    pub(crate) programme: Programme,
    /// In running order; those that are not heard last.
    pub(crate) entries: Vec<Entry>,
    pub(crate) performances: Vec<Performance>,
    pub(crate) table: Timetable,
    pub(crate) now: i64,
    /// Whether it is the day: else times are those of the plan.
    pub(crate) live: bool,
}

impl Today {
    pub(crate) fn read(file: &EventFile) -> Result<Today, Fault> {
        let entries = in_order(file.entries()?);
        let programme = file.programme()?;
        let performances = Performance::of_this_round(&file.stage()?);
        let now = now();
        let clock = clock(file.event()?.details.date.as_deref(), &performances, now);
        let order: Vec<EntryId> = entries.iter().filter(is_heard).map(|entry| entry.id.clone()).collect();
        let table = timetable(&programme, &order, &performances, clock);
        Ok(Today { programme, entries, performances, table, now, live: clock.now.is_some() })
    }

    /// Those who are heard, in running order.
    pub(crate) fn heard(&self) -> impl Iterator<Item = &EntryId> {
        self.entries.iter().filter(is_heard).map(|entry| &entry.id)
    }

    /// What has the floor.
    pub(crate) fn current(&self) -> Option<&Performance> {
        self.performances.last().filter(|performance| performance.ended.is_none())
    }

    pub(crate) fn slots(&self) -> Vec<SlotBody> {
        self.table.slots.iter().map(|slot| self.slot(slot)).collect()
    }

    fn slot(&self, slot: &Slot) -> SlotBody {
        let item = self.programme.items.iter().find(|item| item.id == slot.item);
        let entry = match &slot.on {
            OnStage::Entry(id) => self.entries.iter().find(|entry| entry.id == *id),
            OnStage::Item(_) => None,
        };
        let (title, holder, place) = match (entry, item) {
            (Some(entry), _) => (
                entry.title.clone().into(),
                by_language(&entry.fields, "holder_name"),
                by_language(&entry.fields, "commune"),
            ),
            (None, Some(item)) => {
                let mut speaker = domain::Text::default();
                for language in domain::Language::ALL {
                    speaker.set(language, Some(item.speaker.clone()).filter(|name| !name.is_empty()));
                }
                (item.title.clone().into(), speaker.into(), Text::default())
            }
            (None, None) => Default::default(),
        };
        SlotBody {
            on: OnBody::from(&slot.on),
            kind: item.map_or(ItemKind::Pitches, |item| item.kind),
            title,
            holder,
            place,
            order: entry.and_then(running_order),
            on_call: slot.on_call,
            state: slot.state,
            planned: slot.planned,
            begins: slot.begins,
            ends: slot.ends,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as an iterator's filter calls it")]
fn is_heard(entry: &&Entry) -> bool {
    entry.status == EntryStatus::Admissible
}

fn in_order(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by_cached_key(|e| (!is_heard(&e), running_order(e).unwrap_or(u32::MAX), e.id.clone()));
    entries
}

/// It is the day on the day's date, on any day where there is no date, and once something has happened today.
fn clock(date: Option<&str>, performances: &[Performance], now: i64) -> Clock {
    let today = Local.timestamp_millis_opt(now).earliest().map(|moment| moment.date_naive());
    let date = date.and_then(|date| date.parse::<NaiveDate>().ok());
    let midnight_of = |day: Option<NaiveDate>| {
        let midnight =
            day.and_then(|day| Local.from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest());
        midnight.map_or(now, |moment| moment.timestamp_millis())
    };
    let midnight = midnight_of(today);
    let begun = performances.last().is_some_and(|performance| performance.called >= midnight);
    if begun || date.is_none() || date == today {
        Clock { midnight, now: Some(now) }
    } else {
        Clock { midnight: midnight_of(date), now: None }
    }
}

pub(crate) fn read(session: &mut Session, _: Nothing) -> Result<DayReply, Fault> {
    let file = session.file()?;
    let programme = file.programme()?;
    let arrivals = file.arrivals()?;
    let entries = in_order(file.entries()?);
    let came = came(&entries, file)?;
    let audience = file.attendance()?;
    Ok(DayReply {
        items: programme.items.into_iter().map(item_body).collect(),
        times: programme.times.into(),
        entries: entries
            .iter()
            .map(|entry| {
                let arrival = arrivals.get(&entry.id);
                let number = |key: &str| entry.fields.get(key)?.trim().parse().ok();
                DayEntry {
                    entry: entry.id.to_string(),
                    title: entry.title.clone().into(),
                    holder: by_language(&entry.fields, "holder_name"),
                    status: entry.status,
                    order: running_order(entry).filter(|_| is_heard(&entry)),
                    province: entry.fields.get(PROVINCE).cloned(),
                    team: number("team_size"),
                    women: number("women"),
                    youth: number("youth_18_35"),
                    arrival: arrival.map(|recorded| {
                        let Arrival { people, women, youth, note } = recorded.arrival.clone();
                        ArrivalBody { people, women, youth, note }
                    }),
                    arrived: arrival.map(|recorded| recorded.at),
                }
            })
            .collect(),
        order_seed: file.order_seed()?,
        came,
        audience: AudienceBody {
            people: audience.people,
            groups: audience.groups,
            provinces: audience.provinces,
        },
    })
}

const PROVINCE: &str = "province_code";
/// Legal forms of an entry that is carried by a cooperative.
const COOPERATIVES: [&str; 5] = ["cooperative", "coop_feminine", "coop_jeunes", "union", "federation"];

/// Who came, counted.
pub(crate) fn came(entries: &[Entry], file: &EventFile) -> Result<Came, Fault> {
    let arrivals = file.arrivals()?;
    let mut came = Came::default();
    for entry in entries {
        let Some(recorded) = arrivals.get(&entry.id) else { continue };
        let Arrival { people, women, youth, .. } = recorded.arrival;
        let is_cooperative =
            entry.fields.get("legal_status").is_some_and(|form| COOPERATIVES.contains(&form.as_str()));
        let add = |sum: &mut u32, number: u32| *sum = sum.saturating_add(number);
        add(&mut came.entries, 1);
        add(&mut came.cooperatives, is_cooperative.into());
        add(&mut came.people, people);
        add(&mut came.women, women);
        add(&mut came.youth, youth);
        if let Some(province) = entry.fields.get(PROVINCE) {
            add(came.provinces.entry(province.clone()).or_default(), people);
        }
    }
    Ok(came)
}

fn item_body(item: ProgrammeItem) -> ItemBody {
    ItemBody {
        id: item.id,
        kind: item.kind,
        title: item.title.into(),
        speaker: item.speaker,
        minutes: item.minutes,
        starts: item.starts.map(|time| time.to_string()),
        count: item.count,
    }
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct ProgrammeChange {
    items: Vec<ItemBody>,
    times: TimesBody,
}

/// A point lasts no longer than a day, a pitch no longer than an hour.
const LONGEST_ITEM: u32 = 24 * 60;
const PITCH: std::ops::RangeInclusive<u32> = 10..=3600;

pub(crate) fn change_programme(session: &mut Session, request: ProgrammeChange) -> Result<Done, Fault> {
    let kept = session.file()?.programme()?;
    let asked = request.items.iter().map(|item| item.id.clone());
    let mut taken: BTreeSet<String> = asked.chain(kept.items.into_iter().map(|item| item.id)).collect();
    let mut items = Vec::new();
    let mut own = BTreeSet::new();
    for (at, item) in request.items.into_iter().enumerate() {
        let field = |name: &str| format!("items.{at}.{name}");
        let starts = item.starts.filter(|time| !time.trim().is_empty());
        let starts = match starts.map(|time| time.parse::<TimeOfDay>()) {
            None => None,
            Some(Ok(time)) => Some(time),
            Some(Err(no_time)) => {
                return Err(Fault::new("time-form").with("value", no_time.0).at(field("starts")));
            }
        };
        let pitches = item.kind == ItemKind::Pitches;
        if !pitches && !(1..=LONGEST_ITEM).contains(&item.minutes) {
            return Err(Fault::new("minutes-range").with("most", LONGEST_ITEM).at(field("minutes")));
        }
        if pitches && item.count == Some(0) {
            return Err(Fault::new("pitches-none").at(field("count")));
        }
        let id = if item.id.is_empty() || own.contains(&item.id) { fresh_id(&taken) } else { item.id };
        taken.insert(id.clone());
        own.insert(id.clone());
        items.push(ProgrammeItem {
            id,
            kind: item.kind,
            title: item.title.into(),
            speaker: intake::typed(&item.speaker),
            minutes: if pitches { 0 } else { item.minutes },
            starts,
            count: item.count.filter(|_| pitches),
        });
    }
    let TimesBody { pitch, questions, change, mut warnings } = request.times;
    if !PITCH.contains(&pitch) {
        return Err(Fault::new("pitch-range").at("times.pitch"));
    }
    for (field, seconds) in [("times.questions", questions), ("times.change", change)] {
        if seconds > *PITCH.end() {
            return Err(Fault::new("pitch-range").at(field));
        }
    }
    warnings.retain(|left| *left > 0 && *left < pitch);
    warnings.sort_unstable_by(|a, b| b.cmp(a));
    warnings.dedup();
    let programme = Programme { items, times: PitchTimes { pitch, questions, change, warnings } };
    session.record(&[Action::ProgrammeChanged { programme }])?;
    Ok(Done { changed: &[Topic::Day] })
}

/// The first of `p1`, `p2`… that nothing has.
fn fresh_id(taken: &BTreeSet<String>) -> String {
    (1_u32..).map(|n| format!("p{n}")).find(|id| !taken.contains(id)).unwrap_or_default()
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct DrawOrder {
    /// The number from which it is drawn; null draws one.
    seed: Option<u32>,
}

/// A number that is read out in a hall is short.
pub(super) const HIGHEST_SEED: u32 = 9999;

/// Draws the running order. Whoever had the floor keeps their place before the others.
///
/// Entries go by the SHA-256 of `<seed>:<entry>`, so that anybody can draw it again with a pocket tool.
pub(crate) fn draw_order(session: &mut Session, request: DrawOrder) -> Result<Done, Fault> {
    let today = Today::read(session.file()?)?;
    let seed = request.seed.unwrap_or_else(|| rand::random_range(1..=HIGHEST_SEED));
    let heard: BTreeSet<&OnStage> = today.performances.iter().map(|performance| &performance.on).collect();
    let was_heard = |id: &EntryId| heard.contains(&OnStage::Entry(id.clone()));
    let (mut order, mut left): (Vec<EntryId>, Vec<EntryId>) = today.heard().cloned().partition(was_heard);
    left.sort_by_cached_key(|id| (<[u8; 32]>::from(Sha256::digest(format!("{seed}:{id}"))), id.clone()));
    order.append(&mut left);
    set(session, order, Some(seed))
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct SetOrder {
    /// All that are heard, the first one first.
    order: Vec<String>,
}

pub(crate) fn set_order(session: &mut Session, request: SetOrder) -> Result<Done, Fault> {
    let today = Today::read(session.file()?)?;
    let asked: BTreeSet<&str> = request.order.iter().map(String::as_str).collect();
    let there: BTreeMap<&str, &EntryId> = today.heard().map(|id| (id.as_str(), id)).collect();
    if asked.len() != request.order.len() || !asked.iter().eq(there.keys()) {
        // Somebody was added or withdrawn meanwhile.
        return Err(Fault::new("order-stale"));
    }
    let order =
        request.order.iter().filter_map(|id| there.get(id.as_str())).map(|id| (*id).clone()).collect();
    set(session, order, None)
}

fn set(session: &mut Session, order: Vec<EntryId>, seed: Option<u32>) -> Result<Done, Fault> {
    session.record(&[Action::OrderSet { order, seed }])?;
    Ok(Done { changed: &[Topic::Entries, Topic::Ballots, Topic::Day] })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct RecordArrival {
    entry: String,
    /// Who came; null takes it back.
    arrival: Option<ArrivalBody>,
}

pub(crate) fn record_arrival(session: &mut Session, request: RecordArrival) -> Result<Done, Fault> {
    let entry = known(&session.file()?.entries()?, &request.entry)?;
    let arrival = request.arrival.map(|ArrivalBody { people, women, youth, note }| Arrival {
        people,
        women,
        youth,
        note: intake::typed(&note),
    });
    if let Some(arrival) = &arrival {
        for (field, part) in [("women", arrival.women), ("youth", arrival.youth)] {
            if part > arrival.people {
                return Err(Fault::new("part-beyond").with("all", arrival.people).at(field));
            }
        }
    }
    session.record(&[Action::ArrivalRecorded { entry, arrival }])?;
    Ok(Done { changed: &[Topic::Day] })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct CountAttendance {
    audience: AudienceBody,
}

pub(crate) fn count_attendance(session: &mut Session, request: CountAttendance) -> Result<Done, Fault> {
    let AudienceBody { people, mut groups, mut provinces } = request.audience;
    groups.retain(|_, number| *number > 0);
    provinces.retain(|_, number| *number > 0);
    if let Some((group, _)) = groups.iter().find(|(_, number)| **number > people) {
        return Err(Fault::new("part-beyond").with("all", people).at(format!("groups.{group}")));
    }
    if provinces.values().copied().fold(0, u32::saturating_add) > people {
        return Err(Fault::new("part-beyond").with("all", people).at("provinces"));
    }
    session.record(&[Action::AttendanceCounted { attendance: Attendance { people, groups, provinces } }])?;
    Ok(Done { changed: &[Topic::Day] })
}
