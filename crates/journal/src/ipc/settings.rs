//! Messages about settings, comfort, and the program itself.

use serde::{Deserialize, Serialize};

use crate::comfort::Comfort;
use crate::settings::Settings;

/// Reads the journal's settings.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadSettings {}

/// Stores the journal's settings; the answer is what is in force.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ChangeSettings {
    /// All settings.
    pub settings: Settings,
}

/// The settings in force, and what hangs on them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsView {
    /// All settings.
    pub settings: Settings,
    /// Today, by the hour the day ends at.
    pub today: crate::day::Day,
}

/// Stores look, size, face and language.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ChangeComfort {
    /// All choices.
    pub comfort: Comfort,
}

/// Asks what this program is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct About {}

/// What this program is: what a bug report may carry. Neither text nor paths are among it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutView {
    /// The program's version.
    pub version: String,
    /// The vault's schema, if one is open.
    pub schema: Option<u32>,
    /// The schema this program writes.
    pub newest_schema: u32,
    /// SQLite's and SQLCipher's versions.
    pub engine: String,
    /// The web view's version.
    pub webview: String,
    /// The operating system.
    pub system: String,
}
