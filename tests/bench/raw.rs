//! SQLCipher without a vault around it: the same schema and rows, written and read by plain
//! statements. No seals are checked, no texts hashed, no words counted.

use std::path::Path;

use holdfast_vault::Vault;
use holdfast_vault::schema::MIGRATIONS;
use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, Params, params};

use crate::Outcome;

/// The database's file in its folder.
pub const FILE: &str = "raw.db";

/// As long as the vault's, and likewise used as it is, without derivation.
const KEY: &[u8] = b"x'2dd29ca851e7b56e4697b0e1f08507293d761a05ce4d1b628663f411a8086d99'";

/// Stands where a keyed hash would.
pub const SEAL: [u8; 32] = [7; 32];

/// The settings that `crates/vault/src/connection.rs` makes, as far as they cost time.
const SETTINGS: &str = "
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = TRUNCATE;
    PRAGMA synchronous = EXTRA;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA cell_size_check = ON;
    PRAGMA secure_delete = ON;
    PRAGMA mmap_size = 0;
    PRAGMA temp_store = MEMORY;
";

/// Opens the database, which is made if it is not there.
pub fn open(path: &Path) -> Outcome<Connection> {
    let connection = Connection::open(path)?;
    connection.execute_batch("PRAGMA cipher_memory_security = ON")?;
    connection.key(None::<&str>, KEY, false)?;
    connection.execute_batch(SETTINGS)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// Makes a database with every row of that vault.
pub fn make(path: &Path, vault: &Vault) -> Outcome {
    let mut connection = open(path)?;
    let transaction = connection.transaction()?;
    for migration in MIGRATIONS {
        transaction.execute_batch(migration.sql)?;
    }
    transaction.execute("INSERT INTO meta VALUES (1, ?1, 0, 0, ?2, ?2, 1)", params![[7_u8; 16], SEAL])?;
    transaction.execute("INSERT INTO device VALUES (1, ?1, ?2, 0)", params![[7_u8; 16], SEAL])?;
    for (key, id) in (1_i64..).zip(vault.entries().ids(true)?) {
        copy_entry(&transaction, vault, key, id)?;
    }
    transaction.commit()?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(())
}

fn copy_entry(
    connection: &Connection,
    vault: &Vault,
    key: i64,
    id: holdfast_journal::id::EntryId,
) -> Outcome {
    let (row, whole) = (vault.entries().row(id)?, vault.entries().whole(id)?);
    connection
        .prepare_cached(
            "INSERT INTO entry (entry_key, id, search_key, day, begun_at, zone, changed_at, title, excerpt,
             words, head_id, mood_state, pleasantness, seal)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?
        .execute(params![
            key,
            id.as_bytes(),
            row.search_key,
            row.moment.day.to_string(),
            row.moment.at.0,
            row.moment.zone.name(),
            row.changed_at.0,
            row.title,
            row.excerpt,
            row.words,
            whole.entry.base.revision.as_bytes(),
            row.mood.as_ref().map(|_| "set"),
            row.mood.as_ref().and_then(|mood| mood.pleasantness).map(i8::from),
            SEAL
        ])?;
    for revision in &whole.history {
        connection
            .prepare_cached(
                "INSERT INTO revision (id, entry_key, device_key, begun_at, changed_at, saves, words, body_hash,
                 body_mac, title, body) VALUES (?1, ?2, 1, ?3, ?4, 1, ?5, ?6, ?6, ?7, ?8)",
            )?
            .execute(params![
                revision.id.as_bytes(),
                key,
                revision.begun_at.0,
                revision.changed_at.0,
                row.words,
                SEAL,
                revision.title.as_str(),
                revision.body.as_str()
            ])?;
    }
    for (position, word) in (0_i64..).zip(row.mood.iter().flat_map(|mood| &mood.feelings)) {
        connection
            .prepare_cached("INSERT INTO entry_feeling VALUES (?1, ?2, ?3)")?
            .execute(params![key, position, word])?;
    }
    for (position, tag) in (0_i64..).zip(&row.tags) {
        let (name, folded) = (tag.as_str(), tag.key());
        connection
            .prepare_cached("INSERT OR IGNORE INTO tag (id, name, folded, seal) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![holdfast_vault::random::make_entry_id()?.as_bytes(), name, folded, SEAL])?;
        connection
            .prepare_cached("INSERT INTO entry_tag SELECT ?1, ?2, tag_key FROM tag WHERE folded = ?3")?
            .execute(params![key, position, folded])?;
    }
    Ok(())
}

/// Every column of every row that a statement gives.
pub fn rows(connection: &Connection, sql: &str, params: impl Params) -> Outcome<Vec<Vec<Value>>> {
    let mut statement = connection.prepare_cached(sql)?;
    let columns = statement.column_count();
    let rows = statement.query_map(params, |row| (0..columns).map(|at| row.get(at)).collect())?;
    Ok(rows.collect::<Result<_, _>>()?)
}
