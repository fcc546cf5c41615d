//! `list`, `show`, `search`.

use holdfast_journal::entry::EntryRow;
use holdfast_journal::ipc::{EntryRowView, EntryView};

use super::entry_id;
use crate::arguments::List;
use crate::failure::Failure;
use crate::session::Session;
use crate::when::day;

pub(super) fn list(session: &Session, list: &List) -> Result<(), Failure> {
    let from = list.from.as_deref().map(|text| day("--from", text)).transpose()?;
    let to = list.to.as_deref().map(|text| day("--to", text)).transpose()?;
    if from.zip(to).is_some_and(|(from, to)| from > to) {
        return Err(Failure::refused("--from is later than --to, so no day lies between them."));
    }
    let vault = session.open()?;
    let rows = if list.bin {
        vault.entries().bin()?
    } else {
        let mut rows = vault.entries().between(from, to)?;
        rows.reverse();
        rows
    };
    vault.close()?;
    session.output.rows(&views(rows))
}

pub(super) fn show(session: &Session, id: &str) -> Result<(), Failure> {
    let id = entry_id(id)?;
    let vault = session.open()?;
    let entry = vault.entries().get(id)?;
    vault.close()?;
    session.output.entry(EntryView::from(entry))
}

pub(super) fn search(session: &Session, query: &str) -> Result<(), Failure> {
    if query.trim().is_empty() {
        return Err(Failure::refused("There is no word in the query. Give at least one."));
    }
    let vault = session.open()?;
    let rows = vault.entries().search(query)?;
    vault.close()?;
    session.output.rows(&views(rows))
}

fn views(rows: Vec<EntryRow>) -> Vec<EntryRowView> {
    rows.into_iter().map(EntryRowView::from).collect()
}
