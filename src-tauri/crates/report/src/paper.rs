//! What each paper of the day shows, and the press that prints it.
//!
//! Plain values: whoever calls has decided everything, and the press only sets it in type. Numbers are
//! written out (`16.96`), dates and times too (`2026-05-06`, `2026-05-06T14:05`): the press gives them
//! the marks and month names of the paper's language.

mod certificates;
mod entries;
mod feedback;
mod head_office;
mod jury;
mod letterhead;
mod minutes;
mod press;
mod sheets;
mod summary;
mod winners;

pub use certificates::{Certificate, CertificateKind, Certificates, PinCard, PinCards, Signatory};
pub use entries::{EntryList, EntryShown, ListedEntry};
pub use feedback::{Feedback, FeedbackMark, FeedbackSheet};
pub use head_office::{Breakdown, BreakdownRow, DayKept, HeadOfficeReport, Picture, ProjectTotals};
pub use jury::{Attendance, Declaration, Declarations, DeclaredConflict, JuryList, JuryMember};
pub use letterhead::{Edition, Languages, Letterhead, Seal, State};
pub use minutes::{
    EarlierRound, Eliminated, EntryCounts, Exception, Method, Minutes, Note, Quorum, Recusal, Reopening,
    SetAside, Settled, Step, Support, Tie, TooFewBallots,
};
pub use press::{Look, Press, PressFault, Printed, Remark};
pub use sheets::{Correction, ScoreSheet, ScoreSheets, SheetCriterion, SheetLevel};
pub use summary::{CriterionShown, Ranked, Summary, SummaryCell, SummaryRow};
pub use winners::{Award, Laureate, Mention, Winners};

use serde::Serialize;

/// One file to print.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Job {
    /// What heads the paper.
    pub letterhead: Letterhead,
    /// In which languages it speaks and what it is worth.
    pub edition: Edition,
    /// What it shows.
    pub paper: Paper,
    /// Without the user's own templates, wording and logo: the same everywhere.
    pub plain: bool,
}

/// The papers of the day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", content = "shows", rename_all = "kebab-case")]
pub enum Paper {
    /// Every entry that was received.
    EntryList(EntryList),
    /// Who speaks when, with room for a signature on arrival.
    RunningOrder(EntryList),
    /// The members of the jury.
    JuryList(JuryList),
    /// A judge declares to be free of conflicts; one page each.
    Declarations(Declarations),
    /// Sheets to be filled in by hand.
    BlankSheets(ScoreSheets),
    /// Sheets as they were submitted.
    FilledSheets(ScoreSheets),
    /// Entries by judges.
    Summary(Summary),
    /// What the jury decided, and how.
    Minutes(Minutes),
    /// Who won; no marks.
    Winners(Winners),
    /// One page each.
    Certificates(Certificates),
    /// Judges' codes, to be cut out.
    PinCards(PinCards),
    /// What the holder of an entry learns; one page each, and no single judge's marks.
    Feedback(Feedback),
    /// What head office receives.
    HeadOffice(HeadOfficeReport),
}

impl Paper {
    /// Its name in file names and templates: `minutes`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Paper::EntryList(_) => "entry-list",
            Paper::RunningOrder(_) => "running-order",
            Paper::JuryList(_) => "jury-list",
            Paper::Declarations(_) => "declarations",
            Paper::BlankSheets(_) => "blank-sheets",
            Paper::FilledSheets(_) => "filled-sheets",
            Paper::Summary(_) => "summary",
            Paper::Minutes(_) => "minutes",
            Paper::Winners(_) => "winners",
            Paper::Certificates(_) => "certificates",
            Paper::PinCards(_) => "pin-cards",
            Paper::Feedback(_) => "feedback",
            Paper::HeadOffice(_) => "head-office",
        }
    }

    /// Whether it could be taken for the jury's word: until the result is sealed, it says that it is a draft.
    #[must_use]
    pub const fn tells_a_result(&self) -> bool {
        match self {
            Paper::FilledSheets(_)
            | Paper::Summary(_)
            | Paper::Minutes(_)
            | Paper::Winners(_)
            | Paper::Certificates(_)
            | Paper::Feedback(_)
            | Paper::HeadOffice(_) => true,
            Paper::EntryList(_)
            | Paper::RunningOrder(_)
            | Paper::JuryList(_)
            | Paper::Declarations(_)
            | Paper::BlankSheets(_)
            | Paper::PinCards(_) => false,
        }
    }
}
