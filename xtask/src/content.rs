//! Counts what is in `content/`.

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

/// `cargo xtask content`: the library's build checks everything, and stops with file and line where
/// something is wrong; then its example prints what was counted.
pub(crate) fn count(workspace: &Workspace) -> Result<()> {
    let mut command = workspace.cargo(&["run", "--quiet", "-p", "holdfast-library", "--example", "content"]);
    process::run(&mut command)
}
