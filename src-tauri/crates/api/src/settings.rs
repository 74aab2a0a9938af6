//! The settings of this program on this laptop, in a small file in the data folder.

use std::path::Path;

use domain::Language;
use serde::{Deserialize, Serialize};

use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Settings {
    #[cfg_attr(test, ts(as = "crate::types::Language"))]
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) backup_folder: Option<String>,
    pub(crate) single_keys: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub(crate) enum Theme {
    System,
    Light,
    Dark,
}

impl Default for Settings {
    fn default() -> Settings {
        let language = locale::of_this_system().unwrap_or(Language::Fr);
        Settings { language, theme: Theme::System, backup_folder: None, single_keys: true }
    }
}

const FILE: &str = "settings.json";

impl Settings {
    /// Settings that cannot be read are those of a first start: they are never worth refusing to work.
    pub(crate) fn read(folder: &Path) -> Settings {
        std::fs::read(folder.join(FILE))
            .ok()
            .and_then(|b| serde_json::from_slice(&b).ok())
            .unwrap_or_default()
    }

    pub(crate) fn write(&self, folder: &Path) -> Result<(), Fault> {
        let bytes = serde_json::to_vec_pretty(self).map_err(|_| Fault::new("internal"))?;
        crate::names::write_whole(&folder.join(FILE), &bytes)
    }
}
