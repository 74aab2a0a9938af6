//! A package holds, and whatever is done to it is found and named.

use std::io::Read as _;
use std::path::Path;

use domain::{Action, Actor, EntryId};
use store::EventFile;
use zip::ZipArchive;

use super::{COMPETITION, Files, MANIFEST, Manifest, agrees, check, json, package, zip};
use crate::ops::documents::tests::Kept;
use crate::ops::seal::tests::announced;

fn files(bytes: &[u8]) -> Files {
    let mut archive = ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut entry = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn told(files: &Files) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Résultats.zip");
    std::fs::write(&path, zip(files).unwrap()).unwrap();
    match check(&path, Some(&Kept::default())) {
        Ok(checked) => {
            let faults = checked.found.faults.iter();
            faults.map(|fault| format!("{}: {}", fault.place, fault.finding.code)).collect()
        }
        Err(fault) => vec![fault.code.to_owned()],
    }
}

/// The manifest as somebody writes it anew who knows how.
fn listed(mut files: Files) -> Files {
    let mut manifest: Manifest = serde_json::from_slice(&files.remove(MANIFEST).unwrap()).unwrap();
    manifest.files = files.iter().map(|(name, bytes)| (name.clone(), store::digest(bytes))).collect();
    files.insert(MANIFEST.to_owned(), json(&manifest).unwrap());
    files
}

fn edited(path: &Path, edit: impl FnOnce(&mut EventFile)) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join(COMPETITION);
    let rows = EventFile::open_read_only(path).unwrap().rows_after(0, u32::MAX).unwrap();
    let mut file = EventFile::create_copy(&copy, &rows, &[]).unwrap();
    edit(&mut file);
    file.close().unwrap();
    std::fs::read(&copy).unwrap()
}

#[test]
fn a_package_is_the_same_twice_and_tells_nothing_of_the_laptop() {
    let Some(desk) = announced() else { return };
    let file = EventFile::open_read_only(&desk.file()).unwrap();
    let bytes = package(&file, &Kept::default()).unwrap();
    assert!(bytes == package(&file, &Kept::default()).unwrap());
    let files = files(&bytes);
    assert_eq!(told(&files), [""; 0]);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    for name in
        ["competition.tahkim", "journal.jsonl", "papers/minutes.ar-fr.pdf", "result.json", "signatures.json"]
    {
        assert!(names.contains(&name), "{names:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join(COMPETITION);
    std::fs::write(&inside, &files[COMPETITION]).unwrap();
    let inside = EventFile::open_read_only(&inside).unwrap();
    assert_eq!(inside.pins().unwrap(), [], "no PIN leaves the laptop");
    assert_eq!(inside.head().unwrap(), file.head().unwrap());
}

#[test]
fn a_package_is_made_of_what_may_be_announced_only() {
    let desk = crate::ops::seal::tests::Desk::with_sample();
    let refused =
        || package(&EventFile::open_read_only(&desk.file()).unwrap(), &Kept::default()).unwrap_err().code;
    assert_eq!(refused(), "result-open");
    desk.settle();
    desk.sign_all();
    desk.seal().unwrap();
    assert_eq!(refused(), "result-not-held");
}

#[test]
fn whatever_is_changed_in_a_package_is_found_and_named() {
    let Some(desk) = announced() else { return };
    let path = desk.file();
    let file = EventFile::open_read_only(&path).unwrap();
    let sound = files(&package(&file, &Kept::default()).unwrap());
    let changed = |name: &str, change: &dyn Fn(&mut Vec<u8>)| {
        let mut files = sound.clone();
        change(files.get_mut(name).unwrap());
        files
    };
    let push = |bytes: &mut Vec<u8>| bytes.push(b' ');
    for name in sound.keys().filter(|name| *name != MANIFEST && *name != COMPETITION) {
        let files = changed(name, &push);
        assert!(told(&files).contains(&format!("file {name}: file-changed")), "{name}");
        let told_of = told(&listed(files));
        assert_eq!(told_of, [format!("file {name}: file-differs")], "the manifest was changed with it");
        let mut files = sound.clone();
        files.remove(name);
        assert_eq!(told(&files), [format!("file {name}: file-missing")]);
    }
    let mut files = sound.clone();
    files.insert("note.txt".into(), b"x".to_vec());
    assert_eq!(told(&files), ["file note.txt: file-extra"]);
    assert_eq!(told(&listed(files)), ["file note.txt: file-extra"]);
    for name in [MANIFEST, COMPETITION] {
        let mut files = sound.clone();
        files.remove(name);
        assert_eq!(told(&files), ["package-foreign"]);
    }
    let mut other: Manifest = serde_json::from_slice(&sound[MANIFEST]).unwrap();
    other.hash = domain::Digest([1; 32]);
    let mut files = sound.clone();
    files.insert(MANIFEST.into(), json(&other).unwrap());
    assert_eq!(told(&files), ["file manifest.json: package-other"]);

    // Another competition in the package: each file beside it tells.
    let reopened = edited(&path, |file| {
        let reason = "x".to_owned();
        file.record(&Actor::Organiser, 1, &[Action::ResultReopened { reason }]).unwrap();
    });
    let mut files = sound.clone();
    files.insert(COMPETITION.into(), reopened);
    assert!(told(&files).contains(&"file competition.tahkim: file-changed".to_owned()));
    assert_eq!(told(&listed(files)), ["file competition.tahkim: package-open"]);
    let held = edited(&path, |file| {
        let point = Action::HeldDecided {
            ballot: domain::BallotId::new(uuid::Uuid::from_u128(1)),
            counted_as: None,
            reason: String::new(),
        };
        assert!(file.record(&Actor::Organiser, 1, &[point]).is_err());
        let entry = EntryId::new("MS26-001").unwrap();
        let support = domain::Support::default();
        let late = [Action::SupportChanged { entry, support }];
        assert!(file.record(&Actor::Organiser, 1, &late).is_err(), "a sealed result does not change");
    });
    assert!(held == sound[COMPETITION]);
}

#[test]
fn papers_that_another_program_printed_are_said_to_be_unproven() {
    let Some(desk) = announced() else { return };
    let mut files =
        files(&package(&EventFile::open_read_only(&desk.file()).unwrap(), &Kept::default()).unwrap());
    let unproven = |files: &Files| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Résultats.zip");
        std::fs::write(&path, zip(files).unwrap()).unwrap();
        let checked = check(&path, Some(&Kept::default())).unwrap();
        assert_eq!(checked.found.faults, []);
        checked.papers_unproven
    };
    assert!(!unproven(&files));
    let mut manifest: Manifest = serde_json::from_slice(&files[MANIFEST]).unwrap();
    manifest.press = "99.0.0 +05:00".to_owned();
    files.insert(MANIFEST.to_owned(), json(&manifest).unwrap());
    assert!(unproven(&files));
}

#[test]
fn any_two_groups_of_the_paper_are_compared_in_their_order() {
    let mut bytes = [0; 32];
    for (at, byte) in (0_u8..).zip(&mut bytes) {
        *byte = at;
    }
    let printed = domain::Digest(bytes);
    for sound in ["0001-0203", "0001 1e1f", "0203-0405", "08090A0B"] {
        assert_eq!(agrees(sound, &printed), Ok(()), "{sound}");
    }
    for wrong in ["0203-0001", "0001-0001", "0001-FFFF"] {
        assert_eq!(agrees(wrong, &printed).unwrap_err().code, "paper-differs", "{wrong}");
    }
    for unclear in ["", "0001", "0001-02", "0001-0203-0405"] {
        assert_eq!(agrees(unclear, &printed).unwrap_err().code, "paper-form", "{unclear}");
    }
}

#[test]
fn what_is_no_package_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.zip");
    for (content, code) in [
        (&b"PK\x03\x04 and nothing more"[..], "package-unreadable"),
        (b"text", "file-foreign"),
        (b"", "file-foreign"),
    ] {
        std::fs::write(&path, content).unwrap();
        assert_eq!(check(&path, None).unwrap_err().code, code);
    }
    assert_eq!(told(&Files::from([("a".to_owned(), Vec::new())])), ["package-foreign"]);
}
