//! Tags as stored: one row a tag, whatever its spellings.

use holdfast_journal::tag::Tag;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::error::{Damage, VaultError};
use crate::random::make_bytes;
use crate::seal::{Fields, Seal, SealKey};
use crate::write::Write;

/// A tag's row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StoredTag {
    pub(crate) key: i64,
    pub(crate) id: [u8; 16],
    pub(crate) name: Tag,
}

impl StoredTag {
    fn seal(&self, key: &SealKey) -> Seal {
        key.seal("tag", &fields(&self.id, &self.name))
    }

    /// Reads `tag_key, id, name, seal`, and checks the seal.
    fn from_row(row: &Row<'_>, key: &SealKey) -> Result<Self, VaultError> {
        let damaged = || VaultError::Damaged(Damage::Row);
        let name = Tag::try_from(row.get::<_, String>(2)?).map_err(|_| damaged())?;
        let tag = Self { key: row.get(0)?, id: row.get(1)?, name };
        let seal: Seal = row.get(3)?;
        if key.matches("tag", &fields(&tag.id, &tag.name), &seal) { Ok(tag) } else { Err(damaged()) }
    }
}

fn fields(id: &[u8; 16], name: &Tag) -> Fields {
    Fields::new().bytes(id).text(name.as_str())
}

/// The tags of one entry, in the order given.
pub(crate) fn of_entry(
    connection: &Connection,
    key: &SealKey,
    entry_key: i64,
) -> Result<Vec<StoredTag>, VaultError> {
    let sql = "SELECT tag_key, id, name, seal FROM entry_tag JOIN tag USING (tag_key) WHERE entry_key = ?1 ORDER BY position";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([entry_key])?;
    let mut tags = Vec::new();
    while let Some(row) = rows.next()? {
        tags.push(StoredTag::from_row(row, key)?);
    }
    Ok(tags)
}

/// The rows of those tags; new ones are made. A tag known under another spelling keeps that.
pub(crate) fn find_or_make(write: &Write<'_>, tags: &[Tag]) -> Result<Vec<StoredTag>, VaultError> {
    tags.iter().map(|tag| find_or_make_one(write, tag)).collect()
}

fn find_or_make_one(write: &Write<'_>, tag: &Tag) -> Result<StoredTag, VaultError> {
    let connection = write.connection();
    let sql = "SELECT tag_key, id, name, seal FROM tag WHERE folded = ?1";
    let known = connection
        .prepare_cached(sql)?
        .query_row([tag.key()], |row| Ok(StoredTag::from_row(row, write.key())))
        .optional()?;
    if let Some(known) = known {
        return known;
    }
    let mut made = StoredTag { key: 0, id: make_bytes()?, name: tag.clone() };
    let seal = made.seal(write.key());
    connection
        .prepare_cached("INSERT INTO tag (id, name, folded, seal) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![made.id, tag.as_str(), tag.key(), seal])?;
    made.key = connection.last_insert_rowid();
    write.reseal(None, Some(&seal));
    Ok(made)
}

/// Removes tags that no entry carries any more, so that an erased entry's tags do not stay behind.
pub(crate) fn drop_unused(write: &Write<'_>) -> Result<(), VaultError> {
    let connection = write.connection();
    let sql = "SELECT tag_key, seal FROM tag WHERE NOT EXISTS (SELECT 1 FROM entry_tag WHERE entry_tag.tag_key = tag.tag_key)";
    let unused: Vec<(i64, Seal)> = connection
        .prepare_cached(sql)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (key, seal) in unused {
        connection.prepare_cached("DELETE FROM tag WHERE tag_key = ?1")?.execute([key])?;
        write.reseal(Some(&seal), None);
    }
    Ok(())
}

/// Every tag's seal, checked, for the walk over all rows.
pub(crate) fn all_seals(
    connection: &Connection,
    key: &SealKey,
) -> Result<Vec<Result<Seal, VaultError>>, VaultError> {
    let mut statement = connection.prepare("SELECT tag_key, id, name, seal FROM tag")?;
    let mut rows = statement.query([])?;
    let mut seals = Vec::new();
    while let Some(row) = rows.next()? {
        seals.push(StoredTag::from_row(row, key).map(|tag| tag.seal(key)));
    }
    Ok(seals)
}
