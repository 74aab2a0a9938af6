//! Taking ballots in. Acknowledged means kept, not counted: every authentic ballot is journalled and gets
//! a receipt; only what is forged or unreadable is refused.

use domain::{Action, Actor, Ballot, BallotId, HeldReason, Source};
use store::Trace;

use super::Keys;
use super::arrived::{self, Arrived, NoBallot};
use super::keys::hex;
use super::live::Seat;
use super::register::{Known, Register, Verdict};
use super::wire::{Ballots, Inventory, InventoryReply, Receipt, Received, RefusedBallot, Signed};
use crate::Fault;
use crate::program::{Session, now};

/// As many ballots as one request may carry.
const MOST: usize = 64;

/// The ballots of one request, read and their signatures checked; what only the hub's one writer can
/// decide is still open.
#[derive(Debug)]
pub struct Delivery {
    seat: Seat,
    ballots: Vec<Result<Arrived, NoBallot>>,
}

impl Delivery {
    /// Reads the ballots of one request, and checks their signatures. Needs nothing but the seat, so that
    /// many can be read at once.
    ///
    /// # Errors
    ///
    /// When the request cannot be read at all.
    pub fn read(seat: &Seat, request: &str) -> Result<Delivery, Fault> {
        let request: Ballots = super::decode(request)?;
        if request.ballots.len() > MOST {
            return Err(Fault::new("request-too-large"));
        }
        Ok(deliver(seat, &request.ballots))
    }

    /// How many ballots it brings.
    #[must_use]
    pub fn ballots(&self) -> usize {
        self.ballots.len()
    }

    /// Those that could be read.
    pub(crate) fn ids(&self) -> Vec<BallotId> {
        self.ballots.iter().flatten().map(|ballot| ballot.id).collect()
    }
}

/// What became of each ballot of a delivery.
#[derive(Debug)]
pub struct Taken {
    outcomes: Vec<Result<Receipt, NoBallot>>,
    /// What the receipts will be signed with.
    keys: Keys,
}

impl Taken {
    /// One by one, in their order.
    pub(crate) fn outcomes(self) -> Vec<Result<Receipt, NoBallot>> {
        self.outcomes
    }

    /// The answer as it travels, as JSON, its receipts signed. Apart from taking in, so that nobody waits
    /// for it.
    ///
    /// # Errors
    ///
    /// When it cannot be written as JSON.
    pub fn answer(self) -> Result<String, Fault> {
        let mut received = Received::default();
        for (index, outcome) in self.outcomes.into_iter().enumerate() {
            match outcome {
                Ok(mut receipt) => {
                    receipt.sig = self.keys.sign(receipt.message().as_bytes());
                    received.receipts.push(receipt);
                }
                Err(code) => received.refused.push(RefusedBallot { index, code: code.to_owned() }),
            }
        }
        super::json(&received)
    }
}

/// Ballots of one seat, however they came.
pub(crate) fn deliver(seat: &Seat, signed: &[Signed]) -> Delivery {
    let read = |signed| arrived::read(signed, &seat.event, seat.device, &seat.judge, &seat.key);
    Delivery { seat: seat.clone(), ballots: signed.iter().map(read).collect() }
}

/// Takes several deliveries in: one transaction and one wait for the disk, whatever their number.
pub(crate) fn take(session: &mut Session, deliveries: Vec<Delivery>) -> Result<Vec<Taken>, Fault> {
    session.in_office()?;
    let term = term(session)?;
    let keys = session.keys()?.clone();
    let mut register = register(session)?;
    let mut actions: Vec<(Actor, Action)> = Vec::new();
    let mut refused = Vec::new();
    let mut decided: Vec<Vec<Result<BallotId, NoBallot>>> = Vec::new();
    for delivery in deliveries {
        let mut outcomes = Vec::new();
        for ballot in delivery.ballots {
            let outcome = ballot.and_then(|ballot| {
                let id = ballot.id;
                admit(&mut register, ballot, &mut actions).map(|()| id)
            });
            if let Err(code) = outcome {
                refused.push((code, delivery.seat.clone()));
            }
            outcomes.push(outcome);
        }
        decided.push(outcomes);
    }
    if !actions.is_empty() {
        session.record_group(&actions)?;
        register.seq = session.file()?.head()?.seq;
    }
    let receipts = |outcomes: Vec<Result<BallotId, NoBallot>>| {
        let receipts = outcomes.into_iter().map(|outcome| {
            let id = outcome?;
            let known = register.known.get(&id).ok_or("malformed")?;
            Ok(receipt(&term, id, known))
        });
        Taken { outcomes: receipts.collect(), keys: keys.clone() }
    };
    let taken: Vec<Taken> = decided.into_iter().map(receipts).collect();
    session.hall.register = Some(register);
    if !refused.is_empty() {
        note(session, &refused)?;
    }
    Ok(taken)
}

/// Decides about one ballot and notes what has to be journalled.
fn admit(
    register: &mut Register,
    arrived: Arrived,
    actions: &mut Vec<(Actor, Action)>,
) -> Result<(), NoBallot> {
    if let Some(known) = register.known.get(&arrived.id) {
        return if known.content == arrived.content && known.judge == arrived.judge {
            Ok(())
        } else {
            Err("id_reused")
        };
    }
    // Not from a device, and there all the same: typed, imported, or made by someone who guesses.
    if register.typed.contains(&arrived.id) {
        return Err("id_reused");
    }
    let verdict = register.judge(&arrived);
    let actor = Actor::Judge(arrived.judge.clone());
    let seq = |actions: &[(Actor, Action)], register: &Register| {
        register.seq.saturating_add(i64::try_from(actions.len()).unwrap_or(i64::MAX)).saturating_add(1)
    };
    match verdict {
        Verdict::Malformed => return Err("malformed"),
        Verdict::Counts(revision) => {
            register.counted(&arrived, revision, seq(actions, register));
            let settled: Vec<BallotId> = arrived
                .origin
                .after
                .iter()
                .copied()
                .filter(|id| register.open_conflicts.remove(id))
                .collect();
            let action = Action::BallotSubmitted {
                ballot: Box::new(ballot(&arrived, revision)),
                reason: None,
                origin: Some(Box::new(arrived.origin)),
            };
            actions.push((actor.clone(), action));
            // The judge has seen both sheets and given one in their place.
            actions.extend(settled.into_iter().map(|ballot| {
                let reason = "judge".to_owned();
                (actor.clone(), Action::HeldDecided { ballot, counted_as: None, reason })
            }));
        }
        Verdict::Aside(why) => {
            register.held(&arrived, why, seq(actions, register));
            let ballot = Box::new(ballot(&arrived, arrived.revision));
            let action = Action::BallotHeld { ballot, origin: Box::new(arrived.origin), why };
            actions.push((actor, action));
        }
    }
    Ok(())
}

fn ballot(arrived: &Arrived, revision: u32) -> Ballot {
    let mut fields = arrived.fields.clone();
    fields.insert("made_at".to_owned(), arrived.made_at.to_string());
    Ballot {
        id: arrived.id,
        judge: arrived.judge.clone(),
        entry: arrived.entry.clone(),
        revision,
        status: arrived.status,
        marks: arrived.marks.clone(),
        source: Source::Screen,
        fields,
    }
}

/// Who gives receipts, and in which term.
pub(crate) struct Term {
    pub(crate) epoch: u32,
    pub(crate) hub: String,
}

pub(crate) fn term(session: &mut Session) -> Result<Term, Fault> {
    let office = session.file()?.office()?;
    let hub = session.keys()?.hub().to_owned();
    Ok(Term { epoch: office.map_or(1, |office| office.number), hub })
}

fn receipt(term: &Term, id: BallotId, known: &Known) -> Receipt {
    Receipt {
        id,
        content: hex(&known.content),
        epoch: term.epoch,
        hub: term.hub.clone(),
        seq: known.seq,
        state: known.standing,
        reason: known.reason,
        sig: String::new(),
    }
}

/// The register as of the journal's head. What others changed meanwhile makes it anew.
fn register(session: &mut Session) -> Result<Register, Fault> {
    let head = session.file()?.head()?.seq;
    match session.hall.register.take() {
        Some(register) if register.seq == head => Ok(register),
        _ => Ok(Register::read(session.file()?)?),
    }
}

/// Which of these the hub lacks, and its word on the others.
pub(crate) fn inventory(
    session: &mut Session,
    seat: &Seat,
    request: &Inventory,
) -> Result<InventoryReply, Fault> {
    session.in_office()?;
    let term = term(session)?;
    let register = register(session)?;
    let mut reply = InventoryReply::default();
    for id in &request.ids {
        match register.known.get(id).filter(|known| known.judge == seat.judge) {
            Some(known) => reply.receipts.push(receipt(&term, *id, known)),
            None => reply.missing.push(*id),
        }
    }
    let keys = session.keys()?.clone();
    for receipt in &mut reply.receipts {
        receipt.sig = keys.sign(receipt.message().as_bytes());
    }
    let complete = reply.missing.is_empty().then_some(register.seq);
    session.hall.register = Some(register);
    let heard = session.hall.heard_from(seat.device);
    (heard.at, heard.drafts, heard.complete) = (now(), request.drafts, complete);
    session.notify_hall();
    Ok(reply)
}

/// The receipts of everything that this judge's devices sent.
pub(crate) fn receipts_of(session: &mut Session, seat: &Seat) -> Result<Vec<Receipt>, Fault> {
    let term = term(session)?;
    let register = register(session)?;
    let keys = session.keys()?.clone();
    let mut receipts: Vec<Receipt> = register
        .known
        .iter()
        .filter(|(_, known)| known.judge == seat.judge)
        .map(|(id, known)| receipt(&term, *id, known))
        .collect();
    receipts.sort_by_key(|receipt| receipt.seq);
    for receipt in &mut receipts {
        receipt.sig = keys.sign(receipt.message().as_bytes());
    }
    session.hall.register = Some(register);
    Ok(receipts)
}

/// Whether a ballot came from a device before.
pub(crate) fn is_known(session: &mut Session, id: BallotId) -> Result<bool, Fault> {
    let register = register(session)?;
    let known = register.known.contains_key(&id);
    session.hall.register = Some(register);
    Ok(known)
}

/// Whether marks that were held could count by today's rubric.
pub(crate) fn counts_today(session: &mut Session, marks: &domain::Marks) -> Result<bool, Fault> {
    let register = register(session)?;
    let counts = register.counts_today(marks);
    session.hall.register = Some(register);
    Ok(counts)
}

fn note(session: &mut Session, refused: &[(NoBallot, Seat)]) -> Result<(), Fault> {
    let trace = |(code, seat): &(NoBallot, Seat)| {
        let from = session.hall.heard.get(&seat.device).and_then(|heard| heard.from);
        Trace {
            at: now(),
            kind: "ballot-refused".to_owned(),
            judge: Some(seat.judge.to_string()),
            address: from.map(|ip| ip.to_string()),
            detail: (*code).to_owned(),
        }
    };
    let traces: Vec<Trace> = refused.iter().map(trace).collect();
    session.file_mut()?.trace(&traces)?;
    session.notify_hall();
    Ok(())
}

/// Whether people have to decide about a ballot that is held for this reason.
pub(crate) const fn needs_decision(why: HeldReason) -> bool {
    !matches!(why, HeldReason::Superseded | HeldReason::Rehearsal | HeldReason::EarlierRound)
}
