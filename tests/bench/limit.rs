//! About as fast as ballots can be read and ranked: scanners that know one rubric (40/30/30, 0–10 by 0.5),
//! criteria as tie-breaks, and check nothing. The measures are ratios to them.

use std::cmp::Ordering;
use std::io::Write;
use std::path::Path;

use rustc_hash::FxHashMap;

const WEIGHTS: [i64; 3] = [40, 30, 30];

/// An entry's ballots: how many, and sums of marks in tenths.
#[derive(Default)]
struct Sums {
    ballots: i64,
    marks: [i64; 3],
}

#[derive(Default)]
struct Entries {
    ids: Vec<Box<[u8]>>,
    sums: Vec<Sums>,
}

impl Entries {
    fn add(&mut self, id: &[u8]) -> usize {
        self.ids.push(id.into());
        self.sums.push(Sums::default());
        self.ids.len() - 1
    }
}

/// With the csv crate, one thread.
pub(crate) fn with_csv_crate(ballots: &Path, out: &Path) -> Result<(), String> {
    let told = |fault: csv::Error| fault.to_string();
    let mut reader = csv::ReaderBuilder::new().buffer_capacity(1 << 18).from_path(ballots).map_err(told)?;
    let mut places = FxHashMap::<Box<[u8]>, usize>::default();
    let mut entries = Entries::default();
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).map_err(told)? {
        let id = &record[1];
        let at = match places.get(id) {
            Some(at) => *at,
            None => {
                let at = entries.add(id);
                places.insert(id.into(), at);
                at
            }
        };
        let sums = &mut entries.sums[at];
        sums.ballots += 1;
        for (sum, cell) in sums.marks.iter_mut().zip(2..) {
            *sum += mark(&record[cell], &mut 0);
        }
    }
    write(&entries, out)
}

/// With a scanner written by hand, the whole file in memory, one thread.
pub(crate) fn by_hand(ballots: &Path, out: &Path) -> Result<(), String> {
    let text = std::fs::read(ballots).map_err(|fault| fault.to_string())?;
    let mut places = FxHashMap::<u64, usize>::default();
    let mut entries = Entries::default();
    let mut at = memchr::memchr(b'\n', &text).map_or(text.len(), |end| end + 1);
    while at < text.len() {
        while text[at] != b',' {
            at += 1;
        }
        at += 1;
        // An identifier of up to eight bytes is its own hash.
        let (start, mut key) = (at, 0_u64);
        while text[at] != b',' {
            key = key << 8 | u64::from(text[at]);
            at += 1;
        }
        let place = *places.entry(key).or_insert_with(|| entries.add(&text[start..at]));
        at += 1;
        let sums = &mut entries.sums[place];
        sums.ballots += 1;
        for sum in &mut sums.marks {
            *sum += mark(&text, &mut at);
        }
    }
    write(&entries, out)
}

/// `7` or `7.5` in tenths; `at` moves behind the separator.
#[inline(always)]
fn mark(text: &[u8], at: &mut usize) -> i64 {
    let mut value = 0;
    loop {
        let byte = text.get(*at).copied().unwrap_or(b'\n');
        *at += 1;
        match byte {
            b'0'..=b'9' => value = value * 10 + i64::from(byte - b'0'),
            b'.' => {
                let tenth = i64::from(text[*at] - b'0');
                *at += 2;
                return value * 10 + tenth;
            }
            _ => return value * 10,
        }
    }
}

fn key(sums: &Sums, at: usize) -> i64 {
    match at.checked_sub(1) {
        None => sums.marks.iter().zip(WEIGHTS).map(|(mark, weight)| mark * weight).sum(),
        Some(criterion) => sums.marks[criterion],
    }
}

fn write(entries: &Entries, out: &Path) -> Result<(), String> {
    let better = |a: usize, b: usize| {
        let (x, y) = (&entries.sums[a], &entries.sums[b]);
        let mut compared = (0..4).map(|at| (key(y, at) * x.ballots).cmp(&(key(x, at) * y.ballots)));
        compared.find(|c| c.is_ne()).unwrap_or(Ordering::Equal)
    };
    let mut order: Vec<usize> = (0..entries.ids.len()).collect();
    order.sort_unstable_by(|a, b| better(*a, *b).then_with(|| entries.ids[*a].cmp(&entries.ids[*b])));
    let mut text = Vec::with_capacity(64 + order.len() * 56);
    text.extend_from_slice(b"rank,entry_id,ballots,total,innovation,sustainability,feasibility\n");
    let mut rank = 1;
    for (place, entry) in order.iter().enumerate() {
        if place > 0 && better(order[place - 1], *entry).is_ne() {
            rank = place as i64 + 1;
        }
        let sums = &entries.sums[*entry];
        put(&mut text, rank);
        text.push(b',');
        text.extend_from_slice(&entries.ids[*entry]);
        text.push(b',');
        put(&mut text, sums.ballots);
        put_decimals(&mut text, key(sums, 0), 100 * sums.ballots);
        sums.marks.iter().for_each(|mark| put_decimals(&mut text, *mark, 10 * sums.ballots));
        text.push(b'\n');
    }
    let mut file = std::fs::File::create(out).map_err(|fault| fault.to_string())?;
    file.write_all(&text).map_err(|fault| fault.to_string())
}

fn put(text: &mut Vec<u8>, mut value: i64) {
    let (mut digits, mut at) = ([0_u8; 20], 20);
    loop {
        at -= 1;
        digits[at] = b'0' + (value % 10) as u8;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    text.extend_from_slice(&digits[at..]);
}

/// A comma and the quotient with four decimals.
fn put_decimals(text: &mut Vec<u8>, numerator: i64, denominator: i64) {
    let units = (numerator * 20_000 / denominator + 1) / 2;
    text.push(b',');
    put(text, units / 10_000);
    text.push(b'.');
    let part = units % 10_000;
    text.extend_from_slice(&[1000, 100, 10, 1].map(|unit| b'0' + (part / unit % 10) as u8));
}
