//! What is kept in the file and not journalled: drafts, and settings of this copy.

use domain::{EntryId, JudgeId};
use rusqlite::{OptionalExtension, named_params};

use crate::{EventFile, StoreError};

/// A sheet that is being filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Whose.
    pub judge: JudgeId,
    /// Of what.
    pub entry: EntryId,
    /// What stands in the fields, as JSON.
    pub marks: String,
    /// The comment as it stands.
    pub comment: String,
    /// When, in Unix milliseconds.
    pub saved_at: i64,
}

impl EventFile {
    /// Keeps a draft; it is on the disk when this returns.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::record`].
    pub fn save_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        self.transact(|tx| {
            tx.prepare_cached(
                "INSERT INTO local_draft (judge_id, entry_id, marks, comment, saved_at)
                 VALUES (:judge, :entry, :marks, :comment, :at)
                 ON CONFLICT (judge_id, entry_id) DO UPDATE SET
                     marks = excluded.marks, comment = excluded.comment, saved_at = excluded.saved_at",
            )
            .and_then(|mut insert| {
                insert.execute(named_params! {
                    ":judge": draft.judge.as_str(), ":entry": draft.entry.as_str(),
                    ":marks": draft.marks, ":comment": draft.comment, ":at": draft.saved_at,
                })
            })
            .map(|_| ())
            .map_err(StoreError::sqlite("keep a draft"))
        })
    }

    /// Drops a draft that was submitted or given up.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::record`].
    pub fn drop_draft(&mut self, judge: &JudgeId, entry: &EntryId) -> Result<(), StoreError> {
        self.transact(|tx| {
            tx.execute(
                "DELETE FROM local_draft WHERE judge_id = :judge AND entry_id = :entry",
                named_params! { ":judge": judge.as_str(), ":entry": entry.as_str() },
            )
            .map(|_| ())
            .map_err(StoreError::sqlite("drop a draft"))
        })
    }

    /// The drafts of one judge, or of all.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when they cannot be read.
    pub fn drafts(&self, judge: Option<&JudgeId>) -> Result<Vec<Draft>, StoreError> {
        let sqlite = StoreError::sqlite("read the drafts");
        let mut select = self
            .conn
            .prepare_cached(
                "SELECT judge_id, entry_id, marks, comment, saved_at FROM local_draft
                 WHERE :judge IS NULL OR judge_id = :judge",
            )
            .map_err(&sqlite)?;
        let rows = select
            .query_map(named_params! { ":judge": judge.map(JudgeId::as_str) }, |row| {
                Ok((
                    row.get::<_, String>("judge_id")?,
                    row.get::<_, String>("entry_id")?,
                    row.get("marks")?,
                    row.get("comment")?,
                    row.get("saved_at")?,
                ))
            })
            .map_err(&sqlite)?
            .collect::<Result<Vec<_>, _>>()
            .map_err(&sqlite)?;
        Ok(rows
            .into_iter()
            .filter_map(|(judge, entry, marks, comment, saved_at)| {
                let (judge, entry) = (JudgeId::new(&judge).ok()?, EntryId::new(&entry).ok()?);
                Some(Draft { judge, entry, marks, comment, saved_at })
            })
            .collect())
    }

    /// A setting of this copy of the file.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when it cannot be read.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.conn
            .prepare_cached("SELECT value FROM local_setting WHERE key = :key")
            .and_then(|mut select| {
                select.query_row(named_params! { ":key": key }, |row| row.get(0)).optional()
            })
            .map_err(StoreError::sqlite("read a setting"))
    }

    /// Sets, or with `None` removes, a setting of this copy of the file.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::record`].
    pub fn set_setting(&mut self, key: &str, value: Option<&str>) -> Result<(), StoreError> {
        self.transact(|tx| set(tx, &[(key, value)]))
    }
}

pub(crate) fn set(
    tx: &rusqlite::Transaction<'_>,
    settings: &[(&str, Option<&str>)],
) -> Result<(), StoreError> {
    for (key, value) in settings {
        match value {
            Some(value) => tx.execute(
                "INSERT INTO local_setting (key, value) VALUES (:key, :value)
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                named_params! { ":key": key, ":value": value },
            ),
            None => tx.execute("DELETE FROM local_setting WHERE key = :key", named_params! { ":key": key }),
        }
        .map_err(StoreError::sqlite("keep a setting"))?;
    }
    Ok(())
}
