//! Checks `content/` and writes the tables that `src/table.rs` includes.
//!
//! A fault stops the build with file, line and a sentence. The checks themselves are in `build/`,
//! where tests/library/ includes them again.

#[path = "build/check.rs"]
mod check;
#[path = "build/emit.rs"]
mod emit;
#[path = "src/vocabulary.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the library")]
mod vocabulary;

use std::{
    env,
    ffi::OsString,
    fs,
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use check::{Fault, OnDisk};

fn main() -> io::Result<ExitCode> {
    let root = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("../..");
    let mut out = io::stdout();
    for watched in ["content", "crates/library/article-runs.txt"] {
        writeln!(out, "cargo::rerun-if-changed={}", root.join(watched).display())?;
    }
    match OnDisk::read(&root)?.check() {
        Ok(library) => {
            let target = variable("OUT_DIR")?;
            fs::write(Path::new(&target).join("tables.rs"), emit::tables(&library))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            for Fault { file, line, why } in faults {
                writeln!(out, "cargo::error={file}:{line}: {why}")?;
            }
            Ok(ExitCode::FAILURE)
        }
    }
}

/// A variable that cargo always sets for a build script.
fn variable(name: &str) -> io::Result<OsString> {
    env::var_os(name).ok_or_else(|| io::Error::other(format!("cargo did not set {name}")))
}
