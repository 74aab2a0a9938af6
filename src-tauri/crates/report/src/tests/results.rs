//! The results to make known.

use domain::Language;

use crate::tests::sample::Sample;
use crate::{Finality, results_html, results_json};

fn page(sample: &Sample, finality: Finality, language: Language) -> String {
    String::from_utf8(sample.with_tables(finality, |data| results_html(data, language))).unwrap()
}

#[test]
fn the_page_has_every_place_with_its_reason_in_every_language() {
    for (language, direction, prize) in [
        (Language::Ar, "<html lang=\"ar\" dir=\"rtl\">", "الجائزة الأولى"),
        (Language::Fr, "<html lang=\"fr\" dir=\"ltr\">", "Premier prix"),
        (Language::En, "<html lang=\"en\" dir=\"ltr\">", "Premier prix"),
    ] {
        let page = page(&Sample::read(), Finality::Provisional, language);
        assert!(page.contains(direction) && page.contains(prize));
        assert_eq!(page.matches("<th scope=\"row\"><span").count(), 22);
        for unsaid in ["report-", "standings-", "entries-", "{ $", "MS26-021", "Benrrabwa"] {
            assert!(!page.contains(unsaid), "{unsaid} is on the page in {language:?}");
        }
    }
}

#[test]
fn what_the_jury_has_not_sealed_is_provisional() {
    let sample = Sample::read();
    for (finality, provisional) in
        [(Finality::Rehearsal, true), (Finality::Provisional, true), (Finality::Sealed, false)]
    {
        let json = sample.with_tables(finality, results_json);
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        assert_eq!(json["provisional"], provisional);
    }
    assert!(page(&sample, Finality::Provisional, Language::En).contains("Provisional results"));
    assert!(page(&sample, Finality::Sealed, Language::En).contains("Final results, sealed"));
}

#[test]
fn the_page_loads_and_runs_nothing() {
    let page = page(&Sample::read(), Finality::Sealed, Language::Ar);
    for loading in ["<script", "<link", "src=", "url(", "@import", "http:", "https:", "javascript:"] {
        assert!(!page.contains(loading), "{loading}");
    }
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn the_json_names_places_and_no_judge() {
    let json = Sample::read().with_tables(Finality::Sealed, results_json);
    let text = String::from_utf8(json).unwrap();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let first = &json["rows"][0];
    assert_eq!((&first["rank"], &first["entry_id"]), (&"1".into(), &"MS26-013".into()));
    assert_eq!(
        (&first["score_exact"], &first["prizes"][0]["fr"]),
        (&"2375/28".into(), &"Premier prix".into())
    );
    assert!(!text.contains("\"J1\"") && !text.contains("Benrrabwa"));
}
