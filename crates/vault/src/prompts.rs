//! Which prompts were offered on which day.

use holdfast_journal::day::Day;
use rusqlite::params;

use crate::error::VaultError;
use crate::vault::Vault;
use crate::write::Write;

/// What was offered on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromptDay {
    /// The prompts' ids in the order offered; the last one is the one that stands.
    pub offered: Vec<String>,
    /// Whether the person wanted no question that day.
    pub resting: bool,
}

impl Vault {
    /// What was offered on that day.
    pub fn prompt_day(&self, day: Day) -> Result<PromptDay, VaultError> {
        let sql = "SELECT prompt_id FROM prompt_offer WHERE day = ?1 ORDER BY position";
        let mut statement = self.connection().prepare_cached(sql)?;
        let offered = statement.query_map([day.to_string()], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let sql = "SELECT count(*) FROM prompt_rest WHERE day = ?1";
        let rests: i64 =
            self.connection().prepare_cached(sql)?.query_row([day.to_string()], |row| row.get(0))?;
        Ok(PromptDay { offered, resting: rests > 0 })
    }

    /// Every prompt that was offered since that day, with its day, oldest first.
    pub fn prompts_since(&self, day: Day) -> Result<Vec<(String, Day)>, VaultError> {
        let sql = "SELECT prompt_id, day FROM prompt_offer WHERE day >= ?1 ORDER BY day, position";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows =
            statement.query_map([day.to_string()], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        let mut offers = Vec::new();
        for row in rows {
            let (prompt, day) = row?;
            // A day that cannot be read cannot have been written by this program: pass it over.
            offers.extend(day.parse().ok().map(|day| (prompt, day)));
        }
        Ok(offers)
    }

    /// Remembers that a prompt was offered on that day, after those before it.
    pub fn offer_prompt(&self, day: Day, prompt: &str) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        write
            .connection()
            .prepare_cached(
                "INSERT INTO prompt_offer (day, position, prompt_id)
             SELECT ?1, coalesce(max(position) + 1, 0), ?2 FROM prompt_offer WHERE day = ?1",
            )?
            .execute(params![day.to_string(), prompt])?;
        write.commit()
    }

    /// Remembers whether the person wants no question on that day.
    pub fn rest_prompts(&self, day: Day, resting: bool) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let sql = if resting {
            "INSERT OR IGNORE INTO prompt_rest (day) VALUES (?1)"
        } else {
            "DELETE FROM prompt_rest WHERE day = ?1"
        };
        write.connection().prepare_cached(sql)?.execute([day.to_string()])?;
        write.commit()
    }
}
