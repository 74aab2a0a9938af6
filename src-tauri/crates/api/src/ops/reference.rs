//! What every competition has in common: territories, sectors, the fields of the registration form.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::program::Session;
use crate::wire::Text;
use crate::{Fault, wire};

use super::Nothing;

/// What a field of the registration form holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FieldKind"))]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Text,
    Long,
    Whole,
    Decimal,
    Choice,
    Province,
    Commune,
    Sector,
    Phone,
    YesNo,
}

/// One field of the registration form.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FieldSpec {
    pub(crate) key: &'static str,
    kind: Kind,
    choices: &'static [&'static str],
    max_length: Option<usize>,
}

impl FieldSpec {
    /// Whole numbers and amounts must be numbers; words are free, since lists differ from region to region.
    pub(crate) fn check(&self, value: &str) -> Result<(), Fault> {
        match self.kind {
            Kind::Whole if value.trim().parse::<u32>().is_err() => {
                Err(Fault::new("whole-form").with("value", value).with("field", self.key))
            }
            Kind::Decimal => match wire::decimal(value) {
                Ok(number) if !number.is_negative() => Ok(()),
                _ => Err(Fault::new("number-form").with("value", value).with("field", self.key)),
            },
            _ => match self.max_length {
                Some(most) if value.chars().count() > most => {
                    Err(Fault::new("too-long").with("count", most).with("field", self.key))
                }
                _ => Ok(()),
            },
        }
    }
}

const fn field(key: &'static str, kind: Kind) -> FieldSpec {
    FieldSpec { key, kind, choices: &[], max_length: None }
}

const fn choice(key: &'static str, choices: &'static [&'static str]) -> FieldSpec {
    FieldSpec { key, kind: Kind::Choice, choices, max_length: None }
}

const fn long(key: &'static str, most: usize) -> FieldSpec {
    FieldSpec { key, kind: Kind::Long, choices: &[], max_length: Some(most) }
}

/// The registration form, in the order in which it is filled in.
pub(crate) const FIELDS: &[FieldSpec] = &[
    field("running_order", Kind::Whole),
    field("registered_on", Kind::Text),
    field("channel", Kind::Text),
    long("summary_ar", 500),
    long("summary_fr", 500),
    long("summary_en", 500),
    field("holder_name_ar", Kind::Text),
    field("holder_name_fr", Kind::Text),
    choice("holder_gender", &["F", "M"]),
    choice("holder_age_bracket", &["18-35", "36-50", "51+"]),
    field("phone", Kind::Phone),
    choice(
        "holder_group",
        &["cooperative", "jeunes", "femmes", "societe_civile", "personnes_vulnerables", "autre"],
    ),
    choice(
        "legal_status",
        &[
            "idee_individuelle",
            "groupe",
            "coop_en_creation",
            "cooperative",
            "coop_feminine",
            "coop_jeunes",
            "union",
            "gie",
            "association",
            "petite_societe",
            "entreprise_individuelle",
            "auto_entrepreneur",
        ],
    ),
    field("cooperative_name", Kind::Text),
    field("register_number", Kind::Text),
    field("team_size", Kind::Whole),
    field("women", Kind::Whole),
    field("youth_18_35", Kind::Whole),
    field("province_code", Kind::Province),
    field("commune_code", Kind::Commune),
    choice("milieu", &["rural", "urbain"]),
    field("sector", Kind::Sector),
    long("need_answered", 1000),
    choice("stage", &["idee", "prototype", "activite_demarree"]),
    long("business_model", 1000),
    field("jobs_expected", Kind::Whole),
    field("jobs_permanent", Kind::Whole),
    field("jobs_seasonal", Kind::Whole),
    field("jobs_women", Kind::Whole),
    field("jobs_youth", Kind::Whole),
    field("budget_mad", Kind::Decimal),
    field("own_contribution_mad", Kind::Decimal),
    field("own_contribution_in_kind_mad", Kind::Decimal),
    field("amount_sought_mad", Kind::Decimal),
    field("funders_contacted", Kind::Text),
    long("support_wanted", 1000),
    choice("pitch_language", &["ar", "fr", "tamazight"]),
    field("attachments", Kind::Text),
    field("rules_accepted", Kind::YesNo),
    field("privacy_consent", Kind::YesNo),
];

const TERRITORIES: &str = include_str!("../../../../../assets/territories/territories.csv");
const COMMUNES: &str = include_str!("../../../../../assets/territories/communes_marrakech_safi.csv");
const SECTORS: &str = include_str!("../../../../../assets/territories/sectors.csv");

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct Region {
    code: String,
    name: Text,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct Province {
    code: String,
    region: String,
    name: Text,
    variants: Vec<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct Commune {
    code: String,
    province: String,
    name: Text,
    kind: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct Sector {
    key: String,
    name: Text,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ReferenceReply"))]
pub(crate) struct Reference {
    regions: Vec<Region>,
    provinces: Vec<Province>,
    communes: Vec<Commune>,
    sectors: Vec<Sector>,
}

type Row = BTreeMap<String, String>;

fn rows(table: &str) -> Result<Vec<Row>, Fault> {
    csv::Reader::from_reader(table.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|e| Fault::new("internal").with("what", e))
}

fn cell(row: &Row, column: &str) -> String {
    row.get(column).cloned().unwrap_or_default()
}

fn name(row: &Row, ar: &str, fr: &str) -> Text {
    let mut text = domain::Text::default();
    text.set(domain::Language::Ar, row.get(ar).cloned());
    text.set(domain::Language::Fr, row.get(fr).cloned());
    text.into()
}

pub(crate) fn tables(_: &mut Session, _: Nothing) -> Result<Reference, Fault> {
    let territories = rows(TERRITORIES)?;
    let mut regions: Vec<Region> = Vec::new();
    let mut provinces = Vec::new();
    for row in &territories {
        let region = cell(row, "region_code");
        if !regions.iter().any(|r| r.code == region) {
            regions.push(Region { code: region.clone(), name: name(row, "region_ar", "region_fr") });
        }
        let variants = ["ar_variant_ems", "ar_variant_mit", "iso_name"].map(|column| cell(row, column));
        provinces.push(Province {
            code: cell(row, "province_code"),
            region,
            name: name(row, "province_ar", "province_fr"),
            variants: variants.into_iter().filter(|v| !v.is_empty()).collect(),
        });
    }
    let communes = rows(COMMUNES)?;
    let communes = communes.iter().map(|row| Commune {
        code: cell(row, "commune_code"),
        province: cell(row, "province_code"),
        name: name(row, "commune_ar", "commune_fr"),
        kind: cell(row, "kind"),
    });
    let sectors = rows(SECTORS)?;
    let sectors = sectors.iter().map(|row| Sector { key: cell(row, "key"), name: name(row, "ar", "fr") });
    Ok(Reference { regions, provinces, communes: communes.collect(), sectors: sectors.collect() })
}
