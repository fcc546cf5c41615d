//! What an export takes along beside the entries.

use std::collections::BTreeMap;

use holdfast_journal::day::Day;

use crate::error::VaultError;
use crate::prompts::PromptDay;
use crate::vault::Vault;

impl Vault {
    /// Every day on which prompts were offered or not wanted, oldest first.
    pub fn prompt_days(&self) -> Result<Vec<(Day, PromptDay)>, VaultError> {
        let sql = "SELECT day, prompt_id FROM (
                 SELECT day, position, prompt_id FROM prompt_offer
                 UNION ALL SELECT day, -1, NULL FROM prompt_rest
             ) ORDER BY day, position";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement
            .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?)))?;
        let mut days: BTreeMap<Day, PromptDay> = BTreeMap::new();
        for row in rows {
            let (day, prompt) = row?;
            // A day that cannot be read cannot have been written by this program: pass it over.
            let Ok(day) = day.parse() else { continue };
            let found = days.entry(day).or_insert(PromptDay { offered: Vec::new(), resting: false });
            match prompt {
                Some(prompt) => found.offered.push(prompt),
                None => found.resting = true,
            }
        }
        Ok(days.into_iter().collect())
    }
}
