//! The papers of the day as PDF, set by Typst.
//!
//! Templates are in `assets/papers`, words in the Fluent files. What people wrote reaches a template as
//! data, never as a part of its source: a title with `#` or `]` in it is printed as it is. The press reads
//! no clock and no network; the only files it reads are those of the folder with the user's own templates.
//!
//! Typst is large, so this crate is linked by the doors alone; everyone else knows [`report::paper::Press`].

mod data;
mod desk;
mod fonts;
mod own;
mod picture;
mod qr;
mod set;
mod templates;

use std::path::PathBuf;
use std::thread;

use report::paper::{Job, Look, Press, PressFault, Printed};

use crate::own::Own;

/// Prints papers with Typst.
#[derive(Clone, Debug, Default)]
pub struct TypstPress {
    folder: Option<PathBuf>,
}

impl TypstPress {
    /// With the templates, wording and logo of this folder before the built-in ones. It is read at every
    /// print, so that a change shows at the next.
    #[must_use]
    pub fn with_folder(folder: PathBuf) -> TypstPress {
        TypstPress { folder: Some(folder) }
    }
}

/// Nested layouts go deep, and a template of a person's own may go deeper.
const STACK: usize = 64 << 20;

impl Press for TypstPress {
    fn print(&self, job: &Job) -> Result<Printed, PressFault> {
        apart(|| set::print(job, self.own(job)))
    }

    fn look(&self, job: &Job, page: usize) -> Result<Look, PressFault> {
        apart(|| set::look(job, self.own(job), page))
    }
}

impl TypstPress {
    fn own(&self, job: &Job) -> Own {
        self.folder.as_deref().filter(|_| !job.plain).map(Own::read).unwrap_or_default()
    }
}

/// On a thread of its own: what stops the typesetter does not stop the program.
fn apart<T: Send>(work: impl FnOnce() -> Result<T, PressFault> + Send) -> Result<T, PressFault> {
    let done = thread::scope(|scope| {
        let work = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        work.map(thread::ScopedJoinHandle::join)
    });
    match done {
        Ok(Ok(done)) => done,
        Ok(Err(_)) => Err(broken("the typesetter stopped")),
        Err(error) => Err(broken(&error.to_string())),
    }
}

fn broken(said: &str) -> PressFault {
    PressFault { file: String::new(), line: None, said: said.to_owned() }
}
