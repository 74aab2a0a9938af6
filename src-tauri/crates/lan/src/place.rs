//! Where an open hall is: the addresses of the moment, and the certificate for them.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use api::{Address, Interface, Listening};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rustls::sign::CertifiedKey;

use crate::Authority;
use crate::hall::Names;
use crate::hub::locked;
use crate::nearby::Beacon;

/// An open hall's place. Its addresses may change while it is open.
pub(crate) struct Place {
    authority: Arc<Mutex<Authority>>,
    /// What the organiser chose; `None` is all of them.
    chosen: Option<IpAddr>,
    port: u16,
    plain_port: Option<u16>,
    names: Arc<Names>,
    cards: Arc<dyn Fn() -> Vec<Interface> + Send + Sync>,
    since: u64,
    now: Mutex<Now>,
}

#[derive(Default)]
struct Now {
    ips: Vec<IpAddr>,
    renew_at: u64,
}

impl Place {
    pub(crate) fn new(
        authority: Arc<Mutex<Authority>>,
        chosen: Option<IpAddr>,
        (port, plain_port): (u16, Option<u16>),
        names: Arc<Names>,
        cards: Arc<dyn Fn() -> Vec<Interface> + Send + Sync>,
        since: u64,
    ) -> Arc<Place> {
        Arc::new(Place { authority, chosen, port, plain_port, names, cards, since, now: Mutex::default() })
    }

    fn ips(&self) -> Vec<IpAddr> {
        match self.chosen {
            Some(ip) => vec![ip],
            // The listener for all of them speaks IPv4: what people can type.
            None => (self.cards)().into_iter().map(|card| card.ip).filter(IpAddr::is_ipv4).collect(),
        }
    }

    /// Whether another certificate is due.
    pub(crate) fn has_moved(&self, at: u64) -> bool {
        let now = locked(&self.now);
        now.renew_at <= at || now.ips != self.ips()
    }

    /// A certificate for the addresses of the moment.
    pub(crate) fn renew(&self, at: u64) -> io::Result<Arc<CertifiedKey>> {
        let ips = self.ips();
        let mut authority = locked(&self.authority);
        authority.keep_fresh(at)?;
        let leaf = authority.issue(&ips, at)?;
        self.names.change(ips.clone());
        *locked(&self.now) = Now { ips, renew_at: leaf.renew_at };
        Ok(leaf.key)
    }

    /// Lets it be known where it is.
    pub(crate) fn call_out(&self, beacon: &Beacon) {
        beacon.is_at(&locked(&self.now).ips, self.port);
    }

    /// Where devices find it, and how they know it.
    pub(crate) fn listening(&self) -> Listening {
        let authority = locked(&self.authority);
        let pin = URL_SAFE_NO_PAD.encode(authority.pin());
        let event = authority.event();
        let ips = locked(&self.now).ips.clone();
        let plain = |ip: &IpAddr| Some(format!("http://{}/", SocketAddr::new(*ip, self.plain_port?)));
        Listening {
            trust_page: ips.first().and_then(plain),
            addresses: ips
                .into_iter()
                .map(|ip| {
                    let host = SocketAddr::new(ip, self.port);
                    Address {
                        url: format!("https://{host}/"),
                        qr: format!("https://{host}/j#1.{pin}.{event}"),
                        ip,
                        port: self.port,
                    }
                })
                .collect(),
            fingerprint: authority.fingerprint(),
            windows_fingerprint: authority.windows_fingerprint(),
            since: milliseconds(self.since),
            until: milliseconds(authority.until()),
        }
    }

    /// Whether the plain page is asked for by an address of ours.
    pub(crate) fn is_plain_host(&self, host: &str) -> bool {
        host.parse::<SocketAddr>().is_ok_and(|address| {
            Some(address.port()) == self.plain_port
                && (address.ip().is_loopback() || locked(&self.now).ips.contains(&address.ip()))
        })
    }

    /// The judges' page at the address under which somebody found the plain one.
    pub(crate) fn secure_address(&self, host: &str) -> SocketAddr {
        let found = host.parse::<SocketAddr>().ok().map(|address| address.ip());
        let first = || locked(&self.now).ips.first().copied();
        let ip = found.or_else(first).unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
        SocketAddr::new(ip, self.port)
    }

    /// The authority's certificate, as a file and as text.
    pub(crate) fn certificate(&self) -> (Vec<u8>, String) {
        let authority = locked(&self.authority);
        (authority.der().to_vec(), authority.pem())
    }
}

fn milliseconds(seconds: u64) -> i64 {
    i64::try_from(seconds.saturating_mul(1000)).unwrap_or(i64::MAX)
}
