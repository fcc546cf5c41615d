//! Unlocking: from the passphrase to the newest entries.

use std::sync::Arc;
use std::time::Duration;

use argon2::{Algorithm, Argon2, Params, Version};
use holdfast_vault::keys::Cost;
use holdfast_vault::{Vault, VaultFolder};
use support::{FixedClock, PASSPHRASE, passphrase};

use crate::Outcome;
use crate::corpus::{self, Corpus};
use crate::measure::{Often, by_turns, timed};
use crate::raw;
use crate::read::LISTED;
use crate::table::Row;

/// How many times the derivation of the key it may take. Source: performance.md, goal 2.
pub const BAR: Option<f64> = Some(1.3);

/// The newest entries that are read in the same breath.
const NEWEST: u32 = 30;

const OFTEN: Often = Often { warm_up: 2, counted: 20 };

pub fn measure(corpus: &Corpus) -> Outcome<Vec<Row>> {
    let folder = corpus::folder()?;
    corpus.copy_to(folder.path())?;
    let raw_folder = corpus.raw_folder()?;
    let database = raw_folder.path().join(raw::FILE);
    let clock: Arc<FixedClock> = FixedClock::at("2026-11-24T12:00:00Z");
    let pair = by_turns(
        OFTEN,
        || {
            timed(|| {
                let vault =
                    Vault::open(&VaultFolder::new(folder.path()), &passphrase(), clock.clone())?.vault;
                let page = vault.entries().page(None, NEWEST)?;
                Ok((vault, page))
            })
        },
        || {
            timed(|| {
                derive(corpus.cost)?;
                let connection = raw::open(&database)?;
                let page = raw::rows(&connection, LISTED, (0, i64::MAX, NEWEST))?;
                Ok((connection, page))
            })
        },
    )?;
    Ok(vec![Row::median("unlock and list the newest", &pair, BAR)])
}

/// How long the derivation of a key takes, at the cost the journal's own key has.
pub fn derivation(cost: Cost) -> Outcome<Duration> {
    timed(|| derive(cost))
}

fn derive(Cost { memory_kib, passes, lanes }: Cost) -> Outcome<[u8; 32]> {
    let params = Params::new(memory_kib, passes, lanes, Some(32)).map_err(|error| error.to_string())?;
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(PASSPHRASE.as_bytes(), &[7; 16], &mut key)
        .map_err(|error| error.to_string())?;
    Ok(key)
}
