//! What exists in a competition, and what is valid.
//!
//! **Invariants.** A value that exists is valid: every type is built by a checked constructor, also
//! when it is decoded from bytes. Nothing here does I/O, reads a clock, draws random numbers, is
//! async, or iterates in hash order; and no number that decides a rank is a float.

mod action;
mod ballot;
mod decimal;
mod deliberation;
mod device;
mod entry;
mod event;
mod id;
mod judge;
mod programme;
mod round;
mod rubric;
mod rules;
mod seal;
mod stage;
mod text;
mod timetable;
mod typing;

pub use action::{Action, Actor, TieDecision};
pub use ballot::{Ballot, BallotStatus, Marks, Source};
pub use decimal::{Decimal, DecimalFault};
pub use deliberation::{Award, AwardKind, Deliberation, Presence, Support, SupportKind};
pub use device::{Device, DeviceId, DeviceState, Epoch, HeldReason, Origin};
pub use entry::{Entry, EntryStatus};
pub use event::{EventDetails, Partner};
pub use id::{BallotId, CriterionId, EntryId, IdFault, JudgeId};
pub use judge::{Judge, JudgeRole};
pub use programme::{
    Arrival, Attendance, AudienceVote, Drawn, ItemKind, NoConflict, NoTime, PitchTimes, Programme,
    ProgrammeItem, Scene, Screen, TimeOfDay,
};
pub use round::{CATEGORY, Category, EndedRound, NextRound, PastPlace};
pub use rubric::{Criterion, CriterionFault, Level, MarkFault, Rubric, RubricFault, Subcriterion};
pub use rules::{IncompletePolicy, RankStyle, Rules, TieBreak, UnknownWord};
pub use seal::{Digest, Holder, NoDigest, Seal, Signature};
pub use stage::{OnStage, Performance, Phase, StageRow, StageStep};
pub use text::{Language, Text, Titles};
pub use timetable::{Clock, Slot, SlotState, Timetable, timetable};
pub use typing::{Agreement, Typing, agreement};
