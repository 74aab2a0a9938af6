//! What the holder of an entry learns.

use domain::{BallotStatus, EntryId};
use report::paper::{Feedback, FeedbackMark, FeedbackSheet};
use scoring::{Exact, Row};

use super::facts::{Facts, count, shown, unless_empty};
use super::winners;

/// Of fewer ballots, a mean and one's own mark would tell another judge's.
const HIDES_ONE: u32 = 3;

pub(super) fn of(facts: &Facts) -> Feedback {
    let sheets = facts.standings.rows.iter().filter_map(|row| {
        let id = &facts.desk.competition.entries.get(row.entry)?.id;
        Some(sheet(facts, row, id))
    });
    let carried = facts.past.last().and_then(super::minutes::carried);
    Feedback { sheets: sheets.collect(), scale: facts.scale(), carried }
}

fn sheet(facts: &Facts, row: &Row, id: &EntryId) -> FeedbackSheet {
    let hidden = row.ballots_counted < HIDES_ONE;
    let prizes = facts.awards.iter().filter(|award| award.entries.contains(id));
    FeedbackSheet {
        entry: facts.entry_of(id),
        counted: row.ballots_counted,
        marks: if hidden { Vec::new() } else { marks(facts, row) },
        score: (!hidden).then(|| shown(&facts.on_scale(&row.score))),
        rank: Some(row.rank.to_string()),
        ranked: count(facts.standings.rows.len()),
        comments: comments(facts, id),
        awards: prizes.map(|award| award.name.clone()).collect(),
        recommended: winners::support(facts)
            .into_iter()
            .find(|support| support.entry.number == id.as_str())
            .map(|support| support.recommended)
            .unwrap_or_default(),
    }
}

fn marks(facts: &Facts, row: &Row) -> Vec<FeedbackMark> {
    let criteria = facts.criteria().into_iter().zip(&row.means).enumerate();
    criteria
        .filter_map(|(at, (criterion, mean))| {
            Some(FeedbackMark {
                label: criterion.label,
                weight: criterion.weight,
                min: criterion.min,
                max: criterion.max,
                mean: shown(mean.as_ref()?),
                mean_of_all: mean_of_all(facts, at).map(|mean| shown(&mean)),
            })
        })
        .collect()
}

fn mean_of_all(facts: &Facts, criterion: usize) -> Option<Exact> {
    let means = facts.standings.rows.iter().filter_map(|row| row.means.get(criterion)?.as_ref());
    let (sum, n) = means.fold((Exact::ZERO, 0_i64), |(sum, n), mean| (sum.plus(mean), n.saturating_add(1)));
    sum.over(&Exact::whole(n))
}

/// By their letters: the order of the jury would tell whose each is.
fn comments(facts: &Facts, id: &EntryId) -> Vec<String> {
    let ballots = facts.ballots(BallotStatus::Submitted).filter(|recorded| recorded.ballot.entry == *id);
    let mut comments: Vec<String> = ballots
        .filter_map(|recorded| recorded.ballot.fields.get("comment"))
        .filter_map(|text| unless_empty(text))
        .collect();
    comments.sort();
    comments
}
