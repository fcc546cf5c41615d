//! One small file, such as a chart: whole at its place, or not there at all.

use std::io::Write;
use std::path::Path;

use holdfast_journal::ipc::CommandError;

use crate::error::ExportError;
use crate::place::NewFile;

/// Writes a new file at `to`. What lies there already is never touched.
pub fn write(to: &Path, content: &[u8]) -> Result<(), ExportError<CommandError>> {
    let (new, mut file) = NewFile::begin(to)?;
    file.write_all(content)?;
    new.finish(file)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_once_and_never_over_another() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("chart.csv");
        write(&to, b"day,n\r\n").unwrap();
        assert_eq!(std::fs::read(&to).unwrap(), b"day,n\r\n");
        assert!(matches!(write(&to, b"other"), Err(ExportError::TargetExists)));
        assert_eq!(std::fs::read(&to).unwrap(), b"day,n\r\n");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing unfinished is left");
    }
}
