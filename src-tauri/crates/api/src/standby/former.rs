//! The hub before. Once it is reached it learns that it is out of office, and what only it holds is fetched:
//! sheets are taken in by the same rules as from their devices, what the organiser did there is named.

use domain::{Action, Actor, Ballot, DeviceState, Origin};
use serde::{Deserialize, Serialize};
use store::{Head, JournalRow, Trace};

use crate::Fault;
use crate::hall::keys::{Keys, decode, encode, public_key};
use crate::hall::wire::{BeginFollowing, Follow, Following, Hello, JournalLine, Rows, Signed};
use crate::hall::{deliver, json, take_ballots};
use crate::link::{Answer, Errand, Pace, Step, Target, read_answer};
use crate::program::{Session, now};

/// The setting of a copy that took over.
pub(super) const FORMER: &str = "former";
/// Between two attempts to reach it, in milliseconds.
const AGAIN: i64 = 5_000;

/// What is left to be fetched.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Left {
    /// Where the hub before was.
    addresses: Vec<String>,
    /// Its last row that was taken in, and that row's hash in base64url.
    after: i64,
    hash: String,
    /// Sheets that came in this way, and acts of the organiser that were named.
    sheets: usize,
    acts: usize,
}

impl Left {
    pub(super) fn new(addresses: Vec<String>, base: Head) -> Left {
        Left { addresses, after: base.seq, hash: encode(&base.hash), sheets: 0, acts: 0 }
    }

    fn head(&self) -> Head {
        let hash = decode(&self.hash).and_then(|hash| hash.try_into().ok());
        Head { seq: self.after, hash: hash.unwrap_or_default() }
    }
}

/// The way to the hub before.
#[derive(Debug)]
pub(crate) struct Former {
    left: Left,
    keys: Keys,
    nonce: Option<String>,
    token: Option<String>,
    asked_at: i64,
}

impl Former {
    pub(crate) fn target(&self) -> Target {
        Target { addresses: self.left.addresses.clone(), pin: Some(*self.keys.authority()) }
    }

    pub(crate) fn away(&mut self) {
        (self.nonce, self.token) = (None, None);
    }
}

pub(super) fn read(session: &mut Session) -> Result<Option<Former>, Fault> {
    let Some(left) = session.file()?.setting(FORMER)? else { return Ok(None) };
    if session.in_office().is_err() {
        return Ok(None);
    }
    let left = serde_json::from_str(&left).map_err(|_| Fault::new("seat-unreadable"))?;
    let keys = session.keys()?.clone();
    Ok(Some(Former { left, keys, nonce: None, token: None, asked_at: 0 }))
}

/// What is to be asked of it next: that it is not there is normal, and asked again only now and then.
pub(crate) fn errand(session: &mut Session) -> Result<Option<Errand>, Fault> {
    let proof = session.epoch_proof()?;
    let Some(former) = &mut session.former else { return Ok(None) };
    let at = now();
    let (step, path, body) = match (&former.nonce, &former.token) {
        (None, None) if at.saturating_sub(former.asked_at) < AGAIN => return Ok(None),
        (None, None) => {
            former.asked_at = at;
            (Step::FormerHello, "/v1/hello", None)
        }
        (Some(nonce), None) => {
            let mut body = BeginFollowing {
                hub: former.keys.hub().to_owned(),
                label: String::new(),
                join: None,
                nonce: nonce.clone(),
                sig: String::new(),
            };
            body.sig = former.keys.sign(body.message().as_bytes());
            (Step::FormerSession, "/v1/standby/session", Some(json(&body)?))
        }
        (_, Some(_)) => {
            let head = former.left.head();
            let (after, hash) = if head.seq == 0 { (0, String::new()) } else { (head.seq, head.hex()) };
            let body = Follow { after, hash, secrets: String::new(), addresses: Vec::new(), port: 0 };
            (Step::FormerRows, "/v1/journal", Some(json(&body)?))
        }
    };
    let term = proof.as_ref().map_or(0, |proof| proof.number);
    let proof = proof.as_ref().map(json).transpose()?;
    Ok(Some(Errand {
        step,
        method: if body.is_some() { "POST" } else { "GET" },
        path: path.to_owned(),
        body,
        token: former.token.clone(),
        term,
        proof: proof.map(|proof| encode(proof.as_bytes())),
    }))
}

/// Takes in what it answered, or refused.
pub(super) fn take(session: &mut Session, step: Step, answer: &Answer) -> Result<Pace, Fault> {
    let Some(former) = &mut session.former else { return Ok(Pace::GoOn) };
    if !answer.is_given() {
        former.away();
        if answer.code() == "journal-forked" {
            // It was put back to an earlier state meanwhile: everything it holds is looked at.
            former.left = Left { after: 0, hash: String::new(), ..former.left.clone() };
        }
        return Ok(Pace::BackOff);
    }
    let body = &answer.body;
    match step {
        Step::FormerHello => {
            let hello: Hello = read_answer(body)?;
            // The hello carried the proof of this term: whoever answers as anything else is another one, this
            // laptop itself perhaps. Then the next address is tried.
            if hello.role != "deposed" {
                return Ok(Pace::BackOff);
            }
            former.nonce = Some(hello.nonce);
            Ok(Pace::GoOn)
        }
        Step::FormerSession => {
            former.token = Some(read_answer::<Following>(body)?.token);
            Ok(Pace::GoOn)
        }
        _ => rows(session, read_answer(body)?),
    }
}

fn rows(session: &mut Session, page: Rows) -> Result<Pace, Fault> {
    let Some(former) = &session.former else { return Ok(Pace::GoOn) };
    let mut left = former.left.clone();
    let rows = page.rows.into_iter().map(JournalLine::row).collect::<Result<Vec<_>, _>>()?;
    let head = store::chain(left.head(), &rows)?;
    for row in &rows {
        match take_row(session, row)? {
            Brought::Sheet => left.sheets = left.sheets.saturating_add(1),
            Brought::Act => left.acts = left.acts.saturating_add(1),
            Brought::Nothing => {}
        }
    }
    (left.after, left.hash) = (head.seq, encode(&head.hash));
    if head.seq < page.head {
        session.file_mut()?.set_setting(FORMER, Some(&json(&left)?))?;
        if let Some(former) = &mut session.former {
            former.left = left;
        }
        return Ok(Pace::GoOn);
    }
    // It writes no more: that was all.
    let told = format!("{} {}", left.sheets, left.acts);
    note(session, "former-fetched", None, &told)?;
    session.file_mut()?.set_setting(FORMER, None)?;
    session.former = None;
    session.notify_hall();
    Ok(Pace::GoOn)
}

enum Brought {
    Sheet,
    Act,
    Nothing,
}

/// One row that this copy may lack. Taking it in twice changes nothing.
fn take_row(session: &mut Session, row: &JournalRow) -> Result<Brought, Fault> {
    let unreadable = |_| Fault::new("hub-unreadable").with("what", row.seq);
    if session.file()?.journal_row(row.seq)?.is_some_and(|own| own.hash == row.hash) {
        return Ok(Brought::Nothing);
    }
    match serde_json::from_str::<Action>(&row.action).map_err(unreadable)? {
        Action::BallotSubmitted { ballot, origin: Some(origin), .. }
        | Action::BallotHeld { ballot, origin, .. } => sheet(session, &ballot, *origin),
        // Judges whose devices came in there sign with keys that this copy has to know.
        Action::DeviceEnrolled { device } => {
            let known = session.file()?.devices()?.iter().any(|known| known.device.id == device.id);
            let judge = session.file()?.judges()?.iter().any(|judge| judge.id == device.judge);
            if known || !judge {
                return Ok(Brought::Nothing);
            }
            let actor = Actor::Judge(device.judge.clone());
            session.record_as(&actor, &[Action::DeviceEnrolled { device }])?;
            Ok(Brought::Nothing)
        }
        Action::DeviceChanged { state: DeviceState::Draining, .. }
        | Action::EpochBegan { .. }
        | Action::StandbyEnrolled { .. }
        | Action::StandbyRetired { .. } => Ok(Brought::Nothing),
        action => {
            note(session, "former-act", None, &format!("{} {}", row.seq, action.kind()))?;
            Ok(Brought::Act)
        }
    }
}

/// A sheet, as its device signed it: it is taken in, held or known by the rules of every other.
fn sheet(session: &mut Session, ballot: &Ballot, origin: Origin) -> Result<Brought, Fault> {
    let known = session.file()?.devices()?.into_iter().find(|known| known.device.id == origin.device);
    let seat = known.and_then(|known| {
        let key = public_key(&known.device.public_key)?;
        Some((known.device.id, known.device.judge, key, known.state))
    });
    let Some((device, judge, key, state)) = seat else {
        note(session, "former-sheet", Some(ballot.judge.as_str()), ballot.entry.as_str())?;
        return Ok(Brought::Nothing);
    };
    let event = session.file()?.identity()?;
    let seat = crate::Seat { device, judge, key, state, event };
    let signed = [Signed { body: origin.body, sig: origin.signature }];
    let before = session.file()?.head()?.seq;
    take_ballots(session, vec![deliver(&seat, &signed)])?;
    let is_new = session.file()?.head()?.seq > before;
    Ok(if is_new { Brought::Sheet } else { Brought::Nothing })
}

fn note(session: &mut Session, kind: &str, judge: Option<&str>, detail: &str) -> Result<(), Fault> {
    let trace = Trace {
        at: now(),
        kind: kind.to_owned(),
        judge: judge.map(ToOwned::to_owned),
        address: None,
        detail: detail.to_owned(),
    };
    Ok(session.file_mut()?.trace(&[trace])?)
}
