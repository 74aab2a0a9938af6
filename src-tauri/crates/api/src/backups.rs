//! Automatic copies: where they lie and how many are kept.

use std::path::{Path, PathBuf};

use store::{Backup, EventFile, StoreError};

use crate::Fault;

/// Older automatic copies than these are removed, once a newer one is whole.
const KEPT: usize = 40;

/// The folder of this file's copies below `root`.
pub(crate) fn folder(root: &Path, file: &Path) -> PathBuf {
    root.join("Backups").join(file.file_stem().unwrap_or_default())
}

/// Copies the file into the data folder and, where one was chosen, into the second folder.
pub(crate) fn back_up_now(
    file: &Path,
    data_folder: &Path,
    second: Option<&Path>,
) -> Vec<Result<Backup, Fault>> {
    let first = back_up_to(file, &folder(data_folder, file));
    let second = second.map(|root| {
        // A stick that is not there must not become a folder of this disk.
        if !root.is_dir() {
            return Err(Fault::new("folder-not-found").with("file", root.display()));
        }
        back_up_to(file, &folder(root, file))
    });
    [Some(first), second].into_iter().flatten().collect()
}

/// Copies `file` into `folder` under its name and the time.
///
/// # Errors
///
/// As for [`store::back_up`], and when there is no room for it.
pub fn back_up_to(file: &Path, folder: &Path) -> Result<Backup, Fault> {
    expect_room(file, folder)?;
    let made = store::back_up(file, &free_name(file, folder))?;
    prune(folder, &made.path);
    Ok(made)
}

/// Copies what was recorded in a file that went away while it was open.
pub(crate) fn rescue(file: &EventFile, data_folder: &Path) -> Result<Backup, Fault> {
    let folder = folder(data_folder, file.path());
    Ok(file.rescue(&free_name(file.path(), &folder))?)
}

/// Makes an event file of a backup; an existing file is never overwritten.
///
/// # Errors
///
/// As for [`store::restore`], and when there is no room for it.
pub fn restore(backup: &Path, to: &Path) -> Result<Backup, Fault> {
    expect_room(backup, to.parent().unwrap_or(Path::new("")))?;
    Ok(store::restore(backup, to)?)
}

fn free_name(file: &Path, folder: &Path) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let stamp = chrono::Local::now().format("%Y-%m-%d %H.%M.%S");
    crate::names::free_path(folder, &format!("{stem} {stamp}"), ".tahkim")
}

/// A disk that cannot hold the copy is told before the copy, and not filled to the last byte by it.
fn expect_room(file: &Path, folder: &Path) -> Result<(), Fault> {
    const MEGABYTE: u64 = 1_000_000;
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |about| about.len());
    let needed = size(file) + size(Path::new(&log));
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.into());
    let free = folder.ancestors().find(|folder| folder.is_dir()).map(fs4::available_space);
    match free {
        Some(Ok(free)) if free < needed => Err(Fault::new("disk-short")
            .with("file", file.file_name().unwrap_or_default().to_string_lossy())
            .with("needed", needed.div_ceil(MEGABYTE))
            .with("free", free / MEGABYTE)),
        // A system that does not say is asked by the copy itself.
        _ => Ok(()),
    }
}

/// Removes the oldest, by what is in them and not by a clock that may have gone back; never `made`.
fn prune(folder: &Path, made: &Path) {
    let mut copies = list(folder);
    let surplus = copies.len().saturating_sub(KEPT);
    if surplus == 0 {
        return;
    }
    copies.retain(|copy| copy != made);
    copies.sort_by_cached_key(|copy| {
        let held = match EventFile::open_read_only(copy).and_then(|copy| copy.head()) {
            Ok(head) => head.seq,
            Err(StoreError::Damaged { .. } | StoreError::Foreign(_)) => 0,
            // It may be whole, and hold more than any: a newer program wrote it, or the disk did not answer.
            Err(_) => i64::MAX,
        };
        (held, copy.clone())
    });
    for copy in copies.into_iter().take(surplus) {
        // One copy too many harms nobody.
        let _ = std::fs::remove_file(copy);
    }
}

/// The event files in a folder.
pub(crate) fn list(folder: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
    files.filter(|path| path.extension().is_some_and(|ending| ending == "tahkim")).collect()
}
