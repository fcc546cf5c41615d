//! The calls of cargo that make up a test run.

use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::setup::WASM;
use crate::targets::OWN_PACKAGE;
use crate::workspace::Workspace;

/// The profile of everything that is tested (the root Cargo.toml says why).
pub(crate) const PROFILE: &str = "ci";
/// Lets WebDriver hold on to the window; the app that end-to-end tests drive has it.
const FEATURES: &str = "--features=holdfast/e2e";

/// Formatting.
pub(crate) fn format(workspace: &Workspace) -> Result<()> {
    process::run(&mut workspace.cargo(&["fmt", "--all", "--", "--check"]))
}

/// Clippy for the machine we are on. Cargo shares nothing between checking and building, so this looks
/// at every package once more; it does so without making code.
pub(crate) fn clippy(workspace: &Workspace) -> Result<()> {
    let what = ["clippy", "--profile", PROFILE, "--workspace", "--all-targets", FEATURES];
    process::run(workspace.cargo(&what).args(["--", "-D", "warnings"]))
}

/// Clippy for what runs in the web view.
pub(crate) fn clippy_wasm(workspace: &Workspace) -> Result<()> {
    let what = ["clippy", "--profile", PROFILE, "--target", WASM];
    let packages = ["-p", "holdfast-ui", "-p", "holdfast-journal", "-p", "holdfast-library"];
    process::run(workspace.cargo(&what).args(packages).args(["--", "-D", "warnings"]))
}

/// The documentation as a reader of the code sees it: every link in it leads somewhere.
pub(crate) fn documentation(workspace: &Workspace) -> Result<()> {
    let what =
        ["doc", "--profile", PROFILE, "--workspace", "--no-deps", "--document-private-items", FEATURES];
    process::run(workspace.cargo(&what).env("RUSTDOCFLAGS", "-D warnings"))
}

/// All targets of the workspace, as JSON.
pub(crate) fn metadata(workspace: &Workspace) -> Result<String> {
    process::output(&mut workspace.cargo(&["metadata", "--no-deps", "--format-version=1"]))
}

/// Builds programs and tests in one call: two calls would choose other features for what they share, and
/// build it twice. Returns what cargo says it built, and whether that was everything.
pub(crate) fn build(workspace: &Workspace) -> Result<(String, Result<()>)> {
    let mut command = selected(workspace, "build");
    command.args(["--lib", "--bins", "--tests", "--keep-going"]);
    command.arg("--message-format=json-render-diagnostics");
    let output = process::output_and_status(&mut command)?;
    let status = process::check(&command, output.1);
    Ok((output.0, status))
}

/// The documentation's examples.
pub(crate) fn doc_tests(workspace: &Workspace) -> Command {
    let mut command = selected(workspace, "test");
    command.args(["--doc", "--no-fail-fast"]);
    command
}

/// The tests of this program, in the profile in which cargo built it to run it.
pub(crate) fn own_tests(workspace: &Workspace) -> Command {
    workspace.cargo(&["test", "--package", OWN_PACKAGE])
}

fn selected(workspace: &Workspace, command: &str) -> Command {
    let mut cargo = workspace.cargo(&[command, "--profile", PROFILE, "--workspace", FEATURES]);
    cargo.args(["--exclude", OWN_PACKAGE]);
    cargo
}

/// Builds only the app, for `dev`. The same profile and features as in a test run, so that most of what
/// one has built the other finds.
pub(crate) fn build_app(workspace: &Workspace) -> Result<()> {
    process::run(selected(workspace, "build").args(["--bin", "holdfast"]))
}
