//! What a phone of the audience gets at the plain door.

use std::net::IpAddr;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, header};
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use tokio::sync::watch;
use tower::ServiceExt as _;

use crate::hall::{Connections, Hall, Heads, Limits, Names};
use crate::place::Place;
use crate::{Authority, trust};

const EVENT: &str = "00112233445566778899aabbccddeeff";
const NOW: u64 = 1_795_000_000;
const HOST: &str = "192.168.8.1:8080";
/// What a hostile title looks like.
const HOSTILE: &str = "<script>alert(1)</script>\"'><b>\u{202e}&\u{2066}";

struct Door {
    program: Arc<api::Program>,
    router: Router,
    connections: Arc<Connections>,
    _folder: tempfile::TempDir,
    _stop: watch::Sender<bool>,
}

/// What came back.
struct Answer {
    status: u16,
    location: String,
    text: String,
}

impl Door {
    /// A competition of three entries, and the vote open for the first two and a hostile one.
    fn open() -> Door {
        let door = Door::closed();
        for (entry, title, order) in
            [("MS 1", "Safran", "2"), ("MS2", "Argan", "1"), ("MS3", HOSTILE, "3"), ("MS4", "Thym", "4")]
        {
            door.call(json!({ "op": "entry-save", "previous": null, "entry": { "entry": entry,
                "title": { "fr": title }, "status": "admissible", "statusReason": null,
                "fields": { "running_order": order, "holder_name_fr": HOSTILE } } }));
        }
        door.change(true);
        door
    }

    fn closed() -> Door {
        let folder = tempfile::tempdir().unwrap();
        let start = api::Start::new(folder.path().to_owned(), api::Door::Browser);
        let program = Arc::new(api::Program::start(start).unwrap());
        let names = Arc::new(Names::new(4433, Vec::new()));
        let (stop, stopped) = watch::channel(false);
        let limits = Limits::default();
        let hall =
            Hall::new(Arc::downgrade(&program), names.clone(), Arc::new(Heads::new()), limits, stopped);
        let authority = Arc::new(Mutex::new(Authority::of(folder.path(), EVENT, None, NOW).unwrap()));
        let ip = Some(IpAddr::from([192, 168, 8, 1]));
        let place = Place::new(authority, ip, (4433, Some(8080)), names, Arc::new(Vec::new), NOW);
        place.renew(NOW).unwrap();
        let door = Door {
            program,
            router: trust::router(hall.unwrap(), place),
            connections: Connections::new(limits),
            _folder: folder,
            _stop: stop,
        };
        door.call(
            json!({ "op": "competition-create", "name": { "fr": "Essai <1>", "ar": "تجربة" }, "date": null, "template": null }),
        );
        door
    }

    fn call(&self, request: Value) -> Value {
        serde_json::from_str(&self.program.call(&request.to_string()).unwrap()).unwrap()
    }

    fn change(&self, open: bool) {
        let prize = json!({ "ar": "جائزة الجمهور", "fr": "Prix du public", "en": null });
        self.call(
            json!({ "op": "vote-change", "open": open, "prize": prize, "entries": ["MS 1", "MS2", "MS3"] }),
        );
    }

    async fn send(&self, phone: u8, request: Request<Body>) -> Response<Body> {
        let mut request = request;
        request.headers_mut().entry(header::HOST).or_insert(HOST.parse().unwrap());
        let connection = self.connections.enter(IpAddr::from([192, 168, 8, phone])).unwrap();
        request.extensions_mut().insert(connection);
        self.router.clone().oneshot(request).await.unwrap()
    }

    async fn answer(&self, phone: u8, request: Request<Body>) -> Answer {
        let response = self.send(phone, request).await;
        let status = response.status().as_u16();
        let location = response.headers().get(header::LOCATION).map(|at| at.to_str().unwrap().to_owned());
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        Answer { status, location: location.unwrap_or_default(), text }
    }

    async fn look(&self, phone: u8, language: &str) -> Answer {
        self.answer(phone, Request::get(format!("/vote?l={language}")).body(Body::empty()).unwrap()).await
    }

    async fn vote(&self, phone: u8, form: &str) -> Answer {
        self.answer(phone, ballot(form)).await
    }

    /// How many devices have voted.
    fn voters(&self) -> u64 {
        self.call(json!({ "op": "vote" }))["voters"].as_u64().unwrap()
    }
}

fn ballot(form: &str) -> Request<Body> {
    Request::post("/vote?l=fr")
        .header(header::ORIGIN, format!("http://{HOST}"))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form.to_owned()))
        .unwrap()
}

/// The project that a page marks as chosen.
fn chosen(page: &str) -> Option<&str> {
    let (before, _) = page.split_once("\" aria-pressed=\"true\"")?;
    before.rsplit_once("value=\"").map(|(_, entry)| entry)
}

#[tokio::test]
async fn a_phone_votes_is_told_so_and_may_change_its_mind() {
    let door = Door::open();
    let page = door.look(1, "fr").await;
    assert_eq!((page.status, chosen(&page.text)), (200, None));
    assert!(
        page.text.contains("<html lang=\"fr\" dir=\"ltr\">") && page.text.contains("Choisissez le projet")
    );
    let at = |title: &str| page.text.find(title).unwrap();
    assert!(at("Argan") < at("Safran"), "by their numbers on the stage");
    assert!(!page.text.contains("Thym"), "who is not on the list is not shown");

    let cast = door.vote(1, "entry=MS+1").await;
    assert_eq!((cast.status, cast.location.as_str()), (303, "/vote?l=fr"));
    let page = door.look(1, "fr").await.text;
    assert_eq!(chosen(&page), Some("MS 1"));
    assert!(page.contains("Votre vote est arrivé\u{a0}: \u{2068}Safran\u{2069}."), "{page}");
    assert_eq!(door.vote(1, "entry=MS%201").await.status, 303, "said twice");
    assert_eq!(door.vote(1, "entry=MS2").await.status, 303);
    assert_eq!(chosen(&door.look(1, "fr").await.text), Some("MS2"));
    assert_eq!(door.voters(), 1, "one device, one vote");

    assert_eq!(door.vote(2, "entry=MS2").await.status, 303);
    assert_eq!(door.voters(), 2);
    assert_eq!(chosen(&door.look(3, "fr").await.text), None, "nobody sees another's vote");
}

#[tokio::test]
async fn the_page_speaks_arabic_unless_it_is_asked_for_another_language() {
    let door = Door::open();
    for (asked, expected, prize) in [
        ("/vote", "<html lang=\"ar\" dir=\"rtl\">", "جائزة الجمهور"),
        ("/vote?l=xx", "<html lang=\"ar\" dir=\"rtl\">", "جائزة الجمهور"),
        ("/vote?l=fr", "<html lang=\"fr\" dir=\"ltr\">", "Prix du public"),
        ("/vote?x=1&l=en", "<html lang=\"en\" dir=\"ltr\">", "Prix du public"),
    ] {
        let page = door.answer(1, Request::get(asked).body(Body::empty()).unwrap()).await.text;
        assert!(page.contains(expected) && page.contains(prize), "{asked}: {page}");
        assert!(["ar", "fr", "en"].iter().all(|code| page.contains(&format!("href=\"/vote?l={code}\""))));
    }
}

#[tokio::test]
async fn a_closed_vote_is_refused_in_words_and_who_voted_is_thanked() {
    let door = Door::open();
    door.vote(1, "entry=MS2").await;
    door.change(false);
    let late = door.vote(2, "entry=MS2").await;
    assert_eq!(late.status, 409);
    assert!(
        late.text.contains("role=\"alert\">Le vote est clos.") && !late.text.contains("<form"),
        "{}",
        late.text
    );
    assert!(door.look(1, "fr").await.text.contains("Le vote est clos. Merci."));
    let other = door.look(2, "fr").await.text;
    assert!(other.contains("n’est pas ouvert") && other.contains("class=\"again\""), "{other}");
    assert_eq!(door.voters(), 1);
}

#[tokio::test]
async fn what_is_not_on_the_list_gets_no_vote() {
    let door = Door::open();
    for form in ["entry=MS4", "entry=", "", "entry=%ff%00", "x=MS2", "entry[]=MS2"] {
        let refused = door.vote(1, form).await;
        assert_eq!(refused.status, 400, "{form}");
        assert!(refused.text.contains("n’est pas sur la liste") && refused.text.contains("Argan"), "{form}");
    }
    assert_eq!(door.voters(), 0);
}

#[tokio::test]
async fn hostile_names_stay_text() {
    let door = Door::open();
    door.vote(1, "entry=MS3").await;
    let page = door.look(1, "fr").await.text;
    assert_eq!(chosen(&page), Some("MS3"));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;b&gt;&amp;"), "{page}");
    assert!(page.contains("Essai &lt;1&gt;"));
    for harm in ["<script", "<b>", "\u{202e}", "\u{2066}"] {
        assert!(!page.contains(harm), "{harm:?}");
    }
    let named = door.vote(1, "entry=%3Cscript%3E").await.text;
    assert!(!named.contains("<script"), "what a phone sends is not said back");
}

#[tokio::test]
async fn a_page_of_elsewhere_casts_no_vote() {
    let door = Door::open();
    for origin in ["https://evil.example", "null", "http://192.168.8.1:8081", "https://192.168.8.1:8080", ""]
    {
        let mut request = ballot("entry=MS2");
        request.headers_mut().insert(header::ORIGIN, origin.parse().unwrap());
        let refused = door.answer(1, request).await;
        assert_eq!(refused.status, 403, "{origin}");
        assert!(refused.text.contains("role=\"alert\"") && !refused.text.contains("<form"), "{origin}");
    }
    let mut request = ballot("entry=MS2");
    request.headers_mut().insert(header::HOST, "evil.example:8080".parse().unwrap());
    assert_eq!(door.send(1, request).await.status().as_u16(), 421);
    assert_eq!(door.voters(), 0);
    let mut request = ballot("entry=MS2");
    request.headers_mut().remove(header::ORIGIN);
    assert_eq!(
        door.answer(1, request).await.status,
        303,
        "an old phone does not say where a form comes from"
    );
}

#[tokio::test]
async fn what_is_too_large_or_no_form_is_refused() {
    let door = Door::open();
    assert_eq!(door.vote(1, &format!("entry={}", "x".repeat(4096))).await.status, 413);
    let mut request = ballot("{\"entry\":\"MS2\"}");
    request.headers_mut().insert(header::CONTENT_TYPE, "application/json".parse().unwrap());
    assert_eq!(door.send(1, request).await.status().as_u16(), 415);
    let bytes = Request::post("/vote").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let bytes = bytes.body(Body::from(vec![b'=', 0xff])).unwrap();
    assert_eq!(door.send(1, bytes).await.status().as_u16(), 400);
    let other = Request::put("/vote").body(Body::empty()).unwrap();
    assert_eq!(door.send(1, other).await.status().as_u16(), 405);
    assert_eq!(door.voters(), 0);
}

#[tokio::test]
async fn a_phone_that_goes_mad_is_slowed_down_and_nobody_else_is() {
    let door = Door::open();
    let mut last = 0;
    for _ in 0..80 {
        last = door.look(1, "fr").await.status;
    }
    assert_eq!(last, 429);
    let refused = door.vote(1, "entry=MS2").await;
    assert_eq!(refused.status, 429);
    assert!(
        refused.text.contains("réessayez") && refused.text.contains("class=\"again\""),
        "{}",
        refused.text
    );
    assert_eq!(door.vote(2, "entry=MS2").await.status, 303);
}

#[tokio::test]
async fn every_answer_runs_nothing_keeps_nothing_and_lets_its_connection_go() {
    let door = Door::open();
    let requests =
        [Request::get("/vote").body(Body::empty()).unwrap(), ballot("entry=MS2"), ballot("entry=MS4")];
    for request in requests {
        let response = door.send(1, request).await;
        let headers = response.headers();
        let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && policy.contains("form-action 'self'"), "{policy}");
        assert!(!policy.contains("script-src") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(headers[header::CACHE_CONTROL], "no-store");
        assert_eq!(headers[header::CONNECTION], "close");
        // With none at all a browser calls our own form a page of elsewhere.
        assert_eq!(headers[header::REFERRER_POLICY], "same-origin");
    }
}

#[tokio::test]
async fn between_two_competitions_the_page_says_that_nothing_is_open() {
    let door = Door::open();
    door.call(json!({ "op": "competition-close" }));
    let page = door.look(1, "fr").await;
    assert_eq!(page.status, 503);
    assert!(page.text.contains("n’est pas ouvert") && page.text.contains("class=\"again\""), "{}", page.text);
}
