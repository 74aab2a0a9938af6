//! The competition as an occasion: names, place, date, organiser, partners.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Language, Text};

/// An institution that takes part in holding the event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Its name.
    pub name: Text,
    /// Its part.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub role: Text,
}

/// What heads every screen and paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventDetails {
    /// The edition's code: `MS-2026`.
    pub id: String,
    /// The name.
    pub name: Text,
    /// The motto.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub motto: Text,
    /// The day, `2026-05-06`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The languages of the papers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// The place.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub place: Text,
    /// The region's code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Who holds the event.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub organiser: Text,
    /// With whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<Partner>,
    /// Keys of `event.toml` that the program does not know, as TOML text; kept for the next export.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub other: BTreeMap<String, String>,
}
