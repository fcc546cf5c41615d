//! The migrations: numbered files that are never changed once they are released.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::connection::{APPLICATION_ID, pragma};
use crate::error::VaultError;
use crate::vault::Vault;

/// One step of the schema.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its number, which becomes `user_version`.
    pub number: u32,
    /// The file's name, for tests that hold the folder against this list.
    pub name: &'static str,
    /// The SQL.
    pub sql: &'static str,
    /// The oldest schema whose program may still read what this step leaves behind.
    pub min_reader: u32,
}

macro_rules! migration {
    ($number:literal, $name:literal, min_reader $min_reader:literal) => {
        Migration {
            number: $number,
            name: $name,
            sql: include_str!(concat!("../../../migrations/", $name)),
            min_reader: $min_reader,
        }
    };
}

/// All steps, in order.
pub const MIGRATIONS: &[Migration] = &[
    migration!(1, "0001_journal.sql", min_reader 1),
    migration!(2, "0002_library.sql", min_reader 2),
    migration!(3, "0003_mending.sql", min_reader 3),
];

/// The schema this program writes.
pub fn newest() -> u32 {
    newest_of(MIGRATIONS)
}

pub(crate) fn newest_of(migrations: &[Migration]) -> u32 {
    migrations.last().map_or(0, |migration| migration.number)
}

/// Makes the schema in a new, empty file.
pub(crate) fn create(connection: &mut Connection, migrations: &[Migration]) -> Result<(), VaultError> {
    connection.execute_batch(&format!("PRAGMA application_id = {APPLICATION_ID}"))?;
    apply(connection, 0, migrations)
}

/// The schema of an existing file, or why it cannot be read by this program.
pub(crate) fn version(connection: &Connection, migrations: &[Migration]) -> Result<u32, VaultError> {
    if pragma(connection, "application_id")? != APPLICATION_ID.to_string() {
        return Err(VaultError::Foreign);
    }
    let found = pragma(connection, "user_version")?.parse::<u32>().map_err(|_| VaultError::Foreign)?;
    let newest = newest_of(migrations);
    if found == 0 {
        return Err(VaultError::Foreign);
    }
    if found > newest {
        // A newer schema may still allow this program: columns it does not know do no harm.
        let needed = connection
            .query_row("SELECT min_reader_version FROM meta", [], |row| row.get::<_, u32>(0))
            .unwrap_or(found);
        // Reading alone would be safe, but every save writes; so newer is refused all the same.
        return Err(VaultError::TooNew { needed: needed.max(newest + 1), newest });
    }
    Ok(found)
}

/// Applies every step after `from` in one transaction: all of them or none.
pub(crate) fn apply(
    connection: &mut Connection,
    from: u32,
    migrations: &[Migration],
) -> Result<(), VaultError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for migration in migrations.iter().filter(|migration| migration.number > from) {
        step(&transaction, migration)?;
    }
    transaction.commit()?;
    Ok(())
}

fn step(transaction: &Transaction<'_>, migration: &Migration) -> Result<(), VaultError> {
    transaction.execute_batch(migration.sql)?;
    transaction.execute_batch(&format!("PRAGMA user_version = {}", migration.number))?;
    transaction.execute(
        "UPDATE meta SET min_reader_version = max(min_reader_version, ?1)",
        [migration.min_reader],
    )?;
    Ok(())
}

impl Vault {
    /// The SQL of every table, index, view and trigger, in the order of their names, so that tests
    /// can hold a real file against what was released. No part of the interface.
    #[doc(hidden)]
    pub fn schema_objects(&self) -> Result<Vec<SchemaObject>, VaultError> {
        let sql = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name";
        let mut statement = self.connection().prepare(sql)?;
        let objects = statement.query_map([], |row| {
            Ok(SchemaObject { kind: row.get(0)?, name: row.get(1)?, table: row.get(2)?, sql: row.get(3)? })
        })?;
        Ok(objects.collect::<Result<_, _>>()?)
    }
}

/// A row of `sqlite_schema`.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaObject {
    /// `table`, `index`, `view` or `trigger`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// The table it belongs to.
    pub table: String,
    /// What made it; none for what SQLite makes by itself.
    pub sql: Option<String>,
}
