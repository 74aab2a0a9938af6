//! The results package: all that somebody needs who was not there, in one file.
//!
//! A ZIP file (APPNOTE 6.3) with the competition as its journal tells it, what follows from it in forms
//! that need no program of ours, the papers, and a manifest with the SHA-256 of each file. What belongs to
//! the laptop and not to the competition — PINs, drafts, settings — is not in it.

mod check;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use chrono::{DateTime, Local};
use domain::{Digest, Language, Signature};
use report::paper::Press;
use serde::{Deserialize, Serialize};
use store::{EventFile, SealedResult};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::ops::documents;
use crate::ops::exports::{Export, Form, What, exported};
use crate::{Fault, names};

pub use check::{Checked, agrees, check, groups_typed};

const MANIFEST: &str = "manifest.json";
const COMPETITION: &str = "competition.tahkim";
const PAPERS: &str = "papers/";

/// The files of a package, by name.
type Files = BTreeMap<String, Vec<u8>>;

/// What a package says of itself.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    /// The form of the package.
    tahkim: String,
    /// What the papers' bytes depend on beside the competition: the program's version and the zone's offset.
    press: String,
    /// The result that it is about.
    number: u32,
    /// What is printed on the papers.
    hash: Digest,
    /// SHA-256 of each of the other files.
    files: BTreeMap<String, Digest>,
}

const FORM: &str = "package/1";

/// The package of the result in force. The same file gives the same bytes.
///
/// # Errors
///
/// `result-open` while nothing is sealed, `result-not-held` while it may not be announced; when the file
/// cannot be read, or a paper cannot be printed.
pub fn package(file: &EventFile, press: &dyn Press) -> Result<Vec<u8>, Fault> {
    let result = file.sealed()?.ok_or_else(|| Fault::new("result-open"))?;
    if result.holder.is_none() {
        return Err(Fault::new("result-not-held"));
    }
    let mut files = derived(file, &result)?;
    files.insert(COMPETITION.to_owned(), copy(file)?);
    files.extend(papers(file, press, &result)?);
    let manifest = Manifest {
        tahkim: FORM.to_owned(),
        press: same_press(&result),
        number: result.seal.number,
        hash: result.seal.hash,
        files: files.iter().map(|(name, bytes)| (name.clone(), store::digest(bytes))).collect(),
    };
    files.insert(MANIFEST.to_owned(), json(&manifest)?);
    zip(&files).map_err(|error| Fault::new("internal").with("what", error))
}

/// What follows from the competition and its result, in forms that any program reads.
fn derived(file: &EventFile, result: &SealedResult) -> Result<Files, Fault> {
    let mut files = Files::new();
    let folder = exported(file, What::Folder, Form::Csv, Language::Fr, None)?;
    if let Export::Folder(inputs) = folder {
        files.extend(inputs.into_iter().map(|(name, bytes)| (format!("inputs/{name}"), bytes)));
    }
    if let Export::File(standings) = exported(file, What::Standings, Form::Csv, Language::Fr, None)? {
        files.insert("standings.csv".to_owned(), standings);
    }
    files.insert("journal.jsonl".to_owned(), journal(file)?);
    files.insert("result.json".to_owned(), result.seal.outcome.clone().into_bytes());
    let signed =
        Signed { result: result.seal.result, key: &result.seal.key, signatures: &result.seal.signatures };
    files.insert("signatures.json".to_owned(), json(&signed)?);
    Ok(files)
}

/// The papers that prove the result, without anything of the organiser's own: they can be printed again.
fn papers(file: &EventFile, press: &dyn Press, result: &SealedResult) -> Result<Files, Fault> {
    let papers = documents::of_the_result(file, press, result)?;
    Ok(papers.into_iter().map(|(name, pdf)| (format!("{PAPERS}{name}"), pdf)).collect())
}

/// Where this is the same, the same competition gives the same papers.
fn same_press(result: &SealedResult) -> String {
    let zone = DateTime::from_timestamp_millis(result.sealed_at).unwrap_or_default().with_timezone(&Local);
    format!("{} {}", env!("CARGO_PKG_VERSION"), zone.offset())
}

#[derive(Serialize)]
struct Signed<'a> {
    result: Digest,
    key: &'a str,
    signatures: &'a [Signature],
}

#[derive(Serialize)]
struct Line {
    seq: i64,
    at: i64,
    actor: String,
    action: String,
    hash: String,
}

fn journal(file: &EventFile) -> Result<Vec<u8>, Fault> {
    let mut lines = Vec::new();
    for row in file.rows_after(0, u32::MAX)? {
        let hash = row.hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let line = Line { seq: row.seq, at: row.at, actor: row.actor, action: row.action, hash };
        lines.extend(serde_json::to_vec(&line).map_err(|e| Fault::new("internal").with("what", e))?);
        lines.push(b'\n');
    }
    Ok(lines)
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, Fault> {
    let mut bytes = serde_json::to_vec_pretty(value).map_err(|e| Fault::new("internal").with("what", e))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The competition and nothing of this laptop: a file made anew of the journal's rows.
fn copy(file: &EventFile) -> Result<Vec<u8>, Fault> {
    let folder = tempfile::tempdir().map_err(|error| names::io_fault(&error, &std::env::temp_dir()))?;
    let path = folder.path().join(COMPETITION);
    EventFile::create_copy(&path, &file.rows_after(0, u32::MAX)?, &[])?.close()?;
    std::fs::read(&path).map_err(|error| names::io_fault(&error, &path))
}

fn zip(files: &Files) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
