//! Sentences for those who set them in type themselves.

use std::collections::BTreeMap;

use domain::Language;
use fluent_bundle::{FluentBundle, FluentResource};
use fluent_syntax::ast::Entry;
use unic_langid::LanguageIdentifier;

use crate::Source;

/// Every sentence of a file by its key, with the names of its values left in place: `{$name}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patterns {
    /// The sentences.
    pub by_key: BTreeMap<String, String>,
    /// The first line of the own wording that cannot be read; the lines around it are used.
    pub faulty_line: Option<usize>,
}

/// The sentences of a file in one language, with `own` wording before them. Whoever sets them puts names
/// in their place, in a type and direction of their own; so none of them may count.
#[must_use]
pub fn patterns(language: Language, source: Source, own: Option<&str>) -> Patterns {
    let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![locale]);
    bundle.set_use_isolating(false);
    let mut faulty_line = None;
    let mut keys = Vec::new();
    for (text, is_own) in [(Some(source.text(language)), false), (own, true)] {
        let Some(text) = text else { continue };
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(sound, faults)| {
            let start = faults.iter().map(|fault| fault.pos.start).min().unwrap_or(0);
            faulty_line = Some(text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1);
            sound
        });
        // A key of a person's own that no paper asks for changes nothing.
        if !is_own {
            keys = resource.entries().filter_map(key).map(str::to_owned).collect();
        }
        bundle.add_resource_overriding(resource);
    }
    let by_key = keys
        .into_iter()
        .filter_map(|key| {
            let pattern = bundle.get_message(&key)?.value()?;
            // A value that is not given is written as its name in braces.
            let said = bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned();
            Some((key, said))
        })
        .collect();
    Patterns { by_key, faulty_line }
}

fn key<'a>(entry: &Entry<&'a str>) -> Option<&'a str> {
    match entry {
        Entry::Message(message) => Some(message.id.name),
        Entry::Term(_)
        | Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::patterns;
    use crate::PAPERS;
    use domain::Language;

    #[test]
    fn a_pattern_keeps_the_names_of_its_values() {
        let said = patterns(Language::En, PAPERS, None);
        assert_eq!(said.faulty_line, None);
        assert!(said.by_key["papers-page"].contains("{$page}"), "{said:?}");
    }

    #[test]
    fn own_wording_goes_before_and_its_first_faulty_line_is_named() {
        let own = "papers-draft = Specimen\n\nthis is no message\n";
        let said = patterns(Language::En, PAPERS, Some(own));
        assert_eq!(said.by_key["papers-draft"], "Specimen");
        assert_eq!(said.faulty_line, Some(3));
    }
}
