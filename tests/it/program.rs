//! Where the programs under test are, and how to run them.

use std::hash::BuildHasher as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The folder of the whole project.
pub(crate) fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// A program as `cargo build --workspace --bins` leaves it, beside this test.
pub(crate) fn binary(name: &str) -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let path =
        here.parent().and_then(Path::parent).unwrap().join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is missing: cargo build --workspace --bins", path.display());
    path
}

/// Where pictures of a run are kept, for people to look at.
pub(crate) fn pictures() -> PathBuf {
    let here = std::env::current_exe().unwrap();
    // target/debug/deps/it: the pictures go to target/pictures.
    let folder = here.ancestors().nth(3).unwrap().join("pictures");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// `tahkim` in `folder`, not yet run.
pub(crate) fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(binary("tahkim"));
    command.args(arguments).current_dir(folder).env("TAHKIM_DATA", folder.join("data"));
    command
}

/// Runs `tahkim` in `folder`.
pub(crate) fn tahkim(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).output().unwrap()
}

/// Runs `tahkim`, which must succeed; what it printed.
pub(crate) fn done(folder: &Path, arguments: &[&str]) -> String {
    let output = tahkim(folder, arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "tahkim {arguments:?} said: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// Runs `tahkim`, which must refuse with exit code 1; what it said.
pub(crate) fn refused(folder: &Path, arguments: &[&str]) -> String {
    ended(1, folder, arguments)
}

/// Runs `tahkim`, which must end with exit code 2 as one that is wrongly used; what it said.
pub(crate) fn misused(folder: &Path, arguments: &[&str]) -> String {
    ended(2, folder, arguments)
}

fn ended(code: i32, folder: &Path, arguments: &[&str]) -> String {
    let output = tahkim(folder, arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "tahkim {arguments:?} said: {said}");
    assert!(!said.trim().is_empty(), "a refusal says why: {arguments:?}");
    said
}

/// A port at which nobody listens now.
pub(crate) fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Whether the long tests run in full.
pub(crate) fn all_tests() -> bool {
    std::env::var("TAHKIM_TESTS").as_deref() == Ok("all")
}

/// The seed of a test by chance: `TAHKIM_SEED` repeats a run as far as the machine's timing allows.
pub(crate) fn seed() -> u64 {
    let seed = std::env::var("TAHKIM_SEED").ok().and_then(|seed| seed.parse().ok());
    seed.unwrap_or_else(|| std::collections::hash_map::RandomState::new().hash_one(0))
}

/// The actions of the journal, oldest first.
pub(crate) fn journal(path: &Path) -> Vec<String> {
    let file = store::EventFile::open_read_only(path).unwrap();
    let mut rows = file.history(i64::MAX, i64::MAX).unwrap();
    rows.reverse();
    rows.into_iter().map(|row| row.action).collect()
}
