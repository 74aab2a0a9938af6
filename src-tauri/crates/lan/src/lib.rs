//! The hub's two doors, the interface that browsers load, and a judge's link to the hub.
//!
//! The organiser's door is for browsers on this machine. Whoever else sits at the machine, or any page open
//! in the same browser, can reach its port; so each request carries the key printed in the address, and
//! [`gate`] refuses what comes from elsewhere. The judges' door is the hall: it listens where the organiser
//! chose, over TLS with an authority of the event's own, and beside it a plain door says how a browser is
//! made to trust that, and takes the audience's votes. On a judge's laptop [`link`] is the other end. Nothing connects outwards but that
//! link, and it only to the hub that the judge named; [`nearby`] saves them typing where it is. No rule about competitions lives here.

mod authority;
mod calls;
mod changes;
mod gate;
mod hall;
mod hub;
mod interfaces;
mod key;
pub mod link;
mod nearby;
mod pages;
mod place;
mod trust;
mod vote;

pub use authority::{Authority, Leaf};
pub use hub::{Hub, address_fault};
pub use key::Key;
pub use pages::interface_is_built;

use axum::Router;
use axum::routing::{get, post};
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// What answers requests: a program, or a stand-in for one.
pub trait Room: Send + Sync + 'static {
    /// Answers a request, both written as JSON; the fault likewise.
    ///
    /// # Errors
    ///
    /// The fault that the person who asked is to see.
    fn answer(&self, request: &str) -> Result<String, String>;

    /// Calls `tell` with what went stale, as a JSON list, at every change. It is quick and asks nothing.
    fn on_change(&self, tell: Box<dyn Fn(String) + Send + Sync>);
}

impl Room for api::Program {
    fn answer(&self, request: &str) -> Result<String, String> {
        self.call(request)
    }

    fn on_change(&self, tell: Box<dyn Fn(String) + Send + Sync>) {
        self.on_change(move |change| {
            if let Ok(topics) = serde_json::to_string(&change.topics) {
                tell(topics);
            }
        });
    }
}

/// Serves browsers on this machine until `shutdown` ends, then finishes the requests under way.
///
/// # Errors
///
/// When `listener` can be reached from other machines, or the system takes it away.
pub async fn serve(
    listener: TcpListener,
    room: Arc<impl Room>,
    key: Key,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let address = listener.local_addr()?;
    if !address.ip().is_loopback() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            format!("{address} is not of this machine only"),
        ));
    }
    let (stop, stopping) = watch::channel(false);
    let shutdown = async move {
        shutdown.await;
        let _ = stop.send(true);
    };
    axum::serve(listener, router(room, key, address, stopping)).with_graceful_shutdown(shutdown).await
}

/// The address that a person opens: it hands the key to the page, and to nobody else.
///
/// The part after `#` is never sent over the network nor written into a server's log.
pub fn address_to_open(address: SocketAddr, key: &Key) -> String {
    format!("http://{address}/#key={key}")
}

fn router(room: Arc<dyn Room>, key: Key, address: SocketAddr, stopping: watch::Receiver<bool>) -> Router {
    let doorkeeper = Arc::new(gate::Gate::new(address));
    let news = changes::News::of(&*room, stopping);
    Router::new()
        .route("/api/call", post(calls::call))
        .route("/api/changes", get(changes::changes))
        .with_state(calls::Door { room, key: Arc::new(key), news })
        .fallback(pages::page)
        .layer(axum::middleware::from_fn_with_state(doorkeeper, gate::check))
}

#[cfg(test)]
mod tests;
