//! Names of files, on every system, and writing a file whole or not at all.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::Fault;

/// A text as the name of a file: what Windows, macOS or Linux forbid is replaced.
pub(crate) fn file_stem(text: &str) -> String {
    let cleaned: String = text
        .chars()
        .map(|c| if c.is_control() || r#"<>:"/\|?*"#.contains(c) { ' ' } else { c })
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'))
        .take(80)
        .collect();
    let cleaned = cleaned.split_whitespace().collect::<Vec<_>>().join(" ");
    let cleaned = cleaned.trim_matches(['.', ' ']);
    let reserved = ["con", "prn", "aux", "nul"].iter().any(|name| cleaned.eq_ignore_ascii_case(name));
    if cleaned.is_empty() || reserved { "Tahkim".to_owned() } else { cleaned.to_owned() }
}

/// A path in this folder that nothing has yet: `Name.tahkim`, `Name (2).tahkim`…
pub(crate) fn free_path(folder: &Path, stem: &str, ending: &str) -> PathBuf {
    let named = |n: u32| {
        let number = if n == 1 { String::new() } else { format!(" ({n})") };
        folder.join(format!("{stem}{number}{ending}"))
    };
    (1..).map(named).find(|path| !path.exists()).unwrap_or_else(|| folder.join(format!("{stem}{ending}")))
}

/// Writes beside the name, flushes, and only then names: what was there stays until the new one is whole. A link goes on
/// naming what it named, and what is no file (a device, a pipe) is written to. A competition is never written over.
///
/// # Errors
///
/// When the file cannot be written; what was there is untouched.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let link = path.is_symlink().then(|| std::fs::canonicalize(path).ok()).flatten();
    let named = link.as_deref().unwrap_or(path);
    let written = match std::fs::metadata(path) {
        Ok(about) if about.is_dir() => Err(std::io::ErrorKind::IsADirectory.into()),
        Ok(about) if !about.is_file() => {
            std::fs::File::options().write(true).open(path).and_then(|mut open| open.write_all(bytes))
        }
        Ok(_) if store::is_event_file(named) => {
            return Err(Fault::new("file-is-competition").with("file", path.display()));
        }
        _ => write_aside(named, bytes),
    };
    written.map_err(|error| io_fault(&error, path))
}

fn write_aside(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    // A name that nothing has: neither the user's file nor another export's.
    let mut part = tempfile::Builder::new();
    part.prefix(".").suffix(".part");
    // Read by whoever may read the user's files: the system's own mask applies.
    #[cfg(unix)]
    part.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut part = part.tempfile_in(folder)?;
    part.write_all(bytes)?;
    part.as_file().sync_all()?;
    part.persist(path)?;
    Ok(())
}

/// What a refusal of the system means to a person.
#[must_use]
pub fn io_fault(error: &std::io::Error, path: &Path) -> Fault {
    use std::io::ErrorKind;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let (code, about) = match (error.kind(), folder) {
        (ErrorKind::NotFound, Some(folder)) if !folder.is_dir() => ("folder-not-found", folder),
        (ErrorKind::NotFound, _) => ("file-not-found", path),
        (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, _) => ("disk-full", path),
        (ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem, _) => ("file-read-only", path),
        (ErrorKind::FileTooLarge, _) => ("file-too-large", path),
        (ErrorKind::IsADirectory, _) => ("file-is-folder", path),
        (ErrorKind::NotADirectory, _) => ("folder-is-file", folder.unwrap_or(path)),
        _ => return Fault::new("disk-fails").with("file", path.display()).with("what", error),
    };
    Fault::new(code).with("file", about.display())
}

#[cfg(test)]
mod tests {
    use super::{file_stem, write_whole};

    #[test]
    fn a_name_can_be_a_file_on_every_system() {
        assert_eq!(file_stem("Idéathon: Marrakech/Safi 2026?"), "Idéathon Marrakech Safi 2026");
        assert_eq!(file_stem("مسابقة أفكار"), "مسابقة أفكار");
        assert_eq!(file_stem("../.."), "Tahkim");
        assert_eq!(file_stem("con"), "Tahkim");
    }

    #[test]
    fn what_is_written_takes_the_place_of_that_one_name_and_of_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("keep.part"), "precious").unwrap();
        write_whole(&at("keep.csv"), b"first").unwrap();
        write_whole(&at("keep.csv"), b"second").unwrap();
        assert_eq!(std::fs::read(at("keep.csv")).unwrap(), b"second");
        assert_eq!(std::fs::read(at("keep.part")).unwrap(), b"precious");
        assert_eq!(write_whole(folder.path(), b"").unwrap_err().code, "file-is-folder");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn two_that_write_one_name_at_once_never_mix() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        let texts = [vec![b'a'; 200_000], vec![b'b'; 200_000]];
        std::thread::scope(|scope| {
            for text in &texts {
                scope.spawn(|| (0..30).for_each(|_| write_whole(&path, text).unwrap()));
            }
        });
        assert!(texts.contains(&std::fs::read(&path).unwrap()));
    }

    #[test]
    #[cfg(unix)]
    fn a_link_stays_a_link_and_a_competition_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("real.csv"), "old").unwrap();
        std::os::unix::fs::symlink(at("real.csv"), at("link.csv")).unwrap();
        write_whole(&at("link.csv"), b"new").unwrap();
        assert!(at("link.csv").is_symlink());
        assert_eq!(std::fs::read(at("real.csv")).unwrap(), b"new");

        let day = at("day.tahkim");
        store::EventFile::create(&day, 0, &[]).unwrap().close().unwrap();
        let before = std::fs::read(&day).unwrap();
        std::os::unix::fs::symlink(&day, at("day.csv")).unwrap();
        for name in ["day.tahkim", "day.csv"] {
            assert_eq!(write_whole(&at(name), b"x").unwrap_err().code, "file-is-competition");
        }
        assert_eq!(std::fs::read(&day).unwrap(), before);
    }
}
