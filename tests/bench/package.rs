//! The results package of a large day: 200 entries, each judged by 30.

use std::collections::BTreeMap;
use std::path::Path;

use domain::{
    Action, Actor, Ballot, BallotId, BallotStatus, CriterionId, Decimal, Digest, Entry, EntryId, EntryStatus,
    EventDetails, Holder, Judge, JudgeId, JudgeRole, Seal, Source, Text,
};
use store::{EventFile, digest, seal_hash};
use uuid::Uuid;

use crate::table::Table;
use crate::{Outcome, cost_of, path};

const ENTRIES: u32 = 200;
const JUDGES: u32 = 30;

pub(crate) fn measure(tahkim: &Path, folder: &Path, table: &mut Table) {
    let (file, package) = (folder.join("Sealed.tahkim"), folder.join("Sealed.zip"));
    let measured = sealed(&file).and_then(|()| {
        let made = cost_of(tahkim, &["export", &path(&file), "package", "-o", &path(&package)], 3)?;
        let checked = cost_of(tahkim, &["verify", &path(&package)], 3)?;
        Ok((made, checked))
    });
    match measured {
        Ok((made, checked)) => {
            table.at_most("results package, 200 × 30", made.wall_ms / 1000.0, 2.0, "s");
            table.at_most("its verification", checked.wall_ms / 1000.0, 2.0, "s");
        }
        Err(fault) => table.fault("results package, 200 × 30".to_owned(), &fault),
    }
}

/// Sealed and held elsewhere. Nobody sat, so nobody had to sign.
fn sealed(path: &Path) -> Outcome<()> {
    let told = |fault: &dyn std::fmt::Display| format!("{}: {fault}", path.display());
    let mut file =
        EventFile::create(path, 1, &story().map_err(|fault| told(&fault))?).map_err(|f| told(&f))?;
    let (number, outcome) = file.outcome().map_err(|fault| told(&fault))?;
    let base = Digest(file.head().map_err(|fault| told(&fault))?.hash);
    let result = digest(outcome.as_bytes());
    let hash = seal_hash(&base, &result);
    let seal = Seal { number, outcome, result, base, hash, key: String::new(), signatures: Vec::new() };
    let holder = Holder::Copy { file: "copy".to_owned() };
    let actions = [Action::ResultSealed { seal: Box::new(seal) }, Action::ResultHeld { number, holder }];
    file.record(&Actor::Organiser, 2, &actions).map_err(|fault| told(&fault))?;
    file.close().map_err(|fault| told(&fault))
}

fn story() -> Result<Vec<Action>, Box<dyn std::error::Error>> {
    let text = |words: &str| Text { fr: Some(words.to_owned()), ..Text::default() };
    let details = EventDetails { name: text("Grande journée"), ..EventDetails::default() };
    let mut actions = vec![Action::EventChanged { details: Box::new(details) }];
    for number in 1..=ENTRIES {
        let (status, fields) = (EntryStatus::Admissible, BTreeMap::new());
        let entry = Entry { id: EntryId::new(&format!("E{number}"))?, title: text("Idée"), status, fields };
        actions.push(Action::EntrySaved { entry: Box::new(entry) });
    }
    for number in 1..=JUDGES {
        let (role, fields) = (JudgeRole::Member, BTreeMap::new());
        let judge = Judge { id: JudgeId::new(&format!("J{number}"))?, name: text("Membre"), role, fields };
        actions.push(Action::JudgeSaved { judge: Box::new(judge) });
    }
    for number in 0..ENTRIES * JUDGES {
        let mark = |step: u32| Decimal::new(i64::from(number * step % 41 * 5), 1);
        let marks = [("innovation", 7), ("sustainability", 11), ("feasibility", 13)];
        let marks = marks.into_iter().map(|(id, step)| Ok((CriterionId::new(id)?, mark(step)?)));
        let ballot = Ballot {
            id: BallotId::new(Uuid::from_u128(u128::from(number) + 1)),
            judge: JudgeId::new(&format!("J{}", number % JUDGES + 1))?,
            entry: EntryId::new(&format!("E{}", number / JUDGES + 1))?,
            revision: 1,
            status: BallotStatus::Submitted,
            marks: marks.collect::<Result<_, Box<dyn std::error::Error>>>()?,
            source: Source::Screen,
            fields: BTreeMap::new(),
        };
        actions.push(Action::BallotSubmitted { ballot: Box::new(ballot), reason: None, origin: None });
    }
    actions.push(Action::RoundClosed);
    Ok(actions)
}
