//! Tables as an Excel workbook: the same bytes for the same tables.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset};
use domain::Language;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::sheet::{Cell, Column, Kind, Sheet};

/// What the workbook says of itself.
pub(crate) struct About<'a> {
    pub(crate) title: &'a str,
    pub(crate) organiser: &'a str,
    /// The last change of the competition: the time of writing would make every file another one.
    pub(crate) changed: Option<DateTime<FixedOffset>>,
    pub(crate) language: Language,
}

pub(crate) fn xlsx(sheets: &[Sheet<'_>], about: &About<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = about.changed.map_or(0, |at| at.timestamp());
    let properties = DocProperties::new()
        .set_title(about.title)
        .set_company(about.organiser)
        .set_creation_datetime(&ExcelDateTime::from_timestamp(created)?);
    workbook.set_properties(&properties);
    for sheet in sheets {
        write(workbook.add_worksheet(), sheet, about.language)?;
    }
    workbook.save_to_buffer()
}

fn write(page: &mut Worksheet, sheet: &Sheet<'_>, language: Language) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    page.set_right_to_left(language == Language::Ar);
    page.set_landscape().set_paper_size(A4);
    if sheet.columns.len() <= READABLE_ON_A_PAGE {
        page.set_print_fit_to_pages(1, 0);
    }
    page.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    let bold = heading(language);
    let mut widths = Vec::with_capacity(sheet.columns.len());
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        page.write_string_with_format(0, at, fitting(&column.heading), &bold)?;
        let format = format(column, language);
        let cells = sheet.rows.iter().map(|row| row.get(usize::from(at)).unwrap_or(&Cell::Empty));
        for (line, cell) in (1_u32..).zip(cells.clone()) {
            write_cell(page, (line, at), cell, &format)?;
        }
        let heading = column.heading.chars().count().min(LONG_HEADING);
        let longest = cells.map(length).max().unwrap_or(0).max(heading);
        let width = u16::try_from(longest).unwrap_or(u16::MAX).saturating_add(2).clamp(NARROWEST, WIDEST);
        page.set_column_width(at, f64::from(width))?;
        widths.push(usize::from(width));
    }
    let headings = sheet.columns.iter().map(|column| column.heading.as_str());
    set_height(page, 0, headings.map(Some).zip(&widths))?;
    for (line, row) in (1_u32..).zip(&sheet.rows) {
        set_height(page, line, row.iter().map(Cell::as_text).zip(&widths))?;
    }
    let last = u32::try_from(sheet.rows.len()).ok().zip(u16::try_from(widths.len()).ok());
    if let Some((bottom, columns)) = last {
        page.autofilter(0, 0, bottom, columns.saturating_sub(1))?;
    }
    Ok(())
}

fn write_cell(
    page: &mut Worksheet,
    (line, column): (u32, u16),
    cell: &Cell<'_>,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => return Ok(()),
        // Written as a text it is never run, whatever it begins with.
        Cell::Text(text) => page.write_string_with_format(line, column, fitting(text), format)?,
        Cell::Number(number) => match number.parse::<f64>() {
            Ok(number) => page.write_number_with_format(line, column, number, format)?,
            Err(_) => page.write_string_with_format(line, column, fitting(number), format)?,
        },
        Cell::Moment(at) => {
            let local = ExcelDateTime::from_timestamp(at.naive_local().and_utc().timestamp())?;
            page.write_datetime_with_format(line, column, local, format)?
        }
    };
    Ok(())
}

/// Not every program makes room by itself for a text of several lines.
fn set_height<'t>(
    page: &mut Worksheet,
    line: u32,
    cells: impl Iterator<Item = (Option<&'t str>, &'t usize)>,
) -> Result<(), XlsxError> {
    let lines = cells.filter_map(|(text, width)| {
        // A word that does not fit goes to the next line whole.
        let room = width.saturating_sub(WORD);
        let lines = text?.split('\n').map(|line| line.chars().count().div_ceil(room.max(1)).max(1));
        Some(if text?.chars().count() < *width { 1 } else { lines.sum() })
    });
    let lines = u8::try_from(lines.max().unwrap_or(1)).unwrap_or(u8::MAX).min(MOST_LINES);
    if lines > 1 {
        page.set_row_height(line, f64::from(lines) * LINE)?;
    }
    Ok(())
}

fn heading(language: Language) -> Format {
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_reading_direction(direction(language))
        .set_background_color(HEADING)
        .set_border_bottom(FormatBorder::Thin)
}

const A4: u8 = 9;
const HEADING: Color = Color::RGB(0x00EE_ECE6);
/// In letters.
const NARROWEST: u16 = 8;
const WIDEST: u16 = 48;
const LONG_HEADING: usize = 18;
const WORD: usize = 8;
/// In points.
const LINE: f64 = 15.0;
/// More than these fill a screen; a program shows the rest when the cell is opened.
const MOST_LINES: u8 = 20;
/// Wider tables print on several pages, rather than too small to read.
const READABLE_ON_A_PAGE: usize = 18;
/// What a cell of a workbook can hold.
const LONGEST: usize = 32_767;

fn format(column: &Column, language: Language) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    match column.kind {
        Kind::Text => {
            let language = match column.key.rsplit_once('_') {
                Some((_, "ar")) => Language::Ar,
                Some((_, "fr" | "en")) => Language::Fr,
                _ => language,
            };
            format.set_text_wrap().set_reading_direction(direction(language))
        }
        // A text among numbers ("absent") reads as the sheet does.
        Kind::Number => format.set_reading_direction(direction(language)),
        Kind::Whole => format.set_num_format("#,##0").set_reading_direction(direction(language)),
        Kind::Decimals(places) => {
            let zeros = "0".repeat(usize::from(places));
            format.set_num_format(format!("0.{zeros}")).set_reading_direction(direction(language))
        }
        Kind::Moment => format.set_num_format("yyyy-mm-dd hh:mm:ss"),
    }
}

/// As Excel numbers the directions of reading.
const fn direction(language: Language) -> u8 {
    match language {
        Language::Ar => 2,
        Language::Fr | Language::En => 1,
    }
}

/// In letters, of the longest line.
fn length(cell: &Cell<'_>) -> usize {
    match cell {
        Cell::Empty => 0,
        Cell::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        Cell::Number(number) => number.chars().count(),
        Cell::Moment(_) => "2026-05-06 09:35:00".len(),
    }
}

/// A text that no cell of a workbook can hold ends with a mark that there is more.
fn fitting(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let mut room = LONGEST.saturating_sub(1);
    let fits = |c: &char| {
        let left = room.checked_sub(c.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    };
    let mut cut: String = text.chars().take_while(fits).collect();
    cut.push('…');
    Cow::Owned(cut)
}
