//! Runs the reference cases of a folder: one line each, then `N passed, M failed, K skipped`.

mod competition;
mod expected;
mod field;
mod plan;
mod run;

use std::path::Path;
use std::process::ExitCode;

use run::{Outcome, outcome};

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(folder), None) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: cases FOLDER");
        return ExitCode::from(2);
    };
    let files = match run::files(Path::new(&folder)) {
        Ok(files) => files,
        Err(fault) => {
            eprintln!("{}: {fault}", Path::new(&folder).display());
            return ExitCode::FAILURE;
        }
    };
    let (mut passed, mut failed, mut skipped) = (0_usize, 0_usize, 0_usize);
    for file in files {
        let case = outcome(&file);
        println!("{case}");
        match case.outcome {
            Outcome::Pass | Outcome::PassInPart(_) => passed += 1,
            Outcome::Skip(_) => skipped += 1,
            Outcome::Fail(_) => failed += 1,
        }
    }
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
