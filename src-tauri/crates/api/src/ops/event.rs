//! The occasion, the rules and the rubric.

use domain::{Action, EventDetails, Language, Partner, Rules};
use serde::{Deserialize, Serialize};

use crate::Fault;
use crate::program::Session;
use crate::wire::{self, CriterionBody, Text};

use super::{Done, Nothing, Topic};

#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Partner"))]
pub(crate) struct PartnerBody {
    name: Text,
    #[serde(default)]
    role: Text,
}

#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "EventDetails"))]
pub(crate) struct DetailsBody {
    id: String,
    name: Text,
    #[serde(default)]
    motto: Text,
    date: Option<String>,
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Vec<crate::types::Language>"))]
    languages: Vec<Language>,
    #[serde(default)]
    place: Text,
    region: Option<String>,
    #[serde(default)]
    organiser: Text,
    #[serde(default)]
    partners: Vec<PartnerBody>,
}

#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Rules"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct RulesBody {
    quorum: u32,
    jury_quorum: Option<u32>,
    #[cfg_attr(test, ts(as = "crate::types::IncompletePolicy"))]
    incomplete_ballots: domain::IncompletePolicy,
    #[cfg_attr(test, ts(as = "crate::types::RankStyle"))]
    rank_style: domain::RankStyle,
    /// Each as in files, `criterion:<id>` or a word; null is the default chain.
    #[cfg_attr(test, ts(as = "Option<Vec<String>>"))]
    tie_breaks: Option<Vec<domain::TieBreak>>,
}

impl From<Rules> for RulesBody {
    fn from(rules: Rules) -> RulesBody {
        RulesBody {
            quorum: rules.quorum,
            jury_quorum: rules.jury_quorum,
            incomplete_ballots: rules.incomplete_ballots,
            rank_style: rules.rank_style,
            tie_breaks: rules.tie_breaks,
        }
    }
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "EventReply"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Details {
    event: DetailsBody,
    rules: RulesBody,
    frozen: bool,
    #[cfg_attr(test, ts(as = "crate::types::Round"))]
    round: store::Round,
    rehearsal: bool,
}

pub(crate) fn details(session: &mut Session, _: Nothing) -> Result<Details, Fault> {
    let file = session.file()?;
    let event = file.event()?;
    let d = event.details;
    Ok(Details {
        event: DetailsBody {
            id: d.id,
            name: d.name.into(),
            motto: d.motto.into(),
            date: d.date,
            languages: d.languages,
            place: d.place.into(),
            region: d.region,
            organiser: d.organiser.into(),
            partners: d
                .partners
                .into_iter()
                .map(|p| PartnerBody { name: p.name.into(), role: p.role.into() })
                .collect(),
        },
        rules: event.rules.into(),
        frozen: event.frozen,
        round: event.round,
        rehearsal: event.rehearsal,
    })
}

/// A date is `2026-05-06`, or none.
pub(crate) fn check_date(date: Option<&str>) -> Result<(), Fault> {
    match date {
        None | Some("") => Ok(()),
        Some(date) => chrono::NaiveDate::parse_from_str(date, "%Y-%m-%d")
            .map(|_| ())
            .map_err(|_| Fault::new("date-form").with("value", date).at("date")),
    }
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Change {
    event: DetailsBody,
}

pub(crate) fn change(session: &mut Session, request: Change) -> Result<Done, Fault> {
    let body = request.event;
    let name: domain::Text = body.name.into();
    if name.is_empty() {
        return Err(Fault::new("name-missing").at("name"));
    }
    check_date(body.date.as_deref())?;
    let other = session.file()?.event()?.details.other;
    let partners = body
        .partners
        .into_iter()
        .map(|p| Partner { name: p.name.into(), role: p.role.into() })
        .filter(|p| !p.name.is_empty())
        .collect();
    let details = EventDetails {
        id: body.id.trim().to_owned(),
        name,
        motto: body.motto.into(),
        date: body.date.filter(|date| !date.is_empty()),
        languages: body.languages,
        place: body.place.into(),
        region: body.region.filter(|region| !region.is_empty()),
        organiser: body.organiser.into(),
        partners,
        other,
    };
    session.record(&[Action::EventChanged { details: Box::new(details) }])?;
    Ok(Done { changed: &[Topic::Program, Topic::Event] })
}

/// What freezes with the first ballot changes afterwards only for a reason, which the minutes show.
pub(super) fn reason_if_frozen(frozen: bool, reason: Option<String>) -> Result<Option<String>, Fault> {
    let reason = reason.map(|r| r.trim().to_owned()).filter(|r| !r.is_empty());
    if frozen && reason.is_none() {
        return Err(Fault::new("reason-needed").at("reason"));
    }
    Ok(reason.filter(|_| frozen))
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct ChangeRules {
    rules: RulesBody,
    reason: Option<String>,
}

pub(crate) fn change_rules(session: &mut Session, request: ChangeRules) -> Result<Done, Fault> {
    let event = session.file()?.event()?;
    let body = request.rules;
    for step in body.tie_breaks.iter().flatten() {
        if let domain::TieBreak::Criterion(id) = step
            && event.rubric.get(id).is_none()
        {
            return Err(Fault::new("criterion-unknown").with("criterion", id).at("tieBreaks"));
        }
    }
    if body.quorum == 0 {
        return Err(Fault::new("quorum-form").at("quorum"));
    }
    let reason = reason_if_frozen(event.frozen, request.reason)?;
    let rules = Rules {
        quorum: body.quorum,
        jury_quorum: body.jury_quorum,
        incomplete_ballots: body.incomplete_ballots,
        rank_style: body.rank_style,
        tie_breaks: body.tie_breaks,
    };
    session.record(&[Action::RulesChanged { rules, reason }])?;
    Ok(Done { changed: &[Topic::Event, Topic::Standings] })
}

/// The rules under another rubric, when they have to change: a step of the chain about a criterion that is gone goes
/// with it.
pub(super) fn rules_under(rules: Rules, rubric: &domain::Rubric) -> Option<Rules> {
    let is_gone =
        |step: &domain::TieBreak| matches!(step, domain::TieBreak::Criterion(id) if rubric.get(id).is_none());
    let mut chain = rules.tie_breaks.clone().filter(|chain| chain.iter().any(is_gone))?;
    chain.retain(|step| !is_gone(step));
    Some(Rules { tie_breaks: Some(chain), ..rules })
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct RubricReply {
    criteria: Vec<CriterionBody>,
    frozen: bool,
}

pub(crate) fn rubric(session: &mut Session, _: Nothing) -> Result<RubricReply, Fault> {
    let event = session.file()?.event()?;
    Ok(RubricReply { criteria: wire::criteria(&event.rubric), frozen: event.frozen })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChangeRubric {
    pub(super) criteria: Vec<CriterionBody>,
    #[serde(default)]
    pub(super) weights_are_percent: bool,
    pub(super) reason: Option<String>,
}

pub(crate) fn change_rubric(session: &mut Session, request: ChangeRubric) -> Result<Done, Fault> {
    let rubric = wire::rubric(request.criteria, request.weights_are_percent)?;
    let file = session.file()?;
    let event = file.event()?;
    let reason = reason_if_frozen(event.frozen, request.reason)?;
    // Marks that were given are never cut, moved or dropped by a change of the scale.
    let lost = file
        .latest_ballots()?
        .values()
        .flat_map(|b| &b.ballot.marks)
        .filter(|(id, mark)| rubric.get(id).is_none_or(|criterion| criterion.units(**mark).is_err()))
        .count();
    if lost > 0 {
        return Err(Fault::new("marks-do-not-fit").with("count", lost).at("criteria"));
    }
    let mut actions = vec![Action::RubricChanged { rubric: rubric.clone(), reason: reason.clone() }];
    actions.extend(rules_under(event.rules, &rubric).map(|rules| Action::RulesChanged { rules, reason }));
    session.record(&actions)?;
    Ok(Done { changed: &[Topic::Rubric, Topic::Event, Topic::Standings] })
}
