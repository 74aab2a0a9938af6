//! A register of entries, judges or ballots, read all or nothing.

mod columns;
mod names;
mod preview;
mod records;
mod request;

pub(crate) use columns::{Column, Names, Target};
pub use columns::{ColumnRead, FieldOffered};
pub use preview::Shown;
pub use records::BallotRow;
pub(crate) use records::Records;
pub use request::{Kind, Known, Request};

use domain::{Entry, Judge};
use serde::Serialize;

use crate::fault::{Fault, Findings};
use crate::tables;

/// What a file holds: either it would be imported whole, or `faults` says why not.
#[derive(Serialize)]
pub struct Reading {
    /// What the file is a register of.
    pub kind: Kind,
    /// The records that would be imported; nought as soon as there is one fault.
    pub accepted: usize,
    /// Why nothing is imported.
    pub faults: Vec<Fault>,
    /// What to look at, though it is imported.
    pub warnings: Vec<Fault>,
    /// The first records as they would be stored.
    pub preview: Vec<Shown>,
    /// The columns of the file.
    pub columns: Vec<ColumnRead>,
    /// The fields that a column may be matched to.
    pub fields: Vec<FieldOffered>,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// The encoding of a text.
    pub encoding: Option<&'static str>,
    #[serde(skip)]
    records: Option<Records>,
}

impl Reading {
    /// The entries that are imported; none when there is a fault, or when the file is a register of something else.
    pub fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        self.sound(Kind::Entries).flat_map(Records::entries)
    }

    /// The judges that are imported; none when there is a fault, or when the file is a register of something else.
    pub fn judges(&self) -> impl Iterator<Item = Judge> + '_ {
        self.sound(Kind::Judges).flat_map(Records::judges)
    }

    /// The ballots that are imported; none when there is a fault, or when the file is a register of something else.
    pub fn ballots(&self) -> impl Iterator<Item = BallotRow> + '_ {
        self.sound(Kind::Ballots).flat_map(Records::ballots)
    }

    /// A register of ballots names entries and judges too, and knows nothing else of them.
    fn sound(&self, kind: Kind) -> impl Iterator<Item = &Records> {
        self.records.iter().filter(move |_| self.kind == kind && self.faults.is_empty())
    }
}

/// Reads a file. Nothing is changed anywhere.
#[must_use]
pub fn read(request: &Request<'_>) -> Reading {
    let names = Names::new(request.kind, &request.known.rubric);
    let fields = names.offered(&request.known.rubric);
    let mut reading = Reading {
        kind: request.kind,
        accepted: 0,
        faults: Vec::new(),
        warnings: Vec::new(),
        preview: Vec::new(),
        columns: Vec::new(),
        fields,
        sheets: Vec::new(),
        encoding: None,
        records: None,
    };
    let fit = |cells: &[&str]| names.fit(cells);
    let found = match tables::read(request.bytes, request.file_name, request.sheet, &fit) {
        Ok(found) => found,
        Err(faults) => {
            reading.faults = faults;
            return reading;
        }
    };
    let mut findings = Findings { faults: found.faults, warnings: found.warnings };
    (reading.sheets, reading.encoding) = (found.sheets, found.encoding);
    if let Some(header) = found.table.row(found.header) {
        if header.width > tables::MAX_COLUMNS {
            let fault = Fault::new("read-too-many-columns").line(header.line);
            findings.fault(fault.arg("count", header.width).arg("limit", tables::MAX_COLUMNS));
        } else {
            let columns = names.columns(
                header,
                &request.mapping,
                &request.known.rubric,
                request.escaped,
                &mut findings,
            );
            let whole = findings.faults.is_empty();
            let records = Records::new(found.table, found.header, columns, request);
            reading.columns = records.columns_read();
            if whole {
                reading.accepted = records.check(&mut findings);
                reading.preview = records.preview();
            }
            reading.records = Some(records);
        }
    }
    if reading.accepted == 0 && findings.faults.is_empty() {
        findings.warn(Fault::new("read-no-rows"));
    }
    if !findings.faults.is_empty() {
        reading.accepted = 0;
    }
    (reading.faults, reading.warnings) = (findings.faults, findings.warnings);
    reading
}

#[cfg(test)]
mod tests;
