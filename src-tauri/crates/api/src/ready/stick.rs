//! The second copy: on a stick or another disk, and fresh.

use std::path::Path;

use super::finding::{Act, Finding};
use super::{Around, place};
use crate::backups;

/// The second folder, when one was chosen.
pub(super) struct Stick {
    folder: String,
    there: bool,
    writable: bool,
    /// Whether it lies on the same disk as the competition.
    same_disk: Option<bool>,
    /// When this competition was last copied there, in Unix milliseconds.
    copied_at: Option<i64>,
    /// When the journal's last row was written.
    last_row: Option<i64>,
}

/// Copies are made by themselves more often than this while people work.
const STALE: i64 = 60 * 60 * 1000;

pub(super) fn finding(stick: &Option<Stick>) -> Finding {
    let Some(stick) = stick else {
        return Finding::look("stick-none").how("stick").act(Act::Settings);
    };
    let found = if !stick.there {
        Finding::look("stick-gone").how("stick-gone").act(Act::Settings)
    } else if !stick.writable {
        Finding::repair("stick-locked").how("stick-locked").act(Act::Settings)
    } else if stick.same_disk == Some(true) {
        Finding::look("stick-same-disk").how("stick").act(Act::Settings)
    } else {
        match stick.copied_at {
            None => Finding::look("stick-no-copy").act(Act::BackUp),
            Some(at) if stick.last_row.is_some_and(|row| row > at.saturating_add(STALE)) => {
                Finding::look("stick-old").with("at", at).act(Act::BackUp)
            }
            Some(at) => Finding::fine("stick-copied").with("at", at),
        }
    };
    found.with("folder", stick.folder.as_str())
}

pub(super) fn gather(around: &Around) -> Option<Stick> {
    let root = around.second_folder.as_deref()?;
    let copies = backups::list(&backups::folder(root, &around.file));
    Some(Stick {
        folder: root.display().to_string(),
        there: root.is_dir(),
        writable: place::is_writable(root),
        same_disk: around.file.parent().and_then(|folder| place::same_disk(folder, root)),
        copied_at: copies.iter().filter_map(|copy| written(copy)).max(),
        last_row: around.last_row,
    })
}

fn written(path: &Path) -> Option<i64> {
    let since = std::fs::metadata(path).ok()?.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_millis()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready::finding::State;

    const NOON: i64 = 1_795_000_000_000;

    fn stick() -> Stick {
        let (there, writable, same_disk) = (true, true, Some(false));
        Stick {
            folder: "E:\\".into(),
            there,
            writable,
            same_disk,
            copied_at: Some(NOON),
            last_row: Some(NOON),
        }
    }

    fn text(stick: Stick) -> &'static str {
        finding(&Some(stick)).text
    }

    #[test]
    fn a_fresh_copy_on_another_disk_is_fine() {
        assert_eq!(text(stick()), "stick-copied");
        assert_eq!(text(Stick { same_disk: None, ..stick() }), "stick-copied");
        assert_eq!(text(Stick { last_row: Some(NOON + STALE + 1), ..stick() }), "stick-old");
        assert_eq!(text(Stick { last_row: None, ..stick() }), "stick-copied");
    }

    #[test]
    fn what_keeps_a_second_copy_from_helping_is_named() {
        assert_eq!(finding(&None).text, "stick-none");
        assert_eq!(text(Stick { there: false, writable: false, ..stick() }), "stick-gone");
        assert_eq!(text(Stick { writable: false, ..stick() }), "stick-locked");
        assert_eq!(text(Stick { same_disk: Some(true), ..stick() }), "stick-same-disk");
        assert_eq!(text(Stick { copied_at: None, ..stick() }), "stick-no-copy");
        assert_eq!(finding(&Some(Stick { writable: false, ..stick() })).state, State::Repair);
    }
}
