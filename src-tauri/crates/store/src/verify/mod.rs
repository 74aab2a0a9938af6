//! Proving that a file is what its journal says: replay it into an empty file and compare everything.

mod seals;
mod tables;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use domain::{Action, JudgeId};
use rusqlite::Connection;

use crate::{EventFile, Head, JournalRow, StoreError, apply, journal};

/// Where something does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The database itself.
    Database,
    /// The journal as a whole.
    Journal,
    /// A row of the journal.
    Row(i64),
    /// The head that is kept apart from the journal.
    Head,
    /// A table, index, trigger or view.
    Definition(String),
    /// A table as a whole.
    Table(String),
    /// A row of a table, by its key.
    Line {
        /// The table.
        table: String,
        /// The key.
        row: String,
    },
    /// A cell.
    Cell {
        /// The table.
        table: String,
        /// The key.
        row: String,
        /// The column.
        column: String,
    },
    /// A sealed result.
    Result(u32),
    /// A signature under a sealed result.
    Signature {
        /// The result.
        number: u32,
        /// Whose.
        judge: JudgeId,
    },
    /// The paper that was compared.
    Paper,
    /// A file of a results package.
    File(String),
}

impl Place {
    /// Its kind: what its sentence is called.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Place::Database => "database",
            Place::Journal => "journal",
            Place::Row(_) => "row",
            Place::Head => "head",
            Place::Definition(_) => "definition",
            Place::Table(_) => "table",
            Place::Line { .. } => "line",
            Place::Cell { .. } => "cell",
            Place::Result(_) => "result",
            Place::Signature { .. } => "signature",
            Place::Paper => "paper",
            Place::File(_) => "file",
        }
    }

    /// What its sentence names.
    #[must_use]
    pub fn args(&self) -> BTreeMap<&'static str, String> {
        let args: Vec<(&'static str, String)> = match self {
            Place::Database | Place::Journal | Place::Head | Place::Paper => Vec::new(),
            Place::Row(row) => vec![("row", row.to_string())],
            Place::Definition(name) => vec![("name", name.clone())],
            Place::Table(table) => vec![("table", table.clone())],
            Place::Line { table, row } => vec![("table", table.clone()), ("row", row.clone())],
            Place::Cell { table, row, column } => {
                vec![("table", table.clone()), ("row", row.clone()), ("column", column.clone())]
            }
            Place::Result(number) => vec![("number", number.to_string())],
            Place::Signature { number, judge } => {
                vec![("number", number.to_string()), ("judge", judge.to_string())]
            }
            Place::File(file) => vec![("file", file.clone())],
        };
        args.into_iter().collect()
    }
}

/// As in `verify --format json`: `journal row 41`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Database => f.write_str("database"),
            Place::Journal => f.write_str("journal"),
            Place::Row(row) => write!(f, "journal row {row}"),
            Place::Head => f.write_str("journal head"),
            Place::Definition(name) => f.write_str(name),
            Place::Table(table) => write!(f, "table {table}"),
            Place::Line { table, row } => write!(f, "table {table}, row {row}"),
            Place::Cell { table, row, column } => write!(f, "table {table}, row {row}, column {column}"),
            Place::Result(number) => write!(f, "result {number}"),
            Place::Signature { number, judge } => write!(f, "result {number}, signature {judge}"),
            Place::Paper => f.write_str("paper"),
            Place::File(file) => write!(f, "file {file}"),
        }
    }
}

/// What was found there: a code whose sentence is `verify-found-<code>`, and what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which sentence.
    pub code: &'static str,
    /// What the sentence names.
    pub args: BTreeMap<&'static str, String>,
}

impl Finding {
    /// A finding whose sentence is `verify-found-<code>`.
    #[must_use]
    pub fn new(code: &'static str) -> Finding {
        Finding { code, args: BTreeMap::new() }
    }

    /// What the sentence names.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Finding {
        self.args.insert(name, value.to_string());
        self
    }
}

/// Something that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What is there and what should be.
    pub finding: Finding,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// The head that the file keeps.
    pub head: Head,
    /// Rows of the journal.
    pub rows: i64,
    /// What does not hold; empty when everything does. Cut after 100.
    pub faults: Vec<Fault>,
}

const MOST_FAULTS: usize = 100;

impl Verification {
    /// Adds what does not hold.
    pub fn report(&mut self, place: Place, finding: Finding) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault { place, finding });
        }
    }
}

/// Checks the database itself, the chain, the head, every sealed result and its signatures, and every
/// table against a replay of the journal.
///
/// # Errors
///
/// [`StoreError`] when the file cannot be opened at all.
pub fn verify(path: &Path) -> Result<Verification, StoreError> {
    let file = EventFile::open_read_only(path)?;
    let mut found = Verification { head: Head::default(), rows: 0, faults: Vec::new() };
    let replayed = EventFile::in_memory(path)?;
    integrity(&file.conn, &mut found);
    match chain(&file.conn, &replayed, &mut found) {
        Ok(last) => {
            head(&file, last, &mut found);
            tables::compare_all(&file.conn, &replayed.conn, &mut found)?;
        }
        Err(fault) => found.report(Place::Journal, Finding::new("unreadable").with("what", fault)),
    }
    Ok(found)
}

fn integrity(conn: &Connection, found: &mut Verification) {
    let lines = conn.prepare("PRAGMA integrity_check(20)").and_then(|mut check| {
        check.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()
    });
    let damaged = |what: String| Finding::new("damaged").with("what", what);
    match lines {
        Ok(lines) => lines
            .into_iter()
            .filter(|line| line != "ok")
            .for_each(|line| found.report(Place::Database, damaged(line))),
        Err(fault) => found.report(Place::Database, damaged(fault.to_string())),
    }
}

/// Walks the journal, checking each row's seal and replaying each action.
fn chain(conn: &Connection, replayed: &EventFile, found: &mut Verification) -> Result<Head, StoreError> {
    let sqlite = StoreError::sqlite("read the journal");
    let mut last = Head::default();
    let tx = replayed.conn.unchecked_transaction().map_err(&sqlite)?;
    let mut select =
        conn.prepare("SELECT seq, at, actor, action, hash FROM journal ORDER BY seq").map_err(&sqlite)?;
    let mut rows = select.query([]).map_err(&sqlite)?;
    while let Some(row) = rows.next().map_err(&sqlite)? {
        let row = journal::row(row).map_err(&sqlite)?;
        let place = || Place::Row(row.seq);
        found.rows += 1;
        if row.seq != last.seq + 1 {
            found.report(place(), Finding::new("row-missing").with("row", last.seq + 1));
        }
        let seal = journal::seal(&last.hash, row.seq, row.at, &row.actor, &row.action);
        if seal.as_slice() != row.hash {
            found.report(place(), Finding::new("row-changed"));
        }
        replay(&tx, replayed, &row, last, found);
        // The chain goes on from what is written, so that one edit is one fault and not all that follow.
        let hash = <[u8; 32]>::try_from(row.hash.as_slice()).unwrap_or(seal);
        last = Head { seq: row.seq, hash };
    }
    drop(rows);
    tx.commit().map_err(&sqlite)?;
    Ok(last)
}

/// A sealed result is computed again as the tables stood when it was sealed.
fn replay(
    tx: &rusqlite::Transaction<'_>,
    replayed: &EventFile,
    row: &JournalRow,
    before: Head,
    found: &mut Verification,
) {
    let place = || Place::Row(row.seq);
    let action = match serde_json::from_str::<Action>(&row.action) {
        Ok(action) => action,
        Err(fault) => return found.report(place(), Finding::new("action-unreadable").with("what", fault)),
    };
    if row.seq == 1
        && let Err(fault) = journal::insert(tx, row)
    {
        // The competition is named after this row.
        found.report(place(), Finding::new("action-refused").with("what", fault));
    }
    if let Action::ResultSealed { seal } = &action {
        seals::check(replayed, seal, before, found);
    }
    if let Action::RoundBegun { ended } = &action {
        match replayed.places() {
            Ok(places) if places != ended.places => found.report(place(), Finding::new("outcome-differs")),
            Ok(_) => {}
            Err(fault) => found.report(place(), Finding::new("unreadable").with("what", fault)),
        }
    }
    match apply::apply(tx, &action, row.seq, row.at) {
        Ok(()) => {}
        Err(StoreError::Sealed) => found.report(place(), Finding::new("after-seal")),
        Err(fault) => found.report(place(), Finding::new("action-refused").with("what", fault)),
    }
}

fn head(file: &EventFile, last: Head, found: &mut Verification) {
    match file.head() {
        Ok(head) => {
            found.head = head;
            if head.seq != last.seq {
                let finding = Finding::new("head-apart").with("last", last.seq).with("named", head.seq);
                found.report(Place::Head, finding);
            } else if head.hash != last.hash {
                found.report(Place::Head, Finding::new("head-changed"));
            }
        }
        Err(fault) => found.report(Place::Head, Finding::new("unreadable").with("what", fault)),
    }
}
