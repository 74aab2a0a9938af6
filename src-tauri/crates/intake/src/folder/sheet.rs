//! A small table of a folder, whose columns have fixed names.

use std::path::Path;

use domain::{Decimal, DecimalFault, Language, Text};

use crate::clean;
use crate::fault::{Fault, Findings};
use crate::number;
use crate::tables::{self, Table};

/// A table with the place of each column that was asked for.
pub(super) struct Sheet {
    pub(super) file: &'static str,
    table: Table,
    header: usize,
    places: Vec<(&'static str, usize)>,
    escaped: bool,
}

/// One of its records.
pub(super) struct Record<'a> {
    sheet: &'a Sheet,
    row: tables::Row<'a>,
}

impl Sheet {
    /// The table, if the folder has the file and it has the required columns.
    pub(super) fn read(
        path: &Path,
        file: &'static str,
        columns: &[&'static str],
        required: &[&'static str],
        escaped: bool,
        findings: &mut Findings,
    ) -> Option<Sheet> {
        let bytes = super::bytes(path, file, findings)?;
        let names: Vec<String> = columns.iter().map(|column| clean::folded(column)).collect();
        let name = |cell: &str| {
            let folded = clean::folded(cell);
            columns.iter().zip(&names).find(|(_, name)| **name == folded).map(|(column, _)| *column)
        };
        let fit = |cells: &[&str]| {
            let known = cells.iter().filter_map(|cell| name(cell)).collect::<Vec<_>>();
            (required.iter().all(|column| known.contains(column)), known.len())
        };
        let found = match tables::read(&bytes, file, None, &fit) {
            Ok(found) => found,
            Err(faults) => {
                findings.absorb(file, faults, Vec::new());
                return None;
            }
        };
        findings.absorb(file, found.faults, found.warnings);
        let header = found.table.row(found.header)?;
        let mut places: Vec<(&'static str, usize)> = Vec::new();
        for (place, cell) in header.cells().enumerate() {
            let shown = clean::trimmed(cell);
            match name(cell) {
                Some(column) if places.iter().any(|(before, _)| *before == column) => {
                    findings.fault(
                        Fault::new("read-duplicate-column").file(file).line(header.line).column(shown),
                    );
                }
                Some(column) => places.push((column, place)),
                None if shown.is_empty() => {}
                None => {
                    findings.warn(Fault::new("read-unknown-key").file(file).line(header.line).column(shown))
                }
            }
        }
        let seen = header.cells().map(clean::trimmed).collect::<Vec<_>>().join(", ");
        let missing = required.iter().filter(|column| !places.iter().any(|(found, _)| found == *column));
        let mut whole = true;
        for column in missing {
            whole = false;
            let fault = Fault::new("read-missing-column").file(file).line(header.line);
            findings.fault(fault.arg("field", column).arg("found", &seen));
        }
        let width = header.width;
        let sheet = Sheet { file, header: found.header, places, escaped, table: found.table };
        for record in sheet.records() {
            if record.row.width > width
                && (width..record.row.width).any(|at| !clean::trimmed(record.row.get(at)).is_empty())
            {
                let fault = Fault::new("read-field-count").file(file).line(record.row.line);
                findings.fault(fault.arg("found", record.row.width).arg("expected", width));
            }
        }
        whole.then_some(sheet)
    }

    pub(super) fn has(&self, column: &str) -> bool {
        self.places.iter().any(|(known, _)| *known == column)
    }

    pub(super) fn records(&self) -> impl Iterator<Item = Record<'_>> {
        self.table.rows().skip(self.header.saturating_add(1)).map(|row| Record { sheet: self, row })
    }
}

impl<'a> Record<'a> {
    pub(super) fn line(&self) -> u32 {
        self.row.line
    }

    pub(super) fn get(&self, column: &str) -> &'a str {
        let place = self.sheet.places.iter().find(|(known, _)| *known == column).map(|(_, place)| *place);
        let cell = clean::trimmed(place.map_or("", |place| self.row.get(place)));
        if self.sheet.escaped { cell.strip_prefix('\'').unwrap_or(cell) } else { cell }
    }

    pub(super) fn fault(&self, code: &'static str, column: &str) -> Fault {
        Fault::new(code).file(self.sheet.file).line(self.row.line).column(column).value(self.get(column))
    }

    /// A number; the one given when the cell is empty.
    pub(super) fn decimal(
        &self,
        column: &str,
        empty: Option<Decimal>,
        findings: &mut Findings,
    ) -> Option<Decimal> {
        let cell = self.get(column);
        if cell.is_empty() && empty.is_some() {
            return empty;
        }
        let read = number::decimal(cell);
        if let Err(fault) = read {
            let code = match fault {
                DecimalFault::TooLong => "read-number-long",
                DecimalFault::NotANumber if cell.is_empty() => "read-missing-value",
                DecimalFault::NotANumber => "read-not-decimal",
            };
            findings.fault(self.fault(code, column).arg("expected", "0, 1, 2.5…"));
        }
        read.ok()
    }

    pub(super) fn texts(&self, column: &str) -> Text {
        let mut text = Text::default();
        for language in Language::ALL {
            let own = self.get(&format!("{column}_{}", language.code()));
            let given = if own.is_empty() { self.get(column) } else { own };
            text.set(language, Some(clean::text(given).0.into_owned()));
        }
        text
    }
}
