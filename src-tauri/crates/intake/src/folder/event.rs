//! `event.toml`: names, place, date, organiser, partners, and the rules.

use std::path::Path;
use std::str::FromStr;

use domain::{EventDetails, IncompletePolicy, Language, Partner, RankStyle, Rules, Text, TieBreak};
use toml::{Table, Value};

use crate::fault::{Fault, Findings};

const FILE: &str = "event.toml";

/// What the file says.
#[derive(Default)]
pub(super) struct Event {
    pub(super) event: EventDetails,
    pub(super) rules: Rules,
    /// Whether the tables escape what could be a formula.
    pub(super) escaped: bool,
    /// Where the chain of tie-breaks stands.
    pub(super) chain_line: u32,
}

/// The occasion and the rules; the usual ones where nothing is said.
pub(super) fn read(path: &Path, findings: &mut Findings) -> Event {
    let none = Event::default();
    let Some(bytes) = super::bytes(path, FILE, findings) else { return none };
    let decoded = crate::tables::decode(&bytes);
    if let Some(line) = decoded.bad_lines.first() {
        findings
            .fault(Fault::new("read-bad-encoding").file(FILE).line(*line).arg("encoding", decoded.encoding));
        return none;
    }
    match Table::from_str(&decoded.text) {
        Ok(table) => Reader { text: &decoded.text, findings }.event(table),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            let line =
                decoded.text.get(..at).map_or(1, |before| before.matches('\n').count().saturating_add(1));
            let line = u32::try_from(line).unwrap_or(u32::MAX);
            findings.fault(Fault::new("read-bad-toml").file(FILE).line(line).arg("reason", error.message()));
            none
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    findings: &'a mut Findings,
}

impl Reader<'_> {
    fn event(mut self, table: Table) -> Event {
        let (mut event, mut rules, mut escaped) = (EventDetails::default(), Rules::default(), false);
        for (key, value) in table {
            match key.as_str() {
                "id" => event.id = self.string(&key, &value),
                "name" => event.name = self.texts(&key, &value, &mut event.other, &[]),
                "motto" => event.motto = self.texts(&key, &value, &mut event.other, &[]),
                "organiser" => event.organiser = self.texts(&key, &value, &mut event.other, &[]),
                "place" => {
                    event.place = self.texts(&key, &value, &mut event.other, &["region"]);
                    event.region = value.get("region").map(|region| self.string("place.region", region));
                }
                "date" => event.date = self.date(&key, &value),
                "languages" => event.languages = self.list(&key, &value, Language::from_code, "ar, fr, en"),
                "partners" => event.partners = self.partners(&value),
                "escaped" => escaped = self.truth(&key, &value),
                "quorum" => rules.quorum = self.count(&key, &value, 0).unwrap_or(rules.quorum),
                "jury_quorum" => rules.jury_quorum = self.count(&key, &value, 0),
                "incomplete_ballots" => {
                    rules.incomplete_ballots = self
                        .word(&key, &value, IncompletePolicy::ALL.iter().map(|w| w.word()))
                        .unwrap_or(rules.incomplete_ballots);
                }
                "rank_style" => {
                    rules.rank_style = self
                        .word(&key, &value, RankStyle::ALL.iter().map(|w| w.word()))
                        .unwrap_or(rules.rank_style);
                }
                "tie_breaks" => {
                    let expected =
                        "criterion:…, median_ballot, highest_ballot, lowest_ballot, head_to_head, chair";
                    let step = |word: &str| word.trim().parse::<TieBreak>().ok();
                    let chain = self.list(&key, &value, step, expected);
                    let again = chain.iter().enumerate().find(|(at, step)| chain[..*at].contains(step));
                    if let Some((_, step)) = again {
                        self.unknown(&key, &Value::String(step.to_string()), "once");
                    }
                    rules.tie_breaks = Some(chain);
                }
                _ => {
                    event.other.insert(key, value.to_string());
                }
            }
        }
        Event { event, rules, escaped, chain_line: self.line("tie_breaks") }
    }

    /// The line on which a key stands; the first one that begins with it.
    fn line(&self, key: &str) -> u32 {
        let key = key.rsplit('.').next().unwrap_or(key);
        let found = self.text.lines().position(|line| {
            let line = line.trim_start_matches(['[', ' ', '\t', '"']);
            line.strip_prefix(key).is_some_and(|rest| rest.starts_with([' ', '=', ']', '\t', '"']))
        });
        found.and_then(|at| u32::try_from(at.saturating_add(1)).ok()).unwrap_or(1)
    }

    fn unknown(&mut self, key: &str, value: &Value, expected: &str) {
        let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let fault = Fault::new("read-unknown-value").file(FILE).line(self.line(key)).column(key);
        self.findings.fault(fault.value(&shown).arg("expected", expected));
    }

    fn string(&mut self, key: &str, value: &Value) -> String {
        match value {
            Value::String(text) => crate::clean::text(text).0.into_owned(),
            Value::Integer(_) | Value::Float(_) | Value::Datetime(_) => value.to_string(),
            Value::Boolean(_) | Value::Array(_) | Value::Table(_) => {
                self.unknown(key, value, "\"…\"");
                String::new()
            }
        }
    }

    fn date(&mut self, key: &str, value: &Value) -> Option<String> {
        let date = Some(self.string(key, value)).filter(|date| !date.is_empty())?;
        if chrono::NaiveDate::parse_from_str(&date, "%Y-%m-%d").is_err() {
            self.unknown(key, value, "2026-06-13");
        }
        Some(date)
    }

    fn truth(&mut self, key: &str, value: &Value) -> bool {
        value.as_bool().unwrap_or_else(|| {
            self.unknown(key, value, "true, false");
            false
        })
    }

    fn count(&mut self, key: &str, value: &Value, least: u32) -> Option<u32> {
        let count =
            value.as_integer().and_then(|count| u32::try_from(count).ok()).filter(|count| *count >= least);
        if count.is_none() {
            self.unknown(key, value, "0, 1, 2, 3…");
        }
        count
    }

    fn word<T: FromStr>(
        &mut self,
        key: &str,
        value: &Value,
        words: impl Iterator<Item = &'static str>,
    ) -> Option<T> {
        let text = value.as_str().map_or_else(|| value.to_string(), |text| text.trim().to_owned());
        let word = text.parse().ok();
        if word.is_none() {
            self.unknown(key, value, &words.collect::<Vec<_>>().join(", "));
        }
        word
    }

    fn list<T>(
        &mut self,
        key: &str,
        value: &Value,
        read: impl Fn(&str) -> Option<T>,
        expected: &str,
    ) -> Vec<T> {
        let Some(items) = value.as_array() else {
            self.unknown(key, value, expected);
            return Vec::new();
        };
        let mut list = Vec::new();
        for item in items {
            match item.as_str().and_then(&read) {
                Some(read) => list.push(read),
                None => self.unknown(key, item, expected),
            }
        }
        list
    }

    /// A text in several languages; a plain one is in French. Other keys of the table are kept.
    fn texts(
        &mut self,
        key: &str,
        value: &Value,
        other: &mut std::collections::BTreeMap<String, String>,
        own: &[&str],
    ) -> Text {
        let mut text = Text::default();
        let Some(table) = value.as_table() else {
            text.set(Language::Fr, Some(self.string(key, value)));
            return text;
        };
        for (inner, value) in table {
            match Language::from_code(inner) {
                Some(language) => text.set(language, Some(self.string(key, value))),
                None if own.contains(&inner.as_str()) => {}
                None => {
                    other.insert(format!("{key}.{inner}"), value.to_string());
                }
            }
        }
        text
    }

    fn partners(&mut self, value: &Value) -> Vec<Partner> {
        let Some(items) = value.as_array() else {
            self.unknown("partners", value, "[[partners]]");
            return Vec::new();
        };
        let mut partners = Vec::new();
        for item in items {
            let mut unknown = std::collections::BTreeMap::new();
            let name = self.texts("partners", item, &mut unknown, &["role"]);
            let role = item.get("role").map(|role| self.texts("partners.role", role, &mut unknown, &[]));
            for key in unknown.keys() {
                self.findings
                    .warn(Fault::new("read-unknown-key").file(FILE).line(self.line("partners")).column(key));
            }
            partners.push(Partner { name, role: role.unwrap_or_default() });
        }
        partners
    }
}
