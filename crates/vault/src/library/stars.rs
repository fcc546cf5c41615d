//! Questions with a star: those that may come back sooner.

use rusqlite::params;

use super::own_row::{self, OwnRow};
use crate::error::VaultError;
use crate::vault::Vault;
use crate::write::Write;

impl Vault {
    /// The ids of all questions with a star, the last starred first: the library's (which may have
    /// lost some) and the person's own.
    pub fn starred_prompts(&self) -> Result<Vec<String>, VaultError> {
        let sql = "SELECT prompt_id FROM prompt_star ORDER BY starred_at DESC, prompt_id";
        let mut statement = self.connection().prepare_cached(sql)?;
        let ids = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(ids)
    }

    /// Gives a question a star, or takes it away. What is so already stays as it is. A star for a
    /// question of one's own that is not there is refused with [`VaultError::NotFound`]; of the
    /// library's questions the vault knows nothing.
    pub fn star_prompt(&self, id: &str, starred: bool) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let connection = write.connection();
        let changed = if starred {
            if own_row::is_own(id) {
                OwnRow::load(connection, write.key(), id)?;
            }
            let sql = "INSERT OR IGNORE INTO prompt_star (prompt_id, starred_at) VALUES (?1, ?2)";
            connection.prepare_cached(sql)?.execute(params![id, write.now.0])?
        } else {
            connection.prepare_cached("DELETE FROM prompt_star WHERE prompt_id = ?1")?.execute([id])?
        };
        if changed == 0 { Ok(()) } else { write.commit() }
    }
}
