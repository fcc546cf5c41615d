//! A journal after somebody has been at its rows.

use holdfast_vault::Vault;
use holdfast_vault::error::Damage;
use holdfast_vault::schema::{MIGRATIONS, Migration, newest};

use crate::{TempVault, passphrase};

/// Closes the journal, runs that SQL on it and opens it again: a migration is the one door for it.
pub fn after(mut vault: TempVault, sql: &'static str) -> TempVault {
    vault.close();
    let later = Migration { number: newest() + 1, name: "later.sql", sql, min_reader: 1 };
    let migrations: Vec<_> = MIGRATIONS.iter().copied().chain([later]).collect();
    let opened =
        Vault::open_with_migrations(&vault.folder(), &passphrase(), vault.clock.clone(), &migrations);
    vault.vault = Some(opened.expect("the SQL runs and the journal opens").vault);
    vault
}

/// What a check of everything finds.
pub fn problems(vault: &TempVault) -> Vec<Damage> {
    vault.vault().verify().expect("the check runs").problems
}
