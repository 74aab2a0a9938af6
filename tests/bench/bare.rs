//! The measure for the hall: axum and SQLite with nothing in between. It takes any text, keeps it, and
//! answers once it is on the disk, in groups as they come. No signature, no journal, no rule; and no
//! encryption, unless it is to show what the hall's costs.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::routing::post;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rustls::ServerConfig;
use rustls::pki_types::PrivatePkcs8KeyDer;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, oneshot};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use crate::Outcome;

type Waiting = (String, oneshot::Sender<()>);

/// Serves until it is ended, at an address that it prints; with TLS, and its certificate beside the address.
pub(crate) fn serve(file: &Path, secure: bool) -> Outcome<()> {
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
        let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|fault| told(&fault))?;
        let address = listener.local_addr().map_err(|fault| told(&fault))?;
        let app = Router::new().route("/v1/ballots", post(take)).with_state(queue);
        if secure {
            let (tls, certificate) = tls()?;
            println!("{address} {certificate}");
            axum::serve(Secure { listener, tls }, app).await.map_err(|fault| told(&fault))
        } else {
            println!("{address}");
            axum::serve(listener, app).await.map_err(|fault| told(&fault))
        }
    })
}

/// The hall's TLS: ring, a P-256 key, and no tickets.
fn tls() -> Outcome<(TlsAcceptor, String)> {
    let told = |fault: &dyn std::fmt::Display| fault.to_string();
    let own = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).map_err(|fault| told(&fault))?;
    let certificate = own.cert.der().clone();
    let text = URL_SAFE_NO_PAD.encode(&certificate);
    let mut config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|fault| told(&fault))?
        .with_no_client_auth()
        .with_single_cert(vec![certificate], PrivatePkcs8KeyDer::from(own.signing_key.serialize_der()).into())
        .map_err(|fault| told(&fault))?;
    config.send_tls13_tickets = 0;
    Ok((TlsAcceptor::from(Arc::new(config)), text))
}

struct Secure {
    listener: TcpListener,
    tls: TlsAcceptor,
}

impl axum::serve::Listener for Secure {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            let Ok((stream, from)) = self.listener.accept().await else { continue };
            if let Ok(stream) = self.tls.accept(stream).await {
                return (stream, from);
            }
        }
    }

    fn local_addr(&self) -> std::io::Result<Self::Addr> {
        self.listener.local_addr()
    }
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
