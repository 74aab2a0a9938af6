//! The organiser's view of the hall: opening it, letting devices in, PINs, what is held, what was refused.

use std::collections::BTreeMap;
use std::net::IpAddr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::{Action, BallotId, CriterionId, DeviceId, DeviceState, HeldReason, JudgeId};
use serde::{Deserialize, Serialize};
use store::JudgePin;
use uuid::Uuid;

use crate::Fault;
use crate::doorway::{Interface, Listening};
use crate::hall::live::JoinPhase;
use crate::hall::receive::{counts_today, needs_decision};
use crate::hall::{self, LARGEST_PACKET, LOCKED_AFTER, PacketReport, approve_join, refuse_join};
use crate::program::{Session, now};
use crate::wire::Text;

use super::judges::{JudgeName, known};
use super::{Done, Nothing, Topic};

pub(super) const CHANGED: &[Topic] = &[Topic::Hall];

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct JoinRow {
    join: String,
    label: String,
    ip: String,
    /// What the device shows too: `K7Q-4MD`.
    code: String,
    at: i64,
    /// Another one that waits is called the same.
    twin: bool,
    /// It would stand by, and is given the event's keys.
    standby: bool,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct StandbyRow {
    pub(crate) hub: String,
    pub(crate) label: String,
    pub(crate) connected: bool,
    pub(crate) last_seen: Option<i64>,
    /// Rows of the journal that it is not known to hold; `None` when it was not heard of since the start.
    pub(crate) behind: Option<i64>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct DeviceRow {
    device: String,
    judge: String,
    name: Text,
    label: String,
    /// `pinned`, `trusted`, `unchecked`; empty when it was not heard of since the start.
    link: String,
    ip: Option<String>,
    #[cfg_attr(test, ts(as = "crate::types::DeviceState"))]
    state: DeviceState,
    connected: bool,
    last_seen: Option<i64>,
    unsent: u32,
    drafts: u32,
    clock_offset_ms: i64,
    wrong_pins: u32,
    /// It had delivered all that it keeps, when it was last asked.
    complete: bool,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct HeldRow {
    ballot: String,
    judge: String,
    entry: String,
    revision: u32,
    #[cfg_attr(test, ts(as = "BTreeMap<String, String>"))]
    marks: BTreeMap<CriterionId, String>,
    comment: String,
    /// Why it does not count.
    #[cfg_attr(test, ts(as = "crate::types::HeldReason"))]
    why: HeldReason,
    at: i64,
    /// By the device's clock, for people only.
    made_at: Option<i64>,
    decided: Option<&'static str>,
    reason: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct TraceRow {
    at: i64,
    kind: String,
    judge: Option<String>,
    ip: Option<String>,
    detail: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct PinRow {
    judge: JudgeName,
    drawn: bool,
    locked: bool,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct HallState {
    listening: Option<Listening>,
    interfaces: Vec<Interface>,
    approval_needed: bool,
    epoch: u32,
    role: &'static str,
    joins: Vec<JoinRow>,
    devices: Vec<DeviceRow>,
    /// The laptops that stand by.
    standbys: Vec<StandbyRow>,
    /// The hub before was not reached yet: what only it holds is not here.
    former_awaited: bool,
    held: Vec<HeldRow>,
    traces: Vec<TraceRow>,
    pins: Vec<PinRow>,
}

/// A device of which nothing was heard for so long is out of reach, in milliseconds.
const SILENCE: i64 = 40_000;

/// The laptops that stand by, and how far they have followed.
pub(super) fn standbys(session: &Session) -> Result<Vec<StandbyRow>, Fault> {
    let file = session.file()?;
    let (at, head, office) = (now(), file.head()?.seq, file.office()?);
    // Who took over stood by before, and does so no more.
    let in_office =
        |standby: &store::Standby| office.as_ref().is_some_and(|office| office.hub == standby.hub);
    let standbys = file.standbys()?.into_iter().filter(|known| !known.retired && !in_office(known));
    let standbys = standbys.map(|standby| {
        let follower = session.hall.followers.iter().find(|follower| follower.hub == standby.hub);
        StandbyRow {
            hub: standby.hub,
            label: standby.label,
            connected: follower.is_some_and(|follower| at.saturating_sub(follower.at) <= SILENCE),
            last_seen: follower.map(|follower| follower.at),
            behind: follower.map(|follower| head.saturating_sub(follower.holds)),
        }
    });
    Ok(standbys.collect())
}

pub(crate) fn state(session: &mut Session, _: Nothing) -> Result<HallState, Fault> {
    let at = now();
    session.hall.expire_joins(at);
    let role = session.role();
    let interfaces = session.doorway.as_ref().map(|doorway| doorway.interfaces()).unwrap_or_default();
    let file = session.file()?;
    let judges = file.judges()?;
    let pins = file.pins()?;
    let name_of = |judge: &JudgeId| {
        judges.iter().find(|j| j.id == *judge).map(|j| Text::from(j.name.clone())).unwrap_or_default()
    };
    let waiting: Vec<_> = session
        .hall
        .joins
        .iter()
        .filter_map(|join| Some((join, join.code.clone()?)))
        .filter(|(join, _)| join.state == JoinPhase::Waiting)
        .collect();
    let joins = waiting
        .iter()
        .map(|(join, code)| JoinRow {
            join: join.id.clone(),
            label: join.label.clone(),
            ip: join.from.to_string(),
            code: code.clone(),
            at: join.at,
            twin: waiting.iter().any(|(other, _)| other.id != join.id && other.label == join.label),
            standby: join.standby,
        })
        .collect();
    let devices = file
        .devices()?
        .into_iter()
        .map(|known| {
            let heard = session.hall.heard.get(&known.device.id).cloned().unwrap_or_default();
            DeviceRow {
                device: known.device.id.to_string(),
                name: name_of(&known.device.judge),
                judge: known.device.judge.to_string(),
                label: known.device.label,
                link: heard.link,
                ip: heard.from.map(|ip| ip.to_string()),
                state: known.state,
                connected: heard.at > 0 && at.saturating_sub(heard.at) <= SILENCE,
                last_seen: (heard.at > 0).then_some(heard.at),
                unsent: heard.unsent,
                drafts: heard.drafts,
                clock_offset_ms: heard.clock_offset,
                wrong_pins: heard.wrong_pins,
                complete: heard.complete.is_some(),
            }
        })
        .collect();
    let standbys = standbys(session)?;
    let held = file
        .held_ballots()?
        .into_iter()
        .filter(|held| needs_decision(held.why))
        .map(|held| {
            let mut fields = held.ballot.fields;
            HeldRow {
                ballot: held.ballot.id.to_string(),
                judge: held.ballot.judge.to_string(),
                entry: held.ballot.entry.to_string(),
                revision: held.ballot.revision,
                marks: held.ballot.marks.into_iter().map(|(id, mark)| (id, mark.to_string())).collect(),
                comment: fields.remove("comment").unwrap_or_default(),
                why: held.why,
                at: held.received_at,
                made_at: fields.get("made_at").and_then(|at| at.parse().ok()),
                decided: held.decision.as_ref().map(|d| if d.counted { "counted" } else { "left" }),
                reason: held.decision.map(|decision| decision.reason),
            }
        })
        .collect();
    let traces = file.traces()?.into_iter().map(|trace| TraceRow {
        at: trace.at,
        kind: trace.kind,
        judge: trace.judge,
        ip: trace.address,
        detail: trace.detail,
    });
    let pins = judges
        .iter()
        .filter(|judge| !judge.fields.contains_key("replaced_by"))
        .map(|judge| {
            let pin = pins.iter().find(|pin| pin.judge == judge.id);
            PinRow {
                judge: JudgeName::from(judge),
                drawn: pin.is_some(),
                locked: pin.is_some_and(|pin| pin.wrong >= LOCKED_AFTER),
            }
        })
        .collect();
    Ok(HallState {
        listening: session.listening(),
        interfaces,
        approval_needed: session.hall.approval_needed,
        epoch: file.office()?.map_or(0, |office| office.number),
        role,
        joins,
        devices,
        standbys,
        former_awaited: session.former.is_some(),
        held,
        traces: traces.collect(),
        pins,
    })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct OpenHall {
    #[cfg_attr(test, ts(as = "Option<String>"))]
    ip: Option<IpAddr>,
    port: Option<u16>,
}

pub(crate) fn open(session: &mut Session, request: OpenHall) -> Result<HallState, Fault> {
    open_at(session, request.ip, request.port)?;
    state(session, Nothing {})
}

/// Takes office when nobody has yet, and listens: with a file that is what its journal says, and no other.
pub(crate) fn open_at(session: &mut Session, ip: Option<IpAddr>, port: Option<u16>) -> Result<(), Fault> {
    is_sound(session)?;
    listen(session, ip, port)
}

/// Whether the file is what its journal says. A hub that went on with another would give receipts for a
/// competition that cannot be proved.
pub(crate) fn is_sound(session: &Session) -> Result<(), Fault> {
    let found = store::verify(session.file()?.path())?;
    if found.faults.is_empty() { Ok(()) } else { Err(Fault::new("hall-file-faults")) }
}

pub(crate) fn listen(session: &mut Session, ip: Option<IpAddr>, port: Option<u16>) -> Result<(), Fault> {
    let event = session.file()?.identity()?;
    if session.file()?.is_read_only() {
        return Err(Fault::new("file-read-only").with("file", session.file()?.path().display()));
    }
    session.in_office()?;
    session.keys()?;
    session.begin_first_term()?;
    let doorway = session.doorway.clone().ok_or_else(|| Fault::new("hall-none"))?;
    let name = session.file()?.event()?.details.name;
    doorway.open(&event, &name, ip, port)?;
    session.notify_hall();
    Ok(())
}

pub(crate) fn close(session: &mut Session, _: Nothing) -> Result<HallState, Fault> {
    if let Some(doorway) = &session.doorway {
        doorway.close();
    }
    session.notify_hall();
    state(session, Nothing {})
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Approval {
    needed: bool,
}

pub(crate) fn change_approval(session: &mut Session, request: Approval) -> Result<Done, Fault> {
    session.hall.approval_needed = request.needed;
    Ok(Done { changed: CHANGED })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct OneJoin {
    pub(super) join: String,
}

pub(crate) fn approve(session: &mut Session, request: OneJoin) -> Result<Done, Fault> {
    approve_join(&mut session.hall, &request.join, false)?;
    Ok(Done { changed: CHANGED })
}

pub(crate) fn refuse(session: &mut Session, request: OneJoin) -> Result<Done, Fault> {
    refuse_join(&mut session.hall, &request.join)?;
    Ok(Done { changed: CHANGED })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Revoke {
    #[cfg_attr(test, ts(as = "String"))]
    device: Uuid,
    reason: String,
}

/// Puts a device out: its sessions end at once, and what it still delivers is kept aside.
pub(crate) fn revoke(session: &mut Session, request: Revoke) -> Result<Done, Fault> {
    let reason = reason(&request.reason)?;
    let device = DeviceId::new(request.device);
    let known = session.file()?.devices()?.into_iter().find(|known| known.device.id == device);
    let known = known.ok_or_else(|| Fault::new("device-unknown"))?;
    if known.state != DeviceState::Revoked {
        session.record(&[Action::DeviceChanged { device, state: DeviceState::Revoked, reason }])?;
    }
    session.end_sessions(device);
    Ok(Done { changed: CHANGED })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct DrawPins {
    /// Whose; `None` is all who have none yet.
    judges: Option<Vec<String>>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct DrawnPin {
    judge: String,
    name: Text,
    pin: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct DrawnPins {
    pins: Vec<DrawnPin>,
    changed: &'static [Topic],
}

/// Draws six digits each. They are shown now, to be printed, and never again.
pub(crate) fn draw_pins(session: &mut Session, request: DrawPins) -> Result<DrawnPins, Fault> {
    let keys = session.keys()?.clone();
    let file = session.file()?;
    let has_one = file.pins()?;
    let chosen = match &request.judges {
        Some(judges) => judges.iter().map(|judge| known(file, judge)).collect::<Result<Vec<_>, _>>()?,
        None => {
            let mut judges = file.judges()?;
            judges.retain(|judge| {
                !judge.fields.contains_key("replaced_by") && !has_one.iter().any(|pin| pin.judge == judge.id)
            });
            judges
        }
    };
    let mut drawn = Vec::new();
    let mut kept = Vec::new();
    for judge in chosen {
        let pin = format!("{:06}", rand::random_range(0..1_000_000_u32));
        kept.push(JudgePin {
            judge: judge.id.clone(),
            verifier: keys.pin_verifier(&pin)?,
            wrong: 0,
            last_at: 0,
        });
        drawn.push(DrawnPin { judge: judge.id.to_string(), name: judge.name.into(), pin });
    }
    session.file_mut()?.keep_pins(&kept)?;
    Ok(DrawnPins { pins: drawn, changed: CHANGED })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct OneJudge {
    judge: String,
}

/// Tells a judge, on their own screen, that sheets are missing.
pub(crate) fn remind(session: &mut Session, request: OneJudge) -> Result<Done, Fault> {
    let judge = super::judges::known(session.file()?, &request.judge)?.id;
    session.hall.reminded.insert(judge.clone(), now());
    session.tell_judge(judge)?;
    Ok(Done { changed: &[Topic::Ballots] })
}

/// Lets a judge try again after too many wrong PINs.
pub(crate) fn unlock_pin(session: &mut Session, request: OneJudge) -> Result<Done, Fault> {
    let mut pins = session.file()?.pins()?;
    pins.retain(|pin| pin.judge.as_str() == request.judge);
    for pin in &mut pins {
        (pin.wrong, pin.last_at) = (0, 0);
    }
    session.file_mut()?.keep_pins(&pins)?;
    session.hall.wrong_by_address.clear();
    Ok(Done { changed: CHANGED })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct DecideHeld {
    #[cfg_attr(test, ts(as = "String"))]
    ballot: Uuid,
    count: bool,
    reason: String,
}

/// Takes a held ballot in, as the latest of its sheet, or leaves it aside for good.
pub(crate) fn decide_held(session: &mut Session, request: DecideHeld) -> Result<Done, Fault> {
    let reason = reason(&request.reason)?;
    let id = BallotId::new(request.ballot);
    let held = session.file()?.held_ballots()?.into_iter().find(|held| held.ballot.id == id);
    let held = held.filter(|held| held.decision.is_none()).ok_or_else(|| Fault::new("held-gone"))?;
    let counted_as = if request.count {
        let file = session.file()?;
        let entry = file.entries()?.into_iter().any(|entry| entry.id == held.ballot.entry);
        let judge = file.judges()?.into_iter().any(|judge| judge.id == held.ballot.judge);
        let latest = file.revisions(&held.ballot.judge, &held.ballot.entry)?.pop();
        let latest = latest.map_or(0, |latest| latest.ballot.revision);
        let is_read = held.why != HeldReason::UnknownVersion;
        // What came in while an earlier round went on, or was made in it, is no sheet of this one.
        let origin = file.ballot_origins()?.into_iter().find(|origin| origin.ballot == id);
        let began_at = file.began_at()?;
        let is_of_now =
            held.why != HeldReason::EarlierRound && origin.is_none_or(|origin| origin.seq >= began_at);
        if !is_read || !is_of_now || !entry || !judge || !counts_today(session, &held.ballot.marks)? {
            return Err(Fault::new("held-cannot-count"));
        }
        Some(latest.saturating_add(1))
    } else {
        None
    };
    session.record(&[Action::HeldDecided { ballot: id, counted_as, reason }])?;
    Ok(Done { changed: &[Topic::Hall, Topic::Program, Topic::Ballots, Topic::Standings] })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct TakePacket {
    /// The file's bytes in base64.
    content: String,
}

/// Takes in what a judge saved onto a stick.
pub(crate) fn take_packet(session: &mut Session, request: TakePacket) -> Result<PacketReport, Fault> {
    // Before anything is decoded: four characters carry three bytes.
    if request.content.len() > LARGEST_PACKET / 3 * 4 + 4 {
        return Err(Fault::new("request-too-large"));
    }
    let bytes = STANDARD.decode(&request.content).ok();
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    hall::take_packet(session, &text.ok_or_else(|| Fault::new("packet-unreadable"))?)
}

pub(super) fn reason(typed: &str) -> Result<String, Fault> {
    let typed = typed.trim();
    if typed.is_empty() { Err(Fault::new("reason-needed").at("reason")) } else { Ok(typed.to_owned()) }
}
