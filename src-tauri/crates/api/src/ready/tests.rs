use super::*;

fn around(folder: &std::path::Path) -> Around {
    Around {
        file: folder.join("none.tahkim"),
        read_only: false,
        date: None,
        last_row: None,
        data_folder: folder.to_path_buf(),
        second_folder: None,
        came_from: Vec::new(),
    }
}

#[test]
fn every_check_has_a_line_from_the_first_moment() {
    let folder = tempfile::tempdir().unwrap();
    let mut checks = Checks::default();
    checks.begin(&around(folder.path()));
    let names: Vec<&str> = checks.known().lines.iter().map(|line| line.check).collect();
    assert_eq!(names, CHECKS.map(|(name, _)| name));
}

#[test]
fn a_check_that_does_not_answer_in_time_says_so_and_is_not_begun_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut checks = Checks::default();
    lock(&checks.slots)[0].running = true;
    checks.begin(&around(folder.path()));
    assert_eq!(checks.known().lines[0].state, State::Waiting);
    checks.begun = checks.begun.map(|(at, since)| (at, since - LIMIT));
    let known = checks.known();
    assert_eq!((known.running, known.lines[0].state), (false, State::Unknown));
    assert!(lock(&checks.slots)[0].answer.is_none());
}

#[test]
fn a_check_that_breaks_off_leaves_its_place_free() {
    let checks = Checks::default();
    lock(&checks.slots)[0].running = true;
    drop(Running { slots: Arc::clone(&checks.slots), at: 0, since: Instant::now() });
    assert!(!lock(&checks.slots)[0].running);
    assert_eq!(checks.known().lines[0].state, State::Unknown);
}
