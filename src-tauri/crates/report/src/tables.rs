//! The tables of a competition as files.

use domain::Language;

use crate::cells::{PLAIN, SPREADSHEET};
use crate::sheet::Sheet;
use crate::sheets::{Table, TablesData};
use crate::wording::Wording;
use crate::writers::{csv::csv, json, xlsx};

/// A table for programs: UTF-8 without mark, commas, points, `\n`, keys and codes.
#[must_use]
pub fn table_csv(data: &TablesData<'_>, table: Table) -> Vec<u8> {
    csv(&table.sheet(data, &Wording::Codes), PLAIN)
}

/// A table for a spreadsheet that is set to French, in words: UTF-8 with mark, `;`, decimal comma, CRLF.
#[must_use]
pub fn table_excel_csv(data: &TablesData<'_>, table: Table, language: Language) -> Vec<u8> {
    csv(&table.sheet(data, &Wording::of(Some(language))), SPREADSHEET)
}

/// The table for head office, for a spreadsheet: UTF-8 with mark, `;`, CRLF and, in Arabic and French, the
/// decimal comma. Its keys and codes are the same in every language.
#[must_use]
pub fn head_office_csv(data: &TablesData<'_>, language: Language) -> Vec<u8> {
    let mark = if language == Language::En { '.' } else { ',' };
    csv(&Table::HeadOffice.sheet(data, &Wording::Codes), SPREADSHEET.with_decimal_mark(mark))
}

/// Tables as JSON, with keys and codes: a list for one, an object of lists for several.
#[must_use]
pub fn tables_json(data: &TablesData<'_>, tables: &[Table]) -> Vec<u8> {
    let sheets = sheets(data, tables, &Wording::Codes);
    match sheets.as_slice() {
        [sheet] => json::one(sheet),
        sheets => json::several(sheets),
    }
}

/// Tables as the sheets of an Excel workbook, in words; from right to left in Arabic.
///
/// # Errors
///
/// What a workbook cannot hold: more than a million rows.
pub fn tables_xlsx(data: &TablesData<'_>, tables: &[Table], language: Language) -> Result<Vec<u8>, String> {
    let details = data.folder.details;
    let about = xlsx::About {
        title: details.name.shown(language),
        organiser: details.organiser.shown(language),
        changed: data.history.last().map(|row| row.at),
        language,
    };
    let sheets = sheets(data, tables, &Wording::of(Some(language)));
    xlsx::xlsx(&sheets, &about).map_err(|fault| fault.to_string())
}

fn sheets<'a>(data: &TablesData<'a>, tables: &[Table], wording: &Wording) -> Vec<Sheet<'a>> {
    tables.iter().map(|table| table.sheet(data, wording)).collect()
}
