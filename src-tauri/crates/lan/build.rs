//! Builds again when the interface was built again: it is carried inside.

fn main() {
    println!("cargo::rerun-if-changed=../../../ui/dist");
}
