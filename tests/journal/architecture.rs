//! The rules of the house, read from its manifests and sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn manifest(path: &str) -> toml::Table {
    fs::read_to_string(root().join(path)).unwrap().parse().unwrap()
}

/// The dependencies of a manifest, those of all targets and of the build script included.
fn dependencies(table: &toml::Table) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (key, value) in table {
        match (key.as_str(), value) {
            ("dependencies" | "build-dependencies", toml::Value::Table(found)) => {
                names.extend(found.keys().cloned());
            }
            ("target", toml::Value::Table(targets)) => {
                targets
                    .values()
                    .filter_map(toml::Value::as_table)
                    .for_each(|target| names.extend(dependencies(target)));
            }
            _ => {}
        }
    }
    names
}

#[test]
fn dependencies_point_one_way() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("crates/journal/Cargo.toml", &[][..]),
        ("crates/library/Cargo.toml", &["holdfast-journal"]),
        ("crates/vault/Cargo.toml", &["holdfast-journal"]),
        ("crates/exchange/Cargo.toml", &["holdfast-journal"]),
        ("crates/cli/Cargo.toml", &["holdfast-journal", "holdfast-vault", "holdfast-exchange"]),
        ("ui/Cargo.toml", &["holdfast-journal"]),
        ("Cargo.toml", &["holdfast-journal", "holdfast-vault", "holdfast-exchange", "holdfast-library"]),
    ]);
    for (path, rooms) in allowed {
        let found: BTreeSet<_> =
            dependencies(&manifest(path)).into_iter().filter(|name| name.starts_with("holdfast")).collect();
        let rooms: BTreeSet<_> = rooms.iter().map(ToString::to_string).collect();
        assert!(found.is_subset(&rooms), "{path} may use {rooms:?} and uses {found:?}");
    }
}

#[test]
fn each_outside_thing_has_one_room() {
    let homes: [(&str, &[&str]); 7] = [
        ("rusqlite", &["crates/vault/Cargo.toml"]),
        ("tauri", &["Cargo.toml"]),
        ("yew", &["ui/Cargo.toml"]),
        ("web-sys", &["ui/Cargo.toml"]),
        ("wasm-bindgen", &["ui/Cargo.toml"]),
        ("clap", &["crates/cli/Cargo.toml"]),
        ("argon2", &["crates/vault/Cargo.toml"]),
    ];
    let manifests = [
        "Cargo.toml",
        "ui/Cargo.toml",
        "crates/journal/Cargo.toml",
        "crates/library/Cargo.toml",
        "crates/vault/Cargo.toml",
        "crates/exchange/Cargo.toml",
        "crates/cli/Cargo.toml",
    ];
    for (name, rooms) in homes {
        for path in manifests {
            let has = dependencies(&manifest(path)).contains(name);
            assert!(!has || rooms.contains(&path), "{name} does not belong into {path}");
        }
    }
}

/// Rust files that git would track, without what was built.
fn sources() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        ["crates", "src-tauri", "ui/src", "tests", "xtask"].iter().map(|name| root().join(name)).collect();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files
}

#[test]
fn every_file_says_what_it_is_for_and_none_is_too_long() {
    let mut lengths = Vec::new();
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//!"), "{} does not say what it is for", path.display());
        let lines = text.lines().count();
        assert!(lines <= 800, "{} has {lines} lines", path.display());
        lengths.push(lines);
    }
    lengths.sort_unstable();
    assert!(lengths[lengths.len() / 2] < 150, "the median file has {} lines", lengths[lengths.len() / 2]);
}

#[test]
fn what_must_be_absent_is_absent() {
    let absent: [(&str, &[&str]); 4] = [
        // `unsafe` is allowed in one module, which sets a variable before any thread starts.
        ("allow(unsafe_code", &["src-tauri/src/environment.rs"]),
        ("expect(unsafe_code", &["src-tauri/src/environment.rs"]),
        // HTML strings never reach the page.
        ("from_html_unchecked", &[]),
        ("set_inner_html", &[]),
    ];
    for path in sources() {
        let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        if name == "tests/journal/architecture.rs" {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for (needle, homes) in absent {
            assert!(!text.contains(needle) || homes.contains(&name.as_str()), "{needle} in {name}");
        }
    }
}

#[test]
fn no_network_client_is_linked() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    for path in [
        "Cargo.toml",
        "ui/Cargo.toml",
        "crates/vault/Cargo.toml",
        "crates/exchange/Cargo.toml",
        "crates/cli/Cargo.toml",
    ] {
        let names = dependencies(&manifest(path));
        for client in ["reqwest", "hyper", "ureq", "curl", "native-tls", "rustls", "tungstenite"] {
            assert!(!names.contains(client), "{client} in {path}");
        }
    }
    assert!(!lock.is_empty());
}
