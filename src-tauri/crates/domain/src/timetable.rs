//! When what happens: as it was planned, and as it is to be expected now.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::programme::{ItemKind, Programme, ProgrammeItem};
use crate::rules::words;
use crate::stage::{OnStage, Performance};
use crate::{EntryId, TimeOfDay};

words!(
    /// How far a point of the day is.
    SlotState {
        /// Still to come.
        Waiting = "waiting",
        /// On now.
        Now = "now",
        /// Over.
        Done = "done",
        /// Left out: what comes after it was begun.
        Passed = "passed",
    }
);

/// A point of the day: an entry that is heard, or a point of the programme. Times in Unix milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// What.
    pub on: OnStage,
    /// The point of the programme to which it belongs.
    pub item: String,
    /// Whether it begins when it is called; else it goes by the clock.
    pub on_call: bool,
    /// How far it is.
    pub state: SlotState,
    /// When it was to begin; an entry that was not to be heard has none.
    pub planned: Option<i64>,
    /// When it began, or is to be expected.
    pub begins: i64,
    /// When it was over, or is to be expected to be.
    pub ends: i64,
}

/// The day, point by point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timetable {
    /// In the order in which things happen.
    pub slots: Vec<Slot>,
    /// By how much the next thing to begin is late, in milliseconds; negative when it is early.
    pub late: i64,
    /// What is to be called next.
    pub next: Option<OnStage>,
}

/// The day as it goes.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// Midnight before the day, in Unix milliseconds.
    pub midnight: i64,
    /// Now; `None` on another day, when nothing is expected but the plan.
    pub now: Option<i64>,
}

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
/// When a day begins for which nobody has said it.
const MORNING: TimeOfDay = TimeOfDay::after_midnight(9 * 60);

/// The day of this programme, with its entries in running order. Without a point for pitches, entries are heard last.
#[must_use]
pub fn timetable(programme: &Programme, order: &[EntryId], stage: &[Performance], clock: Clock) -> Timetable {
    let items = items(programme);
    let plan = walk(&items, programme, order, &[], Clock { now: None, ..clock });
    let planned: BTreeMap<&OnStage, i64> = plan.iter().map(|slot| (&slot.on, slot.begins)).collect();
    let mut slots = walk(&items, programme, &heard_first(order, stage), stage, clock);
    for slot in &mut slots {
        slot.planned = planned.get(&slot.on).copied();
    }
    pass_over(&mut slots, stage);
    let waiting = || slots.iter().filter(|slot| slot.state == SlotState::Waiting);
    let late = waiting().find_map(|slot| Some(slot.begins - slot.planned?)).unwrap_or(0);
    let next = waiting().find(|slot| slot.on_call).map(|slot| slot.on.clone());
    Timetable { late, next, slots }
}

/// The points of the programme, and one for pitches where it has none.
fn items(programme: &Programme) -> Vec<ProgrammeItem> {
    let mut items = programme.items.clone();
    if !items.iter().any(|item| item.kind == ItemKind::Pitches) {
        items.push(ProgrammeItem {
            id: String::new(),
            kind: ItemKind::Pitches,
            title: crate::Text::default(),
            speaker: String::new(),
            minutes: 0,
            starts: None,
            count: None,
        });
    }
    items
}

/// Who was heard, as they were called; then who comes after the last one; then who was left out.
fn heard_first(order: &[EntryId], stage: &[Performance]) -> Vec<EntryId> {
    let called = stage.iter().filter_map(|performance| match &performance.on {
        OnStage::Entry(entry) => Some(entry),
        OnStage::Item(_) => None,
    });
    let last = called.clone().next_back();
    let here = order.iter().position(|entry| Some(entry) == last).map_or(0, |at| at + 1);
    let (before, after) = order.split_at(here);
    let mut seen = BTreeSet::new();
    called.chain(after).chain(before).filter(|entry| seen.insert(*entry)).cloned().collect()
}

fn walk(
    items: &[ProgrammeItem],
    programme: &Programme,
    order: &[EntryId],
    stage: &[Performance],
    clock: Clock,
) -> Vec<Slot> {
    let at = |time: TimeOfDay| clock.midnight + i64::from(time.minutes()) * MINUTE;
    let last: BTreeMap<&OnStage, &Performance> = stage.iter().map(|one| (&one.on, one)).collect();
    let mut entries = order.iter();
    let mut slots = Vec::new();
    let mut free = at(MORNING);
    if let (None, Some(first)) = (items.first().and_then(|item| item.starts), stage.first()) {
        free = free.min(first.called);
    }
    for item in items {
        free = item.starts.map_or(free, |time| free.max(at(time)));
        if slots.is_empty() {
            free = item.starts.map_or(free, at);
        }
        if item.kind != ItemKind::Pitches {
            let on = OnStage::Item(item.id.clone());
            let lasts = i64::from(item.minutes) * MINUTE;
            let slot = slot(on, item, lasts, &last, free, clock.now);
            free = slot.ends;
            slots.push(slot);
            continue;
        }
        let times = &programme.times;
        let lasts = (i64::from(times.pitch) + i64::from(times.questions)) * SECOND;
        let count = item.count.map_or(usize::MAX, |count| usize::try_from(count).unwrap_or(usize::MAX));
        for entry in entries.by_ref().take(count) {
            let slot = slot(OnStage::Entry(entry.clone()), item, lasts, &last, free, clock.now);
            free = slot.ends + i64::from(times.change) * SECOND;
            slots.push(slot);
        }
    }
    slots
}

/// A point that can begin at `free`.
fn slot(
    on: OnStage,
    item: &ProgrammeItem,
    lasts: i64,
    last: &BTreeMap<&OnStage, &Performance>,
    free: i64,
    now: Option<i64>,
) -> Slot {
    let on_call = matches!(item.kind, ItemKind::Pitches | ItemKind::Talk);
    let (state, begins, ends) = match (last.get(&on), now) {
        (Some(Performance { started, called, ended: Some(ended), .. }), _) => {
            (SlotState::Done, started.unwrap_or(*called), *ended)
        }
        (Some(performance), now) => {
            let begins = performance.started.unwrap_or(performance.called);
            let now = now.unwrap_or(begins);
            let extended = (performance.extended + performance.questions_extended) * SECOND;
            let left = lasts + extended - performance.talked(now) - performance.asked(now);
            (SlotState::Now, begins, now + left.max(0))
        }
        // Who is called cannot begin in the past; the rest goes by the clock.
        (None, Some(now)) if on_call => (SlotState::Waiting, free.max(now), free.max(now) + lasts),
        (None, Some(now)) if free + lasts <= now => (SlotState::Done, free, free + lasts),
        (None, Some(now)) if free <= now => (SlotState::Now, free, free + lasts),
        (None, _) => (SlotState::Waiting, free, free + lasts),
    };
    Slot { on, item: item.id.clone(), on_call, state, planned: None, begins, ends }
}

/// A talk that nobody called, while what comes after it was called, takes no time.
fn pass_over(slots: &mut [Slot], stage: &[Performance]) {
    let called = |slot: &Slot| stage.iter().any(|performance| performance.on == slot.on);
    let Some(last) = slots.iter().rposition(called) else { return };
    for slot in slots.iter_mut().take(last) {
        if slot.state == SlotState::Waiting {
            slot.state = SlotState::Passed;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{StageRow, StageStep};

    fn item(id: &str, kind: ItemKind, minutes: u32, starts: Option<&str>) -> ProgrammeItem {
        let starts = starts.map(|time| time.parse().expect("a time"));
        ProgrammeItem {
            id: id.into(),
            kind,
            title: crate::Text::default(),
            speaker: String::new(),
            minutes,
            starts,
            count: None,
        }
    }

    fn entries(ids: &[&str]) -> Vec<EntryId> {
        ids.iter().map(|id| EntryId::new(id).expect("an id")).collect()
    }

    fn row(id: &str, step: StageStep, minute: i64) -> StageRow {
        StageRow {
            earlier: false,
            on: OnStage::Entry(EntryId::new(id).expect("an id")),
            step,
            seconds: 0,
            at: minute * MINUTE,
        }
    }

    fn programme() -> Programme {
        let mut pitches = item("p", ItemKind::Pitches, 0, None);
        pitches.count = Some(2);
        Programme {
            items: vec![
                item("w", ItemKind::Welcome, 30, Some("9:00")),
                item("t", ItemKind::Talk, 15, None),
                pitches,
                item("b", ItemKind::Pause, 20, Some("10:10")),
                item("q", ItemKind::Pitches, 0, None),
                item("c", ItemKind::Ceremony, 30, None),
            ],
            ..Programme::default()
        }
    }

    /// What is said of each point: its name, state, and the minutes of the day at which it begins and ends.
    fn told(table: &Timetable) -> Vec<(String, &'static str, i64, i64)> {
        let name = |on: &OnStage| match on {
            OnStage::Entry(entry) => entry.to_string(),
            OnStage::Item(item) => item.clone(),
        };
        let told =
            |slot: &Slot| (name(&slot.on), slot.state.word(), slot.begins / MINUTE, slot.ends / MINUTE);
        table.slots.iter().map(told).collect()
    }

    fn of(rows: &[StageRow], now: Option<i64>) -> Timetable {
        let clock = Clock { midnight: 0, now: now.map(|minute| minute * MINUTE) };
        timetable(&programme(), &entries(&["E1", "E2", "E3"]), &Performance::all(rows), clock)
    }

    #[test]
    fn on_another_day_the_plan_is_what_is_expected() {
        let table = of(&[], None);
        let expected = [
            ("w", 540, 570),
            ("t", 570, 585),
            ("E1", 585, 593),
            ("E2", 594, 602),
            ("b", 610, 630),
            ("E3", 630, 638),
            ("c", 639, 669),
        ];
        assert_eq!(told(&table), expected.map(|(on, begins, ends)| (on.to_owned(), "waiting", begins, ends)));
        assert_eq!((table.late, table.next), (0, Some(OnStage::Item("t".into()))));
    }

    #[test]
    fn a_delay_moves_what_follows_and_a_fixed_time_takes_it_up() {
        // The talk was never called; E1 began twelve minutes late and took ten.
        let rows = [row("E1", StageStep::Started, 597), row("E1", StageStep::Ended, 607)];
        let table = of(&rows, Some(607));
        assert_eq!(told(&table)[1].1, "passed");
        assert_eq!(told(&table)[3], ("E2".into(), "waiting", 608, 616));
        assert_eq!(told(&table)[4], ("b".into(), "waiting", 617, 637), "the break waits for E2");
        assert_eq!(
            (table.late, table.next),
            (14 * MINUTE, Some(OnStage::Entry(entries(&["E2"])[0].clone())))
        );
        // Nobody calls E2: the day waits.
        assert_eq!(told(&of(&rows, Some(640)))[3].2, 640);
        // E1 ends early: the break has its time all the same.
        let early = [row("E1", StageStep::Started, 580), row("E1", StageStep::Ended, 584)];
        let table = of(&early, Some(584));
        assert_eq!((told(&table)[3].2, told(&table)[4].2, table.late), (585, 610, -9 * MINUTE));
    }

    #[test]
    fn what_is_on_takes_its_time_and_no_less_than_is_left() {
        let rows = [row("E1", StageStep::Called, 584), row("E1", StageStep::Started, 585)];
        assert_eq!(told(&of(&rows, Some(588)))[2], ("E1".into(), "now", 585, 593));
        assert_eq!(told(&of(&rows, Some(600)))[2], ("E1".into(), "now", 585, 600), "overtime");
    }

    #[test]
    fn who_is_left_out_comes_last_and_keeps_the_planned_time() {
        let rows = [row("E2", StageStep::Started, 585), row("E2", StageStep::Ended, 593)];
        let table = of(&rows, Some(593));
        let order: Vec<String> =
            told(&table).into_iter().map(|(on, ..)| on).filter(|on| on.starts_with('E')).collect();
        assert_eq!(order, ["E2", "E3", "E1"]);
        let left_out = table.slots.iter().find(|slot| slot.on == OnStage::Entry(entries(&["E1"])[0].clone()));
        assert_eq!(left_out.and_then(|slot| slot.planned), Some(585 * MINUTE));
    }

    #[test]
    fn who_withdrew_after_speaking_took_time_all_the_same() {
        let rows = [row("E9", StageStep::Started, 585), row("E9", StageStep::Ended, 595)];
        let table = of(&rows, Some(595));
        assert_eq!((told(&table)[2].0.as_str(), table.slots[2].planned), ("E9", None));
        assert_eq!(told(&table)[3], ("E1".into(), "waiting", 596, 604));
    }

    #[test]
    fn entries_are_heard_without_a_programme() {
        let clock = Clock { midnight: 0, now: Some(700 * MINUTE) };
        let table = timetable(&Programme::default(), &entries(&["E1", "E2"]), &[], clock);
        assert_eq!(told(&table)[0], ("E1".into(), "waiting", 700, 708));
    }
}
