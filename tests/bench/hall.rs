//! The hall under load: judges' devices hand sheets in, one after the other, each as soon as the last is
//! acknowledged; acknowledged is on the disk. Beside it the same load on a bare server (see `bare`).

use std::io::{BufRead as _, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Barrier};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::signature::{Ed25519KeyPair, KeyPair as _};
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use serde_json::{Value, json};

use crate::table::Table;
use crate::{Outcome, path};

const CROWDS: [usize; 3] = [1, 50, 200];
/// Sheets of one judge in one run: what a device may send without being slowed down.
const SHEETS: usize = 80;
pub(crate) const ENTRIES: usize = 40;

/// Measures all crowds.
pub(crate) fn measure(bench: &Path, tahkim: &Path, folder: &Path, table: &mut Table) {
    for judges in CROWDS {
        let measured = (|| -> Outcome<_> {
            let plain = bare(bench, &folder.join(format!("bare-{judges}.db")), judges)?;
            let secure = bare_with_tls(bench, &folder.join(format!("bare-tls-{judges}.db")), judges)?;
            Ok((plain, secure, tahkim_hall(tahkim, &folder.join(format!("hall-{judges}")), judges)?))
        })();
        let (plain, secure, (ours, memory)) = match measured {
            Ok(measured) => measured,
            Err(fault) => {
                table.fault(format!("hall, {judges} judges"), &fault);
                continue;
            }
        };
        let what = format!("hall, {judges} judges");
        let said = |run: &Run| {
            format!(
                "{:.0} ballots/s, p50 {:.1} ms, p99 {:.1} ms, {:.0} µs CPU each",
                run.rate,
                run.percentile(50),
                run.percentile(99),
                run.cpu_us
            )
        };
        table.note(&format!("{what}: bare axum and SQLite"), said(&plain));
        table.note(&format!("{what}: the same with TLS"), said(&secure));
        table.note(&what, said(&ours));
        table.at_least(
            &format!("{what}: ballots a second, over the bare server"),
            ours.rate / plain.rate,
            0.5,
            "×",
        );
        table.note(
            &format!("{what}: ballots a second, over the bare server with TLS"),
            format!("{:.2} ×", ours.rate / secure.rate),
        );
        table.at_most(&format!("{what}: p99"), ours.percentile(99), 50.0, "ms");
        if let Some(mib) = memory.filter(|_| judges == 200) {
            table.at_most(&format!("{what}: resident memory, all connected"), mib, 64.0, "MiB");
        }
    }
}

/// What a crowd met.
pub(crate) struct Run {
    /// Acknowledged in a second.
    rate: f64,
    /// Of each sheet, in milliseconds, the shortest first.
    waits: Vec<f64>,
    /// The server's processor time for each, in microseconds.
    cpu_us: f64,
}

impl Run {
    pub(crate) fn of(took: Duration, waits: Vec<Vec<f64>>, cpu_us: f64) -> Run {
        let mut waits: Vec<f64> = waits.into_iter().flatten().collect();
        waits.sort_by(f64::total_cmp);
        let count = waits.len() as f64;
        Run { rate: count / took.as_secs_f64(), waits, cpu_us: cpu_us / count }
    }

    pub(crate) fn percentile(&self, percent: usize) -> f64 {
        let at = (self.waits.len() * percent / 100).min(self.waits.len().saturating_sub(1));
        self.waits.get(at).copied().unwrap_or(f64::NAN)
    }
}

/// A program that ends with the measure.
pub(crate) struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Served {
    /// Starts it; the first line that it prints and that `wanted` makes something of.
    fn start<T>(command: &mut Command, wanted: impl Fn(&str) -> Option<T>) -> Outcome<(Served, T)> {
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(|fault| fault.to_string())?;
        let said = child.stdout.take().ok_or("it says nothing")?;
        let served = Served(child);
        let mut lines = BufReader::new(said).lines().map_while(Result::ok);
        let found = lines.find_map(|line| wanted(&line)).ok_or("it names no address")?;
        std::thread::spawn(move || lines.for_each(drop));
        Ok((served, found))
    }

    /// Processor time of all its threads in microseconds, where the system says it.
    fn cpu_us(&self) -> f64 {
        let threads =
            std::fs::read_dir(format!("/proc/{}/task", self.0.id())).into_iter().flatten().flatten();
        let spent = threads.filter_map(|thread| {
            let times = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
            times.split(' ').next()?.parse::<f64>().ok()
        });
        spent.sum::<f64>() / 1000.0
    }

    /// Resident memory in MiB, where the system says it.
    pub(crate) fn memory(&self) -> Option<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        Some(line.trim().trim_end_matches(" kB").parse::<f64>().ok()? / 1024.0)
    }
}

fn bare(bench: &Path, file: &Path, judges: usize) -> Outcome<Run> {
    let mut command = Command::new(bench);
    command.args(["bare", &path(file)]);
    let (served, address) = Served::start(&mut command, |line| line.parse::<SocketAddr>().ok())?;
    let crowd: Outcome<Vec<_>> =
        (0..judges).map(|_| Ok((Connection { stream: connect(address)? }, anything(address)))).collect();
    all_at_once(&served, crowd?, "kept")
}

fn bare_with_tls(bench: &Path, file: &Path, judges: usize) -> Outcome<Run> {
    let mut command = Command::new(bench);
    command.args(["bare", &path(file), "tls"]);
    let (served, (address, certificate)) = Served::start(&mut command, |line| {
        let (address, certificate) = line.split_once(' ')?;
        Some((address.parse::<SocketAddr>().ok()?, URL_SAFE_NO_PAD.decode(certificate).ok()?))
    })?;
    let tls = Arc::new(trusting(Some(certificate))?);
    let crowd: Outcome<Vec<_>> =
        (0..judges).map(|_| Ok((secure(connect(address)?, &tls)?, anything(address)))).collect();
    all_at_once(&served, crowd?, "kept")
}

/// As many texts of a sheet's length as a judge sends.
fn anything(address: SocketAddr) -> Vec<Vec<u8>> {
    vec![request("POST", &address.to_string(), "/v1/ballots", "", &"x".repeat(900)); SHEETS]
}

fn connect(address: SocketAddr) -> Outcome<TcpStream> {
    let stream = TcpStream::connect(address).map_err(|fault| fault.to_string())?;
    stream.set_nodelay(true).map_err(|fault| fault.to_string())?;
    Ok(stream)
}

/// The greeting is over before anything is measured; the bare server greets one after the other, and whoever says nothing
/// would keep the rest out.
fn secure(mut stream: TcpStream, tls: &Arc<ClientConfig>) -> Outcome<Secure> {
    let name = ServerName::from(std::net::IpAddr::from([127, 0, 0, 1]));
    let mut client = ClientConnection::new(tls.clone(), name).map_err(|fault| fault.to_string())?;
    client.complete_io(&mut stream).map_err(|fault| fault.to_string())?;
    Ok(Connection { stream: StreamOwned::new(client, stream) })
}

/// What trusts this certificate, and nothing else.
fn trusting(certificate: Option<Vec<u8>>) -> Outcome<ClientConfig> {
    let mut roots = RootCertStore::empty();
    if let Some(certificate) = certificate {
        roots.add(CertificateDer::from(certificate)).map_err(|fault| fault.to_string())?;
    }
    let versions = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_protocol_versions(&[&rustls::version::TLS13])
        .map_err(|fault| fault.to_string())?;
    Ok(versions.with_root_certificates(roots).with_no_client_auth())
}

/// A hub with its hall open, and so many devices signed in.
pub(crate) fn open(tahkim: &Path, folder: &Path, judges: usize) -> Outcome<(Served, Hall, Vec<Device>)> {
    let told = |fault: std::io::Error| fault.to_string();
    let plain = folder.join("plain");
    std::fs::create_dir_all(&plain).map_err(told)?;
    let entries: String = (1..=ENTRIES).map(|n| format!("E{n},Idée {n}\n")).collect();
    std::fs::write(plain.join("entries.csv"), format!("entry_id,title\n{entries}")).map_err(told)?;
    let jury: String = (1..=judges).map(|n| format!("J{n},Juré {n}\n")).collect();
    std::fs::write(plain.join("judges.csv"), format!("judge_id,name\n{jury}")).map_err(told)?;
    let (served, hall) = serve(tahkim, folder, &plain)?;
    let devices = hall.devices(judges)?;
    Ok((served, hall, devices))
}

/// A hub whose hall is open, with the competition of a folder.
pub(crate) fn serve(tahkim: &Path, folder: &Path, from: &Path) -> Outcome<(Served, Hall)> {
    let told = |fault: std::io::Error| fault.to_string();
    crate::cost::run(tahkim, &["new", &path(&folder.join("day.tahkim")), "--from", &path(from)])?;
    let port =
        std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).map_err(told)?.port();
    let mut command = Command::new(tahkim);
    command
        .args(["serve", "day.tahkim", "--hall", &format!("127.0.0.1:{port}")])
        .current_dir(folder)
        .env("TAHKIM_DATA", folder.join("data"));
    let (served, address) = Served::start(&mut command, |line| {
        let from = line.find("http://")? + "http://".len();
        let address: String = line[from..].chars().take_while(char::is_ascii_graphic).collect();
        let (host, key) = address.split_once("/#key=")?;
        Some((host.to_owned(), key.to_owned()))
    })?;
    Ok((served, Hall::enter(address, port)?))
}

/// The run, and the hub's memory while everybody is connected and listens.
fn tahkim_hall(tahkim: &Path, folder: &Path, judges: usize) -> Outcome<(Run, Option<f64>)> {
    let (served, hall, devices) = open(tahkim, folder, judges)?;
    let mut listeners = Vec::new();
    let mut crowd = Vec::new();
    for device in &devices {
        let mut connection = hall.connect(device.from)?;
        let beat = json!({ "unsent": 0, "drafts": 0, "clock": 0 });
        hall.ask(&mut connection, &device.token, "POST", "/v1/beat", &beat)?;
        let mut listener = hall.connect(device.from)?;
        listener.send(&request("GET", &hall.host, "/v1/stream", &device.token, ""))?;
        listeners.push(listener);
        let requests = (0..SHEETS)
            .map(|n| {
                let ballots = json!({ "ballots": [device.sheet(&hall.event, n)] }).to_string();
                request("POST", &hall.host, "/v1/ballots", &device.token, &ballots)
            })
            .collect();
        crowd.push((connection, requests));
    }
    let run = all_at_once(&served, crowd, "\"counted\"")?;
    Ok((run, served.memory()))
}

/// Every judge sends one sheet after the other, and each answer has to say `kept`.
fn all_at_once<S: Read + Write + Send>(
    served: &Served,
    crowd: Vec<(Connection<S>, Vec<Vec<u8>>)>,
    kept: &str,
) -> Outcome<Run> {
    let gate = Arc::new(Barrier::new(crowd.len() + 1));
    std::thread::scope(|scope| {
        let judges: Vec<_> = crowd
            .into_iter()
            .map(|(mut connection, requests)| {
                let gate = gate.clone();
                scope.spawn(move || -> Outcome<(Vec<f64>, Connection<S>)> {
                    gate.wait();
                    let mut waits = Vec::with_capacity(requests.len());
                    for request in requests {
                        let start = Instant::now();
                        connection.send(&request)?;
                        let answer = connection.receive()?;
                        waits.push(start.elapsed().as_secs_f64() * 1000.0);
                        if !answer.contains(kept) {
                            return Err(answer);
                        }
                    }
                    Ok((waits, connection))
                })
            })
            .collect();
        let before = served.cpu_us();
        gate.wait();
        let start = Instant::now();
        let waits: Outcome<Vec<_>> =
            judges.into_iter().map(|judge| judge.join().map_err(|_| "a judge fell".to_owned())?).collect();
        let (took, cpu_us) = (start.elapsed(), served.cpu_us() - before);
        Ok(Run::of(took, waits?.into_iter().map(|(waits, _)| waits).collect(), cpu_us))
    })
}

/// A connection that is open.
pub(crate) struct Connection<S> {
    pub(crate) stream: S,
}

pub(crate) type Secure = Connection<StreamOwned<ClientConnection, TcpStream>>;

impl<S: Read + Write> Connection<S> {
    pub(crate) fn send(&mut self, request: &[u8]) -> Outcome<()> {
        self.stream.write_all(request).and_then(|()| self.stream.flush()).map_err(|fault| fault.to_string())
    }

    /// The whole answer, head and body.
    pub(crate) fn receive(&mut self) -> Outcome<String> {
        let mut heard = Vec::new();
        let mut piece = [0; 16 * 1024];
        loop {
            let read = self.stream.read(&mut piece).map_err(|fault| fault.to_string())?;
            if read == 0 {
                return Err("the hub hung up".to_owned());
            }
            heard.extend_from_slice(&piece[..read]);
            let Some(head) = heard.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
            let text = String::from_utf8_lossy(&heard[..head]).to_ascii_lowercase();
            let length =
                text.lines().find_map(|line| line.strip_prefix("content-length: ")?.trim().parse().ok());
            if heard.len() >= head + 4 + length.unwrap_or(0_usize) {
                return Ok(String::from_utf8_lossy(&heard).into_owned());
            }
        }
    }
}

pub(crate) fn request(method: &str, host: &str, path: &str, token: &str, body: &str) -> Vec<u8> {
    let token = if token.is_empty() { String::new() } else { format!("Authorization: Bearer {token}\r\n") };
    format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nTahkim-Protocol: 1\r\nContent-Type: application/json\r\n\
         {token}Content-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

fn json_of(answer: &str) -> Outcome<Value> {
    let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    match answer.contains(" 200 ") {
        true => serde_json::from_str(body).map_err(|fault| format!("{fault}: {body}")),
        false => Err(answer.to_owned()),
    }
}

/// The hub, from outside.
pub(crate) struct Hall {
    /// The organiser's door, and its key.
    own: (String, String),
    pub(crate) host: String,
    port: u16,
    tls: Arc<ClientConfig>,
    pub(crate) event: String,
    runtime: tokio::runtime::Runtime,
}

/// A judge's device.
pub(crate) struct Device {
    pub(crate) from: Ipv4Addr,
    key: Ed25519KeyPair,
    pub(crate) judge: String,
    pub(crate) id: String,
    pub(crate) token: String,
}

impl Hall {
    fn enter(own: (String, String), port: u16) -> Outcome<Hall> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|fault| fault.to_string())?;
        let mut hall = Hall {
            own,
            host: format!("127.0.0.1:{port}"),
            port,
            tls: Arc::new(trusting(None)?),
            event: String::new(),
            runtime,
        };
        let state = hall.organiser(&json!({ "op": "hall-state" }))?;
        let plain = state["listening"]["trustPage"].as_str().ok_or("no plain page")?;
        let plain = plain.trim_start_matches("http://").trim_end_matches('/');
        let mut page = TcpStream::connect(plain).map_err(|fault| fault.to_string())?;
        write!(page, "GET /ca.cer HTTP/1.1\r\nHost: {plain}\r\nConnection: close\r\n\r\n")
            .map_err(|fault| fault.to_string())?;
        let mut answer = Vec::new();
        page.read_to_end(&mut answer).map_err(|fault| fault.to_string())?;
        let body = answer.windows(4).position(|four| four == b"\r\n\r\n").ok_or("no certificate")? + 4;
        hall.tls = Arc::new(trusting(Some(answer[body..].to_vec()))?);
        hall.organiser(&json!({ "op": "approval-change", "needed": false }))?;
        let mut at = hall.connect(Ipv4Addr::new(127, 0, 1, 1))?;
        let hello = hall.ask(&mut at, "", "GET", "/v1/hello", &json!({}))?;
        hall.event = hello["event"].as_str().ok_or("no event")?.to_owned();
        Ok(hall)
    }

    /// Where the organiser's interface is, with its key.
    pub(crate) fn page(&self) -> String {
        let (host, key) = &self.own;
        format!("http://{host}/#key={key}")
    }

    pub(crate) fn organiser(&self, request: &Value) -> Outcome<Value> {
        let (host, key) = &self.own;
        let mut connection =
            Connection { stream: TcpStream::connect(host).map_err(|fault| fault.to_string())? };
        let body = request.to_string();
        let sent = format!(
            "POST /api/call HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {key}\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        connection.send(sent.as_bytes())?;
        json_of(&connection.receive()?)
    }

    /// From an address of its own: the hub counts strangers by address.
    pub(crate) fn connect(&self, from: Ipv4Addr) -> Outcome<Secure> {
        secure(self.dial(from, SocketAddr::from(([127, 0, 0, 1], self.port)))?, &self.tls)
    }

    /// The same to any door of it, with nothing said yet.
    pub(crate) fn dial(&self, from: Ipv4Addr, to: SocketAddr) -> Outcome<TcpStream> {
        let told = |fault: std::io::Error| fault.to_string();
        let stream = self.runtime.block_on(async {
            let socket = tokio::net::TcpSocket::new_v4()?;
            socket.bind(SocketAddr::from((from, 0)))?;
            socket.connect(to).await?.into_std()
        });
        let stream = stream.map_err(told)?;
        stream.set_nonblocking(false).map_err(told)?;
        stream.set_nodelay(true).map_err(told)?;
        stream.set_read_timeout(Some(Duration::from_secs(30))).map_err(told)?;
        Ok(stream)
    }

    pub(crate) fn ask(
        &self,
        at: &mut Secure,
        token: &str,
        method: &str,
        path: &str,
        body: &Value,
    ) -> Outcome<Value> {
        at.send(&request(method, &self.host, path, token, &body.to_string()))?;
        json_of(&at.receive()?)
    }

    /// So many devices, each let in and signed in.
    fn devices(&self, judges: usize) -> Outcome<Vec<Device>> {
        let drawn = self.organiser(&json!({ "op": "pins-draw", "judges": null }))?;
        let drawn = drawn["pins"].as_array().ok_or("no PINs")?;
        (0..judges).map(|number| self.device(number, drawn.get(number).ok_or("no PIN")?)).collect()
    }

    /// The device of one judge.
    pub(crate) fn device_of(&self, judge: &str) -> Outcome<Device> {
        let drawn = self.organiser(&json!({ "op": "pins-draw", "judges": [judge] }))?;
        self.device(0, &drawn["pins"][0])
    }

    fn device(&self, number: usize, drawn: &Value) -> Outcome<Device> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let last = u8::try_from(number + 10).map_err(|fault| fault.to_string())?;
        let mut device = Device {
            from: Ipv4Addr::new(127, 0, 1, last),
            key: Ed25519KeyPair::from_seed_unchecked(&rand::random::<[u8; 32]>())
                .map_err(|fault| fault.to_string())?,
            judge: text(&drawn["judge"]),
            id: String::new(),
            token: String::new(),
        };
        let mut at = self.connect(device.from)?;
        let key = device.key.public_key().as_ref().to_vec();
        let nonce: [u8; 16] = rand::random();
        let promised = [&b"tahkim-join-commit/1"[..], &key, &nonce].concat();
        let start = json!({ "deviceKey": encode(&key), "label": "bench",
            "commit": encode(digest(&SHA256, &promised).as_ref()) });
        let join = text(&self.ask(&mut at, "", "POST", "/v1/join/start", &start)?["join"]);
        let reveal = json!({ "join": join, "nonce": encode(&nonce) });
        self.ask(&mut at, "", "POST", "/v1/join/reveal", &reveal)?;
        let sig = device.sign(&format!("tahkim-sign-in/1{join}{}", device.judge));
        let sign_in = json!({ "join": join, "judge": device.judge, "pin": drawn["pin"], "sig": sig });
        let signed_in = self.ask(&mut at, "", "POST", "/v1/sign-in", &sign_in)?;
        (device.id, device.token) = (text(&signed_in["device"]), text(&signed_in["token"]));
        Ok(device)
    }
}

impl Device {
    fn sign(&self, message: &str) -> String {
        encode(self.key.sign(message.as_bytes()).as_ref())
    }

    /// The n-th sheet: the first of each entry, then a correction of each, and so on.
    pub(crate) fn sheet(&self, event: &str, n: usize) -> Value {
        let id = |n: usize| {
            let judge = digest(&SHA256, format!("{} {n}", self.id).as_bytes());
            let hex: String = judge.as_ref().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
            format!("{}-{}-7{}-a{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..])
        };
        let after: Vec<String> = n.checked_sub(ENTRIES).map(id).into_iter().collect();
        let scale = "0/20/0.5";
        let mark = (n % 41) as f64 / 2.0;
        let marks = json!({ "innovation": mark.to_string(), "sustainability": "12", "feasibility": "13.5" });
        let body = json!({ "v": 1, "event": event, "id": id(n), "judge": self.judge, "device": self.id,
            "entry": format!("E{}", n % ENTRIES + 1), "rev": n / ENTRIES + 1, "after": after,
            "status": "submitted", "marks": marks, "fields": { "comment": "Idée claire, à préciser." },
            "scale": { "innovation": scale, "sustainability": scale, "feasibility": scale },
            "seen": { "epoch": 1, "seq": 1 }, "made_at": 1_750_000_000_000_u64 + n as u64 });
        self.signed(&body)
    }

    /// A sheet as it travels.
    pub(crate) fn signed(&self, body: &Value) -> Value {
        let body = body.to_string();
        let sig = self.sign(&format!("tahkim-ballot/1{body}"));
        json!({ "body": body, "sig": sig })
    }
}

fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
