//! Names of files, on every system, and writing a file whole or not at all.

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

/// Writes beside the name, flushes, and only then names: what was there stays until the new one is whole.
///
/// # Errors
///
/// When the file cannot be written; what was there is untouched.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    use std::io::Write;
    let part = path.with_extension("part");
    let written = (|| {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut file = std::fs::File::create(&part)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&part, path)
    })();
    written.map_err(|error| {
        let _ = std::fs::remove_file(&part);
        io_fault(&error, path)
    })
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
    use super::file_stem;

    #[test]
    fn a_name_can_be_a_file_on_every_system() {
        assert_eq!(file_stem("Idéathon: Marrakech/Safi 2026?"), "Idéathon Marrakech Safi 2026");
        assert_eq!(file_stem("مسابقة أفكار"), "مسابقة أفكار");
        assert_eq!(file_stem("../.."), "Tahkim");
        assert_eq!(file_stem("con"), "Tahkim");
    }
}
