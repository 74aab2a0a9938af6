//! The home screen: the program's state, and opening, making and closing competitions.

use std::path::{Path, PathBuf};

use domain::{Action, EntryStatus, EventDetails, Language};
use serde::{Deserialize, Serialize};
use store::{EventFile, Round};

use crate::program::{Door, Session, now};
use crate::settings::Settings;
use crate::wire::Text;
use crate::{Fault, backups, names};

use super::judges::JudgeName;
use super::{Nothing, new};

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ProgramState"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct State {
    version: &'static str,
    door: Door,
    data_folder: PathBuf,
    settings: Settings,
    open: Option<Summary>,
    locked_to: Option<JudgeName>,
    has_pin: bool,
    notices: Vec<Fault>,
    read_only: bool,
    /// This laptop as a judge's device, when it is one.
    seat: Option<crate::seat::State>,
    /// This laptop as the stand-by of another one, when it is one.
    standby: Option<crate::standby::State>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "EventSummary"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Summary {
    path: PathBuf,
    name: Text,
    date: Option<String>,
    place: Text,
    #[cfg_attr(test, ts(as = "crate::types::Round"))]
    round: Round,
    /// Empty in the first round.
    round_name: Text,
    /// The round that follows, when one is planned.
    next_round: Option<Text>,
    rehearsal: bool,
    /// The number of the result in force; 0 while none is sealed.
    sealed: u32,
    /// A second place holds it: it may be announced.
    announced: bool,
    entries: usize,
    judges: usize,
    ballots_submitted: usize,
    ballots_expected: usize,
    changed_at: i64,
}

fn summary(file: &EventFile) -> Result<Summary, Fault> {
    let event = file.event()?;
    let competition = file.competition()?;
    let standing = |status: EntryStatus| status == EntryStatus::Admissible;
    let admitted: Vec<bool> = competition.entries.iter().map(|e| standing(e.status)).collect();
    let is_admitted =
        |entry: u32| usize::try_from(entry).ok().and_then(|e| admitted.get(e)).copied().unwrap_or(false);
    let count = |status: domain::BallotStatus| {
        let rows = competition.ballots.status.iter().zip(&competition.ballots.entries);
        rows.filter(|(s, e)| **s == status && is_admitted(**e)).count()
    };
    let assigned = match &competition.assignment {
        scoring::Assignment::Everyone => {
            competition.judges.len().saturating_mul(admitted.iter().filter(|a| **a).count())
        }
        scoring::Assignment::Pairs(pairs) => pairs.iter().filter(|(_, entry)| is_admitted(*entry)).count(),
    };
    let sealed = file.sealed()?;
    let changed = std::fs::metadata(file.path()).and_then(|meta| meta.modified()).ok();
    let changed_at =
        changed.and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok()).map_or(0, |d| d.as_millis());
    Ok(Summary {
        path: file.path().to_owned(),
        name: event.details.name.into(),
        date: event.details.date,
        place: event.details.place.into(),
        round: event.round,
        round_name: file.round_name()?.into(),
        next_round: file.next_round()?.map(|next| next.name.into()),
        rehearsal: event.rehearsal,
        sealed: sealed.as_ref().map_or(0, |result| result.seal.number),
        announced: sealed.is_some_and(|result| result.holder.is_some()),
        entries: competition.entries.len(),
        judges: competition.judges.len(),
        ballots_submitted: count(domain::BallotStatus::Submitted),
        ballots_expected: assigned.saturating_sub(count(domain::BallotStatus::Recused)),
        changed_at: i64::try_from(changed_at).unwrap_or_default(),
    })
}

/// A judge's laptop holds one round, and is told its name.
fn of_the_hall(session: &Session, summary: Summary) -> Summary {
    match session.seat.as_ref().and_then(|seat| seat.kept.as_ref()) {
        Some(kept) => Summary { round_name: kept.round_name.clone(), ..summary },
        None => summary,
    }
}

pub(crate) fn state(session: &mut Session, _: Nothing) -> Result<State, Fault> {
    current(session)
}

pub(crate) fn current(session: &Session) -> Result<State, Fault> {
    let open = session.open.as_ref();
    let locked_to = match (&session.locked_to, open) {
        (Some(judge), Some(file)) => file.judges()?.iter().find(|j| j.id == *judge).map(JudgeName::from),
        _ => None,
    };
    Ok(State {
        version: env!("CARGO_PKG_VERSION"),
        door: session.door,
        data_folder: session.data_folder.clone(),
        settings: session.settings.clone(),
        open: open.map(summary).transpose()?.map(|summary| of_the_hall(session, summary)),
        locked_to,
        has_pin: match open {
            Some(file) => file.setting(super::lock::PIN)?.is_some(),
            None => false,
        },
        notices: session.notices.iter().cloned().chain(session.keeper.faults()).collect(),
        read_only: open.is_some_and(EventFile::is_read_only),
        seat: crate::seat::state(session)?,
        standby: crate::standby::state(session)?,
    })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct ChangeSettings {
    settings: Settings,
}

pub(crate) fn change_settings(session: &mut Session, request: ChangeSettings) -> Result<State, Fault> {
    let mut settings = request.settings;
    settings.backup_folder = settings.backup_folder.filter(|folder| !folder.trim().is_empty());
    if let Some(folder) = &settings.backup_folder
        && !Path::new(folder).is_dir()
    {
        return Err(Fault::new("folder-not-found").with("file", folder).at("backupFolder"));
    }
    settings.write(&session.data_folder)?;
    session.settings = settings;
    current(session)
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct ChangeLanguage {
    #[cfg_attr(test, ts(as = "crate::types::Language"))]
    language: Language,
}

/// The one setting that a judge at the organiser's laptop may change.
pub(crate) fn change_language(session: &mut Session, request: ChangeLanguage) -> Result<State, Fault> {
    session.settings.language = request.language;
    session.settings.write(&session.data_folder)?;
    current(session)
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListedCompetition"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Listed {
    path: PathBuf,
    file_name: String,
    summary: Option<Summary>,
    fault: Option<Fault>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CompetitionsReply"))]
pub(crate) struct Listing {
    competitions: Vec<Listed>,
}

pub(crate) fn list(session: &mut Session, _: Nothing) -> Result<Listing, Fault> {
    let mut competitions: Vec<Listed> = backups::list(&session.data_folder)
        .into_iter()
        .map(|path| {
            let looked = match &session.open {
                Some(open) if open.path() == path => summary(open),
                _ => EventFile::open_read_only(&path).map_err(Fault::from).and_then(|file| summary(&file)),
            };
            let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let (summary, fault) = match looked {
                Ok(summary) => (Some(summary), None),
                Err(fault) => (None, Some(fault)),
            };
            Listed { path, file_name, summary, fault }
        })
        .collect();
    competitions.sort_by_key(|c| std::cmp::Reverse(c.summary.as_ref().map(|s| s.changed_at)));
    Ok(Listing { competitions })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Create {
    name: Text,
    date: Option<String>,
    template: Option<PathBuf>,
}

pub(crate) fn create(session: &mut Session, request: Create) -> Result<State, Fault> {
    let name: domain::Text = request.name.into();
    if name.is_empty() {
        return Err(Fault::new("name-missing").at("name"));
    }
    super::event::check_date(request.date.as_deref())?;
    let stem = names::file_stem(name.shown(session.settings.language));
    let date = request.date.filter(|date| !date.is_empty());
    let actions = match request.template {
        None => {
            let languages = vec![Language::Ar, Language::Fr];
            let details = EventDetails { name, date, languages, ..EventDetails::default() };
            vec![Action::EventChanged { details: Box::new(details) }]
        }
        Some(template) => {
            let template = EventFile::open_read_only(&template)?;
            let event = template.event()?;
            let details = EventDetails { name, date, id: String::new(), ..event.details };
            let mut actions = vec![
                Action::EventChanged { details: Box::new(details) },
                Action::RulesChanged { rules: event.rules, reason: None },
                Action::RubricChanged { rubric: event.rubric, reason: None },
            ];
            for mut judge in template.judges()? {
                judge.fields.remove("attendance");
                actions.push(Action::JudgeSaved { judge: Box::new(judge) });
            }
            actions
        }
    };
    make_and_open(session, &stem, &actions)
}

pub(crate) fn open_sample(session: &mut Session, _: Nothing) -> Result<State, Fault> {
    let actions = new::sample()?;
    let name = actions.iter().find_map(|action| match action {
        Action::EventChanged { details } => Some(details.name.shown(session.settings.language).to_owned()),
        _ => None,
    });
    make_and_open(session, &names::file_stem(&name.unwrap_or_default()), &actions)
}

fn make_and_open(session: &mut Session, stem: &str, actions: &[Action]) -> Result<State, Fault> {
    let path = names::free_path(&session.data_folder, stem, ".tahkim");
    EventFile::create(&path, now(), actions)?.close()?;
    session.open_file(&path)?;
    current(session)
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Open {
    path: PathBuf,
}

pub(crate) fn open(session: &mut Session, request: Open) -> Result<State, Fault> {
    session.open_file(&request.path)?;
    current(session)
}

pub(crate) fn close(session: &mut Session, _: Nothing) -> Result<State, Fault> {
    session.close_file();
    current(session)
}
