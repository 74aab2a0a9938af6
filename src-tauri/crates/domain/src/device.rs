//! A judge's device, and what came from one.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::rules::words;
use crate::{BallotId, JudgeId};

/// One device of one judge: an installation of the program, or a browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeviceId(Uuid);

impl DeviceId {
    /// The identifier that the hub drew when it let the device in.
    #[must_use]
    pub const fn new(uuid: Uuid) -> DeviceId {
        DeviceId(uuid)
    }

    /// The raw identifier.
    #[must_use]
    pub const fn uuid(self) -> Uuid {
        self.0
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

words!(
    /// What a device may still do.
    DeviceState {
        /// Reads its judge's sheets and hands in ballots.
        Active = "active",
        /// Its judge moved to another device: it may deliver what it has, and read nothing.
        Draining = "draining",
        /// The organiser put it out: what it delivers is kept aside.
        Revoked = "revoked",
    }
);

/// A device that was let in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Device {
    /// Which.
    pub id: DeviceId,
    /// Whose.
    pub judge: JudgeId,
    /// What its signatures are checked with: 32 bytes of Ed25519 in base64url.
    pub public_key: String,
    /// What its owner calls it: "Chromium, Windows".
    pub label: String,
}

/// Where a ballot came from, with the exact bytes that its judge's device signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The device.
    pub device: DeviceId,
    /// The ballots of the same judge and entry that the device knew of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<BallotId>,
    /// What was signed, byte for byte.
    pub body: String,
    /// The device's signature: 64 bytes of Ed25519 in base64url.
    pub signature: String,
}

words!(
    /// Why a ballot that was received is kept aside and does not count.
    HeldReason {
        /// Judging was closed when it came in.
        Closed = "closed",
        /// The result was sealed when it came in.
        Sealed = "sealed",
        /// A criterion that it marks has another scale now.
        ScaleChanged = "scale_changed",
        /// The entry takes no part any more.
        EntryWithdrawn = "entry_withdrawn",
        /// The judge is no longer of the jury.
        JudgeRemoved = "judge_removed",
        /// The judge does not judge this entry.
        NotAssigned = "not_assigned",
        /// The device was put out.
        DeviceRevoked = "device_revoked",
        /// Another ballot of the same sheet came in that this one does not know of.
        Conflict = "conflict",
        /// A later version of the program made it, and this one cannot read what it says.
        UnknownVersion = "unknown_version",
        /// It was given for practice, and the rehearsal is over.
        Rehearsal = "rehearsal",
        /// It was given in an earlier round, which is over.
        EarlierRound = "earlier_round",
        /// A later one of the same device came in first. Nobody has to decide about it.
        Superseded = "superseded",
    }
);

/// A term of office: which laptop is the hub. One number decides, and it only grows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Epoch {
    /// 1 for the first.
    pub number: u32,
    /// The laptop in office.
    pub hub: String,
    /// The journal row on which it goes on from, and its hash in hexadecimal.
    pub base: (i64, String),
    /// Taken without being the enrolled stand-by.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub forced: bool,
}
