//! Prizes and mentions.

use domain::AwardKind;
use report::paper::{Award, Laureate, Mention, Support, Winners};

use super::facts::{Facts, unless_empty, written};

pub(super) fn of(facts: &Facts) -> Winners {
    Winners { awards: awards(facts), mentions: mentions(facts), signatories: facts.signatories() }
}

pub(super) fn awards(facts: &Facts) -> Vec<Award> {
    let prizes = facts.awards.iter().filter(|award| award.kind == AwardKind::Prize);
    prizes
        .map(|award| Award {
            prize: award.name.clone(),
            reserved_for: unless_empty(&award.scope).map(|scope| facts.reserved_for(&scope)),
            brings: unless_empty(&award.worth).map(|worth| written(&worth)),
            laureates: award
                .entries
                .iter()
                .map(|id| Laureate { rank: facts.rank(id), entry: facts.entry_of(id) })
                .collect(),
            reason: unless_empty(&award.reason),
        })
        .collect()
}

pub(super) fn mentions(facts: &Facts) -> Vec<Mention> {
    let mentions = facts.awards.iter().filter(|award| award.kind == AwardKind::Mention);
    mentions
        .flat_map(|award| {
            let of = |id| Mention { mention: award.name.clone(), entry: facts.entry_of(id) };
            award.entries.iter().map(of)
        })
        .collect()
}

pub(super) fn support(facts: &Facts) -> Vec<Support> {
    let given = facts.support.iter().filter(|(_, support)| !support.is_empty());
    given
        .map(|(id, support)| Support {
            entry: facts.entry_of(id),
            recommended: support
                .kinds
                .iter()
                .map(|kind| facts.words.say(&format!("report-support-{}", kind.word()), &[]))
                .collect(),
            note: unless_empty(&support.note),
        })
        .collect()
}
