//! The keys as they lie on the disk: one file, for the eyes of its owner.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rcgen::{KeyPair, PKCS_ECDSA_P256_SHA256};
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use serde::{Deserialize, Serialize};

use super::failed;

/// The only form there is. A later one is refused by this program instead of being misread.
const FORM: u32 = 1;

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct KeyFile {
    form: u32,
    /// The authority's key, PKCS #8.
    authority_key: Bytes,
    /// The authority's certificate.
    certificate: Bytes,
    /// Until when it is good, in Unix seconds.
    until: u64,
    /// The seed of the Ed25519 key that signs receipts and terms of office.
    event_key: Secret,
    /// Mixed into each PIN's verifier.
    pepper: Secret,
    /// This laptop's name among the hubs of the event.
    hub: String,
}

#[derive(Clone)]
struct Bytes(Vec<u8>);

#[derive(Clone)]
struct Secret([u8; 32]);

impl KeyFile {
    pub(super) fn new(key: &KeyPair, certificate: &CertificateDer<'_>, until: u64) -> KeyFile {
        KeyFile {
            form: FORM,
            authority_key: Bytes(key.serialize_der()),
            certificate: Bytes(certificate.to_vec()),
            until,
            event_key: Secret(rand::random()),
            pepper: Secret(rand::random()),
            hub: new_name(),
        }
    }

    /// As text, for another laptop. Only the name is this one's own.
    pub(super) fn share(&self) -> io::Result<String> {
        serde_json::to_string(&KeyFile { hub: String::new(), ..self.clone() }).map_err(failed)
    }

    /// What another laptop shared, with a name of this one's own.
    pub(super) fn shared(text: &str) -> io::Result<KeyFile> {
        Ok(KeyFile { hub: new_name(), ..KeyFile::parse(text.as_bytes())? })
    }

    fn parse(text: &[u8]) -> io::Result<KeyFile> {
        let file: KeyFile = serde_json::from_slice(text).map_err(unreadable)?;
        if file.form == FORM { Ok(file) } else { Err(unreadable(format!("form {}", file.form))) }
    }

    pub(super) fn with_certificate(&self, certificate: &CertificateDer<'_>, until: u64) -> KeyFile {
        KeyFile { certificate: Bytes(certificate.to_vec()), until, ..self.clone() }
    }

    /// `None` when there is none.
    pub(super) fn read(path: &Path) -> io::Result<Option<KeyFile>> {
        let text = match std::fs::read(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        KeyFile::parse(&text).map(Some)
    }

    /// Whole or not at all, and never open to others, not even while it is being written.
    pub(super) fn write(&self, path: &Path) -> io::Result<()> {
        let folder = path.parent().ok_or_else(|| unreadable("no folder"))?;
        private_folder().create(folder)?;
        let part = path.with_extension(format!("{:016x}.part", rand::random::<u64>()));
        let written = (|| {
            let mut file = private_file().open(&part)?;
            file.write_all(&serde_json::to_vec_pretty(self).map_err(failed)?)?;
            file.sync_all()?;
            std::fs::rename(&part, path)?;
            keep_name(folder)
        })();
        if written.is_err() {
            // What is left of it is of no use; that it cannot be removed changes nothing.
            let _ = std::fs::remove_file(&part);
        }
        written
    }

    pub(super) fn authority_key(&self) -> io::Result<KeyPair> {
        let der = PrivatePkcs8KeyDer::from(self.authority_key.0.as_slice());
        KeyPair::from_pkcs8_der_and_sign_algo(&der, &PKCS_ECDSA_P256_SHA256).map_err(unreadable)
    }

    pub(super) fn certificate(&self) -> CertificateDer<'static> {
        CertificateDer::from(self.certificate.0.clone())
    }

    pub(super) const fn until(&self) -> u64 {
        self.until
    }

    pub(super) const fn event_seed(&self) -> &[u8; 32] {
        &self.event_key.0
    }

    pub(super) const fn pepper(&self) -> &[u8; 32] {
        &self.pepper.0
    }

    pub(super) fn hub(&self) -> &str {
        &self.hub
    }
}

fn new_name() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; 9]>())
}

fn unreadable(what: impl ToString) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what.to_string())
}

fn private_folder() -> DirBuilder {
    let mut folder = DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder
}

fn private_file() -> OpenOptions {
    let mut file = OpenOptions::new();
    file.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
    file
}

/// A new name is on the disk only once its folder is.
fn keep_name(folder: &Path) -> io::Result<()> {
    // Windows opens no folder as a file, and keeps names by itself.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&URL_SAFE_NO_PAD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Bytes, D::Error> {
        let text = String::deserialize(deserializer)?;
        URL_SAFE_NO_PAD.decode(text).map(Bytes).map_err(serde::de::Error::custom)
    }
}

impl Serialize for Secret {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Secret, D::Error> {
        let bytes = Bytes::deserialize(deserializer)?.0;
        bytes.try_into().map(Secret).map_err(|_| serde::de::Error::custom("32 bytes expected"))
    }
}
