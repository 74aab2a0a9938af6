//! The journal: actions in order, each row sealed to the one before.

use domain::{Action, Actor};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use sha2::{Digest, Sha256};

use crate::{StoreError, apply};

/// The last row of a journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Its number; 0 before the first row.
    pub seq: i64,
    /// Its hash; all zeros before the first row.
    pub hash: [u8; 32],
}

impl Head {
    /// The hash in hexadecimal.
    #[must_use]
    pub fn hex(&self) -> String {
        self.hash.iter().map(|b| format!("{b:02x}")).collect()
    }
}

/// One row, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalRow {
    /// Its number.
    pub seq: i64,
    /// When, in Unix milliseconds.
    pub at: i64,
    /// Who.
    pub actor: String,
    /// The action's bytes.
    pub action: String,
    /// The seal.
    pub hash: Vec<u8>,
}

/// SHA-256 over the format's name, the previous hash, sequence, time, actor (with its length, so that
/// no byte can move between fields) and the action's bytes.
pub(crate) fn seal(previous: &[u8; 32], seq: i64, at: i64, actor: &str, action: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"tahkim-journal/1");
    hash.update(previous);
    hash.update(seq.to_be_bytes());
    hash.update(at.to_be_bytes());
    hash.update((actor.len() as u64).to_be_bytes());
    hash.update(actor);
    hash.update(action);
    hash.finalize().into()
}

pub(crate) fn head(conn: &Connection) -> Result<Head, StoreError> {
    conn.prepare_cached("SELECT seq, hash FROM journal_head WHERE only = 1")
        .and_then(|mut select| {
            select.query_row([], |row| Ok(Head { seq: row.get("seq")?, hash: row.get("hash")? })).optional()
        })
        .map(Option::unwrap_or_default)
        .map_err(StoreError::sqlite("read the journal's head"))
}

/// Applies the actions and appends them, inside the caller's transaction.
pub(crate) fn append<'a>(
    tx: &Transaction<'_>,
    at: i64,
    actions: impl IntoIterator<Item = (&'a Actor, &'a Action)>,
) -> Result<Head, StoreError> {
    let mut head = head(tx)?;
    for (actor, action) in actions {
        let actor = actor.to_string();
        let bytes = serde_json::to_string(action).map_err(|_| StoreError::Refused("action"))?;
        let seq = head.seq + 1;
        apply::apply(tx, action, seq, at)?;
        let hash = seal(&head.hash, seq, at, &actor, &bytes);
        insert(tx, &JournalRow { seq, at, actor, action: bytes, hash: hash.to_vec() })?;
        head = Head { seq, hash };
    }
    keep_head(tx, head)?;
    Ok(head)
}

pub(crate) fn insert(tx: &Transaction<'_>, row: &JournalRow) -> Result<(), StoreError> {
    let JournalRow { seq, at, actor, action, hash } = row;
    tx.prepare_cached(include_str!("journal_insert.sql"))
        .and_then(|mut insert| {
            insert.execute(
                named_params! { ":seq": seq, ":at": at, ":actor": actor, ":action": action, ":hash": hash },
            )
        })
        .map(|_| ())
        .map_err(StoreError::sqlite("append to the journal"))
}

pub(crate) fn keep_head(tx: &Transaction<'_>, head: Head) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO journal_head (only, seq, hash) VALUES (1, :seq, :hash)
         ON CONFLICT (only) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
    )
    .and_then(|mut keep| keep.execute(named_params! { ":seq": head.seq, ":hash": head.hash }))
    .map(|_| ())
    .map_err(StoreError::sqlite("append to the journal"))
}

/// The rows up to and without `before`, newest first.
pub(crate) fn rows(conn: &Connection, before: i64, limit: i64) -> Result<Vec<JournalRow>, StoreError> {
    let sqlite = StoreError::sqlite("read the journal");
    let mut select = conn
        .prepare_cached(
            "SELECT seq, at, actor, action, hash FROM journal WHERE seq < :before ORDER BY seq DESC LIMIT :limit",
        )
        .map_err(&sqlite)?;
    let rows = select
        .query_map(named_params! { ":before": before, ":limit": limit }, row)
        .map_err(&sqlite)?
        .collect::<Result<_, _>>()
        .map_err(&sqlite)?;
    Ok(rows)
}

pub(crate) fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<JournalRow> {
    Ok(JournalRow {
        seq: row.get("seq")?,
        at: row.get("at")?,
        actor: row.get("actor")?,
        action: row.get("action")?,
        hash: row.get("hash")?,
    })
}
