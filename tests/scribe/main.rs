//! Saves through the vault and says so, until it is killed.
//!
//! `scribe FOLDER`: opens the vault, writes entries and saves each several times. After each commit
//! it prints `entry-id number-of-saves` and flushes: what was printed must be there later.
//!
//! `scribe --together`: makes vaults in three threads, as the first thing this process does with the
//! engine, and ends.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use holdfast_journal::clock::Clock;
use holdfast_journal::day::DayEnd;
use holdfast_journal::moment::Moment;
use holdfast_journal::text::Title;
use holdfast_vault::clock::SystemClock;
use holdfast_vault::entries::NewEntry;
use holdfast_vault::{Vault, VaultFolder};
use support::{TempVault, body, passphrase};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    if folder == "--together" {
        make_vaults_together();
        return Ok(());
    }
    let folder = PathBuf::from(folder);
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let vault = Vault::open(&VaultFolder::new(folder), &passphrase(), clock.clone())?.vault;
    let mut out = std::io::stdout().lock();
    writeln!(out, "ready")?;
    out.flush()?;
    loop {
        let id = holdfast_vault::random::make_entry_id()?;
        let moment = Moment::of(clock.now(), DayEnd::default())?;
        let mut base = None;
        for number in 1..=20 {
            let new = base.is_none().then(|| NewEntry { moment: moment.clone(), answered: None });
            let text = body(&support::texts::ordinary(number));
            let saved = vault.entries_mut().save(id, base, new, &Title::new(""), &text)?;
            base = Some(saved.base);
            writeln!(out, "{id} {number}")?;
            out.flush()?;
        }
        vault.entries_mut().close(id)?;
    }
}

/// A thread that cannot make its vault panics, and the process ends with an error.
fn make_vaults_together() {
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(TempVault::new);
        }
    });
}
