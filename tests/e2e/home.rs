//! A home folder of its own for each test, and what is found in it afterwards.

use std::fs;
use std::path::{Path, PathBuf};

/// A home, a folder for temporary files and one for sockets, gone when the test ends.
pub struct Home {
    root: tempfile::TempDir,
}

impl Home {
    pub fn new() -> Self {
        let root = tempfile::Builder::new().prefix("holdfast-e2e-").tempdir().unwrap();
        for name in ["home", "tmp", "run", "out"] {
            fs::create_dir(root.path().join(name)).unwrap();
        }
        #[cfg(unix)]
        std::os::unix::fs::PermissionsExt::set_mode(
            &mut fs::metadata(root.path().join("run")).unwrap().permissions(),
            0o700,
        );
        Self { root }
    }

    pub fn path(&self) -> PathBuf {
        self.root.path().join("home")
    }

    /// Where exports go.
    pub fn out(&self) -> PathBuf {
        self.root.path().join("out")
    }

    /// Where the journal lies.
    pub fn vault(&self) -> PathBuf {
        self.path().join(".local/share/org.holdfast.Holdfast")
    }

    /// The variables that make a program live here.
    pub fn variables(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("HOME", self.path()),
            ("TMPDIR", self.root.path().join("tmp")),
            ("XDG_RUNTIME_DIR", self.root.path().join("run")),
            ("XDG_DATA_HOME", self.path().join(".local/share")),
            ("XDG_CONFIG_HOME", self.path().join(".config")),
            ("XDG_CACHE_HOME", self.path().join(".cache")),
        ]
    }

    /// Every file below the home and the folder for temporary files.
    pub fn files(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        for name in ["home", "tmp", "run"] {
            collect(&self.root.path().join(name), &mut files);
        }
        files
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => collect(&path, files),
            Ok(kind) if kind.is_file() => files.push(path),
            // Sockets and links hold no text.
            _ => {}
        }
    }
}

/// How often a text stands in bytes, as UTF-8 and as UTF-16.
pub fn count(bytes: &[u8], text: &str) -> usize {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [text.as_bytes(), &wide].iter().map(|needle| memchr::memmem::find_iter(bytes, needle).count()).sum()
}
