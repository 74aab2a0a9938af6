//! The words that a person sees, read from the same Fluent files as the program.

use crate::program::project;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// The words of one language.
pub(crate) struct Words(FluentBundle<FluentResource>);

impl Words {
    pub(crate) fn read(language: &str) -> Words {
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        // Marks that a reader does not see.
        bundle.set_use_isolating(false);
        for path in
            std::fs::read_dir(project().join("assets/locales")).unwrap().map(|entry| entry.unwrap().path())
        {
            if path.to_string_lossy().ends_with(&format!(".{language}.ftl")) {
                let text = std::fs::read_to_string(&path).unwrap();
                bundle.add_resource_overriding(FluentResource::try_new(text).unwrap());
            }
        }
        Words(bundle)
    }

    /// The sentence of `key` with these values in it.
    pub(crate) fn say(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let message = self.0.get_message(key).unwrap_or_else(|| panic!("no message {key}"));
        let values: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        let said = self.0.format_pattern(message.value().unwrap(), Some(&values), &mut vec![]).into_owned();
        assert!(!said.contains("{$"), "{key} needs more values: {said}");
        said
    }
}
