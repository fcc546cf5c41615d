//! What is said about an entry, apart from its text: day, tags, mood.

use holdfast_journal::day::Day;
use holdfast_journal::entry::EntryRow;
use holdfast_journal::id::EntryId;
use holdfast_journal::mood::Mood;
use holdfast_journal::tag::Tag;

use super::record::EntryRecord;
use super::{EntriesMut, tags};
use crate::error::VaultError;
use crate::write::Write;

/// The most feeling words a mood may carry.
const MAX_FEELINGS: usize = 20;

/// The longest feeling word, in characters.
const MAX_FEELING_CHARS: usize = 60;

impl EntriesMut<'_> {
    /// Changes day, tags and mood of an entry. An entry moved to another day goes to its end.
    pub fn describe(
        &self,
        id: EntryId,
        day: Day,
        tags: Vec<Tag>,
        mood: Option<Mood>,
    ) -> Result<EntryRow, VaultError> {
        let tags = Tag::distinct(tags)
            .map_err(|_| VaultError::Invalid("An entry can carry 50 tags at the most."))?;
        if mood.as_ref().is_some_and(|mood| !are_sound(&mood.feelings)) {
            return Err(VaultError::Invalid("An entry can carry 20 feelings of up to 60 characters."));
        }
        let write = Write::begin(self.vault)?;
        let mut record = EntryRecord::load(write.connection(), write.key(), id)?;
        if record.moment.day != day {
            record.moment.day = day;
            record.take_place(write.connection())?;
        }
        record.tags = tags::find_or_make(&write, &tags)?;
        record.mood = mood;
        record.store(&write)?;
        record.store_lists(write.connection())?;
        tags::drop_unused(&write)?;
        write.commit()?;
        Ok(record.into_row())
    }
}

fn are_sound(feelings: &[String]) -> bool {
    let is_sound = |word: &String| {
        (1..=MAX_FEELING_CHARS).contains(&word.chars().count()) && !word.chars().any(char::is_control)
    };
    feelings.len() <= MAX_FEELINGS && feelings.iter().all(is_sound)
}
