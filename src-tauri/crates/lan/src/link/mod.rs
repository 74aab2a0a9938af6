//! A judge's laptop and the hub: carries what the seat wants to ask, for as long as it takes.
//!
//! What is asked, and what an answer means, is `api`'s to know. Here are only addresses, patience, and the
//! certainty that it is the right hub that answers.

mod connection;
mod pause;
mod stream;
#[cfg(test)]
mod tests;
mod verify;

use std::sync::{Arc, Weak};
use std::time::Duration;

use api::{Errand, NearbyHall, Pace, Program, Target};
use tokio::sync::Notify;

use connection::Connection;
use pause::Pause;
use stream::{Heard, Stream};

use crate::nearby::Lookout;

/// Between two looks whether somebody has acted, as while the organiser is to let a device in.
const POLL: Duration = Duration::from_millis(700);
/// A device looks this often whether it is time to say that it is there.
const IDLE: Duration = Duration::from_secs(5);

/// Wakes the link when there is something new to ask, and looks out for halls.
#[derive(Debug, Default)]
pub struct Line {
    news: Notify,
    lookout: Lookout,
}

impl api::Link for Line {
    fn wake(&self) {
        self.news.notify_one();
    }

    fn halls(&self) -> Vec<NearbyHall> {
        self.lookout.halls()
    }
}

/// Carries the errands of this program's seat, on a thread of its own, until the program is gone.
///
/// # Errors
///
/// When the system gives no thread.
pub fn start(program: &Arc<Program>, line: Arc<Line>) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let program = Arc::downgrade(program);
    std::thread::Builder::new()
        .name("link".to_owned())
        .spawn(move || runtime.block_on(carry(program, line)))?;
    Ok(())
}

/// Where the link is with the hub.
#[derive(Default)]
struct Way {
    connection: Option<Connection>,
    stream: Option<Stream>,
    pause: Pause,
    /// Which of the addresses is tried first.
    first: usize,
}

async fn carry(program: Weak<Program>, line: Arc<Line>) {
    let mut way = Way::default();
    while let Some(program) = program.upgrade() {
        line.lookout.rest();
        let Some(target) = program.link_target() else {
            way = Way::default();
            drop(program);
            // Looked at again now and then, so that the thread ends with its program.
            let _ = tokio::time::timeout(IDLE, line.news.notified()).await;
            continue;
        };
        let pace = match program.link_errand() {
            Ok(Some(errand)) => run(&program, &target, &errand, &mut way).await,
            Ok(None) => {
                listen(&program, &target, &mut way).await;
                None
            }
            // The seat file cannot be read just now; what it keeps is still there.
            Err(_) => Some(Pace::BackOff),
        };
        match pace {
            Some(Pace::GoOn) => way.pause.reset(),
            Some(Pace::Poll) => {
                let _ = tokio::time::timeout(POLL, line.news.notified()).await;
            }
            Some(Pace::BackOff) => {
                way.connection = None;
                way.stream = None;
                way.first = way.first.wrapping_add(1);
                drop(program);
                tokio::time::sleep(way.pause.next()).await;
            }
            None => idle(&program, &line, &mut way).await,
        }
    }
}

/// One errand; what it means for the next one.
async fn run(program: &Program, target: &Target, errand: &Errand, way: &mut Way) -> Option<Pace> {
    let answer = match reach(program, target, way).await {
        Ok(connection) => connection.ask(errand).await,
        Err(error) => Err(error),
    };
    match answer {
        // What could not be kept is asked for again.
        Ok(answer) => Some(program.link_answer(errand, &answer).unwrap_or(Pace::BackOff)),
        Err(_) => {
            program.link_away();
            Some(Pace::BackOff)
        }
    }
}

/// The connection that is there, or a new one to the first address that answers.
async fn reach<'a>(
    program: &Program,
    target: &Target,
    way: &'a mut Way,
) -> std::io::Result<&'a mut Connection> {
    let still_wanted = way.connection.take_if(|open| !target.addresses.contains(&open.address));
    drop(still_wanted);
    if way.connection.is_none() {
        let mut failure = std::io::Error::from(std::io::ErrorKind::AddrNotAvailable);
        for turn in 0..target.addresses.len() {
            let at = way.first.wrapping_add(turn) % target.addresses.len();
            let Some(address) = target.addresses.get(at) else { continue };
            match Connection::open(address, target.pin).await {
                Ok(connection) => {
                    way.connection = Some(connection);
                    way.first = at;
                    break;
                }
                Err(error) => {
                    if is_stranger(&error) {
                        program.link_stranger(address);
                    }
                    failure = error;
                }
            }
        }
        if way.connection.is_none() {
            return Err(failure);
        }
    }
    way.connection.as_mut().ok_or_else(|| std::io::ErrorKind::NotConnected.into())
}

/// Whether somebody answered, with TLS, and it was not the hub.
fn is_stranger(error: &std::io::Error) -> bool {
    let cause = error.get_ref().and_then(|cause| cause.downcast_ref::<rustls::Error>());
    matches!(cause, Some(rustls::Error::InvalidCertificate(_)))
}

/// Listens to the hub, so that its changes come at once; without it they come with the next beat.
async fn listen(program: &Program, target: &Target, way: &mut Way) {
    if way.stream.is_some() {
        return;
    }
    let (Some(token), Some(connection)) = (program.seat_stream(), &way.connection) else { return };
    let address = connection.address.clone();
    if let Ok(connection) = Connection::open(&address, target.pin).await {
        way.stream = Stream::begin(connection, &token).await;
    }
}

/// Waits for something to do.
async fn idle(program: &Program, line: &Line, way: &mut Way) {
    let heard = async {
        match &mut way.stream {
            Some(stream) => stream.next().await,
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        () = line.news.notified() => {}
        () = tokio::time::sleep(IDLE) => {}
        heard = heard => match heard {
            Heard::Head(seq) => program.seat_heard(seq),
            Heard::Out => {
                way.stream = None;
                program.seat_out();
            }
            // Silence for too long, or the end: whether the hub is there shows at the next errand.
            Heard::Nothing => {
                way.stream = None;
                way.connection = None;
                program.link_away();
            }
        },
    }
}
