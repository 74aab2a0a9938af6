//! What tests need around the program: a network that misbehaves, chance that can be repeated. Nothing
//! ships it.

mod chance;
mod namespace;
mod proxy;

pub use chance::Chance;
pub use namespace::Namespace;
pub use proxy::{Proxy, Way, Weather};
