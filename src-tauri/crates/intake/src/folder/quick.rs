//! The ranking of a large folder without holding its texts: tables are scanned once, marks become
//! units and numbers become positions as they pass.
//!
//! Nothing is decided here about what is wrong: at the first thing that is faulty or unusual the whole
//! folder is read the careful way, which tells every fault. The scanner, the names of columns, the words
//! and the reading of marks are the same ones.

use std::borrow::Cow;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use domain::{BallotStatus, Criterion, EntryId, JudgeId, JudgeRole, Language, Rubric, Titles};
use rustc_hash::FxHashMap;
use scoring::{Assignment, BallotTable, Competition, Contender, UNMARKED};

use super::{Start, lists, ranking::Ranking};
use crate::fault::{Fault, Findings};
use crate::import::{Kind, Names, Target};
use crate::tables::scan::{Cell, Quotes, Scanner};
use crate::tables::{HEADER_WITHIN, MAX_COLUMNS, cell_text, delimiter, header_of, sample};
use crate::{clean, number, words};

/// The bytes that are read at a time.
const BLOCK: usize = 1 << 16;

pub(super) fn read(path: &Path) -> Option<Ranking> {
    let mut findings = Findings::default();
    let Start { event, rules, escaped, rubric } = Start::read(path, &mut findings);
    if escaped || !findings.faults.is_empty() {
        return None;
    }
    let mut ids = Ids::default();
    let listed = open(path, "entries.csv")?;
    let is_listed = listed.is_some();
    let (mut entries, mut titles) = match listed {
        Some(file) => read_entries(file, &rubric, &mut ids)?,
        None => (Vec::new(), Titles::default()),
    };
    let mut judges = Ids::default();
    let judge_ids = match open(path, "judges.csv")? {
        Some(file) => Some(read_judges(file, &rubric, &mut judges)?),
        None => None,
    };
    let mut reading = Ballots {
        rubric: &rubric,
        entries: ids,
        judges,
        open: (!is_listed, judge_ids.is_none()),
        table: BallotTable::default(),
        warnings: Vec::new(),
    };
    if let Some(file) = open(path, "ballots.csv")? {
        reading.read(file)?;
    }
    let Ballots { entries: ids, judges, table, warnings, .. } = reading;
    for id in ids.new {
        entries.push(Contender { id: EntryId::new(&id).ok()?, status: domain::EntryStatus::Admissible });
        titles.push([""; Language::ALL.len()]);
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
    let competition = Competition {
        rubric,
        rules,
        entries,
        judges: judge_ids,
        assignment,
        ballots: table,
        decisions,
        carried: None,
    };
    Some(Ranking { competition, titles, event, warnings: findings.warnings })
}

/// Assignments and decisions, which are rare enough to be read the careful way.
fn assignment(
    path: &Path,
    entries: &[Contender],
    judges: &[JudgeId],
    findings: &mut Findings,
) -> Option<(Assignment, Vec<domain::TieDecision>)> {
    // What an earlier round counts is left to the careful reading.
    if path.join("earlier_scores.csv").exists() {
        return None;
    }
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

/// A file of the folder, if it has it; the outer `None` when it cannot be read.
fn open(folder: &Path, name: &str) -> Option<Option<File>> {
    match File::open(folder.join(name)) {
        Ok(file) => (file.metadata().ok()?.len() <= super::MAX_FILE).then_some(Some(file)),
        Err(error) => (error.kind() == std::io::ErrorKind::NotFound).then_some(None),
    }
}

/// Positions of identifiers, by every way to write them that was met; each has its key among these.
#[derive(Default)]
struct Ids {
    /// Those of at most 8 bytes, which nearly all are: found without following a pointer.
    short: FxHashMap<u64, u32>,
    long: FxHashMap<Box<[u8]>, u32>,
    count: u32,
    new: Vec<String>,
}

impl Ids {
    /// Adds an identifier; none when people would take it for one already there.
    fn add(&mut self, id: &str, key: &str) -> Option<u32> {
        let place = self.count;
        self.count = place.checked_add(1)?;
        if self.remember(key, place).is_some() {
            return None;
        }
        self.remember(id, place);
        Some(place)
    }

    fn remember(&mut self, written: &str, place: u32) -> Option<u32> {
        match word_of(written) {
            Some(word) => self.short.insert(key(word), place),
            None => self.long.insert(written.as_bytes().into(), place),
        }
    }

    #[inline]
    fn find(&mut self, scan: &Scan, place: usize, open: bool) -> Option<u32> {
        let cell = scan.cells.get(place)?;
        let found = match cell.word {
            Some(word) => self.short.get(&key(word)),
            None => self.long.get(scan.bytes(*cell)?),
        };
        match found {
            Some(place) => Some(*place),
            None => self.unusual(std::str::from_utf8(scan.bytes(*cell)?).ok()?, open),
        }
    }

    /// An identifier that is not written as in the register, or one that is new where new ones may come.
    #[cold]
    fn unusual(&mut self, text: &str, open: bool) -> Option<u32> {
        let (id, marked) = clean::id(text);
        let folded = EntryId::new(&id).ok()?.key();
        if marked {
            return None;
        }
        let known = match word_of(&folded) {
            Some(word) => self.short.get(&key(word)),
            None => self.long.get(folded.as_bytes()),
        };
        let place = match known {
            Some(place) => *place,
            None if open => {
                let place = self.add(&id, &folded)?;
                self.new.push(id.into_owned());
                place
            }
            None => return None,
        };
        self.remember(text, place);
        Some(place)
    }
}

/// The bytes in one word when there are at most 8.
fn word_of(text: &str) -> Option<u64> {
    let bytes = text.bytes().rev();
    (text.len() <= 8).then(|| bytes.fold(0, |word, byte| word << 8 | u64::from(byte)))
}

/// The key of a word, small letters for capital ones.
#[inline]
fn key(word: u64) -> u64 {
    mixed(in_small_letters(word))
}

/// All at once: a sum reaches the highest bit of its byte from `A` on, another one behind `Z`.
#[inline]
fn in_small_letters(bytes: u64) -> u64 {
    const EACH: u64 = u64::MAX / 0xff;
    let low = bytes & (EACH * 0x7f);
    let (from_a, behind_z) = (low + EACH * (0x80 - 0x41), low + EACH * (0x7f - 0x5a));
    let capital = (from_a ^ behind_z) & !bytes & (EACH * 0x80);
    bytes | capital >> 2
}

/// One to one, and spread: numbers in a row differ in few bits, which makes a plain hash collide.
#[inline]
fn mixed(word: u64) -> u64 {
    let word = (word ^ (word >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    word ^ (word >> 29)
}

/// The records of a table whose header is its first line, a block of lines at a time: to have the whole
/// text in memory would take longer than to scan it.
struct Scan {
    file: File,
    length: usize,
    /// Whole lines.
    block: String,
    /// The beginning of the line behind them.
    rest: Vec<u8>,
    /// Whether no block follows.
    last: bool,
    scanner: Scanner,
    targets: Vec<Target>,
    cells: Vec<Cell>,
}

impl Scan {
    fn open(file: File, kind: Kind, rubric: &Rubric) -> Option<Scan> {
        let mut scan = Scan {
            length: usize::try_from(file.metadata().ok()?.len()).ok()?,
            file,
            block: String::new(),
            rest: Vec::new(),
            last: false,
            scanner: Scanner::new(b','),
            targets: Vec::new(),
            cells: Vec::new(),
        };
        scan.refill()?;
        if scan.block.starts_with('\u{feff}') {
            scan.block.remove(0);
        }
        let names = Names::new(kind, rubric);
        let fit = |cells: &[&str]| names.fit(cells);
        let (delimiter, declared) = delimiter(&scan.block, &fit);
        let sample = sample(&scan.block, delimiter)?;
        let all_seen = scan.last || sample.len() >= HEADER_WITHIN;
        if declared || !all_seen || !matches!(header_of(&sample, &fit), (0, _, true)) {
            return None;
        }
        let header = sample.row(0)?;
        scan.scanner = Scanner::new(delimiter);
        let first = scan.scanner.next(scan.block.as_bytes(), &mut scan.cells)?;
        if first.line != header.line || first.quotes != Quotes::Fine || header.width > MAX_COLUMNS {
            return None;
        }
        let mut findings = Findings::default();
        let columns = names.columns(header, &std::collections::BTreeMap::new(), rubric, false, &mut findings);
        let plain = findings.faults.is_empty() && findings.warnings.is_empty();
        // An unknown column may have to be warned about: the careful way knows.
        let kept = kind == Kind::Ballots && columns.iter().any(|column| column.target == Target::Extra);
        let unnamed = columns.iter().any(|column| column.header.is_empty());
        (plain && !kept && !unnamed).then_some(())?;
        scan.targets = columns.into_iter().map(|column| column.target).collect();
        Some(scan)
    }

    /// Goes on to the next block. What is no UTF-8 is left to the careful way.
    fn refill(&mut self) -> Option<()> {
        let mut bytes = std::mem::take(&mut self.block).into_bytes();
        bytes.clear();
        bytes.append(&mut self.rest);
        let lines = loop {
            let before = bytes.len();
            let read = self.file.by_ref().take(BLOCK as u64).read_to_end(&mut bytes).ok()?;
            self.last = read < BLOCK;
            if self.last {
                break bytes.len();
            }
            if let Some(end) = memchr::memrchr(b'\n', bytes.get(before..)?) {
                break before + end + 1;
            }
        };
        self.rest.extend_from_slice(bytes.get(lines..)?);
        bytes.truncate(lines);
        // A nought is in no cell that is read here; and a word of bytes needs no length then.
        if memchr::memchr(0, &bytes).is_some() {
            return None;
        }
        self.block = String::from_utf8(bytes).ok()?;
        self.scanner.go_on();
        Some(())
    }

    fn place(&self, field: &str) -> Option<usize> {
        self.targets.iter().position(|target| matches!(target, Target::Field(name) if *name == field))
    }

    /// The line of the next record that has something in it; the outer `None` when it is unusual.
    #[inline]
    fn next(&mut self) -> Option<Option<u32>> {
        loop {
            let Some(record) = self.scanner.next(self.block.as_bytes(), &mut self.cells) else {
                if self.last {
                    return Some(None);
                }
                self.refill()?;
                continue;
            };
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
    fn text(&self, place: usize) -> Option<Cow<'_, str>> {
        Some(cell_text(&self.block, *self.cells.get(place)?))
    }

    fn bytes(&self, cell: Cell) -> Option<&[u8]> {
        self.block.as_bytes().get(cell.start..cell.end)
    }

    /// Whether the record's cells may be kept as they are: short, and without control characters.
    fn is_plain(&self) -> bool {
        let (Some(first), Some(last)) = (self.cells.first(), self.cells.last()) else { return false };
        let bytes = self.block.as_bytes().get(first.start..last.end).unwrap_or_default();
        // A tab and a line end may stand in a cell; a byte of 0xc2 may begin a control character.
        bytes.len() < 32_000
            && !bytes
                .iter()
                .any(|b| (*b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r')) || *b == 0x7f || *b == 0xc2)
    }
}

fn read_entries(file: File, rubric: &Rubric, ids: &mut Ids) -> Option<(Vec<Contender>, Titles)> {
    let mut scan = Scan::open(file, Kind::Entries, rubric)?;
    let (id, status, plain) = (scan.place("entry_id")?, scan.place("status"), scan.place("title"));
    let columns = Language::ALL.map(|language| scan.place(&format!("title_{}", language.code())));
    let expected = scan.length / 24;
    ids.short.reserve(expected);
    let mut entries = Vec::with_capacity(expected);
    let mut titles = Titles::default();
    while scan.next()?.is_some() {
        if !scan.is_plain() {
            return None;
        }
        let cell = scan.text(id)?;
        let (cleaned, marked) = clean::id(&cell);
        let id = EntryId::new(&cleaned).ok().filter(|_| !marked)?;
        ids.add(id.as_str(), &id.key())?;
        let status = match status {
            Some(place) => words::entry_status(clean::trimmed(&scan.text(place)?))?,
            None => domain::EntryStatus::Admissible,
        };
        let plain = given(&scan, plain)?;
        let [ar, fr, en] = columns.map(|place| given(&scan, place));
        let own = [ar?, fr?, en?];
        let title = own.each_ref().map(|own| if own.is_empty() { plain.as_ref() } else { own.as_ref() });
        if title.iter().all(|title| title.is_empty()) {
            return None;
        }
        entries.push(Contender { id, status });
        titles.push(title);
    }
    Some((entries, titles))
}

/// The text of a column that need not be there; none when it would be warned about.
fn given(scan: &Scan, place: Option<usize>) -> Option<Cow<'_, str>> {
    let Some(place) = place else { return Some(Cow::Borrowed("")) };
    let (text, turned) = match scan.text(place)? {
        Cow::Borrowed(cell) => clean::text(cell),
        Cow::Owned(cell) => {
            let (text, turned) = clean::text(&cell);
            (Cow::Owned(text.into_owned()), turned)
        }
    };
    (!turned).then_some(text)
}

fn read_judges(file: File, rubric: &Rubric, ids: &mut Ids) -> Option<Vec<JudgeId>> {
    let mut scan = Scan::open(file, Kind::Judges, rubric)?;
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
        ids.add(id.as_str(), &id.key())?;
        if let Some(place) = role {
            // Whose sheets do not count is left to the careful reading.
            words::judge_role(clean::trimmed(&scan.text(place)?))
                .filter(|role| *role != JudgeRole::Shadow)?;
        }
        let mut named = false;
        for place in &names {
            named |= !given(&scan, Some(*place))?.is_empty();
        }
        named.then_some(())?;
        judges.push(id);
    }
    Some(judges)
}

/// A column of marks as units, by how they are written: the same few come again and again.
struct Scale<'a> {
    criterion: &'a Criterion,
    place: Option<usize>,
    read: FxHashMap<u64, i64>,
}

impl Scale<'_> {
    #[inline]
    fn units(&mut self, scan: &Scan) -> Option<i64> {
        let Some(place) = self.place else { return Some(UNMARKED) };
        let cell = scan.cells.get(place)?;
        match cell.word.and_then(|word| self.read.get(&word)) {
            Some(units) => Some(*units),
            None => self.unread(std::str::from_utf8(scan.bytes(*cell)?).ok()?, cell.word),
        }
    }

    #[cold]
    fn unread(&mut self, cell: &str, word: Option<u64>) -> Option<i64> {
        let cell = clean::trimmed(cell);
        let units = match cell {
            "" => UNMARKED,
            _ => self.criterion.units(number::mark(cell, self.criterion).ok()?).ok()?,
        };
        if let Some(word) = word {
            self.read.insert(word, units);
        }
        Some(units)
    }

    fn lacks(&self, mark: i64) -> bool {
        mark == UNMARKED && self.criterion.is_scored()
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
    fn read(&mut self, file: File) -> Option<()> {
        let mut scan = Scan::open(file, Kind::Ballots, self.rubric)?;
        let (judge_at, entry_at, status_at) =
            (scan.place("judge_id")?, scan.place("entry_id")?, scan.place("status"));
        let criteria = self.rubric.criteria();
        let scale = |(at, criterion)| Scale {
            criterion,
            place: scan.targets.iter().position(|target| *target == Target::Criterion(at)),
            read: FxHashMap::default(),
        };
        let mut scales: Vec<Scale<'_>> = criteria.iter().enumerate().map(scale).collect();
        let others: Vec<usize> = (0..scan.targets.len())
            .filter(|place| matches!(scan.targets.get(*place), Some(Target::Field(field)) if !matches!(*field, "judge_id" | "entry_id" | "status")))
            .collect();
        let expected = scan.length / (16 + 4 * criteria.len()).max(1);
        self.table.judges.reserve(expected);
        self.table.entries.reserve(expected);
        self.table.status.reserve(expected);
        self.table.marks.reserve(expected.saturating_mul(criteria.len()));
        let mut marks = vec![UNMARKED; criteria.len()];
        while let Some(line) = scan.next()? {
            let judge = self.judges.find(&scan, judge_at, self.open.1)?;
            let entry = self.entries.find(&scan, entry_at, self.open.0)?;
            let status = match status_at {
                Some(place) => words::ballot_status(clean::trimmed(&scan.text(place)?))?,
                None => BallotStatus::Submitted,
            };
            if !others.is_empty() && (!scan.is_plain() || others.iter().any(|place| !is_quiet(&scan, *place)))
            {
                return None;
            }
            for (scale, mark) in scales.iter_mut().zip(&mut marks) {
                *mark = scale.units(&scan)?;
            }
            if status == BallotStatus::Submitted && self.warnings.len() < crate::fault::LISTED {
                self.warnings.extend(lacking_fault(&scales, &marks, line));
            }
            self.table.push(judge, entry, status, &marks);
        }
        self.is_each_once().then_some(())
    }

    /// Whether no judge has two ballots for an entry.
    fn is_each_once(&self) -> bool {
        let (judges, entries) = (u64::from(self.judges.count), u64::from(self.entries.count));
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
fn is_quiet(scan: &Scan, place: usize) -> bool {
    scan.text(place).is_some_and(|cell| cell.is_ascii() || !clean::text(&cell).1)
}

/// What is said of a ballot that lacks marks.
fn lacking_fault(scales: &[Scale<'_>], marks: &[i64], line: u32) -> Option<Fault> {
    let lacking = scales.iter().zip(marks).filter(|(scale, mark)| scale.lacks(**mark));
    let names: Vec<&str> = lacking.map(|(scale, _)| scale.criterion.id.as_str()).collect();
    let first = names.first()?;
    let fault = Fault::new("read-mark-missing").file("ballots.csv").line(line).column(first);
    Some(fault.arg("criteria", names.join(", ")))
}
