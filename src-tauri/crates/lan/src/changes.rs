//! `GET /api/changes`: tells a page what has gone stale, for as long as it listens.
//!
//! A page that reads too slowly, or comes back, has missed something: its stream ends, and it asks for
//! everything anew. So nothing is kept for anybody.

use crate::Room;
use crate::calls::{Door, refused, shows_key};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::io;
use std::sync::Arc;
use tokio::sync::{broadcast, mpsc, watch};
use tokio_stream::wrappers::ReceiverStream;

/// So many changes may wait for a page.
const PATIENCE: usize = 64;

/// What goes stale, as text that pages read.
#[derive(Clone)]
pub(crate) struct News {
    told: broadcast::Sender<Arc<str>>,
    /// True when the hub stops: open streams would keep it from ending.
    stopping: watch::Receiver<bool>,
}

impl News {
    pub(crate) fn of(room: &dyn Room, stopping: watch::Receiver<bool>) -> News {
        let (told, _) = broadcast::channel(PATIENCE);
        let news = News { told: told.clone(), stopping };
        // Nobody listening is no fault.
        room.on_change(Box::new(move |topics| drop(told.send(topics.into()))));
        news
    }
}

pub(crate) async fn changes(State(door): State<Door>, request: Request) -> Response {
    if !shows_key(request.headers(), &door.key) {
        return refused(StatusCode::UNAUTHORIZED, "key-refused");
    }
    let (page, events) = mpsc::channel::<io::Result<String>>(1);
    let mut told = door.news.told.subscribe();
    let mut stopping = door.news.stopping.clone();
    tokio::spawn(async move {
        // The head of the answer leaves at once, so that the page knows that it is heard.
        let mut event = ":\n\n".to_owned();
        while page.send(Ok(event)).await.is_ok() {
            let topics = tokio::select! {
                topics = told.recv() => topics,
                _ = stopping.wait_for(|stopping| *stopping) => return,
                () = page.closed() => return,
            };
            let Ok(topics) = topics else { return };
            event = format!("data: {topics}\n\n");
        }
    });
    let headers = [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-store")];
    (headers, Body::from_stream(ReceiverStream::new(events))).into_response()
}
