//! QR codes as vector pictures.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

/// The code as SVG with the quiet zone that readers need, or nothing when the text is too long for one.
pub(crate) fn svg(text: &str) -> Option<String> {
    const QUIET: usize = 4;
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let side = code.size + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size {
        let dark = |x: usize| code[y].get(x).is_some_and(|module| module.value());
        let mut x = 0;
        while x < code.size {
            let run = (x..code.size).take_while(|x| dark(*x)).count();
            if run > 0 {
                // Writing to a text cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    Some(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{path}"/></svg>"#
    ))
}

#[cfg(test)]
mod tests {
    use super::svg;

    #[test]
    fn a_text_that_fits_has_a_code_and_one_that_does_not_has_none() {
        assert!(svg("TAHKIM").is_some_and(|svg| svg.starts_with("<svg") && svg.contains("M4 4h7")));
        assert_eq!(svg(&"x".repeat(5000)), None);
    }
}
