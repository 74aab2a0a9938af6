//! One writer at a time: a lock file beside the event file.
//!
//! The lock is the operating system's on the open lock file, so one that a crash left behind locks
//! nobody out. It is not on the event file itself, because on Windows that would keep readers away.

use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

use crate::StoreError;

#[derive(Debug)]
pub(crate) struct WriteLock {
    file: Option<File>,
    path: PathBuf,
}

impl WriteLock {
    pub(crate) fn take(event: &Path) -> Result<WriteLock, StoreError> {
        let mut name = std::ffi::OsString::from(".");
        name.push(event.file_name().unwrap_or_default());
        name.push(".lock");
        let path = event.with_file_name(name);
        let file = OpenOptions::new()
            .create(true)
            .write(true)
            .truncate(false)
            .open(&path)
            .map_err(|source| StoreError::io("lock the file")(source).about(event))?;
        match file.try_lock() {
            Ok(()) => Ok(WriteLock { file: Some(file), path }),
            Err(std::fs::TryLockError::WouldBlock) => Err(StoreError::InUse(event.into())),
            Err(std::fs::TryLockError::Error(source)) => Err(StoreError::io("lock the file")(source)),
        }
    }
}

impl Drop for WriteLock {
    fn drop(&mut self) {
        // Removed while it is still ours, where the system allows that; a leftover is harmless.
        let _ = std::fs::remove_file(&self.path);
        drop(self.file.take());
        #[cfg(windows)]
        let _ = std::fs::remove_file(&self.path);
    }
}
