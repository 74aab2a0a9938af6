//! Files that earlier programs wrote, as `tests/files` keeps them: `format-1.tahkim` and the standings
//! that its program gave, `format-1.csv`.

use crate::hub::Hub;
use crate::program::{done, project};
use std::fs;
use std::path::{Path, PathBuf};

/// The format that a file says it has: SQLite keeps it at byte 60.
fn format(path: &Path) -> u32 {
    u32::from_be_bytes(fs::read(path).unwrap()[60..64].try_into().unwrap())
}

fn frozen() -> Vec<(u32, PathBuf)> {
    let files = fs::read_dir(project().join("tests/files")).unwrap().map(|file| file.unwrap().path());
    let mut frozen: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "tahkim"))
        .map(|path| (format(&path), path))
        .collect();
    frozen.sort();
    assert_eq!(frozen[0].0, 1, "the first format is never given up");
    frozen
}

#[test]
fn a_file_of_every_format_is_read_as_it_lies_and_gives_the_standings_of_its_day() {
    for (format, original) in frozen() {
        let folder = tempfile::tempdir().unwrap();
        fs::copy(&original, folder.path().join("old.tahkim")).unwrap();
        let standings = fs::read_to_string(original.with_extension("csv")).unwrap();
        done(folder.path(), &["verify", "old.tahkim"]);
        assert_eq!(done(folder.path(), &["standings", "old.tahkim", "--format", "csv"]), standings);
        assert!(
            fs::read(folder.path().join("old.tahkim")).unwrap() == fs::read(&original).unwrap(),
            "format {format}: reading changed it"
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "format {format}: something beside it");
    }
}

#[test]
fn a_file_of_every_older_format_is_backed_up_and_then_brought_to_todays() {
    for (old, original) in frozen() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.tahkim");
        fs::copy(&original, &path).unwrap();
        done(folder.path(), &["demo", "new.tahkim"]);
        let today = format(&folder.path().join("new.tahkim"));
        let standings = fs::read_to_string(original.with_extension("csv")).unwrap();

        let hub = Hub::start(folder.path(), &["old.tahkim"]);
        assert_eq!(hub.call(r#"{"op":"program-state"}"#).0, 200);
        hub.stop();
        assert_eq!(format(&path), today);
        done(folder.path(), &["verify", "old.tahkim"]);
        assert_eq!(done(folder.path(), &["standings", "old.tahkim", "--format", "csv"]), standings);

        let copy = folder.path().join("Backups/old").join(format!("old format {old}.tahkim"));
        assert_eq!(copy.exists(), old < today, "what is migrated is copied first, and nothing else is");
        if old < today {
            assert_eq!(format(&copy), old);
            let copy = copy.to_string_lossy();
            assert_eq!(done(folder.path(), &["standings", &copy, "--format", "csv"]), standings);
            done(folder.path(), &["restore", &copy, "again.tahkim"]);
            done(folder.path(), &["verify", "again.tahkim"]);
        }
    }
}
