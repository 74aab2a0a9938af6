//! What is kept in the file and not journalled: drafts, typings of paper sheets, and settings of this copy.

use std::collections::BTreeMap;

use domain::{BallotId, EntryId, JudgeId, Typing};
use rusqlite::{OptionalExtension, named_params};

use crate::read::{broken, id, json};
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

    /// Drops what was typed of a sheet that was submitted or given up.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::record`].
    pub fn drop_draft(&mut self, judge: &JudgeId, entry: &EntryId) -> Result<(), StoreError> {
        self.transact(|tx| {
            drop_from(tx, "local_draft", judge, entry)?;
            drop_from(tx, "local_typing", judge, entry)
        })
    }

    /// Drops everything that was typed and not submitted: it was of sheets that are no more.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::record`].
    pub fn drop_every_draft(&mut self) -> Result<(), StoreError> {
        self.transact(|tx| {
            let drop = "DELETE FROM local_draft; DELETE FROM local_typing";
            tx.execute_batch(drop).map_err(StoreError::sqlite("drop drafts"))
        })
    }

    /// Keeps one more typing of a paper sheet, in place of the draft that it was.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::record`].
    pub fn keep_typing(
        &mut self,
        judge: &JudgeId,
        entry: &EntryId,
        typing: &Typing,
    ) -> Result<(), StoreError> {
        let marks = serde_json::to_string(&typing.marks).map_err(|_| StoreError::Refused("value"))?;
        self.transact(|tx| {
            tx.execute(
                "INSERT INTO local_typing (judge_id, entry_id, number, ballot, typist, marks, comment)
                 SELECT :judge, :entry, 1 + coalesce(max(number), 0), :ballot, :typist, :marks, :comment
                 FROM local_typing WHERE judge_id = :judge AND entry_id = :entry",
                named_params! {
                    ":judge": judge.as_str(), ":entry": entry.as_str(),
                    ":ballot": typing.ballot.to_string(), ":typist": typing.typist,
                    ":marks": marks, ":comment": typing.comment,
                },
            )
            .map_err(StoreError::sqlite("keep a typing"))?;
            drop_from(tx, "local_draft", judge, entry)
        })
    }

    /// The typings of paper sheets that are not settled, the first one first.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when they cannot be read.
    pub fn typings(&self) -> Result<BTreeMap<(JudgeId, EntryId), Vec<Typing>>, StoreError> {
        let mut typings: BTreeMap<_, Vec<Typing>> = BTreeMap::new();
        let all = self.all(
            "SELECT judge_id, entry_id, ballot, typist, marks, comment
             FROM local_typing ORDER BY judge_id, entry_id, number",
            |row| {
                let sheet = (id(row, "judge_id", JudgeId::new)?, id(row, "entry_id", EntryId::new)?);
                let ballot: String = row.get("ballot")?;
                let typing = Typing {
                    ballot: ballot.parse().map(BallotId::new).map_err(broken)?,
                    typist: row.get("typist")?,
                    marks: json(row, "marks")?,
                    comment: row.get("comment")?,
                };
                Ok((sheet, typing))
            },
        )?;
        all.into_iter().for_each(|(sheet, typing)| typings.entry(sheet).or_default().push(typing));
        Ok(typings)
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

fn drop_from(
    tx: &rusqlite::Transaction<'_>,
    table: &str,
    judge: &JudgeId,
    entry: &EntryId,
) -> Result<(), StoreError> {
    tx.execute(
        &format!("DELETE FROM {table} WHERE judge_id = :judge AND entry_id = :entry"),
        named_params! { ":judge": judge.as_str(), ":entry": entry.as_str() },
    )
    .map(|_| ())
    .map_err(StoreError::sqlite("drop a draft"))
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
