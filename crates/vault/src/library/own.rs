//! Questions in a person's own words.

use std::fmt;

use holdfast_journal::library::QuestionText;
use rusqlite::Connection;

use super::own_row::{self, OwnRow};
use crate::error::VaultError;
use crate::vault::Vault;
use crate::write::Write;

/// A question in a person's own words.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnPrompt {
    /// Its id: `own-` and 32 hex digits. No question of the library has such an id.
    pub id: String,
    /// The question.
    pub text: QuestionText,
    /// From 1, raised with every change of the text.
    pub version: u16,
    /// Whether it is no longer asked.
    pub retired: bool,
    /// Whether it has a star.
    pub starred: bool,
}

// What a person wrote stays out of debug output.
impl fmt::Debug for OwnPrompt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OwnPrompt")
            .field("id", &self.id)
            .field("version", &self.version)
            .finish_non_exhaustive()
    }
}

impl OwnPrompt {
    fn of(connection: &Connection, row: OwnRow) -> Result<Self, VaultError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM prompt_star WHERE prompt_id = ?1)";
        let starred = connection.prepare_cached(sql)?.query_row([&row.id], |row| row.get(0))?;
        let OwnRow { id, text, version, retired_at, .. } = row;
        Ok(Self { id, text, version, retired: retired_at.is_some(), starred })
    }
}

impl Vault {
    /// All of the person's own questions, the newest first, those that are no longer asked included.
    pub fn own_prompts(&self) -> Result<Vec<OwnPrompt>, VaultError> {
        let connection = self.connection();
        own_row::all(connection, self.seal_key())?
            .into_iter()
            .map(|row| OwnPrompt::of(connection, row?))
            .collect()
    }

    /// One of the person's own questions; none for an id that is not there, or is the library's.
    pub fn own_prompt(&self, id: &str) -> Result<Option<OwnPrompt>, VaultError> {
        let connection = self.connection();
        OwnRow::find(connection, self.seal_key(), id)?.map(|row| OwnPrompt::of(connection, row)).transpose()
    }

    /// Adds a question, or changes the words of the one with that id. Other words raise its version;
    /// the same words change nothing. An unknown id is refused with [`VaultError::NotFound`].
    pub fn save_own_prompt(&self, id: Option<&str>, text: &QuestionText) -> Result<OwnPrompt, VaultError> {
        let write = Write::begin(self)?;
        let row = match id {
            None => OwnRow::insert(&write, text)?,
            Some(id) => {
                let mut row = OwnRow::load(write.connection(), write.key(), id)?;
                if row.text == *text {
                    return OwnPrompt::of(write.connection(), row);
                }
                let full = VaultError::Invalid("This question was changed too often. Please add a new one.");
                row.version = row.version.checked_add(1).ok_or(full)?;
                row.text = text.clone();
                row.changed_at = write.now.0;
                row.update(&write)?;
                row
            }
        };
        let saved = OwnPrompt::of(write.connection(), row)?;
        write.commit()?;
        Ok(saved)
    }

    /// Asks a question no longer, or again. What is so already stays as it is.
    pub fn retire_own_prompt(&self, id: &str, retired: bool) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let mut row = OwnRow::load(write.connection(), write.key(), id)?;
        if row.retired_at.is_some() == retired {
            return Ok(());
        }
        row.retired_at = retired.then_some(write.now.0);
        row.update(&write)?;
        write.commit()
    }

    /// Removes a question for good, with its star and with every day's note that it was offered.
    /// Entries keep the words they were written to.
    pub fn remove_own_prompt(&self, id: &str) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let connection = write.connection();
        OwnRow::load(connection, write.key(), id)?.delete(&write)?;
        connection.prepare_cached("DELETE FROM prompt_star WHERE prompt_id = ?1")?.execute([id])?;
        connection.prepare_cached("DELETE FROM prompt_offer WHERE prompt_id = ?1")?.execute([id])?;
        write.commit()
    }
}
