//! Reading what the tables say.

use std::collections::BTreeMap;

use domain::{
    Ballot, BallotId, BallotStatus, Decimal, Entry, EntryId, EventDetails, Judge, JudgeId, Rubric, Rules,
    Text, TieDecision, Titles,
};
use rusqlite::Row;
use scoring::{Assignment, BallotTable, Competition, Contender, UNMARKED};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{EventFile, StoreError};

/// Whether judging goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Round {
    /// Ballots are taken.
    Open,
    /// Ballots are no longer taken.
    Closed,
}

/// The competition as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventState {
    /// Names, place, date…
    pub details: EventDetails,
    /// How ballots become a ranking.
    pub rules: Rules,
    /// Criteria, scales, weights.
    pub rubric: Rubric,
    /// Whether judging goes on.
    pub round: Round,
    /// Whether ballots are for practice.
    pub rehearsal: bool,
    /// Whether ballots are there that are not for practice: rubric and rules are then frozen.
    pub frozen: bool,
}

/// A revision with the time at which it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedBallot {
    /// The revision.
    pub ballot: Ballot,
    /// Unix milliseconds.
    pub recorded_at: i64,
}

/// A decision of the chair with its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedDecision {
    /// The decision.
    pub decision: TieDecision,
    /// Unix milliseconds.
    pub decided_at: i64,
}

impl EventFile {
    /// The competition as it is now.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] when the row is not what this program wrote.
    pub fn event(&self) -> Result<EventState, StoreError> {
        self.conn
            .query_row(
                "SELECT details, rules, rubric, round, rehearsal,
                        rehearsal = 0 AND EXISTS (SELECT 1 FROM ballot WHERE status = 'submitted') AS frozen
                 FROM event WHERE only = 1",
                [],
                |row| {
                    Ok(EventState {
                        details: json(row, "details")?,
                        rules: json(row, "rules")?,
                        rubric: json(row, "rubric")?,
                        round: if row.get::<_, String>("round")? == "open" {
                            Round::Open
                        } else {
                            Round::Closed
                        },
                        rehearsal: row.get("rehearsal")?,
                        frozen: row.get("frozen")?,
                    })
                },
            )
            .map_err(|source| self.unreadable(source))
    }

    /// The entries, by number.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn entries(&self) -> Result<Vec<Entry>, StoreError> {
        self.all("SELECT entry_id, status, title, fields FROM entry ORDER BY entry_id", entry)
    }

    /// The entry with this number.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn entry(&self, number: &str) -> Result<Option<Entry>, StoreError> {
        let found = "SELECT entry_id, status, title, fields FROM entry WHERE entry_id = ?1";
        Ok(self.select(found, [number], entry)?.pop())
    }

    /// The jury, by code.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn judges(&self) -> Result<Vec<Judge>, StoreError> {
        self.all("SELECT judge_id, role, name, fields FROM judge ORDER BY judge_id", |row| {
            Ok(Judge {
                id: id(row, "judge_id", JudgeId::new)?,
                role: word(row, "role")?,
                name: json(row, "name")?,
                fields: json(row, "fields")?,
            })
        })
    }

    /// Every revision of every ballot, by entry, judge and revision.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn ballots(&self) -> Result<Vec<RecordedBallot>, StoreError> {
        self.select(&ballots_where("true"), [], recorded_ballot)
    }

    /// Every revision of the ballots about one entry, by judge and revision.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn ballots_about(&self, entry: &EntryId) -> Result<Vec<RecordedBallot>, StoreError> {
        self.select(&ballots_where("entry_id = ?1"), [entry.as_str()], recorded_ballot)
    }

    /// The revisions of one sheet.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn revisions(&self, judge: &JudgeId, entry: &EntryId) -> Result<Vec<RecordedBallot>, StoreError> {
        let sheet = [entry.as_str(), judge.as_str()];
        self.select(&ballots_where("entry_id = ?1 AND judge_id = ?2"), sheet, recorded_ballot)
    }

    /// The revision with this id.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn ballot(&self, id: BallotId) -> Result<Option<RecordedBallot>, StoreError> {
        let id = id.uuid().as_bytes().to_vec();
        Ok(self.select(&ballots_where("ballot_id = ?1"), [id], recorded_ballot)?.pop())
    }

    /// The latest revision of each ballot.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn latest_ballots(&self) -> Result<BTreeMap<(JudgeId, EntryId), RecordedBallot>, StoreError> {
        let ballots = self.ballots()?;
        Ok(ballots.into_iter().map(|b| ((b.ballot.judge.clone(), b.ballot.entry.clone()), b)).collect())
    }

    /// Who judges what; `None` is everyone for everything.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn assignment(&self) -> Result<Option<Vec<(JudgeId, EntryId)>>, StoreError> {
        let assigned: bool = self
            .conn
            .query_row("SELECT assigned FROM event WHERE only = 1", [], |row| row.get(0))
            .map_err(|source| self.unreadable(source))?;
        if !assigned {
            return Ok(None);
        }
        // Whoever scores beside the jury scores everything.
        let pairs = "SELECT judge_id, entry_id FROM assignment
                     UNION SELECT judge_id, entry_id FROM judge, entry WHERE role = 'shadow'
                     ORDER BY judge_id, entry_id";
        self.all(pairs, |row| Ok((id(row, "judge_id", JudgeId::new)?, id(row, "entry_id", EntryId::new)?)))
            .map(Some)
    }

    /// The chair's decisions, in the order in which they were taken.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn decisions(&self) -> Result<Vec<RecordedDecision>, StoreError> {
        self.all("SELECT entries, reason, decided_at, shared FROM tie_decision ORDER BY seq", |row| {
            Ok(RecordedDecision {
                decision: TieDecision {
                    order: json(row, "entries")?,
                    reason: row.get("reason")?,
                    shared: row.get("shared")?,
                },
                decided_at: row.get("decided_at")?,
            })
        })
    }

    pub(crate) fn read_competition(&self) -> Result<Competition, StoreError> {
        let event = self.event()?;
        let entries: Vec<Contender> = self
            .all("SELECT entry_id, status FROM entry ORDER BY entry_id", |row| {
                Ok(Contender { id: id(row, "entry_id", EntryId::new)?, status: word(row, "status")? })
            })?;
        let judges: Vec<JudgeId> = self
            .all("SELECT judge_id FROM judge WHERE role != 'shadow' ORDER BY judge_id", |row| {
                id(row, "judge_id", JudgeId::new)
            })?;
        let judge_at = |id: &str| judges.binary_search_by(|judge| judge.as_str().cmp(id)).ok();
        let entry_at = |id: &str| entries.binary_search_by(|entry| entry.id.as_str().cmp(id)).ok();
        let ballots = self.ballot_table(&event.rubric, &judge_at, &entry_at)?;
        let assignment = match self.assignment()? {
            None => Assignment::Everyone,
            Some(pairs) => {
                let mut pairs: Vec<(u32, u32)> = pairs
                    .iter()
                    .filter_map(|(judge, entry)| {
                        Some((position(judge_at(judge.as_str())?)?, position(entry_at(entry.as_str())?)?))
                    })
                    .collect();
                pairs.sort_unstable();
                Assignment::Pairs(pairs)
            }
        };
        let decisions = self.decisions()?.into_iter().map(|d| d.decision).collect();
        let carried = self.carried(&entries)?;
        Ok(Competition {
            rubric: event.rubric,
            rules: event.rules,
            entries,
            judges,
            assignment,
            ballots,
            decisions,
            carried,
        })
    }

    /// Everything that decides the ranking, with the titles of the entries in the same order.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn titled_competition(&self) -> Result<(Competition, Titles), StoreError> {
        let titles: Vec<Text> =
            self.all("SELECT title FROM entry ORDER BY entry_id", |row| json(row, "title"))?;
        Ok((self.read_competition()?, titles.iter().collect()))
    }

    /// The latest revisions in columns. A hall's 50,000 ballots come through here at every change of
    /// the standings, so nothing is built for a row but its place in the columns.
    fn ballot_table(
        &self,
        rubric: &Rubric,
        judge_at: &dyn Fn(&str) -> Option<usize>,
        entry_at: &dyn Fn(&str) -> Option<usize>,
    ) -> Result<BallotTable, StoreError> {
        let sqlite = |source| self.unreadable(source);
        let criteria = rubric.criteria();
        let mut table = BallotTable::default();
        let mut marks = vec![UNMARKED; criteria.len()];
        let mut previous: (String, Option<u32>) = (String::new(), None);
        let mut last: Option<(u32, u32)> = None;
        let mut select = self
            .conn
            .prepare_cached(
                "SELECT entry_id, judge_id, status, marks FROM ballot
                 WHERE judge_id NOT IN (SELECT judge_id FROM judge WHERE role = 'shadow')
                 ORDER BY entry_id, judge_id, revision",
            )
            .map_err(sqlite)?;
        let mut rows = select.query([]).map_err(sqlite)?;
        while let Some(row) = rows.next().map_err(sqlite)? {
            let text = |column: usize| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
            let entry = text(0).map_err(sqlite)?;
            if previous.1.is_none() || previous.0 != entry {
                previous = (entry.to_owned(), entry_at(entry).and_then(position));
            }
            let judge = judge_at(text(1).map_err(sqlite)?).and_then(position);
            let (Some(entry), Some(judge)) = (previous.1, judge) else {
                return Err(self.damaged("a ballot without its judge or entry"));
            };
            let status: BallotStatus =
                text(2).map_err(sqlite)?.parse().map_err(|_| self.damaged("a ballot's status"))?;
            marks.fill(UNMARKED);
            read_marks(text(3).map_err(sqlite)?, rubric, &mut marks)
                .ok_or_else(|| self.damaged("a ballot's marks"))?;
            // Revisions of one ballot follow one another: the later one takes the earlier one's place.
            if last == Some((judge, entry)) {
                table.judges.pop();
                table.entries.pop();
                table.status.pop();
                table.marks.truncate(table.marks.len().saturating_sub(criteria.len()));
            }
            table.push(judge, entry, status, &marks);
            last = Some((judge, entry));
        }
        Ok(table)
    }

    pub(crate) fn all<T>(
        &self,
        sql: &str,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        self.select(sql, [], read)
    }

    pub(crate) fn select<T>(
        &self,
        sql: &str,
        wanted: impl rusqlite::Params,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut select = self.conn.prepare_cached(sql).map_err(|source| self.unreadable(source))?;
        let rows = select.query_map(wanted, |row| read(row)).map_err(|source| self.unreadable(source))?;
        rows.collect::<Result<_, _>>().map_err(|source| self.unreadable(source))
    }

    pub(crate) fn unreadable(&self, source: rusqlite::Error) -> StoreError {
        use rusqlite::Error as E;
        match source {
            E::FromSqlConversionFailure(..) | E::InvalidColumnType(..) | E::QueryReturnedNoRows => {
                self.damaged(&source.to_string())
            }
            other => StoreError::sqlite("read the file")(other).about(self.path()),
        }
    }

    fn damaged(&self, what: &str) -> StoreError {
        StoreError::Damaged { path: self.path().into(), what: what.to_owned() }
    }
}

fn ballots_where(these: &str) -> String {
    format!(
        "SELECT entry_id, judge_id, revision, ballot_id, status, marks, source, fields, recorded_at
         FROM ballot WHERE {these} ORDER BY entry_id, judge_id, revision"
    )
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: id(row, "entry_id", EntryId::new)?,
        status: word(row, "status")?,
        title: json(row, "title")?,
        fields: json(row, "fields")?,
    })
}

fn recorded_ballot(row: &Row<'_>) -> rusqlite::Result<RecordedBallot> {
    let uuid = uuid::Uuid::from_slice(&row.get::<_, Vec<u8>>("ballot_id")?).map_err(broken)?;
    Ok(RecordedBallot {
        ballot: Ballot {
            id: BallotId::new(uuid),
            judge: id(row, "judge_id", JudgeId::new)?,
            entry: id(row, "entry_id", EntryId::new)?,
            revision: row.get("revision")?,
            status: word(row, "status")?,
            marks: json(row, "marks")?,
            source: word(row, "source")?,
            fields: json(row, "fields")?,
        },
        recorded_at: row.get("recorded_at")?,
    })
}

fn position(at: usize) -> Option<u32> {
    u32::try_from(at).ok()
}

/// Reads `{"innovation":"14.5","feasibility":"13"}` as we write it, without building a map.
fn read_marks(json: &str, rubric: &Rubric, marks: &mut [i64]) -> Option<()> {
    if json.contains('\\') {
        return read_any_marks(json, rubric, marks);
    }
    let mut rest = json.strip_prefix('{')?.strip_suffix('}')?;
    while !rest.is_empty() {
        let (id, after) = rest.strip_prefix('"')?.split_once("\":\"")?;
        let (mark, after) = after.split_once('"')?;
        put_mark(id, mark.parse().ok()?, rubric, marks)?;
        rest = match after.strip_prefix(',') {
            Some(more) => more,
            None if after.is_empty() => after,
            None => return None,
        };
    }
    Some(())
}

/// The same for codes that JSON has to escape.
fn read_any_marks(json: &str, rubric: &Rubric, marks: &mut [i64]) -> Option<()> {
    let all: BTreeMap<String, Decimal> = serde_json::from_str(json).ok()?;
    all.into_iter().try_for_each(|(id, mark)| put_mark(&id, mark, rubric, marks))
}

/// Marks of a criterion that the rubric no longer has are passed over.
fn put_mark(id: &str, mark: Decimal, rubric: &Rubric, marks: &mut [i64]) -> Option<()> {
    if let Some(at) = rubric.position(id) {
        *marks.get_mut(at)? = rubric.criteria().get(at)?.units(mark).ok()?;
    }
    Some(())
}

pub(crate) fn broken(error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
}

pub(crate) fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(broken)
}

pub(crate) fn word<T: std::str::FromStr<Err = domain::UnknownWord>>(
    row: &Row<'_>,
    column: &str,
) -> rusqlite::Result<T> {
    row.get_ref(column)?.as_str()?.parse().map_err(broken)
}

pub(crate) fn id<T>(
    row: &Row<'_>,
    column: &str,
    new: impl Fn(&str) -> Result<T, domain::IdFault>,
) -> rusqlite::Result<T> {
    new(row.get_ref(column)?.as_str()?).map_err(broken)
}
