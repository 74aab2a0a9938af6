//! What hub and devices say to each other.

use std::collections::BTreeMap;

use domain::{BallotId, BallotStatus, DeviceId, HeldReason};
use serde::{Deserialize, Serialize};

use crate::ops::judges::JudgeName;
use crate::wire::{CriterionBody, Text};

/// The version of the protocol that this program speaks.
pub(crate) const PROTOCOL: u32 = 1;

/// The oldest and the newest version that a hub speaks.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Versions {
    /// The oldest.
    pub(crate) min: u32,
    /// The newest.
    pub(crate) max: u32,
}

/// `GET /v1/hello`: who is there.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Hello {
    /// The versions spoken.
    pub(crate) protocol: Versions,
    /// The competition's identity.
    pub(crate) event: String,
    /// Its name.
    pub(crate) name: Text,
    /// Who holds it.
    pub(crate) organiser: Text,
    /// This laptop among the hubs.
    pub(crate) hub: String,
    /// `hub`, `standby` or `deposed`.
    pub(crate) role: String,
    /// The term of office that this laptop knows of.
    pub(crate) epoch: u32,
    /// The proof of that term, for whoever does not know of it yet.
    pub(crate) proof: Option<EpochProof>,
    /// The journal's last row.
    pub(crate) head: i64,
    /// What the hub's signatures are checked with.
    pub(crate) event_key: String,
    /// Where else hubs of this event may answer.
    pub(crate) addresses: Vec<String>,
    /// To be signed by a device that opens a session; good once, for a minute.
    pub(crate) nonce: String,
    /// The hub's clock, in Unix milliseconds; for people only.
    pub(crate) time: i64,
    /// The program's version.
    pub(crate) version: String,
}

/// A term of office that anyone can check and anyone may carry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct EpochProof {
    /// The competition's identity.
    pub(crate) event: String,
    /// The number of the term.
    pub(crate) number: u32,
    /// The laptop in office.
    pub(crate) hub: String,
    /// The journal row on which it goes on from.
    pub(crate) base_seq: i64,
    /// That row's hash, in hexadecimal.
    pub(crate) base_hash: String,
    /// Taken without being the enrolled stand-by.
    pub(crate) forced: bool,
    /// By the event key.
    pub(crate) sig: String,
}

impl EpochProof {
    /// What is signed.
    pub(crate) fn message(&self) -> String {
        let EpochProof { event, number, hub, base_seq, base_hash, forced, sig: _ } = self;
        format!("tahkim-epoch/1\n{event}\n{number}\n{hub}\n{base_seq}\n{base_hash}\n{forced}")
    }
}

/// `POST /v1/join/start`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct JoinStart {
    /// The device's public key.
    pub(crate) device_key: String,
    /// What the organiser sees it called.
    pub(crate) label: String,
    /// SHA-256 of `tahkim-join-commit/1`, the key and the device's nonce, in base64url.
    pub(crate) commit: String,
    /// It is no judge's device: a laptop that would stand by.
    #[serde(default)]
    pub(crate) standby: bool,
}

/// The hub's half of the code.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct JoinStarted {
    /// The number of this attempt.
    pub(crate) join: String,
    /// The hub's nonce.
    pub(crate) nonce: String,
    /// SHA-256 of the authority's public key, in base64url: a browser cannot see who vouches for the page.
    /// With it both screens show the same code, which tells devices apart and proves nothing more. A
    /// program takes it from the connection instead.
    #[serde(default)]
    pub(crate) authority: String,
}

/// `POST /v1/join/reveal`: the device's half.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct JoinReveal {
    /// The number of the attempt.
    pub(crate) join: String,
    /// The nonce to which the device had committed itself.
    pub(crate) nonce: String,
}

/// Where an attempt to join stands.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct JoinState {
    /// `waiting`, `approved`, `refused` or `gone`.
    pub(crate) state: String,
    /// Who could be sitting there; only once it is approved.
    pub(crate) judges: Vec<JudgeName>,
}

/// `POST /v1/sign-in`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SignIn {
    /// The approved attempt to join.
    pub(crate) join: String,
    /// Who says to be sitting there.
    pub(crate) judge: String,
    /// Their PIN.
    pub(crate) pin: String,
    /// The device's signature over `tahkim-sign-in/1`, the attempt and the judge.
    pub(crate) sig: String,
    /// How the device knows the hub: `pinned`, `trusted` or `unchecked`. Shown to the organiser.
    #[serde(default)]
    pub(crate) link: String,
    /// The judge takes this device in place of the one they had.
    #[serde(default)]
    pub(crate) move_here: bool,
}

/// `POST /v1/standby/keys`: what a hub of the event holds, for a laptop that the organiser let in to stand by.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct AskKeys {
    /// The approved attempt to join.
    pub(crate) join: String,
    /// By the device key of that attempt, over `tahkim-standby-keys/1` and the attempt.
    pub(crate) sig: String,
}

/// The event's keys.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct SharedKeys {
    /// As the key folder of the hub has them; only the machine's side reads it.
    pub(crate) keys: String,
}

/// `POST /v1/standby/session`: a laptop that holds the keys begins to follow, or comes back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct BeginFollowing {
    /// The laptop among the hubs.
    pub(crate) hub: String,
    /// What the organiser sees it called.
    pub(crate) label: String,
    /// The approved attempt to join; needed the first time.
    pub(crate) join: Option<String>,
    /// The hub's nonce.
    pub(crate) nonce: String,
    /// By the event key, over `tahkim-standby/1`, the laptop and the nonce.
    pub(crate) sig: String,
}

impl BeginFollowing {
    /// What is signed.
    pub(crate) fn message(&self) -> String {
        format!("tahkim-standby/1\n{}\n{}", self.hub, self.nonce)
    }
}

/// The session of a laptop that follows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Following {
    /// To be shown with each request.
    pub(crate) token: String,
}

/// `POST /v1/journal`: the rows after one. Asking for them says that the laptop holds all before them.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Follow {
    /// The last row that it holds.
    pub(crate) after: i64,
    /// That row's hash, in hexadecimal.
    pub(crate) hash: String,
    /// What it holds of what is not journalled, by its hash.
    pub(crate) secrets: String,
    /// Where it would be found as the hub.
    pub(crate) addresses: Vec<String>,
    /// The port of these addresses.
    pub(crate) port: u16,
}

/// Rows as they were committed, and what else a hub needs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Rows {
    /// In their order.
    pub(crate) rows: Vec<JournalLine>,
    /// The journal's last row.
    pub(crate) head: i64,
    /// What changed of what is not journalled.
    pub(crate) secrets: Option<Secrets>,
}

/// One row of the journal.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct JournalLine {
    /// Its number.
    pub(crate) seq: i64,
    /// When, in Unix milliseconds.
    pub(crate) at: i64,
    /// Who.
    pub(crate) actor: String,
    /// The action's bytes.
    pub(crate) action: String,
    /// The seal, in base64url.
    pub(crate) hash: String,
}

/// What a hub needs and no journal holds: the verifiers of PINs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Secrets {
    /// The judges', with the wrong ones typed.
    pub(crate) pins: Vec<(String, String, u32, i64)>,
    /// The organiser's, by the name of their setting.
    pub(crate) settings: BTreeMap<String, String>,
}

/// `POST /v1/session`: a device that was let in comes back.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct OpenSession {
    /// Which.
    #[cfg_attr(test, ts(as = "String"))]
    pub(crate) device: DeviceId,
    /// The hub's nonce.
    pub(crate) nonce: String,
    /// The device's signature over `tahkim-session/1` and the nonce.
    pub(crate) sig: String,
}

/// A session is open.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SignedIn {
    /// The device, as the hub calls it.
    #[cfg_attr(test, ts(as = "String"))]
    pub(crate) device: DeviceId,
    /// Whose.
    pub(crate) judge: String,
    /// To be shown with each request.
    pub(crate) token: String,
    /// For so many seconds.
    pub(crate) expires_in: u32,
}

/// One ballot as it travels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Signed {
    /// What was signed, byte for byte.
    pub(crate) body: String,
    /// The device's signature over `tahkim-ballot/1` and the body.
    pub(crate) sig: String,
}

/// `POST /v1/ballots`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Ballots {
    /// At most 64.
    pub(crate) ballots: Vec<Signed>,
}

/// What every version of a signed body says, so that one of a later version can be kept.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct BallotHead {
    /// The version of the form.
    pub(crate) v: u32,
    pub(crate) event: String,
    pub(crate) id: BallotId,
    pub(crate) judge: String,
    pub(crate) device: DeviceId,
    pub(crate) entry: String,
    pub(crate) rev: u32,
    #[serde(default)]
    pub(crate) after: Vec<BallotId>,
    #[serde(default)]
    pub(crate) seen: Seen,
    #[serde(default)]
    pub(crate) made_at: i64,
}

/// What a signed body says.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct BallotBody {
    /// The version of this form.
    pub(crate) v: u32,
    /// The competition's identity.
    pub(crate) event: String,
    /// The ballot, a UUIDv7 of the device.
    #[cfg_attr(test, ts(as = "String"))]
    pub(crate) id: BallotId,
    /// Whose judgement.
    pub(crate) judge: String,
    /// The device.
    #[cfg_attr(test, ts(as = "String"))]
    pub(crate) device: DeviceId,
    /// Of what.
    pub(crate) entry: String,
    /// 1 for the first, one more than any that the device knows of.
    pub(crate) rev: u32,
    /// The ballots of the same sheet that the device knows of, the latest 16.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Vec<String>"))]
    pub(crate) after: Vec<BallotId>,
    /// `submitted`, `recused` or `withdrawn`.
    #[cfg_attr(test, ts(as = "crate::types::BallotStatus"))]
    pub(crate) status: BallotStatus,
    /// The marks, as exact decimals.
    #[serde(default)]
    pub(crate) marks: BTreeMap<String, String>,
    /// Comment, nature and detail of a conflict, reason.
    #[serde(default)]
    pub(crate) fields: BTreeMap<String, String>,
    /// The scale on which each mark was given: `0/20/0.5`.
    #[serde(default)]
    pub(crate) scale: BTreeMap<String, String>,
    /// How far the device had followed the hub.
    pub(crate) seen: Seen,
    /// The device's clock, for people only.
    pub(crate) made_at: i64,
}

/// A place in the journal of a term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Seen {
    /// The term.
    pub(crate) epoch: u32,
    /// The row.
    pub(crate) seq: i64,
}

/// What became of a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub(crate) enum Standing {
    /// It counts, or did until a later one came.
    Counted,
    /// A later one of the same sheet was there first.
    Superseded,
    /// It is kept aside for people to decide.
    Held,
}

/// The hub's word that a ballot is in its journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Receipt {
    /// The ballot.
    #[cfg_attr(test, ts(as = "String"))]
    pub(crate) id: BallotId,
    /// SHA-256 of its body, in hexadecimal.
    pub(crate) content: String,
    /// In which term of office.
    pub(crate) epoch: u32,
    /// By which laptop.
    pub(crate) hub: String,
    /// In which row.
    pub(crate) seq: i64,
    /// What became of it.
    pub(crate) state: Standing,
    /// Why it is held.
    #[cfg_attr(test, ts(as = "Option<crate::types::HeldReason>"))]
    pub(crate) reason: Option<HeldReason>,
    /// By the event key.
    pub(crate) sig: String,
}

impl Receipt {
    /// What is signed.
    pub(crate) fn message(&self) -> String {
        let state = match self.state {
            Standing::Counted => "counted",
            Standing::Superseded => "superseded",
            Standing::Held => "held",
        };
        let reason = self.reason.map_or("", HeldReason::word);
        let Receipt { id, content, epoch, hub, seq, .. } = self;
        format!("tahkim-receipt/1\n{id}\n{content}\n{epoch}\n{hub}\n{seq}\n{state}\n{reason}")
    }
}

/// A ballot that could not be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct RefusedBallot {
    /// Its place in the request.
    pub(crate) index: usize,
    /// `malformed`, `bad_signature`, `unknown_device`, `wrong_event` or `id_reused`.
    pub(crate) code: String,
}

/// The answer to ballots.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Received {
    /// For each that is kept.
    pub(crate) receipts: Vec<Receipt>,
    /// The others.
    pub(crate) refused: Vec<RefusedBallot>,
}

/// `POST /v1/inventory`: everything that a device keeps.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Inventory {
    /// All ballots signed on it.
    #[cfg_attr(test, ts(as = "Vec<String>"))]
    pub(crate) ids: Vec<BallotId>,
    /// How many sheets are begun and not submitted.
    pub(crate) drafts: u32,
}

/// What the hub lacks, and its word on the others.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct InventoryReply {
    /// To be sent.
    #[cfg_attr(test, ts(as = "Vec<String>"))]
    pub(crate) missing: Vec<BallotId>,
    /// Of the others.
    pub(crate) receipts: Vec<Receipt>,
}

/// `POST /v1/beat`: a device says that it is there.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Beat {
    /// Ballots that wait for a receipt.
    pub(crate) unsent: u32,
    /// Sheets that are begun.
    pub(crate) drafts: u32,
    /// The device's clock, in Unix milliseconds.
    pub(crate) clock: i64,
    /// Addresses at which it looked for the hub, and somebody with another key answered.
    #[serde(default)]
    pub(crate) strangers: Vec<String>,
}

/// The hub's answer to a beat.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct BeatReply {
    /// The hub's clock.
    pub(crate) time: i64,
    /// The term of office.
    pub(crate) epoch: u32,
    /// The journal's last row.
    pub(crate) head: i64,
}

/// The competition as devices name it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct SnapshotEvent {
    /// Its identity.
    pub(crate) id: String,
    /// Its name.
    pub(crate) name: Text,
    /// Who holds it.
    pub(crate) organiser: Text,
    /// Where.
    pub(crate) place: Text,
    /// The day.
    pub(crate) date: Option<String>,
}

/// An entry as its judges see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct SnapshotEntry {
    /// Its number.
    pub(crate) entry: String,
    /// Its title.
    pub(crate) title: Text,
    /// What a judge needs of it; no contacts.
    pub(crate) fields: BTreeMap<String, String>,
}

/// A ballot of the judge's own, the latest of its sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SnapshotBallot {
    /// Which.
    #[cfg_attr(test, ts(as = "String"))]
    pub(crate) id: BallotId,
    /// Of what.
    pub(crate) entry: String,
    /// Its number.
    pub(crate) revision: u32,
    /// What it says.
    #[cfg_attr(test, ts(as = "crate::types::BallotStatus"))]
    pub(crate) status: BallotStatus,
    /// The marks.
    pub(crate) marks: BTreeMap<String, String>,
    /// Comment and such.
    pub(crate) fields: BTreeMap<String, String>,
    /// When, by the hub's clock.
    pub(crate) recorded_at: i64,
    /// Typed by the organiser from a paper sheet.
    pub(crate) paper: bool,
}

/// `GET /v1/snapshot`: all that one judge may see.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Snapshot {
    /// The competition.
    pub(crate) event: SnapshotEvent,
    /// The term of office.
    pub(crate) epoch: u32,
    /// The journal's last row.
    pub(crate) head: i64,
    /// `open` or `closed`.
    pub(crate) round: String,
    /// Ballots are for practice.
    pub(crate) rehearsal: bool,
    /// The row that last erased a rehearsal; 0 when none did.
    pub(crate) erased_at: i64,
    /// What people call this round; empty in the first one.
    #[serde(default)]
    pub(crate) round_name: Text,
    /// The row that began this round; 0 in the first one. What was given before it is no sheet of this one.
    #[serde(default)]
    pub(crate) began_at: i64,
    /// Whose snapshot it is.
    pub(crate) judge: JudgeName,
    /// The rubric.
    pub(crate) criteria: Vec<CriterionBody>,
    /// What this judge judges, in running order.
    pub(crate) entries: Vec<SnapshotEntry>,
    /// The judge's own latest ballots.
    pub(crate) ballots: Vec<SnapshotBallot>,
    /// The hub's word on the judge's ballots that came from devices.
    pub(crate) receipts: Vec<Receipt>,
    /// Where hubs of this event may answer.
    pub(crate) addresses: Vec<String>,
    /// The entry that has the floor, when it is one of this judge's.
    #[serde(default)]
    pub(crate) on_stage: Option<String>,
    /// When the organiser last reminded this judge of what is missing, by the hub's clock, in Unix milliseconds.
    #[serde(default)]
    pub(crate) reminded: Option<i64>,
}

/// What travels between hub and devices, for the interface's types.
#[cfg(test)]
pub(crate) fn describe(contract: &mut crate::types::Contract) {
    use ts_rs::TypeVisitor as _;
    contract.visit::<Hello>();
    contract.visit::<JoinStart>();
    contract.visit::<JoinStarted>();
    contract.visit::<JoinReveal>();
    contract.visit::<JoinState>();
    contract.visit::<SignIn>();
    contract.visit::<OpenSession>();
    contract.visit::<SignedIn>();
    contract.visit::<Ballots>();
    contract.visit::<BallotBody>();
    contract.visit::<Received>();
    contract.visit::<Inventory>();
    contract.visit::<InventoryReply>();
    contract.visit::<Beat>();
    contract.visit::<BeatReply>();
    contract.visit::<Snapshot>();
}
