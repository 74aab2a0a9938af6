//! Templates, wording and pictures of one's own, and what becomes of them when they do not hold.

use std::fs;

use crate::pdf::{Pdf, dense};
use crate::sample::{Sample, sealed};
use domain::Language;
use papers::TypstPress;
use report::paper::{Job, Languages, Paper, Remark};
use tempfile::TempDir;

fn winners() -> Job {
    let sample = Sample::read();
    sample.job(Paper::Winners(sample.winners()), Languages::One(Language::Fr), sealed())
}

/// The paper as it is printed with these files in the folder of templates.
fn with(files: &[(&str, &[u8])]) -> (Pdf, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    (Pdf::by(&TypstPress::with_folder(folder.path().to_owned()), &winners()), folder)
}

const HOLDS: &str = "#import \"parts.typ\": *\n#let masthead() = [CHAMBRE DES ARTISANS]\n";

#[test]
fn a_head_and_words_and_a_logo_of_ones_own_take_the_place_of_the_built_in_ones() {
    let logo = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>";
    let (pdf, _) = with(&[
        ("masthead.typ", HOLDS.as_bytes()),
        ("words.fr.ftl", "papers-winners = Palmarès\n".as_bytes()),
        ("logo.svg", logo),
        ("notes.txt", b"not ours"),
    ]);
    assert_eq!(pdf.printed.remarks, []);
    let text = dense(&pdf.text());
    assert!(text.contains("CHAMBREDESARTISANS") && text.contains("Palmarès"), "{text}");
    assert!(!text.contains("RoyaumeduMaroc"), "{text}");
}

#[test]
fn a_logo_heads_the_paper_and_says_whose_it_is() {
    let png = fs::read(crate::sample::assets().join("pictures/hall.ar.png")).unwrap();
    let (pdf, _) = with(&[("logo.png", &png)]);
    assert_eq!(pdf.printed.remarks, []);
    assert!(pdf.tags().contains("Figure"), "{}", pdf.tags());
}

#[test]
fn a_faulty_template_is_named_by_file_and_line_and_the_built_in_one_is_used() {
    let plain = winners();
    let broken: [(&str, &str, Option<usize>); 6] = [
        ("masthead.typ", "#import \"parts.typ\": *\n#let masthead() = [\n", Some(2)),
        ("masthead.typ", "#import \"parts.typ\": *\n\n#let masthead() = unknown-name\n", Some(3)),
        ("masthead.typ", "#let other = 1\n", None),
        ("winners.typ", "#import \"house.typ\": *\n#while true { }\n", Some(2)),
        ("winners.typ", "#import \"@preview/cetz:0.3.0\": *\n", Some(1)),
        ("winners.typ", "#read(\"/etc/passwd\")\n", Some(1)),
    ];
    for (file, template, line) in broken {
        let (pdf, _) = with(&[(file, template.as_bytes())]);
        let [Remark::Template { file: named, line: at, said }] = &pdf.printed.remarks[..] else {
            panic!("{template}: {:?}", pdf.printed.remarks)
        };
        assert_eq!(named, file, "{template}: {said}");
        assert!(line.is_none() || *at == line, "{template}: line {at:?}: {said}");
        assert!(pdf.printed.pdf == Pdf::of(&plain).printed.pdf, "{template}: the built-in paper is printed");
    }
}

#[test]
fn what_is_no_picture_is_left_away() {
    for (name, bytes) in
        [("logo.png", &b"no picture"[..]), ("logo.svg", b"<svg"), ("logo.jpg", b"\xff\xd8\xff\x00")]
    {
        let (pdf, _) = with(&[(name, bytes)]);
        assert_eq!(pdf.printed.remarks, [Remark::Picture { file: name.to_owned() }]);
        assert!(pdf.printed.pdf == Pdf::of(&winners()).printed.pdf);
    }
}

#[test]
fn wording_that_cannot_be_read_is_named_by_line_and_the_rest_of_it_counts() {
    let (pdf, _) = with(&[("words.fr.ftl", "papers-winners = Palmarès\nno message\n".as_bytes())]);
    assert_eq!(pdf.printed.remarks, [Remark::Wording { file: "words.fr.ftl".to_owned(), line: 2 }]);
    assert!(dense(&pdf.text()).contains("Palmarès"));
}

#[test]
fn a_file_that_is_no_text_is_named() {
    let (pdf, _) = with(&[("masthead.typ", b"\xff\xfe\x00")]);
    assert_eq!(pdf.printed.remarks, [Remark::Unreadable { file: "masthead.typ".to_owned() }]);
}

#[test]
fn every_remark_has_its_sentence() {
    let file = || "logo.png".to_owned();
    let remarks = [
        Remark::Template { file: file(), line: Some(3), said: "unknown variable".to_owned() },
        Remark::Template { file: file(), line: None, said: "unknown variable".to_owned() },
        Remark::Wording { file: file(), line: 2 },
        Remark::Picture { file: file() },
        Remark::Unreadable { file: file() },
    ];
    for language in Language::ALL {
        let words = locale::Words::new(language, &[locale::FAULT]);
        for remark in &remarks {
            let values = remark.values();
            let values: Vec<(&'static str, locale::Value<'_>)> =
                values.iter().map(|(name, value)| (*name, locale::Value::Text(value))).collect();
            let said = words.say(&format!("fault-{}", remark.code()), &values);
            assert!(said.contains("logo.png") && !said.contains("{$"), "{said}");
        }
    }
}
