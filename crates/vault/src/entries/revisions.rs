//! Revisions: each text an entry has had.
//!
//! The newest one may be open: it is saved in place while the person writes. A closed one never
//! changes again, except that erasing overwrites its text.

use holdfast_journal::id::{DeviceId, EntryId, RevisionId};
use holdfast_journal::moment::Micros;
use holdfast_journal::text::{Body, Title, count_words};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use sha2::{Digest, Sha256};

use super::record::EntryRecord;
use super::{Entries, EntriesMut};
use crate::error::{Damage, VaultError};
use crate::seal::{Fields, Seal, SealKey};
use crate::vault::Vault;
use crate::write::Write;

/// A revision without its text.
#[derive(Debug, Clone, PartialEq)]
pub struct RevisionInfo {
    pub(crate) key: i64,
    /// Its id.
    pub id: RevisionId,
    pub(crate) entry_key: i64,
    /// The revision it was made from.
    pub parent: Option<RevisionId>,
    pub(crate) device_key: i64,
    /// When it was begun.
    pub begun_at: Micros,
    /// When it was last saved.
    pub changed_at: Micros,
    /// When it was closed.
    pub closed_at: Option<Micros>,
    /// How many times it was saved.
    pub saves: u32,
    /// Words in its body.
    pub words: u32,
    pub(crate) erased_at: Option<Micros>,
    pub(crate) body_hash: [u8; 32],
    mac: Seal,
}

/// A revision with its text.
#[derive(Debug, Clone, PartialEq)]
pub struct RevisionText {
    /// All but the text.
    pub info: RevisionInfo,
    /// The title then.
    pub title: Title,
    /// The text then.
    pub body: Body,
}

const COLUMNS: &str = "revision_key, id, entry_key, parent_id, device_key, begun_at, changed_at, closed_at, saves, words, \
     erased_at, body_hash, body_mac";

/// What a new revision starts with.
pub(crate) struct Draft<'a> {
    pub(crate) id: RevisionId,
    pub(crate) entry_key: i64,
    pub(crate) parent: Option<RevisionId>,
    pub(crate) title: &'a Title,
    pub(crate) body: &'a Body,
}

/// The hash that stands for a title and a body.
pub(crate) fn hash(title: &str, body: &str) -> [u8; 32] {
    Sha256::digest(Fields::new().text(title).text(body).as_slice()).into()
}

impl RevisionInfo {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            key: row.get(0)?,
            id: RevisionId::from_bytes(row.get(1)?),
            entry_key: row.get(2)?,
            parent: row.get::<_, Option<[u8; 16]>>(3)?.map(RevisionId::from_bytes),
            device_key: row.get(4)?,
            begun_at: Micros(row.get(5)?),
            changed_at: Micros(row.get(6)?),
            closed_at: row.get::<_, Option<i64>>(7)?.map(Micros),
            saves: row.get(8)?,
            words: row.get(9)?,
            erased_at: row.get::<_, Option<i64>>(10)?.map(Micros),
            body_hash: row.get(11)?,
            mac: row.get(12)?,
        })
    }

    /// What the MAC covers: everything but the text itself, for which its hash stands. That is
    /// how the sum still comes out after the text has been erased.
    fn fields(&self) -> Fields {
        Fields::new()
            .bytes(self.id.as_bytes())
            .number(self.entry_key)
            .maybe(self.parent, |fields, parent| fields.bytes(parent.as_bytes()))
            .number(self.device_key)
            .number(self.begun_at.0)
            .number(self.changed_at.0)
            .maybe(self.closed_at, |fields, at| fields.number(at.0))
            .number(self.saves.into())
            .number(self.words.into())
            .maybe(self.erased_at, |fields, at| fields.number(at.0))
            .bytes(&self.body_hash)
    }

    fn check(self, key: &SealKey) -> Result<Self, VaultError> {
        if key.matches("revision", &self.fields(), &self.mac) {
            Ok(self)
        } else {
            Err(VaultError::Damaged(Damage::Text))
        }
    }

    /// The MAC as stored, for the walk over all rows.
    pub(crate) fn mac(&self) -> &Seal {
        &self.mac
    }

    /// Writes back what changes, under a new MAC; with it a new text, if there is one.
    fn store(&mut self, write: &Write<'_>, text: Option<[&str; 2]>) -> Result<(), VaultError> {
        let mac = write.key().seal("revision", &self.fields());
        write.reseal(Some(&self.mac), Some(&mac));
        self.mac = mac;
        let values = params![
            self.key,
            self.changed_at.0,
            self.closed_at.map(|at| at.0),
            self.saves,
            self.words,
            self.erased_at.map(|at| at.0),
            self.body_hash,
            self.mac
        ];
        let mut sql =
            "UPDATE revision SET (changed_at, closed_at, saves, words, erased_at, body_hash, body_mac) \
                       = (?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                .to_owned();
        // In the same statement: each one that touches a long text writes all of its pages.
        let mut values = values.to_vec();
        if let Some(text) = &text {
            sql.push_str(", title = ?9, body = ?10");
            values.extend(text.iter().map(|part| part as &dyn ToSql));
        }
        sql.push_str(" WHERE revision_key = ?1");
        write.connection().prepare_cached(&sql)?.execute(values.as_slice())?;
        Ok(())
    }

    /// Saves new text in place. Only the open revision is ever saved this way.
    pub(crate) fn save(&mut self, write: &Write<'_>, title: &Title, body: &Body) -> Result<(), VaultError> {
        let (title, body) = (title.as_str(), body.as_str());
        self.body_hash = hash(title, body);
        self.words = count_words(body);
        self.changed_at = write.now;
        self.saves += 1;
        self.store(write, Some([title, body]))
    }

    /// Closes it for good.
    pub(crate) fn close(&mut self, write: &Write<'_>) -> Result<(), VaultError> {
        if self.closed_at.is_none() {
            self.closed_at = Some(write.now);
            self.store(write, None)?;
        }
        Ok(())
    }

    /// Overwrites its text. Id, hash and MAC stay.
    pub(crate) fn erase(&mut self, write: &Write<'_>) -> Result<(), VaultError> {
        self.words = 0;
        self.erased_at = Some(write.now);
        self.closed_at.get_or_insert(write.now);
        self.store(write, Some(["", ""]))
    }
}

/// Adds an open revision to an entry.
pub(crate) fn insert(write: &Write<'_>, draft: &Draft<'_>) -> Result<RevisionInfo, VaultError> {
    let mut info = RevisionInfo {
        key: 0,
        id: draft.id,
        entry_key: draft.entry_key,
        parent: draft.parent,
        device_key: write.vault().device().key,
        begun_at: write.now,
        changed_at: write.now,
        closed_at: None,
        saves: 1,
        words: count_words(draft.body.as_str()),
        erased_at: None,
        body_hash: hash(draft.title.as_str(), draft.body.as_str()),
        mac: [0; 32],
    };
    info.mac = write.key().seal("revision", &info.fields());
    write
        .connection()
        .prepare_cached(
            "INSERT INTO revision (id, entry_key, parent_id, device_key, begun_at, changed_at, saves, words, body_hash,
             body_mac, title, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(params![
            info.id.as_bytes(),
            info.entry_key,
            info.parent.as_ref().map(RevisionId::as_bytes),
            info.device_key,
            info.begun_at.0,
            info.changed_at.0,
            info.saves,
            info.words,
            info.body_hash,
            info.mac,
            draft.title.as_str(),
            draft.body.as_str()
        ])?;
    info.key = write.connection().last_insert_rowid();
    write.reseal(None, Some(&info.mac));
    Ok(info)
}

/// One revision, without its text.
pub(crate) fn find(
    connection: &Connection,
    key: &SealKey,
    id: RevisionId,
) -> Result<Option<RevisionInfo>, VaultError> {
    let sql = format!("SELECT {COLUMNS} FROM revision WHERE id = ?1");
    let found =
        connection.prepare_cached(&sql)?.query_row([id.as_bytes()], RevisionInfo::from_row).optional()?;
    found.map(|info| info.check(key)).transpose()
}

/// One revision with its text, checked against its hash.
pub(crate) fn read(
    connection: &Connection,
    key: &SealKey,
    id: RevisionId,
) -> Result<RevisionText, VaultError> {
    let sql = format!("SELECT {COLUMNS}, title, body FROM revision WHERE id = ?1");
    let found = connection
        .prepare_cached(&sql)?
        .query_row([id.as_bytes()], |row| {
            Ok((RevisionInfo::from_row(row)?, row.get::<_, String>(13)?, row.get::<_, String>(14)?))
        })
        .optional()?;
    let (info, title, body) = found.ok_or(VaultError::Damaged(Damage::Lost))?;
    let info = info.check(key)?;
    if info.erased_at.is_none() && hash(&title, &body) != info.body_hash {
        return Err(VaultError::Damaged(Damage::Text));
    }
    let body = Body::new(body).map_err(|_| VaultError::Damaged(Damage::Text))?;
    Ok(RevisionText { info, title: Title::new(&title), body })
}

/// All revisions of an entry, oldest first, without their texts.
pub(crate) fn of_entry(
    connection: &Connection,
    key: &SealKey,
    entry_key: i64,
) -> Result<Vec<RevisionInfo>, VaultError> {
    let sql = format!("SELECT {COLUMNS} FROM revision WHERE entry_key = ?1 ORDER BY revision_key");
    let mut statement = connection.prepare_cached(&sql)?;
    let found = statement.query_map([entry_key], RevisionInfo::from_row)?;
    found.map(|info| info?.check(key)).collect()
}

/// The id of the device a revision was written on.
pub(crate) fn device_id(connection: &Connection, device_key: i64) -> Result<DeviceId, VaultError> {
    let sql = "SELECT id FROM device WHERE device_key = ?1";
    Ok(DeviceId::from_bytes(connection.prepare_cached(sql)?.query_row([device_key], |row| row.get(0))?))
}

impl Entries<'_> {
    /// All revisions of an entry, newest first.
    pub fn revisions(&self, id: EntryId) -> Result<Vec<RevisionInfo>, VaultError> {
        let (connection, key) = (self.vault.connection(), self.vault.seal_key());
        let record = EntryRecord::load(connection, key, id)?;
        let mut revisions = of_entry(connection, key, record.key.ok_or(VaultError::NotFound)?)?;
        revisions.reverse();
        Ok(revisions)
    }

    /// One revision of an entry with its text.
    pub fn revision(&self, id: EntryId, revision: RevisionId) -> Result<RevisionText, VaultError> {
        let (connection, key) = (self.vault.connection(), self.vault.seal_key());
        let record = EntryRecord::load(connection, key, id)?;
        let known = find(connection, key, revision)?.filter(|info| Some(info.entry_key) == record.key);
        known.ok_or(VaultError::NotFound).and_then(|_| read(connection, key, revision))
    }
}

impl EntriesMut<'_> {
    /// Says that the person has left the entry: what is open is closed.
    pub fn close(&self, id: EntryId) -> Result<(), VaultError> {
        let Some(record) = EntryRecord::find(self.vault.connection(), self.vault.seal_key(), id)? else {
            // Begun and never written: there is nothing to close.
            return Ok(());
        };
        self.vault.close_open(record.key)
    }
}

impl Vault {
    /// Closes every open revision, such as a crash leaves behind.
    pub(crate) fn close_left_open(&self) -> Result<(), VaultError> {
        self.close_open(None)
    }

    /// Closes the open revisions of one entry, or of all. Where there is none, nothing is written.
    fn close_open(&self, entry_key: Option<i64>) -> Result<(), VaultError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM revision WHERE closed_at IS NULL AND (?1 IS NULL OR entry_key = ?1)"
        );
        let open: Vec<RevisionInfo> = self
            .connection()
            .prepare_cached(&sql)?
            .query_map([entry_key], RevisionInfo::from_row)?
            .collect::<Result<_, _>>()?;
        if open.is_empty() {
            return Ok(());
        }
        let write = Write::begin(self)?;
        for info in open {
            info.check(write.key())?.close(&write)?;
        }
        write.commit()
    }
}
