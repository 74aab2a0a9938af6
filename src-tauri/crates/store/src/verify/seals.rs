//! A sealed result: computed again, its hashes and its signatures checked.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::{Digest, JudgeId, Presence, Seal, Signature};
use ed25519_dalek::VerifyingKey;

use super::{Finding, Place, Verification};
use crate::result::{digest, seal_hash};
use crate::{EventFile, Head, StoreError};

/// Checks a seal against the tables as they stood before it.
pub(super) fn check(tables: &EventFile, seal: &Seal, before: Head, found: &mut Verification) {
    let place = || Place::Result(seal.number);
    match tables.outcome() {
        Ok((number, outcome)) if number != seal.number || outcome != seal.outcome => {
            found.report(place(), Finding::new("outcome-differs"));
        }
        Ok(_) => {}
        Err(fault) => found.report(place(), Finding::new("unreadable").with("what", fault)),
    }
    if digest(seal.outcome.as_bytes()) != seal.result {
        found.report(place(), Finding::new("outcome-hash"));
    }
    if seal.base.0 != before.hash {
        found.report(place(), Finding::new("base-differs"));
    }
    if seal_hash(&seal.base, &seal.result) != seal.hash {
        found.report(place(), Finding::new("seal-hash"));
    }
    if let Err(fault) = signatures(tables, seal, found) {
        found.report(place(), Finding::new("unreadable").with("what", fault));
    }
}

/// Everybody who was present signed this result, and nobody else.
fn signatures(tables: &EventFile, seal: &Seal, found: &mut Verification) -> Result<(), StoreError> {
    let event = tables.identity()?;
    let attendance = tables.deliberation()?.attendance;
    let present = attendance.iter().filter(|(_, presence)| **presence == Presence::Present);
    let mut missing: BTreeSet<&JudgeId> = present.map(|(judge, _)| judge).collect();
    let key = key(&seal.key);
    for signature in &seal.signatures {
        let place = Place::Signature { number: seal.number, judge: signature.judge.clone() };
        if !missing.remove(&signature.judge) {
            found.report(place, Finding::new("signature-extra"));
        } else if !key.as_ref().is_some_and(|key| signed(key, &event, &seal.result, signature)) {
            found.report(place, Finding::new("signature-wrong"));
        }
    }
    for judge in missing {
        let place = Place::Signature { number: seal.number, judge: judge.clone() };
        found.report(place, Finding::new("signature-missing"));
    }
    Ok(())
}

fn key(text: &str) -> Option<VerifyingKey> {
    let bytes: [u8; 32] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
    VerifyingKey::from_bytes(&bytes).ok()
}

fn signed(key: &VerifyingKey, event: &str, result: &Digest, signature: &Signature) -> bool {
    let message = Signature::message(event, &signature.judge, result, signature.at);
    let bytes = URL_SAFE_NO_PAD.decode(&signature.sig).unwrap_or_default();
    ed25519_dalek::Signature::from_slice(&bytes)
        .is_ok_and(|sig| key.verify_strict(message.as_bytes(), &sig).is_ok())
}
