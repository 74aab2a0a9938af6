//! The deliberation: what is still open, who sits, prizes, mentions, support.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Action, Award, AwardKind, Deliberation, DeviceState, EntryId, Judge, JudgeId, JudgeRole, Presence,
    Support, SupportKind,
};
use scoring::{Competition, DecidedBy, Exact, Standings, shared_scale};
use serde::{Deserialize, Serialize};
use store::{EventFile, Round};

use crate::Fault;
use crate::hall::receive::needs_decision;
use crate::program::Session;
use crate::wire::Text;

use super::hall::reason;
use super::judges::{ATTENDANCE, JudgeName, REPLACED_BY};
use super::rounds::{CategoryBody, category};
use super::seal::{self, SealBody};
use super::sheets::{Desk, SheetState};
use super::{Done, Nothing, Topic};

const CHANGED: &[Topic] = &[Topic::Result];

/// What the minutes say of the sitting.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Sitting"))]
pub(crate) struct SittingBody {
    /// By judge; one who is not in it was not asked yet.
    #[cfg_attr(test, ts(as = "BTreeMap<String, crate::types::Presence>"))]
    attendance: BTreeMap<JudgeId, Presence>,
    #[cfg_attr(test, ts(as = "Option<String>"))]
    president: Option<JudgeId>,
    rapporteur: String,
    number: String,
    reference: String,
    place: String,
    /// `13:05`, or empty.
    opened: String,
    closed: String,
    notes: String,
    reservations: String,
}

impl From<Deliberation> for SittingBody {
    fn from(d: Deliberation) -> SittingBody {
        SittingBody {
            attendance: d.attendance,
            president: d.president,
            rapporteur: d.rapporteur,
            number: d.number,
            reference: d.reference,
            place: d.place,
            opened: d.opened,
            closed: d.closed,
            notes: d.notes,
            reservations: d.reservations,
        }
    }
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Member"))]
#[serde(rename_all = "camelCase")]
struct MemberBody {
    judge: JudgeName,
    #[cfg_attr(test, ts(as = "Option<crate::types::Presence>"))]
    presence: Option<Presence>,
    /// What the list of the jury lets expect.
    #[cfg_attr(test, ts(as = "Option<crate::types::Presence>"))]
    expected: Option<Presence>,
    presides: bool,
    /// The entries that they do not judge for a conflict of interest.
    recused: Vec<String>,
    /// When they signed the result as it is now.
    signed_at: Option<i64>,
    /// They have a PIN to sign with.
    has_pin: bool,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct JuryQuorum {
    pub(crate) present: usize,
    pub(crate) needed: usize,
    pub(crate) members: usize,
}

/// How something stands that has to be settled before the seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub(crate) enum PointState {
    /// It keeps the result from being sealed.
    Open,
    /// It is accepted as it is; the minutes name it.
    Accepted,
    /// It is settled.
    Done,
    /// It is worth a look, and keeps nobody.
    Advice,
}

/// Something that has to be settled before the seal. Its sentence is `point-<code>`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Point {
    pub(crate) code: &'static str,
    pub(crate) state: PointState,
    /// How many of them.
    count: usize,
    /// One by one, where each is settled by itself.
    items: Vec<PointItem>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct PointItem {
    /// What it is called when it is accepted as it is; `None` when it cannot be.
    key: Option<String>,
    judge: Option<String>,
    entry: Option<String>,
    label: Option<String>,
    /// Why it was accepted.
    reason: Option<String>,
}

/// Entries of the same place that nothing separates.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Tie"))]
#[serde(rename_all = "camelCase")]
struct TieBody {
    rank: String,
    entries: Vec<TiedEntry>,
    /// The rules let the chair order them.
    chair_may_order: bool,
    /// Why they stay together, once that is decided.
    kept: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct TiedEntry {
    entry: String,
    title: Text,
    /// On the scale that people see, four decimals.
    score: String,
    means: BTreeMap<String, Option<String>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Award"))]
pub(crate) struct AwardBody {
    #[cfg_attr(test, ts(as = "crate::types::AwardKind"))]
    kind: AwardKind,
    name: Text,
    #[serde(default)]
    scope: String,
    #[serde(default)]
    worth: String,
    /// Several share it; nobody leaves it unawarded.
    #[cfg_attr(test, ts(as = "Vec<String>"))]
    entries: Vec<EntryId>,
    #[serde(default)]
    reason: String,
}

impl From<Award> for AwardBody {
    fn from(award: Award) -> AwardBody {
        AwardBody {
            kind: award.kind,
            name: award.name.into(),
            scope: award.scope,
            worth: award.worth,
            entries: award.entries,
            reason: award.reason,
        }
    }
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Support"))]
struct SupportBody {
    #[cfg_attr(test, ts(as = "Vec<crate::types::SupportKind>"))]
    kinds: Vec<SupportKind>,
    note: String,
}

/// An entry of the ranking, as the prizes need it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Placed"))]
struct PlacedBody {
    /// Empty for one without a place.
    rank: String,
    entry: String,
    title: Text,
    group: String,
    /// Empty for one without.
    category: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DeliberationReply"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct State {
    sitting: SittingBody,
    members: Vec<MemberBody>,
    quorum: JuryQuorum,
    pub(crate) points: Vec<Point>,
    ties: Vec<TieBody>,
    placed: Vec<PlacedBody>,
    categories: Vec<CategoryBody>,
    awards: Vec<AwardBody>,
    support: BTreeMap<String, SupportBody>,
    /// The number of the result in force, or of the next one.
    number: u32,
    /// SHA-256 of the result as it is now: what the members sign.
    result: String,
    /// Everything is settled, and everybody who is present has signed.
    can_seal: bool,
    /// The result in force.
    seal: Option<SealBody>,
    /// Those that were reopened.
    earlier: Vec<SealBody>,
    /// The laptop that stands by, whose copy is waited for.
    standby: Option<String>,
}

pub(crate) fn state(session: &mut Session, _: Nothing) -> Result<State, Fault> {
    let signatures = seal::signatures(session)?;
    let file = session.file()?;
    let desk = Desk::read(file)?;
    let sitting = file.deliberation()?;
    let standings = scoring::standings(&desk.competition);
    let jury = sitting_jury(&desk.judges);
    let pins: BTreeSet<JudgeId> = file.pins()?.into_iter().map(|pin| pin.judge).collect();
    let presides = president(&sitting, &jury);
    let signed = |judge: &JudgeId| signatures.list.iter().find(|s| s.judge == *judge).map(|s| s.at);
    let members = jury
        .iter()
        .map(|judge| MemberBody {
            judge: JudgeName::from(*judge),
            presence: sitting.attendance.get(&judge.id).copied(),
            expected: expected(judge),
            presides: presides.as_ref() == Some(&judge.id),
            recused: recusals(&desk, &judge.id),
            signed_at: signed(&judge.id),
            has_pin: pins.contains(&judge.id),
        })
        .collect();
    let quorum = quorum(&sitting, &jury, desk.event.rules.jury_quorum);
    let mut points = points(session, &desk, &sitting, &standings, &quorum)?;
    let file = session.file()?;
    let waiting = present(&sitting, &jury).into_iter().filter(|judge| signed(&judge.id).is_none());
    points.push(point("signatures", waiting.map(|judge| item(Some(&judge.id), None)).collect()));
    let mut results = file.results()?;
    let seal = results.pop_if(|result| result.reopened.is_none());
    let standbys = file.standbys()?;
    let titles: BTreeMap<&EntryId, &domain::Text> = desk.entries.iter().map(|e| (&e.id, &e.title)).collect();
    Ok(State {
        members,
        quorum,
        can_seal: seal.is_none() && points.iter().all(|point| point.state != PointState::Open),
        points,
        ties: ties(&desk.competition, &standings, &titles),
        placed: placed(&desk, &standings),
        categories: file.categories()?.into_iter().map(Into::into).collect(),
        awards: file.awards()?.into_iter().map(AwardBody::from).collect(),
        support: file
            .support()?
            .into_iter()
            .map(|(entry, s)| (entry.to_string(), SupportBody { kinds: s.kinds, note: s.note }))
            .collect(),
        number: seal.as_ref().map_or(signatures.number, |result| result.seal.number),
        result: signatures.result.to_string(),
        seal: seal.map(SealBody::from),
        earlier: results.into_iter().map(SealBody::from).collect(),
        standby: standbys.into_iter().find(|standby| !standby.retired).map(|standby| standby.label),
        sitting: sitting.into(),
    })
}

/// Those who sit: whoever was replaced sits no more, and whoever scores beside the jury never did.
pub(crate) fn sitting_jury(judges: &[Judge]) -> Vec<&Judge> {
    judges.iter().filter(|judge| judge.counts() && !judge.fields.contains_key(REPLACED_BY)).collect()
}

/// Who presides: whoever was named, else the chair.
pub(crate) fn president(sitting: &Deliberation, jury: &[&Judge]) -> Option<JudgeId> {
    let chair = || jury.iter().find(|judge| judge.role == JudgeRole::Chair).map(|judge| judge.id.clone());
    sitting.president.clone().or_else(chair)
}

pub(crate) fn present<'a>(sitting: &Deliberation, jury: &[&'a Judge]) -> Vec<&'a Judge> {
    let is_present = |judge: &Judge| sitting.attendance.get(&judge.id) == Some(&Presence::Present);
    jury.iter().copied().filter(|judge| is_present(judge)).collect()
}

/// Who left early does not deliberate.
fn expected(judge: &Judge) -> Option<Presence> {
    match judge.fields.get(ATTENDANCE)?.as_str() {
        "present" => Some(Presence::Present),
        "excused" => Some(Presence::Excused),
        "absent" | "left_early" => Some(Presence::Absent),
        _ => None,
    }
}

fn recusals(desk: &Desk, judge: &JudgeId) -> Vec<String> {
    let entries = desk.entries.iter().filter(|e| desk.state(judge, &e.id) == SheetState::Recused);
    entries.map(|entry| entry.id.to_string()).collect()
}

/// Substitutes count once they sit in somebody's place. More than half, when the rules say nothing.
pub(crate) fn quorum(sitting: &Deliberation, jury: &[&Judge], rule: Option<u32>) -> JuryQuorum {
    let members = jury.iter().filter(|judge| judge.role != JudgeRole::Substitute).count();
    let needed = rule.and_then(|needed| usize::try_from(needed).ok()).unwrap_or(members / 2 + 1);
    JuryQuorum { present: present(sitting, jury).len(), needed, members }
}

fn item(judge: Option<&JudgeId>, entry: Option<&EntryId>) -> PointItem {
    PointItem {
        key: None,
        judge: judge.map(ToString::to_string),
        entry: entry.map(ToString::to_string),
        label: None,
        reason: None,
    }
}

/// Open while one of its items is; accepted when the rest is.
fn point(code: &'static str, items: Vec<PointItem>) -> Point {
    let open = items.iter().filter(|item| item.reason.is_none()).count();
    let state = match (open, items.len()) {
        (_, 0) => PointState::Done,
        (0, _) => PointState::Accepted,
        _ => PointState::Open,
    };
    Point { code, state, count: if open == 0 { items.len() } else { open }, items }
}

fn simple(code: &'static str, settled: bool, state: PointState) -> Point {
    Point {
        code,
        state: if settled { PointState::Done } else { state },
        count: usize::from(!settled),
        items: Vec::new(),
    }
}

fn points(
    session: &Session,
    desk: &Desk,
    sitting: &Deliberation,
    standings: &Standings,
    quorum: &JuryQuorum,
) -> Result<Vec<Point>, Fault> {
    let file = session.file()?;
    let accepted: BTreeMap<String, String> =
        file.exceptions()?.into_iter().map(|one| (one.point, one.reason)).collect();
    let acceptable = |item: PointItem, key: String| PointItem {
        reason: accepted.get(&key).cloned(),
        key: Some(key),
        ..item
    };
    let jury = sitting_jury(&desk.judges);
    let sheets = |wanted: &[SheetState]| {
        let jury = desk.judges.iter().filter(|judge| judge.counts());
        let cells = jury.flat_map(|j| desk.entries.iter().map(move |e| (&j.id, &e.id)));
        cells.filter(|(j, e)| wanted.contains(&desk.state(j, e))).collect::<Vec<_>>()
    };
    let missing = sheets(&[SheetState::Empty, SheetState::Draft, SheetState::Withdrawn]);
    let incomplete = sheets(&[SheetState::Incomplete]).into_iter().map(|(judge, entry)| {
        acceptable(item(Some(judge), Some(entry)), format!("incomplete {judge} {entry}"))
    });
    let held = file.held_ballots()?;
    let held = held.iter().filter(|held| held.decision.is_none() && needs_decision(held.why));
    // Each device has to say, after judging was closed, that it keeps nothing unsent.
    let (devices, closed) = (file.devices()?, file.closed_at()?);
    let told_all = |device| session.hall.heard.get(device).and_then(|heard| heard.complete) >= Some(closed);
    let devices =
        devices.iter().filter(|known| known.state == DeviceState::Active && !told_all(&known.device.id));
    let devices = devices.map(|known| {
        let item =
            PointItem { label: Some(known.device.label.clone()), ..item(Some(&known.device.judge), None) };
        acceptable(item, format!("device {}", known.device.id))
    });
    let unasked = jury.iter().filter(|judge| !sitting.attendance.contains_key(&judge.id));
    let presides = president(sitting, &jury);
    let presides = presides.is_some_and(|id| sitting.attendance.get(&id) == Some(&Presence::Present));
    let ties = tied(&desk.competition, standings);
    let ties = ties.iter().filter(|tie| tie.kept.is_none());
    let mut points = vec![simple("round", desk.event.round == Round::Closed, PointState::Open)];
    if desk.event.rehearsal {
        points.push(simple("rehearsal", false, PointState::Open));
    }
    points.push(point("missing", missing.into_iter().map(|(j, e)| item(Some(j), Some(e))).collect()));
    points.push(point("incomplete", incomplete.collect()));
    points.push(point("held", held.map(|h| item(Some(&h.ballot.judge), Some(&h.ballot.entry))).collect()));
    points.push(point("device", devices.collect()));
    points.push(point("tie", ties.filter_map(|tie| Some(item(None, Some(tie.ids.first()?)))).collect()));
    points.push(point("attendance", unasked.map(|judge| item(Some(&judge.id), None)).collect()));
    points.push(simple("quorum", quorum.present >= quorum.needed, PointState::Open));
    points.push(simple("president", presides, PointState::Open));
    points.push(simple("awards", !file.awards()?.is_empty(), PointState::Advice));
    Ok(points)
}

/// Entries of the same place.
pub(crate) struct Tied {
    pub(crate) rank: String,
    pub(crate) rows: Vec<usize>,
    pub(crate) ids: Vec<EntryId>,
    /// Why they stay together.
    pub(crate) kept: Option<String>,
}

/// Every group that nothing separates, with the decision that it stays so.
pub(crate) fn tied(competition: &Competition, standings: &Standings) -> Vec<Tied> {
    let mut groups: Vec<Tied> = Vec::new();
    let mut open = false;
    for (at, row) in standings.rows.iter().enumerate() {
        let Some(contender) = competition.entries.get(row.entry) else { continue };
        if row.decided_by != DecidedBy::Shared {
            open = false;
            continue;
        }
        if !open
            && let Some(above) = at.checked_sub(1)
            && let Some(first) = standings.rows.get(above).and_then(|r| competition.entries.get(r.entry))
        {
            let rank = row.rank.to_string();
            groups.push(Tied { rank, rows: vec![above], ids: vec![first.id.clone()], kept: None });
            open = true;
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(at);
            group.ids.push(contender.id.clone());
        }
    }
    for group in &mut groups {
        let ids: BTreeSet<&EntryId> = group.ids.iter().collect();
        let about =
            competition.decisions.iter().rev().find(|d| d.order.iter().collect::<BTreeSet<_>>() == ids);
        group.kept = about.filter(|decision| decision.shared).map(|decision| decision.reason.clone());
    }
    groups
}

fn ties(
    competition: &Competition,
    standings: &Standings,
    titles: &BTreeMap<&EntryId, &domain::Text>,
) -> Vec<TieBody> {
    let shown = shared_scale(&competition.rubric);
    let on_scale = |score: &Exact| shown.map_or_else(|| score.clone(), |(min, max)| score.on_scale(min, max));
    let criteria = competition.rubric.criteria();
    let chair_may_order = standings.chain.contains(&domain::TieBreak::Chair);
    let entry = |at: &usize, id: &EntryId| {
        let row = standings.rows.get(*at)?;
        let means = criteria.iter().zip(&row.means);
        Some(TiedEntry {
            entry: id.to_string(),
            title: titles.get(id).map(|title| (*title).clone()).unwrap_or_default().into(),
            score: on_scale(&row.score).decimals(4),
            means: means.map(|(c, mean)| (c.id.to_string(), mean.as_ref().map(|m| m.decimals(4)))).collect(),
        })
    };
    tied(competition, standings)
        .into_iter()
        .map(|tie| TieBody {
            entries: tie.rows.iter().zip(&tie.ids).filter_map(|(at, id)| entry(at, id)).collect(),
            rank: tie.rank,
            chair_may_order,
            kept: tie.kept,
        })
        .collect()
}

fn placed(desk: &Desk, standings: &Standings) -> Vec<PlacedBody> {
    let ranked = standings.rows.iter().map(|row| (row.entry, row.rank.to_string()));
    let unranked = standings.unranked.iter().map(|row| (row.entry, String::new()));
    ranked
        .chain(unranked)
        .filter_map(|(at, rank)| {
            let id = &desk.competition.entries.get(at)?.id;
            let entry = desk.entries.iter().find(|entry| entry.id == *id)?;
            Some(PlacedBody {
                rank,
                entry: id.to_string(),
                title: entry.title.clone().into(),
                group: entry.fields.get("holder_group").cloned().unwrap_or_default(),
                category: category(entry).to_owned(),
            })
        })
        .collect()
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct ChangeSitting {
    sitting: SittingBody,
}

pub(crate) fn change(session: &mut Session, request: ChangeSitting) -> Result<Done, Fault> {
    let body = request.sitting;
    let judges = session.file()?.judges()?;
    let known = |id: &JudgeId| judges.iter().any(|judge| judge.id == *id);
    if let Some(id) = body.attendance.keys().chain(&body.president).find(|id| !known(id)) {
        return Err(Fault::new("judge-unknown").with("judge", id));
    }
    for (field, hour) in [("opened", &body.opened), ("closed", &body.closed)] {
        if !hour.trim().is_empty() && chrono::NaiveTime::parse_from_str(hour.trim(), "%H:%M").is_err() {
            return Err(Fault::new("hour-form").with("value", hour).at(field));
        }
    }
    let text = |typed: String| intake::typed(&typed);
    let deliberation = Deliberation {
        attendance: body.attendance,
        president: body.president,
        rapporteur: text(body.rapporteur),
        number: text(body.number),
        reference: text(body.reference),
        place: text(body.place),
        opened: body.opened.trim().to_owned(),
        closed: body.closed.trim().to_owned(),
        notes: text(body.notes),
        reservations: text(body.reservations),
    };
    if session.file()?.deliberation()? != deliberation {
        session.record(&[Action::DeliberationChanged { deliberation: Box::new(deliberation) }])?;
    }
    Ok(Done { changed: CHANGED })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct ChangeAwards {
    awards: Vec<AwardBody>,
}

pub(crate) fn change_awards(session: &mut Session, request: ChangeAwards) -> Result<Done, Fault> {
    let known = known_entries(session.file()?)?;
    let mut awards = Vec::new();
    for (at, body) in request.awards.into_iter().enumerate() {
        let award = Award {
            kind: body.kind,
            name: body.name.into(),
            scope: intake::typed(&body.scope),
            worth: intake::typed(&body.worth),
            entries: body.entries,
            reason: intake::typed(&body.reason),
        };
        if award.name.is_empty() {
            return Err(Fault::new("name-missing").at(format!("awards.{at}.name")));
        }
        if award.entries.is_empty() && award.reason.is_empty() {
            return Err(Fault::new("award-reason").at(format!("awards.{at}.reason")));
        }
        let mut seen = BTreeSet::new();
        for entry in &award.entries {
            if !known.contains(entry) {
                return Err(Fault::new("entry-unknown").with("entry", entry));
            }
            if !seen.insert(entry) {
                return Err(Fault::new("entry-twice")
                    .with("entry", entry)
                    .at(format!("awards.{at}.entries")));
            }
        }
        awards.push(award);
    }
    if session.file()?.awards()? != awards {
        session.record(&[Action::AwardsChanged { awards }])?;
    }
    Ok(Done { changed: CHANGED })
}

fn known_entries(file: &EventFile) -> Result<BTreeSet<EntryId>, Fault> {
    Ok(file.entries()?.into_iter().map(|entry| entry.id).collect())
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct ChangeSupport {
    entry: String,
    #[cfg_attr(test, ts(as = "Vec<crate::types::SupportKind>"))]
    kinds: Vec<SupportKind>,
    note: String,
}

pub(crate) fn change_support(session: &mut Session, request: ChangeSupport) -> Result<Done, Fault> {
    let file = session.file()?;
    let entry = known_entries(file)?.into_iter().find(|entry| entry.as_str() == request.entry);
    let entry = entry.ok_or_else(|| Fault::new("entry-unknown").with("entry", &request.entry))?;
    let kinds: BTreeSet<SupportKind> = request.kinds.into_iter().collect();
    let support = Support { kinds: kinds.into_iter().collect(), note: intake::typed(&request.note) };
    if file.support()?.get(&entry).cloned().unwrap_or_default() != support {
        session.record(&[Action::SupportChanged { entry, support }])?;
    }
    Ok(Done { changed: CHANGED })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Accept {
    /// The keys of the items.
    points: Vec<String>,
    reason: String,
}

/// What is open is taken as it is; the minutes say so.
pub(crate) fn accept(session: &mut Session, request: Accept) -> Result<Done, Fault> {
    let reason = reason(&request.reason)?;
    let known: BTreeSet<String> = state(session, Nothing {})?
        .points
        .into_iter()
        .flat_map(|point| point.items)
        .filter_map(|item| item.key)
        .collect();
    let mut actions = Vec::new();
    for point in request.points {
        if !known.contains(&point) {
            return Err(Fault::new("point-gone").with("value", point));
        }
        actions.push(Action::ExceptionAccepted { point, reason: reason.clone() });
    }
    session.record(&actions)?;
    Ok(Done { changed: CHANGED })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct OfHeld {
    #[cfg_attr(test, ts(type = "string"))]
    ballot: uuid::Uuid,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct Moved {
    entry: String,
    title: Text,
    /// Empty where it had no place, or has none.
    from: String,
    to: String,
    /// On the scale that people see, four decimals.
    before: String,
    after: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Effect"))]
pub(crate) struct Effect {
    /// The entries whose score or place changes.
    moved: Vec<Moved>,
}

/// What the ranking would be with a ballot that is kept aside.
pub(crate) fn effect(session: &mut Session, request: OfHeld) -> Result<Effect, Fault> {
    let file = session.file()?;
    let held = file.held_ballots()?.into_iter().find(|held| held.ballot.id.uuid() == request.ballot);
    let held = held.ok_or_else(|| Fault::new("held-gone"))?.ballot;
    let before = file.competition()?;
    let mut after = (*before).clone();
    after.put(&held).ok_or_else(|| Fault::new("held-cannot-count"))?;
    let (was, is) = (scoring::ranking(&before), scoring::ranking(&after));
    let shown = shared_scale(&before.rubric);
    let on_scale = |score: &Exact| shown.map_or_else(|| score.clone(), |(min, max)| score.on_scale(min, max));
    let place = |standings: &Standings, entry: usize| {
        standings
            .rows
            .iter()
            .find(|row| row.entry == entry)
            .map(|row| (row.rank.to_string(), on_scale(&row.score).decimals(4)))
            .unwrap_or_default()
    };
    let titles: BTreeMap<EntryId, domain::Text> =
        file.entries()?.into_iter().map(|e| (e.id, e.title)).collect();
    let moved = before.entries.iter().enumerate().filter_map(|(at, contender)| {
        let (from, before) = place(&was, at);
        let (to, after) = place(&is, at);
        let title = titles.get(&contender.id).cloned().unwrap_or_default().into();
        let changed = from != to || before != after;
        changed.then(|| Moved { entry: contender.id.to_string(), title, from, to, before, after })
    });
    Ok(Effect { moved: moved.collect() })
}
