//! `GET /v1/screen`: what the hall sees now, for a browser that stands in for a projector.
//!
//! Anybody in the hall may ask: it is what everybody in the hall sees. Who shows what they know already, by its
//! tag, is answered when it changes, or after a while.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::time::Duration;

use axum::extract::{Extension, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use tokio::time::{Instant, sleep, timeout_at};

use super::connections::Connection;
use super::{Hall, replies};

/// How long an answer may be waited for.
const WAIT: Duration = Duration::from_secs(10);
/// What changes in a burst is told once.
const BREATH: Duration = Duration::from_millis(100);

pub(crate) async fn screen(
    State(hall): State<Hall>,
    Extension(from): Extension<Connection>,
    headers: HeaderMap,
) -> Response {
    if let Err(wait) = hall.strangers.take(from.from(), 1, std::time::Instant::now()) {
        return replies::slow_down(wait.as_secs() + 1);
    }
    let Ok(_place) = hall.screens.try_acquire() else { return replies::slow_down(5) };
    let known = headers.get(header::IF_NONE_MATCH).and_then(|tag| tag.to_str().ok()).map(str::to_owned);
    newer(&hall, known.as_deref()).await.unwrap_or_else(|refusal| refusal)
}

async fn newer(hall: &Hall, known: Option<&str>) -> Result<Response, Response> {
    let (mut rows, mut stop) = (hall.heads.rows(), hall.stop.clone());
    let end = Instant::now() + WAIT;
    loop {
        rows.mark_unchanged();
        let wall = hall.ask(api::Program::wall).await?;
        let tag = tag(&wall);
        if known != Some(tag.as_str()) {
            let text = format!(r#"{{"now":{},"wall":{wall}}}"#, api::now());
            let mut response = replies::json(StatusCode::OK, text);
            if let Ok(tag) = HeaderValue::from_str(&tag) {
                response.headers_mut().insert(header::ETAG, tag);
            }
            return Ok(response);
        }
        let changed = tokio::select! {
            _ = stop.wait_for(|stop| *stop) => false,
            changed = timeout_at(end, rows.changed()) => matches!(changed, Ok(Ok(()))),
        };
        if !changed {
            return Ok(StatusCode::NOT_MODIFIED.into_response());
        }
        sleep(BREATH).await;
    }
}

fn tag(wall: &str) -> String {
    let mut hasher = DefaultHasher::new();
    wall.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}
