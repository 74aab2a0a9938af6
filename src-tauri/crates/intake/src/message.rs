//! The sentences of faults, in the reader's language.

use domain::Language;
use locale::{INTAKE, Value, Words};

use crate::fault::Fault;
use crate::import::Reading;

/// Writes the sentence of every fault and warning of a reading.
pub fn messages(reading: &mut Reading, language: Language) {
    fault_messages(&mut reading.faults, language);
    fault_messages(&mut reading.warnings, language);
}

/// Writes the sentence of every fault.
pub fn fault_messages(faults: &mut [Fault], language: Language) {
    if faults.is_empty() {
        return;
    }
    let words = Words::new(language, &[INTAKE]);
    for fault in faults {
        fault.message = sentence(&words, fault);
    }
}

fn sentence(words: &Words, fault: &Fault) -> String {
    let line = fault.line.map(|line| line.to_string()).unwrap_or_default();
    let place = [("column", &fault.column), ("value", &fault.value), ("file", &fault.file)];
    let place = place.map(|(name, text)| (name, Value::Text(text.as_deref().unwrap_or_default())));
    let mut values = vec![("line", Value::Text(&line))];
    values.extend(place);
    values.extend(fault.args.iter().map(|(name, value)| (*name, Value::Text(value))));
    words.say(&format!("fault-{}", fault.code), &values)
}
