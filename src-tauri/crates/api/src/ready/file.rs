//! The competition's file: it can be written, and it is what its journal says.

use std::time::{Duration, Instant};

use super::finding::{Act, Finding};
use super::{Around, place};

/// What was found of the file.
pub(super) struct File {
    read_only: bool,
    /// Still where it was opened.
    there: bool,
    folder_writable: bool,
    /// Rows and faults, and how long it took; `None` when it could not be read.
    verified: Option<(i64, usize, Duration)>,
}

pub(super) fn finding(file: &File) -> Finding {
    if !file.there {
        return Finding::repair("file-gone").how("file-gone").act(Act::Documents);
    }
    let Some((rows, faults, took)) = file.verified else {
        return Finding::repair("file-unreadable").act(Act::Documents);
    };
    if faults > 0 {
        return Finding::repair("file-faults").with("count", faults).how("file-faults").act(Act::Documents);
    }
    if file.read_only || !file.folder_writable {
        return Finding::repair("file-locked").how("file-locked");
    }
    let tenths = i64::try_from(took.as_millis().div_ceil(100)).unwrap_or(i64::MAX);
    Finding::fine("file-sound")
        .with("count", rows)
        .with("seconds", format!("{}.{}", tenths / 10, tenths % 10))
}

pub(super) fn gather(around: &Around) -> File {
    let since = Instant::now();
    let verified = store::verify(&around.file).ok();
    File {
        read_only: around.read_only,
        there: around.file.exists(),
        // SQLite makes its write-ahead log beside the file.
        folder_writable: around.file.parent().is_some_and(place::is_writable),
        verified: verified.map(|found| (found.rows, found.faults.len(), since.elapsed())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready::finding::State;

    fn file() -> File {
        let verified = Some((240, 0, Duration::from_millis(140)));
        File { read_only: false, there: true, folder_writable: true, verified }
    }

    #[test]
    fn a_sound_file_says_how_long_it_was_looked_at() {
        let found = finding(&file());
        assert_eq!(found, Finding::fine("file-sound").with("count", 240_i64).with("seconds", "0.2"));
    }

    #[test]
    fn whatever_is_wrong_with_the_file_must_be_repaired() {
        let wrong = [
            File { there: false, ..file() },
            File { read_only: true, ..file() },
            File { folder_writable: false, ..file() },
            File { verified: None, ..file() },
            File { verified: Some((240, 2, Duration::ZERO)), ..file() },
        ];
        assert!(wrong.iter().all(|file| finding(file).state == State::Repair));
        assert_eq!(finding(&wrong[4]).text, "file-faults");
    }
}
