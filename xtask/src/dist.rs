//! Puts together `ui/dist`, the folder that is embedded in the app.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::assets::{Assets, read_text};

/// Where the icons go in `index.html`.
const ICONS: &str = "<!-- icons -->";

/// Everything that `ui/dist` shall hold: contents by path, with `/` between folders.
#[derive(Debug, Default)]
pub(crate) struct Files(BTreeMap<String, Vec<u8>>);

/// What a call to [`Files::write_to`] changed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Changes {
    /// Files that are new or have other contents than before.
    pub(crate) written: usize,
    /// Files that no longer belong there.
    pub(crate) removed: usize,
}

/// Collects all files: from the interface's folder, and from the one that bindgen wrote to.
pub(crate) fn collect(ui: &Path, generated: &Path) -> Result<Files> {
    let mut files = Files::default();
    let assets = Assets::read(ui)?;
    files.insert("index.html".into(), page(ui, &assets)?.into_bytes())?;
    files.insert("holdfast.css".into(), stylesheet(&ui.join("styles"))?.into_bytes())?;
    assets.add_to(&mut files, ui)?;
    for folder in [&ui.join("static"), generated] {
        for file in files_below(folder)? {
            files.copy(&folder.join(&file), file)?;
        }
    }
    Ok(files)
}

impl Files {
    /// Adds a file; two of the same name are a mistake.
    pub(crate) fn insert(&mut self, name: String, contents: Vec<u8>) -> Result<()> {
        if self.0.contains_key(&name) {
            bail!("two files want to be ui/dist/{name}");
        }
        self.0.insert(name, contents);
        Ok(())
    }

    /// Adds a copy of a file.
    pub(crate) fn copy(&mut self, file: &Path, name: String) -> Result<()> {
        let contents = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        self.insert(name, contents)
    }

    /// Makes `folder` hold exactly these files. One that is right already keeps its date, so that
    /// cargo does not build the app again for nothing.
    pub(crate) fn write_to(&self, folder: &Path) -> Result<Changes> {
        let mut changes = Changes::default();
        let mut other_names = false;
        for old in files_below(folder)? {
            if !self.0.contains_key(&old) {
                fs::remove_file(folder.join(old))?;
                changes.removed += 1;
                other_names = true;
            }
        }
        for (name, contents) in &self.0 {
            let file = folder.join(name);
            other_names |= !file.exists();
            if fs::read(&file).is_ok_and(|old| old == *contents) {
                continue;
            }
            write(&file, contents)?;
            changes.written += 1;
        }
        // The app's build watches each file it embedded, but cannot know of one that is new. The page
        // is always among those it watches, so its date stands for the whole list.
        if other_names && let Some(page) = self.0.get("index.html") {
            write(&folder.join("index.html"), page)?;
        }
        Ok(changes)
    }
}

fn write(file: &Path, contents: &[u8]) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, contents).with_context(|| format!("cannot write {}", file.display()))
}

/// The page with the icons in it.
fn page(ui: &Path, assets: &Assets) -> Result<String> {
    let file = ui.join("index.html");
    if !file.exists() {
        bail!("ui/index.html is missing: the page that loads the interface");
    }
    let page = read_text(&file)?;
    if page.matches(ICONS).count() != 1 {
        bail!("ui/index.html must hold the line {ICONS} once: the icons go there");
    }
    Ok(page.replace(ICONS, &assets.sprite(ui)?))
}

/// All stylesheets in the order of their names: what comes later wins.
fn stylesheet(folder: &Path) -> Result<String> {
    let mut sheet = String::new();
    for name in files_below(folder)? {
        if name.ends_with(".css") {
            let text = read_text(&folder.join(&name))?;
            sheet += &format!("/* {name} */\n{}\n\n", text.trim_end());
        }
    }
    if sheet.is_empty() {
        bail!("ui/styles holds no stylesheet");
    }
    Ok(sheet)
}

/// The files in a folder and the folders in it, sorted, relative to it; none if it does not exist.
fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(relative) = open.pop() {
        let Ok(entries) = fs::read_dir(folder.join(&relative)) else {
            continue;
        };
        for entry in entries {
            let entry = entry?;
            let path = relative.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                open.push(path);
            } else {
                let name = path.to_str().context("a file's name is not UTF-8")?;
                found.push(name.replace('\\', "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests;
