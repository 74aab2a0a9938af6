//! The three languages say the same things, and nothing that nobody asks for.

use crate::program::project;
use crate::tidy::sources;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

pub(crate) const LANGUAGES: [&str; 3] = ["ar", "fr", "en"];

/// A message's key, and what is written under it.
pub(crate) type Messages = BTreeMap<String, String>;

#[test]
fn every_language_has_the_same_keys_and_none_twice() {
    let all: Vec<Messages> = LANGUAGES.iter().map(|language| messages(language)).collect();
    let mut faults = Vec::new();
    for (language, own) in LANGUAGES.iter().zip(&all) {
        let everywhere: BTreeSet<&String> = all.iter().flat_map(Messages::keys).collect();
        faults.extend(
            everywhere
                .iter()
                .filter(|key| !own.contains_key(**key))
                .map(|key| format!("{language} lacks {key}")),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_file_is_sound() {
    for language in LANGUAGES {
        for (path, text) in files(language) {
            if let Err((_, faults)) = fluent_bundle::FluentResource::try_new(text) {
                panic!("{}: {faults:?}", path.display());
            }
        }
    }
}

#[test]
fn a_message_takes_the_same_values_in_every_language() {
    let all: Vec<Messages> = LANGUAGES.iter().map(|language| messages(language)).collect();
    let mut faults = Vec::new();
    for (key, text) in &all[1] {
        let wanted = values(text);
        for (language, own) in LANGUAGES.iter().zip(&all) {
            let found = own.get(key).map(|text| values(text)).unwrap_or_else(|| wanted.clone());
            if found != wanted {
                faults.push(format!("{key}: {language} takes {found:?}, fr takes {wanted:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn arabic_counts_with_its_own_forms() {
    // What French says in two forms has a dual in Arabic; counted things take others again.
    let arabic = messages("ar");
    let french = messages("fr");
    let plural = |text: &String| text.contains("[one]");
    let plain: Vec<&String> = french
        .iter()
        .filter(|(key, text)| plural(text) && !arabic.get(*key).is_some_and(|text| text.contains("[two]")))
        .map(|(key, _)| key)
        .collect();
    assert!(plain.is_empty(), "these count like French: {plain:?}");
}

#[test]
fn no_key_is_unused() {
    let (whole, begun) = keys_in_code();
    let french = messages("fr");
    let used_by_messages: String = french.values().cloned().collect::<Vec<_>>().join("\n");
    let unused: Vec<&String> = french
        .keys()
        .filter(|key| !whole.contains(*key))
        .filter(|key| !begun.iter().any(|beginning| key.starts_with(beginning.as_str())))
        .filter(|key| !used_by_messages.contains(&format!("{{ {key} }}")))
        .collect();
    assert!(unused.is_empty(), "{} keys that nobody uses: {unused:?}", unused.len());
}

#[test]
fn every_fault_has_its_sentence() {
    let french = messages("fr");
    let mut missing = BTreeSet::new();
    for (path, text) in sources(&project().join("src-tauri"), &["rs"]) {
        let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
        if path.ends_with("tests.rs") || path.to_string_lossy().contains("/tests/") {
            continue;
        }
        for opening in ["Fault::new(\"", "fault(\"", "refused(StatusCode::BAD_REQUEST, \""] {
            for (at, _) in shipped.match_indices(opening) {
                let code: String = shipped[at + opening.len()..].chars().take_while(|c| *c != '"').collect();
                if !french.contains_key(&format!("fault-{code}")) {
                    missing.insert(format!("fault-{code} ({})", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_finding_has_its_sentence() {
    let french = messages("fr");
    let openings = [
        ("Finding::fine(\"", "ready-"),
        ("Finding::look(\"", "ready-"),
        ("Finding::repair(\"", "ready-"),
        ("Finding::unknown(\"", "ready-"),
        (".how(\"", "ready-how-"),
    ];
    let (mut found, mut missing) = (0, BTreeSet::new());
    for (_, text) in sources(&project().join("src-tauri/crates/api/src/ready"), &["rs"]) {
        for (opening, beginning) in openings {
            for (at, _) in text.match_indices(opening) {
                let word: String = text[at + opening.len()..].chars().take_while(|c| *c != '"').collect();
                found += 1;
                missing.extend(Some(format!("{beginning}{word}")).filter(|key| !french.contains_key(key)));
            }
        }
    }
    assert!(found > 50 && missing.is_empty(), "of {found}: {missing:#?}");
}

#[test]
fn no_key_is_missing() {
    let french = messages("fr");
    let mut missing = BTreeSet::new();
    for (path, text) in sources(&project().join("ui/src"), &["ts", "svelte"]) {
        if path.to_string_lossy().contains(".test.") {
            continue;
        }
        // `t("key")` and `t('key')`, however the function is reached.
        for (at, _) in text.match_indices("t(") {
            let before = text[..at].chars().next_back().unwrap_or(' ');
            let mut rest = text[at + 2..].trim_start().chars();
            let Some(quote @ ('"' | '\'')) = rest.next() else { continue };
            let key: String = rest.take_while(|c| *c != quote).collect();
            if !before.is_alphanumeric() && is_key(&key) && !french.contains_key(&key) {
                missing.insert(format!("{key} ({})", path.file_name().unwrap_or_default().to_string_lossy()));
            }
        }
    }
    assert!(missing.is_empty(), "keys that no Fluent file has: {missing:?}");
}

#[test]
fn no_word_of_a_paper_is_missing() {
    let french = messages("fr");
    let (mut found, mut missing) = (0, BTreeSet::new());
    for (path, text) in sources(&project().join("assets/papers"), &["typ"]) {
        for (at, _) in text.match_indices("\"papers-") {
            let word: String = text[at + 1..].chars().take_while(|c| *c != '"').collect();
            let known = match word.strip_suffix('-') {
                Some(_) => french.keys().any(|key| key.starts_with(&word)),
                None => french.contains_key(&word),
            };
            found += 1;
            missing.extend(Some(format!("{word} ({})", path.display())).filter(|_| !known));
        }
    }
    assert!(found > 100 && missing.is_empty(), "of {found}: {missing:#?}");
}

fn files(language: &str) -> Vec<(std::path::PathBuf, String)> {
    let mut found: Vec<_> = fs::read_dir(project().join("assets/locales"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(&format!(".{language}.ftl")))
        .map(|path| (path.clone(), fs::read_to_string(&path).unwrap()))
        .collect();
    found.sort();
    assert!(!found.is_empty(), "no Fluent file in {language}");
    found
}

/// All messages of a language. A key written twice, in one file or in two, is a fault.
pub(crate) fn messages(language: &str) -> Messages {
    let mut messages = Messages::new();
    for (path, text) in files(language) {
        let mut last = String::new();
        for line in text.lines() {
            match line.split_once('=').map(|(key, value)| (key.trim_end(), value)) {
                Some((key, value)) if is_key(key.trim_start_matches('-')) && !line.starts_with(' ') => {
                    last = key.to_owned();
                    let twice = messages.insert(last.clone(), value.to_owned());
                    assert!(twice.is_none(), "{key} is in {} and again before", path.display());
                }
                _ if line.starts_with('#') => {}
                _ => {
                    if let Some(text) = messages.get_mut(&last) {
                        text.push('\n');
                        text.push_str(line);
                    }
                }
            }
        }
    }
    messages
}

fn is_key(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

/// The names after `$` in a message.
fn values(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|rest| {
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect()
        })
        .collect()
}

/// The keys written in the program, and the beginnings of keys that it completes while it runs (`fault-${code}`).
fn keys_in_code() -> (BTreeSet<String>, BTreeSet<String>) {
    let mut all = sources(&project().join("ui/src"), &["ts", "svelte"]);
    all.extend(sources(&project().join("src-tauri"), &["rs"]));
    all.extend(sources(&project().join("assets/papers"), &["typ"]));
    let (mut whole, mut begun) = (BTreeSet::new(), BTreeSet::new());
    for (_, text) in all {
        for opening in ["`", "\"", "'"] {
            for (at, _) in text.match_indices(opening) {
                let rest = &text[at + 1..];
                let length = rest
                    .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
                    .unwrap_or(rest.len());
                let (word, rest) = rest.split_at(length);
                let completed = rest.starts_with("${") && opening == "`"
                    || rest.starts_with('{') && opening == "\""
                    || rest.strip_prefix(opening).is_some_and(|rest| rest.trim_start().starts_with('+'));
                if completed && word.ends_with('-') {
                    begun.insert(word.to_owned());
                } else if rest.starts_with(opening) {
                    whole.insert(word.to_owned());
                }
            }
        }
    }
    (whole, begun)
}
