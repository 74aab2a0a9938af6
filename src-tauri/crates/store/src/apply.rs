//! What each action does to the tables. Replaying the journal runs the same code.

use std::collections::BTreeMap;

use domain::{Action, Award, Ballot, BallotId, EndedRound, Entry, EntryId, HeldReason, Judge, Origin, Seal};
use rusqlite::{OptionalExtension, Transaction, named_params};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::StoreError;

/// The column of the registration form that says when an entry is heard.
const RUNNING_ORDER: &str = "running_order";

fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Refused("value"))
}

/// Applies one action. Everything that it reads is in the tables or in the action, so that replaying
/// gives the same rows.
pub(crate) fn apply(tx: &Transaction<'_>, action: &Action, seq: i64, at: i64) -> Result<(), StoreError> {
    let run = |sql: &str, params: &[(&str, &dyn rusqlite::ToSql)]| {
        tx.prepare_cached(sql).and_then(|mut s| s.execute(params)).map_err(StoreError::sqlite(action.kind()))
    };
    if !action.follows_seal() && is_sealed(tx)? {
        return Err(StoreError::Sealed);
    }
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
            for table in ["assignment", "no_conflict", "arrival"] {
                let forget = format!("DELETE FROM {table} WHERE entry_id = :entry");
                run(&forget, named_params! { ":entry": entry.as_str() })?;
            }
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
            for table in ["assignment", "no_conflict"] {
                let forget = format!("DELETE FROM {table} WHERE judge_id = :judge");
                run(&forget, named_params! { ":judge": judge.as_str() })?;
            }
            let rows =
                run("DELETE FROM judge WHERE judge_id = :judge", named_params! { ":judge": judge.as_str() })?;
            known(rows, "judge")?;
        }
        Action::Assigned { pairs, drawn } => {
            run("DELETE FROM assignment", &[])?;
            run(
                "UPDATE event SET assigned = :assigned, drawn = :drawn",
                named_params! { ":assigned": pairs.is_some(), ":drawn": json(drawn)? },
            )?;
            for (judge, entry) in pairs.iter().flatten() {
                run(
                    "INSERT INTO assignment (judge_id, entry_id) VALUES (:judge, :entry) ON CONFLICT DO NOTHING",
                    named_params! { ":judge": judge.as_str(), ":entry": entry.as_str() },
                )?;
            }
        }
        Action::BallotSubmitted { ballot, origin, .. } => {
            insert_ballot(&run, ballot, at)?;
            if let Some(origin) = origin {
                insert_origin(&run, ballot.id, origin, seq)?;
            }
        }
        Action::BallotHeld { ballot, origin, why } => {
            hold(&run, ballot, *why, at)?;
            insert_origin(&run, ballot.id, origin, seq)?;
        }
        Action::HeldDecided { ballot, counted_as, reason } => {
            decide_held(&run, *ballot, *counted_as, reason, at)?
        }
        Action::DeviceEnrolled { device } => {
            run(
                "INSERT INTO device (device_id, judge_id, public_key, label, state)
                 VALUES (:device, :judge, :key, :label, 'active')",
                named_params! {
                    ":device": device.id.to_string(), ":judge": device.judge.as_str(),
                    ":key": device.public_key, ":label": device.label,
                },
            )?;
        }
        Action::DeviceChanged { device, state, .. } => {
            let rows = run(
                "UPDATE device SET state = :state WHERE device_id = :device",
                named_params! { ":state": state.word(), ":device": device.to_string() },
            )?;
            known(rows, "device")?;
        }
        Action::EpochBegan { epoch, .. } => {
            run(
                "INSERT INTO epoch (number, hub, forced, seq) VALUES (:number, :hub, :forced, :seq)",
                named_params! {
                    ":number": epoch.number, ":hub": epoch.hub, ":forced": epoch.forced, ":seq": seq,
                },
            )?;
        }
        Action::StandbyEnrolled { hub, label } => {
            run(
                "INSERT INTO standby (hub, label, retired) VALUES (:hub, :label, 0)
                 ON CONFLICT (hub) DO UPDATE SET label = excluded.label, retired = 0",
                named_params! { ":hub": hub, ":label": label },
            )?;
        }
        Action::StandbyRetired { hub, .. } => {
            let rows = run("UPDATE standby SET retired = 1 WHERE hub = :hub", named_params! { ":hub": hub })?;
            known(rows, "stand-by")?;
        }
        Action::TieDecided { decision } => {
            run(
                "INSERT INTO tie_decision (seq, entries, reason, decided_at, shared)
                 VALUES (:seq, :entries, :reason, :at, :shared)",
                named_params! {
                    ":seq": seq, ":entries": json(&decision.order)?, ":reason": decision.reason, ":at": at,
                    ":shared": decision.shared,
                },
            )?;
        }
        Action::DeliberationChanged { deliberation } => {
            let deliberation = json(deliberation)?;
            run("UPDATE event SET deliberation = :it", named_params! { ":it": deliberation })?;
        }
        Action::AwardsChanged { awards } => change_awards(&run, awards)?,
        Action::SupportChanged { entry, support } => {
            let entry = entry.as_str();
            if support.is_empty() {
                run("DELETE FROM support WHERE entry_id = :entry", named_params! { ":entry": entry })?;
            } else {
                run(
                    "INSERT INTO support (entry_id, kinds, note) VALUES (:entry, :kinds, :note)
                     ON CONFLICT (entry_id) DO UPDATE SET kinds = excluded.kinds, note = excluded.note",
                    named_params! { ":entry": entry, ":kinds": json(&support.kinds)?, ":note": support.note },
                )?;
            }
        }
        Action::ExceptionAccepted { point, reason } => {
            run(
                "INSERT INTO exception (point, reason, seq) VALUES (:point, :reason, :seq)
                 ON CONFLICT (point) DO UPDATE SET reason = excluded.reason, seq = excluded.seq",
                named_params! { ":point": point, ":reason": reason, ":seq": seq },
            )?;
        }
        Action::ResultSealed { seal } => insert_seal(&run, seal, seq, at)?,
        Action::ResultHeld { number, holder } => {
            let rows = run(
                "UPDATE result SET holder = :holder WHERE number = :number AND reopened IS NULL",
                named_params! { ":holder": json(holder)?, ":number": number },
            )?;
            known(rows, "result")?;
        }
        Action::ResultReopened { reason } => {
            let rows = run(
                "UPDATE result SET reopened = :reason WHERE reopened IS NULL",
                named_params! { ":reason": reason },
            )?;
            known(rows, "result")?;
            run("UPDATE event SET sealed = 0", &[])?;
        }
        Action::ConflictDismissed { judge, entry, reason } => {
            run(
                "INSERT INTO no_conflict (judge_id, entry_id, reason) VALUES (:judge, :entry, :reason)
                 ON CONFLICT (judge_id, entry_id) DO UPDATE SET reason = excluded.reason",
                named_params! { ":judge": judge.as_str(), ":entry": entry.as_str(), ":reason": reason },
            )?;
        }
        Action::ProgrammeChanged { programme } => {
            run("UPDATE event SET programme = :it", named_params! { ":it": json(programme)? })?;
        }
        Action::OrderSet { order, seed } => {
            set_order(tx, &run, order)?;
            run("UPDATE event SET order_seed = :seed", named_params! { ":seed": seed })?;
        }
        Action::AttendanceCounted { attendance } => {
            run("UPDATE event SET attendance = :it", named_params! { ":it": json(attendance)? })?;
        }
        Action::ScreenChanged { screen } => {
            run("UPDATE event SET screen = :it", named_params! { ":it": json(screen)? })?;
        }
        Action::AudienceVoteChanged { vote } => {
            run("UPDATE event SET vote = :it", named_params! { ":it": json(vote)? })?;
        }
        Action::ArrivalRecorded { entry, arrival: None } => {
            run("DELETE FROM arrival WHERE entry_id = :entry", named_params! { ":entry": entry.as_str() })?;
        }
        Action::ArrivalRecorded { entry, arrival: Some(arrival) } => {
            run(
                "INSERT INTO arrival (entry_id, arrival, at) VALUES (:entry, :arrival, :at)
                 ON CONFLICT (entry_id) DO UPDATE SET arrival = excluded.arrival",
                named_params! { ":entry": entry.as_str(), ":arrival": json(arrival)?, ":at": at },
            )?;
        }
        Action::StageStepped { on, step, seconds } => {
            run(
                "INSERT INTO stage (seq, performer, step, seconds, at)
                 VALUES (:seq, :performer, :step, :seconds, :at)",
                named_params! {
                    ":seq": seq, ":performer": json(on)?, ":step": step.word(), ":seconds": seconds, ":at": at,
                },
            )?;
        }
        Action::Voted { voter, entry } => {
            run(
                "INSERT INTO vote (voter, entry_id, at) VALUES (:voter, :entry, :at)
                 ON CONFLICT (voter) DO UPDATE SET entry_id = excluded.entry_id, at = excluded.at",
                named_params! { ":voter": voter, ":entry": entry.as_str(), ":at": at },
            )?;
        }
        Action::RoundPlanned { next, .. } => {
            run("UPDATE event SET plan = :it", named_params! { ":it": json(next)? })?;
        }
        Action::RoundBegun { ended } => begin_round(&run, ended, seq)?,
        Action::CategoriesChanged { categories } => {
            run("UPDATE event SET categories = :it", named_params! { ":it": json(categories)? })?;
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
            run("DELETE FROM ballot_origin", &[])?;
            run("DELETE FROM held_ballot", &[])?;
            run("DELETE FROM tie_decision", &[])?;
            for left in ["award", "support", "exception", "arrival", "stage", "vote"] {
                run(&format!("DELETE FROM {left}"), &[])?;
            }
            run(
                "UPDATE event
                 SET rehearsal = 0, round = 'open', deliberation = '{}', attendance = '{}', screen = '{}',
                    vote = '{}', erased_seq = :seq",
                named_params! { ":seq": seq },
            )?;
        }
    }
    Ok(())
}

fn is_sealed(tx: &Transaction<'_>) -> Result<bool, StoreError> {
    tx.prepare_cached("SELECT sealed > 0 FROM event WHERE only = 1")
        .and_then(|mut select| select.query_row([], |row| row.get(0)).optional())
        .map(Option::unwrap_or_default)
        .map_err(StoreError::sqlite("read whether the result is sealed"))
}

/// Runs one statement of an action and says how many rows it touched.
type Run<'a> = dyn Fn(&str, &[(&str, &dyn rusqlite::ToSql)]) -> Result<usize, StoreError> + 'a;

fn known(rows: usize, what: &'static str) -> Result<(), StoreError> {
    if rows == 0 { Err(StoreError::Refused(what)) } else { Ok(()) }
}

/// What was given in the round that ends is put aside whole; the next one begins without a ballot.
fn begin_round(run: &Run<'_>, ended: &EndedRound, seq: i64) -> Result<(), StoreError> {
    let number = ended.number;
    run(
        "INSERT INTO past_round (number, ended, rubric, rules, seq)
         SELECT :number, :ended, rubric, rules, :seq FROM event",
        named_params! { ":number": number, ":ended": json(ended)?, ":seq": seq },
    )?;
    run(
        "INSERT INTO past_ballot
         SELECT :number, entry_id, judge_id, revision, ballot_id, status, marks, source, fields, recorded_at
         FROM ballot",
        named_params! { ":number": number },
    )?;
    run(
        "UPDATE entry SET status = 'eliminated' WHERE status = 'admissible'
         AND entry_id NOT IN (SELECT value FROM json_each(:promoted))",
        named_params! { ":promoted": json(&ended.promoted)? },
    )?;
    for over in ["ballot", "tie_decision", "exception", "assignment"] {
        run(&format!("DELETE FROM {over}"), &[])?;
    }
    if let Some(rubric) = &ended.next.rubric {
        run("UPDATE event SET rubric = :rubric", named_params! { ":rubric": json(rubric)? })?;
    }
    run(
        "UPDATE event SET round = 'open', plan = 'null', assigned = 0, drawn = 'null', began_seq = :seq",
        named_params! { ":seq": seq },
    )
    .map(|_| ())
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

fn set_order(tx: &Transaction<'_>, run: &Run<'_>, order: &[EntryId]) -> Result<(), StoreError> {
    let place: BTreeMap<&str, usize> = order.iter().map(EntryId::as_str).zip(1..).collect();
    let entries: Vec<(String, String)> = tx
        .prepare_cached("SELECT entry_id, fields FROM entry")
        .and_then(|mut select| select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect())
        .map_err(StoreError::sqlite("read the entries"))?;
    for (entry, fields) in entries {
        let mut fields: BTreeMap<String, String> =
            serde_json::from_str(&fields).map_err(|_| StoreError::Refused("fields"))?;
        let before = fields.remove(RUNNING_ORDER);
        let after = place.get(entry.as_str()).map(ToString::to_string);
        if before != after {
            fields.extend(after.map(|place| (RUNNING_ORDER.to_owned(), place)));
            run(
                "UPDATE entry SET fields = :fields WHERE entry_id = :entry",
                named_params! { ":fields": json(&fields)?, ":entry": entry },
            )?;
        }
    }
    Ok(())
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

/// The signed bytes stay in the journal; the table says by which ballot they are found, and their hash.
fn insert_origin(run: &Run<'_>, ballot: BallotId, origin: &Origin, seq: i64) -> Result<(), StoreError> {
    run(
        "INSERT INTO ballot_origin (ballot_id, device_id, content, known, seq)
         VALUES (:id, :device, :content, :known, :seq)",
        named_params! {
            ":id": ballot.uuid().as_bytes().as_slice(),
            ":device": origin.device.to_string(),
            ":content": Sha256::digest(&origin.body).as_slice(),
            ":known": json(&origin.after)?,
            ":seq": seq,
        },
    )
    .map(|_| ())
}

fn hold(run: &Run<'_>, ballot: &Ballot, why: HeldReason, at: i64) -> Result<(), StoreError> {
    run(
        "INSERT INTO held_ballot
             (ballot_id, entry_id, judge_id, revision, status, marks, fields, why, received_at)
         VALUES (:id, :entry, :judge, :revision, :status, :marks, :fields, :why, :at)",
        named_params! {
            ":id": ballot.id.uuid().as_bytes().as_slice(),
            ":entry": ballot.entry.as_str(),
            ":judge": ballot.judge.as_str(),
            ":revision": ballot.revision,
            ":status": ballot.status.word(),
            ":marks": json(&ballot.marks)?,
            ":fields": json(&ballot.fields)?,
            ":why": why.word(),
            ":at": at,
        },
    )
    .map(|_| ())
}

fn decide_held(
    run: &Run<'_>,
    ballot: BallotId,
    counted_as: Option<u32>,
    reason: &str,
    at: i64,
) -> Result<(), StoreError> {
    let id = ballot.uuid();
    let id = id.as_bytes().as_slice();
    let rows = run(
        "UPDATE held_ballot SET decision = :decision, reason = :reason
         WHERE ballot_id = :id AND decision IS NULL",
        named_params! {
            ":id": id, ":reason": reason,
            ":decision": if counted_as.is_some() { "counted" } else { "left" },
        },
    )?;
    known(rows, "held ballot")?;
    if let Some(revision) = counted_as {
        run(
            "INSERT INTO ballot
                 (entry_id, judge_id, revision, ballot_id, status, marks, source, fields, recorded_at)
             SELECT entry_id, judge_id, :revision, ballot_id, status, marks, 'screen', fields, :at
             FROM held_ballot WHERE ballot_id = :id",
            named_params! { ":revision": revision, ":id": id, ":at": at },
        )?;
    }
    Ok(())
}

fn change_awards(run: &Run<'_>, awards: &[Award]) -> Result<(), StoreError> {
    run("DELETE FROM award", &[])?;
    for (position, award) in (1_i64..).zip(awards) {
        run(
            "INSERT INTO award (position, award) VALUES (:position, :award)",
            named_params! { ":position": position, ":award": json(award)? },
        )?;
    }
    Ok(())
}

fn insert_seal(run: &Run<'_>, seal: &Seal, seq: i64, at: i64) -> Result<(), StoreError> {
    run(
        "INSERT INTO result (number, seq, sealed_at, outcome, result, base, hash, key, signatures)
         VALUES (:number, :seq, :at, :outcome, :result, :base, :hash, :key, :signatures)",
        named_params! {
            ":number": seal.number, ":seq": seq, ":at": at, ":outcome": seal.outcome,
            ":result": seal.result.to_string(), ":base": seal.base.to_string(),
            ":hash": seal.hash.to_string(), ":key": seal.key, ":signatures": json(&seal.signatures)?,
        },
    )?;
    run("UPDATE event SET sealed = :number", named_params! { ":number": seal.number }).map(|_| ())
}
