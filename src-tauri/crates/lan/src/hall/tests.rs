//! Who gets what at the hall's door: every request, asked by every kind of caller.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, BodyDataStream};
use axum::http::{Request, header};
use http_body_util::BodyExt as _;
use ring::digest::{SHA256, digest};
use ring::signature::{Ed25519KeyPair, KeyPair as _};
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio_stream::StreamExt as _;
use tower::ServiceExt as _;

use super::{Connections, Hall, Heads, Limits, Names, router};
use crate::{Hub, Key};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The callers, in the order of the table's columns.
const CALLERS: [&str; 7] =
    ["stranger", "waiting", "approved", "J1", "J1 as J2", "revoked", "organiser's key"];

/// What each of them is answered: the status, and the code of a refusal.
#[rustfmt::skip]
const TABLE: [(&str, [&str; 7]); 17] = [
    ("GET /v1/hello", ["200", "200", "200", "200", "200", "200", "200"]),
    ("POST /v1/join/start", ["200", "200", "200", "200", "200", "200", "200"]),
    ("POST /v1/join/reveal", ["200 gone", "400 join-commit-wrong", "400 join-commit-wrong", "200 gone", "200 gone", "200 gone", "200 gone"]),
    ("GET /v1/join/ID", ["200 gone", "200 waiting", "200 approved", "200 gone", "200 gone", "200 gone", "200 gone"]),
    ("POST /v1/sign-in", ["404 join-gone", "403 join-waiting", "403 pin-wrong", "404 join-gone", "404 join-gone", "404 join-gone", "404 join-gone"]),
    ("POST /v1/session", ["403 device-unknown", "403 device-unknown", "403 device-unknown", "200", "403 signature-wrong", "200", "403 device-unknown"]),
    ("GET /v1/snapshot", ["401 session-over", "401 session-over", "401 session-over", "200", "200", "403 device-revoked", "401 session-over"]),
    ("POST /v1/inventory", ["401 session-over", "401 session-over", "401 session-over", "200", "200", "200", "401 session-over"]),
    ("POST /v1/ballots", ["401 session-over", "401 session-over", "401 session-over", "200 counted", "200 unknown_device", "200 held", "401 session-over"]),
    ("POST /v1/beat", ["401 session-over", "401 session-over", "401 session-over", "200", "200", "200", "401 session-over"]),
    ("GET /v1/stream", ["401 session-over", "401 session-over", "401 session-over", "200", "200", "403 device-revoked", "401 session-over"]),
    ("POST /v1/standby/keys", ["404 join-gone", "404 join-gone", "404 join-gone", "404 join-gone", "404 join-gone", "404 join-gone", "404 join-gone"]),
    ("POST /v1/standby/session", ["403 signature-wrong", "403 signature-wrong", "403 signature-wrong", "403 signature-wrong", "403 signature-wrong", "403 signature-wrong", "403 signature-wrong"]),
    ("POST /v1/journal", ["401 session-over", "401 session-over", "401 session-over", "401 session-over", "401 session-over", "401 session-over", "401 session-over"]),
    ("GET /v1/journal", ["404 unknown-operation", "404 unknown-operation", "404 unknown-operation", "404 unknown-operation", "404 unknown-operation", "404 unknown-operation", "404 unknown-operation"]),
    ("POST /api/call", ["405", "405", "405", "405", "405", "405", "405"]),
    ("GET /api/changes", ["404", "404", "404", "404", "404", "404", "404"]),
];

/// In every mark and comment of J2, and nowhere else.
const MARK: &str = "13.5";
const COMMENT: &str = "between J2 and the jury";

/// A PIN that nobody has, but for one case in a million.
const NOT_DRAWN: &str = "000000";

struct Table {
    program: Arc<api::Program>,
    _hub: Arc<Hub>,
    _folder: tempfile::TempDir,
    _stop: watch::Sender<bool>,
    router: Router,
    connections: Arc<Connections>,
    event: String,
}

/// Whoever asks.
#[derive(Clone)]
struct Caller {
    from: IpAddr,
    seed: [u8; 32],
    join: String,
    /// Who it says to be.
    judge: String,
    device: String,
    token: String,
}

fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The identity of a ballot or a device that nobody knows.
fn unknown_id() -> String {
    let bytes: [u8; 16] = rand::random();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{}-7{}-a{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..])
}

impl Table {
    async fn new() -> Table {
        let folder = tempfile::tempdir().unwrap();
        let hub = Hub::new(folder.path());
        let doorway: Arc<dyn api::Doorway> = hub.clone();
        let start = api::Start {
            doorway: Some(doorway),
            ..api::Start::new(folder.path().to_owned(), api::Door::Browser)
        };
        let program = Arc::new(api::Program::start(start).unwrap());
        hub.attend(&program);
        let names = Arc::new(Names::new(4433, Vec::new()));
        let limits = Limits::default();
        let weak = Arc::downgrade(&program);
        let (stop, stopped) = watch::channel(false);
        let heads = Arc::new(Heads::new());
        let told = heads.clone();
        program.on_change(move |change| told.tell(change));
        let hall = Hall::new(weak, names, heads, limits, stopped).unwrap();
        let connections = Connections::new(limits);
        let mut table = Table {
            program,
            _hub: hub,
            _folder: folder,
            _stop: stop,
            router: router(hall),
            connections,
            event: String::new(),
        };
        table.call(
            json!({ "op": "competition-create", "name": { "fr": "Essai" }, "date": null, "template": null }),
        );
        for entry in ["E1", "E2"] {
            table.call(json!({ "op": "entry-save", "previous": null, "entry": { "entry": entry,
                "title": { "fr": entry }, "status": "admissible", "statusReason": null, "fields": {} } }));
        }
        for judge in ["J1", "J2"] {
            table.call(json!({ "op": "judge-save", "previous": null, "judge": { "judge": judge,
                "name": { "fr": judge }, "institution": { "fr": "" }, "role": "member", "fields": {},
                "attendance": null, "replacedBy": null } }));
        }
        table.program.open_hall(Some(IpAddr::from([127, 0, 0, 1])), Some(0)).unwrap();
        let stranger = Caller::new(1, "J1");
        let hello = table.ask(&stranger, "GET", "/v1/hello", None).await.1;
        table.event = hello["event"].as_str().unwrap().to_owned();
        table
    }

    /// The organiser at the screen.
    fn call(&self, request: Value) -> Value {
        serde_json::from_str(&self.program.call(&request.to_string()).unwrap()).unwrap()
    }

    /// The kinds of what was refused, for the organiser to see.
    fn traces(&self) -> Vec<String> {
        let state = self.call(json!({ "op": "hall-state" }));
        let traces = state["traces"].as_array().unwrap().iter().rev();
        traces.map(|trace| trace["kind"].as_str().unwrap().to_owned()).collect()
    }

    fn request(&self, caller: &Caller, method: &str, path: &str, body: Option<&Value>) -> Request<Body> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "127.0.0.1:4433")
            .header("Tahkim-Protocol", "1")
            .header(header::CONTENT_TYPE, "application/json");
        if !caller.token.is_empty() {
            request = request.header(header::AUTHORIZATION, format!("Bearer {}", caller.token));
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        let mut request = request.body(body).unwrap();
        request.extensions_mut().insert(self.connections.enter(caller.from).unwrap());
        request
    }

    async fn ask(&self, caller: &Caller, method: &str, path: &str, body: Option<&Value>) -> (u16, Value) {
        let request = self.request(caller, method, path, body);
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let streams =
            response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
        if streams {
            return (status, Value::Null);
        }
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
    }

    async fn listen(&self, caller: &Caller) -> BodyDataStream {
        let request = self.request(caller, "GET", "/v1/stream", None);
        self.router.clone().oneshot(request).await.unwrap().into_body().into_data_stream()
    }

    async fn nonce(&self, caller: &Caller) -> String {
        self.ask(caller, "GET", "/v1/hello", None).await.1["nonce"].as_str().unwrap().to_owned()
    }

    /// A caller whose device waits to be let in.
    async fn waiting(&self, number: u8, judge: &str) -> Caller {
        let mut caller = Caller::new(number, judge);
        let (start, nonce) = caller.start();
        let started = self.ask(&caller, "POST", "/v1/join/start", Some(&start)).await.1;
        caller.join = started["join"].as_str().unwrap().to_owned();
        let reveal = json!({ "join": caller.join, "nonce": encode(&nonce) });
        let (status, reply) = self.ask(&caller, "POST", "/v1/join/reveal", Some(&reveal)).await;
        assert_eq!((status, &reply["state"]), (200, &json!("waiting")));
        caller
    }

    async fn approved(&self, number: u8, judge: &str) -> Caller {
        let caller = self.waiting(number, judge).await;
        self.call(json!({ "op": "join-approve", "join": caller.join }));
        caller
    }

    async fn signed_in(&self, number: u8, judge: &str) -> Caller {
        let mut caller = self.approved(number, judge).await;
        let drawn = self.call(json!({ "op": "pins-draw", "judges": [judge] }));
        let request = caller.sign_in(drawn["pins"][0]["pin"].as_str().unwrap());
        let (status, reply) = self.ask(&caller, "POST", "/v1/sign-in", Some(&request)).await;
        assert_eq!(status, 200, "{reply}");
        caller.take(&reply);
        caller
    }

    async fn come_back(&self, caller: &mut Caller) {
        let nonce = self.nonce(caller).await;
        let (status, reply) = self.ask(caller, "POST", "/v1/session", Some(&caller.session(&nonce))).await;
        assert_eq!(status, 200, "{reply}");
        caller.take(&reply);
    }

    async fn send(&self, caller: &Caller, ballots: &[&Value]) -> Value {
        let (status, reply) =
            self.ask(caller, "POST", "/v1/ballots", Some(&json!({ "ballots": ballots }))).await;
        assert_eq!(status, 200, "{reply}");
        reply
    }

    /// What a request of the table is answered.
    async fn answer(&self, caller: &Caller, route: &str) -> String {
        let (method, path) = route.split_once(' ').unwrap();
        let path = path.replace("ID", &caller.join);
        let body = match path.as_str() {
            // Another device at the same place: the caller's own attempt goes on.
            "/v1/join/start" => Some(Caller::new(0, &caller.judge).start().0),
            "/v1/join/reveal" => Some(json!({ "join": caller.join, "nonce": encode(&[0; 16]) })),
            "/v1/sign-in" => Some(caller.sign_in(NOT_DRAWN)),
            "/v1/session" => Some(caller.session(&self.nonce(caller).await)),
            "/v1/inventory" => Some(json!({ "ids": [unknown_id()], "drafts": 0 })),
            "/v1/standby/keys" => Some(json!({ "join": caller.join, "sig": caller.token })),
            "/v1/standby/session" => {
                let (nonce, sig) = (self.nonce(caller).await, caller.token.clone());
                Some(json!({ "hub": "h", "label": "x", "join": caller.join, "nonce": nonce, "sig": sig }))
            }
            "/v1/journal" if method == "POST" => {
                Some(json!({ "after": 0, "hash": "", "secrets": "", "addresses": [], "port": 1 }))
            }
            "/v1/ballots" => Some(json!({ "ballots": [caller.ballot(self, "E1", 1, "11", "")] })),
            "/v1/beat" => Some(json!({ "unsent": 0, "drafts": 0, "clock": 0 })),
            "/api/call" => Some(json!({ "op": "standings" })),
            _ => None,
        };
        let (status, reply) = self.ask(caller, method, &path, body.as_ref()).await;
        let said =
            [&reply["code"], &reply["state"], &reply["refused"][0]["code"], &reply["receipts"][0]["state"]];
        let said = said.into_iter().find_map(Value::as_str).map(|said| format!(" {said}"));
        format!("{status}{}", said.unwrap_or_default())
    }
}

impl Caller {
    fn new(number: u8, judge: &str) -> Caller {
        Caller {
            from: IpAddr::from([192, 168, 1, number]),
            seed: rand::random(),
            join: encode(&rand::random::<[u8; 16]>()),
            judge: judge.to_owned(),
            device: unknown_id(),
            token: String::new(),
        }
    }

    fn key(&self) -> Ed25519KeyPair {
        Ed25519KeyPair::from_seed_unchecked(&self.seed).unwrap()
    }

    fn sign(&self, message: &str) -> String {
        encode(self.key().sign(message.as_bytes()).as_ref())
    }

    fn take(&mut self, signed_in: &Value) {
        self.device = signed_in["device"].as_str().unwrap().to_owned();
        self.token = signed_in["token"].as_str().unwrap().to_owned();
    }

    fn start(&self) -> (Value, [u8; 16]) {
        let nonce: [u8; 16] = rand::random();
        let key = self.key();
        let key = key.public_key().as_ref();
        let promised = [&b"tahkim-join-commit/1"[..], key, &nonce].concat();
        let commit = encode(digest(&SHA256, &promised).as_ref());
        (json!({ "deviceKey": encode(key), "label": "Tablette", "commit": commit }), nonce)
    }

    fn sign_in(&self, pin: &str) -> Value {
        let sig = self.sign(&format!("tahkim-sign-in/1{}{}", self.join, self.judge));
        json!({ "join": self.join, "judge": self.judge, "pin": pin, "sig": sig, "moveHere": true })
    }

    fn session(&self, nonce: &str) -> Value {
        json!({ "device": self.device, "nonce": nonce, "sig": self.sign(&format!("tahkim-session/1{nonce}")) })
    }

    fn ballot(&self, table: &Table, entry: &str, rev: u32, mark: &str, comment: &str) -> Value {
        let scale = "0/20/0.5";
        let body = json!({ "v": 1, "event": table.event, "id": unknown_id(), "judge": self.judge,
            "device": self.device, "entry": entry, "rev": rev, "after": [], "status": "submitted",
            "marks": { "innovation": mark, "sustainability": mark, "feasibility": mark },
            "fields": { "comment": comment }, "seen": { "epoch": 1, "seq": 1 }, "made_at": 1,
            "scale": { "innovation": scale, "sustainability": scale, "feasibility": scale } });
        let body = body.to_string();
        let sig = self.sign(&format!("tahkim-ballot/1{body}"));
        json!({ "body": body, "sig": sig })
    }
}

fn id_of(ballot: &Value) -> String {
    let body: Value = serde_json::from_str(ballot["body"].as_str().unwrap()).unwrap();
    body["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn everybody_is_answered_what_the_table_says_and_no_more() {
    let table = Table::new().await;
    let second = table.signed_in(2, "J2").await;
    let mut revoked = table.signed_in(3, "J1").await;
    table.call(json!({ "op": "device-revoke", "device": revoked.device, "reason": "perdu" }));
    table.come_back(&mut revoked).await;
    let first = table.signed_in(4, "J1").await;
    let disguised = Caller { judge: "J2".to_owned(), device: second.device, ..first.clone() };
    let callers = [
        Caller::new(10, "J1"),
        table.waiting(11, "J1").await,
        table.approved(12, "J1").await,
        first,
        disguised,
        revoked,
        Caller { token: Key::random().to_string(), ..Caller::new(13, "J1") },
    ];
    for (route, expected) in TABLE {
        for ((caller, name), expected) in callers.iter().zip(CALLERS).zip(expected) {
            assert_eq!(table.answer(caller, route).await, expected, "{route} by {name}");
        }
    }
}

/// Everything that a judge is answered, in one text.
async fn all_answers(table: &Table, caller: &Caller, ids: &[String]) -> String {
    let mut answers = String::new();
    for (method, path, body) in [
        ("GET", "/v1/hello", None),
        ("GET", "/v1/snapshot", None),
        ("POST", "/v1/inventory", Some(json!({ "ids": ids, "drafts": 0 }))),
        ("POST", "/v1/beat", Some(json!({ "unsent": 0, "drafts": 0, "clock": 0 }))),
    ] {
        let (status, reply) = table.ask(caller, method, path, body.as_ref()).await;
        assert_eq!(status, 200, "{path}: {reply}");
        answers.push_str(&reply.to_string());
    }
    answers
}

#[tokio::test]
async fn a_judge_reads_and_writes_nothing_of_anothers_before_the_close_nor_after() {
    let table = Table::new().await;
    let (first, second) = (table.signed_in(1, "J1").await, table.signed_in(2, "J2").await);
    let mut stream = table.listen(&first).await;
    assert!(stream.next().await.unwrap().is_ok(), "the greeting");
    let theirs = second.ballot(&table, "E1", 1, MARK, COMMENT);
    assert_eq!(table.send(&second, &[&theirs]).await["receipts"][0]["state"], "counted");
    let told = tokio::time::timeout(Duration::from_millis(300), stream.next()).await;
    assert!(told.is_err(), "J1 is told of what J2 does: {told:?}");
    for closed in [false, true] {
        if closed {
            table.call(json!({ "op": "round-close" }));
        }
        let answers = all_answers(&table, &first, &[id_of(&theirs)]).await;
        for secret in [MARK, COMMENT, second.device.as_str(), "\"receipts\":[{"] {
            assert!(!answers.contains(secret), "{secret} in {answers}");
        }
        assert!(all_answers(&table, &second, &[id_of(&theirs)]).await.contains(COMMENT), "its own it reads");
    }
    // With the other's name, the other's device, and the other's own words.
    let disguised = Caller { judge: "J2".to_owned(), ..first.clone() };
    let in_their_name = disguised.ballot(&table, "E1", 2, "20", "");
    let with_their_device =
        Caller { device: second.device.clone(), ..disguised }.ballot(&table, "E1", 2, "20", "");
    let refused = table.send(&first, &[&in_their_name, &with_their_device, &theirs]).await;
    let codes: Vec<&str> =
        refused["refused"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["unknown_device", "unknown_device", "bad_signature"]);
    assert_eq!(refused["receipts"], json!([]));
    let sheets = table.call(json!({ "op": "sheets", "judge": "J2" }));
    assert_eq!(sheets["sheets"][0]["marks"]["innovation"], MARK);
    assert_eq!(sheets["sheets"][0]["revision"], 1);
}

#[tokio::test]
async fn replays_forgeries_and_guesses_are_refused_and_the_organiser_sees_them() {
    let table = Table::new().await;
    let mut first = table.signed_in(1, "J1").await;
    let second = table.signed_in(2, "J2").await;
    assert_eq!(table.traces(), [""; 0]);

    // A session that was opened, once more; and one with another's key.
    let nonce = table.nonce(&first).await;
    let opening = first.session(&nonce);
    assert_eq!(table.ask(&first, "POST", "/v1/session", Some(&opening)).await.0, 200);
    let (status, replayed) = table.ask(&first, "POST", "/v1/session", Some(&opening)).await;
    assert_eq!((status, &replayed["code"]), (403, &json!("nonce-used")));
    let forger = Caller { device: second.device.clone(), ..first.clone() };
    let forged = forger.session(&table.nonce(&first).await);
    assert_eq!(table.ask(&forger, "POST", "/v1/session", Some(&forged)).await.1["code"], "signature-wrong");

    // A ballot once more is the same ballot; altered, it is none.
    let ballot = first.ballot(&table, "E1", 1, "14", "");
    let once = table.send(&first, &[&ballot]).await;
    let rows = table.program.head();
    assert_eq!(table.send(&first, &[&ballot]).await, once);
    let mut altered = ballot.clone();
    altered["body"] = json!(ballot["body"].as_str().unwrap().replace("14", "20"));
    assert_eq!(table.send(&first, &[&altered]).await["refused"][0]["code"], "bad_signature");
    assert_eq!(table.program.head(), rows);

    // A device that was let in for another key, and PINs that are guessed.
    let guest = table.approved(3, "J2").await;
    let thief = Caller { join: guest.join.clone(), ..Caller::new(3, "J2") };
    let (_, refused) = table.ask(&thief, "POST", "/v1/sign-in", Some(&thief.sign_in(NOT_DRAWN))).await;
    assert_eq!(refused["code"], "signature-wrong");
    for expected in ["pin-wrong", "pin-wrong", "pin-wrong", "pin-wait"] {
        let (_, refused) = table.ask(&guest, "POST", "/v1/sign-in", Some(&guest.sign_in(NOT_DRAWN))).await;
        assert_eq!(refused["code"], expected);
    }
    // Whoever guesses shuts nobody out who is at work.
    table.come_back(&mut first).await;

    let seen = ["session-replayed", "session-forged", "ballot-refused", "sign-in-forged"];
    assert_eq!(table.traces(), [&seen[..], &["pin-wrong"; 3]].concat());
}

#[tokio::test]
async fn a_packet_that_somebody_forged_is_refused() {
    use base64::engine::general_purpose::STANDARD;
    let table = Table::new().await;
    let (first, second) = (table.signed_in(1, "J1").await, table.signed_in(2, "J2").await);
    let packet = |owner: &Caller, ballot: &Value| {
        let head = json!({ "tahkim": "ballots", "v": 1, "event": table.event, "device": owner.device,
            "judge": owner.judge, "public_key": encode(owner.key().public_key().as_ref()), "made_at": 1,
            "epoch_seen": 1, "count": 1 });
        let content = STANDARD.encode(format!("{head}\n{ballot}\n"));
        json!({ "op": "packet-take", "content": content }).to_string()
    };
    // Signed by another device, or by a key that nobody let in.
    let forged = Caller { seed: first.seed, ..second.clone() }.ballot(&table, "E1", 1, "20", "");
    let report: Value =
        serde_json::from_str(&table.program.call(&packet(&second, &forged)).unwrap()).unwrap();
    assert_eq!((&report["new"], &report["refused"][0]["code"]), (&json!(0), &json!("bad_signature")));
    let unknown = Caller { seed: rand::random(), ..second.clone() };
    let refused =
        table.program.call(&packet(&unknown, &unknown.ballot(&table, "E1", 1, "20", ""))).unwrap_err();
    assert!(refused.contains("packet-unknown-device"), "{refused}");
    assert_eq!(table.traces(), ["ballot-refused"]);
    let sheets = table.call(json!({ "op": "sheets", "judge": "J2" }));
    assert_eq!(sheets["sheets"][0]["ballot"], Value::Null);
}

#[tokio::test]
async fn row_36_what_is_too_large_too_deep_or_no_text_is_refused() {
    let table = Table::new().await;
    let caller = table.signed_in(1, "J1").await;
    let deep = "[".repeat(40_000);
    let refused: [(&str, Vec<u8>, u16); 6] = [
        ("/v1/ballots", vec![b' '; 256 * 1024 + 1], 413),
        ("/v1/beat", vec![b' '; 2 * 1024 + 1], 413),
        ("/v1/join/start", vec![b' '; 4 * 1024 + 1], 413),
        ("/v1/inventory", deep.into_bytes(), 400),
        ("/v1/ballots", vec![0xff, 0xfe, 0x00], 400),
        ("/v1/inventory", b"{\"ids\":[\"".to_vec(), 400),
    ];
    for (path, body, expected) in refused {
        let mut request = table.request(&caller, "POST", path, None);
        *request.body_mut() = Body::from(body);
        let status = table.router.clone().oneshot(request).await.unwrap().status();
        assert_eq!(status.as_u16(), expected, "{path}");
    }
    for (name, value) in [("content-type", "text/plain"), ("content-encoding", "gzip")] {
        let mut request = table.request(&caller, "POST", "/v1/beat", Some(&json!({})));
        request.headers_mut().insert(name, value.parse().unwrap());
        assert_eq!(table.router.clone().oneshot(request).await.unwrap().status().as_u16(), 415, "{name}");
    }
}

#[tokio::test]
async fn row_41_a_page_from_elsewhere_gets_nothing() {
    let table = Table::new().await;
    let caller = table.signed_in(1, "J1").await;
    for (name, value, expected) in [
        // A name that somebody points here, another port, and a name that only looks like ours.
        ("host", "evil.example:4433", 421),
        ("host", "127.0.0.1:4434", 421),
        ("host", "tahkim.internal.evil.example:4433", 421),
        ("host", "hub.tahkim.internal:4433", 200),
        ("origin", "https://evil.example", 403),
        ("origin", "null", 403),
        ("origin", "http://127.0.0.1:4433", 403),
        ("origin", "https://127.0.0.1:4433", 200),
        ("tahkim-protocol", "2", 426),
    ] {
        let mut request = table.request(&caller, "GET", "/v1/snapshot", None);
        request.headers_mut().insert(name, value.parse().unwrap());
        let status = table.router.clone().oneshot(request).await.unwrap().status();
        assert_eq!(status.as_u16(), expected, "{name}: {value}");
    }
    let mut request = table.request(&caller, "POST", "/v1/beat", Some(&json!({})));
    request.headers_mut().remove("tahkim-protocol");
    assert_eq!(
        table.router.clone().oneshot(request).await.unwrap().status().as_u16(),
        426,
        "a form's request"
    );
}
