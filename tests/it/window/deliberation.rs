//! The sample, from its open points to a sealed result that a second disk holds and its papers, through the window.

use super::person::Person;
use super::{find, within_reason};
use crate::program::done;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_goes_from_open_points_to_signed_papers_in_arabic() {
    within_reason(async {
        let data = tempfile::tempdir().unwrap();
        // A disk of its own, as a stick is.
        let stick = tempfile::tempdir_in("/dev/shm").unwrap();
        let person = Person::sits_down(data.path(), "ar").await;
        person.presses("home-sample").await;
        person.presses("nav-deliberation").await;
        settles(&person).await;
        sits(&person).await;
        awards(&person).await;
        signs(&person).await;
        let hash = seals(&person).await;
        holds(&person, &stick.path().to_string_lossy()).await;
        changes_nothing_any_more(&person).await;
        looks(&person).await;
        let papers = data.path().join("papers");
        prints(&person, &papers.to_string_lossy()).await;
        person.leaves().await;
        agree(&papers, &hash);

        // What is typed from the screen years later is held against the file, and against the copy.
        let typed = format!("{}-{}", hash[2], hash[11]);
        for folder in [data.path(), stick.path()] {
            let file = find(folder, "tahkim").unwrap();
            let said = done(data.path(), &["verify", &file.to_string_lossy(), "--paper", &typed]);
            assert!(said.contains(&hash.join("-")), "{hash:?} in {said}");
        }
    })
    .await;
}

/// The round, the missing sheets, the tie of the third place: each with the button beside it.
async fn settles(person: &Person) {
    person.sees("//*[@data-point='missing']").await;
    assert_eq!(open(person).await, ["round", "missing", "tie", "attendance", "awards"]);
    person.keeps_picture("window-delib-open").await;
    person.presses("board-close").await;
    person.presses("board-close").await;
    person.until("the round is closed", async || !open(person).await.contains(&"round".to_owned())).await;
    person.presses("delib-absent-all").await;
    person.until("no sheet is missing", async || !open(person).await.contains(&"missing".to_owned())).await;
    let tied =
        person.texts("//*[@data-tie]//div[contains(@class,'twin')]//div[contains(@class,'hint')]").await;
    assert_eq!(tied, ["MS26-007", "MS26-019"]);
    person.presses("delib-tie-record").await;
    person.reads(&person.words("delib-reason-missing")).await;
    person.fills("delib-tie-reason", "المعدلات متطابقة في المعايير الثلاثة").await;
    person.keeps_picture("window-delib-tie").await;
    person.presses("delib-tie-record").await;
    person.until("the tie is decided", async || open(person).await == ["attendance", "awards"]).await;
}

/// The points that wait, from top to bottom.
async fn open(person: &Person) -> Vec<String> {
    person.attributes("//*[@data-point]", "data-point").await
}

/// Who is here, and what the minutes say of the sitting.
async fn sits(person: &Person) {
    person.presses("delib-to-jury").await;
    person.presses("delib-as-expected").await;
    let shown = "//*[@aria-labelledby='delib-members']//label[contains(@class,'on')]";
    person.until("seven were asked", async || person.texts(shown).await.len() == 7).await;
    let absent =
        person.texts(shown).await.into_iter().filter(|said| *said != person.words("presence-present"));
    assert_eq!(absent.collect::<Vec<_>>(), [person.words("presence-absent")], "one has left early");
    person.fills("sitting-opened", "13:05").await;
    person.fills("sitting-notes", "نوقشت المراتب الثلاث الأولى.").await;
    person.keeps_picture("window-delib-jury").await;
}

async fn awards(person: &Person) {
    person.presses("delib-tab-awards").await;
    person.presses("delib-propose").await;
    let listed = "//*[@aria-labelledby='delib-awards']//ol/li";
    person.until("three prizes", async || person.texts(listed).await.len() == 3).await;
    let third = person.texts(&format!("({listed})[3]//span[contains(@class,'row')]//bdi")).await;
    assert!(third.len() >= 2, "the third prize is shared: {third:?}");
    person.reads(&person.words("delib-shared")).await;
    person.keeps_picture("window-delib-awards").await;
}

/// Each with the PIN that was drawn; a wrong one signs nothing.
async fn signs(person: &Person) {
    person.presses("delib-tab-sign").await;
    let card = "//*[@aria-labelledby='delib-sign']";
    person.clicks(&format!("{card}//*[contains(@class,'note')]//button")).await;
    let drawn = format!("{card}//ul[contains(@class,'pins')]/li");
    person.sees(&drawn).await;
    let names = person.texts(&format!("{drawn}/span")).await;
    let pins: BTreeMap<String, String> =
        names.into_iter().zip(person.texts(&format!("{drawn}/b")).await).collect();
    assert_eq!(pins.len(), 6, "{pins:?}");
    for at in 0..pins.len() {
        person
            .clicks(&format!(
                "({card}//ul[contains(@class,'stack')]//button[contains(@class,'btn-primary')])[1]"
            ))
            .await;
        let name = person.sees("//dialog[@open]//p[contains(@class,'name')]").await.text().await.unwrap();
        let pin = &pins[name.trim_matches(|c: char| !c.is_alphanumeric())];
        if at == 0 {
            person.writes("//input[@id='f-pin']", if pin == "000000" { "000001" } else { "000000" }).await;
            person.presses("delib-sign-do").await;
            person.reads(&person.words("fault-pin-wrong")).await;
            person.keeps_picture("window-delib-wrong-pin").await;
        }
        person.writes("//input[@id='f-pin']", pin).await;
        person.types(&["Enter"]).await;
        let signed = format!("{card}//ul[contains(@class,'stack')]//*[contains(@class,'badge-ok')]");
        person.until("one more has signed", async || person.texts(&signed).await.len() == at + 1).await;
    }
    person.keeps_picture("window-delib-signed").await;
}

/// The hash as the screen shows it, in sixteen groups of four.
async fn seals(person: &Person) -> Vec<String> {
    person.presses("delib-seal").await;
    person.presses_text(&person.words_with("delib-seal-do", &[("number", "1")])).await;
    person.reads(&person.words_with("delib-sealed", &[("number", "1")])).await;
    person.reads(&person.words("delib-not-yet")).await;
    let hash = person.texts("//div[contains(@class,'hash')]//bdi").await;
    assert!(hash.len() == 16 && hash.iter().all(|group| group.len() == 4), "{hash:?}");
    person.keeps_picture("window-delib-sealed").await;
    hash
}

async fn holds(person: &Person, folder: &str) {
    person.fills("delib-hold-folder", folder).await;
    person.presses("delib-hold-do").await;
    person.reads(&person.words("delib-may-announce")).await;
    person.keeps_picture("window-delib-held").await;
}

async fn changes_nothing_any_more(person: &Person) {
    for screen in ["nav-board", "nav-standings", "nav-entries", "nav-rubric"] {
        person.presses(screen).await;
        person.reads(&person.words_with("sealed-line", &[("number", "1")])).await;
    }
    let refused = person.asks(r#"{"op":"awards-change","awards":[]}"#).await.unwrap_err();
    assert_eq!(refused["code"], "result-sealed", "{refused}");
}

/// At a paper before it is printed, page by page.
async fn looks(person: &Person) {
    person.presses("nav-documents").await;
    let minutes = person.words("documents-paper-minutes");
    person
        .clicks(&format!(
            "//li[contains(.,'{minutes}')]//button[contains(.,'{}')]",
            person.words("documents-look")
        ))
        .await;
    let page = "//dialog[@open]//img";
    let first = person.attributes(page, "alt").await;
    person.keeps_picture("window-paper").await;
    person.presses("documents-page-after").await;
    person.until("the second page is shown", async || person.attributes(page, "alt").await != first).await;
    person.types(&["Escape"]).await;
}

/// The minutes are chosen already; with them the winners, the sheets and the certificates.
async fn prints(person: &Person, folder: &str) {
    for paper in ["filled-sheets", "winners", "certificates"] {
        person
            .clicks(&format!("//label[contains(.,'{}')]", person.words(&format!("documents-paper-{paper}"))))
            .await;
    }
    person.fills("documents-destination", folder).await;
    person.presses_text(&person.words_with("documents-export", &[("count", "4")])).await;
    person.reads(&person.words("documents-done")).await;
    person.keeps_picture("window-documents").await;
}

/// Every page bears the hash of the screen, and the minutes say what the jury decided.
fn agree(papers: &Path, hash: &[String]) {
    let mut minutes = None;
    let names: Vec<_> = std::fs::read_dir(papers).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(names.len(), 4, "{names:?}");
    for path in &names {
        let text = copied(path);
        let pages: Vec<&str> = text.split_terminator('\u{c}').collect();
        for (at, page) in pages.iter().enumerate() {
            assert!(page.contains(&hash[..4].concat()), "page {} of {}: {page}", at + 1, path.display());
        }
        if text.contains("محضر") {
            minutes = Some(text);
        }
    }
    let minutes = minutes.expect("the minutes are among them");
    for entry in 1..=24 {
        assert!(minutes.contains(&format!("MS26{entry:03}")), "{entry} in {minutes}");
    }
    for said in ["المعدلاتمتطابقةفيالمعاييرالثلاثة", "نوقشتالمراتبالثلاثالأولى"]
    {
        assert!(minutes.contains(said), "{said} in {minutes}");
    }
}

/// The text as a reader copies it, without spaces and marks of direction.
fn copied(pdf: &Path) -> String {
    let run = Command::new("pdftotext").arg(pdf).arg("-").output().unwrap();
    assert!(run.status.success(), "{}: {}", pdf.display(), String::from_utf8_lossy(&run.stderr));
    let keeps = |c: &char| {
        *c == '\u{c}'
            || !(c.is_whitespace() || matches!(c, '-' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    };
    String::from_utf8(run.stdout).unwrap().chars().filter(keeps).collect()
}
