//! A whole day through the public doors: the organiser's browser, judges' browsers, and the big screen.

use crate::hall::Organiser;
use crate::program::{done, free_port, pictures, project};
use std::process::Command;

#[test]
fn a_day_from_check_in_to_the_reveal_shows_nobody_a_mark_before_its_moment() {
    let folder = tempfile::tempdir().unwrap();
    // A disk of its own, as a stick is.
    let stick = tempfile::tempdir_in("/dev/shm").unwrap();
    let plain = folder.path().join("plain");
    std::fs::create_dir_all(&plain).unwrap();
    for name in ["event.toml", "rubric.csv", "rubric_subcriteria.csv", "entries.csv", "judges.csv"] {
        std::fs::copy(project().join("assets/sample").join(name), plain.join(name)).unwrap();
    }
    done(folder.path(), &["new", "day.tahkim", "--from", "plain"]);
    let organiser = Organiser::start(None, folder.path(), &format!("127.0.0.1:{}", free_port()));
    let output = Command::new("node")
        .arg(project().join("tests/ui/day.mjs"))
        .env("TAHKIM_ADDRESS", organiser.hub.address())
        .env("TAHKIM_PICTURES", pictures())
        .env("TAHKIM_STICK", stick.path())
        .output()
        .expect("node runs the browser stories");
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", said(&output.stdout), said(&output.stderr));
}
