//! The entry of a run.

use holdfast_journal::id::EntryId;
use holdfast_journal::text::{Body, Title};

use super::read::Reader;
use super::record::RunRecord;
use super::{Render, Rendered};
use crate::entries::{EntryRecord, NewEntry, made};
use crate::error::{Damage, VaultError};
use crate::random::make_entry_id;
use crate::write::Write;

/// Makes the entry of a run that has just been finished. It belongs to the day the run was begun.
pub(super) fn make(
    write: &Write<'_>,
    reader: &Reader<'_>,
    record: &mut RunRecord,
    render: Render<'_>,
) -> Result<EntryId, VaultError> {
    let (title, body) = text(reader, record, render)?;
    let new = NewEntry { moment: record.moment.clone(), answered: None };
    let entry = made::make(write, make_entry_id()?, new, &title, &body)?;
    record.entry_key = entry.key;
    Ok(entry.id)
}

/// Makes the text of a finished run's entry anew.
pub(super) fn rewrite(
    write: &Write<'_>,
    reader: &Reader<'_>,
    record: &RunRecord,
    render: Render<'_>,
) -> Result<(), VaultError> {
    let (title, body) = text(reader, record, render)?;
    made::rewrite(write, load(write, record)?, &title, &body)
}

/// The entry's row.
pub(super) fn load(write: &Write<'_>, record: &RunRecord) -> Result<EntryRecord, VaultError> {
    let entry_key = record.entry_key.ok_or(VaultError::Damaged(Damage::Lost))?;
    made::load(write.connection(), write.key(), entry_key)
}

fn text(reader: &Reader<'_>, record: &RunRecord, render: Render<'_>) -> Result<(Title, Body), VaultError> {
    let Rendered { title, body } = render(&reader.run(record.clone())?)?;
    Ok((Title::new(&title), Body::new(body).map_err(|_| VaultError::TooLong)?))
}
