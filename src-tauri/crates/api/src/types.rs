//! The interface's types, written from these ones into `ui/src/lib/api/generated/contract.ts`.
//!
//! Only tests know TypeScript: what ships carries nothing of it. After a change to an operation or to a
//! type that travels, `TAHKIM_WRITE=1 cargo test -p api types` writes the file again.

use std::any::TypeId;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::Value;
use ts_rs::{Config, TS, TypeVisitor};

use crate::program::Session;
use crate::{Fault, ops};

#[test]
fn generated_types_are_fresh() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/lib/api/generated/contract.ts");
    let mut contract = Contract::new();
    ops::describe(&mut contract);
    crate::hall::wire::describe(&mut contract);
    let fresh = contract.text();
    if std::env::var_os("TAHKIM_WRITE").is_some() {
        std::fs::write(&file, &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap().replace("\r\n", "\n");
    assert!(kept == fresh, "{} is stale: TAHKIM_WRITE=1 cargo test -p api types", file.display());
}

#[test]
fn a_type_is_laid_out_with_its_comments() {
    let declared =
        "type Sheet = { \n/**\n * Of 20, or 100.\n */\nmax: string, marks: { [key in string]: string }, };";
    let laid_out = "export type Sheet = {\n  /** Of 20, or 100. */\n  max: string,\n  marks: { [key in string]: string },\n};\n";
    assert_eq!(laid_out_type(declared), laid_out);
}

/// What an interface and the program say to each other, in TypeScript.
pub(crate) struct Contract {
    config: Config,
    operations: Vec<String>,
    types: BTreeMap<String, (TypeId, String)>,
}

impl Contract {
    fn new() -> Contract {
        // Times and counts are far below 2^53, and JSON has one kind of number.
        let config = Config::new().with_large_int("number");
        Contract { config, operations: Vec::new(), types: BTreeMap::new() }
    }

    /// Takes down what this operation asks for and what it replies.
    pub(crate) fn operation<Q: TS + 'static, R: TS + 'static>(
        &mut self,
        name: &str,
        _: fn(&mut Session, Q) -> Result<R, Fault>,
    ) {
        Q::visit_dependencies(self);
        self.visit::<R>();
        self.visit::<Fault>();
        let (request, reply) = (Q::inline(&self.config), R::name(&self.config));
        let request = one_line(&request).replace(", }", " }");
        self.operations.push(format!("  \"{name}\": {{ request: {request}, reply: {reply} }},\n"));
    }

    fn text(&self) -> String {
        let mut text = String::from(
            "// Written by `TAHKIM_WRITE=1 cargo test -p api types` from the types of the crate `api`. Never edited.\n\
             // Decimals are strings with a point (\"14.5\"), times are Unix milliseconds.\n\n\
             /** Every operation, with what it asks for and what it replies. */\n\
             export interface Operations {\n",
        );
        text.extend(self.operations.iter().map(String::as_str));
        text.push_str("}\n");
        for (_, declared) in self.types.values() {
            text.push('\n');
            text.push_str(declared);
        }
        text
    }
}

impl TypeVisitor for Contract {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Strings, numbers and lists have no declaration of their own.
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(&self.config);
        if let Some((known, _)) = self.types.get(&name) {
            assert!(*known == TypeId::of::<T>(), "two types that travel are called {name}");
            return;
        }
        let docs = T::docs().map(|docs| one_line(&docs) + "\n").unwrap_or_default();
        let declared = docs + &laid_out_type(&T::decl(&self.config));
        self.types.insert(name, (TypeId::of::<T>(), declared));
        T::visit_dependencies(self);
    }
}

/// One field a line, its comment above it.
fn laid_out_type(declared: &str) -> String {
    const NEXT: &str = "\n  ";
    let mut text = String::from("export ");
    let (mut depth, mut comment) = (0_u32, false);
    for c in one_line(declared).chars() {
        if c == ' ' && text.ends_with(NEXT) {
            continue;
        }
        match c {
            '{' | '(' | '[' if !comment => depth += 1,
            '}' | ')' | ']' if !comment => depth -= 1,
            _ => {}
        }
        if c == '}' && depth == 0 && !comment {
            text.truncate(text.trim_end().len());
            text.push('\n');
        }
        text.push(c);
        let commented = comment && text.ends_with("*/");
        comment = (comment || text.ends_with("/*")) && !commented;
        if depth == 1 && !comment && (matches!(c, '{' | ',') || commented) {
            text.push_str(NEXT);
        }
    }
    text.push('\n');
    text
}

/// A text without its line breaks; a comment of several lines becomes one.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text
        .lines()
        .map(|line| line.trim().trim_start_matches("* ").trim())
        .filter(|line| !line.is_empty())
        .collect();
    words.join(" ")
}

/// Words of the domain as a type: the domain itself knows nothing of TypeScript.
macro_rules! words {
    ($($(#[doc = $docs:literal])+ $mirror:ident is $name:literal: $all:expr;)+) => {$(
        pub(crate) struct $mirror;

        impl TS for $mirror {
            type WithoutGenerics = $mirror;
            type OptionInnerType = $mirror;

            fn docs() -> Option<String> {
                Some(ts_rs::format_docs(&[$($docs),+]))
            }

            fn name(_: &Config) -> String {
                $name.to_owned()
            }

            fn inline(_: &Config) -> String {
                union($all)
            }

            fn decl(config: &Config) -> String {
                format!("type {} = {};", $name, Self::inline(config))
            }

            fn output_path() -> Option<PathBuf> {
                Some(PathBuf::from($name))
            }
        }
    )+};
}

fn union(words: &[impl Serialize]) -> String {
    let word = |word| serde_json::to_value(word).unwrap_or(Value::Null).to_string();
    words.iter().map(word).collect::<Vec<_>>().join(" | ")
}

words! {
    /// A language of the interface.
    Language is "Lang": &domain::Language::ALL;
    /// Whether judging goes on.
    Round is "Round": &[store::Round::Open, store::Round::Closed];
    /// Whether an entry takes part.
    EntryStatus is "EntryStatus": domain::EntryStatus::ALL;
    /// A person's part in the jury.
    JudgeRole is "JudgeRole": domain::JudgeRole::ALL;
    /// What becomes of a submitted ballot that lacks a mark.
    IncompletePolicy is "IncompleteBallots": domain::IncompletePolicy::ALL;
    /// How equal entries are numbered (for A > B = C > D).
    RankStyle is "RankStyle": domain::RankStyle::ALL;
    /// What a ballot says. Only a submitted one counts.
    BallotStatus is "BallotStatus": domain::BallotStatus::ALL;
    /// What a device may still do.
    DeviceState is "DeviceState": domain::DeviceState::ALL;
    /// Why a ballot that was received is kept aside and does not count.
    HeldReason is "HeldReason": domain::HeldReason::ALL;
    /// Whether a member of the jury takes part in the deliberation.
    Presence is "Presence": domain::Presence::ALL;
    /// What an award is.
    AwardKind is "AwardKind": domain::AwardKind::ALL;
    /// How an entry should be helped.
    SupportKind is "SupportKind": domain::SupportKind::ALL;
    /// What happens at a point of the programme.
    ItemKind is "ItemKind": domain::ItemKind::ALL;
    /// How far a point of the day is.
    SlotState is "SlotState": domain::SlotState::ALL;
    /// What happens on the stage.
    StageStep is "StageStep": domain::StageStep::ALL;
    /// How far a time on the stage is.
    Phase is "Phase": domain::Phase::ALL;
    /// What the audience sees.
    Scene is "Scene": domain::Scene::ALL;
    /// What a file is a register of.
    ImportKind is "ImportKind": &[intake::Kind::Entries, intake::Kind::Judges, intake::Kind::Ballots];
}
