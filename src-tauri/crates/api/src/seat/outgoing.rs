//! What this device signed, and what the hub says of it.

use std::collections::BTreeMap;

use domain::{Action, Actor, Ballot, BallotId, BallotStatus, CriterionId, DeviceId};
use ed25519_dalek::Signer as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::Outgoing;

use crate::Fault;
use crate::hall::json;
use crate::hall::keys::{encode, hex};
use crate::hall::scale_of;
use crate::hall::wire::{BallotBody, Receipt, Seen, Standing};
use crate::ops::sheets::{Desk, SheetState};
use crate::program::{Session, now};
use crate::wire::Text;

/// What a judge sees of a sheet that was handed in: how far it has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub(crate) enum Delivery {
    /// On this device.
    Here,
    /// With the organiser.
    Received,
    /// With the organiser, and kept aside.
    Held,
    /// The organiser's program cannot read it.
    Refused,
}

/// Signs a revision and keeps it, ready to be sent.
pub(crate) fn hand_out(session: &mut Session, desk: &Desk, ballot: Ballot) -> Result<(), Fault> {
    let seat = session.seat.as_ref().and_then(|seat| seat.kept.as_ref());
    let kept = seat.ok_or_else(|| Fault::new("seat-none"))?.clone();
    let device = kept.device.parse().map(DeviceId::new).map_err(|_| Fault::new("seat-unreadable"))?;
    let earlier = session.file()?.ballots()?;
    let mut after: Vec<BallotId> = earlier
        .into_iter()
        .map(|recorded| recorded.ballot)
        .filter(|known| known.judge == ballot.judge && known.entry == ballot.entry)
        .map(|known| known.id)
        .collect();
    after.drain(..after.len().saturating_sub(16));
    let scales: BTreeMap<&CriterionId, String> =
        desk.event.rubric.criteria().iter().map(|criterion| (&criterion.id, scale_of(criterion))).collect();
    let body = BallotBody {
        v: 1,
        event: kept.event.clone(),
        id: ballot.id,
        judge: ballot.judge.to_string(),
        device,
        entry: ballot.entry.to_string(),
        rev: ballot.revision,
        after,
        status: ballot.status,
        marks: ballot.marks.iter().map(|(id, mark)| (id.to_string(), mark.to_string())).collect(),
        fields: ballot.fields.clone(),
        scale: ballot.marks.keys().filter_map(|id| Some((id.to_string(), scales.get(id)?.clone()))).collect(),
        seen: Seen { epoch: kept.epoch, seq: kept.head },
        made_at: now(),
    };
    let body = json(&body)?;
    let signature = encode(&kept.key()?.sign(format!("tahkim-ballot/1{body}").as_bytes()).to_bytes());
    let outgoing = Outgoing {
        ballot: ballot.id,
        entry: ballot.entry.clone(),
        body,
        signature,
        receipt: None,
        refusal: None,
    };
    let actor = Actor::Judge(ballot.judge.clone());
    let action = Action::BallotSubmitted { ballot: Box::new(ballot), reason: None, origin: None };
    session.file_mut()?.record_outgoing(&actor, now(), &action, &outgoing)?;
    store::fail::point("sheet-kept");
    session.wake_link();
    Ok(())
}

/// Everything signed here that the hub may still want: what was given in a rehearsal that is over is not.
pub(crate) fn all(session: &Session) -> Result<Vec<Outgoing>, Fault> {
    let erased_at =
        session.seat.as_ref().and_then(|seat| seat.kept.as_ref()).map_or(0, |kept| kept.erased_at);
    let mut all = session.file()?.outbox()?;
    if erased_at > 0 {
        all.retain(|outgoing| {
            serde_json::from_str::<BallotBody>(&outgoing.body).is_ok_and(|body| body.seen.seq >= erased_at)
        });
    }
    Ok(all)
}

/// What has no receipt of the term of office that is known.
pub(crate) fn unsent(session: &Session) -> Result<Vec<Outgoing>, Fault> {
    let Some(kept) = session.seat.as_ref().and_then(|seat| seat.kept.as_ref()) else { return Ok(Vec::new()) };
    let term = kept.epoch;
    let mut unsent = all(session)?;
    unsent.retain(|outgoing| {
        outgoing.refusal.is_none() && receipt(outgoing).is_none_or(|receipt| receipt.epoch < term)
    });
    Ok(unsent)
}

fn receipt(outgoing: &Outgoing) -> Option<Receipt> {
    serde_json::from_str(outgoing.receipt.as_deref()?).ok()
}

/// How many are unsent, and how many are kept aside.
pub(crate) fn counts(session: &Session) -> Result<(u32, u32), Fault> {
    if session.seat.as_ref().is_none_or(|seat| seat.kept.is_none()) {
        return Ok((0, 0));
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let latest = session.file()?.latest_ballots()?;
    let held = all(session)?
        .iter()
        .filter(|outgoing| latest.values().any(|recorded| recorded.ballot.id == outgoing.ballot))
        .filter(|outgoing| receipt(outgoing).is_some_and(|receipt| receipt.state == Standing::Held))
        .count();
    Ok((count(unsent(session)?.len()), count(held)))
}

/// How far each ballot has got, with the reason when it is kept aside or refused.
pub(crate) fn delivery(session: &Session) -> Result<BTreeMap<BallotId, (Delivery, Option<String>)>, Fault> {
    if session.seat.is_none() || session.open.is_none() {
        return Ok(BTreeMap::new());
    }
    let outbox = session.file()?.outbox()?;
    let said = outbox.into_iter().map(|outgoing| {
        let said = match (receipt(&outgoing), &outgoing.refusal) {
            (Some(receipt), _) if receipt.state == Standing::Held => {
                (Delivery::Held, receipt.reason.map(|reason| reason.word().to_owned()))
            }
            (Some(_), _) => (Delivery::Received, None),
            (None, Some(code)) => (Delivery::Refused, Some(code.clone())),
            (None, None) => (Delivery::Here, None),
        };
        (outgoing.ballot, said)
    });
    Ok(said.collect())
}

/// The first and the last line of a packet.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PacketHead {
    pub(crate) tahkim: String,
    pub(crate) v: u32,
    pub(crate) event: String,
    pub(crate) device: String,
    pub(crate) judge: String,
    pub(crate) public_key: String,
    pub(crate) made_at: i64,
    pub(crate) epoch_seen: u32,
    pub(crate) count: usize,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PacketEnd {
    pub(crate) end: usize,
    pub(crate) sha256: String,
    pub(crate) sig: String,
}

/// Everything that this device keeps, as lines for a stick: each stands alone, the last one seals them.
pub(crate) fn packet(session: &Session) -> Result<String, Fault> {
    let kept = session.seat.as_ref().and_then(|seat| seat.kept.as_ref());
    let kept = kept.ok_or_else(|| Fault::new("seat-none"))?;
    let key = kept.key()?;
    let ballots = all(session)?;
    let head = PacketHead {
        tahkim: "ballots".to_owned(),
        v: 1,
        event: kept.event.clone(),
        device: kept.device.clone(),
        judge: kept.judge.clone(),
        public_key: encode(key.verifying_key().as_bytes()),
        made_at: now(),
        epoch_seen: kept.epoch,
        count: ballots.len(),
    };
    let mut text = json(&head)? + "\n";
    let count = ballots.len();
    for outgoing in ballots {
        let signed = crate::hall::wire::Signed { body: outgoing.body, sig: outgoing.signature };
        text.push_str(&(json(&signed)? + "\n"));
    }
    let sha256 = hex(&Sha256::digest(&text));
    let sig = encode(&key.sign(format!("tahkim-packet/1{sha256}").as_bytes()).to_bytes());
    text.push_str(&(json(&PacketEnd { end: count, sha256, sig })? + "\n"));
    Ok(text)
}

/// A sheet that was handed in here, and what became of it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SeatReceipt {
    ballot: String,
    entry: String,
    title: Text,
    revision: u32,
    state: SheetState,
    made_at: i64,
    delivery: Delivery,
    reason: Option<String>,
    receipt: Option<ReceiptPlace>,
}

/// Where the hub keeps a ballot: what a judge can show later.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct ReceiptPlace {
    epoch: u32,
    seq: i64,
    content: String,
}

/// Every sheet that was handed in here, the latest first.
pub(crate) fn receipts(session: &Session) -> Result<Vec<SeatReceipt>, Fault> {
    let titles: BTreeMap<String, Text> = session
        .file()?
        .entries()?
        .into_iter()
        .map(|entry| (entry.id.to_string(), Text::from(entry.title)))
        .collect();
    let mut deliveries = delivery(session)?;
    let mut receipts = Vec::new();
    for outgoing in session.file()?.outbox()?.into_iter().rev() {
        let unreadable = |_| Fault::new("seat-unreadable");
        let body: BallotBody = serde_json::from_str(&outgoing.body).map_err(unreadable)?;
        let (delivery, reason) = deliveries.remove(&outgoing.ballot).unwrap_or((Delivery::Here, None));
        receipts.push(SeatReceipt {
            ballot: outgoing.ballot.to_string(),
            title: titles.get(&body.entry).cloned().unwrap_or_default(),
            entry: body.entry,
            revision: body.rev,
            state: match body.status {
                BallotStatus::Submitted => SheetState::Submitted,
                BallotStatus::Recused => SheetState::Recused,
                BallotStatus::Withdrawn => SheetState::Withdrawn,
                BallotStatus::Absent => SheetState::Absent,
                BallotStatus::Void => SheetState::Void,
                BallotStatus::Draft => SheetState::Draft,
            },
            made_at: body.made_at,
            delivery,
            reason,
            receipt: receipt(&outgoing).map(|receipt| ReceiptPlace {
                epoch: receipt.epoch,
                seq: receipt.seq,
                content: receipt.content,
            }),
        });
    }
    Ok(receipts)
}
