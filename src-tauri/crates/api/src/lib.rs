//! What can be done with a competition, and by whom.
//!
//! **Invariant:** permission and validation live here and nowhere else. The window, the hub and the
//! command line decode a request, call the same operation and encode its reply.

mod backups;
mod change;
mod doorway;
mod fault;
mod folder;
mod guard;
mod hall;
mod keeper;
mod link;
mod names;
mod office;
mod ops;
mod package;
mod pin;
mod program;
mod ready;
mod seat;
mod settings;
mod standby;
#[cfg(test)]
mod types;
mod wire;

pub use backups::{back_up_to, restore};
pub use change::Change;
pub use doorway::{Address, Doorway, Interface, Link, Listening, NearbyHall};
pub use fault::Fault;
pub use folder::{data_folder, data_folder_is_chosen, templates};
pub use guard::Who;
pub use hall::{Ask, Delivery, Keys, Page, Seat, SeatAsk, Taken};
pub use link::{Answer, Errand, Pace, Target};
pub use names::{io_fault, write_whole};
pub use ops::documents::{PaperKind, languages_named, paper, print, remark};
pub use ops::exports::{Export, Form, What, exported};
pub use ops::import::{actions as import_actions, known};
pub use ops::new::{actions_of_folder, sample};
pub use ops::vote::{BallotBox, Choice};
pub use ops::{OPERATIONS, Topic};
pub use package::{Checked, agrees, check, groups_typed, package};
pub use program::{Door, Program, Start, now};
