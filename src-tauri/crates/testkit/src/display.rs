//! A display that nobody sees, so that a story needs none and covers none.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The size of the screen and of the window on it, in pixels.
const SIZE: (u32, u32) = (1366, 768);

pub(super) struct Display {
    server: Child,
    /// As `DISPLAY` wants it, like `:99`.
    pub(super) name: String,
    frame: tempfile::TempDir,
}

impl Display {
    pub(super) fn open() -> Display {
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
    pub(super) fn look(&self) -> Frame {
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
#[derive(PartialEq)]
pub(super) struct Frame(Vec<u8>);

impl Frame {
    /// Whether anything is drawn: a window that fails to paint is of one colour.
    pub(super) fn is_blank(&self) -> bool {
        let pixels = self.0.as_chunks::<3>().0;
        pixels.iter().collect::<std::collections::BTreeSet<_>>().len() < 16
    }

    pub(super) fn save(&self, path: &Path) {
        let mut encoder = png::Encoder::new(std::fs::File::create(path).unwrap(), SIZE.0, SIZE.1);
        encoder.set_color(png::ColorType::Rgb);
        encoder.write_header().unwrap().write_image_data(&self.0).unwrap();
    }
}
