//! The program.

fn main() { holdfast_app::run() }
