//! Whatever can change a result.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    Arrival, Attendance, AudienceVote, Award, Ballot, BallotId, Category, Deliberation, Device, DeviceId,
    DeviceState, Drawn, EndedRound, Entry, EntryId, EntryStatus, Epoch, EventDetails, HeldReason, Holder,
    Judge, JudgeId, NextRound, OnStage, Origin, Programme, Rubric, Rules, Screen, Seal, StageStep, Support,
};

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The organiser, and the command line.
    Organiser,
    /// The jury's chair.
    Chair(JudgeId),
    /// A member of the jury.
    Judge(JudgeId),
    /// The delegation's staff, who read.
    Reader,
    /// The big screen.
    Display,
    /// Somebody of the audience, who votes.
    Audience,
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Actor::Organiser => f.write_str("organiser"),
            Actor::Chair(id) => write!(f, "chair:{id}"),
            Actor::Judge(id) => write!(f, "judge:{id}"),
            Actor::Reader => f.write_str("reader"),
            Actor::Display => f.write_str("display"),
            Actor::Audience => f.write_str("audience"),
        }
    }
}

/// The chair's order of entries that nothing else separates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TieDecision {
    /// First the entry that is placed first; it separates a group only if it lists all of it.
    pub order: Vec<EntryId>,
    /// Why.
    pub reason: String,
    /// They stay together: the order means nothing then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
}

/// One journalled change. The name of each kind is part of the file format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Action {
    /// The occasion's details.
    EventChanged {
        /// All of them, as they are now.
        details: Box<EventDetails>,
    },
    /// The rules; with a reason once ballots are there.
    RulesChanged {
        /// All of them, as they are now.
        rules: Rules,
        /// Why, when they were frozen.
        reason: Option<String>,
    },
    /// The rubric; with a reason once ballots are there.
    RubricChanged {
        /// The whole rubric, as it is now.
        rubric: Rubric,
        /// Why, when it was frozen.
        reason: Option<String>,
    },
    /// An entry registered or corrected.
    EntrySaved {
        /// The entry, as it is now.
        entry: Box<Entry>,
    },
    /// An entry withdrawn, refused or taken back in.
    EntryStatusChanged {
        /// Which.
        entry: EntryId,
        /// As it is now.
        status: EntryStatus,
        /// Why.
        reason: String,
    },
    /// An entry removed that nobody judged.
    EntryRemoved {
        /// Which.
        entry: EntryId,
    },
    /// A jury member registered or corrected.
    JudgeSaved {
        /// The member, as they are now.
        judge: Box<Judge>,
    },
    /// A jury member removed who judged nothing.
    JudgeRemoved {
        /// Who.
        judge: JudgeId,
    },
    /// A new member takes the place of one; ballots given stay.
    JudgeReplaced {
        /// Who leaves.
        judge: JudgeId,
        /// Who comes.
        by: Box<Judge>,
        /// Why.
        reason: String,
    },
    /// Who judges what; absent, everyone judges everything.
    Assigned {
        /// The pairs, all of them; `None` is everyone for everything.
        pairs: Option<Vec<(JudgeId, EntryId)>>,
        /// How the plan was made, when the program made it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        drawn: Option<Drawn>,
    },
    /// What looks like a link between a judge and an entry was found to be none.
    ConflictDismissed {
        /// Who judges.
        judge: JudgeId,
        /// What.
        entry: EntryId,
        /// Why it is none.
        reason: String,
    },
    /// A ballot, in a revision of its own.
    BallotSubmitted {
        /// The revision.
        ballot: Box<Ballot>,
        /// Why, when it amends an earlier one on behalf of the judge.
        reason: Option<String>,
        /// The judge's device, when it came from one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        origin: Option<Box<Origin>>,
    },
    /// A ballot that came in and does not count, or not now.
    BallotHeld {
        /// As it would count.
        ballot: Box<Ballot>,
        /// The judge's device.
        origin: Box<Origin>,
        /// Why it is kept aside.
        why: HeldReason,
    },
    /// What became of a ballot that was kept aside.
    HeldDecided {
        /// Which.
        ballot: BallotId,
        /// The revision as which it counts; `None` leaves it aside.
        counted_as: Option<u32>,
        /// Why.
        reason: String,
    },
    /// A judge's device was let in.
    DeviceEnrolled {
        /// The device.
        device: Box<Device>,
    },
    /// A judge's device may do less than before, or again what it could.
    DeviceChanged {
        /// Which.
        device: DeviceId,
        /// What it may do now.
        state: DeviceState,
        /// Why.
        reason: String,
    },
    /// A laptop takes office as the hub.
    EpochBegan {
        /// The term.
        epoch: Epoch,
        /// Why.
        reason: String,
    },
    /// A second laptop follows the journal, and may take over.
    StandbyEnrolled {
        /// Which.
        hub: String,
        /// What people call it.
        label: String,
    },
    /// The second laptop follows no longer.
    StandbyRetired {
        /// Which.
        hub: String,
        /// Why.
        reason: String,
    },
    /// The chair's order of entries that nothing else separates.
    TieDecided {
        /// The order and its reason.
        decision: TieDecision,
    },
    /// Judging is closed.
    RoundClosed,
    /// Judging is open again.
    RoundReopened {
        /// Why.
        reason: String,
    },
    /// What is said of the next round; with a reason once ballots are there.
    RoundPlanned {
        /// As it is now; `None` is no further round.
        next: Option<Box<NextRound>>,
        /// Why, when it was frozen.
        reason: Option<String>,
    },
    /// A round ends and the next one begins, without a ballot.
    RoundBegun {
        /// The one that ended.
        ended: Box<EndedRound>,
    },
    /// The categories, each ranked by itself as well.
    CategoriesChanged {
        /// All of them, as they are now.
        categories: Vec<Category>,
    },
    /// What the minutes say of the sitting.
    DeliberationChanged {
        /// All of it, as it is now.
        deliberation: Box<Deliberation>,
    },
    /// The prizes and mentions.
    AwardsChanged {
        /// All of them, in the order in which they are read out.
        awards: Vec<Award>,
    },
    /// What the jury recommends for an entry.
    SupportChanged {
        /// Which.
        entry: EntryId,
        /// As it is now; an empty one is none.
        support: Support,
    },
    /// Something that is open is accepted as it is, and stands in the minutes.
    ExceptionAccepted {
        /// What: `incomplete J3 MS26-004`, `device …`.
        point: String,
        /// Why.
        reason: String,
    },
    /// The result is sealed: nothing that it rests on changes any more.
    ResultSealed {
        /// The seal.
        seal: Box<Seal>,
    },
    /// A second place holds the seal: the result may be announced.
    ResultHeld {
        /// Which result.
        number: u32,
        /// Where.
        holder: Holder,
    },
    /// The seal is broken, for a new result; the sealed one stays what it was.
    ResultReopened {
        /// Why.
        reason: String,
    },
    /// What happens when.
    ProgrammeChanged {
        /// All of it, as it is now.
        programme: Programme,
    },
    /// The order in which entries are heard: each one's place becomes its `running_order`.
    OrderSet {
        /// First who is heard first; what is not in it has no place.
        order: Vec<EntryId>,
        /// The number from which it was drawn; `None` when people set it.
        seed: Option<u32>,
    },
    /// Those of an entry came, or were not there after all.
    ArrivalRecorded {
        /// Which.
        entry: EntryId,
        /// Who came; `None` takes it back.
        arrival: Option<Arrival>,
    },
    /// The audience was counted.
    AttendanceCounted {
        /// All of it, as it is now.
        attendance: Attendance,
    },
    /// Something happened on the stage.
    StageStepped {
        /// What is on the stage.
        on: OnStage,
        /// What happened.
        step: StageStep,
        /// By how much its time is extended, in seconds; else nought.
        #[serde(default, skip_serializing_if = "is_nought")]
        seconds: i64,
    },
    /// The big screens show something else.
    ScreenChanged {
        /// What.
        screen: Screen,
    },
    /// The audience's vote is prepared, opened or closed.
    AudienceVoteChanged {
        /// As it is now.
        vote: AudienceVote,
    },
    /// Somebody of the audience voted; the last vote of a device counts.
    Voted {
        /// The device, by a number drawn for it.
        voter: String,
        /// For whom.
        entry: EntryId,
    },
    /// From here on ballots are for practice.
    RehearsalBegun,
    /// The ballots of the rehearsal are erased.
    RehearsalErased,
}

impl Action {
    /// Whether it may follow a seal: it changes nothing that the result rests on.
    #[must_use]
    pub const fn follows_seal(&self) -> bool {
        matches!(
            self,
            Action::BallotHeld { .. }
                | Action::HeldDecided { counted_as: None, .. }
                | Action::DeviceEnrolled { .. }
                | Action::DeviceChanged { .. }
                | Action::EpochBegan { .. }
                | Action::StandbyEnrolled { .. }
                | Action::StandbyRetired { .. }
                | Action::ResultHeld { .. }
                | Action::ResultReopened { .. }
                | Action::ProgrammeChanged { .. }
                | Action::ArrivalRecorded { .. }
                | Action::AttendanceCounted { .. }
                | Action::StageStepped { .. }
                | Action::ScreenChanged { .. }
                | Action::AudienceVoteChanged { .. }
                | Action::Voted { .. }
        )
    }

    /// The name of its kind, as in the journal.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Action::EventChanged { .. } => "event-changed",
            Action::RulesChanged { .. } => "rules-changed",
            Action::RubricChanged { .. } => "rubric-changed",
            Action::EntrySaved { .. } => "entry-saved",
            Action::EntryStatusChanged { .. } => "entry-status-changed",
            Action::EntryRemoved { .. } => "entry-removed",
            Action::JudgeSaved { .. } => "judge-saved",
            Action::JudgeRemoved { .. } => "judge-removed",
            Action::JudgeReplaced { .. } => "judge-replaced",
            Action::Assigned { .. } => "assigned",
            Action::ConflictDismissed { .. } => "conflict-dismissed",
            Action::BallotSubmitted { .. } => "ballot-submitted",
            Action::BallotHeld { .. } => "ballot-held",
            Action::HeldDecided { .. } => "held-decided",
            Action::DeviceEnrolled { .. } => "device-enrolled",
            Action::DeviceChanged { .. } => "device-changed",
            Action::EpochBegan { .. } => "epoch-began",
            Action::StandbyEnrolled { .. } => "standby-enrolled",
            Action::StandbyRetired { .. } => "standby-retired",
            Action::TieDecided { .. } => "tie-decided",
            Action::RoundClosed => "round-closed",
            Action::RoundReopened { .. } => "round-reopened",
            Action::RoundPlanned { .. } => "round-planned",
            Action::RoundBegun { .. } => "round-begun",
            Action::CategoriesChanged { .. } => "categories-changed",
            Action::DeliberationChanged { .. } => "deliberation-changed",
            Action::AwardsChanged { .. } => "awards-changed",
            Action::SupportChanged { .. } => "support-changed",
            Action::ExceptionAccepted { .. } => "exception-accepted",
            Action::ResultSealed { .. } => "result-sealed",
            Action::ResultHeld { .. } => "result-held",
            Action::ResultReopened { .. } => "result-reopened",
            Action::ProgrammeChanged { .. } => "programme-changed",
            Action::OrderSet { .. } => "order-set",
            Action::ArrivalRecorded { .. } => "arrival-recorded",
            Action::AttendanceCounted { .. } => "attendance-counted",
            Action::StageStepped { .. } => "stage-stepped",
            Action::ScreenChanged { .. } => "screen-changed",
            Action::AudienceVoteChanged { .. } => "audience-vote-changed",
            Action::Voted { .. } => "voted",
            Action::RehearsalBegun => "rehearsal-begun",
            Action::RehearsalErased => "rehearsal-erased",
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
const fn is_nought(seconds: &i64) -> bool {
    *seconds == 0
}
