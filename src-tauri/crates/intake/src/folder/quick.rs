//! The ranking of a large folder without holding its texts: tables are scanned once, marks become
//! units and numbers become positions as they pass.
//!
//! Nothing is decided here about what is wrong: at the first thing that is faulty or unusual the whole
//! folder is read the careful way, which tells every fault. The scanner, the names of columns, the words
//! and the reading of marks are the same ones.

use std::borrow::Cow;
use std::path::Path;

use domain::{BallotStatus, Criterion, EntryId, JudgeId, Language, Rubric, Text};
use rustc_hash::FxHashMap;
use scoring::{Assignment, BallotTable, Competition, Contender, UNMARKED};

use super::{Start, lists, ranking::Ranking};
use crate::fault::{Fault, Findings};
use crate::import::{Kind, Names, Target};
use crate::tables::scan::{Cell, Quotes, Scanner};
use crate::tables::{HEADER_WITHIN, MAX_COLUMNS, TableBuilder, decode, delimiter};
use crate::{clean, number, words};

/// The most steps of a scale whose marks are looked up rather than computed.
const MAX_TABLE: i64 = 1 << 16;

pub(super) fn read(path: &Path) -> Option<Ranking> {
    let mut findings = Findings::default();
    let Start { event, rules, escaped, rubric } = Start::read(path, &mut findings);
    if escaped || !findings.faults.is_empty() {
        return None;
    }
    let mut ids = Ids::default();
    let mut titles = Vec::new();
    let mut entries = Vec::new();
    let listed = match super::bytes(path, "entries.csv", &mut findings) {
        Some(bytes) => {
            read_entries(&bytes, &rubric, &mut ids, &mut entries, &mut titles)?;
            true
        }
        None => false,
    };
    let mut judges = Ids::default();
    let judge_ids = match super::bytes(path, "judges.csv", &mut findings) {
        Some(bytes) => Some(read_judges(&bytes, &rubric, &mut judges)?),
        None => None,
    };
    let ballots = super::bytes(path, "ballots.csv", &mut findings);
    let mut reading = Ballots {
        rubric: &rubric,
        entries: ids,
        judges,
        open: (!listed, judge_ids.is_none()),
        table: BallotTable::default(),
        warnings: Vec::new(),
    };
    if let Some(bytes) = &ballots {
        reading.read(bytes)?;
    }
    let Ballots { entries: ids, judges, table, warnings, .. } = reading;
    if !listed {
        for id in ids.new {
            entries.push(Contender { id: EntryId::new(&id).ok()?, status: domain::EntryStatus::Admissible });
            titles.push(Text::default());
        }
    }
    let judge_ids = match judge_ids {
        Some(judges) => judges,
        None => judges.new.iter().map(|id| JudgeId::new(id).ok()).collect::<Option<_>>()?,
    };
    let assignment = assignment(path, &entries, &judge_ids, &mut findings);
    let (assignment, decisions) = assignment?;
    warnings.into_iter().for_each(|warning| findings.warn(warning));
    if !findings.faults.is_empty() {
        return None;
    }
    let competition =
        Competition { rubric, rules, entries, judges: judge_ids, assignment, ballots: table, decisions };
    Some(Ranking { competition, titles, event, warnings: findings.warnings })
}

/// Assignments and decisions, which are rare enough to be read the careful way.
fn assignment(
    path: &Path,
    entries: &[Contender],
    judges: &[JudgeId],
    findings: &mut Findings,
) -> Option<(Assignment, Vec<domain::TieDecision>)> {
    if !path.join("assignments.csv").exists() && !path.join("tie_decisions.csv").exists() {
        return Some((Assignment::Everyone, Vec::new()));
    }
    let ids = lists::Ids {
        entries: entries.iter().map(|entry| entry.id.clone()).collect(),
        judges: judges.to_vec(),
    };
    let pairs = lists::assignments(path, &ids, false, findings);
    let decisions = lists::decisions(path, &ids, false, findings);
    if !findings.faults.is_empty() {
        return None;
    }
    let Some(pairs) = pairs else { return Some((Assignment::Everyone, decisions)) };
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let entries: FxHashMap<&EntryId, u32> =
        ids.entries.iter().enumerate().map(|(at, id)| (id, place(at))).collect();
    let judges: FxHashMap<&JudgeId, u32> =
        ids.judges.iter().enumerate().map(|(at, id)| (id, place(at))).collect();
    let places = pairs.iter().map(|(judge, entry)| Some((*judges.get(judge)?, *entries.get(entry)?)));
    let mut places: Vec<(u32, u32)> = places.collect::<Option<_>>()?;
    places.sort_unstable();
    places.dedup();
    Some((Assignment::Pairs(places), decisions))
}

/// Positions of identifiers, by their bytes in the file.
#[derive(Default)]
struct Ids {
    exact: FxHashMap<Box<[u8]>, u32>,
    /// The same for those of at most 15 bytes, which nearly all are: found without following a pointer.
    short: FxHashMap<u128, u32>,
    /// By what makes them the same to a person; filled as soon as it is needed.
    folded: FxHashMap<String, u32>,
    new: Vec<String>,
}

impl Ids {
    /// Adds an identifier of a register; none when people would take it for one already there.
    fn add(&mut self, id: &str, key: String) -> Option<()> {
        let place = u32::try_from(self.folded.len()).ok()?;
        if self.folded.insert(key, place).is_some() {
            return None;
        }
        self.remember(id.as_bytes(), place);
        Some(())
    }

    fn remember(&mut self, bytes: &[u8], place: u32) {
        match packed(bytes) {
            Some(key) => self.short.insert(key, place),
            None => self.exact.insert(bytes.into(), place),
        };
    }

    #[inline]
    fn find(&mut self, bytes: &[u8], open: bool) -> Option<u32> {
        let found = match packed(bytes) {
            Some(key) => self.short.get(&key),
            None => self.exact.get(bytes),
        };
        match found {
            Some(place) => Some(*place),
            None => self.unusual(bytes, open),
        }
    }

    /// An identifier that is not written as in the register, or one that is new where new ones may come.
    #[cold]
    fn unusual(&mut self, bytes: &[u8], open: bool) -> Option<u32> {
        let text = std::str::from_utf8(bytes).ok()?;
        let (id, marked) = clean::id(text);
        let key = EntryId::new(&id).ok()?.key();
        if marked {
            return None;
        }
        let place = match self.folded.get(&key) {
            Some(place) => *place,
            None if open => {
                let place = u32::try_from(self.folded.len()).ok()?;
                self.folded.insert(key, place);
                self.new.push(id.into_owned());
                place
            }
            None => return None,
        };
        self.remember(bytes, place);
        Some(place)
    }
}

/// Up to 15 bytes and their number in one word.
#[inline]
fn packed(bytes: &[u8]) -> Option<u128> {
    if bytes.len() > 15 {
        return None;
    }
    let mut word = [0_u8; 16];
    for (to, from) in word.iter_mut().zip(bytes) {
        *to = *from;
    }
    // The last byte is free: it tells `A` from `A` with a nought behind it.
    *word.last_mut()? = u8::try_from(bytes.len()).ok()?;
    let word = u128::from_le_bytes(word);
    Some(u128::from(mixed((word >> 64) as u64)) << 64 | u128::from(mixed(word as u64)))
}

/// One to one, and spread: numbers in a row differ in few bits, which makes a plain hash collide.
#[inline]
fn mixed(word: u64) -> u64 {
    let word = (word ^ (word >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    word ^ (word >> 29)
}

/// The records of a table whose header is its first line.
struct Scan<'a> {
    text: &'a str,
    scanner: Scanner<'a>,
    targets: Vec<Target>,
    cells: Vec<Cell>,
}

impl<'a> Scan<'a> {
    fn open(text: &'a str, kind: Kind, rubric: &Rubric) -> Option<Scan<'a>> {
        let names = Names::new(kind, rubric);
        let (delimiter, declared) = delimiter(text, &|cells| names.fit(cells));
        let mut scanner = Scanner::new(text.as_bytes(), delimiter);
        let mut cells = Vec::new();
        let record = scanner.next(&mut cells)?;
        if declared || record.quotes != Quotes::Fine || cells.len() > MAX_COLUMNS {
            return None;
        }
        let mut builder = TableBuilder::new(HEADER_WITHIN);
        for cell in &cells {
            builder.cell(text.get(cell.start..cell.end)?);
        }
        builder.end_row(record.line).ok()?;
        let table = builder.finish();
        let header = table.row(0)?;
        let shown: Vec<&str> = header.cells().collect();
        let mut findings = Findings::default();
        let columns = names.columns(header, &std::collections::BTreeMap::new(), rubric, false, &mut findings);
        let plain = findings.faults.is_empty() && findings.warnings.is_empty();
        // An unknown column may have to be warned about: the careful way knows.
        let kept = kind == Kind::Ballots && columns.iter().any(|column| column.target == Target::Extra);
        let unnamed = columns.iter().any(|column| column.header.is_empty());
        (plain && !kept && !unnamed && names.fit(&shown).0).then_some(())?;
        Some(Scan {
            text,
            scanner,
            targets: columns.into_iter().map(|column| column.target).collect(),
            cells,
        })
    }

    fn place(&self, field: &str) -> Option<usize> {
        self.targets.iter().position(|target| matches!(target, Target::Field(name) if *name == field))
    }

    /// The line of the next record that has something in it; the outer `None` when it is unusual.
    #[inline]
    fn next(&mut self) -> Option<Option<u32>> {
        loop {
            let Some(record) = self.scanner.next(&mut self.cells) else { return Some(None) };
            if record.quotes == Quotes::Fine && self.cells.len() == self.targets.len() {
                return Some(Some(record.line));
            }
            let blank = record.quotes == Quotes::Fine
                && matches!(self.cells.as_slice(), [cell] if cell.start == cell.end);
            if !blank {
                return None;
            }
        }
    }

    /// The text of a cell.
    fn text(&self, place: usize) -> Option<Cow<'a, str>> {
        let cell = self.cells.get(place)?;
        let inside = self.text.get(cell.start..cell.end)?;
        Some(if cell.doubled { Cow::Owned(inside.replace("\"\"", "\"")) } else { Cow::Borrowed(inside) })
    }

    /// The bytes of a cell, without spaces around them.
    #[inline]
    fn bytes(&self, place: usize) -> Option<&'a [u8]> {
        let cell = self.cells.get(place)?;
        let bytes = self.text.as_bytes().get(cell.start..cell.end)?;
        match bytes {
            [first, .., last] if *first > b' ' && *last > b' ' => Some(bytes),
            _ => Some(bytes.trim_ascii()),
        }
    }

    /// Whether the record's cells may be kept as they are: short, and without control characters.
    fn is_plain(&self) -> bool {
        let (Some(first), Some(last)) = (self.cells.first(), self.cells.last()) else { return false };
        let bytes = self.text.as_bytes().get(first.start..last.end).unwrap_or_default();
        // A tab and a line end may stand in a cell; a byte of 0xc2 may begin a control character.
        bytes.len() < 32_000
            && !bytes
                .iter()
                .any(|b| (*b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r')) || *b == 0x7f || *b == 0xc2)
    }
}

fn text_of(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let decoded = decode(bytes);
    (decoded.encoding == "UTF-8" && decoded.bad_lines.is_empty()).then_some(decoded.text)
}

fn read_entries(
    bytes: &[u8],
    rubric: &Rubric,
    ids: &mut Ids,
    entries: &mut Vec<Contender>,
    titles: &mut Vec<Text>,
) -> Option<()> {
    let text = text_of(bytes)?;
    let mut scan = Scan::open(&text, Kind::Entries, rubric)?;
    let (id, status, plain) = (scan.place("entry_id")?, scan.place("status"), scan.place("title"));
    let columns = Language::ALL.map(|language| (language, scan.place(&format!("title_{}", language.code()))));
    while scan.next()?.is_some() {
        if !scan.is_plain() {
            return None;
        }
        let cell = scan.text(id)?;
        let (cleaned, marked) = clean::id(&cell);
        let id = EntryId::new(&cleaned).ok().filter(|_| !marked)?;
        ids.add(id.as_str(), id.key())?;
        let status = match status {
            Some(place) => words::entry_status(clean::trimmed(&scan.text(place)?))?,
            None => domain::EntryStatus::Admissible,
        };
        let mut title = Text::default();
        for (language, place) in columns {
            let own = place.and_then(|place| given(&scan, place)).transpose().ok()?;
            let fill = || plain.and_then(|place| given(&scan, place)).transpose().ok();
            title.set(
                language,
                match own {
                    Some(own) => Some(own),
                    None => fill()?,
                },
            );
        }
        if title.is_empty() {
            return None;
        }
        entries.push(Contender { id, status });
        titles.push(title);
    }
    Some(())
}

/// A title that is there; an error when it would be warned about.
fn given(scan: &Scan<'_>, place: usize) -> Option<Result<String, ()>> {
    let cell = scan.text(place)?;
    let (text, turned) = clean::text(&cell);
    match (turned, text.is_empty()) {
        (true, _) => Some(Err(())),
        (false, true) => None,
        (false, false) => Some(Ok(text.into_owned())),
    }
}

fn read_judges(bytes: &[u8], rubric: &Rubric, ids: &mut Ids) -> Option<Vec<JudgeId>> {
    let text = text_of(bytes)?;
    let mut scan = Scan::open(&text, Kind::Judges, rubric)?;
    let (id, role) = (scan.place("judge_id")?, scan.place("role"));
    let names: Vec<usize> =
        ["name", "name_ar", "name_fr", "name_en"].iter().filter_map(|field| scan.place(field)).collect();
    let mut judges = Vec::new();
    while scan.next()?.is_some() {
        if !scan.is_plain() {
            return None;
        }
        let cell = scan.text(id)?;
        let (cleaned, marked) = clean::id(&cell);
        let id = JudgeId::new(&cleaned).ok().filter(|_| !marked)?;
        ids.add(id.as_str(), id.key())?;
        if let Some(place) = role {
            words::judge_role(clean::trimmed(&scan.text(place)?))?;
        }
        let mut named = false;
        for place in &names {
            if let Some(name) = given(&scan, *place) {
                named |= name.is_ok();
                name.ok()?;
            }
        }
        named.then_some(())?;
        judges.push(id);
    }
    Some(judges)
}

/// A criterion's marks as units, computed once for each mark of the scale.
struct Scale<'a> {
    criterion: &'a Criterion,
    resolution: usize,
    lowest: i64,
    on_step: Vec<bool>,
}

impl<'a> Scale<'a> {
    fn new(criterion: &'a Criterion) -> Scale<'a> {
        let resolution = criterion.resolution();
        let units = |mark: domain::Decimal| mark.units(resolution).unwrap_or_default();
        let (lowest, highest) = (units(criterion.min), units(criterion.max));
        let steps = highest.saturating_sub(lowest).saturating_add(1);
        let on_step = if (1..=MAX_TABLE).contains(&steps) {
            (lowest..=highest).map(|units| criterion.units(criterion.mark(units)) == Ok(units)).collect()
        } else {
            Vec::new()
        };
        Scale { criterion, resolution: usize::from(resolution), lowest, on_step }
    }

    /// Plain digits with a point or comma are read here, everything else as in any register.
    #[inline]
    fn units(&self, cell: &[u8]) -> Option<i64> {
        if let Some(units) = self.plain(cell) {
            return Some(units);
        }
        let text = std::str::from_utf8(cell).ok()?;
        let mark = number::mark(text, self.criterion).ok()?;
        self.criterion.units(mark).ok()
    }

    #[inline]
    fn plain(&self, cell: &[u8]) -> Option<i64> {
        if cell.len() > 12 {
            return None;
        }
        let (mut value, mut decimals, mut digits) = (0_i64, None::<usize>, 0_usize);
        for byte in cell {
            match byte {
                b'0'..=b'9' => {
                    value = value * 10 + i64::from(byte - b'0');
                    digits += 1;
                    decimals = decimals.map(|count| count + 1);
                }
                b'.' | b',' if decimals.is_none() => decimals = Some(0),
                _ => return None,
            }
        }
        if digits == 0 {
            return None;
        }
        for _ in 0..self.resolution.checked_sub(decimals.unwrap_or(0))? {
            value = value.checked_mul(10)?;
        }
        let at = usize::try_from(value.checked_sub(self.lowest)?).ok()?;
        self.on_step.get(at).filter(|on_step| **on_step).map(|_| value)
    }
}

struct Ballots<'a> {
    rubric: &'a Rubric,
    entries: Ids,
    judges: Ids,
    /// Whether new entries, and new judges, may come.
    open: (bool, bool),
    table: BallotTable,
    warnings: Vec<Fault>,
}

impl Ballots<'_> {
    fn read(&mut self, bytes: &[u8]) -> Option<()> {
        let text = text_of(bytes)?;
        let mut scan = Scan::open(&text, Kind::Ballots, self.rubric)?;
        let (judge_at, entry_at, status_at) =
            (scan.place("judge_id")?, scan.place("entry_id")?, scan.place("status"));
        let criteria = self.rubric.criteria();
        let scales: Vec<(Scale<'_>, Option<usize>)> = criteria
            .iter()
            .enumerate()
            .map(|(at, criterion)| {
                let place = scan.targets.iter().position(|target| *target == Target::Criterion(at));
                (Scale::new(criterion), place)
            })
            .collect();
        let others: Vec<usize> = (0..scan.targets.len())
            .filter(|place| matches!(scan.targets.get(*place), Some(Target::Field(field)) if !matches!(*field, "judge_id" | "entry_id" | "status")))
            .collect();
        let expected = text.len() / (16 + 4 * criteria.len()).max(1);
        self.table.judges.reserve(expected);
        self.table.entries.reserve(expected);
        self.table.status.reserve(expected);
        self.table.marks.reserve(expected.saturating_mul(criteria.len()));
        let mut marks = vec![UNMARKED; criteria.len()];
        while let Some(line) = scan.next()? {
            let judge = self.judges.find(scan.bytes(judge_at)?, self.open.1)?;
            let entry = self.entries.find(scan.bytes(entry_at)?, self.open.0)?;
            let status = match status_at {
                Some(place) => match scan.bytes(place)? {
                    b"" | b"submitted" => BallotStatus::Submitted,
                    _ => words::ballot_status(clean::trimmed(&scan.text(place)?))?,
                },
                None => BallotStatus::Submitted,
            };
            if !others.is_empty() && (!scan.is_plain() || others.iter().any(|place| !is_quiet(&scan, *place)))
            {
                return None;
            }
            let mut lacking = false;
            for ((scale, place), mark) in scales.iter().zip(&mut marks) {
                let cell = match place {
                    Some(place) => scan.bytes(*place)?,
                    None => b"",
                };
                *mark = if cell.is_empty() {
                    lacking |= scale.criterion.is_scored();
                    UNMARKED
                } else {
                    scale.units(cell)?
                };
            }
            if lacking && status == BallotStatus::Submitted && self.warnings.len() < crate::fault::LISTED {
                self.warnings.push(lacking_fault(&scales, &marks, line));
            }
            self.table.push(judge, entry, status, &marks);
        }
        self.is_each_once().then_some(())
    }

    /// Whether no judge has two ballots for an entry.
    fn is_each_once(&self) -> bool {
        let (judges, entries) = (self.judges.folded.len() as u64, self.entries.folded.len() as u64);
        let pairs = self.table.judges.iter().zip(&self.table.entries);
        let cells = judges.saturating_mul(entries);
        if cells <= 1 << 29 {
            let mut seen = vec![0_u64; usize::try_from(cells / 64 + 1).unwrap_or(0)];
            for (judge, entry) in pairs {
                let at = u64::from(*entry) * judges + u64::from(*judge);
                let Some(word) = usize::try_from(at / 64).ok().and_then(|at| seen.get_mut(at)) else {
                    return false;
                };
                let bit = 1 << (at % 64);
                if *word & bit != 0 {
                    return false;
                }
                *word |= bit;
            }
            return true;
        }
        let mut all: Vec<u64> =
            pairs.map(|(judge, entry)| u64::from(*entry) << 32 | u64::from(*judge)).collect();
        all.sort_unstable();
        all.windows(2).all(|pair| pair.first() != pair.last())
    }
}

/// Whether a text of the record is kept without a warning.
fn is_quiet(scan: &Scan<'_>, place: usize) -> bool {
    scan.text(place).is_some_and(|cell| cell.is_ascii() || !clean::text(&cell).1)
}

fn lacking_fault(scales: &[(Scale<'_>, Option<usize>)], marks: &[i64], line: u32) -> Fault {
    let lacking = scales
        .iter()
        .zip(marks)
        .filter(|((scale, _), mark)| **mark == UNMARKED && scale.criterion.is_scored());
    let names: Vec<&str> = lacking.map(|((scale, _), _)| scale.criterion.id.as_str()).collect();
    let fault = Fault::new("read-mark-missing").file("ballots.csv").line(line);
    fault.column(names.first().copied().unwrap_or_default()).arg("criteria", names.join(", "))
}
