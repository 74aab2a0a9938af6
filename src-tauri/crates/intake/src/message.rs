//! The sentences of faults, in the reader's language.

use domain::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::fault::Fault;
use crate::import::Reading;

const SENTENCES: [(Language, &str); 3] = [
    (Language::Ar, include_str!("../../../../assets/locales/intake.ar.ftl")),
    (Language::Fr, include_str!("../../../../assets/locales/intake.fr.ftl")),
    (Language::En, include_str!("../../../../assets/locales/intake.en.ftl")),
];

fn bundle(language: Language) -> Option<FluentBundle<FluentResource>> {
    let (_, source) = SENTENCES.iter().find(|(of, _)| *of == language)?;
    let id: LanguageIdentifier = language.code().parse().ok()?;
    let mut bundle = FluentBundle::new(vec![id]);
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
    bundle.add_resource_overriding(resource);
    Some(bundle)
}

/// Writes the sentence of every fault and warning of a reading.
pub fn messages(reading: &mut Reading, language: Language) {
    fault_messages(&mut reading.faults, language);
    fault_messages(&mut reading.warnings, language);
}

/// Writes the sentence of every fault.
pub fn fault_messages(faults: &mut [Fault], language: Language) {
    let Some(bundle) = bundle(language) else { return };
    for fault in faults {
        fault.message = sentence(&bundle, fault).unwrap_or_else(|| fault.code.to_owned());
    }
}

fn sentence(bundle: &FluentBundle<FluentResource>, fault: &Fault) -> Option<String> {
    let mut args = FluentArgs::new();
    args.set("line", fault.line.map(|line| line.to_string()).unwrap_or_default());
    args.set("column", fault.column.clone().unwrap_or_default());
    args.set("value", fault.value.clone().unwrap_or_default());
    args.set("file", fault.file.clone().unwrap_or_default());
    for (name, value) in &fault.args {
        args.set(*name, value.clone());
    }
    let pattern = bundle.get_message(&format!("fault-{}", fault.code))?.value()?;
    Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
}
