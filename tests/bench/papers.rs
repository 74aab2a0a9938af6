//! Papers as PDF, from their values to the bytes.

use std::time::Instant;

use domain::Language;
use papers::TypstPress;
use report::paper::{Job, Languages, Paper, Press as _};

use crate::table::Table;

// The values are those that the tests of papers print.
#[allow(clippy::unwrap_used, dead_code)]
#[path = "../../src-tauri/crates/papers/tests/it/sample.rs"]
mod sample;

pub(crate) fn measure(table: &mut Table) {
    let sample = sample::Sample::read();
    let arabic = Languages::One(Language::Ar);
    let minutes = sample.job(Paper::Minutes(sample.minutes()), arabic, sample::sealed());
    let certificates = Paper::Certificates(sample.certificates_of_participation(200));
    let certificates = sample.job(certificates, Languages::ArabicFrench, sample::sealed());
    // The first print reads the fonts and the templates.
    for (what, job, target) in [
        ("minutes of the sample, the first print", &minutes, 1.0),
        ("minutes of the sample, printed again", &minutes, 1.0),
        ("200 bilingual certificates in one file", &certificates, 5.0),
    ] {
        match seconds(job) {
            Ok(seconds) => table.at_most(what, seconds, target, "s"),
            Err(fault) => table.fault(what.to_owned(), &fault),
        }
    }
}

fn seconds(job: &Job) -> Result<f64, String> {
    let start = Instant::now();
    TypstPress::default().print(job).map_err(|fault| fault.to_string())?;
    Ok(start.elapsed().as_secs_f64())
}
