//! What each action does to the tables. Replaying the journal runs the same code.

use domain::{Action, Ballot, Entry, Judge};
use rusqlite::{Transaction, named_params};
use serde::Serialize;

use crate::StoreError;

fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Refused("value"))
}

/// Applies one action. Everything that it reads is in the tables or in the action, so that replaying
/// gives the same rows.
pub(crate) fn apply(tx: &Transaction<'_>, action: &Action, seq: i64, at: i64) -> Result<(), StoreError> {
    let run = |sql: &str, params: &[(&str, &dyn rusqlite::ToSql)]| {
        tx.prepare_cached(sql).and_then(|mut s| s.execute(params)).map_err(StoreError::sqlite(action.kind()))
    };
    match action {
        Action::EventChanged { details } => {
            run(
                "INSERT INTO event (only, details, rules, rubric, assigned, round, rehearsal)
                 VALUES (1, :details, :rules, :rubric, 0, 'open', 0)
                 ON CONFLICT (only) DO UPDATE SET details = excluded.details",
                named_params! {
                    ":details": json(details)?,
                    ":rules": json(&domain::Rules::default())?,
                    ":rubric": json(&domain::Rubric::default())?,
                },
            )?;
        }
        Action::RulesChanged { rules, .. } => {
            run("UPDATE event SET rules = :rules", named_params! { ":rules": json(rules)? })?;
        }
        Action::RubricChanged { rubric, .. } => {
            run("UPDATE event SET rubric = :rubric", named_params! { ":rubric": json(rubric)? })?;
        }
        Action::EntrySaved { entry } => save_entry(&run, entry)?,
        Action::EntryStatusChanged { entry, status, .. } => {
            let rows = run(
                "UPDATE entry SET status = :status WHERE entry_id = :entry",
                named_params! { ":status": status.word(), ":entry": entry.as_str() },
            )?;
            known(rows, "entry")?;
        }
        Action::EntryRemoved { entry } => {
            run(
                "DELETE FROM assignment WHERE entry_id = :entry",
                named_params! { ":entry": entry.as_str() },
            )?;
            let rows =
                run("DELETE FROM entry WHERE entry_id = :entry", named_params! { ":entry": entry.as_str() })?;
            known(rows, "entry")?;
        }
        Action::JudgeSaved { judge } => save_judge(&run, judge)?,
        Action::JudgeReplaced { by, judge, .. } => {
            save_judge(&run, by)?;
            run(
                "INSERT INTO assignment (judge_id, entry_id)
                 SELECT :by, entry_id FROM assignment WHERE judge_id = :judge
                 ON CONFLICT DO NOTHING",
                named_params! { ":by": by.id.as_str(), ":judge": judge.as_str() },
            )?;
        }
        Action::JudgeRemoved { judge } => {
            run(
                "DELETE FROM assignment WHERE judge_id = :judge",
                named_params! { ":judge": judge.as_str() },
            )?;
            let rows =
                run("DELETE FROM judge WHERE judge_id = :judge", named_params! { ":judge": judge.as_str() })?;
            known(rows, "judge")?;
        }
        Action::Assigned { pairs } => {
            run("DELETE FROM assignment", &[])?;
            run("UPDATE event SET assigned = :assigned", named_params! { ":assigned": pairs.is_some() })?;
            for (judge, entry) in pairs.iter().flatten() {
                run(
                    "INSERT INTO assignment (judge_id, entry_id) VALUES (:judge, :entry) ON CONFLICT DO NOTHING",
                    named_params! { ":judge": judge.as_str(), ":entry": entry.as_str() },
                )?;
            }
        }
        Action::BallotSubmitted { ballot, .. } => insert_ballot(&run, ballot, at)?,
        Action::TieDecided { decision } => {
            run(
                "INSERT INTO tie_decision (seq, entries, reason, decided_at)
                 VALUES (:seq, :entries, :reason, :at)",
                named_params! {
                    ":seq": seq, ":entries": json(&decision.order)?, ":reason": decision.reason, ":at": at,
                },
            )?;
        }
        Action::RoundClosed => {
            run("UPDATE event SET round = 'closed'", &[])?;
        }
        Action::RoundReopened { .. } => {
            run("UPDATE event SET round = 'open'", &[])?;
        }
        Action::RehearsalBegun => {
            run("UPDATE event SET rehearsal = 1", &[])?;
        }
        Action::RehearsalErased => {
            run("DELETE FROM ballot", &[])?;
            run("DELETE FROM tie_decision", &[])?;
            run("UPDATE event SET rehearsal = 0, round = 'open'", &[])?;
        }
    }
    Ok(())
}

/// Runs one statement of an action and says how many rows it touched.
type Run<'a> = dyn Fn(&str, &[(&str, &dyn rusqlite::ToSql)]) -> Result<usize, StoreError> + 'a;

fn known(rows: usize, what: &'static str) -> Result<(), StoreError> {
    if rows == 0 { Err(StoreError::Refused(what)) } else { Ok(()) }
}

fn save_entry(run: &Run<'_>, entry: &Entry) -> Result<(), StoreError> {
    run(
        "INSERT INTO entry (entry_id, key, status, title, fields)
         VALUES (:entry, :key, :status, :title, :fields)
         ON CONFLICT (entry_id) DO UPDATE SET
             status = excluded.status, title = excluded.title, fields = excluded.fields",
        named_params! {
            ":entry": entry.id.as_str(),
            ":key": entry.id.key(),
            ":status": entry.status.word(),
            ":title": json(&entry.title)?,
            ":fields": json(&entry.fields)?,
        },
    )
    .map(|_| ())
}

fn save_judge(run: &Run<'_>, judge: &Judge) -> Result<(), StoreError> {
    run(
        "INSERT INTO judge (judge_id, key, role, name, fields)
         VALUES (:judge, :key, :role, :name, :fields)
         ON CONFLICT (judge_id) DO UPDATE SET
             role = excluded.role, name = excluded.name, fields = excluded.fields",
        named_params! {
            ":judge": judge.id.as_str(),
            ":key": judge.id.key(),
            ":role": judge.role.word(),
            ":name": json(&judge.name)?,
            ":fields": json(&judge.fields)?,
        },
    )
    .map(|_| ())
}

fn insert_ballot(run: &Run<'_>, ballot: &Ballot, at: i64) -> Result<(), StoreError> {
    run(
        "INSERT INTO ballot
             (entry_id, judge_id, revision, ballot_id, status, marks, source, fields, recorded_at)
         VALUES (:entry, :judge, :revision, :id, :status, :marks, :source, :fields, :at)",
        named_params! {
            ":entry": ballot.entry.as_str(),
            ":judge": ballot.judge.as_str(),
            ":revision": ballot.revision,
            ":id": ballot.id.uuid().as_bytes().as_slice(),
            ":status": ballot.status.word(),
            ":marks": json(&ballot.marks)?,
            ":source": ballot.source.word(),
            ":fields": json(&ballot.fields)?,
            ":at": at,
        },
    )
    .map(|_| ())
}
