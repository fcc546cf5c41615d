//! Taking a chart out: as a drawing, a picture or its numbers.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use holdfast_journal::ipc::{ChartForm, ChartSavedView, CommandError, SaveChart};
use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

use crate::error::invalid;
use crate::export::refuse_beside_vault;

/// How every PNG begins. Source: PNG specification, "PNG signature".
const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The largest picture that is taken (bytes): a chart is some tens of kilobytes.
const PICTURE_BYTES: usize = 16 << 20;

/// The most characters of a proposed name.
const NAME_CHARS: usize = 60;

/// Writes the chart to a place the person chooses; none where they choose none.
pub(crate) fn save<R: Runtime>(
    app: &AppHandle<R>,
    vault: &Path,
    request: &SaveChart,
) -> Result<Option<ChartSavedView>, CommandError> {
    let content = content(request)?;
    let Some(target) = ask_where(app, &proposed_name(request)) else { return Ok(None) };
    refuse_beside_vault(&target, vault)?;
    holdfast_exchange::file::write(&target, &content)?;
    let name = target.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Ok(Some(ChartSavedView { name }))
}

fn content(request: &SaveChart) -> Result<Cow<'_, [u8]>, CommandError> {
    let SaveChart { form, drawing, table, picture, .. } = request;
    Ok(match (form, picture) {
        (ChartForm::Svg, _) => Cow::Owned(drawing.to_svg().into_bytes()),
        (ChartForm::Csv, _) => Cow::Owned(table.to_csv().into_bytes()),
        (ChartForm::Png, Some(picture))
            if picture.starts_with(PNG_SIGNATURE) && picture.len() <= PICTURE_BYTES =>
        {
            Cow::Borrowed(picture)
        }
        (ChartForm::Png, _) => {
            return Err(invalid("That is no picture. Open the page again and try once more."));
        }
    })
}

/// Letters, digits and hyphens of the name, with the form's ending.
fn proposed_name(request: &SaveChart) -> String {
    let plain = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    let name: String = request.name.chars().map(plain).take(NAME_CHARS).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join("-");
    let name = if name.is_empty() { "holdfast-chart" } else { &name };
    format!("{name}.{}", ending(request.form))
}

fn ending(form: ChartForm) -> &'static str {
    match form {
        ChartForm::Svg => "svg",
        ChartForm::Png => "png",
        ChartForm::Csv => "csv",
    }
}

fn ask_where<R: Runtime>(app: &AppHandle<R>, name: &str) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(folder) = std::env::var_os("HOLDFAST_E2E_EXPORT_TO") {
        return Some(PathBuf::from(folder).join(name));
    }
    app.dialog().file().set_file_name(name).blocking_save_file()?.into_path().ok()
}
