//! What can go wrong with an event file.

use std::path::PathBuf;

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
    /// The file was moved or removed while it was open.
    #[error("{0}: moved or removed while it was open")]
    Gone(PathBuf),
    /// There is no space left.
    #[error("{0}: the disk is full")]
    DiskFull(PathBuf),
    /// The journal does not allow this action.
    #[error("refused: {0}")]
    Refused(&'static str),
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
    pub(crate) fn about(self, path: &std::path::Path) -> StoreError {
        use rusqlite::ErrorCode as Code;
        let code = match &self {
            StoreError::Sqlite { source, .. } => source.sqlite_error_code(),
            StoreError::Io { source, .. } => {
                return match source.kind() {
                    std::io::ErrorKind::StorageFull => StoreError::DiskFull(path.into()),
                    std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                        StoreError::ReadOnly(path.into())
                    }
                    std::io::ErrorKind::NotFound => StoreError::NotFound(path.into()),
                    _ => self,
                };
            }
            _ => None,
        };
        match code {
            Some(Code::DiskFull) => StoreError::DiskFull(path.into()),
            Some(Code::ReadOnly | Code::PermissionDenied | Code::CannotOpen) => {
                StoreError::ReadOnly(path.into())
            }
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => StoreError::InUse(path.into()),
            Some(Code::NotADatabase) => StoreError::Foreign(path.into()),
            Some(Code::DatabaseCorrupt) => StoreError::Damaged { path: path.into(), what: self.to_string() },
            _ => self,
        }
    }
}
