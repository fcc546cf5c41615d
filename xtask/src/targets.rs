//! Which test programs the workspace has, and which of them were built.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

/// This program's own package. It is tested apart, in the profile in which it was already built.
pub(crate) const OWN_PACKAGE: &str = "xtask";

/// Something that cargo builds: a library, a program or an integration test.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Target {
    pub(crate) name: String,
    pub(crate) kind: Vec<String>,
    /// Whether it has tests that want to be run.
    #[serde(default)]
    pub(crate) test: bool,
    /// Whether its documentation has.
    #[serde(default)]
    pub(crate) doctest: bool,
}

/// A target and the package it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) manifest: PathBuf,
    pub(crate) target: Target,
}

impl Member {
    /// The folder of the package, in which its tests run.
    pub(crate) fn folder(&self) -> &Path {
        self.manifest.parent().unwrap_or(Path::new("."))
    }
}

/// A program that was built.
#[derive(Debug, Deserialize)]
pub(crate) struct Built {
    manifest_path: PathBuf,
    target: Target,
    profile: Profile,
    executable: Option<PathBuf>,
}

#[derive(Debug, Deserialize)]
struct Profile {
    test: bool,
}

/// All targets of the workspace but our own, from `cargo metadata --no-deps`.
pub(crate) fn of_workspace(metadata: &str) -> Result<Vec<Member>> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        manifest_path: PathBuf,
        targets: Vec<Target>,
    }
    let metadata: Metadata = serde_json::from_str(metadata).context("cargo metadata is not as expected")?;
    let mut members = Vec::new();
    for package in metadata.packages {
        if package.name != OWN_PACKAGE {
            members.extend(
                package
                    .targets
                    .into_iter()
                    .map(|target| Member { manifest: package.manifest_path.clone(), target }),
            );
        }
    }
    Ok(members)
}

/// What `cargo build --message-format=json` says it built.
pub(crate) fn built(messages: &str) -> Vec<Built> {
    // Other messages have other fields, so they do not parse as this one.
    messages.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// The test program made from `member`.
pub(crate) fn test_program<'a>(built: &'a [Built], member: &Member) -> Option<&'a Path> {
    let made = built.iter().find(|built| {
        built.profile.test
            && built.manifest_path == member.manifest
            && built.target.name == member.target.name
            && built.target.kind == member.target.kind
    })?;
    made.executable.as_deref()
}

/// Whether the ordinary program `name` was built, not its tests.
pub(crate) fn has_program(built: &[Built], name: &str) -> bool {
    built.iter().any(|built| !built.profile.test && built.target.name == name && built.executable.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const METADATA: &str = r#"{"packages":[
        {"name":"holdfast-tests","manifest_path":"/w/tests/Cargo.toml","targets":[
            {"name":"journal","kind":["test"],"test":true,"doctest":false,"edition":"2024"},
            {"name":"bench","kind":["bin"],"test":false,"doctest":false}]},
        {"name":"xtask","manifest_path":"/w/xtask/Cargo.toml","targets":[
            {"name":"xtask","kind":["bin"],"test":true,"doctest":false}]}],"version":1}"#;

    const MESSAGES: &str = r#"{"reason":"compiler-artifact","manifest_path":"/w/tests/Cargo.toml","target":{"name":"bench","kind":["bin"],"test":false},"profile":{"test":false},"executable":"/t/bench"}
{"reason":"compiler-artifact","manifest_path":"/w/tests/Cargo.toml","target":{"name":"journal","kind":["test"],"test":true},"profile":{"test":true},"executable":"/t/journal-1"}
{"reason":"build-finished","success":true}"#;

    #[test]
    fn a_target_finds_its_test_program() {
        let members = of_workspace(METADATA).unwrap();
        assert_eq!(members.len(), 2, "our own package is left out");
        assert_eq!(members[0].folder(), Path::new("/w/tests"));
        let built = built(MESSAGES);
        assert_eq!(test_program(&built, &members[0]), Some(Path::new("/t/journal-1")));
        assert_eq!(test_program(&built, &members[1]), None, "a program is not its tests");
    }

    #[test]
    fn a_program_counts_only_when_it_was_built_now() {
        assert!(has_program(&built(MESSAGES), "bench"));
        assert!(!has_program(&built(MESSAGES), "journal"));
        assert!(!has_program(&built(""), "bench"));
    }
}
