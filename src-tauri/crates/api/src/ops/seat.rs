//! A judge's own device: joining, signing in, carrying sheets by stick, leaving.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::doorway::NearbyHall;
use crate::program::Session;
use crate::wire::Text;
use crate::{Fault, names, seat};

use super::Nothing;
use super::competitions::{State, current};

/// A hall that makes itself known on this network.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "NearbyHall"))]
pub(crate) struct NearbyRow {
    event: String,
    name: Text,
    /// The one to join it at.
    address: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct NearbyHalls {
    halls: Vec<NearbyRow>,
}

/// The halls that were heard of so far: asked again and again while somebody looks for one.
pub(crate) fn nearby(session: &mut Session, _: Nothing) -> Result<NearbyHalls, Fault> {
    let row = |hall: NearbyHall| {
        let address = hall.addresses.first()?.to_string();
        Some(NearbyRow { event: hall.event, name: hall.name.into(), address })
    };
    Ok(NearbyHalls { halls: session.halls().into_iter().filter_map(row).collect() })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct JoinLink {
    /// The text of the QR code, or an address.
    link: String,
}

pub(crate) fn join(session: &mut Session, request: JoinLink) -> Result<State, Fault> {
    seat::join(session, &request.link, None)?;
    current(session)
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct JoinCode {
    code: String,
}

pub(crate) fn code(session: &mut Session, request: JoinCode) -> Result<State, Fault> {
    seat::code(session, &request.code)?;
    current(session)
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SeatSignIn {
    judge: String,
    pin: String,
    #[serde(default)]
    move_here: bool,
}

pub(crate) fn sign_in(session: &mut Session, request: SeatSignIn) -> Result<State, Fault> {
    seat::sign_in(session, &request.judge, &request.pin, request.move_here)?;
    current(session)
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct PacketTo {
    /// A folder of the user's choice; `None` is the exports' folder.
    folder: Option<PathBuf>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct PacketWritten {
    path: PathBuf,
}

/// Writes everything that this device keeps onto a stick, and reads it back before it says so.
pub(crate) fn packet(session: &mut Session, request: PacketTo) -> Result<PacketWritten, Fault> {
    let text = seat::packet(session)?;
    let folder = request.folder.unwrap_or_else(|| session.data_folder.join("Exports"));
    let stem = session.file()?.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let path = names::free_path(&folder, &stem, ".tahkim-ballots");
    names::write_whole(&path, text.as_bytes())?;
    let back = std::fs::read_to_string(&path).map_err(|error| names::io_fault(&error, &path))?;
    if back == text {
        Ok(PacketWritten { path })
    } else {
        Err(Fault::new("file-damaged").with("file", path.display()).with("what", ""))
    }
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct SeatReceipts {
    receipts: Vec<seat::SeatReceipt>,
}

pub(crate) fn receipts(session: &mut Session, _: Nothing) -> Result<SeatReceipts, Fault> {
    Ok(SeatReceipts { receipts: seat::receipts(session)? })
}

pub(crate) fn leave(session: &mut Session, _: Nothing) -> Result<State, Fault> {
    seat::leave(session)?;
    current(session)
}
