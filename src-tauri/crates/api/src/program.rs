//! The program on this laptop: its data folder, its settings, and the competition that is open.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use domain::{Action, Actor, DeviceId, JudgeId};
use report::paper::Press;
use serde::Serialize;
use serde_json::Value;
use store::{EventFile, StoreError};

use crate::change::{self, Change, Listeners};
use crate::doorway::{Doorway, Link, Listening, NearbyHall};
use crate::hall::live::Live;
use crate::hall::seats::Seats;
use crate::keeper::{Copies, Keeper};
use crate::ops::Topic;
use crate::ready::Checks;
use crate::ready::devices::Tests;
use crate::seat::Seat;
use crate::settings::Settings;
use crate::standby::{Former, Standby};
use crate::{Fault, Keys, backups, guard, ops};

/// Through which door requests come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Door {
    /// The desktop window.
    Window,
    /// A browser on the hub.
    Browser,
}

/// What a program needs to start.
#[derive(Clone, Debug)]
pub struct Start {
    /// Where competitions, backups, exports and settings lie.
    pub data_folder: PathBuf,
    /// Through which door requests come.
    pub door: Door,
    /// The machine's side of the hall; `None` where there is none to be opened.
    pub doorway: Option<Arc<dyn Doorway>>,
    /// What carries a judge's device's errands; `None` where this program is never one.
    pub link: Option<Arc<dyn Link>>,
    /// What prints papers; `None` where none are printed.
    pub press: Option<Arc<dyn Press>>,
    /// What times the automatic copies. It never goes back.
    pub clock: fn() -> Instant,
}

impl Start {
    /// A program without a network: no hall, and no judge's device.
    #[must_use]
    pub const fn new(data_folder: PathBuf, door: Door) -> Start {
        Start { data_folder, door, doorway: None, link: None, press: None, clock: Instant::now }
    }
}

/// A running program. Requests are answered one after the other.
#[derive(Debug)]
pub struct Program {
    session: Mutex<Session>,
    listeners: Listeners,
    pub(crate) pulse: Arc<Pulse>,
    pub(crate) seats: Arc<Seats>,
    /// Held while a judge's PIN is tried.
    pub(crate) pin_slot: Mutex<()>,
}

impl Program {
    /// Starts with no competition open.
    ///
    /// # Errors
    ///
    /// When the data folder cannot be made.
    pub fn start(start: Start) -> Result<Program, Fault> {
        std::fs::create_dir_all(&start.data_folder)
            .map_err(|error| crate::names::io_fault(&error, &start.data_folder))?;
        let settings = Settings::read(&start.data_folder);
        let listeners = Listeners::default();
        let is_device = start.link.is_some();
        let pulse = Arc::new(Pulse::default());
        let seats = Arc::new(Seats::default());
        let session = Mutex::new(Session {
            data_folder: start.data_folder,
            door: start.door,
            doorway: start.doorway,
            settings,
            open: None,
            locked_to: None,
            wrong_pins: 0,
            notices: Vec::new(),
            keeper: Keeper::default(),
            since_backup: 0,
            last_backup: (start.clock)(),
            clock: start.clock,
            hall: Live::new(),
            seat: None,
            standby: None,
            former: None,
            link: start.link,
            press: start.press,
            checks: Checks::default(),
            tests: Tests::default(),
            listeners: listeners.clone(),
            pulse: pulse.clone(),
            seats: seats.clone(),
        });
        let program = Program { session, listeners, pulse, seats, pin_slot: Mutex::new(()) };
        if is_device {
            crate::seat::resume(&mut program.session());
        }
        Ok(program)
    }

    /// Calls `listener` at every change, while the file is held: it must be quick and ask nothing.
    pub fn on_change(&self, listener: impl Fn(&Change) + Send + Sync + 'static) {
        self.listeners.add(Box::new(listener));
    }

    /// The journal's last row, without waiting for anybody.
    pub fn head(&self) -> i64 {
        self.pulse.head.load(Ordering::Relaxed)
    }

    /// The term of office, likewise; 0 before the hall was opened for the first time.
    pub fn epoch(&self) -> u32 {
        self.pulse.epoch.load(Ordering::Relaxed)
    }

    /// The machine's addresses changed: the organiser's screen shows others.
    pub fn hall_moved(&self) {
        self.session().notify_hall();
    }

    /// A panic rolls its transaction back, so what a poisoned lock guards is sound.
    pub(crate) fn session(&self) -> MutexGuard<'_, Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens a competition, in place of the one that is open.
    ///
    /// # Errors
    ///
    /// Why it cannot be opened; the other one stays open then.
    pub fn open(&self, path: &Path) -> Result<(), Fault> {
        self.session().open_file(path)
    }

    /// Leaves the event file as one whole file, the way it can be copied; the program's last act.
    pub fn close(&self) {
        self.session().close_file();
    }

    /// Answers one request, `{"op":"…", …}`, with its reply as JSON.
    ///
    /// # Errors
    ///
    /// The [`Fault`] as JSON.
    pub fn call(&self, request: &str) -> Result<String, String> {
        self.session().answer(request).map_err(|fault| {
            serde_json::to_string(&fault)
                .unwrap_or_else(|_| r#"{"code":"internal","args":{},"others":[]}"#.to_owned())
        })
    }
}

/// What one answer can see and change.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) data_folder: PathBuf,
    pub(crate) door: Door,
    pub(crate) doorway: Option<Arc<dyn Doorway>>,
    pub(crate) settings: Settings,
    pub(crate) open: Option<EventFile>,
    pub(crate) locked_to: Option<JudgeId>,
    pub(crate) wrong_pins: u32,
    pub(crate) notices: Vec<Fault>,
    pub(crate) keeper: Keeper,
    /// Journal rows since the last automatic backup.
    pub(crate) since_backup: u32,
    last_backup: Instant,
    clock: fn() -> Instant,
    /// The hub's memory of the devices around it.
    pub(crate) hall: Live,
    /// This laptop as a judge's device, when it is one.
    pub(crate) seat: Option<Seat>,
    /// This laptop as the stand-by of another one, when it is one.
    pub(crate) standby: Option<Standby>,
    /// What is left to be fetched from the hub whose place this one took.
    pub(crate) former: Option<Former>,
    link: Option<Arc<dyn Link>>,
    pub(crate) press: Option<Arc<dyn Press>>,
    /// Whether this laptop is ready for the day.
    pub(crate) checks: Checks,
    /// The devices that opened the test page.
    pub(crate) tests: Tests,
    listeners: Listeners,
    pulse: Arc<Pulse>,
    seats: Arc<Seats>,
}

/// What may be known without holding the file.
#[derive(Debug, Default)]
pub(crate) struct Pulse {
    head: AtomicI64,
    epoch: AtomicU32,
    /// The proof of a term that was looked at last.
    heeded: Mutex<String>,
}

impl Pulse {
    pub(crate) fn is_heeded(&self, proof: &str) -> bool {
        *self.heeded.lock().unwrap_or_else(PoisonError::into_inner) == proof
    }

    pub(crate) fn heed(&self, proof: &str) {
        proof.clone_into(&mut self.heeded.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// The notice of a file that went away; where it came back, it is moot.
const RESCUED: &str = "file-rescued";

/// After so many changes the file is copied once more,
const BURST: u32 = 50;
/// and at the first change after so long.
const PAUSE: Duration = Duration::from_secs(5 * 60);

impl Session {
    fn answer(&mut self, request: &str) -> Result<String, Fault> {
        let request: Value =
            serde_json::from_str(request).map_err(|e| Fault::new("request-unreadable").with("what", e))?;
        let op = request.get("op").and_then(Value::as_str).unwrap_or_default().to_owned();
        let judge = request.get("judge").and_then(Value::as_str);
        let actor = self.actor();
        guard::check(&op, &actor, judge)?;
        if self.standby.is_some() {
            guard::check_standby(&op)?;
        }
        ops::dispatch(self, &op, request).inspect_err(|_| self.rescue_if_gone())
    }

    /// What was saved in a file that went away while it was open is copied before the system forgets it.
    fn rescue_if_gone(&mut self) {
        let Some(file) = self.open.as_ref().filter(|file| !file.is_read_only() && file.is_gone()) else {
            return;
        };
        if self.notices.iter().any(|notice| notice.code == RESCUED) {
            return;
        }
        if let Ok(copy) = backups::rescue(file, &self.data_folder) {
            let name = file.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
            let notice = Fault::new(RESCUED).with("file", name).with("copy", copy.path.display());
            self.notices.push(notice);
        }
    }

    /// A laptop that is handed to a judge acts as that judge, and as nobody else.
    pub(crate) fn actor(&self) -> Actor {
        if let Some(kept) = self.seat.as_ref().and_then(|seat| seat.kept.as_ref()) {
            return JudgeId::new(&kept.judge).map_or(Actor::Display, Actor::Judge);
        }
        match &self.locked_to {
            Some(judge) => Actor::Judge(judge.clone()),
            None => Actor::Organiser,
        }
    }

    pub(crate) fn file(&self) -> Result<&EventFile, Fault> {
        self.open.as_ref().ok_or_else(|| Fault::new("nothing-open"))
    }

    pub(crate) fn file_mut(&mut self) -> Result<&mut EventFile, Fault> {
        self.open.as_mut().ok_or_else(|| Fault::new("nothing-open"))
    }

    /// Journals these actions, all or none.
    pub(crate) fn record(&mut self, actions: &[Action]) -> Result<(), Fault> {
        let actor = self.actor();
        self.record_as(&actor, actions)
    }

    /// The same for somebody who is not at this laptop.
    pub(crate) fn record_as(&mut self, actor: &Actor, actions: &[Action]) -> Result<(), Fault> {
        self.in_office()?;
        self.file_mut()?.record(actor, now(), actions)?;
        self.recorded(actions.iter());
        Ok(())
    }

    /// The same for several people at once.
    pub(crate) fn record_group(&mut self, actions: &[(Actor, Action)]) -> Result<(), Fault> {
        self.in_office()?;
        self.file_mut()?.record_group(now(), actions)?;
        self.recorded(actions.iter().map(|(_, action)| action));
        Ok(())
    }

    pub(crate) fn recorded<'a>(&mut self, actions: impl ExactSizeIterator<Item = &'a Action> + Clone) {
        let phase = actions.clone().any(|a| {
            matches!(
                a,
                Action::RoundClosed
                    | Action::RoundReopened { .. }
                    | Action::ResultSealed { .. }
                    | Action::ResultReopened { .. }
                    | Action::RehearsalBegun
                    | Action::RehearsalErased
            )
        });
        if actions.clone().any(|action| matches!(action, Action::EpochBegan { .. })) {
            self.feel_pulse();
        }
        // What comes by the hundred and takes nobody's seat.
        let is_routine = |action: &Action| {
            matches!(
                action,
                Action::BallotSubmitted { .. } | Action::BallotHeld { .. } | Action::Voted { .. }
            )
        };
        if !actions.clone().all(is_routine) {
            self.seats.changed();
        }
        let seq = self.file().and_then(|file| Ok(file.head()?.seq)).unwrap_or_default();
        self.pulse.head.store(seq, Ordering::Relaxed);
        self.notices.retain(|notice| notice.code != RESCUED);
        let rows = u32::try_from(actions.len()).unwrap_or(u32::MAX);
        change::of(seq, actions).iter().for_each(|change| self.listeners.tell(change));
        self.since_backup = self.since_backup.saturating_add(rows);
        if phase {
            self.back_up();
            return;
        }
        let now = (self.clock)();
        let is_due = self.since_backup >= BURST || now.saturating_duration_since(self.last_backup) >= PAUSE;
        if is_due && self.copies().is_none_or(|copies| self.keeper.copy_aside(copies, now)) {
            (self.since_backup, self.last_backup) = (0, now);
        }
    }

    /// The sessions of a device are over.
    pub(crate) fn end_sessions(&mut self, device: DeviceId) {
        self.hall.end_sessions(device);
        self.seats.changed();
    }

    /// The halls on this network, as far as this laptop can be somebody else's and has heard of them.
    pub(crate) fn halls(&self) -> Vec<NearbyHall> {
        self.link.as_ref().map(|link| link.halls()).unwrap_or_default()
    }

    /// There may be something to ask of the hub, or of another one.
    pub(crate) fn wake_link(&self) {
        if let Some(link) = &self.link {
            link.wake();
        }
    }

    pub(crate) fn feel_pulse(&self) {
        let head = self.file().and_then(|file| Ok(file.head()?.seq)).unwrap_or_default();
        self.pulse.head.store(head, Ordering::Relaxed);
        self.pulse.epoch.store(self.highest_term().unwrap_or_default(), Ordering::Relaxed);
        self.pulse.heed("");
    }

    /// Something about the hall changed that is not in the journal.
    pub(crate) fn notify_hall(&self) {
        let seq = self.file().and_then(|file| Ok(file.head()?.seq)).unwrap_or_default();
        self.listeners.tell(&Change { seq, topics: vec![Topic::Hall], judges: None, devices: Vec::new() });
    }

    /// Something that is not in the journal concerns a judge.
    pub(crate) fn tell_judge(&self, judge: JudgeId) -> Result<(), Fault> {
        let seq = self.file()?.head()?.seq;
        let judges = Some(std::iter::once(judge).collect());
        self.listeners.tell(&Change { seq, topics: vec![Topic::Ballots], judges, devices: Vec::new() });
        Ok(())
    }

    /// The keys of the competition that is open, made at the first use.
    pub(crate) fn keys(&mut self) -> Result<&Keys, Fault> {
        if self.hall.keys.is_none() {
            let event = self.file()?.identity()?;
            let date = self.file()?.event()?.details.date;
            let day = date.and_then(|date| date.parse::<chrono::NaiveDate>().ok());
            let day = day.map(|day| day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis());
            let doorway = self.doorway.as_ref().ok_or_else(|| Fault::new("hall-none"))?;
            self.hall.keys = Some(doorway.keys(&event, day)?);
        }
        self.hall.keys.as_ref().ok_or_else(|| Fault::new("hall-none"))
    }

    /// Where judges' devices reach this laptop now.
    pub(crate) fn addresses(&self) -> Vec<String> {
        let listening = self.listening().into_iter().flat_map(|listening| listening.addresses);
        listening.map(|address| SocketAddr::new(address.ip, address.port).to_string()).collect()
    }

    /// Where judges' devices may find a hub of this competition, now or after a take-over.
    pub(crate) fn hubs(&self) -> Vec<String> {
        let standbys = self.hall.followers.iter().flat_map(|follower| follower.addresses.clone());
        self.addresses().into_iter().chain(standbys).collect()
    }

    /// Where the hall listens, while it does.
    pub(crate) fn listening(&self) -> Option<Listening> {
        self.doorway.as_ref()?.listening()
    }

    /// An automatic copy. A fault is told and stops nobody.
    pub(crate) fn back_up(&mut self) {
        let now = (self.clock)();
        (self.since_backup, self.last_backup) = (0, now);
        if let Some(copies) = self.copies() {
            self.keeper.copy(&copies, now);
        }
    }

    fn copies(&self) -> Option<Copies> {
        Some(Copies {
            file: self.open.as_ref()?.path().to_owned(),
            data_folder: self.data_folder.clone(),
            second: self.settings.backup_folder.as_deref().map(PathBuf::from),
        })
    }

    /// Opens a file in place of the one that is open; that one stays open when this one cannot be.
    pub(crate) fn open_file(&mut self, path: &Path) -> Result<(), Fault> {
        if self
            .open
            .as_ref()
            .is_some_and(|open| open.path() == path && !open.is_read_only() && !open.is_gone())
        {
            return Ok(());
        }
        let file = match EventFile::open(path) {
            // Better seen than not at all: from a locked stick it can be read and exported.
            Err(StoreError::ReadOnly(_)) => EventFile::open_read_only(path)?,
            other => other?,
        };
        let locked_to = file.setting(LOCK)?.and_then(|judge| JudgeId::new(&judge).ok());
        self.close_file();
        self.hall.forget();
        self.locked_to = locked_to;
        self.open = Some(file);
        crate::seat::opened(self)?;
        crate::standby::opened(self)?;
        self.feel_pulse();
        self.back_up();
        Ok(())
    }

    pub(crate) fn close_file(&mut self) {
        self.rescue_if_gone();
        self.notices.clear();
        self.keeper.forget();
        self.seats.changed();
        self.checks = Checks::default();
        if let Some(doorway) = &self.doorway {
            doorway.close();
        }
        if let Some(file) = self.open.take() {
            // Everything is in the journal already; the next opening settles what could not be now.
            let _ = file.close();
        }
        (self.seat, self.standby, self.former) = (None, None, None);
        self.wake_link();
        self.locked_to = None;
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.close_file();
    }
}

/// The setting that names the judge to whom the laptop is handed.
pub(crate) const LOCK: &str = "locked_to";

/// Now, in Unix milliseconds.
#[must_use]
pub fn now() -> i64 {
    chrono::Utc::now().timestamp_millis()
}
