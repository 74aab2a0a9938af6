//! Records of a table as domain values. They are made anew each time they are asked for: holding a
//! large register twice costs more than reading it twice.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::{
    BallotStatus, Criterion, Entry, EntryId, EntryStatus, IdFault, Judge, JudgeId, JudgeRole, Language,
    Marks, Rubric, Text,
};
use rustc_hash::FxHashMap;

use super::preview::{ROWS, Shown};
use super::{Column, ColumnRead, Kind, Request, Target};
use crate::clean;
use crate::fault::{Fault, Findings};
use crate::number::{self, Unread};
use crate::tables::{Row, Table};
use crate::words;

/// The longest text of a cell, as in a spreadsheet.
const MAX_TEXT: usize = 32_767;

/// A ballot as a file says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotRow {
    /// Whose.
    pub judge: JudgeId,
    /// Of what.
    pub entry: EntryId,
    /// What it says.
    pub status: BallotStatus,
    /// The marks that are there.
    pub marks: Marks,
    /// Comment, time, and the columns that the program does not know.
    pub fields: BTreeMap<String, String>,
}

/// The records of a file with what is needed to read them.
pub(crate) struct Records {
    table: Table,
    header: usize,
    columns: Vec<Column>,
    kind: Kind,
    escaped: bool,
    rubric: Rubric,
    entries: Option<FxHashMap<String, EntryId>>,
    judges: Option<FxHashMap<String, JudgeId>>,
    taken: FxHashMap<(String, String), u32>,
}

/// One record's cells with their faults.
struct Reader<'a> {
    records: &'a Records,
    row: Row<'a>,
    findings: Findings,
}

impl Records {
    pub(crate) fn new(table: Table, header: usize, columns: Vec<Column>, request: &Request<'_>) -> Records {
        let known = &request.known;
        let entries = known.entries.as_ref().map(|ids| ids.iter().map(|id| (id.key(), id.clone())).collect());
        let judges = known.judges.as_ref().map(|ids| ids.iter().map(|id| (id.key(), id.clone())).collect());
        let taken = known.ballots.iter().map(|(judge, entry)| ((judge.key(), entry.key()), 0)).collect();
        Records {
            table,
            header,
            columns,
            kind: request.kind,
            escaped: request.escaped,
            rubric: known.rubric.clone(),
            entries,
            judges,
            taken,
        }
    }

    fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.table.rows().skip(self.header.saturating_add(1))
    }

    fn reader<'a>(&'a self, row: Row<'a>) -> Reader<'a> {
        Reader { records: self, row, findings: Findings::default() }
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        self.rows().filter_map(|row| self.reader(row).entry())
    }

    pub(crate) fn judges(&self) -> impl Iterator<Item = Judge> + '_ {
        self.rows().filter_map(|row| self.reader(row).judge())
    }

    pub(crate) fn ballots(&self) -> impl Iterator<Item = BallotRow> + '_ {
        self.rows().filter_map(|row| self.reader(row).ballot())
    }

    /// Reads every record for its faults, and the records against each other.
    pub(crate) fn check(&self, findings: &mut Findings) -> usize {
        let mut read = 0_usize;
        let mut ids: FxHashMap<String, u32> = FxHashMap::default();
        let mut places: (FxHashMap<String, u32>, FxHashMap<String, u32>) = Default::default();
        let mut pairs: FxHashMap<(u32, u32), u32> = FxHashMap::default();
        let number = |map: &mut FxHashMap<String, u32>, key: String| {
            let next = u32::try_from(map.len()).unwrap_or(u32::MAX);
            *map.entry(key).or_insert(next)
        };
        self.check_columns(findings);
        for row in self.rows() {
            let mut reader = self.reader(row);
            read = read.saturating_add(1);
            reader.shape();
            let key = match self.kind {
                Kind::Entries => reader.entry().map(|entry| (entry.id.key(), None)),
                Kind::Judges => reader.judge().map(|judge| (judge.id.key(), None)),
                Kind::Ballots => reader.ballot().map(|ballot| (ballot.judge.key(), Some(ballot.entry.key()))),
            };
            let field = if self.kind == Kind::Entries { "entry_id" } else { "judge_id" };
            match key {
                Some((key, None)) => {
                    let known = match self.kind {
                        Kind::Entries => self.entries.as_ref().is_some_and(|known| known.contains_key(&key)),
                        Kind::Judges | Kind::Ballots => {
                            self.judges.as_ref().is_some_and(|known| known.contains_key(&key))
                        }
                    };
                    if known {
                        reader.fault("read-already-exists", field);
                    } else if let Some(first) = ids.get(&key) {
                        let first = first.to_string();
                        reader.fault_with("read-duplicate-id", field, &[("first", first)]);
                    } else {
                        ids.insert(key, row.line);
                    }
                }
                Some((judge, Some(entry))) => {
                    if !self.taken.is_empty() && self.taken.contains_key(&(judge.clone(), entry.clone())) {
                        let fault = Fault::new("read-ballot-exists").line(row.line);
                        reader.findings.fault(
                            fault
                                .arg("judge", reader.shown("judge_id"))
                                .arg("entry", reader.shown("entry_id")),
                        );
                    }
                    let pair = (number(&mut places.0, judge), number(&mut places.1, entry));
                    if let Some(first) = pairs.get(&pair) {
                        let fault = Fault::new("read-duplicate-ballot").line(row.line).arg("first", first);
                        reader.findings.fault(
                            fault
                                .arg("judge", reader.shown("judge_id"))
                                .arg("entry", reader.shown("entry_id")),
                        );
                    } else {
                        pairs.insert(pair, row.line);
                    }
                }
                None => {}
            }
            reader.findings.faults.into_iter().for_each(|fault| findings.fault(fault));
            reader.findings.warnings.into_iter().for_each(|warning| findings.warn(warning));
        }
        read
    }

    /// Columns that would be left out, or that look like marks which the rubric does not have.
    fn check_columns(&self, findings: &mut Findings) {
        let line = self.table.row(self.header).map_or(1, |row| row.line);
        for (place, column) in self.columns.iter().enumerate() {
            let cells = || {
                self.rows()
                    .take(1_000)
                    .map(|row| clean::trimmed(row.get(place)))
                    .filter(|cell| !cell.is_empty())
            };
            let unnamed = column.header.is_empty();
            if unnamed && cells().next().is_some() {
                findings.warn(Fault::new("read-unnamed-column").line(line).column(&letters(place)));
            } else if self.kind == Kind::Ballots
                && column.target == Target::Extra
                && cells().next().is_some()
                && cells().all(|cell| number::decimal(cell).is_ok())
            {
                findings.warn(Fault::new("read-column-not-counted").line(line).column(&column.header));
            }
        }
    }

    pub(crate) fn columns_read(&self) -> Vec<ColumnRead> {
        let read = |(place, column): (usize, &Column)| {
            let example = self
                .rows()
                .take(1_000)
                .map(|row| clean::trimmed(row.get(place)))
                .find(|cell| !cell.is_empty());
            let field = match &column.target {
                Target::Field(field) => Some((*field).to_owned()),
                Target::Criterion(at) => self.rubric.criteria().get(*at).map(|c| c.id.to_string()),
                Target::Extra | Target::Ignored => None,
            };
            ColumnRead {
                header: column.header.clone(),
                field,
                example: crate::fault::shortened(example.unwrap_or_default()),
            }
        };
        self.columns.iter().enumerate().filter(|(_, column)| !column.header.is_empty()).map(read).collect()
    }

    pub(crate) fn preview(&self) -> Vec<Shown> {
        self.rows().take(ROWS).map(|row| self.reader(row).preview()).collect()
    }
}

impl<'a> Reader<'a> {
    fn place(&self, field: &str) -> Option<usize> {
        self.records
            .columns
            .iter()
            .position(|column| matches!(column.target, Target::Field(name) if name == field))
    }

    fn header(&self, field: &str) -> &'a str {
        self.place(field)
            .and_then(|place| self.records.columns.get(place))
            .map_or("", |column| column.header.as_str())
    }

    /// A cell, without the quote that an exported folder puts before what could be a formula.
    fn raw(&self, place: usize) -> &'a str {
        let cell = self.row.get(place);
        if self.records.escaped { cell.strip_prefix('\'').unwrap_or(cell) } else { cell }
    }

    fn shown(&self, field: &str) -> &'a str {
        clean::trimmed(self.place(field).map_or("", |place| self.raw(place)))
    }

    fn fault(&mut self, code: &'static str, field: &str) {
        self.fault_with(code, field, &[]);
    }

    fn fault_with(&mut self, code: &'static str, field: &str, args: &[(&'static str, String)]) {
        let mut fault =
            Fault::new(code).line(self.row.line).column(self.header(field)).value(self.shown(field));
        for (name, value) in args {
            fault = fault.arg(name, value);
        }
        self.findings.fault(fault);
    }

    /// Whether the record has the cells that the header announces, and only texts in them.
    fn shape(&mut self) {
        let columns = &self.records.columns;
        let (line, row) = (self.row.line, self.row);
        let beyond = row.width > columns.len()
            && (row.width > crate::tables::MAX_COLUMNS
                || (columns.len()..row.width).any(|place| !clean::trimmed(row.get(place)).is_empty()));
        if beyond {
            let fault = Fault::new("read-field-count").line(line);
            self.findings.fault(fault.arg("found", row.width).arg("expected", columns.len()));
        }
        for (place, column) in columns.iter().enumerate() {
            let cell = row.get(place);
            if cell.len() > MAX_TEXT && cell.chars().nth(MAX_TEXT).is_some() {
                let fault = Fault::new("read-too-long").line(line).column(&column.header).value(cell);
                self.findings.fault(fault.arg("limit", MAX_TEXT));
            } else if cell.contains(clean::is_forbidden) {
                self.findings.fault(
                    Fault::new("read-control-character").line(line).column(&column.header).value(cell),
                );
            }
        }
    }

    /// Whether a cell is already told to be unreadable as it is.
    fn is_spoilt(&self, place: usize) -> bool {
        self.raw(place).contains(clean::is_forbidden)
    }

    fn text(&mut self, place: usize) -> Cow<'a, str> {
        let (text, turned) = clean::text(self.raw(place));
        if turned {
            let header = self.records.columns.get(place).map_or("", |column| column.header.as_str());
            self.findings
                .warn(Fault::new("read-direction-marks").line(self.row.line).column(header).value(&text));
        }
        text
    }

    fn id(&mut self, field: &'static str) -> Option<Cow<'a, str>> {
        let place = self.place(field)?;
        let (id, marked) = clean::id(self.raw(place));
        if marked {
            self.findings
                .warn(Fault::new("read-id-marks").line(self.row.line).column(self.header(field)).value(&id));
        }
        if id.is_empty() {
            self.fault("read-missing-id", field);
            return None;
        }
        Some(id)
    }

    fn new_id<T>(&mut self, field: &'static str, make: impl Fn(&str) -> Result<T, IdFault>) -> Option<T> {
        let id = self.id(field)?;
        match make(&id) {
            Ok(id) => Some(id),
            Err(_) if self.place(field).is_some_and(|place| self.is_spoilt(place)) => None,
            Err(_) => {
                self.fault("read-bad-id", field);
                None
            }
        }
    }

    fn known_id<T: Clone>(
        &mut self,
        field: &'static str,
        unknown: &'static str,
        known: Option<&FxHashMap<String, T>>,
        make: impl Fn(&str) -> Result<T, IdFault>,
        key: impl Fn(&T) -> String,
    ) -> Option<T> {
        let Some(known) = known else { return self.new_id(field, make) };
        let id = self.id(field)?;
        let found = make(&id).ok().and_then(|id| known.get(&key(&id)).cloned());
        if found.is_none() {
            self.fault(unknown, field);
        }
        found
    }

    /// A text in up to three languages; the field without a language fills the missing ones.
    fn languages(&mut self, field: &str) -> Text {
        let mut text = Text::default();
        for language in Language::ALL {
            let place = self.place(&format!("{field}_{}", language.code())).or_else(|| self.place(field));
            let given = place.map(|place| self.text(place).into_owned()).filter(|text| !text.is_empty());
            let given = given.or_else(|| self.place(field).map(|place| self.text(place).into_owned()));
            text.set(language, given);
        }
        text
    }

    /// The columns beside those that have a place of their own.
    fn fields(&mut self, own: &[&str]) -> BTreeMap<String, String> {
        let mut fields = BTreeMap::new();
        let records = self.records;
        for (place, column) in records.columns.iter().enumerate() {
            let key = match &column.target {
                Target::Field(field) if own.contains(field) => continue,
                Target::Field(field) => (*field).to_owned(),
                Target::Extra => column.header.clone(),
                Target::Ignored if column.header.is_empty() => letters(place),
                Target::Ignored | Target::Criterion(_) => continue,
            };
            let text = self.text(place);
            if !text.is_empty() {
                fields.insert(key, text.into_owned());
            }
        }
        fields
    }

    fn entry(&mut self) -> Option<Entry> {
        let id = self.new_id("entry_id", EntryId::new);
        let title = self.languages("title");
        if title.is_empty() {
            let field = ["title_fr", "title_ar", "title_en", "title"]
                .into_iter()
                .find(|field| self.place(field).is_some());
            self.fault("read-missing-title", field.unwrap_or("title_fr"));
        }
        let status = self.word(
            "status",
            "read-unknown-status",
            words::entry_status,
            EntryStatus::ALL.iter().map(|s| s.word()),
        );
        let fields = self.fields(&["entry_id", "title", "title_ar", "title_fr", "title_en", "status"]);
        Some(Entry { id: id?, title, status: status?, fields })
    }

    fn judge(&mut self) -> Option<Judge> {
        let id = self.new_id("judge_id", JudgeId::new);
        let name = self.languages("name");
        if name.is_empty() {
            let field = ["name_fr", "name_ar", "name_en", "name"]
                .into_iter()
                .find(|field| self.place(field).is_some());
            self.fault("read-missing-name", field.unwrap_or("name_fr"));
        }
        let role = self.word(
            "role",
            "read-unknown-role",
            words::judge_role,
            JudgeRole::ALL.iter().map(|r| r.word()),
        );
        let fields = self.fields(&["judge_id", "name", "name_ar", "name_fr", "name_en", "role"]);
        Some(Judge { id: id?, name, role: role?, fields })
    }

    fn ballot(&mut self) -> Option<BallotRow> {
        let records = self.records;
        let judge = self.known_id(
            "judge_id",
            "read-unknown-judge",
            records.judges.as_ref(),
            JudgeId::new,
            JudgeId::key,
        );
        let entry = self.known_id(
            "entry_id",
            "read-unknown-entry",
            records.entries.as_ref(),
            EntryId::new,
            EntryId::key,
        );
        let status = self.word(
            "status",
            "read-unknown-status",
            words::ballot_status,
            BallotStatus::ALL.iter().map(|s| s.word()),
        );
        let mut marks = Marks::new();
        let (mut sound, mut lacking) = (true, Vec::new());
        for (place, column) in records.columns.iter().enumerate() {
            let Target::Criterion(at) = column.target else { continue };
            let Some(criterion) = records.rubric.criteria().get(at) else { continue };
            let cell = clean::trimmed(self.raw(place));
            if cell.is_empty() {
                if criterion.is_scored() {
                    lacking.push(column.header.as_str());
                }
                continue;
            }
            match number::mark(cell, criterion) {
                Ok(mark) => {
                    marks.insert(criterion.id.clone(), mark);
                }
                Err(_) if self.is_spoilt(place) => sound = false,
                Err(unread) => {
                    sound = false;
                    self.findings.fault(
                        mark_fault(unread, criterion).line(self.row.line).column(&column.header).value(cell),
                    );
                }
            }
        }
        if status == Some(BallotStatus::Submitted) && !lacking.is_empty() {
            let warning = Fault::new("read-mark-missing")
                .line(self.row.line)
                .column(lacking.first().copied().unwrap_or_default());
            self.findings.warn(warning.arg("criteria", lacking.join(", ")));
        }
        let fields = self.fields(&["judge_id", "entry_id", "status"]);
        let (judge, entry, status) = (judge?, entry?, status?);
        sound.then_some(BallotRow { judge, entry, status, marks, fields })
    }

    fn word<T>(
        &mut self,
        field: &str,
        code: &'static str,
        read: impl Fn(&str) -> Option<T>,
        words: impl Iterator<Item = &'static str>,
    ) -> Option<T> {
        let found = read(self.shown(field));
        if found.is_none() && !self.place(field).is_some_and(|place| self.is_spoilt(place)) {
            let expected = words.collect::<Vec<_>>().join(", ");
            self.fault_with(code, field, &[("expected", expected)]);
        }
        found
    }

    fn preview(&mut self) -> Shown {
        let mut shown = Shown::new();
        let records = self.records;
        for (place, column) in records.columns.iter().enumerate() {
            let (key, value) = match &column.target {
                Target::Ignored => continue,
                Target::Extra => (column.header.clone(), self.text(place).into_owned()),
                Target::Field(field @ ("entry_id" | "judge_id")) => {
                    let (id, _) = clean::id(self.raw(place));
                    let known = match (records.kind, *field) {
                        (Kind::Ballots, "entry_id") => EntryId::new(&id)
                            .ok()
                            .and_then(|id| records.entries.as_ref()?.get(&id.key()).map(|id| id.to_string())),
                        (Kind::Ballots, _) => JudgeId::new(&id)
                            .ok()
                            .and_then(|id| records.judges.as_ref()?.get(&id.key()).map(|id| id.to_string())),
                        _ => None,
                    };
                    ((*field).to_owned(), known.unwrap_or_else(|| id.into_owned()))
                }
                Target::Field("status") if records.kind == Kind::Ballots => (
                    "status".to_owned(),
                    words::ballot_status(self.shown("status"))
                        .map(|s| s.word().to_owned())
                        .unwrap_or_default(),
                ),
                Target::Field("status") => (
                    "status".to_owned(),
                    words::entry_status(self.shown("status"))
                        .map(|s| s.word().to_owned())
                        .unwrap_or_default(),
                ),
                Target::Field("role") => (
                    "role".to_owned(),
                    words::judge_role(self.shown("role")).map(|r| r.word().to_owned()).unwrap_or_default(),
                ),
                Target::Field(field) => ((*field).to_owned(), self.text(place).into_owned()),
                Target::Criterion(at) => {
                    let Some(criterion) = records.rubric.criteria().get(*at) else { continue };
                    let mark = number::mark(self.raw(place), criterion).map(|mark| mark.to_string());
                    (criterion.id.to_string(), mark.unwrap_or_default())
                }
            };
            let value: String = value.chars().take(2_000).collect();
            shown.insert(key, Some(value).filter(|value| !value.is_empty()));
        }
        shown
    }
}

/// Why a mark is not one, with the scale that was expected.
pub(crate) fn mark_fault(unread: Unread, criterion: &Criterion) -> Fault {
    let code = match unread {
        Unread::NotANumber => "read-bad-number",
        Unread::OutOfRange => "read-out-of-range",
        Unread::OffStep => "read-off-step",
    };
    Fault::new(code).arg("min", criterion.min).arg("max", criterion.max).arg("step", criterion.step)
}

/// The letters of a column in a spreadsheet.
fn letters(place: usize) -> String {
    let (mut rest, mut name) = (place, Vec::new());
    loop {
        name.push(char::from(b'A'.saturating_add(u8::try_from(rest % 26).unwrap_or(0))));
        match (rest / 26).checked_sub(1) {
            Some(left) => rest = left,
            None => break,
        }
    }
    name.iter().rev().collect()
}
