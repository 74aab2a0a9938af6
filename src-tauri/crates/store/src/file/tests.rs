//! What happens to a file of an older format: today's program with one migration more.

use std::path::Path;

use domain::{Action, EventDetails, Text};
use rusqlite_migration::M;

use super::EventFile;
use crate::format::MIGRATIONS;
use crate::{FORMAT, StoreError, verify};

type TestResult = Result<(), Box<dyn std::error::Error>>;

const MORE: &str = "CREATE TABLE later (id INTEGER NOT NULL PRIMARY KEY) STRICT";

fn with(last: &'static str) -> Vec<M<'static>> {
    MIGRATIONS.iter().cloned().chain([M::up(last)]).collect()
}

fn made(path: &Path) -> Result<(), StoreError> {
    let name = Text { ar: None, fr: Some("Essai".to_owned()), en: None };
    let details = EventDetails { name, ..EventDetails::default() };
    EventFile::create(path, 1, &[Action::EventChanged { details: Box::new(details) }])?.close()
}

fn names(folder: &Path) -> Result<Vec<String>, std::io::Error> {
    let mut names: Vec<String> = std::fs::read_dir(folder)?
        .map(|file| Ok(file?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<_, std::io::Error>>()?;
    names.sort();
    Ok(names)
}

#[test]
fn a_file_of_an_older_format_is_copied_before_it_is_migrated() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    made(&path)?;
    let head = verify(&path)?.head;
    EventFile::open_with(&path, &with(MORE))?.close()?;
    let copies = folder.path().join("Backups").join("Essai");
    let copy = copies.join(format!("Essai format {FORMAT}.tahkim"));
    assert_eq!(names(&copies)?, [copy.file_name().unwrap_or_default().to_string_lossy()]);
    let kept = verify(&copy)?;
    assert_eq!((kept.head, kept.faults), (head, Vec::new()), "the copy is the file as it was");
    assert!(matches!(EventFile::open(&path), Err(StoreError::TooNew { .. })), "the file itself is new");
    EventFile::open_with(&path, &with(MORE))?.close()?;
    assert_eq!(names(&copies)?.len(), 1, "once is enough");
    Ok(())
}

#[test]
fn a_migration_that_fails_changes_nothing() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    made(&path)?;
    let half = "CREATE TABLE later (id INTEGER NOT NULL PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)";
    assert!(EventFile::open_with(&path, &with(half)).is_err());
    assert_eq!(verify(&path)?.faults, []);
    EventFile::open(&path)?.close()?;
    Ok(())
}

#[test]
fn without_a_copy_there_is_no_migration() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    made(&path)?;
    let before = std::fs::read(&path)?;
    std::fs::write(folder.path().join("Backups"), "a file stands where the folder should be")?;
    assert!(EventFile::open_with(&path, &with(MORE)).is_err());
    assert!(std::fs::read(&path)? == before);
    assert_eq!(names(folder.path())?, ["Backups", "Essai.tahkim"]);
    Ok(())
}

#[test]
fn reading_a_file_of_an_older_format_changes_no_byte_of_it() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    made(&path)?;
    let before = std::fs::read(&path)?;
    let reader = EventFile::open_read_only_with(&path, &with(MORE))?;
    assert_eq!(reader.event()?.details.name.fr.as_deref(), Some("Essai"));
    assert_eq!(reader.head()?.seq, 1);
    drop(reader);
    assert!(std::fs::read(&path)? == before);
    assert_eq!(names(folder.path())?, ["Essai.tahkim"]);
    // The same for one that a crash left with its write-ahead log.
    let mut open = EventFile::open(&path)?;
    open.record(&domain::Actor::Organiser, 2, &[Action::RoundClosed])?;
    let reader = EventFile::open_read_only_with(&path, &with(MORE))?;
    assert_eq!(reader.event()?.round, crate::Round::Closed);
    Ok(())
}
