//! The jury: who was there, and what became of their ballots.

use domain::{BallotStatus, Language};

use super::TablesData;
use crate::sheet::{Cell, Kind, Sheet};
use crate::wording::Wording;

pub(super) fn attendance<'a>(data: &TablesData<'a>, wording: &Wording) -> Sheet<'a> {
    let mut sheet = wording.sheet("attendance");
    let texts = ["judge_id", "name_ar", "name_fr", "institution_ar", "institution_fr", "role", "attendance"];
    texts.iter().for_each(|key| sheet.columns.push(wording.column(key, Kind::Text)));
    for status in BallotStatus::ALL {
        sheet.columns.push(wording.column(&format!("ballots_{}", status.word()), Kind::Whole));
    }
    for judge in data.folder.judges {
        let field = |key: &str| judge.fields.get(key).map(String::as_str).unwrap_or_default();
        // Who sits when the jury deliberates; before that, what the list says.
        let sits = data.deliberation.attendance.get(&judge.id).map(|attendance| attendance.word());
        let attendance = sits.unwrap_or_else(|| field("attendance"));
        let mut cells = vec![
            Cell::text(judge.id.as_str()),
            Cell::text(judge.name.get(Language::Ar).unwrap_or_default()),
            Cell::text(judge.name.get(Language::Fr).unwrap_or_default()),
            Cell::text(field("institution_ar")),
            Cell::text(field("institution_fr")),
            Cell::text(wording.role(judge.role)),
            Cell::text(wording.field("attendance", attendance)),
        ];
        for status in BallotStatus::ALL {
            let of_judge = |ballot: &&&domain::Ballot| ballot.judge == judge.id && ballot.status == *status;
            cells.push(Cell::number(data.folder.ballots.iter().filter(of_judge).count()));
        }
        sheet.row(cells);
    }
    sheet
}
