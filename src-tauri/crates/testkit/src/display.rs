//! A display that nobody sees, so that a story needs none and covers none.

// In a story, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::missing_panics_doc)]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The size of the screen and of the window on it, in pixels.
const SIZE: (u32, u32) = (1366, 768);

/// The display; it ends with this.
#[derive(Debug)]
pub struct Display {
    server: Child,
    /// As `DISPLAY` wants it, like `:99`.
    pub name: String,
    frame: tempfile::TempDir,
}

impl Display {
    /// Opens one, black all over.
    #[must_use]
    pub fn open() -> Display {
        let frame = tempfile::tempdir().unwrap();
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &format!("{}x{}x24", SIZE.0, SIZE.1)])
            .args(["-nolisten", "tcp", "-nocursor", "-fbdir"])
            .arg(frame.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb gives the display");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Display { server, name: format!(":{}", number.trim()), frame }
    }

    /// What a person would see now. Taken from the screen: WebKit's own pictures never come when its DMA-BUF
    /// renderer is off, and off is how the program runs.
    #[must_use]
    pub fn look(&self) -> Frame {
        let dump = std::fs::read(self.frame.path().join("Xvfb_screen0")).unwrap();
        let number = |at: usize| u32::from_be_bytes(dump[4 * at..4 * at + 4].try_into().unwrap());
        // XWD: the header's size, the bytes of a line, and how many colours of 12 bytes stand before the pixels.
        let (header, line, colours) = (number(0) as usize, number(12) as usize, number(19) as usize);
        let pixels = &dump[header + 12 * colours..];
        let rgb = (0..SIZE.1 as usize)
            .flat_map(|y| pixels[y * line..][..4 * SIZE.0 as usize].as_chunks::<4>().0)
            .flat_map(|&[blue, green, red, _]| [red, green, blue])
            .collect();
        Frame(rgb)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// One picture of the screen: red, green and blue of each pixel, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame(Vec<u8>);

impl Frame {
    /// Whether anything is drawn: a window that fails to paint is of one colour.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let pixels = self.0.as_chunks::<3>().0;
        pixels.iter().collect::<std::collections::BTreeSet<_>>().len() < 16
    }

    /// Whether the middle of the screen is white, as an empty page is.
    #[must_use]
    pub fn is_white_in_the_middle(&self) -> bool {
        let middle = (SIZE.1 / 2 * SIZE.0 + SIZE.0 / 2) as usize;
        self.0.as_chunks::<3>().0.get(middle) == Some(&[255; 3])
    }

    /// Writes it as PNG.
    pub fn save(&self, path: &Path) {
        let mut encoder = png::Encoder::new(std::fs::File::create(path).unwrap(), SIZE.0, SIZE.1);
        encoder.set_color(png::ColorType::Rgb);
        encoder.write_header().unwrap().write_image_data(&self.0).unwrap();
    }
}
