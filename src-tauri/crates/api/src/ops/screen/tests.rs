//! What the hall sees, and never before its moment.

use std::path::Path;

use serde_json::{Value, json};

use crate::ops::seal::tests::Desk;

fn prize(kind: &str, name: &str, scope: &str, entries: &[&str]) -> Value {
    json!({ "kind": kind, "name": { "fr": name }, "scope": scope, "worth": "", "entries": entries, "reason": "dit" })
}

/// The sample with its prizes, sealed and held on another disk; `None` where this machine has none.
fn announced() -> Option<Desk> {
    let memory = Path::new("/dev/shm");
    let stick = memory.is_dir().then(|| tempfile::tempdir_in(memory).unwrap())?;
    let desk = Desk::with_sample();
    desk.settle();
    desk.call(json!({ "op": "awards-change", "awards": [
        prize("prize", "Premier prix", "", &["MS26-013"]),
        prize("prize", "Deuxième prix", "", &["MS26-009", "MS26-020"]),
        prize("prize", "Troisième prix", "", &[]),
        prize("prize", "Prix des femmes", "femmes", &["MS26-003"]),
        prize("mention", "Coup de cœur", "", &["MS26-001"]),
    ] }));
    desk.sign_all();
    desk.seal().unwrap();
    desk.call(json!({ "op": "result-hold", "folder": stick.path() }));
    Some(desk)
}

fn screen(desk: &Desk) -> Value {
    desk.call(json!({ "op": "screen" }))["screen"].clone()
}

fn show(desk: &Desk, change: &[(&str, Value)]) -> Result<Value, Value> {
    let seen = screen(desk);
    let mut wanted = seen.clone();
    for (key, value) in change {
        wanted[*key] = value.clone();
    }
    desk.ask(json!({ "op": "screen-change", "screen": wanted, "seen": seen }))
}

fn reveal(desk: &Desk, step: u32) {
    show(desk, &[("scene", json!("reveal")), ("step", json!(step))]).unwrap();
}

fn wall(desk: &Desk) -> Value {
    desk.call(json!({ "op": "screen-wall" }))["wall"].clone()
}

#[test]
fn a_step_of_the_reveal_is_sent_when_it_is_played() {
    let Some(desk) = announced() else { return };
    assert_eq!(desk.call(json!({ "op": "screen" }))["steps"], 7);
    let names = |wall: &Value| -> Vec<String> {
        let prizes = wall["shows"]["prizes"].as_array().unwrap().iter();
        prizes.map(|prize| prize["name"]["fr"].as_str().unwrap().to_owned()).collect()
    };
    let all = ["Prix des femmes", "Coup de cœur", "Troisième prix", "Deuxième prix", "Premier prix"];
    for (step, shown, awaited, sealed) in [
        (0, 0, false, false),
        (1, 1, false, false),
        (2, 2, false, false),
        (3, 3, false, false),
        (4, 4, false, false),
        (5, 4, true, false),
        (6, 5, false, false),
        (7, 5, false, true),
    ] {
        reveal(&desk, step);
        let wall = wall(&desk);
        assert_eq!(names(&wall), all[..shown], "step {step}");
        assert_eq!(
            (&wall["shows"]["awaited"], wall["shows"]["seal"].is_object()),
            (&json!(awaited), sealed),
            "step {step}"
        );
    }
    let last = wall(&desk);
    assert_eq!(
        last["shows"]["prizes"][3]["laureates"].as_array().unwrap().len(),
        2,
        "a shared prize is one step"
    );
    assert_eq!((&last["shows"]["prizes"][4]["first"], &last["shows"]["scale"]), (&json!(true), &json!("20")));
    assert!(last["shows"]["prizes"][4]["laureates"][0]["score"].is_string());
    assert_eq!(
        desk.refusal(json!({ "op": "screen-preview",
        "screen": { "scene": "reveal", "step": 8, "languages": ["ar"], "black": false, "dark": false } })),
        "screen-step"
    );
    reveal(&desk, 3);
    assert_eq!(names(&wall(&desk)).len(), 3, "what is taken back is gone from the screen");
}

#[test]
fn nothing_is_revealed_that_may_not_be_announced() {
    let desk = Desk::with_sample();
    assert_eq!(desk.call(json!({ "op": "screen" }))["steps"], Value::Null);
    assert_eq!(show(&desk, &[("scene", json!("reveal"))]).unwrap_err()["code"], "reveal-unsealed");
    let Some(desk) = announced() else { return };
    reveal(&desk, 7);
    desk.call(json!({ "op": "result-reopen", "reason": "erreur de saisie" }));
    let wall = wall(&desk);
    assert_eq!((&wall["shows"]["prizes"], &wall["shows"]["seal"]), (&json!([]), &Value::Null));
}

#[test]
fn no_scene_carries_a_mark_and_black_carries_nothing() {
    let desk = Desk::with_sample();
    for scene in ["welcome", "programme", "stage", "progress"] {
        show(&desk, &[("scene", json!(scene))]).unwrap();
        let wall = wall(&desk).to_string();
        for key in ["\"score\"", "\"marks\"", "\"total\"", "\"rank\""] {
            assert!(!wall.contains(key), "{scene} carries {key}");
        }
    }
    show(&desk, &[("black", json!(true))]).unwrap();
    assert_eq!(wall(&desk)["shows"], Value::Null);

    for languages in [json!([]), json!(["ar", "fr", "en"]), json!(["ar", "ar"])] {
        assert_eq!(show(&desk, &[("languages", languages)]).unwrap_err()["code"], "screen-languages");
    }
    let (before, mut wanted) = (screen(&desk), screen(&desk));
    wanted["black"] = json!(false);
    let press = json!({ "op": "screen-change", "screen": wanted, "seen": before });
    desk.call(press.clone());
    assert_eq!(desk.refusal(press), "screen-moved", "of two windows, one is first");
}

#[test]
fn the_stage_is_told_with_a_clock_that_needs_no_news() {
    let desk = Desk::with_sample();
    show(&desk, &[("scene", json!("stage"))]).unwrap();
    assert_eq!(wall(&desk)["shows"]["floor"], Value::Null);
    assert_eq!(wall(&desk)["shows"]["next"]["order"], 1);
    let mut step =
        json!({ "op": "stage-step", "step": "called", "on": { "entry": "MS26-003" }, "seen": null });
    desk.call(step.clone());
    (step["step"], step["on"], step["seen"]) =
        (json!("started"), Value::Null, json!({ "entry": "MS26-003" }));
    desk.call(step);
    let floor = wall(&desk)["shows"]["floor"].clone();
    assert_eq!(
        (&floor["limit"], &floor["spent"], floor["since"].is_i64()),
        (&json!(300_000), &json!(0), true)
    );
    std::thread::sleep(std::time::Duration::from_millis(20));
    assert_eq!(wall(&desk)["shows"]["floor"], floor, "nothing new, nothing sent");
}
