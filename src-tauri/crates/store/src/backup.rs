//! Copies that can be trusted, and a restore that never overwrites the only one.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::{EventFile, StoreError, file, verify};

/// A copy that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// The journal's last row in it.
    pub seq: i64,
}

/// Copies an event file, open or closed, to `to`: written beside its name, flushed, read back and
/// compared, and only then named. A drive that fails on the way never costs an earlier copy.
///
/// # Errors
///
/// [`StoreError::Exists`] when `to` is there; [`StoreError::DiskFull`]; [`StoreError::ReadOnly`];
/// [`StoreError::Damaged`] when what was read back is not what was written.
pub fn back_up(from: &Path, to: &Path) -> Result<Backup, StoreError> {
    if to.exists() {
        return Err(StoreError::Exists(to.into()));
    }
    let source = EventFile::open_read_only(from)?;
    let part = file::part(to);
    let copied = (|| {
        if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(StoreError::io("make the backup's folder"))?;
        }
        let _ = std::fs::remove_file(&part);
        let mut copy = Connection::open(&part).map_err(StoreError::sqlite("write the backup"))?;
        rusqlite::backup::Backup::new(&source.conn, &mut copy)
            .and_then(|backup| backup.run_to_completion(1024, std::time::Duration::ZERO, None))
            .map_err(StoreError::sqlite("write the backup"))?;
        copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))
            .map_err(StoreError::sqlite("write the backup"))?;
        copy.close().map_err(|(_, source)| StoreError::sqlite("write the backup")(source))?;
        std::fs::File::options()
            .write(true)
            .open(&part)
            .and_then(|file| file.sync_all())
            .map_err(StoreError::io("flush the backup"))?;
        let head = source.head()?;
        let read_back = EventFile::open_read_only(&part)?;
        let sound: String = read_back
            .conn
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
            .map_err(StoreError::sqlite("read the backup back"))?;
        if sound != "ok" || read_back.head()? != head {
            return Err(StoreError::Damaged { path: part.clone(), what: "not what was written".into() });
        }
        drop(read_back);
        std::fs::rename(&part, to).map_err(StoreError::io("name the backup"))?;
        Ok(Backup { path: to.into(), seq: head.seq })
    })();
    copied.map_err(|fault: StoreError| {
        let _ = std::fs::remove_file(&part);
        fault.about(to)
    })
}

/// Makes an event file of a backup whose journal holds.
///
/// # Errors
///
/// [`StoreError::Exists`] when `to` is there: a restore never overwrites; [`StoreError::Damaged`] when
/// the backup does not hold.
pub fn restore(backup: &Path, to: &Path) -> Result<Backup, StoreError> {
    if to.exists() {
        return Err(StoreError::Exists(to.into()));
    }
    let found = verify(backup)?;
    if let Some(fault) = found.faults.first() {
        let what = format!("{}: {}", fault.where_, fault.what);
        return Err(StoreError::Damaged { path: backup.into(), what });
    }
    back_up(backup, to)
}
