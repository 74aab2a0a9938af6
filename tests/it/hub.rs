//! `tahkim serve`: the same program for a browser on this machine.

use crate::program::{binary, done};
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use testkit::Namespace;

/// A running `tahkim serve`, which ends with the test.
pub(crate) struct Hub {
    child: Child,
    /// `127.0.0.1:PORT`
    pub(crate) host: String,
    pub(crate) key: String,
    /// The network in which it runs, when that is not the machine's.
    place: Option<Arc<Namespace>>,
}

impl Hub {
    /// Starts it and waits for its address.
    pub(crate) fn start(folder: &Path, arguments: &[&str]) -> Hub {
        Hub::start_in(None, folder, arguments)
    }

    /// The same in a network of its own.
    pub(crate) fn start_in(place: Option<Arc<Namespace>>, folder: &Path, arguments: &[&str]) -> Hub {
        Hub::of(place, Hub::command(folder, arguments))
    }

    /// Starts what was prepared.
    pub(crate) fn of(place: Option<Arc<Namespace>>, mut command: Command) -> Hub {
        let mut child = within(place.as_deref(), || command.spawn()).unwrap();
        let mut said = String::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let address = lines
            .find_map(|line| {
                said.push_str(&line);
                // The other lines are for judges' devices.
                let address = line
                    .contains("/#key=")
                    .then(|| &line[line.find("http://").unwrap() + "http://".len()..])?;
                Some(address.chars().take_while(|c| c.is_ascii_graphic()).collect::<String>())
            })
            .unwrap_or_else(|| panic!("no address: {said}"));
        // What it says later must not stop it on a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        let (host, key) = address.split_once("/#key=").unwrap_or_else(|| panic!("no key in {address}"));
        Hub { child, host: host.to_owned(), key: key.to_owned(), place }
    }

    /// The program, which may not have come so far as to listen.
    pub(crate) fn spawn(folder: &Path, arguments: &[&str]) -> Child {
        Hub::command(folder, arguments).spawn().unwrap()
    }

    /// What starts it.
    pub(crate) fn command(folder: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(binary("tahkim"));
        command
            .arg("serve")
            .args(arguments)
            .current_dir(folder)
            .env("TAHKIM_DATA", folder.join("data"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        command
    }

    /// The process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// The address that a person opens.
    pub(crate) fn address(&self) -> String {
        format!("http://{}/#key={}", self.host, self.key)
    }

    /// The status and the body of one request.
    fn ask(&self, request: &str) -> (u16, String) {
        self.try_ask(request).unwrap()
    }

    fn try_ask(&self, request: &str) -> io::Result<(u16, String)> {
        let mut stream = within(self.place.as_deref(), || TcpStream::connect(&self.host))?;
        stream.write_all(request.as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let cut = || io::Error::from(io::ErrorKind::UnexpectedEof);
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(cut)?;
        Ok((status, answer.split_once("\r\n\r\n").ok_or_else(cut)?.1.to_owned()))
    }

    /// The reply to a request that must succeed.
    pub(crate) fn reply(&self, request: &serde_json::Value) -> serde_json::Value {
        let (status, reply) = self.call(&request.to_string());
        assert_eq!(status, 200, "{request}: {reply}");
        serde_json::from_str(&reply).unwrap()
    }

    pub(crate) fn call(&self, body: &str) -> (u16, String) {
        self.try_call(body).unwrap()
    }

    /// The same, where the hub may go away meanwhile: then nobody knows what became of the request.
    pub(crate) fn try_call(&self, body: &str) -> io::Result<(u16, String)> {
        let (host, key) = (&self.host, &self.key);
        self.try_ask(&format!(
            "POST /api/call HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nAuthorization: Bearer {key}\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        ))
    }

    #[cfg(unix)]
    fn id(&self) -> nix::unistd::Pid {
        nix::unistd::Pid::from_raw(self.child.id().try_into().unwrap())
    }

    /// SIGKILL: it learns nothing of it.
    #[cfg(unix)]
    pub(crate) fn kill(&self) {
        nix::sys::signal::kill(self.id(), nix::sys::signal::Signal::SIGKILL).unwrap();
    }

    /// Waits until it is gone, and nothing of it holds a file or a port.
    #[cfg(unix)]
    pub(crate) fn gone(&mut self) {
        self.child.wait().unwrap();
    }

    /// SIGSTOP, as a laptop whose lid is closed; SIGCONT, as it is opened again.
    #[cfg(unix)]
    pub(crate) fn sleep(&self, asleep: bool) {
        use nix::sys::signal::{Signal, kill};
        kill(self.id(), if asleep { Signal::SIGSTOP } else { Signal::SIGCONT }).unwrap();
    }

    /// SIGTERM: it finishes what is under way.
    #[cfg(unix)]
    pub(crate) fn ask_to_stop(&self) {
        nix::sys::signal::kill(self.id(), nix::sys::signal::Signal::SIGTERM).unwrap();
    }

    /// Asks it to end, as the system does at the end of the day, and waits until it has.
    #[cfg(unix)]
    pub(crate) fn stop(mut self) {
        self.ask_to_stop();
        assert!(self.child.wait().unwrap().success(), "it ends whole");
    }
}

/// Works in a network of its own, or in the machine's.
pub(crate) fn within<T: Send>(place: Option<&Namespace>, work: impl FnOnce() -> T + Send) -> T {
    match place {
        Some(place) => place.inside(work).unwrap(),
        None => work(),
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_browser_gets_the_same_answers_as_the_window() {
    let folder = tempfile::tempdir().unwrap();
    done(folder.path(), &["demo", "day.tahkim"]);
    let hub = Hub::start(folder.path(), &["day.tahkim"]);
    let (status, state) = hub.call(r#"{"op":"program-state"}"#);
    assert_eq!(status, 200, "{state}");
    let state: serde_json::Value = serde_json::from_str(&state).unwrap();
    assert_eq!(state["door"], "browser");
    assert_eq!(state["open"]["entries"], 24);
    let (_, standings) = hub.call(r#"{"op":"standings"}"#);
    let standings: serde_json::Value = serde_json::from_str(&standings).unwrap();
    assert_eq!(standings["rows"][0]["entry"], "MS26-013");
    let (status, fault) = hub.call(r#"{"op":"no-such-operation"}"#);
    assert!((400..500).contains(&status), "{status}");
    assert!(serde_json::from_str::<serde_json::Value>(&fault).unwrap()["code"].is_string(), "{fault}");
}

#[test]
fn without_a_competition_the_hub_starts_at_home() {
    let folder = tempfile::tempdir().unwrap();
    let hub = Hub::start(folder.path(), &["--home"]);
    let (status, state) = hub.call(r#"{"op":"program-state"}"#);
    assert_eq!(status, 200, "{state}");
    assert_eq!(serde_json::from_str::<serde_json::Value>(&state).unwrap()["open"], serde_json::Value::Null);
    let (status, page) =
        hub.ask(&format!("GET / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", hub.host));
    assert_eq!(status, 200, "{page}");
    assert!(page.to_lowercase().contains("<!doctype html>"));
}

#[test]
fn a_stranger_without_the_key_gets_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut hub = Hub::start(folder.path(), &["--home"]);
    hub.key = "x".repeat(43);
    assert_eq!(hub.call(r#"{"op":"program-state"}"#).0, 401);
}
