//! Installs what is missing before anything is built, and nothing else.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::packages::{self, Package, Purpose};
use crate::steps::{say, step};
use crate::workspace::Workspace;
use crate::{npm, process};

/// The target of the interface.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A person has to install something before we can go on.
#[derive(Debug)]
pub(crate) struct MissingPackages {
    /// The one command that does it.
    command: String,
}

impl std::error::Error for MissingPackages {}

impl std::fmt::Display for MissingPackages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "some packages are missing and only root can install them. Run this, then try again:\n\n  {}",
            self.command
        )
    }
}

/// Makes sure that everything is there for `purposes`.
pub(crate) fn prepare(workspace: &Workspace, purposes: &[Purpose]) -> Result<()> {
    step("set-up", || {
        system_packages(purposes)?;
        wasm_target(workspace)?;
        npm::install(&workspace.ui())
    })
}

/// Whether we run as root.
pub(crate) fn is_root() -> Result<bool> {
    Ok(process::output(Command::new("id").arg("-u"))?.trim() == "0")
}

/// Whether a program of this name is on PATH.
fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn system_packages(purposes: &[Purpose]) -> Result<()> {
    if !Path::new("/etc/debian_version").exists() || !on_path("dpkg-query") {
        let names: Vec<_> = packages::needed(purposes).map(|package| package.name).collect();
        say("This is not Debian, so nothing is installed. What is needed has these names there:");
        say(format_args!("{} npm", names.join(" ")));
        return Ok(());
    }
    let missing = missing_packages(purposes)?;
    let mut names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    // Debian's npm does not resolve beside a Node from elsewhere, so an npm that is there is left alone.
    if !on_path("npm") {
        names.extend(["nodejs", "npm"]);
    }
    if names.is_empty() {
        return Ok(());
    }
    for package in missing {
        say(format_args!("missing: {} ({})", package.name, package.reason));
    }
    install(&names)
}

fn missing_packages(purposes: &[Purpose]) -> Result<Vec<&'static Package>> {
    let names = packages::needed(purposes).map(|package| package.name);
    // It fails when it does not know one of the names, and still lists the others.
    let report = Command::new("dpkg-query")
        .args(["-W", "-f", "${Status} ${Package}\n"])
        .args(names)
        .output()
        .context("dpkg-query could not be started")?;
    let report = String::from_utf8_lossy(&report.stdout).into_owned();
    Ok(packages::missing(packages::needed(purposes), &report))
}

fn install(names: &[&str]) -> Result<()> {
    const INSTALL: [&str; 3] = ["install", "-y", "--no-install-recommends"];
    if !is_root()? {
        let command =
            format!("sudo apt-get update && sudo apt-get {} {}", INSTALL.join(" "), names.join(" "));
        return Err(MissingPackages { command }.into());
    }
    let attempt = || {
        process::run(Command::new("apt-get").args(["-q", "update"]))?;
        let mut install = Command::new("apt-get");
        // Without a terminal of its own, dpkg draws no progress bars into a log.
        install.args(["-q", "-o", "Dpkg::Use-Pty=0"]).args(INSTALL).args(names);
        process::run(install.env("DEBIAN_FRONTEND", "noninteractive"))
    };
    attempt().or_else(|error| {
        say(format_args!("{error:#}; trying once more"));
        attempt()
    })
}

fn wasm_target(workspace: &Workspace) -> Result<()> {
    if !on_path(&format!("rustup{}", std::env::consts::EXE_SUFFIX)) {
        say(format_args!("rustup is not on PATH; the compiler must know {WASM} by itself"));
        return Ok(());
    }
    let rustup = |arguments: &[&str]| {
        let mut command = Command::new("rustup");
        // In the root folder, so that rust-toolchain.toml decides which compiler is meant.
        command.args(arguments).current_dir(&workspace.root);
        command
    };
    let installed = process::output(&mut rustup(&["target", "list", "--installed"]))?;
    if installed.lines().any(|line| line == WASM) {
        return Ok(());
    }
    process::run(&mut rustup(&["target", "add", WASM]))
}
