//! `tahkim export`.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use store::EventFile;

use crate::words::{Words, tell};
use crate::{Lang, Refused};

/// What can be exported.
#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// The standings (csv, excel-csv, xlsx, json).
    Standings,
    /// The whole competition as a folder of plain tables, to make a new file from (csv).
    Folder,
    /// One row an entry with codes and results, for head office (excel-csv, csv, xlsx, json).
    HeadOffice,
    /// The results as one page for a browser (html, json).
    Results,
    /// All tables: a workbook, a folder of CSV, or one JSON (csv, excel-csv, xlsx, json).
    Tables,
    /// The entries (csv, excel-csv, xlsx, json).
    Entries,
    /// The jury (csv, excel-csv, xlsx, json).
    Judges,
    /// The jury's attendance and ballots (csv, excel-csv, xlsx, json).
    Attendance,
    /// One row a ballot, with its total (csv, excel-csv, xlsx, json).
    Ballots,
    /// Entries by judges, with the total of each ballot (csv, excel-csv, xlsx, json).
    Summary,
    /// The criteria (csv, excel-csv, xlsx, json).
    Rubric,
    /// The journal: who did what, when (csv, excel-csv, xlsx, json).
    History,
    /// The sealed result with all that proves it, in one file that `verify` checks (zip).
    Package,
}

impl From<What> for api::What {
    fn from(what: What) -> api::What {
        match what {
            What::Standings => api::What::Standings,
            What::Folder => api::What::Folder,
            What::HeadOffice => api::What::HeadOffice,
            What::Results => api::What::Results,
            What::Tables => api::What::Tables,
            What::Entries => api::What::Entries,
            What::Judges => api::What::Judges,
            What::Attendance => api::What::Attendance,
            What::Ballots => api::What::Ballots,
            What::Summary => api::What::Summary,
            What::Rubric => api::What::Rubric,
            What::History => api::What::History,
            What::Package => api::What::Package,
        }
    }
}

/// In which form.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For programs: UTF-8, commas, points, keys and codes.
    Csv,
    /// For a spreadsheet set to French: UTF-8 with mark, semicolons, decimal commas, words.
    ExcelCsv,
    /// An Excel workbook, from right to left in Arabic.
    Xlsx,
    /// JSON, with keys and codes.
    Json,
    /// A page that any browser opens and prints.
    Html,
}

impl From<Format> for api::Form {
    fn from(format: Format) -> api::Form {
        match format {
            Format::Csv => api::Form::Csv,
            Format::ExcelCsv => api::Form::ExcelCsv,
            Format::Xlsx => api::Form::Xlsx,
            Format::Json => api::Form::Json,
            Format::Html => api::Form::Html,
        }
    }
}

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The event file.
    file: PathBuf,
    /// What to write.
    what: What,
    /// The file to write, or the folder (`folder`, and `tables` as CSV); its ending says the format.
    #[arg(short, long)]
    out: PathBuf,
    /// The format; without it that of the ending, else the first of those that WHAT has.
    #[arg(long)]
    format: Option<Format>,
    /// The language of headings and decimals, where the form leaves a choice.
    #[arg(long)]
    lang: Option<Lang>,
}

pub(crate) fn run(words: &Words, arguments: &Arguments) -> Result<(), Refused> {
    let export = || -> Result<(), api::Fault> {
        let what = api::What::from(arguments.what);
        let form = what.form(arguments.format.map(Into::into), Some(&arguments.out))?;
        let file = EventFile::open_read_only(&arguments.file)?;
        let language = arguments.lang.map_or(words.language(), Into::into);
        api::exported(&file, what, form, language)?.write(&arguments.out)
    };
    export().map_err(|fault| words.refuse(fault))?;
    written(words, &arguments.out);
    Ok(())
}

pub(crate) fn written(words: &Words, path: &Path) {
    tell(&words.say("cli-written", &[("file", &path.display().to_string())]));
}
