//! Lets in what comes from this machine's own pages, and nothing else.
//!
//! A page of the internet, open in the same browser, can send requests to this machine. It cannot choose
//! the `Host` it uses (a name of its own that it points here is refused), nor hide its `Origin`.

use crate::calls::refused;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use std::net::SocketAddr;
use std::sync::Arc;

/// What this machine is called from itself.
pub(crate) struct Gate {
    hosts: Vec<String>,
}

impl Gate {
    pub(crate) fn new(address: SocketAddr) -> Gate {
        let port = address.port();
        let mut hosts: Vec<String> =
            ["127.0.0.1", "localhost", "[::1]"].iter().map(|name| format!("{name}:{port}")).collect();
        hosts.push(address.to_string());
        Gate { hosts }
    }

    fn refusal(&self, headers: &HeaderMap) -> Option<(StatusCode, &'static str)> {
        let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
        if !text(header::HOST).is_some_and(|host| self.is_host(host)) {
            Some((StatusCode::MISDIRECTED_REQUEST, "host-refused"))
        } else if text(header::ORIGIN).is_some_and(|origin| !self.is_origin(origin)) {
            Some((StatusCode::FORBIDDEN, "origin-refused"))
        } else {
            None
        }
    }

    fn is_host(&self, host: &str) -> bool {
        self.hosts.iter().any(|own| own.eq_ignore_ascii_case(host))
    }

    fn is_origin(&self, origin: &str) -> bool {
        origin.strip_prefix("http://").is_some_and(|host| self.is_host(host))
    }
}

pub(crate) async fn check(State(gate): State<Arc<Gate>>, request: Request, next: Next) -> Response {
    let mut response = match gate.refusal(request.headers()) {
        Some((status, code)) => refused(status, code),
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    for (name, value) in PROTECTION {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// What every answer tells the browser: load nothing from elsewhere, be framed by nobody, tell nobody.
const PROTECTION: [(header::HeaderName, &str); 5] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
         connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];
