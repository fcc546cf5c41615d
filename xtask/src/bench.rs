//! Measures the release build: the program `bench` of the tests knows what and how.

use std::fs;
use std::time::Duration;

use anyhow::{Result, ensure};

use crate::display;
use crate::group::Group;
use crate::packages::Purpose;
use crate::steps::step;
use crate::workspace::Workspace;
use crate::{interface, process, setup};

/// Room for the app's window and its edges.
const SCREEN: display::Size = (1440, 900);

/// `cargo xtask bench [-- NAME …]`.
pub(crate) fn run(workspace: &Workspace, rest: &[String]) -> Result<()> {
    // WebDriver is among what tests need.
    setup::prepare(workspace, &[Purpose::Test])?;
    interface::build(workspace, interface::RELEASE)?;
    let built = step("app and benchmark (release)", || {
        let mut command = workspace.cargo(&["build", "--release", "-p", "holdfast", "-p", "holdfast-tests"]);
        process::run(command.args(["--features=holdfast/e2e", "--bin=holdfast", "--bin=bench"]))
    });
    let measured = built.and_then(|()| {
        step("bench (release)", || {
            let mut command = display::within(SCREEN, workspace.program("release", "bench"));
            let status = Group::spawn(command.args(rest))?.wait(Duration::MAX)?;
            ensure!(status.success(), "a bar was missed, or nothing could be measured");
            Ok(())
        })
    });
    // This app lets WebDriver in, and nobody must take it for the real one. Cargo puts that back the
    // next time it is asked for it.
    let _ = fs::remove_file(workspace.program("release", "holdfast"));
    measured
}
