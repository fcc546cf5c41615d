//! Looking for words by reading everything: the search of the command line until there is an index.

use holdfast_journal::entry::EntryRow;
use holdfast_journal::fold::fold;

use super::list::records;
use super::record::{COLUMNS, EntryRecord};
use super::{Entries, revisions};
use crate::error::VaultError;

impl Entries<'_> {
    /// The entries in which every word of the query stands, newest day first, blind to case and
    /// accents. A word is found inside longer ones, so scripts without spaces work as well.
    pub fn search(&self, query: &str) -> Result<Vec<EntryRow>, VaultError> {
        let words: Vec<String> = query.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let (connection, key) = (self.vault.connection(), self.vault.seal_key());
        let sql = format!(
            "SELECT {COLUMNS} FROM entry WHERE binned_at IS NULL AND erased_at IS NULL ORDER BY search_key DESC"
        );
        let mut found = Vec::new();
        for record in records(connection, key, &sql, [])? {
            let record = record?;
            let text = revisions::read(connection, key, record.head)?;
            let tags = record.tags.iter().map(|tag| tag.name.as_str()).collect::<Vec<_>>().join(" ");
            let folded = fold(&format!("{}\n{}\n{tags}", text.title.as_str(), text.body.as_str()));
            if words.iter().all(|word| folded.contains(word)) {
                found.push(EntryRecord::into_row(record));
            }
        }
        Ok(found)
    }
}
