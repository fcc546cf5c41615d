//! `holdfast-cli`: the same journal without a window.

mod arguments;
mod commands;
mod failure;
mod output;
mod secrets;
mod session;
mod signals;
mod start;
mod text;
mod when;

fn main() -> std::process::ExitCode {
    start::guard();
    start::catching(|| commands::run(arguments::read()))
}
