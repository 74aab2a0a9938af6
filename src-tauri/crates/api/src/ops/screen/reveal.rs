//! The reveal: prizes from the last to the first, shared places together, a step each.

use domain::{Award, AwardKind, EntryId};
use scoring::{Standings, shared_scale, standings};
use serde::Serialize;
use store::EventFile;

use crate::Fault;
use crate::ops::sheets::{Desk, by_language};
use crate::wire::Text;

/// Somebody who won.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct Laureate {
    title: Text,
    holder: Text,
    place: Text,
    /// The place in the ranking, when there is one.
    rank: Option<String>,
    /// On the scale that people used, as `16.96`.
    score: Option<String>,
}

/// A prize and those who share it; without them it is not awarded.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct Prize {
    name: Text,
    worth: String,
    /// Of which place it is; none of a mention, or of a prize for a group.
    number: Option<String>,
    /// Whether it is the first one.
    first: bool,
    laureates: Vec<Laureate>,
}

/// What was played of the reveal.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Revealed"))]
pub(crate) struct Played {
    /// In the order in which they were revealed.
    prizes: Vec<Prize>,
    /// The first prize comes next, and nobody knows whose it is.
    awaited: bool,
    /// All of them, at the end.
    seal: Option<Seal>,
    /// The end of the scale: `20`.
    scale: String,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WallSeal"))]
struct Seal {
    entries: u32,
    ballots: u32,
    /// The first groups of what is printed on the papers.
    groups: Vec<String>,
}

impl Played {
    /// The title, and no step.
    pub(crate) fn nothing() -> Played {
        Played { prizes: Vec::new(), awaited: false, seal: None, scale: String::new() }
    }
}

/// All of it, before it is played.
#[derive(Debug)]
pub(crate) struct Play {
    /// As they are revealed; the first prize last.
    prizes: Vec<Prize>,
    seal: Seal,
    scale: String,
}

/// Places that are revealed where there are no prizes.
const PODIUM: usize = 3;
const GROUPS: usize = 3;

impl Play {
    /// `None` while there is no result that may be announced: sealed, and held in a second place.
    pub(crate) fn of(file: &EventFile) -> Result<Option<Play>, Fault> {
        let sealed = file.results()?.pop();
        let Some(sealed) = sealed.filter(|result| result.reopened.is_none() && result.holder.is_some())
        else {
            return Ok(None);
        };
        let desk = Desk::read(file)?;
        let ranking = standings(&desk.competition);
        let hall = Hall { desk: &desk, ranking: &ranking };
        let awards = file.awards()?;
        let mut prizes: Vec<Prize> = if awards.iter().any(|award| award.kind == AwardKind::Prize) {
            in_order(&awards).map(|(number, award)| hall.prize(number, award)).collect()
        } else {
            hall.podium()
        };
        if let Some(last) = prizes.last_mut() {
            last.first = true;
        }
        let ballots = ranking.rows.iter().map(|row| row.ballots_counted).fold(0, u32::saturating_add);
        Ok(Some(Play {
            prizes,
            seal: Seal {
                entries: u32::try_from(desk.entries.len()).unwrap_or(u32::MAX),
                ballots,
                groups: sealed.seal.hash.groups().into_iter().take(GROUPS).collect(),
            },
            scale: shared_scale(&desk.event.rubric)
                .map_or_else(|| "100".to_owned(), |(_, max)| max.to_string()),
        }))
    }

    /// A step for each prize, one that waits for the first, and one for all of them.
    pub(crate) fn count(&self) -> u32 {
        u32::try_from(self.prizes.len()).unwrap_or(u32::MAX - 2).saturating_add(2)
    }

    /// What the hall may see after so many steps.
    pub(crate) fn until(&self, step: u32) -> Played {
        let step = usize::try_from(step).unwrap_or(usize::MAX);
        let before_first = self.prizes.len().saturating_sub(1);
        // The step that waits stands between the first prize and those before it.
        let (shown, awaited) = if step <= before_first {
            (step, false)
        } else {
            (step - 1, step == before_first + 1 && !self.prizes.is_empty())
        };
        Played {
            prizes: self.prizes.iter().take(shown).cloned().collect(),
            awaited,
            seal: (shown > self.prizes.len()).then(|| self.seal.clone()),
            scale: self.scale.clone(),
        }
    }
}

/// Mentions and prizes for a group, then the others from the last to the first.
fn in_order(awards: &[Award]) -> impl Iterator<Item = (Option<String>, &Award)> {
    let is_special = |award: &&Award| award.kind == AwardKind::Mention || !award.scope.is_empty();
    let (special, places): (Vec<&Award>, Vec<&Award>) = awards.iter().partition(is_special);
    let numbered = places.into_iter().zip(1_u32..).map(|(award, number)| (Some(number.to_string()), award));
    let numbered: Vec<_> = numbered.collect();
    special.into_iter().map(|award| (None, award)).chain(numbered.into_iter().rev())
}

struct Hall<'a> {
    desk: &'a Desk,
    ranking: &'a Standings,
}

impl Hall<'_> {
    fn prize(&self, number: Option<String>, award: &Award) -> Prize {
        Prize {
            name: award.name.clone().into(),
            worth: award.worth.clone(),
            number,
            first: false,
            laureates: award.entries.iter().filter_map(|entry| self.laureate(entry)).collect(),
        }
    }

    /// The first places, the last of them first; those who share one are together.
    fn podium(&self) -> Vec<Prize> {
        let mut podium: Vec<Prize> = Vec::new();
        for (before, row) in self.ranking.rows.iter().enumerate() {
            let place = row.rank.to_string();
            let found = self.desk.competition.entries.get(row.entry).map(|contender| &contender.id);
            let Some(laureate) = found.and_then(|id| self.laureate(id)) else { continue };
            match podium.last_mut().filter(|prize| prize.number.as_ref() == Some(&place)) {
                Some(shared) => shared.laureates.push(laureate),
                None if before >= PODIUM => break,
                None => podium.push(Prize {
                    name: Text::default(),
                    worth: String::new(),
                    number: Some(place),
                    first: false,
                    laureates: vec![laureate],
                }),
            }
        }
        podium.reverse();
        podium
    }

    fn laureate(&self, id: &EntryId) -> Option<Laureate> {
        let entry = self.desk.entries.iter().find(|entry| entry.id == *id)?;
        let at = self.desk.competition.entries.iter().position(|contender| contender.id == *id);
        let row = at.and_then(|at| self.ranking.rows.iter().find(|row| row.entry == at));
        let scale = shared_scale(&self.desk.event.rubric);
        Some(Laureate {
            title: entry.title.clone().into(),
            holder: by_language(&entry.fields, "holder_name"),
            place: by_language(&entry.fields, "commune"),
            rank: row.map(|row| row.rank.to_string()),
            score: row.map(|row| {
                let score = scale
                    .as_ref()
                    .map_or_else(|| row.score.clone(), |(min, max)| row.score.on_scale(*min, *max));
                score.decimals(2)
            }),
        })
    }
}
