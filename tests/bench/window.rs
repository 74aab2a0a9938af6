//! From starting the program to its first screen, beside an empty window of the same WebKitGTK, on a display that nobody sees.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use testkit::{Display, Frame};

use crate::Outcome;
use crate::table::Table;

const RUNS: usize = 9;
const LIMIT: Duration = Duration::from_secs(30);
/// Between two looks at the screen: a look takes time from what it looks at.
const PAUSE: Duration = Duration::from_millis(5);

pub(crate) fn measure(folder: &Path, table: &mut Table) {
    let what = "window, from its start to the first screen";
    let measured = (|| -> Outcome<(f64, f64)> {
        let (ours, empty) = (crate::build("tahkim-desktop", "tahkim-desktop")?, mini_browser()?);
        let empty = median(|| {
            let mut command = Command::new(&empty);
            command.args(["--geometry=1366x768", "about:blank"]);
            start(&mut command, Frame::is_white_in_the_middle)
        })?;
        let mut run = 0;
        let ours = median(|| {
            run += 1;
            let data = folder.join(format!("window-{run}"));
            start(Command::new(&ours).env("TAHKIM_DATA", data), |frame| !frame.is_blank())
        })?;
        Ok((ours, empty))
    })();
    match measured {
        Ok((ours, empty)) => {
            table.note(&format!("{what}; an empty one"), format!("{ours:.0} ms; {empty:.0} ms"));
            table.at_most(&format!("{what}, over an empty one"), ours / empty, 2.0, "×");
        }
        Err(fault) => table.fault(what.to_owned(), &fault),
    }
}

/// WebKitGTK's own browser.
fn mini_browser() -> Outcome<PathBuf> {
    let told = Command::new("pkg-config").args(["--variable=libdir", "webkit2gtk-4.1"]).output();
    let libraries =
        told.map(|told| String::from_utf8_lossy(&told.stdout).trim().to_owned()).unwrap_or_default();
    let places = [PathBuf::from(libraries), PathBuf::from("/usr/libexec")];
    let mut found = places.into_iter().map(|place| place.join("webkit2gtk-4.1/MiniBrowser"));
    found.find(|program| program.is_file()).ok_or_else(|| "WebKitGTK has no MiniBrowser here".to_owned())
}

/// Milliseconds until the screen is as wanted.
fn start(command: &mut Command, wanted: impl Fn(&Frame) -> bool) -> Outcome<f64> {
    let display = Display::open();
    command.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY");
    // As the program runs by itself: see `webkit.rs`.
    command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1").env("GDK_BACKEND", "x11");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let begun = Instant::now();
    let mut child = command.spawn().map_err(|fault| fault.to_string())?;
    let seen = loop {
        if wanted(&display.look()) {
            break Ok(begun.elapsed().as_secs_f64() * 1000.0);
        }
        if begun.elapsed() > LIMIT {
            break Err("nothing is painted".to_owned());
        }
        std::thread::sleep(PAUSE);
    };
    // It has done what it was started for.
    let _ = child.kill();
    let _ = child.wait();
    seen
}

fn median(mut run: impl FnMut() -> Outcome<f64>) -> Outcome<f64> {
    // The first one brings files into memory.
    run()?;
    let mut times = (0..RUNS).map(|_| run()).collect::<Outcome<Vec<f64>>>()?;
    times.sort_by(f64::total_cmp);
    Ok(times[RUNS / 2])
}
