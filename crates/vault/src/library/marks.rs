//! What a person says of the library's ideas: understood, tried, seen in themselves.

use holdfast_journal::library::ConceptMark;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::error::{Damage, VaultError};
use crate::seal::{Fields, Seal, SealKey};
use crate::vault::Vault;
use crate::write::Write;

/// A mark's row.
pub(super) struct StoredMark {
    concept: String,
    mark: ConceptMark,
    pub(super) seal: Seal,
}

impl StoredMark {
    /// Reads `concept, mark, marked_at, seal`, and checks the seal.
    fn from_row(row: &Row<'_>, key: &SealKey) -> Result<Self, VaultError> {
        let damaged = || VaultError::Damaged(Damage::Row);
        let concept: String = row.get(0)?;
        let mark = ConceptMark::from_word(&row.get::<_, String>(1)?).ok_or_else(damaged)?;
        let seal: Seal = row.get(3)?;
        if !key.matches("concept_mark", &fields(&concept, mark, row.get(2)?), &seal) {
            return Err(damaged());
        }
        Ok(Self { concept, mark, seal })
    }
}

fn fields(concept: &str, mark: ConceptMark, marked_at: i64) -> Fields {
    Fields::new().text(concept).text(mark.word()).number(marked_at)
}

/// Every mark, checked one by one.
pub(super) fn all(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<StoredMark, VaultError>>, VaultError> {
    let mut statement =
        connection.prepare_cached("SELECT concept, mark, marked_at, seal FROM concept_mark")?;
    let mut rows = statement.query([])?;
    let mut marks = Vec::new();
    while let Some(row) = rows.next()? {
        marks.push(StoredMark::from_row(row, key));
    }
    Ok(marks)
}

impl Vault {
    /// What the person has said of which idea: by the ideas' slugs, and of each in the order in
    /// which marks are offered. The library may no longer have some of them.
    pub fn concept_marks(&self) -> Result<Vec<(String, ConceptMark)>, VaultError> {
        let mut marks = all(self.connection(), self.seal_key())?
            .into_iter()
            .map(|mark| mark.map(|StoredMark { concept, mark, .. }| (concept, mark)))
            .collect::<Result<Vec<_>, _>>()?;
        marks.sort();
        Ok(marks)
    }

    /// Says something of an idea, or takes it back. What is so already stays as it is.
    pub fn mark_concept(&self, concept: &str, mark: ConceptMark, on: bool) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let connection = write.connection();
        let sql = "SELECT seal FROM concept_mark WHERE concept = ?1 AND mark = ?2";
        let known: Option<Seal> =
            connection.prepare_cached(sql)?.query_row([concept, mark.word()], |row| row.get(0)).optional()?;
        match (&known, on) {
            (Some(_), true) | (None, false) => return Ok(()),
            (None, true) => {
                let seal = write.key().seal("concept_mark", &fields(concept, mark, write.now.0));
                let sql = "INSERT INTO concept_mark (concept, mark, marked_at, seal) VALUES (?1, ?2, ?3, ?4)";
                connection.prepare_cached(sql)?.execute(params![concept, mark.word(), write.now.0, seal])?;
                write.reseal(None, Some(&seal));
            }
            (Some(seal), false) => {
                let sql = "DELETE FROM concept_mark WHERE concept = ?1 AND mark = ?2";
                connection.prepare_cached(sql)?.execute([concept, mark.word()])?;
                write.reseal(Some(seal), None);
            }
        }
        write.commit()
    }
}
