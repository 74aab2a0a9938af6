//! The program on this laptop: its data folder, its settings, and the competition that is open.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use domain::{Action, Actor, JudgeId};
use serde::Serialize;
use serde_json::Value;
use store::{EventFile, StoreError};

use crate::settings::Settings;
use crate::{Fault, backups, guard, ops};

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
}

/// A running program. Requests are answered one after the other.
#[derive(Debug)]
pub struct Program(Mutex<Session>);

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
        Ok(Program(Mutex::new(Session {
            data_folder: start.data_folder,
            door: start.door,
            settings,
            open: None,
            locked_to: None,
            wrong_pins: 0,
            notices: Vec::new(),
            since_backup: 0,
        })))
    }

    /// Opens a competition, in place of the one that is open.
    ///
    /// # Errors
    ///
    /// Why it cannot be opened; the other one stays open then.
    pub fn open(&self, path: &Path) -> Result<(), Fault> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).open_file(path)
    }

    /// Leaves the event file as one whole file, the way it can be copied; the program's last act.
    pub fn close(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).close_file();
    }

    /// Answers one request, `{"op":"…", …}`, with its reply as JSON.
    ///
    /// # Errors
    ///
    /// The [`Fault`] as JSON.
    pub fn call(&self, request: &str) -> Result<String, String> {
        // A panic rolls its transaction back, so what a poisoned lock guards is sound.
        let mut session = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        session.answer(request).map(|reply| reply.to_string()).map_err(|fault| {
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
    pub(crate) settings: Settings,
    pub(crate) open: Option<EventFile>,
    pub(crate) locked_to: Option<JudgeId>,
    pub(crate) wrong_pins: u32,
    pub(crate) notices: Vec<Fault>,
    /// Journal rows since the last automatic backup.
    pub(crate) since_backup: u32,
}

/// After so many changes the file is copied once more.
const BURST: u32 = 50;

impl Session {
    fn answer(&mut self, request: &str) -> Result<Value, Fault> {
        let request: Value =
            serde_json::from_str(request).map_err(|e| Fault::new("request-unreadable").with("what", e))?;
        let op = request.get("op").and_then(Value::as_str).unwrap_or_default().to_owned();
        let judge = request.get("judge").and_then(Value::as_str);
        let actor = self.actor();
        guard::check(&op, &actor, judge)?;
        ops::dispatch(self, &op, request)
    }

    /// A laptop that is handed to a judge acts as that judge, and as nobody else.
    pub(crate) fn actor(&self) -> Actor {
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
        let phase = actions.iter().any(|a| {
            matches!(
                a,
                Action::RoundClosed
                    | Action::RoundReopened { .. }
                    | Action::RehearsalBegun
                    | Action::RehearsalErased
            )
        });
        self.file_mut()?.record(&actor, now(), actions)?;
        self.since_backup =
            self.since_backup.saturating_add(u32::try_from(actions.len()).unwrap_or(u32::MAX));
        if phase || self.since_backup >= BURST {
            self.back_up();
        }
        Ok(())
    }

    /// An automatic copy. A fault is told and stops nobody.
    pub(crate) fn back_up(&mut self) {
        self.since_backup = 0;
        let Some(file) = &self.open else { return };
        let second = self.settings.backup_folder.as_deref().map(Path::new);
        self.notices.retain(|notice| !notice.code.starts_with("backup-"));
        for result in backups::back_up_now(file, &self.data_folder, second) {
            if let Err(fault) = result {
                let what = fault.args.get("file").cloned().unwrap_or_default();
                self.notices
                    .push(Fault { others: vec![fault], ..Fault::new("backup-failed").with("file", what) });
            }
        }
    }

    /// Opens a file in place of the one that is open; that one stays open when this one cannot be.
    pub(crate) fn open_file(&mut self, path: &Path) -> Result<(), Fault> {
        if self.open.as_ref().is_some_and(|open| open.path() == path && !open.is_read_only()) {
            return Ok(());
        }
        let file = match EventFile::open(path) {
            // Better seen than not at all: from a locked stick it can be read and exported.
            Err(StoreError::ReadOnly(_)) => EventFile::open_read_only(path)?,
            other => other?,
        };
        let locked_to = file.setting(LOCK)?.and_then(|judge| JudgeId::new(&judge).ok());
        self.close_file();
        self.locked_to = locked_to;
        self.open = Some(file);
        self.back_up();
        Ok(())
    }

    pub(crate) fn close_file(&mut self) {
        self.notices.clear();
        if let Some(file) = self.open.take() {
            // Everything is in the journal already; the next opening settles what could not be now.
            let _ = file.close();
        }
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
