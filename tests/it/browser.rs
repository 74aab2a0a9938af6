//! The interface in a real browser: `tests/ui/*.mjs`, each on a hub of its own.
//!
//! `TAHKIM_TESTS=all` shows every screen in every language and theme, else `TAHKIM_SEED` decides a share of them.

use crate::hub::Hub;
use crate::program::{pictures, project};
use std::path::Path;
use std::process::Command;

#[test]
fn every_screen_is_shown_whole_and_accessible_in_three_languages() {
    story("screens.mjs");
}

#[test]
fn every_question_form_and_refusal_is_shown_whole_and_accessible() {
    story("dialogs.mjs");
}

#[test]
fn a_result_is_settled_signed_sealed_and_reopened() {
    story("deliberation.mjs");
}

#[test]
fn two_hundred_entries_five_criteria_long_titles_and_double_size_lose_nothing() {
    story("large.mjs");
}

#[test]
fn a_sheet_is_reached_and_submitted_without_the_mouse() {
    story("keyboard.mjs");
}

#[test]
fn a_paper_sheet_is_scanned_and_typed_by_two_people_and_codes_are_printed_as_cards() {
    story("paper.mjs");
}

#[test]
fn the_exported_page_of_results_is_whole_and_accessible_on_every_screen_and_on_paper() {
    story("results.mjs");
}

/// `cargo test -p e2e --test it -- --ignored readme`
#[test]
#[ignore = "writes into assets/pictures"]
fn the_pictures_of_the_readme_are_drawn_anew() {
    run("readme.mjs", &project().join("assets/pictures"));
}

fn story(name: &str) {
    run(name, &pictures());
}

fn run(name: &str, pictures: &Path) {
    let folder = tempfile::tempdir().unwrap();
    let hub = Hub::start(folder.path(), &["--home"]);
    let output = Command::new("node")
        .arg(project().join("tests/ui").join(name))
        .env("TAHKIM_ADDRESS", hub.address())
        .env("TAHKIM_FOLDER", folder.path())
        .env("TAHKIM_PICTURES", pictures)
        .output()
        .expect("node runs the browser stories");
    assert!(
        output.status.success(),
        "{name}\n{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}
