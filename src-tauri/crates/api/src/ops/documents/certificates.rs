//! Certificates: of participation, for winners, for the jury.

use domain::{AwardKind, EntryStatus, Text};
use report::paper::{Attendance, Certificate, CertificateKind, Certificates};

use crate::ops::deliberation::sitting_jury;

use super::facts::Facts;

pub(super) fn of(facts: &Facts) -> Certificates {
    // Who did not go on to a later round took part all the same.
    let eliminated = facts.entries.iter().filter(|entry| entry.status == EntryStatus::Eliminated);
    let participation = facts.desk.entries.iter().chain(eliminated).map(|entry| {
        let entry = facts.entry(entry);
        (entry.holder.clone(), CertificateKind::Participation { entry })
    });
    let prizes = facts.awards.iter().filter(|award| award.kind == AwardKind::Prize);
    let winners = prizes.flat_map(|award| {
        award.entries.iter().map(|id| {
            let entry = facts.entry_of(id);
            let shared = award.entries.len() > 1;
            (entry.holder.clone(), CertificateKind::Winner { entry, prize: award.name.clone(), shared })
        })
    });
    let members = sitting_jury(&facts.desk.judges).into_iter().map(|judge| facts.member(judge));
    let jury = members
        .filter(|member| !matches!(member.attendance, Some(Attendance::Absent | Attendance::Excused)))
        .map(|member| {
            (member.name, CertificateKind::Jury { role: member.role, institution: member.institution })
        });
    let all: Vec<(Text, CertificateKind)> = participation.chain(winners).chain(jury).collect();
    let numbered = |(number, (name, of)): (usize, (Text, CertificateKind))| Certificate {
        number: format!("{}/A/{:03}", facts.desk.event.details.id, number),
        name,
        of,
    };
    Certificates { certificates: (1..).zip(all).map(numbered).collect(), signatories: facts.signatories() }
}
