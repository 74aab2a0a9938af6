//! A sealed result, and every way to make it say something else.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::{
    Action, Actor, Award, AwardKind, Ballot, BallotId, BallotStatus, CriterionId, Deliberation, Digest,
    Entry, EntryId, EntryStatus, EventDetails, Judge, JudgeId, JudgeRole, Presence, Seal, Signature, Source,
    Support, SupportKind, Text, TieDecision,
};
use ed25519_dalek::{Signer as _, SigningKey};
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};
use store::{EventFile, JournalRow, StoreError, Verification, digest, seal_hash, verify};
use uuid::Uuid;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn text(words: &str) -> Text {
    Text { fr: Some(words.to_owned()), ..Text::default() }
}

fn judge(id: &str) -> Outcome<JudgeId> {
    Ok(JudgeId::new(id)?)
}

fn entry(id: &str) -> Outcome<EntryId> {
    Ok(EntryId::new(id)?)
}

fn ballot(number: u128, judge_id: &str, entry_id: &str, mark: &str) -> Outcome<Action> {
    let marks = ["innovation", "sustainability", "feasibility"]
        .into_iter()
        .map(|id| Ok((CriterionId::new(id)?, mark.parse()?)))
        .collect::<Outcome<_>>()?;
    let ballot = Ballot {
        id: BallotId::new(Uuid::from_u128(number)),
        judge: judge(judge_id)?,
        entry: entry(entry_id)?,
        revision: 1,
        status: BallotStatus::Submitted,
        marks,
        source: Source::Screen,
        fields: BTreeMap::new(),
    };
    Ok(Action::BallotSubmitted { ballot: Box::new(ballot), reason: None, origin: None })
}

/// Three members, of whom two are present; three entries, of which two share the first place.
fn story() -> Outcome<Vec<Action>> {
    let saved = |id: &str| -> Outcome<Action> {
        let entry = Entry {
            id: entry(id)?,
            title: text(id),
            status: EntryStatus::Admissible,
            fields: BTreeMap::new(),
        };
        Ok(Action::EntrySaved { entry: Box::new(entry) })
    };
    let sits = |id: &str, role| -> Outcome<Action> {
        let judge = Judge { id: judge(id)?, name: text(id), role, fields: BTreeMap::new() };
        Ok(Action::JudgeSaved { judge: Box::new(judge) })
    };
    let mut story = vec![
        Action::EventChanged {
            details: Box::new(EventDetails { name: text("Essai"), ..EventDetails::default() }),
        },
        saved("E1")?,
        saved("E2")?,
        saved("E3")?,
        sits("J1", JudgeRole::Chair)?,
        sits("J2", JudgeRole::Member)?,
        sits("J3", JudgeRole::Member)?,
    ];
    let marks = [("E1", "15"), ("E2", "15"), ("E3", "12")];
    for (number, (entry, mark)) in (1_u128..).zip(marks) {
        story.push(ballot(number * 10 + 1, "J1", entry, mark)?);
        story.push(ballot(number * 10 + 2, "J2", entry, mark)?);
    }
    story.extend([
        Action::RoundClosed,
        Action::TieDecided {
            decision: TieDecision {
                order: vec![entry("E1")?, entry("E2")?],
                reason: "même note".into(),
                shared: true,
            },
        },
        Action::AwardsChanged {
            awards: vec![Award {
                kind: AwardKind::Prize,
                name: text("Premier prix"),
                scope: String::new(),
                worth: "20 000 MAD".into(),
                entries: vec![entry("E1")?, entry("E2")?],
                reason: String::new(),
            }],
        },
        Action::SupportChanged {
            entry: entry("E3")?,
            support: Support { kinds: vec![SupportKind::Training], note: String::new() },
        },
        Action::ExceptionAccepted { point: "device 1".into(), reason: "rangé".into() },
        Action::DeliberationChanged {
            deliberation: Box::new(Deliberation {
                attendance: [
                    (judge("J1")?, Presence::Present),
                    (judge("J2")?, Presence::Present),
                    (judge("J3")?, Presence::Excused),
                ]
                .into_iter()
                .collect(),
                opened: "13:05".into(),
                closed: "14:00".into(),
                ..Deliberation::default()
            }),
        },
    ]);
    Ok(story)
}

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// The seal of what the file says now, signed by these.
fn seal_of(file: &EventFile, key: &SigningKey, signers: &[&str]) -> Outcome<Seal> {
    let (number, outcome) = file.outcome()?;
    let (base, result, event) = (Digest(file.head()?.hash), digest(outcome.as_bytes()), file.identity()?);
    let sign = |id: &&str| -> Outcome<Signature> {
        let (judge, at) = (judge(id)?, 5_000);
        let message = Signature::message(&event, &judge, &result, at);
        let sig = URL_SAFE_NO_PAD.encode(key.sign(message.as_bytes()).to_bytes());
        Ok(Signature { judge, at, sig })
    };
    Ok(Seal {
        number,
        outcome,
        result,
        base,
        hash: seal_hash(&base, &result),
        key: URL_SAFE_NO_PAD.encode(key.verifying_key().as_bytes()),
        signatures: signers.iter().map(sign).collect::<Outcome<_>>()?,
    })
}

fn sealed(path: &Path) -> Outcome<EventFile> {
    let mut file = EventFile::create(path, 1_000, &story()?)?;
    let seal = Box::new(seal_of(&file, &key(), &["J1", "J2"])?);
    file.record(&Actor::Organiser, 9_000, &[Action::ResultSealed { seal }])?;
    Ok(file)
}

fn told(found: &Verification) -> Vec<String> {
    found.faults.iter().map(|fault| format!("{}: {}", fault.place, fault.finding.code)).collect()
}

/// The journal as somebody writes it anew who knows how: every hash fits.
fn forged(path: &Path, change: impl Fn(usize, &mut Action) -> bool) -> Outcome<Vec<String>> {
    let folder = tempfile::tempdir()?;
    let mut rows = EventFile::open_read_only(path)?.rows_after(0, u32::MAX)?;
    let mut keep = Vec::new();
    for (at, row) in rows.iter_mut().enumerate() {
        let mut action: Action = serde_json::from_str(&row.action)?;
        if change(at, &mut action) {
            row.action = serde_json::to_string(&action)?;
            keep.push(row.clone());
        }
    }
    let mut last = [0_u8; 32];
    for (seq, row) in (1_i64..).zip(&mut keep) {
        row.seq = seq;
        row.hash = hash(&last, row).to_vec();
        last.copy_from_slice(&row.hash);
    }
    let copy = folder.path().join("Copie.tahkim");
    match EventFile::create_copy(&copy, &keep, &[]) {
        Ok(file) => {
            file.close()?;
            Ok(told(&verify(&copy)?))
        }
        Err(StoreError::Sealed) => Ok(vec!["refused".into()]),
        Err(fault) => Err(fault.into()),
    }
}

fn hash(previous: &[u8; 32], row: &JournalRow) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"tahkim-journal/1");
    hash.update(previous);
    hash.update(row.seq.to_be_bytes());
    hash.update(row.at.to_be_bytes());
    hash.update((row.actor.len() as u64).to_be_bytes());
    hash.update(&row.actor);
    hash.update(&row.action);
    hash.finalize().into()
}

#[test]
fn a_sealed_result_holds_and_nothing_that_it_rests_on_changes() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    let mut file = sealed(&path)?;
    for action in story()? {
        let refused = file.record(&Actor::Organiser, 10_000, std::slice::from_ref(&action));
        assert!(matches!(refused, Err(StoreError::Sealed)), "{}", action.kind());
    }
    assert_eq!(file.results()?.len(), 1);
    file.close()?;
    assert_eq!(told(&verify(&path)?), [""; 0]);
    Ok(())
}

#[test]
fn a_second_result_leaves_the_first_what_it_was() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    let mut file = sealed(&path)?;
    let first = file.sealed()?.ok_or("sealed")?.seal;
    let reopen = Action::ResultReopened { reason: "une fiche manquait".into() };
    file.record(&Actor::Organiser, 10_000, &[reopen, ballot(99, "J3", "E1", "20")?])?;
    assert_eq!(file.sealed()?, None);
    let seal = Box::new(seal_of(&file, &key(), &["J1", "J2"])?);
    file.record(&Actor::Organiser, 11_000, &[Action::ResultSealed { seal }])?;
    let results = file.results()?;
    assert_eq!(results.iter().map(|r| r.seal.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(results.first().map(|r| r.seal.clone()), Some(first));
    assert_ne!(results.first().map(|r| r.seal.hash), results.last().map(|r| r.seal.hash));
    file.close()?;
    assert_eq!(told(&verify(&path)?), [""; 0]);
    Ok(())
}

/// Edits of the file, each with where it is found.
#[test]
fn what_is_edited_in_a_sealed_file_is_found_and_named() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    sealed(&path)?.close()?;
    let original = std::fs::read(&path)?;
    let edits = [
        ("UPDATE ballot SET marks = replace(marks, '12', '19') WHERE entry_id = 'E3'", "table ballot"),
        ("DELETE FROM ballot WHERE entry_id = 'E3' AND judge_id = 'J1'", "table ballot"),
        (
            "INSERT INTO ballot SELECT entry_id, 'J3', 1, randomblob(16), status, marks, source, fields, 1 FROM ballot WHERE judge_id = 'J1' AND entry_id = 'E2'",
            "table ballot",
        ),
        ("UPDATE ballot SET status = 'void' WHERE entry_id = 'E2'", "table ballot"),
        ("UPDATE ballot SET judge_id = 'J3' WHERE judge_id = 'J2'", "table ballot"),
        ("UPDATE event SET rubric = replace(rubric, '40', '60')", "table event"),
        ("UPDATE event SET rules = replace(rules, '\"quorum\":2', '\"quorum\":1')", "table event"),
        ("UPDATE event SET round = 'open'", "table event"),
        ("UPDATE event SET sealed = 0", "table event"),
        ("UPDATE event SET deliberation = replace(deliberation, 'excused', 'present')", "table event"),
        ("UPDATE tie_decision SET shared = 0", "table tie_decision"),
        ("UPDATE tie_decision SET entries = '[\"E2\",\"E1\"]'", "table tie_decision"),
        ("DELETE FROM tie_decision", "table tie_decision"),
        ("UPDATE award SET award = replace(award, '\"E1\",', '')", "table award"),
        ("DELETE FROM award", "table award"),
        ("UPDATE support SET kinds = '[\"funding\"]'", "table support"),
        ("DELETE FROM exception", "table exception"),
        ("UPDATE entry SET status = 'withdrawn' WHERE entry_id = 'E1'", "table entry"),
        ("UPDATE result SET outcome = replace(outcome, '\"rank\":\"1\"', '\"rank\":\"3\"')", "table result"),
        ("UPDATE result SET hash = upper(hash)", "table result"),
        ("UPDATE result SET signatures = '[]'", "table result"),
        ("UPDATE result SET holder = '{\"place\":\"copy\",\"file\":\"x\"}'", "table result"),
        ("DELETE FROM result", "table result"),
        ("DELETE FROM journal WHERE seq = 9", "journal row 10"),
        ("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)", "journal head"),
        ("UPDATE journal SET action = replace(action, '\"12\"', '\"19\"')", "journal row"),
        ("UPDATE journal SET actor = 'judge:J3' WHERE seq = 9", "journal row 9"),
        ("UPDATE journal SET at = at + 1 WHERE seq = 9", "journal row 9"),
        (
            "UPDATE journal SET seq = -1 WHERE seq = 9; UPDATE journal SET seq = 9 WHERE seq = 10; UPDATE journal SET seq = 10 WHERE seq = -1",
            "journal row 9",
        ),
        ("UPDATE journal_head SET hash = zeroblob(32)", "journal head"),
    ];
    for (edit, place) in edits {
        std::fs::write(&path, &original)?;
        let conn = Connection::open(&path)?;
        conn.execute_batch("PRAGMA foreign_keys = OFF;")?;
        conn.execute_batch(edit)?;
        drop(conn);
        let told = told(&verify(&path)?);
        assert!(told.iter().any(|line| line.starts_with(place)), "{edit}\n{told:?}");
    }
    Ok(())
}

/// What is forged in the journal itself, all hashes made to fit.
#[test]
fn a_journal_that_is_written_anew_does_not_fit_what_was_sealed() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    sealed(&path)?.close()?;
    assert_eq!(forged(&path, |_, _| true)?, [""; 0], "as it was, it holds");
    let nineteen: BTreeMap<_, _> = ["innovation"]
        .into_iter()
        .map(|id| Ok((CriterionId::new(id)?, "19".parse()?)))
        .collect::<Outcome<_>>()?;
    let e3 = entry("E3")?;
    let mark = forged(&path, |_, action| {
        if let Action::BallotSubmitted { ballot, .. } = action
            && ballot.entry == e3
        {
            ballot.marks.extend(nineteen.clone());
        }
        true
    })?;
    assert_eq!(mark, ["result 1: outcome-differs", "result 1: base-differs"]);

    let dropped = forged(&path, |at, _| at != 8)?;
    assert_eq!(dropped, ["result 1: outcome-differs", "result 1: base-differs"]);
    let reordered = forged(&path, |_, action| {
        if let Action::TieDecided { decision } = action {
            (decision.shared, decision.order) = (false, vec![e3.clone(), decision.order[0].clone()]);
        }
        true
    })?;
    assert_eq!(reordered, ["result 1: outcome-differs", "result 1: base-differs"]);
    // A title decides no rank; the printed hash binds it all the same.
    let title = forged(&path, |_, action| {
        if let Action::EntrySaved { entry } = action {
            entry.title = text("Autre");
        }
        true
    })?;
    assert_eq!(title, ["result 1: base-differs"]);

    let seal = |change: &dyn Fn(&mut Seal)| {
        forged(&path, |_, action| {
            if let Action::ResultSealed { seal } = action {
                change(seal);
            }
            true
        })
    };
    assert_eq!(
        seal(&|seal| seal.outcome.push(' '))?,
        ["result 1: outcome-differs", "result 1: outcome-hash"]
    );
    assert_eq!(seal(&|seal| seal.hash = Digest([1; 32]))?, ["result 1: seal-hash"]);
    assert_eq!(seal(&|seal| drop(seal.signatures.pop()))?, ["result 1, signature J2: signature-missing"]);
    let swapped = seal(&|seal| {
        let [a, b] = seal.signatures.as_mut_slice() else { return };
        std::mem::swap(&mut a.sig, &mut b.sig);
    })?;
    let wrong = ["result 1, signature J1: signature-wrong", "result 1, signature J2: signature-wrong"];
    assert_eq!(swapped, wrong);
    assert_eq!(seal(&|seal| seal.signatures[0].at += 1)?, wrong[..1]);
    let other = URL_SAFE_NO_PAD.encode(SigningKey::from_bytes(&[8; 32]).verifying_key().as_bytes());
    assert_eq!(seal(&|seal| seal.key.clone_from(&other))?, wrong);
    let stranger = judge("J3")?;
    assert_eq!(
        seal(&|seal| seal.signatures[1].judge = stranger.clone())?,
        ["result 1, signature J3: signature-extra", "result 1, signature J2: signature-missing"]
    );
    Ok(())
}

/// Whoever holds the laptop and its key can make a sound file of another result: only the paper tells.
#[test]
fn another_result_has_another_printed_hash() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Essai.tahkim");
    let printed = sealed(&path)?.sealed()?.ok_or("sealed")?.seal.hash;
    let other = folder.path().join("Autre.tahkim");
    let mut actions = story()?;
    actions[7] = ballot(11, "J1", "E1", "16")?;
    let mut file = EventFile::create(&other, 1_000, &actions)?;
    let seal = Box::new(seal_of(&file, &key(), &["J1", "J2"])?);
    file.record(&Actor::Organiser, 9_000, &[Action::ResultSealed { seal }])?;
    let forged = file.sealed()?.ok_or("sealed")?.seal.hash;
    file.close()?;
    assert_eq!(told(&verify(&other)?), [""; 0]);
    let same = printed.groups().into_iter().zip(forged.groups()).filter(|(a, b)| a == b).count();
    assert!(same < 3, "{printed} {forged}");
    Ok(())
}
