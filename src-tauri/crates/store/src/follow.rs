//! A stand-by's copy: the hub's journal, row by row and byte for byte, each seal checked.

use std::path::Path;

use domain::{Action, Actor};
use rusqlite::{Transaction, named_params};

use crate::{EventFile, Head, JournalRow, StoreError, apply, journal, local};

impl EventFile {
    /// Makes a copy that begins with these rows of another laptop's journal, with settings of its own.
    /// Either the whole file comes to be, or none.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::create`] and [`EventFile::follow`].
    pub fn create_copy(
        path: &Path,
        rows: &[JournalRow],
        settings: &[(&str, Option<&str>)],
    ) -> Result<EventFile, StoreError> {
        EventFile::create_with(path, |tx| {
            copy(tx, rows)?;
            local::set(tx, settings)
        })
    }

    /// Takes over the rows that come next in another laptop's journal, all or none. When it returns, they
    /// are on the disk.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unfit`] when a row does not continue this journal; else as for
    /// [`EventFile::record`].
    pub fn follow(&mut self, rows: &[JournalRow]) -> Result<Head, StoreError> {
        self.transact(|tx| copy(tx, rows))
    }

    /// Journals these actions and changes these settings, all or none.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::record`].
    pub fn record_and_set(
        &mut self,
        actor: &Actor,
        at: i64,
        actions: &[Action],
        settings: &[(&str, Option<&str>)],
    ) -> Result<Head, StoreError> {
        self.transact(|tx| {
            local::set(tx, settings)?;
            journal::append(tx, at, actions.iter().map(|action| (actor, action)))
        })
    }

    /// At most so many rows of the journal after this one, in their order.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when they cannot be read.
    pub fn rows_after(&self, after: i64, most: u32) -> Result<Vec<JournalRow>, StoreError> {
        let sqlite = StoreError::sqlite("read the journal");
        let mut select = self
            .conn
            .prepare_cached(
                "SELECT seq, at, actor, action, hash FROM journal
                 WHERE seq > :after ORDER BY seq LIMIT :most",
            )
            .map_err(&sqlite)?;
        let rows = select
            .query_map(named_params! { ":after": after, ":most": most }, journal::row)
            .map_err(&sqlite)?
            .collect::<Result<_, _>>()
            .map_err(&sqlite)?;
        Ok(rows)
    }
}

/// Whether each row continues the one before, from this head on; the last of them.
///
/// # Errors
///
/// [`StoreError::Unfit`] names the first that does not.
pub fn chain(mut head: Head, rows: &[JournalRow]) -> Result<Head, StoreError> {
    for row in rows {
        let seal = journal::seal(&head.hash, row.seq, row.at, &row.actor, &row.action);
        if row.seq != head.seq.saturating_add(1) || seal.as_slice() != row.hash {
            return Err(StoreError::Unfit(row.seq));
        }
        head = Head { seq: row.seq, hash: seal };
    }
    Ok(head)
}

fn copy(tx: &Transaction<'_>, rows: &[JournalRow]) -> Result<Head, StoreError> {
    let head = chain(journal::head(tx)?, rows)?;
    for row in rows {
        // An action of a later version: this program cannot know what it does to the tables.
        let action: Action = serde_json::from_str(&row.action).map_err(|_| StoreError::Unfit(row.seq))?;
        apply::apply(tx, &action, row.seq, row.at)?;
        journal::insert(tx, row)?;
    }
    journal::keep_head(tx, head)?;
    Ok(head)
}
