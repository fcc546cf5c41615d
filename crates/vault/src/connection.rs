//! Opening the database with every safety setting on, and reading each of them back.
//!
//! Which settings and why: `docs/decisions/0002-sqlcipher.md`.

use std::path::Path;
use std::sync::Once;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::error::VaultError;

/// Whether the file may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It must be there.
    Existing,
    /// It must not hold anything yet.
    New,
}

/// SQLite's `application_id` of a vault: the letters HOLD.
pub(crate) const APPLICATION_ID: i32 = 0x484f_4c44;

/// Settings that are set with a word and read back as one. `cipher_memory_security` comes before
/// the key and is therefore not among them.
const PRAGMAS: [(&str, &str, &str); 11] = [
    // A second opener, also one that ignores vault.lock, is told that the file is busy.
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    // Never WAL: a flipped bit in a write-ahead log silently drops acknowledged commits.
    ("journal_mode", "TRUNCATE", "truncate"),
    // 3 is EXTRA: the folder is synced as well, so a commit survives a power cut.
    ("synchronous", "EXTRA", "3"),
    // Only macOS knows the difference between a sync and a full sync.
    ("fullfsync", "ON", "1"),
    ("checkpoint_fullfsync", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("cell_size_check", "ON", "1"),
    // What is deleted is overwritten.
    ("secure_delete", "ON", "1"),
    ("mmap_size", "0", "0"),
    // 2 is MEMORY: no temporary files.
    ("temp_store", "MEMORY", "2"),
    ("recursive_triggers", "OFF", "0"),
];

const SWITCHES: [(DbConfig, bool, &str); 6] = [
    (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true, "defensive"),
    (DbConfig::SQLITE_DBCONFIG_DQS_DML, false, "dqs_dml"),
    (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false, "dqs_ddl"),
    (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false, "trusted_schema"),
    (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false, "enable_view"),
    // One plan for a statement whatever is bound to it. Otherwise SQLite plans anew each time, in
    // memory that is locked and wiped piece by piece: ten times as slow.
    (DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true, "enable_qpsg"),
];

/// ATTACH stays possible once because SQLite's own backup of a whole file uses it.
const LIMITS: [(Limit, i32); 4] = [
    (Limit::SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024),
    (Limit::SQLITE_LIMIT_ATTACHED, 1),
    (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 1000),
];

/// Sets the engine up, once in a process and by one thread, while the others wait.
///
/// SQLite calls itself ready before SQLCipher's part of the set-up has run. A second thread that
/// opened a vault in between was refused its key with "SQL logic error".
pub(crate) fn start_engine() {
    static STARTED: Once = Once::new();
    // What fails here fails again, and is told, when the vault is opened. Locking SQLCipher's memory is a
    // switch for the whole process: it is set before a second thread can be in the middle of something.
    STARTED.call_once(|| {
        let _ = Connection::open_in_memory()
            .and_then(|memory| memory.execute_batch("PRAGMA cipher_memory_security = ON"));
    });
}

/// Opens the database at that absolute path.
pub(crate) fn open(path: &Path, key: &[u8; 32], mode: Mode) -> Result<Connection, VaultError> {
    // An absolute path cannot begin with `file:`, which SQLite would read as an address.
    if !path.is_absolute() {
        return Err(VaultError::Missing);
    }
    let mut flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    if mode == Mode::New {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    start_engine();
    let connection = Connection::open_with_flags(path, flags)?;
    // SQLCipher's own buffers are locked in memory and wiped. Has to come before the key.
    connection.execute_batch("PRAGMA cipher_memory_security = ON")?;
    connection.key(None::<&str>, raw_key(key).as_slice(), false)?;
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    // The first read: proves the key and the first page. A wrong key cannot get here, because the
    // key comes out of an authenticated slot; so a failure means damage.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    harden(&connection)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// SQLCipher's spelling of a key that needs no further derivation.
fn raw_key(key: &[u8; 32]) -> Zeroizing<Vec<u8>> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = Zeroizing::new(Vec::with_capacity(3 + 64));
    text.extend_from_slice(b"x'");
    for byte in key {
        text.push(DIGITS[usize::from(byte >> 4)]);
        text.push(DIGITS[usize::from(byte & 15)]);
    }
    text.push(b'\'');
    text
}

fn harden(connection: &Connection) -> Result<(), VaultError> {
    for (name, word, _) in PRAGMAS {
        connection.execute_batch(&format!("PRAGMA {name} = {word}"))?;
    }
    for (switch, on, _) in SWITCHES {
        connection.set_db_config(switch, on)?;
    }
    for (limit, most) in LIMITS {
        connection.set_limit(limit, most)?;
    }
    check(connection)
}

/// Reads every setting back; an open with one that differs is refused.
pub(crate) fn check(connection: &Connection) -> Result<(), VaultError> {
    for (name, _, expected) in PRAGMAS {
        let found = pragma(connection, name)?;
        // `fullfsync` exists everywhere and is only honoured on macOS, but it can be read back.
        if found != expected {
            return Err(VaultError::UnsafeSetting(name));
        }
    }
    if pragma(connection, "cipher_memory_security")? != "1" {
        return Err(VaultError::UnsafeSetting("cipher_memory_security"));
    }
    for (switch, on, name) in SWITCHES {
        if connection.db_config(switch)? != on {
            return Err(VaultError::UnsafeSetting(name));
        }
    }
    for (limit, most) in LIMITS {
        if connection.limit(limit)? != most {
            return Err(VaultError::UnsafeSetting("limit"));
        }
    }
    Ok(())
}

/// The value of a pragma as text.
pub(crate) fn pragma(connection: &Connection, name: &str) -> Result<String, VaultError> {
    use rusqlite::types::Value;
    let value = connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, Value>(0))?;
    Ok(match value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text,
        _ => String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fresh() -> (tempfile::TempDir, Connection) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().canonicalize().unwrap().join("vault.db");
        let connection = open(&path, &[5; 32], Mode::New).unwrap();
        connection.execute_batch("CREATE TABLE t (x) STRICT").unwrap_err();
        connection.execute_batch("CREATE TABLE t (x TEXT) STRICT; INSERT INTO t VALUES ('word')").unwrap();
        (folder, connection)
    }

    #[test]
    fn every_setting_is_in_force() {
        let (_folder, connection) = fresh();
        check(&connection).unwrap();
        assert!(pragma(&connection, "cipher_version").unwrap().starts_with("4."));
    }

    #[test]
    fn each_setting_that_differs_is_noticed() {
        for (name, other) in [
            ("synchronous", "NORMAL"),
            ("foreign_keys", "OFF"),
            ("secure_delete", "OFF"),
            ("temp_store", "FILE"),
            ("recursive_triggers", "ON"),
            ("cell_size_check", "OFF"),
        ] {
            let (_folder, connection) = fresh();
            connection.execute_batch(&format!("PRAGMA {name} = {other}")).unwrap();
            assert!(
                matches!(check(&connection), Err(VaultError::UnsafeSetting(found)) if found == name),
                "{name}"
            );
        }
        for (switch, on, name) in SWITCHES {
            let (_folder, connection) = fresh();
            connection.set_db_config(switch, !on).unwrap();
            assert!(
                matches!(check(&connection), Err(VaultError::UnsafeSetting(found)) if found == name),
                "{name}"
            );
        }
    }

    #[test]
    fn a_second_opener_is_told_that_the_file_is_busy() {
        let (folder, _connection) = fresh();
        let path = folder.path().canonicalize().unwrap().join("vault.db");
        assert!(matches!(open(&path, &[5; 32], Mode::Existing), Err(VaultError::InUse)));
    }

    #[test]
    fn another_key_reads_nothing() {
        let (folder, connection) = fresh();
        drop(connection);
        let path = folder.path().canonicalize().unwrap().join("vault.db");
        assert!(matches!(open(&path, &[6; 32], Mode::Existing), Err(VaultError::Damaged(_))));
        assert!(!std::fs::read(&path).unwrap().windows(4).any(|window| window == b"word"));
    }
}
