//! The papers of the sample competition, as whoever holds it would have them filled. `make bench` prints
//! some of them too.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use domain::{BallotStatus, Entry, EntryStatus, Judge, JudgeRole, Language, Text, TieBreak};
use intake::folder::Folder;
use report::paper::{
    Attendance, Award, Breakdown, BreakdownRow, Certificate, CertificateKind, Certificates, Correction,
    CriterionShown, DayKept, Declaration, Declarations, DeclaredConflict, EarlierRound, Edition, Eliminated,
    EntryCounts, EntryList, EntryShown, Exception, Feedback, FeedbackMark, FeedbackSheet, HeadOfficeReport,
    Job, JuryList, JuryMember, Languages, Laureate, Letterhead, ListedEntry, Mention, Method, Minutes, Note,
    Paper, Picture, PinCard, PinCards, ProjectTotals, Quorum, Ranked, Recusal, ScoreSheet, ScoreSheets, Seal,
    SetAside, Settled, SheetCriterion, SheetLevel, Signatory, State, Step, Summary, SummaryCell, SummaryRow,
    Support, Tie, Winners,
};
use scoring::{Competition, DecidedBy, Exact, Standings, Totals};

/// The folder of assets.
pub(crate) fn assets() -> PathBuf {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|folder| folder.join("assets"));
    above.into_iter().find(|assets| assets.join("sample").is_dir()).unwrap()
}

/// A text in Arabic, French and English.
pub(crate) fn text(ar: &str, fr: &str, en: &str) -> Text {
    let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Text { ar: given(ar), fr: given(fr), en: given(en) }
}

/// A draft, and the same sealed.
pub(crate) fn states() -> [State; 2] {
    [State::Draft, sealed()]
}

pub(crate) fn sealed() -> State {
    let hash = "9F3A61C07E4B2D1558A0C6E3B7F429D08C1E5A7730BD94F62E8817C4A3D05B6F";
    let groups = (0..16).map(|at| hash[at * 4..at * 4 + 4].to_owned()).collect();
    State::Sealed(Seal {
        result: 1,
        groups,
        qr: format!("TAHKIM:1:{hash}"),
        sealed_at: "2026-05-06T17:32".to_owned(),
    })
}

pub(crate) struct Sample {
    folder: Folder,
    competition: Competition,
    standings: Standings,
    provinces: BTreeMap<String, Text>,
    sectors: BTreeMap<String, Text>,
}

impl Sample {
    pub(crate) fn read() -> Sample {
        let path = assets().join("sample");
        let folder = intake::folder::read(&path).unwrap();
        let competition = intake::folder::competition(&path).unwrap().competition;
        let standings = scoring::standings(&competition);
        let provinces =
            labels("territories.csv", "province_code", ["province_ar", "province_fr", "province_fr"]);
        let sectors = labels("sectors.csv", "key", ["ar", "fr", "fr"]);
        Sample { folder, competition, standings, provinces, sectors }
    }

    pub(crate) fn job(&self, paper: Paper, languages: Languages, state: State) -> Job {
        let event = &self.folder.event;
        Job {
            letterhead: Letterhead {
                event: event.name.clone(),
                motto: event.motto.clone(),
                authorities: vec![text(
                    "كتابة الدولة المكلفة بالصناعة التقليدية والاقتصاد الاجتماعي والتضامني",
                    "Secrétariat d'État chargé de l'Artisanat et de l'Économie sociale et solidaire",
                    "State Secretariat for Crafts and the Social and Solidarity Economy",
                )],
                organiser: event.organiser.clone(),
                partners: event.partners.iter().map(|partner| partner.name.clone()).collect(),
                place: event.place.clone(),
                date: event.date.clone(),
                code: event.id.clone(),
                logo: None,
            },
            edition: Edition {
                languages,
                state,
                number: "MS-2026/07".to_owned(),
                printed_at: "2026-05-06T17:40".to_owned(),
            },
            paper,
            plain: false,
        }
    }

    /// Every paper.
    pub(crate) fn papers(&self) -> Vec<Paper> {
        vec![
            Paper::EntryList(self.entry_list()),
            Paper::RunningOrder(self.running_order()),
            Paper::JuryList(JuryList { members: self.members(false), quorum: Some(4) }),
            Paper::Declarations(self.declarations()),
            Paper::BlankSheets(self.sheets(false)),
            Paper::FilledSheets(self.sheets(true)),
            Paper::Summary(self.summary()),
            Paper::Minutes(self.minutes()),
            Paper::Winners(self.winners()),
            Paper::Certificates(self.certificates()),
            Paper::PinCards(self.pin_cards()),
            Paper::Feedback(self.feedback()),
            Paper::HeadOffice(self.head_office()),
        ]
    }

    pub(crate) fn entry(&self, entry: &Entry) -> EntryShown {
        let field = |key: &str| entry.fields.get(key).map(String::as_str).unwrap_or_default();
        EntryShown {
            number: entry.id.to_string(),
            title: entry.title.clone(),
            holder: text(field("holder_name_ar"), field("holder_name_fr"), ""),
            province: self.provinces.get(field("province_code")).cloned().unwrap_or_default(),
            sector: self.sectors.get(field("sector")).cloned().unwrap_or_default(),
        }
    }

    fn entry_numbered(&self, number: &str) -> EntryShown {
        self.entry(self.folder.entries.iter().find(|entry| entry.id.to_string().ends_with(number)).unwrap())
    }

    fn at(&self, position: usize) -> EntryShown {
        self.entry(&self.folder.entries[position])
    }

    pub(crate) fn entry_list(&self) -> EntryList {
        let entries = self.folder.entries.iter().map(|entry| ListedEntry {
            entry: self.entry(entry),
            order: entry.fields.get("running_order").and_then(|order| order.parse().ok()),
            slot: None,
            status: entry.status,
            reason: reason(entry.status),
        });
        EntryList { entries: entries.collect() }
    }

    fn running_order(&self) -> EntryList {
        let mut list = self.entry_list();
        list.entries.retain(|entry| entry.status == EntryStatus::Admissible);
        list.entries.sort_by_key(|entry| entry.order);
        for (place, entry) in list.entries.iter_mut().enumerate() {
            let minutes = 9 * 60 + 30 + 12 * place;
            entry.slot = Some(format!("{:02}:{:02}", minutes / 60, minutes % 60));
        }
        list
    }

    fn member(&self, judge: &Judge, after: bool) -> JuryMember {
        let field = |key: &str| judge.fields.get(key).map(String::as_str).unwrap_or_default();
        let attendance = match field("attendance") {
            "left_early" => Attendance::LeftEarly,
            _ => Attendance::Present,
        };
        JuryMember {
            code: judge.id.to_string(),
            name: judge.name.clone(),
            institution: text(field("institution_ar"), field("institution_fr"), ""),
            role: judge.role,
            attendance: after.then_some(attendance),
            replaces: None,
            signed_at: (after && attendance == Attendance::Present).then(|| "2026-05-06T17:31".to_owned()),
        }
    }

    fn members(&self, after: bool) -> Vec<JuryMember> {
        self.folder.judges.iter().map(|judge| self.member(judge, after)).collect()
    }

    fn declarations(&self) -> Declarations {
        let declaration = |judge: &Judge| Declaration {
            judge: self.member(judge, false),
            conflicts: self
                .recused()
                .filter(|ballot| ballot.judge == judge.id)
                .map(|ballot| DeclaredConflict {
                    entry: self.entry_numbered(&ballot.entry.to_string()),
                    reason: ballot.fields.get("comment").cloned(),
                })
                .collect(),
        };
        Declarations { declarations: self.folder.judges.iter().skip(3).take(2).map(declaration).collect() }
    }

    fn recused(&self) -> impl Iterator<Item = &intake::BallotRow> {
        self.folder.ballots.iter().filter(|ballot| ballot.status == BallotStatus::Recused)
    }

    fn criteria(&self) -> Vec<CriterionShown> {
        let shown = |criterion: &domain::Criterion| CriterionShown {
            label: criterion.label.clone(),
            weight: criterion.weight.to_string(),
            min: criterion.min.to_string(),
            max: criterion.max.to_string(),
            step: criterion.step.to_string(),
        };
        self.folder.rubric.criteria().iter().map(shown).collect()
    }

    pub(crate) fn sheets(&self, filled: bool) -> ScoreSheets {
        let mut sheets = Vec::new();
        for ballot in
            self.folder.ballots.iter().filter(|ballot| ballot.status == BallotStatus::Submitted).take(2)
        {
            let judge = self.folder.judges.iter().find(|judge| judge.id == ballot.judge).unwrap();
            let sum: Exact = self.folder.rubric.criteria().iter().fold(Exact::ZERO, |sum, criterion| {
                let mark = Exact::from(*ballot.marks.get(&criterion.id).unwrap());
                sum.plus(&mark.times(&Exact::from(criterion.weight)))
            });
            let total = sum.over(&Exact::whole(100)).unwrap().decimals(2);
            let criteria = self.folder.rubric.criteria().iter().map(|criterion| {
                let mark = ballot.marks.get(&criterion.id).filter(|_| filled);
                let weighted = mark.map(|mark| Exact::from(*mark).times(&Exact::from(criterion.weight)));
                SheetCriterion {
                    label: criterion.label.clone(),
                    prompts: criterion.subcriteria.iter().map(|prompt| prompt.label.clone()).collect(),
                    levels: levels(criterion.id.as_str()),
                    weight: criterion.weight.to_string(),
                    min: criterion.min.to_string(),
                    max: criterion.max.to_string(),
                    step: criterion.step.to_string(),
                    mark: mark.map(ToString::to_string),
                    weighted: weighted.map(|all| all.over(&Exact::whole(100)).unwrap().decimals(2)),
                }
            });
            sheets.push(ScoreSheet {
                judge: Some(self.member(judge, false)),
                entry: self.entry_numbered(&ballot.entry.to_string()),
                criteria: criteria.collect(),
                total: filled.then_some(total),
                comment: filled.then(|| "عرض واضح، والكلفة تحتاج إلى تدقيق.".to_owned()),
                corrections: if filled && sheets.is_empty() {
                    vec![Correction {
                        criterion: self.folder.rubric.criteria()[0].label.clone(),
                        old: Some("12".to_owned()),
                        new: Some("13".to_owned()),
                        at: "2026-05-06T09:41".to_owned(),
                        reason: Some("خطأ في النقل".to_owned()),
                    }]
                } else {
                    Vec::new()
                },
                submitted_at: filled.then(|| ballot.fields.get("submitted_at").cloned()).flatten(),
                revision: filled.then_some(1),
                typed: filled && sheets.len() == 1,
                qr: Some(format!("TAHKIM:S:{}:{}", ballot.judge, ballot.entry)),
            });
        }
        ScoreSheets { sheets, scale: "20".to_owned() }
    }

    /// A sheet of every entry that is heard, for the judge with the longest name.
    pub(crate) fn sheets_of_all(&self) -> ScoreSheets {
        let longest = self.folder.judges.iter().max_by_key(|judge| judge.name.shown(Language::Fr).len());
        let heard = self.folder.entries.iter().filter(|entry| entry.status == EntryStatus::Admissible);
        let mut sheets = self.sheets(false);
        let sheet =
            ScoreSheet { judge: longest.map(|judge| self.member(judge, false)), ..sheets.sheets.remove(0) };
        sheets.sheets = heard.map(|entry| ScoreSheet { entry: self.entry(entry), ..sheet.clone() }).collect();
        sheets
    }

    fn ranked(&self) -> Vec<Ranked> {
        let ranked = |row: &scoring::Row| Ranked {
            rank: Some(row.rank.to_string()),
            entry: self.at(row.entry),
            score: Some(self.on_scale(&row.score)),
            counted: row.ballots_counted,
            expected: row.ballots_expected,
        };
        self.standings.rows.iter().map(ranked).collect()
    }

    fn on_scale(&self, score: &Exact) -> String {
        let (min, max) = scoring::shared_scale(&self.folder.rubric).unwrap();
        score.on_scale(min, max).decimals(2)
    }

    fn summary(&self) -> Summary {
        let totals = Totals::new(&self.competition);
        let table = &self.competition.ballots;
        let cell = |judge: usize, entry: usize| {
            let row = (0..table.len())
                .find(|row| table.judges[*row] as usize == judge && table.entries[*row] as usize == entry);
            match row.map(|row| (table.status[row], totals.total(row))) {
                None => SummaryCell::Missing,
                Some((_, Some(total))) => SummaryCell::Total(self.on_scale(&total)),
                Some((BallotStatus::Recused, None)) => SummaryCell::Recused,
                Some((BallotStatus::Absent, None)) => SummaryCell::Absent,
                Some((_, None)) => SummaryCell::Incomplete,
            }
        };
        let rows = self.standings.rows.iter().zip(self.ranked()).map(|(row, ranked)| {
            let cells: Vec<SummaryCell> =
                (0..self.folder.judges.len()).map(|judge| cell(judge, row.entry)).collect();
            SummaryRow {
                ranked,
                cells,
                means: row.means.iter().map(|mean| mean.as_ref().map(|mean| mean.decimals(2))).collect(),
                spread: Some("4.10".to_owned()),
            }
        });
        Summary {
            judges: self.members(true),
            criteria: self.criteria(),
            scale: "20".to_owned(),
            carried: Some("30".to_owned()),
            rows: rows.collect(),
        }
    }

    fn counts(&self) -> EntryCounts {
        let of = |status| self.folder.entries.iter().filter(|entry| entry.status == status).count() as u32;
        EntryCounts {
            received: self.folder.entries.len() as u32,
            inadmissible: of(EntryStatus::Inadmissible),
            withdrawn: of(EntryStatus::Withdrawn),
            heard: of(EntryStatus::Admissible),
        }
    }

    pub(crate) fn minutes(&self) -> Minutes {
        let set_aside = self.folder.entries.iter().filter(|entry| entry.status != EntryStatus::Admissible);
        let step = |step: &TieBreak| match step {
            TieBreak::Criterion(id) => Step::Criterion(self.folder.rubric.get(id).unwrap().label.clone()),
            TieBreak::Chair => Step::Chair,
            _ => Step::MedianBallot,
        };
        Minutes {
            rounds: vec![EarlierRound {
                number: 1,
                ranked: 61,
                promoted: 22,
                carried: Some("30".to_owned()),
                reason: None,
                eliminated: vec![Eliminated {
                    rank: "23".to_owned(),
                    entry: EntryShown {
                        number: "MS26-031".to_owned(),
                        title: text(
                            "تثمين نوى التمر",
                            "Valorisation des noyaux de dattes",
                            "Value from date stones",
                        ),
                        ..EntryShown::default()
                    },
                    score: "61.25".to_owned(),
                }],
            }],
            opened_at: Some("2026-05-06T16:10".to_owned()),
            closed_at: Some("2026-05-06T17:20".to_owned()),
            reference: text(
                "نظام المسابقة، المواد من 9 إلى 14",
                "règlement du concours, articles 9 à 14",
                "competition rules, articles 9 to 14",
            ),
            members: self.members(true),
            quorum: Quorum { members: 7, present: 6, needed: 4 },
            rapporteur: Some(self.folder.judges[5].name.clone()),
            counts: self.counts(),
            set_aside: set_aside
                .map(|entry| SetAside {
                    entry: self.entry(entry),
                    status: entry.status,
                    reason: reason(entry.status),
                })
                .collect(),
            criteria: self.criteria(),
            method: Method {
                scale: "20".to_owned(),
                ballots_needed: self.folder.rules.quorum,
                incomplete: self.folder.rules.incomplete_ballots,
                tie_breaks: self
                    .folder
                    .rules
                    .tie_breaks
                    .iter()
                    .flatten()
                    .map(step)
                    .chain(std::iter::once(Step::Chair))
                    .collect(),
                rank_style: self.folder.rules.rank_style,
            },
            recusals: self
                .recused()
                .map(|ballot| Recusal {
                    judge: self
                        .folder
                        .judges
                        .iter()
                        .find(|judge| judge.id == ballot.judge)
                        .unwrap()
                        .name
                        .clone(),
                    entry: self.entry_numbered(&ballot.entry.to_string()),
                    reason: ballot.fields.get("comment").cloned(),
                })
                .collect(),
            ranking: self.ranked(),
            too_few: Vec::new(),
            ties: self.ties(),
            awards: self.awards(),
            mentions: self.mentions(),
            support: self.support(),
            notes: vec![Note {
                by: None,
                text: "تنوه اللجنة بجودة العروض، وتوصي بتمديد مدة كل عرض إلى سبع دقائق في الدورة المقبلة."
                    .to_owned(),
            }],
            reservations: vec![Note {
                by: Some(self.folder.judges[1].name.clone()),
                text: "Le coût de deux projets aurait mérité une expertise avant le passage.".to_owned(),
            }],
            exceptions: vec![Exception {
                at: "2026-05-06T12:10".to_owned(),
                what: text(
                    "إعادة فتح ورقة تنقيط",
                    "Réouverture d'une fiche de notation",
                    "A score sheet reopened",
                ),
                reason: Some("خطأ في نقل نقطة معيار الابتكار".to_owned()),
            }],
            reopenings: Vec::new(),
            annexes: vec![
                text("الجدول التركيبي للنقط", "Tableau récapitulatif des notes", "Summary table of marks"),
                text(
                    "تصريحات عدم تنازع المصالح",
                    "Déclarations d'absence de conflit d'intérêts",
                    "No-conflict declarations",
                ),
            ],
        }
    }

    fn ties(&self) -> Vec<Tie> {
        let mut ties = Vec::new();
        for rows in self.standings.rows.windows(2) {
            let settled = match rows[1].decided_by {
                DecidedBy::First | DecidedBy::Score => continue,
                DecidedBy::Step(_) => Settled::Rule {
                    step: Step::Criterion(self.folder.rubric.criteria()[0].label.clone()),
                    values: rows.iter().map(|row| row.means[0].as_ref().unwrap().decimals(2)).collect(),
                },
                DecidedBy::Shared => Settled::Chair {
                    by: self.folder.judges[0].name.clone(),
                    reason: "جاهزية المشروع للانطلاق الفوري وعدد مناصب الشغل المرتقبة.".to_owned(),
                },
            };
            ties.push(Tie {
                score: self.on_scale(&rows[0].score),
                entries: rows.iter().map(|row| self.at(row.entry)).collect(),
                settled,
            });
        }
        ties
    }

    fn awards(&self) -> Vec<Award> {
        let laureate = |place: usize| Laureate {
            rank: Some(self.standings.rows[place].rank.to_string()),
            entry: self.at(self.standings.rows[place].entry),
        };
        let brings =
            |sum: &str| Some(text(&format!("{sum} درهم"), &format!("{sum} DH"), &format!("{sum} MAD")));
        vec![
            Award {
                prize: text("الجائزة الأولى", "Premier prix", "First prize"),
                reserved_for: None,
                brings: brings("30 000"),
                laureates: vec![laureate(0)],
                reason: None,
            },
            Award {
                prize: text("الجائزة الثانية", "Deuxième prix", "Second prize"),
                reserved_for: None,
                brings: brings("20 000"),
                laureates: vec![laureate(1)],
                reason: None,
            },
            Award {
                prize: text("الجائزة الثالثة", "Troisième prix", "Third prize"),
                reserved_for: None,
                brings: brings("10 000"),
                laureates: vec![laureate(2), laureate(3)],
                reason: None,
            },
            Award {
                prize: text("جائزة الأشخاص في وضعية إعاقة", "Prix du handicap", "Disability prize"),
                reserved_for: Some(text(
                    "الأشخاص في وضعية إعاقة",
                    "Personnes en situation de handicap",
                    "People with disabilities",
                )),
                brings: None,
                laureates: Vec::new(),
                reason: Some("لم يبلغ أي مشروع من هذه الفئة المعدل المطلوب.".to_owned()),
            },
        ]
    }

    fn mentions(&self) -> Vec<Mention> {
        vec![Mention {
            mention: text("جائزة إعجاب لجنة التحكيم", "Coup de cœur du jury", "Jury's favourite"),
            entry: self.at(self.standings.rows[5].entry),
        }]
    }

    fn support(&self) -> Vec<Support> {
        let training = text(
            "التكوين في التدبير المالي",
            "Formation en gestion financière",
            "Training in financial management",
        );
        let funding = text(
            "التوجيه إلى مصادر التمويل",
            "Orientation vers les sources de financement",
            "Referral to funding sources",
        );
        let support = |place: usize, recommended: Vec<Text>, note: Option<&str>| Support {
            entry: self.at(self.standings.rows[place].entry),
            recommended,
            note: note.map(str::to_owned),
        };
        vec![
            support(0, vec![training.clone(), funding.clone()], None),
            support(1, vec![funding], Some("Mise en relation avec le CRI.")),
            support(2, vec![training], None),
        ]
    }

    fn signatories() -> Vec<Signatory> {
        vec![
            Signatory {
                name: Text::default(),
                capacity: text(
                    "المندوب الجهوي لمكتب تنمية التعاون",
                    "Délégué régional de l'ODCO",
                    "Regional delegate of ODCO",
                ),
            },
            Signatory {
                name: Text::default(),
                capacity: text("رئيس(ة) لجنة التحكيم", "Président(e) du jury", "Jury president"),
            },
        ]
    }

    pub(crate) fn winners(&self) -> Winners {
        Winners { awards: self.awards(), mentions: self.mentions(), signatories: Sample::signatories() }
    }

    fn certificates(&self) -> Certificates {
        let first = self.at(self.standings.rows[0].entry);
        let third = self.at(self.standings.rows[2].entry);
        let chair = &self.folder.judges[0];
        let certificate = |number: u32, name: &Text, of: CertificateKind| Certificate {
            number: format!("MS-2026/A/{number:03}"),
            name: name.clone(),
            of,
        };
        Certificates {
            certificates: vec![
                certificate(1, &first.holder, CertificateKind::Participation { entry: first.clone() }),
                certificate(
                    2,
                    &third.holder,
                    CertificateKind::Winner {
                        entry: third.clone(),
                        prize: text("الجائزة الثالثة", "Troisième prix", "Third prize"),
                        shared: true,
                    },
                ),
                certificate(
                    3,
                    &chair.name,
                    CertificateKind::Jury {
                        role: JudgeRole::Chair,
                        institution: self.member(chair, true).institution,
                    },
                ),
            ],
            signatories: Sample::signatories(),
        }
    }

    /// As many certificates of participation as are asked for.
    pub(crate) fn certificates_of_participation(&self, n: usize) -> Certificates {
        let certificates = self.folder.entries.iter().cycle().take(n).enumerate().map(|(at, entry)| {
            let entry = self.entry(entry);
            Certificate {
                number: format!("MS-2026/A/{:03}", at + 1),
                name: entry.holder.clone(),
                of: CertificateKind::Participation { entry },
            }
        });
        Certificates { certificates: certificates.collect(), signatories: Sample::signatories() }
    }

    fn pin_cards(&self) -> PinCards {
        let card = |(at, judge): (usize, &Judge)| PinCard {
            name: judge.name.clone(),
            role: judge.role,
            judge: judge.id.to_string(),
            pin: format!("{:06}", 104_729 * (at + 3) % 1_000_000),
            address: Some("https://192.168.8.2:4433".to_owned()),
            qr: Some(format!("https://192.168.8.2:4433/#j={}", judge.id)),
        };
        PinCards { cards: self.folder.judges.iter().enumerate().map(card).collect() }
    }

    fn feedback(&self) -> Feedback {
        let sheet = |place: usize| {
            let row = &self.standings.rows[place];
            let marks = self.criteria().into_iter().zip(&row.means).map(|(criterion, mean)| FeedbackMark {
                label: criterion.label,
                weight: criterion.weight,
                min: criterion.min,
                max: criterion.max,
                mean: mean.as_ref().unwrap().decimals(2),
                mean_of_all: Some("13.20".to_owned()),
            });
            FeedbackSheet {
                entry: self.at(row.entry),
                counted: row.ballots_counted,
                marks: marks.collect(),
                score: Some(self.on_scale(&row.score)),
                rank: Some(row.rank.to_string()),
                ranked: self.standings.rows.len() as u32,
                comments: vec![
                    "فكرة أصيلة تثمن موردا محليا؛ ينبغي تدقيق كلفة التجهيز.".to_owned(),
                    "Prévoir un plan de commercialisation pour les deux premières années.".to_owned(),
                ],
                awards: if place == 0 {
                    vec![text("الجائزة الأولى", "Premier prix", "First prize")]
                } else {
                    Vec::new()
                },
                recommended: self
                    .support()
                    .get(place)
                    .map(|support| support.recommended.clone())
                    .unwrap_or_default(),
            }
        };
        Feedback { sheets: vec![sheet(0), sheet(8)], scale: "20".to_owned(), carried: Some("30".to_owned()) }
    }

    fn breakdown(&self, by: Text, key: &str, label: impl Fn(&str) -> Text) -> Breakdown {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for entry in &self.folder.entries {
            *counts.entry(entry.fields.get(key).cloned().unwrap_or_default()).or_default() += 1;
        }
        let mut rows: Vec<BreakdownRow> =
            counts.into_iter().map(|(key, count)| BreakdownRow { label: label(&key), count }).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.count));
        Breakdown { by, rows }
    }

    fn head_office(&self) -> HeadOfficeReport {
        let sum = |key: &str| -> Option<String> {
            let of = |entry: &Entry| entry.fields.get(key).and_then(|value| value.parse::<u64>().ok());
            let heard = self.folder.entries.iter().filter(|entry| entry.status == EntryStatus::Admissible);
            Some(heard.filter_map(of).sum::<u64>().to_string())
        };
        HeadOfficeReport {
            addressed_to: text("المديرية العامة لمكتب تنمية التعاون، مصلحة بنك المشاريع والابتكار الاجتماعي", "Direction générale de l'ODCO, service de la Banque de projets et de l'innovation sociale", "ODCO head office, project bank and social innovation"),
            counts: self.counts(),
            jury: Quorum { members: 7, present: 6, needed: 4 },
            attendance: vec![
                BreakdownRow { label: text("التعاونيات", "Coopératives", "Cooperatives"), count: 41 },
                BreakdownRow { label: text("الشباب", "Jeunes", "Youth"), count: 28 },
                BreakdownRow { label: text("نساء حاملات للمشاريع", "Femmes porteuses de projets", "Women project holders"), count: 19 },
                BreakdownRow { label: text("فعاليات مدنية", "Acteurs de la société civile", "Civil society actors"), count: 12 },
            ],
            attendance_by_province: vec![
                BreakdownRow { label: text("مراكش", "Marrakech", "Marrakech"), count: 58 },
                BreakdownRow { label: text("الصويرة", "Essaouira", "Essaouira"), count: 17 },
            ],
            day: Some(DayKept { began: "09:52".to_owned(), ended: "13:21".to_owned(), heard: 22, mean: "4:48".to_owned(), over: 3 }),
            breakdowns: vec![
                self.breakdown(text("العمالة أو الإقليم", "Préfecture ou province", "Province"), "province_code", |code| self.provinces.get(code).cloned().unwrap_or_default()),
                self.breakdown(text("القطاع", "Secteur", "Sector"), "sector", |key| self.sectors.get(key).cloned().unwrap_or_default()),
            ],
            totals: ProjectTotals { jobs: sum("jobs_expected"), cost: sum("budget_mad"), own_contribution: sum("own_contribution_mad") },
            criteria: self.criteria(),
            scale: "20".to_owned(),
            ranking: self.ranked(),
            awards: self.awards(),
            mentions: self.mentions(),
            support: self.support(),
            lessons: Some("الإقبال يفوق المتوقع؛ ينبغي فتح باب الترشيح قبل شهر من اللقاء.\nLes porteurs demandent un modèle de plan de financement.".to_owned()),
            pictures: vec![Picture {
                caption: text("القاعة خلال العروض", "La salle pendant les présentations", "The hall during the pitches"),
                bytes: std::fs::read(assets().join("pictures/hall.ar.png")).unwrap(),
            }],
            annexes: vec![text("محضر المداولات", "Procès-verbal de délibération", "Minutes of deliberation")],
            signatories: Sample::signatories(),
        }
    }
}

/// What ranges of marks mean, as an organiser would describe them; the sample leaves them to the judges.
fn levels(criterion: &str) -> Vec<SheetLevel> {
    let shown = match criterion {
        "innovation" => [
            [
                "موجودة بنفس الشكل في الإقليم.",
                "Existe déjà sous cette forme dans la province.",
                "Is there already, in this form, in the province.",
            ],
            ["تكييف لممارسة معروفة.", "Adaptation d'une pratique connue.", "Adapts a known practice."],
            [
                "جديدة في المجال الترابي وقيمتها واضحة.",
                "Nouveau sur le territoire, apport démontré.",
                "New to the territory, its worth is shown.",
            ],
            [
                "أصيلة وتثمن موردا محليا بطريقة مختلفة.",
                "Originale ; ressource locale réinventée.",
                "Original; a local resource invented anew.",
            ],
        ],
        "sustainability" => [
            [
                "رهينة بالدعم، دون مداخيل متوقعة.",
                "Dépend d'aides, sans recettes prévues.",
                "Depends on aid, no revenue foreseen.",
            ],
            [
                "مداخيل ممكنة وأثر اجتماعي غير محدد.",
                "Recettes possibles, effets sociaux imprécis.",
                "Revenue is possible, social effects are vague.",
            ],
            [
                "توازن مالي في ثلاث سنوات وشغل محلي.",
                "Équilibre en trois ans, emplois locaux.",
                "Breaks even in three years, local jobs.",
            ],
            [
                "مربحة، تحفظ الموارد وتخلق شغلا قارا.",
                "Rentable, préserve la ressource, emplois stables.",
                "Profitable, preserves its resource, stable jobs.",
            ],
        ],
        _ => [
            [
                "تنقصها الوسائل أو الرخص أو الكفاءات.",
                "Moyens, autorisations ou compétences manquent.",
                "Means, permits or skills are missing.",
            ],
            [
                "قابلة للتطبيق بمواكبة كبيرة.",
                "Réalisable avec un appui important.",
                "Feasible with much support.",
            ],
            [
                "مخطط وكلفة وفريق مقنع.",
                "Plan, coûts et équipe crédibles.",
                "Plan, cost and team are credible.",
            ],
            [
                "جاهزة للانطلاق وأسواقها مؤكدة.",
                "Prêt à démarrer, débouchés confirmés.",
                "Ready to start, its markets are sure.",
            ],
        ],
    };
    let ranges = [
        ("0", "5", text("ضعيف", "Faible", "Weak")),
        ("5.5", "10", text("متوسط", "Moyen", "Fair")),
        ("10.5", "15", text("جيد", "Bon", "Good")),
        ("15.5", "20", text("ممتاز", "Excellent", "Excellent")),
    ];
    let level = |((from, to, label), [ar, fr, en]): ((&str, &str, Text), [&str; 3])| SheetLevel {
        from: from.to_owned(),
        to: to.to_owned(),
        label,
        descriptor: text(ar, fr, en),
    };
    ranges.into_iter().zip(shown).map(level).collect()
}

fn reason(status: EntryStatus) -> Option<String> {
    match status {
        EntryStatus::Admissible => None,
        EntryStatus::Withdrawn => Some("بطلب من حامل المشروع".to_owned()),
        EntryStatus::Inadmissible => Some("ملف غير مكتمل".to_owned()),
        EntryStatus::Eliminated => None,
    }
}

fn labels(file: &str, key: &str, columns: [&str; 3]) -> BTreeMap<String, Text> {
    let mut reader = csv::Reader::from_path(assets().join("territories").join(file)).unwrap();
    let rows = reader.deserialize::<BTreeMap<String, String>>().map(Result::unwrap);
    rows.map(|row| (row[key].clone(), text(&row[columns[0]], &row[columns[1]], &row[columns[2]]))).collect()
}
