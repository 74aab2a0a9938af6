//! `tahkim serve`: the interface for a browser on this machine.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use crate::Refused;
use crate::words::{Words, tell};

#[derive(clap::Args)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["file", "home"])))]
pub(crate) struct Arguments {
    /// The event file to open.
    file: Option<PathBuf>,
    /// Start at the home screen, with the competitions of the data folder.
    #[arg(long)]
    home: bool,
    /// Where to listen: an address of this machine only is the organiser's; any other opens the hall to
    /// judges' devices there, and the organiser's stays on this machine.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Opens the hall to judges' devices at this address.
    #[arg(long)]
    hall: Option<SocketAddr>,
}

pub(crate) fn run(words: &Words, arguments: &Arguments) -> Result<(), Refused> {
    if !lan::interface_is_built() {
        tell(&words.say("cli-build-interface", &[]));
    }
    let (own, hall) = match arguments.listen {
        listen if listen.ip().is_loopback() => (listen, arguments.hall),
        listen => (SocketAddr::from(([127, 0, 0, 1], 0)), arguments.hall.or(Some(listen))),
    };
    let hub = lan::Hub::new(&api::data_folder());
    let line = Arc::new(lan::link::Line::default());
    let start = api::Start {
        doorway: Some(hub.clone()),
        // A program that was given a file is the organiser's; one that starts at home may be a judge's.
        link: arguments.home.then(|| line.clone() as Arc<dyn api::Link>),
        press: Some(Arc::new(papers::TypstPress::with_folder(api::templates()))),
        ..api::Start::new(api::data_folder(), api::Door::Browser)
    };
    let program = Arc::new(api::Program::start(start).map_err(|fault| words.refuse(fault))?);
    hub.attend(&program);
    if let Some(file) = &arguments.file {
        let path = std::path::absolute(file).unwrap_or_else(|_| file.clone());
        program.open(&path).map_err(|fault| words.refuse(fault))?;
    }
    if let Some(hall) = hall {
        open_hall(words, &program, hall)?;
    }
    let system = |error: std::io::Error| words.refuse(api::io_fault(&error, &api::data_folder()));
    if arguments.home {
        lan::link::start(&program, line).map_err(system)?;
    }
    let listener = std::net::TcpListener::bind(own)
        .and_then(|listener| listener.set_nonblocking(true).map(|()| listener))
        .map_err(|error| words.refuse(lan::address_fault(&error, Some(own.ip()), Some(own.port()))))?;
    let served = program.clone();
    let serving = async {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(system)?;
        let stop = asked_to_stop().map_err(system)?;
        let key = lan::Key::random();
        let address = lan::address_to_open(listener.local_addr().map_err(system)?, &key);
        words.print(format!("{}\n", words.say("cli-address", &[("address", &address)])).as_bytes())?;
        lan::serve(listener, served, key, stop).await.map_err(system)
    };
    let served = tokio::runtime::Runtime::new().map_err(system).and_then(|runtime| runtime.block_on(serving));
    program.close();
    served
}

/// Opens the hall, and says where judges' devices reach it.
fn open_hall(words: &Words, program: &api::Program, at: SocketAddr) -> Result<(), Refused> {
    // Every address of the machine, when none was chosen.
    let ip = Some(at.ip()).filter(|ip| !ip.is_unspecified());
    let port = Some(at.port()).filter(|port| *port != 0);
    let opened = program.open_hall(ip, port).map_err(|fault| words.refuse(fault))?;
    for address in &opened.addresses {
        words
            .print(format!("{}\n", words.say("cli-hall-address", &[("address", &address.qr)])).as_bytes())?;
    }
    if let Some(page) = &opened.trust_page {
        words.print(format!("{}\n", words.say("cli-hall-trust", &[("address", page)])).as_bytes())?;
    }
    Ok(())
}

/// Ctrl-C, or the system's request to end: requests under way are answered, and the file is closed whole.
/// Listens from the call on, so that no request to end comes too early.
#[cfg(unix)]
fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut end = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = end.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
