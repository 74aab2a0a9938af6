//! Reading what a device or a phone sends: so much, in so much time, and no JSON that is a trap.

use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use http_body_util::BodyExt as _;
use tokio::time::{Instant, timeout_at};

use crate::calls::refused;

/// Nothing that devices say is deeper.
const DEEPEST: usize = 16;

/// Reads a request of JSON. The refusal is the answer otherwise.
pub(crate) async fn json(
    headers: &HeaderMap,
    body: Body,
    largest: usize,
    patience: Duration,
) -> Result<String, Response> {
    let read = text(headers, body, "application/json", largest, patience).await;
    match read {
        Ok(text) if is_too_deep(&text) => Err(UNREADABLE),
        read => read,
    }
    .map_err(|(status, code)| refused(status, code))
}

/// Why a request was not read.
pub(crate) type Unread = (StatusCode, &'static str);

const UNREADABLE: Unread = (StatusCode::BAD_REQUEST, "request-unreadable");

/// Reads a request of this kind of text.
pub(crate) async fn text(
    headers: &HeaderMap,
    mut body: Body,
    wanted: &str,
    largest: usize,
    patience: Duration,
) -> Result<String, Unread> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let is_wanted = kind.split(';').next().is_some_and(|kind| kind.trim() == wanted);
    if !is_wanted || headers.contains_key(header::CONTENT_ENCODING) {
        return Err((StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-json"));
    }
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    if announced.is_some_and(|announced: usize| announced > largest) {
        return Err((StatusCode::PAYLOAD_TOO_LARGE, "request-too-large"));
    }
    let start = Instant::now();
    let mut bytes = Vec::with_capacity(announced.unwrap_or_default());
    loop {
        let kib = u64::try_from(bytes.len() / 1024).unwrap_or(u64::MAX);
        let until = start + patience + Duration::from_secs(kib);
        let frame = match timeout_at(until, body.frame()).await {
            Err(_) => return Err((StatusCode::REQUEST_TIMEOUT, "too-slow")),
            Ok(None) => break,
            Ok(Some(Err(_))) => return Err(UNREADABLE),
            Ok(Some(Ok(frame))) => frame,
        };
        let Ok(data) = frame.into_data() else { continue };
        if bytes.len().saturating_add(data.len()) > largest {
            return Err((StatusCode::PAYLOAD_TOO_LARGE, "request-too-large"));
        }
        bytes.extend_from_slice(&data);
    }
    String::from_utf8(bytes).map_err(|_| UNREADABLE)
}

/// Whether brackets nest deeper than anything that devices say. Looked at before anything is parsed.
fn is_too_deep(json: &str) -> bool {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in json.bytes() {
        match (in_text, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => in_text = !in_text,
            (false, b'[' | b'{') => depth += 1,
            (false, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::is_too_deep;

    #[test]
    fn brackets_count_outside_of_texts_only() {
        assert!(!is_too_deep(&("[".repeat(16) + &"]".repeat(16))));
        assert!(is_too_deep(&("[".repeat(17) + &"]".repeat(17))));
        assert!(is_too_deep(&"{\"a\":".repeat(17)));
        assert!(!is_too_deep(&format!(r#"["{}","\"{}"]"#, "[".repeat(40), "{".repeat(40))));
        assert!(is_too_deep(&format!(r#"["\\",{}"#, "[".repeat(40))));
        assert!(!is_too_deep(&"[]".repeat(40)));
    }
}
