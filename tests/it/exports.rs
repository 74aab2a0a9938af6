//! What is exported opens in other programs: every text whole, every number a number, and nothing runs.

use crate::program::{done, misused, refused};
use calamine::{Data, Range, Reader, Xlsx, open_workbook};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TITLES: [(&str, &str); 5] = [
    ("E1", "=HYPERLINK(\"http://x\"; \"كربون\")"),
    ("E2", "+212 مشروع"),
    ("E3", "-1; «تعاونية» & <b>الأركان</b>"),
    ("E4", "@SUM(A1)"),
    ("E5", "لا إله, \"نص\"\nسطر"),
];

/// A competition of two judges whose texts a spreadsheet would run, in an empty folder as `day.tahkim`.
fn hall() -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("folder");
    fs::create_dir(&folder).unwrap();
    let mut entries = csv::Writer::from_path(folder.join("entries.csv")).unwrap();
    entries.write_record(["entry_id", "title_ar", "sector", "province_code", "budget_mad"]).unwrap();
    for (id, title) in TITLES {
        entries.write_record([id, title, "argane", "07.211", "125000.5"]).unwrap();
    }
    entries.flush().unwrap();
    fs::write(folder.join("judges.csv"), "judge_id,name_ar,role\nJ1,الأولى,chair\nJ2,الثاني,member\n")
        .unwrap();
    let mut ballots = "judge_id,entry_id,innovation,sustainability,feasibility,comment\n".to_owned();
    for (at, (entry, _)) in TITLES.iter().enumerate() {
        ballots.push_str(&format!("J1,{entry},{at}.5,12.5,13,=1+1\nJ2,{entry},10,12,{at},\n"));
    }
    fs::write(folder.join("ballots.csv"), ballots).unwrap();
    done(place.path(), &["new", "day.tahkim", "--from", "folder"]);
    place
}

fn export(hall: &Path, what: &str, out: &str, more: &[&str]) -> PathBuf {
    done(hall, &[&["export", "day.tahkim", what, "-o", out], more].concat());
    hall.join(out)
}

fn sheet(path: &Path, at: usize) -> Range<Data> {
    let mut workbook: Xlsx<_> = open_workbook(path).unwrap();
    workbook.worksheet_range_at(at).unwrap().unwrap()
}

fn texts(sheet: &Range<Data>, column: usize) -> Vec<String> {
    sheet.rows().skip(1).map(|row| row[column].to_string()).collect()
}

fn titles() -> Vec<String> {
    TITLES.iter().map(|(_, title)| (*title).to_owned()).collect()
}

#[test]
fn a_workbook_holds_every_text_and_number_and_no_formula() {
    let hall = hall();
    let path = export(hall.path(), "tables", "day.xlsx", &["--lang", "ar"]);
    let entries = sheet(&path, 3);
    assert_eq!(texts(&entries, 2), titles());
    assert_eq!(entries.get_value((1, 4)), Some(&Data::String("الأركان".to_owned())), "the sector by its name");
    assert!(entries.rows().skip(1).all(|row| row.contains(&Data::Float(125_000.5))), "amounts are numbers");
    let mut workbook: Xlsx<_> = open_workbook(&path).unwrap();
    for name in workbook.sheet_names() {
        assert!(workbook.worksheet_formula(&name).unwrap().is_empty(), "{name}");
    }
    let again = export(hall.path(), "tables", "again.xlsx", &["--lang", "ar"]);
    assert_eq!(fs::read(path).unwrap(), fs::read(again).unwrap(), "the same bytes twice");
}

#[test]
fn every_table_is_written_in_every_form() {
    let hall = hall();
    let all = ["standings", "entries", "judges", "attendance", "ballots", "summary", "rubric", "history"];
    for what in all.into_iter().chain(["head-office"]) {
        let csv = export(hall.path(), what, "one.csv", &["--format", "csv"]);
        let rows = csv::Reader::from_path(&csv).unwrap().records().map(Result::unwrap).count();
        assert!(rows > 0, "{what}");
        assert_eq!(sheet(&export(hall.path(), what, "one.xlsx", &[]), 0).height(), rows + 1, "{what}");
        let json: serde_json::Value =
            serde_json::from_slice(&fs::read(export(hall.path(), what, "one.json", &[])).unwrap()).unwrap();
        let listed = json.as_array().or_else(|| json["rows"].as_array()).unwrap();
        assert_eq!(listed.len(), rows, "{what}");
        let excel = fs::read(export(hall.path(), what, "excel.csv", &["--format", "excel-csv"])).unwrap();
        assert!(excel.starts_with("\u{feff}".as_bytes()) && excel.ends_with(b"\r\n"), "{what}");
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(excel.as_slice());
        assert_eq!(reader.records().map(Result::unwrap).count(), rows, "{what}");
    }
    for folder in ["plain", "excel"] {
        let format = if folder == "excel" { "excel-csv" } else { "csv" };
        export(hall.path(), "tables", folder, &["--format", format]);
        assert_eq!(fs::read_dir(hall.path().join(folder)).unwrap().count(), 12);
    }
}

#[test]
fn what_is_not_sealed_is_provisional_wherever_results_are_told() {
    let hall = hall();
    let json: serde_json::Value =
        serde_json::from_slice(&fs::read(export(hall.path(), "results", "r.json", &[])).unwrap()).unwrap();
    assert_eq!(json["provisional"], true);
    let page = fs::read_to_string(export(hall.path(), "results", "r.html", &["--lang", "fr"])).unwrap();
    assert!(page.contains("Résultats provisoires") && !page.contains("<b>الأركان"), "and nothing is markup");
    let event = fs::read_to_string(export(hall.path(), "tables", "all", &[]).join("event.csv")).unwrap();
    assert!(event.contains("results,,provisional"));
}

#[test]
fn a_form_that_there_is_not_is_refused_with_those_that_there_are() {
    let hall = hall();
    for arguments in [
        &["results", "-o", "r.csv"][..],
        &["results", "-o", "r", "--format", "xlsx"],
        &["entries", "-o", "e.html"],
        &["folder", "-o", "f", "--format", "json"],
    ] {
        let said = misused(hall.path(), &[&["export", "day.tahkim"], arguments].concat());
        assert!(said.contains(arguments[0]) && said.contains("csv") | said.contains("html"), "{said}");
        assert!(!hall.path().join(arguments[2]).exists());
    }
}

#[test]
fn a_folder_that_cannot_be_written_leaves_nothing_half_written() {
    let hall = hall();
    fs::write(hall.path().join("taken"), "a file").unwrap();
    for (what, out) in
        [("tables", "taken/t.xlsx"), ("results", "taken/r.html"), ("history", "nowhere/x/h.csv")]
    {
        let before = fs::read_dir(hall.path()).unwrap().count();
        if out.starts_with("taken") {
            refused(hall.path(), &["export", "day.tahkim", what, "-o", out]);
            assert_eq!(fs::read_dir(hall.path()).unwrap().count(), before, "{what}");
        } else {
            export(hall.path(), what, out, &[]);
        }
    }
    assert_eq!(fs::read_to_string(hall.path().join("taken")).unwrap(), "a file");
}

#[test]
fn a_spreadsheet_program_shows_what_was_exported() {
    if !has_office() {
        eprintln!("LibreOffice is not on this machine: the workbooks are read back by calamine alone.");
        return;
    }
    let hall = hall();
    let workbook = export(hall.path(), "entries", "entries.xlsx", &["--lang", "ar"]);
    assert_eq!(texts(&sheet(&opened_and_saved(&workbook, None), 0), 2), titles());
    let excel = export(hall.path(), "entries", "excel.csv", &["--format", "excel-csv", "--lang", "ar"]);
    let plain = export(hall.path(), "entries", "plain.csv", &[]);
    // Separator, quote, UTF-8, from the first line, columns as they come, language: French or English.
    for (csv, reading) in [(excel, "59,34,76,1,,1036"), (plain, "44,34,76,1,,1033")] {
        let saved = opened_and_saved(&csv, Some(reading));
        let shown = sheet(&saved, 0);
        let unguarded: Vec<String> = texts(&shown, 2)
            .into_iter()
            .map(|text| text.strip_prefix('\'').map(str::to_owned).unwrap_or(text))
            .collect();
        assert_eq!(unguarded, titles(), "{csv:?}");
        assert!(shown.rows().skip(1).all(|row| row.contains(&Data::Float(125_000.5))), "{csv:?}: {shown:?}");
        let mut workbook: Xlsx<_> = open_workbook(&saved).unwrap();
        let name = workbook.sheet_names().remove(0);
        assert!(workbook.worksheet_formula(&name).unwrap().is_empty(), "{csv:?}");
    }
}

fn has_office() -> bool {
    Command::new("soffice").arg("--version").output().is_ok_and(|output| output.status.success())
}

/// The file as LibreOffice reads it and saves it again.
fn opened_and_saved(path: &Path, reading: Option<&str>) -> PathBuf {
    let folder = path.parent().unwrap().join("saved");
    let profile =
        format!("-env:UserInstallation=file://{}", path.parent().unwrap().join("profile").display());
    let mut office = Command::new("soffice");
    office.args([&profile, "--headless", "--convert-to", "xlsx", "--outdir"]).arg(&folder);
    if let Some(reading) = reading {
        office.arg(format!("--infilter=Text - txt - csv (StarCalc):{reading}"));
    }
    let output = office.arg(path).output().unwrap();
    let saved = folder.join(path.with_extension("xlsx").file_name().unwrap());
    assert!(saved.exists(), "{output:?}");
    saved
}

#[test]
fn papers_are_written_as_pdf_and_as_nothing_else() {
    let hall = hall();
    let minutes = fs::read(export(hall.path(), "minutes", "pv.pdf", &["--lang", "ar-fr"])).unwrap();
    assert!(minutes.starts_with(b"%PDF-") && minutes.len() > 20_000, "{} bytes", minutes.len());
    let summary = fs::read(export(hall.path(), "summary", "summary.pdf", &["--lang", "fr"])).unwrap();
    assert!(summary.starts_with(b"%PDF-"), "a table that is a paper too");
    for (what, out) in [("minutes", "pv.xlsx"), ("standings", "standings.pdf")] {
        misused(hall.path(), &["export", "day.tahkim", what, "-o", out]);
        assert!(!hall.path().join(out).exists(), "{out}");
    }
}
