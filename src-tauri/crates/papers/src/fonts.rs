//! The fonts of papers. Arabic text is copied right from a PDF only with Amiri; its Latin goes along.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The fonts, and the book that finds them by family.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::load);

pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
}

impl Fonts {
    fn load() -> Fonts {
        let files: [&'static [u8]; 3] = [
            include_bytes!("../../../../assets/fonts/amiri-400-normal.ttf"),
            include_bytes!("../../../../assets/fonts/amiri-700-normal.ttf"),
            include_bytes!("../../../../assets/fonts/noto-sans-tifinagh-400-normal.ttf"),
        ];
        let fonts: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
        Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    /// Whether each weight can show this character.
    pub(crate) fn show(&self, character: char) -> bool {
        let shows = |family: &str| {
            let mut fonts = self.fonts.iter().filter(|font| font.info().family == family).peekable();
            fonts.peek().is_some() && fonts.all(|font| font.info().coverage.contains(character.into()))
        };
        shows("Amiri") || shows("Noto Sans Tifinagh")
    }
}
