//! What the competition is, and how final its results are.

use domain::{Language, Text};

use super::TablesData;
use crate::sheet::{Cell, Kind, Sheet};
use crate::wording::Wording;

/// A line for each thing to say, and one more for each further language in which it is said.
pub(super) fn event<'a>(data: &TablesData<'a>, wording: &Wording) -> Sheet<'a> {
    let details = data.folder.details;
    let mut sheet = wording.sheet("event");
    for key in ["item", "language", "value"] {
        sheet.columns.push(wording.column(key, Kind::Text));
    }
    let item = |key: &'static str| Cell::text(wording.word(&format!("report-item-{key}"), key));
    let finality = data.finality.word();
    let plain = [
        ("results", wording.word(&format!("report-results-{finality}"), finality)),
        ("edition", details.id.as_str().into()),
        ("date", details.date.as_deref().unwrap_or_default().into()),
        ("region", details.region.as_deref().unwrap_or_default().into()),
    ];
    for (key, value) in plain.into_iter().filter(|(_, value)| !value.is_empty()) {
        sheet.row(vec![item(key), Cell::Empty, Cell::text(value)]);
    }
    let texts: [(&'static str, &'a Text); 4] = [
        ("name", &details.name),
        ("motto", &details.motto),
        ("place", &details.place),
        ("organiser", &details.organiser),
    ];
    let partners = details.partners.iter().map(|partner| ("partner", &partner.name));
    for (key, text) in texts.into_iter().chain(partners) {
        for language in Language::ALL {
            if let Some(value) = text.get(language) {
                let code = wording.word(&format!("choice-language-{}", language.code()), language.code());
                sheet.row(vec![item(key), Cell::text(code), Cell::text(value)]);
            }
        }
    }
    sheet
}
