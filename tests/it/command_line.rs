//! The command line, as a person or a script uses it.

use crate::program::{done, project, refused, tahkim};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// An empty folder with the sample competition as `day.tahkim`.
fn hall() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    done(folder.path(), &["demo", "day.tahkim"]);
    folder
}

fn sample() -> String {
    project().join("assets/sample").to_string_lossy().into_owned()
}

#[test]
fn the_sample_folder_gives_the_published_ranking() {
    let folder = tempfile::tempdir().unwrap();
    let found = done(folder.path(), &["standings", &sample(), "--format", "csv"]);
    assert_is_published_ranking(&found);
    let file = hall();
    assert_eq!(
        done(file.path(), &["standings", "day.tahkim", "--format", "csv"]),
        found,
        "the event file agrees"
    );
}

#[test]
fn an_open_round_is_said_to_be_provisional() {
    let hall = hall();
    let output = tahkim(hall.path(), &["standings", "day.tahkim"]);
    assert!(!output.stderr.is_empty(), "the table says it on the error stream");
    let json = done(hall.path(), &["standings", "day.tahkim", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["provisional"], true);
    assert!(json["rows"][0]["score_exact"].is_string(), "exact numbers travel as text");
}

#[test]
fn what_only_reads_changes_no_byte() {
    let hall = hall();
    let before = everything_in(hall.path());
    done(hall.path(), &["standings", "day.tahkim", "--explain"]);
    done(hall.path(), &["verify", "day.tahkim"]);
    fs::write(hall.path().join("more.csv"), "entry_id,title_fr\nMS26-900,Un projet\n").unwrap();
    let before =
        [before, BTreeMap::from([("more.csv".to_owned(), fs::read(hall.path().join("more.csv")).unwrap())])]
            .into_iter()
            .flatten()
            .collect::<BTreeMap<_, _>>();
    done(hall.path(), &["import", "day.tahkim", "entries", "more.csv", "--dry-run"]);
    assert_eq!(everything_in(hall.path()), before);
}

/// What a crash leaves: the file, and beside it the log that was not taken in, without the log's index.
#[test]
fn what_a_crash_left_is_read_whole_and_nothing_is_made_beside_it() {
    let hall = hall();
    let path = hall.path().join("day.tahkim");
    let mut file = store::EventFile::open(&path).unwrap();
    file.record(&domain::Actor::Organiser, 0, &[domain::Action::RoundClosed]).unwrap();
    let left = tempfile::tempdir().unwrap();
    for name in ["day.tahkim", "day.tahkim-wal"] {
        fs::copy(hall.path().join(name), left.path().join(name)).unwrap();
    }
    let before = everything_in(left.path());
    assert!(!before["day.tahkim-wal"].is_empty());
    let json = done(left.path(), &["standings", "day.tahkim", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["provisional"], false, "what is in the log is read");
    done(left.path(), &["verify", "day.tahkim"]);
    assert!(everything_in(left.path()) == before, "no byte is another, no file is new");
}

#[test]
fn no_output_takes_the_place_of_a_competition() {
    let hall = hall();
    let before = everything_in(hall.path());
    for arguments in [
        &["standings", "day.tahkim", "-o", "day.tahkim"][..],
        &["export", "day.tahkim", "standings", "--format", "csv", "-o", "day.tahkim"],
        &["export", "day.tahkim", "entry-list", "-o", "day.tahkim"],
    ] {
        let said = refused(hall.path(), arguments);
        assert!(said.contains("day.tahkim is a competition"), "{said}");
    }
    assert_eq!(everything_in(hall.path()), before);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_behind_the_output_is_a_fault_and_a_device_stays_one() {
    let hall = hall();
    for arguments in [
        &["standings", "day.tahkim", "--format", "csv"][..],
        &["standings", "day.tahkim"],
        &["verify", "day.tahkim", "--format", "json"],
    ] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let ended = crate::program::command(hall.path(), arguments).stdout(full).output().unwrap();
        assert_eq!(ended.status.code(), Some(1), "{arguments:?}");
        assert!(!ended.stderr.is_empty(), "{arguments:?}");
    }
    refused(hall.path(), &["standings", "day.tahkim", "-o", "/dev/full"]);
    assert!(!fs::metadata("/dev/full").unwrap().is_file());
    done(hall.path(), &["standings", "day.tahkim", "-o", "/dev/null"]);
}

#[test]
fn whoever_asks_for_json_gets_json_of_the_worst_file_too() {
    let hall = hall();
    let whole = fs::read(hall.path().join("day.tahkim")).unwrap();
    fs::write(hall.path().join("cut.tahkim"), &whole[..whole.len() / 2]).unwrap();
    fs::write(hall.path().join("other.tahkim"), "no competition").unwrap();
    for file in ["cut.tahkim", "other.tahkim", "none.tahkim"] {
        let ended = tahkim(hall.path(), &["verify", file, "--format", "json"]);
        assert_eq!(ended.status.code(), Some(1), "{file}");
        let json: serde_json::Value = serde_json::from_slice(&ended.stdout).unwrap();
        assert_eq!(json["holds"], false, "{file}");
        assert!(json["faults"][0]["where"].is_string() && json["faults"][0]["what"].is_string(), "{json}");
    }
    for (file, register) in [("day.tahkim", "none.csv"), ("day.tahkim", "."), ("none.tahkim", "none.csv")] {
        let ended = tahkim(hall.path(), &["import", file, "entries", register, "--format", "json"]);
        assert_eq!(ended.status.code(), Some(1), "{file} {register}");
        let json: serde_json::Value = serde_json::from_slice(&ended.stdout).unwrap();
        assert_eq!((&json["kind"], &json["accepted"]), (&"entries".into(), &0.into()));
        assert_eq!(json["faults"][0]["line"], serde_json::Value::Null);
        assert!(!json["faults"][0]["message"].as_str().unwrap().is_empty());
    }
}

#[test]
fn an_export_with_ranks_of_an_open_round_is_said_to_be_provisional() {
    let hall = hall();
    let said = |arguments: &[&str]| String::from_utf8(tahkim(hall.path(), arguments).stderr).unwrap();
    for (what, out) in [("standings", "s.csv"), ("results", "r.html"), ("head-office", "h.csv")] {
        assert!(said(&["export", "day.tahkim", what, "-o", out]).contains("Provisional"), "{what}");
    }
    assert!(!said(&["export", "day.tahkim", "judges", "-o", "j.csv"]).contains("Provisional"));
}

#[test]
fn a_line_on_the_error_stream_is_a_line_whatever_it_names() {
    let hall = hall();
    let ended = tahkim(hall.path(), &["standings", "no\n\u{1b}[31mfile"]);
    let said = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(said.lines().count(), 1, "{said:?}");
    assert!(!said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn a_folder_exported_and_read_again_gives_the_same_standings() {
    let hall = hall();
    done(hall.path(), &["export", "day.tahkim", "folder", "-o", "papers"]);
    done(hall.path(), &["new", "again.tahkim", "--from", "papers"]);
    let standings = |file| done(hall.path(), &["standings", file, "--format", "csv"]);
    assert_eq!(standings("again.tahkim"), standings("day.tahkim"));
    assert_eq!(standings("papers"), standings("day.tahkim"), "the folder itself can be ranked");
    done(hall.path(), &["export", "again.tahkim", "folder", "-o", "papers-again"]);
    assert_eq!(
        everything_in(&hall.path().join("papers-again")),
        everything_in(&hall.path().join("papers")),
        "and the second export is the first one"
    );
}

#[test]
fn every_change_is_in_a_journal_that_holds() {
    let hall = hall();
    let answer = done(hall.path(), &["verify", "day.tahkim", "--format", "json"]);
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["holds"], true);
    assert_eq!(answer["faults"], serde_json::json!([]));
    assert!(answer["rows"].as_u64().is_some_and(|rows| rows > 0));
}

#[test]
fn a_damaged_file_is_refused_with_a_reason() {
    let hall = hall();
    fs::write(hall.path().join("not-ours.tahkim"), "a letter, not a competition").unwrap();
    refused(hall.path(), &["standings", "not-ours.tahkim"]);
    refused(hall.path(), &["verify", "not-ours.tahkim"]);
    refused(hall.path(), &["standings", "nowhere.tahkim"]);
    let whole = fs::read(hall.path().join("day.tahkim")).unwrap();
    fs::write(hall.path().join("half.tahkim"), &whole[..whole.len() / 2]).unwrap();
    refused(hall.path(), &["verify", "half.tahkim"]);
}

#[test]
fn nothing_is_ever_written_over() {
    let hall = hall();
    let before = fs::read(hall.path().join("day.tahkim")).unwrap();
    refused(hall.path(), &["new", "day.tahkim"]);
    refused(hall.path(), &["demo", "day.tahkim"]);
    fs::create_dir(hall.path().join("safe")).unwrap();
    done(hall.path(), &["backup", "day.tahkim", "safe"]);
    let copy = fs::read_dir(hall.path().join("safe")).unwrap().next().unwrap().unwrap().path();
    refused(hall.path(), &["restore", &copy.to_string_lossy(), "day.tahkim"]);
    assert_eq!(fs::read(hall.path().join("day.tahkim")).unwrap(), before);
}

#[test]
fn a_backup_restored_is_the_same_competition() {
    let hall = hall();
    fs::create_dir(hall.path().join("safe")).unwrap();
    done(hall.path(), &["backup", "day.tahkim", "safe"]);
    let copies: Vec<_> =
        fs::read_dir(hall.path().join("safe")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(copies.len(), 1, "one file, and no left-overs: {copies:?}");
    done(hall.path(), &["restore", &copies[0].to_string_lossy(), "back.tahkim"]);
    let standings = |file| done(hall.path(), &["standings", file, "--format", "csv"]);
    assert_eq!(standings("back.tahkim"), standings("day.tahkim"));
    done(hall.path(), &["verify", "back.tahkim"]);
}

#[test]
fn a_table_of_ballots_changes_ballots_and_nothing_else() {
    let hall = hall();
    fs::write(
        hall.path().join("ballots.csv"),
        "judge_id,entry_id,innovation,sustainability,feasibility\nJ2,MS26-002,12,12,12\n",
    )
    .unwrap();
    let look = || {
        done(hall.path(), &["export", "day.tahkim", "folder", "-o", "look"]);
        let files = everything_in(&hall.path().join("look"));
        fs::remove_dir_all(hall.path().join("look")).unwrap();
        files
    };
    let before = look();
    done(hall.path(), &["import", "day.tahkim", "ballots", "ballots.csv"]);
    let after = look();
    let changed: Vec<_> = after.keys().filter(|name| before.get(*name) != after.get(*name)).collect();
    assert_eq!(changed, ["ballots.csv"]);
}

#[test]
fn a_table_with_one_bad_line_brings_in_nothing() {
    let hall = hall();
    let standings = || done(hall.path(), &["export", "day.tahkim", "folder", "-o", "look"]);
    fs::write(
        hall.path().join("ballots.csv"),
        "judge_id,entry_id,innovation,sustainability,feasibility\nJ1,MS26-001,12,12,12\nJ1,MS26-999,99,12,12\n",
    )
    .unwrap();
    standings();
    let before = everything_in(&hall.path().join("look"));
    fs::remove_dir_all(hall.path().join("look")).unwrap();
    let said = refused(hall.path(), &["import", "day.tahkim", "ballots", "ballots.csv"]);
    assert!(said.contains('3'), "names the line: {said}");
    standings();
    assert_eq!(everything_in(&hall.path().join("look")), before);
}

#[test]
fn wrong_usage_is_told_from_a_wrong_file() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in
        [&["no-such-command"][..], &["standings"], &["standings", "x", "--format", "pdf"], &["import", "x"]]
    {
        assert_eq!(tahkim(folder.path(), arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn the_ending_of_the_output_decides_its_format() {
    let hall = hall();
    done(hall.path(), &["standings", "day.tahkim", "-o", "out.csv"]);
    done(hall.path(), &["standings", "day.tahkim", "-o", "out.json"]);
    let csv = fs::read_to_string(hall.path().join("out.csv")).unwrap();
    assert!(
        csv.starts_with(
            "rank,entry_id,title_ar,title_fr,score,score_exact,ballots_counted,ballots_expected,"
        )
    );
    assert!(!csv.contains('\r') && csv.ends_with('\n'), "the same bytes on every system");
    let json = fs::read_to_string(hall.path().join("out.json")).unwrap();
    assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
}

/// The ranks and exact scores that come with the sample, at 40/30/30.
fn assert_is_published_ranking(csv: &str) {
    let wanted = fs::read_to_string(project().join("assets/sample/expected_results.csv")).unwrap();
    let mut wanted = wanted.lines();
    let column = |header: &str, name: &str| header.split(',').position(|column| column == name).unwrap();
    let wanted_header = wanted.next().unwrap();
    let found_header = csv.lines().next().unwrap();
    let found: BTreeMap<&str, Vec<&str>> = csv
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect::<Vec<_>>())
        .map(|cells| (cells[column(found_header, "entry_id")], cells))
        .collect();
    let mut compared = 0;
    for row in wanted.map(|line| line.split(',').collect::<Vec<_>>()) {
        if row[0] != "40/30/30" || row[1].is_empty() {
            continue;
        }
        let entry = row[column(wanted_header, "entry_id")];
        let cells = found.get(entry).unwrap_or_else(|| panic!("{entry} is not in the standings"));
        // Titles may hold commas, so what follows them is counted from the end of the line.
        let from_end = found_header.split(',').count() - column(found_header, "score_exact");
        assert_eq!(cells[0], row[column(wanted_header, "rank_after_innovation_tiebreak")], "rank of {entry}");
        assert_eq!(
            cells[cells.len() - from_end],
            row[column(wanted_header, "score_exact")],
            "score of {entry}"
        );
        compared += 1;
    }
    assert!(compared >= 20, "{compared} rows were compared");
}

/// Each file below `folder` by name, with its bytes.
fn everything_in(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            let inner = everything_in(&entry.path());
            found.extend(inner.into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            found.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    found
}

/// Each command as it is contracted, with its options.
const COMMANDS: [(&str, &[&str]); 9] = [
    ("new", &["--from"]),
    ("import", &["--dry-run", "--format", "entries", "judges", "ballots"]),
    ("standings", &["--out", "-o", "--format", "csv", "json", "table", "--explain"]),
    (
        "export",
        &[
            "--out",
            "-o",
            "--lang",
            "--format",
            "excel-csv",
            "xlsx",
            "json",
            "html",
            "standings",
            "folder",
            "head-office",
            "results",
            "tables",
            "entries",
            "judges",
            "attendance",
            "ballots",
            "summary",
            "rubric",
            "history",
        ],
    ),
    ("verify", &["--format", "--paper"]),
    ("serve", &["--listen", "--home", "--hall"]),
    ("backup", &["FOLDER"]),
    ("restore", &["BACKUP"]),
    ("demo", &["FILE"]),
];

#[test]
fn help_lists_every_command_and_every_option() {
    let folder = tempfile::tempdir().unwrap();
    let all = done(folder.path(), &["--help"]);
    for (command, options) in COMMANDS {
        assert!(all.lines().any(|line| line.trim_start().starts_with(command)), "{command}: {all}");
        let help = done(folder.path(), &[command, "--help"]);
        for option in options {
            assert!(help.contains(option), "{command} says {option}: {help}");
        }
    }
    assert!(done(folder.path(), &["--version"]).starts_with("tahkim "));
    assert!(everything_in(folder.path()).is_empty(), "help makes nothing");
}

#[test]
fn wrong_usage_of_any_command_is_2_and_told_on_the_error_stream() {
    let hall = hall();
    let before = everything_in(hall.path());
    let wrong: [&[&str]; 17] = [
        &[],
        &["new"],
        &["new", "a", "b"],
        &["import", "day.tahkim", "people", "x.csv"],
        &["import", "day.tahkim", "entries"],
        &["import", "day.tahkim", "entries", "x.csv", "--format", "xml"],
        &["standings", "day.tahkim", "-o"],
        &["export", "day.tahkim", "standings"],
        &["export", "day.tahkim", "everything", "-o", "x"],
        &["export", "day.tahkim", "standings", "-o", "x", "--lang", "de"],
        &["export", "day.tahkim", "standings", "-o", "x", "--format", "pdf"],
        &["verify"],
        &["verify", "day.tahkim", "--format", "csv"],
        &["serve"],
        &["serve", "day.tahkim", "--listen", "everywhere"],
        &["backup", "day.tahkim"],
        &["restore", "day.tahkim"],
    ];
    for arguments in wrong {
        let output = tahkim(hall.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{arguments:?}: {output:?}");
    }
    assert_eq!(everything_in(hall.path()), before);
}

#[test]
fn an_import_is_told_as_json_in_its_contracted_shape() {
    let hall = hall();
    fs::write(hall.path().join("good.csv"), "entry_id,title_fr\n MS26-900 ,Un projet\n").unwrap();
    fs::write(hall.path().join("bad.csv"), "entry_id,title_fr\nMS26-900,Un\nms26-900,Deux\n").unwrap();
    let read = |name: &str, code: i32| -> serde_json::Value {
        let output =
            tahkim(hall.path(), &["import", "day.tahkim", "entries", name, "--dry-run", "--format", "json"]);
        assert_eq!(output.status.code(), Some(code));
        assert!(output.stderr.is_empty(), "JSON says it all: {output:?}");
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let good = read("good.csv", 0);
    assert_eq!((&good["kind"], &good["accepted"]), (&"entries".into(), &1.into()));
    assert_eq!((&good["faults"], &good["warnings"]), (&serde_json::json!([]), &serde_json::json!([])));
    assert_eq!(good["preview"][0]["entry_id"], "MS26-900");
    let bad = read("bad.csv", 1);
    assert_eq!((&bad["accepted"], &bad["faults"][0]["line"]), (&0.into(), &3.into()));
    for (key, value) in [("column", "entry_id"), ("value", "ms26-900"), ("code", "read-duplicate-id")] {
        assert_eq!(bad["faults"][0][key], value);
    }
    assert!(bad["faults"][0]["message"].as_str().is_some_and(|message| message.contains("ms26-900")));
}

#[test]
fn a_file_is_compared_with_its_paper() {
    // What is no pair of groups says nothing about the file.
    for typed in ["ABCD", "", "ABCD-ABC", "éàü-ABCD"] {
        let said = refused(hall().path(), &["verify", "day.tahkim", "--paper", typed]);
        assert!(said.contains("4F2A-91BC") && !said.contains("journal"), "{said}");
    }
    let hall = hall();
    let answer = |more: &[&str], code: i32| -> serde_json::Value {
        let output = tahkim(hall.path(), &[&["verify", "day.tahkim", "--format", "json"], more].concat());
        assert_eq!(output.status.code(), Some(code), "{output:?}");
        assert_eq!(output.stderr.is_empty(), !more.is_empty(), "that no paper was compared is said");
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let head = answer(&[], 0)["head"].as_str().unwrap().to_owned();
    let paper = format!("{}-{}", &head[..4], &head[4..8]).to_uppercase();
    assert_eq!(answer(&["--paper", &paper], 0)["holds"], true);
    let other = if head.starts_with('0') { "1111-1111" } else { "0000-0000" };
    for wrong in [other, "12", "no paper"] {
        let output = tahkim(hall.path(), &["verify", "day.tahkim", "--format", "json", "--paper", wrong]);
        assert_eq!(output.status.code(), Some(1));
        let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!((&answer["holds"], &answer["faults"][0]["where"]), (&false.into(), &"paper".into()));
    }
}

#[test]
fn standings_go_to_the_output_and_what_is_said_of_them_to_the_error_stream() {
    let hall = hall();
    let table = tahkim(hall.path(), &["standings", "day.tahkim"]);
    let csv = tahkim(hall.path(), &["standings", "day.tahkim", "--format", "csv"]);
    let written = tahkim(hall.path(), &["standings", "day.tahkim", "-o", "out.txt", "--format", "csv"]);
    assert!(written.stdout.is_empty());
    assert_eq!(
        fs::read(hall.path().join("out.txt")).unwrap(),
        csv.stdout,
        "the option decides over the ending"
    );
    assert_eq!(csv.stderr, written.stderr);
    assert!(String::from_utf8(table.stdout).unwrap().contains("MS26-013"));
    let json: serde_json::Value =
        serde_json::from_str(&done(hall.path(), &["standings", "day.tahkim", "--format", "json"])).unwrap();
    for key in ["provisional", "rubric", "rows", "unranked", "warnings"] {
        assert!(!json[key].is_null(), "{key}");
    }
    let header = String::from_utf8(csv.stdout).unwrap();
    for column in header.lines().next().unwrap().split(',') {
        assert!(!json["rows"][0][column].is_null(), "{column} is in the JSON too");
    }
    for key in ["ballots", "steps"] {
        assert!(json["rows"][0][key].is_array(), "{key}");
    }
    for row in json["rows"].as_array().unwrap().iter().skip(1) {
        for step in row["steps"].as_array().unwrap() {
            for key in ["step", "against", "mine", "theirs"] {
                assert!(step.get(key).is_some(), "{key}: {step}");
            }
        }
    }
}

#[test]
fn every_export_is_written_whole_and_says_so() {
    let hall = hall();
    for (what, out, language) in
        [("standings", "s.csv", "en"), ("head-office", "h.csv", "fr"), ("folder", "papers", "ar")]
    {
        let output = tahkim(hall.path(), &["export", "day.tahkim", what, "-o", out, "--lang", language]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(output.stdout.is_empty() && String::from_utf8(output.stderr).unwrap().contains(out));
        assert!(hall.path().join(out).exists());
    }
    let said = refused(hall.path(), &["export", "day.tahkim", "folder", "-o", "papers"]);
    assert!(said.contains("papers"), "a folder is never written over: {said}");
    let names: Vec<String> = everything_in(&hall.path().join("papers")).into_keys().collect();
    assert_eq!(
        names,
        ["ballots.csv", "entries.csv", "event.toml", "judges.csv", "rubric.csv", "rubric_subcriteria.csv"]
    );
}
