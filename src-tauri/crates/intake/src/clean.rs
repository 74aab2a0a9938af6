//! What is done to a cell before it means anything: spaces, invisible marks, composed letters.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Whether the character turns around the text that follows it on a page.
pub(crate) fn is_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether nobody sees the character.
pub(crate) fn is_invisible(c: char) -> bool {
    is_override(c)
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}' | '\u{ad}')
}

/// Whether a cell of text may not have the character.
pub(crate) fn is_forbidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{85}')
}

/// Without spaces and byte order marks around it.
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}'))
}

fn composed(text: Cow<'_, str>) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text,
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    }
}

/// A text as it is kept, and whether marks that turn text around were taken out.
pub(crate) fn text(text: &str) -> (Cow<'_, str>, bool) {
    let text = trimmed(text);
    if text.is_ascii() {
        return (Cow::Borrowed(text), false);
    }
    if !text.contains(|c| is_override(c) || c == '\u{feff}') {
        return (composed(Cow::Borrowed(text)), false);
    }
    let turned = text.contains(is_override);
    let kept: String = text.chars().filter(|c| !is_override(*c) && *c != '\u{feff}').collect();
    (composed(Cow::Owned(trimmed(&kept).to_owned())), turned)
}

/// A text that was typed, as a table with it would be kept: an export of it comes back the same.
#[must_use]
pub fn typed(text: &str) -> String {
    let shown: String = text.chars().filter(|c| !is_forbidden(*c)).collect();
    self::text(&shown).0.into_owned()
}

/// An identifier as it is kept, and whether invisible marks were taken out.
pub(crate) fn id(text: &str) -> (Cow<'_, str>, bool) {
    let text = text.trim();
    if text.is_ascii() {
        return (Cow::Borrowed(text), false);
    }
    let marked = text.contains(is_invisible);
    let kept: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let single = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    (composed(Cow::Owned(single)), marked)
}

/// What two headers or words must differ in: letters and digits, without case, accents and tatweel.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut space = false;
    let mut fold = |c: char| {
        if !c.is_alphanumeric() {
            space = !folded.is_empty();
            return;
        }
        if std::mem::take(&mut space) {
            folded.push(' ');
        }
        folded.push(match c {
            'ة' => 'ه',
            'ى' => 'ي',
            'œ' => 'o',
            _ => c,
        });
    };
    // Most headers are plain, and what follows is slow.
    if text.is_ascii() {
        text.chars().map(|c| c.to_ascii_lowercase()).for_each(&mut fold);
    } else {
        let seen =
            |c: &char| !unicode_normalization::char::is_combining_mark(*c) && *c != 'ـ' && !is_invisible(*c);
        text.nfkd().flat_map(char::to_lowercase).filter(seen).for_each(&mut fold);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::{folded, id, text};

    #[test]
    fn invisible_marks_do_not_make_another_identifier() {
        assert_eq!(id("\u{200f}MS26-001\u{200f}"), ("MS26-001".into(), true));
        assert_eq!(id("\u{a0}J1 "), ("J1".into(), false));
    }

    #[test]
    fn an_override_is_taken_out_and_told_while_marks_of_direction_stay() {
        assert_eq!(text("Rapport \u{202e}gpj.exe"), ("Rapport gpj.exe".into(), true));
        assert_eq!(text("ورشة \u{200e}CNC\u{200e}"), ("ورشة \u{200e}CNC\u{200e}".into(), false));
    }

    #[test]
    fn headers_are_the_same_whatever_their_case_accents_and_hyphens() {
        assert_eq!(folded(" Durabilité "), folded("DURABILITE"));
        assert_eq!(folded("entry_id"), folded("Entry ID"));
        assert_eq!(folded("عنوان المشـروع"), folded("عنوان المشروع"));
    }
}
