//! The one door to building, running and testing Holdfast: `cargo xtask <command>`.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a build tool talks to the person at the terminal"
)]

mod app;
mod arguments;
mod assets;
mod bench;
mod checkout;
mod checks;
mod content;
mod dev;
mod display;
mod dist;
mod group;
mod icons;
mod interface;
mod launch;
mod npm;
mod offline;
mod packages;
mod picture;
mod process;
mod score;
mod setup;
mod steps;
mod tally;
mod targets;
mod test;
mod workspace;

use std::process::ExitCode;

use crate::arguments::Command;
use crate::setup::MissingPackages;
use crate::workspace::Workspace;

fn main() -> ExitCode {
    let command = match arguments::parse(std::env::args().skip(1)) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("{error}\n\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    match process::listen_for_signals().and_then(|()| obey(command)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            failure_code(&error)
        }
    }
}

fn obey(command: Command) -> anyhow::Result<ExitCode> {
    let workspace = Workspace::find()?;
    match command {
        Command::Help => print!("{}", arguments::USAGE),
        Command::Build => app::build(&workspace)?,
        Command::Run(options) => return launch::run(&workspace, options),
        Command::Test(options) => return test::run(&workspace, &options),
        Command::Dev { app } => dev::run(&workspace, &app)?,
        Command::Content => content::count(&workspace)?,
        Command::Bench { rest } => bench::run(&workspace, &rest)?,
        Command::TakePicture { file, app } => picture::take(&file, &app)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// 2 when a person has to install something first, 130 after Ctrl-C, 1 otherwise.
fn failure_code(error: &anyhow::Error) -> ExitCode {
    if error.is::<MissingPackages>() {
        ExitCode::from(2)
    } else if process::interrupted() {
        ExitCode::from(130)
    } else {
        ExitCode::FAILURE
    }
}
