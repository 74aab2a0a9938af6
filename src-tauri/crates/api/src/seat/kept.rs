//! What a device keeps of the hub, in its seat file.

use std::path::Path;

use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use store::EventFile;

use super::{Phase, Seat};
use crate::Fault;
use crate::hall::keys::decode;
use crate::hall::wire::EpochProof;
use crate::program::Session;
use crate::wire::Text;

/// The setting of a seat file.
const SEAT: &str = "seat";
/// Names the file that the program goes on with at its next start: a seat, or the copy of a stand-by.
const CURRENT: &str = "current";

/// What a device knows of the hub, and its own key.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// The competition's identity.
    pub(crate) event: String,
    /// What the hub's signatures are checked with, in base64url.
    pub(crate) event_key: String,
    /// SHA-256 of the public key of the event's authority, in base64url.
    pub(crate) pin: String,
    /// This device, as the hub calls it.
    pub(crate) device: String,
    /// The seed of the device's key, in base64url.
    pub(crate) seed: String,
    /// Whose it is.
    pub(crate) judge: String,
    /// Where hubs of the event were seen, the latest first.
    pub(crate) addresses: Vec<String>,
    /// The highest term of office that was seen.
    pub(crate) epoch: u32,
    /// Its proof.
    pub(crate) proof: Option<EpochProof>,
    /// How far the hub's journal was followed.
    pub(crate) head: i64,
    /// The row that last erased a rehearsal.
    pub(crate) erased_at: i64,
    /// What people call this round; empty in the first one.
    #[serde(default)]
    pub(crate) round_name: Text,
    /// The row that began this round.
    #[serde(default)]
    pub(crate) began_at: i64,
    /// When the organiser last reminded the judge of what is missing.
    #[serde(default)]
    pub(crate) reminded: Option<i64>,
}

impl Kept {
    pub(crate) fn key(&self) -> Result<SigningKey, Fault> {
        let seed: Option<[u8; 32]> = decode(&self.seed).and_then(|bytes| bytes.try_into().ok());
        seed.map(|seed| SigningKey::from_bytes(&seed)).ok_or_else(|| Fault::new("seat-unreadable"))
    }

    pub(crate) fn read(file: &EventFile) -> Result<Option<Kept>, Fault> {
        let text = file.setting(SEAT)?;
        text.map(|text| serde_json::from_str(&text).map_err(|_| Fault::new("seat-unreadable"))).transpose()
    }
}

/// Keeps what changed.
pub(crate) fn keep(session: &mut Session) -> Result<(), Fault> {
    let Some(kept) = session.seat.as_ref().and_then(|seat| seat.kept.as_ref()) else { return Ok(()) };
    let text = crate::hall::json(kept)?;
    session.file_mut()?.set_setting(SEAT, Some(&text))?;
    Ok(())
}

/// The program goes on with this file at its next start.
pub(crate) fn remember(session: &Session, file: &Path) -> Result<(), Fault> {
    // As seen from the data folder, which may be moved.
    let name = file.strip_prefix(&session.data_folder).unwrap_or(file).to_string_lossy().into_owned();
    crate::names::write_whole(&super::folder(session).join(CURRENT), name.as_bytes())
}

/// The program begins at the home screen the next time.
pub(crate) fn forget(session: &Session) -> Result<(), Fault> {
    match std::fs::remove_file(super::folder(session).join(CURRENT)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(crate::io_fault(&error, &super::folder(session)))
        }
        _ => Ok(()),
    }
}

/// Goes on with the file of the last time, if there was one.
pub(crate) fn resume(session: &mut Session) {
    let Ok(name) = std::fs::read_to_string(super::folder(session).join(CURRENT)) else { return };
    let path = session.data_folder.join(name);
    // A seat that cannot be opened is told of, and does not keep the program from starting.
    if let Err(fault) = session.open_file(&path) {
        session.notices.push(fault);
    }
}

/// Takes over a seat file that was opened.
pub(crate) fn opened(session: &mut Session) -> Result<(), Fault> {
    let kept = match &session.open {
        Some(file) => Kept::read(file)?,
        None => None,
    };
    session.seat = kept.map(|kept| {
        let mut seat = Seat::new(Phase::In);
        seat.kept = Some(kept);
        seat
    });
    session.wake_link();
    Ok(())
}

/// Leaves the competition. Only a person does this; what was signed here stays in the seat file, which is
/// no longer opened by itself.
pub(crate) fn leave(session: &mut Session) -> Result<(), Fault> {
    if session.seat.is_none() {
        return Err(Fault::new("seat-none"));
    }
    forget(session)?;
    session.seat = None;
    session.close_file();
    session.wake_link();
    Ok(())
}
