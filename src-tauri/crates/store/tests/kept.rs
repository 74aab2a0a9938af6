//! Whoever works with a file is told the same competition as whoever opens it anew.

// In a story, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use domain::{
    Action, Actor, Ballot, BallotId, BallotStatus, CriterionId, Device, DeviceId, Entry, EntryId,
    EntryStatus, EventDetails, HeldReason, Judge, JudgeId, JudgeRole, Origin, Rubric, Rules, Source, Text,
    TieDecision,
};
use proptest::prelude::*;
use scoring::Competition;
use store::EventFile;
use uuid::Uuid;

fn entry(n: u8) -> EntryId {
    EntryId::new(&format!("E{n}")).unwrap()
}

fn judge(n: u8) -> JudgeId {
    JudgeId::new(&format!("J{n}")).unwrap()
}

fn save_entry(n: u8, status: EntryStatus) -> Action {
    let title = Text { fr: Some(format!("Idée {n}")), ..Text::default() };
    Action::EntrySaved { entry: Box::new(Entry { id: entry(n), title, status, fields: BTreeMap::new() }) }
}

fn save_judge(n: u8, role: JudgeRole) -> Action {
    let name = Text { fr: Some(format!("Juré {n}")), ..Text::default() };
    Action::JudgeSaved { judge: Box::new(Judge { id: judge(n), name, role, fields: BTreeMap::new() }) }
}

/// What happens: the kind, whose sheet, the mark.
type Step = (u8, u8, u8, u8);

fn device() -> DeviceId {
    DeviceId::new(Uuid::from_u128(9))
}

/// A ballot in the sheet's next revision; as a draft it has been taken back, and lacks a mark.
fn ballot(file: &EventFile, at: usize, (_, of, about, mark): Step, status: BallotStatus) -> Ballot {
    let revision = file.revisions(&judge(of), &entry(about)).unwrap().len() as u32 + 1;
    let lacking = usize::from(mark.is_multiple_of(7));
    let marks = ["innovation", "sustainability", "feasibility"].into_iter().skip(lacking);
    Ballot {
        id: BallotId::new(Uuid::from_u128(100 + at as u128)),
        judge: judge(of),
        entry: entry(about),
        revision,
        status,
        marks: marks.map(|id| (CriterionId::new(id).unwrap(), mark.to_string().parse().unwrap())).collect(),
        source: Source::Screen,
        fields: BTreeMap::new(),
    }
}

fn action(file: &EventFile, at: usize, step: Step) -> Action {
    let (kind, of, about, mark) = step;
    let submitted = |status| Action::BallotSubmitted {
        ballot: Box::new(ballot(file, at, step, status)),
        reason: None,
        origin: None,
    };
    match kind {
        0..=9 => submitted(BallotStatus::Submitted),
        10 => submitted(BallotStatus::Withdrawn),
        11 => submitted(BallotStatus::Recused),
        12 => Action::BallotHeld {
            ballot: Box::new(ballot(file, at, step, BallotStatus::Submitted)),
            origin: Box::new(Origin {
                device: device(),
                after: Vec::new(),
                body: "{}".into(),
                signature: "s".into(),
            }),
            why: HeldReason::Conflict,
        },
        13 => {
            let held = file.held_ballots().unwrap().into_iter().find(|held| held.decision.is_none());
            let sheet = held.map(|held| held.ballot);
            let revisions =
                sheet.as_ref().map_or(0, |b| file.revisions(&b.judge, &b.entry).unwrap().len() as u32);
            Action::HeldDecided {
                ballot: sheet.map_or(BallotId::new(Uuid::nil()), |b| b.id),
                counted_as: Some(revisions + 1),
                reason: "vu".into(),
            }
        }
        14 => Action::EntryStatusChanged {
            entry: entry(about),
            status: if mark > 10 { EntryStatus::Admissible } else { EntryStatus::Withdrawn },
            reason: "essai".into(),
        },
        // Another entry or judge moves the places of those that come after.
        15 => save_entry(mark % 10, EntryStatus::Admissible),
        16 => save_judge(mark % 10, if mark > 10 { JudgeRole::Member } else { JudgeRole::Shadow }),
        17 => Action::RulesChanged {
            rules: Rules { quorum: u32::from(mark % 3) + 1, ..Rules::default() },
            reason: Some("essai".into()),
        },
        18 => Action::TieDecided {
            decision: TieDecision {
                order: vec![entry(about), entry(7)],
                reason: "essai".into(),
                shared: false,
            },
        },
        19 => Action::RehearsalBegun,
        20 => Action::RehearsalErased,
        21 => Action::RubricChanged { rubric: Rubric::default(), reason: Some("essai".into()) },
        22 => Action::Assigned { pairs: Some(vec![(judge(of), entry(about))]), drawn: None },
        23 => Action::Assigned { pairs: None, drawn: None },
        _ => Action::Voted { voter: at.to_string(), entry: entry(about) },
    }
}

/// A ballot of a competition: entry, judge, what it says.
type Row = (u32, u32, BallotStatus, Vec<i64>);

/// The same whatever the order of the ballots, which is no part of a competition.
fn sorted(competition: &Competition) -> (Competition, Vec<Row>) {
    let mut rest = competition.clone();
    let table = std::mem::take(&mut rest.ballots);
    let marks = table.marks.chunks_exact(rest.rubric.criteria().len()).map(<[i64]>::to_vec);
    let rows = table.entries.iter().zip(&table.judges).zip(&table.status).zip(marks);
    let mut rows: Vec<Row> =
        rows.map(|(((entry, judge), status), marks)| (*entry, *judge, *status, marks)).collect();
    rows.sort_by_key(|row| (row.0, row.1));
    (rest, rows)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn a_competition_that_is_kept_is_the_one_that_is_read(
        steps in prop::collection::vec((0_u8..26, 1_u8..4, 1_u8..4, 0_u8..=20), 1..24),
        asked in prop::collection::vec(any::<bool>(), 24),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Essai.tahkim");
        let details = EventDetails { id: "T".into(), ..EventDetails::default() };
        let mut first = vec![
            Action::EventChanged { details: Box::new(details) },
            save_entry(7, EntryStatus::Admissible),
            save_judge(3, JudgeRole::Shadow),
            Action::DeviceEnrolled {
                device: Box::new(Device {
                    id: device(),
                    judge: judge(1),
                    public_key: "k".into(),
                    label: "Tablette".into(),
                }),
            },
        ];
        first.extend((1..4).map(|n| save_entry(n, EntryStatus::Admissible)));
        first.extend((1..3).map(|n| save_judge(n, JudgeRole::Member)));
        first.sort_by_key(|action| matches!(action, Action::DeviceEnrolled { .. }));
        let mut file = EventFile::create(&path, 1_000, &first).unwrap();
        let mut recorded = 0;
        for (at, (step, asked)) in steps.into_iter().zip(asked).enumerate() {
            let action = action(&file, at, step);
            // What cannot be recorded leaves the file as it was, and so the competition.
            recorded += u32::from(file.record(&Actor::Organiser, 2_000, &[action]).is_ok());
            // Several things happen between two questions.
            if asked {
                let read = EventFile::open_read_only(&path).unwrap().competition().unwrap();
                let kept = file.competition().unwrap();
                prop_assert_eq!(sorted(&kept), sorted(&read));
                prop_assert_eq!(scoring::standings(&kept), scoring::standings(&read));
            }
        }
        prop_assume!(recorded > 0);
    }
}
