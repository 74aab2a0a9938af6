//! Whole-program stories: what a person does, through the doors that a person uses.

mod browser;
mod command_line;
mod hub;
mod languages;
mod program;
mod tidy;
#[cfg(target_os = "linux")]
mod window;
#[cfg(target_os = "linux")]
mod words;
