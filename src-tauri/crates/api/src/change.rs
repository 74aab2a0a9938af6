//! Telling screens and devices what went stale.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use domain::{Action, DeviceId, JudgeId};

use crate::ops::Topic;

/// Something changed.
#[derive(Clone, Debug)]
pub struct Change {
    /// The journal's last row now.
    pub seq: i64,
    /// What went stale.
    pub topics: Vec<Topic>,
    /// Whose sheets alone it concerns; `None` is everybody's.
    pub judges: Option<BTreeSet<JudgeId>>,
    /// The devices that may do less now, or more.
    pub devices: Vec<DeviceId>,
}

type Listener = Box<dyn Fn(&Change) + Send + Sync>;

/// Who is told. They must be quick: they are called while the file is held.
#[derive(Clone, Default)]
pub(crate) struct Listeners(Arc<Mutex<Vec<Listener>>>);

impl fmt::Debug for Listeners {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Listeners(…)")
    }
}

impl Listeners {
    pub(crate) fn add(&self, listener: Listener) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(listener);
    }

    pub(crate) fn tell(&self, change: &Change) {
        for listener in self.0.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            listener(change);
        }
    }
}

/// What these actions make stale: for everybody, and for the judges whose sheets alone are concerned.
pub(crate) fn of<'a>(seq: i64, actions: impl IntoIterator<Item = &'a Action>) -> Vec<Change> {
    let mut everybody: Vec<Topic> = Vec::new();
    let mut judges: BTreeSet<JudgeId> = BTreeSet::new();
    let mut devices: Vec<DeviceId> = Vec::new();
    for action in actions {
        let topics: &[Topic] = match action {
            Action::EventChanged { .. } => &[Topic::Program, Topic::Event],
            Action::RulesChanged { .. } => &[Topic::Event, Topic::Standings],
            Action::RubricChanged { .. } => &[Topic::Rubric, Topic::Ballots, Topic::Standings],
            Action::EntrySaved { .. } | Action::EntryStatusChanged { .. } | Action::EntryRemoved { .. } => {
                &[Topic::Program, Topic::Entries, Topic::Ballots, Topic::Standings]
            }
            Action::JudgeSaved { .. } | Action::JudgeRemoved { .. } | Action::JudgeReplaced { .. } => {
                &[Topic::Program, Topic::Judges, Topic::Ballots, Topic::Standings]
            }
            Action::Assigned { .. } => &[Topic::Program, Topic::Ballots, Topic::Standings],
            Action::BallotSubmitted { ballot, .. } | Action::BallotHeld { ballot, .. } => {
                judges.insert(ballot.judge.clone());
                continue;
            }
            Action::HeldDecided { .. } => &[Topic::Hall, Topic::Ballots, Topic::Standings],
            Action::DeviceChanged { device, .. } => {
                devices.push(*device);
                &[Topic::Hall]
            }
            Action::DeviceEnrolled { .. }
            | Action::EpochBegan { .. }
            | Action::StandbyEnrolled { .. }
            | Action::StandbyRetired { .. } => &[Topic::Hall],
            Action::TieDecided { .. } => &[Topic::Standings],
            Action::OrderSet { .. } => &[Topic::Entries, Topic::Ballots, Topic::Day],
            Action::ConflictDismissed { .. } => &[Topic::Ballots],
            Action::ProgrammeChanged { .. }
            | Action::ArrivalRecorded { .. }
            | Action::AttendanceCounted { .. } => &[Topic::Day],
            Action::StageStepped { .. } => &[Topic::Day, Topic::Stage],
            Action::ScreenChanged { .. } => &[Topic::Screen],
            Action::AudienceVoteChanged { .. } | Action::Voted { .. } => &[Topic::Vote],
            Action::DeliberationChanged { .. }
            | Action::AwardsChanged { .. }
            | Action::SupportChanged { .. }
            | Action::ExceptionAccepted { .. }
            | Action::ResultHeld { .. } => &[Topic::Result],
            Action::ResultSealed { .. } | Action::ResultReopened { .. } => {
                &[Topic::Program, Topic::Event, Topic::Ballots, Topic::Standings, Topic::Result]
            }
            Action::RoundClosed | Action::RoundReopened { .. } => {
                &[Topic::Program, Topic::Event, Topic::Ballots, Topic::Standings]
            }
            Action::RoundPlanned { .. } => &[Topic::Event],
            Action::CategoriesChanged { .. } => &[Topic::Event, Topic::Entries, Topic::Standings],
            Action::RoundBegun { .. } => crate::ops::rounds::BEGUN,
            Action::RehearsalBegun | Action::RehearsalErased => &[
                Topic::Program,
                Topic::Event,
                Topic::Ballots,
                Topic::Standings,
                Topic::Day,
                Topic::Stage,
                Topic::Screen,
                Topic::Vote,
            ],
        };
        everybody
            .extend(topics.iter().copied().filter(|topic| !everybody.contains(topic)).collect::<Vec<_>>());
    }
    let all = (!everybody.is_empty()).then_some(Change { seq, topics: everybody, judges: None, devices });
    let own = (!judges.is_empty()).then(|| Change {
        seq,
        topics: vec![Topic::Program, Topic::Hall, Topic::Ballots, Topic::Standings],
        judges: Some(judges),
        devices: Vec::new(),
    });
    all.into_iter().chain(own).collect()
}
