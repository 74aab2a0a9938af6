//! Prepares the window: its icons, its commands and the built interface that it carries.

fn main() {
    println!("cargo::rerun-if-changed=../ui/dist");
    if !std::path::Path::new("../ui/dist/index.html").exists() {
        println!(
            "cargo::error=the interface is not built: run `make ui`, or `make run` which does everything"
        );
        return;
    }
    // Naming the commands here makes each of them a permission that a capability must grant.
    let commands = tauri_build::AppManifest::new().commands(&[
        "call",
        "pick_folder",
        "pick_file",
        "reveal",
        "open_paper",
        "wall",
        "monitors",
        "show_wall",
        "hide_wall",
    ]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)) {
        println!("cargo::error=the window cannot be prepared: {error:#}");
    }
}
