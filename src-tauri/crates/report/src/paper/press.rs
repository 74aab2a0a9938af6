//! The press, which prints what it is given.

use std::fmt::Debug;

use super::Job;

/// Prints papers as PDF. The same job gives the same bytes.
pub trait Press: Debug + Send + Sync {
    /// # Errors
    ///
    /// When even the built-in template cannot be set.
    fn print(&self, job: &Job) -> Result<Printed, PressFault>;

    /// One page as it would be printed, to look at. Pages count from 0; after the last comes the last again.
    ///
    /// # Errors
    ///
    /// When even the built-in template cannot be set.
    fn look(&self, job: &Job, page: usize) -> Result<Look, PressFault>;
}

/// A page to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The page as an SVG picture.
    pub svg: String,
    /// How many pages the paper has.
    pub pages: usize,
    /// What of the user's own could not be used.
    pub remarks: Vec<Remark>,
}

/// A printed paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What of the user's own could not be used; the paper is whole without it.
    pub remarks: Vec<Remark>,
}

/// What of the user's own templates and pictures could not be used.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// A template does not hold: the built-in one was used.
    Template {
        /// Its file in the folder of templates.
        file: String,
        /// The line, when it is known.
        line: Option<usize>,
        /// What the typesetter says of it, in English.
        said: String,
    },
    /// A file of wording does not hold: the built-in words were used.
    Wording {
        /// Its file.
        file: String,
        /// The line.
        line: usize,
    },
    /// A picture is none, or of a kind that cannot be printed: the paper is without it.
    Picture {
        /// Its file or its caption.
        file: String,
    },
    /// A file cannot be read.
    Unreadable {
        /// Its file.
        file: String,
    },
}

impl Remark {
    /// The sentence for it is `fault-` and this.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Remark::Template { line: Some(_), .. } => "press-template-line",
            Remark::Template { line: None, .. } => "press-template",
            Remark::Wording { .. } => "press-wording",
            Remark::Picture { .. } => "press-picture",
            Remark::Unreadable { .. } => "press-unreadable",
        }
    }

    /// What its sentence tells.
    #[must_use]
    pub fn values(&self) -> Vec<(&'static str, String)> {
        let (file, line, said) = match self {
            Remark::Template { file, line, said } => (file, *line, Some(said)),
            Remark::Wording { file, line } => (file, Some(*line), None),
            Remark::Picture { file } | Remark::Unreadable { file } => (file, None, None),
        };
        let line = line.map(|line| ("line", line.to_string()));
        let said = said.map(|said| ("said", said.clone()));
        std::iter::once(("file", file.clone())).chain(line).chain(said).collect()
    }
}

/// A paper could not be printed at all; the sentence for it is `fault-press`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{}: {said}", line.unwrap_or(0))]
pub struct PressFault {
    /// The template.
    pub file: String,
    /// The line, when it is known.
    pub line: Option<usize>,
    /// What the typesetter says, in English.
    pub said: String,
}
