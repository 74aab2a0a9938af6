//! The plain door: how a browser is made to trust the hub, and beside it the audience's vote (see [`vote`]).
//!
//! It travels unprotected, so it holds nothing to steal and nothing that runs, and asks for nothing but a vote. What
//! somebody in between could change is the certificate: people compare it with the organiser's screen.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::Arc;

use api::Ask;
use axum::Router;
use axum::extract::{Extension, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{Html, IntoResponse as _, Response};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Language;
use locale::{Value, Words};

use crate::hall::{Connection, Hall, replies};
use crate::place::Place;
use crate::vote;

const STYLE: &str = include_str!("trust.css");
const VOTE: &str = "/vote";

/// The languages of the plain door's pages, each with its direction and its own name.
pub(crate) const LANGUAGES: [(Language, &str, &str); 3] =
    [(Language::Ar, "rtl", "العربية"), (Language::Fr, "ltr", "Français"), (Language::En, "ltr", "English")];

/// What the plain door's requests can see.
#[derive(Clone)]
pub(crate) struct Trust {
    pub(crate) hall: Hall,
    pub(crate) place: Arc<Place>,
}

/// Four things, and nothing else.
pub(crate) fn router(hall: Hall, place: Arc<Place>) -> Router {
    Router::new()
        .route("/", get(page))
        .route("/ca", get(certificate))
        .route("/ca.cer", get(certificate))
        .route("/ca.pem", get(certificate_as_text))
        .route("/v1/hello", get(hello))
        .route(VOTE, get(vote::page).post(vote::cast))
        .layer(from_fn(protect))
        .layer(from_fn_with_state(place.clone(), own_address))
        .with_state(Trust { hall, place })
}

async fn own_address(State(place): State<Arc<Place>>, request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    match host.is_some_and(|host| place.is_plain_host(host)) {
        true => next.run(request).await,
        false => StatusCode::MISDIRECTED_REQUEST.into_response(),
    }
}

async fn protect(request: Request, next: Next) -> Response {
    // Only the vote has a form; told nothing at all, a browser would not say of it that it comes from our own page.
    let (style, form_action, referrer) = match request.uri().path() {
        VOTE => (vote::STYLE, "'self'", "same-origin"),
        _ => (STYLE, "'none'", "no-referrer"),
    };
    let mut response = next.run(request).await;
    let hash = STANDARD.encode(ring::digest::digest(&ring::digest::SHA256, style.as_bytes()));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action {form_action}; \
         frame-ancestors 'none'"
    );
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let fixed: [(HeaderName, &str); 3] = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, referrer),
        (header::CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

async fn hello(State(trust): State<Trust>, Extension(from): Extension<Connection>) -> Response {
    let from = from.from();
    match trust.hall.ask(move |program| program.hall(Ask::Hello, "", from)).await {
        Ok(text) => replies::json(StatusCode::OK, text),
        Err(refusal) => refusal,
    }
}

async fn certificate(State(trust): State<Trust>) -> Response {
    let kind = [
        (header::CONTENT_TYPE, "application/x-x509-ca-cert"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"tahkim.cer\""),
    ];
    (kind, trust.place.certificate().0).into_response()
}

async fn certificate_as_text(State(trust): State<Trust>) -> Response {
    let kind = [
        (header::CONTENT_TYPE, "application/x-pem-file"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"tahkim.pem\""),
    ];
    (kind, trust.place.certificate().1).into_response()
}

async fn page(
    State(trust): State<Trust>,
    Extension(from): Extension<Connection>,
    request: Request,
) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let secure = trust.place.secure_address(host);
    let from = from.from();
    let hello = trust.hall.ask(move |program| program.hall(Ask::Hello, "", from)).await;
    // Between two competitions there is no name to show, and the certificate is the same.
    let hello = hello.ok().and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok());
    let name = |language: Language| {
        hello
            .as_ref()
            .and_then(|hello| hello["name"][language.code()].as_str())
            .filter(|name| !name.is_empty())
    };
    let names: Vec<&str> = [Language::Ar, Language::Fr, Language::En].into_iter().filter_map(name).collect();
    Html(write(&trust.place, secure, &names)).into_response()
}

fn write(place: &Place, secure: SocketAddr, names: &[&str]) -> String {
    let mut html = format!(
        "<!doctype html><html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Tahkim · تحكيم</title>\
         <style>{STYLE}</style></head><body><header>"
    );
    for name in names {
        let _ = write!(html, "<h1 dir=\"auto\">{}</h1>", escaped(name));
    }
    html.push_str("</header><nav>");
    for (language, _, own_name) in LANGUAGES {
        let code = language.code();
        let _ = write!(html, "<a href=\"#{code}\" lang=\"{code}\">{own_name}</a>");
    }
    html.push_str("</nav>");
    for (language, direction, _) in LANGUAGES {
        let words = Words::new(language, &[locale::TRUST]);
        let code = language.code();
        let _ = write!(html, "<section id=\"{code}\" lang=\"{code}\" dir=\"{direction}\">");
        section(&mut html, &words, place, secure);
        html.push_str("</section>");
    }
    html.push_str("</body></html>");
    html
}

fn section(html: &mut String, words: &Words, place: &Place, secure: SocketAddr) {
    let say = |key: &str| escaped(&words.say(key, &[]));
    let listening = place.listening();
    let until = chrono::DateTime::from_timestamp_millis(listening.until)
        .map(|until| until.format("\u{2066}%Y-%m-%d\u{2069}").to_string())
        .unwrap_or_default();
    let _ = write!(
        html,
        "<h2>{}</h2><p>{}</p><h3>{}</h3><p>{}</p><dl><dt>{}</dt><dd><code>{}</code></dd><dt>{}</dt><dd><code>{}</code></dd></dl>\
         <p><a href=\"/ca.cer\">tahkim.cer</a></p><p><a href=\"/ca.pem\">{}</a></p><h3>{}</h3>",
        say("trust-title"),
        say("trust-why"),
        say("trust-get"),
        say("trust-compare"),
        say("trust-fingerprint"),
        escaped(&listening.fingerprint),
        say("trust-fingerprint-windows"),
        escaped(&listening.windows_fingerprint),
        say("trust-get-text"),
        say("trust-install"),
    );
    for system in ["windows", "android", "ipad", "mac", "firefox"] {
        let steps = words.say(&format!("trust-steps-{system}"), &[]);
        let steps: String = steps.lines().map(|step| format!("<li>{}</li>", escaped(step))).collect();
        let name = say(&format!("trust-on-{system}"));
        let _ = write!(html, "<details><summary>{name}</summary><ol>{steps}</ol></details>");
    }
    let _ = write!(
        html,
        "<h3>{}</h3><p><a class=\"go\" href=\"https://{secure}/\"><bdi dir=\"ltr\">https://{secure}/</bdi></a></p><p>{}</p>",
        say("trust-go"),
        escaped(&words.say("trust-scope", &[("date", Value::Text(&until))])),
    );
}

/// Text, whatever it says, as text.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // Turns the lines of others around.
            '\u{202a}'..='\u{202e}' => {}
            c => safe.push(c),
        }
    }
    safe
}
