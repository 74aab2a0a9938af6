//! Measures the program against its targets: `bench` prints a table of measure, value, target, met.
//!
//! Ratios are taken in one run on one machine, in processor time of whole processes, medians of several
//! runs. Beside the program run two scanners that know one rubric and check nothing (see `limit`): with
//! the csv crate, and written by hand.

mod bare;
mod cost;
mod data;
mod hall;
mod limit;
mod package;
mod papers;
mod plan;
mod pure;
mod screen;
mod table;
mod votes;
#[cfg(target_os = "linux")]
mod window;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use cost::{Cost, median};
use data::Size;
use table::Table;

/// Whatever went wrong, in one line.
type Outcome<T> = Result<T, String>;

/// How long an audience takes to vote.
const TWO_MINUTES: u64 = 120;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["limit", "none"] => Ok(()),
        ["limit", "csv", ballots, out] => limit::with_csv_crate(Path::new(ballots), Path::new(out)),
        ["limit", "hand", ballots, out] => limit::by_hand(Path::new(ballots), Path::new(out)),
        ["data", folder] => {
            Size::ALL.iter().try_for_each(|size| data::write(*size, Path::new(folder)).map(|_| ()))
        }
        ["bare", file] => bare::serve(Path::new(file), false),
        ["bare", file, "tls"] => bare::serve(Path::new(file), true),
        ["hall"] => in_a_folder(|bench, tahkim, folder| {
            let mut table = Table::default();
            hall::measure(bench, tahkim, folder, &mut table);
            table.print();
            Ok(())
        }),
        ["votes", seconds @ ..] => {
            let Ok(seconds) = seconds.first().map_or(Ok(TWO_MINUTES), |seconds| seconds.parse()) else {
                return misused();
            };
            in_a_folder(|_, tahkim, folder| {
                let mut table = Table::default();
                votes::measure(tahkim, folder, Duration::from_secs(seconds), &mut table);
                table.print();
                Ok(())
            })
        }
        ["screen"] => in_a_folder(|_, tahkim, folder| {
            let mut table = Table::default();
            screen::measure(tahkim, folder, &mut table);
            table.print();
            Ok(())
        }),
        ["folders"] => in_a_folder(|bench, tahkim, folder| {
            let mut table = Table::default();
            folders(bench, tahkim, folder, &mut table)?;
            event_files(tahkim, folder, &mut table);
            table.print();
            Ok(())
        }),
        #[cfg(target_os = "linux")]
        ["window"] => in_a_folder(|_, _, folder| {
            let mut table = Table::default();
            window::measure(folder, &mut table);
            table.print();
            Ok(())
        }),
        ["package"] => in_a_folder(|_, tahkim, folder| {
            let mut table = Table::default();
            package::measure(tahkim, folder, &mut table);
            table.print();
            Ok(())
        }),
        ["papers"] => {
            let mut table = Table::default();
            papers::measure(&mut table);
            table.print();
            Ok(())
        }
        ["plan"] => {
            let mut table = Table::default();
            plan::measure(&mut table);
            table.print();
            Ok(())
        }
        ["pure"] => {
            let mut table = Table::default();
            pure::measure(&mut table);
            table.print();
            Ok(())
        }
        [] => in_a_folder(measure_all),
        _ => return misused(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn misused() -> ExitCode {
    eprintln!(
        "usage: bench [pure | plan | papers | folders | package | screen | window | hall | votes [SECONDS] | data FOLDER]"
    );
    ExitCode::from(2)
}

fn in_a_folder(measure: impl Fn(&Path, &Path, &Path) -> Outcome<()>) -> Outcome<()> {
    let bench = std::env::current_exe().map_err(|fault| fault.to_string())?;
    let tahkim = build("cli", "tahkim")?;
    let folder = std::env::temp_dir().join(format!("tahkim-bench-{}", std::process::id()));
    let result = std::fs::create_dir_all(&folder)
        .map_err(|fault| format!("{}: {fault}", folder.display()))
        .and_then(|()| measure(&bench, &tahkim, &folder));
    // What cannot be removed is left to the system.
    let _ = std::fs::remove_dir_all(&folder);
    result
}

fn measure_all(bench: &Path, tahkim: &Path, folder: &Path) -> Outcome<()> {
    let mut table = Table::default();
    pure::measure(&mut table);
    plan::measure(&mut table);
    papers::measure(&mut table);
    folders(bench, tahkim, folder, &mut table)?;
    event_files(tahkim, folder, &mut table);
    package::measure(tahkim, folder, &mut table);
    screen::measure(tahkim, folder, &mut table);
    #[cfg(target_os = "linux")]
    window::measure(folder, &mut table);
    hall::measure(bench, tahkim, folder, &mut table);
    votes::measure(tahkim, folder, Duration::from_secs(TWO_MINUTES), &mut table);
    table.print();
    Ok(())
}

/// Standings of folders, beside the scanners.
fn folders(bench: &Path, tahkim: &Path, folder: &Path, table: &mut Table) -> Outcome<()> {
    let start = cost_of(tahkim, &["--version"], 15)?;
    table.note("process start", format!("{:.1} ms", start.cpu_ms));
    for size in Size::ALL {
        let data = data::write(*size, folder)?;
        let (ballots, out) = (path(&data.join("ballots.csv")), path(&data.join("out.csv")));
        let reference = path(&data.join("limit.csv"));
        let runs = if *size == Size::Xl { 5 } else { 11 };
        let name = size.name();
        let csv = cost_of(bench, &["limit", "csv", &ballots, &reference], runs)?;
        let hand = cost_of(bench, &["limit", "hand", &ballots, &reference], runs)?;
        let ours = cost_of(tahkim, &["standings", &path(&data), "-o", &out], runs)
            .and_then(|ours| same_ranks(Path::new(&out), Path::new(&reference)).map(|()| ours));
        let what = format!("standings of a folder, {name}");
        table.note(
            &format!("{what}: csv crate, scanner by hand"),
            format!("{:.1} ms, {:.1} ms", csv.cpu_ms, hand.cpu_ms),
        );
        let ours = match ours {
            Ok(ours) => ours,
            Err(fault) => {
                table.fault(what, &fault);
                continue;
            }
        };
        if matches!(size, Size::S | Size::M) {
            table.at_most(&what, ours.cpu_ms, start.cpu_ms + 5.0, "ms CPU");
        } else {
            table.note(&what, format!("{:.1} ms CPU, {:.1} ms by the clock", ours.cpu_ms, ours.wall_ms));
            table.at_most(&format!("{what}, over the csv crate"), ours.cpu_ms / csv.cpu_ms, 1.5, "×");
            table.at_most(
                &format!("{what}, over the scanner (stretch)"),
                ours.cpu_ms / hand.cpu_ms,
                2.0,
                "×",
            );
        }
    }
    Ok(())
}

/// Standings from an event file.
fn event_files(tahkim: &Path, folder: &Path, table: &mut Table) {
    let mut costs = Vec::new();
    for size in [Size::L, Size::Xl] {
        let file = path(&folder.join(format!("{}.tahkim", size.name())));
        let out = path(&folder.join("event.csv"));
        let data = path(&folder.join(size.name()));
        let cost = cost_of(tahkim, &["new", &file, "--from", &data], 1).and_then(|made| {
            table.note(
                &format!("event file from a folder, {}", size.name()),
                format!("{:.0} ms CPU", made.cpu_ms),
            );
            cost_of(tahkim, &["standings", &file, "-o", &out], if size == Size::L { 11 } else { 3 })
        });
        match cost {
            Ok(cost) => costs.push(cost.cpu_ms),
            Err(fault) => return table.fault(format!("standings of an event file, {}", size.name()), &fault),
        }
    }
    if let [small, large] = costs.as_slice() {
        table.at_most("standings of an event file, 50,000 ballots", *small, 60.0, "ms CPU");
        table.note("standings of an event file, 1,000,000 ballots", format!("{large:.0} ms CPU"));
        // Twenty times the ballots: the growth for ten times is this to the power of log 10 / log 20.
        let growth = (large / small).powf(10_f64.ln() / 20_f64.ln());
        table.at_most("its growth for ten times the ballots", growth, 11.0, "×");
    }
}

/// A program, built beside this one.
fn build(package: &str, program: &str) -> Outcome<PathBuf> {
    let bench = std::env::current_exe().map_err(|fault| fault.to_string())?;
    let release = bench.parent().ok_or("no folder of programs")?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.args(["build", "--release", "-q", "-p", package, "--bin", program]);
    if let Some(target) = release.parent() {
        build.arg("--target-dir").arg(target);
    }
    let status =
        build.current_dir(env!("CARGO_MANIFEST_DIR")).status().map_err(|fault| format!("cargo: {fault}"))?;
    let built = release.join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
    if status.success() { Ok(built) } else { Err("the program does not build".to_owned()) }
}

fn cost_of(program: &Path, arguments: &[&str], runs: usize) -> Outcome<Cost> {
    let mut costs = Vec::new();
    for _ in 0..runs {
        costs.push(cost::run(program, arguments)?);
    }
    Ok(median(costs))
}

/// The scanners rank by the same rules: a fast wrong answer is no measure.
fn same_ranks(ours: &Path, theirs: &Path) -> Outcome<()> {
    let ranks = |file: &Path| -> Outcome<Vec<(String, String)>> {
        let text = std::fs::read_to_string(file).map_err(|fault| format!("{}: {fault}", file.display()))?;
        let rows = text.lines().skip(1).map(|line| {
            let mut cells = line.split(',').map(str::to_owned);
            (cells.next().unwrap_or_default(), cells.next().unwrap_or_default())
        });
        Ok(rows.collect())
    };
    if ranks(ours)? == ranks(theirs)? {
        Ok(())
    } else {
        Err(format!("{} and {} rank differently", ours.display(), theirs.display()))
    }
}

fn path(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
