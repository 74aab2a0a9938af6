//! A printer for the papers of the day.

use super::ask::ask;
use super::finding::{Act, Finding};

/// A printer that the system knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Printer {
    name: String,
    ready: bool,
}

/// The printers; `None` when the system could not be asked.
pub(super) type Printers = Option<Vec<Printer>>;

pub(super) fn finding(printers: &Printers) -> Finding {
    let Some(printers) = printers else {
        return Finding::unknown("printer-unknown").how("printer").act(Act::Print);
    };
    let Some(first) = printers.first() else { return Finding::look("printer-none").how("printer") };
    match printers.iter().find(|printer| printer.ready) {
        Some(printer) => Finding::fine("printer-ready").with("name", printer.name.as_str()).act(Act::Print),
        None => Finding::look("printer-off").with("name", first.name.as_str()).how("printer").act(Act::Print),
    }
}

pub(super) fn gather() -> Printers {
    if cfg!(windows) {
        let ask_for = "Get-CimInstance Win32_Printer | ForEach-Object { \"$($_.WorkOffline)|$($_.Name)\" }";
        return ask("powershell", &["-NoProfile", "-NonInteractive", "-Command", ask_for])
            .map(|said| of_windows(&said));
    }
    // Its list fails when it is empty, so it is asked first whether there is a printing system at all.
    let system = ask("lpstat", &["-r"]).filter(|said| said.trim() == "scheduler is running");
    system.map(|_| of_cups(&ask("lpstat", &["-p"]).unwrap_or_default()))
}

/// From `lpstat -p`: "printer HP-LaserJet is idle.  enabled since …", "printer Old disabled since …".
fn of_cups(said: &str) -> Vec<Printer> {
    let printer = |line: &str| {
        let (name, state) = line.strip_prefix("printer ")?.split_once(' ')?;
        Some(Printer { name: name.to_owned(), ready: !state.starts_with("disabled") })
    };
    said.lines().filter_map(printer).collect()
}

/// One printer a line, after whether it is offline. Printers that only write files print nothing.
fn of_windows(said: &str) -> Vec<Printer> {
    const FILES_ONLY: [&str; 4] = ["microsoft print to pdf", "microsoft xps", "onenote", "fax"];
    let printer = |line: &str| {
        let (offline, name) = line.trim().split_once('|')?;
        let plain = name.to_lowercase();
        let is_real = !name.is_empty() && !FILES_ONLY.iter().any(|beginning| plain.starts_with(beginning));
        is_real.then(|| Printer { name: name.to_owned(), ready: !offline.eq_ignore_ascii_case("true") })
    };
    said.lines().filter_map(printer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready::finding::State;

    #[test]
    fn one_printer_that_is_on_is_enough() {
        let said =
            "printer Old disabled since Mon\n\tReason: paused\nprinter HP is idle.  enabled since Mon\n";
        let found = finding(&Some(of_cups(said)));
        assert_eq!(found, Finding::fine("printer-ready").with("name", "HP").act(Act::Print));
        assert_eq!(finding(&Some(of_cups("printer Old disabled since Mon\n"))).text, "printer-off");
        assert_eq!(finding(&Some(of_cups("lpstat: No destinations added.\n"))).state, State::Look);
        assert_eq!(finding(&None).state, State::Unknown);
    }

    #[test]
    fn on_windows_what_only_writes_files_is_no_printer() {
        let said = "False|Microsoft Print to PDF\r\nTrue|Canon LBP\r\nFalse|OneNote (Desktop)\r\n";
        assert_eq!(of_windows(said), [Printer { name: "Canon LBP".into(), ready: false }]);
    }
}
