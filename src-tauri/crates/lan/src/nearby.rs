//! Halls make themselves known on the local network, and laptops hear of them: by mDNS, as printers do.
//!
//! A convenience and nothing more. Many networks swallow such calls and anybody can make them up; so nothing
//! needs them, a failure is no error, and what is heard is only a place to ask at: whoever answers there is
//! checked as ever. What is called out is where the hall listens and what the competition is called, and
//! nothing about people.

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use api::NearbyHall;
use domain::{Language, Text};
use mdns_sd::{IfKind, Receiver, ResolvedService, ServiceDaemon, ServiceEvent, ServiceInfo};

use crate::hub::locked;

const SERVICE: &str = "_tahkim._tcp.local.";
const EVENT: &str = "event";

/// The longest name that is called out or shown: so many characters fit into a record in any script.
const LONGEST_NAME: usize = 60;
/// As many halls are noted, and addresses of each: a network full of made-up ones stays small here.
const MOST_HALLS: usize = 16;
const MOST_ADDRESSES: usize = 8;
/// When nobody asked for so long, nobody is looking.
const PATIENCE: Duration = Duration::from_secs(60);

/// Calls out where a hall is, until it is dropped.
pub(crate) struct Beacon {
    /// `None` where the system does not let it.
    daemon: Option<ServiceDaemon>,
    event: String,
    /// The laptop's name among the hubs of the event: two of them may be open at once.
    hub: String,
    name: Text,
}

impl Beacon {
    pub(crate) fn new(event: &str, hub: &str, name: &Text) -> Beacon {
        let (event, hub, name) = (event.to_owned(), hub.to_owned(), name.clone());
        Beacon { daemon: daemon().ok(), event, hub, name }
    }

    /// The hall is at these addresses, and no longer where it was.
    pub(crate) fn is_at(&self, ips: &[IpAddr], port: u16) {
        let Some(daemon) = &self.daemon else { return };
        let instance = format!("{}-{}", self.event, self.hub);
        let mut about = vec![(EVENT, self.event.clone())];
        about.extend(
            Language::ALL
                .into_iter()
                .filter_map(|language| Some((language.code(), told(self.name.get(language)?)))),
        );
        let service =
            ServiceInfo::new(SERVICE, &instance, &format!("{instance}.local."), ips, port, about.as_slice());
        // A convenience: without it the address is typed.
        let _ = service.and_then(|service| daemon.register(service));
    }
}

impl Drop for Beacon {
    fn drop(&mut self) {
        if let Some(daemon) = &self.daemon {
            // Says goodbye first; what is not said is forgotten by itself.
            let _ = daemon.shutdown();
        }
    }
}

/// Hears of halls while somebody asks for them.
#[derive(Debug, Default)]
pub(crate) struct Lookout(Mutex<Option<Looking>>);

struct Looking {
    daemon: ServiceDaemon,
    news: Receiver<ServiceEvent>,
    /// By the name of their announcement.
    halls: BTreeMap<String, NearbyHall>,
    asked: Instant,
}

impl fmt::Debug for Looking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Looking").field("halls", &self.halls).finish_non_exhaustive()
    }
}

impl Lookout {
    /// The halls that were heard of so far. The first call begins to listen.
    pub(crate) fn halls(&self) -> Vec<NearbyHall> {
        let mut looking = locked(&self.0);
        if looking.is_none() {
            *looking = Looking::begin().ok();
        }
        let Some(looking) = looking.as_mut() else { return Vec::new() };
        looking.asked = Instant::now();
        looking.hear();
        looking.halls.values().cloned().collect()
    }

    /// Listens no longer when nobody has asked for a while.
    pub(crate) fn rest(&self) {
        locked(&self.0).take_if(|looking| looking.asked.elapsed() >= PATIENCE);
    }
}

impl Looking {
    fn begin() -> Result<Looking, mdns_sd::Error> {
        let daemon = daemon()?;
        let news = daemon.browse(SERVICE)?;
        Ok(Looking { daemon, news, halls: BTreeMap::new(), asked: Instant::now() })
    }

    fn hear(&mut self) {
        while let Ok(event) = self.news.try_recv() {
            match event {
                ServiceEvent::ServiceResolved(service) => {
                    let known = self.halls.contains_key(&service.fullname);
                    if let Some(hall) = hall(&service).filter(|_| known || self.halls.len() < MOST_HALLS) {
                        self.halls.insert(service.fullname.clone(), hall);
                    }
                }
                ServiceEvent::ServiceRemoved(_, name) => drop(self.halls.remove(&name)),
                _ => {}
            }
        }
    }
}

impl Drop for Looking {
    fn drop(&mut self) {
        let _ = self.daemon.shutdown();
    }
}

/// Over IPv4, as the hall: what people can type.
fn daemon() -> Result<ServiceDaemon, mdns_sd::Error> {
    let daemon = ServiceDaemon::new()?;
    daemon.disable_interface(IfKind::IPv6)?;
    Ok(daemon)
}

/// What was called out, as far as it is what a hall calls out.
fn hall(service: &ResolvedService) -> Option<NearbyHall> {
    let event = service.get_property_val_str(EVENT)?;
    if event.len() != 32 || !event.bytes().all(|byte| byte.is_ascii_hexdigit()) || service.port == 0 {
        return None;
    }
    let mut name = Text::default();
    for language in Language::ALL {
        name.set(language, service.get_property_val_str(language.code()).map(told));
    }
    let mut addresses: Vec<SocketAddr> = service
        .get_addresses_v4()
        .into_iter()
        .map(|ip| SocketAddr::new(IpAddr::V4(ip), service.port))
        .collect();
    addresses.sort();
    addresses.truncate(MOST_ADDRESSES);
    (!addresses.is_empty()).then(|| NearbyHall { event: event.to_owned(), name, addresses })
}

/// A name as it is called out and shown: short, and without characters that turn or hide a line.
fn told(name: &str) -> String {
    let plain = |c: &char| {
        !c.is_control()
            && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    name.chars().filter(plain).take(LONGEST_NAME).collect()
}
