//! Who is connected, and who has to go when there are too many.
//!
//! A connection is a stranger's until a request on it shows a session. Strangers can only push out
//! strangers: whatever they do, the judges at work stay connected.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::limits::Limits;

/// Every open connection, the oldest first.
#[derive(Debug)]
pub(crate) struct Connections {
    limits: Limits,
    open: Mutex<Open>,
}

#[derive(Debug, Default)]
struct Open {
    last: u64,
    all: BTreeMap<u64, One>,
}

#[derive(Debug)]
struct One {
    from: IpAddr,
    device: Option<String>,
    out: Arc<Notify>,
}

impl Open {
    fn put_out(&mut self, which: impl Fn(&One) -> bool) -> bool {
        let oldest = self.all.iter().find(|(_, one)| which(one)).map(|(number, _)| *number);
        let Some(one) = oldest.and_then(|number| self.all.remove(&number)) else { return false };
        one.out.notify_one();
        true
    }

    fn count(&self, which: impl Fn(&One) -> bool) -> usize {
        self.all.values().filter(|one| which(one)).count()
    }
}

impl Connections {
    pub(crate) fn new(limits: Limits) -> Arc<Connections> {
        Arc::new(Connections { limits, open: Mutex::default() })
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets a connection in, if need be in place of the oldest stranger's. `None` when all are judges'.
    pub(crate) fn enter(self: &Arc<Self>, from: IpAddr) -> Option<Connection> {
        let stranger = |one: &One| one.device.is_none();
        let same = |one: &One| stranger(one) && one.from == from;
        let mut open = self.open();
        if open.count(same) >= self.limits.strangers_of_one_address {
            open.put_out(same);
        }
        if open.count(stranger) >= self.limits.strangers {
            open.put_out(stranger);
        }
        if open.all.len() >= self.limits.connections && !open.put_out(stranger) {
            return None;
        }
        open.last += 1;
        let (number, out) = (open.last, Arc::new(Notify::new()));
        open.all.insert(number, One { from, device: None, out: out.clone() });
        Some(Connection(Arc::new(Place { number, from, out, all: self.clone() })))
    }

    /// How many are open.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).all.len()
    }
}

/// One open connection. It leaves when the last of its clones does.
#[derive(Clone, Debug)]
pub(crate) struct Connection(Arc<Place>);

#[derive(Debug)]
struct Place {
    number: u64,
    from: IpAddr,
    out: Arc<Notify>,
    all: Arc<Connections>,
}

impl Connection {
    /// The address of the other end.
    pub(crate) fn from(&self) -> IpAddr {
        self.0.from
    }

    /// A request on it showed the session of this device.
    pub(crate) fn is_of(&self, device: &str) {
        let all = &self.0.all;
        let mut open = all.open();
        let own = |one: &One| one.device.as_deref() == Some(device);
        let Some(one) = open.all.get(&self.0.number) else { return };
        if own(one) {
            return;
        }
        if open.count(own) >= all.limits.of_one_device {
            open.put_out(own);
        }
        if let Some(one) = open.all.get_mut(&self.0.number) {
            one.device = Some(device.to_owned());
        }
    }

    /// Ends when it has to go.
    pub(crate) async fn put_out(&self) {
        self.0.out.notified().await;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.all.open().all.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits() -> Limits {
        Limits {
            connections: 6,
            strangers: 4,
            strangers_of_one_address: 2,
            of_one_device: 2,
            ..Limits::default()
        }
    }

    fn ip(last: u8) -> IpAddr {
        IpAddr::from([10, 0, 0, last])
    }

    async fn is_out(connection: &Connection) -> bool {
        tokio::select! {
            biased;
            () = connection.put_out() => true,
            () = std::future::ready(()) => false,
        }
    }

    #[tokio::test]
    async fn strangers_push_out_strangers_the_oldest_first() {
        let all = Connections::new(limits());
        let came: Vec<Connection> = (1..=5).map(|last| all.enter(ip(last)).unwrap()).collect();
        assert!(is_out(&came[0]).await);
        for one in &came[1..] {
            assert!(!is_out(one).await);
        }
        assert_eq!(all.len(), 4);
    }

    #[tokio::test]
    async fn an_address_with_too_many_pushes_out_its_own() {
        let all = Connections::new(limits());
        let other = all.enter(ip(1)).unwrap();
        let came: Vec<Connection> = (0..3).map(|_| all.enter(ip(2)).unwrap()).collect();
        assert!(is_out(&came[0]).await && !is_out(&other).await);
    }

    #[tokio::test]
    async fn judges_stay_whatever_strangers_do() {
        let all = Connections::new(limits());
        let judges: Vec<Connection> = (0..3).map(|_| all.enter(ip(9)).unwrap()).collect();
        // The address is shared, as behind a router: a judge counts there no more.
        for (judge, device) in judges.iter().zip(["a", "b", "c"]) {
            judge.is_of(device);
        }
        assert!(!is_out(&judges[1]).await && !is_out(&judges[2]).await);
        let strangers: Vec<Connection> = (0..50).filter_map(|last| all.enter(ip(last))).collect();
        assert_eq!(strangers.len(), 50);
        for judge in &judges[1..] {
            assert!(!is_out(judge).await);
        }
        assert!(all.len() <= 6);
    }

    #[tokio::test]
    async fn a_full_house_of_judges_lets_no_stranger_in() {
        let all = Connections::new(limits());
        let judges: Vec<Connection> = (0..6)
            .map(|n| {
                let judge = all.enter(ip(n)).unwrap();
                judge.is_of(&n.to_string());
                judge
            })
            .collect();
        assert!(all.enter(ip(7)).is_none());
        drop(judges);
        assert_eq!(all.len(), 0);
        assert!(all.enter(ip(7)).is_some());
    }

    #[tokio::test]
    async fn a_device_with_too_many_connections_loses_its_oldest() {
        let all = Connections::new(limits());
        let own: Vec<Connection> = (0..3)
            .map(|_| {
                let one = all.enter(ip(1)).unwrap();
                one.is_of("a");
                one.is_of("a");
                one
            })
            .collect();
        assert!(is_out(&own[0]).await && !is_out(&own[1]).await && !is_out(&own[2]).await);
    }
}
