//! Ready for today: what the checks know so far, and the devices that opened the test page.

use serde::{Deserialize, Serialize};

use crate::Fault;
use crate::program::Session;
use crate::ready::devices::DeviceTest;
use crate::ready::{Around, Line, standby};

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Ask {
    /// Whether the checks are to be made anew.
    #[serde(default)]
    again: bool,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReadinessReply"))]
pub(crate) struct Readiness {
    /// When the checks were begun, in Unix milliseconds.
    at: i64,
    /// Whether it is worth asking again in a moment.
    running: bool,
    lines: Vec<Line>,
    devices: Vec<DeviceTest>,
    /// Where devices find the test page, while the hall is open.
    pages: Vec<String>,
}

/// Answers at once; the checks go on beside it.
pub(crate) fn get(session: &mut Session, request: Ask) -> Result<Readiness, Fault> {
    let around = around(session)?;
    if request.again || !session.checks.begun() {
        session.checks.begin(&around);
    }
    let mut known = session.checks.known();
    known.lines.push(session.tests.finding().line("devices", None));
    let listening = session.listening();
    let listening = listening.as_ref();
    let standbys = standby::finding(&super::hall::standbys(session)?, listening.is_some());
    known.lines.push(standbys.line("standby", None));
    Ok(Readiness {
        at: known.at,
        running: known.running,
        lines: known.lines,
        devices: session.tests.list(),
        pages: listening
            .map(|open| open.addresses.iter().map(|at| test_page(&at.url)).collect())
            .unwrap_or_default(),
    })
}

/// The interface's own route: what follows `#` never travels.
fn test_page(hall: &str) -> String {
    format!("{}/#/test", hall.trim_end_matches('/'))
}

fn around(session: &Session) -> Result<Around, Fault> {
    let file = session.file()?;
    Ok(Around {
        file: file.path().to_owned(),
        read_only: file.is_read_only(),
        date: file.event()?.details.date,
        last_row: file.history(i64::MAX, 1)?.first().map(|row| row.at),
        data_folder: session.data_folder.clone(),
        second_folder: session.settings.backup_folder.clone().map(Into::into),
        came_from: session.tests.came_from(),
    })
}
