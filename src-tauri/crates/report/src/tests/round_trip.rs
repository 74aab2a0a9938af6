//! A folder that is written and read again is the same competition.

use std::path::Path;

use domain::{Ballot, BallotId, Partner, Source, Text, TieDecision};
use intake::folder::Folder;

use crate::{FolderData, folder};

fn written(read: &Folder, to: &Path) {
    let id: BallotId = serde_json::from_str("\"00000000-0000-7000-8000-000000000000\"").unwrap();
    let ballots: Vec<Ballot> = (read.ballots.iter().cloned())
        .map(|row| Ballot {
            id,
            judge: row.judge,
            entry: row.entry,
            revision: 1,
            status: row.status,
            marks: row.marks,
            source: Source::File,
            fields: row.fields,
        })
        .collect();
    let data = FolderData {
        details: &read.event,
        rules: &read.rules,
        rubric: &read.rubric,
        entries: &read.entries,
        judges: &read.judges,
        assignment: read.assignment.as_deref(),
        decisions: &read.decisions,
        carried: None,
        ballots: &ballots.iter().collect::<Vec<_>>(),
    };
    for (name, bytes) in folder(&data) {
        std::fs::write(to.join(name), bytes).unwrap();
    }
}

fn assert_same(a: &Folder, b: &Folder) {
    assert_eq!(a.event, b.event);
    assert_eq!(a.rules, b.rules);
    assert_eq!(a.rubric, b.rubric);
    assert_eq!(a.entries, b.entries);
    assert_eq!(a.judges, b.judges);
    assert_eq!(a.assignment, b.assignment);
    assert_eq!(a.decisions, b.decisions);
    assert_eq!(a.ballots, b.ballots);
}

fn sample() -> Folder {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample");
    intake::folder::read(&sample).unwrap()
}

#[test]
fn the_sample_is_the_same_after_an_export_and_an_import() {
    let (sample, to) = (sample(), tempfile::tempdir().unwrap());
    written(&sample, to.path());
    assert_same(&sample, &intake::folder::read(to.path()).unwrap());
}

#[test]
fn what_a_spreadsheet_would_run_and_what_the_program_does_not_know_come_back() {
    let (mut event, to) = (sample(), tempfile::tempdir().unwrap());
    let text = |fr: &str| Text { fr: Some(fr.to_owned()), ..Text::default() };
    event.entries[0].title = Text { en: Some("+ one, \"two\"".to_owned()), ..text("=SUM(A1)") };
    event.entries[1].title = text("'quoted'");
    event.entries[2].title = text("two\nlines");
    event.entries[0].fields.insert("phone".to_owned(), "+212600000000".to_owned());
    event.entries[0].fields.insert("own column".to_owned(), "@x".to_owned());
    event.judges[0].name = text("-Nom");
    event.ballots[0].fields.insert("comment".to_owned(), "=1+1; \"bon\"".to_owned());
    event.event.partners = vec![Partner { name: text("CRI"), role: text("Accueil") }];
    event.event.other.insert("sponsor".to_owned(), "{ name = \"x\", sum = 3 }".to_owned());
    event.event.other.insert("place.room".to_owned(), "\"B\"".to_owned());
    event.assignment = Some(vec![(event.judges[1].id.clone(), event.entries[2].id.clone())]);
    let order = vec![event.entries[1].id.clone(), event.entries[0].id.clone()];
    event.decisions = vec![
        TieDecision { order: order.clone(), reason: "=vote, 4 to 3".to_owned(), shared: false },
        TieDecision {
            order: order.into_iter().rev().collect(),
            reason: "second vote".to_owned(),
            shared: false,
        },
    ];
    written(&event, to.path());
    assert_same(&event, &intake::folder::read(to.path()).unwrap());
}
