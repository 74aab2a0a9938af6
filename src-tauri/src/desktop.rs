//! What a browser cannot do: the system's pickers and its file manager.
//!
//! They run here, in Rust, so that the interface itself never gets access to files.

use std::path::Path;

use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt as _, FilePath};

/// Lets the user choose a folder. `None` when they change their mind.
#[tauri::command(async)]
pub(crate) fn pick_folder(app: AppHandle) -> Option<String> {
    app.dialog().file().blocking_pick_folder().and_then(as_text)
}

/// Lets the user choose a competition file. `None` when they change their mind.
#[tauri::command(async)]
pub(crate) fn pick_file(app: AppHandle) -> Option<String> {
    app.dialog().file().add_filter("Tahkim", &["tahkim", "zip"]).blocking_pick_file().and_then(as_text)
}

/// Shows a file or folder in the file manager. `false` when there is none to show it.
#[tauri::command(async)]
pub(crate) fn reveal(path: String) -> bool {
    std::fs::exists(&path).unwrap_or(false) && tauri_plugin_opener::reveal_item_in_dir(&path).is_ok()
}

/// Opens a paper in the program that the system has for it, from which it is printed. `false` when there is
/// none. Nothing but papers is opened: a file that runs never is.
#[tauri::command(async)]
pub(crate) fn open_paper(path: String) -> bool {
    let is_paper = Path::new(&path).extension().is_some_and(|ending| ending == "pdf");
    is_paper && tauri_plugin_opener::open_path(&path, None::<&str>).is_ok()
}

/// A path travels to the interface as text, and comes back the same way.
fn as_text(picked: FilePath) -> Option<String> {
    picked.into_path().ok()?.into_os_string().into_string().ok()
}
