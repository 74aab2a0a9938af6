//! Judges' codes as cards, to be cut out. They are shown to be printed and never written into a file: nobody
//! knows them but who drew them.

use report::paper::{Edition, Job, Paper, PinCard, PinCards, State};
use serde::{Deserialize, Serialize};

use crate::Fault;
use crate::ops::judges::known;
use crate::program::{Session, now};

use super::facts::{Facts, moment};
use super::{edition, languages_named, remark, unprintable};

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct PinOf {
    judge: String,
    pin: String,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct CardsWanted {
    /// As they were drawn.
    pins: Vec<PinOf>,
    languages: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Cards {
    /// Each page as an SVG picture.
    pages: Vec<String>,
    /// What of the user's own templates and pictures could not be used.
    remarks: Vec<Fault>,
}

pub(crate) fn pin_cards(session: &mut Session, request: CardsWanted) -> Result<Cards, Fault> {
    let languages = languages_named(&request.languages)
        .ok_or_else(|| Fault::new("paper-languages").with("value", &request.languages))?;
    let press = session.press.clone().ok_or_else(|| Fault::new("press-none"))?;
    let file = session.file()?;
    let address = session.listening().and_then(|hall| hall.addresses.into_iter().next());
    let card = |drawn: &PinOf| -> Result<PinCard, Fault> {
        let judge = known(file, &drawn.judge)?;
        Ok(PinCard {
            name: judge.name,
            role: judge.role,
            judge: judge.id.to_string(),
            pin: drawn.pin.clone(),
            address: address.as_ref().map(|address| address.url.clone()),
            qr: address.as_ref().map(|address| address.qr.clone()),
        })
    };
    let cards = request.pins.iter().map(card).collect::<Result<_, _>>()?;
    let facts = Facts::read(file)?;
    let letterhead = edition::letterhead(&facts);
    let job = Job {
        edition: Edition {
            languages,
            state: State::Draft,
            number: letterhead.code.clone(),
            printed_at: moment(now()),
        },
        letterhead,
        paper: Paper::PinCards(PinCards { cards }),
        plain: false,
    };
    let look = |page| press.look(&job, page).map_err(|fault| unprintable(&job, fault));
    let first = look(0)?;
    let remarks = first.remarks.iter().map(remark).collect();
    let others = (1..first.pages).map(|page| Ok(look(page)?.svg));
    let pages = std::iter::once(Ok(first.svg)).chain(others).collect::<Result<_, Fault>>()?;
    Ok(Cards { pages, remarks })
}
