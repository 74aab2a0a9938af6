//! Every paper, printed and read back.

mod sample;

use papers::TypstPress;
use report::paper::{Languages, Paper, Press};

/// Prints every paper into the folder that `TAHKIM_PAPERS` names, to be looked at.
#[test]
#[ignore = "writes files to look at"]
fn look() {
    let folder = std::path::PathBuf::from(std::env::var_os("TAHKIM_PAPERS").unwrap());
    // Templates as they stand in the folder of assets: no need to build for each change of them.
    let press = TypstPress::with_folder(sample::assets().join("papers"));
    let only = std::env::var("TAHKIM_ONLY").unwrap_or_default();
    std::fs::create_dir_all(&folder).unwrap();
    let sample = sample::Sample::read();
    for paper in sample.papers().into_iter().filter(|paper| paper.name().contains(&only)) {
        for languages in Languages::ALL {
            for (state, word) in sample::states().into_iter().zip(["draft", "sealed"]) {
                let name = format!("{}.{}.{word}.pdf", Paper::name(&paper), languages.name());
                let start = std::time::Instant::now();
                match press.print(&sample.job(paper.clone(), languages, state)) {
                    Ok(printed) => {
                        println!(
                            "{name}: {} pages, {:?} {:?}",
                            printed.pages,
                            start.elapsed(),
                            printed.remarks
                        );
                        std::fs::write(folder.join(name), printed.pdf).unwrap();
                    }
                    Err(fault) => println!("{name}: {fault}"),
                }
            }
        }
    }
}
