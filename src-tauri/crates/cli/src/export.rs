//! `tahkim export`.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use store::EventFile;

use crate::words::{Words, tell};
use crate::{Lang, Refused};

/// What can be exported.
#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// The standings as CSV.
    Standings,
    /// The whole competition as a folder of plain tables.
    Folder,
    /// One row an entry, for head office.
    HeadOffice,
}

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The event file.
    file: PathBuf,
    /// What to write.
    what: What,
    /// The file (for `folder`, the folder) to write.
    #[arg(short, long)]
    out: PathBuf,
    /// The language of headings and decimals, where the form leaves a choice.
    #[arg(long)]
    lang: Option<Lang>,
}

pub(crate) fn run(words: &Words, arguments: &Arguments) -> Result<(), Refused> {
    let file = EventFile::open_read_only(&arguments.file).map_err(|fault| words.refuse(fault))?;
    let language = arguments.lang.map_or(words.language(), Into::into);
    let what = match arguments.what {
        What::Standings => api::What::Standings,
        What::Folder => api::What::Folder,
        What::HeadOffice => api::What::HeadOffice,
    };
    let contents = api::export_files(&file, what, language).map_err(|fault| words.refuse(fault))?;
    match what {
        api::What::Folder => api::write_folder(&arguments.out, &contents),
        _ => contents.iter().try_for_each(|(_, bytes)| api::write_whole(&arguments.out, bytes)),
    }
    .map_err(|fault| words.refuse(fault))?;
    written(words, &arguments.out);
    Ok(())
}

pub(crate) fn written(words: &Words, path: &Path) {
    tell(&words.say("cli-written", &[("file", &path.display().to_string())]));
}
