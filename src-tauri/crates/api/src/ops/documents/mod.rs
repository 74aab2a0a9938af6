//! Papers: which there are, what each is worth now, one to look at, and several into a folder.

mod certificates;
mod edition;
mod facts;
mod feedback;
mod head_office;
mod journal;
mod lists;
mod minutes;
mod pin_cards;
mod sheets;
mod summary;
#[cfg(test)]
pub(crate) mod tests;
mod winners;

use std::path::PathBuf;
use std::sync::Arc;

use domain::Language;
use report::paper::{Job, Languages, Paper, Press, PressFault, Printed, Remark};
use serde::{Deserialize, Serialize};
use store::{EventFile, SealedResult};

use crate::program::{Session, now};
use crate::{Fault, names};

use super::Nothing;
use facts::Facts;
pub(crate) use pin_cards::pin_cards;

/// A paper that can be printed. Judges' codes are not among them: nobody knows them but who drew them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PaperKind {
    /// Every entry that was received.
    EntryList,
    /// Who speaks when.
    RunningOrder,
    /// The members of the jury.
    JuryList,
    /// Judges declare to be free of conflicts.
    Declarations,
    /// Sheets to be filled in by hand.
    BlankSheets,
    /// Sheets as they were submitted.
    FilledSheets,
    /// Entries by judges.
    Summary,
    /// What the jury decided, and how.
    Minutes,
    /// Who won.
    Winners,
    /// Of participation, for winners, for the jury.
    Certificates,
    /// What the holder of an entry learns.
    Feedback,
    /// What head office receives.
    HeadOffice,
}

impl PaperKind {
    /// In the order in which they are needed.
    pub const ALL: [PaperKind; 12] = [
        PaperKind::EntryList,
        PaperKind::RunningOrder,
        PaperKind::JuryList,
        PaperKind::Declarations,
        PaperKind::BlankSheets,
        PaperKind::FilledSheets,
        PaperKind::Summary,
        PaperKind::Minutes,
        PaperKind::Winners,
        PaperKind::Certificates,
        PaperKind::Feedback,
        PaperKind::HeadOffice,
    ];

    /// Papers that leave the house: before the seal they are only looked at.
    const fn waits_for_the_seal(self) -> bool {
        matches!(
            self,
            PaperKind::Winners | PaperKind::Certificates | PaperKind::Feedback | PaperKind::HeadOffice
        )
    }

    fn of(self, facts: &Facts, which: &Which) -> Paper {
        match self {
            PaperKind::EntryList => Paper::EntryList(lists::entries(facts)),
            PaperKind::RunningOrder => Paper::RunningOrder(lists::running_order(facts)),
            PaperKind::JuryList => Paper::JuryList(lists::jury(facts)),
            PaperKind::Declarations => Paper::Declarations(lists::declarations(facts)),
            PaperKind::BlankSheets => Paper::BlankSheets(sheets::blank(facts, which)),
            PaperKind::FilledSheets => Paper::FilledSheets(sheets::filled(facts)),
            PaperKind::Summary => Paper::Summary(summary::of(facts)),
            PaperKind::Minutes => Paper::Minutes(minutes::of(facts)),
            PaperKind::Winners => Paper::Winners(winners::of(facts)),
            PaperKind::Certificates => Paper::Certificates(certificates::of(facts)),
            PaperKind::Feedback => Paper::Feedback(feedback::of(facts)),
            PaperKind::HeadOffice => Paper::HeadOffice(head_office::of(facts)),
        }
    }
}

/// The languages that are called so: `ar`, `fr`, `en`, `ar-fr`.
#[must_use]
pub fn languages_named(name: &str) -> Option<Languages> {
    Languages::ALL.into_iter().find(|languages| languages.name() == name)
}

/// A paper of this file, ready for the press.
///
/// # Errors
///
/// When the file cannot be read.
pub fn paper(file: &EventFile, kind: PaperKind, languages: Languages) -> Result<Job, Fault> {
    Ok(job(&Facts::read(file)?, kind, &Which::Owed, languages, now()))
}

fn job(facts: &Facts, kind: PaperKind, which: &Which, languages: Languages, printed_at: i64) -> Job {
    let paper = kind.of(facts, which);
    Job {
        letterhead: edition::letterhead(facts),
        edition: edition::edition(facts, kind, &paper, languages, printed_at),
        paper,
        plain: false,
    }
}

/// The papers that go with this result, by file name, as they were to be printed when it was sealed.
///
/// # Errors
///
/// When the file cannot be read, or the press cannot print.
pub(crate) fn of_the_result(
    file: &EventFile,
    press: &dyn Press,
    result: &SealedResult,
) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let facts = Facts::read(file)?;
    let papers = [PaperKind::Minutes, PaperKind::Winners, PaperKind::HeadOffice];
    let printed = papers.into_iter().map(|kind| {
        let job =
            Job { plain: true, ..job(&facts, kind, &Which::Owed, Languages::ArabicFrench, result.sealed_at) };
        let name = format!("{}.{}.pdf", job.paper.name(), job.edition.languages.name());
        Ok((name, print(press, &job)?.pdf))
    });
    printed.collect()
}

/// Prints it.
///
/// # Errors
///
/// When even the built-in template cannot be set.
pub fn print(press: &dyn Press, job: &Job) -> Result<Printed, Fault> {
    press.print(job).map_err(|fault| unprintable(job, fault))
}

fn unprintable(job: &Job, fault: PressFault) -> Fault {
    Fault::new("paper-unprintable").with("paper", job.paper.name()).with("what", fault)
}

/// What of the user's own could not be used, as a sentence.
#[must_use]
pub fn remark(remark: &Remark) -> Fault {
    match remark {
        Remark::Template { file, line, said } => Fault::new("template-faulty")
            .with("file", file)
            .with("line", line.unwrap_or(1))
            .with("what", said),
        Remark::Wording { file, line } => Fault::new("wording-faulty").with("file", file).with("line", line),
        Remark::Picture { file } => Fault::new("picture-faulty").with("file", file),
        Remark::Unreadable { file } => Fault::new("template-unreadable").with("file", file),
    }
}

/// What a paper is worth now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
enum PaperState {
    /// It can be signed and handed out.
    Ready,
    /// The result may still change: it says so on every page.
    Draft,
    /// It is only looked at before the result is sealed and held twice.
    AfterSeal,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct PaperOffered {
    paper: PaperKind,
    state: PaperState,
    /// How many lines, sheets or certificates it has.
    items: usize,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DocumentsReply"))]
pub(crate) struct Offered {
    papers: Vec<PaperOffered>,
    /// What `languages` may be: `ar-fr`, `ar`…
    languages: Vec<&'static str>,
    /// Where papers go unless another folder is named.
    folder: PathBuf,
}

pub(crate) fn list(session: &mut Session, _: Nothing) -> Result<Offered, Fault> {
    let facts = Facts::read(session.file()?)?;
    let final_now = facts.seal().is_some();
    let offered = |paper: PaperKind| {
        let printed = paper.of(&facts, &Which::Owed);
        let state = match (final_now || !printed.tells_a_result(), paper.waits_for_the_seal()) {
            (true, _) => PaperState::Ready,
            (false, true) => PaperState::AfterSeal,
            (false, false) => PaperState::Draft,
        };
        PaperOffered { paper, state, items: items(&printed) }
    };
    Ok(Offered {
        papers: PaperKind::ALL.into_iter().map(offered).collect(),
        languages: Languages::ALL.into_iter().map(Languages::name).collect(),
        folder: usual_folder(session)?,
    })
}

fn items(paper: &Paper) -> usize {
    match paper {
        Paper::EntryList(list) | Paper::RunningOrder(list) => list.entries.len(),
        Paper::JuryList(list) => list.members.len(),
        Paper::Declarations(all) => all.declarations.len(),
        Paper::BlankSheets(all) | Paper::FilledSheets(all) => all.sheets.len(),
        Paper::Summary(summary) => summary.rows.len(),
        Paper::Minutes(minutes) => minutes.ranking.len(),
        Paper::Winners(winners) => winners.awards.len(),
        Paper::Certificates(all) => all.certificates.len(),
        Paper::PinCards(all) => all.cards.len(),
        Paper::Feedback(all) => all.sheets.len(),
        Paper::HeadOffice(report) => report.ranking.len(),
    }
}

fn stem(file: &EventFile) -> String {
    file.path().file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn usual_folder(session: &Session) -> Result<PathBuf, Fault> {
    Ok(session.data_folder.join("Exports").join(stem(session.file()?)))
}

fn asked(
    session: &Session,
    kind: PaperKind,
    which: &Which,
    languages: &str,
) -> Result<(Arc<dyn Press>, Job), Fault> {
    let languages =
        languages_named(languages).ok_or_else(|| Fault::new("paper-languages").with("value", languages))?;
    let press = session.press.clone().ok_or_else(|| Fault::new("press-none"))?;
    Ok((press, job(&Facts::read(session.file()?)?, kind, which, languages, now())))
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct PreviewDocument {
    paper: PaperKind,
    languages: String,
    /// From 0; after the last comes the last again.
    page: usize,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct DocumentPreview {
    /// The page as an SVG picture.
    svg: String,
    pages: usize,
    /// What of the user's own templates and pictures could not be used.
    remarks: Vec<Fault>,
}

pub(crate) fn preview(session: &mut Session, request: PreviewDocument) -> Result<DocumentPreview, Fault> {
    let (press, job) = asked(session, request.paper, &Which::Owed, &request.languages)?;
    let look = press.look(&job, request.page).map_err(|fault| unprintable(&job, fault))?;
    Ok(DocumentPreview {
        svg: look.svg,
        pages: look.pages,
        remarks: look.remarks.iter().map(remark).collect(),
    })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct WriteDocuments {
    /// One after the other; to show progress, and to let people stop, ask for one at a time.
    papers: Vec<PaperKind>,
    languages: String,
    folder: Option<PathBuf>,
    /// Of the blank sheets.
    #[serde(default)]
    sheets: Which,
}

/// Which blank sheets.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "WhichSheets"))]
#[serde(rename_all = "kebab-case", tag = "which")]
pub(crate) enum Which {
    /// Every judge's, of every entry that they judge.
    #[default]
    Owed,
    /// Those that are still to come.
    Missing,
    /// One judge's.
    Judge { judge: String },
    /// Of one entry.
    Entry { entry: String },
    /// One for each entry; the name of the judge is left to the pen.
    Unnamed,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct DocumentsWritten {
    folder: PathBuf,
    files: Vec<String>,
    remarks: Vec<Fault>,
}

/// Each file is written whole or not at all. Nothing that is there is overwritten.
pub(crate) fn write(session: &mut Session, request: WriteDocuments) -> Result<DocumentsWritten, Fault> {
    let folder = match request.folder {
        Some(folder) => folder,
        None => usual_folder(session)?,
    };
    let stem = stem(session.file()?);
    let (mut files, mut remarks) = (Vec::new(), Vec::new());
    for kind in request.papers {
        let (press, job) = asked(session, kind, &request.sheets, &request.languages)?;
        if matches!(&job.paper, Paper::BlankSheets(all) if all.sheets.is_empty()) {
            return Err(Fault::new("sheets-none"));
        }
        let printed = print(press.as_ref(), &job)?;
        let name = format!("{stem} {}", title(kind, job.edition.languages.first()));
        let path = names::free_path(&folder, &name, ".pdf");
        names::write_whole(&path, &printed.pdf)?;
        files.push(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
        remarks.extend(printed.remarks.iter().map(remark));
    }
    Ok(DocumentsWritten { folder, files, remarks })
}

/// What the paper is called in this language.
fn title(kind: PaperKind, language: Language) -> String {
    let name = serde_json::to_value(kind).ok();
    let name = name.as_ref().and_then(|name| name.as_str()).unwrap_or_default();
    let words = locale::Words::new(language, &[locale::DOCUMENTS]);
    words.find(&format!("documents-paper-{name}"), &[]).unwrap_or_else(|| name.to_owned())
}
