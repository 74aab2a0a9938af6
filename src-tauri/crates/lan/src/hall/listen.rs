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
    pub(crate) tls: Arc<ServerConfig>,
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
            let (stream, from) = tokio::select! {
                _ = self.stop.wait_for(|stop| *stop) => return,
                accepted = listener.accept() => match accepted {
                    Ok(accepted) => accepted,
                    // A connection that died in the queue, or too many open files: others may do better.
                    Err(_) => { tokio::time::sleep(Duration::from_millis(50)).await; continue }
                },
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

    async fn attend(mut self, stream: TcpStream, connection: Connection) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let accept = TlsAcceptor::from(self.tls.clone()).accept(Reader::new(stream, self.limits.reader));
        let stream = timeout(self.limits.handshake, accept).await??;
        let router = TowerToHyperService::new(self.router.clone());
        let service = hyper::service::service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(connection.clone());
            router.call(request)
        });
        let mut http = hyper::server::conn::http1::Builder::new();
        http.timer(TokioTimer::new())
            .header_read_timeout(self.limits.header)
            .max_buf_size(self.limits.header_bytes)
            .half_close(false);
        let serving = http.serve_connection(TokioIo::new(stream), service);
        let mut serving = std::pin::pin!(serving);
        tokio::select! {
            served = serving.as_mut() => return served.map_err(io::Error::other),
            _ = self.stop.wait_for(|stop| *stop) => serving.as_mut().graceful_shutdown(),
        }
        timeout(self.limits.closing, serving).await?.map_err(io::Error::other)
    }
}
