//! Bad input and a bad day: whatever goes wrong is told in the user's language, says what to do, and costs
//! nothing that was acknowledged.

use crate::hub::Hub;
use crate::languages::{LANGUAGES, messages};
use crate::program::{binary, done, project, tahkim};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const FILE: &str = "day.tahkim";

fn hall() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    done(folder.path(), &["demo", FILE]);
    folder
}

/// `tahkim` on a system that speaks this language.
fn command(language: &str, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(binary("tahkim"));
    command.args(arguments).current_dir(folder);
    command.env("LC_ALL", format!("{language}_MA.UTF-8")).env("TAHKIM_DATA", folder.join("data"));
    command
}

/// Refuses with exit code 1 and nothing on the output, and says each of these sentences in each language,
/// with what it names.
fn refuses(folder: &Path, arguments: &[&str], keys: &[&str], names: &[&str]) {
    for language in LANGUAGES {
        let output = command(language, folder, arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {output:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}: a refusal is no output: {output:?}");
        assert_says(language, &output, keys, names);
    }
}

fn assert_says(language: &str, output: &Output, keys: &[&str], names: &[&str]) {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    for key in keys {
        assert!(says(language, key, &said), "{language} does not say {key}: {said}");
    }
    for name in names {
        assert!(said.contains(name), "{language} does not name {name}: {said}");
    }
    for line in said.lines() {
        assert!(!line.starts_with("fault-"), "a key is no sentence: {line}");
        assert!(!line.contains("panicked"), "{line}");
    }
}

/// Whether the sentence is there, whatever it names.
fn says(language: &str, key: &str, said: &str) -> bool {
    let sentence = &messages(language)[key];
    let parts = sentence.trim().split('{').enumerate().map(|(n, part)| match n {
        0 => part,
        _ => part.split_once('}').map_or("", |(_, rest)| rest),
    });
    let mut rest = said;
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    true
}

/// The file is whole; the numbers of its entries.
fn entries(folder: &Path, file: &str) -> BTreeSet<String> {
    done(folder, &["verify", file]);
    let look = tempfile::tempdir().unwrap();
    let out = look.path().join("look");
    done(folder, &["export", file, "folder", "-o", &out.to_string_lossy()]);
    let table = fs::read_to_string(out.join("entries.csv")).unwrap();
    table.lines().skip(1).filter_map(|line| line.split(',').next()).map(str::to_owned).collect()
}

/// The fault of a request, which has its sentence in each language with all that it names.
fn fault(hub: &Hub, request: &Value) -> Value {
    let (status, body) = hub.call(&request.to_string());
    assert!(status >= 400, "{} was done: {body}", request["op"]);
    let fault: Value = serde_json::from_str(&body).unwrap();
    let code = fault["code"].as_str().unwrap();
    assert_ne!(code, "internal", "{}: {body}", request["op"]);
    for language in LANGUAGES {
        let sentence = messages(language).get(&format!("fault-{code}")).cloned();
        let sentence = sentence.unwrap_or_else(|| panic!("{language} has no sentence for {body}"));
        for name in sentence.split("{ $").skip(1).map(|rest| rest.split(' ').next().unwrap()) {
            assert!(!fault["args"][name].is_null(), "{code} names {name}, which is not in {body}");
        }
    }
    fault
}

fn answer(hub: &Hub, request: &Value) -> Value {
    let (status, body) = hub.call(&request.to_string());
    assert_eq!(status, 200, "{}: {body}", request["op"]);
    serde_json::from_str(&body).unwrap()
}

fn new_entry(number: usize) -> Value {
    save_entry(&format!("N-{number}"))
}

fn save_entry(id: &str) -> Value {
    json!({"op": "entry-save", "previous": null, "entry": {
        "entry": id, "title": {"ar": "", "fr": "x".repeat(400), "en": ""}, "status": "admissible",
        "statusReason": null, "fields": {"summary_fr": "y".repeat(500), "need": "z".repeat(500)},
    }})
}

mod bad_input {
    use super::*;

    /// A table, its faults, and what they name.
    type Case = (&'static str, &'static [&'static str], &'static [&'static str]);

    #[test]
    fn a_bad_ballot_is_refused_with_its_place() {
        let hall = hall();
        let before = fs::read(hall.path().join(FILE)).unwrap();
        let cases: [Case; 5] = [
            ("J1,MS26-001,25,12,12", &["fault-read-out-of-range"], &["2", "innovation", "25", "20"]),
            ("J1,MS26-001,12.3,12,12", &["fault-read-off-step"], &["2", "innovation", "12.3", "0.5"]),
            ("J1,MS26-001,ten,12,12", &["fault-read-bad-number"], &["2", "innovation", "ten"]),
            ("J99,MS26-001,12,12,12", &["fault-read-unknown-judge"], &["2", "judge_id", "J99"]),
            ("J1,MS26-999,12,12,12", &["fault-read-unknown-entry"], &["2", "entry_id", "MS26-999"]),
        ];
        for (line, keys, names) in cases {
            let header = "judge_id,entry_id,innovation,sustainability,feasibility";
            fs::write(hall.path().join("ballots.csv"), format!("{header}\n{line}\n")).unwrap();
            refuses(hall.path(), &["import", FILE, "ballots", "ballots.csv"], keys, names);
        }
        assert!(fs::read(hall.path().join(FILE)).unwrap() == before, "nothing was imported");
    }

    #[test]
    fn a_number_that_is_there_twice_is_refused_whatever_its_case_and_spaces() {
        let hall = hall();
        for (kind, table) in [
            ("entries", "entry_id,title_fr\nA-1,Un\n  a-1 ,Deux\n"),
            ("judges", "judge_id,name_fr\nA-1,Un\n  a-1 ,Deux\n"),
        ] {
            fs::write(hall.path().join("twice.csv"), table).unwrap();
            refuses(
                hall.path(),
                &["import", FILE, kind, "twice.csv"],
                &["fault-read-duplicate-id"],
                &["3", "a-1", "2"],
            );
        }
        fs::write(hall.path().join("there.csv"), "entry_id,title_fr\n ms26-001,Un\n").unwrap();
        let there = &["import", FILE, "entries", "there.csv"];
        refuses(hall.path(), there, &["fault-read-already-exists"], &["2", "ms26-001"]);
        assert_eq!(entries(hall.path(), FILE).len(), 24);
    }

    #[test]
    fn weights_that_do_not_add_up_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let rubric = folder.path().join("papers/rubric.csv");
        fs::create_dir(rubric.parent().unwrap()).unwrap();
        fs::write(&rubric, "criterion,weight_pct,max_score,step\na,40,20,1\nb,45,20,1\n").unwrap();
        let said: (&[&str], &[&str]) = (&["fault-read-weights-sum"], &["rubric.csv", "weight_pct", "85"]);
        refuses(folder.path(), &["standings", "papers"], said.0, said.1);
        refuses(folder.path(), &["new", FILE, "--from", "papers"], said.0, said.1);
        assert!(!folder.path().join(FILE).exists(), "no half of a file");
    }

    #[test]
    fn a_file_that_is_not_what_its_name_says_is_named() {
        let hall = hall();
        let noise: Vec<u8> = (0_u32..9000).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        fs::write(hall.path().join("noise.xlsx"), &noise).unwrap();
        fs::write(hall.path().join("noise.csv"), &noise).unwrap();
        fs::write(hall.path().join("empty.csv"), "").unwrap();
        fs::create_dir(hall.path().join("folder.csv")).unwrap();
        let import = |name: &str, key: &str, names: &[&str]| {
            refuses(hall.path(), &["import", FILE, "entries", name], &[key], names);
        };
        import("noise.xlsx", "fault-read-unsupported-format", &[]);
        import("noise.csv", "fault-read-unsupported-format", &[]);
        import("empty.csv", "fault-read-empty-file", &[]);
        import("folder.csv", "fault-file-is-folder", &["folder.csv"]);
        import("nowhere.csv", "fault-file-not-found", &["nowhere.csv"]);
        import("nowhere/a.csv", "fault-folder-not-found", &["nowhere"]);
        // A table under a wrong ending is a table all the same.
        fs::write(hall.path().join("table.xlsx"), "entry_id,title_fr\nA-1,Un\n").unwrap();
        done(hall.path(), &["import", FILE, "entries", "table.xlsx"]);
        assert_eq!(entries(hall.path(), FILE).len(), 25);
    }

    #[test]
    fn three_hundred_thousand_rows_are_read_or_refused_whole() {
        let hall = hall();
        let mut rows = String::from("entry_id,title_fr\n");
        (0..300_000).for_each(|n| rows.push_str(&format!("N-{n},Projet {n}\n")));
        fs::write(hall.path().join("good.csv"), &rows).unwrap();
        rows.push_str("N-7,Encore\n");
        fs::write(hall.path().join("bad.csv"), &rows).unwrap();
        let bad = &["import", FILE, "entries", "bad.csv"];
        refuses(hall.path(), bad, &["fault-read-duplicate-id"], &["300002", "N-7", "9"]);
        assert_eq!(entries(hall.path(), FILE).len(), 24);
        done(hall.path(), &["import", FILE, "entries", "good.csv"]);
        assert_eq!(entries(hall.path(), FILE).len(), 300_024);
    }

    #[test]
    fn the_screens_are_refused_the_same_way() {
        let hall = hall();
        let hub = Hub::start(hall.path(), &[FILE]);
        let submit = |judge: &str, entry: &str, mark: &str| {
            let marks = json!({"innovation": mark, "sustainability": "12", "feasibility": "12"});
            let id = "01999999-0000-7000-a000-000000000001";
            let fault = fault(
                &hub,
                &json!({"op": "ballot-submit", "judge": judge, "entry": entry, "ballot": id,
                        "marks": marks, "comment": "", "paper": true, "reason": null}),
            );
            fault["code"].as_str().unwrap().to_owned()
        };
        assert_eq!(submit("J1", "MS26-001", "25"), "mark-out-of-range");
        assert_eq!(submit("J1", "MS26-001", "12.3"), "mark-off-step");
        assert_eq!(submit("J1", "MS26-001", "ten"), "mark-form");
        assert_eq!(submit("J99", "MS26-001", "12"), "judge-unknown");
        assert_eq!(submit("J1", "MS26-999", "12"), "entry-unknown");
        assert_eq!(fault(&hub, &save_entry(" ms26-001 "))["code"], "entry-twice");
        let mut criteria = answer(&hub, &json!({"op": "rubric"}))["criteria"].clone();
        criteria[0]["weight"] = json!("45");
        let heavier = json!({"op": "rubric-change", "criteria": criteria, "weightsArePercent": true, "reason": "essai"});
        assert_eq!(fault(&hub, &heavier)["code"], "weights-sum");
        drop(hub);
        done(hall.path(), &["verify", FILE]);
    }
}

mod bad_files {
    use super::*;

    #[test]
    fn an_event_file_that_cannot_be_read_is_refused_by_its_name() {
        let hall = hall();
        let whole = fs::read(hall.path().join(FILE)).unwrap();
        let write = |name: &str, bytes: &[u8]| fs::write(hall.path().join(name), bytes).unwrap();
        write("empty.tahkim", b"");
        write("letter.tahkim", &b"a letter, not a competition. ".repeat(40));
        write("cut.tahkim", &whole[..whole.len() / 3]);
        let mut newer = whole.clone();
        newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
        write("newer.tahkim", &newer);
        // An SQLite file of another program.
        let mut other = whole.clone();
        other[68..72].fill(0);
        write("other.tahkim", &other);
        fs::create_dir(hall.path().join("folder.tahkim")).unwrap();
        for (name, key) in [
            ("empty.tahkim", "fault-file-foreign"),
            ("letter.tahkim", "fault-file-foreign"),
            ("other.tahkim", "fault-file-foreign"),
            ("folder.tahkim", "fault-file-foreign"),
            ("cut.tahkim", "fault-file-damaged"),
            ("newer.tahkim", "fault-file-too-new"),
            ("nowhere.tahkim", "fault-file-not-found"),
        ] {
            let path = hall.path().join(name);
            let before = path.is_file().then(|| fs::read(&path).unwrap());
            fs::write(hall.path().join("e.csv"), "entry_id,title_fr\nA-1,Un\n").unwrap();
            refuses(hall.path(), &["verify", name], &[key], &[name]);
            refuses(hall.path(), &["export", name, "folder", "-o", "out"], &[key], &[name]);
            refuses(hall.path(), &["import", name, "entries", "e.csv"], &[key], &[name]);
            refuses(hall.path(), &["backup", name, "copies"], &[key], &[name]);
            refuses(hall.path(), &["restore", name, "back.tahkim"], &[key], &[name]);
            refuses(hall.path(), &["serve", name], &[key], &[name]);
            if name != "folder.tahkim" {
                refuses(hall.path(), &["standings", name], &[key], &[name]);
            }
            assert_eq!(path.is_file().then(|| fs::read(&path).unwrap()), before, "{name} is as it was");
        }
        assert!(!hall.path().join("out").exists() && !hall.path().join("back.tahkim").exists());
    }

    #[test]
    fn damage_inside_is_found_told_and_never_copied_over_a_good_backup() {
        let hall = hall();
        fs::create_dir(hall.path().join("copies")).unwrap();
        done(hall.path(), &["backup", FILE, "copies"]);
        let mut bytes = fs::read(hall.path().join(FILE)).unwrap();
        bytes[20_000..60_000].iter_mut().step_by(7).for_each(|byte| *byte ^= 0x55);
        fs::write(hall.path().join(FILE), &bytes).unwrap();
        for language in LANGUAGES {
            let output = command(language, hall.path(), &["verify", FILE]).output().unwrap();
            assert_eq!(output.status.code(), Some(1));
            assert_says(language, &output, &["cli-verify-fails"], &[]);
        }
        refuses(hall.path(), &["backup", FILE, "copies"], &["fault-file-damaged"], &[FILE]);
        refuses(hall.path(), &["restore", FILE, "back.tahkim"], &["fault-file-damaged"], &[FILE]);
        let copies: Vec<_> = fs::read_dir(hall.path().join("copies")).unwrap().map(Result::unwrap).collect();
        assert_eq!(copies.len(), 1, "the good copy, and nothing beside it");
        done(hall.path(), &["restore", &copies[0].path().to_string_lossy(), "back.tahkim"]);
        assert_eq!(entries(hall.path(), "back.tahkim").len(), 24);
    }

    #[test]
    fn one_program_at_a_time_writes() {
        let hall = hall();
        let hub = Hub::start(hall.path(), &[FILE]);
        fs::write(hall.path().join("e.csv"), "entry_id,title_fr\nA-1,Un\n").unwrap();
        refuses(hall.path(), &["import", FILE, "entries", "e.csv"], &["fault-file-in-use"], &[FILE]);
        refuses(hall.path(), &["serve", FILE], &["fault-file-in-use"], &[FILE]);
        answer(&hub, &new_entry(1));
        assert!(entries(hall.path(), FILE).contains("N-1"), "others read while it writes");
        drop(hub);
        done(hall.path(), &["import", FILE, "entries", "e.csv"]);
        assert!(entries(hall.path(), FILE).is_superset(&["A-1".to_owned(), "N-1".to_owned()].into()));
    }

    #[test]
    fn an_address_that_is_taken_is_told() {
        let hall = hall();
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = taken.local_addr().unwrap();
        let port = address.port().to_string();
        let serve = &["serve", FILE, "--listen", &address.to_string()];
        refuses(hall.path(), serve, &["fault-hall-port-taken"], &[&port]);
        done(hall.path(), &["verify", FILE]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_goes_away_while_it_is_open_is_told_and_nothing_saved_is_lost() {
        for replaced in [false, true] {
            let hall = hall();
            let path = hall.path().join(FILE);
            let hub = Hub::start(hall.path(), &[FILE]);
            (0..3).for_each(|n| drop(answer(&hub, &new_entry(n))));
            // Moved and moved back: the work goes on.
            fs::rename(&path, hall.path().join("away")).unwrap();
            assert_eq!(fault(&hub, &new_entry(3))["code"], "file-gone");
            fs::rename(hall.path().join("away"), &path).unwrap();
            answer(&hub, &new_entry(3));
            fs::remove_file(&path).unwrap();
            if replaced {
                // As a program does that synchronises folders.
                done(hall.path(), &["demo", "other.tahkim"]);
                fs::rename(hall.path().join("other.tahkim"), &path).unwrap();
            }
            assert_eq!(fault(&hub, &new_entry(4))["code"], "file-gone");
            let state = answer(&hub, &json!({"op": "program-state"}));
            let notice = state["notices"].as_array().unwrap().last().unwrap().clone();
            assert_eq!(notice["code"], "file-rescued");
            hub.stop();
            let copy = notice["args"]["copy"].as_str().unwrap();
            done(hall.path(), &["restore", copy, "back.tahkim"]);
            let found = entries(hall.path(), "back.tahkim");
            assert!((0..4).all(|n| found.contains(&format!("N-{n}"))), "{found:?}");
        }
    }

    #[test]
    fn a_clock_that_goes_back_changes_no_order() {
        use domain::{Action, Actor};
        let hall = hall();
        let path = hall.path().join(FILE);
        let mut file = store::EventFile::open(&path).unwrap();
        let later = 4_000_000_000_000;
        file.record(&Actor::Organiser, later, &[Action::RoundClosed]).unwrap();
        let reopened = Action::RoundReopened { reason: "essai".to_owned() };
        file.record(&Actor::Organiser, 1_000, &[reopened]).unwrap();
        file.record(&Actor::Organiser, later, &[Action::RoundClosed]).unwrap();
        file.close().unwrap();
        let hub = Hub::start(hall.path(), &[FILE]);
        let reopen = json!({"op": "round-reopen", "reason": "essai"});
        answer(&hub, &reopen);
        answer(&hub, &new_entry(1));
        hub.stop();
        assert!(entries(hall.path(), FILE).contains("N-1"));
        let standings = done(hall.path(), &["standings", FILE, "--format", "json"]);
        let standings: Value = serde_json::from_str(&standings).unwrap();
        assert_eq!(standings["provisional"], true, "the last row decides, not the latest time");
    }
}

/// What needs a file system of its own.
#[cfg(target_os = "linux")]
mod bad_disks {
    use super::*;
    use std::path::PathBuf;

    /// A small disk that ends with the test.
    struct Disk(tempfile::TempDir);

    impl Disk {
        /// None where this system lets nobody make one.
        fn new(size: &str) -> Option<Disk> {
            let folder = tempfile::tempdir().unwrap();
            let options = format!("size={size}");
            let mount = Command::new("mount")
                .args(["-t", "tmpfs", "-o", &options, "tmpfs"])
                .arg(folder.path())
                .output();
            if mount.is_ok_and(|output| output.status.success()) {
                return Some(Disk(folder));
            }
            println!("skipped: only root can mount a disk of its own");
            None
        }

        fn path(&self) -> &Path {
            self.0.path()
        }

        fn lock(&self) {
            let options = ["-o", "remount,ro"];
            assert!(Command::new("mount").args(options).arg(self.path()).status().unwrap().success());
        }

        /// Pulled, whoever uses it.
        fn pull(&self) {
            assert!(Command::new("umount").arg("-l").arg(self.path()).status().unwrap().success());
        }

        /// Leaves this much, in bytes.
        fn fill(&self, left: u64) -> PathBuf {
            let filler = self.path().join("filler");
            fs::write(&filler, vec![0; 64 << 20]).unwrap_err();
            let size = fs::metadata(&filler).unwrap().len();
            fs::File::options().write(true).open(&filler).unwrap().set_len(size - left).unwrap();
            filler
        }
    }

    impl Drop for Disk {
        fn drop(&mut self) {
            let _ = Command::new("umount").arg("-l").arg(self.path()).output();
        }
    }

    #[test]
    fn a_full_disk_is_told_and_loses_nothing() {
        let Some(disk) = Disk::new("8m") else { return };
        done(disk.path(), &["demo", FILE]);
        let rows: String = (0..40_000).map(|n| format!("M-{n},Projet {n}\n")).collect();
        fs::write(disk.path().join("e.csv"), format!("entry_id,title_fr\n{rows}")).unwrap();
        let filler = disk.fill(1 << 20);
        refuses(disk.path(), &["import", FILE, "entries", "e.csv"], &["fault-disk-full"], &[FILE]);
        assert_eq!(entries(disk.path(), FILE).len(), 24);
        fs::remove_file(filler).unwrap();
        disk.fill(100_000);
        let new = &["new", "papers.tahkim", "--from", &sample()];
        refuses(disk.path(), new, &["fault-disk-full"], &["papers.tahkim"]);
        assert!(!disk.path().join("papers.tahkim").exists(), "no half of a file");
        fs::write(disk.path().join("o.xlsx"), "the one before").unwrap();
        disk.fill(10_000);
        refuses(disk.path(), &["export", FILE, "tables", "-o", "o.xlsx"], &["fault-disk-full"], &["o.xlsx"]);
        assert_eq!(fs::read_to_string(disk.path().join("o.xlsx")).unwrap(), "the one before");
        assert!(!disk.path().join("o.part").exists(), "and no half of the new one");
        let filler = disk.fill(100_000);
        let hub = Hub::start(disk.path(), &[FILE]);
        let saved = (0..2000).take_while(|n| hub.call(&new_entry(*n).to_string()).0 == 200).count();
        assert!(saved < 2000, "the disk was never full");
        assert_eq!(fault(&hub, &new_entry(saved))["code"], "disk-full");
        fs::remove_file(filler).unwrap();
        answer(&hub, &new_entry(saved));
        hub.stop();
        let found = entries(disk.path(), FILE);
        assert!((0..=saved).all(|n| found.contains(&format!("N-{n}"))), "{saved} were acknowledged");
    }

    #[test]
    fn a_program_killed_on_a_full_disk_loses_nothing() {
        let Some(disk) = Disk::new("8m") else { return };
        done(disk.path(), &["demo", FILE]);
        disk.fill(1 << 20);
        let hub = Hub::start(disk.path(), &[FILE]);
        let saved = (0..2000).take_while(|n| hub.call(&new_entry(*n).to_string()).0 == 200).count();
        assert!((1..2000).contains(&saved), "{saved}");
        hub.kill();
        drop(hub);
        let found = entries(disk.path(), FILE);
        assert!((0..saved).all(|n| found.contains(&format!("N-{n}"))), "{saved} were acknowledged");
    }

    #[test]
    fn a_copy_that_has_no_room_is_told_before_it_begins() {
        let Some(disk) = Disk::new("8m") else { return };
        let hall = hall();
        let stick = disk.path().to_string_lossy().into_owned();
        done(hall.path(), &["backup", FILE, &stick]);
        disk.fill(100_000);
        refuses(hall.path(), &["backup", FILE, &stick], &["fault-disk-short"], &[FILE]);
        let back = disk.path().join("back.tahkim").to_string_lossy().into_owned();
        refuses(hall.path(), &["restore", FILE, &back], &["fault-disk-short"], &[FILE]);
        let names: Vec<_> = fs::read_dir(disk.path()).unwrap().map(|file| file.unwrap().path()).collect();
        assert_eq!(names.len(), 2, "the first copy and the filler: {names:?}");
    }

    #[test]
    fn a_file_system_that_takes_no_larger_file_is_told() {
        let hall = hall();
        let rows: String = (0..40_000).map(|n| format!("M-{n},Projet {n}\n")).collect();
        fs::write(hall.path().join("e.csv"), format!("entry_id,title_fr\n{rows}")).unwrap();
        for language in LANGUAGES {
            let output = Command::new("sh")
                .args(["-c", "trap '' XFSZ; ulimit -f 1000; exec \"$@\"", "sh"])
                .arg(binary("tahkim"))
                .args(["import", FILE, "entries", "e.csv"])
                .current_dir(hall.path())
                .env("LC_ALL", language)
                .output()
                .unwrap();
            assert_eq!(output.status.code(), Some(1), "{output:?}");
            assert_says(language, &output, &["fault-disk-fails"], &[FILE]);
        }
        assert_eq!(entries(hall.path(), FILE).len(), 24);
    }

    #[test]
    fn a_locked_stick_can_be_read_and_says_that_it_cannot_be_written() {
        let Some(disk) = Disk::new("8m") else { return };
        let hall = hall();
        fs::copy(hall.path().join(FILE), disk.path().join(FILE)).unwrap();
        fs::write(hall.path().join("e.csv"), "entry_id,title_fr\nA-1,Un\n").unwrap();
        disk.lock();
        let on_stick = |name: &str| disk.path().join(name).to_string_lossy().into_owned();
        let file = on_stick(FILE);
        assert_eq!(entries(hall.path(), &file).len(), 24);
        let locked: &[&str] = &["fault-file-read-only"];
        refuses(hall.path(), &["import", &file, "entries", "e.csv"], locked, &[FILE]);
        refuses(hall.path(), &["new", &on_stick("n.tahkim")], locked, &["n.tahkim"]);
        refuses(hall.path(), &["demo", &on_stick("n.tahkim")], locked, &["n.tahkim"]);
        refuses(hall.path(), &["backup", FILE, &on_stick("")], locked, &["day"]);
        refuses(hall.path(), &["restore", FILE, &on_stick("n.tahkim")], locked, &["n.tahkim"]);
        refuses(hall.path(), &["standings", FILE, "-o", &on_stick("o.csv")], locked, &["o.csv"]);
        for (what, out) in [("folder", "o"), ("tables", "o.xlsx"), ("results", "o.html")] {
            refuses(hall.path(), &["export", FILE, what, "-o", &on_stick(out)], locked, &[out]);
        }
        let hub = Hub::start(hall.path(), &[&file]);
        assert_eq!(answer(&hub, &json!({"op": "program-state"}))["readOnly"], true);
        assert_eq!(fault(&hub, &new_entry(1))["code"], "file-read-only");
        assert_eq!(answer(&hub, &json!({"op": "standings"}))["rows"][0]["entry"], "MS26-013");
    }

    #[test]
    fn a_stick_that_is_pulled_in_the_middle_of_a_copy_is_told() {
        let Some(disk) = Disk::new("200m") else { return };
        let hall = hall();
        let rows: String = (0..40_000).map(|n| format!("M-{n},{}\n", "x".repeat(300))).collect();
        fs::write(hall.path().join("e.csv"), format!("entry_id,title_fr\n{rows}")).unwrap();
        done(hall.path(), &["import", FILE, "entries", "e.csv"]);
        let mut copying = command("en", hall.path(), &["backup", FILE, &disk.path().to_string_lossy()]);
        let copying = copying.stderr(std::process::Stdio::piped()).spawn().unwrap();
        while fs::read_dir(disk.path()).unwrap().next().is_none() {
            std::thread::yield_now();
        }
        disk.pull();
        let output = copying.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        let told = ["fault-folder-not-found", "fault-disk-fails"].iter().any(|key| says("en", key, &said));
        assert!(told && said.contains("stick"), "{said}");
        assert_eq!(fs::read_dir(disk.path()).unwrap().count(), 0, "nothing was written under its name");
        assert_eq!(entries(hall.path(), FILE).len(), 40_024);
    }

    #[test]
    fn a_second_folder_that_went_away_is_told_and_the_work_goes_on() {
        let hall = hall();
        let stick = hall.path().join("stick");
        fs::create_dir(&stick).unwrap();
        let hub = Hub::start(hall.path(), &[FILE]);
        let state = answer(&hub, &json!({"op": "program-state"}));
        let mut settings = state["settings"].clone();
        settings["backupFolder"] = json!(stick);
        answer(&hub, &json!({"op": "settings-change", "settings": settings}));
        fs::remove_dir_all(&stick).unwrap();
        let made = answer(&hub, &json!({"op": "backup-now"}));
        assert_eq!(made["paths"].as_array().unwrap().len(), 1, "{made}");
        assert_eq!(made["faults"][0]["code"], "folder-not-found", "{made}");
        answer(&hub, &json!({"op": "round-close"}));
        let state = answer(&hub, &json!({"op": "program-state"}));
        assert_eq!(state["notices"][0]["code"], "backup-failed", "{state}");
        assert!(!stick.exists(), "a stick that is not there does not become a folder of this disk");
        hub.stop();
        done(hall.path(), &["verify", FILE]);
    }

    fn sample() -> String {
        project().join("assets/sample").to_string_lossy().into_owned()
    }
}

#[test]
fn a_fault_of_the_command_line_is_one_line() {
    let hall = hall();
    fs::write(hall.path().join("e.csv"), "entry_id,title_fr\n\"a\nb/c\",Un\n").unwrap();
    let output = tahkim(hall.path(), &["import", FILE, "entries", "e.csv"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.lines().count(), 2, "the fault, and that nothing was imported: {said}");
}
