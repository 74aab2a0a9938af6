//! Proving that a file is what its journal says: replay it into an empty file and compare everything.

use std::path::Path;

use domain::Action;
use rusqlite::types::Value;
use rusqlite::{Connection, Transaction};

use crate::{EventFile, Head, StoreError, apply, format, journal};

/// Something that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where: `journal row 41`, `table ballot, row MS26-003 J1 1, column marks`.
    pub where_: String,
    /// What is there and what should be.
    pub what: String,
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

/// Checks the database itself, the chain, the head, and every table against a replay of the journal.
///
/// # Errors
///
/// [`StoreError`] when the file cannot be opened at all.
pub fn verify(path: &Path) -> Result<Verification, StoreError> {
    let file = EventFile::open_read_only(path)?;
    let mut found = Verification { head: Head::default(), rows: 0, faults: Vec::new() };
    let mut replayed = format::empty()?;
    integrity(&file.conn, &mut found);
    match chain(&file.conn, &mut replayed, &mut found) {
        Ok(last) => {
            head(&file, last, &mut found);
            schema(&file.conn, &replayed, &mut found)?;
            for table in tables(&replayed)? {
                if table != "journal" && table != "journal_head" && !table.starts_with("local_") {
                    compare(&table, &file.conn, &replayed, &mut found);
                }
            }
        }
        Err(fault) => report(&mut found, "journal", &fault.to_string()),
    }
    Ok(found)
}

fn report(found: &mut Verification, where_: &str, what: &str) {
    if found.faults.len() < MOST_FAULTS {
        found.faults.push(Fault { where_: where_.to_owned(), what: what.to_owned() });
    }
}

fn integrity(conn: &Connection, found: &mut Verification) {
    let lines = conn.prepare("PRAGMA integrity_check(20)").and_then(|mut check| {
        check.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()
    });
    match lines {
        Ok(lines) => {
            lines.iter().filter(|line| *line != "ok").for_each(|line| report(found, "database", line))
        }
        Err(fault) => report(found, "database", &fault.to_string()),
    }
}

/// Walks the journal, checking each seal and replaying each action.
fn chain(conn: &Connection, replayed: &mut Connection, found: &mut Verification) -> Result<Head, StoreError> {
    let sqlite = StoreError::sqlite("read the journal");
    let mut last = Head::default();
    let tx = replayed.transaction().map_err(&sqlite)?;
    let mut select =
        conn.prepare("SELECT seq, at, actor, action, hash FROM journal ORDER BY seq").map_err(&sqlite)?;
    let mut rows = select.query([]).map_err(&sqlite)?;
    while let Some(row) = rows.next().map_err(&sqlite)? {
        let row = journal::row(row).map_err(&sqlite)?;
        let place = format!("journal row {}", row.seq);
        found.rows += 1;
        if row.seq != last.seq + 1 {
            report(found, &place, &format!("row {} is missing before it", last.seq + 1));
        }
        let seal = journal::seal(&last.hash, row.seq, row.at, &row.actor, &row.action);
        if seal.as_slice() != row.hash {
            report(found, &place, "its seal does not fit its content and the row before");
        }
        replay(&tx, &row, &place, found);
        // The chain goes on from what is written, so that one edit is one fault and not all that follow.
        let hash = <[u8; 32]>::try_from(row.hash.as_slice()).unwrap_or(seal);
        last = Head { seq: row.seq, hash };
    }
    drop(rows);
    tx.commit().map_err(&sqlite)?;
    Ok(last)
}

fn replay(tx: &Transaction<'_>, row: &crate::JournalRow, place: &str, found: &mut Verification) {
    match serde_json::from_str::<Action>(&row.action) {
        Ok(action) => {
            if let Err(fault) = apply::apply(tx, &action, row.seq, row.at) {
                report(found, place, &format!("its action cannot be replayed: {fault}"));
            }
        }
        Err(fault) => report(found, place, &format!("its action cannot be read: {fault}")),
    }
}

fn head(file: &EventFile, last: Head, found: &mut Verification) {
    match file.head() {
        Ok(head) => {
            found.head = head;
            if head.seq != last.seq {
                let what = format!("the journal ends at row {}, the head names row {}", last.seq, head.seq);
                report(found, "journal head", &what);
            } else if head.hash != last.hash {
                report(found, "journal head", "its hash is not that of the last row");
            }
        }
        Err(fault) => report(found, "journal head", &fault.to_string()),
    }
}

/// Tables, indexes, triggers and views must be those of the format, to the letter.
fn schema(conn: &Connection, replayed: &Connection, found: &mut Verification) -> Result<(), StoreError> {
    let list = |conn: &Connection| {
        conn.prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema ORDER BY 1, 2")?
            .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?
            .collect::<Result<std::collections::BTreeMap<_, _>, _>>()
    };
    let sqlite = StoreError::sqlite("read the tables' definitions");
    let (here, there) = (list(conn).map_err(&sqlite)?, list(replayed).map_err(&sqlite)?);
    for (name, sql) in &here {
        match there.get(name) {
            None => report(found, name, "does not belong in a Tahkim file"),
            Some(expected) if expected != sql => report(found, name, "its definition was changed"),
            Some(_) => {}
        }
    }
    for name in there.keys().filter(|name| !here.contains_key(*name)) {
        report(found, name, "is missing");
    }
    Ok(())
}

fn tables(conn: &Connection) -> Result<Vec<String>, StoreError> {
    conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .and_then(|mut select| select.query_map([], |row| row.get(0))?.collect())
        .map_err(StoreError::sqlite("read the tables' definitions"))
}

/// Walks both tables in the order of their keys and names each row and column that differs.
fn compare(table: &str, conn: &Connection, replayed: &Connection, found: &mut Verification) {
    let outcome = (|| -> rusqlite::Result<()> {
        let keys: Vec<String> = replayed
            .prepare("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk")?
            .query_map([table], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let sql = format!("SELECT {}, * FROM {table} ORDER BY {}", keys.join(", "), keys.join(", "));
        let (mut here, mut there) = (conn.prepare(&sql)?, replayed.prepare(&sql)?);
        let columns: Vec<String> = there.column_names().iter().map(|name| (*name).to_owned()).collect();
        let (mut here, mut there) = (here.query([])?, there.query([])?);
        let width = columns.len();
        let mut next_here = values(&mut here, width)?;
        let mut next_there = values(&mut there, width)?;
        while found.faults.len() < MOST_FAULTS {
            let order = match (&next_here, &next_there) {
                (None, None) => break,
                (Some(_), None) => std::cmp::Ordering::Less,
                (None, Some(_)) => std::cmp::Ordering::Greater,
                (Some(a), Some(b)) => compare_keys(a, b, keys.len()),
            };
            match order {
                std::cmp::Ordering::Equal => {
                    if let (Some(row), Some(expected)) = (&next_here, &next_there) {
                        let changed = columns.iter().zip(row.iter().zip(expected)).skip(keys.len());
                        for (column, (a, b)) in changed.filter(|(_, (a, b))| a != b) {
                            let place = format!(
                                "table {table}, row {}, column {column}",
                                key_text(expected, keys.len())
                            );
                            report(found, &place, &format!("is {}, the journal says {}", text(a), text(b)));
                        }
                    }
                    next_here = values(&mut here, width)?;
                    next_there = values(&mut there, width)?;
                }
                std::cmp::Ordering::Less => {
                    let row = next_here.as_deref().map(|r| key_text(r, keys.len())).unwrap_or_default();
                    report(found, &format!("table {table}, row {row}"), "is not in the journal");
                    next_here = values(&mut here, width)?;
                }
                std::cmp::Ordering::Greater => {
                    let row = next_there.as_deref().map(|r| key_text(r, keys.len())).unwrap_or_default();
                    report(
                        found,
                        &format!("table {table}, row {row}"),
                        "is in the journal and not in the table",
                    );
                    next_there = values(&mut there, width)?;
                }
            }
        }
        Ok(())
    })();
    if let Err(fault) = outcome {
        report(found, &format!("table {table}"), &fault.to_string());
    }
}

fn values(rows: &mut rusqlite::Rows<'_>, width: usize) -> rusqlite::Result<Option<Vec<Value>>> {
    rows.next()?.map(|row| (0..width).map(|column| row.get(column)).collect()).transpose()
}

fn compare_keys(a: &[Value], b: &[Value], keys: usize) -> std::cmp::Ordering {
    let rank = |value: &Value| match value {
        Value::Null => 0,
        Value::Integer(_) | Value::Real(_) => 1,
        Value::Text(_) => 2,
        Value::Blob(_) => 3,
    };
    a.iter().zip(b).take(keys).fold(std::cmp::Ordering::Equal, |order, (a, b)| {
        order.then_with(|| match (a, b) {
            (Value::Integer(a), Value::Integer(b)) => a.cmp(b),
            (Value::Text(a), Value::Text(b)) => a.cmp(b),
            (Value::Blob(a), Value::Blob(b)) => a.cmp(b),
            _ => rank(a).cmp(&rank(b)),
        })
    })
}

fn key_text(row: &[Value], keys: usize) -> String {
    row.iter().take(keys).map(text).collect::<Vec<_>>().join(" ")
}

fn text(value: &Value) -> String {
    let whole = match value {
        Value::Null => "nothing".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Blob(bytes) => bytes.iter().map(|b| format!("{b:02x}")).collect(),
    };
    if whole.chars().count() > 200 { whole.chars().take(200).chain(['…']).collect() } else { whole }
}
