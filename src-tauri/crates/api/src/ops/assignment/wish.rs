//! What the event file asks of a plan, as the engine takes it: judges and entries by position.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Entry, EntryId, Judge, JudgeId};
use scoring::assignment::{Impossible, Load, Pair, Plan, Remedy, Wanted, plan, remedies};

use super::super::judges::{ATTENDANCE, REPLACED_BY};
use super::super::sheets::{Desk, SheetState};
use super::{PairBody, Terms};
use crate::Fault;

/// How well a judge knows an entry's sector.
const KNOWN: u8 = 0;
const UNSAID: u8 = 1;
pub(super) const UNKNOWN: u8 = 2;

/// The sectors that a judge knows, on one line.
pub(super) const SECTORS: &str = "sectors";

/// Whether a judge is there to be given entries.
pub(super) fn is_available(judge: &Judge) -> bool {
    let away = judge.fields.get(ATTENDANCE).is_some_and(|word| word != "present");
    judge.counts() && !away && !judge.fields.contains_key(REPLACED_BY)
}

/// What a plan has to keep to, and whom its positions name.
pub(super) struct Wish<'a> {
    pub(super) judges: Vec<&'a Judge>,
    pub(super) entries: Vec<&'a Entry>,
    pub(super) wanted: Wanted,
    /// Who is to be given entries, by position.
    taking: BTreeSet<u32>,
    /// Whether the program may widen the loads that nobody has set.
    free_least: bool,
    free_most: bool,
}

impl<'a> Wish<'a> {
    pub(super) fn new(desk: &'a Desk, terms: &Terms) -> Result<Wish<'a>, Fault> {
        let most = count(desk.judges.iter().filter(|judge| judge.counts()).count());
        if terms.ballots == 0 || terms.ballots > most {
            return Err(Fault::new("assignment-ballots").with("most", most).at("ballots"));
        }
        if terms.least.zip(terms.most).is_some_and(|(least, most)| least > most) {
            return Err(Fault::new("assignment-bounds").at("most"));
        }
        for judge in &terms.judges {
            if !desk.judges.iter().any(|known| known.id.as_str() == judge) {
                return Err(Fault::new("judge-unknown").with("judge", judge));
            }
        }
        let takes = |judge: &Judge| terms.judges.iter().any(|id| id == judge.id.as_str());
        let has_given = |judge: &Judge| desk.latest.keys().any(|(giver, _)| *giver == judge.id);
        let judges: Vec<&Judge> =
            desk.judges.iter().filter(|j| j.counts() && (takes(j) || has_given(j))).collect();
        let entries: Vec<&Entry> = desk.entries.iter().collect();
        let taking: BTreeSet<u32> = (0..).zip(&judges).filter(|(_, j)| takes(j)).map(|(at, _)| at).collect();
        let mut wish = Wish {
            wanted: Wanted {
                ballots: vec![terms.ballots; entries.len()],
                costs: costs(&judges, &entries),
                seed: terms.seed.unwrap_or_default().into(),
                ..Wanted::default()
            },
            judges,
            entries,
            taking,
            free_least: terms.least.is_none(),
            free_most: terms.most.is_none(),
        };
        wish.read_sheets(desk);
        wish.share_out(terms);
        if !terms.anew {
            wish.wanted.present = wish.standing(desk);
        }
        Ok(wish)
    }

    /// Ballots that were handed in stay; a recusal, an absence or a sheet set aside rules a pair out.
    fn read_sheets(&mut self, desk: &Desk) {
        let places = Places::of(self);
        for (judge, entry) in desk.latest.keys() {
            let Some(pair) = places.pair(judge, entry) else { continue };
            match desk.state(judge, entry) {
                SheetState::Submitted | SheetState::Incomplete => drop(self.wanted.given.insert(pair)),
                SheetState::Recused | SheetState::Absent | SheetState::Void => {
                    self.wanted.conflicts.insert(pair);
                }
                _ => {}
            }
        }
        let mut given = vec![0_u32; self.entries.len()];
        for (_, entry) in &self.wanted.given {
            if let Some(n) = place(*entry).and_then(|at| given.get_mut(at)) {
                *n = n.saturating_add(1);
            }
        }
        for (wanted, given) in self.wanted.ballots.iter_mut().zip(given) {
            *wanted = (*wanted).max(given);
        }
    }

    /// Loads that differ by one at most. Who has given more than that, or takes no more, has what they gave.
    fn share_out(&mut self, terms: &Terms) {
        let mut given = vec![0_u32; self.judges.len()];
        for (judge, _) in &self.wanted.given {
            if let Some(n) = place(*judge).and_then(|at| given.get_mut(at)) {
                *n = n.saturating_add(1);
            }
        }
        let all: u32 = self.wanted.ballots.iter().sum();
        let mut pool = self.taking.clone();
        let done = |at: u32| place(at).and_then(|at| given.get(at)).copied().unwrap_or(0);
        let (least, most) = loop {
            let apart: u32 = (0..count(given.len())).filter(|at| !pool.contains(at)).map(done).sum();
            let rest = all.saturating_sub(apart);
            let size = count(pool.len()).max(1);
            let most = rest.div_ceil(size);
            let before = pool.len();
            pool.retain(|at| done(*at) <= most);
            if pool.len() == before {
                break (rest / size, most);
            }
        };
        self.wanted.loads = (0..)
            .zip(&given)
            .map(|(at, given)| {
                if !self.taking.contains(&at) {
                    return Load { least: *given, most: *given };
                }
                let most = terms.most.unwrap_or(most).max(*given);
                Load { least: terms.least.unwrap_or(least).min(most), most }
            })
            .collect();
    }

    /// The plan as it stands, of what a new one can keep.
    pub(super) fn standing(&self, desk: &Desk) -> Plan {
        let places = Places::of(self);
        desk.assigned().into_iter().flatten().filter_map(|(judge, entry)| places.pair(judge, entry)).collect()
    }

    /// The best plan. Loads that nobody has set give way before it is called impossible.
    pub(super) fn plan(&mut self) -> Result<Plan, Impossible> {
        let mut made = plan(&self.wanted);
        // One bound may give way, then the other.
        for _ in 0..2 {
            if made.is_ok() || !self.widen() {
                break;
            }
            made = plan(&self.wanted);
        }
        made
    }

    fn widen(&mut self) -> bool {
        for remedy in remedies(&self.wanted) {
            match remedy {
                Remedy::Least(least) if self.free_least => {
                    self.free_least = false;
                    self.wanted.loads.iter_mut().for_each(|load| load.least = load.least.min(least));
                    return true;
                }
                Remedy::Most(most) if self.free_most => {
                    self.free_most = false;
                    for (at, load) in (0..).zip(&mut self.wanted.loads) {
                        if self.taking.contains(&at) {
                            load.most = load.most.max(most);
                        }
                    }
                    return true;
                }
                _ => {}
            }
        }
        false
    }

    /// These pairs by position.
    pub(super) fn positions(&self, pairs: &[PairBody]) -> Result<Plan, Fault> {
        let judges: BTreeMap<&str, u32> = self.judges.iter().map(|j| j.id.as_str()).zip(0..).collect();
        let entries: BTreeMap<&str, u32> = self.entries.iter().map(|e| e.id.as_str()).zip(0..).collect();
        let position = |pair: &PairBody| {
            let judge = judges.get(pair.judge.as_str());
            let judge = judge.ok_or_else(|| Fault::new("assignment-judge").with("judge", &pair.judge))?;
            let entry = entries.get(pair.entry.as_str());
            let entry = entry.ok_or_else(|| Fault::new("entry-unknown").with("entry", &pair.entry))?;
            Ok((*judge, *entry))
        };
        pairs.iter().map(position).collect()
    }

    pub(super) fn judge(&self, at: u32) -> Option<&'a Judge> {
        place(at).and_then(|at| self.judges.get(at)).copied()
    }

    pub(super) fn entry(&self, at: u32) -> Option<&'a Entry> {
        place(at).and_then(|at| self.entries.get(at)).copied()
    }

    /// A pair with the names that people know.
    pub(super) fn named(&self, (judge, entry): Pair) -> Option<PairBody> {
        let (judge, entry) = (self.judge(judge)?, self.entry(entry)?);
        Some(PairBody { judge: judge.id.to_string(), entry: entry.id.to_string() })
    }
}

/// Where each judge and each entry stands.
struct Places<'a> {
    judges: BTreeMap<&'a JudgeId, u32>,
    entries: BTreeMap<&'a EntryId, u32>,
}

impl<'a> Places<'a> {
    fn of(wish: &Wish<'a>) -> Places<'a> {
        Places {
            judges: wish.judges.iter().map(|j| &j.id).zip(0..).collect(),
            entries: wish.entries.iter().map(|e| &e.id).zip(0..).collect(),
        }
    }

    fn pair(&self, judge: &JudgeId, entry: &EntryId) -> Option<Pair> {
        Some((*self.judges.get(judge)?, *self.entries.get(entry)?))
    }
}

fn costs(judges: &[&Judge], entries: &[&Entry]) -> BTreeMap<Pair, u8> {
    let mut costs = BTreeMap::new();
    for (at, judge) in (0..).zip(judges) {
        let known: BTreeSet<&str> = judge
            .fields
            .get(SECTORS)
            .map(|line| {
                line.split([',', ';', '|', '،', '؛']).map(str::trim).filter(|s| !s.is_empty()).collect()
            })
            .unwrap_or_default();
        for (of, entry) in (0..).zip(entries) {
            let cost = match entry.fields.get("sector") {
                Some(sector) if known.contains(sector.as_str()) => KNOWN,
                Some(_) if !known.is_empty() => UNKNOWN,
                _ => UNSAID,
            };
            costs.insert((at, of), cost);
        }
    }
    costs
}

pub(super) fn place(position: u32) -> Option<usize> {
    usize::try_from(position).ok()
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
