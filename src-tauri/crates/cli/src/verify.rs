//! `tahkim verify`.

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use domain::{Digest, Language};
use locale::{VERIFY, Value};
use store::{EventFile, Finding, Place, StoreError, Verification};

use crate::Refused;
use crate::words::{Words, print, tell};

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The event file.
    file: PathBuf,
    /// How to tell what was found.
    #[arg(long, default_value = "text")]
    format: Format,
    /// Two groups of the hash, in the order of the paper: XXXX-XXXX.
    #[arg(long)]
    paper: Option<String>,
}

pub(crate) fn run(words: &Words, arguments: &Arguments) -> Result<(), Refused> {
    let (mut found, seal) = checked(&arguments.file).map_err(|fault| words.refuse(fault))?;
    let printed = seal.unwrap_or(Digest(found.head.hash)).groups();
    let paper = arguments.paper.clone().or_else(|| ask(words, &printed));
    if let Some(finding) = paper.as_deref().and_then(|typed| compare(typed, &printed)) {
        found.report(Place::Paper, finding);
    }
    let holds = found.faults.is_empty();
    let head = found.head.hex();
    if arguments.format == Format::Json {
        let english = locale::Words::new(Language::En, &[VERIFY]);
        let faults = found.faults.iter().map(|fault| {
            let what = found_text(&english, fault);
            serde_json::json!({ "where": fault.place.to_string(), "what": what })
        });
        let faults: Vec<_> = faults.collect();
        let answer =
            serde_json::json!({ "holds": holds, "head": head, "rows": found.rows, "faults": faults });
        print(format!("{answer}\n").as_bytes());
    } else if holds {
        let rows = found.rows.to_string();
        print(format!("{}\n", words.say("cli-verify-holds", &[("rows", &rows), ("head", &head)])).as_bytes());
        if seal.is_some() {
            print(
                format!("{}\n", words.say("cli-verify-sealed", &[("hash", &printed.join("-"))])).as_bytes(),
            );
        }
    }
    if paper.is_none() {
        tell(&words.say("cli-paper-not-compared", &[]));
    }
    if holds {
        return Ok(());
    }
    tell(&words.say("cli-verify-fails", &[]));
    for fault in &found.faults {
        let place = format!("verify-place-{}", fault.place.kind());
        let place = say(words.own(), &place, &fault.place.args());
        let what = found_text(words.own(), fault);
        tell(&words.say("cli-file", &[("file", &place), ("what", &what)]));
    }
    Err(Refused)
}

/// What checking finds, and the hash that was printed once the result was sealed.
fn checked(file: &Path) -> Result<(Verification, Option<Digest>), StoreError> {
    let found = store::verify(file)?;
    let sealed = EventFile::open_read_only(file)?.sealed()?;
    Ok((found, sealed.map(|result| result.seal.hash)))
}

/// Any two of the printed groups, in their order: whoever makes another file would have to hit them all.
fn compare(typed: &str, printed: &[String]) -> Option<Finding> {
    let letters: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    let letters = letters.to_ascii_uppercase();
    if letters.len() != 8 {
        return Some(Finding::new("paper-form"));
    }
    let (first, second) = letters.split_at(4);
    let after = printed.iter().position(|group| group == first).map(|at| printed.iter().skip(at + 1));
    let agrees = after.is_some_and(|mut rest| rest.any(|group| group == second));
    (!agrees).then(|| Finding::new("paper-differs").with("value", typed))
}

fn found_text(words: &locale::Words, fault: &store::Fault) -> String {
    say(words, &format!("verify-found-{}", fault.finding.code), &fault.finding.args)
}

fn say(words: &locale::Words, key: &str, args: &BTreeMap<&'static str, String>) -> String {
    let values: Vec<_> = args.iter().map(|(name, value)| (*name, Value::Text(value))).collect();
    words.say(key, &values)
}

/// Asked for only where a person can answer; an empty line goes on without. Which two groups is drawn anew
/// each time, so that no file can be made to fit them beforehand.
fn ask(words: &Words, printed: &[String]) -> Option<String> {
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return None;
    }
    let first = rand::random_range(0..printed.len().saturating_sub(1).max(1));
    let second = rand::random_range(first + 1..printed.len().max(first + 2));
    let numbers = [first + 1, second + 1].map(|number| number.to_string());
    tell(&words.say("cli-paper-ask", &[("first", &numbers[0]), ("second", &numbers[1])]));
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).ok()?;
    Some(line.trim().to_owned()).filter(|line| !line.is_empty())
}
