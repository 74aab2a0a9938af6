//! The event file through its public doors.

use std::collections::BTreeMap;
use std::path::Path;

use domain::{
    Action, Actor, Arrival, Award, AwardKind, Ballot, BallotId, BallotStatus, Category, CriterionId, Decimal,
    Device, DeviceId, Digest, EndedRound, Entry, EntryId, EntryStatus, Epoch, EventDetails, HeldReason,
    Holder, Judge, JudgeId, JudgeRole, NextRound, OnStage, Origin, Seal, Source, StageStep, Support,
    SupportKind, Text, TieDecision,
};
use rusqlite::Connection;
use store::{EventFile, StoreError, back_up, digest, restore, seal_hash, verify};
use uuid::Uuid;

type TestResult = Result<(), Box<dyn std::error::Error>>;

fn text(words: &str) -> Text {
    Text { ar: None, fr: Some(words.to_owned()), en: None }
}

fn ballot(number: u128, revision: u32, mark: &str) -> Result<Action, Box<dyn std::error::Error>> {
    let marks = ["innovation", "sustainability", "feasibility"]
        .into_iter()
        .map(|id| Ok((CriterionId::new(id)?, mark.parse()?)))
        .collect::<Result<_, Box<dyn std::error::Error>>>()?;
    Ok(Action::BallotSubmitted {
        ballot: Box::new(Ballot {
            id: BallotId::new(Uuid::from_u128(number)),
            judge: JudgeId::new("J1")?,
            entry: EntryId::new("E1")?,
            revision,
            status: BallotStatus::Submitted,
            marks,
            source: Source::Screen,
            fields: BTreeMap::from([("comment".to_owned(), "clair".to_owned())]),
        }),
        reason: None,
        origin: None,
    })
}

fn last_round() -> NextRound {
    let carried = Decimal::ZERO;
    NextRound { name: text("Finale"), promoted: 2, by_category: false, carried, rubric: None }
}

/// A file in which every table has a row.
fn hall(path: &Path) -> Result<EventFile, Box<dyn std::error::Error>> {
    let entry = |id: &str| -> Result<Action, Box<dyn std::error::Error>> {
        let entry = Entry {
            id: EntryId::new(id)?,
            title: text(id),
            status: EntryStatus::Admissible,
            fields: BTreeMap::from([("phone".to_owned(), "0600000000".to_owned())]),
        };
        Ok(Action::EntrySaved { entry: Box::new(entry) })
    };
    let judge =
        Judge { id: JudgeId::new("J1")?, name: text("J"), role: JudgeRole::Chair, fields: BTreeMap::new() };
    let details = EventDetails { id: "T".into(), name: text("Essai"), ..EventDetails::default() };
    let decision = TieDecision {
        order: vec![EntryId::new("E1")?, EntryId::new("E2")?],
        reason: "vote".into(),
        shared: false,
    };
    let device = Device {
        id: DeviceId::new(Uuid::from_u128(9)),
        judge: JudgeId::new("J1")?,
        public_key: "k".into(),
        label: "Tablette".into(),
    };
    let mut file = EventFile::create(
        path,
        1_000,
        &[
            Action::EventChanged { details: Box::new(details) },
            entry("E1")?,
            entry("E2")?,
            Action::JudgeSaved { judge: Box::new(judge) },
            Action::CategoriesChanged {
                categories: vec![Category { id: "C1".into(), name: text("Artisanat") }],
            },
            Action::RoundPlanned { next: Some(Box::new(last_round())), reason: None },
            ballot(7, 1, "12")?,
            Action::RoundBegun {
                ended: Box::new(EndedRound {
                    number: 1,
                    places: Vec::new(),
                    promoted: vec![EntryId::new("E1")?, EntryId::new("E2")?],
                    reason: "tous".into(),
                    next: last_round(),
                }),
            },
            Action::Assigned { pairs: Some(vec![(JudgeId::new("J1")?, EntryId::new("E1")?)]), drawn: None },
            ballot(1, 1, "14.5")?,
            ballot(2, 2, "15")?,
            Action::TieDecided { decision },
            Action::DeviceEnrolled { device: Box::new(device) },
            held(3, 1)?,
            Action::HeldDecided {
                ballot: BallotId::new(Uuid::from_u128(3)),
                counted_as: None,
                reason: "vu".into(),
            },
            Action::EpochBegan {
                epoch: Epoch { number: 1, hub: "h0".into(), base: (9, "00".into()), forced: false },
                reason: "début".into(),
            },
            Action::StandbyEnrolled { hub: "h1".into(), label: "secours".into() },
            Action::AwardsChanged {
                awards: vec![Award {
                    kind: AwardKind::Prize,
                    name: text("Premier prix"),
                    scope: String::new(),
                    worth: String::new(),
                    entries: vec![EntryId::new("E1")?],
                    reason: String::new(),
                }],
            },
            Action::SupportChanged {
                entry: EntryId::new("E2")?,
                support: Support { kinds: vec![SupportKind::Training], note: "comptabilité".into() },
            },
            Action::ExceptionAccepted { point: "device d".into(), reason: "parti".into() },
            Action::DeliberationChanged { deliberation: Box::default() },
            Action::OrderSet { order: vec![EntryId::new("E2")?, EntryId::new("E1")?], seed: Some(7) },
            Action::ConflictDismissed {
                judge: JudgeId::new("J1")?,
                entry: EntryId::new("E2")?,
                reason: "homonymes".into(),
            },
            Action::ArrivalRecorded {
                entry: EntryId::new("E1")?,
                arrival: Some(Arrival { people: 3, women: 2, youth: 1, note: String::new() }),
            },
            Action::StageStepped {
                on: OnStage::Entry(EntryId::new("E1")?),
                step: StageStep::Called,
                seconds: 0,
            },
            Action::Voted { voter: "v1".into(), entry: EntryId::new("E1")? },
            Action::RoundClosed,
        ],
    )?;
    let (number, outcome) = file.outcome()?;
    let (base, result) = (Digest(file.head()?.hash), digest(outcome.as_bytes()));
    let hash = seal_hash(&base, &result);
    let seal = Seal { number, outcome, result, base, hash, key: String::new(), signatures: Vec::new() };
    file.record(
        &Actor::Organiser,
        2_000,
        &[
            Action::ResultSealed { seal: Box::new(seal) },
            Action::ResultHeld { number: 1, holder: Holder::Copy { file: "copie.tahkim".into() } },
            Action::ResultReopened { reason: "une feuille manquait".into() },
            Action::RoundReopened { reason: "une feuille manquait".into() },
        ],
    )?;
    Ok(file)
}

/// A ballot that is kept aside.
fn held(number: u128, revision: u32) -> Result<Action, Box<dyn std::error::Error>> {
    let Action::BallotSubmitted { ballot, .. } = ballot(number, revision, "13")? else {
        return Err("a ballot".into());
    };
    let origin = Origin {
        device: DeviceId::new(Uuid::from_u128(9)),
        after: vec![BallotId::new(Uuid::from_u128(1))],
        body: "{}".into(),
        signature: "s".into(),
    };
    Ok(Action::BallotHeld { ballot, origin: Box::new(origin), why: HeldReason::Conflict })
}

fn files_in(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, std::io::Error> {
    std::fs::read_dir(folder)?
        .map(|file| {
            let file = file?;
            Ok((file.file_name().to_string_lossy().into_owned(), std::fs::read(file.path())?))
        })
        .collect()
}

#[test]
fn a_closed_file_is_one_file_and_verifies() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    hall(&path)?.close()?;
    assert_eq!(files_in(folder.path())?.keys().collect::<Vec<_>>(), ["Essai.tahkim"]);
    let found = verify(&path)?;
    assert_eq!(found.faults, []);
    assert_eq!(found.rows, 31);
    Ok(())
}

#[test]
fn reading_changes_no_byte_even_of_a_file_that_a_crash_left_open() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    let mut file = hall(&path)?;
    file.record(&Actor::Organiser, 2_000, &[Action::RoundClosed])?;
    let crashed = tempfile::tempdir()?;
    for (name, content) in files_in(folder.path())? {
        std::fs::write(crashed.path().join(name), content)?;
    }
    let left = crashed.path().join("Essai.tahkim");
    let before = files_in(crashed.path())?;
    assert!(before.len() > 2, "the write-ahead log is there");
    let reader = EventFile::open_read_only(&left)?;
    assert_eq!(reader.event()?.round, store::Round::Closed, "what is in the log is seen");
    assert_eq!(verify(&left)?.faults, []);
    drop(reader);
    assert!(files_in(crashed.path())? == before, "a byte changed beside or in the file");
    Ok(())
}

#[test]
fn the_highest_revision_counts_and_earlier_ones_stay() -> TestResult {
    let folder = tempfile::tempdir()?;
    let file = hall(&folder.path().join("Essai.tahkim"))?;
    assert_eq!(file.ballots()?.len(), 2);
    let competition = file.competition()?;
    assert_eq!(competition.ballots.len(), 1);
    assert_eq!(competition.ballots.marks, [150, 150, 150]);
    Ok(())
}

#[test]
fn an_action_that_fails_leaves_nothing_of_those_before_it() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    let mut file = hall(&path)?;
    let head = file.head()?;
    let unknown = Action::EntryRemoved { entry: EntryId::new("E9")? };
    assert!(file.record(&Actor::Organiser, 3_000, &[Action::RoundClosed, unknown]).is_err());
    assert_eq!(file.head()?, head);
    assert_eq!(file.event()?.round, store::Round::Open);
    Ok(())
}

#[test]
fn any_edit_behind_the_programs_back_is_found_in_every_column() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    hall(&path)?.close()?;
    let original = std::fs::read(&path)?;
    let conn = Connection::open(&path)?;
    let columns: Vec<(String, String, String)> = conn
        .prepare(
            "SELECT t.name, c.name, c.type FROM sqlite_schema t, pragma_table_info(t.name) c
             WHERE t.type = 'table' AND t.name NOT LIKE 'local~_%' ESCAPE '~'",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    drop(conn);
    assert!(columns.len() > 35, "{columns:?}");
    for (table, column, kind) in columns {
        std::fs::write(&path, &original)?;
        let conn = Connection::open(&path)?;
        conn.execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;")?;
        let value = match kind.as_str() {
            "INTEGER" => format!("{column} + 7"),
            "BLOB" => format!("CAST(substr({column}, 1, 15) || x'ff' AS BLOB)"),
            _ => format!("{column} || ' '"),
        };
        let picked = format!("(SELECT max({column}) FROM {table})");
        let changed =
            conn.execute(&format!("UPDATE {table} SET {column} = {value} WHERE {column} = {picked}"), [])?;
        assert!(changed > 0, "{table}.{column} has a row");
        drop(conn);
        let found = verify(&path)?.faults;
        let places: Vec<String> = found.into_iter().map(|f| f.place.to_string()).collect();
        assert!(!places.is_empty(), "{table}.{column} was changed and nobody noticed");
        let names = |place: &String| place.contains(&table) || place.contains(&table.replace('_', " "));
        assert!(places.iter().any(names), "{table}.{column}: {places:?}");
    }
    Ok(())
}

#[test]
fn rows_taken_away_and_tables_added_are_found() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    hall(&path)?.close()?;
    let original = std::fs::read(&path)?;
    for edit in [
        "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
        "DELETE FROM journal WHERE seq = 6",
        "DELETE FROM journal_head",
        "DELETE FROM ballot WHERE revision = 2",
        "DELETE FROM tie_decision",
        "DELETE FROM journal",
        "INSERT INTO tie_decision VALUES (99, '[]', 'x', 1, 0)",
        "CREATE TABLE extra (a)",
        "CREATE TRIGGER t AFTER INSERT ON ballot BEGIN DELETE FROM ballot; END",
        "DROP TABLE assignment",
    ] {
        std::fs::write(&path, &original)?;
        Connection::open(&path)?.execute_batch(edit)?;
        assert!(!verify(&path)?.faults.is_empty(), "{edit}");
    }
    Ok(())
}

#[test]
fn a_second_program_is_refused_by_name_and_a_reader_is_not() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    let file = hall(&path)?;
    assert!(matches!(EventFile::open(&path), Err(StoreError::InUse(_))));
    assert!(EventFile::open_read_only(&path).is_ok());
    file.close()?;
    EventFile::open(&path)?.close()?;
    Ok(())
}

#[test]
fn a_file_of_another_kind_or_of_a_newer_program_is_refused_by_name() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    assert!(matches!(EventFile::open(&path), Err(StoreError::NotFound(_))));
    for content in [&b""[..], b"PK\x03\x04", &[0; 4096]] {
        std::fs::write(&path, content)?;
        assert!(matches!(EventFile::open(&path), Err(StoreError::Foreign(_))));
    }
    std::fs::remove_file(&path)?;
    Connection::open(&path)?.execute_batch("CREATE TABLE t (a)")?;
    assert!(matches!(EventFile::open(&path), Err(StoreError::Foreign(_))), "someone else's database");
    std::fs::remove_file(&path)?;
    hall(&path)?.close()?;
    Connection::open(&path)?.execute_batch("PRAGMA user_version = 9")?;
    assert!(matches!(EventFile::open(&path), Err(StoreError::TooNew { found: 9, .. })));
    assert!(matches!(verify(&path), Err(StoreError::TooNew { found: 9, .. })));
    Ok(())
}

#[test]
fn a_damaged_file_gives_an_answer_and_no_panic() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    hall(&path)?.close()?;
    let original = std::fs::read(&path)?;
    for page in 1..original.len() / 4096 {
        let mut damaged = original.clone();
        damaged[page * 4096..page * 4096 + 512].fill(0x5a);
        std::fs::write(&path, &damaged)?;
        // A page of the local tables may be the damaged one: the database itself is then at fault.
        assert!(verify(&path).map_or(true, |found| !found.faults.is_empty()), "page {page}");
        let _ = EventFile::open(&path).and_then(|file| file.competition().map(|_| ()));
    }
    std::fs::write(&path, &original[..original.len() / 2])?;
    assert!(verify(&path).map_or(true, |found| !found.faults.is_empty()));
    Ok(())
}

#[test]
fn a_file_that_was_moved_away_takes_no_more_ballots() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    let mut file = hall(&path)?;
    std::fs::rename(&path, folder.path().join("Ailleurs.tahkim"))?;
    assert!(matches!(file.record(&Actor::Organiser, 1, &[Action::RoundClosed]), Err(StoreError::Gone(_))));
    Ok(())
}

#[test]
fn a_backup_of_an_open_file_is_whole_and_a_restore_never_overwrites() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    let mut file = hall(&path)?;
    let head = file.record(&Actor::Organiser, 2_000, &[Action::RoundClosed])?;
    let copy = folder.path().join("stick").join("copy.tahkim");
    assert_eq!(back_up(&path, &copy)?.seq, head.seq);
    assert_eq!(verify(&copy)?.faults, []);
    assert!(matches!(back_up(&path, &copy), Err(StoreError::Exists(_))));
    assert!(matches!(restore(&copy, &path), Err(StoreError::Exists(_))));
    let again = folder.path().join("Restored.tahkim");
    restore(&copy, &again)?;
    assert_eq!(verify(&again)?.faults, []);
    Connection::open(&copy)?.execute_batch("UPDATE ballot SET marks = '{}'")?;
    let third = folder.path().join("Third.tahkim");
    assert!(matches!(restore(&copy, &third), Err(StoreError::Damaged { .. })));
    assert!(!third.exists());
    Ok(())
}

#[test]
fn a_copy_that_is_made_while_others_write_is_whole_as_of_one_row() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    let mut file = hall(&path)?;
    let over = std::sync::atomic::AtomicBool::new(false);
    let written = std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut number = 0_u32;
            while !over.load(std::sync::atomic::Ordering::Relaxed) {
                number += 1;
                let action = ballot(1_000 + u128::from(number), 10 + number, "11")
                    .map_err(|error| error.to_string())?;
                file.record(&Actor::Organiser, 2_000, &[action]).map_err(|error| error.to_string())?;
            }
            Ok::<u32, String>(number)
        });
        let copied = (0..20).try_for_each(|n| -> TestResult {
            let copy = folder.path().join(format!("copy {n}.tahkim"));
            let made = back_up(&path, &copy)?;
            let found = verify(&copy)?;
            assert_eq!((found.faults, found.head.seq), (Vec::new(), made.seq));
            Ok(())
        });
        over.store(true, std::sync::atomic::Ordering::Relaxed);
        copied.map(|()| writing.join())
    })?;
    assert!(matches!(written, Ok(Ok(number)) if number > 20), "{written:?}");
    Ok(())
}

#[test]
fn a_copy_follows_row_by_row_and_takes_nothing_that_does_not_continue_it() -> TestResult {
    let folder = tempfile::tempdir()?;
    let mut file = hall(&folder.path().join("hub.tahkim"))?;
    let rows = file.rows_after(0, u32::MAX)?;
    let (first, rest) = rows.split_at(3);
    let path = folder.path().join("copy.tahkim");
    let mut copy = EventFile::create_copy(&path, first, &[("standby", Some("{}"))])?;
    assert_eq!(copy.setting("standby")?.as_deref(), Some("{}"));
    assert!(matches!(copy.follow(&rest[1..]), Err(StoreError::Unfit(5))), "a row is missing");
    let mut altered = rest.to_vec();
    altered[1].at += 1;
    assert!(matches!(copy.follow(&altered), Err(StoreError::Unfit(5))), "a row was altered");
    assert_eq!(copy.head()?.seq, 3, "nothing of a page that does not fit is kept");
    copy.follow(rest)?;
    assert_eq!((copy.head()?, copy.identity()?), (file.head()?, file.identity()?));
    file.record(&Actor::Organiser, 9, &[Action::RoundClosed])?;
    copy.record_and_set(&Actor::Organiser, 8, &[Action::RehearsalBegun], &[("standby", None)])?;
    assert_eq!(copy.setting("standby")?, None);
    let behind = copy.head()?.seq - 1;
    assert!(matches!(copy.follow(&file.rows_after(behind, 1)?), Err(StoreError::Unfit(_))), "it forked");
    copy.close()?;
    assert_eq!(verify(&path)?.faults, []);
    Ok(())
}
