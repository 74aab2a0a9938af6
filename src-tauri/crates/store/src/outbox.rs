//! On a judge's own device: what was signed here, until the hub has said what became of it, and after.

use domain::{Action, Actor, BallotId, EntryId};
use rusqlite::named_params;

use crate::read::{broken, id};
use crate::{EventFile, Head, StoreError, journal};

/// A ballot as it travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Which.
    pub ballot: BallotId,
    /// Of what.
    pub entry: EntryId,
    /// What was signed, byte for byte.
    pub body: String,
    /// The signature: 64 bytes of Ed25519 in base64url.
    pub signature: String,
    /// The hub's latest receipt, as JSON.
    pub receipt: Option<String>,
    /// The code with which the hub could not take it.
    pub refusal: Option<String>,
}

impl EventFile {
    /// Records a ballot and puts it into the outbox, both or neither.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::record`].
    pub fn record_outgoing(
        &mut self,
        actor: &Actor,
        at: i64,
        action: &Action,
        outgoing: &Outgoing,
    ) -> Result<Head, StoreError> {
        self.transact(|tx| {
            let head = journal::append(tx, at, [(actor, action)])?;
            tx.execute(
                "INSERT INTO local_outbox (ballot_id, entry_id, body, signature)
                 VALUES (:id, :entry, :body, :signature)",
                named_params! {
                    ":id": outgoing.ballot.uuid().as_bytes().as_slice(), ":entry": outgoing.entry.as_str(),
                    ":body": outgoing.body, ":signature": outgoing.signature,
                },
            )
            .map_err(StoreError::sqlite("keep a ballot to send"))?;
            Ok(head)
        })
    }

    /// Everything that was signed on this device, oldest first.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn outbox(&self) -> Result<Vec<Outgoing>, StoreError> {
        self.all(
            "SELECT ballot_id, entry_id, body, signature, receipt, refusal FROM local_outbox ORDER BY ballot_id",
            |row| {
                let bytes: Vec<u8> = row.get("ballot_id")?;
                Ok(Outgoing {
                    ballot: uuid::Uuid::from_slice(&bytes).map(BallotId::new).map_err(broken)?,
                    entry: id(row, "entry_id", EntryId::new)?,
                    body: row.get("body")?,
                    signature: row.get("signature")?,
                    receipt: row.get("receipt")?,
                    refusal: row.get("refusal")?,
                })
            },
        )
    }

    /// Keeps what the hub said of ballots: the receipt as JSON, or the code of the refusal.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::record`].
    pub fn answer_outgoing(
        &mut self,
        answers: &[(BallotId, Result<String, String>)],
    ) -> Result<(), StoreError> {
        self.transact(|tx| {
            let sqlite = StoreError::sqlite("keep a receipt");
            let mut update = tx
                .prepare_cached(
                    "UPDATE local_outbox SET receipt = coalesce(:receipt, receipt), refusal = :refusal
                     WHERE ballot_id = :id",
                )
                .map_err(&sqlite)?;
            for (ballot, answer) in answers {
                update
                    .execute(named_params! {
                        ":id": ballot.uuid().as_bytes().as_slice(),
                        ":receipt": answer.as_ref().ok(), ":refusal": answer.as_ref().err(),
                    })
                    .map_err(&sqlite)?;
            }
            Ok(())
        })
    }
}
