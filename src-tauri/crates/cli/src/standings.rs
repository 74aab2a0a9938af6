//! `tahkim standings`.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use domain::Titles;
use report::StandingsOptions;
use scoring::Competition;
use store::{EventFile, Round};

use crate::Refused;
use crate::words::{Words, tell};

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Csv,
    Json,
    Table,
}

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// An event file or a competition folder.
    source: PathBuf,
    /// The file to write; its ending says the format (otherwise CSV).
    #[arg(short, long)]
    out: Option<PathBuf>,
    /// The format; without it, that of the file to write, and a table on the screen.
    #[arg(long)]
    format: Option<Format>,
    /// Tell the reason of every place, and list what is not in the standings.
    #[arg(long)]
    explain: bool,
}

struct Source {
    competition: Competition,
    titles: Titles,
    provisional: bool,
    warnings: Vec<intake::Fault>,
}

fn open(words: &Words, path: &Path) -> Result<Source, Refused> {
    if path.is_dir() {
        let ranking = intake::folder::competition(path).map_err(|faults| words.refuse_lines(faults))?;
        return Ok(Source {
            competition: ranking.competition,
            titles: ranking.titles,
            provisional: false,
            warnings: ranking.warnings,
        });
    }
    let read = || -> Result<Source, store::StoreError> {
        let file = EventFile::open_read_only(path)?;
        let (competition, titles) = file.titled_competition()?;
        let provisional = file.event()?.round == Round::Open;
        Ok(Source { competition, titles, provisional, warnings: Vec::new() })
    };
    read().map_err(|fault| words.refuse(fault))
}

pub(crate) fn run(words: &Words, arguments: &Arguments) -> Result<(), Refused> {
    let Source { competition, titles, provisional, mut warnings } = open(words, &arguments.source)?;
    let ending = arguments.out.as_deref().map(|out| out.extension().unwrap_or_default().to_ascii_lowercase());
    let format = arguments.format.unwrap_or(match ending {
        None => Format::Table,
        Some(ending) if ending == "json" => Format::Json,
        Some(ending) if ending == "txt" => Format::Table,
        Some(_) => Format::Csv,
    });
    // The CSV has no room for the steps, and they cost more than the ranking itself.
    let standings = match format {
        Format::Csv => scoring::ranking(&competition),
        Format::Json | Format::Table => scoring::standings(&competition),
    };
    let options = StandingsOptions { provisional, explain: arguments.explain };
    intake::fault_messages(&mut warnings, words.language());
    let bytes = match format {
        Format::Csv => report::standings_csv(&competition, &standings, &titles),
        Format::Json => {
            report::standings_json(&competition, &standings, &titles, options, &warnings).into_bytes()
        }
        Format::Table => {
            report::standings_table(&competition, &standings, &titles, options, words.language()).into_bytes()
        }
    };
    match &arguments.out {
        Some(out) => api::write_whole(out, &bytes).map_err(|fault| words.refuse(fault))?,
        None => words.print(&bytes)?,
    }
    if provisional {
        tell(&words.say("cli-provisional", &[]));
    }
    words.warn_lines(warnings);
    // The columns of a large competition take longer to give back than the system needs to take them.
    std::mem::forget((competition, standings, titles));
    Ok(())
}
