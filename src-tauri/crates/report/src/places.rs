//! The names of provinces, communes and sectors, which registers know by their codes.

use std::collections::BTreeMap;

use domain::{Language, Text};

const TERRITORIES: &str = include_str!("../../../../assets/territories/territories.csv");
const COMMUNES: &str = include_str!("../../../../assets/territories/communes_marrakech_safi.csv");
const SECTORS: &str = include_str!("../../../../assets/territories/sectors.csv");

pub(crate) struct Places {
    provinces: BTreeMap<String, Text>,
    communes: BTreeMap<String, Text>,
    sectors: BTreeMap<String, Text>,
}

impl Places {
    pub(crate) fn read() -> Places {
        Places {
            provinces: names(TERRITORIES, "province_code", "province_ar", "province_fr"),
            communes: names(COMMUNES, "commune_code", "commune_ar", "commune_fr"),
            sectors: names(SECTORS, "key", "ar", "fr"),
        }
    }

    pub(crate) fn province(&self, code: &str) -> Option<&Text> {
        self.provinces.get(code)
    }

    pub(crate) fn commune(&self, code: &str) -> Option<&Text> {
        self.communes.get(code)
    }

    pub(crate) fn sector(&self, code: &str) -> Option<&Text> {
        self.sectors.get(code)
    }
}

/// The ISO 3166-2 codes of the provinces.
pub(crate) fn iso_codes() -> BTreeMap<String, String> {
    let rows = rows(TERRITORIES)
        .filter_map(|mut row| Some((row.remove("province_code")?, row.remove("province_iso3166_2")?)));
    rows.collect()
}

fn names(table: &'static str, code: &str, ar: &str, fr: &str) -> BTreeMap<String, Text> {
    let named = |mut row: BTreeMap<String, String>| {
        let mut name = Text::default();
        name.set(Language::Ar, row.remove(ar));
        name.set(Language::Fr, row.remove(fr));
        Some((row.remove(code)?, name))
    };
    rows(table).filter_map(named).collect()
}

fn rows(table: &'static str) -> impl Iterator<Item = BTreeMap<String, String>> {
    csv::Reader::from_reader(table.as_bytes()).into_deserialize().filter_map(Result::ok)
}

#[cfg(test)]
mod tests {
    use super::{Places, iso_codes};

    #[test]
    fn every_code_of_the_shipped_tables_has_its_name() {
        let places = Places::read();
        assert_eq!((places.provinces.len(), places.sectors.len()), (75, 25));
        assert_eq!(places.province("07.351").unwrap().fr.as_deref(), Some("Marrakech"));
        assert_eq!(
            places.sector("alphabetisation").unwrap().fr.as_deref(),
            Some("Alphabétisation, éducation et formation")
        );
        assert!(places.commune("07.041.07.13").unwrap().ar.is_some());
        assert_eq!(iso_codes()["07.427"], "MA-REH");
    }
}
