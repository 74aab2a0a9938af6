//! Who judges what, when not everyone judges everything: planned by the engine, changed by hand, checked always.

mod links;
mod wish;

use std::collections::{BTreeMap, BTreeSet};

use domain::{Action, Drawn, EntryId, JudgeId};
use scoring::assignment::{Examination, Impossible, Pair, Plan, Remedy, examine, remedies};
use serde::{Deserialize, Serialize};
use store::Round;

use crate::Fault;
use crate::program::Session;
use crate::wire::Text;

use super::day::HIGHEST_SEED;
use super::judges::{JudgeName, known};
use super::sheets::{Desk, SheetState, running_order};
use super::{Done, Nothing, Topic};
use links::{Face, Ground, grounds};
use wish::{Wish, is_available};

/// A judge and an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Pair"))]
pub(crate) struct PairBody {
    judge: String,
    entry: String,
}

/// What is asked of a plan.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PlanTerms"))]
pub(crate) struct Terms {
    /// Judges for each entry.
    ballots: u32,
    /// Who is to be given entries.
    judges: Vec<String>,
    /// At least so many entries for each of them; else as even as it goes.
    least: Option<u32>,
    /// At most so many.
    most: Option<u32>,
    /// The number from which it is drawn; else any.
    seed: Option<u32>,
    /// Without regard to the plan as it stands.
    #[serde(default)]
    anew: bool,
}

/// What is to be known of a plan.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PlanReview"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Review {
    /// Whether it keeps to all that is asked.
    keeps: bool,
    /// Entries that have not as many judges as asked, with how many they have.
    miscounted: BTreeMap<String, u32>,
    /// How many entries each judge has.
    loads: BTreeMap<String, u32>,
    /// Judges who have too few or too many.
    out_of_bounds: Vec<String>,
    /// The groups between which nothing can be compared; one when it hangs together.
    parts: Vec<PartBody>,
    /// Ballots whose loss would part it.
    bridges: Vec<PairBody>,
    /// Pairs that must not be.
    conflicts: Vec<PairBody>,
    /// Judges of a sector that they do not know.
    strangers: u32,
    /// How firmly it hangs together; nought when it does not.
    connectivity: f64,
    /// How well it tells entries apart, of 1.
    efficiency: Option<f64>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PlanPart"))]
struct PartBody {
    judges: Vec<String>,
    entries: Vec<String>,
}

fn review(wish: &Wish<'_>, plan: &Plan) -> Review {
    let Examination {
        ballots,
        miscounted,
        conflicts,
        loads,
        out_of_bounds,
        parts,
        bridges,
        connectivity,
        efficiency,
        ..
    } = examine(&wish.wanted, plan);
    let judge = |at: &u32| wish.judge(*at).map(|j| j.id.to_string());
    let entry = |at: &u32| wish.entry(*at).map(|e| e.id.to_string());
    let pairs = |pairs: &[Pair]| pairs.iter().filter_map(|pair| wish.named(*pair)).collect::<Vec<_>>();
    let ballots_of = |at: u32| wish::place(at).and_then(|at| ballots.get(at)).copied().unwrap_or(0);
    Review {
        keeps: miscounted.is_empty() && conflicts.is_empty() && out_of_bounds.is_empty() && parts.len() < 2,
        miscounted: miscounted.iter().filter_map(|at| Some((entry(at)?, ballots_of(*at)))).collect(),
        loads: wish.judges.iter().map(|j| j.id.to_string()).zip(loads).collect(),
        out_of_bounds: out_of_bounds.iter().filter_map(judge).collect(),
        parts: parts
            .iter()
            .map(|part| PartBody {
                judges: part.judges.iter().filter_map(judge).collect(),
                entries: part.entries.iter().filter_map(entry).collect(),
            })
            .collect(),
        bridges: pairs(&bridges),
        conflicts: pairs(&conflicts),
        strangers: wish::count(
            plan.iter()
                .filter(|pair| wish.wanted.costs.get(pair).is_some_and(|cost| *cost == wish::UNKNOWN))
                .count(),
        ),
        connectivity,
        efficiency,
    }
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct AssignmentEntry {
    entry: String,
    title: Text,
    order: Option<u32>,
    sector: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct AssignmentJudge {
    #[serde(flatten)]
    #[cfg_attr(test, ts(flatten))]
    name: JudgeName,
    /// Whether they are there to be given entries.
    available: bool,
    sectors: Option<String>,
}

/// What looks like a conflict of interest.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct Suspicion {
    #[serde(flatten)]
    #[cfg_attr(test, ts(flatten))]
    pair: PairBody,
    grounds: Vec<Ground>,
    /// What they have in common, as it is written.
    shared: Vec<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DrawnPlan"))]
#[serde(rename_all = "camelCase")]
struct DrawnBody {
    seed: u32,
    by_hand: bool,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "AssignmentReply"))]
pub(crate) struct Assignment {
    #[cfg_attr(test, ts(as = "crate::types::Round"))]
    round: Round,
    entries: Vec<AssignmentEntry>,
    judges: Vec<AssignmentJudge>,
    /// Who judges what; null is everyone for everything.
    pairs: Option<Vec<PairBody>>,
    drawn: Option<DrawnBody>,
    /// What a plan is likely to be asked: as the present one, or to begin with.
    terms: Terms,
    review: Option<Review>,
    /// Ballots that were handed in.
    given: Vec<PairBody>,
    /// Recusals, absences, sheets set aside: not to be assigned.
    conflicts: Vec<PairBody>,
    suspicions: Vec<Suspicion>,
}

/// Judges for each entry where nobody has said how many.
const USUAL: u32 = 3;

pub(crate) fn read(session: &mut Session, _: Nothing) -> Result<Assignment, Fault> {
    let file = session.file()?;
    let desk = Desk::read(file)?;
    let drawn = file.drawn()?;
    let jury = || desk.judges.iter().filter(|judge| judge.counts());
    let judges = wish::count(jury().count());
    let terms = Terms {
        ballots: drawn.as_ref().map_or_else(|| usual(&desk), |drawn| drawn.ballots).clamp(1, judges.max(1)),
        judges: desk.judges.iter().filter(|j| is_available(j)).map(|j| j.id.to_string()).collect(),
        least: None,
        most: None,
        seed: None,
        anew: false,
    };
    let wish = if judges > 0 { Some(Wish::new(&desk, &terms)?) } else { None };
    let named = |pairs: &BTreeSet<Pair>| -> Vec<PairBody> {
        wish.iter().flat_map(|wish| pairs.iter().filter_map(|pair| wish.named(*pair))).collect()
    };
    let pairs = desk.assigned().map(|pairs| {
        let known = |judge: &JudgeId, entry: &EntryId| {
            jury().any(|j| j.id == *judge) && desk.entries.iter().any(|e| e.id == *entry)
        };
        pairs.iter().filter(|(judge, entry)| known(judge, entry)).map(body).collect()
    });
    let review =
        wish.as_ref().filter(|_| desk.assigned().is_some()).map(|wish| review(wish, &wish.wanted.present));
    Ok(Assignment {
        round: desk.event.round,
        entries: desk
            .entries
            .iter()
            .map(|e| AssignmentEntry {
                entry: e.id.to_string(),
                title: e.title.clone().into(),
                order: running_order(e),
                sector: e.fields.get("sector").cloned(),
            })
            .collect(),
        judges: jury()
            .map(|judge| AssignmentJudge {
                name: JudgeName::from(judge),
                available: is_available(judge),
                sectors: judge.fields.get(wish::SECTORS).cloned(),
            })
            .collect(),
        pairs,
        drawn: drawn.map(|drawn| DrawnBody { seed: drawn.seed, by_hand: drawn.by_hand }),
        review,
        given: wish.as_ref().map(|wish| named(&wish.wanted.given)).unwrap_or_default(),
        conflicts: wish.as_ref().map(|wish| named(&wish.wanted.conflicts)).unwrap_or_default(),
        suspicions: suspicions(session, &desk)?,
        terms,
    })
}

fn body((judge, entry): &(JudgeId, EntryId)) -> PairBody {
    PairBody { judge: judge.to_string(), entry: entry.to_string() }
}

/// As many judges as most entries have.
fn usual(desk: &Desk) -> u32 {
    let Some(pairs) = desk.assigned() else { return USUAL };
    let mut by_entry: BTreeMap<&EntryId, u32> = BTreeMap::new();
    for (_, entry) in pairs {
        let n = by_entry.entry(entry).or_default();
        *n = n.saturating_add(1);
    }
    let mut counts: Vec<u32> = by_entry.into_values().collect();
    counts.sort_unstable();
    counts.get(counts.len() / 2).copied().unwrap_or(USUAL)
}

/// What nobody has decided yet: neither a recusal, nor found to be none.
fn suspicions(session: &Session, desk: &Desk) -> Result<Vec<Suspicion>, Fault> {
    let dismissed: BTreeSet<(JudgeId, EntryId)> =
        session.file()?.no_conflicts()?.into_iter().map(|none| (none.judge, none.entry)).collect();
    let faces: Vec<(&domain::Entry, Face)> = desk.entries.iter().map(|e| (e, Face::from(e))).collect();
    let mut found = Vec::new();
    for judge in desk.judges.iter().filter(|judge| is_available(judge)) {
        let face = Face::from(judge);
        for (entry, other) in &faces {
            let common = grounds(&face, other);
            let pair = (judge.id.clone(), entry.id.clone());
            let decided =
                dismissed.contains(&pair) || desk.state(&judge.id, &entry.id) == SheetState::Recused;
            if common.is_empty() || decided {
                continue;
            }
            let (grounds, shared) = common.into_iter().unzip();
            found.push(Suspicion { pair: body(&pair), grounds, shared });
        }
    }
    Ok(found)
}

/// A plan to look at, or why there is none. Nothing changes.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct PlanReply {
    /// The number from which it was drawn: with it, it is the same again.
    seed: u32,
    pairs: Vec<PairBody>,
    review: Option<Review>,
    /// Pairs that the plan as it stands has not.
    added: Vec<PairBody>,
    /// Pairs of the plan as it stands that go.
    removed: Vec<PairBody>,
    impossible: Option<ImpossibleBody>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PlanImpossible"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImpossibleBody {
    /// Entries that lack judges; else judges who lack entries.
    lacks_judges: bool,
    groups: Vec<GroupBody>,
    remedies: Vec<RemedyBody>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PlanShortfall"))]
struct GroupBody {
    judges: Vec<String>,
    entries: Vec<String>,
    need: u32,
    room: u32,
}

/// What would make it possible.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PlanRemedy"))]
#[serde(tag = "what", rename_all = "lowercase")]
enum RemedyBody {
    /// Every judge takes up to so many.
    Most { number: u32 },
    /// No judge has to have more.
    Least { number: u32 },
    /// No entry has more judges.
    Ballots { number: u32 },
    /// So many judges more.
    Judges { number: u32 },
    /// These conflicts turn out to be none.
    Lift { pairs: Vec<PairBody> },
}

fn impossible(wish: &Wish<'_>, why: Impossible) -> ImpossibleBody {
    let (lacks_judges, groups) = match why {
        Impossible::TooFewJudges(groups) => (true, groups),
        Impossible::TooFewEntries(groups) => (false, groups),
    };
    ImpossibleBody {
        lacks_judges,
        groups: groups
            .iter()
            .map(|group| GroupBody {
                judges: group.judges.iter().filter_map(|at| Some(wish.judge(*at)?.id.to_string())).collect(),
                entries: group
                    .entries
                    .iter()
                    .filter_map(|at| Some(wish.entry(*at)?.id.to_string()))
                    .collect(),
                need: group.need,
                room: group.room,
            })
            .collect(),
        remedies: remedies(&wish.wanted)
            .into_iter()
            .map(|remedy| match remedy {
                Remedy::Most(number) => RemedyBody::Most { number },
                Remedy::Least(number) => RemedyBody::Least { number },
                Remedy::Ballots(number) => RemedyBody::Ballots { number },
                Remedy::Judges(number) => RemedyBody::Judges { number },
                Remedy::Lift(pairs) => {
                    RemedyBody::Lift { pairs: pairs.iter().filter_map(|pair| wish.named(*pair)).collect() }
                }
            })
            .collect(),
    }
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Draft {
    terms: Terms,
}

pub(crate) fn plan(session: &mut Session, request: Draft) -> Result<PlanReply, Fault> {
    let desk = Desk::read(session.file()?)?;
    let seed = request.terms.seed.unwrap_or_else(|| rand::random_range(1..=HIGHEST_SEED));
    let terms = Terms { seed: Some(seed), ..request.terms };
    let mut wish = Wish::new(&desk, &terms)?;
    let standing = wish.standing(&desk);
    let (plan, why) = match wish.plan() {
        Ok(plan) => (plan, None),
        Err(why) => (Plan::new(), Some(why)),
    };
    let named = |plan: &Plan| plan.iter().filter_map(|pair| wish.named(*pair)).collect::<Vec<_>>();
    Ok(PlanReply {
        seed,
        pairs: named(&plan),
        review: why.is_none().then(|| review(&wish, &plan)),
        added: if why.is_none() { named(&plan.difference(&standing).copied().collect()) } else { vec![] },
        removed: if why.is_none() { named(&standing.difference(&plan).copied().collect()) } else { vec![] },
        impossible: why.map(|why| impossible(&wish, why)),
    })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Check {
    terms: Terms,
    pairs: Vec<PairBody>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Checked {
    review: Review,
}

/// What is to be known of a plan that people have changed.
pub(crate) fn check(session: &mut Session, request: Check) -> Result<Checked, Fault> {
    let desk = Desk::read(session.file()?)?;
    let wish = Wish::new(&desk, &request.terms)?;
    Ok(Checked { review: review(&wish, &wish.positions(&request.pairs)?) })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Set {
    /// Who judges what; null is everyone for everything.
    pairs: Option<Vec<PairBody>>,
    terms: Terms,
    by_hand: bool,
}

/// Who judges what from now on. What was handed in stays, and nobody is given what they must not judge.
pub(crate) fn set(session: &mut Session, request: Set) -> Result<Done, Fault> {
    let desk = Desk::read(session.file()?)?;
    if desk.event.round == Round::Closed {
        return Err(Fault::new("judging-closed"));
    }
    let mut drawn = None;
    let mut assigned = None;
    if let Some(pairs) = &request.pairs {
        let wish = Wish::new(&desk, &request.terms)?;
        let plan = wish.positions(pairs)?;
        let refused = |code, pair: Option<&Pair>| match pair.and_then(|pair| wish.named(*pair)) {
            Some(pair) => Err(Fault::new(code).with("judge", pair.judge).with("entry", pair.entry)),
            None => Ok(()),
        };
        refused("assignment-given", wish.wanted.given.difference(&plan).next())?;
        let free = |pair: &&Pair| !wish.wanted.given.contains(pair);
        refused("assignment-conflict", plan.intersection(&wish.wanted.conflicts).find(free))?;
        let ids =
            |(judge, entry): &Pair| Some((wish.judge(*judge)?.id.clone(), wish.entry(*entry)?.id.clone()));
        assigned = Some(plan.iter().filter_map(ids).collect());
        drawn = request.terms.seed.map(|seed| Drawn {
            ballots: request.terms.ballots,
            seed,
            by_hand: request.by_hand,
        });
    }
    session.record(&[Action::Assigned { pairs: assigned, drawn }])?;
    Ok(Done { changed: &[Topic::Program, Topic::Ballots, Topic::Standings] })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Dismiss {
    judge: String,
    entry: String,
    #[serde(default)]
    reason: String,
}

/// What looked like a conflict is none, as people say.
pub(crate) fn dismiss(session: &mut Session, request: Dismiss) -> Result<Done, Fault> {
    let file = session.file()?;
    let judge = known(file, &request.judge)?.id;
    let entry = file.entries()?.into_iter().find(|e| e.id.as_str() == request.entry);
    let entry = entry.ok_or_else(|| Fault::new("entry-unknown").with("entry", &request.entry))?.id;
    let reason = request.reason.trim().to_owned();
    session.record(&[Action::ConflictDismissed { judge, entry, reason }])?;
    Ok(Done { changed: &[Topic::Ballots] })
}
