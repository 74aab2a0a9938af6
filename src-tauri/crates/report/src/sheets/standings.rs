//! The ranking as a table: for programs, cell by cell what the standings CSV says.

use domain::Language;
use scoring::{Exact, Reason};

use super::{Scale, TablesData};
use crate::sheet::{Cell, Kind, Sheet};
use crate::telling::Telling;
use crate::wording::Wording;

pub(super) fn standings<'a>(data: &TablesData<'a>, wording: &Wording) -> Sheet<'a> {
    let criteria = data.competition.rubric.criteria();
    let scale = Scale::of(data, wording);
    let mut sheet = wording.sheet("standings");
    for (key, kind) in
        [("rank", Kind::Number), ("entry_id", Kind::Text), ("title_ar", Kind::Text), ("title_fr", Kind::Text)]
    {
        sheet.columns.push(wording.column(key, kind));
    }
    sheet.columns.push(scale.column("score", wording));
    sheet.columns.push(wording.column("score_exact", Kind::Text));
    sheet.columns.push(wording.column("ballots_counted", Kind::Whole));
    sheet.columns.push(wording.column("ballots_expected", Kind::Whole));
    for criterion in criteria {
        sheet.columns.push(mean(criterion, wording));
    }
    sheet.columns.push(wording.column("decided_by", Kind::Text));

    let telling = wording.words().map(|words| Telling {
        competition: data.competition,
        standings: data.standings,
        words,
    });
    let mut write = |entry: usize, rank: Cell<'a>, score: Option<&Exact>, numbers: Vec<Cell<'a>>| {
        let entry = data.folder.entries.get(entry);
        let title = |language| entry.and_then(|e| e.title.get(language)).unwrap_or_default();
        let score = score.map(|score| scale.on(score));
        let mut cells = vec![
            rank,
            Cell::text(entry.map_or("", |e| e.id.as_str())),
            Cell::text(title(Language::Ar)),
            Cell::text(title(Language::Fr)),
            Cell::rounded(score.as_ref(), 4),
            Cell::text(score.as_ref().map(ToString::to_string).unwrap_or_default()),
        ];
        cells.extend(numbers);
        sheet.row(cells);
    };
    let numbers = |counted: u32, expected: u32, means: &[Option<Exact>], reason: String| {
        let counts = [counted, expected].map(Cell::number).into_iter();
        let means = means.iter().map(|mean| Cell::rounded(mean.as_ref(), 4));
        counts.chain(means).chain([Cell::text(reason)]).collect()
    };
    for row in &data.standings.rows {
        let reason = telling.as_ref().map_or_else(
            || row.decided_by.word(&data.standings.chain),
            |telling| telling.decided_by(row.decided_by),
        );
        let numbers = numbers(row.ballots_counted, row.ballots_expected, &row.means, reason);
        write(row.entry, Cell::number(row.rank), Some(&row.score), numbers);
    }
    for row in data.standings.unranked.iter().filter(|row| !matches!(row.reason, Reason::Status(_))) {
        let reason = telling.as_ref().map_or_else(|| row.reason.to_string(), |t| t.why_unranked(row.reason));
        let numbers = numbers(row.ballots_counted, row.ballots_expected, &row.means, reason);
        write(row.entry, Cell::Empty, None, numbers);
    }
    sheet
}

/// The column of a criterion's mean, which is on the criterion's own scale.
pub(super) fn mean(criterion: &domain::Criterion, wording: &Wording) -> crate::sheet::Column {
    let mut column = wording.column(&format!("mean_{}", criterion.id), Kind::Decimals(4));
    if wording.words().is_some() {
        column.heading = format!("{} /{}", wording.criterion(criterion), criterion.max);
    }
    column
}
