//! The user's own templates, wording and logo, from a folder beside the competitions.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use domain::Language;
use report::paper::Remark;

use crate::picture;

/// What a person put into the folder: `masthead.typ` and its like go before the built-in templates of the
/// same name, `words.fr.ftl` before the built-in words, and `logo.png`, `.jpg` or `.svg` heads the paper.
#[derive(Debug, Default)]
pub(crate) struct Own {
    pub(crate) templates: BTreeMap<String, String>,
    pub(crate) wording: BTreeMap<Language, String>,
    pub(crate) logo: Option<(String, Vec<u8>)>,
    pub(crate) remarks: Vec<Remark>,
}

impl Own {
    /// A folder that is not there is an empty one.
    pub(crate) fn read(folder: &Path) -> Own {
        let mut own = Own::default();
        let mut names: Vec<String> = fs::read_dir(folder)
            .into_iter()
            .flatten()
            .filter_map(|file| file.ok()?.file_name().into_string().ok())
            .filter(|name| ours(name))
            .collect();
        names.sort();
        for name in names {
            let path = folder.join(&name);
            let size = fs::metadata(&path).map_or(u64::MAX, |metadata| metadata.len());
            let bytes = match usize::try_from(size) {
                Ok(size) if size <= picture::LARGEST => fs::read(&path).ok(),
                _ => None,
            };
            match bytes {
                Some(bytes) => own.take(name, bytes),
                None => own.remarks.push(Remark::Unreadable { file: name }),
            }
        }
        own
    }

    fn take(&mut self, name: String, bytes: Vec<u8>) {
        if name.starts_with("logo.") {
            if self.logo.is_none() {
                self.logo = Some((name, bytes));
            }
            return;
        }
        let Ok(text) = String::from_utf8(bytes) else {
            self.remarks.push(Remark::Unreadable { file: name });
            return;
        };
        match wording_of(&name) {
            Some(language) => {
                self.wording.insert(language, text);
            }
            None => {
                self.templates.insert(name, text);
            }
        }
    }
}

fn ours(name: &str) -> bool {
    name.ends_with(".typ")
        || wording_of(name).is_some()
        || ["logo.png", "logo.jpg", "logo.jpeg", "logo.svg"].contains(&name)
}

fn wording_of(name: &str) -> Option<Language> {
    Language::from_code(name.strip_prefix("words.")?.strip_suffix(".ftl")?)
}
