//! `schema.sql` describes the tables that all migrations together make.

use std::collections::BTreeMap;

use domain::{Action, EventDetails};
use rusqlite::Connection;
use store::EventFile;

type TestResult = Result<(), Box<dyn std::error::Error>>;

const DESCRIBED: &str = include_str!("../schema.sql");

/// Each table, index, trigger and view by name, without comments, in one line.
fn definitions(conn: &Connection) -> rusqlite::Result<BTreeMap<String, String>> {
    conn.prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema")?
        .query_map([], |row| Ok((row.get(0)?, plain(&row.get::<_, String>(1)?))))?
        .collect()
}

fn plain(sql: &str) -> String {
    let code = sql.lines().filter_map(|line| line.split("--").next()).collect::<Vec<_>>().join(" ");
    let spaced = code.replace('(', " ( ").replace(')', " ) ").replace(',', " , ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn migrations_end_at_the_described_schema() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    EventFile::create(&path, 1, &[Action::EventChanged { details: Box::new(EventDetails::default()) }])?
        .close()?;
    let described = Connection::open_in_memory()?;
    described.execute_batch(DESCRIBED)?;
    assert_eq!(definitions(&Connection::open(&path)?)?, definitions(&described)?);
    Ok(())
}

#[test]
fn every_table_and_every_column_has_a_comment() -> TestResult {
    let described = Connection::open_in_memory()?;
    described.execute_batch(DESCRIBED)?;
    let columns: Vec<(String, String)> = described
        .prepare(
            "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    assert!(columns.len() > 45, "{columns:?}");
    for (table, column) in columns {
        let (before, after) =
            DESCRIBED.split_once(&format!("CREATE TABLE {table} (\n")).ok_or_else(|| table.clone())?;
        assert!(before.lines().last().is_some_and(|line| line.starts_with("-- ")), "{table} has no comment");
        let line = after.lines().find(|line| line.split_whitespace().next() == Some(&column));
        let comment = line.and_then(|line| line.split_once("-- ")).map(|(_, comment)| comment.trim());
        assert!(comment.is_some_and(|comment| !comment.is_empty()), "{table}.{column} has no comment");
    }
    Ok(())
}
