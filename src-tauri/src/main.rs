//! The desktop window: shows the interface and hands its requests to `api`.
//!
//! No rule lives here. A request is text on the way in and text on the way out, exactly as in a browser;
//! what only a desktop can do (the system's pickers, the file manager) is in [`desktop`].
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod desktop;
mod room;
mod wall;
mod webkit;

use std::process::ExitCode;

fn main() -> ExitCode {
    webkit::start_again_with_guard();
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("tahkim-desktop: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = tauri::Builder::default();
    // A data folder of one's own is a Tahkim of its own: tests and trials never disturb the one at work.
    if !api::data_folder_is_chosen() {
        // Must be the first plugin, so that a second start does nothing else.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            room::second_start(app, &arguments, &folder);
        }));
    }
    let app = builder
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![
            room::call,
            desktop::pick_folder,
            desktop::pick_file,
            desktop::reveal,
            desktop::open_paper,
            wall::wall,
            wall::monitors,
            wall::show_wall,
            wall::hide_wall
        ])
        .setup(|app| {
            room::enter(app.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        if let tauri::RunEvent::Exit = event {
            room::leave(app);
        }
    });
    Ok(())
}
