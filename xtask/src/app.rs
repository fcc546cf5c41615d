//! Builds the release: interface, app and `holdfast-cli`.

use anyhow::Result;

use crate::packages::Purpose;
use crate::steps::step;
use crate::workspace::Workspace;
use crate::{interface, process, setup};

/// `cargo xtask build`: also says where the programs are.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    setup::prepare(workspace, &[Purpose::Build])?;
    release(workspace)?;
    println!("== built");
    for program in ["holdfast", "holdfast-cli"] {
        println!("   {}", workspace.program("release", program).display());
    }
    Ok(())
}

/// The build itself, once everything is set up.
pub(crate) fn release(workspace: &Workspace) -> Result<()> {
    interface::build(workspace, interface::RELEASE)?;
    step("app and holdfast-cli (release)", || {
        // Always both in one call: cargo would build what they share twice if it saw them one by one.
        process::run(&mut workspace.cargo(&["build", "--release", "-p", "holdfast", "-p", "holdfast-cli"]))
    })
}
