//! Tables as JSON: a list of objects for one, an object of lists for several.

use chrono::SecondsFormat;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use crate::sheet::{Cell, Column, Sheet};

pub(crate) fn one(sheet: &Sheet<'_>) -> Vec<u8> {
    written(&Rows(sheet))
}

pub(crate) fn several(sheets: &[Sheet<'_>]) -> Vec<u8> {
    written(&Sheets(sheets))
}

pub(crate) fn written(document: &impl Serialize) -> Vec<u8> {
    // Only maps whose keys are no texts cannot be written.
    let mut bytes = serde_json::to_vec_pretty(document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

struct Sheets<'s, 'a>(&'s [Sheet<'a>]);

impl Serialize for Sheets<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|sheet| (sheet.key, Rows(sheet))))
    }
}

struct Rows<'s, 'a>(&'s Sheet<'a>);

impl Serialize for Rows<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.rows.iter().map(|cells| Row { columns: &self.0.columns, cells }))
    }
}

struct Row<'s, 'a> {
    columns: &'s [Column],
    cells: &'s [Cell<'a>],
}

impl Serialize for Row<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.columns.len()))?;
        for (column, cell) in self.columns.iter().zip(self.cells) {
            map.serialize_entry(&column.key, cell)?;
        }
        map.end()
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cell::Empty => serializer.serialize_none(),
            Cell::Text(text) => serializer.serialize_str(text),
            // Whole numbers stay whole; at most 15 digits, so that a float is exact enough to print the same.
            Cell::Number(number) => match (number.parse::<i64>(), number.parse::<f64>()) {
                (Ok(whole), _) => serializer.serialize_i64(whole),
                (Err(_), Ok(number)) => serializer.serialize_f64(number),
                (Err(_), Err(_)) => serializer.serialize_str(number),
            },
            Cell::Moment(at) => serializer.collect_str(&at.to_rfc3339_opts(SecondsFormat::Millis, false)),
        }
    }
}
