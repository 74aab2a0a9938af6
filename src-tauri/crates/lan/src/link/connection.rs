//! One connection to a hub.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use api::{Answer, Errand};
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, Response, header};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use super::verify::Fingerprint;

const CONNECT: Duration = Duration::from_secs(3);
const HANDSHAKE: Duration = Duration::from_secs(5);
const ANSWER: Duration = Duration::from_secs(15);
/// A snapshot of five thousand entries and everything else with plenty to spare.
const LARGEST_ANSWER: usize = 32 * 1024 * 1024;
/// The name of every hub, wherever it is.
const NAME: &str = "hub.tahkim.internal";

/// A connection that is open, and by whom it was answered.
#[derive(Debug)]
pub(super) struct Connection {
    pub(super) address: String,
    authority: [u8; 32],
    sender: SendRequest<Body>,
}

impl Connection {
    /// Connects to the hub at `address` that has this fingerprint, or to any while none is known.
    pub(super) async fn open(address: &str, pin: Option<[u8; 32]>) -> io::Result<Connection> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let fingerprint = Arc::new(Fingerprint::new(pin, provider.clone()));
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])
            .map_err(other)?
            .dangerous()
            .with_custom_certificate_verifier(fingerprint.clone())
            .with_no_client_auth();
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        config.resumption = rustls::client::Resumption::disabled();
        let tcp = timeout(CONNECT, TcpStream::connect(address)).await??;
        tcp.set_nodelay(true)?;
        let name = ServerName::try_from(NAME).map_err(other)?;
        let tls = timeout(HANDSHAKE, TlsConnector::from(Arc::new(config)).connect(name, tcp)).await??;
        let authority = fingerprint.seen().ok_or_else(|| other("nobody vouched"))?;
        let (sender, connection) = handshake(TokioIo::new(tls)).await.map_err(other)?;
        // It ends by itself when either side closes; what was under way is then told to who asked.
        tokio::spawn(connection);
        Ok(Connection { address: address.to_owned(), authority, sender })
    }

    /// The fingerprint of the authority that vouched for whoever answered.
    #[cfg(test)]
    pub(super) fn authority(&self) -> [u8; 32] {
        self.authority
    }

    /// Asks one thing.
    pub(super) async fn ask(&mut self, errand: &Errand) -> io::Result<Answer> {
        let request = request(errand, &self.address)?;
        let asked = async {
            self.sender.ready().await.map_err(other)?;
            let response = self.sender.send_request(request).await.map_err(other)?;
            let (parts, body) = response.into_parts();
            let body = to_bytes(Body::new(body), LARGEST_ANSWER).await.map_err(other)?;
            io::Result::Ok((parts, body))
        };
        let (parts, body) = timeout(ANSWER, asked).await??;
        Ok(Answer {
            status: parts.status.as_u16(),
            body: String::from_utf8(body.into()).map_err(other)?,
            term: term(&parts.headers),
            authority: self.authority,
        })
    }

    /// Begins to listen; the answer goes on for as long as the hub is there.
    pub(super) async fn listen(mut self, token: &str, after: i64) -> io::Result<Response<Body>> {
        let request = Request::get("/v1/stream")
            .header(header::HOST, &self.address)
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .header("Tahkim-Protocol", "1")
            .header("Last-Event-ID", after.to_string())
            .body(Body::empty())
            .map_err(other)?;
        let response = timeout(ANSWER, self.sender.send_request(request)).await?.map_err(other)?;
        Ok(response.map(Body::new))
    }
}

fn request(errand: &Errand, address: &str) -> io::Result<Request<Body>> {
    let mut request = Request::builder()
        .method(errand.method)
        .uri(&errand.path)
        .header(header::HOST, address)
        .header("Tahkim-Protocol", "1")
        .header("Tahkim-Epoch", errand.term.to_string());
    if let Some(token) = &errand.token {
        request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    }
    if let Some(proof) = &errand.proof {
        request = request.header("Tahkim-Epoch-Proof", proof);
    }
    let body = match &errand.body {
        Some(body) => {
            request = request.header(header::CONTENT_TYPE, "application/json");
            Body::from(body.clone())
        }
        None => Body::empty(),
    };
    request.body(body).map_err(other)
}

/// `Tahkim-Epoch: 3`, or `3.h1`.
fn term(headers: &HeaderMap) -> Option<u32> {
    headers.get("Tahkim-Epoch")?.to_str().ok()?.split('.').next()?.parse().ok()
}

fn other(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> io::Error {
    io::Error::other(error)
}
