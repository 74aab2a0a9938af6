//! Papers of the sample, as a press receives them.

use std::sync::{Arc, Mutex};

use report::paper::{Job, Languages, Look, Paper, Press, PressFault, Printed, Settled, State};
use serde_json::{Value, json};

use super::PaperKind;
use crate::{Door, Program, Start};

/// Keeps what it should print; its paper is the job itself.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<Vec<Job>>);

impl Press for Kept {
    fn print(&self, job: &Job) -> Result<Printed, PressFault> {
        self.0.lock().unwrap().push(job.clone());
        Ok(Printed { pdf: serde_json::to_vec(job).unwrap(), pages: 1, remarks: Vec::new() })
    }

    fn look(&self, job: &Job, page: usize) -> Result<Look, PressFault> {
        self.0.lock().unwrap().push(job.clone());
        Ok(Look { svg: format!("<svg>{page}</svg>"), pages: 1, remarks: Vec::new() })
    }
}

struct Desk {
    program: Program,
    press: Arc<Kept>,
    folder: tempfile::TempDir,
}

impl Desk {
    fn with_sample() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let press = Arc::new(Kept::default());
        let start =
            Start { press: Some(press.clone()), ..Start::new(folder.path().to_owned(), Door::Window) };
        let desk = Desk { program: Program::start(start).unwrap(), press, folder };
        desk.call(json!({ "op": "competition-sample" }));
        desk
    }

    fn call(&self, request: Value) -> Value {
        let reply = self.program.call(&request.to_string());
        serde_json::from_str(&reply.unwrap_or_else(|fault| panic!("{request}: {fault}"))).unwrap()
    }

    fn printed(&self, paper: &str) -> Job {
        self.call(json!({ "op": "document-preview", "paper": paper, "languages": "ar-fr", "page": 0 }));
        self.press.0.lock().unwrap().pop().unwrap()
    }
}

#[test]
fn the_minutes_name_every_place_tie_recusal_and_absence_of_the_sample() {
    let desk = Desk::with_sample();
    let state = desk.call(json!({ "op": "deliberation" }));
    let order: Vec<&Value> =
        state["ties"][0]["entries"].as_array().unwrap().iter().map(|e| &e["entry"]).collect();
    desk.call(json!({ "op": "tie-decide", "order": order, "reason": "ex æquo", "shared": true }));
    let missing = state["points"].as_array().unwrap().iter().find(|p| p["code"] == "missing").unwrap();
    for item in missing["items"].as_array().unwrap() {
        desk.call(json!({ "op": "ballot-absent", "judge": item["judge"], "entries": [item["entry"]] }));
    }
    let job = desk.printed("minutes");
    assert_eq!(job.edition.languages, Languages::ArabicFrench);
    assert_eq!(job.edition.state, State::Draft);
    let Paper::Minutes(minutes) = job.paper else { panic!("{:?}", job.paper) };
    let standings = desk.call(json!({ "op": "standings" }));
    assert_eq!(minutes.ranking.len(), standings["rows"].as_array().unwrap().len());
    assert!(minutes.ranking.iter().all(|place| place.rank.is_some() && place.score.is_some()));
    assert_eq!(minutes.members.len(), 7);
    let kept = minutes.ties.iter().filter(
        |tie| matches!(&tie.settled, Settled::Shared { reason } if reason.as_deref() == Some("ex æquo")),
    );
    assert_eq!(kept.count(), 1, "{:?}", minutes.ties);
    assert!(!minutes.recusals.is_empty());
    let said: Vec<&str> = minutes.exceptions.iter().filter_map(|e| e.what.fr.as_deref()).collect();
    assert!(said.iter().any(|said| said.contains("absence pour")), "{said:?}");
    assert_eq!(minutes.counts.received, 24);
}

#[test]
fn every_paper_is_printed_under_its_name() {
    let desk = Desk::with_sample();
    for kind in PaperKind::ALL {
        let name = serde_json::to_value(kind).unwrap();
        let job = desk.printed(name.as_str().unwrap());
        assert_eq!(job.paper.name(), name);
    }
    let offered = desk.call(json!({ "op": "documents" }));
    let states = offered["papers"].as_array().unwrap().iter().map(|p| p["state"].as_str().unwrap());
    assert_eq!(states.filter(|state| *state == "after-seal").count(), 4);
    let written = desk.call(json!({ "op": "documents-write", "papers": ["minutes"], "languages": "fr" }));
    let files = written["files"].as_array().unwrap();
    assert!(files[0].as_str().unwrap().ends_with("Procès-verbal des délibérations.pdf"), "{files:?}");
}

#[test]
fn blank_sheets_are_those_that_were_chosen_and_lead_back_to_theirs() {
    let desk = Desk::with_sample();
    let folder = tempfile::tempdir().unwrap();
    let write = |sheets: Value| {
        let request = json!({ "op": "documents-write", "papers": ["blank-sheets"], "languages": "fr",
            "folder": folder.path(), "sheets": sheets });
        desk.program
            .call(&request.to_string())
            .map_err(|fault| serde_json::from_str::<Value>(&fault).unwrap())
    };
    let codes = |sheets: Value| -> Vec<Option<String>> {
        write(sheets).unwrap();
        let Paper::BlankSheets(blank) = desk.press.0.lock().unwrap().pop().unwrap().paper else {
            panic!("not the blank sheets")
        };
        blank.sheets.into_iter().map(|sheet| sheet.qr).collect()
    };
    let board = desk.call(json!({ "op": "judging-board" }));
    let cell = |cell: &Value| {
        let id = |key: &str| cell[key].as_str().unwrap().to_owned();
        Some(format!("TAHKIM:S:{}:{}", id("judge"), id("entry")))
    };
    let mut missing: Vec<_> = board["toChase"].as_array().unwrap().iter().map(cell).collect();
    missing.sort();
    let mut printed = codes(json!({ "which": "missing" }));
    printed.sort();
    assert_eq!(printed, missing);
    let of = |code: &Option<String>, part: &str| code.as_ref().unwrap().contains(part);
    assert!(codes(json!({ "which": "judge", "judge": "J2" })).iter().all(|code| of(code, ":J2:")));
    assert!(codes(json!({ "which": "entry", "entry": "MS26-003" })).iter().all(|code| of(code, ":MS26-003")));
    let unnamed = codes(json!({ "which": "unnamed" }));
    assert_eq!(
        unnamed,
        vec![None; board["entries"].as_array().unwrap().len()],
        "whose it is nobody knows yet"
    );
    let refused = write(json!({ "which": "judge", "judge": "nobody" })).unwrap_err();
    assert_eq!(refused["code"], "sheets-none");
}

#[test]
fn codes_are_on_cards_as_they_were_drawn_and_in_no_file() {
    let desk = Desk::with_sample();
    let pins: Vec<Value> =
        ["J1", "J2"].iter().map(|judge| json!({ "judge": judge, "pin": format!("9{judge}075") })).collect();
    let reply = desk.call(json!({ "op": "pin-cards", "pins": pins, "languages": "ar-fr" }));
    assert_eq!(reply["pages"], json!(["<svg>0</svg>"]));
    let Paper::PinCards(printed) = desk.press.0.lock().unwrap().pop().unwrap().paper else {
        panic!("no cards")
    };
    assert_eq!(printed.cards.len(), pins.len());
    for (card, pin) in printed.cards.iter().zip(&pins) {
        assert_eq!((json!(card.judge), json!(card.pin)), (pin["judge"].clone(), pin["pin"].clone()));
    }
    let kept = desk.folder.path();
    for file in
        std::fs::read_dir(kept).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file())
    {
        let bytes = std::fs::read(&file).unwrap();
        let holds = |pin: &Value| bytes.windows(6).any(|six| six == pin["pin"].as_str().unwrap().as_bytes());
        assert!(!pins.iter().any(holds), "{}", file.display());
    }
}

#[test]
fn whoever_did_not_go_on_to_a_later_round_was_heard_and_has_a_certificate() {
    let desk = Desk::with_sample();
    let certificates = || {
        let Paper::Certificates(all) = desk.printed("certificates").paper else { panic!("certificates") };
        all.certificates.len()
    };
    let before = certificates();
    let name = json!({ "ar": "النهائي", "fr": "Finale", "en": null });
    let next = json!({ "name": name, "promoted": 5, "byCategory": false, "carried": "30", "criteria": null });
    desk.call(json!({ "op": "round-plan", "next": next, "reason": "essai" }));
    desk.call(json!({ "op": "round-close" }));
    let rounds = desk.call(json!({ "op": "rounds" }));
    let candidates = rounds["candidates"].as_array().unwrap();
    let promoted: Vec<&Value> =
        candidates.iter().filter(|one| one["place"] != "below").map(|one| &one["entry"]).collect();
    let ranked = candidates.len();
    desk.call(json!({ "op": "round-begin", "promoted": promoted, "reason": "" }));
    assert_eq!(certificates(), before);
    let Paper::Minutes(minutes) = desk.printed("minutes").paper else { panic!("minutes") };
    assert_eq!((minutes.counts.heard, minutes.set_aside.len()), (22, 2));
    let round = &minutes.rounds[0];
    assert_eq!((round.number, usize::try_from(round.ranked).unwrap()), (1, ranked));
    assert_eq!((round.promoted, round.carried.as_deref()), (5, Some("30")));
    let left: Vec<&str> = round.eliminated.iter().map(|one| one.entry.number.as_str()).collect();
    assert_eq!((left.len(), round.eliminated[0].rank.as_str()), (ranked - 5, "6"));
    assert!(!left.iter().any(|entry| promoted.iter().any(|one| one == entry)), "{left:?}");

    // The table of this round is about this round, and says what its scores are made of.
    let Paper::Summary(summary) = desk.printed("summary").paper else { panic!("summary") };
    assert_eq!((summary.rows.len(), summary.carried.as_deref()), (5, Some("30")));
    let Paper::Feedback(feedback) = desk.printed("feedback").paper else { panic!("feedback") };
    assert_eq!(feedback.carried.as_deref(), Some("30"));
}
