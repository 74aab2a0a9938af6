//! Runs the reference cases of a folder.

fn main() {}
