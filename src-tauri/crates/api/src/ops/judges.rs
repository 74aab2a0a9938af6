//! The jury.

use std::collections::BTreeMap;

use domain::{Action, Judge, JudgeId, JudgeRole};
use serde::{Deserialize, Serialize};
use store::EventFile;

use crate::Fault;
use crate::program::Session;
use crate::wire::Text;

use super::entries::next_id;
use super::{Done, Nothing, Topic};

const INSTITUTION: [(&str, domain::Language); 3] = [
    ("institution_ar", domain::Language::Ar),
    ("institution_fr", domain::Language::Fr),
    ("institution_en", domain::Language::En),
];
pub(super) const ATTENDANCE: &str = "attendance";
pub(super) const REPLACED_BY: &str = "replaced_by";

/// A judge as other screens name them.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct JudgeName {
    pub(crate) judge: String,
    pub(crate) name: Text,
    pub(crate) institution: Text,
    #[cfg_attr(test, ts(as = "crate::types::JudgeRole"))]
    pub(crate) role: JudgeRole,
}

impl From<&Judge> for JudgeName {
    fn from(judge: &Judge) -> JudgeName {
        JudgeName {
            judge: judge.id.to_string(),
            name: judge.name.clone().into(),
            institution: institution(&judge.fields).into(),
            role: judge.role,
        }
    }
}

pub(super) fn institution(fields: &BTreeMap<String, String>) -> domain::Text {
    let mut text = domain::Text::default();
    for (key, language) in INSTITUTION {
        text.set(language, fields.get(key).cloned());
    }
    text
}

/// Whether a member of the jury is there. Another word that a list brought stays among the fields.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
enum Attendance {
    Present,
    Excused,
    Absent,
    LeftEarly,
}

impl Attendance {
    const ALL: [Attendance; 4] =
        [Attendance::Present, Attendance::Excused, Attendance::Absent, Attendance::LeftEarly];

    const fn word(self) -> &'static str {
        match self {
            Attendance::Present => "present",
            Attendance::Excused => "excused",
            Attendance::Absent => "absent",
            Attendance::LeftEarly => "left_early",
        }
    }

    fn of(word: &str) -> Option<Attendance> {
        Attendance::ALL.into_iter().find(|a| a.word() == word)
    }
}

#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Judge"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct JudgeBody {
    judge: String,
    name: Text,
    #[serde(default)]
    institution: Text,
    #[cfg_attr(test, ts(as = "crate::types::JudgeRole"))]
    role: JudgeRole,
    #[serde(default)]
    fields: BTreeMap<String, String>,
    attendance: Option<Attendance>,
    #[serde(default)]
    replaced_by: Option<String>,
}

impl From<Judge> for JudgeBody {
    fn from(mut judge: Judge) -> JudgeBody {
        let institution = institution(&judge.fields);
        INSTITUTION.iter().for_each(|(key, _)| drop(judge.fields.remove(*key)));
        let attendance = judge.fields.get(ATTENDANCE).and_then(|word| Attendance::of(word));
        if attendance.is_some() {
            judge.fields.remove(ATTENDANCE);
        }
        JudgeBody {
            judge: judge.id.to_string(),
            name: judge.name.into(),
            institution: institution.into(),
            role: judge.role,
            attendance,
            replaced_by: judge.fields.remove(REPLACED_BY),
            fields: judge.fields,
        }
    }
}

fn judge(body: JudgeBody) -> Result<Judge, Fault> {
    let id = JudgeId::new(&body.judge)
        .map_err(|_| Fault::new("id-form").with("value", &body.judge).at("judge"))?;
    let name: domain::Text = body.name.into();
    if name.is_empty() {
        return Err(Fault::new("name-missing").at("name"));
    }
    let mut fields = body.fields;
    let institution: domain::Text = body.institution.into();
    for (key, language) in INSTITUTION {
        fields.extend(institution.get(language).map(|text| (key.to_owned(), text.to_owned())));
    }
    fields.extend(body.attendance.map(|a| (ATTENDANCE.to_owned(), a.word().to_owned())));
    fields.extend(body.replaced_by.map(|text| (REPLACED_BY.to_owned(), text)));
    fields.values_mut().for_each(|value| *value = intake::typed(value));
    fields.retain(|_, value| !value.is_empty());
    Ok(Judge { id, name, role: body.role, fields })
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "JudgesReply"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Judges {
    judges: Vec<JudgeBody>,
    next_id: String,
    ballots_by_judge: BTreeMap<String, usize>,
}

pub(crate) fn list(session: &mut Session, _: Nothing) -> Result<Judges, Fault> {
    let file = session.file()?;
    let judges = file.judges()?;
    let mut ballots_by_judge: BTreeMap<String, usize> = BTreeMap::new();
    for (judge, _) in file.latest_ballots()?.into_keys() {
        let count = ballots_by_judge.entry(judge.into()).or_default();
        *count = count.saturating_add(1);
    }
    let next_id = next_id(judges.iter().map(|j| j.id.as_str()), "J1");
    Ok(Judges { judges: judges.into_iter().map(JudgeBody::from).collect(), next_id, ballots_by_judge })
}

fn refuse_twin(file: &EventFile, id: &JudgeId, previous: Option<&str>) -> Result<(), Fault> {
    let judges = file.judges()?;
    match judges.iter().find(|j| j.id.key() == id.key() && Some(j.id.as_str()) != previous) {
        Some(twin) => Err(Fault::new("judge-twice").with("judge", &twin.id).at("judge")),
        None => Ok(()),
    }
}

/// Whether there are sheets of this judge, also of rounds that are over.
fn has_scored(file: &EventFile, judge: &JudgeId) -> Result<bool, Fault> {
    Ok(file.ballots()?.iter().any(|recorded| recorded.ballot.judge == *judge)
        || file.past_ballots()?.iter().any(|(_, of, _)| of == judge))
}

fn refuse_if_scored(file: &EventFile, judge: &JudgeId) -> Result<(), Fault> {
    if has_scored(file, judge)? {
        Err(Fault::new("judge-has-ballots").with("judge", judge).at("judge"))
    } else {
        Ok(())
    }
}

pub(crate) fn known(file: &EventFile, id: &str) -> Result<Judge, Fault> {
    let found = file.judges()?.into_iter().find(|j| j.id.as_str() == id);
    found.ok_or_else(|| Fault::new("judge-unknown").with("judge", id))
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Save {
    judge: JudgeBody,
    previous: Option<String>,
}

pub(crate) fn save(session: &mut Session, request: Save) -> Result<Done, Fault> {
    let judge = judge(request.judge)?;
    let file = session.file()?;
    let previous = request.previous.as_deref();
    refuse_twin(file, &judge.id, previous)?;
    let before = previous.map(|previous| known(file, previous)).transpose()?;
    // Sheets neither begin nor cease to count because a word was changed.
    if before.is_some_and(|before| before.counts() != judge.counts()) && has_scored(file, &judge.id)? {
        return Err(Fault::new("judge-role-scored").with("judge", &judge.id).at("role"));
    }
    let mut actions = Vec::new();
    if let Some(previous) = previous.filter(|previous| *previous != judge.id.as_str()) {
        let previous = known(file, previous)?.id;
        refuse_if_scored(file, &previous)?;
        actions.push(Action::JudgeRemoved { judge: previous });
    }
    actions.push(Action::JudgeSaved { judge: Box::new(judge) });
    session.record(&actions)?;
    Ok(Done { changed: &[Topic::Program, Topic::Judges, Topic::Ballots, Topic::Standings] })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Replace {
    judge: String,
    by: JudgeBody,
    reason: String,
}

/// Ballots that were given stay; the sheets that were not become absent, and the newcomer has their own.
pub(crate) fn replace(session: &mut Session, request: Replace) -> Result<Done, Fault> {
    let by = judge(request.by)?;
    let reason = request.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Fault::new("reason-needed").at("reason"));
    }
    let file = session.file()?;
    let mut leaving = known(file, &request.judge)?;
    refuse_twin(file, &by.id, None)?;
    leaving.fields.insert(REPLACED_BY.to_owned(), by.id.to_string());
    let judge = leaving.id.clone();
    let mut actions = vec![
        Action::JudgeSaved { judge: Box::new(leaving) },
        Action::JudgeReplaced { judge: judge.clone(), by: Box::new(by.clone()), reason },
    ];
    for (scored, entry) in file.latest_ballots()?.into_keys() {
        if scored == judge {
            actions.push(super::ballots::absence(&by.id, &entry, 1));
        }
    }
    let missing = super::ballots::remaining(file, &judge)?;
    actions.extend(missing.iter().map(|(entry, revision)| super::ballots::absence(&judge, entry, *revision)));
    session.record(&actions)?;
    Ok(Done { changed: &[Topic::Program, Topic::Judges, Topic::Ballots, Topic::Standings] })
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Remove {
    judge: String,
}

pub(crate) fn remove(session: &mut Session, request: Remove) -> Result<Done, Fault> {
    let file = session.file()?;
    let judge = known(file, &request.judge)?.id;
    refuse_if_scored(file, &judge)?;
    session.record(&[Action::JudgeRemoved { judge }])?;
    Ok(Done { changed: &[Topic::Program, Topic::Judges, Topic::Ballots, Topic::Standings] })
}
