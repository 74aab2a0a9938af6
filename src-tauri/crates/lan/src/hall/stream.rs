//! `GET /v1/stream`: tells a device what became stale, for as long as it listens.

use std::convert::Infallible;
use std::time::Duration;

use api::{Seat, Topic};
use axum::body::{Body, Bytes};
use axum::extract::{Extension, Request, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use tokio::sync::{broadcast, watch};
use tokio::time::{Instant, Interval, MissedTickBehavior, interval, sleep_until};

use super::connections::Connection;
use super::heads::{Head, SHOWN};
use super::routes::seat;
use super::{Hall, replies};

/// Between two signs of life, so that both sides notice a dead network.
const BEAT: Duration = Duration::from_secs(15);

/// Between two things told: what changes in a burst is told once, at its beginning and at its end.
const BREATH: Duration = Duration::from_millis(200);

pub(crate) async fn stream(
    State(hall): State<Hall>,
    from: Extension<Connection>,
    request: Request,
) -> Response {
    let seat = match seat(&hall, &from, request.headers()).await {
        Ok(seat) => seat,
        Err(refusal) => return refusal,
    };
    if let Err(fault) = seat.reads() {
        return replies::fault_reply(&fault);
    }
    let text = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let token = text("authorization").and_then(|shown| shown.strip_prefix("Bearer ")).unwrap_or_default();
    let (head, devices) = hall.heads.listen(seat.judge().as_str());
    let known = text("last-event-id").and_then(|known| known.parse().ok());
    let version = head.borrow().version;
    let mut beat = interval(BEAT);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    beat.reset();
    let listener = Listener {
        token: token.to_owned(),
        stop: hall.stop.clone(),
        version,
        quiet: Instant::now(),
        greeted: hall.head().filter(|head| Some(*head) != known),
        hall,
        seat,
        head,
        devices,
        beat,
    };
    let events = stream::unfold(Some(listener), |listener| async {
        let mut listener = listener?;
        let (event, goes_on) = listener.next().await?;
        Some((Ok::<Bytes, Infallible>(event), goes_on.then_some(listener)))
    });
    let headers = [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-store")];
    (headers, Body::from_stream(events)).into_response()
}

struct Listener {
    hall: Hall,
    token: String,
    seat: Seat,
    head: watch::Receiver<Head>,
    devices: broadcast::Receiver<String>,
    /// What the device was told last.
    version: u64,
    /// Until when it is told nothing more.
    quiet: Instant,
    /// Told at once, when the device knows another state than this.
    greeted: Option<i64>,
    beat: Interval,
    stop: watch::Receiver<bool>,
}

enum Heard {
    Head,
    Device(Result<String, broadcast::error::RecvError>),
    Beat,
}

impl Listener {
    /// The next event, and whether others may follow. `None` when the hall closes.
    async fn next(&mut self) -> Option<(Bytes, bool)> {
        if let Some(seq) = self.greeted.take() {
            return Some((event(seq, &SHOWN), true));
        }
        loop {
            let (quiet, head) = (self.quiet, &mut self.head);
            let changed = async {
                sleep_until(quiet).await;
                head.changed().await
            };
            let heard = tokio::select! {
                _ = self.stop.wait_for(|stop| *stop) => return None,
                changed = changed => { changed.ok()?; Heard::Head }
                device = self.devices.recv() => Heard::Device(device),
                _ = self.beat.tick() => Heard::Beat,
            };
            let looks = match &heard {
                Heard::Head => {
                    let head = self.head.borrow_and_update().clone();
                    let topics = head.since(self.version);
                    self.version = head.version;
                    self.quiet = Instant::now() + BREATH;
                    return Some((event(head.seq, &topics), true));
                }
                Heard::Beat => true,
                Heard::Device(Ok(device)) => *device == self.seat.device().to_string(),
                // Too many at once: one of them may have been this one.
                Heard::Device(Err(_)) => true,
            };
            if looks && !self.may_read().await {
                return Some((Bytes::from_static(b"event: out\ndata: {}\n\n"), false));
            }
            if matches!(heard, Heard::Beat) {
                return Some((Bytes::from_static(b": beat\n\n"), true));
            }
        }
    }

    async fn may_read(&self) -> bool {
        let token = self.token.clone();
        self.hall.ask(move |program| program.seat(&token)).await.is_ok_and(|seat| seat.reads().is_ok())
    }
}

fn event(seq: i64, topics: &[Topic]) -> Bytes {
    let data = serde_json::json!({ "seq": seq, "topics": topics });
    Bytes::from(format!("id: {seq}\nevent: head\ndata: {data}\n\n"))
}
