//! Automatic copies: where they lie and how many are kept.

use std::path::{Path, PathBuf};

use store::{Backup, StoreError};

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
    let second = second.map(|root| back_up_to(file, &folder(root, file)));
    [Some(first), second].into_iter().flatten().map(|made| made.map_err(Fault::from)).collect()
}

/// Copies `file` into `folder` under its name and the time.
///
/// # Errors
///
/// As for [`store::back_up`].
pub fn back_up_to(file: &Path, folder: &Path) -> Result<Backup, StoreError> {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let stamp = chrono::Local::now().format("%Y-%m-%d %H.%M.%S");
    let to = crate::names::free_path(folder, &format!("{stem} {stamp}"), ".tahkim");
    let made = store::back_up(file, &to)?;
    prune(folder);
    Ok(made)
}

fn prune(folder: &Path) {
    let mut copies = list(folder);
    copies.sort();
    let surplus = copies.len().saturating_sub(KEPT);
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
