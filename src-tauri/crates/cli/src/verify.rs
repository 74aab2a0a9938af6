//! `tahkim verify`.

use std::io::IsTerminal;
use std::path::PathBuf;

use clap::ValueEnum;

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
    /// The first two groups of the hash, as they are on the paper: XXXX-XXXX.
    #[arg(long)]
    paper: Option<String>,
}

pub(crate) fn run(words: &Words, arguments: &Arguments) -> Result<(), Refused> {
    let mut found = store::verify(&arguments.file).map_err(|fault| words.refuse(fault))?;
    let head = found.head.hex();
    let paper = arguments.paper.clone().or_else(|| ask(words));
    if let Some(typed) = &paper {
        let groups: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
        let what = if groups.len() != 8 {
            Some(words.say("cli-paper-form", &[]))
        } else if !head.get(..8).is_some_and(|start| start.eq_ignore_ascii_case(&groups)) {
            Some(words.say("cli-paper-differs", &[("value", typed)]))
        } else {
            None
        };
        found.faults.extend(what.map(|what| store::Fault { where_: "paper".to_owned(), what }));
    }
    let holds = found.faults.is_empty();
    if arguments.format == Format::Json {
        let faults: Vec<_> =
            found.faults.iter().map(|f| serde_json::json!({ "where": f.where_, "what": f.what })).collect();
        let answer =
            serde_json::json!({ "holds": holds, "head": head, "rows": found.rows, "faults": faults });
        print(format!("{answer}\n").as_bytes());
    } else if holds {
        let rows = found.rows.to_string();
        print(format!("{}\n", words.say("cli-verify-holds", &[("rows", &rows), ("head", &head)])).as_bytes());
    }
    if paper.is_none() {
        tell(&words.say("cli-paper-not-compared", &[]));
    }
    if holds {
        return Ok(());
    }
    tell(&words.say("cli-verify-fails", &[]));
    for fault in &found.faults {
        tell(&words.say("cli-file", &[("file", &fault.where_), ("what", &fault.what)]));
    }
    Err(Refused)
}

/// Asked for only where a person can answer; an empty line goes on without.
fn ask(words: &Words) -> Option<String> {
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return None;
    }
    tell(&words.say("cli-paper-form", &[]));
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).ok()?;
    Some(line.trim().to_owned()).filter(|line| !line.is_empty())
}
