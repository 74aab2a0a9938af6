//! Exports: which tables and pages, in which form, and where they are written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::{
    Award, Ballot, Deliberation, EndedRound, Entry, EntryId, Judge, JudgeId, Language, Support, TieDecision,
};
use report::paper::Press;
use report::{Finality, FolderData, HistoryRow, StandingsOptions, Table, TablesData};
use scoring::{Competition, Standings};
use serde::{Deserialize, Serialize};
use store::{EventFile, EventState, RecordedBallot, Round};

use crate::program::Session;
use crate::{Fault, names};

use super::history;

/// What can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ExportKind"))]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The ranking.
    Standings,
    /// The whole competition as a folder of plain tables, which reads again as the same competition.
    Folder,
    /// One row an entry, for head office.
    HeadOffice,
    /// The results to make known.
    Results,
    /// All tables.
    Tables,
    /// The entries.
    Entries,
    /// The jury.
    Judges,
    /// Who was there.
    Attendance,
    /// One row a ballot.
    Ballots,
    /// Entries and judges, with the total of each ballot.
    Summary,
    /// Criteria, scales, weights.
    Rubric,
    /// The journal.
    History,
    /// The sealed result with all that proves it.
    Package,
}

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ExportForm"))]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// For programs: commas, points, keys and codes.
    Csv,
    /// For a spreadsheet that is set to French: `;`, decimal comma, words.
    ExcelCsv,
    /// An Excel workbook.
    Xlsx,
    /// For programs.
    Json,
    /// A page for browsers.
    Html,
    /// Several files in one.
    Zip,
}

impl What {
    /// Whether it shows ranks.
    #[must_use]
    pub const fn ranks(self) -> bool {
        matches!(self, What::Standings | What::HeadOffice | What::Results | What::Tables | What::Summary)
    }

    /// Its name on the command line and in requests.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            What::Standings => "standings",
            What::Folder => "folder",
            What::HeadOffice => "head-office",
            What::Results => "results",
            What::Tables => "tables",
            What::Entries => "entries",
            What::Judges => "judges",
            What::Attendance => "attendance",
            What::Ballots => "ballots",
            What::Summary => "summary",
            What::Rubric => "rubric",
            What::History => "history",
            What::Package => "package",
        }
    }

    /// The forms that there are of it; first the one that nobody has to ask for.
    const fn forms(self) -> &'static [Form] {
        match self {
            What::Folder => &[Form::Csv],
            What::HeadOffice => &[Form::ExcelCsv, Form::Csv, Form::Xlsx, Form::Json],
            What::Results => &[Form::Html, Form::Json],
            What::Package => &[Form::Zip],
            What::Tables | What::Standings | What::Entries | What::Judges | What::Attendance => TABLE,
            What::Ballots | What::Summary | What::Rubric | What::History => TABLE,
        }
    }

    /// The form that is asked for, else that of the name, else the usual one.
    ///
    /// # Errors
    ///
    /// When it cannot be written in that form.
    pub fn form(self, asked: Option<Form>, name: Option<&Path>) -> Result<Form, Fault> {
        let forms = self.forms();
        let ending = name.and_then(Path::extension).map(|ending| ending.to_string_lossy().to_lowercase());
        let named =
            |forms: &[Form]| forms.iter().copied().find(|form| Some(form.ending()) == ending.as_deref());
        let form = match asked.or_else(|| named(forms)) {
            Some(form) => Some(form),
            // A folder may be called whatever people like.
            None if self == What::Folder => None,
            None => named(&Form::ALL),
        };
        match form.or(forms.first().copied()) {
            Some(form) if forms.contains(&form) => Ok(form),
            other => Err(self.no_form(other.map_or("", Form::word))),
        }
    }

    /// That it is not written in this form, and in which it is.
    #[must_use]
    pub fn no_form(self, form: &str) -> Fault {
        let forms: Vec<&str> = self.forms().iter().map(|form| form.word()).collect();
        Fault::new("export-form").with("what", self.word()).with("form", form).with("forms", forms.join(", "))
    }

    /// The table that it is, when it is one.
    const fn table(self) -> Option<Table> {
        match self {
            What::Standings => Some(Table::Standings),
            What::HeadOffice => Some(Table::HeadOffice),
            What::Entries => Some(Table::Entries),
            What::Judges => Some(Table::Judges),
            What::Attendance => Some(Table::Attendance),
            What::Ballots => Some(Table::Ballots),
            What::Summary => Some(Table::Summary),
            What::Rubric => Some(Table::Rubric),
            What::History => Some(Table::History),
            What::Folder | What::Results | What::Tables | What::Package => None,
        }
    }
}

const TABLE: &[Form] = &[Form::Csv, Form::ExcelCsv, Form::Xlsx, Form::Json];

impl Form {
    const ALL: [Form; 6] = [Form::Csv, Form::ExcelCsv, Form::Xlsx, Form::Json, Form::Html, Form::Zip];

    /// Its name on the command line and in requests.
    const fn word(self) -> &'static str {
        match self {
            Form::Csv => "csv",
            Form::ExcelCsv => "excel-csv",
            Form::Xlsx => "xlsx",
            Form::Json => "json",
            Form::Html => "html",
            Form::Zip => "zip",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Form::Csv | Form::ExcelCsv => "csv",
            Form::Xlsx => "xlsx",
            Form::Json => "json",
            Form::Html => "html",
            Form::Zip => "zip",
        }
    }
}

/// What is exported, in memory.
#[derive(Debug)]
pub enum Export {
    /// One file.
    File(Vec<u8>),
    /// A folder of files: names and contents.
    Folder(Vec<(String, Vec<u8>)>),
}

impl Export {
    /// Writes it whole or not at all. A file takes the place of the one that was there; a folder never does.
    ///
    /// # Errors
    ///
    /// When it cannot be written; nothing is left of it then.
    pub fn write(&self, path: &Path) -> Result<(), Fault> {
        match self {
            Export::File(bytes) => names::write_whole(path, bytes),
            Export::Folder(files) => write_folder(path, files),
        }
    }
}

/// An export of this file.
///
/// # Errors
///
/// When the file cannot be read, or cannot be written in this form.
pub fn exported(
    file: &EventFile,
    what: What,
    form: Form,
    language: Language,
    press: Option<&dyn Press>,
) -> Result<Export, Fault> {
    // The one that machines compare takes the shortest way.
    if (what, form) == (What::Standings, Form::Csv) {
        let (competition, titles) = file.titled_competition()?;
        let standings = scoring::ranking(&competition);
        return Ok(Export::File(report::standings_csv(&competition, &standings, &titles)));
    }
    if what == What::Package {
        return Ok(Export::File(crate::package::package(
            file,
            press.ok_or_else(|| Fault::new("press-none"))?,
        )?));
    }
    let read = Read::of(file)?;
    let latest: Vec<&Ballot> = read.latest.values().map(|recorded| &recorded.ballot).collect();
    let data = read.data(&latest);
    let workbook = |tables: &[Table]| {
        report::tables_xlsx(&data, tables, language)
            .map(Export::File)
            .map_err(|what| Fault::new("internal").with("what", what))
    };
    let all = Table::WORKBOOK.as_slice();
    match (what, what.table(), form) {
        (What::Standings, _, Form::Json) => {
            let titles = read.entries.iter().map(|entry| &entry.title).collect();
            let options = StandingsOptions { provisional: read.event.round == Round::Open, explain: false };
            let warnings: [(); 0] = [];
            let text =
                report::standings_json(&read.competition, &read.standings, &titles, options, &warnings);
            Ok(Export::File(text.into_bytes()))
        }
        (What::HeadOffice, _, Form::ExcelCsv) => Ok(Export::File(report::head_office_csv(&data, language))),
        (What::Folder, _, _) => Ok(Export::Folder(report::folder(&data.folder))),
        (What::Results, _, Form::Json) => Ok(Export::File(report::results_json(&data))),
        (What::Results, _, _) => Ok(Export::File(report::results_html(&data, language))),
        (_, Some(table), Form::Xlsx) => workbook(&[table]),
        (_, None, Form::Xlsx) => workbook(all),
        (_, Some(table), Form::Json) => Ok(Export::File(report::tables_json(&data, &[table]))),
        (_, None, Form::Json) => Ok(Export::File(report::tables_json(&data, all))),
        (_, Some(table), _) => Ok(Export::File(csv(&data, table, form, language))),
        (_, None, _) => {
            let file = |table: &Table| (table.file_name().to_owned(), csv(&data, *table, form, language));
            Ok(Export::Folder(all.iter().map(file).collect()))
        }
    }
}

fn csv(data: &TablesData<'_>, table: Table, form: Form, language: Language) -> Vec<u8> {
    match form {
        Form::ExcelCsv => report::table_excel_csv(data, table, language),
        Form::Csv | Form::Xlsx | Form::Json | Form::Html | Form::Zip => report::table_csv(data, table),
    }
}

/// What the tables of a competition are made of.
struct Read {
    event: EventState,
    entries: Vec<Entry>,
    judges: Vec<Judge>,
    assignment: Option<Vec<(JudgeId, EntryId)>>,
    decisions: Vec<TieDecision>,
    /// The round before, when something of it counts.
    earlier: Option<EndedRound>,
    latest: BTreeMap<(JudgeId, EntryId), RecordedBallot>,
    competition: Arc<Competition>,
    standings: Standings,
    history: Vec<HistoryRow>,
    deliberation: Deliberation,
    awards: Vec<Award>,
    support: BTreeMap<EntryId, Support>,
    /// A result is sealed, and a second place holds it.
    sealed: bool,
}

impl Read {
    fn of(file: &EventFile) -> Result<Read, Fault> {
        let competition = file.competition()?;
        let mut history: Vec<HistoryRow> =
            file.history(i64::MAX, i64::MAX)?.into_iter().map(history::told_here).collect();
        history.reverse();
        Ok(Read {
            event: file.event()?,
            entries: file.entries()?,
            judges: file.judges()?,
            assignment: file.assignment()?,
            decisions: file.decisions()?.into_iter().map(|d| d.decision).collect(),
            earlier: match competition.carried {
                Some(_) => file.past_rounds()?.pop().map(|past| past.ended),
                None => None,
            },
            latest: file.latest_ballots()?,
            standings: scoring::standings(&competition),
            competition,
            history,
            deliberation: file.deliberation()?,
            awards: file.awards()?,
            support: file.support()?,
            sealed: file.sealed()?.is_some_and(|result| result.holder.is_some()),
        })
    }

    fn data<'a>(&'a self, ballots: &'a [&'a Ballot]) -> TablesData<'a> {
        TablesData {
            folder: FolderData {
                details: &self.event.details,
                rules: &self.event.rules,
                rubric: &self.event.rubric,
                entries: &self.entries,
                judges: &self.judges,
                assignment: self.assignment.as_deref(),
                decisions: &self.decisions,
                carried: self
                    .earlier
                    .as_ref()
                    .map(|ended| report::Earlier { share: ended.next.carried, places: &ended.places }),
                ballots,
            },
            competition: &self.competition,
            standings: &self.standings,
            history: &self.history,
            deliberation: &self.deliberation,
            awards: &self.awards,
            support: &self.support,
            finality: match (self.event.rehearsal, self.sealed) {
                (true, _) => Finality::Rehearsal,
                (false, true) => Finality::Sealed,
                (false, false) => Finality::Provisional,
            },
        }
    }
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Export"))]
pub(crate) struct Request {
    what: What,
    form: Option<Form>,
    #[cfg_attr(test, ts(as = "crate::types::Language"))]
    language: Language,
    folder: Option<PathBuf>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ExportReply"))]
pub(crate) struct Written {
    path: PathBuf,
    files: Vec<String>,
}

/// Writes into the chosen folder, or into one of the data folder. Nothing that is there is overwritten.
pub(crate) fn export(session: &mut Session, request: Request) -> Result<Written, Fault> {
    let file = session.file()?;
    let stem = file.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let root = request.folder.unwrap_or_else(|| session.data_folder.join("Exports").join(&stem));
    let form = request.what.form(request.form, None)?;
    let export = exported(file, request.what, form, request.language, session.press.as_deref())?;
    let name = match request.what {
        What::Folder => stem,
        what => format!("{stem} {}", what.word()),
    };
    let path = match &export {
        Export::File(_) => names::free_path(&root, &name, &format!(".{}", form.ending())),
        Export::Folder(_) => names::free_path(&root, &name, ""),
    };
    export.write(&path)?;
    let files = match export {
        Export::File(_) => vec![path.file_name().unwrap_or_default().to_string_lossy().into_owned()],
        Export::Folder(files) => files.into_iter().map(|(name, _)| name).collect(),
    };
    Ok(Written { path, files })
}

/// A folder comes to be whole or not at all.
fn write_folder(path: &Path, contents: &[(String, Vec<u8>)]) -> Result<(), Fault> {
    if path.exists() {
        return Err(Fault::new("file-exists").with("file", path.display()));
    }
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let written = contents.iter().try_for_each(|(name, bytes)| names::write_whole(&part.join(name), bytes));
    let named = written.and_then(|()| std::fs::rename(&part, path).map_err(|e| names::io_fault(&e, path)));
    named.inspect_err(|_| drop(std::fs::remove_dir_all(&part)))
}
