//! The row of an entry, with its tags and feelings, as it is stored and sealed.

use holdfast_journal::day::Day;
use holdfast_journal::entry::{Answered, EntryRow};
use holdfast_journal::id::{EntryId, RevisionId};
use holdfast_journal::moment::{Micros, Moment, Zone};
use holdfast_journal::mood::{Level, Mood, MoodState};
use holdfast_journal::tag::Tag;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::tags;
use crate::error::{Damage, VaultError};
use crate::seal::{Fields, Seal, SealKey};
use crate::write::Write;

/// An entry's row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EntryRecord {
    /// None until it is stored.
    pub(crate) key: Option<i64>,
    pub(crate) id: EntryId,
    pub(crate) search_key: i64,
    pub(crate) moment: Moment,
    pub(crate) changed_at: Micros,
    pub(crate) title: String,
    pub(crate) excerpt: String,
    pub(crate) words: u32,
    pub(crate) head: RevisionId,
    pub(crate) mood: Option<Mood>,
    pub(crate) answered: Option<Answered>,
    pub(crate) tags: Vec<tags::StoredTag>,
    pub(crate) binned_at: Option<Micros>,
    pub(crate) erased_at: Option<Micros>,
    seal: Option<Seal>,
}

/// The columns, in the order [`EntryRecord::from_row`] reads them.
pub(crate) const COLUMNS: &str = "entry_key, id, search_key, day, begun_at, zone, changed_at, title, excerpt, words, \
     head_id, mood_state, pleasantness, energy, prompt_id, prompt_version, prompt_text, binned_at, erased_at, seal";

impl EntryRecord {
    pub(crate) fn new(id: EntryId, moment: Moment, head: RevisionId, answered: Option<Answered>) -> Self {
        Self {
            key: None,
            id,
            search_key: 0,
            changed_at: moment.at,
            moment,
            title: String::new(),
            excerpt: String::new(),
            words: 0,
            head,
            mood: None,
            answered,
            tags: Vec::new(),
            binned_at: None,
            erased_at: None,
            seal: None,
        }
    }

    /// The entry with that id, whether listed, binned or erased.
    pub(crate) fn find(
        connection: &Connection,
        key: &SealKey,
        id: EntryId,
    ) -> Result<Option<Self>, VaultError> {
        let sql = format!("SELECT {COLUMNS} FROM entry WHERE id = ?1");
        let found = connection
            .prepare_cached(&sql)?
            .query_row([id.as_bytes()], |row| Ok(Self::from_row(row)))
            .optional()?;
        found.transpose()?.map(|record| record.complete(connection, key)).transpose()
    }

    /// The entry with that id, if it still has content.
    pub(crate) fn load(connection: &Connection, key: &SealKey, id: EntryId) -> Result<Self, VaultError> {
        Self::find(connection, key, id)?
            .filter(|record| record.erased_at.is_none())
            .ok_or(VaultError::NotFound)
    }

    /// Reads the entry's own columns; [`EntryRecord::complete`] does the rest.
    pub(crate) fn from_row(row: &Row<'_>) -> Result<Self, VaultError> {
        let damaged = VaultError::Damaged(Damage::Row);
        let state: Option<String> = row.get(11)?;
        let level = |at: usize| -> Result<Option<Level>, VaultError> {
            let step: Option<i8> = row.get(at)?;
            step.map(|step| Level::try_from(step).map_err(|_| VaultError::Damaged(Damage::Row))).transpose()
        };
        let mood = match state.as_deref() {
            None => None,
            Some(state) => Some(Mood {
                state: mood_state(state).ok_or(VaultError::Damaged(Damage::Row))?,
                pleasantness: level(12)?,
                energy: level(13)?,
                feelings: Vec::new(),
            }),
        };
        let answered = match row.get::<_, Option<String>>(14)? {
            None => None,
            Some(prompt) => Some(Answered { prompt, version: row.get(15)?, text: row.get(16)? }),
        };
        let day: Day = row.get_ref(3)?.as_str().ok().and_then(|text| text.parse().ok()).ok_or(damaged)?;
        let zone = Zone::try_from(row.get::<_, String>(5)?).map_err(|_| VaultError::Damaged(Damage::Row))?;
        Ok(Self {
            key: Some(row.get(0)?),
            id: EntryId::from_bytes(row.get(1)?),
            search_key: row.get(2)?,
            moment: Moment { at: Micros(row.get(4)?), zone, day },
            changed_at: Micros(row.get(6)?),
            title: row.get(7)?,
            excerpt: row.get(8)?,
            words: row.get(9)?,
            head: RevisionId::from_bytes(row.get(10)?),
            mood,
            answered,
            tags: Vec::new(),
            binned_at: row.get::<_, Option<i64>>(17)?.map(Micros),
            erased_at: row.get::<_, Option<i64>>(18)?.map(Micros),
            seal: Some(row.get(19)?),
        })
    }

    /// Adds tags and feelings, and checks the seal over all of it.
    pub(crate) fn complete(mut self, connection: &Connection, key: &SealKey) -> Result<Self, VaultError> {
        let entry_key = self.key.ok_or(VaultError::Damaged(Damage::Lost))?;
        self.tags = tags::of_entry(connection, key, entry_key)?;
        if let Some(mood) = &mut self.mood {
            let sql = "SELECT word FROM entry_feeling WHERE entry_key = ?1 ORDER BY position";
            mood.feelings = connection
                .prepare_cached(sql)?
                .query_map([entry_key], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
        }
        match &self.seal {
            Some(seal) if key.matches("entry", &self.fields(), seal) => Ok(self),
            _ => Err(VaultError::Damaged(Damage::Row)),
        }
    }

    /// Stores the record: as a new row, or in the place of the one it was loaded from.
    pub(crate) fn store(&mut self, write: &Write<'_>) -> Result<(), VaultError> {
        let connection = write.connection();
        let old = self.seal.take();
        let seal = write.key().seal("entry", &self.fields());
        let mood = self.mood.as_ref();
        let answered = self.answered.as_ref();
        let values = params![
            self.key,
            self.id.as_bytes(),
            self.search_key,
            self.moment.day.to_string(),
            self.moment.at.0,
            self.moment.zone.name(),
            self.changed_at.0,
            self.title,
            self.excerpt,
            self.words,
            self.head.as_bytes(),
            mood.map(|mood| mood_word(mood.state)),
            mood.and_then(|mood| mood.pleasantness).map(i8::from),
            mood.and_then(|mood| mood.energy).map(i8::from),
            answered.map(|answered| &answered.prompt),
            answered.map(|answered| answered.version),
            answered.map(|answered| &answered.text),
            self.binned_at.map(|at| at.0),
            self.erased_at.map(|at| at.0),
            seal
        ];
        // One statement for both cases, so that no column can be forgotten in one of them.
        let sql = format!(
            "INSERT INTO entry ({COLUMNS})
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
             ON CONFLICT (entry_key) DO UPDATE SET
                 (search_key, day, begun_at, zone, changed_at, title, excerpt, words, head_id, mood_state,
                  pleasantness, energy, prompt_id, prompt_version, prompt_text, binned_at, erased_at, seal)
                 = (excluded.search_key, excluded.day, excluded.begun_at, excluded.zone, excluded.changed_at,
                    excluded.title, excluded.excerpt, excluded.words, excluded.head_id, excluded.mood_state,
                    excluded.pleasantness, excluded.energy, excluded.prompt_id, excluded.prompt_version,
                    excluded.prompt_text, excluded.binned_at, excluded.erased_at, excluded.seal)"
        );
        connection.prepare_cached(&sql)?.execute(values)?;
        write.reseal(old.as_ref(), Some(&seal));
        self.seal = Some(seal);
        if self.key.is_none() {
            self.key = Some(connection.last_insert_rowid());
        }
        Ok(())
    }

    /// Stores what a save of text changes, and nothing else: saving happens all the time, and every
    /// column of an index that is named here would have its pages written anew.
    pub(crate) fn store_text(&mut self, write: &Write<'_>) -> Result<(), VaultError> {
        let old = self.seal.take();
        let seal = write.key().seal("entry", &self.fields());
        let sql =
            "UPDATE entry SET (changed_at, title, excerpt, words, head_id, seal) = (?2, ?3, ?4, ?5, ?6, ?7)
             WHERE entry_key = ?1";
        write.connection().prepare_cached(sql)?.execute(params![
            self.key,
            self.changed_at.0,
            self.title,
            self.excerpt,
            self.words,
            self.head.as_bytes(),
            seal
        ])?;
        write.reseal(old.as_ref(), Some(&seal));
        self.seal = Some(seal);
        Ok(())
    }

    /// Stores tags and feelings. Apart from [`EntryRecord::store`], because saving text, which
    /// happens all the time, changes neither.
    pub(crate) fn store_lists(&self, connection: &Connection) -> Result<(), VaultError> {
        let key = self.key.ok_or(VaultError::Damaged(Damage::Lost))?;
        connection.prepare_cached("DELETE FROM entry_tag WHERE entry_key = ?1")?.execute([key])?;
        connection.prepare_cached("DELETE FROM entry_feeling WHERE entry_key = ?1")?.execute([key])?;
        let mut tag = connection
            .prepare_cached("INSERT INTO entry_tag (entry_key, position, tag_key) VALUES (?1, ?2, ?3)")?;
        for (position, stored) in (0i64..).zip(&self.tags) {
            tag.execute(params![key, position, stored.key])?;
        }
        let mut feeling = connection
            .prepare_cached("INSERT INTO entry_feeling (entry_key, position, word) VALUES (?1, ?2, ?3)")?;
        for (position, word) in (0i64..).zip(self.mood.iter().flat_map(|mood| &mood.feelings)) {
            feeling.execute(params![key, position, word])?;
        }
        Ok(())
    }

    /// Gives the entry its place among those of its day: after all that are there.
    pub(crate) fn take_place(&mut self, connection: &Connection) -> Result<(), VaultError> {
        const BITS: u32 = 20;
        let first = self.moment.day.number() << BITS;
        let sql = "SELECT max(search_key) FROM entry WHERE search_key BETWEEN ?1 AND ?2";
        let last: Option<i64> =
            connection.prepare_cached(sql)?.query_row([first, first + (1 << BITS) - 1], |row| row.get(0))?;
        let place = last.map_or(first, |last| last + 1);
        if place >> BITS != self.moment.day.number() {
            return Err(VaultError::Invalid("This day is full. Please choose another day."));
        }
        self.search_key = place;
        Ok(())
    }

    /// As lists show it.
    pub(crate) fn into_row(self) -> EntryRow {
        EntryRow {
            id: self.id,
            search_key: self.search_key,
            moment: self.moment,
            title: self.title,
            excerpt: self.excerpt,
            words: self.words,
            tags: tag_names(self.tags),
            mood: self.mood,
            answers_prompt: self.answered.is_some(),
            changed_at: self.changed_at,
            binned_at: self.binned_at,
        }
    }

    /// The seal as stored, for the walk over all rows.
    pub(crate) fn seal(&self) -> Option<&Seal> {
        self.seal.as_ref()
    }

    fn fields(&self) -> Fields {
        let start = Fields::new()
            .bytes(self.id.as_bytes())
            .number(self.search_key)
            .text(&self.moment.day.to_string())
            .number(self.moment.at.0)
            .text(self.moment.zone.name())
            .number(self.changed_at.0)
            .text(&self.title)
            .text(&self.excerpt)
            .number(self.words.into())
            .bytes(self.head.as_bytes())
            .maybe(self.binned_at, |fields, at| fields.number(at.0))
            .maybe(self.erased_at, |fields, at| fields.number(at.0))
            .maybe(self.answered.as_ref(), |fields, answered| {
                fields.text(&answered.prompt).number(answered.version.into()).text(&answered.text)
            })
            .maybe(self.mood.as_ref(), |fields, mood| {
                let step = |fields: Fields, level: Level| fields.number(i8::from(level).into());
                let fields = fields
                    .text(mood_word(mood.state))
                    .maybe(mood.pleasantness, step)
                    .maybe(mood.energy, step);
                mood.feelings
                    .iter()
                    .fold(fields.number(mood.feelings.len() as i64), |fields, word| fields.text(word))
            });
        self.tags.iter().fold(start, |fields, tag| fields.bytes(&tag.id))
    }
}

pub(crate) fn tag_names(tags: Vec<tags::StoredTag>) -> Vec<Tag> {
    tags.into_iter().map(|tag| tag.name).collect()
}

fn mood_state(word: &str) -> Option<MoodState> {
    match word {
        "set" => Some(MoodState::Set),
        "mixed" => Some(MoodState::Mixed),
        "unsure" => Some(MoodState::Unsure),
        _ => None,
    }
}

fn mood_word(state: MoodState) -> &'static str {
    match state {
        MoodState::Set => "set",
        MoodState::Mixed => "mixed",
        MoodState::Unsure => "unsure",
    }
}
