//! Lets in what was meant for this hall, and tells every browser what it may do with the answer.
//!
//! A page of the internet, open on a judge's device, can send requests here. It cannot choose the `Host`
//! it uses (a name that somebody points here is refused), nor hide its `Origin`.

use std::net::{IpAddr, SocketAddr};
use std::sync::{PoisonError, RwLock};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use super::Hall;
use crate::calls::refused;

/// The version that both sides speak.
pub(crate) const PROTOCOL: &str = "1";
pub(crate) const PROTOCOL_HEADER: HeaderName = HeaderName::from_static("tahkim-protocol");
const EPOCH_HEADER: HeaderName = HeaderName::from_static("tahkim-epoch");
const PROOF_HEADER: HeaderName = HeaderName::from_static("tahkim-epoch-proof");

/// What the hall is called from outside: its addresses, which change.
#[derive(Debug)]
pub(crate) struct Names {
    port: u16,
    ips: RwLock<Vec<IpAddr>>,
}

impl Names {
    pub(crate) fn new(port: u16, ips: Vec<IpAddr>) -> Names {
        Names { port, ips: RwLock::new(ips) }
    }

    pub(crate) fn change(&self, ips: Vec<IpAddr>) {
        *self.ips.write().unwrap_or_else(PoisonError::into_inner) = ips;
    }

    fn is_own(&self, host: &str) -> bool {
        if let Ok(address) = host.parse::<SocketAddr>() {
            let ips = self.ips.read().unwrap_or_else(PoisonError::into_inner);
            return address.port() == self.port
                && (address.ip().is_loopback() || ips.contains(&address.ip()));
        }
        let Some((name, port)) = host.rsplit_once(':') else { return false };
        let name = name.to_ascii_lowercase();
        port == self.port.to_string() && name.ends_with(".tahkim.internal")
    }

    fn refusal(&self, headers: &HeaderMap) -> Option<(StatusCode, &'static str)> {
        let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
        let own_page = |origin: &str| origin.strip_prefix("https://").is_some_and(|host| self.is_own(host));
        if !text(header::HOST).is_some_and(|host| self.is_own(host)) {
            Some((StatusCode::MISDIRECTED_REQUEST, "host-refused"))
        } else if text(header::ORIGIN).is_some_and(|origin| !own_page(origin)) {
            Some((StatusCode::FORBIDDEN, "origin-refused"))
        } else {
            None
        }
    }
}

/// For every request.
pub(crate) async fn check(State(hall): State<Hall>, request: Request, next: Next) -> Response {
    let mut response = match hall.names.refusal(request.headers()) {
        Some((status, code)) => refused(status, code),
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    for (name, value) in PROTECTION {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(PROTOCOL_HEADER, HeaderValue::from_static(PROTOCOL));
    headers.insert(EPOCH_HEADER, HeaderValue::from(hall.epoch()));
    response
}

/// For every request of the protocol but the greeting: it speaks our version, and a proof of a later term
/// is heeded before anything else is answered.
pub(crate) async fn speaks(State(hall): State<Hall>, request: Request, next: Next) -> Response {
    let version = request.headers().get(PROTOCOL_HEADER);
    // Asked of everybody: a page from elsewhere cannot send such a header without our leave.
    if version.is_none_or(|version| version != PROTOCOL) && request.uri().path() != "/v1/hello" {
        return refused(StatusCode::UPGRADE_REQUIRED, "protocol-refused");
    }
    if let Some(proof) = news_of_a_term(&hall, request.headers())
        && let Err(refusal) = hall.ask(move |program| program.note_term(&proof)).await
    {
        return refusal;
    }
    next.run(request).await
}

/// The proof that a request carries, when it may tell something new.
fn news_of_a_term(hall: &Hall, headers: &HeaderMap) -> Option<String> {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let term = text(EPOCH_HEADER).and_then(|term| term.split('.').next()?.parse().ok());
    let proof = text(PROOF_HEADER)?;
    (!hall.knows_term(term.unwrap_or(u32::MAX), proof)).then(|| proof.to_owned())
}

/// What every answer tells the browser: load nothing from elsewhere, turn no text into a program, be framed
/// by nobody, tell nobody.
const PROTECTION: [(HeaderName, &str); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
         trusted-types svelte-trusted-html tahkim-keep",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];
