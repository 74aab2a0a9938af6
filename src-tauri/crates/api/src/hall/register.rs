//! What the hub must know to judge an arriving ballot, kept at hand: a busy hall sends hundreds at once.

use std::collections::{HashMap, HashSet};

use domain::{
    BallotId, BallotStatus, Criterion, CriterionId, DeviceId, DeviceState, EntryId, EntryStatus, HeldReason,
    JudgeId, MarkFault,
};
use store::{EventFile, Round, StoreError};

use super::arrived::{Arrived, scale_of};
use super::wire::Standing;

/// The latest revision of a sheet.
#[derive(Clone, Debug)]
pub(crate) struct SheetHead {
    pub(crate) id: BallotId,
    pub(crate) revision: u32,
    pub(crate) status: BallotStatus,
    /// When a device made it: which, its own number for it, and what it knew of.
    pub(crate) origin: Option<(DeviceId, Vec<BallotId>)>,
}

/// A ballot that came from a device before.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) judge: JudgeId,
    pub(crate) content: [u8; 32],
    pub(crate) seq: i64,
    pub(crate) standing: Standing,
    pub(crate) reason: Option<HeldReason>,
}

/// Everything, as of one journal row.
#[derive(Debug)]
pub(crate) struct Register {
    /// The journal row to which it belongs.
    pub(crate) seq: i64,
    round: Round,
    sealed: bool,
    erased_at: i64,
    began_at: i64,
    criteria: Vec<Criterion>,
    scales: HashMap<CriterionId, String>,
    entries: HashMap<EntryId, EntryStatus>,
    jury: HashSet<JudgeId>,
    assigned: Option<HashSet<(JudgeId, EntryId)>>,
    pub(crate) devices: HashMap<DeviceId, DeviceState>,
    pub(crate) heads: HashMap<(JudgeId, EntryId), SheetHead>,
    pub(crate) known: HashMap<BallotId, Known>,
    /// Ballots that came from no device: typed, or from a file.
    pub(crate) typed: HashSet<BallotId>,
    /// Conflicts that nobody has decided about.
    pub(crate) open_conflicts: HashSet<BallotId>,
}

/// What is to be done with an arriving ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It counts, as this revision.
    Counts(u32),
    /// It is kept aside.
    Aside(HeldReason),
    /// It says what no ballot of this sheet can say.
    Malformed,
}

impl Register {
    /// Rows that change nothing it holds brought the journal from one row to another. It is not made anew then: in a
    /// full hall that takes longer than the ballots that wait.
    pub(crate) fn pass(&mut self, from: i64, to: i64) {
        if self.seq == from {
            self.seq = to;
        }
    }

    pub(crate) fn read(file: &EventFile) -> Result<Register, StoreError> {
        let event = file.event()?;
        let origins: HashMap<BallotId, store::BallotOrigin> =
            file.ballot_origins()?.into_iter().map(|origin| (origin.ballot, origin)).collect();
        let mut heads = HashMap::new();
        let mut known = HashMap::new();
        let mut typed = HashSet::new();
        let known_of = |judge: &JudgeId, origin: &store::BallotOrigin, standing, reason| Known {
            judge: judge.clone(),
            content: origin.content,
            seq: origin.seq,
            standing,
            reason,
        };
        for recorded in file.ballots()? {
            let ballot = recorded.ballot;
            let origin = origins.get(&ballot.id);
            match origin {
                Some(origin) => {
                    drop(known.insert(ballot.id, known_of(&ballot.judge, origin, Standing::Counted, None)));
                }
                None => drop(typed.insert(ballot.id)),
            }
            let head = SheetHead {
                id: ballot.id,
                revision: ballot.revision,
                status: ballot.status,
                origin: origin.map(|origin| (origin.device, origin.after.clone())),
            };
            heads.insert((ballot.judge, ballot.entry), head);
        }
        for (ballot, judge, _) in file.past_ballots()? {
            match origins.get(&ballot) {
                Some(origin) => drop(known.insert(ballot, known_of(&judge, origin, Standing::Counted, None))),
                None => drop(typed.insert(ballot)),
            }
        }
        let mut open_conflicts = HashSet::new();
        for held in file.held_ballots()? {
            let counted = held.decision.as_ref().is_some_and(|decision| decision.counted);
            let Some(origin) = origins.get(&held.ballot.id).filter(|_| !counted) else { continue };
            let (standing, reason) = standing_of(held.why);
            known.insert(held.ballot.id, known_of(&held.ballot.judge, origin, standing, reason));
            if held.why == HeldReason::Conflict && held.decision.is_none() {
                open_conflicts.insert(held.ballot.id);
            }
        }
        let judges = file.judges()?;
        Ok(Register {
            seq: file.head()?.seq,
            round: event.round,
            sealed: file.sealed()?.is_some(),
            erased_at: file.erased_at()?,
            began_at: file.began_at()?,
            scales: event.rubric.criteria().iter().map(|c| (c.id.clone(), scale_of(c))).collect(),
            criteria: event.rubric.criteria().to_vec(),
            entries: file.entries()?.into_iter().map(|entry| (entry.id, entry.status)).collect(),
            jury: judges
                .into_iter()
                .filter(|judge| !judge.fields.contains_key("replaced_by"))
                .map(|judge| judge.id)
                .collect(),
            assigned: file.assignment()?.map(|pairs| pairs.into_iter().collect()),
            devices: file.devices()?.into_iter().map(|known| (known.device.id, known.state)).collect(),
            heads,
            known,
            typed,
            open_conflicts,
        })
    }

    /// The hub's rule for a ballot that it does not know yet.
    pub(crate) fn judge(&self, ballot: &Arrived) -> Verdict {
        let sheet = (ballot.judge.clone(), ballot.entry.clone());
        let head = self.heads.get(&sheet);
        if let Some(head) = head
            && self.is_older(ballot, head)
        {
            return Verdict::Aside(HeldReason::Superseded);
        }
        if ballot.revision > head.map_or(0, |head| head.revision).saturating_add(1000) {
            return Verdict::Malformed;
        }
        if let Some(why) = self.reason_to_hold(ballot, &sheet) {
            return Verdict::Aside(why);
        }
        if !self.is_on_scale(ballot) {
            return Verdict::Malformed;
        }
        match head {
            None => Verdict::Counts(ballot.revision),
            // The organiser wrote the judge off, who was only out of reach.
            Some(head) if head.status == BallotStatus::Absent => self.after(head, ballot),
            // Only the chair brings a judge back who declared a conflict of interest.
            Some(head) if head.status == BallotStatus::Recused => Verdict::Aside(HeldReason::Conflict),
            Some(head) if ballot.origin.after.contains(&head.id) => self.after(head, ballot),
            Some(_) => Verdict::Aside(HeldReason::Conflict),
        }
    }

    fn after(&self, head: &SheetHead, ballot: &Arrived) -> Verdict {
        Verdict::Counts(ballot.revision.max(head.revision.saturating_add(1)))
    }

    /// Whether the sheet's latest ballot was made in the knowledge of this one.
    fn is_older(&self, ballot: &Arrived, head: &SheetHead) -> bool {
        head.origin.as_ref().is_some_and(|(_, after)| after.contains(&ballot.id))
    }

    fn reason_to_hold(&self, ballot: &Arrived, sheet: &(JudgeId, EntryId)) -> Option<HeldReason> {
        if !ballot.is_read {
            Some(HeldReason::UnknownVersion)
        } else if self.devices.get(&ballot.origin.device) == Some(&DeviceState::Revoked) {
            Some(HeldReason::DeviceRevoked)
        } else if ballot.seen.seq < self.erased_at {
            Some(HeldReason::Rehearsal)
        } else if ballot.seen.seq < self.began_at {
            Some(HeldReason::EarlierRound)
        } else if !self.jury.contains(&ballot.judge) {
            Some(HeldReason::JudgeRemoved)
        } else if self.entries.get(&ballot.entry) != Some(&EntryStatus::Admissible) {
            Some(HeldReason::EntryWithdrawn)
        } else if self.assigned.as_ref().is_some_and(|pairs| !pairs.contains(sheet)) {
            Some(HeldReason::NotAssigned)
        } else if self.sealed {
            Some(HeldReason::Sealed)
        } else if self.round == Round::Closed {
            Some(HeldReason::Closed)
        } else if ballot.scale.iter().any(|(id, scale)| self.scales.get(id) != Some(scale)) {
            Some(HeldReason::ScaleChanged)
        } else {
            None
        }
    }

    fn is_on_scale(&self, ballot: &Arrived) -> bool {
        fits(&self.criteria, &ballot.marks)
    }

    /// Whether these marks could count by today's rubric.
    pub(crate) fn counts_today(&self, marks: &domain::Marks) -> bool {
        fits(&self.criteria, marks)
    }

    /// Takes over that a ballot is in the journal now.
    pub(crate) fn counted(&mut self, ballot: &Arrived, revision: u32, seq: i64) {
        let head = SheetHead {
            id: ballot.id,
            revision,
            status: ballot.status,
            origin: Some((ballot.origin.device, ballot.origin.after.clone())),
        };
        self.heads.insert((ballot.judge.clone(), ballot.entry.clone()), head);
        self.note(ballot, seq, Standing::Counted, None);
    }

    pub(crate) fn held(&mut self, ballot: &Arrived, why: HeldReason, seq: i64) {
        let (standing, reason) = standing_of(why);
        if why == HeldReason::Conflict {
            self.open_conflicts.insert(ballot.id);
        }
        self.note(ballot, seq, standing, reason);
    }

    fn note(&mut self, ballot: &Arrived, seq: i64, standing: Standing, reason: Option<HeldReason>) {
        let known = Known { judge: ballot.judge.clone(), content: ballot.content, seq, standing, reason };
        self.known.insert(ballot.id, known);
    }
}

fn standing_of(why: HeldReason) -> (Standing, Option<HeldReason>) {
    match why {
        HeldReason::Superseded => (Standing::Superseded, None),
        why => (Standing::Held, Some(why)),
    }
}

fn fits(criteria: &[Criterion], marks: &domain::Marks) -> bool {
    marks.iter().all(|(id, mark)| {
        criteria.iter().find(|criterion| criterion.id == *id).is_some_and(|criterion| {
            match criterion.units(*mark) {
                Ok(_) => true,
                Err(MarkFault::OutOfRange | MarkFault::OffStep) => false,
            }
        })
    })
}
