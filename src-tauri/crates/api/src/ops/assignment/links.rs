//! What a judge and an entry have in common that may be a conflict of interest. People decide whether it is one.

use std::collections::BTreeSet;

use domain::{Entry, Judge};
use intake::folded;
use serde::Serialize;

/// What they have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub(crate) enum Ground {
    Cooperative,
    Institution,
    Commune,
    Family,
}

/// The cooperative and the commune: of a member of the jury as on the entries' form.
const COOPERATIVES: [&str; 3] = ["cooperative_name", "cooperative_name_ar", "cooperative_name_fr"];
const COMMUNE: &str = "commune_code";
const INSTITUTIONS: [&str; 3] = ["institution_ar", "institution_fr", "institution_en"];
const HOLDERS: [&str; 2] = ["holder_name_ar", "holder_name_fr"];

/// What says of a name what it names, and not whose it is.
const KINDS: [&str; 16] = [
    "cooperative",
    "coop",
    "association",
    "groupement",
    "union",
    "gie",
    "federation",
    "societe",
    "de",
    "des",
    "la",
    "تعاونيه",
    "التعاونيه",
    "جمعيه",
    "الجمعيه",
    "اتحاد",
];

/// What stands before a family's name without being it.
const PARTICLES: [&str; 20] = [
    "ben", "bin", "ibn", "bent", "bint", "el", "al", "ait", "ould", "oulad", "abou", "abu", "moulay",
    "lalla", "sidi", "بن", "ابن", "بنت", "ايت", "ابو",
];

/// What this judge has in common with an entry, and the words that say so.
pub(super) fn grounds(judge: &Face, entry: &Face) -> Vec<(Ground, String)> {
    let mut found = Vec::new();
    let mut same = |ground, one: &Names, other: &Names| {
        if let Some((_, shown)) = other.iter().find(|(key, _)| one.iter().any(|(own, _)| own == key)) {
            found.push((ground, shown.clone()));
        }
    };
    same(Ground::Cooperative, &judge.cooperatives, &entry.cooperatives);
    same(Ground::Institution, &judge.institutions, &entry.institutions);
    same(Ground::Institution, &judge.institutions, &entry.cooperatives);
    same(Ground::Commune, &judge.communes, &entry.communes);
    same(Ground::Family, &judge.families, &entry.families);
    found.dedup_by_key(|(ground, _)| *ground);
    found
}

/// Names to compare, each with how it was written.
type Names = BTreeSet<(String, String)>;

/// By what a judge or an entry may be linked.
#[derive(Debug)]
pub(super) struct Face {
    cooperatives: Names,
    institutions: Names,
    communes: Names,
    families: Names,
}

impl From<&Judge> for Face {
    fn from(judge: &Judge) -> Face {
        let names = [&judge.name.ar, &judge.name.fr, &judge.name.en];
        let fields = |keys: &[&str]| fields(&judge.fields, keys);
        Face {
            cooperatives: bodies(fields(&COOPERATIVES)),
            institutions: bodies(fields(&INSTITUTIONS)),
            communes: as_written(fields(&[COMMUNE])),
            families: families(names.into_iter().flatten().map(String::as_str)),
        }
    }
}

impl From<&Entry> for Face {
    fn from(entry: &Entry) -> Face {
        let fields = |keys: &[&str]| fields(&entry.fields, keys);
        Face {
            cooperatives: bodies(fields(&COOPERATIVES)),
            institutions: bodies(fields(&INSTITUTIONS)),
            communes: as_written(fields(&[COMMUNE])),
            families: families(fields(&HOLDERS)),
        }
    }
}

fn fields<'a>(
    fields: &'a std::collections::BTreeMap<String, String>,
    keys: &[&str],
) -> impl Iterator<Item = &'a str> + use<'a> {
    let found: Vec<&str> = keys.iter().filter_map(|key| fields.get(*key)).map(String::as_str).collect();
    found.into_iter()
}

fn as_written<'a>(names: impl Iterator<Item = &'a str>) -> Names {
    names.map(|name| (folded(name), name.trim().to_owned())).filter(|(key, _)| !key.is_empty()).collect()
}

/// Cooperatives and institutions by the words that are their own.
fn bodies<'a>(names: impl Iterator<Item = &'a str>) -> Names {
    let own = |name: &str| {
        let key = folded(name);
        key.split(' ').filter(|word| !KINDS.contains(word)).collect::<Vec<_>>().join(" ")
    };
    names.map(|name| (own(name), name.trim().to_owned())).filter(|(key, _)| key.chars().count() > 2).collect()
}

/// The words of a person's name after the first, without particles and articles.
fn families<'a>(names: impl Iterator<Item = &'a str>) -> Names {
    let mut found = Names::new();
    for name in names {
        for word in name.split_whitespace().skip(1) {
            let key = folded(word);
            if PARTICLES.contains(&key.as_str()) {
                continue;
            }
            let bare = key
                .strip_prefix("ال")
                .or_else(|| key.strip_prefix("el "))
                .or_else(|| key.strip_prefix("al "));
            let bare = bare.unwrap_or(&key);
            if bare.chars().count() > 2 {
                found.insert((bare.to_owned(), word.to_owned()));
            }
        }
    }
    found
}
