//! What a browser, and what an attacker's page, gets from the hub.

use super::{Key, Room, router};
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::sync::watch;
use tokio_stream::StreamExt as _;
use tower::ServiceExt as _;

/// Says back what it was asked; refuses what it does not know.
struct Echo;

impl Room for Echo {
    fn answer(&self, request: &str) -> Result<String, String> {
        match request {
            r#"{"op":"no"}"# => Err(r#"{"code":"no-such-operation"}"#.to_owned()),
            _ => Ok(request.to_owned()),
        }
    }

    fn on_change(&self, _: Box<dyn Fn(String) + Send + Sync>) {}
}

/// Says what it is told to say.
#[derive(Default)]
struct Herald(Mutex<Vec<Tell>>);

type Tell = Box<dyn Fn(String) + Send + Sync>;

impl Herald {
    fn cry(&self, topics: &str) {
        self.0.lock().unwrap().iter().for_each(|tell| tell(topics.to_owned()));
    }
}

impl Room for Herald {
    fn answer(&self, _: &str) -> Result<String, String> {
        Ok("{}".to_owned())
    }

    fn on_change(&self, tell: Tell) {
        self.0.lock().unwrap().push(tell);
    }
}

const ADDRESS: ([u8; 4], u16) = ([127, 0, 0, 1], 4040);

struct Sent {
    key: Key,
    request: axum::http::request::Builder,
    body: Vec<u8>,
}

/// A request as our own page sends it.
fn own_page(body: &str) -> Sent {
    let key = Key::random();
    let request = Request::post("/api/call")
        .header(header::HOST, "127.0.0.1:4040")
        .header(header::AUTHORIZATION, format!("Bearer {key}"));
    Sent { key, request, body: body.as_bytes().to_vec() }
}

async fn answer(sent: Sent) -> Response<Body> {
    let app = router(Arc::new(Echo), sent.key, SocketAddr::from(ADDRESS), watch::channel(false).1);
    app.oneshot(sent.request.body(Body::from(sent.body)).unwrap()).await.unwrap()
}

async fn text(response: Response<Body>) -> String {
    String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap()
}

#[tokio::test]
async fn our_own_page_gets_its_reply() {
    let mut sent = own_page(r#"{"op":"program-state"}"#);
    sent.request = sent.request.header(header::ORIGIN, "http://127.0.0.1:4040");
    let response = answer(sent).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    assert_eq!(text(response).await, r#"{"op":"program-state"}"#);
}

#[tokio::test]
async fn a_fault_travels_as_it_is_with_a_status_that_says_so() {
    let response = answer(own_page(r#"{"op":"no"}"#)).await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(text(response).await, r#"{"code":"no-such-operation"}"#);
}

#[tokio::test]
async fn without_the_key_nothing_is_answered() {
    for shown in [None, Some("Bearer "), Some("Bearer x"), Some("Basic eDp4")] {
        let mut request = Request::post("/api/call").header(header::HOST, "localhost:4040");
        if let Some(shown) = shown {
            request = request.header(header::AUTHORIZATION, shown);
        }
        let response = answer(Sent { key: Key::random(), request, body: b"{}".to_vec() }).await;
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "{shown:?}");
    }
}

#[tokio::test]
async fn another_starts_key_does_not_fit() {
    let mut sent = own_page("{}");
    sent.key = Key::random();
    assert_eq!(answer(sent).await.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_name_that_someone_else_points_here_is_refused() {
    for host in ["evil.example:4040", "127.0.0.1:4041", "127.0.0.1", "localhost.evil.example:4040", ""] {
        let request = Request::get("/").header(header::HOST, host);
        let response = answer(Sent { key: Key::random(), request, body: Vec::new() }).await;
        assert_eq!(response.status(), StatusCode::MISDIRECTED_REQUEST, "{host}");
    }
    let response = answer(Sent { key: Key::random(), request: Request::get("/"), body: Vec::new() }).await;
    assert_eq!(response.status(), StatusCode::MISDIRECTED_REQUEST, "no name at all");
}

#[tokio::test]
async fn another_page_of_the_same_browser_is_refused_even_with_the_key() {
    for origin in ["https://evil.example", "null", "http://127.0.0.1:9999", "https://127.0.0.1:4040"] {
        let mut sent = own_page("{}");
        sent.request = sent.request.header(header::ORIGIN, origin);
        assert_eq!(answer(sent).await.status(), StatusCode::FORBIDDEN, "{origin}");
    }
}

#[tokio::test]
async fn a_request_beyond_the_limit_is_refused() {
    let mut sent = own_page("");
    sent.body = vec![b' '; super::calls::LARGEST_REQUEST + 1];
    assert_eq!(answer(sent).await.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn bytes_that_are_no_text_are_refused() {
    let mut sent = own_page("");
    sent.body = vec![0xff, 0xfe];
    assert_eq!(answer(sent).await.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn every_answer_tells_the_browser_to_load_nothing_from_elsewhere() {
    for path in ["/", "/no-such-file", "/api/call", "/../Cargo.toml", "/%2e%2e/Cargo.toml"] {
        let request = Request::get(path).header(header::HOST, "127.0.0.1:4040");
        let response = answer(Sent { key: Key::random(), request, body: Vec::new() }).await;
        let policy = response.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(response.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert_eq!(response.headers()[header::REFERRER_POLICY], "no-referrer");
        assert!(!text(response).await.contains("[package]"), "{path} stays inside the interface");
    }
}

#[tokio::test]
async fn a_listener_that_others_can_reach_is_refused() {
    let listener = tokio::net::TcpListener::bind("0.0.0.0:0").await.unwrap();
    assert!(super::serve(listener, Arc::new(Echo), Key::random(), async {}).await.is_err());
}

#[tokio::test]
async fn the_hub_stops_when_told_to() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    super::serve(listener, Arc::new(Echo), Key::random(), async {}).await.unwrap();
}

#[test]
fn a_key_is_new_each_time_fits_an_address_and_stays_out_of_logs() {
    let (one, other) = (Key::random(), Key::random());
    assert_ne!(one.to_string(), other.to_string());
    assert_eq!(one.to_string().len(), 43);
    assert!(one.to_string().bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'));
    assert!(!format!("{one:?}").contains(&one.to_string()));
    let address = super::address_to_open(SocketAddr::from(ADDRESS), &one);
    assert_eq!(address, format!("http://127.0.0.1:4040/#key={one}"));
}

/// The stream of changes as a page reads it, and what ends the hub.
async fn listening(room: Arc<Herald>) -> (axum::body::BodyDataStream, watch::Sender<bool>) {
    let (key, (stop, stopping)) = (Key::random(), watch::channel(false));
    let request = Request::get("/api/changes")
        .header(header::HOST, "127.0.0.1:4040")
        .header(header::AUTHORIZATION, format!("Bearer {key}"));
    let app = router(room, key, SocketAddr::from(ADDRESS), stopping);
    let response = app.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(response.headers()[header::CONTENT_TYPE], "text/event-stream");
    let mut stream = response.into_body().into_data_stream();
    assert_eq!(stream.next().await.unwrap().unwrap(), ":\n\n");
    (stream, stop)
}

#[tokio::test]
async fn a_page_is_told_what_went_stale() {
    let room = Arc::new(Herald::default());
    let (mut stream, _stop) = listening(room.clone()).await;
    room.cry(r#"["ballots","standings"]"#);
    assert_eq!(stream.next().await.unwrap().unwrap(), "data: [\"ballots\",\"standings\"]\n\n");
}

#[tokio::test]
async fn a_page_that_has_missed_something_starts_over() {
    let room = Arc::new(Herald::default());
    let (mut stream, _stop) = listening(room.clone()).await;
    for _ in 0..200 {
        room.cry(r#"["ballots"]"#);
    }
    assert!(stream.next().await.is_none_or(|read| read.is_ok()), "it is told no more than was kept");
    while stream.next().await.is_some() {}
}

#[tokio::test]
async fn a_page_that_listens_does_not_keep_the_hub_from_ending() {
    let room = Arc::new(Herald::default());
    let (mut stream, stop) = listening(room.clone()).await;
    stop.send(true).unwrap();
    assert!(stream.next().await.is_none());
}

#[tokio::test]
async fn nobody_listens_without_the_key() {
    let request = Request::get("/api/changes").header(header::HOST, "127.0.0.1:4040");
    let response = answer(Sent { key: Key::random(), request, body: Vec::new() }).await;
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
}
