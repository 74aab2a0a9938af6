//! The deliberation, and the result that it ends in.

use std::collections::BTreeMap;

use domain::{
    Award, BallotStatus, Deliberation, Digest, EndedRound, EntryId, Holder, JudgeId, Rubric, Rules, Seal,
    Support, TieDecision,
};
use rusqlite::Row;
use scoring::Competition;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::read::{broken, id, json};
use crate::{EventFile, StoreError};

/// Something open that was accepted as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Exception {
    /// What.
    pub point: String,
    /// Why.
    pub reason: String,
}

/// A result that was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedResult {
    /// The seal.
    pub seal: Seal,
    /// The journal row that sealed it.
    pub seq: i64,
    /// Unix milliseconds.
    pub sealed_at: i64,
    /// The second place that holds it; `None` while it may not be announced.
    pub holder: Option<Holder>,
    /// Why it was reopened; `None` for the one in force.
    pub reopened: Option<String>,
}

/// The result in the one form that is signed: everything that the jury agrees to, and nothing that can
/// change without it.
#[derive(Serialize)]
struct Outcome<'a> {
    /// The form.
    tahkim: &'static str,
    event: String,
    number: u32,
    rubric: &'a Rubric,
    rules: &'a Rules,
    decisions: &'a [TieDecision],
    rows: Vec<Ranked<'a>>,
    unranked: Vec<Unranked<'a>>,
    recused: Vec<(&'a JudgeId, &'a EntryId)>,
    absent: Vec<(&'a JudgeId, &'a EntryId)>,
    deliberation: Deliberation,
    awards: Vec<Award>,
    support: BTreeMap<EntryId, Support>,
    exceptions: Vec<Exception>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rounds: Vec<EndedRound>,
}

#[derive(Serialize)]
struct Ranked<'a> {
    rank: String,
    entry: &'a EntryId,
    /// The fraction in lowest terms, on 0–100.
    score: String,
    counted: u32,
    expected: u32,
    decided_by: String,
}

#[derive(Serialize)]
struct Unranked<'a> {
    entry: &'a EntryId,
    reason: String,
}

/// SHA-256 of these bytes.
#[must_use]
pub fn digest(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

/// What is printed on every paper: it binds the result to the journal that it came from.
#[must_use]
pub fn seal_hash(base: &Digest, result: &Digest) -> Digest {
    let mut hash = Sha256::new();
    hash.update(b"tahkim-seal/1");
    hash.update(base.0);
    hash.update(result.0);
    Digest(hash.finalize().into())
}

impl EventFile {
    /// What the minutes say of the sitting.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn deliberation(&self) -> Result<Deliberation, StoreError> {
        self.one("SELECT deliberation FROM event WHERE only = 1", |row| json(row, "deliberation"))
    }

    /// Prizes and mentions, in the order in which they are read out.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn awards(&self) -> Result<Vec<Award>, StoreError> {
        self.all("SELECT award FROM award ORDER BY position", |row| json(row, "award"))
    }

    /// What the jury recommends, by entry.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn support(&self) -> Result<BTreeMap<EntryId, Support>, StoreError> {
        let rows = self.all("SELECT entry_id, kinds, note FROM support ORDER BY entry_id", |row| {
            let support = Support { kinds: json(row, "kinds")?, note: row.get("note")? };
            Ok((id(row, "entry_id", EntryId::new)?, support))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// What was accepted as it is.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn exceptions(&self) -> Result<Vec<Exception>, StoreError> {
        self.all("SELECT point, reason FROM exception ORDER BY seq, point", |row| {
            Ok(Exception { point: row.get("point")?, reason: row.get("reason")? })
        })
    }

    /// Every result that was ever sealed, the first first.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn results(&self) -> Result<Vec<SealedResult>, StoreError> {
        self.all(
            "SELECT number, seq, sealed_at, outcome, result, base, hash, key, signatures, holder, reopened
             FROM result ORDER BY number",
            |row| {
                let holder: Option<String> = row.get("holder")?;
                Ok(SealedResult {
                    seal: Seal {
                        number: row.get("number")?,
                        outcome: row.get("outcome")?,
                        result: hash(row, "result")?,
                        base: hash(row, "base")?,
                        hash: hash(row, "hash")?,
                        key: row.get("key")?,
                        signatures: json(row, "signatures")?,
                    },
                    seq: row.get("seq")?,
                    sealed_at: row.get("sealed_at")?,
                    holder: holder.map(|text| serde_json::from_str(&text)).transpose().map_err(broken)?,
                    reopened: row.get("reopened")?,
                })
            },
        )
    }

    /// The result in force; `None` while nothing is sealed.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn sealed(&self) -> Result<Option<SealedResult>, StoreError> {
        Ok(self.results()?.pop().filter(|result| result.reopened.is_none()))
    }

    /// The number that the next result will have, and the result itself as the tables give it now.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn outcome(&self) -> Result<(u32, String), StoreError> {
        let sealed = self.one("SELECT coalesce(max(number), 0) AS number FROM result", |row| {
            row.get::<_, u32>("number")
        })?;
        let number = sealed.saturating_add(1);
        let competition = self.competition()?;
        let standings = scoring::ranking(&competition);
        let entry = |at: usize| competition.entries.get(at).map(|entry| &entry.id);
        let rows = standings.rows.iter().filter_map(|row| {
            Some(Ranked {
                rank: row.rank.to_string(),
                entry: entry(row.entry)?,
                score: row.score.to_string(),
                counted: row.ballots_counted,
                expected: row.ballots_expected,
                decided_by: row.decided_by.word(&standings.chain),
            })
        });
        let unranked = standings
            .unranked
            .iter()
            .filter_map(|row| Some(Unranked { entry: entry(row.entry)?, reason: row.reason.to_string() }));
        let outcome = Outcome {
            tahkim: "result/1",
            event: self.identity()?,
            number,
            rubric: &competition.rubric,
            rules: &competition.rules,
            decisions: &competition.decisions,
            rows: rows.collect(),
            unranked: unranked.collect(),
            recused: pairs(&competition, BallotStatus::Recused),
            absent: pairs(&competition, BallotStatus::Absent),
            deliberation: self.deliberation()?,
            awards: self.awards()?,
            support: self.support()?,
            exceptions: self.exceptions()?,
            rounds: self.past_rounds()?.into_iter().map(|round| round.ended).collect(),
        };
        let text = serde_json::to_string(&outcome).map_err(|_| StoreError::Refused("result"))?;
        Ok((number, text))
    }

    pub(crate) fn one<T>(
        &self,
        sql: &str,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        self.conn
            .prepare_cached(sql)
            .and_then(|mut select| select.query_row([], read))
            .map_err(|source| self.unreadable(source))
    }
}

/// The sheets of this state, by judge and entry.
fn pairs(competition: &Competition, status: BallotStatus) -> Vec<(&JudgeId, &EntryId)> {
    let at = |index: u32| usize::try_from(index).unwrap_or(usize::MAX);
    let ballots = &competition.ballots;
    let rows = ballots.status.iter().zip(ballots.judges.iter().zip(&ballots.entries));
    let mut pairs: Vec<_> = rows
        .filter(|(state, _)| **state == status)
        .filter_map(|(_, (judge, entry))| {
            Some((competition.judges.get(at(*judge))?, &competition.entries.get(at(*entry))?.id))
        })
        .collect();
    pairs.sort_unstable();
    pairs
}

fn hash(row: &Row<'_>, column: &str) -> rusqlite::Result<Digest> {
    row.get_ref(column)?.as_str()?.parse().map_err(broken)
}
