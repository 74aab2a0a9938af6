//! Rounds and categories: what is said of the next round beforehand, and who goes on to it.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Action, CATEGORY, Category, Decimal, EndedRound, Entry, EntryId, EntryStatus, NextRound, PastPlace,
};
use scoring::Exact;
use serde::{Deserialize, Serialize};
use store::{EventFile, Round};

use crate::Fault;
use crate::program::Session;
use crate::wire::{self, CriterionBody, Text};

use super::event::ChangeRubric;
use super::{Done, Nothing, Topic};

/// What the beginning of a round makes stale.
pub(crate) const BEGUN: &[Topic] = &[
    Topic::Program,
    Topic::Event,
    Topic::Rubric,
    Topic::Entries,
    Topic::Ballots,
    Topic::Standings,
    Topic::Result,
    Topic::Day,
    Topic::Stage,
    Topic::Screen,
];

/// More than anybody ranks apart.
const MOST_CATEGORIES: usize = 30;

#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Category"))]
pub(crate) struct CategoryBody {
    /// As it stands in the entries' column; given by the program to a new one.
    #[serde(default)]
    pub(crate) id: String,
    pub(crate) name: Text,
}

impl From<Category> for CategoryBody {
    fn from(category: Category) -> CategoryBody {
        CategoryBody { id: category.id, name: category.name.into() }
    }
}

/// What is said of the next round.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "NextRound"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct NextRoundBody {
    name: Text,
    promoted: u32,
    by_category: bool,
    /// How much of this round's score counts in the next one's, in percent.
    carried: String,
    /// Its criteria; null are the same ones.
    criteria: Option<Vec<CriterionBody>>,
}

impl From<&NextRound> for NextRoundBody {
    fn from(next: &NextRound) -> NextRoundBody {
        NextRoundBody {
            name: next.name.clone().into(),
            promoted: next.promoted,
            by_category: next.by_category,
            carried: next.carried.to_string(),
            criteria: next.rubric.as_ref().map(wire::criteria),
        }
    }
}

/// An entry at the line between those who go on and those who do not.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
struct Candidate {
    entry: String,
    title: Text,
    category: Option<String>,
    rank: String,
    /// On the scale of the marks, two decimals.
    score: String,
    place: Line,
}

/// On which side of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
enum Line {
    /// It goes on.
    Above,
    /// Nothing separates it from others across the line.
    On,
    /// It does not.
    Below,
}

/// A round that is over.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct PastRoundBody {
    number: u32,
    /// Empty for the first one.
    name: Text,
    places: Vec<PastPlaceBody>,
    /// What counted in the round after it, in percent.
    carried: String,
    reason: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct PastPlaceBody {
    entry: String,
    title: Text,
    rank: String,
    /// On 0–100, two decimals.
    score: String,
    promoted: bool,
}

/// Rounds and categories.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct RoundsReply {
    /// 1 in the first round.
    number: u32,
    /// Empty in the first round.
    name: Text,
    /// How much of the round before counts in this one, in percent; null in the first.
    carried: Option<String>,
    #[cfg_attr(test, ts(as = "crate::types::Round"))]
    round: Round,
    /// Ballots are there: what is said of the next round changes only for a reason.
    frozen: bool,
    sealed: bool,
    next: Option<NextRoundBody>,
    /// The ranking beside the line, once judging is closed and another round is to come.
    candidates: Option<Vec<Candidate>>,
    /// Sheets that came in and wait for a decision.
    held: u32,
    past: Vec<PastRoundBody>,
    categories: Vec<CategoryBody>,
    /// Entries by category; those without one under the empty name.
    entries: BTreeMap<String, u32>,
}

pub(crate) fn read(session: &mut Session, _: Nothing) -> Result<RoundsReply, Fault> {
    let file = session.file()?;
    let event = file.event()?;
    let entries = file.entries()?;
    let next = file.next_round()?;
    let past = file.past_rounds()?;
    let last = past.last();
    let candidates = match &next {
        Some(next) if event.round == Round::Closed => Some(candidates(file, &entries, next)?),
        _ => None,
    };
    let mut by_category: BTreeMap<String, u32> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.status == EntryStatus::Admissible) {
        *by_category.entry(category(entry).to_owned()).or_default() += 1;
    }
    Ok(RoundsReply {
        number: last.map_or(0, |past| past.ended.number).saturating_add(1),
        name: last.map(|past| past.ended.next.name.clone()).unwrap_or_default().into(),
        carried: last.map(|past| past.ended.next.carried.to_string()),
        round: event.round,
        frozen: event.frozen,
        sealed: file.sealed()?.is_some(),
        next: next.as_ref().map(Into::into),
        candidates,
        held: undecided(file)?,
        past: past_rounds(&past, &entries),
        categories: file.categories()?.into_iter().map(Into::into).collect(),
        entries: by_category,
    })
}

/// The category of an entry; empty when it has none.
pub(crate) fn category(entry: &Entry) -> &str {
    entry.fields.get(CATEGORY).map_or("", String::as_str)
}

fn undecided(file: &EventFile) -> Result<u32, Fault> {
    let held = file.held_ballots()?.into_iter();
    let open =
        held.filter(|held| held.decision.is_none() && crate::hall::receive::needs_decision(held.why)).count();
    Ok(u32::try_from(open).unwrap_or(u32::MAX))
}

fn past_rounds(past: &[store::PastRound], entries: &[Entry]) -> Vec<PastRoundBody> {
    let title = |id: &EntryId| {
        entries.iter().find(|entry| entry.id == *id).map(|entry| entry.title.clone()).unwrap_or_default()
    };
    let place = |ended: &EndedRound, place: &PastPlace| PastPlaceBody {
        entry: place.entry.to_string(),
        title: title(&place.entry).into(),
        rank: place.rank.clone(),
        score: place.score.parse::<Exact>().unwrap_or_default().decimals(2),
        promoted: ended.promoted.contains(&place.entry),
    };
    let names =
        std::iter::once(domain::Text::default()).chain(past.iter().map(|past| past.ended.next.name.clone()));
    past.iter()
        .zip(names)
        .map(|(store::PastRound { ended, .. }, name)| PastRoundBody {
            number: ended.number,
            name: name.into(),
            places: ended.places.iter().map(|one| place(ended, one)).collect(),
            carried: ended.next.carried.to_string(),
            reason: ended.reason.clone(),
        })
        .collect()
}

/// The ranking of this round, and on which side of the line each entry is.
fn candidates(file: &EventFile, entries: &[Entry], next: &NextRound) -> Result<Vec<Candidate>, Fault> {
    let competition = file.competition()?;
    let standings = scoring::ranking(&competition);
    let shown = scoring::shared_scale(&competition.rubric);
    let categories = file.categories()?;
    let known: BTreeMap<&EntryId, &Entry> = entries.iter().map(|entry| (&entry.id, entry)).collect();
    let rows: Vec<(&scoring::Row, &Entry)> = standings
        .rows
        .iter()
        .filter_map(|row| Some((row, *known.get(&competition.entries.get(row.entry)?.id)?)))
        .collect();
    let group = |entry: &Entry| {
        if next.by_category && categories.iter().any(|one| one.id == category(entry)) {
            category(entry).to_owned()
        } else {
            String::new()
        }
    };
    let mut lines: BTreeMap<usize, Line> = BTreeMap::new();
    let names: BTreeSet<String> = rows.iter().map(|(_, entry)| group(entry)).collect();
    for name in names {
        let is_in = |at: usize| {
            competition.entries.get(at).and_then(|one| known.get(&one.id)).is_some_and(|e| group(e) == name)
        };
        let most = usize::try_from(next.promoted).unwrap_or(usize::MAX);
        let mut before = 0_usize;
        for tie in standings.ties_within(is_in) {
            let after = before.saturating_add(tie.len());
            let line = match () {
                () if after <= most => Line::Above,
                () if before >= most => Line::Below,
                () => Line::On,
            };
            before = after;
            lines.extend(tie.into_iter().map(|at| (at, line)));
        }
    }
    let candidate = |(at, (row, entry)): (usize, &(&scoring::Row, &Entry))| Candidate {
        entry: entry.id.to_string(),
        title: entry.title.clone().into(),
        category: Some(category(entry).to_owned()).filter(|category| !category.is_empty()),
        rank: row.rank.to_string(),
        score: shown.map_or_else(|| row.score.clone(), |(min, max)| row.score.on_scale(min, max)).decimals(2),
        place: lines.get(&at).copied().unwrap_or(Line::Below),
    };
    Ok(rows.iter().enumerate().map(candidate).collect())
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct PlanRound {
    next: Option<NextRoundBody>,
    reason: Option<String>,
}

/// Says what the next round is, or that there is none.
pub(crate) fn plan(session: &mut Session, request: PlanRound) -> Result<Done, Fault> {
    let next = request.next.map(next_round).transpose()?;
    let file = session.file()?;
    if next.as_ref().is_some_and(|next| next.by_category) && file.categories()?.is_empty() {
        return Err(Fault::new("categories-none").at("byCategory"));
    }
    let reason = super::event::reason_if_frozen(file.event()?.frozen, request.reason)?;
    session.record(&[Action::RoundPlanned { next: next.map(Box::new), reason }])?;
    Ok(Done { changed: &[Topic::Event] })
}

/// By what the next round is judged.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct NextRubric {
    /// What the next round is called; null when none is planned.
    name: Option<Text>,
    /// Those of this round, unless it has its own.
    criteria: Vec<CriterionBody>,
    frozen: bool,
}

pub(crate) fn rubric(session: &mut Session, _: Nothing) -> Result<NextRubric, Fault> {
    let file = session.file()?;
    let event = file.event()?;
    let next = file.next_round()?;
    let own = next.as_ref().and_then(|next| next.rubric.as_ref());
    Ok(NextRubric {
        criteria: wire::criteria(own.unwrap_or(&event.rubric)),
        name: next.as_ref().map(|next| next.name.clone().into()),
        frozen: event.frozen,
    })
}

/// Says by what the next round is judged. What equals this round's rubric follows it from then on.
pub(crate) fn change_rubric(session: &mut Session, request: ChangeRubric) -> Result<Done, Fault> {
    let rubric = wire::rubric(request.criteria, request.weights_are_percent)?;
    let file = session.file()?;
    let event = file.event()?;
    let Some(next) = file.next_round()? else { return Err(Fault::new("round-unplanned")) };
    let reason = super::event::reason_if_frozen(event.frozen, request.reason)?;
    let own = Some(rubric).filter(|rubric| *rubric != event.rubric);
    let next = Some(Box::new(NextRound { rubric: own, ..next }));
    session.record(&[Action::RoundPlanned { next, reason }])?;
    Ok(Done { changed: &[Topic::Event] })
}

/// The plan, or everything that is wrong with it.
fn next_round(body: NextRoundBody) -> Result<NextRound, Fault> {
    let name: domain::Text = body.name.into();
    let mut faults = Vec::new();
    if name.is_empty() {
        faults.push(Fault::new("name-missing").at("name"));
    }
    if body.promoted == 0 {
        faults.push(Fault::new("promoted-form").at("promoted"));
    }
    let carried = wire::decimal(&body.carried).unwrap_or_else(|fault| {
        faults.push(fault.at("carried"));
        Decimal::ZERO
    });
    if carried < Decimal::ZERO || Exact::from(carried) > Exact::whole(100) {
        faults.push(Fault::new("carried-form").with("value", &body.carried).at("carried"));
    }
    Fault::all(faults)?;
    let rubric = body.criteria.map(|rows| wire::rubric(rows, false)).transpose()?;
    Ok(NextRound { name, promoted: body.promoted, by_category: body.by_category, carried, rubric })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct ChangeCategories {
    categories: Vec<CategoryBody>,
}

pub(crate) fn change_categories(session: &mut Session, request: ChangeCategories) -> Result<Done, Fault> {
    if request.categories.len() > MOST_CATEGORIES {
        return Err(Fault::new("categories-many").with("most", MOST_CATEGORIES).at("categories"));
    }
    let file = session.file()?;
    let entries = file.entries()?;
    let mut categories: Vec<Category> = Vec::new();
    for (at, body) in request.categories.into_iter().enumerate() {
        let name: domain::Text = body.name.into();
        if name.is_empty() {
            return Err(Fault::new("name-missing").at(format!("categories.{at}.name")));
        }
        let is_taken = |id: &str, so_far: &[Category]| so_far.iter().any(|one| one.id == id);
        let id = match body.id.trim() {
            "" => (1_u32..)
                .map(|n| format!("C{n}"))
                .find(|id| !is_taken(id, &categories) && entries.iter().all(|entry| category(entry) != id)),
            id => Some(id.to_owned()),
        };
        let id = id.unwrap_or_default();
        if is_taken(&id, &categories) {
            return Err(Fault::new("category-twice")
                .with("category", &id)
                .at(format!("categories.{at}.name")));
        }
        categories.push(Category { id, name });
    }
    // What people sorted is not lost because a name is taken off the list.
    let known = file.categories()?;
    let gone = known.iter().find(|old| {
        categories.iter().all(|one| one.id != old.id) && entries.iter().any(|entry| category(entry) == old.id)
    });
    if let Some(gone) = gone {
        let count = entries.iter().filter(|entry| category(entry) == gone.id).count();
        return Err(Fault::new("category-used").with("category", &gone.id).with("count", count));
    }
    session.record(&[Action::CategoriesChanged { categories }])?;
    Ok(Done { changed: &[Topic::Event, Topic::Entries, Topic::Standings] })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct BeginRound {
    /// Who goes on.
    promoted: Vec<String>,
    /// Why, when it is not who the ranking says.
    #[serde(default)]
    reason: String,
}

/// Ends this round and begins the next one.
pub(crate) fn begin(session: &mut Session, request: BeginRound) -> Result<Done, Fault> {
    let file = session.file()?;
    let event = file.event()?;
    if event.rehearsal {
        return Err(Fault::new("round-rehearsal"));
    }
    if event.round == Round::Open {
        return Err(Fault::new("round-open"));
    }
    let Some(next) = file.next_round()? else { return Err(Fault::new("round-unplanned")) };
    let held = undecided(file)?;
    if held > 0 {
        return Err(Fault::new("round-held").with("count", held));
    }
    let entries = file.entries()?;
    let candidates = candidates(file, &entries, &next)?;
    let mut promoted: Vec<EntryId> = Vec::new();
    for wanted in &request.promoted {
        let entry = entries.iter().find(|e| e.id.as_str() == wanted && e.status == EntryStatus::Admissible);
        let entry = entry.ok_or_else(|| Fault::new("entry-unknown").with("entry", wanted))?;
        if !promoted.contains(&entry.id) {
            promoted.push(entry.id.clone());
        }
    }
    if promoted.is_empty() {
        return Err(Fault::new("promoted-none").at("promoted"));
    }
    // By the ranking: everybody above the line, and all who share the place on it or none of them.
    let of = |line: Line| {
        candidates.iter().filter(move |one| one.place == line).map(|one| one.entry.as_str()).collect()
    };
    let (above, on): (BTreeSet<&str>, BTreeSet<&str>) = (of(Line::Above), of(Line::On));
    let chosen: BTreeSet<&str> = promoted.iter().map(EntryId::as_str).collect();
    let with_all: BTreeSet<&str> = above.union(&on).copied().collect();
    let reason = request.reason.trim().to_owned();
    if chosen != with_all && chosen != above && reason.is_empty() {
        return Err(Fault::new("promoted-reason").at("reason"));
    }
    let ended = EndedRound {
        number: u32::try_from(file.past_rounds()?.len()).unwrap_or(u32::MAX).saturating_add(1),
        places: file.places()?,
        promoted,
        reason,
        next,
    };
    let rules = ended.next.rubric.as_ref().and_then(|rubric| super::event::rules_under(event.rules, rubric));
    let mut actions = vec![Action::RoundBegun { ended: Box::new(ended) }];
    actions.extend(rules.map(|rules| Action::RulesChanged { rules, reason: None }));
    session.record(&actions)?;
    session.file_mut()?.drop_every_draft()?;
    Ok(Done { changed: BEGUN })
}
