//! Taking in what the hub answered to a judge's device.

use std::collections::BTreeMap;

use domain::BallotId;
use sha2::{Digest, Sha256};

use super::join::{by_the_hub, let_in};
use super::kept::keep;
use super::{Phase, Reach, apply};
use crate::hall::json;
use crate::hall::keys::hex;
use crate::hall::wire::{
    BeatReply, EpochProof, Hello, InventoryReply, JoinStarted, JoinState, Receipt, Received, SharedKeys,
    SignedIn, Snapshot,
};
use crate::link::{Answer, Errand, Pace, Step, read_answer};
use crate::program::{Session, now};
use crate::{Fault, Program};

impl Program {
    /// The hub's stream says how far its journal is; what is shown may be stale.
    pub fn seat_heard(&self, seq: i64) {
        let mut session = self.session();
        if let Some(seat) = &mut session.seat
            && seat.kept.as_ref().is_some_and(|kept| kept.head < seq)
        {
            seat.steps.fresh = false;
        }
    }

    /// The hub ended the session.
    pub fn seat_out(&self) {
        if let Some(seat) = &mut self.session().seat {
            seat.steps.token = None;
            seat.steps.start_over();
        }
    }
}

pub(crate) fn take(session: &mut Session, errand: &Errand, answer: &Answer) -> Result<Pace, Fault> {
    let Some(seat) = &mut session.seat else { return Ok(Pace::BackOff) };
    if let Some(joining) = seat.joining.as_mut().filter(|joining| joining.pin.is_none()) {
        // Until the code was compared, whoever answers must at least be the same all along.
        match joining.seen {
            None => joining.seen = Some(answer.authority),
            Some(seen) if seen != answer.authority => return Err(Fault::new("hub-changed")),
            Some(_) => {}
        }
    }
    if let (Some(kept), Some(term)) = (&seat.kept, answer.term)
        && term > kept.epoch
        && errand.step != Step::Hello
    {
        seat.steps.start_over();
    }
    if !answer.is_given() {
        return refused(session, errand, answer);
    }
    if let Some(seat) = &mut session.seat {
        seat.reached(Reach::Connected);
        seat.fault = None;
    }
    let body = &answer.body;
    match errand.step {
        Step::Hello => hello(session, &read_answer(body)?),
        Step::JoinStart => joining(session, |joining| {
            joining.heard_start(read_answer::<JoinStarted>(body)?);
            Ok(Pace::GoOn)
        }),
        Step::JoinReveal | Step::JoinState => {
            join_state(session, errand.step, &read_answer::<JoinState>(body)?)
        }
        Step::SignIn => let_in(session, &read_answer::<SignedIn>(body)?).map(|()| Pace::GoOn),
        Step::OpenSession => {
            let opened: SignedIn = read_answer(body)?;
            if let Some(seat) = &mut session.seat {
                seat.steps.token = Some(opened.token);
            }
            Ok(Pace::GoOn)
        }
        Step::Inventory => {
            let reply: InventoryReply = read_answer(body)?;
            receipts(session, reply.receipts, Vec::new())?;
            if let Some(seat) = &mut session.seat {
                seat.steps.told_all = true;
            }
            Ok(Pace::GoOn)
        }
        Step::Ballots => ballots(session, errand, read_answer(body)?),
        Step::Snapshot => snapshot(session, read_answer(body)?),
        Step::Beat => beat(session, &read_answer(body)?),
        Step::Keys => keys(session, &read_answer(body)?),
        // What was asked before this laptop joined as a judge's.
        Step::BeginFollowing | Step::Follow | Step::FormerHello | Step::FormerSession | Step::FormerRows => {
            Ok(Pace::GoOn)
        }
    }
}

/// The laptop was let in to stand by. Why it cannot, its person has to know.
fn keys(session: &mut Session, shared: &SharedKeys) -> Result<Pace, Fault> {
    let Err(fault) = crate::standby::enrolled(session, shared) else { return Ok(Pace::GoOn) };
    if let Some(seat) = &mut session.seat {
        (seat.joining, seat.phase, seat.fault) = (None, Phase::Start, Some(fault));
    }
    Ok(Pace::BackOff)
}

fn joining<T>(
    session: &mut Session,
    work: impl FnOnce(&mut super::join::Joining) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let joining = session.seat.as_mut().and_then(|seat| seat.joining.as_mut());
    work(joining.ok_or_else(|| Fault::new("seat-none"))?)
}

fn hello(session: &mut Session, hello: &Hello) -> Result<Pace, Fault> {
    let Some(seat) = &mut session.seat else { return Ok(Pace::BackOff) };
    if let Some(joining) = &mut seat.joining {
        return match joining.heard_hello(hello) {
            Ok(()) => Ok(Pace::GoOn),
            Err(fault) => {
                seat.fault = Some(fault);
                Ok(Pace::BackOff)
            }
        };
    }
    let Some(kept) = &mut seat.kept else { return Ok(Pace::BackOff) };
    if hello.event != kept.event || hello.event_key != kept.event_key {
        seat.fault = Some(Fault::new("hub-other-event"));
        return Ok(Pace::BackOff);
    }
    if let Some(proof) =
        hello.proof.as_ref().filter(|proof| proof_holds(proof, kept.epoch, &kept.event, &kept.event_key))
    {
        kept.epoch = proof.number;
        kept.proof = Some(proof.clone());
    }
    for address in &hello.addresses {
        if !kept.addresses.contains(address) {
            kept.addresses.push(address.clone());
        }
    }
    let in_office = hello.role == "hub" && hello.epoch >= kept.epoch;
    seat.clock_offset = now().saturating_sub(hello.time);
    seat.steps.greeted = in_office;
    seat.steps.nonce = Some(hello.nonce.clone());
    keep(session)?;
    Ok(if in_office { Pace::GoOn } else { Pace::BackOff })
}

/// A proof is worth something when the event key signed it and it names a term at least as high.
pub(crate) fn proof_holds(proof: &EpochProof, known: u32, event: &str, event_key: &str) -> bool {
    proof.number >= known && proof.event == event && by_the_hub(event_key, &proof.message(), &proof.sig)
}

fn join_state(session: &mut Session, step: Step, state: &JoinState) -> Result<Pace, Fault> {
    let Some(seat) = &mut session.seat else { return Ok(Pace::BackOff) };
    let Some(joining) = &mut seat.joining else { return Ok(Pace::BackOff) };
    if step == Step::JoinReveal && state.state != "gone" {
        joining.heard_reveal()?;
    }
    if let Err(fault) = joining.heard_state(state.clone()) {
        seat.fault = Some(fault);
        seat.joining = None;
        seat.phase = Phase::Start;
        return Ok(Pace::BackOff);
    }
    seat.phase = match (joining.join.is_some(), joining.pin.is_some(), joining.approved) {
        (false, _, _) => Phase::Start,
        (true, false, _) => Phase::Code,
        (true, true, false) => Phase::Waiting,
        (true, true, true) => Phase::Names,
    };
    Ok(if seat.phase == Phase::Waiting { Pace::Poll } else { Pace::GoOn })
}

fn refused(session: &mut Session, errand: &Errand, answer: &Answer) -> Result<Pace, Fault> {
    let code = answer.code();
    let Some(seat) = &mut session.seat else { return Ok(Pace::BackOff) };
    seat.reached(Reach::Connected);
    match (errand.step, code.as_str()) {
        (Step::SignIn, _) => {
            let args: BTreeMap<String, String> = serde_json::from_str::<serde_json::Value>(&answer.body)
                .ok()
                .and_then(|fault| serde_json::from_value(fault.get("args")?.clone()).ok())
                .unwrap_or_default();
            seat.fault = Some(Fault::from_hub(&code, &args));
            if let Some(joining) = &mut seat.joining {
                joining.sign_in = None;
                if code == "join-gone" {
                    joining.heard_state(JoinState { state: "gone".to_owned(), judges: Vec::new() })?;
                    seat.phase = Phase::Start;
                }
            }
            Ok(Pace::GoOn)
        }
        (_, "session-over" | "nonce-used") => {
            seat.steps.token = None;
            seat.steps.start_over();
            Ok(Pace::GoOn)
        }
        (_, "device-draining" | "device-revoked") => {
            seat.reached(Reach::Refused);
            seat.fault = Some(Fault::from_hub(&code, &BTreeMap::new()));
            seat.steps.barred = true;
            Ok(Pace::GoOn)
        }
        (_, "not-in-office") => {
            seat.steps.start_over();
            Ok(Pace::BackOff)
        }
        _ => {
            seat.fault = Some(Fault::from_hub(&code, &BTreeMap::new()));
            Ok(Pace::BackOff)
        }
    }
}

/// Keeps the hub's word. A receipt that the hub did not sign, or that is of something else, is no receipt.
fn receipts(
    session: &mut Session,
    receipts: Vec<Receipt>,
    refused: Vec<(BallotId, String)>,
) -> Result<(), Fault> {
    let Some(kept) = session.seat.as_ref().and_then(|seat| seat.kept.clone()) else { return Ok(()) };
    let bodies: BTreeMap<BallotId, String> =
        session.file()?.outbox()?.into_iter().map(|outgoing| (outgoing.ballot, outgoing.body)).collect();
    let mut answers = Vec::new();
    for receipt in receipts {
        let Some(body) = bodies.get(&receipt.id) else { continue };
        let content = hex(&Sha256::digest(body));
        if content != receipt.content || !by_the_hub(&kept.event_key, &receipt.message(), &receipt.sig) {
            return Err(Fault::new("receipt-wrong"));
        }
        answers.push((receipt.id, Ok(json(&receipt)?)));
    }
    answers.extend(refused.into_iter().map(|(ballot, code)| (ballot, Err(code))));
    if !answers.is_empty() {
        session.file_mut()?.answer_outgoing(&answers)?;
    }
    Ok(())
}

fn ballots(session: &mut Session, errand: &Errand, received: Received) -> Result<Pace, Fault> {
    let sent: crate::hall::wire::Ballots = read_answer(errand.body.as_deref().unwrap_or_default())?;
    let id_of = |index: usize| -> Option<BallotId> {
        let body: crate::hall::wire::BallotBody =
            serde_json::from_str(&sent.ballots.get(index)?.body).ok()?;
        Some(body.id)
    };
    let refused =
        received.refused.into_iter().filter_map(|one| Some((id_of(one.index)?, one.code))).collect();
    store::fail::point("answer-heard");
    receipts(session, received.receipts, refused)?;
    if let Some(seat) = &mut session.seat {
        seat.steps.fresh = false;
    }
    Ok(Pace::GoOn)
}

fn snapshot(session: &mut Session, snapshot: Snapshot) -> Result<Pace, Fault> {
    receipts(session, snapshot.receipts.clone(), Vec::new())?;
    apply::apply(session, &snapshot)?;
    if let Some(seat) = &mut session.seat
        && let Some(kept) = &mut seat.kept
    {
        kept.head = snapshot.head;
        kept.erased_at = snapshot.erased_at;
        kept.began_at = snapshot.began_at;
        kept.round_name = snapshot.round_name.clone();
        kept.reminded = snapshot.reminded;
        if !snapshot.addresses.is_empty() {
            let known: Vec<String> =
                kept.addresses.iter().filter(|a| !snapshot.addresses.contains(a)).cloned().collect();
            kept.addresses = snapshot.addresses.iter().cloned().chain(known).take(16).collect();
        }
        seat.steps.fresh = true;
    }
    keep(session)?;
    Ok(Pace::GoOn)
}

fn beat(session: &mut Session, reply: &BeatReply) -> Result<Pace, Fault> {
    let at = now();
    if let Some(seat) = &mut session.seat {
        seat.steps.last_beat = at;
        seat.strangers.clear();
        seat.clock_offset = at.saturating_sub(reply.time);
        if seat.kept.as_ref().is_some_and(|kept| kept.head < reply.head) {
            seat.steps.fresh = false;
        }
    }
    Ok(Pace::GoOn)
}
