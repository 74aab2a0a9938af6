//! Listening to what the hub says of itself: `text/event-stream`, read line by line.

use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use tokio_stream::StreamExt as _;

use super::connection::Connection;

/// The hub says something every quarter of a minute. After this long it is gone.
const SILENCE: Duration = Duration::from_secs(40);
/// No event is longer; a line that is comes from somebody who wants to fill the memory.
const LONGEST: usize = 64 * 1024;

/// What was heard.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// The hub's journal is at this row.
    Head(i64),
    /// This device is out.
    Out,
    /// Nothing more will come.
    Nothing,
}

/// A stream that is open.
pub(super) struct Stream {
    body: BodyDataStream,
    text: Vec<u8>,
}

impl Stream {
    pub(super) async fn begin(connection: Connection, token: &str) -> Option<Stream> {
        let response = connection.listen(token, 0).await.ok()?;
        response.status().is_success().then(|| Stream::of(response.into_body()))
    }

    fn of(body: Body) -> Stream {
        Stream { body: body.into_data_stream(), text: Vec::new() }
    }

    /// The next thing that matters.
    pub(super) async fn next(&mut self) -> Heard {
        loop {
            if let Some(heard) = self.event() {
                return heard;
            }
            match tokio::time::timeout(SILENCE, self.body.next()).await {
                Ok(Some(Ok(bytes))) if self.text.len() + bytes.len() <= LONGEST => self.text.extend(bytes),
                _ => return Heard::Nothing,
            }
        }
    }

    /// The first event of what came in so far that matters; beats and others are passed over.
    fn event(&mut self) -> Option<Heard> {
        loop {
            let end = self.text.windows(2).position(|pair| pair == b"\n\n")?;
            let event: Vec<u8> = self.text.drain(..end + 2).collect();
            let event = String::from_utf8_lossy(&event);
            let field = |name: &str| {
                event.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':').map(str::trim))
            };
            match field("event") {
                Some("out") => return Some(Heard::Out),
                Some("head") => {
                    let data =
                        field("data").and_then(|data| serde_json::from_str::<serde_json::Value>(data).ok());
                    if let Some(seq) = data.and_then(|data| data.get("seq")?.as_i64()) {
                        return Some(Heard::Head(seq));
                    }
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Heard, Stream};
    use axum::body::Body;

    #[tokio::test]
    async fn events_are_heard_however_they_are_cut() {
        let text = ": beat\n\nevent: head\ndata: {\"seq\":7,\"topics\":[]}\n\nevent: other\ndata: x\n\nevent: out\ndata:\n\n";
        let pieces = text.as_bytes().chunks(3).map(|piece| Ok::<_, std::io::Error>(piece.to_vec()));
        let pieces: Vec<_> = pieces.collect();
        let mut stream = Stream::of(Body::from_stream(tokio_stream::iter(pieces)));
        assert_eq!(stream.next().await, Heard::Head(7));
        assert_eq!(stream.next().await, Heard::Out);
        assert_eq!(stream.next().await, Heard::Nothing);
    }
}
