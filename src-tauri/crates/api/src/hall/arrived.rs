//! Reading a ballot as it came over the network: what was signed, by whom, about what.

use std::collections::BTreeMap;

use domain::{BallotId, BallotStatus, CriterionId, Decimal, DeviceId, EntryId, JudgeId, Marks, Origin};
use ed25519_dalek::VerifyingKey;
use sha2::{Digest, Sha256};

use super::keys::signed_by;
use super::wire::{BallotBody, BallotHead, Seen, Signed};

/// The version of the form that this program reads.
const VERSION: u32 = 1;
/// The longest body that a device makes.
pub(crate) const LONGEST_BODY: usize = 16 * 1024;
/// The longest comment that a person writes.
const LONGEST_TEXT: usize = 4000;
/// How many earlier ballots of its sheet a body may name.
const MOST_KNOWN: usize = 16;

/// An authentic ballot: its device signed it, and it says what a ballot says.
#[derive(Clone, Debug)]
pub(crate) struct Arrived {
    pub(crate) id: BallotId,
    /// `false` when a later version of the program made it: then it says no more than whose it is.
    pub(crate) is_read: bool,
    pub(crate) judge: JudgeId,
    pub(crate) entry: EntryId,
    pub(crate) revision: u32,
    pub(crate) status: BallotStatus,
    pub(crate) marks: Marks,
    pub(crate) fields: BTreeMap<String, String>,
    pub(crate) scale: BTreeMap<CriterionId, String>,
    pub(crate) seen: Seen,
    pub(crate) made_at: i64,
    pub(crate) content: [u8; 32],
    pub(crate) origin: Origin,
}

/// Why a ballot is no ballot: the code that its device is told.
pub(crate) type NoBallot = &'static str;

/// Reads one ballot of this event and this device.
pub(crate) fn read(
    signed: &Signed,
    event: &str,
    device: DeviceId,
    judge: &JudgeId,
    key: &VerifyingKey,
) -> Result<Arrived, NoBallot> {
    if signed.body.len() > LONGEST_BODY {
        return Err("malformed");
    }
    if !signed_by(key, format!("tahkim-ballot/1{}", signed.body).as_bytes(), &signed.sig) {
        return Err("bad_signature");
    }
    let head: BallotHead = serde_json::from_str(&signed.body).map_err(|_| "malformed")?;
    if head.event != event {
        return Err("wrong_event");
    }
    if head.device != device || head.judge != judge.as_str() {
        return Err("unknown_device");
    }
    let entry = EntryId::new(&head.entry).map_err(|_| "malformed")?;
    if head.rev == 0 || head.after.len() > MOST_KNOWN || head.after.contains(&head.id) {
        return Err("malformed");
    }
    let arrived = Arrived {
        id: head.id,
        is_read: head.v == VERSION,
        judge: judge.clone(),
        entry,
        revision: head.rev,
        status: BallotStatus::Submitted,
        marks: Marks::new(),
        fields: BTreeMap::new(),
        scale: BTreeMap::new(),
        seen: head.seen,
        made_at: head.made_at,
        content: Sha256::digest(&signed.body).into(),
        origin: Origin {
            device,
            after: head.after,
            body: signed.body.clone(),
            signature: signed.sig.clone(),
        },
    };
    match head.v {
        0 => Err("malformed"),
        VERSION => said(arrived, &signed.body),
        // What cannot be read today is kept for a program that can.
        _ => Ok(arrived),
    }
}

/// With what the judge said.
fn said(arrived: Arrived, body: &str) -> Result<Arrived, NoBallot> {
    let body: BallotBody = serde_json::from_str(body).map_err(|_| "malformed")?;
    let criterion = |id: &String| CriterionId::new(id).map_err(|_| "malformed");
    let mut marks = Marks::new();
    for (id, mark) in &body.marks {
        marks.insert(criterion(id)?, mark.parse::<Decimal>().map_err(|_| "malformed")?);
    }
    let mut scale = BTreeMap::new();
    for (id, text) in &body.scale {
        scale.insert(criterion(id)?, text.clone());
    }
    let marked = match body.status {
        BallotStatus::Submitted | BallotStatus::Withdrawn => marks.keys().all(|id| scale.contains_key(id)),
        BallotStatus::Recused => marks.is_empty(),
        BallotStatus::Draft | BallotStatus::Absent | BallotStatus::Void => false,
    };
    let told = body.fields.iter().all(|(key, text)| {
        matches!(key.as_str(), "comment" | "nature" | "detail" | "reason") && is_told(text)
    });
    if !(marked && told) {
        return Err("malformed");
    }
    Ok(Arrived { status: body.status, marks, fields: body.fields, scale, ..arrived })
}

/// Lines of a person; no character that turns or hides a line.
fn is_told(text: &str) -> bool {
    text.chars().count() <= LONGEST_TEXT
        && text.chars().all(|c| {
            (!c.is_control() || matches!(c, '\n' | '\t'))
                && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        })
}

/// A criterion's scale as it stands in a body.
pub(crate) fn scale_of(criterion: &domain::Criterion) -> String {
    format!("{}/{}/{}", criterion.min, criterion.max, criterion.step)
}
