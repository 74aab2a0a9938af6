//! What is written of the sample competition and of a small one made for the purpose.

mod folder;
mod hostile;
mod results;
mod round_trip;
mod sample;
mod tables;

use domain::Language;
use scoring::standings;

use crate::tests::sample::Sample;
use crate::{Finality, StandingsOptions, head_office_csv, standings_csv, standings_json, standings_table};

const EXPLAINED: StandingsOptions = StandingsOptions { provisional: true, explain: true };

fn csv_of(sample: &Sample) -> String {
    let competition = sample.competition();
    String::from_utf8(standings_csv(&competition, &standings(&competition), &sample.titles())).unwrap()
}

fn json_of(sample: &Sample, options: StandingsOptions) -> serde_json::Value {
    let competition = sample.competition();
    let warnings = ["one ballot lacks a mark"];
    let text = standings_json(&competition, &standings(&competition), &sample.titles(), options, &warnings);
    serde_json::from_str(&text).unwrap()
}

fn table_of(sample: &Sample, language: Language) -> String {
    let competition = sample.competition();
    standings_table(&competition, &standings(&competition), &sample.titles(), EXPLAINED, language)
}

fn row<'a>(csv: &'a str, entry: &str) -> Vec<&'a str> {
    let line = csv.lines().find(|line| line.split(',').nth(1) == Some(entry)).unwrap();
    line.split(',').collect()
}

#[test]
fn the_csv_says_what_the_sample_is_known_to_give() {
    let csv = csv_of(&Sample::read());
    assert!(csv.starts_with(
        "rank,entry_id,title_ar,title_fr,score,score_exact,ballots_counted,ballots_expected,\
         mean_innovation,mean_sustainability,mean_feasibility,decided_by\n1,MS26-013,"
    ));
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let found: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let expected = sample::table("expected_results.csv");
    let expected: Vec<_> = expected.iter().filter(|row| row["weights"] == "40/30/30").collect();
    assert_eq!(found.len(), expected.len(), "only admissible entries");
    for row in expected {
        let line = found.iter().find(|line| line[1] == row["entry_id"]).unwrap();
        assert_eq!(&line[0], row["rank_after_innovation_tiebreak"], "{line:?}");
        assert_eq!(&line[5], row["score_exact"]);
        assert_eq!(&line[6], row["ballots_counted"]);
        for (column, mean) in [(8, "mean_innovation"), (9, "mean_sustainability"), (10, "mean_feasibility")] {
            assert_eq!(&line[column], row[mean], "{line:?}");
        }
    }
    assert_eq!(row(&csv, "MS26-019").last(), Some(&"shared"));
    let decided: Vec<_> = ["MS26-010", "MS26-016"].map(|entry| *row(&csv, entry).last().unwrap()).into();
    assert!(decided.contains(&"criterion:innovation"), "{decided:?}");
}

#[test]
fn entries_without_quorum_come_last_and_those_that_do_not_take_part_not_at_all() {
    let mut sample = Sample::read();
    sample.ballots.retain(|b| b.entry.as_str() != "MS26-013");
    sample.ballots.retain(|b| b.entry.as_str() != "MS26-004" || b.judge.as_str() == "J1");
    let csv = csv_of(&sample);
    let last: Vec<&str> = csv.lines().rev().take(2).collect();
    assert!(last[1].starts_with(",MS26-004,") && last[1].ends_with(",quorum 1<2"), "{}", last[1]);
    assert!(last[0].starts_with(",MS26-013,") && last[0].ends_with(",,0,7,,,,no_ballots"), "{}", last[0]);
    assert!(!csv.contains("MS26-021"), "a withdrawn entry is not in the standings");
}

#[test]
fn a_title_that_a_spreadsheet_would_run_is_guarded() {
    let mut sample = Sample::read();
    sample.entries[0].title.fr = Some("=HYPERLINK(\"x\", 1)".to_owned());
    assert!(csv_of(&sample).contains(",\"'=HYPERLINK(\"\"x\"\", 1)\","));
}

#[test]
fn the_json_has_the_columns_of_the_csv_and_what_is_behind_them() {
    let json = json_of(&Sample::read(), StandingsOptions { provisional: true, explain: false });
    assert_eq!(json["provisional"], true);
    assert_eq!(json["warnings"][0], "one ballot lacks a mark");
    assert_eq!(json["rubric"][0]["criterion"], "innovation");
    assert_eq!(json["rubric"][0]["weight"], "40");
    let first = &json["rows"][0];
    assert_eq!(first["rank"], 1);
    assert_eq!(first["score_exact"], "2375/28");
    assert_eq!(first["mean_innovation"], "17.2857");
    assert_eq!(first["ballots"].as_array().unwrap().len(), 7);
    assert!(first["ballots"][0]["marks"]["innovation"].is_string());
    let tied =
        json["rows"].as_array().unwrap().iter().find(|row| row["decided_by"] == "criterion:innovation");
    let step = &tied.unwrap()["steps"][0];
    assert_eq!(step["step"], "criterion:innovation");
    assert!(step["against"].as_str().unwrap().starts_with("MS26-01"));
    assert!(step["mine"].is_string() && step["theirs"].is_string());
    assert_eq!(json["unranked"], serde_json::json!([]));
}

#[test]
fn explaining_lists_those_that_do_not_take_part() {
    let json = json_of(&Sample::read(), EXPLAINED);
    let unranked = json["unranked"].as_array().unwrap();
    let listed: Vec<_> =
        unranked.iter().map(|row| (row["entry_id"].as_str(), row["decided_by"].as_str())).collect();
    assert_eq!(listed, [(Some("MS26-021"), Some("withdrawn")), (Some("MS26-024"), Some("inadmissible"))]);
    assert!(unranked[0]["rank"].is_null() && unranked[0]["score"].is_null());
}

#[test]
fn half_places_are_numbers_in_json_and_have_a_point_in_csv() {
    let mut sample = Sample::read();
    sample.rules.rank_style = domain::RankStyle::Fractional;
    assert_eq!(json_of(&sample, EXPLAINED)["rows"][2]["rank"], 3.5);
    assert!(csv_of(&sample).contains("\n3.5,MS26-007,"));
}

#[test]
fn the_table_has_every_sentence_in_every_language() {
    for language in Language::ALL {
        let mut sample = Sample::read();
        sample.ballots.retain(|b| b.entry.as_str() != "MS26-005");
        sample.rules.tie_breaks = None;
        let table = table_of(&sample, language);
        for key in ["standings-", "report-", "{"] {
            assert!(!table.contains(key), "{table}");
        }
        assert!(table.contains("MS26-024"), "{table}");
    }
}

#[test]
fn the_table_gives_a_reason_for_every_place() {
    let table = table_of(&Sample::read(), Language::Fr);
    assert!(table.starts_with("Classement provisoire"), "{table}");
    assert!(table.contains("meilleure note\u{a0}: 16,96 (exactement 475/28)"), "{table}");
    assert!(table.contains("même note exacte que MS26-"), "{table}");
    assert!(table.contains("rang partagé"), "{table}");
    assert!(table.contains("Charbon actif à partir des coques d'argan"), "{table}");
}

#[test]
fn columns_of_the_table_stand_under_each_other() {
    let table = table_of(&Sample::read(), Language::En);
    let lines: Vec<Vec<char>> = table.lines().skip(2).take(23).map(|line| line.chars().collect()).collect();
    let column = lines[0].windows(3).position(|w| w == ['N', 'o', '.']).unwrap();
    for line in &lines[1..] {
        assert_eq!(line[column..column + 5], ['M', 'S', '2', '6', '-'], "{table}");
    }
}

#[test]
fn a_title_cannot_move_the_cursor_of_a_terminal() {
    let mut sample = Sample::read();
    sample.entries[0].title.fr = Some("a\u{1b}[2Jb\nc\u{202e}d".to_owned());
    let table = table_of(&sample, Language::Fr);
    assert!(table.contains("a [2Jb cd"), "{table}");
}

#[test]
fn the_head_office_gets_codes_and_numbers_and_no_person() {
    let sample = Sample::read();
    let csv = sample.with_tables(Finality::Sealed, |data| head_office_csv(data, Language::Fr));
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.starts_with(
        "\u{feff}region_code;province_code;province_iso;commune_code;entry_id;title_ar;title_fr;"
    ));
    let lines: Vec<&str> = csv.trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 25, "one row for each entry");
    assert!(lines[0].ends_with(
        ";budget_mad;own_contribution_mad;status;ballots_counted;\
         mean_innovation;mean_sustainability;mean_feasibility;score;rank;prize"
    ));
    assert!(
        lines[1].contains(";MS26-013;")
            && lines[1].ends_with(";7;17,2857;16,9286;16,5714;84,8214;1;Premier prix")
    );
    assert!(lines[1].starts_with("07;07."), "{}", lines[1]);
    assert!(lines[24].ends_with(";inadmissible;0;;;;;;"), "{}", lines[24]);
    assert!(!csv.contains("Benrrabwa"), "names of persons are left out");
}

#[test]
fn a_missing_code_of_a_province_is_found() {
    let mut sample = Sample::read();
    for entry in &mut sample.entries {
        entry.fields.remove("province_iso");
    }
    let csv = sample.with_tables(Finality::Sealed, |data| head_office_csv(data, Language::En));
    assert!(String::from_utf8(csv).unwrap().contains("\r\n07;07.351;MA-MAR;"));
}

#[test]
fn names_that_are_missing_leave_cells_empty() {
    let competition = Sample::read().competition();
    let csv = standings_csv(&competition, &standings(&competition), &domain::Titles::default());
    assert!(String::from_utf8(csv).unwrap().contains("\n1,MS26-013,,,84.8214,2375/28,"));
}
