//! The real window under a display of its own: registers, scores, ranks and exports, in Arabic.

use crate::program::{binary, pictures};
use crate::words::Words;
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::test(flavor = "multi_thread")]
async fn an_organiser_tries_the_sample_types_a_paper_sheet_ranks_and_exports_in_arabic() {
    let data = tempfile::tempdir().unwrap();
    let window = Window::open(data.path(), "ar").await;
    window.speak("ar").await;
    window.press("home-sample").await;
    window.press("nav-standings").await;
    window.see("//main//*[contains(text(),'MS26-013')]").await;
    window.picture("window-standings").await;

    // A sheet that a juror left unfinished comes on paper.
    window.go("sheet/J5/MS26-008/paper").await;
    for (index, mark) in ["12.5", "11", "11.5"].iter().enumerate() {
        let field = window.see(&format!("//input[@id='mark-{index}']")).await;
        field.clear().await.unwrap();
        field.send_keys(mark).await.unwrap();
    }
    window.picture("window-sheet").await;
    window.see("//button[@id='sheet-submit']").await.click().await.unwrap();
    window
        .until("J5's sheet is in", async || {
            let board = window.call(r#"{"op":"judging-board"}"#).await;
            board["cells"].as_array().is_some_and(|cells| {
                cells.iter().any(|cell| {
                    cell["judge"] == "J5"
                        && cell["entry"] == "MS26-008"
                        && cell["state"] == "submitted"
                        && cell["paper"] == true
                })
            })
        })
        .await;

    window.press("nav-exports").await;
    let standings = window.words.text("exports-standings").to_owned();
    window.see(&format!("//main//button[contains(@aria-label,'{standings}')]")).await.click().await.unwrap();
    window.until("the standings are on disk", async || find(data.path(), "csv").is_some()).await;
    window.close().await;

    let csv = std::fs::read_to_string(find(data.path(), "csv").unwrap()).unwrap();
    assert!(csv.lines().nth(1).is_some_and(|winner| winner.starts_with("1,MS26-013,")), "{csv}");
    let file = find(data.path(), "tahkim").unwrap();
    crate::program::done(data.path(), &["verify", &file.to_string_lossy()]);
}

/// The first file below `folder` with this ending, backups apart.
fn find(folder: &Path, ending: &str) -> Option<std::path::PathBuf> {
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

/// A display that nobody sees, so that the test needs none and covers none.
struct Display {
    server: Child,
    name: String,
}

impl Display {
    fn open() -> Display {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb gives the display");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Display { server, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The window, driven as a person would.
struct Window {
    page: Client,
    words: Words,
    // Dropped last and in this order: the driver ends the window, and then the display goes.
    driver: tokio::process::Child,
    _display: Display,
}

impl Window {
    async fn open(data: &Path, language: &str) -> Window {
        let display = Display::open();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        // Our own child and straight to WebKit: nothing is left behind when a test fails.
        let driver = tokio::process::Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", &display.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("TAHKIM_DATA", data)
            .env("LANG", format!("{language}_MA.UTF-8"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("WebKitWebDriver drives the window");
        let options = serde_json::json!({ "binary": binary("tahkim-desktop"), "args": [] });
        let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
        builder.capabilities([("webkitgtk:browserOptions".to_owned(), options)].into_iter().collect());
        let started = Instant::now();
        let page = loop {
            match builder.connect(&format!("http://127.0.0.1:{port}")).await {
                Ok(page) => break page,
                Err(error) if started.elapsed() > PATIENCE => panic!("no window: {error}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        };
        Window { page, words: Words::read(language), driver, _display: display }
    }

    /// Answers what the program answers to the page.
    async fn call(&self, request: &str) -> serde_json::Value {
        let ask = "const done = arguments[arguments.length - 1]; \
                   window.__TAURI_INTERNALS__.invoke('call', { request: JSON.parse(arguments[0]) }) \
                   .then((reply) => done({ reply }), (fault) => done({ fault }))";
        let answer = self.page.execute_async(ask, vec![request.into()]).await.unwrap();
        assert!(answer.get("fault").is_none(), "{request}: {answer}");
        answer["reply"].clone()
    }

    /// Chooses the language, as the settings do.
    async fn speak(&self, language: &str) {
        self.see("//h1").await;
        let mut settings = self.call(r#"{"op":"program-state"}"#).await["settings"].clone();
        settings["language"] = language.into();
        self.call(&serde_json::json!({ "op": "settings-change", "settings": settings }).to_string()).await;
        self.page.refresh().await.unwrap();
        self.see(&format!("/html[@lang='{language}']//h1")).await;
    }

    /// Goes to a screen by its address.
    async fn go(&self, screen: &str) {
        self.page.execute("location.hash = arguments[0]", vec![format!("#/{screen}").into()]).await.unwrap();
    }

    async fn until(&self, what: &str, holds: impl AsyncFn() -> bool) {
        let started = Instant::now();
        while !holds().await {
            if started.elapsed() > PATIENCE {
                self.picture("window-failed").await;
                panic!("never happened: {what}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits for what `xpath` names.
    async fn see(&self, xpath: &str) -> Element {
        match self.page.wait().at_most(PATIENCE).for_element(Locator::XPath(xpath)).await {
            Ok(element) => element,
            Err(error) => {
                self.picture("window-failed").await;
                let shown =
                    self.page.find(Locator::Css("body")).await.unwrap().text().await.unwrap_or_default();
                panic!("{xpath}: {error}\nThe window shows:\n{shown}");
            }
        }
    }

    /// Presses the button or link with the text of `key`.
    async fn press(&self, key: &str) {
        let text = self.words.text(key);
        let named = format!("contains(normalize-space(.),'{text}') or normalize-space(@aria-label)='{text}'");
        self.see(&format!("//*[(self::button or self::a) and ({named}) and not(@disabled)]"))
            .await
            .click()
            .await
            .unwrap();
    }

    async fn picture(&self, name: &str) {
        std::fs::write(pictures().join(format!("{name}.png")), self.page.screenshot().await.unwrap())
            .unwrap();
    }

    async fn close(mut self) {
        // A window that does not close by itself ends with its driver and its display.
        let _ = tokio::time::timeout(Duration::from_secs(5), self.page.close()).await;
        let _ = self.driver.kill().await;
    }
}
