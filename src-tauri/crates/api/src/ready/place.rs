//! What can be known of a folder without changing what is in it.

use std::path::Path;

/// Whether a file can be made in this folder; the only honest way to know is to make one.
pub(super) fn is_writable(folder: &Path) -> bool {
    let probe = folder.join(format!(".tahkim-{}.probe", std::process::id()));
    let made = std::fs::File::options().write(true).create_new(true).open(&probe).is_ok();
    if made {
        // An empty hidden file that stays harms nobody.
        let _ = std::fs::remove_file(&probe);
    }
    made
}

/// Whether both lie on the same disk; `None` when the system does not say.
pub(crate) fn same_disk(one: &Path, other: &Path) -> Option<bool> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let disk = |path: &Path| std::fs::metadata(path).ok().map(|meta| meta.dev());
        Some(disk(one)? == disk(other)?)
    }
    #[cfg(not(unix))]
    {
        let drive =
            |path: &Path| path.components().next().map(|drive| drive.as_os_str().to_ascii_lowercase());
        Some(drive(&std::path::absolute(one).ok()?)? == drive(&std::path::absolute(other).ok()?)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_left_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        assert!(is_writable(folder.path()));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(!is_writable(&folder.path().join("none")));
        assert_eq!(same_disk(folder.path(), folder.path()), Some(true));
        assert_eq!(same_disk(folder.path(), &folder.path().join("none")), cfg!(not(unix)).then_some(true));
    }
}
