//! The words of statuses and roles, in the three languages.

use domain::{BallotStatus, EntryStatus, JudgeRole};

use crate::clean;

fn found<T: Copy>(cell: &str, words: &[(T, &[&str])]) -> Option<T> {
    let word = clean::folded(cell);
    words
        .iter()
        .find(|(_, names)| names.iter().any(|name| clean::folded(name) == word))
        .map(|(value, _)| *value)
}

/// The status of an entry; an empty cell is admissible.
pub(crate) fn entry_status(cell: &str) -> Option<EntryStatus> {
    match cell {
        "" | "admissible" => Some(EntryStatus::Admissible),
        _ => found(
            cell,
            &[
                (
                    EntryStatus::Admissible,
                    &[
                        "admissible",
                        "recevable",
                        "admis",
                        "admise",
                        "accepte",
                        "acceptee",
                        "accepted",
                        "مقبول",
                        "مقبولة",
                    ],
                ),
                (
                    EntryStatus::Withdrawn,
                    &["withdrawn", "retiree", "retire", "desistement", "منسحب", "منسحبة", "مسحوب", "مسحوبة"],
                ),
                (
                    EntryStatus::Inadmissible,
                    &[
                        "inadmissible",
                        "irrecevable",
                        "non recevable",
                        "rejete",
                        "rejetee",
                        "rejected",
                        "غير مقبول",
                        "غير مقبولة",
                        "مرفوض",
                        "مرفوضة",
                    ],
                ),
                (
                    EntryStatus::Eliminated,
                    &[
                        "eliminated",
                        "not qualified",
                        "non qualifiee",
                        "non qualifie",
                        "eliminee",
                        "elimine",
                        "غير متأهل",
                        "غير متأهلة",
                    ],
                ),
            ],
        ),
    }
}

/// The part of a judge; an empty cell is a member.
pub(crate) fn judge_role(cell: &str) -> Option<JudgeRole> {
    match cell {
        "" | "member" => Some(JudgeRole::Member),
        _ => found(
            cell,
            &[
                (
                    JudgeRole::Chair,
                    &[
                        "chair",
                        "chairman",
                        "chairwoman",
                        "chairperson",
                        "president",
                        "presidente",
                        "رئيس",
                        "رئيسة",
                        "رئيس اللجنة",
                        "رئيسة اللجنة",
                    ],
                ),
                (JudgeRole::Member, &["member", "membre", "juge", "jure", "judge", "عضو", "عضوة"]),
                (
                    JudgeRole::Substitute,
                    &[
                        "substitute",
                        "suppleant",
                        "suppleante",
                        "remplacant",
                        "remplacante",
                        "نائب",
                        "نائبة",
                        "احتياطي",
                        "احتياطية",
                    ],
                ),
                (
                    JudgeRole::Shadow,
                    &[
                        "shadow",
                        "observer",
                        "observateur",
                        "observatrice",
                        "ombre",
                        "ملاحظ",
                        "ملاحظة",
                        "متدرب",
                        "متدربة",
                    ],
                ),
            ],
        ),
    }
}

/// What a ballot says; an empty cell is submitted.
pub(crate) fn ballot_status(cell: &str) -> Option<BallotStatus> {
    match cell {
        "" | "submitted" => Some(BallotStatus::Submitted),
        _ => found(
            cell,
            &[
                (
                    BallotStatus::Submitted,
                    &[
                        "submitted",
                        "soumis",
                        "soumise",
                        "remis",
                        "remise",
                        "valide",
                        "validee",
                        "مسلم",
                        "مسلمة",
                        "مقدمة",
                        "مودعة",
                    ],
                ),
                (BallotStatus::Draft, &["draft", "brouillon", "مسودة"]),
                (
                    BallotStatus::Recused,
                    &[
                        "recused",
                        "recuse",
                        "recusee",
                        "recusation",
                        "conflit d'interets",
                        "conflit",
                        "تنحى",
                        "متنح",
                        "متنحية",
                        "تنازع المصالح",
                    ],
                ),
                (BallotStatus::Absent, &["absent", "absente", "غائب", "غائبة", "غياب"]),
                (BallotStatus::Withdrawn, &["withdrawn", "retire", "retiree", "مسحوب", "مسحوبة"]),
                (BallotStatus::Void, &["void", "annule", "annulee", "nul", "nulle", "ملغى", "ملغاة", "لاغية"]),
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{ballot_status, entry_status, judge_role};
    use domain::{BallotStatus, EntryStatus, JudgeRole};

    #[test]
    fn the_words_of_three_languages_are_read_and_others_are_not() {
        assert_eq!(entry_status("Retirée"), Some(EntryStatus::Withdrawn));
        assert_eq!(entry_status("irrecevable"), Some(EntryStatus::Inadmissible));
        assert_eq!(entry_status("peut-être"), None);
        assert_eq!(judge_role("Présidente"), Some(JudgeRole::Chair));
        assert_eq!(judge_role("رئيسة"), Some(JudgeRole::Chair));
        assert_eq!(ballot_status("RECUSED"), Some(BallotStatus::Recused));
        assert_eq!(ballot_status("done"), None);
    }
}
