//! Which computer and folder this is, so that revisions can say where they were written.

use std::path::Path;

use holdfast_journal::id::DeviceId;
use holdfast_journal::moment::Micros;
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::VaultError;
use crate::random::{make_bytes, make_device_id};
use crate::seal::{Fields, SealKey};

/// This computer, as the vault knows it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Device {
    pub(crate) key: i64,
}

/// Finds this computer among those the vault has met, or adds it.
///
/// It is recognised by a keyed hash of the machine's id and the folder, so that a vault copied to
/// another computer or beside itself gets a new device, and the vault names no computer.
pub(crate) fn recognise(
    connection: &Connection,
    key: &SealKey,
    folder: &Path,
    now: Micros,
) -> Result<Device, VaultError> {
    let machine = machine_id().map_or_else(|| make_bytes::<32>().map(Vec::from), Ok)?;
    let fields = Fields::new().bytes(&machine).bytes(folder.as_os_str().as_encoded_bytes());
    let fingerprint = key.seal("device", &fields);
    let known = connection
        .query_row("SELECT device_key FROM device WHERE fingerprint = ?1", [fingerprint], |row| row.get(0))
        .optional()?;
    if let Some(key) = known {
        return Ok(Device { key });
    }
    let id: DeviceId = make_device_id()?;
    connection.execute(
        "INSERT INTO device (id, fingerprint, first_seen) VALUES (?1, ?2, ?3)",
        params![id.as_bytes(), fingerprint, now.0],
    )?;
    Ok(Device { key: connection.last_insert_rowid() })
}

/// The id systemd gave this installation. Where there is none, every opening counts as a new
/// device: too many devices do no harm, two under one name would.
fn machine_id() -> Option<Vec<u8>> {
    ["/etc/machine-id", "/var/lib/dbus/machine-id"]
        .iter()
        .find_map(|path| std::fs::read(path).ok())
        .filter(|id| id.len() >= 32)
}
