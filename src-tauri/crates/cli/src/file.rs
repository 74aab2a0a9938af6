//! Event files: made, copied, brought back.

use std::path::Path;

use domain::{Action, EventDetails, Text};
use store::EventFile;

use crate::words::{Words, tell};
use crate::{Refused, export};

fn make(words: &Words, file: &Path, actions: &[Action]) -> Result<(), Refused> {
    EventFile::create(file, api::now(), actions)
        .and_then(EventFile::close)
        .map_err(|fault| words.refuse(fault))?;
    tell(&words.say("cli-made", &[("file", &file.display().to_string())]));
    Ok(())
}

pub(crate) fn new(words: &Words, file: &Path, from: Option<&Path>) -> Result<(), Refused> {
    let actions = match from {
        None => {
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let name = Text { ar: None, fr: Some(name), en: None };
            vec![Action::EventChanged { details: Box::new(EventDetails { name, ..EventDetails::default() }) }]
        }
        Some(folder) => {
            let mut folder = intake::folder::read(folder).map_err(|faults| words.refuse_lines(faults))?;
            words.warn_lines(std::mem::take(&mut folder.warnings));
            api::actions_of_folder(folder)
        }
    };
    make(words, file, &actions)
}

pub(crate) fn demo(words: &Words, file: &Path) -> Result<(), Refused> {
    let actions = api::sample().map_err(|fault| words.refuse(fault))?;
    make(words, file, &actions)
}

pub(crate) fn backup(words: &Words, file: &Path, folder: &Path) -> Result<(), Refused> {
    let made = api::back_up_to(file, folder).map_err(|fault| words.refuse(fault))?;
    export::written(words, &made.path);
    Ok(())
}

pub(crate) fn restore(words: &Words, backup: &Path, file: &Path) -> Result<(), Refused> {
    api::restore(backup, file).map_err(|fault| words.refuse(fault))?;
    tell(&words.say("cli-made", &[("file", &file.display().to_string())]));
    Ok(())
}
