//! The day as the tables have it: programme, arrivals, the stage, the big screen, the audience's vote.

use std::collections::BTreeMap;

use domain::{
    Arrival, Attendance, AudienceVote, Drawn, EntryId, JudgeId, NoConflict, Programme, Screen, StageRow,
};

use rusqlite::{OptionalExtension as _, Row, named_params};

use crate::read::{id, json, word};
use crate::{EventFile, StoreError};

/// The people of an entry who came, and when that was recorded first, in Unix milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedArrival {
    /// Who came.
    pub arrival: Arrival,
    /// When.
    pub at: i64,
}

impl EventFile {
    /// How the plan of who judges what was made, when the program made it.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn drawn(&self) -> Result<Option<Drawn>, StoreError> {
        self.one("SELECT drawn FROM event WHERE only = 1", |row| json(row, "drawn"))
    }

    /// Links between judges and entries that people found to be none.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn no_conflicts(&self) -> Result<Vec<NoConflict>, StoreError> {
        self.all("SELECT judge_id, entry_id, reason FROM no_conflict ORDER BY judge_id, entry_id", |row| {
            Ok(NoConflict {
                judge: id(row, "judge_id", JudgeId::new)?,
                entry: id(row, "entry_id", EntryId::new)?,
                reason: row.get("reason")?,
            })
        })
    }

    /// What happens when.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn programme(&self) -> Result<Programme, StoreError> {
        self.one("SELECT programme FROM event WHERE only = 1", |row| json(row, "programme"))
    }

    /// The number from which the running order was drawn; `None` when people set it.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn order_seed(&self) -> Result<Option<u32>, StoreError> {
        self.one("SELECT order_seed FROM event WHERE only = 1", |row| row.get("order_seed"))
    }

    /// Who came, by entry.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn arrivals(&self) -> Result<BTreeMap<EntryId, RecordedArrival>, StoreError> {
        let rows = self.all("SELECT entry_id, arrival, at FROM arrival ORDER BY entry_id", |row| {
            let arrival = RecordedArrival { arrival: json(row, "arrival")?, at: row.get("at")? };
            Ok((id(row, "entry_id", EntryId::new)?, arrival))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// The audience, as it was counted.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn attendance(&self) -> Result<Attendance, StoreError> {
        self.one("SELECT attendance FROM event WHERE only = 1", |row| json(row, "attendance"))
    }

    /// What happened on the stage, in order.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn stage(&self) -> Result<Vec<StageRow>, StoreError> {
        let rows = "SELECT performer, step, seconds, at, seq < began_seq AS earlier
                    FROM stage, event ORDER BY seq";
        self.all(rows, |row| {
            Ok(StageRow {
                on: json(row, "performer")?,
                step: word(row, "step")?,
                seconds: row.get("seconds")?,
                at: row.get("at")?,
                earlier: row.get("earlier")?,
            })
        })
    }

    /// What the big screens show.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn screen(&self) -> Result<Screen, StoreError> {
        self.one("SELECT screen FROM event WHERE only = 1", |row| json(row, "screen"))
    }

    /// The audience's vote.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn audience_vote(&self) -> Result<AudienceVote, StoreError> {
        self.one("SELECT vote FROM event WHERE only = 1", |row| json(row, "vote"))
    }

    /// For whom this device of the audience voted.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn vote_of(&self, voter: &str) -> Result<Option<EntryId>, StoreError> {
        let select = "SELECT entry_id FROM vote WHERE voter = :voter";
        self.conn
            .prepare_cached(select)
            .and_then(|mut select| {
                let read = |row: &Row<'_>| id(row, "entry_id", EntryId::new);
                select.query_row(named_params! { ":voter": voter }, read).optional()
            })
            .map_err(|source| self.unreadable(source))
    }

    /// How many of the audience voted for each entry.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn votes(&self) -> Result<BTreeMap<EntryId, u32>, StoreError> {
        let rows = self.all("SELECT entry_id, count(*) AS votes FROM vote GROUP BY entry_id", |row| {
            Ok((id(row, "entry_id", EntryId::new)?, row.get("votes")?))
        })?;
        Ok(rows.into_iter().collect())
    }
}
