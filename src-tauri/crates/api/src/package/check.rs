//! Checking an event file or a results package, on a machine that never saw the event.

use std::fs::File;
use std::io::{Read as _, Seek as _};
use std::path::Path;

use domain::Digest;
use report::paper::Press;
use store::{EventFile, Finding, Place, Verification};
use zip::ZipArchive;

use super::{COMPETITION, FORM, Files, MANIFEST, Manifest, PAPERS, derived, papers, same_press};
use crate::{Fault, names};

/// No package of a competition is larger; a file that claims to be is not unpacked.
const MOST_BYTES: u64 = 1 << 30;
const MOST_FILES: usize = 10_000;

/// What checking found.
#[derive(Debug)]
pub struct Checked {
    /// What does not hold.
    pub found: Verification,
    /// What is printed on the papers: the sealed result's hash; the journal's head while nothing is sealed.
    pub printed: Digest,
    /// Whether a result is sealed.
    pub sealed: bool,
    /// Whether a package's papers were not printed again, because another version or zone printed them: that
    /// they are those of its list is all that is known of them.
    pub papers_unproven: bool,
}

/// Checks an event file or a results package, whose papers are printed again where that gives the same bytes.
///
/// # Errors
///
/// When it is neither, or cannot be read at all.
pub fn check(path: &Path, press: Option<&dyn Press>) -> Result<Checked, Fault> {
    let mut file = File::open(path).map_err(|error| names::io_fault(&error, path))?;
    let mut start = [0; 4];
    let is_package = file.read_exact(&mut start).is_ok() && &start == b"PK\x03\x04";
    if !is_package {
        return event_file(path);
    }
    file.rewind().map_err(|error| names::io_fault(&error, path))?;
    let files = unpack(file)
        .map_err(|what| Fault::new("package-unreadable").with("file", path.display()).with("what", what))?;
    package(&files, press).map_err(|fault| fault.with("file", path.display()))
}

fn event_file(path: &Path) -> Result<Checked, Fault> {
    let found = store::verify(path)?;
    // What is too damaged to be read was told above.
    let result = EventFile::open_read_only(path)?.sealed().ok().flatten();
    let printed = result.as_ref().map_or(Digest(found.head.hash), |result| result.seal.hash);
    Ok(Checked { found, printed, sealed: result.is_some(), papers_unproven: false })
}

fn unpack(file: File) -> Result<Files, String> {
    let mut zip = ZipArchive::new(file).map_err(|error| error.to_string())?;
    if zip.len() > MOST_FILES {
        return Err(format!("{} files", zip.len()));
    }
    let (mut files, mut left) = (Files::new(), MOST_BYTES);
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index).map_err(|error| error.to_string())?;
        let name = entry.name().map_err(|error| error.to_string())?.into_owned();
        let mut bytes = Vec::new();
        let read = entry.by_ref().take(left.saturating_add(1)).read_to_end(&mut bytes);
        let read = read.map_err(|error| format!("{name}: {error}"))?;
        left = left.checked_sub(u64::try_from(read).unwrap_or(u64::MAX)).ok_or("too large")?;
        if files.insert(name.clone(), bytes).is_some() {
            return Err(format!("{name}: twice"));
        }
    }
    Ok(files)
}

/// The manifest, the competition, and all that follows from it.
fn package(files: &Files, press: Option<&dyn Press>) -> Result<Checked, Fault> {
    let foreign = || Fault::new("package-foreign");
    let manifest: Manifest = files
        .get(MANIFEST)
        .and_then(|bytes| serde_json::from_slice(bytes).ok())
        .filter(|manifest: &Manifest| manifest.tahkim == FORM)
        .ok_or_else(foreign)?;
    let competition = files.get(COMPETITION).ok_or_else(foreign)?;
    let folder = tempfile::tempdir().map_err(|error| names::io_fault(&error, &std::env::temp_dir()))?;
    let path = folder.path().join(COMPETITION);
    std::fs::write(&path, competition).map_err(|error| names::io_fault(&error, &path))?;
    let mut checked = event_file(&path)?;
    let found = &mut checked.found;
    let place = |name: &str| Place::File(name.to_owned());
    for (name, expected) in &manifest.files {
        match files.get(name) {
            None => found.report(place(name), Finding::new("file-missing")),
            Some(bytes) if store::digest(bytes) != *expected => {
                found.report(place(name), Finding::new("file-changed"));
            }
            Some(_) => {}
        }
    }
    for name in files.keys().filter(|name| *name != MANIFEST && !manifest.files.contains_key(*name)) {
        found.report(place(name), Finding::new("file-extra"));
    }
    let event = EventFile::open_read_only(&path)?;
    let Some(result) = event.sealed().ok().flatten() else {
        found.report(place(COMPETITION), Finding::new("package-open"));
        return Ok(checked);
    };
    if (manifest.number, manifest.hash) != (result.seal.number, result.seal.hash) {
        found.report(place(MANIFEST), Finding::new("package-other"));
    }
    // Each is made again: one that was changed together with the manifest is found as well.
    let press = press.filter(|_| manifest.press == same_press(&result));
    checked.papers_unproven = press.is_none();
    let again = derived(&event, &result).and_then(|mut files| {
        if let Some(press) = press {
            files.extend(papers(&event, press, &result)?);
        }
        Ok(files)
    });
    let found = &mut checked.found;
    match again {
        Ok(expected) => {
            for (name, bytes) in &expected {
                if files.get(name).is_some_and(|there| there != bytes) {
                    found.report(place(name), Finding::new("file-differs"));
                } else if !files.contains_key(name) && !manifest.files.contains_key(name) {
                    found.report(place(name), Finding::new("file-missing"));
                }
            }
            let foreign = |name: &&String| {
                !expected.contains_key(*name)
                    && (press.is_some() || !name.starts_with(PAPERS))
                    && *name != MANIFEST
                    && *name != COMPETITION
            };
            for name in files.keys().filter(foreign).filter(|name| manifest.files.contains_key(*name)) {
                found.report(place(name), Finding::new("file-extra"));
            }
        }
        Err(fault) => found.report(place(COMPETITION), Finding::new("unreadable").with("what", fault.code)),
    }
    Ok(checked)
}

/// Two groups of the hash, typed as they are on the paper: `4F2A-91BC`, with whatever between them. `None` when it is
/// not that.
#[must_use]
pub fn groups_typed(typed: &str) -> Option<(String, String)> {
    let letters: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    let letters = letters.to_ascii_uppercase();
    let (first, second) = letters.split_at_checked(4).filter(|(_, second)| second.len() == 4)?;
    Some((first.to_owned(), second.to_owned()))
}

/// Whether these two groups, typed from a paper, are of this hash, in their order. Any two of the sixteen:
/// whoever makes another file would have to hit them all.
///
/// # Errors
///
/// The finding to report.
pub fn agrees(typed: &str, printed: &Digest) -> Result<(), Finding> {
    let Some((first, second)) = groups_typed(typed) else { return Err(Finding::new("paper-form")) };
    let groups = printed.groups();
    let mut pairs = groups.iter().enumerate().filter(|(_, group)| **group == first);
    if pairs.any(|(at, _)| groups.iter().skip(at + 1).any(|group| *group == second)) {
        Ok(())
    } else {
        Err(Finding::new("paper-differs").with("value", typed))
    }
}
