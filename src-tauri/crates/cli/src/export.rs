//! `tahkim export`.

use std::path::{Path, PathBuf};

use api::{Fault, Form, PaperKind};
use clap::ValueEnum;
use domain::Language;
use papers::TypstPress;
use report::paper::Languages;
use store::{EventFile, Round};

use crate::Refused;
use crate::words::{Words, tell};

/// What can be exported.
#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// The standings (csv, excel-csv, xlsx, json).
    Standings,
    /// The whole competition as a folder of plain tables, to make a new file from (csv).
    Folder,
    /// One row an entry with codes and results, for head office (excel-csv, csv, xlsx, json; as a report pdf).
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
    /// Entries by judges, with the total of each ballot (csv, excel-csv, xlsx, json; as a paper pdf).
    Summary,
    /// The criteria (csv, excel-csv, xlsx, json).
    Rubric,
    /// The journal: who did what, when (csv, excel-csv, xlsx, json).
    History,
    /// The sealed result with all that proves it, in one file that `verify` checks (zip).
    Package,
    /// A paper: every entry that was received (pdf).
    EntryList,
    /// A paper: who speaks when (pdf).
    RunningOrder,
    /// A paper: the members of the jury (pdf).
    JuryList,
    /// Papers: the jury's no-conflict declarations (pdf).
    Declarations,
    /// Papers: score sheets to be filled in by hand (pdf).
    BlankSheets,
    /// Papers: score sheets as they were submitted (pdf).
    FilledSheets,
    /// A paper: what the jury decided, and how (pdf).
    Minutes,
    /// A paper: who won, without marks (pdf).
    Winners,
    /// Papers: certificates of participation, for winners and for the jury (pdf).
    Certificates,
    /// Papers: what the holder of each entry learns (pdf).
    Feedback,
}

impl What {
    /// The table or file that it is, when it is one.
    const fn table(self) -> Option<api::What> {
        Some(match self {
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
            _ => return None,
        })
    }

    /// The paper that it is, when it is one.
    const fn paper(self) -> Option<PaperKind> {
        Some(match self {
            What::EntryList => PaperKind::EntryList,
            What::RunningOrder => PaperKind::RunningOrder,
            What::JuryList => PaperKind::JuryList,
            What::Declarations => PaperKind::Declarations,
            What::BlankSheets => PaperKind::BlankSheets,
            What::FilledSheets => PaperKind::FilledSheets,
            What::Summary => PaperKind::Summary,
            What::Minutes => PaperKind::Minutes,
            What::Winners => PaperKind::Winners,
            What::Certificates => PaperKind::Certificates,
            What::Feedback => PaperKind::Feedback,
            What::HeadOffice => PaperKind::HeadOffice,
            _ => return None,
        })
    }
}

/// In which form.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
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
    /// A paper.
    Pdf,
}

impl Format {
    /// The form of a table; a paper has none.
    const fn form(self) -> Option<Form> {
        match self {
            Format::Csv => Some(Form::Csv),
            Format::ExcelCsv => Some(Form::ExcelCsv),
            Format::Xlsx => Some(Form::Xlsx),
            Format::Json => Some(Form::Json),
            Format::Html => Some(Form::Html),
            Format::Pdf => None,
        }
    }
}

/// The languages of an export.
#[derive(Clone, Copy, ValueEnum)]
enum Speaks {
    Ar,
    Fr,
    En,
    /// Both, on papers; elsewhere Arabic.
    ArFr,
}

impl From<Speaks> for Languages {
    fn from(speaks: Speaks) -> Languages {
        match speaks {
            Speaks::Ar => Languages::One(Language::Ar),
            Speaks::Fr => Languages::One(Language::Fr),
            Speaks::En => Languages::One(Language::En),
            Speaks::ArFr => Languages::ArabicFrench,
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
    /// The language of headings and decimals, where the form leaves a choice; of papers also `ar-fr`.
    #[arg(long)]
    lang: Option<Speaks>,
}

pub(crate) fn run(words: &Words, arguments: &Arguments) -> Result<(), Refused> {
    let order = Order::of(arguments).map_err(|fault| words.misused(fault))?;
    let done = match order {
        Order::Paper(paper) => print(words, arguments, paper),
        Order::Table(what, form) => write(words, arguments, what, form),
    };
    done.map_err(|fault| words.refuse(fault))?;
    written(words, &arguments.out);
    Ok(())
}

/// What the command line asks for.
enum Order {
    Paper(PaperKind),
    Table(api::What, Form),
}

impl Order {
    /// The format is the one that is asked for, else the one that the ending names, else the usual one.
    fn of(arguments: &Arguments) -> Result<Self, Fault> {
        let ending = || Format::from_str(arguments.out.extension()?.to_str()?, true).ok();
        let format = arguments.format.or_else(ending);
        match (arguments.what.paper(), arguments.what.table(), format) {
            (Some(paper), _, Some(Format::Pdf)) | (Some(paper), None, None) => Ok(Order::Paper(paper)),
            (_, Some(table), Some(Format::Pdf)) => Err(table.no_form(&name(&Format::Pdf))),
            (_, Some(table), _) => {
                let form = table.form(arguments.format.and_then(Format::form), Some(&arguments.out))?;
                Ok(Order::Table(table, form))
            }
            (_, None, format) => Err(Fault::new("export-form")
                .with("what", name(&arguments.what))
                .with("form", format.as_ref().map_or_else(String::new, name))
                .with("forms", name(&Format::Pdf))),
        }
    }
}

fn name(value: &impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

fn print(words: &Words, arguments: &Arguments, paper: PaperKind) -> Result<(), Fault> {
    let languages = arguments.lang.map_or(Languages::One(words.language()), Into::into);
    let file = EventFile::open_read_only(&arguments.file)?;
    let press = TypstPress::with_folder(api::templates());
    let printed = api::print(&press, &api::paper(&file, paper, languages)?)?;
    printed.remarks.iter().for_each(|remark| words.warn(&api::remark(remark)));
    api::write_whole(&arguments.out, &printed.pdf)
}

fn write(words: &Words, arguments: &Arguments, what: api::What, form: Form) -> Result<(), Fault> {
    let file = EventFile::open_read_only(&arguments.file)?;
    let language = arguments.lang.map_or(words.language(), |speaks| Languages::from(speaks).first());
    let press = TypstPress::default();
    api::exported(&file, what, form, language, Some(&press))?.write(&arguments.out)?;
    if what.ranks() && file.event()?.round == Round::Open {
        tell(&words.say("cli-provisional", &[]));
    }
    Ok(())
}

pub(crate) fn written(words: &Words, path: &Path) {
    tell(&words.say("cli-written", &[("file", &path.display().to_string())]));
}
