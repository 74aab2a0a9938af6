//! Who had the floor, and for how long.

use serde::{Deserialize, Serialize};

use crate::EntryId;
use crate::rules::words;

words!(
    /// What happens on the stage.
    StageStep {
        /// It is called to the stage.
        Called = "called",
        /// Its time begins.
        Started = "started",
        /// Its time stands still.
        Paused = "paused",
        /// Its time goes on.
        Resumed = "resumed",
        /// It is given more time, or less.
        Extended = "extended",
        /// The jury asks.
        Questions = "questions",
        /// It is over.
        Ended = "ended",
    }
);

/// What is on the stage.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum OnStage {
    /// An entry is heard.
    Entry(EntryId),
    /// A point of the programme, by its id.
    Item(String),
}

/// A step, and when it was taken, in Unix milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageRow {
    /// What is on the stage.
    pub on: OnStage,
    /// What happened.
    pub step: StageStep,
    /// By how much the time was extended, in seconds; else nought.
    pub seconds: i64,
    /// When.
    pub at: i64,
    /// In a round that is over.
    pub earlier: bool,
}

words!(
    /// How far it is.
    Phase {
        /// Called, and not begun.
        Called = "called",
        /// Its time runs, or stands still.
        Talking = "talking",
        /// The jury asks.
        Questions = "questions",
        /// Over.
        Ended = "ended",
    }
);

/// One time on the stage. Times are of the clock, so that they go on while a laptop sleeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Performance {
    /// What.
    pub on: OnStage,
    /// How far it is.
    pub phase: Phase,
    /// It was in a round that is over.
    pub earlier: bool,
    /// When it was called, in Unix milliseconds.
    pub called: i64,
    /// When its time began.
    pub started: Option<i64>,
    /// When it was over.
    pub ended: Option<i64>,
    /// More time to talk, in seconds; less when negative.
    pub extended: i64,
    /// More time for questions.
    pub questions_extended: i64,
    /// What it had talked, in milliseconds, until `running`.
    talked: i64,
    /// What the jury had asked.
    asked: i64,
    /// Since when the time of this phase runs.
    running: Option<i64>,
}

impl Performance {
    /// Those of today's round, and the points of the programme of every one, the last one last.
    #[must_use]
    pub fn of_this_round(steps: &[StageRow]) -> Vec<Performance> {
        let mut all = Performance::all(steps);
        all.retain(|one| !one.earlier || matches!(one.on, OnStage::Item(_)));
        all
    }

    /// All of them, the last one last.
    #[must_use]
    pub fn all(steps: &[StageRow]) -> Vec<Performance> {
        let mut all: Vec<Performance> = Vec::new();
        for row in steps {
            let current = all.last_mut().filter(|last| last.on == row.on && last.ended.is_none());
            match (row.step, current) {
                (StageStep::Called, _) | (StageStep::Started, None) => {
                    if let Some(before) = all.last_mut() {
                        before.take(StageStep::Ended, 0, row.at);
                    }
                    let mut next = Performance::called(row);
                    next.take(row.step, row.seconds, row.at);
                    all.push(next);
                }
                (_, Some(current)) => current.take(row.step, row.seconds, row.at),
                // It is no longer on the stage.
                (_, None) => {}
            }
        }
        all
    }

    fn called(row: &StageRow) -> Performance {
        Performance {
            on: row.on.clone(),
            phase: Phase::Called,
            earlier: row.earlier,
            called: row.at,
            started: None,
            ended: None,
            extended: 0,
            questions_extended: 0,
            talked: 0,
            asked: 0,
            running: None,
        }
    }

    fn take(&mut self, step: StageStep, seconds: i64, at: i64) {
        if self.ended.is_some() {
            return;
        }
        match step {
            StageStep::Called => {}
            StageStep::Started if self.phase == Phase::Called => {
                (self.phase, self.started, self.running) = (Phase::Talking, Some(at), Some(at));
            }
            StageStep::Started | StageStep::Resumed => {
                if self.phase != Phase::Called && self.running.is_none() {
                    self.running = Some(at);
                }
            }
            StageStep::Paused => self.stop(at),
            StageStep::Extended if self.phase == Phase::Questions => self.questions_extended += seconds,
            StageStep::Extended => self.extended += seconds,
            StageStep::Questions => {
                self.stop(at);
                (self.phase, self.running) = (Phase::Questions, Some(at));
                self.started = self.started.or(Some(at));
            }
            StageStep::Ended => {
                self.stop(at);
                (self.phase, self.ended) = (Phase::Ended, Some(at));
            }
        }
    }

    fn stop(&mut self, at: i64) {
        let Some(since) = self.running.take() else { return };
        // A clock that was set back gives no negative time.
        let spent = (at - since).max(0);
        if self.phase == Phase::Questions { self.asked += spent } else { self.talked += spent }
    }

    /// Since when the time of its phase runs, in Unix milliseconds; `None` while it stands still.
    #[must_use]
    pub const fn running_since(&self) -> Option<i64> {
        self.running
    }

    /// Whether its time runs.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// How long it has talked until now, in milliseconds.
    #[must_use]
    pub fn talked(&self, now: i64) -> i64 {
        self.talked + if self.phase == Phase::Talking { self.since(now) } else { 0 }
    }

    /// How long the jury has asked until now, in milliseconds.
    #[must_use]
    pub fn asked(&self, now: i64) -> i64 {
        self.asked + if self.phase == Phase::Questions { self.since(now) } else { 0 }
    }

    fn since(&self, now: i64) -> i64 {
        self.running.map_or(0, |since| (now - since).max(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(entry: &str, step: StageStep, seconds: i64, at: i64) -> StageRow {
        StageRow {
            on: OnStage::Entry(EntryId::new(entry).expect("an id")),
            step,
            seconds,
            at,
            earlier: false,
        }
    }

    #[test]
    fn the_time_stands_still_in_a_pause_and_runs_through_a_sleep() {
        use StageStep::{Called, Ended, Extended, Paused, Questions, Resumed, Started};
        let mut steps = vec![
            row("E1", Called, 0, 0),
            row("E1", Started, 0, 1_000),
            row("E1", Paused, 0, 61_000),
            row("E1", Paused, 0, 70_000),
            row("E1", Resumed, 0, 100_000),
            row("E1", Extended, 60, 101_000),
        ];
        let performance = &Performance::all(&steps)[0];
        // Nobody took a step while the laptop slept for an hour.
        assert_eq!(performance.talked(100_000 + 3_600_000), 3_660_000);
        assert_eq!((performance.extended, performance.is_running()), (60, true));
        assert_eq!(performance.talked(50_000), 60_000, "a clock that was set back");
        steps.extend([row("E1", Questions, 0, 160_000), row("E1", Extended, 30, 161_000)]);
        steps.extend([row("E1", Ended, 0, 190_000), row("E1", Resumed, 0, 200_000)]);
        let performance = &Performance::all(&steps)[0];
        assert_eq!((performance.talked(0), performance.asked(0)), (120_000, 30_000));
        assert_eq!((performance.extended, performance.questions_extended), (60, 30));
        assert_eq!((performance.phase, performance.ended), (Phase::Ended, Some(190_000)));
    }

    #[test]
    fn the_next_one_called_ends_the_one_before() {
        let steps = [
            row("E1", StageStep::Called, 0, 0),
            row("E1", StageStep::Started, 0, 10),
            row("E2", StageStep::Called, 0, 40),
            row("E1", StageStep::Paused, 0, 50),
            row("E1", StageStep::Called, 0, 60),
        ];
        let all = Performance::all(&steps);
        assert_eq!(all.len(), 3);
        assert_eq!((all[0].ended, all[0].talked(99)), (Some(40), 30));
        assert_eq!((all[1].started, all[1].ended), (None, Some(60)));
        assert_eq!(all[2].phase, Phase::Called);
    }
}
