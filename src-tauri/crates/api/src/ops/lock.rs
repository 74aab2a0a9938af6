//! Handing the laptop to a judge, and taking it back.

use serde::{Deserialize, Serialize};

use crate::program::{LOCK, Session};
use crate::{Fault, pin};

use super::competitions::{State, current};

/// The setting that keeps the PIN's hash.
pub(crate) const PIN: &str = "pin";
const WORD: &str = "recovery_word";
/// What a laptop that stands by needs as well: whoever takes over proves to be the organiser.
pub(crate) const SECRETS: [&str; 2] = [PIN, WORD];

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct SetPin {
    pin: String,
    current: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RecoveryWord"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Word {
    recovery_word: String,
}

pub(crate) fn set_pin(session: &mut Session, request: SetPin) -> Result<Word, Fault> {
    if let Some(hash) = session.file()?.setting(PIN)? {
        prove(session, request.current.as_deref().unwrap_or_default(), &hash, "current")?;
    }
    keep(session, &request.pin)
}

/// The word is shown now and never again: only its hash is kept.
fn keep(session: &mut Session, digits: &str) -> Result<Word, Fault> {
    let digits = pin::digits(digits)?;
    let recovery_word = pin::recovery_word();
    let (pin_hash, word_hash) = (pin::hash(&digits)?, pin::hash(&pin::recovery_key(&recovery_word))?);
    let file = session.file_mut()?;
    file.set_setting(PIN, Some(&pin_hash))?;
    file.set_setting(WORD, Some(&word_hash))?;
    Ok(Word { recovery_word })
}

/// A wrong PIN costs more time each time, so that nobody tries them all between two pitches.
fn prove(session: &mut Session, typed: &str, hash: &str, field: &str) -> Result<(), Fault> {
    let wait = match session.wrong_pins {
        0..=3 => 0,
        4..=9 => 1,
        _ => 5,
    };
    std::thread::sleep(std::time::Duration::from_secs(wait));
    if pin::digits(typed).is_ok_and(|digits| pin::fits(&digits, hash)) {
        session.wrong_pins = 0;
        return Ok(());
    }
    session.wrong_pins = session.wrong_pins.saturating_add(1);
    Err(Fault::new("pin-wrong").at(field))
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct HandOver {
    judge: String,
}

pub(crate) fn hand_over(session: &mut Session, request: HandOver) -> Result<State, Fault> {
    let file = session.file_mut()?;
    if file.setting(PIN)?.is_none() {
        return Err(Fault::new("pin-missing"));
    }
    let judge = super::judges::known(file, &request.judge)?.id;
    // In the file, so that starting the program again does not open what was locked.
    file.set_setting(LOCK, Some(judge.as_str()))?;
    session.locked_to = Some(judge);
    current(session)
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct TakeBack {
    pin: String,
}

pub(crate) fn take_back(session: &mut Session, request: TakeBack) -> Result<State, Fault> {
    refuse_on_a_seat(session)?;
    prove_organiser(session, &request.pin)?;
    unlock(session)?;
    current(session)
}

/// Whoever acts knows the organiser's PIN, where there is one.
pub(crate) fn prove_organiser(session: &mut Session, typed: &str) -> Result<(), Fault> {
    match session.file()?.setting(PIN)? {
        Some(hash) => prove(session, typed, &hash, "pin"),
        None => Ok(()),
    }
}

/// A judge's own device is never the organiser's.
fn refuse_on_a_seat(session: &Session) -> Result<(), Fault> {
    if session.seat.is_some() { Err(Fault::new("not-allowed")) } else { Ok(()) }
}

fn unlock(session: &mut Session) -> Result<(), Fault> {
    session.file_mut()?.set_setting(LOCK, None)?;
    session.locked_to = None;
    Ok(())
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Recover {
    word: String,
    pin: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Recovered {
    recovery_word: String,
    state: State,
}

pub(crate) fn recover(session: &mut Session, request: Recover) -> Result<Recovered, Fault> {
    refuse_on_a_seat(session)?;
    let hash = session.file()?.setting(WORD)?.ok_or_else(|| Fault::new("pin-missing"))?;
    if !pin::fits(&pin::recovery_key(&request.word), &hash) {
        session.wrong_pins = session.wrong_pins.saturating_add(1);
        return Err(Fault::new("recovery-wrong").at("word"));
    }
    let Word { recovery_word } = keep(session, &request.pin)?;
    unlock(session)?;
    Ok(Recovered { recovery_word, state: current(session)? })
}
