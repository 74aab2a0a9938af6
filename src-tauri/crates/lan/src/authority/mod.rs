//! The event's keys on this laptop: an authority that browsers and devices can trust, and what signs and
//! seals on the hub's behalf.
//!
//! They lie in a folder of their own, never in the event file, which is handed around. Whoever holds them
//! can pretend to be the hub; so the authority can vouch for addresses of local networks and nothing else.

mod certificate;
mod key_file;
mod leaf;

use std::io;
use std::path::{Path, PathBuf};

use rcgen::KeyPair;
use rustls::pki_types::CertificateDer;

pub use leaf::Leaf;

use key_file::KeyFile;

/// A day, in seconds.
pub(crate) const DAY: u64 = 24 * 60 * 60;

/// How long the certificate outlives the event.
const AFTER_THE_EVENT: u64 = 14 * DAY;

/// A day further away than this is a slip of the keyboard, or will see a new certificate before it comes.
const FARTHEST: u64 = 366 * DAY;

/// With less than this left, a new certificate is made. Devices that pinned the key notice nothing.
const TOO_SHORT: u64 = 2 * DAY;

/// The keys of one event.
pub struct Authority {
    path: PathBuf,
    event: String,
    file: KeyFile,
    key: KeyPair,
    certificate: CertificateDer<'static>,
}

/// A key in a log would be a key lost.
impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Authority").field("event", &self.event).finish_non_exhaustive()
    }
}

impl Authority {
    /// Loads the keys of this event from below `folder`, or makes them.
    ///
    /// `event` is the event's identity. `now` and `day`, the day of the event where it is known, are Unix
    /// seconds: the certificate is good until two weeks after the later of both.
    ///
    /// # Errors
    ///
    /// When the keys can be neither read nor kept. Keys that are there and cannot be read are never
    /// replaced: devices would refuse the new ones.
    pub fn of(folder: &Path, event: &str, day: Option<u64>, now: u64) -> io::Result<Authority> {
        let path = path_of(folder, event)?;
        let last_day = day.unwrap_or(now).clamp(now, now.saturating_add(FARTHEST));
        let file = match KeyFile::read(&path)? {
            Some(file) => file,
            None => {
                let key = certificate::new_key()?;
                let until = last_day.saturating_add(AFTER_THE_EVENT);
                let file = KeyFile::new(&key, &certificate::make(event, &key, now, until)?, until);
                file.write(&path)?;
                file
            }
        };
        let mut authority = Authority {
            key: file.authority_key()?,
            certificate: file.certificate(),
            event: event.to_owned(),
            path,
            file,
        };
        if authority.until() < last_day.saturating_add(TOO_SHORT) {
            authority.renew(last_day.saturating_add(AFTER_THE_EVENT), now)?;
        }
        Ok(authority)
    }

    /// The keys as text, for a laptop that may take over.
    ///
    /// # Errors
    ///
    /// When they cannot be written down.
    pub fn share(&self) -> io::Result<String> {
        self.file.share()
    }

    /// Keeps the keys that another laptop shared, below `folder`. This laptop has a name of its own among
    /// the hubs; where it has these keys already, the one it had.
    ///
    /// # Errors
    ///
    /// When they are no keys or cannot be kept; [`io::ErrorKind::AlreadyExists`] when other keys of this
    /// event are there. They stay: devices may know them.
    pub fn keep(folder: &Path, event: &str, shared: &str) -> io::Result<()> {
        let path = path_of(folder, event)?;
        let file = KeyFile::shared(shared)?;
        let key = certificate::public_key_hash(&file.authority_key()?);
        match KeyFile::read(&path)? {
            None => file.write(&path),
            Some(own) if certificate::public_key_hash(&own.authority_key()?) == key => Ok(()),
            Some(_) => Err(io::ErrorKind::AlreadyExists.into()),
        }
    }

    /// A new certificate for the same key.
    fn renew(&mut self, until: u64, now: u64) -> io::Result<()> {
        let certificate = certificate::make(&self.event, &self.key, now, until)?;
        let file = self.file.with_certificate(&certificate, until);
        file.write(&self.path)?;
        (self.file, self.certificate) = (file, certificate);
        Ok(())
    }

    /// Makes a new certificate when the one there is is about to end, as at every opening.
    ///
    /// # Errors
    ///
    /// When it cannot be kept; the old one stays.
    pub fn keep_fresh(&mut self, now: u64) -> io::Result<bool> {
        let ends_soon = self.until() < now.saturating_add(TOO_SHORT);
        if ends_soon {
            self.renew(now.saturating_add(AFTER_THE_EVENT), now)?;
        }
        Ok(ends_soon)
    }

    /// Whose it is: the identity of the event.
    pub fn event(&self) -> &str {
        &self.event
    }

    /// Until when browsers trust the certificate, in Unix seconds.
    pub const fn until(&self) -> u64 {
        self.file.until()
    }

    /// The certificate in the form of X.509 (`.cer`).
    pub const fn der(&self) -> &CertificateDer<'static> {
        &self.certificate
    }

    /// The certificate as text (`.pem`).
    pub fn pem(&self) -> String {
        certificate::pem(&self.certificate)
    }

    /// SHA-256 of the authority's public key: what a device pins. The same for every certificate.
    pub fn pin(&self) -> [u8; 32] {
        certificate::public_key_hash(&self.key)
    }

    /// SHA-256 of the certificate, for people to compare: `4F:2A:…`.
    pub fn fingerprint(&self) -> String {
        certificate::fingerprint(&ring::digest::SHA256, &self.certificate)
    }

    /// SHA-1 of the certificate. Windows shows no other; nothing relies on it.
    pub fn windows_fingerprint(&self) -> String {
        certificate::fingerprint(&ring::digest::SHA1_FOR_LEGACY_USE_ONLY, &self.certificate)
    }

    /// The seed of the event's signing key.
    pub const fn event_seed(&self) -> &[u8; 32] {
        self.file.event_seed()
    }

    /// What a PIN is mixed with, so that a copied event file alone cannot be tried.
    pub const fn pepper(&self) -> &[u8; 32] {
        self.file.pepper()
    }

    /// The name of this laptop among the hubs of the event.
    pub fn hub(&self) -> &str {
        self.file.hub()
    }

    /// A certificate of this hub for these addresses, good for a week.
    ///
    /// # Errors
    ///
    /// When the system gives no randomness.
    pub fn issue(&self, addresses: &[std::net::IpAddr], now: u64) -> io::Result<Leaf> {
        leaf::issue(self, addresses, now)
    }
}

/// Where the keys of this event lie.
fn path_of(folder: &Path, event: &str) -> io::Result<PathBuf> {
    if event.is_empty() || !event.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not an event's identity"));
    }
    Ok(folder.join(event).join("keys.json"))
}

/// What a library says is an error of the system's for whoever asked.
fn failed(error: impl std::fmt::Display) -> io::Error {
    io::Error::other(error.to_string())
}

#[cfg(test)]
mod tests;
