//! Folders that another program synchronises, and folders on the network.
//!
//! Such a program may lock the event file, put an older version back or keep a half-written one.

use std::path::{Component, Path};

use super::Around;
use super::finding::Finding;

/// Whether the competition's folder is the laptop's own.
pub(super) enum Keeper {
    /// On a disk of this laptop, and nothing says that anybody synchronises it.
    Nobody,
    /// A program synchronises it.
    Program(&'static str),
    /// It lies on another machine.
    Network,
}

pub(super) fn finding(keeper: &Keeper) -> Finding {
    match keeper {
        Keeper::Nobody => Finding::fine("synced-not"),
        Keeper::Program(name) => Finding::look("synced-by").with("name", *name).how("synced"),
        Keeper::Network => Finding::look("synced-network").how("synced"),
    }
}

pub(super) fn gather(around: &Around) -> Keeper {
    // The real folder, whatever link leads to it.
    let file = std::fs::canonicalize(&around.file).unwrap_or_else(|_| around.file.clone());
    let folder = file.parent().unwrap_or(&file);
    if let Some(name) = program(folder, &|path| path.exists()) {
        return Keeper::Program(name);
    }
    if on_network(folder) { Keeper::Network } else { Keeper::Nobody }
}

/// How the folders of these programs begin, without regard to case.
const FOLDERS: [(&str, &str); 15] = [
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("mon drive", "Google Drive"),
    ("icloud", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("kdrive", "kDrive"),
    ("pcloud", "pCloud"),
    ("megasync", "MEGA"),
    ("syncthing", "Syncthing"),
];

/// What these programs leave in the folder that they synchronise.
const MARKS: [(&str, &str); 6] = [
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    (".dropbox.cache", "Dropbox"),
    (".tmp.drivedownload", "Google Drive"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".stfolder", "Syncthing"),
];

/// The program that synchronises this folder, as far as names and marks tell.
fn program(folder: &Path, exists: &dyn Fn(&Path) -> bool) -> Option<&'static str> {
    let named = folder.components().find_map(|part| {
        let Component::Normal(name) = part else { return None };
        let name = name.to_string_lossy().to_lowercase();
        FOLDERS.iter().find(|(beginning, _)| name.starts_with(beginning)).map(|(_, program)| *program)
    });
    let marked = || {
        folder.ancestors().find_map(|above| {
            MARKS.iter().find(|(mark, _)| exists(&above.join(mark))).map(|(_, program)| *program)
        })
    };
    named.or_else(marked)
}

#[cfg(target_os = "linux")]
fn on_network(folder: &Path) -> bool {
    std::fs::read_to_string("/proc/self/mounts").is_ok_and(|mounts| mounted_from_network(folder, &mounts))
}

/// Whether the file system that holds this folder comes from another machine.
#[cfg(target_os = "linux")]
fn mounted_from_network(folder: &Path, mounts: &str) -> bool {
    const KINDS: [&str; 10] = [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "fuse.sshfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "davfs",
        "afs",
    ];
    let holding = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            // The kernel writes a space in a name as \040.
            let place = std::path::PathBuf::from(words.next()?.replace("\\040", " "));
            let kind = words.next()?;
            folder.starts_with(&place).then(|| (place.components().count(), kind))
        })
        // Of two in the same place the later covers the earlier.
        .max_by_key(|(depth, _)| *depth);
    holding.is_some_and(|(_, kind)| KINDS.contains(&kind))
}

#[cfg(not(target_os = "linux"))]
fn on_network(folder: &Path) -> bool {
    use std::path::Prefix;
    let Some(Component::Prefix(prefix)) = folder.components().next() else { return false };
    match prefix.kind() {
        Prefix::UNC(..) | Prefix::VerbatimUNC(..) => true,
        // Letters that people gave to folders of other machines.
        Prefix::Disk(letter) | Prefix::VerbatimDisk(letter) => {
            super::ask::ask("reg", &["query", &format!("HKCU\\Network\\{}", char::from(letter))]).is_some()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready::finding::State;

    fn of(path: &str) -> Option<&'static str> {
        program(Path::new(path), &|_| false)
    }

    #[test]
    fn synchronised_folders_are_known_by_their_names() {
        assert_eq!(of("/home/a/OneDrive - Délégation/Tahkim"), Some("OneDrive"));
        assert_eq!(of("/home/a/Dropbox/Tahkim"), Some("Dropbox"));
        assert_eq!(of("/Users/a/Library/CloudStorage/GoogleDrive-a/My Drive"), Some("Google Drive"));
        assert_eq!(of("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/Tahkim"), Some("iCloud"));
        assert_eq!(of("/home/a/Documents/Tahkim"), None);
    }

    #[test]
    fn they_are_known_by_what_the_program_leaves_there() {
        let mark = Path::new("/home/a/team/.nextcloudsync.log");
        assert_eq!(program(Path::new("/home/a/team/2026"), &|path| path == mark), Some("Nextcloud"));
        assert_eq!(program(Path::new("/home/a/other"), &|path| path == mark), None);
    }

    #[test]
    fn a_folder_of_others_is_to_be_looked_at() {
        assert_eq!(finding(&Keeper::Nobody).state, State::Fine);
        assert_eq!(finding(&Keeper::Program("OneDrive")).state, State::Look);
        assert_eq!(finding(&Keeper::Network).state, State::Look);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_file_system_that_holds_the_folder_decides() {
        let mounts = "/dev/sda1 / ext4 rw 0 0\nserver:/all /mnt/our\\040files nfs4 rw 0 0\n\
                      /dev/sdb1 /mnt/our\\040files/stick vfat rw 0 0\n";
        assert!(!mounted_from_network(Path::new("/home/a"), mounts));
        assert!(mounted_from_network(Path::new("/mnt/our files/2026"), mounts));
        assert!(!mounted_from_network(Path::new("/mnt/our files/stick/2026"), mounts));
    }
}
