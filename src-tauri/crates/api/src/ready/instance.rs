//! A second Tahkim on the same machine.

use super::finding::Finding;

/// The other programs of ours that are running; `None` when the system does not list any program.
pub(super) struct Others(Option<usize>);

/// The names under which the program is installed.
const NAMES: [&str; 2] = ["tahkim", "tahkim-desktop"];

pub(super) fn finding(others: &Others) -> Finding {
    match others.0 {
        None => Finding::unknown("instance-unknown"),
        Some(0) => Finding::fine("instance-alone"),
        Some(count) => Finding::look("instance-others").with("count", count).how("instance"),
    }
}

pub(super) fn gather() -> Others {
    use sysinfo::{ProcessRefreshKind, ProcessesToUpdate, System, UpdateKind, get_current_pid};
    let Ok(mut system) = System::new() else { return Others(None) };
    let kind = ProcessRefreshKind::nothing().with_exe(UpdateKind::Always).without_tasks();
    system.refresh_processes_specifics(ProcessesToUpdate::All, true, kind);
    let Ok(own) = get_current_pid() else { return Others(None) };
    // A system that hides this program from itself hides the others too.
    if system.process(own).is_none() {
        return Others(None);
    }
    let named = |process: &sysinfo::Process| {
        let name = process.exe().and_then(|path| path.file_stem()).unwrap_or_else(|| process.name());
        NAMES.iter().any(|ours| name.eq_ignore_ascii_case(ours))
    };
    Others(Some(system.processes().iter().filter(|(pid, process)| **pid != own && named(process)).count()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready::finding::State;

    #[test]
    fn another_program_of_ours_is_to_be_looked_at() {
        assert_eq!(finding(&Others(Some(0))).state, State::Fine);
        assert_eq!(finding(&Others(Some(1))).state, State::Look);
        assert_eq!(finding(&Others(None)).state, State::Unknown);
    }

    #[test]
    fn this_machine_lists_its_programs() {
        assert!(gather().0.is_some());
    }
}
