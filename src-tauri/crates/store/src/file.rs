//! Making, opening and closing an event file.

use std::path::{Path, PathBuf};
use std::time::Duration;

use domain::{Action, Actor};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use rusqlite_migration::M;

use crate::format::{self, MIGRATIONS};
use crate::kept::Kept;
use crate::lock::WriteLock;
use crate::{Backup, Head, JournalRow, StoreError, backup, fail, journal};

/// An open event file.
#[derive(Debug)]
pub struct EventFile {
    pub(crate) conn: Connection,
    path: PathBuf,
    lock: Option<WriteLock>,
    /// What was at the path when it was opened.
    identity: Option<Identity>,
    pub(crate) kept: Kept,
}

impl EventFile {
    /// Makes a new file and records its first actions. Either the whole file comes to be, or none.
    ///
    /// # Errors
    ///
    /// [`StoreError::Exists`] when something has this name; else as for [`EventFile::record`].
    pub fn create(path: &Path, at: i64, actions: &[Action]) -> Result<EventFile, StoreError> {
        EventFile::create_with(path, |tx| {
            journal::append(tx, at, actions.iter().map(|action| (&Actor::Organiser, action))).map(|_| ())
        })
    }

    pub(crate) fn create_with(
        path: &Path,
        fill: impl FnOnce(&rusqlite::Transaction<'_>) -> Result<(), StoreError>,
    ) -> Result<EventFile, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists(path.into()));
        }
        let part = part(path);
        let made = (|| {
            let _ = std::fs::remove_file(&part);
            let mut conn = Connection::open(&part).map_err(StoreError::sqlite("make the file"))?;
            // Nothing of it is worth a journal of its own until it has its final name.
            conn.execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;")
                .and_then(|()| format::mark(&conn))
                .map_err(StoreError::sqlite("make the file"))?;
            format::migrate(&mut conn, MIGRATIONS)?;
            let tx = conn.transaction().map_err(StoreError::sqlite("make the file"))?;
            fill(&tx)?;
            tx.commit().map_err(StoreError::sqlite("make the file"))?;
            conn.close().map_err(|(_, source)| StoreError::sqlite("make the file")(source))?;
            std::fs::File::options()
                .write(true)
                .open(&part)
                .and_then(|file| file.sync_all())
                .map_err(StoreError::io("make the file"))?;
            if path.exists() {
                return Err(StoreError::Exists(path.into()));
            }
            std::fs::rename(&part, path).map_err(StoreError::io("name the file"))
        })();
        if let Err(fault) = made {
            let _ = std::fs::remove_file(&part);
            return Err(fault.about(path));
        }
        EventFile::open(path)
    }

    /// Opens a file for work. One program at a time can. A file of an older format is copied into
    /// `Backups` beside it and then brought to today's, all or nothing.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: not found, foreign, too new, damaged, in use, read-only, no space for the copy.
    pub fn open(path: &Path) -> Result<EventFile, StoreError> {
        EventFile::open_with(path, MIGRATIONS)
    }

    pub(crate) fn open_with(path: &Path, migrations: &[M<'_>]) -> Result<EventFile, StoreError> {
        format::expect_event_file(path)?;
        let lock = WriteLock::take(path)?;
        let opened = (|| {
            let mut conn = Connection::open_with_flags(
                path,
                OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
            )
            .map_err(StoreError::sqlite("open the file"))?;
            conn.busy_timeout(Duration::from_secs(5)).map_err(StoreError::sqlite("open the file"))?;
            let format = format::read(&conn, path, format::newest(migrations))?;
            if format < format::newest(migrations) {
                backup::before_migration(path, format)?;
            }
            conn.execute_batch(
                "PRAGMA trusted_schema = OFF; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                 PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1; PRAGMA foreign_keys = ON;",
            )
            .map_err(StoreError::sqlite("open the file"))?;
            format::migrate(&mut conn, migrations)?;
            // A file that cannot be written is better known now than at the first ballot.
            conn.execute_batch("BEGIN IMMEDIATE; ROLLBACK;").map_err(StoreError::sqlite("open the file"))?;
            Ok(conn)
        })();
        match opened {
            Ok(conn) => Ok(EventFile {
                conn,
                path: path.into(),
                lock: Some(lock),
                identity: identity(path),
                kept: Kept::default(),
            }),
            Err(fault) => Err(StoreError::about(fault, path)),
        }
    }

    /// Opens a file to read it; changes no byte, and does not keep a program that writes from working.
    /// One of an older format is read through a copy in memory that is brought to today's.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: not found, foreign, too new, damaged.
    pub fn open_read_only(path: &Path) -> Result<EventFile, StoreError> {
        EventFile::open_read_only_with(path, MIGRATIONS)
    }

    pub(crate) fn open_read_only_with(path: &Path, migrations: &[M<'_>]) -> Result<EventFile, StoreError> {
        let newest = format::newest(migrations);
        let conn = (|| {
            let conn = as_it_lies(path, newest)?;
            if format::read(&conn, path, newest)? == newest {
                return Ok(conn);
            }
            let sqlite = StoreError::sqlite("open the file");
            let mut copy = Connection::open_in_memory().map_err(&sqlite)?;
            backup::copy(&conn, &mut copy).map_err(&sqlite)?;
            format::migrate(&mut copy, migrations)?;
            Ok(copy)
        })()
        .map_err(|fault: StoreError| fault.about(path))?;
        Ok(EventFile { conn, path: path.into(), lock: None, identity: identity(path), kept: Kept::default() })
    }

    /// An empty one in memory, into which a journal is replayed; `path` is what its faults name.
    pub(crate) fn in_memory(path: &Path) -> Result<EventFile, StoreError> {
        let conn = format::empty()?;
        Ok(EventFile { conn, path: path.into(), lock: None, identity: None, kept: Kept::default() })
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it was opened only to be read.
    #[must_use]
    pub const fn is_read_only(&self) -> bool {
        self.lock.is_none()
    }

    /// Whether the file was moved, removed or replaced while it was open. What is written then would be
    /// lost, so nothing is; what was recorded before can still be read, and [copied](EventFile::rescue).
    #[must_use]
    pub fn is_gone(&self) -> bool {
        let now = identity(&self.path);
        now.is_none() || now != self.identity
    }

    /// Copies what was recorded to `to`, though the file itself may be gone.
    ///
    /// # Errors
    ///
    /// As for [`back_up`](crate::back_up).
    pub fn rescue(&self, to: &Path) -> Result<Backup, StoreError> {
        backup::write(&self.conn, &self.path, to)
    }

    /// Applies the actions and appends them to the journal, all or none. When it returns, they are on
    /// the disk.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] when the file was moved away, [`StoreError::DiskFull`],
    /// [`StoreError::ReadOnly`], [`StoreError::Refused`]; then nothing was changed.
    pub fn record(&mut self, actor: &Actor, at: i64, actions: &[Action]) -> Result<Head, StoreError> {
        self.transact(|tx| journal::append(tx, at, actions.iter().map(|action| (actor, action))))
    }

    /// The same for actions of several people: a group of ballots that came in together costs the disk
    /// one wait.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::record`].
    pub fn record_group(&mut self, at: i64, actions: &[(Actor, Action)]) -> Result<Head, StoreError> {
        let head = self.transact(|tx| {
            let head = journal::append(tx, at, actions.iter().map(|(actor, action)| (actor, action)))?;
            fail::point("group-written");
            Ok(head)
        })?;
        fail::point("group-kept");
        Ok(head)
    }

    /// What tells this competition from every other, whatever its file is called: the first 32
    /// hexadecimal digits of the hash of its first journal row. A copy has the same.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when it cannot be read.
    pub fn identity(&self) -> Result<String, StoreError> {
        let hash: Vec<u8> = self
            .conn
            .query_row("SELECT hash FROM journal WHERE seq = 1", [], |row| row.get(0))
            .map_err(StoreError::sqlite("read the first row"))?;
        Ok(hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect())
    }

    pub(crate) fn transact<T>(
        &mut self,
        work: impl FnOnce(&rusqlite::Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if self.is_read_only() {
            return Err(StoreError::ReadOnly(self.path.clone()));
        }
        if self.is_gone() {
            return Err(StoreError::Gone(self.path.clone()));
        }
        let path = self.path.clone();
        let run = || {
            let tx = self
                .conn
                .transaction_with_behavior(TransactionBehavior::Immediate)
                .map_err(StoreError::sqlite("begin"))?;
            let value = work(&tx)?;
            tx.commit().map_err(StoreError::sqlite("write to the disk"))?;
            Ok(value)
        };
        run().map_err(|fault: StoreError| fault.about(&path))
    }

    /// The last row of the journal.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when it cannot be read.
    pub fn head(&self) -> Result<Head, StoreError> {
        journal::head(&self.conn)
    }

    /// Rows of the journal before this one, newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when they cannot be read.
    pub fn history(&self, before: i64, limit: i64) -> Result<Vec<JournalRow>, StoreError> {
        journal::rows(&self.conn, before, limit)
    }

    /// Closes the file: everything in one file, nothing beside it.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the last page could not be written; what was recorded is kept all the same.
    pub fn close(self) -> Result<(), StoreError> {
        if !self.is_read_only() && !self.is_gone() {
            settle(&self.conn)?;
        }
        let path = self.path.clone();
        self.conn.close().map_err(|(_, source)| StoreError::sqlite("close the file")(source).about(&path))
    }
}

/// Opens a file of any format up to `newest` to read it, byte for byte as it lies.
pub(crate) fn as_it_lies(path: &Path, newest: i64) -> Result<Connection, StoreError> {
    format::expect_event_file(path)?;
    let mut wal = path.as_os_str().to_owned();
    wal.push("-wal");
    let in_use = std::fs::metadata(&wal).is_ok_and(|wal| wal.len() > 0);
    // A closed file is read as it lies. One that is open elsewhere, or was left by a crash, is read
    // with its write-ahead log, whose shared index is then only looked at, never written.
    let mode = if in_use { "mode=ro&readonly_shm=1" } else { "mode=ro&immutable=1" };
    let open = |uri: &str| {
        let flags =
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(uri, flags).map_err(StoreError::sqlite("open the file"))?;
        conn.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 1073741824;")
            .map_err(StoreError::sqlite("open the file"))?;
        format::read(&conn, path, newest)?;
        Ok(conn)
    };
    match open(&uri(path, mode)) {
        Err(_) if in_use => {
            let copy = copy_with_log(path, Path::new(&wal)).map_err(StoreError::io("read the file"))?;
            let source = open(&uri(&copy.path().join(COPY), "mode=ro"))?;
            let mut memory = Connection::open_in_memory().map_err(StoreError::sqlite("open the file"))?;
            backup::copy(&source, &mut memory).map_err(StoreError::sqlite("open the file"))?;
            Ok(memory)
        }
        opened => opened,
    }
}

const COPY: &str = "copy.tahkim";

/// To read a log whose index is gone, SQLite makes the index anew. Beside the user's file nothing is made, least of all
/// where nothing can be.
fn copy_with_log(path: &Path, wal: &Path) -> std::io::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    let copy = folder.path().join(COPY);
    std::fs::copy(path, &copy)?;
    std::fs::copy(wal, folder.path().join(format!("{COPY}-wal")))?;
    Ok(folder)
}

/// What tells the file at a path from another one that takes its name.
type Identity = (u64, u64);

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).ok().map(|about| (about.dev(), about.ino()))
}

/// Elsewhere an open file cannot be replaced.
#[cfg(not(unix))]
fn identity(path: &Path) -> Option<Identity> {
    std::fs::metadata(path).ok().map(|_| (0, 0))
}

/// Back to a rollback journal: such a file can be read from a read-only folder or a locked stick,
/// where a WAL file could not be opened at all.
fn settle(conn: &Connection) -> Result<(), StoreError> {
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .and_then(|()| conn.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(())))
        .map_err(StoreError::sqlite("close the file"))
}

/// The name under which a file is made, until it is whole.
pub(crate) fn part(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

fn uri(path: &Path, query: &str) -> String {
    let mut uri = String::from("file:");
    let text = path.to_string_lossy().replace('\\', "/");
    if cfg!(windows) && !text.starts_with('/') {
        uri.push('/');
    }
    for byte in text.bytes() {
        match byte {
            b'%' | b'?' | b'#' => uri.push_str(&format!("%{byte:02x}")),
            _ if byte.is_ascii() => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02x}")),
        }
    }
    uri.push('?');
    uri.push_str(query);
    uri
}

#[cfg(test)]
mod tests;
