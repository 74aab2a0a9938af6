//! The seal: the members sign, the result is sealed, a second place holds it; reopening.

use std::path::PathBuf;

use domain::{Action, Digest, Holder, Seal, Signature};
use serde::{Deserialize, Serialize};
use store::SealedResult;

use crate::program::{Session, now};
use crate::ready::place::same_disk;
use crate::{Fault, backups, hall};

use super::deliberation::{PointState, present, sitting_jury, state};
use super::hall::reason;
use super::{Done, Nothing, Topic};

/// Where signatures wait for the seal: they are not of the journal, so that nothing that comes in
/// meanwhile and changes nothing of the result voids them.
const SIGNATURES: &str = "signatures";

const SEALED: &[Topic] = &[Topic::Program, Topic::Event, Topic::Ballots, Topic::Standings, Topic::Result];

/// A sealed result.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SealedResult"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SealBody {
    number: u32,
    at: i64,
    /// What is printed, in sixteen groups of four.
    groups: Vec<String>,
    signatures: Vec<SignatureBody>,
    /// The second place that holds it; until there is one, it may not be announced.
    holder: Option<HolderBody>,
    /// Why it was reopened.
    reopened: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Signature"))]
struct SignatureBody {
    judge: String,
    at: i64,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Holder"))]
struct HolderBody {
    /// `standby` or `copy`.
    place: &'static str,
    /// What the laptop or the file is called.
    name: String,
}

impl From<SealedResult> for SealBody {
    fn from(result: SealedResult) -> SealBody {
        SealBody {
            number: result.seal.number,
            at: result.sealed_at,
            groups: result.seal.hash.groups(),
            signatures: result
                .seal
                .signatures
                .into_iter()
                .map(|s| SignatureBody { judge: s.judge.into(), at: s.at })
                .collect(),
            holder: result.holder.map(|holder| match holder {
                Holder::Standby { label } => HolderBody { place: "standby", name: label },
                Holder::Copy { file } => HolderBody { place: "copy", name: file },
            }),
            reopened: result.reopened,
        }
    }
}

/// The signatures under the result as it is now.
pub(crate) struct Signatures {
    pub(crate) number: u32,
    pub(crate) outcome: String,
    pub(crate) result: Digest,
    pub(crate) list: Vec<Signature>,
}

#[derive(Default, Serialize, Deserialize)]
struct Kept {
    result: String,
    list: Vec<Signature>,
}

/// Whoever signed another result than the one of now has not signed.
pub(crate) fn signatures(session: &Session) -> Result<Signatures, Fault> {
    let file = session.file()?;
    let (number, outcome) = file.outcome()?;
    let result = store::digest(outcome.as_bytes());
    let kept = file.setting(SIGNATURES)?;
    let kept: Kept = kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let list = if kept.result == result.to_string() { kept.list } else { Vec::new() };
    Ok(Signatures { number, outcome, result, list })
}

fn keep(session: &mut Session, result: Digest, list: Vec<Signature>) -> Result<(), Fault> {
    let kept = Kept { result: result.to_string(), list };
    let text = serde_json::to_string(&kept).map_err(|e| Fault::new("internal").with("what", e))?;
    session.file_mut()?.set_setting(SIGNATURES, Some(&text))?;
    Ok(())
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Sign {
    member: String,
    pin: String,
    /// The result as it was shown: nobody signs another one unseen.
    result: String,
}

pub(crate) fn sign(session: &mut Session, request: Sign) -> Result<Done, Fault> {
    not_sealed(session)?;
    let mut signatures = signatures(session)?;
    if signatures.result.to_string() != request.result {
        return Err(Fault::new("result-changed"));
    }
    let points = state(session, Nothing {})?.points;
    if points.iter().any(|point| point.code != "signatures" && point.state == PointState::Open) {
        return Err(Fault::new("points-open"));
    }
    let file = session.file()?;
    let (sitting, judges) = (file.deliberation()?, file.judges()?);
    let jury = sitting_jury(&judges);
    let judge = present(&sitting, &jury).into_iter().find(|judge| judge.id.as_str() == request.member);
    let judge = judge.map(|judge| judge.id.clone());
    let judge = judge.ok_or_else(|| Fault::new("judge-not-present").with("judge", &request.member))?;
    hall::prove_judge(session, judge.as_str(), &request.pin)?;
    let (event, at) = (session.file()?.identity()?, now());
    let message = Signature::message(&event, &judge, &signatures.result, at);
    let sig = session.keys()?.sign(message.as_bytes());
    signatures.list.retain(|signature| signature.judge != judge);
    signatures.list.push(Signature { judge, at, sig });
    signatures.list.sort_by(|a, b| a.judge.cmp(&b.judge));
    keep(session, signatures.result, signatures.list)?;
    Ok(Done { changed: &[Topic::Result] })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Unsign {
    member: String,
}

/// A signature that was given by mistake is taken back before the seal.
pub(crate) fn unsign(session: &mut Session, request: Unsign) -> Result<Done, Fault> {
    not_sealed(session)?;
    let mut signatures = signatures(session)?;
    signatures.list.retain(|signature| signature.judge.as_str() != request.member);
    keep(session, signatures.result, signatures.list)?;
    Ok(Done { changed: &[Topic::Result] })
}

fn not_sealed(session: &Session) -> Result<(), Fault> {
    if session.file()?.sealed()?.is_some() { Err(Fault::new("result-sealed")) } else { Ok(()) }
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct AskSeal {
    /// The result as it was shown and signed.
    result: String,
}

/// Seals what was signed, when nothing is open and the file is what its journal says.
pub(crate) fn seal(session: &mut Session, request: AskSeal) -> Result<Done, Fault> {
    not_sealed(session)?;
    session.in_office()?;
    let signatures = signatures(session)?;
    if signatures.result.to_string() != request.result {
        return Err(Fault::new("result-changed"));
    }
    let points = state(session, Nothing {})?.points;
    if points.iter().any(|point| point.state == PointState::Open) {
        return Err(Fault::new("points-open"));
    }
    let found = store::verify(session.file()?.path())?;
    if let Some(fault) = found.faults.first() {
        return Err(Fault::new("file-unsound").with("where", &fault.place).with("count", found.faults.len()));
    }
    let base = Digest(session.file()?.head()?.hash);
    let number = signatures.number;
    let seal = Seal {
        number,
        hash: store::seal_hash(&base, &signatures.result),
        outcome: signatures.outcome,
        result: signatures.result,
        base,
        key: session.keys()?.event_key(),
        signatures: signatures.list,
    };
    session.record(&[Action::ResultSealed { seal: Box::new(seal) }])?;
    session.file_mut()?.set_setting(SIGNATURES, None)?;
    // The stick that was chosen for the copies is the second place, when it is there.
    if let Some(folder) = session.settings.backup_folder.clone()
        && session.file()?.standbys()?.iter().all(|standby| standby.retired)
    {
        let _ = hold_in(session, number, &PathBuf::from(folder));
    }
    Ok(Done { changed: SEALED })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Hold {
    /// On a stick or another disk.
    folder: PathBuf,
}

/// Writes the sealed competition to a second place and reads it back: from then on it may be announced.
pub(crate) fn hold(session: &mut Session, request: Hold) -> Result<Done, Fault> {
    let result = session.file()?.sealed()?.ok_or_else(|| Fault::new("result-open"))?;
    if let Some(standby) = session.file()?.standbys()?.into_iter().find(|standby| !standby.retired) {
        // Else both could be announced, if it took over without having seen this one.
        return Err(Fault::new("standby-awaited").with("device", standby.label));
    }
    if result.holder.is_none() {
        hold_in(session, result.seal.number, &request.folder)?;
    }
    Ok(Done { changed: SEALED })
}

fn hold_in(session: &mut Session, number: u32, folder: &std::path::Path) -> Result<(), Fault> {
    if !folder.is_dir() {
        return Err(Fault::new("folder-not-found").with("file", folder.display()));
    }
    let path = session.file()?.path().to_owned();
    if path.parent().and_then(|own| same_disk(own, folder)) == Some(true) {
        return Err(Fault::new("hold-same-disk").with("file", folder.display()));
    }
    let copy = backups::back_up_to(&path, folder)?;
    let (read, own) = (store::verify(&copy.path)?, session.file()?.head()?);
    if !read.faults.is_empty() || read.head != own {
        return Err(Fault::new("hold-unsound").with("file", copy.path.display()));
    }
    let file = copy.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    session.record(&[Action::ResultHeld { number, holder: Holder::Copy { file } }])
}

impl Session {
    /// A stand-by that has the row of the seal holds it.
    pub(crate) fn hold_if_followed(&mut self) -> Result<(), Fault> {
        if self.hall.followers.is_empty() || self.in_office().is_err() {
            return Ok(());
        }
        let Some(result) = self.file()?.sealed()?.filter(|result| result.holder.is_none()) else {
            return Ok(());
        };
        let standbys = self.file()?.standbys()?;
        let holds = |hub: &str| {
            self.hall.followers.iter().any(|follower| follower.hub == hub && follower.holds >= result.seq)
        };
        let holder = standbys.into_iter().find(|standby| !standby.retired && holds(&standby.hub));
        if let Some(standby) = holder {
            let holder = Holder::Standby { label: standby.label };
            self.record(&[Action::ResultHeld { number: result.seal.number, holder }])?;
        }
        Ok(())
    }
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Reopen {
    reason: String,
}

/// Breaks the seal for a new result; the sealed one stays what it was.
pub(crate) fn reopen(session: &mut Session, request: Reopen) -> Result<Done, Fault> {
    let reason = reason(&request.reason)?;
    if session.file()?.sealed()?.is_none() {
        return Err(Fault::new("result-open"));
    }
    session.record(&[Action::ResultReopened { reason }])?;
    Ok(Done { changed: SEALED })
}

#[cfg(test)]
pub(crate) mod tests;
