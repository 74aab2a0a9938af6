//! The stage: who has the floor, and the time.

use domain::{Action, EntryId, OnStage, Performance, Phase, StageStep};
use serde::{Deserialize, Serialize};
use store::EventFile;

use crate::Fault;
use crate::program::Session;

use super::day::{OnBody, SlotBody, TimesBody, Today};
use super::{Done, Nothing, Topic};

/// What has the floor. Times in milliseconds.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Floor {
    on: OnBody,
    #[cfg_attr(test, ts(as = "crate::types::Phase"))]
    phase: Phase,
    /// Whether its time runs.
    running: bool,
    /// How long it has talked.
    talked: i64,
    /// How long it may.
    talk: i64,
    /// How long the jury has asked.
    asked: i64,
    /// How long it may; nought where nobody asks.
    ask: i64,
}

impl Floor {
    pub(crate) fn of(today: &Today) -> Option<Floor> {
        let performance = today.current()?;
        let (talk, ask) = limits(today, performance);
        Some(Floor {
            on: OnBody::from(&performance.on),
            phase: performance.phase,
            running: performance.is_running(),
            talked: performance.talked(today.now),
            talk,
            asked: performance.asked(today.now),
            ask,
        })
    }
}

/// How long it may talk and how long the jury may ask, in milliseconds.
pub(crate) fn limits(today: &Today, performance: &Performance) -> (i64, i64) {
    let times = &today.programme.times;
    let (talk, ask) = match &performance.on {
        OnStage::Entry(_) => (i64::from(times.pitch), i64::from(times.questions)),
        OnStage::Item(id) => {
            let item = today.programme.items.iter().find(|item| item.id == *id);
            (item.map_or(0, |item| i64::from(item.minutes) * 60), 0)
        }
    };
    let limit = |seconds: i64, extended: i64| seconds.saturating_add(extended).max(0).saturating_mul(1000);
    (limit(talk, performance.extended), limit(ask, performance.questions_extended))
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct StageReply {
    /// Now, in Unix milliseconds.
    now: i64,
    /// Whether it is the day: else times are those of the plan.
    live: bool,
    /// By how much the next thing is late, in milliseconds; negative when it is early.
    late: i64,
    times: TimesBody,
    slots: Vec<SlotBody>,
    /// What is to be called next.
    next: Option<OnBody>,
    floor: Option<Floor>,
}

pub(crate) fn read(session: &mut Session, _: Nothing) -> Result<StageReply, Fault> {
    let today = Today::read(session.file()?)?;
    Ok(StageReply {
        now: today.now,
        live: today.live,
        late: today.table.late,
        times: today.programme.times.clone().into(),
        slots: today.slots(),
        next: today.table.next.as_ref().map(OnBody::from),
        floor: Floor::of(&today),
    })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Step {
    #[cfg_attr(test, ts(as = "crate::types::StageStep"))]
    step: StageStep,
    /// What is called; null with every other step.
    on: Option<OnBody>,
    /// By how much its time is extended; else nought.
    #[serde(default)]
    seconds: i64,
    /// What had the floor when somebody decided it: of two windows, one is first.
    seen: Option<OnBody>,
}

/// No extension is longer than an hour.
const LONGEST: i64 = 3600;

pub(crate) fn step(session: &mut Session, request: Step) -> Result<Done, Fault> {
    let today = Today::read(session.file()?)?;
    let current = today.current();
    if current.map(|performance| OnBody::from(&performance.on)) != request.seen {
        return Err(Fault::new("stage-moved"));
    }
    let impossible = || Fault::new("stage-step-impossible");
    let on = match (request.step, current) {
        (StageStep::Called, _) => {
            let on = request.on.ok_or_else(impossible)?;
            if current.is_some_and(|performance| OnBody::from(&performance.on) == on) {
                return Err(impossible());
            }
            known(&today, &on)?
        }
        (_, None) => return Err(impossible()),
        (step, Some(performance)) => {
            if !is_possible(step, performance, &today) {
                return Err(impossible());
            }
            performance.on.clone()
        }
    };
    let seconds = if request.step == StageStep::Extended { request.seconds } else { 0 };
    if request.step == StageStep::Extended && (seconds == 0 || seconds.abs() > LONGEST) {
        return Err(Fault::new("stage-extension").with("most", LONGEST / 60).at("seconds"));
    }
    session.record(&[Action::StageStepped { on, step: request.step, seconds }])?;
    Ok(Done { changed: &[Topic::Day, Topic::Stage] })
}

fn is_possible(step: StageStep, performance: &Performance, today: &Today) -> bool {
    let begun = performance.phase != Phase::Called;
    match step {
        StageStep::Called => false,
        StageStep::Started => !begun,
        StageStep::Paused => performance.is_running(),
        StageStep::Resumed => begun && !performance.is_running(),
        StageStep::Extended | StageStep::Ended => true,
        StageStep::Questions => performance.phase != Phase::Questions && limits(today, performance).1 > 0,
    }
}

/// The entry that has the floor.
pub(crate) fn on_stage(file: &EventFile) -> Result<Option<EntryId>, Fault> {
    let last = Performance::all(&file.stage()?).pop();
    let last = last.filter(|performance| performance.ended.is_none() && !performance.earlier);
    Ok(last.and_then(|performance| match performance.on {
        OnStage::Entry(entry) => Some(entry),
        OnStage::Item(_) => None,
    }))
}

/// What may be called: an entry that is heard, or a point of the programme.
fn known(today: &Today, on: &OnBody) -> Result<OnStage, Fault> {
    match on {
        OnBody::Entry(entry) => {
            let found: Option<&EntryId> = today.heard().find(|id| id.as_str() == entry);
            found.cloned().map(OnStage::Entry).ok_or_else(|| Fault::new("entry-unknown").with("entry", entry))
        }
        OnBody::Item(item) => {
            let found = today.programme.items.iter().find(|known| known.id == *item);
            let found = found.ok_or_else(|| Fault::new("item-unknown"))?;
            Ok(OnStage::Item(found.id.clone()))
        }
    }
}
