//! Exports, backups, verification.

use std::path::{Path, PathBuf};

use domain::{Entry, EntryStatus, Language, Text};
use report::{FolderData, Names};
use serde::{Deserialize, Serialize};
use store::EventFile;

use crate::program::Session;
use crate::{Fault, backups, names};

use super::Nothing;
use super::competitions::{State, current};

/// What can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ExportKind"))]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The standings as CSV.
    Standings,
    /// The whole competition as a folder of plain tables.
    Folder,
    /// One row an entry, for head office.
    HeadOffice,
}

impl What {
    /// Its name on the command line and in requests.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            What::Standings => "standings",
            What::Folder => "folder",
            What::HeadOffice => "head-office",
        }
    }
}

/// The files of an export: names and contents.
///
/// # Errors
///
/// When the file cannot be read.
pub fn export_files(
    file: &EventFile,
    what: What,
    language: Language,
) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let entries = file.entries()?;
    match what {
        What::Standings => {
            let competition = file.competition()?;
            let standings = scoring::ranking(&competition);
            let names = titles(&entries);
            Ok(vec![("standings.csv".to_owned(), report::standings_csv(&competition, &standings, &names))])
        }
        What::HeadOffice => {
            let competition = file.competition()?;
            let standings = scoring::ranking(&competition);
            let details = file.event()?.details;
            let bytes = report::head_office_csv(&details, &entries, &competition, &standings, language);
            Ok(vec![("head-office.csv".to_owned(), bytes)])
        }
        What::Folder => {
            let event = file.event()?;
            let latest = file.latest_ballots()?;
            let ballots: Vec<_> = latest.values().map(|b| &b.ballot).collect();
            let decisions: Vec<_> = file.decisions()?.into_iter().map(|d| d.decision).collect();
            let assignment = file.assignment()?;
            let folder = report::folder(&FolderData {
                details: &event.details,
                rules: &event.rules,
                rubric: &event.rubric,
                entries: &entries,
                judges: &file.judges()?,
                assignment: assignment.as_deref(),
                decisions: &decisions,
                ballots: &ballots,
            });
            Ok(folder.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect())
        }
    }
}

/// The titles in the order of `EventFile::competition`, which is that of the entries.
pub(crate) fn titles(entries: &[Entry]) -> Names {
    let titles: Vec<Text> = entries.iter().map(|e| e.title.clone()).collect();
    debug_assert!(entries.iter().all(|e| EntryStatus::ALL.contains(&e.status)));
    Names { entries: titles }
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Export {
    what: What,
    #[cfg_attr(test, ts(as = "crate::types::Language"))]
    language: Language,
    folder: Option<PathBuf>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ExportReply"))]
pub(crate) struct Exported {
    path: PathBuf,
    files: Vec<String>,
}

/// Writes into the chosen folder, or into one of the data folder. Nothing that is there is overwritten.
pub(crate) fn export(session: &mut Session, request: Export) -> Result<Exported, Fault> {
    let file = session.file()?;
    let stem = file.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let root = request.folder.unwrap_or_else(|| session.data_folder.join("Exports").join(&stem));
    let contents = export_files(file, request.what, request.language)?;
    if request.what == What::Folder {
        let path = names::free_path(&root, &stem, "");
        let files = contents.iter().map(|(name, _)| name.clone()).collect();
        write_folder(&path, &contents)?;
        return Ok(Exported { path, files });
    }
    let ending = ".csv";
    let path = names::free_path(&root, &format!("{stem} {}", request.what.word()), ending);
    for (_, bytes) in &contents {
        names::write_whole(&path, bytes)?;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Exported { path, files: vec![name] })
}

/// A folder comes to be whole or not at all.
///
/// # Errors
///
/// When it cannot be written; nothing is left of it then.
pub fn write_folder(path: &Path, contents: &[(String, Vec<u8>)]) -> Result<(), Fault> {
    if path.exists() {
        return Err(Fault::new("file-exists").with("file", path.display()));
    }
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let written = contents.iter().try_for_each(|(name, bytes)| names::write_whole(&part.join(name), bytes));
    let named = written.and_then(|()| std::fs::rename(&part, path).map_err(|e| names::io_fault(&e, path)));
    named.inspect_err(|_| drop(std::fs::remove_dir_all(&part)))
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct BackedUp {
    paths: Vec<PathBuf>,
    faults: Vec<Fault>,
}

pub(crate) fn back_up(session: &mut Session, _: Nothing) -> Result<BackedUp, Fault> {
    let second = session.settings.backup_folder.as_deref().map(Path::new);
    let (mut paths, mut faults) = (Vec::new(), Vec::new());
    for made in backups::back_up_now(session.file()?.path(), &session.data_folder, second) {
        match made {
            Ok(backup) => paths.push(backup.path),
            Err(fault) => faults.push(fault),
        }
    }
    Ok(BackedUp { paths, faults })
}

/// Where a copy lies: beside the competitions, or in the folder that the organiser chose.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
enum BackupPlace {
    Data,
    Second,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Backup"))]
struct BackupBody {
    path: PathBuf,
    at: i64,
    size: u64,
    place: BackupPlace,
    /// The competition's file, without its ending.
    name: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BackupsReply"))]
pub(crate) struct Backups {
    backups: Vec<BackupBody>,
}

pub(crate) fn backups(session: &mut Session, _: Nothing) -> Result<Backups, Fault> {
    let second = session.settings.backup_folder.clone().map(PathBuf::from);
    let roots = [
        Some((session.data_folder.clone(), BackupPlace::Data)),
        second.map(|root| (root, BackupPlace::Second)),
    ];
    let mut found = Vec::new();
    for (root, place) in roots.into_iter().flatten() {
        let folders = match &session.open {
            Some(file) => vec![backups::folder(&root, file.path())],
            None => std::fs::read_dir(root.join("Backups"))
                .into_iter()
                .flatten()
                .flatten()
                .map(|f| f.path())
                .collect(),
        };
        for path in folders.iter().flat_map(|folder| backups::list(folder)) {
            let Ok(meta) = std::fs::metadata(&path) else { continue };
            let since = meta.modified().ok().and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok());
            found.push(BackupBody {
                at: since.and_then(|d| i64::try_from(d.as_millis()).ok()).unwrap_or_default(),
                size: meta.len(),
                place,
                name: path
                    .parent()
                    .and_then(Path::file_name)
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
                path,
            });
        }
    }
    found.sort_by_key(|b| std::cmp::Reverse(b.at));
    Ok(Backups { backups: found })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Restore {
    path: PathBuf,
    name: String,
}

/// Makes a new competition of a backup and opens it; never over one that is there.
pub(crate) fn restore(session: &mut Session, request: Restore) -> Result<State, Fault> {
    let stem = names::file_stem(&request.name);
    let to = session.data_folder.join(format!("{stem}.tahkim"));
    backups::restore(&request.path, &to)?;
    session.open_file(&to)?;
    current(session)
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct VerifyFault {
    #[serde(rename = "where")]
    place: String,
    what: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VerifyReply"))]
pub(crate) struct Verified {
    holds: bool,
    head: String,
    rows: i64,
    faults: Vec<VerifyFault>,
}

pub(crate) fn verify(session: &mut Session, _: Nothing) -> Result<Verified, Fault> {
    let found = store::verify(session.file()?.path())?;
    Ok(Verified {
        holds: found.faults.is_empty(),
        head: found.head.hex(),
        rows: found.rows,
        faults: found.faults.into_iter().map(|f| VerifyFault { place: f.where_, what: f.what }).collect(),
    })
}
