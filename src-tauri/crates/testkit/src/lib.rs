//! What tests need around the program: a network that misbehaves, chance that can be repeated. Nothing
//! ships it.

mod chance;
mod display;
mod namespace;
mod proxy;

pub use chance::Chance;
pub use display::{Display, Frame};
pub use namespace::Namespace;
pub use proxy::{Proxy, Way, Weather};
