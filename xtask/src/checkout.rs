//! Notices when a test run changes files that git keeps.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::{Command, Stdio};

/// Every file that git keeps, with a hash of its contents; `None` for one that cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Checkout(BTreeMap<String, Option<u64>>);

impl Checkout {
    /// The files below `root` as they are now, or `None` where git keeps none.
    pub(crate) fn of(root: &Path) -> Option<Self> {
        // Whoever runs the tests may be another user than the one who cloned.
        let output = Command::new("git")
            .args(["-c", "safe.directory=*", "ls-files", "-z"])
            .current_dir(root)
            .stderr(Stdio::null())
            .output()
            .ok()?;
        let names = String::from_utf8_lossy(&output.stdout).into_owned();
        let files: BTreeMap<_, _> =
            names.split_terminator('\0').map(|name| (name.to_owned(), hash(&root.join(name)))).collect();
        (!files.is_empty()).then_some(Self(files))
    }

    /// The files that are not the same in `later`.
    pub(crate) fn changes(&self, later: &Self) -> Vec<&str> {
        let changed = |(name, hash): (&String, &Option<u64>)| later.0.get(name) != Some(hash);
        let names = self.0.iter().filter(|&file| changed(file));
        names.map(|(name, _)| name.as_str()).collect()
    }
}

fn hash(file: &Path) -> Option<u64> {
    let mut hasher = DefaultHasher::new();
    std::fs::read(file).ok()?.hash(&mut hasher);
    Some(hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_and_removed_files_are_named() {
        let state = |files: &[(&str, Option<u64>)]| {
            let files = files.iter().map(|&(name, hash)| (name.to_owned(), hash));
            Checkout(files.collect())
        };
        let before = state(&[("a", Some(1)), ("b", Some(2)), ("c", Some(3))]);
        let after = state(&[("a", Some(1)), ("b", Some(9)), ("c", None)]);
        assert_eq!(before.changes(&after), ["b", "c"]);
        assert!(before.changes(&before).is_empty());
    }
}
