//! Whole-program stories: what a person does, through the doors that a person uses.

// In a story, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod browser;
mod command_line;
mod day;
mod exports;
mod faults;
mod hall;
mod hub;
#[cfg(unix)]
mod kills;
mod languages;
#[cfg(unix)]
mod matrix;
mod nearby;
mod old_files;
mod program;
#[cfg(unix)]
mod standby;
#[cfg(unix)]
mod storm;
mod tidy;
#[cfg(target_os = "linux")]
mod window;
#[cfg(target_os = "linux")]
mod words;
