//! Who judges what, through the program's door.

// In a story, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::House;
use serde_json::{Value, json};
use uuid::Uuid;

type Pairs = BTreeSet<(String, String)>;

fn pairs(of: &Value) -> Pairs {
    let word = |pair: &Value, key: &str| pair[key].as_str().unwrap().to_owned();
    of.as_array().unwrap().iter().map(|pair| (word(pair, "judge"), word(pair, "entry"))).collect()
}

fn written(pairs: &Pairs) -> Value {
    pairs.iter().map(|(judge, entry)| json!({ "judge": judge, "entry": entry })).collect()
}

fn terms(house: &House, ballots: u32, seed: u32) -> Value {
    let mut terms = house.call(&json!({ "op": "assignment" }))["terms"].clone();
    (terms["ballots"], terms["seed"]) = (json!(ballots), json!(seed));
    terms
}

fn plan(house: &House, terms: &Value) -> Value {
    house.call(&json!({ "op": "assignment-plan", "terms": terms }))
}

fn set(house: &House, terms: &Value, pairs: &Value) -> Result<Value, Value> {
    house.ask(&json!({ "op": "assignment-set", "terms": terms, "pairs": pairs, "byHand": false }))
}

fn loads(plan: &Value) -> BTreeSet<u64> {
    plan["review"]["loads"].as_object().unwrap().values().map(|n| n.as_u64().unwrap()).collect()
}

#[test]
fn a_plan_is_drawn_looked_at_and_used() {
    let house = House::fresh(21, &[]);
    let asked = terms(&house, 3, 7);
    let drawn = plan(&house, &asked);
    assert_eq!(drawn["impossible"], Value::Null);
    assert_eq!((&drawn["review"]["keeps"], loads(&drawn)), (&json!(true), BTreeSet::from([9])));
    assert_eq!(drawn, plan(&house, &asked), "the same number draws the same plan");
    assert_ne!(drawn["pairs"], plan(&house, &terms(&house, 3, 8))["pairs"]);
    assert_eq!(
        house.call(&json!({ "op": "assignment" }))["pairs"],
        Value::Null,
        "to look at changes nothing"
    );

    set(&house, &asked, &drawn["pairs"]).unwrap();
    let stands = house.call(&json!({ "op": "assignment" }));
    assert_eq!(pairs(&stands["pairs"]), pairs(&drawn["pairs"]));
    assert_eq!(stands["drawn"], json!({ "seed": 7, "byHand": false }));
    assert_eq!(stands["review"], drawn["review"]);

    let (judge, entry) = pairs(&drawn["pairs"]).first().unwrap().clone();
    house.submits(&judge, &entry).unwrap();
    let own = |entry: &&str| pairs(&drawn["pairs"]).contains(&(judge.clone(), (*entry).to_owned()));
    let others = ["E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09", "E10"];
    let refused = house.submits(&judge, others.iter().find(|entry| !own(entry)).unwrap()).unwrap_err();
    assert_eq!(refused["code"], "not-assigned");
}

#[test]
fn what_people_change_is_checked_before_it_is_used() {
    let house = House::fresh(14, &[]);
    let asked = terms(&house, 3, 1);
    let drawn = pairs(&plan(&house, &asked)["pairs"]);
    let mut changed = drawn.clone();
    let first = changed.pop_first().unwrap();
    let check = json!({ "op": "assignment-check", "terms": asked, "pairs": written(&changed) });
    let review = house.call(&check)["review"].clone();
    assert_eq!((&review["keeps"], &review["miscounted"]), (&json!(false), &json!({ first.1.as_str(): 2 })));
    assert_eq!(review["outOfBounds"], json!([first.0]), "fourteen entries thrice are six for each of seven");
}

#[test]
fn what_was_handed_in_stays_and_a_recusal_is_never_assigned() {
    let house = House::fresh(14, &[]);
    house.submits("J1", "E03").unwrap();
    house.call(&json!({ "op": "ballot-recuse", "ballot": Uuid::now_v7(), "judge": "J2", "entry": "E05",
        "nature": "family", "detail": "" }));
    let asked = terms(&house, 2, 1);
    let drawn = plan(&house, &asked);
    let found = pairs(&drawn["pairs"]);
    let (given, recused) = (("J1".to_owned(), "E03".to_owned()), ("J2".to_owned(), "E05".to_owned()));
    assert!(found.contains(&given) && !found.contains(&recused));

    let mut without = found.clone();
    without.remove(&given);
    assert_eq!(set(&house, &asked, &written(&without)).unwrap_err()["code"], "assignment-given");
    let mut with = found.clone();
    with.insert(recused);
    assert_eq!(set(&house, &asked, &written(&with)).unwrap_err()["code"], "assignment-conflict");
    assert_eq!(house.call(&json!({ "op": "assignment" }))["pairs"], Value::Null, "nothing was half done");
}

#[test]
fn a_plan_that_cannot_be_says_why_and_what_would_do() {
    let house = House::fresh(4, &[]);
    for judge in ["J1", "J2", "J3", "J4", "J5", "J6"] {
        house.call(&json!({ "op": "ballot-recuse", "ballot": Uuid::now_v7(), "judge": judge, "entry": "E02",
            "nature": "family", "detail": "" }));
    }
    let impossible = plan(&house, &terms(&house, 2, 1))["impossible"].clone();
    assert_eq!(impossible["lacksJudges"], true);
    assert_eq!(impossible["groups"][0]["entries"], json!(["E02"]));
    let remedies = impossible["remedies"].as_array().unwrap();
    let what: BTreeSet<&str> = remedies.iter().map(|one| one["what"].as_str().unwrap()).collect();
    assert!(what.is_superset(&BTreeSet::from(["ballots", "judges", "lift"])), "{remedies:?}");

    let mut asked = terms(&house, 2, 1);
    asked["ballots"] = json!(9);
    assert_eq!(house.refusal(&json!({ "op": "assignment-plan", "terms": asked })), "assignment-ballots");
    (asked["ballots"], asked["least"], asked["most"]) = (json!(1), json!(3), json!(2));
    assert_eq!(house.refusal(&json!({ "op": "assignment-plan", "terms": asked })), "assignment-bounds");
}

#[test]
fn a_plan_bends_around_a_judge_who_leaves_and_a_late_entry() {
    let house = House::fresh(14, &[]);
    let asked = terms(&house, 3, 5);
    let before = plan(&house, &asked);
    set(&house, &asked, &before["pairs"]).unwrap();
    let before = pairs(&before["pairs"]);
    let (leaver, done) = ("J3", before.iter().find(|(judge, _)| judge == "J3").unwrap().clone());
    house.submits(leaver, &done.1).unwrap();

    let judges = house.call(&json!({ "op": "judges" }))["judges"].clone();
    let mut gone = judges.as_array().unwrap().iter().find(|judge| judge["judge"] == leaver).unwrap().clone();
    gone["attendance"] = json!("left_early");
    house.call(&json!({ "op": "judge-save", "judge": gone, "previous": leaver }));
    house.call(&json!({ "op": "entry-save", "previous": null, "entry": {
        "entry": "E15", "title": { "ar": "متأخر", "fr": "En retard", "en": null }, "status": "admissible",
        "statusReason": null, "fields": { "running_order": "15" } } }));

    let asked = house.call(&json!({ "op": "assignment" }))["terms"].clone();
    assert!(!asked["judges"].as_array().unwrap().contains(&json!(leaver)), "who left is given nothing");
    let bent = plan(&house, &asked);
    let (after, added, removed) = (pairs(&bent["pairs"]), pairs(&bent["added"]), pairs(&bent["removed"]));
    assert_eq!(bent["review"]["keeps"], true, "{bent}");
    assert_eq!(after.iter().filter(|(judge, _)| judge == leaver).collect::<Vec<_>>(), [&done]);
    assert_eq!(after.iter().filter(|(_, entry)| entry == "E15").count(), 3);
    let expected: Pairs = before.difference(&removed).chain(&added).cloned().collect();
    assert_eq!(after, expected, "the effect is all that changes");
    // Five sheets of the one who left find other judges, three are new; a few move so that loads stay even.
    assert!(added.len() <= 12 && removed.len() <= 9, "{} {}", added.len(), removed.len());
    set(&house, &asked, &bent["pairs"]).unwrap();
}

#[test]
fn judges_are_given_the_sectors_that_they_know() {
    let house = House::fresh(14, &["eau", "tourisme"]);
    let judges = house.call(&json!({ "op": "judges" }))["judges"].clone();
    for judge in judges.as_array().unwrap() {
        let mut judge = judge.clone();
        let odd = judge["judge"].as_str().unwrap().ends_with(['1', '3', '5', '7']);
        judge["fields"]["sectors"] = json!(if odd { "eau" } else { "tourisme; denrees" });
        let id = judge["judge"].clone();
        house.call(&json!({ "op": "judge-save", "judge": judge, "previous": id }));
    }
    let drawn = plan(&house, &terms(&house, 2, 3));
    assert_eq!(drawn["review"]["parts"].as_array().unwrap().len(), 1, "it hangs together all the same");
    // Seven entries each: four judges for one sector and three for the other, 28 sheets, four to a judge.
    assert!(drawn["review"]["strangers"].as_u64().unwrap() <= 4, "{}", drawn["review"]);
}

#[test]
fn a_likely_conflict_is_pointed_out_and_people_decide() {
    let house = House::fresh(4, &[]);
    let judges = house.call(&json!({ "op": "judges" }))["judges"].clone();
    let mut judge = judges.as_array().unwrap().iter().find(|judge| judge["judge"] == "J1").unwrap().clone();
    judge["name"] = json!({ "ar": "عائشة بن الزهراوي", "fr": "Aïcha Ezzahraoui", "en": null });
    judge["fields"]["cooperative_name"] = json!("Coopérative Tigmi N’Argan");
    house.call(&json!({ "op": "judge-save", "judge": judge, "previous": "J1" }));
    let entries = house.call(&json!({ "op": "entries" }))["entries"].clone();
    for (at, key, value) in [
        (0, "cooperative_name", "coop. TIGMI N'ARGAN"),
        (1, "holder_name_ar", "محمد الزهراوي"),
        (2, "cooperative_name", "Coopérative Al Amal"),
    ] {
        let mut entry = entries[at].clone();
        entry["fields"][key] = json!(value);
        let id = entry["entry"].clone();
        house.call(&json!({ "op": "entry-save", "entry": entry, "previous": id }));
    }
    let suspicions = || -> BTreeMap<String, Value> {
        let reply = house.call(&json!({ "op": "assignment" }));
        let all = reply["suspicions"].as_array().unwrap().clone();
        let of_one = all.into_iter().filter(|one| one["judge"] == "J1");
        of_one.map(|one| (one["entry"].as_str().unwrap().to_owned(), one["grounds"].clone())).collect()
    };
    let expected = [("E01", json!(["cooperative"])), ("E02", json!(["family"]))];
    assert_eq!(suspicions(), expected.map(|(entry, grounds)| (entry.to_owned(), grounds)).into());

    let dismiss = json!({ "op": "conflict-dismiss", "judge": "J1", "entry": "E02", "reason": "homonymes" });
    house.call(&dismiss);
    house.call(&json!({ "op": "ballot-recuse", "ballot": Uuid::now_v7(), "judge": "J1", "entry": "E01",
        "nature": "institution", "detail": "" }));
    assert_eq!(suspicions(), BTreeMap::new());
    let conflicts = pairs(&house.call(&json!({ "op": "assignment" }))["conflicts"]);
    assert_eq!(conflicts, Pairs::from([("J1".to_owned(), "E01".to_owned())]));
}
