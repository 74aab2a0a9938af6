//! Where competitions live on this computer.

use std::path::PathBuf;

/// The data folder: `TAHKIM_DATA` when it is set, else `Tahkim` in the user's documents.
#[must_use]
pub fn data_folder() -> PathBuf {
    if let Some(chosen) = chosen() {
        return chosen;
    }
    // A system without a documents folder (a bare Linux account) has a home, and else the current folder.
    dirs::document_dir().or_else(dirs::home_dir).unwrap_or_default().join("Tahkim")
}

/// Where people put templates, wording and a logo of their own for papers.
#[must_use]
pub fn templates() -> PathBuf {
    data_folder().join("Templates")
}

/// Whether somebody chose the folder rather than leaving it to the system.
#[must_use]
pub fn data_folder_is_chosen() -> bool {
    chosen().is_some()
}

fn chosen() -> Option<PathBuf> {
    std::env::var_os("TAHKIM_DATA").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}
