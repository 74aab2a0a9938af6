//! A competition folder says everything that it was made of.

use std::collections::BTreeMap;

use domain::{Ballot, Decimal, EntryId, JudgeId, Level, Partner, Rubric, Subcriterion, Text, TieDecision};
use proptest::prelude::*;

use crate::tests::sample::{self, Sample};
use crate::{FolderData, folder};

fn files(
    sample: &Sample,
    assignment: Option<&[(JudgeId, EntryId)]>,
    decisions: &[TieDecision],
) -> BTreeMap<String, String> {
    let ballots: Vec<&Ballot> = sample.ballots.iter().collect();
    let data = FolderData {
        details: &sample.details,
        rules: &sample.rules,
        rubric: &sample.rubric,
        entries: &sample.entries,
        judges: &sample.judges,
        assignment,
        decisions,
        carried: None,
        ballots: &ballots,
    };
    folder(&data).into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect()
}

/// Takes the guards away, as the reader of an escaped folder does.
fn unguarded(text: &str) -> Vec<BTreeMap<String, String>> {
    let plain = |cell: String| cell.strip_prefix('\'').map(str::to_owned).unwrap_or(cell);
    let rows = sample::rows(text.as_bytes()).into_iter();
    rows.map(|row| row.into_iter().map(|(key, cell)| (key, plain(cell))).collect()).collect()
}

#[test]
fn the_sample_comes_back_whole() {
    let sample = Sample::read();
    let files = files(&sample, None, &[]);
    let names: Vec<_> = files.keys().map(String::as_str).collect();
    assert_eq!(names, ["ballots.csv", "entries.csv", "event.toml", "judges.csv", "rubric.csv"]);
    let entries: Vec<_> = unguarded(&files["entries.csv"]).into_iter().map(sample::entry).collect();
    assert_eq!(entries, sample.entries);
    let judges: Vec<_> = unguarded(&files["judges.csv"]).into_iter().map(sample::judge).collect();
    assert_eq!(judges, sample.judges);
    let ballots: Vec<_> = unguarded(&files["ballots.csv"]).into_iter().map(sample::ballot).collect();
    assert_eq!(ballots, sample.ballots);
    assert!(files["rubric.csv"].starts_with(
        "criterion,label_ar,label_fr,label_en,weight_pct,min_score,max_score,step,display_order\n\
         innovation,الابتكار,Innovation,Innovation,40,0,20,0.5,1\n"
    ));
}

#[test]
fn the_event_says_its_rules_its_partners_and_what_the_program_does_not_know() {
    let mut sample = Sample::read();
    let text = |fr: &str| Text { fr: Some(fr.to_owned()), ..Text::default() };
    sample.details.name = text("Idéathon \"2026\"");
    sample.details.place = text("Marrakech");
    sample.details.date = Some("2026-05-06".to_owned());
    sample.details.partners = vec![Partner { name: text("CRI"), role: text("Accueil") }];
    sample.details.other =
        [("sponsor", "\"=cmd\""), ("budget", "{ total = 3 }"), ("place.room", "\"B\""), ("quorum", "9")]
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .into();
    let text = files(&sample, None, &[]).remove("event.toml").unwrap();
    let event: toml::Table = toml::from_str(&text).unwrap();
    assert_eq!(event["escaped"].as_bool(), Some(true));
    assert_eq!(event["quorum"].as_integer(), Some(2), "what the program knows is its own");
    assert_eq!(event["rank_style"].as_str(), Some("1224"));
    assert_eq!(event["tie_breaks"].as_array().unwrap().len(), 1);
    assert_eq!(event["date"].as_datetime().unwrap().to_string(), "2026-05-06");
    assert_eq!(event["place"]["region"].as_str(), Some("07"));
    assert_eq!(event["place"]["room"].as_str(), Some("B"));
    assert_eq!(event["partners"][0]["role"]["fr"].as_str(), Some("Accueil"));
    assert_eq!(event["sponsor"].as_str(), Some("=cmd"));
    assert_eq!(event["budget"]["total"].as_integer(), Some(3));
}

#[test]
fn an_empty_chain_is_not_the_default_one() {
    let mut sample = Sample::read();
    sample.rules.tie_breaks = Some(Vec::new());
    assert!(files(&sample, None, &[])["event.toml"].contains("tie_breaks = []"));
    sample.rules.tie_breaks = None;
    assert!(!files(&sample, None, &[])["event.toml"].contains("tie_breaks"));
}

#[test]
fn guidance_assignments_and_decisions_have_files_when_there_are_some() {
    let mut sample = Sample::read();
    let mut criteria = sample.rubric.criteria().to_vec();
    let text = |fr: &str| Text { fr: Some(fr.to_owned()), ..Text::default() };
    criteria[0].weight = "0.5".parse().unwrap();
    criteria[0].subcriteria = vec![Subcriterion { code: "INN1".to_owned(), label: text("- neuf") }];
    let (from, to) = (Decimal::ZERO, "9.5".parse().unwrap());
    criteria[0].levels =
        vec![Level { from, to, label: text("faible"), descriptor: text("Rien de neuf, ou peu") }];
    sample.rubric = Rubric::new(criteria).unwrap();
    let entry = |id: &str| EntryId::new(id).unwrap();
    let pairs = [(JudgeId::new("J1").unwrap(), entry("MS26-001"))];
    let decision = TieDecision {
        order: vec![entry("MS26-019"), entry("MS26-007")],
        reason: "=vote".to_owned(),
        shared: false,
    };
    let files = files(&sample, Some(&pairs), &[decision]);
    assert!(
        files["rubric.csv"].contains("label_en,weight,min_score")
            && files["rubric.csv"].contains(",0.5,0,20,")
    );
    assert!(files["rubric_subcriteria.csv"].ends_with("\ninnovation,INN1,,'- neuf,\n"));
    assert!(files["levels.csv"].ends_with("\ninnovation,0,9.5,,faible,,,\"Rien de neuf, ou peu\",\n"));
    assert_eq!(files["assignments.csv"], "judge_id,entry_id\nJ1,MS26-001\n");
    assert_eq!(
        files["tie_decisions.csv"],
        "decision,place,entry_id,reason\n1,1,MS26-019,'=vote\n1,2,MS26-007,'=vote\n"
    );
}

#[test]
fn a_number_stays_a_number_and_a_telephone_is_a_text() {
    let mut sample = Sample::read();
    sample.entries.truncate(1);
    sample.entries[0].fields =
        [("budget_mad", "-5"), ("phone", "+212600000000")].map(|(k, v)| (k.to_owned(), v.to_owned())).into();
    let entries = &files(&sample, None, &[])["entries.csv"];
    assert!(entries.ends_with(",-5,'+212600000000\n"), "{entries}");
}

proptest! {
    #[test]
    fn any_text_of_an_entry_comes_back(title in "[=+@'\\-\t\r\n\",;aé ]{1,8}", field in "\\PC{0,12}") {
        let mut sample = Sample::read();
        sample.entries.truncate(1);
        sample.entries[0].title.set(domain::Language::Fr, Some(title));
        sample.entries[0].fields.insert("=note".to_owned(), field.clone());
        let files = files(&sample, None, &[]);
        let row = unguarded(&files["entries.csv"]).remove(0);
        prop_assert_eq!(row["title_fr"].as_str(), sample.entries[0].title.fr.as_deref().unwrap_or_default());
        prop_assert_eq!(&row["'=note"], &field);
    }
}
