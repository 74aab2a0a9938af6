//! The hub's side of the laptop that stands by: it is given the keys once, and every committed row.

use std::net::{IpAddr, SocketAddr};

use domain::Action;
use sha2::{Digest, Sha256};
use store::JournalRow;

use super::json;
use super::keys::{decode, encode, hex, public_key, signed_by};
use super::live::JoinPhase;
use super::sign_in::trace;
use super::wire::{AskKeys, BeginFollowing, Follow, Following, JournalLine, Rows, Secrets, SharedKeys};
use crate::Fault;
use crate::ops::lock;
use crate::program::{Session, now};

/// Rows of one page, and about how many bytes.
const MOST_ROWS: u32 = 500;
const MOST_BYTES: usize = 256 * 1024;
/// As many addresses as a laptop may be found at.
const MOST_ADDRESSES: usize = 8;

/// What a laptop that stands by is answered.
#[derive(Debug)]
pub struct Page {
    /// The reply as JSON.
    pub text: String,
    /// The journal's last row.
    pub head: i64,
    /// Whether it brings anything. If not, the door may wait until something happens and ask again.
    pub is_news: bool,
}

/// The keys, for whom the organiser let in to stand by.
pub(super) fn keys(session: &mut Session, request: &AskKeys, from: IpAddr) -> Result<SharedKeys, Fault> {
    session.in_office()?;
    session.hall.expire_joins(now());
    let join = session.hall.joins.iter().find(|join| join.id == request.join && join.standby);
    let join = join.ok_or_else(|| Fault::new("join-gone"))?;
    if join.state != JoinPhase::Approved {
        return Err(Fault::new("join-waiting"));
    }
    let message = format!("tahkim-standby-keys/1{}", join.id);
    let key = public_key(&encode(&join.device_key));
    if !key.is_some_and(|key| signed_by(&key, message.as_bytes(), &request.sig)) {
        trace(session, "standby-forged", None, from, "")?;
        return Err(Fault::new("signature-wrong"));
    }
    let event = session.file()?.identity()?;
    let doorway = session.doorway.as_ref().ok_or_else(|| Fault::new("hall-none"))?;
    Ok(SharedKeys { keys: doorway.share_keys(&event)? })
}

/// A laptop that holds the event's keys. The first time it also has to have been let in.
pub(super) fn begin(
    session: &mut Session,
    request: &BeginFollowing,
    from: IpAddr,
) -> Result<Following, Fault> {
    let at = now();
    let fresh = session.hall.use_nonce(&request.nonce, at);
    let key = public_key(&session.keys()?.event_key());
    if !fresh || !key.is_some_and(|key| signed_by(&key, request.message().as_bytes(), &request.sig)) {
        trace(session, "standby-forged", None, from, "")?;
        return Err(Fault::new(if fresh { "signature-wrong" } else { "nonce-used" }));
    }
    session.hall.expire_joins(at);
    let join = session.hall.joins.iter().find(|join| {
        Some(&join.id) == request.join.as_ref() && join.standby && join.state == JoinPhase::Approved
    });
    let join = join.map(|join| join.id.clone());
    let known = session.file()?.standbys()?.into_iter().find(|known| known.hub == request.hub);
    let follows = known.as_ref().is_some_and(|known| !known.retired);
    if let Some(join) = join {
        if !follows {
            let (hub, label) = (request.hub.clone(), request.label.clone());
            session.record(&[Action::StandbyEnrolled { hub, label }])?;
        }
        session.hall.joins.retain(|other| other.id != join);
    } else if !follows && !session.gave_way_to(&request.hub)? {
        return Err(Fault::new(if known.is_some() { "standby-retired" } else { "standby-unknown" }));
    }
    let token = session.hall.open_follower(&request.hub, at);
    session.notify_hall();
    Ok(Following { token })
}

/// The rows after the last that the laptop holds. Only what is committed is ever given away.
pub(super) fn follow(
    session: &mut Session,
    token: &str,
    request: &Follow,
    from: IpAddr,
) -> Result<Page, Fault> {
    let over = || Fault::new("session-over");
    session.hall.follower(token).ok_or_else(over)?;
    let held = session.file()?.journal_row(request.after)?.map(|row| hex(&row.hash)).unwrap_or_default();
    if held != request.hash {
        return Err(Fault::new("journal-forked"));
    }
    let follower = session.hall.follower(token).ok_or_else(over)?;
    let moved = follower.holds != request.after;
    (follower.at, follower.holds) = (now(), request.after);
    follower.addresses = addresses(request, from);
    if moved {
        session.notify_hall();
        session.hold_if_followed()?;
    }
    let head = session.file()?.head()?.seq;
    let mut rows = Vec::new();
    let mut bytes = 0_usize;
    for row in session.file()?.rows_after(request.after, MOST_ROWS)? {
        bytes = bytes.saturating_add(row.action.len());
        if bytes > MOST_BYTES && !rows.is_empty() {
            break;
        }
        rows.push(line(row));
    }
    let secrets = Secrets::of(session)?;
    let secrets = Some(secrets).filter(|secrets| secrets.digest().is_ok_and(|own| own != request.secrets));
    // A hub that is out of office has nothing more to tell, however long one waits.
    let is_news = !rows.is_empty() || secrets.is_some() || session.in_office().is_err();
    Ok(Page { text: json(&Rows { rows, head, secrets })?, head, is_news })
}

/// Where the laptop would be found as the hub: where it says, and where it speaks from.
fn addresses(request: &Follow, from: IpAddr) -> Vec<String> {
    let mut found = vec![SocketAddr::new(from, request.port).to_string()];
    let told = request.addresses.iter().filter_map(|address| address.parse::<SocketAddr>().ok());
    for address in told.map(|address| address.to_string()).take(MOST_ADDRESSES) {
        if !found.contains(&address) {
            found.push(address);
        }
    }
    found
}

fn line(row: JournalRow) -> JournalLine {
    JournalLine { seq: row.seq, at: row.at, actor: row.actor, action: row.action, hash: encode(&row.hash) }
}

impl JournalLine {
    pub(crate) fn row(self) -> Result<JournalRow, Fault> {
        let hash = decode(&self.hash).ok_or_else(|| Fault::new("hub-unreadable").with("what", self.seq))?;
        Ok(JournalRow { seq: self.seq, at: self.at, actor: self.actor, action: self.action, hash })
    }
}

impl Secrets {
    /// As this laptop has them.
    pub(crate) fn of(session: &Session) -> Result<Secrets, Fault> {
        let file = session.file()?;
        let pins = file.pins()?.into_iter();
        let mut settings = std::collections::BTreeMap::new();
        for name in lock::SECRETS {
            if let Some(value) = file.setting(name)? {
                settings.insert(name.to_owned(), value);
            }
        }
        let pins = pins.map(|pin| (pin.judge.to_string(), pin.verifier, pin.wrong, pin.last_at)).collect();
        Ok(Secrets { pins, settings })
    }

    pub(crate) fn digest(&self) -> Result<String, Fault> {
        Ok(hex(&Sha256::digest(json(self)?)))
    }
}
