//! A competition from a folder of plain tables; the sample is one, carried inside the program.

use std::path::PathBuf;

use domain::Action;
use intake::folder::Folder;
use uuid::Uuid;

use crate::{Fault, names};

/// The actions that make this competition, in the order in which an organiser would do them.
#[must_use]
pub fn actions_of_folder(folder: Folder) -> Vec<Action> {
    let mut actions = vec![
        Action::EventChanged { details: Box::new(folder.event) },
        Action::RubricChanged { rubric: folder.rubric, reason: None },
        Action::RulesChanged { rules: folder.rules, reason: None },
    ];
    actions.extend(folder.entries.into_iter().map(|entry| Action::EntrySaved { entry: Box::new(entry) }));
    actions.extend(folder.judges.into_iter().map(|judge| Action::JudgeSaved { judge: Box::new(judge) }));
    if folder.assignment.is_some() {
        actions.push(Action::Assigned { pairs: folder.assignment, drawn: None });
    }
    actions.extend(folder.ballots.into_iter().map(|row| super::import::ballot(row, 1)));
    actions.extend(folder.decisions.into_iter().map(|decision| Action::TieDecided { decision }));
    actions
}

macro_rules! sample_files {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_bytes!(concat!("../../../../../assets/sample/", $name)).as_slice())),+]
    };
}

/// The sample competition.
///
/// # Errors
///
/// When the temporary folder cannot be written.
pub fn sample() -> Result<Vec<Action>, Fault> {
    let files = sample_files!(
        "event.toml",
        "rubric.csv",
        "rubric_subcriteria.csv",
        "entries.csv",
        "judges.csv",
        "ballots.csv",
    );
    let folder = Unpacked(std::env::temp_dir().join(format!("tahkim-sample-{}", Uuid::now_v7())));
    for (name, bytes) in files {
        names::write_whole(&folder.0.join(name), bytes)?;
    }
    let read = intake::folder::read(&folder.0).map_err(|faults| {
        let what = faults.first().map(|f| f.code).unwrap_or_default();
        Fault::new("internal").with("what", what)
    })?;
    Ok(actions_of_folder(read))
}

/// A temporary folder that goes when it is done with.
struct Unpacked(PathBuf);

impl Drop for Unpacked {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
