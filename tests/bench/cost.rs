//! What a child process costs.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

/// Of one run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// Processor time of the user and the system, in milliseconds.
    pub(crate) cpu_ms: f64,
    /// By the clock.
    pub(crate) wall_ms: f64,
}

/// Runs the program once and waits for it.
pub(crate) fn run(program: &Path, arguments: &[&str]) -> Result<Cost, String> {
    let told =
        |fault: &dyn std::fmt::Display| format!("{} {}: {fault}", program.display(), arguments.join(" "));
    let (before, clock) = (children_us()?, Instant::now());
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let done = command.output().map_err(|fault| told(&fault))?;
    let wall_ms = clock.elapsed().as_secs_f64() * 1000.0;
    let cpu_ms = (children_us()? - before) as f64 / 1000.0;
    if done.status.success() {
        Ok(Cost { cpu_ms, wall_ms })
    } else {
        Err(told(&String::from_utf8_lossy(&done.stderr).trim()))
    }
}

/// Milliseconds of processor time that this process has used.
pub(crate) fn own_ms() -> f64 {
    getrusage(UsageWho::RUSAGE_SELF).map_or(f64::NAN, |usage| {
        (usage.user_time().num_microseconds() + usage.system_time().num_microseconds()) as f64 / 1000.0
    })
}

/// Microseconds that all children that ended have used.
fn children_us() -> Result<i64, String> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|fault| fault.to_string())?;
    Ok(usage.user_time().num_microseconds() + usage.system_time().num_microseconds())
}

/// The middle of several runs.
pub(crate) fn median(costs: Vec<Cost>) -> Cost {
    let middle = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
    };
    Cost {
        cpu_ms: middle(costs.iter().map(|c| c.cpu_ms).collect()),
        wall_ms: middle(costs.iter().map(|c| c.wall_ms).collect()),
    }
}
