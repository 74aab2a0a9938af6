//! A competition that is exported as a folder and made anew from it is the same one, byte for byte.

// In a test, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::Path;

use api::{Export, Form, What, actions_of_folder};
use domain::{
    BallotStatus, Criterion, CriterionId, Decimal, Entry, EntryId, EntryStatus, EventDetails,
    IncompletePolicy, Judge, JudgeId, JudgeRole, Language, Level, Partner, RankStyle, Rubric, Rules,
    Subcriterion, Text, TieBreak, TieDecision,
};
use intake::folder::Folder;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use store::EventFile;

/// What people and spreadsheets put into cells, as every door keeps it.
fn words() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "=1+1",
        "+212",
        "-x",
        "@a",
        "'",
        "''",
        "\"",
        "\"\"",
        ",",
        ";",
        "\n",
        "\t",
        "é",
        "مشروع",
        "تحكيم\u{200f}",
        "\u{202b}",
        "\u{2069}",
        "\u{feff}",
        "12,5",
        "٥",
        "null",
        "#",
        "[a]",
        "\\",
        "{x}",
        "👍",
        " ",
        "x",
    ]);
    vec(piece, 1..6).prop_map(|pieces| intake::typed(&pieces.concat()))
}

fn cell() -> impl Strategy<Value = Option<String>> {
    of(words()).prop_map(|words| words.filter(|words| !words.is_empty()))
}

fn text() -> impl Strategy<Value = Text> {
    (cell(), cell(), cell()).prop_map(|(ar, fr, en)| Text { ar, fr, en })
}

fn title() -> impl Strategy<Value = Text> {
    (text(), "[a-zé]{1,6}").prop_map(|(text, word)| Text { fr: Some(word), ..text })
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn criterion(number: usize) -> impl Strategy<Value = Criterion> {
    let scale = select(vec![("0", "20", "0.5"), ("1", "5", "1"), ("-2", "2", "0.25"), ("0", "100", "10")]);
    let weight = select(vec!["0.5", "1", "40", "33.3", "0.001"]);
    (title(), scale, weight, vec(text(), 0..3), of((text(), text()))).prop_map(
        move |(label, (min, max, step), weight, parts, level)| Criterion {
            id: CriterionId::new(&format!("c{number}")).unwrap(),
            label,
            weight: decimal(weight),
            min: decimal(min),
            max: decimal(max),
            step: decimal(step),
            subcriteria: parts
                .into_iter()
                .enumerate()
                .map(|(n, label)| Subcriterion { code: format!("C{number}-{n}"), label })
                .collect(),
            levels: level
                .map(|(label, descriptor)| Level { from: decimal(min), to: decimal(max), label, descriptor })
                .into_iter()
                .collect(),
        },
    )
}

fn rules() -> impl Strategy<Value = Rules> {
    let step = select(vec![
        TieBreak::MedianBallot,
        TieBreak::HighestBallot,
        TieBreak::LowestBallot,
        TieBreak::HeadToHead,
        TieBreak::Chair,
        "criterion:c0".parse().unwrap(),
    ]);
    let chain = of(vec(step, 0..4).prop_map(|mut chain| {
        chain.sort_by_key(ToString::to_string);
        chain.dedup();
        chain
    }));
    let (incomplete, style) = (select(IncompletePolicy::ALL.to_vec()), select(RankStyle::ALL.to_vec()));
    (1_u32..4, of(1_u32..4), incomplete, style, chain).prop_map(
        |(quorum, jury_quorum, incomplete_ballots, rank_style, tie_breaks)| Rules {
            quorum,
            jury_quorum,
            incomplete_ballots,
            rank_style,
            tie_breaks,
        },
    )
}

/// Per sheet: whether it is there, its state, and how many steps each mark is above the lowest.
type Sheet = (bool, BallotStatus, Vec<Option<u8>>, Option<String>);

fn folder() -> impl Strategy<Value = Folder> {
    let event =
        (title(), text(), text(), vec((title(), text()), 0..3)).prop_map(|(name, motto, place, partners)| {
            EventDetails {
                id: "MS-2026".to_owned(),
                name,
                motto,
                place,
                date: Some("2026-05-06".to_owned()),
                languages: vec![Language::Ar, Language::Fr],
                partners: partners.into_iter().map(|(name, role)| Partner { name, role }).collect(),
                ..EventDetails::default()
            }
        });
    let criteria = (criterion(0), criterion(1), of(criterion(2)))
        .prop_map(|(a, b, c)| Rubric::new([Some(a), Some(b), c].into_iter().flatten().collect()).unwrap());
    let entries = vec((title(), select(EntryStatus::ALL.to_vec()), cell()), 1..6);
    let judges = vec((title(), select(JudgeRole::ALL.to_vec()), cell()), 1..5);
    let sheet = (any::<bool>(), select(BallotStatus::ALL.to_vec()), vec(of(any::<u8>()), 3), cell());
    let more = (of(vec(any::<bool>(), 24)), of(title()));
    (event, criteria, rules(), entries, judges, vec(sheet, 24), more).prop_map(
        |(event, rubric, rules, entries, judges, sheets, (assigned, reason))| {
            let fields = |name: &str, value: Option<String>| -> BTreeMap<String, String> {
                value.map(|value| (name.to_owned(), value)).into_iter().collect()
            };
            let entries: Vec<Entry> = (0..)
                .zip(entries)
                .map(|(n, (title, status, note))| Entry {
                    id: EntryId::new(&format!("E-{n}")).unwrap(),
                    title,
                    status,
                    fields: fields("own note", note),
                })
                .collect();
            let judges: Vec<Judge> = (0..)
                .zip(judges)
                .map(|(n, (name, role, note))| Judge {
                    id: JudgeId::new(&format!("J{n}")).unwrap(),
                    name,
                    role,
                    fields: fields("own note", note),
                })
                .collect();
            let pairs: Vec<_> = judges
                .iter()
                .flat_map(|judge| entries.iter().map(move |entry| (judge.id.clone(), entry.id.clone())))
                .collect();
            let ballots = pairs.iter().zip(sheets).filter_map(|((judge, entry), sheet): (_, Sheet)| {
                let (there, status, marks, comment) = sheet;
                let marks = rubric.criteria().iter().zip(marks).filter_map(|(criterion, steps)| {
                    // On the scale, somewhere between its ends.
                    let steps = i64::from(steps?);
                    let mark = [&criterion.min, &criterion.max][usize::from(steps % 2 == 1)];
                    Some((criterion.id.clone(), *mark))
                });
                let marks =
                    if status == BallotStatus::Submitted { marks.collect() } else { Default::default() };
                there.then(|| intake::BallotRow {
                    judge: judge.clone(),
                    entry: entry.clone(),
                    status,
                    marks,
                    fields: fields("comment", comment),
                })
            });
            let ballots = ballots.collect();
            let assignment = assigned.map(|chosen| {
                pairs.iter().zip(chosen).filter(|(_, chosen)| *chosen).map(|(p, _)| p.clone()).collect()
            });
            let order: Vec<_> = entries.iter().rev().map(|entry| entry.id.clone()).collect();
            let decisions = reason.filter(|_| order.len() > 1).map(|reason| TieDecision {
                order,
                reason: reason.fr.unwrap_or_default(),
                shared: false,
            });
            Folder {
                event,
                rubric,
                rules,
                entries,
                judges,
                assignment,
                decisions: decisions.into_iter().collect(),
                carried: None,
                ballots,
                warnings: Vec::new(),
            }
        },
    )
}

/// The exported folder, and the standings in two forms.
fn exported(file: &EventFile) -> BTreeMap<String, Vec<u8>> {
    let in_memory = |what| api::exported(file, what, Form::Csv, Language::Fr, None).unwrap();
    let (Export::Folder(folder), Export::File(standings)) =
        (in_memory(What::Folder), in_memory(What::Standings))
    else {
        panic!("a folder is a folder, and the standings are one file");
    };
    folder.into_iter().chain([("standings.csv".to_owned(), standings)]).collect()
}

fn made(path: &Path, folder: Folder) -> EventFile {
    EventFile::create(path, 1, &actions_of_folder(folder)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_folder_exported_and_read_again_is_the_same_competition(folder in folder()) {
        let place = tempfile::tempdir().unwrap();
        let papers = place.path().join("papers");
        let first = made(&place.path().join("first.tahkim"), folder);
        api::exported(&first, What::Folder, Form::Csv, Language::Fr, None).unwrap().write(&papers).unwrap();
        let again = made(&place.path().join("again.tahkim"), intake::folder::read(&papers).unwrap());
        let (before, after) = (exported(&first), exported(&again));
        for (name, bytes) in &before {
            let (mine, theirs) = (String::from_utf8_lossy(bytes), after.get(name).map(|b| String::from_utf8_lossy(b)));
            prop_assert_eq!(Some(mine), theirs, "{}", name);
        }
        prop_assert_eq!(before.len(), after.len());
        for file in ["first.tahkim", "again.tahkim"] {
            prop_assert!(store::verify(&place.path().join(file)).unwrap().faults.is_empty());
        }
    }
}
