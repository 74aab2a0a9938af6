//! What a template is given to set: the job and the words, as data.

use locale::{PAPERS, patterns};
use report::paper::{Job, Paper, Remark, State};
use serde_json::{Map, Value, json};
use unicode_normalization::UnicodeNormalization as _;

use crate::fonts::FONTS;
use crate::own::Own;
use crate::{picture, qr};

/// Files that a template reads, by name.
pub(crate) type Files = Vec<(String, Vec<u8>)>;

/// The job's data, its words and its pictures; what cannot be used is remarked.
pub(crate) fn files(job: &Job, own: &Own, remarks: &mut Vec<Remark>) -> Files {
    let mut files = Files::new();
    // Plain values always have a JSON form.
    let mut data = serde_json::to_value(job).unwrap_or_default();
    clean(&mut data);
    draw_codes(&mut data, &mut files);
    let tells = job.paper.tells_a_result();
    data["draft"] = Value::Bool(tells && job.edition.state == State::Draft);
    data["sealed"] = Value::Bool(tells && job.edition.state != State::Draft);
    data["logo"] = logo(job, own, &mut files, remarks);
    if let Paper::HeadOffice(report) = &job.paper {
        for (number, shown) in report.pictures.iter().enumerate() {
            let file = match picture::ending(&shown.bytes) {
                Some(ending) => keep(&mut files, format!("picture-{number}.{ending}"), shown.bytes.clone()),
                None => {
                    let caption = shown.caption.shown(job.edition.languages.first()).to_owned();
                    remarks.push(Remark::Picture { file: caption });
                    Value::Null
                }
            };
            data["paper"]["shows"]["pictures"][number]["file"] = file;
        }
    }
    let words = words(job, own, remarks);
    files.push(("job.json".to_owned(), data.to_string().into_bytes()));
    files.push(("words.json".to_owned(), words.to_string().into_bytes()));
    files
}

/// The user's own logo, else the event's.
fn logo(job: &Job, own: &Own, files: &mut Files, remarks: &mut Vec<Remark>) -> Value {
    let events = job.letterhead.logo.as_ref().map(|bytes| ("logo", bytes));
    let candidates = own.logo.as_ref().map(|(name, bytes)| (name.as_str(), bytes)).into_iter().chain(events);
    for (name, bytes) in candidates {
        match picture::ending(bytes) {
            Some(ending) => return keep(files, format!("logo.{ending}"), bytes.clone()),
            None => remarks.push(Remark::Picture { file: name.to_owned() }),
        }
    }
    Value::Null
}

fn keep(files: &mut Files, name: String, bytes: Vec<u8>) -> Value {
    let value = Value::String(name.clone());
    files.push((name, bytes));
    value
}

/// The words of the paper's languages.
fn words(job: &Job, own: &Own, remarks: &mut Vec<Remark>) -> Value {
    let mut words = Map::new();
    for language in job.edition.languages.all() {
        let wording = own.wording.get(&language).map(String::as_str);
        let patterns = patterns(language, PAPERS, wording);
        if let Some(line) = patterns.faulty_line {
            let file = format!("words.{}.ftl", language.code());
            remarks.push(Remark::Wording { file, line });
        }
        let mut said = json!(patterns.by_key);
        clean(&mut said);
        words.insert(language.code().to_owned(), said);
    }
    Value::Object(words)
}

/// Replaces what each `qr` says by the file with its code.
fn draw_codes(value: &mut Value, files: &mut Files) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                match value {
                    Value::String(text) if key == "qr" => {
                        let name = format!("qr-{}.svg", files.len());
                        *value = match qr::svg(text) {
                            Some(svg) => keep(files, name, svg.into_bytes()),
                            None => Value::Null,
                        };
                    }
                    _ => draw_codes(value, files),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| draw_codes(value, files)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn clean(value: &mut Value) {
    match value {
        Value::String(text) => *text = cleaned(text),
        Value::Array(values) => values.iter_mut().for_each(clean),
        Value::Object(members) => members.values_mut().for_each(clean),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A text as it can be printed: marks that turn the reading direction are taken out, and a character that
/// no font has stands as `?`, since a paper that is read aloud may hold no empty boxes.
fn cleaned(text: &str) -> String {
    let cleaned: String = text
        .nfc()
        .filter_map(|character| match character {
            '\n' => Some('\n'),
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' => None,
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
            '\u{200c}' | '\u{200d}' => Some(character).filter(|character| FONTS.show(*character)),
            _ if character.is_whitespace() && !FONTS.show(character) => Some(' '),
            _ if character.is_control() => Some(' '),
            _ if FONTS.show(character) => Some(character),
            _ => Some('?'),
        })
        .collect();
    thousands(&cleaned)
}

/// `30 000` stays one number in a line from right to left only if its space does not break.
fn thousands(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let digit = |at: Option<usize>| at.and_then(|at| characters.get(at)).is_some_and(char::is_ascii_digit);
    let spaced = |at: usize| {
        let group = (1..=3).all(|next| digit(Some(at + next))) && !digit(Some(at + 4));
        digit(at.checked_sub(1)) && group
    };
    let kept = |(at, character): (usize, &char)| match character {
        ' ' | '\u{a0}' if spaced(at) => '\u{202f}',
        _ => *character,
    };
    characters.iter().enumerate().map(kept).collect()
}

#[cfg(test)]
mod tests {
    use super::cleaned;

    #[test]
    fn what_turns_the_reading_direction_is_taken_out_and_what_no_font_has_is_marked() {
        assert_eq!(cleaned("a\u{202e}b\u{2067}c\u{200f}"), "abc");
        assert_eq!(cleaned("30 000 درهم"), "30\u{202f}000 درهم");
        assert_eq!(cleaned("في 2026 قاعة 12"), "في 2026 قاعة 12");
        assert_eq!(cleaned("tab\there\r\nnext"), "tab here \nnext");
        assert_eq!(cleaned("cafe\u{301} 🐝 تعاونية ⴰⵔⴳⴰⵏ"), "café ? تعاونية ⴰⵔⴳⴰⵏ");
    }
}
