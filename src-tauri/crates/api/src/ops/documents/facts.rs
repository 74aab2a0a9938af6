//! Everything that papers tell, as the event file has it.

use std::collections::BTreeMap;

use chrono::{DateTime, Local};
use domain::{
    Award, BallotStatus, Category, Criterion, Deliberation, EndedRound, Entry, EntryId, EntryStatus, Judge,
    JudgeId, Language, Performance, Presence, Support, Text,
};
use report::Trilingual;
use report::paper::{
    Attendance, CriterionShown, EntryCounts, EntryShown, JuryMember, Quorum, Ranked, Signatory,
};
use scoring::{Exact, Standings, Totals, shared_scale};
use store::{EventFile, RecordedBallot, SealedResult};

use crate::Fault;
use crate::ops::day::{Came, came};
use crate::ops::deliberation::{president, quorum, sitting_jury};
use crate::ops::judges::{ATTENDANCE, REPLACED_BY, institution};
use crate::ops::sheets::Desk;

use super::journal::Told;

pub(super) struct Facts {
    pub(super) desk: Desk,
    /// All of them, also those that do not take part.
    pub(super) entries: Vec<Entry>,
    /// Every revision, by judge and entry.
    pub(super) revisions: BTreeMap<(JudgeId, EntryId), Vec<RecordedBallot>>,
    pub(super) standings: Standings,
    pub(super) sitting: Deliberation,
    pub(super) awards: Vec<Award>,
    pub(super) support: BTreeMap<EntryId, Support>,
    pub(super) results: Vec<SealedResult>,
    /// Entrants who came, counted, and the audience.
    pub(super) came: Came,
    pub(super) audience: domain::Attendance,
    /// What was on the stage, and how long a presentation was to last, in seconds.
    pub(super) performances: Vec<Performance>,
    pub(super) pitch: u32,
    /// The rounds that are over.
    pub(super) past: Vec<EndedRound>,
    categories: Vec<Category>,
    pub(super) told: Told,
    pub(super) words: Trilingual,
    /// The total of each ballot that counts, as papers show it.
    totals: BTreeMap<(JudgeId, EntryId), Exact>,
}

impl Facts {
    pub(super) fn read(file: &EventFile) -> Result<Facts, Fault> {
        let desk = Desk::read(file)?;
        let words = Trilingual::default();
        let mut revisions: BTreeMap<_, Vec<RecordedBallot>> = BTreeMap::new();
        for recorded in file.ballots()? {
            let key = (recorded.ballot.judge.clone(), recorded.ballot.entry.clone());
            revisions.entry(key).or_default().push(recorded);
        }
        revisions.values_mut().for_each(|all| all.sort_by_key(|recorded| recorded.ballot.revision));
        Ok(Facts {
            told: Told::read(file, &words)?,
            entries: file.entries()?,
            revisions,
            standings: scoring::standings(&desk.competition),
            sitting: file.deliberation()?,
            awards: file.awards()?,
            support: file.support()?,
            results: file.results()?,
            came: came(&file.entries()?, file)?,
            audience: file.attendance()?,
            performances: Performance::all(&file.stage()?),
            pitch: file.programme()?.times.pitch,
            categories: file.categories()?,
            past: file.past_rounds()?.into_iter().map(|past| past.ended).collect(),
            totals: totals(&desk),
            words,
            desk,
        })
    }

    /// The seal of the result in force, once a second place holds it; a rehearsal has none.
    pub(super) fn seal(&self) -> Option<&SealedResult> {
        let last = self.results.last().filter(|result| result.reopened.is_none() && result.holder.is_some());
        last.filter(|_| !self.desk.event.rehearsal)
    }

    pub(super) fn entry(&self, entry: &Entry) -> EntryShown {
        let field = |key: &str| entry.fields.get(key).map(|value| self.words.field(key, value));
        let mut holder = Text::default();
        for language in Language::ALL {
            holder.set(language, entry.fields.get(&format!("holder_name_{}", language.code())).cloned());
        }
        EntryShown {
            number: entry.id.to_string(),
            title: entry.title.clone(),
            holder,
            province: field("province_code").unwrap_or_default(),
            sector: field("sector").unwrap_or_default(),
        }
    }

    /// For whom a prize is meant: a category, a group of the form, or as it was written.
    pub(super) fn reserved_for(&self, scope: &str) -> Text {
        let category = self.categories.iter().find(|category| category.id == scope);
        category.map_or_else(|| self.words.field("holder_group", scope), |category| category.name.clone())
    }

    pub(super) fn entry_of(&self, id: &EntryId) -> EntryShown {
        let known = self.entries.iter().find(|entry| entry.id == *id);
        known.map_or_else(
            || EntryShown { number: id.to_string(), ..EntryShown::default() },
            |entry| self.entry(entry),
        )
    }

    /// The entry in this row of the standings.
    pub(super) fn entry_at(&self, position: usize) -> EntryShown {
        let id = self.desk.competition.entries.get(position).map(|contender| &contender.id);
        id.map(|id| self.entry_of(id)).unwrap_or_default()
    }

    pub(super) fn judge(&self, id: &JudgeId) -> Option<&Judge> {
        self.desk.judges.iter().find(|judge| judge.id == *id)
    }

    pub(super) fn judge_name(&self, id: &JudgeId) -> Text {
        self.judge(id).map_or_else(|| written(id.as_str()), |judge| judge.name.clone())
    }

    pub(super) fn president(&self) -> Option<&Judge> {
        let jury = sitting_jury(&self.desk.judges);
        self.judge(&president(&self.sitting, &jury)?)
    }

    pub(super) fn member(&self, judge: &Judge) -> JuryMember {
        let replaced = self
            .desk
            .judges
            .iter()
            .find(|other| other.fields.get(REPLACED_BY).map(String::as_str) == Some(judge.id.as_str()));
        let signatures = self.seal().map(|result| &result.seal.signatures).into_iter().flatten();
        JuryMember {
            code: judge.id.to_string(),
            name: judge.name.clone(),
            institution: institution(&judge.fields),
            role: judge.role,
            attendance: self.attendance(judge),
            replaces: replaced.map(|replaced| replaced.name.clone()),
            signed_at: signatures.into_iter().find(|s| s.judge == judge.id).map(|s| moment(s.at)),
        }
    }

    fn attendance(&self, judge: &Judge) -> Option<Attendance> {
        let listed = judge.fields.get(ATTENDANCE).map(String::as_str);
        match (self.sitting.attendance.get(&judge.id), listed) {
            (Some(Presence::Present), _) => Some(Attendance::Present),
            (Some(Presence::Excused), _) => Some(Attendance::Excused),
            (Some(Presence::Absent) | None, Some("left_early")) => Some(Attendance::LeftEarly),
            (Some(Presence::Absent), _) => Some(Attendance::Absent),
            (None, Some("present")) => Some(Attendance::Present),
            (None, Some("excused")) => Some(Attendance::Excused),
            (None, Some("absent")) => Some(Attendance::Absent),
            (None, _) => None,
        }
    }

    pub(super) fn quorum(&self) -> Quorum {
        let jury = sitting_jury(&self.desk.judges);
        let found = quorum(&self.sitting, &jury, self.desk.event.rules.jury_quorum);
        Quorum { members: count(found.members), present: count(found.present), needed: count(found.needed) }
    }

    pub(super) fn counts(&self) -> EntryCounts {
        let of = |status| count(self.entries.iter().filter(|entry| entry.status == status).count());
        EntryCounts {
            received: count(self.entries.len()),
            inadmissible: of(EntryStatus::Inadmissible),
            withdrawn: of(EntryStatus::Withdrawn),
            // Who did not go on was heard all the same.
            heard: of(EntryStatus::Admissible).saturating_add(of(EntryStatus::Eliminated)),
        }
    }

    pub(super) fn criteria(&self) -> Vec<CriterionShown> {
        let shown = |criterion: &Criterion| CriterionShown {
            label: criterion.label.clone(),
            weight: criterion.weight.to_string(),
            min: criterion.min.to_string(),
            max: criterion.max.to_string(),
            step: criterion.step.to_string(),
        };
        self.desk.event.rubric.criteria().iter().map(shown).collect()
    }

    /// The scale that people see: that of the criteria, when they share one.
    pub(super) fn scale(&self) -> String {
        shared_scale(&self.desk.event.rubric).map_or_else(|| "100".to_owned(), |(_, max)| max.to_string())
    }

    pub(super) fn on_scale(&self, score: &Exact) -> Exact {
        let shared = shared_scale(&self.desk.event.rubric);
        shared.map_or_else(|| score.clone(), |(min, max)| score.on_scale(min, max))
    }

    /// The total of a ballot that counts, on the scale that people see.
    pub(super) fn total(&self, judge: &JudgeId, entry: &EntryId) -> Option<Exact> {
        self.totals.get(&(judge.clone(), entry.clone())).map(|total| self.on_scale(total))
    }

    pub(super) fn ranking(&self) -> Vec<Ranked> {
        let ranked = |row: &scoring::Row| Ranked {
            rank: Some(row.rank.to_string()),
            entry: self.entry_at(row.entry),
            score: Some(shown(&self.on_scale(&row.score))),
            counted: row.ballots_counted,
            expected: row.ballots_expected,
        };
        self.standings.rows.iter().map(ranked).collect()
    }

    /// The place of an entry, when it has one.
    pub(super) fn rank(&self, id: &EntryId) -> Option<String> {
        let at = self.desk.competition.entries.iter().position(|contender| contender.id == *id)?;
        self.standings.rows.iter().find(|row| row.entry == at).map(|row| row.rank.to_string())
    }

    /// The ballots in force that say this, in the order of the jury and of the day.
    pub(super) fn ballots(&self, status: BallotStatus) -> impl Iterator<Item = &RecordedBallot> {
        let pairs = self.desk.judges.iter().filter(|judge| judge.counts()).flat_map(|judge| {
            self.desk.entries.iter().map(move |entry| (judge.id.clone(), entry.id.clone()))
        });
        pairs
            .filter_map(|pair| self.desk.latest.get(&pair))
            .filter(move |recorded| recorded.ballot.status == status)
    }

    /// Who signs what leaves the house.
    pub(super) fn signatories(&self) -> Vec<Signatory> {
        let capacity = |key: &str| self.words.say(key, &[]);
        vec![
            Signatory { name: Text::default(), capacity: capacity("documents-signs-organiser") },
            Signatory {
                name: self.president().map(|judge| judge.name.clone()).unwrap_or_default(),
                capacity: capacity("documents-signs-president"),
            },
        ]
    }
}

fn totals(desk: &Desk) -> BTreeMap<(JudgeId, EntryId), Exact> {
    let competition = &desk.competition;
    let totals = Totals::new(competition);
    let at = |index: &u32| usize::try_from(*index).ok();
    let of = |row: usize| {
        let judge = competition.judges.get(at(competition.ballots.judges.get(row)?)?)?;
        let entry = competition.entries.get(at(competition.ballots.entries.get(row)?)?)?;
        Some(((judge.clone(), entry.id.clone()), totals.total(row)?))
    };
    (0..competition.ballots.len()).filter_map(of).collect()
}

/// Two decimals, as papers show scores.
pub(super) fn shown(number: &Exact) -> String {
    number.decimals(2)
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// What was written in one language only is shown in all.
pub(super) fn written(text: &str) -> Text {
    let arabic = text.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}'));
    let mut written = Text::default();
    written.set(if arabic { Language::Ar } else { Language::Fr }, Some(text.to_owned()));
    written
}

/// Nothing where nothing was written.
pub(super) fn unless_empty(text: &str) -> Option<String> {
    Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// Unix milliseconds as the clocks of this place show them: `2026-05-06T17:32`.
pub(super) fn moment(at: i64) -> String {
    let at = DateTime::from_timestamp_millis(at).unwrap_or_default().with_timezone(&Local);
    at.format("%Y-%m-%dT%H:%M").to_string()
}
