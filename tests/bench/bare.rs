//! The measure for the hall: axum and SQLite with nothing in between. It takes any text, keeps it, and
//! answers once it is on the disk, in groups as they come. No encryption, no signature, no journal, no rule.

use std::path::Path;

use axum::Router;
use axum::extract::State;
use axum::routing::post;
use tokio::sync::{mpsc, oneshot};

use crate::Outcome;

type Waiting = (String, oneshot::Sender<()>);

/// Serves until it is ended, on a port that it prints.
pub(crate) fn serve(file: &Path) -> Outcome<()> {
    let told = |fault: &dyn std::fmt::Display| fault.to_string();
    let mut db = rusqlite::Connection::open(file).map_err(|fault| told(&fault))?;
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE ballot (number INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;",
    )
    .map_err(|fault| told(&fault))?;
    let (queue, waiting) = mpsc::channel::<Waiting>(1024);
    std::thread::spawn(move || write(&mut db, waiting));
    let runtime = tokio::runtime::Runtime::new().map_err(|fault| told(&fault))?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.map_err(|fault| told(&fault))?;
        println!("{}", listener.local_addr().map_err(|fault| told(&fault))?);
        let app = Router::new().route("/v1/ballots", post(take)).with_state(queue);
        axum::serve(listener, app).await.map_err(|fault| told(&fault))
    })
}

async fn take(State(queue): State<mpsc::Sender<Waiting>>, body: String) -> &'static str {
    let (answer, kept) = oneshot::channel();
    match queue.send((body, answer)).await {
        Ok(()) if kept.await.is_ok() => "kept",
        _ => "lost",
    }
}

fn write(db: &mut rusqlite::Connection, mut waiting: mpsc::Receiver<Waiting>) {
    while let Some(first) = waiting.blocking_recv() {
        let mut group = vec![first];
        while group.len() < 256
            && let Ok(next) = waiting.try_recv()
        {
            group.push(next);
        }
        let kept = db.transaction().and_then(|tx| {
            for (body, _) in &group {
                tx.prepare_cached("INSERT INTO ballot (body) VALUES (?1)")?.execute([body])?;
            }
            tx.commit()
        });
        if kept.is_ok() {
            for (_, answer) in group {
                // Who went away needs no answer.
                let _ = answer.send(());
            }
        }
    }
}
