//! Which encoding a text has. Marks at the start decide; else UTF-8 if it is valid; else a guess
//! between the two that Excel writes in Morocco.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

use super::scan::lines_in;

/// A text and what it took to read it.
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) encoding: &'static str,
    pub(crate) guessed: bool,
    /// The lines that are not in that encoding; nothing of them is made up.
    pub(crate) bad_lines: Vec<u32>,
}

/// UTF-16, by its mark or by every other byte being nought.
pub(crate) fn looks_like_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.starts_with(&[0xff, 0xfe]) {
        return Some(UTF_16LE);
    }
    if bytes.starts_with(&[0xfe, 0xff]) {
        return Some(UTF_16BE);
    }
    let start = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let noughts = |offset: usize| start.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (noughts(0), noughts(1), start.len() / 2);
    match () {
        () if half < 4 => None,
        () if odd * 10 > half * 4 && even == 0 => Some(UTF_16LE),
        () if even * 10 > half * 4 && odd == 0 => Some(UTF_16BE),
        () => None,
    }
}

/// Reads the text of a file.
pub(crate) fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Some(encoding) = looks_like_utf16(bytes) {
        let (text, bad) = encoding.decode_with_bom_removal(bytes);
        let line = text.find('\u{fffd}').map_or(1, |at| line_at(text.as_bytes(), at));
        let name = if encoding == UTF_16LE { "UTF-16LE" } else { "UTF-16BE" };
        return Decoded {
            text,
            encoding: name,
            guessed: false,
            bad_lines: if bad { vec![line] } else { Vec::new() },
        };
    }
    let (marked, body) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(body) => (true, body),
        None => (false, bytes),
    };
    if let Ok(text) = std::str::from_utf8(body) {
        return Decoded {
            text: Cow::Borrowed(text),
            encoding: "UTF-8",
            guessed: false,
            bad_lines: Vec::new(),
        };
    }
    let (sequences, bad_lines) = utf8_balance(body);
    if marked || sequences > bad_lines.1 {
        let text = Cow::Owned(String::from_utf8_lossy(body).into_owned());
        return Decoded { text, encoding: "UTF-8", guessed: false, bad_lines: bad_lines.0 };
    }
    let (encoding, name) =
        if is_arabic(body) { (WINDOWS_1256, "windows-1256") } else { (WINDOWS_1252, "windows-1252") };
    let (text, _) = encoding.decode_without_bom_handling(body);
    Decoded { text, encoding: name, guessed: true, bad_lines: Vec::new() }
}

fn line_at(bytes: &[u8], at: usize) -> u32 {
    lines_in(bytes.get(..at).unwrap_or_default()).saturating_add(1)
}

/// How many characters of several bytes are whole; the lines on which one is not, and how many are not.
fn utf8_balance(bytes: &[u8]) -> (usize, (Vec<u32>, usize)) {
    let (mut whole, mut broken, mut lines, mut line) = (0_usize, 0_usize, Vec::new(), 1_u32);
    for chunk in bytes.utf8_chunks() {
        whole = whole.saturating_add(chunk.valid().chars().filter(|c| !c.is_ascii()).count());
        line = line.saturating_add(lines_in(chunk.valid().as_bytes()));
        if !chunk.invalid().is_empty() {
            broken = broken.saturating_add(1);
            if lines.last() != Some(&line) && lines.len() < 20 {
                lines.push(line);
            }
        }
    }
    (whole, (lines, broken))
}

/// In windows-1256 an Arabic word is a run of high bytes; in French an accent stands alone.
fn is_arabic(bytes: &[u8]) -> bool {
    let (mut in_runs, mut alone) = (0_usize, 0_usize);
    for run in bytes.split(|byte| *byte < 0xc0) {
        if run.len() >= 3 {
            in_runs = in_runs.saturating_add(run.len());
        } else {
            alone = alone.saturating_add(run.len());
        }
    }
    in_runs > 0 && in_runs.saturating_mul(2) > alone
}

#[cfg(test)]
mod tests {
    use super::decode;
    use proptest::prelude::*;

    #[test]
    fn french_and_arabic_code_pages_are_told_apart() {
        let french = decode(b"A1;\xc9cole d'\xe9t\xe9\r\nA2;\xc0 l'\xe9coute");
        assert_eq!((french.encoding, french.guessed), ("windows-1252", true));
        assert!(french.text.contains("École d'été"));
        let arabic = decode(b"A1;\xe3\xe4\xd5\xc9 \xca\xda\xc7\xe6\xe4\xed\xc9;\xe9t\xe9");
        assert_eq!(arabic.encoding, "windows-1256");
        assert!(arabic.text.contains("منصة تعاونية"));
    }

    #[test]
    fn broken_utf8_is_told_by_its_line_and_not_taken_for_a_code_page() {
        let cut = decode("A1,عسل\nA2,زعفرا\u{646}".as_bytes().split_last().expect("long").1);
        assert_eq!((cut.encoding, cut.bad_lines), ("UTF-8", vec![2]));
    }

    proptest! {
        #[test]
        fn any_bytes_are_decoded_or_told(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let decoded = decode(&bytes);
            prop_assert!(decoded.text.len() <= bytes.len() * 4);
        }
    }
}
