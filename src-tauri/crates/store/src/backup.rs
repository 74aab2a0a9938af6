//! Copies that can be trusted, and a restore that never overwrites the only one.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::{FORMAT, StoreError, file, journal, verify};

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
/// [`StoreError::NoFolder`] when the drive went away; [`StoreError::Damaged`] when what was read is
/// not sound, or what was read back is not what was written.
pub fn back_up(from: &Path, to: &Path) -> Result<Backup, StoreError> {
    let source = file::as_it_lies(from, FORMAT).map_err(|fault| fault.about(from))?;
    // What is written meanwhile is not in the copy, and does not make it begin again.
    source.execute_batch("BEGIN").map_err(StoreError::sqlite("read the file"))?;
    write(&source, from, to)
}

/// The same from an open connection, whose file at `from` may be gone.
pub(crate) fn write(source: &Connection, from: &Path, to: &Path) -> Result<Backup, StoreError> {
    if to.exists() {
        return Err(StoreError::Exists(to.into()));
    }
    let head = journal::head(source).map_err(|fault| fault.about(from))?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    let part = file::part(to);
    let copied = (|| {
        if let Some(folder) = folder {
            std::fs::create_dir_all(folder).map_err(StoreError::io("make the backup's folder"))?;
        }
        let _ = std::fs::remove_file(&part);
        let mut written = Connection::open(&part).map_err(StoreError::sqlite("write the backup"))?;
        copy(source, &mut written).map_err(StoreError::sqlite("write the backup"))?;
        written
            .query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))
            .map_err(StoreError::sqlite("write the backup"))?;
        written.close().map_err(|(_, source)| StoreError::sqlite("write the backup")(source))?;
        std::fs::File::options()
            .write(true)
            .open(&part)
            .and_then(|file| file.sync_all())
            .map_err(StoreError::io("flush the backup"))?;
        let read_back = file::as_it_lies(&part, FORMAT)?;
        if !is_sound(&read_back)? || journal::head(&read_back)? != head {
            return Err(StoreError::Damaged { path: to.into(), what: "not what was written".into() });
        }
        drop(read_back);
        std::fs::rename(&part, to).map_err(StoreError::io("name the backup"))?;
        Ok(Backup { path: to.into(), seq: head.seq })
    })();
    copied.map_err(|fault: StoreError| {
        let _ = std::fs::remove_file(&part);
        match (fault.about(to), folder) {
            // What was just written is not there: the stick was pulled.
            (StoreError::NotFound(_), Some(folder)) => StoreError::NoFolder(folder.into()),
            (StoreError::Damaged { what, .. }, _) if !is_sound(source).unwrap_or(false) => {
                StoreError::Damaged { path: from.into(), what }
            }
            (fault, _) => fault,
        }
    })
}

fn is_sound(conn: &Connection) -> Result<bool, StoreError> {
    let said: Result<String, _> = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0));
    said.map(|said| said == "ok").map_err(StoreError::sqlite("check the database"))
}

/// All of one database in the other, page by page.
pub(crate) fn copy(from: &Connection, to: &mut Connection) -> rusqlite::Result<()> {
    rusqlite::backup::Backup::new(from, to)?.run_to_completion(1024, std::time::Duration::ZERO, None)
}

/// Keeps a file of an older format as it is, before a migration touches it: `Backups/Name/Name format
/// 1.tahkim` beside it.
pub(crate) fn before_migration(path: &Path, format: i64) -> Result<Backup, StoreError> {
    let stem = path.file_stem().unwrap_or_default();
    let folder = path.with_file_name("Backups").join(stem);
    let named = |n: u32| {
        let number = if n == 1 { String::new() } else { format!(" ({n})") };
        folder.join(format!("{} format {format}{number}.tahkim", stem.to_string_lossy()))
    };
    let free = (1..).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(1));
    back_up(path, &free)
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
        let what = format!("{}: {}", fault.place, fault.finding.code);
        return Err(StoreError::Damaged { path: backup.into(), what });
    }
    back_up(backup, to)
}
