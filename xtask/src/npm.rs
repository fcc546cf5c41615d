//! Fetches the npm packages that the lock file names: fonts, icons and, for tests, axe-core.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::steps::say;

/// Fills `node_modules` in `folder`, unless it was filled from this very lock file.
pub(crate) fn install(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let lock = std::fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    // npm removes the whole folder before it starts: a half-filled one has no stamp.
    let stamp = folder.join("node_modules/.stamp");
    if std::fs::read(&stamp).is_ok_and(|stamp| stamp == lock) {
        return Ok(());
    }
    say("fetching fonts, icons and axe-core");
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    // Data is all we want from there: no script of a package ever runs.
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    process::run(command.current_dir(folder))?;
    std::fs::write(&stamp, lock).context("cannot write the stamp of node_modules")
}
