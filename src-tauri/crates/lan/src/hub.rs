//! The machine's side of the hall: keys, addresses, listeners. `api` says when.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak, mpsc};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use api::{Doorway, Fault, Interface, Keys, Listening, Program};
use domain::Text;
use tokio::runtime::Runtime;
use tokio::sync::watch;

use crate::hall::{Connections, Hall, Heads, Limits, Names, Reception, Shown, router, tls_config};
use crate::nearby::Beacon;
use crate::place::Place;
use crate::{Authority, interfaces, trust};

/// Where judges' devices come in, and where the plain page is, when nobody chose: the first that is free.
const PORTS: std::ops::Range<u16> = 4433..4443;
const TRUST_PORTS: std::ops::Range<u16> = 8080..8090;

/// How often the machine's addresses are looked at.
const LOOK: Duration = Duration::from_secs(1);

type Cards = dyn Fn() -> Vec<Interface> + Send + Sync;

/// The hub's machine. One for the whole life of a program.
pub struct Hub {
    folder: PathBuf,
    limits: Limits,
    cards: Arc<Cards>,
    heads: Arc<Heads>,
    inside: Mutex<Inside>,
}

#[derive(Default)]
struct Inside {
    program: Weak<Program>,
    authority: Option<Arc<Mutex<Authority>>>,
    open: Option<Open>,
    runtime: Option<Runtime>,
}

/// An open hall.
struct Open {
    place: Arc<Place>,
    stop: watch::Sender<bool>,
    /// Hangs up once the listeners are gone, and their ports free again.
    gone: mpsc::Receiver<()>,
}

impl fmt::Debug for Hub {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hub").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Hub {
    /// A hub whose keys lie in `Keys` below the data folder. It listens to nobody yet.
    pub fn new(data_folder: &Path) -> Arc<Hub> {
        Hub::with(data_folder, Limits::default(), Arc::new(interfaces::interfaces))
    }

    pub(crate) fn with(data_folder: &Path, limits: Limits, cards: Arc<Cards>) -> Arc<Hub> {
        Arc::new(Hub {
            folder: data_folder.join("Keys"),
            limits,
            cards,
            heads: Arc::new(Heads::new()),
            inside: Mutex::default(),
        })
    }

    /// Gives the hub the program that answers. It was started with this hub as its doorway.
    pub fn attend(&self, program: &Arc<Program>) {
        self.inside().program = Arc::downgrade(program);
        let heads = self.heads.clone();
        program.on_change(move |change| heads.tell(change));
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn authority(&self, event: &str, day: Option<i64>) -> Result<Arc<Mutex<Authority>>, Fault> {
        let mut inside = self.inside();
        let known = inside.authority.as_ref().filter(|known| locked(known).event() == event);
        if let Some(known) = known {
            return Ok(known.clone());
        }
        let day = day.and_then(|day| u64::try_from(day / 1000).ok());
        let authority = Authority::of(&self.folder, event, day, now())
            .map_err(|error| Fault::new("keys-unreadable").with("what", error))?;
        let authority = Arc::new(Mutex::new(authority));
        inside.authority = Some(authority.clone());
        Ok(authority)
    }

    fn listen(&self, event: &str, name: &Text, ip: Option<IpAddr>, port: Option<u16>) -> io::Result<Open> {
        let authority =
            self.authority(event, None).map_err(|fault| io::Error::other(format!("{fault:?}")))?;
        let at = ip.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        let listener = match port {
            Some(port) => bind(at, port)?,
            None => first_free(at, PORTS)?,
        };
        // The plain page is a convenience: the certificate can be handed over on a stick as well.
        let plain = first_free(at, TRUST_PORTS).ok();
        let port = listener.local_addr()?.port();
        let plain_port =
            plain.as_ref().and_then(|plain| plain.local_addr().ok()).map(|address| address.port());
        let names = Arc::new(Names::new(port, Vec::new()));
        let ports = (port, plain_port);
        let beacon = Beacon::new(event, locked(&authority).hub(), name);
        let place = Place::new(authority, ip, ports, names.clone(), self.cards.clone(), now());
        let shown = Shown::new(place.renew(now())?);
        let (stop, stopped) = watch::channel(false);
        let mut inside = self.inside();
        let program = inside.program.clone();
        let runtime = match inside.runtime.take() {
            Some(runtime) => runtime,
            None => tokio::runtime::Builder::new_multi_thread()
                .worker_threads(2)
                .max_blocking_threads(16)
                .thread_name("hall")
                .enable_all()
                .build()?,
        };
        let runtime = inside.runtime.insert(runtime);
        let _inside_the_runtime = runtime.enter();
        let hall = Hall::new(program.clone(), names, self.heads.clone(), self.limits, stopped.clone())?;
        let (alive, gone) = mpsc::channel();
        let reception = Reception {
            tls: Some(tls_config(shown.clone())?),
            connections: Connections::new(self.limits),
            limits: self.limits,
            router: router(hall.clone()),
            stop: stopped.clone(),
        };
        let listener = tokio::net::TcpListener::from_std(listener)?;
        runtime.spawn(holding(alive.clone(), reception.clone().serve(listener)));
        if let Some(plain) = plain {
            // A pool of its own: however many the audience is, it takes no judge's place.
            let reception = Reception {
                tls: None,
                connections: Connections::new(self.limits.of_the_plain_door()),
                router: trust::router(hall, place.clone()),
                ..reception
            };
            runtime.spawn(holding(alive, reception.serve(tokio::net::TcpListener::from_std(plain)?)));
        }
        place.call_out(&beacon);
        runtime.spawn(follow(place.clone(), shown, beacon, program, stopped));
        Ok(Open { place, stop, gone })
    }
}

/// Serves, and holds the line until the listener is gone.
async fn holding(alive: mpsc::Sender<()>, serving: impl Future<Output = ()>) {
    serving.await;
    drop(alive);
}

/// Shows another certificate whenever the machine's addresses change, or the old one grows old, and calls out
/// where the hall is now.
async fn follow(
    place: Arc<Place>,
    shown: Arc<Shown>,
    beacon: Beacon,
    program: Weak<Program>,
    mut stop: watch::Receiver<bool>,
) {
    loop {
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            () = tokio::time::sleep(LOOK) => {}
        }
        let (at, of) = (now(), place.clone());
        if !place.has_moved(at) {
            continue;
        }
        // A failure leaves the old one, and the next look tries again.
        let made = tokio::task::spawn_blocking(move || of.renew(at)).await;
        if let Ok(Ok(key)) = made {
            shown.change(key);
            place.call_out(&beacon);
            let program = program.clone();
            // The organiser's screen shows the new addresses.
            let _ =
                tokio::task::spawn_blocking(move || program.upgrade().map(|program| program.hall_moved()))
                    .await;
        }
    }
}

impl Doorway for Hub {
    fn keys(&self, event: &str, day: Option<i64>) -> Result<Keys, Fault> {
        let authority = self.authority(event, day)?;
        let authority = locked(&authority);
        let hub = authority.hub().to_owned();
        Ok(Keys::new(*authority.event_seed(), *authority.pepper(), hub, authority.pin()))
    }

    fn share_keys(&self, event: &str) -> Result<String, Fault> {
        let authority = self.authority(event, None)?;
        let shared = locked(&authority).share();
        shared.map_err(|error| Fault::new("keys-unreadable").with("what", error))
    }

    fn keep_keys(&self, event: &str, shared: &str) -> Result<(), Fault> {
        Authority::keep(&self.folder, event, shared).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => Fault::new("keys-other"),
            _ => Fault::new("keys-unreadable").with("what", error),
        })
    }

    fn interfaces(&self) -> Vec<Interface> {
        (self.cards)()
    }

    fn open(&self, event: &str, name: &Text, ip: Option<IpAddr>, port: Option<u16>) -> Result<(), Fault> {
        self.close();
        let open = self.listen(event, name, ip, port).map_err(|error| address_fault(&error, ip, port))?;
        self.inside().open = Some(open);
        Ok(())
    }

    fn listening(&self) -> Option<Listening> {
        let place = self.inside().open.as_ref().map(|open| open.place.clone());
        place.map(|place| place.listening())
    }

    fn close(&self) {
        let Some(open) = self.inside().open.take() else { return };
        // Nobody listening any more is what is wanted.
        let _ = open.stop.send(true);
        // It hangs up without a word; a listener that hangs is left behind.
        let _ = open.gone.recv_timeout(Duration::from_secs(2));
    }
}

/// Why the program cannot listen there.
#[must_use]
pub fn address_fault(error: &io::Error, ip: Option<IpAddr>, port: Option<u16>) -> Fault {
    match error.kind() {
        io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied => {
            Fault::new("hall-port-taken").with("port", port.unwrap_or(PORTS.start))
        }
        io::ErrorKind::AddrNotAvailable => {
            Fault::new("hall-address-gone").with("ip", ip.map(|ip| ip.to_string()).unwrap_or_default())
        }
        _ => Fault::new("internal").with("what", error),
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        self.close();
        if let Some(runtime) = self.inside().runtime.take() {
            // A runtime waits for its threads when it is dropped, and may not do so on one of them.
            runtime.shutdown_background();
        }
    }
}

fn bind(ip: IpAddr, port: u16) -> io::Result<TcpListener> {
    let listener = TcpListener::bind(SocketAddr::new(ip, port))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

fn first_free(ip: IpAddr, ports: std::ops::Range<u16>) -> io::Result<TcpListener> {
    let mut last = io::Error::from(io::ErrorKind::AddrInUse);
    for port in ports {
        match bind(ip, port) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = error,
        }
    }
    Err(last)
}

pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Unix seconds.
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
