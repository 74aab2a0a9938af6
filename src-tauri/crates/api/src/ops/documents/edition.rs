//! What heads a paper, and what it is worth.

use domain::Text;
use report::paper::{Edition, Languages, Letterhead, Paper, Seal, State};

use super::PaperKind;
use super::facts::{Facts, moment, written};

pub(super) fn letterhead(facts: &Facts) -> Letterhead {
    let details = &facts.desk.event.details;
    let place = &facts.sitting.place;
    Letterhead {
        event: details.name.clone(),
        motto: details.motto.clone(),
        authorities: Vec::new(),
        organiser: details.organiser.clone(),
        partners: details.partners.iter().map(|partner| partner.name.clone()).collect(),
        place: if details.place == Text::default() { written(place) } else { details.place.clone() },
        date: details.date.clone(),
        code: details.id.clone(),
        logo: None,
    }
}

pub(super) fn edition(
    facts: &Facts,
    kind: PaperKind,
    paper: &Paper,
    languages: Languages,
    printed_at: i64,
) -> Edition {
    let seal = facts.seal();
    let state = seal.map_or(State::Draft, |result| {
        let groups = result.seal.hash.groups();
        State::Sealed(Seal {
            result: result.seal.number,
            qr: format!("TAHKIM:{}:{}", result.seal.number, groups.concat()),
            groups,
            sealed_at: moment(result.sealed_at),
        })
    });
    Edition { languages, state, number: number(facts, kind, paper), printed_at: moment(printed_at) }
}

/// The minutes have the number that the jury gave them; every other paper has its own after the edition's.
fn number(facts: &Facts, kind: PaperKind, paper: &Paper) -> String {
    if matches!(paper, Paper::Minutes(_)) && !facts.sitting.number.is_empty() {
        return facts.sitting.number.clone();
    }
    let place = PaperKind::ALL.iter().position(|other| *other == kind).unwrap_or_default();
    format!("{}/{:02}", facts.desk.event.details.id, place.saturating_add(1))
}
