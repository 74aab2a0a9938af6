//! `tahkim`: the command line.

fn main() {}
