//! `POST /api/call`: one request in, one reply or fault out.

use crate::changes::News;
use crate::{Key, Room};
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// Room for the largest table that a person imports, in base64, with plenty to spare.
pub(crate) const LARGEST_REQUEST: usize = 64 * 1024 * 1024;

#[derive(Clone)]
pub(crate) struct Door {
    pub(crate) room: Arc<dyn Room>,
    pub(crate) key: Arc<Key>,
    pub(crate) news: News,
}

pub(crate) async fn call(State(door): State<Door>, request: Request) -> Response {
    // Before the body is read: a stranger makes us hold nothing in memory.
    if !shows_key(request.headers(), &door.key) {
        return refused(StatusCode::UNAUTHORIZED, "key-refused");
    }
    let Ok(body) = read(request.into_body()).await else {
        return refused(StatusCode::PAYLOAD_TOO_LARGE, "request-too-large");
    };
    let Ok(text) = String::from_utf8(body) else {
        return refused(StatusCode::BAD_REQUEST, "request-unreadable");
    };
    // The event file blocks, so it stays off the threads that serve everybody.
    match tokio::task::spawn_blocking(move || door.room.answer(&text)).await {
        Ok(Ok(reply)) => json(StatusCode::OK, reply),
        Ok(Err(fault)) => json(StatusCode::UNPROCESSABLE_ENTITY, fault),
        Err(_) => refused(StatusCode::INTERNAL_SERVER_ERROR, "internal"),
    }
}

pub(crate) fn shows_key(headers: &HeaderMap, key: &Key) -> bool {
    headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.as_bytes().strip_prefix(b"Bearer "))
        .is_some_and(|shown| key.fits(shown))
}

async fn read(body: Body) -> Result<Vec<u8>, axum::Error> {
    to_bytes(body, LARGEST_REQUEST).await.map(Vec::from)
}

/// A fault in the same form as `api` writes them, so that the interface shows it like any other.
pub(crate) fn refused(status: StatusCode, code: &str) -> Response {
    let fault = serde_json::json!({ "code": code, "args": {}, "field": null, "others": [] });
    json(status, fault.to_string())
}

fn json(status: StatusCode, text: String) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, text).into_response()
}
