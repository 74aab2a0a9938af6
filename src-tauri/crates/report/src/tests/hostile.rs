//! Whatever people wrote comes back from every format, and is run by none.

use calamine::Data;
use domain::Language;
use proptest::prelude::*;

use crate::tests::sample::Sample;
use crate::tests::tables::sheet;
use crate::{Finality, Table, results_html, table_csv, table_excel_csv, tables_json, tables_xlsx};

/// What begins formulas, ends cells and markup, turns text around or has no sign; at least one letter.
fn hostile() -> impl Strategy<Value = String> {
    "[=+@'\\-\t\"\n,;&<>_xé٣ش\u{202e}\u{2066}\u{feff}]{0,12}[a-zش]".prop_map(|text| text.trim().to_owned())
}

fn with_title(title: &str) -> Sample {
    let mut sample = Sample::read();
    sample.entries.truncate(2);
    sample.ballots.retain(|b| ["MS26-001", "MS26-002"].contains(&b.entry.as_str()));
    for entry in &mut sample.entries {
        entry.title.fr = Some(title.to_owned());
        entry.title.ar = None;
    }
    sample
}

/// The French titles of a CSV file, without the guard.
fn titles(csv: &[u8], separator: u8, column: usize) -> Vec<String> {
    let csv = csv.strip_prefix("\u{feff}".as_bytes()).unwrap_or(csv);
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(csv);
    let cells = reader.records().map(|row| row.unwrap()[column].to_owned());
    cells
        .map(|cell| {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
            cell.strip_prefix('\'').map(str::to_owned).unwrap_or(cell)
        })
        .collect()
}

/// What a browser makes of text between marks.
fn unescaped(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    entities.iter().fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_title_survives_in_every_format(title in hostile()) {
        let sample = with_title(&title);
        let twice = vec![title.clone(), title.clone()];
        sample.with_tables(Finality::Provisional, |data| {
            prop_assert_eq!(titles(&table_csv(data, Table::Entries), b',', 3), twice.clone());
            let excel = table_excel_csv(data, Table::Entries, Language::Ar);
            prop_assert_eq!(titles(&excel, b';', 3), twice.clone());
            let json: serde_json::Value =
                serde_json::from_slice(&tables_json(data, &[Table::Entries])).unwrap();
            prop_assert_eq!(json[0]["title_fr"].as_str(), Some(title.as_str()));
            let range = sheet(tables_xlsx(data, &[Table::Entries], Language::Ar).unwrap());
            prop_assert_eq!(range.get_value((1, 3)), Some(&Data::String(title.clone())));
            let page = String::from_utf8(results_html(data, Language::Fr)).unwrap();
            let cell = page.split("<span class=\"title\"><bdi>").nth(1).unwrap();
            prop_assert_eq!(unescaped(cell.split("</bdi>").next().unwrap()), title.clone());
            Ok(())
        })?;
    }
}

#[test]
fn no_cell_of_a_workbook_is_a_formula() {
    for title in ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "{=1}"] {
        let bytes = with_title(title)
            .with_tables(Finality::Sealed, |data| tables_xlsx(data, &Table::WORKBOOK, Language::Fr))
            .unwrap();
        let mut workbook: calamine::Xlsx<_> =
            calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
        for name in calamine::Reader::sheet_names(&workbook) {
            let formulas = calamine::Reader::worksheet_formula(&mut workbook, &name).unwrap();
            assert!(formulas.is_empty(), "{name}: {formulas:?}");
        }
    }
}

#[test]
fn a_text_that_looks_like_an_escape_of_a_workbook_stays_itself() {
    for title in ["_x0041_", "a_x000D_b", "_x005F_x", "one\u{1}two"] {
        let bytes = with_title(title)
            .with_tables(Finality::Sealed, |data| tables_xlsx(data, &[Table::Entries], Language::Fr))
            .unwrap();
        assert_eq!(sheet(bytes).get_value((1, 3)), Some(&Data::String(title.to_owned())));
    }
}

#[test]
fn a_text_that_no_workbook_can_hold_ends_with_a_mark() {
    let title = "ش".repeat(40_000);
    let bytes = with_title(&title)
        .with_tables(Finality::Sealed, |data| tables_xlsx(data, &[Table::Entries], Language::Ar))
        .unwrap();
    let Some(Data::String(cell)) = sheet(bytes).get_value((1, 3)).cloned() else { panic!("no text") };
    assert_eq!(cell.chars().count(), 32_767);
    assert!(cell.ends_with('…') && title.starts_with(cell.trim_end_matches('…')));
}
