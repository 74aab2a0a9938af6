//! The forms in which requests and replies travel. Input becomes a domain value here, once.

use domain::{Decimal, Language, Level, Subcriterion};
use serde::{Deserialize, Serialize};

use crate::Fault;

/// A text in up to three languages; a language without one is null.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct Text {
    #[serde(default)]
    ar: Option<String>,
    #[serde(default)]
    fr: Option<String>,
    #[serde(default)]
    en: Option<String>,
}

impl From<domain::Text> for Text {
    fn from(text: domain::Text) -> Text {
        Text { ar: text.ar, fr: text.fr, en: text.en }
    }
}

impl From<Text> for domain::Text {
    fn from(text: Text) -> domain::Text {
        let mut out = domain::Text::default();
        for (language, words) in [(Language::Ar, text.ar), (Language::Fr, text.fr), (Language::En, text.en)] {
            out.set(language, words.map(|words| intake::typed(&words)));
        }
        out
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Subcriterion"))]
pub(crate) struct SubcriterionBody {
    code: String,
    label: Text,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Level"))]
pub(crate) struct LevelBody {
    from: String,
    to: String,
    label: Text,
    descriptor: Text,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Criterion"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct CriterionBody {
    criterion: String,
    label: Text,
    weight: String,
    min_score: String,
    max_score: String,
    step: String,
    #[serde(default)]
    display_order: u32,
    #[serde(default)]
    subcriteria: Vec<SubcriterionBody>,
    #[serde(default)]
    levels: Vec<LevelBody>,
}

pub(crate) fn criteria(rubric: &domain::Rubric) -> Vec<CriterionBody> {
    let body = |(order, c): (u32, &domain::Criterion)| CriterionBody {
        criterion: c.id.to_string(),
        label: c.label.clone().into(),
        weight: c.weight.to_string(),
        min_score: c.min.to_string(),
        max_score: c.max.to_string(),
        step: c.step.to_string(),
        display_order: order,
        subcriteria: c
            .subcriteria
            .iter()
            .map(|s| SubcriterionBody { code: s.code.clone(), label: s.label.clone().into() })
            .collect(),
        levels: c
            .levels
            .iter()
            .map(|l| LevelBody {
                from: l.from.to_string(),
                to: l.to.to_string(),
                label: l.label.clone().into(),
                descriptor: l.descriptor.clone().into(),
            })
            .collect(),
    };
    (1..).zip(rubric.criteria()).map(body).collect()
}

/// The rubric that these rows make, or every fault in them with its field.
pub(crate) fn rubric(rows: Vec<CriterionBody>, weights_are_percent: bool) -> Result<domain::Rubric, Fault> {
    let mut faults = Vec::new();
    let mut criteria = Vec::new();
    for (at, row) in rows.into_iter().enumerate() {
        let place = |field: &str| format!("criteria.{at}.{field}");
        let mut number = |text: &str, field: &str| {
            decimal(text).unwrap_or_else(|fault| {
                faults.push(fault.at(place(field)));
                Decimal::ZERO
            })
        };
        let weight = number(&row.weight, "weight");
        let (min, max) = (number(&row.min_score, "minScore"), number(&row.max_score, "maxScore"));
        let step = number(&row.step, "step");
        let levels = row
            .levels
            .into_iter()
            .map(|l| Level {
                from: number(&l.from, "levels"),
                to: number(&l.to, "levels"),
                label: l.label.into(),
                descriptor: l.descriptor.into(),
            })
            .collect();
        let id = match domain::CriterionId::new(&row.criterion) {
            Ok(id) => id,
            Err(_) => {
                faults.push(Fault::new("id-form").with("value", &row.criterion).at(place("criterion")));
                continue;
            }
        };
        let subcriteria = row
            .subcriteria
            .into_iter()
            .map(|s| Subcriterion { code: s.code, label: s.label.into() })
            .collect();
        let criterion =
            domain::Criterion { id, label: row.label.into(), weight, min, max, step, subcriteria, levels };
        if let (true, Err(fault)) = (faults.is_empty(), criterion.check()) {
            let (code, field) = match fault {
                domain::CriterionFault::EmptyScale => ("scale-empty", "maxScore"),
                domain::CriterionFault::BadStep => ("step-form", "step"),
                domain::CriterionFault::NegativeWeight => ("weight-negative", "weight"),
            };
            faults.push(Fault::new(code).with("criterion", &criterion.id).at(place(field)));
        }
        criteria.push(criterion);
    }
    Fault::all(faults)?;
    if weights_are_percent {
        let units = criteria.iter().map(|c| c.weight.units(Decimal::MAX_SCALE));
        let sum = units.map(|u| i128::from(u.unwrap_or_default())).sum::<i128>();
        let whole = 100 * 10_i128.pow(u32::from(Decimal::MAX_SCALE));
        if sum != whole {
            let sum = i64::try_from(sum).ok().and_then(|s| Decimal::new(s, Decimal::MAX_SCALE).ok());
            let sum = sum.unwrap_or_default();
            return Err(Fault::new("weights-sum").with("sum", sum).at("criteria"));
        }
    }
    domain::Rubric::new(criteria).map_err(|fault| match fault {
        domain::RubricFault::Duplicate(id) => {
            Fault::new("criterion-twice").with("criterion", id).at("criteria")
        }
        domain::RubricFault::NoWeight => Fault::new("weights-none").at("criteria"),
        domain::RubricFault::Count => Fault::new("criteria-count").at("criteria"),
        domain::RubricFault::Criterion(id, _) => Fault::new("step-form").with("criterion", id).at("criteria"),
    })
}

/// A decimal as people type it: comma or point, Western or Arabic digits.
pub(crate) fn decimal(text: &str) -> Result<Decimal, Fault> {
    let plain: String = text
        .trim()
        .chars()
        .map(|c| match c {
            ',' | '\u{66b}' => '.',
            '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10).unwrap_or(c),
            _ => c,
        })
        .collect();
    plain.parse().map_err(|_| Fault::new("number-form").with("value", text))
}
