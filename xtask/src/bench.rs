//! Measures the release build: the program `bench` of the tests knows what and how.

use anyhow::Result;

use crate::packages::Purpose;
use crate::steps::step;
use crate::workspace::Workspace;
use crate::{interface, process, setup};

/// `cargo xtask bench [-- ARGS]`.
pub(crate) fn run(workspace: &Workspace, rest: &[String]) -> Result<()> {
    setup::prepare(workspace, &[Purpose::Build])?;
    interface::build(workspace, interface::RELEASE)?;
    step("bench (release)", || {
        let mut command =
            workspace.cargo(&["run", "--release", "-p", "holdfast-tests", "--bin", "bench", "--"]);
        process::run(command.args(rest))
    })
}
