//! Each table says the same in every format.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use domain::Language;

use crate::tests::sample::{self, Sample};
use crate::{Finality, Table, standings_csv, table_csv, table_excel_csv, tables_json, tables_xlsx};

fn opened(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

pub(crate) fn sheet(bytes: Vec<u8>) -> Range<Data> {
    opened(bytes).worksheet_range_at(0).unwrap().unwrap()
}

#[test]
fn the_standings_are_the_same_cell_by_cell_as_those_that_are_contracted() {
    let mut sample = Sample::read();
    sample.ballots.retain(|b| b.entry.as_str() != "MS26-004" || b.judge.as_str() == "J1");
    sample.entries[1].title.fr = Some("=1+1; \"deux\"".to_owned());
    let competition = sample.competition();
    let contracted = standings_csv(&competition, &scoring::ranking(&competition), &sample.titles());
    let table = sample.with_tables(Finality::Provisional, |data| table_csv(data, Table::Standings));
    assert_eq!(String::from_utf8(table).unwrap(), String::from_utf8(contracted).unwrap());
}

#[test]
fn a_workbook_has_every_table_in_the_words_of_its_reader() {
    let names = [
        (Language::Ar, "المسابقة", "الترشيحات", "مقبول"),
        (Language::Fr, "Concours", "Candidatures", "Recevable"),
        (Language::En, "Competition", "Entries", "Admissible"),
    ];
    for (language, first, entries, admissible) in names {
        let bytes = Sample::read()
            .with_tables(Finality::Provisional, |data| tables_xlsx(data, &Table::WORKBOOK, language))
            .unwrap();
        let mut workbook = opened(bytes);
        assert_eq!(workbook.sheet_names().len(), Table::WORKBOOK.len());
        assert_eq!(workbook.sheet_names()[0], first);
        let sheet = workbook.worksheet_range(entries).unwrap();
        assert_eq!(sheet.height(), 25);
        assert_eq!(sheet.get_value((1, 1)), Some(&Data::String(admissible.to_owned())));
        for name in workbook.sheet_names() {
            let sheet = workbook.worksheet_range(&name).unwrap();
            for heading in sheet.headers().unwrap_or_default() {
                assert!(!heading.contains("report-") && !heading.contains('_'), "{name}: {heading}");
            }
        }
    }
}

#[test]
fn numbers_are_numbers_and_dates_are_dates() {
    let of = |table| {
        let sample = Sample::read();
        sheet(sample.with_tables(Finality::Sealed, |data| tables_xlsx(data, &[table], Language::Ar)).unwrap())
    };
    let standings = of(Table::Standings);
    assert_eq!(standings.get_value((1, 0)), Some(&Data::Float(1.0)));
    assert_eq!(standings.get_value((1, 4)), Some(&Data::Float(16.9643)), "on the scale of the criteria");
    assert_eq!(standings.get_value((1, 5)), Some(&Data::String("475/28".to_owned())));
    let history = of(Table::History);
    let Some(Data::DateTime(at)) = history.get_value((1, 1)) else { panic!("{history:?}") };
    assert_eq!(at.to_ymd_hms_milli(), (2026, 5, 6, 9, 35, 0, 0), "as the clock in the hall showed");
    let json = Sample::read().with_tables(Finality::Sealed, |data| tables_json(data, &[Table::Ballots]));
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!((&json[0]["innovation"], &json[0]["revision"]), (&13.into(), &1.into()));
    assert!(json[0]["comment"].is_null(), "what nobody wrote is nothing");
}

#[test]
fn the_same_competition_gives_the_same_bytes() {
    let write = || {
        let sample = Sample::read();
        sample
            .with_tables(Finality::Sealed, |data| tables_xlsx(data, &Table::WORKBOOK, Language::Fr))
            .unwrap()
    };
    assert_eq!(write(), write());
}

#[test]
fn an_arabic_sheet_reads_from_right_to_left() {
    let view = |language| {
        let sample = Sample::read();
        let bytes = sample
            .with_tables(Finality::Sealed, |data| tables_xlsx(data, &[Table::Judges], language))
            .unwrap();
        part(&bytes, "xl/worksheets/sheet1.xml")
    };
    assert!(view(Language::Ar).contains("rightToLeft=\"1\""));
    assert!(!view(Language::Fr).contains("rightToLeft"));
}

/// A part of a workbook as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

#[test]
fn a_spreadsheet_of_french_habits_gets_its_marks_and_words() {
    let sample = Sample::read();
    let csv =
        sample.with_tables(Finality::Sealed, |data| table_excel_csv(data, Table::Ballots, Language::Fr));
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.starts_with("\u{feff}N° de juge;Juge;N° de candidature;Titre;Innovation;Durabilité;"));
    let first = csv.lines().nth(1).unwrap();
    assert!(first.contains(";13;12,5;13;déposée;"), "{first}");
    assert!(csv.ends_with("\r\n") && !csv.replace("\r\n", "").contains('\r'));
}

#[test]
fn the_summary_says_of_every_pair_what_became_of_it() {
    let sample = Sample::read();
    let csv = sample.with_tables(Finality::Sealed, |data| table_csv(data, Table::Summary));
    let rows = sample::rows(&csv);
    assert_eq!(rows.len(), sample.entries.len());
    let row = |entry: &str| rows.iter().find(|row| row["entry_id"] == entry).unwrap();
    assert_eq!(row("MS26-002")["total_J2"], "empty", "a ballot that nobody opened");
    assert_eq!((row("MS26-013")["rank"].as_str(), row("MS26-013")["ballots_counted"].as_str()), ("1", "7"));
    let states: Vec<&str> = rows.iter().flat_map(|row| row.values()).map(String::as_str).collect();
    let count = |state: &str| states.iter().filter(|cell| **cell == state).count();
    assert_eq!((count("recused"), count("absent"), count("draft")), (2, 5, 2));
    let recused: u32 = rows.iter().map(|row| row["recused"].parse::<u32>().unwrap()).sum();
    assert_eq!(recused, 2);
    let (mut highest, mut lowest) = (f64::MIN, f64::MAX);
    for judge in &sample.judges {
        let total: f64 = row("MS26-013")[&format!("total_{}", judge.id)].parse().unwrap();
        (highest, lowest) = (highest.max(total), lowest.min(total));
    }
    let spread: f64 = row("MS26-013")["spread"].parse().unwrap();
    assert!((spread - (highest - lowest)).abs() < 0.011, "{spread} between {highest} and {lowest}");
}

#[test]
fn the_attendance_counts_the_ballots_of_each_judge() {
    let csv = Sample::read().with_tables(Finality::Sealed, |data| table_csv(data, Table::Attendance));
    let rows = sample::rows(&csv);
    let sum = |column: &str| rows.iter().map(|row| row[column].parse::<u32>().unwrap()).sum::<u32>();
    assert_eq!(rows.len(), 7);
    assert_eq!((sum("ballots_submitted"), sum("ballots_recused"), sum("ballots_absent")), (144, 2, 5));
    assert_eq!((rows[0]["attendance"].as_str(), rows[6]["attendance"].as_str()), ("present", "excused"));
}

#[test]
fn prizes_given_and_not_given_and_recommended_support_have_their_tables() {
    let sample = Sample::read();
    let awards = sample.with_tables(Finality::Sealed, |data| table_csv(data, Table::Awards));
    let rows = sample::rows(&awards);
    assert_eq!((rows[0]["entry_id"].as_str(), rows[0]["award_fr"].as_str()), ("MS26-013", "Premier prix"));
    assert_eq!((rows[1]["entry_id"].as_str(), rows[1]["reason"].as_str()), ("", "'=aucun"));
    let support =
        sample.with_tables(Finality::Sealed, |data| table_excel_csv(data, Table::Support, Language::Fr));
    assert!(String::from_utf8(support).unwrap().contains("\r\nMS26-013;formation, financement;\r\n"));
}

#[test]
fn the_journal_is_told_in_sentences_to_people_and_in_kinds_to_programs() {
    let sample = Sample::read();
    let codes = sample.with_tables(Finality::Sealed, |data| table_csv(data, Table::History));
    assert!(
        String::from_utf8(codes)
            .unwrap()
            .contains("\n1,2026-05-06T09:35:00.000+01:00,organiser,entry-saved,MS26-001,")
    );
    let words =
        sample.with_tables(Finality::Sealed, |data| table_excel_csv(data, Table::History, Language::En));
    let words = String::from_utf8(words).unwrap();
    assert!(words.contains("\r\n1;2026-05-06 09:35:00;Organiser;Entry MS26-001 saved.;"), "{words}");
}

#[test]
fn the_first_sheet_says_whether_the_results_are_final() {
    for (finality, said) in [
        (Finality::Rehearsal, "rehearsal"),
        (Finality::Provisional, "provisional"),
        (Finality::Sealed, "sealed"),
    ] {
        let csv = Sample::read().with_tables(finality, |data| table_csv(data, Table::Event));
        assert!(String::from_utf8(csv).unwrap().contains(&format!("\nresults,,{said}\n")));
    }
}
