//! A table as CSV.

use crate::cells::{Cells, Preset};
use crate::sheet::{Cell, Sheet};

pub(crate) fn csv(sheet: &Sheet<'_>, preset: Preset) -> Vec<u8> {
    let capacity = sheet.rows.len().saturating_mul(sheet.columns.len()).saturating_mul(16);
    let mut cells = Cells::new(preset, capacity);
    sheet.columns.iter().for_each(|column| cells.text(&column.heading));
    cells.end_row();
    for row in &sheet.rows {
        for cell in row {
            match cell {
                Cell::Empty => cells.empty(),
                Cell::Text(text) => cells.text(text),
                Cell::Number(number) => cells.decimal(number),
                Cell::Moment(at) => cells.plain(at.format(preset.moment)),
            }
        }
        cells.end_row();
    }
    cells.into_bytes()
}
