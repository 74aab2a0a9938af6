//! Sheets of OpenDocument files. Repeated cells and rows are counted, not made: a file of some
//! kilobytes may claim billions of them.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::workbook::Filling;
use super::{MAX_COLUMNS, Table, zipped};
use crate::fault::Fault;
use crate::number;

/// The most times that a row with something in it is repeated.
const MAX_REPEATS: u32 = 10_000;

/// The content of an OpenDocument spreadsheet.
pub(crate) struct Document {
    content: Vec<u8>,
    names: Vec<String>,
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    let text = attribute.value.into_owned();
    Some(quick_xml::escape::unescape(&text).map(|plain| plain.into_owned()).unwrap_or(text))
}

fn repeats(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|text| text.parse().ok()).unwrap_or(1).max(1)
}

impl Document {
    pub(crate) fn open(bytes: &[u8]) -> Option<Document> {
        let content = zipped::part(bytes, "content.xml")?;
        let mut reader = Reader::from_reader(content.as_slice());
        let mut names = Vec::new();
        loop {
            match reader.read_event().ok()? {
                Event::Start(tag) if tag.name().as_ref() == "table:table" => {
                    names.push(attribute(&tag, "table:name").unwrap_or_default());
                }
                Event::Eof => break,
                _ => {}
            }
        }
        Some(Document { content, names })
    }

    pub(crate) fn sheet_names(&self) -> Vec<String> {
        self.names.clone()
    }

    /// The first `rows` rows of a sheet that have something in them.
    pub(crate) fn sheet(&self, name: &str, rows: usize) -> Result<Table, Box<Fault>> {
        let corrupt = || Box::new(Fault::new("read-corrupt"));
        let mut reader = Reader::from_reader(self.content.as_slice());
        let mut filling = Filling::default();
        let mut here = false;
        let (mut row, mut again) = (0_u32, 1_u32);
        let mut cells: Vec<(u32, String)> = Vec::new();
        let (mut column, mut span, mut value) = (0_u32, 1_u32, None::<String>);
        let (mut text, mut paragraphs, mut inside, mut note) = (String::new(), 0_u32, false, 0_u32);
        loop {
            let event = reader.read_event().map_err(|_| corrupt())?;
            let empty = matches!(event, Event::Empty(_));
            match &event {
                Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                    "table:table" => here = attribute(tag, "table:name").as_deref() == Some(name),
                    "table:table-row" if here => {
                        again = repeats(tag, "table:number-rows-repeated");
                        (column, cells) = (0, Vec::new());
                        if empty {
                            row = row.saturating_add(again);
                        }
                    }
                    "table:table-cell" | "table:covered-table-cell" if here => {
                        span = repeats(tag, "table:number-columns-repeated");
                        value = shown(tag);
                        (inside, paragraphs) = (!empty, 0);
                        text.clear();
                        if empty {
                            take(&mut cells, column, span, value.take(), "");
                            column = column.saturating_add(span);
                        }
                    }
                    "office:annotation" if !empty => note = note.saturating_add(1),
                    "text:p" if inside && note == 0 => {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs = paragraphs.saturating_add(1);
                    }
                    "text:s" if inside && note == 0 => text.push(' '),
                    "text:line-break" if inside && note == 0 => text.push('\n'),
                    "text:tab" if inside && note == 0 => text.push('\t'),
                    _ => {}
                },
                Event::Text(part) if inside && note == 0 && paragraphs > 0 => {
                    text.push_str(part);
                }
                Event::CData(part) if inside && note == 0 => text.push_str(part),
                Event::GeneralRef(part) if inside && note == 0 => {
                    let escaped = format!("&{};", &**part);
                    text.push_str(&quick_xml::escape::unescape(&escaped).map_err(|_| corrupt())?);
                }
                Event::End(tag) => match tag.name().as_ref() {
                    "office:annotation" => note = note.saturating_sub(1),
                    "table:table-cell" | "table:covered-table-cell" if here => {
                        take(&mut cells, column, span, value.take(), &text);
                        column = column.saturating_add(span);
                        inside = false;
                    }
                    "table:table-row" if here => {
                        if !cells.is_empty() {
                            for repeat in 0..again.min(MAX_REPEATS) {
                                for (column, text) in &cells {
                                    filling.cell(row.saturating_add(repeat), *column, text)?;
                                }
                            }
                        }
                        row = row.saturating_add(again);
                        if filling.rows() >= rows {
                            return filling.finish();
                        }
                    }
                    "table:table" if here => return filling.finish(),
                    _ => {}
                },
                Event::DocType(_) => return Err(corrupt()),
                Event::Eof => return filling.finish(),
                _ => {}
            }
        }
    }
}

/// A number, date or truth of a cell; a text is in its paragraphs.
fn shown(tag: &BytesStart<'_>) -> Option<String> {
    match attribute(tag, "office:value-type")?.as_str() {
        "float" | "currency" | "percentage" => {
            attribute(tag, "office:value")?.parse().ok().map(number::shown)
        }
        "date" => attribute(tag, "office:date-value"),
        "boolean" => attribute(tag, "office:boolean-value"),
        _ => None,
    }
}

fn take(cells: &mut Vec<(u32, String)>, column: u32, span: u32, value: Option<String>, text: &str) {
    // An error of a formula is shown as text while its value says nought.
    let value = if text.starts_with('#') || text.starts_with("Err:") { None } else { value };
    let text = value.unwrap_or_else(|| text.to_owned());
    if text.is_empty() {
        return;
    }
    let most = u32::try_from(MAX_COLUMNS).unwrap_or(u32::MAX).saturating_add(1);
    for repeat in 0..span.min(most) {
        cells.push((column.saturating_add(repeat), text.clone()));
    }
}
