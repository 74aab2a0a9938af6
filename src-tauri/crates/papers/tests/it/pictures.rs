//! The first page of each paper, beside the picture that was approved.
//!
//! After a change that was looked at: `TAHKIM_WRITE=1 cargo test -p papers pictures`.

use std::path::{Path, PathBuf};

use crate::pdf::Pdf;
use crate::sample::{Sample, sealed};
use report::paper::Languages;

/// Fonts are drawn a little differently from one version of the program to the next.
const PALE: u8 = 40;
const MEAN: f64 = 2.0;
/// Of a hundred points, how many may differ by more than that.
const FAR: f64 = 1.0;

fn approved(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/approved").join(format!("{name}.png"))
}

#[test]
fn every_paper_looks_as_approved() {
    let sample = Sample::read();
    let write = std::env::var_os("TAHKIM_WRITE").is_some();
    let mut different = Vec::new();
    for paper in sample.papers() {
        for languages in Languages::ALL {
            let name = format!("{}.{}", paper.name(), languages.name());
            let picture = Grey::read(&Pdf::of(&sample.job(paper.clone(), languages, sealed())).picture());
            if write {
                std::fs::write(approved(&name), picture.written()).unwrap();
                continue;
            }
            let was = std::fs::read(approved(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
            if let Some(why) = picture.difference(&Grey::read(&was)) {
                let seen = std::env::temp_dir().join(format!("{name}.png"));
                std::fs::write(&seen, picture.written()).unwrap();
                different.push(format!("{name}: {why}; see {}", seen.display()));
            }
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

/// A small picture in grey.
struct Grey {
    size: (u32, u32),
    points: Vec<u8>,
}

impl Grey {
    fn read(png: &[u8]) -> Grey {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        let colours = info.color_type.samples();
        let grey = |point: &[u8]| {
            (point.iter().map(|colour| u32::from(*colour)).sum::<u32>() / colours as u32) as u8
        };
        Grey { size: (info.width, info.height), points: bytes.chunks(colours).map(grey).collect() }
    }

    fn written(&self) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.size.0, self.size.1);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_compression(png::Compression::High);
        encoder.write_header().unwrap().write_image_data(&self.points).unwrap();
        file
    }

    fn difference(&self, approved: &Grey) -> Option<String> {
        if self.size != approved.size {
            return Some(format!("{:?} points, approved {:?}", self.size, approved.size));
        }
        let apart: Vec<u8> =
            self.points.iter().zip(&approved.points).map(|(new, old)| new.abs_diff(*old)).collect();
        let all = apart.len() as f64;
        let mean = apart.iter().map(|apart| f64::from(*apart)).sum::<f64>() / all;
        let far = apart.iter().filter(|apart| **apart > PALE).count() as f64 * 100.0 / all;
        (mean > MEAN || far > FAR).then(|| format!("{mean:.2} apart in the mean, {far:.2} % far"))
    }
}
