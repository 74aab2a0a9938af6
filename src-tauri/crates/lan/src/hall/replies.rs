//! What devices are answered.

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use api::Fault;

/// What `api` answered.
pub(crate) fn reply(answer: Result<String, Fault>) -> Response {
    match answer {
        Ok(text) => json(StatusCode::OK, text),
        Err(fault) => fault_reply(&fault),
    }
}

pub(crate) fn fault_reply(fault: &Fault) -> Response {
    let status = status(fault.code);
    let text = serde_json::to_string(fault).unwrap_or_default();
    let mut response = json(status, text);
    let seconds = match status {
        StatusCode::TOO_MANY_REQUESTS => Some(fault.args.get("seconds").map_or("5", String::as_str)),
        StatusCode::SERVICE_UNAVAILABLE => Some("5"),
        _ => None,
    };
    if let Some(seconds) = seconds.and_then(|seconds| HeaderValue::from_str(seconds).ok()) {
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    response
}

/// Not now: so many seconds later.
pub(crate) fn slow_down(seconds: u64) -> Response {
    let seconds = seconds.max(1);
    fault_reply(&Fault::new("slow-down").with("seconds", seconds))
}

pub(crate) fn json(status: StatusCode, text: String) -> Response {
    let headers: [(HeaderName, &str); 2] =
        [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, text).into_response()
}

/// Devices keep everything whatever the answer is; 503 only tells them to come back.
pub(crate) fn status(code: &str) -> StatusCode {
    match code {
        "join-unreadable" | "join-commit-wrong" | "request-unreadable" | "proof-wrong" | "pin-form"
        | "vote-unknown" => StatusCode::BAD_REQUEST,
        "session-over" => StatusCode::UNAUTHORIZED,
        "signature-wrong" | "nonce-used" | "device-unknown" | "device-draining" | "device-revoked"
        | "join-waiting" | "pin-wrong" | "pin-not-drawn" | "standby-unknown" | "standby-retired" => {
            StatusCode::FORBIDDEN
        }
        "join-gone" => StatusCode::NOT_FOUND,
        "not-in-office" | "device-elsewhere" | "standing-by" | "journal-forked" | "vote-closed" => {
            StatusCode::CONFLICT
        }
        "request-too-large" => StatusCode::PAYLOAD_TOO_LARGE,
        "join-busy" | "pin-wait" | "pin-locked" | "slow-down" => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    }
}
