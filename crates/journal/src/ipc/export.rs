//! Messages about taking the journal out.

use serde::{Deserialize, Serialize};

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// One JSON file with everything, made to be read back.
    Json,
    /// A folder of Markdown files, made to be read by people and other programs.
    Markdown,
}

/// Lets the person choose where to write; none if they changed their mind.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ChooseExportTarget {
    /// In which form.
    pub format: ExportFormat,
    /// The dialog's title, in the person's language.
    pub title: String,
}

/// A place that was chosen. The shell remembers the path itself; the interface only shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportTargetView {
    /// The file or folder that will be made.
    pub shown: String,
}

/// Writes everything to the chosen place. Progress comes as [`super::HostMessage`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StartExport {
    /// In which form.
    pub format: ExportFormat,
}

/// What was written where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportDoneView {
    /// The file or folder.
    pub shown: String,
    /// How many entries.
    pub entries: u32,
    /// How many bytes in all.
    pub bytes: u64,
}

/// Stops a running export; what was half written is removed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CancelExport {}
