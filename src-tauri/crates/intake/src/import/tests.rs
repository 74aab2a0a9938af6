use super::{Kind, Known, Reading, Request, read};
use domain::{EntryId, JudgeId, Language};
use proptest::prelude::*;

fn request(kind: Kind, bytes: &[u8]) -> Request<'_> {
    let ids = |ids: &[&str]| ids.iter().map(|id| EntryId::new(id).expect("valid")).collect();
    let known = Known {
        entries: Some(if kind == Kind::Ballots { ids(&["A1", "A2"]) } else { Vec::new() }),
        judges: Some(["J1", "J2"].iter().map(|id| JudgeId::new(id).expect("valid")).collect()),
        ..Known::default()
    };
    let mapping = std::collections::BTreeMap::new();
    Request { kind, file_name: "x.csv", bytes, sheet: None, mapping, known, escaped: false }
}

fn of(kind: Kind, text: &str) -> Reading {
    read(&request(kind, text.as_bytes()))
}

fn faults(reading: &Reading) -> Vec<(Option<u32>, &str, &str)> {
    reading.faults.iter().map(|f| (f.line, f.column.as_deref().unwrap_or_default(), f.code)).collect()
}

#[test]
fn every_wrong_cell_is_told_and_nothing_is_accepted() {
    let reading = of(
        Kind::Ballots,
        "judge_id;entry_id;innovation;sustainability;feasibility\nJ1;A1;21;12;13\nJ9;A1;14,3;x;13\nJ2;;1;1;1\n",
    );
    assert_eq!(
        faults(&reading),
        [
            (Some(2), "innovation", "read-out-of-range"),
            (Some(3), "judge_id", "read-unknown-judge"),
            (Some(3), "innovation", "read-off-step"),
            (Some(3), "sustainability", "read-bad-number"),
            (Some(4), "entry_id", "read-missing-id"),
        ]
    );
    assert_eq!((reading.accepted, reading.ballots().count()), (0, 0));
}

#[test]
fn marks_in_both_scripts_and_both_separators_are_the_same_mark() {
    let reading =
        of(Kind::Ballots, "judge_id;entry_id;Innovation;Durabilité;feasibility\nJ1;a1;١٤٫٥;14,5;14.50\n");
    assert_eq!(faults(&reading), []);
    let ballot = reading.ballots().next().expect("one");
    assert_eq!(ballot.entry.as_str(), "A1");
    assert!(ballot.marks.values().all(|mark| mark.to_string() == "14.5"));
}

#[test]
fn two_numbers_that_people_cannot_tell_apart_are_one_too_many() {
    let reading = of(Kind::Entries, "entry_id,title_fr\nMS26-003,A\nms26-003 ,C\n");
    assert_eq!(faults(&reading), [(Some(3), "entry_id", "read-duplicate-id")]);
}

#[test]
fn a_title_without_a_language_fills_those_that_are_missing() {
    let reading = of(Kind::Entries, "entry_id,title,title_ar\nA,Miel,عسل\n");
    let title = reading.entries().next().expect("one").title;
    assert_eq!((title.ar.as_deref(), title.fr.as_deref()), (Some("عسل"), Some("Miel")));
}

#[test]
fn a_column_goes_where_the_person_said() {
    let text = "Dossier n°,Quel est votre projet ?,Ville\nA,Miel,Safi\n";
    let mut asked = request(Kind::Entries, text.as_bytes());
    assert!(!read(&asked).faults.is_empty());
    asked.mapping.insert("Dossier n°".into(), Some("entry_id".into()));
    asked.mapping.insert("Quel est votre projet ?".into(), Some("title_fr".into()));
    asked.mapping.insert("Ville".into(), None);
    let reading = read(&asked);
    assert_eq!((faults(&reading), reading.accepted), (Vec::new(), 1));
    assert!(reading.entries().all(|entry| entry.fields.is_empty()));
}

#[test]
fn every_fault_has_a_sentence_in_three_languages() {
    let source = [
        include_str!("records.rs"),
        include_str!("columns.rs"),
        include_str!("mod.rs"),
        include_str!("../tables/mod.rs"),
        include_str!("../tables/delimited.rs"),
        include_str!("../tables/format.rs"),
        include_str!("../tables/workbook.rs"),
        include_str!("../tables/zipped.rs"),
        include_str!("../folder/mod.rs"),
        include_str!("../folder/event.rs"),
        include_str!("../folder/rubric.rs"),
        include_str!("../folder/sheet.rs"),
        include_str!("../folder/lists.rs"),
    ];
    let codes = source.iter().flat_map(|text| text.split('"')).filter(|word| {
        word.strip_prefix("read-")
            .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
    });
    for code in codes {
        let mut told: Vec<_> = [crate::Fault::new(code)].into();
        for language in Language::ALL {
            crate::fault_messages(&mut told, language);
            assert!(told[0].message.contains(' '), "{code} in {}", language.code());
        }
    }
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("A1".to_owned()),
        Just("J1".to_owned()),
        Just("14,5".to_owned()),
        Just("\"".to_owned()),
        Just("entry_id".to_owned()),
        Just("judge_id".to_owned()),
        Just("innovation".to_owned()),
        "\\PC{0,6}",
    ]
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400), kind in 0..3_u8) {
        let kind = [Kind::Entries, Kind::Judges, Kind::Ballots][usize::from(kind)];
        let reading = read(&request(kind, &bytes));
        prop_assert!(reading.faults.is_empty() || reading.accepted == 0);
    }

    #[test]
    fn any_workbook_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400), kind in 0..3_usize) {
        let magic: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0"];
        let bytes = [magic[kind], &bytes].concat();
        let reading = read(&request(Kind::Entries, &bytes));
        prop_assert!(!reading.faults.is_empty() && reading.accepted == 0);
    }

    #[test]
    fn what_is_accepted_is_what_is_given_out(rows in proptest::collection::vec(proptest::collection::vec(cell(), 1..6), 0..8), kind in 0..3_u8) {
        let kind = [Kind::Entries, Kind::Judges, Kind::Ballots][usize::from(kind)];
        let text = rows.iter().map(|row| row.join(",")).collect::<Vec<_>>().join("\n");
        let header = match kind {
            Kind::Entries => "entry_id,title\n",
            Kind::Judges => "judge_id,name\n",
            Kind::Ballots => "judge_id,entry_id,innovation,sustainability,feasibility\n",
        };
        let text = format!("{header}{text}");
        let reading = read(&request(kind, text.as_bytes()));
        let given = reading.entries().count().max(reading.judges().count()).max(reading.ballots().count());
        prop_assert!(!reading.faults.is_empty() || given >= reading.accepted);
    }
}
