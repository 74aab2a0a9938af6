//! What is on paper can be copied, searched and read aloud.

use crate::pdf::{Pdf, dense};
use crate::sample::{Sample, sealed, states, text};
use domain::Language;
use papers::TypstPress;
use report::paper::{EntryList, Languages, Paper, Press, ScoreSheets, State};

/// The word for a draft, by language.
fn draft(language: Language) -> &'static str {
    match language {
        Language::Ar => "مسودة",
        Language::Fr => "Projet non définitif",
        Language::En => "Draft, not final",
    }
}

#[test]
fn every_paper_in_every_language_is_tagged_titled_and_whole() {
    let sample = Sample::read();
    for paper in sample.papers() {
        for languages in Languages::ALL {
            for state in states() {
                let name = format!("{} {} {state:?}", paper.name(), languages.name());
                let pdf = Pdf::of(&sample.job(paper.clone(), languages, state.clone()));
                assert_eq!(pdf.printed.remarks, [], "{name}");
                let about = pdf.about();
                assert!(about.contains("Tagged:          yes"), "{name}: {about}");
                assert!(
                    about.contains(&format!("Pages:           {}\n", pdf.printed.pages)),
                    "{name}: {about}"
                );
                assert!(about.contains("CreationDate:    Wed May  6 17:40:00 2026"), "{name}: {about}");
                let event = sample.job(paper.clone(), languages, state.clone()).letterhead.event;
                assert!(about.contains(event.shown(languages.first())), "{name}: {about}");
                let raw = String::from_utf8_lossy(&pdf.printed.pdf);
                assert!(raw.contains("<pdfuaid:part>1</pdfuaid:part>"), "{name} says that it is PDF/UA");
                assert!(
                    raw.contains(&format!("/Lang({}", languages.first().code())),
                    "{name} names its language"
                );
                let fonts = pdf.fonts();
                assert!(
                    !fonts.is_empty() && fonts.iter().all(|(name, whole)| *whole && name.contains("Amiri")),
                    "{name}: {fonts:?}"
                );
                let text = pdf.text();
                let watermarked = paper.tells_a_result() && state == State::Draft;
                assert_eq!(text.contains(draft(languages.first())), watermarked, "{name}: {text}");
                let fingerprint = dense(&text).contains("9F3A61C07E4B2D15");
                assert_eq!(fingerprint, paper.tells_a_result() && state != State::Draft, "{name}: {text}");
            }
        }
    }
}

#[test]
fn one_sheet_fills_one_page() {
    let sample = Sample::read();
    for languages in Languages::ALL {
        for state in states() {
            for paper in sample.papers() {
                let sheets = match &paper {
                    Paper::Declarations(papers) => papers.declarations.len(),
                    Paper::BlankSheets(papers) | Paper::FilledSheets(papers) => papers.sheets.len(),
                    Paper::Certificates(papers) => papers.certificates.len(),
                    Paper::Feedback(papers) => papers.sheets.len(),
                    Paper::JuryList(_) | Paper::Winners(_) | Paper::PinCards(_) => 1,
                    _ => continue,
                };
                let name = paper.name();
                let printed =
                    TypstPress::default().print(&sample.job(paper, languages, state.clone())).unwrap();
                assert_eq!(printed.pages, sheets, "{name} {}", languages.name());
            }
        }
    }
}

/// A number as the language writes it.
fn written(number: &str, language: Language) -> String {
    if language == Language::En { number.to_owned() } else { number.replace('.', ",") }
}

#[test]
fn a_blank_sheet_says_what_the_marks_of_each_criterion_mean_and_a_filled_one_does_not() {
    let sample = Sample::read();
    let sheets = sample.sheets_of_all();
    for languages in Languages::ALL {
        let pdf = Pdf::of(&sample.job(Paper::BlankSheets(sheets.clone()), languages, State::Draft));
        assert_eq!(pdf.printed.pages, sheets.sheets.len(), "{}", languages.name());
        let one = ScoreSheets { sheets: sheets.sheets[..1].to_vec(), ..sheets.clone() };
        let text = Pdf::of(&sample.job(Paper::BlankSheets(one), languages, State::Draft)).text();
        for language in languages.all() {
            let mut said = Vec::new();
            for criterion in &sheets.sheets[0].criteria {
                for level in &criterion.levels {
                    let range =
                        format!("{}–{}", written(&level.from, language), written(&level.to, language));
                    assert!(dense(&text).contains(&range), "{range} in {text}");
                    said.push([&level.label, &level.descriptor].map(|each| each.shown(language)).join(" – "));
                }
            }
            // A full stop at the end of a line may stand on either side of it for the reader.
            let said: Vec<&str> = said.iter().map(|each| each.trim_end_matches('.')).collect();
            // Where two languages stand side by side, this reader takes signs between Arabic words out of their order.
            match languages {
                Languages::One(_) => in_order(&text, &said),
                Languages::ArabicFrench => {
                    said.iter()
                        .flat_map(|each| each.split(['،', '–']))
                        .for_each(|part| in_order(&text, &[part]));
                }
            }
        }
        let filled = Pdf::of(&sample.job(Paper::FilledSheets(sample.sheets(true)), languages, State::Draft));
        let descriptor = &sheets.sheets[0].criteria[0].levels[3].descriptor;
        assert!(!dense(&filled.text()).contains(&dense(descriptor.shown(languages.first()))));
    }
}

#[test]
fn descriptors_that_do_not_fit_the_sheet_are_a_guide_before_the_sheets_of_each_judge() {
    let sample = Sample::read();
    let mut sheets = sample.sheets(false);
    // Two sheets of one judge, then one of another.
    let mut other = sheets.sheets[1].clone();
    other.judge.as_mut().unwrap().name = text("أمينة", "Amina", "");
    sheets.sheets[1].judge = sheets.sheets[0].judge.clone();
    sheets.sheets.push(other);
    for (languages, times, guide, see) in [
        (Languages::One(Language::Ar), 5, "دليل التنقيط", "معاني النقط مبينة"),
        (Languages::One(Language::Fr), 4, "Guide de notation", "Le sens des notes"),
        (Languages::One(Language::En), 4, "Marking guide", "What the marks mean"),
        (Languages::ArabicFrench, 3, "Guide de notation", "Le sens des notes"),
    ] {
        let mut sheets = sheets.clone();
        let criteria = sheets.sheets.iter_mut().flat_map(|sheet| &mut sheet.criteria);
        for level in criteria.flat_map(|criterion| &mut criterion.levels) {
            for said in [&mut level.descriptor.ar, &mut level.descriptor.fr, &mut level.descriptor.en] {
                *said = said.as_ref().map(|said| format!("{said} ").repeat(times));
            }
        }
        let pdf = Pdf::of(&sample.job(Paper::BlankSheets(sheets.clone()), languages, State::Draft));
        let pages: Vec<String> = (1..=pdf.printed.pages).map(|page| dense(&pdf.page(page))).collect();
        let criteria = &sheets.sheets[0].criteria;
        let language = languages.all().last().copied().unwrap();
        let last = dense(criteria[2].levels[3].descriptor.shown(language).trim());
        // A guide is a page here, and says everything; the sheets keep to theirs and lead to it.
        let guides = [true, false, false, true, false];
        assert_eq!(pages.len(), guides.len(), "{}", languages.name());
        for (page, is_guide) in pages.iter().zip(guides) {
            assert_eq!(page.contains(&last), is_guide, "{}: {page}", languages.name());
            assert_eq!(!page.contains(&dense(see)), is_guide, "{}: {page}", languages.name());
            assert!(!is_guide || page.contains(&dense(guide)), "{}: {page}", languages.name());
        }
        assert!(pages[3].contains(if languages.first() == Language::Ar { "أمينة" } else { "Amina" }));
    }
}

#[test]
fn levels_with_names_alone_are_one_line() {
    let sample = Sample::read();
    let mut sheets = sample.sheets(false);
    for level in
        sheets.sheets.iter_mut().flat_map(|sheet| &mut sheet.criteria).flat_map(|each| &mut each.levels)
    {
        level.descriptor = text("", "", "");
    }
    let job = sample.job(Paper::BlankSheets(sheets), Languages::One(Language::Fr), State::Draft);
    let text = dense(&Pdf::of(&job).page(1));
    assert!(text.contains(&dense("0–5 Faible · 5,5–10 Moyen · 10,5–15 Bon · 15,5–20 Excellent")), "{text}");
}

#[test]
fn two_hundred_certificates_are_one_file() {
    let sample = Sample::read();
    let certificates = Paper::Certificates(sample.certificates_of_participation(200));
    let job = sample.job(certificates, Languages::One(Language::Ar), sealed());
    assert_eq!(TypstPress::default().print(&job).unwrap().pages, 200);
}

#[test]
fn the_same_job_gives_the_same_bytes() {
    let sample = Sample::read();
    for paper in sample.papers() {
        let job = sample.job(paper, Languages::ArabicFrench, sealed());
        let [first, second] = [(); 2].map(|()| TypstPress::default().print(&job).unwrap());
        assert!(first == second, "{} differs from itself", job.paper.name());
    }
}

/// The pieces, in this order, spaces apart.
fn in_order(text: &str, pieces: &[&str]) {
    let text = dense(text);
    let mut from = 0;
    for piece in pieces {
        let found = text[from..].find(&dense(piece));
        from += found.unwrap_or_else(|| {
            panic!(
                "{piece:?} is missing or out of order after {:?}",
                text[..from].chars().rev().take(200).collect::<String>()
            )
        });
    }
}

#[test]
fn the_minutes_read_in_order_in_arabic() {
    let sample = Sample::read();
    let job = sample.job(Paper::Minutes(sample.minutes()), Languages::One(Language::Ar), sealed());
    let text = Pdf::of(&job).text();
    in_order(
        &text,
        &[
            "المملكة المغربية",
            "محضر المداولات رقم",
            "في يوم",
            "ماي",
            "لجنة التحكيم والنصاب القانوني",
            "الترشيحات",
            "المعايير وطريقة التنقيط",
            "تنازع المصالح والتنحي",
            "الترتيب",
            "كربون نشط من قشور الأركان",
            "حالات التعادل والفصل فيها",
            "فصل بينها بقرار حنان المراكشي الوردي، للسبب التالي",
            "جاهزية المشروع للانطلاق الفوري",
            "الجوائز والتنويهات",
            "حجبت الجائزة",
            "توصيات المواكبة",
            "التحفظات",
            "Le coût de deux projets aurait mérité une expertise avant le passage.",
            "الاستثناءات والقرارات المعللة",
            "المرفقات",
            "التوقيعات",
        ],
    );
    // Lam and alef are one shape on paper and two letters in the text; numbers keep their order.
    for whole in ["الابتكار", "الأركان", "للانطلاق", "16,96 / 20", "2026", "16:10", "7 / 7", "30 000"]
    {
        assert!(dense(&text).contains(&dense(whole)), "{whole} in {text}");
    }
    // Every member has a box of their own; the numbers are Western.
    let signatures = &text[text.rfind("التوقيعات").unwrap()..];
    for judge in &sample.minutes().members {
        assert!(dense(signatures).contains(&dense(judge.name.shown(Language::Ar))), "{signatures}");
    }
    assert!(!text.contains(|c| matches!(c, '٠'..='٩')), "{text}");
}

#[test]
fn the_minutes_read_in_order_in_french_and_english() {
    let sample = Sample::read();
    let text = |language| {
        Pdf::of(&sample.job(Paper::Minutes(sample.minutes()), Languages::One(language), sealed())).text()
    };
    in_order(
        &text(Language::Fr),
        &[
            "Royaume du Maroc",
            "Procès-verbal de délibération n° MS-2026/07",
            "Le 6 mai 2026, à 16 h 10",
            "1. Composition du jury et quorum",
            "Membres présents : 6 sur 7. Quorum requis : 4.",
            "3. Critères et méthode",
            "4. Conflits d'intérêts et déports",
            "5. Classement",
            "Charbon actif à partir des coques d'argan",
            "16,96 / 20",
            "6. Égalités et départage",
            "Départage par décision de Hanane Merrakchi Ouardi",
            "Départage par : Innovation (14,50 contre 13,00).",
            "Prix non attribué",
            "clos",
        ],
    );
    in_order(
        &text(Language::En),
        &[
            "Kingdom of Morocco",
            "Minutes of deliberation no. MS-2026/07",
            "On 6 May 2026, at 16:10",
            "16.96 / 20",
            "Signatures",
        ],
    );
}

#[test]
fn a_bilingual_paper_says_everything_twice() {
    let sample = Sample::read();
    let pdf = Pdf::of(&sample.job(Paper::Winners(sample.winners()), Languages::ArabicFrench, sealed()));
    let text = dense(&pdf.text());
    for both in [
        ["لائحة الفائزين", "Liste des lauréats"],
        ["الجائزة الأولى", "Premier prix"],
        ["حجبت الجائزة", "Prix non attribué"],
        ["الخاتم", "Cachet"],
        ["كربون نشط من قشور الأركان", "Charbon actif à partir des coques d'argan"],
    ] {
        for said in both {
            assert!(text.contains(&dense(said)), "{said} in {text}");
        }
    }
}

#[test]
fn the_list_of_winners_and_the_feedback_show_no_single_marks() {
    let sample = Sample::read();
    let names = sample.minutes().members;
    for paper in sample.papers() {
        let marks = match paper {
            Paper::Winners(_) => vec!["16,96", "16,65", "15,16"],
            Paper::Feedback(_) => Vec::new(),
            _ => continue,
        };
        let text = dense(&Pdf::of(&sample.job(paper, Languages::One(Language::Fr), sealed())).text());
        for mark in marks {
            assert!(!text.contains(mark), "{text}");
        }
        for judge in &names {
            assert!(!text.contains(&dense(judge.name.shown(Language::Fr))), "{text}");
        }
    }
}

#[test]
fn what_people_wrote_is_printed_as_it_is() {
    let sample = Sample::read();
    let nasty = "#panic(\"x\") $x^2$ ] [ \\ \" ' `code` *bold* _it_ <label> @ref // = / {{ }} #{1+1}";
    let mut list = sample.entry_list();
    list.entries.truncate(1);
    list.entries[0].entry.title = text("", nasty, "");
    list.entries[0].reason = Some("\u{202e}turned\u{202c} \u{2067}round\u{2069}".to_owned());
    let mut job = sample.job(Paper::EntryList(list), Languages::One(Language::Fr), State::Draft);
    job.letterhead.event = text("", "#event $ ]", "");
    let pdf = Pdf::of(&job);
    let text = dense(&pdf.text());
    assert!(text.contains(&dense(nasty)), "{text}");
    assert!(text.contains("turnedround") && text.contains("#event$]"), "{text}");
    assert!(pdf.about().contains("#event $ ]"), "{}", pdf.about());
}

#[test]
fn two_hundred_entries_with_long_titles_repeat_the_head_and_split_no_row() {
    let sample = Sample::read();
    let long_ar =
        "تعاونية لتثمين المنتوجات المحلية وتسويقها عبر منصة رقمية مشتركة لفائدة نساء الجبل ".repeat(4);
    let long_fr = "Coopérative de valorisation des produits du terroir par une plateforme commune ".repeat(4);
    let entries: Vec<_> = sample
        .entry_list()
        .entries
        .iter()
        .cycle()
        .take(200)
        .cloned()
        .enumerate()
        .map(|(at, mut listed)| {
            listed.entry.number = format!("MS26-{at:03}");
            listed.entry.title = text(&format!("{long_ar}END{at}Z"), &format!("{long_fr}fin{at}z"), "");
            listed
        })
        .collect();
    for languages in [Languages::One(Language::Ar), Languages::ArabicFrench] {
        let job =
            sample.job(Paper::EntryList(EntryList { entries: entries.clone() }), languages, State::Draft);
        let pdf = Pdf::of(&job);
        let pages: Vec<String> = (1..=pdf.printed.pages).map(|page| dense(&pdf.page(page))).collect();
        for (at, listed) in entries.iter().enumerate() {
            let page = pages.iter().find(|page| page.contains(&listed.entry.number)).unwrap();
            assert!(
                page.contains(&format!("END{at}Z")),
                "the end of {} is on another page",
                listed.entry.number
            );
        }
        assert!(
            pages.iter().all(|page| page.contains("المشروع") && page.contains("القطاع")),
            "the head comes again"
        );
    }
}

#[test]
fn pictures_are_told_to_those_who_do_not_see_them_and_heads_of_tables_are_marked() {
    let sample = Sample::read();
    for paper in sample.papers() {
        let tags = Pdf::of(&sample.job(paper.clone(), Languages::One(Language::Fr), sealed())).tags();
        assert!(tags.contains("H1"), "{}: {tags}", paper.name());
        if matches!(paper, Paper::Minutes(_) | Paper::Summary(_) | Paper::EntryList(_)) {
            assert!(tags.contains("TH") && tags.contains("Table"), "{}: {tags}", paper.name());
        }
        if matches!(paper, Paper::BlankSheets(_) | Paper::PinCards(_) | Paper::HeadOffice(_)) {
            assert!(tags.contains("Figure"), "{}: {tags}", paper.name());
        }
    }
}
