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

use check::{ArticleRuns, Fault, File};

const PROMPTS: &str = "content/en/prompts.toml";
const SOURCES: &str = "content/sources.toml";
const RUNS: &str = "crates/library/article-runs.txt";

fn main() -> io::Result<ExitCode> {
    let root = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("../..");
    let mut out = io::stdout();
    let mut read = |name: &str| {
        let path = root.join(name);
        writeln!(out, "cargo::rerun-if-changed={}", path.display())?;
        fs::read_to_string(&path).map_err(|e| io::Error::new(e.kind(), format!("{name}: {e}")))
    };
    let (prompts, sources, runs) = (read(PROMPTS)?, read(SOURCES)?, read(RUNS)?);

    let library = ArticleRuns::parse(File::new(RUNS, &runs))
        .and_then(|runs| check::check(File::new(PROMPTS, &prompts), File::new(SOURCES, &sources), &runs));
    match library {
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
