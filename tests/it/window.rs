//! The real window: registers, scores, ranks and exports, in Arabic.

mod deliberation;
mod jury;
mod person;
mod wall;

use crate::program::{done, project};
use person::Person;
use std::path::{Path, PathBuf};
use std::time::Duration;

#[tokio::test(flavor = "multi_thread")]
async fn an_organiser_registers_scores_ranks_and_exports_in_arabic() {
    within_reason(async {
        let data = tempfile::tempdir().unwrap();
        let person = Person::sits_down(data.path(), "ar").await;
        makes_a_competition(&person).await;
        registers(&person).await;
        sets_the_rubric(&person).await;
        scores(&person).await;
        let shown = ranks(&person).await;
        let csv = exports(&person).await;
        person.leaves().await;
        agrees(data.path(), &csv, &shown);
    })
    .await;
}

async fn makes_a_competition(person: &Person) {
    assert_eq!(person.texts("//h1").await, [person.words("home-welcome")]);
    person.keeps_picture("window-welcome").await;
    person.presses("home-new").await;
    person.fills_in("event-name", "ar", "مسابقة أفكار التعاونيات").await;
    person.keeps_picture("window-new").await;
    person.presses("new-create").await;
    person.sees("//nav//*[contains(.,'مسابقة أفكار التعاونيات')]").await;
}

const ENTRIES: [&str; 3] = ["تثمين قشور الأركان", "نسيج بأصباغ نباتية", "تجفيف التين بالشمس"];
const JUDGES: [&str; 3] = ["رئيسة اللجنة", "العضو الأول", "العضوة الثانية"];

async fn registers(person: &Person) {
    person.presses("nav-entries").await;
    person.presses("entries-add").await;
    for (at, title) in ENTRIES.iter().enumerate() {
        person.fills("entries-title-ar", title).await;
        if at == 0 {
            person.keeps_picture("window-entry").await;
        }
        let number = person.value("//input[@id='entry-entry']").await;
        let last = at + 1 == ENTRIES.len();
        person.presses(if last { "entries-save" } else { "entries-save-next" }).await;
        person.reads(&person.words_with("entries-saved", &[("entry", &number)])).await;
    }
    person.until("three entries are listed", async || person.texts("//tbody/tr").await.len() == 3).await;
    person.keeps_picture("window-entries").await;

    person.presses("nav-judges").await;
    for name in JUDGES {
        person.presses("judges-add").await;
        person.fills("judges-name-ar", name).await;
        person.presses("judges-save").await;
        person.sees(&format!("//tbody//*[.='{name}']")).await;
    }
    person.keeps_picture("window-judges").await;
}

async fn sets_the_rubric(person: &Person) {
    person.presses("nav-rubric").await;
    let weight = "(//input[contains(@id,'.weight')])[3]";
    person.writes(weight, "25").await;
    person.presses("rubric-validate").await;
    person.reads(&person.words_with("fault-weights-sum", &[("sum", "95")])).await;
    person.keeps_picture("window-rubric-95").await;
    person.writes(weight, "30").await;
    person.presses("rubric-validate").await;
    person.reads(&person.words("rubric-saved")).await;
}

/// Every sheet by keyboard alone, once the judge is chosen: digits, arrows, Enter, Ctrl+Enter.
async fn scores(person: &Person) {
    person.presses("nav-sheet").await;
    chooses_judge(person, JUDGES[0]).await;
    // Arabic and Western digits, comma and point; half a point more by arrow.
    marks(person, &["18", "١٦", "14,5", "Up"], "2").await;
    marks(person, &["15", "14", "12"], "3").await;
    person.keeps_picture("window-sheet").await;
    marks(person, &["12", "16.0", "14"], DONE).await;

    // This one is of the family of the first entry: in two touches it is not theirs to judge.
    chooses_judge(person, JUDGES[1]).await;
    person.presses("sheet-conflict").await;
    person.keeps_picture("window-conflict").await;
    person.presses("conflict-declare").await;
    person.reads(&person.words_with("sheet-is-recused", &[("judge", JUDGES[1])])).await;
    person.types(&["Alt+Down"]).await;
    marks(person, &["15", "14", "12"], "3").await;
    marks(person, &["12", "16", "14"], DONE).await;

    // And the last one thinks again: a second version takes the place of the first.
    chooses_judge(person, JUDGES[2]).await;
    marks(person, &["10", "10", "10"], "2").await;
    marks(person, &["15", "14", "12"], "3").await;
    marks(person, &["12", "16", "14"], DONE).await;
    person.types(&["Alt+Up", "Alt+Up", "1", "17,5", "Enter", "16", "Enter", "16"]).await;
    person.reads(&person.words_with("sheet-revision", &[("revision", "2"), ("time", "")])).await;
    person.keeps_picture("window-amend").await;
    person.types(&["Ctrl+Enter"]).await;
    // On the organiser's laptop a correction says why; the keyboard is led to where.
    person.reads(&person.words("sheet-reason-missing")).await;
    person.types(&["خطأ في النقل", "Ctrl+Enter"]).await;
    person.until("the second version counts", async || is_revision_two(person).await).await;
}

/// No sheet waits any more.
const DONE: &str = "";

/// Types the marks of the sheet in front, each followed by Enter unless an arrow moves it, and submits; the next sheet comes.
async fn marks(person: &Person, marks: &[&str], next: &str) {
    person.types(&["Escape", "1"]).await;
    for (at, mark) in marks.iter().enumerate() {
        if at > 0 && *mark != "Up" {
            person.types(&["Enter"]).await;
        }
        person.types(&[mark]).await;
    }
    person.types(&["Ctrl+Enter"]).await;
    if next == DONE {
        person.reads(&person.words("sheet-all-done")).await;
    } else {
        person.reads(&person.words_with("sheet-passage", &[("place", next)])).await;
    }
}

async fn chooses_judge(person: &Person, judge: &str) {
    person.chooses("sheet-judge", judge).await;
    person.reads(&person.words_with("sheet-passage", &[("place", "1")])).await;
}

async fn is_revision_two(person: &Person) -> bool {
    let revisions = person.asks(r#"{"op":"ballot-history","judge":"J3","entry":"001"}"#).await.unwrap();
    let counting = revisions["revisions"].as_array().unwrap().last().unwrap();
    counting["revision"] == 2 && counting["state"] == "submitted" && counting["marks"]["innovation"] == "17.5"
}

/// A place as the window shows it.
#[derive(Debug, PartialEq)]
struct Place {
    rank: String,
    entry: String,
    title: String,
    /// On the scale of the marks, two decimals.
    score: String,
    /// The exact fraction on that scale, from the panel that explains the place.
    exact: String,
}

/// Reads the standings as a person does: each row, and its reasons beside it.
async fn places(person: &Person) -> Vec<Place> {
    let mut places = vec![];
    person.sees("//table[contains(@class,'places')]//tbody//button").await;
    let titles = person.texts("//table[contains(@class,'places')]//tbody//button").await;
    for (at, title) in titles.into_iter().enumerate() {
        let row = format!("//table[contains(@class,'places')]//tbody/tr[{}]", at + 1);
        person.clicks(&format!("{row}//button")).await;
        person.sees(&format!("//aside//h2[normalize-space(.)={}]", person::quoted(&title))).await;
        let cell = async |xpath: &str| person.texts(&format!("{row}{xpath}")).await.remove(0);
        let number = cell("//div[contains(@class,'sub')]").await;
        let exact = person.texts("//aside//*[contains(@class,'eq')]").await.remove(0);
        places.push(Place {
            rank: cell("/td[1]").await,
            entry: number.split(' ').nth(1).unwrap().to_owned(),
            title,
            score: cell("/td[4]").await,
            exact: exact.split(" = ").next().unwrap().to_owned(),
        });
    }
    places
}

async fn ranks(person: &Person) -> Vec<Place> {
    person.presses("nav-board").await;
    person.keeps_picture("window-board").await;
    person.presses("board-close").await;
    person.presses("board-close").await;
    person.reads(&person.words("board-closed")).await;
    person.presses("nav-standings").await;
    person.reads(&person.words("standings-final")).await;
    let places = places(person).await;
    let first = ["16,55", "13,80", "13,80"];
    assert_eq!(places.iter().map(|place| place.title.as_str()).collect::<Vec<_>>(), ENTRIES);
    assert_eq!(places.iter().map(|place| place.rank.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
    assert_eq!(places.iter().map(|place| place.score.as_str()).collect::<Vec<_>>(), first);
    // The third has the score of the second: the panel says what separates them, with both values.
    let step = person.words_with("standings-step-criterion", &[("criterion", "الابتكار")]);
    person.reads(&person.words_with("standings-tiebreak", &[("step", &step)])).await;
    let pair = person.texts("//aside//table[contains(@class,'pair')]//tr/td[2]").await;
    assert_eq!(pair, ["12", "15"]);
    person.keeps_picture("window-ranking").await;
    places
}

/// Exports the standings; where the window says they are.
async fn exports(person: &Person) -> String {
    person.presses("standings-export").await;
    let standings = person.words("exports-standings");
    person.presses_text(&person.words_with("exports-do-what", &[("what", &standings)])).await;
    let path = person.sees("//*[contains(@class,'path')]").await.text().await.unwrap();
    person.keeps_picture("window-exports").await;
    path
}

/// What the window showed, what it exported, and what the command line reads in the file are one thing.
fn agrees(data: &Path, csv: &str, shown: &[Place]) {
    let exported = std::fs::read_to_string(csv).unwrap();
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(exported.as_bytes()).into_records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), shown.len(), "{exported}");
    for (row, place) in rows.iter().zip(shown) {
        assert_eq!((&row[0], &row[1], &row[2]), (&*place.rank, &*place.entry, &*place.title), "{exported}");
        // The file is on 0–100, the window on the scale of 20.
        let on_twenty = row[4].parse::<f64>().unwrap() / 5.0;
        assert_eq!(place.score, format!("{on_twenty:.2}").replace('.', ","), "{exported}");
    }
    assert_eq!(&rows[2][rows[2].len() - 1], "criterion:innovation", "{exported}");
    let file = find(data, "tahkim").unwrap();
    let file = file.to_str().unwrap();
    done(data, &["verify", file]);
    done(data, &["standings", file, "-o", "again.csv"]);
    assert_eq!(std::fs::read_to_string(data.join("again.csv")).unwrap(), exported);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_ranks_in_the_window_as_it_was_published() {
    within_reason(async {
        let data = tempfile::tempdir().unwrap();
        let person = Person::sits_down(data.path(), "ar").await;
        person.presses("home-sample").await;
        person.presses("nav-standings").await;
        let shown: Vec<_> =
            places(&person).await.into_iter().map(|place| [place.rank, place.entry, place.exact]).collect();
        person.keeps_picture("window-sample").await;
        let csv = exports(&person).await;
        person.leaves().await;

        // Of the two weightings that were published, the one of this rubric.
        let published: Vec<_> = csv::Reader::from_path(project().join("assets/sample/expected_results.csv"))
            .unwrap()
            .into_records()
            .map(Result::unwrap)
            .filter(|row| &row[0] == "40/30/30")
            .collect();
        assert_eq!(published.len(), 22);
        let on_twenty: Vec<_> =
            published.iter().map(|row| [&row[10], &row[2], &row[7]].map(str::to_owned)).collect();
        assert_eq!(shown, on_twenty);
        let exported: Vec<[String; 3]> = csv::Reader::from_path(csv)
            .unwrap()
            .into_records()
            .map(|row| row.map(|row| [&row[0], &row[1], &row[5]].map(str::to_owned)).unwrap())
            .collect();
        let on_hundred: Vec<_> =
            published.iter().map(|row| [&row[10], &row[2], &row[8]].map(str::to_owned)).collect();
        assert_eq!(exported, on_hundred);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_in_a_judges_hands_shows_that_judges_sheets_until_the_pin_or_the_recovery_word() {
    within_reason(async {
        let data = tempfile::tempdir().unwrap();
        let person = Person::sits_down(data.path(), "ar").await;
        person.presses("home-sample").await;
        let word = chooses_a_pin_and_hands_over(&person, "2580").await;
        holds(&person).await;
        gives_back(&person, "1234").await;
        person.reads(&person.words("fault-pin-wrong")).await;
        person.keeps_picture("window-lock-wrong").await;
        person.types(&["2580", "Enter"]).await;
        person.reads(&person.words("board-title")).await;

        // Starting the program again does not open what was handed over.
        hands_over(&person).await;
        person.leaves().await;
        let person = Person::sits_down(data.path(), "ar").await;
        person.clicks("//main//li//button").await;
        holds(&person).await;

        // The PIN is forgotten: the word of the paper, and no other, chooses a new one, and a new word comes.
        person.presses("lock-give-back").await;
        person.presses("lock-forgotten").await;
        person.fills("lock-word", "AAAA-AAAA-AAAA").await;
        person.fills("pin-new", "9753").await;
        person.types(&["Enter"]).await;
        person.reads(&person.words("fault-recovery-wrong")).await;
        person.fills("lock-word", &word).await;
        person.fills("pin-new", "9753").await;
        person.types(&["Enter"]).await;
        let next = recovery_word(&person).await;
        assert_ne!(next, word, "a word that was used is worth nothing any more");
        person.keeps_picture("window-recovered").await;
        person.clicks("//dialog[@open]//label[input[@type='checkbox']]").await;
        person.presses("continue").await;
        person.reads(&person.words("board-title")).await;
        hands_over(&person).await;
        gives_back(&person, "2580").await;
        person.reads(&person.words("fault-pin-wrong")).await;
        person.types(&["9753", "Enter"]).await;
        person.reads(&person.words("board-title")).await;
        person.leaves().await;
    })
    .await;
}

/// From the board, the first time: a PIN, its word shown once, and the laptop is theirs. The word.
async fn chooses_a_pin_and_hands_over(person: &Person, pin: &str) -> String {
    person.presses("nav-board").await;
    person.presses("board-hand").await;
    person.fills("hand-pin", pin).await;
    person.fills("hand-pin-again", "2581").await;
    person.presses("hand-pin-set").await;
    person.reads(&person.words("hand-pin-differs")).await;
    person.fills("hand-pin-again", pin).await;
    person.presses("hand-pin-set").await;
    let word = recovery_word(person).await;
    person.keeps_picture("window-recovery-word").await;
    person.presses("hand-word-noted").await;
    person.presses("hand-do").await;
    word
}

async fn hands_over(person: &Person) {
    person.presses("nav-board").await;
    person.presses("board-hand").await;
    person.presses("hand-do").await;
}

async fn recovery_word(person: &Person) -> String {
    person.sees("//dialog[@open]//*[@class and contains(concat(' ',@class,' '),' word ')]").await;
    person.texts("//dialog[@open]//*[contains(concat(' ',@class,' '),' word ')]").await.remove(0)
}

async fn gives_back(person: &Person, pin: &str) {
    person.presses("lock-give-back").await;
    person.fills("pin-label", pin).await;
    person.types(&["Enter"]).await;
}

/// The sheets of this judge, and nothing of the organiser's: by no address, and by no request.
async fn holds(person: &Person) {
    person.reads(&person.words("lock-with")).await;
    person.keeps_picture("window-lock").await;
    for screen in [
        "home",
        "standings",
        "board",
        "entries",
        "judges",
        "rubric",
        "exports",
        "history",
        "settings",
        "sheet/J1",
    ] {
        person.goes(screen).await;
        person.reads(&person.words("lock-with")).await;
        assert!(person.texts("//nav//a").await.is_empty(), "{screen}: the organiser's menu");
        let title = person.words(&format!("nav-{}", screen.split('/').next().unwrap()));
        if screen != "sheet/J1" {
            assert_ne!(person.texts("//h1").await, [title], "{screen}: the organiser's screen");
        }
    }
    for request in [
        "standings",
        "judging-board",
        "entries",
        "judges",
        "history",
        "backups",
        "competitions",
        "round-close",
    ] {
        let refused = person.asks(&format!(r#"{{"op":"{request}"}}"#)).await.unwrap_err();
        assert_eq!(refused["code"], "not-allowed", "{request}: {refused}");
    }
    let others = person.asks(r#"{"op":"sheets","judge":"J1"}"#).await;
    assert!(others.is_err(), "another judge's sheets: {others:?}");
}

/// A story that hangs is a story that failed.
async fn within_reason(story: impl Future<Output = ()>) {
    tokio::time::timeout(Duration::from_secs(240), story).await.expect("the story ends");
}

/// The first file below `folder` with this ending, backups apart.
fn find(folder: &Path, ending: &str) -> Option<PathBuf> {
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).ok()?.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                if !path.to_string_lossy().to_lowercase().contains("backup") {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|found| found == ending) {
                return Some(path);
            }
        }
    }
    None
}
