//! A jury of two browsers in one hall, whose laptop goes away and comes back.

use super::within_reason;
use crate::hall::Organiser;
use crate::program::{done, pictures, project};
use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::process::{Child, ChildStdout, Command, Stdio};

#[tokio::test(flavor = "multi_thread")]
async fn two_browsers_lose_nothing_when_the_hall_goes_and_comes_back() {
    within_reason(async {
        let folder = tempfile::tempdir().unwrap();
        let organiser = Organiser::open(folder.path(), 4);
        let address = organiser.address.clone();
        let mut browsers = Browsers::open(&organiser);

        browsers.until("scored");
        drop(organiser);
        browsers.go_on("away");
        browsers.until("away");
        let organiser = Organiser::start(None, folder.path(), &address);
        browsers.go_on(&organiser.hub.address());
        browsers.until("received");
        browsers.end();

        let file = organiser.file.clone();
        drop(organiser);
        done(folder.path(), &["verify", &file.to_string_lossy()]);
    })
    .await;
}

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
