//! What can be done with a competition, and by whom.
//!
//! **Invariant:** permission and validation live here and nowhere else. The window, the hub and the
//! command line decode a request, call the same operation and encode its reply.

mod backups;
mod fault;
mod guard;
mod names;
mod ops;
mod pin;
mod program;
mod settings;
#[cfg(test)]
mod types;
mod wire;

pub use backups::back_up_to;
pub use fault::Fault;
pub use guard::Who;
pub use names::{io_fault, write_whole};
pub use ops::OPERATIONS;
pub use ops::files::{What, export_files, write_folder};
pub use ops::import::{actions as import_actions, known};
pub use ops::new::{actions_of_folder, sample};
pub use program::{Door, Program, Start, now};
