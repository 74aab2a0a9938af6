//! Takes connections in, within the limits, until told to stop.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::service::Service as _;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

use super::connections::{Connection, Connections};
use super::limits::Limits;
use super::reader::Reader;

/// What every connection needs.
#[derive(Clone)]
pub(crate) struct Reception {
    pub(crate) tls: Option<Arc<ServerConfig>>,
    pub(crate) connections: Arc<Connections>,
    pub(crate) limits: Limits,
    pub(crate) router: Router,
    /// Turns `true` when the hall closes.
    pub(crate) stop: watch::Receiver<bool>,
}

impl Reception {
    /// Serves whoever comes. Ends, with the listener gone, when the hall closes.
    pub(crate) async fn serve(mut self, listener: TcpListener) {
        loop {
            let accepted = tokio::select! {
                _ = self.stop.wait_for(|stop| *stop) => return,
                accepted = listener.accept() => accepted,
            };
            let Ok((stream, from)) = accepted else {
                // It died in the queue, or too many files are open: a moment later others may do better.
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            };
            let Some(connection) = self.connections.enter(from.ip().to_canonical()) else { continue };
            let reception = self.clone();
            tokio::spawn(async move {
                tokio::select! {
                    () = connection.put_out() => {}
                    // Why one connection failed is nobody's business but its device's, which tries again.
                    _ = reception.attend(stream, connection.clone()) => {}
                }
            });
        }
    }

    async fn attend(self, stream: TcpStream, connection: Connection) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let stream = Reader::new(stream, self.limits.reader);
        match self.tls.clone() {
            None => self.answer(stream, connection).await,
            Some(tls) => {
                let handshake = TlsAcceptor::from(tls).accept(stream);
                let stream = timeout(self.limits.handshake, handshake).await??;
                self.answer(stream, connection).await
            }
        }
    }

    async fn answer(
        mut self,
        stream: impl AsyncRead + AsyncWrite + Unpin,
        connection: Connection,
    ) -> io::Result<()> {
        let router = TowerToHyperService::new(self.router.clone());
        let service = hyper::service::service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(connection.clone());
            router.call(request)
        });
        let mut http = hyper::server::conn::http1::Builder::new();
        http.timer(TokioTimer::new())
            .header_read_timeout(self.limits.header)
            .max_buf_size(self.limits.header_bytes);
        let mut serving = std::pin::pin!(http.serve_connection(TokioIo::new(stream), service));
        tokio::select! {
            served = serving.as_mut() => return served.map_err(io::Error::other),
            _ = self.stop.wait_for(|stop| *stop) => serving.as_mut().graceful_shutdown(),
        }
        timeout(self.limits.closing, serving).await?.map_err(io::Error::other)
    }
}
