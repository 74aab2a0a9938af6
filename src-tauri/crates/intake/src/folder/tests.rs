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
