//! The rules of the house that a machine can hold.

use crate::program::project;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Which of our crates each crate may build on. Doors on top, the domain at the bottom.
const MAY_USE: [(&str, &[&str]); 12] = [
    ("domain", &[]),
    ("scoring", &["domain"]),
    ("locale", &["domain"]),
    ("intake", &["domain", "locale", "scoring"]),
    ("store", &["domain", "scoring"]),
    ("report", &["domain", "locale", "scoring"]),
    ("papers", &["domain", "locale", "report"]),
    ("testkit", &[]),
    ("api", &["domain", "intake", "locale", "report", "scoring", "store"]),
    ("lan", &["api", "domain", "locale"]),
    ("cli", &["api", "domain", "intake", "lan", "locale", "papers", "report", "scoring", "store"]),
    ("tahkim-desktop", &["api", "lan", "papers"]),
];

/// Libraries that only one crate may name: what a crate can reach is what a reader has to check.
const ONLY_IN: [(&str, &str); 6] = [
    ("rusqlite", "store"),
    ("axum", "lan"),
    ("tauri", "tahkim-desktop"),
    ("clap", "cli"),
    ("fluent-bundle", "locale"),
    // Large, and slow to build: only the doors link it, through this crate.
    ("typst", "papers"),
];

/// What must not decide a rank: clocks, chance, threads' order, the network, the disk.
const NEVER_IN_THE_ENGINE: [&str; 6] = ["chrono", "rand", "tokio", "tempfile", "dirs", "rustc-hash"];

#[test]
fn crates_only_depend_downwards() {
    let crates = crates();
    let ours: Vec<&str> = crates.keys().map(String::as_str).collect();
    for (name, dependencies) in &crates {
        let allowed = MAY_USE.iter().find(|(crate_name, _)| crate_name == name);
        let (_, allowed) = allowed.unwrap_or_else(|| panic!("{name} has no line in MAY_USE"));
        for dependency in dependencies.iter().filter(|dependency| ours.contains(&dependency.as_str())) {
            assert!(allowed.contains(&dependency.as_str()), "{name} must not build on {dependency}");
        }
    }
}

#[test]
fn each_powerful_library_is_named_by_one_crate() {
    for (name, dependencies) in crates() {
        for (library, owner) in ONLY_IN {
            let named = |dependency: &String| {
                dependency == library
                    || (library != "clap" && dependency.starts_with(&format!("{library}-")))
                    || dependency.starts_with(&format!("{library}_"))
            };
            assert!(
                name == owner || !dependencies.iter().any(named),
                "only {owner} may name {library}, not {name}"
            );
        }
    }
}

#[test]
fn the_engine_knows_no_clock_no_chance_and_no_disk() {
    let crates = crates();
    for name in ["domain", "scoring"] {
        for library in NEVER_IN_THE_ENGINE {
            assert!(
                !crates[name].iter().any(|dependency| dependency == library),
                "{name} must not use {library}"
            );
        }
        for (path, text) in sources(&project().join("src-tauri/crates").join(name).join("src"), &["rs"]) {
            for word in ["HashMap", "HashSet", "SystemTime", "Instant::now", "std::fs", "std::net"] {
                assert!(!code_of(&text).contains(word), "{word} in {}", path.display());
            }
        }
    }
}

#[test]
fn there_is_one_library_of_cryptography_for_the_network() {
    let lock = fs::read_to_string(project().join("Cargo.lock")).unwrap();
    let locked = |name: &str| lock.contains(&format!("name = \"{name}\"\n"));
    assert!(locked("ring") && locked("rustls"), "the lock file is read");
    for other in ["aws-lc-rs", "aws-lc-sys", "openssl", "openssl-sys", "native-tls", "boring", "schannel"] {
        assert!(!locked(other), "{other} is in Cargo.lock beside ring");
    }
}

#[test]
fn styles_name_no_physical_side() {
    // Arabic reads from the right: a margin on the left is on the wrong side for half of the users.
    let physical = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
        "text-align:left",
        "text-align:right",
        "float: left",
        "float: right",
        " left:",
        " right:",
        "\tleft:",
        "\tright:",
        "border-top-left",
        "border-top-right",
        "border-bottom-left",
        "border-bottom-right",
    ];
    for (path, text) in sources(&project().join("ui/src"), &["css", "svelte"]) {
        let styles = match path.extension().is_some_and(|extension| extension == "svelte") {
            true => text.split("<style").skip(1).collect::<String>(),
            false => text,
        };
        for (number, line) in styles.lines().enumerate() {
            for side in physical {
                assert!(
                    !line.contains(side),
                    "{}, style line {}: {}",
                    path.display(),
                    number + 1,
                    line.trim()
                );
            }
        }
    }
}

#[test]
fn nothing_loads_from_a_network() {
    for (path, text) in sources(&project().join("ui/src"), &["css", "svelte", "html", "ts"]) {
        for line in text.lines() {
            let loads =
                ["url(http", "url(\"http", "src=\"http", "@import \"http", "fetch(\"http", "from \"http"];
            assert!(!loads.iter().any(|word| line.contains(word)), "{}: {}", path.display(), line.trim());
        }
    }
}

#[test]
fn the_project_refers_to_nothing_outside_itself() {
    let outside: [String; 2] = [format!("../{}/", "shared"), format!("/{}/", "work")];
    let listed = std::process::Command::new("git").args(["ls-files"]).current_dir(project()).output();
    // An unpacked archive has no git; its files came from where this was held.
    let Ok(listed) = listed else { return };
    for name in String::from_utf8(listed.stdout).unwrap().lines() {
        let Ok(text) = fs::read_to_string(project().join(name)) else { continue };
        for path in &outside {
            let names = |line: &&str| line.contains(path.as_str()) && !line.contains("://");
            if let Some(line) = text.lines().find(names) {
                panic!("{name} refers to {path}: {}", line.trim().chars().take(120).collect::<String>());
            }
        }
    }
}

/// Each of our shipped crates with what its manifest depends on.
fn crates() -> BTreeMap<String, Vec<String>> {
    let mut folders: Vec<PathBuf> = fs::read_dir(project().join("src-tauri/crates"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.push(project().join("src-tauri"));
    folders.iter().map(|folder| manifest(&folder.join("Cargo.toml"))).collect()
}

fn manifest(path: &Path) -> (String, Vec<String>) {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut section = "";
    let mut name = String::new();
    let mut dependencies = Vec::new();
    for line in text.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section == "[package]" && line.starts_with("name = ") {
            name = line.trim_start_matches("name = ").trim_matches('"').to_owned();
        } else if section == "[dependencies]" && !line.starts_with('#') {
            let dependency: String =
                line.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect();
            dependencies.extend((!dependency.is_empty()).then_some(dependency));
        }
    }
    (name, dependencies)
}

/// Every file below `folder` with one of these endings, and its text.
pub(crate) fn sources(folder: &Path, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            let skipped = ["node_modules", "target", "dist"];
            if path.is_dir() {
                if !path.file_name().is_some_and(|name| skipped.contains(&name.to_str().unwrap_or(""))) {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|ending| endings.contains(&ending.to_str().unwrap_or("")))
            {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

/// The lines of a Rust file without its comments and without its tests.
fn code_of(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]").next().unwrap_or("");
    before_tests.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}
