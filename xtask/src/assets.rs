//! Reads `ui/assets.toml` and the npm packages it names.

use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::dist::Files;
use crate::icons;

/// `ui/assets.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Assets {
    fonts: Vec<Fonts>,
    icons: Icons,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fonts {
    package: String,
    licence: String,
    files: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Icons {
    package: String,
    licence: String,
    names: Vec<String>,
}

impl Assets {
    /// Reads the list from the interface's folder.
    pub(crate) fn read(ui: &Path) -> Result<Self> {
        let text = read_text(&ui.join("assets.toml"))?;
        toml::from_str(&text).context("assets.toml is not as expected")
    }

    /// Adds the fonts and all licences to the files of the interface.
    pub(crate) fn add_to(&self, files: &mut Files, ui: &Path) -> Result<()> {
        let modules = ui.join("node_modules");
        for fonts in &self.fonts {
            let package = modules.join(&fonts.package);
            files.copy(&package.join("LICENSE"), format!("licences/{}", fonts.licence))?;
            for file in &fonts.files {
                files.copy(&package.join("files").join(file), format!("fonts/{file}"))?;
            }
        }
        let package = modules.join(&self.icons.package);
        files.copy(&package.join("LICENSE"), format!("licences/{}", self.icons.licence))
    }

    /// The icons as one hidden drawing.
    pub(crate) fn sprite(&self, ui: &Path) -> Result<String> {
        let folder = ui.join("node_modules").join(&self.icons.package).join("icons");
        let symbols = self.icons.names.iter().map(|name| {
            let text = read_text(&folder.join(format!("{name}.svg")))?;
            icons::symbol(name, &text)
        });
        Ok(icons::sprite(&symbols.collect::<Result<Vec<_>>>()?))
    }
}

/// A text file, or an error that names it.
pub(crate) fn read_text(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}
