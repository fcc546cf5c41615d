//! The end of forgetting: the rows go, and every link to them.

use super::map::resolve;
use super::{links, others, row};
use crate::error::VaultError;
use crate::vault::Vault;
use crate::write::Write;

impl Vault {
    /// Removes whoever is forgotten, with those who were merged into them and with every link to them.
    /// Where there is nobody, nothing is written.
    pub(crate) fn purge_forgotten(&self) -> Result<(), VaultError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM bond WHERE forgotten_at IS NOT NULL)";
        if !self.connection().prepare_cached(sql)?.query_row([], |row| row.get(0))? {
            return Ok(());
        }
        let write = Write::begin(self)?;
        let gone = resolve(write.connection(), write.key())?.into_forgotten();
        let keys: Vec<i64> = gone.iter().map(|row| row.key).collect();
        for link in links::of_bonds(write.connection(), write.key(), &keys)? {
            link.delete(&write)?;
        }
        others::unlink_bonds(&write, &keys)?;
        row::delete(&write, &gone)?;
        write.commit()
    }
}
