//! What can go wrong with an event file.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Why an event file could not be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// Nothing has this name.
    #[error("{0}: no such file")]
    NotFound(PathBuf),
    /// Something has this name already.
    #[error("{0}: already exists")]
    Exists(PathBuf),
    /// It is some other kind of file.
    #[error("{0}: not a Tahkim file")]
    Foreign(PathBuf),
    /// It was written by a newer program.
    #[error("{path}: format {found}; this program knows {newest}")]
    TooNew {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i64,
        /// The newest format of this program.
        newest: i64,
    },
    /// It is a Tahkim file whose content cannot be read.
    #[error("{path}: damaged: {what}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        what: String,
    },
    /// Another program has it open.
    #[error("{0}: open in another program")]
    InUse(PathBuf),
    /// The file or its folder cannot be written.
    #[error("{0}: cannot be written")]
    ReadOnly(PathBuf),
    /// This account may not read the file.
    #[error("{0}: cannot be read")]
    Unreadable(PathBuf),
    /// The file was moved or removed while it was open.
    #[error("{0}: moved or removed while it was open")]
    Gone(PathBuf),
    /// The folder of the file is not there, or no longer.
    #[error("{0}: no such folder")]
    NoFolder(PathBuf),
    /// The disk, or the stick, refuses to read or write.
    #[error("{path}: {what}")]
    DiskFails {
        /// The file.
        path: PathBuf,
        /// What the system said.
        what: String,
    },
    /// There is no space left.
    #[error("{0}: the disk is full")]
    DiskFull(PathBuf),
    /// The result is sealed: only its reopening lets anything change.
    #[error("the result is sealed")]
    Sealed,
    /// The journal does not allow this action.
    #[error("refused: {0}")]
    Refused(&'static str),
    /// A row of another laptop's journal does not continue this one.
    #[error("row {0} does not continue this journal")]
    Unfit(i64),
    /// The operating system refused.
    #[error("could not {doing}: {source}")]
    Io {
        /// What was being done.
        doing: &'static str,
        /// Why not.
        source: std::io::Error,
    },
    /// SQLite refused.
    #[error("could not {doing}: {source}")]
    Sqlite {
        /// What was being done.
        doing: &'static str,
        /// Why not.
        source: rusqlite::Error,
    },
}

impl StoreError {
    pub(crate) fn sqlite(doing: &'static str) -> impl Fn(rusqlite::Error) -> StoreError {
        move |source| StoreError::Sqlite { doing, source }
    }

    pub(crate) fn io(doing: &'static str) -> impl Fn(std::io::Error) -> StoreError {
        move |source| StoreError::Io { doing, source }
    }

    /// Names what a person can do something about: a full disk, a read-only folder, a damaged file.
    pub(crate) fn about(self, path: &Path) -> StoreError {
        use rusqlite::ErrorCode as Code;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let without_folder = folder.filter(|folder| !folder.is_dir());
        let code = match &self {
            StoreError::Sqlite { source, .. } => source.sqlite_error_code(),
            StoreError::Io { source, .. } => {
                return match (source.kind(), without_folder) {
                    (ErrorKind::NotFound, Some(folder)) => StoreError::NoFolder(folder.into()),
                    (ErrorKind::NotFound, None) => StoreError::NotFound(path.into()),
                    (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, _) => {
                        StoreError::DiskFull(path.into())
                    }
                    (ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem, _) => {
                        StoreError::ReadOnly(path.into())
                    }
                    _ => StoreError::DiskFails { path: path.into(), what: source.to_string() },
                };
            }
            _ => None,
        };
        match (code, without_folder) {
            (Some(Code::CannotOpen), Some(folder)) => StoreError::NoFolder(folder.into()),
            (Some(Code::DiskFull), _) => StoreError::DiskFull(path.into()),
            (Some(Code::ReadOnly | Code::PermissionDenied | Code::CannotOpen), _) => {
                StoreError::ReadOnly(path.into())
            }
            (Some(Code::DatabaseBusy | Code::DatabaseLocked), _) => StoreError::InUse(path.into()),
            (Some(Code::NotADatabase), _) => StoreError::Foreign(path.into()),
            (Some(Code::DatabaseCorrupt), _) => {
                StoreError::Damaged { path: path.into(), what: self.to_string() }
            }
            (Some(Code::SystemIoFailure), _) => {
                StoreError::DiskFails { path: path.into(), what: self.to_string() }
            }
            _ => self,
        }
    }
}
