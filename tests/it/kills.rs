//! The plug is pulled: `kill -9` at any moment loses nothing that was acknowledged, and leaves nothing
//! twice or by half.
//!
//! An organiser and two judges work at once against a real `tahkim serve`; at a random moment it is
//! killed, as are the command line's writers. What the journal must hold then is known from the replies.
//! `TAHKIM_TESTS=all` kills 240 times; `TAHKIM_SEED` repeats a run as far as the machine's timing allows.

use crate::hub::Hub;
use crate::program::{all_tests, binary, done, journal, project, seed, tahkim};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use testkit::Chance;

const FILE: &str = "day.tahkim";

/// Kills in the short run and in the long one.
const FEW: u32 = 12;
const MANY: u32 = 240;

#[test]
fn a_kill_at_any_moment_loses_nothing_that_was_acknowledged() {
    let (seed, kills) = (seed(), if all_tests() { MANY } else { FEW });
    println!("seed {seed}, {kills} kills");
    let mut chance = Chance::new(seed);
    let mut step = 0;
    while step < kills {
        let mut hall = Hall::new(seed);
        // The file stays small enough for many kills, and each of them meets another one.
        for _ in 0..kills.min(40) {
            step += 1;
            hall.step = step;
            match (step + chance.below(3)) % 13 {
                0 => hall.kill_while_opening(&mut chance),
                1 | 2 => hall.kill_while_closing(&mut chance),
                3 => hall.kill_an_import(&mut chance),
                4 => hall.kill_a_new_file(&mut chance),
                5 => hall.kill_a_copy(&mut chance),
                6 => hall.kill_a_migration(&mut chance),
                _ => hall.kill_at_work(&mut chance),
            }
            hall.check();
        }
        println!("{hall}");
        assert!(hall.known.len() > usize::try_from(kills.min(40)).unwrap(), "{hall}: too little happened");
    }
}

/// A request that changes something, and how it is found again in the journal.
#[derive(Clone, Debug)]
struct Change {
    request: String,
    /// In the rows that it makes, and in no others.
    token: String,
    /// The rows that it makes.
    rows: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Acknowledged,
    Refused,
    Unknown,
}

type Told = Mutex<Vec<(Change, Outcome)>>;

/// A competition under hard work, and all that was said about it.
struct Hall {
    folder: tempfile::TempDir,
    seed: u64,
    step: u32,
    count: u32,
    /// Each change that was sent, with what is known of it.
    known: Vec<(Change, Outcome)>,
    /// The last draft of each sheet that was acknowledged, and those after it that may be there.
    drafts: BTreeMap<(String, String), Vec<String>>,
    /// Copies that were acknowledged and have not been looked at.
    backups: Vec<PathBuf>,
    n_backups: usize,
    rows_before: usize,
}

impl fmt::Display for Hall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = |outcome| self.known.iter().filter(|(_, o)| *o == outcome).count();
        write!(
            f,
            "seed {}, kill {}: {} changes acknowledged, {} refused, {} cut off, {} backups",
            self.seed,
            self.step,
            count(Outcome::Acknowledged),
            count(Outcome::Refused),
            count(Outcome::Unknown),
            self.n_backups
        )
    }
}

impl Hall {
    fn new(seed: u64) -> Hall {
        let folder = tempfile::tempdir().unwrap();
        done(folder.path(), &["demo", FILE]);
        let rows_before = journal(&folder.path().join(FILE)).len();
        Hall {
            folder,
            seed,
            step: 0,
            count: 0,
            known: Vec::new(),
            drafts: BTreeMap::new(),
            backups: Vec::new(),
            n_backups: 0,
            rows_before,
        }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn token(&mut self) -> String {
        self.count += 1;
        format!("<{}>", self.count)
    }

    /// Three people at work until the program is gone.
    fn kill_at_work(&mut self, chance: &mut Chance) {
        let hub = Hub::start(self.path(), &[FILE]);
        self.reopen(&hub);
        self.send_again(&hub, chance);
        let told = Told::default();
        let drafts = Mutex::new(Vec::new());
        let saved = Mutex::new(Vec::new());
        let first = self.count;
        let mut people: Vec<Chance> = (0..3).map(|_| Chance::new(chance.number())).collect();
        std::thread::scope(|scope| {
            let (hub, told, drafts, saved) = (&hub, &told, &drafts, &saved);
            for (who, chance) in people.iter_mut().enumerate() {
                scope.spawn(move || {
                    // Tokens of the three never meet.
                    for n in (first..).skip(who + 1).step_by(3) {
                        let token = format!("<{n}>");
                        let more = if who == 0 {
                            organise(hub, chance, &token, told, saved)
                        } else {
                            judge(hub, chance, &token, &format!("J{who}"), told, drafts)
                        };
                        if !more {
                            break;
                        }
                    }
                });
            }
            chance.wait(600);
            hub.kill();
        });
        drop(hub);
        self.known.extend(told.into_inner().unwrap());
        for (sheet, comment, acknowledged) in drafts.into_inner().unwrap() {
            let candidates: &mut Vec<String> =
                self.drafts.entry(sheet).or_insert_with(|| vec![String::new()]);
            if acknowledged {
                candidates.clear();
            }
            candidates.push(comment);
        }
        self.backups.extend(saved.into_inner().unwrap());
        self.count += 1_000;
    }

    /// A kill may have come between the end of a round and its reopening.
    fn reopen(&mut self, hub: &Hub) {
        let details: Value = serde_json::from_str(&hub.call(r#"{"op":"event-details"}"#).1).unwrap();
        if details["round"] == "closed" {
            let token = self.token();
            let request = json!({ "op": "round-reopen", "reason": token }).to_string();
            let (status, reply) = hub.call(&request);
            self.known.push((Change { request, token, rows: 1 }, outcome_of(status, &reply)));
        }
    }

    /// What nobody knows about is sent once more, and something that is known too: neither counts twice.
    fn send_again(&mut self, hub: &Hub, chance: &mut Chance) {
        let ballots: Vec<usize> =
            (0..self.known.len()).filter(|n| self.known[*n].0.request.contains("ballot-submit")).collect();
        for n in ballots {
            let (change, outcome) = &mut self.known[n];
            match outcome {
                Outcome::Unknown => {
                    let (status, reply) = hub.call(&change.request);
                    *outcome = outcome_of(status, &reply);
                }
                Outcome::Acknowledged if chance.below(30) == 0 => {
                    assert_eq!(hub.call(&change.request).0, 200, "it is there already: {change:?}");
                }
                _ => {}
            }
        }
    }

    fn kill_while_opening(&mut self, chance: &mut Chance) {
        let mut child = Hub::spawn(self.path(), &[FILE]);
        chance.wait(200);
        child.kill().unwrap();
        child.wait().unwrap();
    }

    fn kill_while_closing(&mut self, chance: &mut Chance) {
        let hub = Hub::start(self.path(), &[FILE]);
        let token = self.token();
        let request = entry_save(&token);
        let (status, reply) = hub.call(&request);
        self.known.push((Change { request, token, rows: 1 }, outcome_of(status, &reply)));
        hub.ask_to_stop();
        chance.wait(60);
        hub.kill();
    }

    /// All lines of a table or none.
    fn kill_an_import(&mut self, chance: &mut Chance) {
        let token = self.token();
        let rows = 300;
        let n = self.count;
        let lines = (0..rows).map(|line| format!("I{n}-{line},Import {token}\n")).collect::<String>();
        fs::write(self.path().join("table.csv"), format!("entry_id,title_fr\n{lines}")).unwrap();
        let acknowledged = self.kill_command(&["import", FILE, "entries", "table.csv"], chance, 700);
        let outcome = if acknowledged { Outcome::Acknowledged } else { Outcome::Unknown };
        self.known.push((Change { request: String::new(), token, rows }, outcome));
    }

    /// A whole new file or none; what is left beside it stands in nobody's way.
    fn kill_a_new_file(&mut self, chance: &mut Chance) {
        let folder = self.path().join("papers");
        if !folder.exists() {
            done(self.path(), &["export", FILE, "folder", "-o", "papers"]);
        }
        let new = self.path().join("new.tahkim");
        self.kill_command(&["new", "new.tahkim", "--from", "papers"], chance, 500);
        if !new.exists() {
            done(self.path(), &["new", "new.tahkim", "--from", "papers"]);
        }
        done(self.path(), &["verify", "new.tahkim"]);
        let standings = |source: &str| done(self.path(), &["standings", source, "--format", "csv"]);
        assert_eq!(standings("new.tahkim"), standings("papers"), "{self}");
        // The next that opens it for work leaves one file.
        fs::write(self.path().join("one.csv"), "entry_id,title_fr\nONE,Un projet\n").unwrap();
        done(self.path(), &["import", "new.tahkim", "entries", "one.csv"]);
        let left = names(self.path()).into_iter().filter(|name| name.contains("new.tahkim"));
        assert_eq!(left.collect::<Vec<_>>(), ["new.tahkim"], "{self}");
        fs::remove_file(new).unwrap();
        fs::remove_dir_all(folder).unwrap();
    }

    /// A whole copy or none, and the copies before it as they were.
    fn kill_a_copy(&mut self, chance: &mut Chance) {
        let safe = self.path().join("safe");
        fs::create_dir_all(&safe).unwrap();
        self.kill_command(&["backup", FILE, "safe"], chance, 120);
        done(self.path(), &["backup", FILE, "safe"]);
        let found = names(&safe);
        assert!(found.iter().all(|name| name.ends_with(".tahkim")), "{self}: {found:?}");
        self.backups = found.iter().map(|name| safe.join(name)).collect();

        let copy = self.backups[0].to_string_lossy().into_owned();
        self.kill_command(&["restore", &copy, "back.tahkim"], chance, 300);
        let back = self.path().join("back.tahkim");
        if !back.exists() {
            done(self.path(), &["restore", &copy, "back.tahkim"]);
        }
        done(self.path(), &["verify", "back.tahkim"]);
        let left = names(self.path()).into_iter().filter(|name| name.contains("back.tahkim"));
        assert_eq!(left.collect::<Vec<_>>(), ["back.tahkim"], "{self}");
        fs::remove_file(back).unwrap();
    }

    /// The old file, or the new one with its copy.
    fn kill_a_migration(&mut self, chance: &mut Chance) {
        let frozen = project().join("tests/files/format-1.tahkim");
        fs::copy(&frozen, self.path().join("old.tahkim")).unwrap();
        let mut child = Hub::spawn(self.path(), &["old.tahkim"]);
        chance.wait(150);
        child.kill().unwrap();
        child.wait().unwrap();
        done(self.path(), &["verify", "old.tahkim"]);
        let standings = |source: &str| done(self.path(), &["standings", source, "--format", "csv"]);
        let expected = fs::read_to_string(frozen.with_extension("csv")).unwrap();
        assert_eq!(standings("old.tahkim"), expected, "{self}");
        Hub::start(self.path(), &["old.tahkim"]).stop();
        assert_eq!(standings("old.tahkim"), expected, "{self}");
        let copies = names(&self.path().join("Backups/old"));
        assert!(copies.iter().any(|name| name == "old format 1.tahkim"), "{self}: {copies:?}");
        assert!(copies.iter().all(|name| name.ends_with(".tahkim")), "{self}: {copies:?}");
        for copy in copies {
            assert_eq!(standings(&format!("Backups/old/{copy}")), expected, "{self}");
        }
        fs::remove_file(self.path().join("old.tahkim")).unwrap();
        fs::remove_dir_all(self.path().join("Backups")).unwrap();
    }

    /// Whether the command said that it was done.
    fn kill_command(&self, arguments: &[&str], chance: &mut Chance, most: u32) -> bool {
        let mut child = Command::new(binary("tahkim"))
            .args(arguments)
            .current_dir(self.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        chance.wait(most);
        child.kill().unwrap();
        child.wait().unwrap().success()
    }

    /// The file as the kill left it, before any program mends it.
    fn check(&mut self) {
        let path = self.path().join(FILE);
        let verified = tahkim(self.path(), &["verify", FILE]);
        assert_eq!(verified.status.code(), Some(0), "{self}: {}", String::from_utf8_lossy(&verified.stderr));
        let rows = journal(&path);
        let mut accounted = self.rows_before;
        for (change, outcome) in &self.known {
            let found: Vec<usize> =
                (0..rows.len()).filter(|n| rows[*n].contains(change.token.as_str())).collect();
            let allowed: &[usize] = match outcome {
                Outcome::Acknowledged => &[change.rows],
                Outcome::Refused => &[0],
                Outcome::Unknown => &[0, change.rows],
            };
            assert!(allowed.contains(&found.len()), "{self}: {outcome:?} {change:?} has rows {found:?}");
            assert!(
                found.windows(2).all(|w| w[1] == w[0] + 1),
                "{self}: {change:?} is torn apart: {found:?}"
            );
            accounted += found.len();
        }
        // The end of a round says nothing but that it ended.
        accounted += rows[self.rows_before..].iter().filter(|row| row.contains("round-closed")).count();
        assert_eq!(rows.len(), accounted, "{self}: rows that nobody asked for");
        self.check_drafts(&path);
        for backup in &self.backups {
            let found = store::verify(backup).unwrap_or_else(|fault| panic!("{self}: {fault}"));
            assert_eq!(found.faults, [], "{self}: {}", backup.display());
        }
        // Those that were looked at are looked at once.
        self.n_backups += std::mem::take(&mut self.backups).len();
    }

    fn check_drafts(&self, path: &Path) {
        let file = store::EventFile::open_read_only(path).unwrap();
        let kept: BTreeMap<(String, String), String> = file
            .drafts(None)
            .unwrap()
            .into_iter()
            .map(|draft| ((draft.judge.to_string(), draft.entry.to_string()), draft.comment))
            .collect();
        for (sheet, candidates) in &self.drafts {
            let found = kept.get(sheet).map_or("", String::as_str);
            assert!(
                candidates.iter().any(|c| c == found),
                "{self}: draft {sheet:?} is {found:?}: {candidates:?}"
            );
        }
    }
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
}

fn outcome_of(status: u16, reply: &str) -> Outcome {
    match status {
        200 => Outcome::Acknowledged,
        422 => {
            let fault: Value = serde_json::from_str(reply).unwrap();
            assert_eq!(fault["code"], "judging-closed", "the only reason to refuse here: {reply}");
            Outcome::Refused
        }
        _ => panic!("status {status}: {reply}"),
    }
}

/// Sends a change and writes down what became of it; whether the program is still there.
fn send(hub: &Hub, change: Change, told: &Told) -> bool {
    let reply = hub.try_call(&change.request);
    let outcome =
        reply.as_ref().map_or(Outcome::Unknown, |(status, reply)| outcome_of(*status, reply.as_str()));
    told.lock().unwrap().push((change, outcome));
    reply.is_ok()
}

fn entry_save(token: &str) -> String {
    let id = format!("N{}", token.trim_matches(['<', '>']));
    json!({ "op": "entry-save", "entry": {
        "entry": id, "title": { "fr": format!("Projet {token}") }, "status": "admissible", "fields": {} } })
    .to_string()
}

/// What an organiser does in a busy hour.
fn organise(hub: &Hub, chance: &mut Chance, token: &str, told: &Told, saved: &Mutex<Vec<PathBuf>>) -> bool {
    let number = token.trim_matches(['<', '>']);
    let (request, rows) = match chance.below(12) {
        0 => {
            let judge = json!({ "judge": format!("N{number}"), "name": { "fr": format!("Membre {token}") },
                "role": "substitute", "attendance": null });
            (json!({ "op": "judge-save", "judge": judge }).to_string(), 1)
        }
        1 => {
            let criterion = |id: &str, weight: u32| {
                json!({ "criterion": id, "label": { "fr": format!("{id} {token}") }, "weight": weight.to_string(),
                    "minScore": "0", "maxScore": "20", "step": "0.5" })
            };
            let innovation = 30 + chance.below(20);
            let criteria = [
                criterion("innovation", innovation),
                criterion("sustainability", 30),
                criterion("feasibility", 30),
            ];
            (json!({ "op": "rubric-change", "criteria": criteria, "reason": token }).to_string(), 1)
        }
        2 => {
            let request = json!({ "op": "tie-decide", "order": ["MS26-001", "MS26-002"], "reason": token, "shared": true });
            (request.to_string(), 1)
        }
        3 => {
            // Closed and opened again: between the two, the judges are refused.
            if hub.try_call(r#"{"op":"round-close"}"#).is_err() {
                return false;
            }
            (json!({ "op": "round-reopen", "reason": token }).to_string(), 1)
        }
        4 => {
            let rows = 20;
            let lines = (0..rows).map(|n| format!("T{number}-{n},Table {token}\n")).collect::<String>();
            let content = base64(format!("entry_id,title_fr\n{lines}").as_bytes());
            let request =
                json!({ "op": "import-apply", "kind": "entries", "fileName": "t.csv", "content": content });
            (request.to_string(), rows)
        }
        5 => {
            let Ok((status, reply)) = hub.try_call(r#"{"op":"backup-now"}"#) else { return false };
            assert_eq!(status, 200, "{reply}");
            let reply: Value = serde_json::from_str(&reply).unwrap();
            assert_eq!(reply["faults"], json!([]));
            let paths =
                reply["paths"].as_array().unwrap().iter().map(|path| PathBuf::from(path.as_str().unwrap()));
            saved.lock().unwrap().extend(paths);
            return true;
        }
        6 => {
            let status =
                json!({ "op": "entry-status", "entry": "MS26-024", "status": "withdrawn", "reason": token });
            (status.to_string(), 2)
        }
        _ => (entry_save(token), 1),
    };
    send(hub, Change { request, token: token.to_owned(), rows }, told)
}

type Sheets = Mutex<Vec<((String, String), String, bool)>>;

/// What a judge does: drafts, then the ballot, of one entry after the other.
fn judge(hub: &Hub, chance: &mut Chance, token: &str, judge: &str, told: &Told, drafts: &Sheets) -> bool {
    // Drafts and ballots on different entries: a ballot takes the draft of its sheet with it.
    let half = |n: u32| format!("{}.{}", n / 2, n % 2 * 5);
    let mut marks = || {
        json!({ "innovation": half(chance.below(41)), "sustainability": half(chance.below(41)),
        "feasibility": half(chance.below(41)) })
    };
    let marks = marks();
    if chance.below(2) == 0 {
        let entry = format!("MS26-{:03}", 1 + chance.below(8));
        let draft =
            json!({ "op": "draft-save", "judge": judge, "entry": entry, "marks": marks, "comment": token });
        let reply = hub.try_call(&draft.to_string());
        assert!(reply.as_ref().is_ok_and(|(status, _)| *status == 200) || reply.is_err(), "{reply:?}");
        drafts.lock().unwrap().push(((judge.to_owned(), entry), token.to_owned(), reply.is_ok()));
        return reply.is_ok();
    }
    let entry = format!("MS26-{:03}", 9 + chance.below(12));
    let request = json!({ "op": "ballot-submit", "ballot": chance.uuid(), "judge": judge, "entry": entry,
        "marks": marks, "comment": token, "paper": chance.below(4) == 0, "reason": "relecture" });
    send(hub, Change { request: request.to_string(), token: token.to_owned(), rows: 1 }, told)
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let bits =
            group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for n in 0..4 {
            let letter = LETTERS[usize::try_from(bits >> (18 - 6 * n) & 63).unwrap()];
            text.push(if n <= group.len() { char::from(letter) } else { '=' });
        }
    }
    text
}
