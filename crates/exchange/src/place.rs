//! Places to write to: all or nothing, and never over something that is there.
//!
//! What is being written lies beside its place under the same name with [`UNFINISHED`] after it,
//! and takes its place by a rename. Dropped before that, it is removed.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// Marks what is not finished. Unlike a bare `.partial` no other program makes such names, so that
/// what a crash left behind, which is readable text, can be removed by the next export.
pub(crate) const UNFINISHED: &str = ".holdfast.partial";

/// Where something will be, and where it is while it is being written.
struct Place {
    target: PathBuf,
    unfinished: PathBuf,
    folder: PathBuf,
}

impl Place {
    fn at(target: &Path) -> io::Result<Self> {
        let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        let folder = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        if !fs::metadata(&folder)?.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        let unfinished: OsString = [name, UNFINISHED.as_ref()].into_iter().collect();
        let place = Self { target: folder.join(name), unfinished: folder.join(unfinished), folder };
        place.must_be_free()?;
        Ok(place)
    }

    /// A link counts as something, wherever it points.
    fn must_be_free(&self) -> io::Result<()> {
        match fs::symlink_metadata(&self.target) {
            Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        }
    }
}

/// A file that is being written.
pub(crate) struct NewFile {
    place: Place,
}

impl NewFile {
    /// Begins a file that will lie at `target`.
    pub(crate) fn begin(target: &Path) -> io::Result<(Self, File)> {
        let place = Place::at(target)?;
        ignore_missing(fs::remove_file(&place.unfinished))?;
        let file = create_private(&place.unfinished)?;
        Ok((Self { place }, file))
    }

    /// Makes it durable and puts it into its place.
    pub(crate) fn finish(self, file: File) -> io::Result<()> {
        file.sync_all()?;
        drop(file);
        // A rename would replace what came to lie there meanwhile. Making the empty file first is
        // the one step that every file system refuses if there is something.
        drop(create_private(&self.place.target)?);
        if let Err(error) = fs::rename(&self.place.unfinished, &self.place.target) {
            let _ = fs::remove_file(&self.place.target);
            return Err(error);
        }
        sync_folder(&self.place.folder)
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        // After `finish` there is nothing under this name any more.
        let _ = fs::remove_file(&self.place.unfinished);
    }
}

/// A folder that is being filled.
pub(crate) struct NewFolder {
    place: Place,
}

impl NewFolder {
    /// Begins a folder that will lie at `target`.
    pub(crate) fn begin(target: &Path) -> io::Result<Self> {
        let place = Place::at(target)?;
        ignore_missing(fs::remove_dir_all(&place.unfinished))?;
        create_private_folder(&place.unfinished)?;
        Ok(Self { place })
    }

    /// Where the files go until it is finished.
    pub(crate) fn path(&self) -> &Path {
        &self.place.unfinished
    }

    /// Makes everything in it durable and puts it into its place. `folders` are those within it;
    /// each file has been through [`settle`].
    pub(crate) fn finish<'a>(self, folders: impl Iterator<Item = &'a str>) -> io::Result<()> {
        settle_all(&self.place.unfinished, folders)?;
        // A rename replaces nothing but an empty folder, so that nothing can be lost here.
        self.place.must_be_free()?;
        fs::rename(&self.place.unfinished, &self.place.target)?;
        sync_folder(&self.place.folder)
    }
}

impl Drop for NewFolder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.place.unfinished);
    }
}

/// Makes one file of many durable. On Linux that waits until all are written: one by one, ten
/// thousand small files take minutes on a slow disk.
pub(crate) fn settle(file: &File) -> io::Result<()> {
    if cfg!(target_os = "linux") { Ok(()) } else { file.sync_all() }
}

/// The rest of [`settle`]: one call for the whole file system the folder lies on.
#[cfg(target_os = "linux")]
fn settle_all<'a>(root: &Path, _folders: impl Iterator<Item = &'a str>) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(root)?)?)
}

/// The rest of [`settle`]: the names.
#[cfg(not(target_os = "linux"))]
fn settle_all<'a>(root: &Path, mut folders: impl Iterator<Item = &'a str>) -> io::Result<()> {
    folders.try_for_each(|folder| sync_folder(&root.join(folder)))?;
    sync_folder(root)
}

/// Opens a file that must not exist yet, readable by its owner only.
pub(crate) fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes a folder that must not exist yet and that only its owner can enter.
pub(crate) fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Makes the names in a folder durable.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

fn ignore_missing(outcome: io::Result<()>) -> io::Result<()> {
    match outcome {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
