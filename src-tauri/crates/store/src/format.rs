//! What tells an event file from others, and how a file of an older format becomes one of today's.

use std::path::Path;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::StoreError;

/// The newest format that this program reads and writes.
pub const FORMAT: i64 = MIGRATIONS.len() as i64;

/// `Tahk` in ASCII: what tells our files from other SQLite files.
const APPLICATION_ID: i64 = 0x5461_686b;

/// The first SQLite without the WAL-reset corruption bug.
const OLDEST_SQLITE: i32 = 3_051_003;

/// Each brings a file from one format to the next. `schema.sql` describes where they end.
pub(crate) const MIGRATIONS: &[M<'_>] = &[
    M::up(include_str!("../migrations/0001_event_file.sql")),
    M::up(include_str!("../migrations/0002_hall.sql")),
    M::up(include_str!("../migrations/0003_result.sql")),
    M::up(include_str!("../migrations/0004_typing.sql")),
    M::up(include_str!("../migrations/0005_day.sql")),
];

/// The format that these migrations end at.
pub(crate) fn newest(migrations: &[M<'_>]) -> i64 {
    i64::try_from(migrations.len()).unwrap_or(i64::MAX)
}

/// Marks a new database as an event file.
pub(crate) fn mark(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "application_id", APPLICATION_ID)
}

/// Whether there is an event file at this path, of whatever format.
#[must_use]
pub fn is_event_file(path: &Path) -> bool {
    expect_event_file(path).is_ok()
}

/// Looks at the first bytes before SQLite does.
pub(crate) fn expect_event_file(path: &Path) -> Result<(), StoreError> {
    use std::io::Read;
    let meta =
        std::fs::metadata(path).map_err(|source| StoreError::io("open the file")(source).about(path))?;
    if !meta.is_file() {
        return Err(StoreError::Foreign(path.into()));
    }
    let mut start = [0_u8; 72];
    let mut file = std::fs::File::open(path).map_err(|source| match source.kind() {
        std::io::ErrorKind::PermissionDenied => StoreError::Unreadable(path.into()),
        _ => StoreError::io("open the file")(source).about(path),
    })?;
    let read = file.read(&mut start).map_err(|source| StoreError::io("open the file")(source).about(path))?;
    let id = [start[68], start[69], start[70], start[71]];
    if read < start.len()
        || !start.starts_with(b"SQLite format 3\0")
        || i64::from(u32::from_be_bytes(id)) != APPLICATION_ID
    {
        return Err(StoreError::Foreign(path.into()));
    }
    Ok(())
}

/// The format of an open file; one that is newer than this program is refused by name.
pub(crate) fn read(conn: &Connection, path: &Path, newest: i64) -> Result<i64, StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::Refused("sqlite"));
    }
    let format: i64 = conn
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .map_err(StoreError::sqlite("read the file's format"))?;
    if format > newest {
        return Err(StoreError::TooNew { path: path.into(), found: format, newest });
    }
    if format < 1 {
        return Err(StoreError::Damaged { path: path.into(), what: format!("format {format}") });
    }
    Ok(format)
}

/// Runs the migrations that are still to come, all or none.
pub(crate) fn migrate(conn: &mut Connection, migrations: &[M<'_>]) -> Result<(), StoreError> {
    Migrations::from_slice(migrations).to_latest(conn).map_err(|fault| match fault {
        rusqlite_migration::Error::RusqliteError { err, .. } => StoreError::sqlite("migrate the file")(err),
        _ => StoreError::Refused("migration"),
    })
}

/// A database in memory with today's tables and nothing in them.
pub(crate) fn empty() -> Result<Connection, StoreError> {
    let mut conn = Connection::open_in_memory().map_err(StoreError::sqlite("replay the journal"))?;
    migrate(&mut conn, MIGRATIONS)?;
    conn.execute_batch("PRAGMA foreign_keys = ON").map_err(StoreError::sqlite("replay the journal"))?;
    Ok(conn)
}
