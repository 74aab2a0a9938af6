//! Backups, verification.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use store::Place;

use crate::package::{Checked, agrees, check};
use crate::program::Session;
use crate::{Fault, backups, names};

use super::Nothing;
use super::competitions::{State, current};

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

/// What does not hold: `verify-place-<place>`, `verify-found-<finding>`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
struct VerifyFault {
    place: &'static str,
    place_args: BTreeMap<&'static str, String>,
    finding: &'static str,
    finding_args: BTreeMap<&'static str, String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VerifyReply"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Verified {
    holds: bool,
    head: String,
    rows: i64,
    /// What is printed on the papers of a sealed result, in sixteen groups of four; empty while none is.
    printed: Vec<String>,
    /// Whether groups from the paper were compared.
    compared: bool,
    /// Whether a package's papers were not printed again: another version or zone printed them.
    papers_unproven: bool,
    faults: Vec<VerifyFault>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Verify {
    /// Another event file, or a results package; null is the competition that is open.
    path: Option<PathBuf>,
    /// Two groups, typed from the paper.
    paper: Option<String>,
}

pub(crate) fn verify(session: &mut Session, request: Verify) -> Result<Verified, Fault> {
    let path = match request.path {
        Some(path) => path,
        None => session.file()?.path().to_owned(),
    };
    let Checked { mut found, printed, sealed, papers_unproven } = check(&path, session.press.as_deref())?;
    let paper = request.paper.filter(|typed| !typed.trim().is_empty());
    if let Some(Err(finding)) = paper.as_deref().map(|typed| agrees(typed, &printed)) {
        found.report(Place::Paper, finding);
    }
    let told = |fault: store::Fault| VerifyFault {
        place: fault.place.kind(),
        place_args: fault.place.args(),
        finding: fault.finding.code,
        finding_args: fault.finding.args,
    };
    Ok(Verified {
        holds: found.faults.is_empty(),
        head: found.head.hex(),
        rows: found.rows,
        printed: if sealed { printed.groups() } else { Vec::new() },
        compared: paper.is_some(),
        papers_unproven,
        faults: found.faults.into_iter().map(told).collect(),
    })
}
