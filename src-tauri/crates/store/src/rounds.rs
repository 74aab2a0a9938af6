//! Rounds and categories as the tables have them.

use std::collections::BTreeMap;

use domain::{BallotId, Category, EndedRound, EntryId, JudgeId, NextRound, PastPlace, Rubric, Rules, Text};
use scoring::{Carried, Contender, Exact};

use crate::read::{broken, id, json};
use crate::{EventFile, StoreError};

/// A round that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastRound {
    /// Its ranking, and who went on.
    pub ended: EndedRound,
    /// By which rubric it was judged.
    pub rubric: Rubric,
    /// By which rules it was ranked.
    pub rules: Rules,
}

impl EventFile {
    /// What is said of the next round; `None` when there is none.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn next_round(&self) -> Result<Option<NextRound>, StoreError> {
        self.one("SELECT plan FROM event WHERE only = 1", |row| json(row, "plan"))
    }

    /// The categories, each ranked by itself as well.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn categories(&self) -> Result<Vec<Category>, StoreError> {
        self.one("SELECT categories FROM event WHERE only = 1", |row| json(row, "categories"))
    }

    /// The journal row that began this round; 0 in the first one.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn began_at(&self) -> Result<i64, StoreError> {
        self.one("SELECT began_seq FROM event WHERE only = 1", |row| row.get("began_seq"))
    }

    /// The rounds that are over, the first first.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn past_rounds(&self) -> Result<Vec<PastRound>, StoreError> {
        self.all("SELECT ended, rubric, rules FROM past_round ORDER BY number", |row| {
            Ok(PastRound {
                ended: json(row, "ended")?,
                rubric: json(row, "rubric")?,
                rules: json(row, "rules")?,
            })
        })
    }

    /// What people call this round; empty in the first one.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn round_name(&self) -> Result<Text, StoreError> {
        Ok(self.past_rounds()?.pop().map(|past| past.ended.next.name).unwrap_or_default())
    }

    /// The ballots of rounds that are over, with whose they were.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn past_ballots(&self) -> Result<Vec<(BallotId, JudgeId, EntryId)>, StoreError> {
        self.all("SELECT ballot_id, judge_id, entry_id FROM past_ballot", |row| {
            let uuid = uuid::Uuid::from_slice(&row.get::<_, Vec<u8>>("ballot_id")?).map_err(broken)?;
            Ok((BallotId::new(uuid), id(row, "judge_id", JudgeId::new)?, id(row, "entry_id", EntryId::new)?))
        })
    }

    /// The ranking of this round in the form in which it is kept when the round ends.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn places(&self) -> Result<Vec<PastPlace>, StoreError> {
        let competition = self.competition()?;
        let standings = scoring::ranking(&competition);
        let place = |row: &scoring::Row| {
            Some(PastPlace {
                entry: competition.entries.get(row.entry)?.id.clone(),
                rank: row.rank.to_string(),
                score: row.score.to_string(),
            })
        };
        Ok(standings.rows.iter().filter_map(place).collect())
    }

    /// What of the round before counts in this one.
    pub(crate) fn carried(&self, entries: &[Contender]) -> Result<Option<Carried>, StoreError> {
        let Some(PastRound { ended, .. }) = self.past_rounds()?.pop() else { return Ok(None) };
        let share = Exact::from(ended.next.carried).over(&Exact::whole(100)).unwrap_or_default();
        if share.is_zero() {
            return Ok(None);
        }
        let scores: BTreeMap<&EntryId, Exact> = ended
            .places
            .iter()
            .map(|place| place.score.parse().map(|score| (&place.entry, score)))
            .collect::<Result<_, _>>()
            .map_err(|fault: scoring::NotAFraction| self.unreadable(broken(fault)))?;
        let scores = entries.iter().map(|entry| scores.get(&entry.id).cloned()).collect();
        Ok(Some(Carried { share, scores }))
    }
}
