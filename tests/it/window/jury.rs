//! A jury of two browsers and two windows in one hall, whose laptop goes away and comes back.

use super::person::Person;
use super::within_reason;
use crate::hall::Organiser;
use crate::program::{done, pictures, project};
use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

#[tokio::test(flavor = "multi_thread")]
async fn two_browsers_and_two_windows_lose_nothing_when_the_hall_goes_and_comes_back() {
    within_reason(async {
        let folder = tempfile::tempdir().unwrap();
        let organiser = Organiser::open(folder.path(), 4);
        let address = organiser.address.clone();
        let mut browsers = Browsers::open(&organiser);

        browsers.until("scored");
        let windows = [
            comes_in(&folder.path().join("third"), "ar", "J3", &organiser).await,
            comes_in(&folder.path().join("fourth"), "fr", "J4", &organiser).await,
        ];
        for window in &windows {
            scores(window, "2").await;
            received(window).await;
        }

        drop(organiser);
        browsers.go_on("away");
        for window in &windows {
            window.reads(&window.words("seat-away")).await;
            scores(window, "3").await;
            window.sees(UNSENT).await;
        }
        windows[0].keeps_picture("window-away").await;
        browsers.until("away");

        let organiser = Organiser::start(None, folder.path(), &address);
        browsers.go_on(&organiser.hub.address());
        for window in &windows {
            received(window).await;
        }
        browsers.until("received");
        for judge in ["J1", "J2", "J3", "J4"] {
            for entry in ["E1", "E2"] {
                assert_eq!(organiser.sheet(judge, entry)["state"], "submitted", "{judge} {entry}");
            }
        }
        for window in windows {
            window.leaves().await;
        }
        browsers.end();

        let file = organiser.file.clone();
        drop(organiser);
        done(folder.path(), &["verify", &file.to_string_lossy()]);
    })
    .await;
}

/// A judge's own laptop, from its first start to the sheets.
async fn comes_in(data: &Path, language: &str, judge: &str, organiser: &Organiser) -> Person {
    let person = Person::sits_down(data, language).await;
    person.presses("home-join").await;
    person.fills("seat-address", &organiser.link()).await;
    person.presses("continue").await;
    let code = "//*[@class and contains(@class,'code')]/bdi";
    person.sees(code).await;
    organiser.lets_in(&person.texts(code).await.concat());
    person.clicks(&format!("//label[.//input[@value='{judge}']]")).await;
    person.fills("seat-pin", &organiser.draws_pin(judge)).await;
    person.presses("seat-sign-in").await;
    person.sees("//*[@id='mark-0']").await;
    person
}

/// Fills the sheet in front and submits it; the next one comes.
async fn scores(person: &Person, next: &str) {
    person.types(&["Escape", "1", "15", "Enter", "14,5", "Enter", "12", "Ctrl+Enter"]).await;
    person.reads(&person.words_with("sheet-passage", &[("place", next)])).await;
}

/// Everything has come to the organiser's laptop.
async fn received(person: &Person) {
    person.reads(&person.words("seat-connected")).await;
    person.until("all received", async || person.texts(UNSENT).await.is_empty()).await;
}

const UNSENT: &str = "//button[contains(@class,'unsent')]";

/// The browsers of the story, which tell how far they have come and wait to be told to go on.
struct Browsers {
    node: Child,
    tells: Lines<BufReader<ChildStdout>>,
}

impl Browsers {
    fn open(organiser: &Organiser) -> Browsers {
        let mut node = Command::new("node")
            .arg(project().join("tests/ui/jury.mjs"))
            .env("TAHKIM_ADDRESS", organiser.hub.address())
            .env("TAHKIM_PICTURES", pictures())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node runs the browser stories");
        let tells = BufReader::new(node.stdout.take().unwrap()).lines();
        Browsers { node, tells }
    }

    fn until(&mut self, beat: &str) {
        let wanted = format!("beat {beat}");
        let come = self.tells.by_ref().map_while(Result::ok).any(|line| line == wanted);
        assert!(come, "the browsers never come to “{beat}”");
    }

    fn go_on(&mut self, with: &str) {
        writeln!(self.node.stdin.as_mut().unwrap(), "{with}").unwrap();
    }

    fn end(mut self) {
        self.go_on("end");
        // Waiting closes what it hears by.
        assert!(self.node.wait().unwrap().success(), "the browsers found fault");
    }
}

impl Drop for Browsers {
    fn drop(&mut self) {
        let _ = self.node.kill();
        let _ = self.node.wait();
    }
}
