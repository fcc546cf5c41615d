//! `add`, `edit`, `delete`, `restore-entry`.

use holdfast_journal::entry::Entry;
use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::EntryRowView;
use holdfast_journal::tag::Tag;
use holdfast_journal::text::{Body, Title};
use holdfast_vault::Vault;
use holdfast_vault::entries::NewEntry;
use holdfast_vault::random::make_entry_id;

use super::entry_id;
use crate::arguments::{Add, Edit};
use crate::failure::Failure;
use crate::session::Session;
use crate::text::Source;
use crate::when::When;

pub(super) fn add(session: &Session, add: Add) -> Result<(), Failure> {
    let Add { day, at, zone, title, tag, file } = add;
    let when = When::parse(day.as_deref(), at.as_deref(), zone.as_deref())?;
    let tags = tag.into_iter().map(Tag::try_from).collect::<Result<Vec<_>, _>>().and_then(Tag::distinct);
    let tags = tags
        .map_err(|error| Failure::refused(format!("--tag is not one: {error}; an entry has 50 at most.")))?;
    let (vault, body) = open_and_read(session, &Source::new(file))?;
    let title = new_title(title.as_deref().unwrap_or_default())?;
    if title.as_str().is_empty() && body.as_str().is_empty() {
        return Err(Failure::refused("There was no text and no title, so nothing was saved."));
    }
    let moment = when.moment(vault.clock().now(), vault.settings()?.day_end)?;
    let id = make_entry_id()?;
    let day = moment.day;
    let entries = vault.entries_mut();
    entries.save(id, None, Some(NewEntry { moment, answered: None }), &title, &body)?;
    if !tags.is_empty()
        && let Err(error) = entries.describe(id, day, tags, None)
    {
        session.output.note(&format!("the text was saved as {id}, but without its tags"));
        return Err(error.into());
    }
    finish(session, vault, id, &format!("{id}\n"))
}

pub(super) fn edit(session: &Session, edit: Edit) -> Result<(), Failure> {
    let Edit { id, title, file } = edit;
    let id = entry_id(&id)?;
    let source = Source::new(file);
    // With a new title, nothing has to be typed: the text stays.
    let (vault, body) = if title.is_some() && source.is_typed() {
        (session.open()?, None)
    } else {
        let (vault, body) = open_and_read(session, &source)?;
        // A pipe that brought nothing has failed more often than it was meant to empty an entry.
        (vault, Some(body).filter(|body| !body.as_str().is_empty() || !source.is_standard_input()))
    };
    if title.is_none() && body.is_none() {
        return Err(Failure::refused(
            "Standard input was empty, so nothing was changed. To empty an entry, give an empty --file.",
        ));
    }
    let Entry { base, title: old_title, body: old_body, binned_at, .. } = vault.entries().get(id)?;
    if binned_at.is_some() {
        return Err(Failure::refused("This entry is in the bin. Take it out first, with restore-entry."));
    }
    let title = title.as_deref().map_or(Ok(old_title), new_title)?;
    vault.entries_mut().save(id, Some(base), None, &title, &body.unwrap_or(old_body))?;
    finish(session, vault, id, &format!("{id}\n"))
}

pub(super) fn delete(session: &Session, id: &str) -> Result<(), Failure> {
    let id = entry_id(id)?;
    let vault = session.open()?;
    vault.entries_mut().delete(id)?;
    let words = format!("In the bin for 30 days. To take it back: holdfast-cli restore-entry {id}\n");
    finish(session, vault, id, &words)
}

pub(super) fn restore(session: &Session, id: &str) -> Result<(), Failure> {
    let id = entry_id(id)?;
    let vault = session.open()?;
    let row = vault.entries_mut().restore(id)?;
    let words = format!("Back in the journal, on {}.\n", row.moment.day);
    finish(session, vault, id, &words)
}

/// A title, all of it.
fn new_title(text: &str) -> Result<Title, Failure> {
    if Title::fits(text) {
        Ok(Title::new(text))
    } else {
        Err(Failure::refused("A title can hold 300 characters, so nothing was saved. Please shorten it."))
    }
}

/// Opens the journal and reads the text.
///
/// A text that comes through a pipe is read first, so that a program which still has the journal
/// open and writes into that pipe can finish. A text that is typed is read last, so that nobody
/// types it in vain.
fn open_and_read(session: &Session, source: &Source) -> Result<(Vault, Body), Failure> {
    if session.takes_standard_input() && source.is_standard_input() {
        let message =
            "The passphrase and the text cannot both come from standard input. Give one of them in a file.";
        return Err(Failure::Usage(message.into()));
    }
    if source.is_typed() {
        let vault = session.open()?;
        session.output.note("write the text; Ctrl+D on a line of its own ends it");
        Ok((vault, source.read(session.output)?))
    } else {
        let body = source.read(session.output)?;
        Ok((session.open()?, body))
    }
}

/// Closes the journal, and says what became of the entry.
fn finish(session: &Session, vault: Vault, id: EntryId, words: &str) -> Result<(), Failure> {
    vault.entries_mut().close(id)?;
    let row = vault.entries().row(id)?;
    vault.close()?;
    session.output.give(&[EntryRowView::from(row)], words)
}
