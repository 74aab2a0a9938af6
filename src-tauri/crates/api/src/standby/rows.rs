//! Taking in the hub's rows, and what else a hub needs.

use domain::JudgeId;
use store::{EventFile, JournalRow, JudgePin};

use super::{STANDBY, keep};
use crate::hall::json;
use crate::hall::wire::{JournalLine, Rows, Secrets};
use crate::program::Session;
use crate::{Fault, Pace, names};

pub(super) fn take(session: &mut Session, page: Rows) -> Result<Pace, Fault> {
    let rows = page.rows.into_iter().map(JournalLine::row).collect::<Result<Vec<_>, _>>()?;
    let taken = match session.open {
        Some(_) if rows.is_empty() => Ok(()),
        Some(_) => session.file_mut()?.follow(&rows).map(|_| ()).map_err(Fault::from),
        None => begin(session, &rows),
    };
    let Some(standby) = &mut session.standby else { return Ok(Pace::BackOff) };
    standby.head = page.head;
    if let Err(fault) = taken {
        // Nothing is overwritten. A full disk passes; a journal that does not fit is for people.
        standby.stopped = fault.code == "journal-forked";
        standby.fault = Some(fault);
        return Ok(Pace::BackOff);
    }
    standby.fault = None;
    if let Some(secrets) = page.secrets {
        take_secrets(session, secrets)?;
    }
    keep(session)?;
    Ok(Pace::GoOn)
}

/// The first rows: the copy comes to be.
fn begin(session: &mut Session, rows: &[JournalRow]) -> Result<(), Fault> {
    let standby = session.standby.as_ref().ok_or_else(|| Fault::new("standby-none"))?;
    let name: domain::Text = standby.event.name.clone().into();
    let stem = names::file_stem(name.shown(session.settings.language));
    let path = names::free_path(&session.data_folder, &stem, ".tahkim");
    let kept = json(&standby.kept)?;
    let file = EventFile::create_copy(&path, rows, &[(STANDBY, Some(&kept))])?;
    if file.identity()? != standby.event.id {
        drop(file);
        // It never was a copy of this competition.
        let _ = std::fs::remove_file(&path);
        return Err(Fault::new("hub-other-event"));
    }
    session.open = Some(file);
    crate::seat::remember(session, &path)
}

fn take_secrets(session: &mut Session, secrets: Secrets) -> Result<(), Fault> {
    let unreadable = |_| Fault::new("hub-unreadable").with("what", "PIN");
    let pins = secrets.pins.into_iter().map(|(judge, verifier, wrong, last_at)| {
        let judge = JudgeId::new(&judge).map_err(unreadable)?;
        Ok(JudgePin { judge, verifier, wrong, last_at })
    });
    let pins = pins.collect::<Result<Vec<_>, Fault>>()?;
    let file = session.file_mut()?;
    file.keep_pins(&pins)?;
    for name in crate::ops::lock::SECRETS {
        file.set_setting(name, secrets.settings.get(name).map(String::as_str))?;
    }
    Ok(())
}
