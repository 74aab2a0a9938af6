//! The frozen files of `tests/files`: what earlier programs wrote, today's reads.
//!
//! `cargo test -p store --test frozen -- --ignored` writes the one of today's format, where it is
//! not there yet; `tahkim standings FILE -o FILE.csv` its standings. Neither is ever written again.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::{Action, Actor, EntryId, JudgeId};
use store::{Draft, EventFile, FORMAT, verify};

type TestResult = Result<(), Box<dyn std::error::Error>>;

/// A competition in which every kind of action happens.
const STORY: &str = include_str!("frozen.jsonl");

fn actions() -> Result<Vec<Action>, serde_json::Error> {
    STORY.lines().map(serde_json::from_str).collect()
}

fn frozen(format: i64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../../tests/files/format-{format}.tahkim"))
}

#[test]
#[ignore = "writes the frozen file of today's format"]
fn freeze() -> TestResult {
    let actions = actions()?;
    let (first, rest) = actions.split_first().ok_or("no story")?;
    let mut file = EventFile::create(&frozen(FORMAT), 1_778_054_400_000, std::slice::from_ref(first))?;
    for (n, action) in (1_i64..).zip(rest) {
        let actor = match action {
            Action::BallotSubmitted { ballot, .. } => Actor::Judge(ballot.judge.clone()),
            Action::TieDecided { .. } => Actor::Chair(JudgeId::new("J1")?),
            _ => Actor::Organiser,
        };
        file.record(&actor, 1_778_054_400_000 + n * 60_000, std::slice::from_ref(action))?;
    }
    file.save_draft(&Draft {
        judge: JudgeId::new("J2")?,
        entry: EntryId::new("E4")?,
        marks: r#"{"innovation":"12,"}"#.to_owned(),
        comment: "à revoir".to_owned(),
        saved_at: 1_778_060_000_000,
    })?;
    file.set_setting("locked_to", Some("J2"))?;
    file.close()?;
    Ok(())
}

#[test]
fn the_journal_of_an_earlier_program_is_read_word_for_word() -> TestResult {
    let file = EventFile::open_read_only(&frozen(1))?;
    let mut rows = file.history(i64::MAX, 1000)?;
    rows.reverse();
    let read: Vec<Action> =
        rows.iter().map(|row| serde_json::from_str(&row.action)).collect::<Result<_, _>>()?;
    assert_eq!(read, actions()?);
    let kinds: BTreeSet<&str> = read.iter().map(Action::kind).collect();
    assert_eq!(kinds.len(), 16, "a row of every kind of its day: {kinds:?}");
    assert_eq!(verify(&frozen(1))?.faults, []);
    Ok(())
}
