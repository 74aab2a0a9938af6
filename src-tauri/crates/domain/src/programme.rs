//! The day: its programme, who came, and what the audience sees.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::rules::words;
use crate::{EntryId, JudgeId, Language, Text};

/// A time of the day by the clock of the hall, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay(u16);

/// A text that is no time of the day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a time of the day: {0}")]
pub struct NoTime(pub String);

impl TimeOfDay {
    /// Minutes since midnight, 0 to 1439.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// So many minutes since midnight; beyond 1439 it is past midnight again.
    #[must_use]
    pub const fn after_midnight(minutes: u32) -> TimeOfDay {
        // Less than 1440 fits.
        TimeOfDay((minutes % 1440) as u16)
    }
}

impl FromStr for TimeOfDay {
    type Err = NoTime;

    /// Reads `9:30` and `09:30`.
    fn from_str(text: &str) -> Result<TimeOfDay, NoTime> {
        let no_time = || NoTime(text.to_owned());
        let (hours, minutes) = text.trim().split_once(':').ok_or_else(no_time)?;
        let digits = |part: &str, most: usize| part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(hours, 2) || !digits(minutes, 2) || minutes.len() < 2 {
            return Err(no_time());
        }
        let (hours, minutes) =
            (hours.parse::<u16>().map_err(|_| no_time())?, minutes.parse::<u16>().map_err(|_| no_time())?);
        if hours < 24 && minutes < 60 { Ok(TimeOfDay(hours * 60 + minutes)) } else { Err(no_time()) }
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = NoTime;

    fn try_from(text: String) -> Result<TimeOfDay, NoTime> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> String {
        time.to_string()
    }
}

words!(
    /// What happens at a point of the programme.
    ItemKind {
        /// Arrival and registration.
        Welcome = "welcome",
        /// A partner speaks.
        Talk = "talk",
        /// People work together.
        Workshop = "workshop",
        /// Entries are heard, one after the other.
        Pitches = "pitches",
        /// A break.
        Pause = "pause",
        /// The jury sits.
        Deliberation = "deliberation",
        /// Results and prizes.
        Ceremony = "ceremony",
    }
);

/// A point of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeItem {
    /// What it is known by.
    pub id: String,
    /// What it is.
    pub kind: ItemKind,
    /// What it is called; when empty, as its kind.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// Who speaks, and for whom.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub speaker: String,
    /// How long it lasts, in minutes; nought for pitches, which last as long as they are many.
    pub minutes: u32,
    /// When it begins and not before; without it, when the one before it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<TimeOfDay>,
    /// How many entries are heard; `None` is all that are left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

/// How long an entry has the floor, in seconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PitchTimes {
    /// To present.
    pub pitch: u32,
    /// To answer the jury.
    pub questions: u32,
    /// Until the next one can begin.
    pub change: u32,
    /// At how much that is left a warning is given, each.
    pub warnings: Vec<u32>,
}

impl Default for PitchTimes {
    /// Five minutes, three of questions, one between two; warnings at one minute and at thirty seconds.
    fn default() -> PitchTimes {
        PitchTimes { pitch: 300, questions: 180, change: 60, warnings: vec![60, 30] }
    }
}

/// What happens when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Programme {
    /// Its points, in order.
    pub items: Vec<ProgrammeItem>,
    /// How long each entry has.
    pub times: PitchTimes,
}

/// The people of an entry who came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrival {
    /// How many.
    pub people: u32,
    /// Of them, women.
    pub women: u32,
    /// Of them, young people.
    pub youth: u32,
    /// What there is to say: who presents, what is lacking.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The audience, as it was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Attendance {
    /// All who came.
    pub people: u32,
    /// Of them, by group: `women`, `youth`, `cooperatives`…
    pub groups: BTreeMap<String, u32>,
    /// Of them, by the code of the province.
    pub provinces: BTreeMap<String, u32>,
}

/// How a plan of who judges what was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// How many judges each entry was to have.
    pub ballots: u32,
    /// The number from which it was drawn.
    pub seed: u32,
    /// Whether people changed it afterwards.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_hand: bool,
}

/// A link between a judge and an entry that people looked at and found to be none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoConflict {
    /// Who judges.
    pub judge: JudgeId,
    /// What.
    pub entry: EntryId,
    /// Why it is none.
    pub reason: String,
}

words!(
    /// What the audience sees.
    Scene {
        /// The occasion, and how to join.
        Welcome = "welcome",
        /// What happens when.
        Programme = "programme",
        /// Who has the floor, and the time.
        Stage = "stage",
        /// How far judging is, without a mark.
        Progress = "progress",
        /// The audience's own prize.
        Vote = "vote",
        /// The results, step by step.
        Reveal = "reveal",
    }
);

/// What the big screens show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Screen {
    /// What.
    pub scene: Scene,
    /// How many steps of the scene were played.
    pub step: u32,
    /// In which languages, one or two.
    pub languages: Vec<Language>,
    /// Whether it is black.
    pub black: bool,
    /// Whether it is dark: for a hall without daylight.
    pub dark: bool,
}

impl Default for Screen {
    fn default() -> Screen {
        Screen {
            scene: Scene::Welcome,
            step: 0,
            languages: vec![Language::Ar, Language::Fr],
            black: false,
            dark: false,
        }
    }
}

/// The audience's vote for a prize of its own; it never enters a score.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AudienceVote {
    /// Whether votes are taken.
    pub open: bool,
    /// What the prize is called.
    pub prize: Text,
    /// Who can be voted for.
    pub entries: Vec<EntryId>,
}
