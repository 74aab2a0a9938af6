//! `tahkim serve`: the interface for a browser on this machine.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use crate::Refused;
use crate::words::{Words, print, tell};

#[derive(clap::Args)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["file", "home"])))]
pub(crate) struct Arguments {
    /// The event file to open.
    file: Option<PathBuf>,
    /// Start at the home screen, with the competitions of the data folder.
    #[arg(long)]
    home: bool,
    /// Where to listen; this machine only.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
}

pub(crate) fn run(words: &Words, arguments: &Arguments) -> Result<(), Refused> {
    if !lan::interface_is_built() {
        tell(&words.say("cli-build-interface", &[]));
    }
    if !arguments.listen.ip().is_loopback() {
        tell(&words.say("cli-listen-loopback", &[("address", &arguments.listen.to_string())]));
        return Err(Refused);
    }
    let program = api::Program::start(api::Start::new(api::data_folder(), api::Door::Browser))
        .map_err(|fault| words.refuse(fault))?;
    if let Some(file) = &arguments.file {
        let path = std::path::absolute(file).unwrap_or_else(|_| file.clone());
        program.open(&path).map_err(|fault| words.refuse(fault))?;
    }
    let serving = async {
        let listener = tokio::net::TcpListener::bind(arguments.listen).await?;
        let stop = asked_to_stop()?;
        let key = lan::Key::random();
        let address = lan::address_to_open(listener.local_addr()?, &key);
        print(format!("{}\n", words.say("cli-address", &[("address", &address)])).as_bytes());
        lan::serve(listener, Arc::new(program), key, stop).await
    };
    tokio::runtime::Runtime::new()
        .and_then(|runtime| runtime.block_on(serving))
        .map_err(|error| words.refuse(api::io_fault(&error, &api::data_folder())))
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
