//! Every paper, printed and read back.

// In a test, what cannot be unwrapped is the failure.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod faults;
mod pdf;
mod pictures;
mod read_back;
mod sample;

use papers::TypstPress;
use report::paper::{Languages, Press};

/// Prints every paper into the folder that `TAHKIM_PAPERS` names, to be looked at. Templates are read from
/// the folder of assets as they stand: a change of them needs no build.
#[test]
#[ignore = "writes files to look at"]
fn look() {
    let folder = std::path::PathBuf::from(std::env::var_os("TAHKIM_PAPERS").unwrap());
    let only = std::env::var("TAHKIM_ONLY").unwrap_or_default();
    let press = TypstPress::with_folder(sample::assets().join("papers"));
    std::fs::create_dir_all(&folder).unwrap();
    let sample = sample::Sample::read();
    for paper in sample.papers().into_iter().filter(|paper| paper.name().contains(&only)) {
        for languages in Languages::ALL {
            for (state, word) in sample::states().into_iter().zip(["draft", "sealed"]) {
                let name = format!("{}.{}.{word}.pdf", paper.name(), languages.name());
                let printed = press.print(&sample.job(paper.clone(), languages, state)).unwrap();
                assert_eq!(printed.remarks, [], "{name}");
                std::fs::write(folder.join(name), printed.pdf).unwrap();
            }
        }
    }
}
