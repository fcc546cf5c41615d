//! Reading the content files from their folders.

use std::{fs, io, path::Path};

use super::{ArticleRuns, Fault, File, Files, Library};

const RUNS: &str = "crates/library/article-runs.txt";
const PROMPTS: &str = "content/en/prompts.toml";
const SOURCES: &str = "content/sources.toml";
const LINT: &str = "content/en/lint.toml";
const PATHS: &str = "content/en/paths.toml";
const RENDERING: &str = "content/en/rendering.toml";
const NEUTRAL: &str = "content/en/support/neutral.toml";

/// A content file: its name from the top of the workspace, and its text.
struct Text {
    name: String,
    text: String,
}

impl Text {
    fn read(root: &Path, name: &str) -> io::Result<Self> {
        let text = fs::read_to_string(root.join(name));
        let text = text.map_err(|e| io::Error::new(e.kind(), format!("{name}: {e}")))?;
        Ok(Self { name: name.to_owned(), text })
    }

    fn file(&self) -> File<'_> {
        File::new(&self.name, &self.text)
    }

    /// The file's name without folder and ending.
    fn stem(&self) -> &str {
        Path::new(&self.name).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
    }
}

/// All content files, in a steady order.
pub(crate) struct OnDisk {
    single: [Text; 7],
    folders: [Vec<Text>; 4],
}

impl OnDisk {
    /// Reads them below the top of the workspace.
    pub(crate) fn read(root: &Path) -> io::Result<Self> {
        let one = |name| Text::read(root, name);
        let single = [
            one(RUNS)?,
            one(PROMPTS)?,
            one(SOURCES)?,
            one(LINT)?,
            one(PATHS)?,
            one(RENDERING)?,
            one(NEUTRAL)?,
        ];
        let all = |folder: &str, ending| folder_of(root, folder, ending);
        let mut regions = all("content/en/support", "toml")?;
        regions.retain(|text| text.name != NEUTRAL);
        let folders = [
            all("content/en/concepts", "md")?,
            all("content/en/pages", "md")?,
            all("content/en/practices", "toml")?,
            regions,
        ];
        Ok(Self { single, folders })
    }

    /// Checks them.
    pub(crate) fn check(&self) -> Result<Library, Vec<Fault>> {
        let [runs, prompts, sources, lint, paths, rendering, neutral] = &self.single;
        let [concepts, pages, practices, regions] = &self.folders;
        let named = |texts| <[Text]>::iter(texts).map(|text| (text.stem(), text.file())).collect();
        let files = Files {
            prompts: prompts.file(),
            sources: sources.file(),
            lint: lint.file(),
            paths: paths.file(),
            rendering: rendering.file(),
            neutral: neutral.file(),
            concepts: named(concepts),
            pages: named(pages),
            practices: named(practices),
            regions: named(regions),
        };
        super::check(&files, &ArticleRuns::parse(runs.file())?)
    }
}

fn folder_of(root: &Path, folder: &str, ending: &str) -> io::Result<Vec<Text>> {
    let path = root.join(folder);
    let mut names = Vec::new();
    for entry in fs::read_dir(&path).map_err(|e| io::Error::new(e.kind(), format!("{folder}: {e}")))? {
        let name = entry?.file_name();
        if let Some(name) =
            name.to_str().filter(|name| Path::new(name).extension().is_some_and(|e| e == ending))
        {
            names.push(format!("{folder}/{name}"));
        }
    }
    // Folders are listed in no order; the tables must not depend on that.
    names.sort();
    names.iter().map(|name| Text::read(root, name)).collect()
}
