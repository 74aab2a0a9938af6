//! The big screens: what they show, steered from the organiser's screen.
//!
//! **Invariant:** what a big screen receives is what the hall may see now. A step of the reveal is sent when it is
//! played, a mark never before that, and nothing at all while the screen is black.

mod reveal;

use chrono::{DateTime, Local};
use domain::{Action, Language, OnStage, Phase, Scene, Screen, SlotState};
use serde::{Deserialize, Serialize};
use store::EventFile;

use crate::Fault;
use crate::program::{Session, now};
use crate::wire::Text;

use super::day::{OnBody, SlotBody, Today};
use super::sheets::{Desk, SheetState};
use super::{Done, Nothing, Topic};
use reveal::Play;

/// What the organiser's screen says of the big ones.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ScreenReply"))]
pub(crate) struct Control {
    screen: ScreenBody,
    /// How many steps the reveal has; null while there is no result that may be announced.
    steps: Option<u32>,
}

/// What the big screens show.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Screen"))]
pub(crate) struct ScreenBody {
    #[cfg_attr(test, ts(as = "crate::types::Scene"))]
    scene: Scene,
    /// How many steps of the scene were played.
    step: u32,
    /// One or two.
    #[cfg_attr(test, ts(as = "Vec<crate::types::Language>"))]
    languages: Vec<Language>,
    black: bool,
    /// For a hall without daylight.
    dark: bool,
}

impl From<Screen> for ScreenBody {
    fn from(Screen { scene, step, languages, black, dark }: Screen) -> ScreenBody {
        ScreenBody { scene, step, languages, black, dark }
    }
}

impl From<ScreenBody> for Screen {
    fn from(ScreenBody { scene, step, languages, black, dark }: ScreenBody) -> Screen {
        Screen { scene, step, languages, black, dark }
    }
}

pub(crate) fn read(session: &mut Session, _: Nothing) -> Result<Control, Fault> {
    let file = session.file()?;
    Ok(Control { screen: file.screen()?.into(), steps: Play::of(file)?.map(|play| play.count()) })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct ChangeScreen {
    screen: ScreenBody,
    /// What they showed when somebody decided it: of two windows, one is first.
    seen: ScreenBody,
}

pub(crate) fn change(session: &mut Session, request: ChangeScreen) -> Result<Done, Fault> {
    let file = session.file()?;
    let (seen, wanted): (Screen, Screen) = (request.seen.into(), request.screen.into());
    if file.screen()? != seen {
        return Err(Fault::new("screen-moved"));
    }
    check(file, &wanted)?;
    session.record(&[Action::ScreenChanged { screen: wanted }])?;
    Ok(Done { changed: &[Topic::Screen] })
}

fn check(file: &EventFile, wanted: &Screen) -> Result<(), Fault> {
    let doubled = wanted.languages.len() == 2 && wanted.languages.first() == wanted.languages.get(1);
    if wanted.languages.is_empty() || wanted.languages.len() > 2 || doubled {
        return Err(Fault::new("screen-languages").at("languages"));
    }
    let steps = match wanted.scene {
        Scene::Reveal => Play::of(file)?.ok_or_else(|| Fault::new("reveal-unsealed"))?.count(),
        _ => 0,
    };
    if wanted.step > steps { Err(Fault::new("screen-step")) } else { Ok(()) }
}

/// What a big screen shows.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Wall {
    /// The competition.
    name: Text,
    organiser: Text,
    #[cfg_attr(test, ts(as = "Vec<crate::types::Language>"))]
    languages: Vec<Language>,
    dark: bool,
    /// Null while the screen is black, or nothing is open.
    shows: Option<Shows>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "scene", rename_all = "lowercase")]
enum Shows {
    /// The occasion, and where judges' laptops come in.
    Welcome {
        date: Option<String>,
        place: Text,
        join: Option<Join>,
    },
    Programme {
        lines: Vec<Line>,
        late: i64,
    },
    Stage {
        floor: Option<Box<OnFloor>>,
        next: Option<Line>,
        times: Times,
    },
    /// The audience's own prize: how to vote, and how many have.
    Vote {
        prize: Text,
        open: bool,
        voters: u32,
        url: Option<String>,
    },
    Progress {
        heard: u32,
        all: u32,
        received: u32,
        expected: u32,
    },
    Reveal(Box<reveal::Played>),
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WallJoin"))]
struct Join {
    url: String,
    /// What the code to scan says.
    qr: String,
}

/// A point of the programme; pitches that follow each other are one line.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WallLine"))]
struct Line {
    /// `09:30`.
    time: String,
    #[cfg_attr(test, ts(as = "crate::types::ItemKind"))]
    kind: domain::ItemKind,
    title: Text,
    holder: Text,
    place: Text,
    order: Option<u32>,
    #[cfg_attr(test, ts(as = "crate::types::SlotState"))]
    state: SlotState,
    /// How many pitches it is; nought when it is none.
    pitches: u32,
}

/// How long a pitch is and when it is warned, in seconds.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WallTimes"))]
struct Times {
    questions: u32,
    warnings: Vec<u32>,
}

/// Who has the floor. Times in milliseconds.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WallFloor"))]
struct OnFloor {
    line: Line,
    #[cfg_attr(test, ts(as = "crate::types::Phase"))]
    phase: Phase,
    /// How long it may take.
    limit: i64,
    /// How long it had taken until `since`.
    spent: i64,
    /// Since when its time runs, in Unix milliseconds; null while it stands still.
    since: Option<i64>,
    /// Its place among all that are heard.
    all: u32,
}

/// What the hall sees now, and what time it is there.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct WallReply {
    /// In Unix milliseconds.
    now: i64,
    wall: Wall,
}

pub(crate) fn wall(session: &mut Session, _: Nothing) -> Result<WallReply, Fault> {
    let screen = session.file()?.screen()?;
    Ok(WallReply { now: now(), wall: shown(session, screen)? })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Preview {
    screen: ScreenBody,
}

/// What it would show, for the organiser's eyes.
pub(crate) fn preview(session: &mut Session, request: Preview) -> Result<WallReply, Fault> {
    let screen: Screen = request.screen.into();
    check(session.file()?, &screen)?;
    Ok(WallReply { now: now(), wall: shown(session, screen)? })
}

pub(crate) fn shown(session: &Session, screen: Screen) -> Result<Wall, Fault> {
    let file = session.file()?;
    let details = file.event()?.details;
    let shows = if screen.black {
        None
    } else {
        Some(match screen.scene {
            Scene::Vote => vote(session)?,
            Scene::Welcome => Shows::Welcome {
                date: details.date.clone(),
                place: details.place.clone().into(),
                join: session
                    .listening()
                    .and_then(|listening| listening.addresses.into_iter().next())
                    .map(|address| Join { url: address.url, qr: address.qr }),
            },
            Scene::Programme => programme(&Today::read(file)?),
            Scene::Stage => stage(&Today::read(file)?),
            Scene::Progress => progress(file)?,
            // Reopened in mid-reveal: the title stays, and no step of it.
            Scene::Reveal => Shows::Reveal(Box::new(match Play::of(file)? {
                Some(play) => play.until(screen.step),
                None => reveal::Played::nothing(),
            })),
        })
    };
    Ok(Wall {
        name: details.name.into(),
        organiser: details.organiser.into(),
        languages: screen.languages,
        dark: screen.dark,
        shows,
    })
}

fn vote(session: &Session) -> Result<Shows, Fault> {
    let file = session.file()?;
    let vote = file.audience_vote()?;
    let voters = file.votes()?.values().copied().fold(0, u32::saturating_add);
    Ok(Shows::Vote { prize: vote.prize.into(), open: vote.open, voters, url: super::vote::page(session) })
}

fn line(slot: SlotBody) -> Line {
    Line {
        time: clock(slot.begins),
        kind: slot.kind,
        title: slot.title,
        holder: slot.holder,
        place: slot.place,
        order: slot.order,
        state: slot.state,
        pitches: 0,
    }
}

/// Unix milliseconds as the hall's clock shows them.
fn clock(at: i64) -> String {
    let at = DateTime::from_timestamp_millis(at).unwrap_or_default().with_timezone(&Local);
    at.format("%H:%M").to_string()
}

const MINUTE: i64 = 60_000;

fn programme(today: &Today) -> Shows {
    let mut lines: Vec<Line> = Vec::new();
    let mut pitching = false;
    for slot in today.slots() {
        let is_pitch = matches!(slot.on, OnBody::Entry(_));
        let state = slot.state;
        match lines.last_mut().filter(|_| is_pitch && pitching) {
            Some(group) => {
                group.pitches = group.pitches.saturating_add(1);
                group.state = together(group.state, state);
            }
            None => {
                let mut begun = line(slot);
                if is_pitch {
                    // The group has the name of its kind, not that of its first pitch.
                    begun.title = Text::default();
                    begun.holder = Text::default();
                    begun.place = Text::default();
                    begun.order = None;
                    begun.pitches = 1;
                }
                lines.push(begun);
            }
        }
        pitching = is_pitch;
    }
    Shows::Programme { lines, late: if today.live { today.table.late / MINUTE } else { 0 } }
}

/// Pitches are on from the first to the last of them.
fn together(group: SlotState, next: SlotState) -> SlotState {
    if group == next { group } else { SlotState::Now }
}

fn stage(today: &Today) -> Shows {
    let all = count(today.heard().count());
    let slots = || today.table.slots.iter().zip(today.slots());
    let of = |on: &OnStage| slots().find(|(slot, _)| slot.on == *on).map(|(_, body)| line(body));
    let floor = today.current().and_then(|performance| {
        let running = performance.running_since();
        let until = running.unwrap_or(today.now);
        let (talk, ask) = super::stage::limits(today, performance);
        let asks = performance.phase == Phase::Questions;
        Some(Box::new(OnFloor {
            line: of(&performance.on)?,
            phase: performance.phase,
            limit: if asks { ask } else { talk },
            spent: if asks { performance.asked(until) } else { performance.talked(until) },
            since: running,
            all,
        }))
    });
    let times = &today.programme.times;
    Shows::Stage {
        floor,
        next: today.table.next.as_ref().and_then(of),
        times: Times { questions: times.questions, warnings: times.warnings.clone() },
    }
}

/// How far it is: counts, and no mark.
fn progress(file: &EventFile) -> Result<Shows, Fault> {
    let today = Today::read(file)?;
    let desk = Desk::read(file)?;
    let heard = today
        .heard()
        .filter(|entry| today.performances.iter().any(|one| one.on == OnStage::Entry((*entry).clone())))
        .count();
    let (mut received, mut expected) = (0_u32, 0_u32);
    for judge in desk.judges.iter().filter(|judge| judge.counts()) {
        for entry in &desk.entries {
            match desk.state(&judge.id, &entry.id) {
                SheetState::Submitted => {
                    received = received.saturating_add(1);
                    expected = expected.saturating_add(1);
                }
                SheetState::Empty | SheetState::Draft | SheetState::Incomplete => {
                    expected = expected.saturating_add(1);
                }
                _ => {}
            }
        }
    }
    Ok(Shows::Progress { heard: count(heard), all: count(today.heard().count()), received, expected })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
