//! `tahkim`: the command line. It acts as the organiser.
//!
//! Exit codes: 0 done, 1 the input or the state is wrong (one line for each fault on the error
//! stream), 2 wrong usage.

mod export;
mod file;
mod import;
mod serve;
mod standings;
mod verify;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use domain::Language;

use words::Words;

/// Runs an ideathon with no internet: entries, judges, ballots, an exact ranking.
#[derive(Parser)]
#[command(name = "tahkim", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make an event file; an existing file is never overwritten.
    New {
        /// The file to make.
        file: PathBuf,
        /// A competition folder to fill it from.
        #[arg(long)]
        from: Option<PathBuf>,
    },
    /// Import a register from CSV, XLSX or ODS, all or nothing.
    Import(import::Arguments),
    /// The ranking of an event file or of a competition folder.
    Standings(standings::Arguments),
    /// Write standings, results, tables for people and programs, or the whole competition as a folder.
    Export(export::Arguments),
    /// Recompute everything that an event file says, and compare.
    Verify(verify::Arguments),
    /// Serve the interface to a browser on this machine.
    Serve(serve::Arguments),
    /// Copy an event file into a folder, and read the copy back.
    Backup {
        /// The event file.
        file: PathBuf,
        /// The folder.
        folder: PathBuf,
    },
    /// Make an event file of a backup; an existing file is never overwritten.
    Restore {
        /// The backup.
        backup: PathBuf,
        /// The file to make.
        file: PathBuf,
    },
    /// Write the sample competition.
    Demo {
        /// The file to make.
        file: PathBuf,
    },
}

/// A language on the command line.
#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    Ar,
    Fr,
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Language {
        match lang {
            Lang::Ar => Language::Ar,
            Lang::Fr => Language::Fr,
            Lang::En => Language::En,
        }
    }
}

/// Why a command ends without having done what it was asked: its lines are told by then.
enum Refused {
    /// The input or the state is wrong.
    Wrong,
    /// The command line asks for what there is not.
    Misused,
}

fn main() -> ExitCode {
    let words = Words::of_this_system();
    let done = match Arguments::parse().command {
        Command::New { file, from } => file::new(&words, &file, from.as_deref()),
        Command::Import(arguments) => import::run(&words, &arguments),
        Command::Standings(arguments) => standings::run(&words, &arguments),
        Command::Export(arguments) => export::run(&words, &arguments),
        Command::Verify(arguments) => verify::run(&words, &arguments),
        Command::Serve(arguments) => serve::run(&words, &arguments),
        Command::Backup { file, folder } => file::backup(&words, &file, &folder),
        Command::Restore { backup, file } => file::restore(&words, &backup, &file),
        Command::Demo { file } => file::demo(&words, &file),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Refused::Wrong) => ExitCode::from(1),
        Err(Refused::Misused) => ExitCode::from(2),
    }
}
