//! `tahkim verify`.

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::path::PathBuf;

use api::Checked;
use clap::ValueEnum;
use domain::Language;
use locale::{VERIFY, Value};
use papers::TypstPress;
use store::Place;

use crate::Refused;
use crate::words::{Words, tell};

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The event file, or a results package.
    file: PathBuf,
    /// How to tell what was found.
    #[arg(long, default_value = "text")]
    format: Format,
    /// Two groups of the hash, in the order of the paper: XXXX-XXXX.
    #[arg(long)]
    paper: Option<String>,
}

pub(crate) fn run(words: &Words, arguments: &Arguments) -> Result<(), Refused> {
    let checked = api::check(&arguments.file, Some(&TypstPress::default()));
    let Checked { mut found, printed, sealed, papers_unproven } = match checked {
        Ok(checked) => checked,
        Err(fault) if arguments.format == Format::Json => {
            let faults = [serde_json::json!({ "where": "file", "what": Words::english().fault(&fault) })];
            let answer = serde_json::json!({ "holds": false, "head": "", "rows": 0, "faults": faults });
            words.print(format!("{answer}\n").as_bytes())?;
            return Err(words.refuse(fault));
        }
        Err(fault) => return Err(words.refuse(fault)),
    };
    let paper = arguments.paper.clone().or_else(|| ask(words));
    if let Some(Err(finding)) = paper.as_deref().map(|typed| api::agrees(typed, &printed)) {
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
        words.print(format!("{answer}\n").as_bytes())?;
    } else if holds {
        let rows = found.rows.to_string();
        words.print(
            format!("{}\n", words.say("cli-verify-holds", &[("rows", &rows), ("head", &head)])).as_bytes(),
        )?;
        if sealed {
            let hash = printed.groups().join("-");
            words.print(format!("{}\n", words.say("cli-verify-sealed", &[("hash", &hash)])).as_bytes())?;
        }
    }
    if paper.is_none() {
        tell(&words.say("cli-paper-not-compared", &[]));
    }
    if papers_unproven {
        tell(&words.say("cli-papers-unproven", &[]));
    }
    if holds {
        return Ok(());
    }
    // What was mistyped says nothing of the file.
    if found.faults.iter().any(|fault| fault.finding.code != "paper-form") {
        tell(&words.say("cli-verify-fails", &[]));
    }
    for fault in &found.faults {
        let place = format!("verify-place-{}", fault.place.kind());
        let place = say(words.own(), &place, &fault.place.args());
        let what = found_text(words.own(), fault);
        tell(&words.say("cli-file", &[("file", &place), ("what", &what)]));
    }
    Err(Refused::Wrong)
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
fn ask(words: &Words) -> Option<String> {
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return None;
    }
    let first = rand::random_range(1..16);
    let second = rand::random_range(first + 1..=16);
    let numbers = [first, second].map(|number| number.to_string());
    tell(&words.say("cli-paper-ask", &[("first", &numbers[0]), ("second", &numbers[1])]));
    loop {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).ok()?;
        let typed = line.trim();
        if typed.is_empty() || api::groups_typed(typed).is_some() {
            return Some(typed.to_owned()).filter(|typed| !typed.is_empty());
        }
        tell(&words.say("verify-found-paper-form", &[]));
    }
}
