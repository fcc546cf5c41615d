//! The journal's settings: one row a field, so that an older program keeps what it does not know.

use holdfast_journal::settings::Settings;
use rusqlite::params;
use serde_json::{Map, Value};

use crate::error::VaultError;
use crate::vault::Vault;
use crate::write::Write;

impl Vault {
    /// The settings in force. A value that cannot be read is as good as none: it falls back to the
    /// usual, since no setting is worth keeping someone out of their journal.
    pub fn settings(&self) -> Result<Settings, VaultError> {
        let mut statement = self.connection().prepare_cached("SELECT name, value FROM setting")?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        let mut settings = serde_json::to_value(Settings::default()).unwrap_or_default();
        for row in rows {
            let (name, value) = row?;
            let Ok(value) = serde_json::from_str::<Value>(&value) else { continue };
            let mut tried = settings.clone();
            tried[&name] = value;
            if serde_json::from_value::<Settings>(tried.clone()).is_ok() {
                settings = tried;
            }
        }
        Ok(serde_json::from_value(settings).unwrap_or_default())
    }

    /// Stores all settings.
    pub fn change_settings(&self, settings: &Settings) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let fields: Map<String, Value> = match serde_json::to_value(settings) {
            Ok(Value::Object(fields)) => fields,
            _ => return Err(VaultError::Invalid("These settings cannot be stored.")),
        };
        let sql = "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        for (name, value) in fields {
            write.connection().prepare_cached(sql)?.execute(params![name, value.to_string()])?;
        }
        write.commit()
    }
}
