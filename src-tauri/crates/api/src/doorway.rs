//! What the hall needs of the machine: keys in their folder, addresses, a listener. The doors provide it.

use std::fmt::Debug;
use std::net::{IpAddr, SocketAddr};

use domain::Text;
use serde::Serialize;

use crate::{Fault, Keys};

/// An address of this machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Interface {
    /// The address.
    #[cfg_attr(test, ts(as = "String"))]
    pub ip: IpAddr,
    /// What the system calls its network card.
    pub name: String,
}

/// Where the hall listens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Listening {
    /// The addresses at which judges' devices reach it.
    pub addresses: Vec<Address>,
    /// The plain page that explains how to trust the certificate.
    pub trust_page: Option<String>,
    /// The certificate's SHA-256, for people to compare.
    pub fingerprint: String,
    /// Its SHA-1, the only one that Windows shows.
    pub windows_fingerprint: String,
    /// Until when browsers trust it, in Unix milliseconds.
    pub until: i64,
    /// Since when, in Unix milliseconds.
    pub since: i64,
}

/// One address of the hall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Address {
    /// What a browser opens.
    pub url: String,
    /// The same with the fingerprint that a device pins, for the QR code.
    pub qr: String,
    /// The address alone.
    #[cfg_attr(test, ts(as = "String"))]
    pub ip: IpAddr,
    /// The port.
    pub port: u16,
}

/// A hall that makes itself known on the local network. Nobody vouches for what it says of itself: who it
/// is shows when it is joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearbyHall {
    /// The event's identity (see `EventFile::identity`).
    pub event: String,
    /// What the competition is called.
    pub name: Text,
    /// Where it listens.
    pub addresses: Vec<SocketAddr>,
}

/// This laptop's way to another one's hall.
pub trait Link: Debug + Send + Sync {
    /// There may be something new to ask. Called while the file is held: it must only take note.
    fn wake(&self);

    /// The halls that were heard of so far; from the first call on it listens, for as long as it is asked
    /// now and then. Called while the file is held: it waits for nobody.
    fn halls(&self) -> Vec<NearbyHall>;
}

/// The machine's side of the hall.
pub trait Doorway: Debug + Send + Sync {
    /// Makes or loads the keys of this event (see `EventFile::identity`). Browsers can trust them until
    /// some time after `day`, in Unix milliseconds.
    ///
    /// # Errors
    ///
    /// When they can be neither read nor made.
    fn keys(&self, event: &str, day: Option<i64>) -> Result<Keys, Fault>;

    /// The keys of this event as text, for a laptop that may take over.
    ///
    /// # Errors
    ///
    /// When there are none.
    fn share_keys(&self, event: &str) -> Result<String, Fault>;

    /// Keeps the keys that the hub of this event shared. This laptop has a name of its own among the hubs.
    ///
    /// # Errors
    ///
    /// When they are no keys, cannot be kept, or this laptop holds others for the same event.
    fn keep_keys(&self, event: &str, shared: &str) -> Result<(), Fault>;

    /// The addresses of this machine that others may reach.
    fn interfaces(&self) -> Vec<Interface>;

    /// Listens at this address (`None`: every one of the machine's own), in place of where it listened, and
    /// makes the hall known under this name as far as the network lets it.
    ///
    /// # Errors
    ///
    /// When the address cannot be had.
    fn open(&self, event: &str, name: &Text, ip: Option<IpAddr>, port: Option<u16>) -> Result<(), Fault>;

    /// Where it listens now: the machine's addresses change.
    fn listening(&self) -> Option<Listening>;

    /// Stops listening; requests under way are answered.
    fn close(&self);
}
