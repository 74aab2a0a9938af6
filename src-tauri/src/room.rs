//! The window's door to `api`.

use std::path::Path;
use std::sync::Arc;
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter as _, Manager as _, State};

/// The program that answers, shared by every request.
pub(crate) struct Room(Arc<api::Program>);

impl Room {
    /// What the big screens show now, as JSON.
    pub(crate) fn wall(&self) -> Result<String, api::Fault> {
        self.0.wall()
    }
}

/// Answers one request of the interface. Off the window's thread: the event file may be slow.
#[tauri::command(async)]
pub(crate) fn call(room: State<'_, Room>, request: serde_json::Value) -> Result<Response, serde_json::Value> {
    match room.0.call(&request.to_string()) {
        Ok(reply) => Ok(Response::new(reply)),
        Err(fault) => Err(serde_json::from_str(&fault).unwrap_or(serde_json::Value::String(fault))),
    }
}

/// Starts the program, and opens the competition that the file manager was asked to open.
pub(crate) fn enter(app: &AppHandle) -> Result<(), Box<dyn std::error::Error>> {
    let line = Arc::new(lan::link::Line::default());
    let hub = lan::Hub::new(&api::data_folder());
    let start = api::Start {
        doorway: Some(hub.clone()),
        link: Some(line.clone()),
        press: Some(Arc::new(papers::TypstPress::with_folder(api::templates()))),
        ..api::Start::new(api::data_folder(), api::Door::Window)
    };
    let program = Arc::new(api::Program::start(start).map_err(|fault| format!("{fault:?}"))?);
    hub.attend(&program);
    lan::link::start(&program, line)?;
    // The page asks again for what went stale, whoever made it so.
    let page = app.clone();
    program.on_change(move |change| drop(page.emit("changed", &change.topics)));
    app.manage(Room(program));
    let arguments: Vec<String> = std::env::args().collect();
    open_named(app, &arguments, &std::env::current_dir().unwrap_or_default());
    Ok(())
}

/// A second start shows the window that is already there, with the competition that was asked for.
pub(crate) fn second_start(app: &AppHandle, arguments: &[String], folder: &str) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.set_focus();
        if open_named(app, arguments, Path::new(folder)) {
            // The interface asks again for everything it shows; what was being typed is a saved draft.
            let _ = window.reload();
        }
    }
}

/// Leaves the event file as one whole file, the way it can be copied.
pub(crate) fn leave(app: &AppHandle) {
    if let Some(room) = app.try_state::<Room>() {
        room.0.close();
    }
}

/// Opens the competition file named on the command line. Whether it is open now.
fn open_named(app: &AppHandle, arguments: &[String], folder: &Path) -> bool {
    let named = arguments.iter().skip(1).find(|argument| !argument.starts_with('-'));
    let (Some(named), Some(room)) = (named, app.try_state::<Room>()) else { return false };
    let request = serde_json::json!({ "op": "competition-open", "path": folder.join(named) });
    match room.0.call(&request.to_string()) {
        Ok(_) => true,
        Err(fault) => {
            eprintln!("tahkim-desktop: {fault}");
            false
        }
    }
}
