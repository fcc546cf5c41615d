//! Builds the interface: Rust to wasm, wasm to what a web view loads, and all files around it.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::setup::WASM;
use crate::steps::{say, step};
use crate::workspace::Workspace;
use crate::{dist, process};

/// The profile of the interface that people get.
pub(crate) const RELEASE: &str = "wasm-release";

/// Builds `ui/dist` from the sources as they are now.
pub(crate) fn build(workspace: &Workspace, profile: &str) -> Result<()> {
    step(&format!("interface ({profile})"), || {
        process::run(&mut workspace.cargo(&[
            "build",
            "--package=holdfast-ui",
            "--lib",
            "--target",
            WASM,
            "--profile",
            profile,
        ]))?;
        let wasm = workspace.target.join(WASM).join(profile).join("holdfast_ui.wasm");
        let generated = workspace.target.join("xtask/interface");
        bind(&wasm, &generated, profile != RELEASE)?;
        let files = dist::collect(&workspace.ui(), &generated)?;
        let changes = files.write_to(&workspace.ui().join("dist"))?;
        say(format_args!("{} files written, {} removed", changes.written, changes.removed));
        Ok(())
    })
}

/// Runs bindgen over `wasm`, unless `folder` was already made from the very same bytes. The names of
/// functions make stacks readable and are a third of the file: only developers get them.
fn bind(wasm: &Path, folder: &Path, names: bool) -> Result<()> {
    let bytes = fs::read(wasm).with_context(|| {
        let name = wasm.display();
        format!("{name} was not built; ui/Cargo.toml must ask for crate-type cdylib")
    })?;
    // The wasm names the version of wasm-bindgen it was made for. The date of this program stands for
    // the options below.
    let program = fs::metadata(std::env::current_exe()?)?.modified()?;
    let mut hasher = DefaultHasher::new();
    (&bytes, program, names).hash(&mut hasher);
    let made_from = format!("{:016x}\n", hasher.finish());
    let stamp = folder.with_extension("stamp");
    if fs::read_to_string(&stamp).is_ok_and(|stamp| stamp == made_from) {
        return Ok(());
    }
    // The stamp goes first and comes last: half a folder never counts as made.
    let _ = fs::remove_file(&stamp);
    let _ = fs::remove_dir_all(folder);
    Bindgen::new()
        .input_bytes("ui", bytes)
        .web(true)?
        .typescript(false)
        .remove_name_section(!names)
        // Otherwise `init()` without an argument fails and the window stays blank without a word.
        .omit_default_module_path(false)
        .out_name("ui")
        .generate(folder)
        .context("wasm-bindgen could not read the compiled interface")?;
    fs::write(stamp, made_from).context("cannot write the stamp of the interface")
}
