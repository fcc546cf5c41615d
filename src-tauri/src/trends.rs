//! What can be seen over time, and the entries behind it.

use holdfast_journal::ipc::{BehindView, Figure, ListBehind, MonthView, TrendsView};
use holdfast_vault::trends::{self, Month};
use holdfast_vault::{Vault, VaultError};

use crate::entry_requests::moment_now;

/// The most entries that are listed behind one figure.
const BEHIND_LIMIT: u32 = 200;

/// Every month from the first that holds something.
pub(crate) fn read(vault: &Vault) -> Result<TrendsView, VaultError> {
    let today = moment_now(vault)?.day;
    let month = |month: Month| {
        let Month { first, entries, words, asks, mends, moods } = month;
        MonthView { first, entries, words, asks, mends, moods }
    };
    Ok(TrendsView { today, months: vault.months(today)?.into_iter().map(month).collect() })
}

/// The entries a figure stands on.
pub(crate) fn behind(vault: &Vault, request: ListBehind) -> Result<BehindView, VaultError> {
    let figure = match request.figure {
        Figure::Entries => trends::Figure::Entries,
        Figure::Moods => trends::Figure::Moods,
        Figure::Asks => trends::Figure::Asks,
        Figure::Mends => trends::Figure::Mends,
    };
    let (total, rows) = vault.behind(figure, request.from, request.to, BEHIND_LIMIT)?;
    Ok(BehindView { total, rows: rows.into_iter().map(Into::into).collect() })
}
