//! A stretch of network between a device and the hub that does what networks do.

use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How soon a change of the weather is felt.
const LOOK: Duration = Duration::from_millis(20);

/// Which of the two speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Who connects.
    There,
    /// Who is connected to.
    Back,
}

/// What the network does now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weather {
    /// What is open is torn, and who comes is turned away.
    pub cut: bool,
    /// Who comes is taken in, and nobody is behind.
    pub silent: bool,
    /// What is said one way gets lost, and the speaker does not learn of it. A connection that lost
    /// something never speaks that way again.
    pub swallow: Option<Way>,
    /// Every piece comes so much later.
    pub delay: Duration,
    /// At most so many bytes a second, either way.
    pub throttle: Option<u32>,
}

impl Weather {
    /// Nothing comes through.
    #[must_use]
    pub fn cut() -> Weather {
        Weather { cut: true, ..Weather::default() }
    }

    /// Connections are taken in, and go nowhere.
    #[must_use]
    pub fn silent() -> Weather {
        Weather { silent: true, ..Weather::default() }
    }

    /// What is said this way gets lost.
    #[must_use]
    pub fn swallowing(way: Way) -> Weather {
        Weather { swallow: Some(way), ..Weather::default() }
    }
}

/// Hands connections on, as the weather lets it, until it is dropped.
#[derive(Debug)]
pub struct Proxy(Arc<Inside>);

#[derive(Debug, Default)]
struct Inside {
    weather: Mutex<Weather>,
    /// What came through, and what came back.
    carried: Mutex<(u64, u64)>,
    /// Everything that was handed on, once somebody listens in.
    tapped: Mutex<Option<Vec<u8>>>,
    over: AtomicBool,
}

impl Inside {
    fn weather(&self) -> Weather {
        *self.weather.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_over(&self) -> bool {
        self.over.load(Ordering::Relaxed)
    }
}

impl Proxy {
    /// Takes in whoever comes to `listener`, and connects them by `to`.
    ///
    /// # Errors
    ///
    /// When the listener cannot be asked without waiting.
    pub fn start(
        listener: TcpListener,
        to: impl Fn() -> io::Result<TcpStream> + Send + Sync + 'static,
    ) -> io::Result<Proxy> {
        listener.set_nonblocking(true)?;
        let inside = Arc::new(Inside::default());
        let (here, to) = (inside.clone(), Arc::new(to));
        std::thread::spawn(move || {
            while !here.is_over() {
                match listener.accept() {
                    Ok((from, _)) => {
                        let (here, to) = (here.clone(), to.clone());
                        // Why one connection failed is for its two ends to find out.
                        std::thread::spawn(move || carry(&here, from, &*to));
                    }
                    Err(_) => std::thread::sleep(LOOK / 4),
                }
            }
        });
        Ok(Proxy(inside))
    }

    /// Changes the weather, for open connections too.
    pub fn weather(&self, weather: Weather) {
        *self.0.weather.lock().unwrap_or_else(PoisonError::into_inner) = weather;
    }

    /// Listens in from now on: whoever sits in the same network can.
    pub fn tap(&self) {
        *self.0.tapped.lock().unwrap_or_else(PoisonError::into_inner) = Some(Vec::new());
    }

    /// What was heard so far, both ways.
    #[must_use]
    pub fn heard(&self) -> Vec<u8> {
        self.0.tapped.lock().unwrap_or_else(PoisonError::into_inner).clone().unwrap_or_default()
    }

    /// How many bytes were handed on, there and back.
    #[must_use]
    pub fn carried(&self) -> (u64, u64) {
        *self.0.carried.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.0.over.store(true, Ordering::Relaxed);
    }
}

fn carry(inside: &Arc<Inside>, from: TcpStream, to: impl Fn() -> io::Result<TcpStream>) -> io::Result<()> {
    from.set_nonblocking(false)?;
    if inside.weather().cut {
        return from.shutdown(Shutdown::Both);
    }
    while inside.weather().silent && !inside.is_over() {
        std::thread::sleep(LOOK);
        if inside.weather() != Weather::silent() {
            return from.shutdown(Shutdown::Both);
        }
    }
    let to = to()?;
    for stream in [&from, &to] {
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(LOOK))?;
    }
    let (back_from, back_to) = (to.try_clone()?, from.try_clone()?);
    let here = inside.clone();
    std::thread::spawn(move || pump(&here, Way::Back, back_from, back_to));
    pump(inside, Way::There, from, to);
    Ok(())
}

/// Hands on what one side says until one of them ends.
fn pump(inside: &Inside, way: Way, mut from: TcpStream, mut to: TcpStream) {
    let mut piece = [0; 8192];
    let mut lost = false;
    loop {
        let weather = inside.weather();
        if weather.cut || inside.is_over() {
            break;
        }
        let most = weather.throttle.map_or(piece.len(), |rate| piece.len().min(rate as usize / 10 + 1));
        let read = match from.read(&mut piece[..most]) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => {
                continue;
            }
            Err(_) => break,
        };
        let weather = inside.weather();
        lost |= weather.swallow == Some(way) || weather.silent;
        if lost {
            continue;
        }
        let pace = weather.throttle.map_or(0.0, |rate| read as f64 / f64::from(rate.max(1)));
        std::thread::sleep(weather.delay + Duration::from_secs_f64(pace));
        let mut carried = inside.carried.lock().unwrap_or_else(PoisonError::into_inner);
        match way {
            Way::There => carried.0 += read as u64,
            Way::Back => carried.1 += read as u64,
        }
        drop(carried);
        if let Some(heard) = &mut *inside.tapped.lock().unwrap_or_else(PoisonError::into_inner) {
            heard.extend_from_slice(&piece[..read]);
        }
        if inside.weather().cut || to.write_all(&piece[..read]).is_err() {
            break;
        }
    }
    // Torn both ways: what half of a connection could still say is of no use to anybody.
    let _ = from.shutdown(Shutdown::Both);
    let _ = to.shutdown(Shutdown::Both);
}

#[cfg(test)]
// In a test, what cannot be unwrapped is the failure.
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::net::SocketAddr;

    /// A server that says everything again, and a proxy in front of it.
    fn echo() -> (Proxy, SocketAddr) {
        let server = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = server.local_addr().unwrap();
        std::thread::spawn(move || {
            for stream in server.incoming().flatten() {
                std::thread::spawn(move || io::copy(&mut stream.try_clone()?, &mut &stream));
            }
        });
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let here = listener.local_addr().unwrap();
        (Proxy::start(listener, move || TcpStream::connect(at)).unwrap(), here)
    }

    fn connect(at: SocketAddr) -> TcpStream {
        let stream = TcpStream::connect(at).unwrap();
        stream.set_read_timeout(Some(Duration::from_millis(300))).unwrap();
        stream
    }

    fn says(stream: &mut TcpStream, text: &[u8]) -> io::Result<Vec<u8>> {
        stream.write_all(text)?;
        let mut heard = vec![0; text.len()];
        stream.read_exact(&mut heard)?;
        Ok(heard)
    }

    #[test]
    fn in_fair_weather_everything_comes_through() {
        let (proxy, at) = echo();
        assert_eq!(says(&mut connect(at), b"salam").unwrap(), b"salam");
        assert_eq!(proxy.carried(), (5, 5));
    }

    #[test]
    fn a_cut_tears_what_is_open_and_turns_away_who_comes() {
        let (proxy, at) = echo();
        let mut open = connect(at);
        says(&mut open, b"a").unwrap();
        proxy.weather(Weather::cut());
        std::thread::sleep(4 * LOOK);
        assert!(says(&mut open, b"b").is_err());
        assert!(says(&mut connect(at), b"c").is_err());
        proxy.weather(Weather::default());
        assert_eq!(says(&mut connect(at), b"d").unwrap(), b"d");
    }

    #[test]
    fn what_is_swallowed_one_way_is_lost_for_good() {
        let (proxy, at) = echo();
        let mut open = connect(at);
        says(&mut open, b"a").unwrap();
        proxy.weather(Weather::swallowing(Way::Back));
        assert!(says(&mut open, b"b").is_err());
        proxy.weather(Weather::default());
        assert!(says(&mut open, b"c").is_err());
        assert_eq!(says(&mut connect(at), b"d").unwrap(), b"d");
        assert_eq!(proxy.carried().0, 4);
    }

    #[test]
    fn in_silence_nobody_answers() {
        let (proxy, at) = echo();
        proxy.weather(Weather::silent());
        assert!(says(&mut connect(at), b"a").is_err());
        assert_eq!(proxy.carried(), (0, 0));
    }

    #[test]
    fn a_slow_network_is_only_slow() {
        let (proxy, at) = echo();
        proxy.weather(Weather {
            delay: Duration::from_millis(40),
            throttle: Some(2000),
            ..Weather::default()
        });
        let start = std::time::Instant::now();
        let mut stream = connect(at);
        stream.set_read_timeout(None).unwrap();
        assert_eq!(says(&mut stream, &[7; 600]).unwrap(), [7; 600]);
        assert!(start.elapsed() >= Duration::from_millis(300));
    }
}
