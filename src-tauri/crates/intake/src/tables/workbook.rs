//! Sheets of workbooks: cells as the texts that the spreadsheet shows.

use std::io::Cursor;
use std::panic::AssertUnwindSafe;

use calamine::{Data, DataRef, ExcelDateTime, Reader, Xls, Xlsx, XlsxError};

use super::format::Format;
use super::{Fit, Found, HEADER_WITHIN, MAX_COLUMNS, Table, TableBuilder, header_of, ods};
use crate::fault::Fault;
use crate::number;

/// One sheet after the other, each read up to a number of rows.
trait Sheets {
    fn names(&self) -> Vec<String>;
    fn table(&mut self, name: &str, rows: usize) -> Result<Table, Box<Fault>>;
}

/// # Errors
///
/// When the workbook is broken, or has no such sheet.
pub(crate) fn read(
    bytes: &[u8],
    format: Format,
    sheet: Option<&str>,
    fit: Fit<'_>,
) -> Result<Found, Vec<Fault>> {
    // A broken workbook can bring the library that reads it to a halt; it is a broken workbook all the same.
    // Nothing that it was given is changed by reading.
    let read = AssertUnwindSafe(|| unguarded(bytes, format, sheet, fit));
    std::panic::catch_unwind(read).unwrap_or_else(|_| Err(corrupt()))
}

fn corrupt() -> Vec<Fault> {
    vec![Fault::new("read-corrupt")]
}

fn unguarded(bytes: &[u8], format: Format, sheet: Option<&str>, fit: Fit<'_>) -> Result<Found, Vec<Fault>> {
    match format {
        Format::Xlsx => chosen(&mut Xlsx::new(Cursor::new(bytes)).map_err(|_| corrupt())?, sheet, fit),
        Format::Ods => chosen(&mut ods::Document::open(bytes).ok_or_else(corrupt)?, sheet, fit),
        Format::Xls => match Xls::new(Cursor::new(bytes)) {
            Ok(mut workbook) => chosen(&mut workbook, sheet, fit),
            Err(calamine::XlsError::Password) => Err(vec![Fault::new("read-encrypted")]),
            Err(_) => Err(corrupt()),
        },
        Format::Text => Err(corrupt()),
    }
}

/// The sheet asked for, else the one whose header fits best.
fn chosen(workbook: &mut dyn Sheets, sheet: Option<&str>, fit: Fit<'_>) -> Result<Found, Vec<Fault>> {
    let names = workbook.names();
    let mut warnings = Vec::new();
    let name = match sheet {
        Some(asked) => names.iter().find(|name| *name == asked).ok_or_else(|| {
            vec![Fault::new("read-unknown-sheet").value(asked).arg("sheets", names.join(", "))]
        })?,
        None => {
            let mut best: Option<(&String, (bool, usize, bool))> = None;
            for name in &names {
                let Ok(sample) = workbook.table(name, HEADER_WITHIN) else { continue };
                let (_, known, whole) = header_of(&sample, fit);
                let fit = (whole, known, sample.len() > 0);
                if best.is_none_or(|(_, before)| fit > before) {
                    best = Some((name, fit));
                }
            }
            let first = names.first().ok_or_else(|| vec![Fault::new("read-empty-file")])?;
            let name = best.map_or(first, |(name, _)| name);
            if name != first {
                warnings.push(Fault::new("read-other-sheet").arg("sheet", name).arg("first", first));
            }
            name
        }
    };
    let table = workbook.table(name, usize::MAX).map_err(|fault| vec![*fault])?;
    if table.len() == 0 {
        return Err(vec![Fault::new("read-empty-file")]);
    }
    let (header, _, _) = header_of(&table, fit);
    Ok(Found { table, header, sheets: names, encoding: None, faults: Vec::new(), warnings })
}

impl Sheets for Xlsx<Cursor<&[u8]>> {
    fn names(&self) -> Vec<String> {
        self.sheet_names()
    }

    fn table(&mut self, name: &str, rows: usize) -> Result<Table, Box<Fault>> {
        let corrupt = |_: XlsxError| Box::new(Fault::new("read-corrupt"));
        let mut reader = self.worksheet_cells_reader(name).map_err(corrupt)?;
        let mut filling = Filling::default();
        while let Some(cell) = reader.next_cell().map_err(corrupt)? {
            let (row, column) = cell.get_position();
            let text = match cell.get_value() {
                DataRef::Empty => continue,
                DataRef::SharedString(text) => (*text).to_owned(),
                value => shown(&Data::from(value.clone())),
            };
            filling.cell(row, column, &text)?;
            if filling.builder.len() >= rows {
                break;
            }
        }
        filling.finish()
    }
}

impl Sheets for Xls<Cursor<&[u8]>> {
    fn names(&self) -> Vec<String> {
        self.sheet_names()
    }

    fn table(&mut self, name: &str, rows: usize) -> Result<Table, Box<Fault>> {
        let range = self.worksheet_range(name).map_err(|_| Box::new(Fault::new("read-corrupt")))?;
        let (top, left) = range.start().unwrap_or_default();
        let mut filling = Filling::default();
        for (row, column, value) in range.used_cells() {
            let place = |at: usize, start: u32| u32::try_from(at).unwrap_or(u32::MAX).saturating_add(start);
            filling.cell(place(row, top), place(column, left), &shown(value))?;
            if filling.builder.len() >= rows {
                break;
            }
        }
        filling.finish()
    }
}

impl Sheets for ods::Document {
    fn names(&self) -> Vec<String> {
        self.sheet_names()
    }

    fn table(&mut self, name: &str, rows: usize) -> Result<Table, Box<Fault>> {
        self.sheet(name, rows)
    }
}

/// Makes rows of cells that come one by one, in order, with gaps.
#[derive(Default)]
pub(crate) struct Filling {
    builder: TableBuilder,
    row: Option<u32>,
    column: u32,
}

impl Filling {
    pub(crate) fn rows(&self) -> usize {
        self.builder.len()
    }

    pub(crate) fn cell(&mut self, row: u32, column: u32, text: &str) -> Result<(), Box<Fault>> {
        if self.row != Some(row) {
            self.end()?;
            self.row = Some(row);
        }
        let gap = column.min(u32::try_from(MAX_COLUMNS).unwrap_or(u32::MAX));
        while self.column < gap {
            self.builder.cell("");
            self.column = self.column.saturating_add(1);
        }
        self.builder.cell(text);
        self.column = self.column.saturating_add(1);
        Ok(())
    }

    fn end(&mut self) -> Result<(), Box<Fault>> {
        self.column = 0;
        match self.row.take() {
            Some(row) => self.builder.end_row(row.saturating_add(1)),
            None => Ok(()),
        }
    }

    pub(crate) fn finish(mut self) -> Result<Table, Box<Fault>> {
        self.end()?;
        Ok(self.builder.finish())
    }
}

/// The text that the spreadsheet shows, or as near as matters.
fn shown(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number::shown(*number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(yes) => if *yes { "true" } else { "false" }.to_owned(),
        Data::DateTime(moment) => date(moment),
        Data::Error(error) => error.to_string(),
    }
}

/// A day number of a spreadsheet as `2026-05-14`, with the time when there is one.
fn date(moment: &ExcelDateTime) -> String {
    let serial = moment.as_f64();
    if !moment.is_datetime() || !(1.0..2_958_466.0).contains(&serial) {
        return format!("{} h", number::shown(serial * 24.0));
    }
    let days = serial.floor();
    let seconds = ((serial - days) * 86_400.0).round() as i64;
    // Days since 0000-03-01 of the proleptic calendar: 1899-12-30 is day 693_899 of it.
    let day = days as i64 + 693_899;
    let era = day.div_euclid(146_097);
    let of_era = day.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * month + 2) / 5 + 1;
    let (month, year) =
        if month < 10 { (month + 3, era * 400 + year) } else { (month - 9, era * 400 + year + 1) };
    if seconds == 0 {
        format!("{year:04}-{month:02}-{date:02}")
    } else {
        format!(
            "{year:04}-{month:02}-{date:02} {:02}:{:02}:{:02}",
            seconds / 3_600,
            seconds / 60 % 60,
            seconds % 60
        )
    }
}

#[cfg(test)]
mod tests {
    use super::date;
    use calamine::{ExcelDateTime, ExcelDateTimeType};

    #[test]
    fn a_day_number_is_shown_as_a_date() {
        let shown = |serial| date(&ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, false));
        assert_eq!(shown(46156.0), "2026-05-14");
        assert_eq!(shown(45351.5), "2024-02-29 12:00:00");
    }
}
