//! Checking that everything is there and is what was written.

use rusqlite::Connection;

use crate::entries::walk;
use crate::error::{Damage, VaultError};
use crate::seal::{SealKey, SealSum};
use crate::vault::Vault;
use crate::write::Meta;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Entries that were read, the bin included.
    pub entries: u64,
    /// Revisions that were read.
    pub revisions: u64,
    /// What is not in order; empty when all is.
    pub problems: Vec<Damage>,
}

impl Report {
    /// Whether everything is in order.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

impl Vault {
    /// Runs every check there is: each page against its MAC, SQLite's own structure, links
    /// between rows, each row and text against its seal, and the sum of all.
    ///
    /// Takes as long as reading the whole file twice.
    pub fn verify(&self) -> Result<Report, VaultError> {
        verify(self.connection(), self.seal_key())
    }
}

pub(crate) fn verify(connection: &Connection, key: &SealKey) -> Result<Report, VaultError> {
    let mut report = Report { entries: 0, revisions: 0, problems: Vec::new() };
    if !is_silent(connection, "cipher_integrity_check")? || !is_silent(connection, "foreign_key_check")? {
        report.problems.push(Damage::Page);
    }
    if crate::connection::pragma(connection, "integrity_check")? != "ok" {
        report.problems.push(Damage::Page);
    }
    let meta = Meta::load(connection)?;
    let mut sum = SealSum::default();
    let mut listed = 0;
    for row in walk::seals(connection, key)? {
        match row {
            Ok(walk::Row { kind, seal }) => {
                sum.add(&seal);
                match kind {
                    walk::Kind::Entry { has_content } => {
                        report.entries += u64::from(has_content);
                        listed += u64::from(has_content);
                    }
                    walk::Kind::Revision => report.revisions += 1,
                    walk::Kind::Other => {}
                }
            }
            Err(VaultError::Damaged(damage)) => report.problems.push(damage),
            Err(error) => return Err(error),
        }
    }
    if sum != meta.sum || listed != meta.entry_count || meta.chain_head != meta.expected_head(key) {
        report.problems.push(Damage::Sum);
    }
    report.problems.dedup();
    Ok(report)
}

/// Whether a checking pragma has nothing to say.
fn is_silent(connection: &Connection, name: &str) -> Result<bool, VaultError> {
    let mut statement = connection.prepare(&format!("PRAGMA {name}"))?;
    Ok(statement.query([])?.next()?.is_none())
}
