//! The protocol's requests, one by one.

use std::time::Instant;

use api::{Ask, Delivery, Fault, Seat, SeatAsk};
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Extension, Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Router, middleware};

use super::connections::Connection;
use super::{Hall, body, follow, guard, replies, screen, stream};
use crate::calls::refused;
use crate::pages;

const KIB: usize = 1024;

/// Everything that the hall answers.
pub(crate) fn router(hall: Hall) -> Router {
    let protocol = Router::new()
        .route("/v1/hello", get(hello))
        .route("/v1/join/start", post(join_start))
        .route("/v1/join/reveal", post(join_reveal))
        .route("/v1/join/{join}", get(join_state))
        .route("/v1/sign-in", post(sign_in))
        .route("/v1/session", post(session))
        .route("/v1/snapshot", get(snapshot))
        .route("/v1/ballots", post(ballots))
        .route("/v1/inventory", post(inventory))
        .route("/v1/beat", post(beat))
        .route("/v1/standby/keys", post(keys))
        .route("/v1/standby/session", post(begin_following))
        .route("/v1/journal", post(follow::follow))
        .route("/v1/screen", get(screen::screen))
        .route("/v1/stream", get(stream::stream))
        .route("/v1/{*other}", axum::routing::any(unknown))
        .method_not_allowed_fallback(unknown)
        .layer(middleware::from_fn_with_state(hall.clone(), guard::speaks));
    protocol
        .fallback(pages::page)
        .layer(DefaultBodyLimit::disable())
        .layer(middleware::from_fn_with_state(hall.clone(), guard::check))
        .with_state(hall)
}

async fn unknown() -> Response {
    refused(StatusCode::NOT_FOUND, "unknown-operation")
}

type From = Extension<Connection>;

async fn hello(State(hall): State<Hall>, from: From) -> Response {
    stranger(&hall, from, Ask::Hello, String::new()).await
}

async fn join_start(State(hall): State<Hall>, from: From, request: Request) -> Response {
    strangers_json(&hall, from, Ask::JoinStart, request).await
}

async fn join_reveal(State(hall): State<Hall>, from: From, request: Request) -> Response {
    strangers_json(&hall, from, Ask::JoinReveal, request).await
}

async fn join_state(State(hall): State<Hall>, from: From, Path(join): Path<String>) -> Response {
    stranger(&hall, from, Ask::JoinState, join).await
}

async fn session(State(hall): State<Hall>, from: From, request: Request) -> Response {
    strangers_json(&hall, from, Ask::OpenSession, request).await
}

async fn keys(State(hall): State<Hall>, from: From, request: Request) -> Response {
    strangers_json(&hall, from, Ask::Keys, request).await
}

async fn begin_following(State(hall): State<Hall>, from: From, request: Request) -> Response {
    strangers_json(&hall, from, Ask::BeginFollowing, request).await
}

/// Each attempt costs 19 MiB and a good part of a processor for a while: one at a time, and not too many
/// wait.
async fn sign_in(State(hall): State<Hall>, from: From, request: Request) -> Response {
    let Ok(_waiting) = hall.sign_ins.try_acquire() else { return replies::slow_down(2) };
    // Before it is its turn: who sends slowly holds up nobody.
    let text = match strangers_text(&hall, request).await {
        Ok(text) => text,
        Err(refusal) => return refusal,
    };
    let Ok(_turn) = hall.sign_in.acquire().await else { return replies::slow_down(2) };
    stranger(&hall, from, Ask::SignIn, text).await
}

/// A question of a device that shows no session.
async fn stranger(hall: &Hall, Extension(from): From, ask: Ask, request: String) -> Response {
    let from = from.from();
    if let Err(wait) = hall.strangers.take(from, 1, Instant::now()) {
        return replies::slow_down(wait.as_secs() + 1);
    }
    match hall.ask(move |program| program.hall(ask, &request, from)).await {
        Ok(text) => replies::reply(Ok(text)),
        Err(refusal) => refusal,
    }
}

async fn strangers_json(hall: &Hall, from: From, ask: Ask, request: Request) -> Response {
    match strangers_text(hall, request).await {
        Ok(text) => stranger(hall, from, ask, text).await,
        Err(refusal) => refusal,
    }
}

async fn strangers_text(hall: &Hall, request: Request) -> Result<String, Response> {
    let (parts, sent) = request.into_parts();
    body::json(&parts.headers, sent, 4 * KIB, hall.limits.body).await
}

async fn snapshot(State(hall): State<Hall>, from: From, headers: HeaderMap) -> Response {
    match seat(&hall, &from, &headers).await {
        Ok(seat) => seated(&hall, seat, SeatAsk::Snapshot, String::new()).await,
        Err(refusal) => refusal,
    }
}

async fn inventory(State(hall): State<Hall>, from: From, request: Request) -> Response {
    seats_json(&hall, &from, SeatAsk::Inventory, request, 256 * KIB).await
}

async fn beat(State(hall): State<Hall>, from: From, request: Request) -> Response {
    seats_json(&hall, &from, SeatAsk::Beat, request, 2 * KIB).await
}

async fn seated(hall: &Hall, seat: Seat, ask: SeatAsk, request: String) -> Response {
    match hall.ask(move |program| program.hall_seat(&seat, ask, &request)).await {
        Ok(text) => replies::reply(Ok(text)),
        Err(refusal) => refusal,
    }
}

async fn seats_json(hall: &Hall, from: &From, ask: SeatAsk, request: Request, largest: usize) -> Response {
    match seat_and_text(hall, from, request, largest).await {
        Ok((seat, text)) => seated(hall, seat, ask, text).await,
        Err(refusal) => refusal,
    }
}

async fn ballots(State(hall): State<Hall>, from: From, request: Request) -> Response {
    take(&hall, &from, request).await.unwrap_or_else(|refusal| refusal)
}

async fn take(hall: &Hall, from: &From, request: Request) -> Result<Response, Response> {
    let (seat, text) = seat_and_text(hall, from, request, 256 * KIB).await?;
    let device = seat.device().to_string();
    // Signatures are checked and made right here: to change threads for each would cost as much again.
    let delivery = Delivery::read(&seat, &text).map_err(|fault| replies::fault_reply(&fault))?;
    let count = delivery.ballots();
    hall.ballots
        .take(device, count, Instant::now())
        .map_err(|wait| replies::slow_down(wait.as_secs() + 1))?;
    let taken = hall.queue.take(delivery).await.map_err(|_| replies::slow_down(1))?;
    let taken = taken.map_err(|fault| replies::fault_reply(&fault))?;
    taken.answer().map(|text| replies::reply(Ok(text))).map_err(|fault| replies::fault_reply(&fault))
}

async fn seat_and_text(
    hall: &Hall,
    from: &From,
    request: Request<Body>,
    largest: usize,
) -> Result<(Seat, String), Response> {
    // Before the body is read: a stranger makes us hold nothing in memory.
    let seat = seat(hall, from, request.headers()).await?;
    let (parts, sent) = request.into_parts();
    Ok((seat, body::json(&parts.headers, sent, largest, hall.limits.body).await?))
}

/// Whose request it is. From then on the connection is that device's.
pub(super) async fn seat(hall: &Hall, from: &From, headers: &HeaderMap) -> Result<Seat, Response> {
    let token = token(headers).map_err(|fault| replies::fault_reply(&fault))?;
    let known = hall.program.upgrade().and_then(|program| program.known_seat(&token));
    let seat = match known {
        Some(seat) => seat,
        None => hall.ask(move |program| program.seat(&token)).await?,
    };
    let device = seat.device().to_string();
    from.is_of(&device);
    match hall.devices.take(device, 1, Instant::now()) {
        Ok(()) => Ok(seat),
        Err(wait) => Err(replies::slow_down(wait.as_secs() + 1)),
    }
}

/// What a request shows of its session.
pub(super) fn token(headers: &HeaderMap) -> Result<String, Fault> {
    let shown = headers.get(header::AUTHORIZATION).and_then(|shown| shown.to_str().ok());
    let token = shown.and_then(|shown| shown.strip_prefix("Bearer ")).unwrap_or_default();
    if token.len() > 64 { Err(Fault::new("session-over")) } else { Ok(token.to_owned()) }
}
