//! The sample competition that the program ships, read as plainly as can be.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::DateTime;
use domain::{
    Award, AwardKind, Ballot, BallotId, Deliberation, Entry, EntryId, EntryStatus, EventDetails, Judge,
    JudgeId, JudgeRole, Language, Presence, Rubric, Rules, Source, Support, SupportKind, Text, TieBreak,
    Titles,
};
use scoring::{Assignment, BallotTable, Competition, Contender, UNMARKED};

use crate::{Finality, FolderData, HistoryRow, TablesData};

#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub(crate) details: EventDetails,
    pub(crate) rules: Rules,
    pub(crate) rubric: Rubric,
    pub(crate) entries: Vec<Entry>,
    pub(crate) judges: Vec<Judge>,
    pub(crate) ballots: Vec<Ballot>,
}

/// The rows of a table, each cell by its column.
pub(crate) fn rows(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(bytes).deserialize().map(Result::unwrap).collect()
}

pub(crate) fn table(name: &str) -> Vec<BTreeMap<String, String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample");
    rows(&std::fs::read(folder.join(name)).unwrap())
}

impl Sample {
    pub(crate) fn read() -> Sample {
        let rules = Rules {
            tie_breaks: Some(vec!["criterion:innovation".parse::<TieBreak>().unwrap()]),
            ..Rules::default()
        };
        Sample {
            details: EventDetails {
                id: "MS-2026".to_owned(),
                region: Some("07".to_owned()),
                ..EventDetails::default()
            },
            rules,
            rubric: Rubric::default(),
            entries: table("entries.csv").into_iter().map(entry).collect(),
            judges: table("judges.csv").into_iter().map(judge).collect(),
            ballots: table("ballots.csv").into_iter().map(ballot).collect(),
        }
    }

    /// What tables are made of, after the jury gave the first prize.
    pub(crate) fn with_tables<T>(&self, finality: Finality, read: impl FnOnce(&TablesData<'_>) -> T) -> T {
        let ballots: Vec<&Ballot> = self.ballots.iter().collect();
        let (competition, winner) = (self.competition(), EntryId::new("MS26-013").unwrap());
        let name =
            Text {
                ar: Some("الجائزة الأولى".to_owned()), fr: Some("Premier prix".to_owned()), en: None
            };
        let saved = |seq: i64| HistoryRow {
            seq,
            at: DateTime::parse_from_rfc3339("2026-05-06T09:35:00+01:00").unwrap(),
            by: "organiser".to_owned(),
            kind: "entry-saved",
            args: BTreeMap::from([("entry", "MS26-001".to_owned())]),
            hash: "00".repeat(32),
        };
        read(&TablesData {
            folder: FolderData {
                details: &self.details,
                rules: &self.rules,
                rubric: &self.rubric,
                entries: &self.entries,
                judges: &self.judges,
                assignment: None,
                decisions: &[],
                carried: None,
                ballots: &ballots,
            },
            competition: &competition,
            standings: &scoring::standings(&competition),
            history: &[saved(1), saved(2)],
            deliberation: &Deliberation {
                attendance: BTreeMap::from([(JudgeId::new("J7").unwrap(), Presence::Excused)]),
                ..Deliberation::default()
            },
            awards: &[award(name, vec![winner.clone()], ""), award(Text::default(), Vec::new(), "=aucun")],
            support: &BTreeMap::from([(
                winner,
                Support { kinds: vec![SupportKind::Training, SupportKind::Funding], note: String::new() },
            )]),
            finality,
        })
    }

    pub(crate) fn titles(&self) -> Titles {
        self.entries.iter().map(|entry| &entry.title).collect()
    }

    pub(crate) fn competition(&self) -> Competition {
        let mut ballots = BallotTable::default();
        for ballot in &self.ballots {
            let judge = self.judges.iter().position(|judge| judge.id == ballot.judge).unwrap();
            let entry = self.entries.iter().position(|entry| entry.id == ballot.entry).unwrap();
            let marks: Vec<i64> = (self.rubric.criteria().iter())
                .map(|c| ballot.marks.get(&c.id).map_or(UNMARKED, |mark| c.units(*mark).unwrap()))
                .collect();
            ballots.push(u32::try_from(judge).unwrap(), u32::try_from(entry).unwrap(), ballot.status, &marks);
        }
        let contender = |entry: &Entry| Contender { id: entry.id.clone(), status: entry.status };
        Competition {
            rubric: self.rubric.clone(),
            rules: self.rules.clone(),
            entries: self.entries.iter().map(contender).collect(),
            judges: self.judges.iter().map(|judge| judge.id.clone()).collect(),
            assignment: Assignment::Everyone,
            ballots,
            decisions: Vec::new(),
            carried: None,
        }
    }
}

fn award(name: Text, entries: Vec<EntryId>, reason: &str) -> Award {
    let (scope, worth) = (String::new(), "20 000 MAD".to_owned());
    Award { kind: AwardKind::Prize, name, scope, worth, entries, reason: reason.to_owned() }
}

type Cells = BTreeMap<String, String>;

fn texts(cells: &mut Cells, key: &str) -> Text {
    let mut text = Text::default();
    for language in Language::ALL {
        text.set(language, cells.remove(&format!("{key}_{}", language.code())));
    }
    text
}

fn filled(cells: Cells) -> Cells {
    cells.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

pub(crate) fn entry(mut cells: Cells) -> Entry {
    Entry {
        id: EntryId::new(&cells.remove("entry_id").unwrap()).unwrap(),
        title: texts(&mut cells, "title"),
        status: match cells.remove("status").unwrap().as_str() {
            "retiree" => EntryStatus::Withdrawn,
            "irrecevable" => EntryStatus::Inadmissible,
            word => word.parse().unwrap(),
        },
        fields: filled(cells),
    }
}

pub(crate) fn judge(mut cells: Cells) -> Judge {
    let role = cells.remove("role").unwrap();
    Judge {
        id: JudgeId::new(&cells.remove("judge_id").unwrap()).unwrap(),
        name: texts(&mut cells, "name"),
        role: if role == "president" { JudgeRole::Chair } else { role.parse().unwrap() },
        fields: filled(cells),
    }
}

pub(crate) fn ballot(mut cells: Cells) -> Ballot {
    let rubric = Rubric::default();
    let marks = rubric.criteria().iter().filter_map(|criterion| {
        let mark = cells.remove(criterion.id.as_str()).unwrap();
        Some((criterion.id.clone(), mark.parse().ok()?))
    });
    let marks = marks.collect();
    Ballot {
        id: serde_json::from_str::<BallotId>("\"00000000-0000-7000-8000-000000000000\"").unwrap(),
        judge: JudgeId::new(&cells.remove("judge_id").unwrap()).unwrap(),
        entry: EntryId::new(&cells.remove("entry_id").unwrap()).unwrap(),
        revision: 1,
        status: cells.remove("status").unwrap().parse().unwrap(),
        marks,
        source: Source::File,
        fields: filled(cells),
    }
}
