//! The automatic copies, through the program's door: when they are made, and which of them go first.

// In a story, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used)]

use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use api::{Door, Program, Start};
use serde_json::{Value, json};
use store::EventFile;

thread_local! {
    /// The time of this test's program: requests are answered on the thread that asks.
    static NOW: Cell<Instant> = Cell::new(Instant::now());
}

fn pass(time: Duration) {
    NOW.set(NOW.get() + time);
}

struct Desk {
    program: Program,
    folder: tempfile::TempDir,
    changes: u32,
}

impl Desk {
    fn open() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let start = Start { clock: || NOW.get(), ..Start::new(folder.path().to_owned(), Door::Window) };
        let program = Program::start(start).unwrap();
        let desk = Desk { program, folder, changes: 0 };
        desk.call(&json!({ "op": "competition-sample" }));
        desk
    }

    fn call(&self, request: &Value) -> Value {
        serde_json::from_str(&self.program.call(&request.to_string()).unwrap()).unwrap()
    }

    fn change(&mut self) {
        self.changes += 1;
        let judge = json!({ "judge": format!("N{}", self.changes), "name": { "fr": "Nouveau juré" },
            "institution": { "fr": "" }, "role": "substitute", "fields": {}, "attendance": null,
            "replacedBy": null });
        self.call(&json!({ "op": "judge-save", "judge": judge, "previous": null }));
    }

    fn file(&self) -> PathBuf {
        let mut files = std::fs::read_dir(self.folder.path()).unwrap().map(|file| file.unwrap().path());
        files.find(|path| path.extension().is_some_and(|ending| ending == "tahkim")).unwrap()
    }

    /// The copies there are, once the one under way is whole: closing waits for it.
    fn copies_when_closed(self) -> BTreeSet<i64> {
        let file = self.file();
        self.call(&json!({ "op": "competition-close" }));
        contents(&self.folder.path().join("Backups").join(file.file_stem().unwrap()))
    }
}

/// What the copies of a folder hold: the last row of each.
fn contents(folder: &Path) -> BTreeSet<i64> {
    let copies = std::fs::read_dir(folder).unwrap().map(|copy| copy.unwrap().path());
    copies.map(|copy| EventFile::open_read_only(&copy).unwrap().head().unwrap().seq).collect()
}

fn seq(file: &Path) -> i64 {
    EventFile::open_read_only(file).unwrap().head().unwrap().seq
}

#[test]
fn a_change_within_five_minutes_of_the_latest_copy_makes_none() {
    let mut desk = Desk::open();
    let opened = seq(&desk.file());
    pass(Duration::from_secs(5 * 60 - 1));
    desk.change();
    assert_eq!(desk.copies_when_closed(), BTreeSet::from([opened]));
}

#[test]
fn the_first_change_after_five_minutes_is_copied_and_the_next_one_waits_again() {
    let mut desk = Desk::open();
    let opened = seq(&desk.file());
    pass(Duration::from_secs(5 * 60));
    desk.change();
    let copied = seq(&desk.file());
    desk.change();
    pass(Duration::from_secs(5 * 60 - 1));
    desk.change();
    assert!(copied > opened);
    // The copy is made beside the work, so it may hold a change more than the one that asked for it.
    let copies = desk.copies_when_closed();
    assert_eq!(copies.len(), 2, "{copies:?}");
    assert!(copies.iter().any(|&seq| seq >= copied), "{copies:?}");
}

#[test]
fn a_burst_is_copied_once_the_latest_copy_is_a_minute_old() {
    let mut desk = Desk::open();
    let opened = seq(&desk.file());
    pass(Duration::from_secs(59));
    (0..60).for_each(|_| desk.change());
    let early = seq(&desk.file());
    pass(Duration::from_secs(1));
    desk.change();
    let copies = desk.copies_when_closed();
    assert_eq!(copies, BTreeSet::from([opened, early + 1]));
}

#[test]
fn of_too_many_copies_the_one_that_holds_least_goes_whatever_its_name_and_age() {
    let mut desk = Desk::open();
    let (file, aside) = (desk.file(), desk.folder.path().join("Aside"));
    let mut held = Vec::new();
    for nth in 0..40 {
        desk.change();
        let made = api::back_up_to(&file, &aside).unwrap();
        held.push(made.seq);
        // The names run against the contents, as after a clock that went back.
        std::fs::rename(&made.path, aside.join(format!("{:02}.tahkim", 99 - nth))).unwrap();
    }
    assert_eq!(contents(&aside), held.iter().copied().collect(), "forty are kept");
    desk.change();
    let made = api::back_up_to(&file, &aside).unwrap();
    held.push(made.seq);
    assert_eq!(contents(&aside), held[1..].iter().copied().collect());
}

#[test]
fn the_copy_just_made_is_kept_even_where_it_holds_least() {
    let mut desk = Desk::open();
    let (file, aside) = (desk.file(), desk.folder.path().join("Aside"));
    let early = api::back_up_to(&file, &desk.folder.path().join("Early")).unwrap();
    for _ in 0..40 {
        desk.change();
        api::back_up_to(&file, &aside).unwrap();
    }
    let made = api::back_up_to(&early.path, &aside).unwrap();
    assert!(made.path.exists());
    assert_eq!(std::fs::read_dir(&aside).unwrap().count(), 40);
}

#[test]
fn a_copy_that_a_newer_program_wrote_is_no_empty_one() {
    const FORMAT_AT: usize = 60; // SQLite's `user_version`, four bytes, most significant first
    let mut desk = Desk::open();
    let (file, aside) = (desk.file(), desk.folder.path().join("Aside"));
    let newer = api::back_up_to(&file, &aside).unwrap().path;
    let mut bytes = std::fs::read(&newer).unwrap();
    bytes[FORMAT_AT..FORMAT_AT + 4].copy_from_slice(&9_999_u32.to_be_bytes());
    std::fs::write(&newer, bytes).unwrap();
    for _ in 0..40 {
        desk.change();
        api::back_up_to(&file, &aside).unwrap();
    }
    assert!(newer.exists(), "what this program cannot judge is not the oldest");
    assert_eq!(std::fs::read_dir(&aside).unwrap().count(), 40);
}

#[test]
fn a_damaged_copy_goes_before_every_whole_one() {
    let mut desk = Desk::open();
    let (file, aside) = (desk.file(), desk.folder.path().join("Aside"));
    let mut held = BTreeSet::new();
    for _ in 0..39 {
        desk.change();
        held.insert(api::back_up_to(&file, &aside).unwrap().seq);
    }
    std::fs::write(aside.join("Z.tahkim"), b"half a co").unwrap();
    desk.change();
    held.insert(api::back_up_to(&file, &aside).unwrap().seq);
    assert_eq!(contents(&aside), held);
}
