//! The one way to change a vault: a transaction that keeps the sums right.

use std::cell::Cell;

use holdfast_journal::id::VaultId;
use holdfast_journal::moment::Micros;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::{Damage, VaultError};
use crate::seal::{Fields, Seal, SealKey, SealSum};
use crate::vault::Vault;

/// The one row of `meta`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Meta {
    pub(crate) vault_id: VaultId,
    pub(crate) generation: u64,
    pub(crate) entry_count: u64,
    pub(crate) sum: SealSum,
    pub(crate) chain_head: Seal,
}

impl Meta {
    pub(crate) fn load(connection: &Connection) -> Result<Self, VaultError> {
        let sql = "SELECT vault_id, generation, entry_count, seal_sum, chain_head FROM meta";
        let meta = connection.prepare_cached(sql)?.query_row([], |row| {
            Ok(Self {
                vault_id: VaultId::from_bytes(row.get(0)?),
                generation: row.get::<_, i64>(1)?.cast_unsigned(),
                entry_count: row.get::<_, i64>(2)?.cast_unsigned(),
                sum: SealSum::from_bytes(row.get(3)?),
                chain_head: row.get(4)?,
            })
        });
        meta.map_err(|error| match VaultError::from(error) {
            VaultError::NotFound => VaultError::Damaged(Damage::Lost),
            other => other,
        })
    }

    /// The head that belongs to these numbers.
    pub(crate) fn expected_head(&self, key: &SealKey) -> Seal {
        let fields = Fields::new()
            .bytes(self.vault_id.as_bytes())
            .number(self.generation.cast_signed())
            .number(self.entry_count.cast_signed())
            .bytes(self.sum.as_bytes());
        key.seal("head", &fields)
    }

    pub(crate) fn insert(&self, connection: &Connection, min_reader: u32) -> Result<(), VaultError> {
        connection.execute(
            "INSERT INTO meta (only_row, vault_id, generation, entry_count, seal_sum, chain_head, min_reader_version)
             VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)",
            rusqlite::params![
                self.vault_id.as_bytes(),
                self.generation.cast_signed(),
                self.entry_count.cast_signed(),
                self.sum.as_bytes(),
                self.chain_head,
                min_reader
            ],
        )?;
        Ok(())
    }

    fn update(&self, connection: &Connection) -> Result<(), VaultError> {
        let sql = "UPDATE meta SET generation = ?1, entry_count = ?2, seal_sum = ?3, chain_head = ?4";
        connection.prepare_cached(sql)?.execute(rusqlite::params![
            self.generation.cast_signed(),
            self.entry_count.cast_signed(),
            self.sum.as_bytes(),
            self.chain_head
        ])?;
        Ok(())
    }
}

/// A transaction under way. Dropped without [`Write::commit`], it leaves no trace.
pub(crate) struct Write<'v> {
    transaction: Transaction<'v>,
    vault: &'v Vault,
    meta: Cell<Meta>,
    /// The moment of this change, the same for every row it touches.
    pub(crate) now: Micros,
}

impl<'v> Write<'v> {
    pub(crate) fn begin(vault: &'v Vault) -> Result<Self, VaultError> {
        let transaction = Transaction::new_unchecked(vault.connection(), TransactionBehavior::Immediate)?;
        let meta = Cell::new(Meta::load(&transaction)?);
        Ok(Self { transaction, vault, meta, now: vault.clock().now().at })
    }

    /// The connection, for statements within this transaction.
    pub(crate) fn connection(&self) -> &Connection {
        &self.transaction
    }

    pub(crate) fn vault(&self) -> &'v Vault {
        self.vault
    }

    /// The key that rows are sealed with.
    pub(crate) fn key(&self) -> &'v SealKey {
        self.vault.seal_key()
    }

    /// Counts a sealed row that came or went. Both are given where one row takes another's place.
    pub(crate) fn reseal(&self, old: Option<&Seal>, new: Option<&Seal>) {
        let mut meta = self.meta.get();
        old.inspect(|seal| meta.sum.take(seal));
        new.inspect(|seal| meta.sum.add(seal));
        self.meta.set(meta);
    }

    /// Counts an entry that came or was erased.
    pub(crate) fn count_entry(&self, change: i64) {
        let mut meta = self.meta.get();
        meta.entry_count = meta.entry_count.saturating_add_signed(change);
        self.meta.set(meta);
    }

    /// Commits. Only when this returns may anybody say “Saved”.
    pub(crate) fn commit(self) -> Result<(), VaultError> {
        let mut meta = self.meta.get();
        meta.generation += 1;
        meta.chain_head = meta.expected_head(self.vault.seal_key());
        meta.update(&self.transaction)?;
        self.transaction.commit()?;
        Ok(())
    }
}
