//! `comfort.json`: the one readable file, because the unlock page needs it.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use holdfast_journal::comfort::Comfort;

fn path(folder: &Path) -> PathBuf {
    folder.join("comfort.json")
}

/// What was chosen; the usual where there is no file or it cannot be read.
pub(crate) fn read(folder: &Path) -> Comfort {
    // A file of a few hundred bytes; one that is much larger is not ours.
    let small = fs::metadata(path(folder)).is_ok_and(|about| about.len() < 4096);
    let text = if small { fs::read(path(folder)).ok() } else { None };
    text.and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default()
}

/// Stores what was chosen, in place of what was there.
pub(crate) fn write(folder: &Path, comfort: Comfort) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    let fresh = folder.join("comfort.json.new");
    let _ = fs::remove_file(&fresh);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&fresh)?;
    file.write_all(&serde_json::to_vec_pretty(&comfort)?)?;
    file.sync_all()?;
    fs::rename(fresh, path(folder))
}

#[cfg(test)]
mod tests {
    use holdfast_journal::comfort::{TextSize, Theme};

    use super::*;

    #[test]
    fn choices_are_kept_and_odd_files_are_ignored() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("not made yet");
        assert_eq!(read(&folder), Comfort::default());
        let chosen = Comfort { theme: Theme::Sepia, text_size: TextSize::Double, ..Comfort::default() };
        write(&folder, chosen).unwrap();
        assert_eq!(read(&folder), chosen);
        for odd in ["", "{", "[]", "null", &"x".repeat(5_000)] {
            fs::write(path(&folder), odd).unwrap();
            assert_eq!(read(&folder), Comfort::default(), "{odd:.10}");
        }
    }
}
