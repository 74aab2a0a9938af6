//! The interface in a real browser: `tests/ui/*.mjs`, each on a hub of its own.

use crate::hub::Hub;
use crate::program::{pictures, project};
use std::process::Command;

#[test]
fn every_screen_works_and_is_accessible_in_three_languages() {
    story("screens.mjs");
}

fn story(name: &str) {
    let folder = tempfile::tempdir().unwrap();
    let hub = Hub::start(folder.path(), &["--home"]);
    let output = Command::new("node")
        .arg(project().join("tests/ui").join(name))
        .env("TAHKIM_ADDRESS", hub.address())
        .env("TAHKIM_PICTURES", pictures())
        .output()
        .expect("node runs the browser stories");
    assert!(
        output.status.success(),
        "{name}\n{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}
