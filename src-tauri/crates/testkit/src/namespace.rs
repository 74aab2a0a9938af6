//! A network of its own for a part of a test, where the system gives one (Linux, to an administrator).
//!
//! Inside, every address of one range is this machine's own, and nothing leads out: two programs in two
//! namespaces meet only through a [`Proxy`](crate::Proxy) that holds a socket of each.

use std::io;

/// A network namespace. It ends with its last handle, and with the programs that run in it.
#[derive(Debug)]
pub struct Namespace {
    #[cfg(target_os = "linux")]
    handle: std::fs::File,
}

#[cfg(target_os = "linux")]
impl Namespace {
    /// A namespace in which the addresses of `range`, such as `10.0.0.0/8`, are this machine's own.
    ///
    /// # Errors
    ///
    /// When the system gives none.
    pub fn new(range: &str) -> io::Result<Namespace> {
        let made = std::thread::scope(|scope| {
            let making = scope.spawn(|| {
                nix::sched::unshare(nix::sched::CloneFlags::CLONE_NEWNET)?;
                ip(&["link", "set", "lo", "up"])?;
                ip(&["address", "add", range, "dev", "lo"])?;
                std::fs::File::open("/proc/thread-self/ns/net")
            });
            making.join()
        });
        let handle = made.map_err(|_| io::Error::other("no thread"))??;
        Ok(Namespace { handle })
    }

    /// Works inside: what is connected, listened to and started there belongs there.
    ///
    /// # Errors
    ///
    /// When the namespace cannot be entered.
    pub fn inside<T: Send>(&self, work: impl FnOnce() -> T + Send) -> io::Result<T> {
        // A thread that entered is not used again.
        let worked = std::thread::scope(|scope| {
            let working = scope.spawn(|| {
                nix::sched::setns(&self.handle, nix::sched::CloneFlags::CLONE_NEWNET)?;
                io::Result::Ok(work())
            });
            working.join()
        });
        worked.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    }
}

#[cfg(target_os = "linux")]
fn ip(arguments: &[&str]) -> io::Result<()> {
    let said = std::process::Command::new("ip").args(arguments).output()?;
    match said.status.success() {
        true => Ok(()),
        false => Err(io::Error::other(String::from_utf8_lossy(&said.stderr).into_owned())),
    }
}

#[cfg(not(target_os = "linux"))]
impl Namespace {
    /// There is none on this system.
    ///
    /// # Errors
    ///
    /// Always.
    pub fn new(_: &str) -> io::Result<Namespace> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// Works where everybody does.
    ///
    /// # Errors
    ///
    /// None.
    pub fn inside<T: Send>(&self, work: impl FnOnce() -> T + Send) -> io::Result<T> {
        Ok(work())
    }
}
