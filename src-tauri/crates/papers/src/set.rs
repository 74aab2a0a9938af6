//! Sets one paper in type.

use std::collections::BTreeMap;

use report::paper::{Job, Look, PressFault, Printed, Remark};
use typst::diag::{SourceDiagnostic, SourceResult, Warned};
use typst::ecow::EcoVec;
use typst::foundations::{Datetime, Smart};
use typst::syntax::Span;
use typst::{World as _, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use crate::data::{self, Files};
use crate::desk::{self, Desk};
use crate::own::Own;

/// How many prints what Typst remembers stays useful.
const REMEMBERED: usize = 4;

/// The paper as PDF/UA-1.
pub(crate) fn print(job: &Job, own: Own) -> Result<Printed, PressFault> {
    let Set { made: pdf, pages, remarks } = set(job, own, |document| pdf(job, document))?;
    Ok(Printed { pdf, pages, remarks })
}

/// One page of it as a picture.
pub(crate) fn look(job: &Job, own: Own, page: usize) -> Result<Look, PressFault> {
    let Set { made: svg, pages, remarks } = set(job, own, |document| {
        let pages = document.pages();
        let page = pages.get(page).or(pages.last());
        Ok(page.map(|page| typst_svg::svg(page, &SvgOptions::default())).unwrap_or_default())
    })?;
    Ok(Look { svg, pages, remarks })
}

/// What was made of a paper.
struct Set<T> {
    made: T,
    pages: usize,
    remarks: Vec<Remark>,
}

/// Sets the paper with the user's own templates, and with the built-in ones when those do not hold.
fn set<T>(
    job: &Job,
    mut own: Own,
    make: impl Fn(&PagedDocument) -> SourceResult<T>,
) -> Result<Set<T>, PressFault> {
    let mut remarks = std::mem::take(&mut own.remarks);
    let files = data::files(job, &own, &mut remarks);
    let made = with(job, &own.templates, &files, &make).or_else(|fault| {
        if own.templates.is_empty() {
            return Err(fault);
        }
        remarks.push(Remark::Template { file: fault.file, line: fault.line, said: fault.said });
        with(job, &BTreeMap::new(), &files, &make)
    });
    typst::comemo::evict(REMEMBERED);
    let (made, pages) = made?;
    Ok(Set { made, pages, remarks })
}

fn with<T>(
    job: &Job,
    own: &BTreeMap<String, String>,
    files: &Files,
    make: impl Fn(&PagedDocument) -> SourceResult<T>,
) -> Result<(T, usize), PressFault> {
    let main = job.paper.name();
    let desk = Desk::new(main, own, files).ok_or_else(|| PressFault {
        file: format!("{main}.typ"),
        line: None,
        said: "no such template".to_owned(),
    })?;
    let Warned { output, warnings: _ } = typst::compile::<PagedDocument>(&desk);
    let made = output.and_then(|document| Ok((make(&document)?, document.pages().len())));
    made.map_err(|faults| blame(&faults, &desk, own))
}

fn pdf(job: &Job, document: &PagedDocument) -> SourceResult<Vec<u8>> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|fault| {
        EcoVec::from([SourceDiagnostic::error(Span::detached(), fault.message().clone())])
    })?;
    let options = PdfOptions {
        ident: Smart::Custom(format!(
            "{}/{}/{}",
            job.edition.number,
            job.paper.name(),
            job.edition.languages.name()
        )),
        creator: Smart::Custom(Some("Tahkim".to_owned())),
        timestamp: timestamp(&job.edition.printed_at),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options)
}

/// The first fault, at the first place of its way that is in a file of the user's own.
fn blame(faults: &[SourceDiagnostic], desk: &Desk, own: &BTreeMap<String, String>) -> PressFault {
    let mut places = Vec::new();
    for fault in faults {
        let way = fault.trace.iter().map(|step| step.span.into());
        for span in std::iter::once(fault.span).chain(way) {
            let Some(id) = span.id() else { continue };
            let line = desk
                .range(span)
                .zip(desk.source(id).ok())
                .and_then(|(range, source)| Some(source.lines().byte_to_line(range.start)? + 1));
            places.push((desk::name(id), line, fault.message.to_string()));
        }
    }
    let of_the_user = places.iter().position(|(file, ..)| own.contains_key(file));
    let (file, line, said) = match (of_the_user, own.keys().next()) {
        (Some(at), _) => places.swap_remove(at),
        // A built-in template misses something that the user's own should have.
        (None, Some(file)) => {
            (file.clone(), None, places.into_iter().next().map(|(.., said)| said).unwrap_or_default())
        }
        (None, None) => places.into_iter().next().unwrap_or_default(),
    };
    PressFault { file, line, said }
}

/// From `2026-05-06T17:40`, with an offset such as `+01:00` after it or none.
fn timestamp(moment: &str) -> Option<Timestamp> {
    let number = |from: usize, to: usize| moment.get(from..to)?.parse::<u8>().ok();
    let year = moment.get(0..4)?.parse().ok()?;
    let (hour, minute) = (number(11, 13).unwrap_or(0), number(14, 16).unwrap_or(0));
    let datetime = Datetime::from_ymd_hms(year, number(5, 7)?, number(8, 10)?, hour, minute, 0)?;
    Some(
        offset(moment)
            .and_then(|minutes| Timestamp::new_local(datetime, minutes))
            .unwrap_or(Timestamp::new_utc(datetime)),
    )
}

/// The minutes that `+01:00` at the end of a moment stands for.
fn offset(moment: &str) -> Option<i32> {
    let written = moment.get(moment.len().checked_sub(6)?..).filter(|_| moment.len() > 16)?;
    let sign = match written.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = written.get(1..)?.split_once(':')?;
    Some(sign * (hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{offset, timestamp};

    #[test]
    fn a_moment_is_read_with_its_offset_or_without() {
        assert_eq!(offset("2026-05-06T17:40+01:00"), Some(60));
        assert_eq!(offset("2026-05-06T17:40:00-03:30"), Some(-210));
        assert_eq!(offset("2026-05-06T17:40"), None);
        assert!(timestamp("2026-05-06T17:40").is_some() && timestamp("2026-05-06").is_some());
        assert!(timestamp("no day").is_none());
    }
}
