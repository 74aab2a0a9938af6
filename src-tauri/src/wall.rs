//! The big screen as a second window, on the monitor that the organiser chooses.
//!
//! It may ask what the hall sees and nothing else: see `capabilities/wall.json`.

use tauri::{AppHandle, Manager as _, Monitor, State, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::room::Room;

const LABEL: &str = "wall";
const PAGE: &str = "index.html#/wall";

/// What the hall sees now, and what time it is.
#[tauri::command(async)]
pub(crate) fn wall(room: State<'_, Room>) -> Result<serde_json::Value, String> {
    let wall = room.wall().map_err(|fault| fault.code.to_owned())?;
    let wall: serde_json::Value = serde_json::from_str(&wall).map_err(|error| error.to_string())?;
    Ok(serde_json::json!({ "now": api::now(), "wall": wall }))
}

/// The monitors of this laptop, and which of them is the one on which the organiser works.
#[tauri::command(async)]
pub(crate) fn monitors(app: AppHandle) -> Vec<serde_json::Value> {
    let here = main_window(&app).and_then(|window| window.current_monitor().ok().flatten());
    let shown = |monitor: &Monitor| {
        serde_json::json!({
            "name": monitor.name(),
            "width": monitor.size().width,
            "height": monitor.size().height,
            "here": here.as_ref().is_some_and(|here| here.position() == monitor.position()),
        })
    };
    all(&app).iter().map(shown).collect()
}

/// Opens the big screen on this monitor, or moves it there: also after one was unplugged. `false` when that is
/// impossible.
#[tauri::command(async)]
pub(crate) fn show_wall(app: AppHandle, at: usize) -> bool {
    let monitors = all(&app);
    let monitor = monitors.get(at).or(monitors.first());
    show(&app, monitor).is_ok()
}

fn show(app: &AppHandle, monitor: Option<&Monitor>) -> tauri::Result<()> {
    let window = match app.get_webview_window(LABEL) {
        Some(window) => window,
        None => WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App(PAGE.into()))
            .title("Tahkim · تحكيم")
            .inner_size(960.0, 540.0)
            .build()?,
    };
    window.set_fullscreen(false)?;
    if let Some(monitor) = monitor {
        window.set_position(*monitor.position())?;
    }
    // On the organiser's only monitor it stays a window among others.
    if all(app).len() > 1 {
        window.set_fullscreen(true)?;
    }
    window.show()?;
    main_window(app).map_or(Ok(()), |main| main.set_focus())
}

#[tauri::command(async)]
pub(crate) fn hide_wall(app: AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.close();
    }
}

fn main_window(app: &AppHandle) -> Option<WebviewWindow> {
    app.get_webview_window("main")
}

fn all(app: &AppHandle) -> Vec<Monitor> {
    app.available_monitors().unwrap_or_default()
}
