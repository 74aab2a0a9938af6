//! Reading a ballot as it came over the network: what was signed, by whom, about what.

use std::collections::BTreeMap;

use domain::{BallotId, BallotStatus, CriterionId, Decimal, DeviceId, EntryId, JudgeId, Marks, Origin};
use ed25519_dalek::VerifyingKey;
use sha2::{Digest, Sha256};

use super::keys::signed_by;
use super::wire::{BallotBody, Seen, Signed};

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
    let body: BallotBody = serde_json::from_str(&signed.body).map_err(|_| "malformed")?;
    if body.v != 1 {
        return Err("unknown_version");
    }
    if body.event != event {
        return Err("wrong_event");
    }
    if body.device != device || body.judge != judge.as_str() {
        return Err("unknown_device");
    }
    let entry = EntryId::new(&body.entry).map_err(|_| "malformed")?;
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
    let sized = body.rev >= 1 && body.after.len() <= MOST_KNOWN && !body.after.contains(&body.id);
    if !(marked && told && sized) {
        return Err("malformed");
    }
    Ok(Arrived {
        id: body.id,
        judge: judge.clone(),
        entry,
        revision: body.rev,
        status: body.status,
        marks,
        fields: body.fields,
        scale,
        seen: body.seen,
        made_at: body.made_at,
        content: Sha256::digest(&signed.body).into(),
        origin: Origin {
            device,
            after: body.after,
            body: signed.body.clone(),
            signature: signed.sig.clone(),
        },
    })
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
