//! Real tables with a few bytes changed, lost or doubled: read or refused in words, never a panic.

// In a test, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::path::Path;

use domain::Language;
use intake::{Kind, Known, Request};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use zip::write::SimpleFileOptions;

/// A change somewhere in a file.
#[derive(Clone, Debug)]
enum Change {
    Flip(Index, u8),
    Cut(Index, u8),
    Double(Index, u8),
    End(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let place = any::<Index>;
    prop_oneof![
        4 => (place(), any::<u8>()).prop_map(|(at, by)| Change::Flip(at, by)),
        2 => (place(), any::<u8>()).prop_map(|(at, length)| Change::Cut(at, length)),
        2 => (place(), any::<u8>()).prop_map(|(at, length)| Change::Double(at, length)),
        1 => place().prop_map(Change::End),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        let piece = |at: &Index, length: u8| {
            let from = at.index(bytes.len());
            from..bytes.len().min(from + usize::from(length))
        };
        match change {
            Change::Flip(at, by) => {
                let at = at.index(bytes.len());
                bytes[at] ^= by;
            }
            Change::Cut(at, length) => drop(bytes.drain(piece(at, *length))),
            Change::Double(at, length) => {
                let range = piece(at, *length);
                let copy = bytes[range.clone()].to_vec();
                bytes.splice(range.start..range.start, copy);
            }
            Change::End(at) => bytes.truncate(at.index(bytes.len())),
        }
    }
    bytes
}

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample").join(name)).unwrap()
}

fn zipped(parts: &[(&str, &str)], stored: bool) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    // Without compression a changed byte reaches the XML inside, where the sum of the part lets it.
    let method = if stored { zip::CompressionMethod::Stored } else { zip::CompressionMethod::Deflated };
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const SHEET: &str = r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>entry_id</t></is></c><c r="B1" t="inlineStr"><is><t>title_fr</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>A-1</t></is></c><c r="B2"><v>12.5</v></c></row></sheetData></worksheet>"#;

const CONTENT: &str = r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p>entry_id</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>title_fr</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>A-1</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="12.5"><text:p>12,5</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;

/// A workbook whose sheet, or a spreadsheet whose content, has this text.
fn workbook(sheet: &str, stored: bool) -> Vec<u8> {
    const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
    const ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    const SHEETS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let parts = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", SHEETS),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    zipped(&parts, stored)
}

fn spreadsheet(content: &str, stored: bool) -> Vec<u8> {
    let parts = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)];
    zipped(&parts, stored)
}

fn read(kind: Kind, file_name: &str, bytes: &[u8]) -> intake::Reading {
    let mapping = BTreeMap::new();
    let known = Known { entries: None, judges: None, ..Known::default() };
    let request = Request { kind, file_name, bytes, sheet: None, mapping, known, escaped: false };
    intake::read(&request)
}

/// Every fault and warning is a sentence in each language, and with a fault nothing is accepted.
fn check(kind: Kind, file_name: &str, bytes: &[u8]) {
    for language in [Language::Ar, Language::Fr, Language::En] {
        let mut reading = read(kind, file_name, bytes);
        intake::messages(&mut reading, language);
        for told in reading.faults.iter().chain(&reading.warnings) {
            let sentence = !told.message.is_empty() && !told.message.starts_with("fault-");
            assert!(
                sentence && !told.message.contains("{$"),
                "{} in {language:?}: {}",
                told.code,
                told.message
            );
        }
        assert!(reading.faults.is_empty() || reading.accepted == 0);
    }
}

#[test]
fn the_tables_that_are_changed_below_are_read_whole() {
    assert_eq!(read(Kind::Entries, "e.xlsx", &workbook(SHEET, false)).accepted, 1);
    let twice = read(Kind::Entries, "e.ods", &spreadsheet(CONTENT, true));
    assert_eq!(twice.faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), ["read-duplicate-id"]);
    assert_eq!(read(Kind::Entries, "entries.csv", &sample("entries.csv")).accepted, 24);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_table_with_changed_bytes_is_read_or_refused_in_words(
        which in select(vec![
            (Kind::Entries, "entries.csv"), (Kind::Judges, "judges.csv"), (Kind::Ballots, "ballots.csv"),
        ]),
        changes in vec(change(), 1..8),
    ) {
        check(which.0, which.1, &changed(sample(which.1), &changes));
    }

    #[test]
    fn a_workbook_with_changed_bytes_is_read_or_refused_in_words(
        open_document in any::<bool>(),
        stored in any::<bool>(),
        inside in vec(change(), 0..6),
        outside in vec(change(), 0..3),
    ) {
        let (name, text) = if open_document { ("e.ods", CONTENT) } else { ("e.xlsx", SHEET) };
        let text = String::from_utf8_lossy(&changed(text.as_bytes().to_vec(), &inside)).into_owned();
        let whole = if open_document { spreadsheet(&text, stored) } else { workbook(&text, stored) };
        check(Kind::Entries, name, &changed(whole, &outside));
    }

    #[test]
    fn a_folder_with_a_changed_file_is_read_or_refused_in_words(
        which in select(vec![
            "event.toml", "rubric.csv", "rubric_subcriteria.csv", "entries.csv", "judges.csv", "ballots.csv",
        ]),
        changes in vec(change(), 1..8),
    ) {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "event.toml", "rubric.csv", "rubric_subcriteria.csv", "entries.csv", "judges.csv", "ballots.csv",
        ] {
            let bytes = if name == which { changed(sample(name), &changes) } else { sample(name) };
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
        let quick = intake::folder::competition(folder.path()).is_ok();
        let careful = intake::folder::read(folder.path());
        prop_assert_eq!(quick, careful.is_ok());
        let mut told = careful.map_or_else(|faults| faults, |folder| folder.warnings);
        for language in [Language::Ar, Language::Fr, Language::En] {
            intake::fault_messages(&mut told, language);
            for fault in &told {
                prop_assert!(!fault.message.is_empty() && !fault.message.starts_with("fault-"), "{}", fault.code);
            }
        }
    }
}
