//! A person at the real window: reads, presses, types.

use crate::program::{binary, pictures};
use crate::words::Words;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};
use testkit::Display;

/// How long a person waits for what must come.
const PATIENCE: Duration = Duration::from_secs(30);

/// The window on a display of its own, and who sits before it.
pub(super) struct Person {
    page: Client,
    words: Words,
    // Dropped last and in this order: the driver ends the window, and then the display goes.
    driver: tokio::process::Child,
    display: Display,
}

impl Person {
    /// Starts the program as it starts on a computer in `language` (`ar`, `fr`), with this data folder.
    pub(super) async fn sits_down(data: &Path, language: &str) -> Person {
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
            // What WebKit keeps for the page stays with this story too.
            .env("XDG_DATA_HOME", data.join("webkit"))
            .env("XDG_CACHE_HOME", data.join("webkit"))
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
        let person = Person { page, words: Words::read(language), driver, display };
        person.sees(&format!("/html[@lang='{language}']//h1")).await;
        person
    }

    /// The sentence of `key`, as the window writes it.
    pub(super) fn words(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    /// The sentence of `key` with these values in it.
    pub(super) fn words_with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        self.words.say(key, &values)
    }

    /// Waits for what `xpath` names.
    pub(super) async fn sees(&self, xpath: &str) -> Element {
        match self.page.wait().at_most(PATIENCE).every(TICK).for_element(Locator::XPath(xpath)).await {
            Ok(element) => element,
            Err(error) => self.gives_up(&format!("{xpath}: {error}")).await,
        }
    }

    /// Waits until these words stand on the screen.
    pub(super) async fn reads(&self, text: &str) {
        self.until(&format!("“{text}” is read"), async || self.all_text().await.contains(text)).await;
    }

    /// Everything that stands on the screen, without the marks that nobody sees.
    pub(super) async fn all_text(&self) -> String {
        let text = self.page.execute("return document.body.innerText", vec![]).await.unwrap();
        plain(text.as_str().unwrap())
    }

    /// The text of every element that `xpath` names, from top to bottom.
    pub(super) async fn texts(&self, xpath: &str) -> Vec<String> {
        let script = "const all = document.evaluate(arguments[0], document, null, 7); \
                      return Array.from({ length: all.snapshotLength }, (_, at) => all.snapshotItem(at).innerText)";
        let texts = self.page.execute(script, vec![xpath.into()]).await.unwrap();
        texts.as_array().unwrap().iter().map(|text| plain(text.as_str().unwrap()).trim().to_owned()).collect()
    }

    /// An attribute of every element that `xpath` names, from top to bottom.
    pub(super) async fn attributes(&self, xpath: &str, name: &str) -> Vec<String> {
        let script = "const all = document.evaluate(arguments[0], document, null, 7); \
                      return Array.from({ length: all.snapshotLength }, (_, at) => all.snapshotItem(at).getAttribute(arguments[1]))";
        let found = self.page.execute(script, vec![xpath.into(), name.into()]).await.unwrap();
        found.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
    }

    /// What stands in a field.
    pub(super) async fn value(&self, xpath: &str) -> String {
        self.sees(xpath).await.prop("value").await.unwrap().unwrap_or_default()
    }

    /// Presses the button or the link with the words of `key`; in a dialog when there is one.
    pub(super) async fn presses(&self, key: &str) {
        self.presses_text(&self.words(key)).await;
    }

    pub(super) async fn presses_text(&self, text: &str) {
        let named = format!(
            "starts-with({},{text}) or {}={text}",
            unmarked("."),
            unmarked("@aria-label"),
            text = quoted(text)
        );
        self.clicks(&format!(
            "//*[(self::button or self::a) and ({named}) and not(@disabled) and {IN_FRONT}]"
        ))
        .await;
    }

    pub(super) async fn clicks(&self, xpath: &str) {
        let started = Instant::now();
        // What is still moving, or has just been drawn anew, cannot be hit yet.
        while let Err(error) = self.sees(xpath).await.click().await {
            if started.elapsed() > PATIENCE {
                self.gives_up(&format!("{xpath}: {error}")).await;
            }
            tokio::time::sleep(TICK).await;
        }
    }

    /// Writes `text` into the field with the label of `key`, in place of what is there.
    pub(super) async fn fills(&self, key: &str, text: &str) {
        let label = quoted(&self.words(key));
        let field = format!("//*[@id=//label[starts-with(normalize-space(.),{label})]/@for and {IN_FRONT}]");
        self.writes(&field, text).await;
    }

    /// The same in the group of fields for each language, in one language.
    pub(super) async fn fills_in(&self, key: &str, language: &str, text: &str) {
        let label = quoted(&self.words(key));
        let field = format!(
            "//fieldset[legend[starts-with(normalize-space(.),{label})]]//*[self::input or self::textarea][@lang='{language}']"
        );
        self.writes(&field, text).await;
    }

    pub(super) async fn writes(&self, field: &str, text: &str) {
        let field = self.sees(field).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Chooses in the list with the label of `key`, by arrows as the keyboard does.
    pub(super) async fn chooses(&self, key: &str, option: &str) {
        let label = quoted(&self.words(key));
        let list = format!(
            "//select[(@id=//label[starts-with(normalize-space(.),{label})]/@for or ancestor::label[contains(.,{label})]) and {IN_FRONT}]"
        );
        self.sees(&format!("{list}/option[normalize-space(.)={}]", quoted(option))).await;
        let list = self.sees(&list).await;
        self.page.execute("arguments[0].focus()", vec![serde_json::to_value(&list).unwrap()]).await.unwrap();
        let started = Instant::now();
        let at = "return arguments[0].selectedOptions[0]?.text.trim() ?? ''";
        while self.page.execute(at, vec![serde_json::to_value(&list).unwrap()]).await.unwrap() != option {
            if started.elapsed() > PATIENCE {
                self.gives_up(&format!("“{option}” is chosen")).await;
            }
            self.types(&["Down"]).await;
        }
    }

    /// Presses keys one after the other, wherever the keyboard is: text, and names like `Enter` or `Ctrl+Enter`.
    pub(super) async fn types(&self, keys: &[&str]) {
        for key in keys {
            let chord: Vec<char> = key.split('+').map(named_key).collect::<Option<_>>().unwrap_or_default();
            if chord.is_empty() {
                for letter in key.chars() {
                    self.chord(&[letter]).await;
                }
            } else {
                self.chord(&chord).await;
            }
        }
    }

    async fn chord(&self, keys: &[char]) {
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), |all, one| all.then(one));
        self.page.perform_actions(actions).await.unwrap();
    }

    /// Goes to a screen by its address.
    pub(super) async fn goes(&self, screen: &str) {
        self.page.execute("location.hash = arguments[0]", vec![format!("#/{screen}").into()]).await.unwrap();
    }

    /// What the program answers to the page: the fault, when it refuses.
    pub(super) async fn asks(&self, request: &str) -> Result<serde_json::Value, serde_json::Value> {
        let ask = "const done = arguments[arguments.length - 1]; \
                   window.__TAURI_INTERNALS__.invoke('call', { request: JSON.parse(arguments[0]) }) \
                   .then((reply) => done({ reply }), (fault) => done({ fault }))";
        let answer = self.page.execute_async(ask, vec![request.into()]).await.unwrap();
        answer.get("fault").map_or_else(|| Ok(answer["reply"].clone()), |fault| Err(fault.clone()))
    }

    /// How many windows are open.
    pub(super) async fn windows(&self) -> usize {
        self.page.windows().await.unwrap().len()
    }

    /// Turns to the window that was opened last.
    pub(super) async fn turns_to_the_other_window(&self) {
        let here = self.page.window().await.unwrap();
        let other = self.page.windows().await.unwrap().into_iter().find(|window| *window != here);
        self.page.switch_to_window(other.expect("another window")).await.unwrap();
    }

    pub(super) async fn until(&self, what: &str, holds: impl AsyncFn() -> bool) {
        let started = Instant::now();
        while !holds().await {
            if started.elapsed() > PATIENCE {
                self.gives_up(what).await;
            }
            tokio::time::sleep(TICK).await;
        }
    }

    async fn gives_up(&self, what: &str) -> ! {
        self.display.look().save(&pictures().join("window-failed.png"));
        panic!(
            "never happened: {what} at {:?}\nThe window shows:\n{}",
            self.page.current_url().await.map(|url| url.to_string()),
            self.all_text().await
        );
    }

    /// Keeps a picture of the screen, once it stands still.
    pub(super) async fn keeps_picture(&self, name: &str) {
        // Two frames of the page, so that what it holds is on its way to the screen.
        let drawn =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.page.execute_async(drawn, vec![]).await.unwrap();
        let started = Instant::now();
        let mut before = self.display.look();
        loop {
            tokio::time::sleep(TICK).await;
            let now = self.display.look();
            let still = now == before && !now.is_blank();
            before = now;
            if still || started.elapsed() > PATIENCE {
                break;
            }
        }
        before.save(&pictures().join(format!("{name}.png")));
        assert!(!before.is_blank(), "{name}: the window paints nothing");
    }

    /// Closes the window, as the last thing of the day.
    pub(super) async fn leaves(mut self) {
        // A window that does not close by itself ends with its driver and its display.
        let _ = tokio::time::timeout(Duration::from_secs(5), self.page.close()).await;
        let _ = self.driver.kill().await;
    }
}

const TICK: Duration = Duration::from_millis(50);

/// In the open dialog when there is one: what lies behind it cannot be pressed.
const IN_FRONT: &str = "(ancestor::dialog[@open] or not(//dialog[@open]))";

fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')).collect()
}

/// The text of a node in XPath, without the marks that nobody sees.
fn unmarked(node: &str) -> String {
    format!("normalize-space(translate({node},'\u{2066}\u{2067}\u{2068}\u{2069}',''))")
}

/// A text as XPath writes it.
pub(super) fn quoted(text: &str) -> String {
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}

fn named_key(name: &str) -> Option<char> {
    use fantoccini::key::Key;
    let key = match name {
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Ctrl" => Key::Control,
        "Alt" => Key::Alt,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Escape" => Key::Escape,
        "Delete" => Key::Delete,
        _ => return None,
    };
    Some(key.into())
}
