//! How much of this machine strangers and judges may use.

use std::time::Duration;

/// The hall's limits. Tests tighten them to reach them sooner.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// For the TLS handshake.
    pub(crate) handshake: Duration,
    /// For a request's header block, and between two requests of one connection.
    pub(crate) header: Duration,
    /// For a request's body, and a second more for each KiB that came.
    pub(crate) body: Duration,
    /// For a reader to take what was written.
    pub(crate) reader: Duration,
    /// For requests under way once the hall closes.
    pub(crate) closing: Duration,
    /// Bytes of a header block.
    pub(crate) header_bytes: usize,
    /// Connections in all.
    pub(crate) connections: usize,
    /// Connections that have shown no session.
    pub(crate) strangers: usize,
    /// The same from one address.
    pub(crate) strangers_of_one_address: usize,
    /// Connections of one device.
    pub(crate) of_one_device: usize,
    /// Deliveries that wait for the writer.
    pub(crate) waiting: usize,
    /// Sign-ins that wait for their turn.
    pub(crate) sign_ins: usize,
}

impl Limits {
    /// The same for the plain door: everybody there is a stranger, and a whole audience comes at once.
    pub(crate) const fn of_the_plain_door(self) -> Limits {
        Limits { strangers: self.strangers.saturating_mul(3), ..self }
    }
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            handshake: Duration::from_secs(5),
            header: Duration::from_secs(5),
            body: Duration::from_secs(10),
            reader: Duration::from_secs(30),
            closing: Duration::from_secs(5),
            header_bytes: 16 * 1024,
            connections: 600,
            strangers: 100,
            strangers_of_one_address: 24,
            of_one_device: 8,
            waiting: 1024,
            sign_ins: 64,
        }
    }
}
