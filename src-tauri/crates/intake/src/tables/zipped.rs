//! What is in a ZIP file, looked at before anything else opens it.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::format::Format;
use crate::fault::Fault;

/// The most that the parts of a workbook may unpack to, and the part that is held whole.
const MAX_UNPACKED: u64 = 320 << 20;
const MAX_STRINGS: u64 = 48 << 20;
const MAX_PARTS: usize = 2_000;

/// The format of a workbook, whose parts unpack to a bounded size and declare no entities of their own.
///
/// # Errors
///
/// When it is cut, too large, hostile, locked, or no workbook.
pub(crate) fn format(bytes: &[u8]) -> Result<Format, Box<Fault>> {
    let corrupt = || Box::new(Fault::new("read-corrupt"));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| corrupt())?;
    if archive.len() > MAX_PARTS {
        return Err(Box::new(Fault::new("read-too-large").arg("limit", super::MAX_BYTES >> 20)));
    }
    let (mut xlsx, mut ods) = (false, false);
    let mut unpacked = 0_u64;
    for position in 0..archive.len() {
        let mut part = archive.by_index(position).map_err(|fault| match fault {
            zip::result::ZipError::UnsupportedArchive(_) => Box::new(Fault::new("read-encrypted")),
            _ => corrupt(),
        })?;
        let name = part.name().map_err(|_| corrupt())?.into_owned();
        xlsx |= name == "xl/workbook.xml";
        ods |= name == "content.xml";
        let markup = name.ends_with(".xml") || name.ends_with(".rels");
        if !markup {
            continue;
        }
        let limit = if name.ends_with("sharedStrings.xml") || name == "content.xml" {
            MAX_STRINGS
        } else {
            MAX_UNPACKED
        };
        let mut buffer = vec![0_u8; 64 << 10];
        let (mut size, mut start) = (0_u64, true);
        loop {
            let read = part.read(&mut buffer).map_err(|_| corrupt())?;
            let Some(block) = buffer.get(..read).filter(|block| !block.is_empty()) else { break };
            if start
                && (memchr::memmem::find(block, b"<!DOCTYPE").is_some()
                    || memchr::memmem::find(block, b"<!ENTITY").is_some())
            {
                return Err(corrupt());
            }
            start = false;
            size = size.saturating_add(read as u64);
            if size > limit || unpacked.saturating_add(size) > MAX_UNPACKED {
                return Err(Box::new(Fault::new("read-too-large").arg("limit", super::MAX_BYTES >> 20)));
            }
        }
        unpacked = unpacked.saturating_add(size);
    }
    match (xlsx, ods) {
        (true, _) => Ok(Format::Xlsx),
        (false, true) => Ok(Format::Ods),
        (false, false) => Err(Box::new(Fault::new("read-unsupported-format"))),
    }
}

/// One part of a workbook, whole.
pub(crate) fn part(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let part = archive.by_name(name).ok()?;
    let mut content = Vec::new();
    part.take(MAX_STRINGS).read_to_end(&mut content).ok()?;
    Some(content)
}
