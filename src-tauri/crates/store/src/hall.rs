//! What the hub keeps of judges' devices: who was let in, what came from them, what was kept aside.

use domain::{
    Ballot, BallotId, BallotStatus, Device, DeviceId, DeviceState, EntryId, HeldReason, JudgeId, Source,
};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::read::{broken, id, json, word};
use crate::{EventFile, StoreError};

/// A device and what it may do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownDevice {
    /// The device.
    pub device: Device,
    /// What it may do.
    pub state: DeviceState,
}

/// Where a ballot came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotOrigin {
    /// Which ballot.
    pub ballot: BallotId,
    /// The device that signed it.
    pub device: DeviceId,
    /// SHA-256 of what was signed.
    pub content: [u8; 32],
    /// The ballots of the same sheet that the device knew of.
    pub after: Vec<BallotId>,
    /// The journal row that brought it.
    pub seq: i64,
}

/// What became of a ballot that was kept aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldDecision {
    /// Whether it counts now.
    pub counted: bool,
    /// Why.
    pub reason: String,
}

/// A ballot that is kept aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBallot {
    /// As its device made it.
    pub ballot: Ballot,
    /// Why it does not count.
    pub why: HeldReason,
    /// When it came in, in Unix milliseconds.
    pub received_at: i64,
    /// What became of it; `None` while nobody decided.
    pub decision: Option<HeldDecision>,
}

/// The hub in office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// The number of the term.
    pub number: u32,
    /// The laptop.
    pub hub: String,
    /// Taken without being the enrolled stand-by.
    pub forced: bool,
    /// The journal row that began it.
    pub seq: i64,
}

/// A second laptop that follows the journal, or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standby {
    /// The laptop.
    pub hub: String,
    /// What people call it.
    pub label: String,
    /// It follows no longer.
    pub retired: bool,
}

/// A judge's PIN, as its verifier, and the wrong ones typed since the last right one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgePin {
    /// Whose.
    pub judge: JudgeId,
    /// What a typed one is checked against.
    pub verifier: String,
    /// Wrong ones in a row.
    pub wrong: u32,
    /// When the last wrong one came, in Unix milliseconds.
    pub last_at: i64,
}

/// Something refused that the organiser should know of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// When, in Unix milliseconds.
    pub at: i64,
    /// What: the key of its sentence.
    pub kind: String,
    /// About whom, when that is known.
    pub judge: Option<String>,
    /// From where.
    pub address: Option<String>,
    /// Anything more.
    pub detail: String,
}

/// Older traces than these make room.
const MOST_TRACES: i64 = 500;

impl EventFile {
    /// Every device that was let in, in no order that means anything.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn devices(&self) -> Result<Vec<KnownDevice>, StoreError> {
        self.all(
            "SELECT device_id, judge_id, public_key, label, state FROM device ORDER BY device_id",
            |row| {
                Ok(KnownDevice {
                    device: Device {
                        id: device_id(row)?,
                        judge: id(row, "judge_id", JudgeId::new)?,
                        public_key: row.get("public_key")?,
                        label: row.get("label")?,
                    },
                    state: word(row, "state")?,
                })
            },
        )
    }

    /// Which ballots came from devices, counted or kept aside.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn ballot_origins(&self) -> Result<Vec<BallotOrigin>, StoreError> {
        self.all("SELECT ballot_id, device_id, content, known, seq FROM ballot_origin ORDER BY seq", |row| {
            Ok(BallotOrigin {
                ballot: ballot_id(row)?,
                device: device_id(row)?,
                content: row.get("content")?,
                after: json(row, "known")?,
                seq: row.get("seq")?,
            })
        })
    }

    /// Every ballot that was kept aside, in the order in which they came in.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn held_ballots(&self) -> Result<Vec<HeldBallot>, StoreError> {
        self.all(
            "SELECT ballot_id, entry_id, judge_id, revision, status, marks, fields, why, received_at,
                    decision, reason
             FROM held_ballot ORDER BY received_at, ballot_id",
            |row| {
                let decision: Option<String> = row.get("decision")?;
                let reason: Option<String> = row.get("reason")?;
                Ok(HeldBallot {
                    ballot: Ballot {
                        id: ballot_id(row)?,
                        judge: id(row, "judge_id", JudgeId::new)?,
                        entry: id(row, "entry_id", EntryId::new)?,
                        revision: row.get("revision")?,
                        status: word::<BallotStatus>(row, "status")?,
                        marks: json(row, "marks")?,
                        source: Source::Screen,
                        fields: json(row, "fields")?,
                    },
                    why: word(row, "why")?,
                    received_at: row.get("received_at")?,
                    decision: decision.map(|decision| HeldDecision {
                        counted: decision == "counted",
                        reason: reason.unwrap_or_default(),
                    }),
                })
            },
        )
    }

    /// The journal row that last closed judging; 0 when none did.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn closed_at(&self) -> Result<i64, StoreError> {
        let closed =
            r#"SELECT coalesce(max(seq), 0) FROM journal WHERE action = '{"action":"round-closed"}'"#;
        self.one(closed, |row| row.get(0))
    }

    /// The journal row that last erased a rehearsal; 0 when none did.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn erased_at(&self) -> Result<i64, StoreError> {
        self.conn
            .query_row("SELECT erased_seq FROM event WHERE only = 1", [], |row| row.get(0))
            .map_err(|source| self.unreadable(source))
    }

    /// The hub in office; `None` before the first.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn office(&self) -> Result<Option<Office>, StoreError> {
        let offices =
            self.all("SELECT number, hub, forced, seq FROM epoch ORDER BY number DESC LIMIT 1", |row| {
                Ok(Office {
                    number: row.get("number")?,
                    hub: row.get("hub")?,
                    forced: row.get("forced")?,
                    seq: row.get("seq")?,
                })
            })?;
        Ok(offices.into_iter().next())
    }

    /// The laptops that stand by, or did.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn standbys(&self) -> Result<Vec<Standby>, StoreError> {
        self.all("SELECT hub, label, retired FROM standby ORDER BY hub", |row| {
            Ok(Standby { hub: row.get("hub")?, label: row.get("label")?, retired: row.get("retired")? })
        })
    }

    /// The PINs of the judges who have one.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn pins(&self) -> Result<Vec<JudgePin>, StoreError> {
        self.all("SELECT judge_id, verifier, wrong, last_at FROM local_pin ORDER BY judge_id", |row| {
            Ok(JudgePin {
                judge: id(row, "judge_id", JudgeId::new)?,
                verifier: row.get("verifier")?,
                wrong: row.get("wrong")?,
                last_at: row.get("last_at")?,
            })
        })
    }

    /// Keeps these PINs, in place of those that these judges had.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::record`].
    pub fn keep_pins(&mut self, pins: &[JudgePin]) -> Result<(), StoreError> {
        self.transact(|tx| {
            let sqlite = StoreError::sqlite("keep a PIN");
            let mut keep = tx
                .prepare_cached(
                    "INSERT INTO local_pin (judge_id, verifier, wrong, last_at)
                     VALUES (:judge, :verifier, :wrong, :last_at)
                     ON CONFLICT (judge_id) DO UPDATE SET verifier = excluded.verifier,
                         wrong = excluded.wrong, last_at = excluded.last_at",
                )
                .map_err(&sqlite)?;
            for pin in pins {
                keep.execute(named_params! {
                    ":judge": pin.judge.as_str(), ":verifier": pin.verifier,
                    ":wrong": pin.wrong, ":last_at": pin.last_at,
                })
                .map_err(&sqlite)?;
            }
            Ok(())
        })
    }

    /// Notes what was refused; the oldest notes make room.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::record`].
    pub fn trace(&mut self, traces: &[Trace]) -> Result<(), StoreError> {
        self.transact(|tx| {
            let sqlite = StoreError::sqlite("note a refusal");
            let mut insert = tx
                .prepare_cached(
                "INSERT INTO local_trace (number, at, kind, judge, address, detail)
                 VALUES ((SELECT coalesce(max(number), 0) + 1 FROM local_trace), :at, :kind, :judge, :address, :detail)",
            )
            .map_err(&sqlite)?;
            for trace in traces {
                insert
                    .execute(named_params! {
                        ":at": trace.at, ":kind": trace.kind, ":judge": trace.judge,
                        ":address": trace.address, ":detail": trace.detail,
                    })
                    .map_err(&sqlite)?;
            }
            tx.execute(
                "DELETE FROM local_trace WHERE number <= (SELECT max(number) FROM local_trace) - :most",
                named_params! { ":most": MOST_TRACES },
            )
            .map(|_| ())
            .map_err(&sqlite)
        })
    }

    /// What was refused, newest first.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn traces(&self) -> Result<Vec<Trace>, StoreError> {
        self.all("SELECT at, kind, judge, address, detail FROM local_trace ORDER BY number DESC", |row| {
            Ok(Trace {
                at: row.get("at")?,
                kind: row.get("kind")?,
                judge: row.get("judge")?,
                address: row.get("address")?,
                detail: row.get("detail")?,
            })
        })
    }

    /// The journal row in which a ballot came in, with its bytes as they were signed.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn journal_row(&self, seq: i64) -> Result<Option<crate::JournalRow>, StoreError> {
        self.conn
            .query_row(
                "SELECT seq, at, actor, action, hash FROM journal WHERE seq = :seq",
                named_params! { ":seq": seq },
                crate::journal::row,
            )
            .optional()
            .map_err(|source| self.unreadable(source))
    }
}

fn ballot_id(row: &Row<'_>) -> rusqlite::Result<BallotId> {
    let bytes: Vec<u8> = row.get("ballot_id")?;
    uuid::Uuid::from_slice(&bytes).map(BallotId::new).map_err(broken)
}

fn device_id(row: &Row<'_>) -> rusqlite::Result<DeviceId> {
    row.get_ref("device_id")?.as_str()?.parse().map(DeviceId::new).map_err(broken)
}
