//! `POST /v1/journal`: the laptop that stands by is given the rows that it lacks, as soon as there are any.

use std::time::Duration;

use axum::extract::{Extension, Request, State};
use axum::response::Response;
use tokio::time::timeout;

use super::connections::Connection;
use super::routes::token;
use super::{Hall, body, replies};

/// With nothing to tell, the answer waits so long: both sides notice a dead network.
const WAIT: Duration = Duration::from_secs(10);
const LARGEST: usize = 4 * 1024;

pub(crate) async fn follow(
    State(hall): State<Hall>,
    from: Extension<Connection>,
    request: Request,
) -> Response {
    give(&hall, &from, request).await.unwrap_or_else(|refusal| refusal)
}

async fn give(hall: &Hall, from: &Connection, request: Request) -> Result<Response, Response> {
    let (parts, sent) = request.into_parts();
    let token = token(&parts.headers).map_err(|fault| replies::fault_reply(&fault))?;
    let text = body::json(&parts.headers, sent, LARGEST, hall.limits.body).await?;
    let ip = from.from();
    let ask = || {
        let (token, text) = (token.clone(), text.clone());
        hall.ask(move |program| program.follow(&token, &text, ip))
    };
    // From before the first look on, so that no row slips through between it and the waiting.
    let mut rows = hall.heads.rows();
    let mut page = ask().await?;
    from.is_of("standby");
    if !page.is_news {
        let mut stop = hall.stop.clone();
        let waited = timeout(WAIT, async {
            tokio::select! {
                _ = rows.wait_for(|seq| *seq > page.head) => {}
                _ = stop.wait_for(|stop| *stop) => {}
            }
        });
        // Nothing happened: then that is the answer.
        let _ = waited.await;
        page = ask().await?;
    }
    Ok(replies::reply(Ok(page.text)))
}
