//! The tables, beside those of a replay of the journal.

use rusqlite::Connection;
use rusqlite::types::Value;

use super::{Finding, MOST_FAULTS, Place, Verification};
use crate::StoreError;

/// Compares every table that the journal fills.
pub(super) fn compare_all(
    conn: &Connection,
    replayed: &Connection,
    found: &mut Verification,
) -> Result<(), StoreError> {
    schema(conn, replayed, found)?;
    for table in names(replayed)? {
        if table != "journal" && table != "journal_head" && !table.starts_with("local_") {
            compare(&table, conn, replayed, found);
        }
    }
    Ok(())
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
            None => found.report(Place::Definition(name.clone()), Finding::new("definition-foreign")),
            Some(expected) if expected != sql => {
                found.report(Place::Definition(name.clone()), Finding::new("definition-changed"));
            }
            Some(_) => {}
        }
    }
    for name in there.keys().filter(|name| !here.contains_key(*name)) {
        found.report(Place::Definition(name.clone()), Finding::new("definition-missing"));
    }
    Ok(())
}

fn names(conn: &Connection) -> Result<Vec<String>, StoreError> {
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
        let line = |row: Option<&[Value]>| Place::Line {
            table: table.to_owned(),
            row: row.map(|row| key_text(row, keys.len())).unwrap_or_default(),
        };
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
                            let place = Place::Cell {
                                table: table.to_owned(),
                                row: key_text(expected, keys.len()),
                                column: column.clone(),
                            };
                            let finding =
                                Finding::new("cell-changed").with("found", text(a)).with("expected", text(b));
                            found.report(place, finding);
                        }
                    }
                    next_here = values(&mut here, width)?;
                    next_there = values(&mut there, width)?;
                }
                std::cmp::Ordering::Less => {
                    found.report(line(next_here.as_deref()), Finding::new("row-extra"));
                    next_here = values(&mut here, width)?;
                }
                std::cmp::Ordering::Greater => {
                    found.report(line(next_there.as_deref()), Finding::new("row-lost"));
                    next_there = values(&mut there, width)?;
                }
            }
        }
        Ok(())
    })();
    if let Err(fault) = outcome {
        found.report(Place::Table(table.to_owned()), Finding::new("unreadable").with("what", fault));
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
        Value::Null => "–".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Blob(bytes) => bytes.iter().map(|b| format!("{b:02x}")).collect(),
    };
    if whole.chars().count() > 200 { whole.chars().take(200).chain(['…']).collect() } else { whole }
}
