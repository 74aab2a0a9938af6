//! What a file is, by its content; its name is only compared afterwards.

use crate::fault::Fault;

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Xlsx,
    Ods,
    Xls,
}

impl Format {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Format::Text => "CSV",
            Format::Xlsx => "XLSX",
            Format::Ods => "ODS",
            Format::Xls => "XLS",
        }
    }

    /// Whether a file of this format is usually named so.
    pub(crate) fn goes_by(self, file_name: &str) -> bool {
        let Some((_, ending)) = file_name.rsplit_once('.') else { return true };
        let endings: &[&str] = match self {
            Format::Text => &["csv", "txt", "tsv", "tab"],
            Format::Xlsx => &["xlsx", "xlsm", "xltx"],
            Format::Ods => &["ods", "ots"],
            Format::Xls => &["xls", "xlt"],
        };
        endings.iter().any(|known| ending.eq_ignore_ascii_case(known))
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    memchr::memmem::find(bytes, part).is_some()
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// # Errors
///
/// When it is none that is read.
pub(crate) fn of(bytes: &[u8]) -> Result<Format, Vec<Fault>> {
    let fault = |code| Err(vec![Fault::new(code)]);
    if bytes.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0xef | 0xbb | 0xbf)) {
        return fault("read-empty-file");
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return super::zipped::format(bytes).map_err(|fault| vec![*fault]);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        if holds(bytes, &utf16("EncryptedPackage")) {
            return fault("read-encrypted");
        }
        let workbook = holds(bytes, &utf16("Workbook")) || holds(bytes, &utf16("Book"));
        return if workbook { Ok(Format::Xls) } else { fault("read-unsupported-format") };
    }
    const OTHERS: [&[u8]; 12] = [
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"%PDF",
        b"{\\rtf",
        b"\x1f\x8b",
        b"Rar!",
        b"7z\xbc\xaf",
        b"BM\x00",
        b"SQLite format 3",
        b"\x7fELF",
        b"RIFF",
    ];
    let start = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    let lower = text.get(..text.len().min(64)).unwrap_or_default().to_ascii_lowercase();
    let markup =
        [b"<!doctype".as_slice(), b"<html", b"<?xml", b"<table"].iter().any(|tag| lower.starts_with(tag));
    if markup || OTHERS.iter().any(|magic| bytes.starts_with(magic)) {
        return fault("read-unsupported-format");
    }
    let utf16 = super::encoding::looks_like_utf16(bytes).is_some();
    let control = start.iter().filter(|b| **b < 0x20 && !matches!(b, b'\t' | b'\r' | b'\n' | 0x0c)).count();
    if !utf16 && control > 4 && control.saturating_mul(20) > start.len() {
        return fault("read-unsupported-format");
    }
    Ok(Format::Text)
}
