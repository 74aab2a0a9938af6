use std::path::Path;

use super::{Ranking, competition, read, read_any};
use proptest::prelude::*;

const BALLOTS: &str = "judge_id,entry_id,innovation,sustainability,feasibility\n";

fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, content) in files {
        std::fs::write(folder.path().join(name), content).expect("written");
    }
    folder
}

/// Where a fault is, and which.
type Place = (Option<String>, Option<u32>, &'static str);

/// Both depths read the same, or refuse for the same reasons.
fn agree(path: &Path) -> Result<Ranking, Vec<Place>> {
    let whole = read_any(path).map(Ranking::from);
    let quick = competition(path);
    match (whole, quick) {
        (Ok(whole), Ok(quick)) => {
            assert_eq!(whole.competition, quick.competition);
            assert_eq!(whole.titles, quick.titles);
            assert_eq!(whole.warnings, quick.warnings);
            Ok(quick)
        }
        (Err(whole), Err(quick)) => {
            assert_eq!(whole, quick);
            Err(whole.into_iter().map(|fault| (fault.file, fault.line, fault.code)).collect())
        }
        (whole, quick) => panic!("whole {:?}, quick {:?}", whole.err(), quick.err()),
    }
}

#[test]
fn the_sample_reads_the_same_whole_and_for_ranking_only() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample");
    let ranking = agree(&sample).expect("sound");
    assert_eq!((ranking.competition.entries.len(), ranking.competition.ballots.len()), (24, 153));
    assert_eq!(ranking.event.region.as_deref(), Some("07"));
}

#[test]
fn without_registers_the_ballots_say_who_and_what_there_is() {
    let text = format!("{BALLOTS}J1,A,12,13,14\nj1,b,\"12,5\",13,\n");
    let ranking = agree(folder(&[("ballots.csv", text.as_bytes())]).path()).expect("sound");
    assert_eq!((ranking.competition.judges.len(), ranking.competition.entries.len()), (1, 2));
    assert_eq!(ranking.warnings.len(), 1);
}

#[test]
fn a_fault_names_the_file_and_the_line() {
    let text = format!("{BALLOTS}J1,A,12,13,14\nJ1,A,12,13,14\nJ1,B,12.25,13,14\n");
    let faults =
        agree(folder(&[("ballots.csv", text.as_bytes())]).path()).expect_err("a ballot is there twice");
    let file = Some("ballots.csv".to_owned());
    assert_eq!(faults, [(file.clone(), Some(3), "read-duplicate-ballot"), (file, Some(4), "read-off-step")]);
    let rules = b"quorum = 1\nrank_style = \"olympic\"\ntie_breaks = [\"criterion:beauty\"]\n";
    let faults = agree(folder(&[("event.toml", rules)]).path()).expect_err("two words are unknown");
    let file = Some("event.toml".to_owned());
    assert_eq!(
        faults,
        [(file.clone(), Some(2), "read-unknown-value"), (file, Some(3), "read-unknown-criterion")]
    );
}

#[test]
fn a_quote_is_taken_away_only_where_the_folder_says_that_it_was_put() {
    let entries = b"entry_id,title\nA,'=1+1\n";
    let plain = read(folder(&[("entries.csv", entries)]).path()).expect("sound");
    assert_eq!(plain.entries[0].title.fr.as_deref(), Some("'=1+1"));
    let escaped =
        read(folder(&[("entries.csv", entries), ("event.toml", b"escaped = true\n")]).path()).expect("sound");
    assert_eq!(escaped.entries[0].title.fr.as_deref(), Some("=1+1"));
}

#[test]
fn unknown_keys_of_the_event_are_kept() {
    let toml = b"colour = \"red\"\n[place]\nroom = 4\nfr = \"Safi\"\n";
    let event = read(folder(&[("event.toml", toml)]).path()).expect("sound").event;
    assert_eq!(event.other.get("colour").map(String::as_str), Some("\"red\""));
    assert_eq!(event.other.get("place.room").map(String::as_str), Some("4"));
}

/// The codes of what is wrong with a folder, each with its line.
fn wrong(files: &[(&str, &str)]) -> Vec<(&'static str, Option<u32>)> {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let folder = folder(&files);
    let faults = read(folder.path()).expect_err("a fault");
    faults.iter().map(|fault| (fault.code, fault.line)).collect()
}

#[test]
fn two_weights_of_one_criterion_that_differ_are_a_fault_and_a_sum_is_always_checked() {
    let rubric = |rows: &str| format!("criterion,weight_pct,weight,max_score\n{rows}");
    let wrong = |rows: &str| wrong(&[("rubric.csv", &rubric(rows))]);
    assert_eq!(
        wrong("a,90,10,20\nb,10,90,20\n"),
        [("read-two-weights", Some(2)), ("read-two-weights", Some(3))]
    );
    assert_eq!(wrong("a,90,90,20\nb,20,20,20\n"), [("read-weights-sum", Some(1))]);
    assert_eq!(wrong("a,,0.3333333333333,20\n"), [("read-number-long", Some(2))]);
    assert_eq!(wrong("a,,1,20\nb,,-1,20\n"), [("read-negative", Some(3))]);
    let same = rubric("a,60,60,20\nb,40,40,20\n");
    assert!(read(folder(&[("rubric.csv", same.as_bytes())]).path()).is_ok());
}

#[test]
fn a_decision_names_the_line_of_what_was_there_and_its_places_are_of_one_kind() {
    let entries = "entry_id,title\nE1,a\nE2,b\nE3,c\n";
    let wrong = |rows: &str| {
        let decisions = format!("decision,place,entry_id,reason\n{rows}");
        wrong(&[("entries.csv", entries), ("tie_decisions.csv", &decisions)])
    };
    assert_eq!(wrong("1,1,E1,vote\n1,2,E2,\n1,3,E2,\n"), [("read-duplicate-id", Some(4))]);
    assert_eq!(wrong("1,1,E1,vote\n1,1,E2,\n1,2,E3,\n"), [("read-mixed-places", Some(4))]);
}

#[test]
fn a_date_is_a_date_and_a_step_of_the_chain_is_taken_once() {
    assert_eq!(wrong(&[("event.toml", "date = \"tomorrow\"\n")]), [("read-unknown-value", Some(1))]);
    let twice = "tie_breaks = [\"chair\", \"median_ballot\", \"chair\"]\n";
    assert_eq!(wrong(&[("event.toml", twice)]), [("read-unknown-value", Some(1))]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_whose_name_has_another_case_is_not_passed_over_in_silence() {
    let folder = folder(&[("Ballots.csv", b"judge_id,entry_id\n")]);
    let warnings = read(folder.path()).unwrap().warnings;
    assert_eq!(warnings.iter().map(|one| one.code).collect::<Vec<_>>(), ["read-file-name"]);
}

fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "J1",
        "J2",
        "j1 ",
        "A1",
        "A2",
        "14",
        "14,5",
        "\"14,5\"",
        "7.25",
        "21",
        "-0",
        "١٤",
        "",
        "\"",
        "\"\"",
        "submitted",
        "recused",
        "void",
        "x",
        "\u{a0}",
        "\u{202e}",
        "\0",
        "é",
        "'=1",
    ];
    proptest::sample::select(pieces.to_vec()).prop_map(str::to_owned)
}

fn rows(width: usize) -> impl Strategy<Value = String> {
    let row =
        proptest::collection::vec(piece(), width.saturating_sub(1)..=width).prop_map(|cells| cells.join(","));
    proptest::collection::vec(row, 0..5).prop_map(|rows| rows.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn the_quick_way_never_reads_what_the_careful_way_would_not(
        entries in proptest::option::of(rows(3)),
        judges in proptest::option::of(rows(2)),
        ballots in rows(6),
        comment in any::<bool>(),
    ) {
        let mut files = Vec::new();
        let last = if comment { "comment" } else { "status" };
        let ballots = format!("judge_id,entry_id,innovation,sustainability,feasibility,{last}\n{ballots}");
        files.push(("ballots.csv", ballots.as_bytes()));
        let entries = entries.map(|rows| format!("entry_id,title,title_ar\nA1,Miel,\n{rows}"));
        let judges = judges.map(|rows| format!("judge_id,name\nJ1,X\n{rows}"));
        if let Some(text) = &entries {
            files.push(("entries.csv", text.as_bytes()));
        }
        if let Some(text) = &judges {
            files.push(("judges.csv", text.as_bytes()));
        }
        let _ = agree(folder(&files).path());
    }

    #[test]
    fn any_bytes_in_any_file_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200), file in 0..10_usize) {
        let names = ["event.toml", "rubric.csv", "rubric_subcriteria.csv", "levels.csv", "entries.csv", "judges.csv", "assignments.csv", "tie_decisions.csv", "earlier_scores.csv", "ballots.csv"];
        let _ = agree(folder(&[(names[file], &bytes)]).path());
    }
}
