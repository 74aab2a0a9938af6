//! One row a ballot, with what it is worth.

use scoring::Totals;

use super::{Scale, TablesData, registers};
use crate::sheet::{Cell, Kind, Sheet};
use crate::wording::Wording;

/// The ballots of the register with total, revision and source; for people, with names beside the codes.
pub(super) fn ballots<'a>(data: &TablesData<'a>, wording: &Wording) -> Sheet<'a> {
    let ballots = data.folder.ballots;
    let mut sheet = registers::ballots(data.folder.rubric, ballots, wording);
    let (rows, totals, scale) = (data.rows(), Totals::new(data.competition), Scale::of(data, wording));
    let total = ballots.iter().map(|ballot| {
        let row = rows.get(&(ballot.judge.as_str(), ballot.entry.as_str()));
        let total = row.and_then(|row| totals.total(*row)).map(|total| scale.on(&total));
        Cell::rounded(total.as_ref(), 4)
    });
    let end = usize::MAX;
    sheet.insert(end, scale.column("total", wording), total);
    let revision = ballots.iter().map(|ballot| Cell::number(ballot.revision));
    sheet.insert(end, wording.column("revision", Kind::Whole), revision);
    let source = ballots.iter().map(|ballot| ballot.source.word());
    let source = source.map(|word| Cell::text(wording.word(&format!("report-source-{word}"), word)));
    sheet.insert(end, wording.column("source", Kind::Text), source);
    if let Some(words) = wording.words() {
        let titles = ballots.iter().map(|b| Cell::text(data.title(&b.entry, words.language())));
        sheet.insert(2, wording.column("title", Kind::Text), titles);
        let names = ballots.iter().map(|b| Cell::text(data.judge_name(&b.judge, words.language())));
        sheet.insert(1, wording.column("judge", Kind::Text), names);
    }
    sheet
}
