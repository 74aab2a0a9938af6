//! The minutes of deliberation.

use std::collections::BTreeMap;

use domain::{
    Ballot, BallotStatus, Decimal, EndedRound, Entry, EntryId, EntryStatus, JudgeId, Text, TieBreak,
    TieDecision,
};
use report::paper::{
    EarlierRound, Eliminated, Exception, Method, Minutes, Note, Recusal, Reopening, SetAside, Settled, Step,
    Tie, TooFewBallots,
};
use scoring::{DecidedBy, Exact, Reason, Row};

use super::facts::{Facts, moment, shown, unless_empty, written};
use super::winners;

pub(super) fn of(facts: &Facts) -> Minutes {
    let event = &facts.desk.event;
    let sitting = &facts.sitting;
    let hour = |hour: &str| {
        let date = event.details.date.as_ref()?;
        unless_empty(hour).map(|hour| format!("{date}T{hour}"))
    };
    let note = |text: &str| unless_empty(text).map(|text| Note { by: None, text });
    Minutes {
        opened_at: hour(&sitting.opened),
        closed_at: hour(&sitting.closed),
        reference: unless_empty(&sitting.reference).map(|text| written(&text)).unwrap_or_default(),
        members: facts
            .desk
            .judges
            .iter()
            .filter(|judge| judge.counts())
            .map(|judge| facts.member(judge))
            .collect(),
        quorum: facts.quorum(),
        rapporteur: unless_empty(&sitting.rapporteur).map(|name| written(&name)),
        counts: facts.counts(),
        set_aside: set_aside(facts),
        criteria: facts.criteria(),
        method: Method {
            scale: facts.scale(),
            ballots_needed: event.rules.quorum,
            incomplete: event.rules.incomplete_ballots,
            tie_breaks: facts.standings.chain.iter().map(|step| step_shown(facts, step)).collect(),
            rank_style: event.rules.rank_style,
        },
        rounds: facts.past.iter().map(|ended| earlier_round(facts, ended)).collect(),
        recusals: recusals(facts),
        ranking: facts.ranking(),
        too_few: too_few(facts),
        ties: ties(facts),
        awards: winners::awards(facts),
        mentions: winners::mentions(facts),
        support: winners::support(facts),
        notes: note(&sitting.notes).into_iter().collect(),
        reservations: note(&sitting.reservations).into_iter().collect(),
        exceptions: absences(facts).into_iter().chain(facts.told.exceptions.iter().cloned()).collect(),
        reopenings: reopenings(facts),
        annexes: annexes(facts),
    }
}

fn earlier_round(facts: &Facts, ended: &EndedRound) -> EarlierRound {
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    EarlierRound {
        number: ended.number,
        ranked: count(ended.places.len()),
        promoted: count(ended.promoted.len()),
        carried: carried(ended),
        reason: unless_empty(&ended.reason),
        eliminated: ended
            .places
            .iter()
            .filter(|place| !ended.promoted.contains(&place.entry))
            .map(|place| Eliminated {
                rank: place.rank.clone(),
                entry: facts.entry_of(&place.entry),
                score: place.score.parse().map_or_else(|_| place.score.clone(), |score: Exact| shown(&score)),
            })
            .collect(),
    }
}

/// How much of a round that is over counts in the one after it, in percent.
pub(super) fn carried(ended: &EndedRound) -> Option<String> {
    Some(ended.next.carried).filter(|share| *share > Decimal::ZERO).map(|share| share.to_string())
}

/// Why a ballot says what it says, as it was written.
pub(super) fn reason_of(ballot: &Ballot) -> Option<String> {
    let reason = ballot.fields.get("reason").or_else(|| ballot.fields.get("comment"))?;
    unless_empty(reason)
}

pub(super) fn annexes(facts: &Facts) -> Vec<Text> {
    let keys = ["documents-paper-summary", "documents-paper-filled-sheets", "documents-paper-declarations"];
    keys.into_iter().map(|key| facts.words.say(key, &[])).collect()
}

fn set_aside(facts: &Facts) -> Vec<SetAside> {
    let is_set_aside =
        |entry: &&Entry| matches!(entry.status, EntryStatus::Withdrawn | EntryStatus::Inadmissible);
    let entries = facts.entries.iter().filter(is_set_aside);
    entries
        .map(|entry| SetAside {
            entry: facts.entry(entry),
            status: entry.status,
            reason: facts.told.status_reasons.get(&entry.id).cloned(),
        })
        .collect()
}

/// The detail of a conflict is not shown to others; that there was one is.
fn recusals(facts: &Facts) -> Vec<Recusal> {
    let recusals = facts.ballots(BallotStatus::Recused).map(|recorded| Recusal {
        judge: facts.judge_name(&recorded.ballot.judge),
        entry: facts.entry_of(&recorded.ballot.entry),
        reason: None,
    });
    recusals.collect()
}

/// Who did not hear which entries, a line each.
fn absences(facts: &Facts) -> Vec<Exception> {
    let mut missed: BTreeMap<&JudgeId, Vec<&store::RecordedBallot>> = BTreeMap::new();
    for recorded in facts.ballots(BallotStatus::Absent) {
        missed.entry(&recorded.ballot.judge).or_default().push(recorded);
    }
    let absence = |(judge, ballots): (&JudgeId, Vec<&store::RecordedBallot>)| {
        let numbers: Vec<&str> = ballots.iter().map(|recorded| recorded.ballot.entry.as_str()).collect();
        let values = [("judge", facts.judge_name(judge)), ("entries", written(&numbers.join(", ")))];
        Exception {
            at: moment(ballots.iter().map(|recorded| recorded.recorded_at).min().unwrap_or_default()),
            what: facts.words.say("documents-absence", &values),
            reason: ballots.iter().find_map(|recorded| reason_of(&recorded.ballot)),
        }
    };
    missed.into_iter().map(absence).collect()
}

fn too_few(facts: &Facts) -> Vec<TooFewBallots> {
    let unranked = facts.standings.unranked.iter();
    let few = unranked.filter(|place| matches!(place.reason, Reason::NoBallots | Reason::Quorum { .. }));
    few.map(|place| TooFewBallots { entry: facts.entry_at(place.entry), counted: place.ballots_counted })
        .collect()
}

fn step_shown(facts: &Facts, step: &TieBreak) -> Step {
    match step {
        TieBreak::Criterion(id) => {
            let label = facts.desk.event.rubric.get(id).map(|criterion| criterion.label.clone());
            Step::Criterion(label.unwrap_or_else(|| written(id.as_str())))
        }
        TieBreak::MedianBallot => Step::MedianBallot,
        TieBreak::HighestBallot => Step::HighestBallot,
        TieBreak::LowestBallot => Step::LowestBallot,
        TieBreak::HeadToHead => Step::HeadToHead,
        TieBreak::Chair => Step::Chair,
    }
}

/// Each place where equal scores met: the two that a step told apart, or all that nothing does.
fn ties(facts: &Facts) -> Vec<Tie> {
    let mut ties = Vec::new();
    let mut shared: Vec<&Row> = Vec::new();
    for (above, row) in facts.standings.rows.iter().zip(facts.standings.rows.iter().skip(1)) {
        if row.decided_by == DecidedBy::Shared {
            if shared.is_empty() {
                shared.push(above);
            }
            shared.push(row);
            continue;
        }
        ties.extend(kept(facts, &std::mem::take(&mut shared)));
        if let DecidedBy::Step(step) = row.decided_by {
            ties.push(parted(facts, above, row, step));
        }
    }
    ties.extend(kept(facts, &shared));
    ties
}

fn tie(facts: &Facts, rows: &[&Row], settled: Settled) -> Tie {
    let score = rows.first().map(|row| facts.on_scale(&row.score)).unwrap_or_default();
    let entries = rows.iter().map(|row| facts.entry_at(row.entry)).collect();
    Tie { score: shown(&score), entries, settled }
}

fn kept(facts: &Facts, rows: &[&Row]) -> Option<Tie> {
    let reason =
        decision(facts, rows).filter(|decision| decision.shared).and_then(|d| unless_empty(&d.reason));
    (!rows.is_empty()).then(|| tie(facts, rows, Settled::Shared { reason }))
}

fn parted(facts: &Facts, above: &Row, row: &Row, step: usize) -> Tie {
    let rows = [above, row];
    let rule = facts.standings.chain.get(step);
    let settled = match rule {
        Some(TieBreak::Chair) | None => Settled::Chair {
            by: facts.president().map(|judge| judge.name.clone()).unwrap_or_default(),
            reason: decision(facts, &rows).map(|decision| decision.reason.clone()).unwrap_or_default(),
        },
        Some(rule) => Settled::Rule { step: step_shown(facts, rule), values: values(facts, row, rule) },
    };
    tie(facts, &rows, settled)
}

/// What the step that told them apart says of each; ballots on the scale that people see.
fn values(facts: &Facts, row: &Row, rule: &TieBreak) -> Vec<String> {
    let Some(step) = row.steps.last() else { return Vec::new() };
    let told = |value: &Option<Exact>| {
        let value = value.as_ref()?;
        match rule {
            TieBreak::Criterion(_) => Some(shown(value)),
            TieBreak::MedianBallot | TieBreak::HighestBallot | TieBreak::LowestBallot => {
                Some(shown(&facts.on_scale(value)))
            }
            TieBreak::HeadToHead | TieBreak::Chair => None,
        }
    };
    [&step.theirs, &step.mine].into_iter().filter_map(told).collect()
}

/// The last word about these entries, alone or among others.
fn decision<'a>(facts: &'a Facts, rows: &[&Row]) -> Option<&'a TieDecision> {
    let competition = &facts.desk.competition;
    let ids: Vec<&EntryId> =
        rows.iter().filter_map(|row| competition.entries.get(row.entry)).map(|entry| &entry.id).collect();
    competition.decisions.iter().rev().find(|decision| ids.iter().all(|id| decision.order.contains(id)))
}

fn reopenings(facts: &Facts) -> Vec<Reopening> {
    let reopened = facts.results.iter().filter_map(|result| Some((result, result.reopened.clone()?)));
    reopened
        .zip(&facts.told.reopened_at)
        .map(|((result, reason), at)| Reopening { result: result.seal.number, at: moment(*at), reason })
        .collect()
}
