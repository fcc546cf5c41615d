//! Saving: what the word “Saved” waits for.

use std::cell::Cell;
use std::time::Duration;

use holdfast_journal::entry::Base;
use holdfast_journal::id::EntryId;
use holdfast_journal::text::{Title, count_words, excerpt};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use support::body;

use crate::Outcome;
use crate::corpus::{self, Corpus, OpenVault};
use crate::measure::{Often, by_turns, timed};
use crate::raw::SEAL;
use crate::table::Row;

/// How many times the raw write a save may take. Source: performance.md, goal 4. Long texts are
/// hashed and their words counted within it, too, which the raw write does not do.
const BAR: f64 = 1.5;
const BAR_OF_SLOWEST: f64 = 2.0;

/// The slowest in a hundred can be compared from so many samples on. Source: performance.md, section 6.
const MANY: Often = Often { warm_up: 50, counted: 2_000 };
const SOME: Often = Often { warm_up: 20, counted: 500 };

/// Between two saves of a text that is being written, in seconds: the revision stays open.
const PAUSE: i64 = 2;

pub fn measure(corpus: &Corpus) -> Outcome<Vec<Row>> {
    let (ours, raw) = (corpus.open()?, corpus.open_raw()?);
    let mut rows = Vec::new();
    for (size, often) in [(2, MANY), (20, SOME), (100, SOME)] {
        let what = format!("save an edit of {size} KB");
        let (mut edit, mut raw_edit) = (Edit::begin(&ours, size)?, RawEdit::begin(&raw.connection, size)?);
        let pair = by_turns(often, || edit.save(), || raw_edit.save())?;
        rows.push(Row::median(&what, &pair, Some(BAR)));
        if often.counted >= MANY.counted {
            rows.push(Row::percentile(99, &what, &pair, Some(BAR_OF_SLOWEST)));
        }
    }
    let text = corpus::kilobytes(2);
    let number = Cell::new(0);
    let pair = by_turns(
        MANY,
        || timed(|| corpus::write(&ours.vault, &*ours.clock, &text)),
        || {
            number.set(number.get() + 1);
            let draft = Draft::of(&text, number.get());
            timed(|| insert(&raw.connection, &draft))
        },
    )?;
    rows.push(Row::median("save a new entry of 2 KB", &pair, Some(BAR)));
    rows.push(Row::percentile(99, "save a new entry of 2 KB", &pair, Some(BAR_OF_SLOWEST)));
    Ok(rows)
}

/// An entry that is being written.
struct Edit<'a> {
    journal: &'a OpenVault,
    id: EntryId,
    base: Base,
    text: String,
    number: i64,
}

impl<'a> Edit<'a> {
    fn begin(journal: &'a OpenVault, size: usize) -> Outcome<Self> {
        let text = corpus::kilobytes(size);
        let (id, saved) = corpus::write(&journal.vault, &*journal.clock, &text)?;
        Ok(Self { journal, id, base: saved.base, text, number: 0 })
    }

    fn save(&mut self) -> Outcome<Duration> {
        self.number += 1;
        self.journal.clock.pass_seconds(PAUSE);
        let (title, text) = (Title::new("A day"), body(&format!("{}{}", self.text, self.number)));
        timed(|| {
            let saved =
                self.journal.vault.entries_mut().save(self.id, Some(self.base), None, &title, &text)?;
            self.base = saved.base;
            Ok(saved)
        })
    }
}

/// What the raw write is handed: everything that the vault works out itself.
struct Draft {
    number: i64,
    id: [u8; 16],
    text: String,
    excerpt: String,
    words: u32,
}

impl Draft {
    fn of(text: &str, number: i64) -> Self {
        let mut id = [9; 16];
        id[..8].copy_from_slice(&number.to_be_bytes());
        id[8..].copy_from_slice(&(text.len() as u64).to_be_bytes());
        Self { number, id, text: text.into(), excerpt: excerpt(text), words: count_words(text) }
    }
}

struct RawEdit<'a> {
    connection: &'a Connection,
    entry: i64,
    revision: i64,
    text: String,
    number: i64,
}

impl<'a> RawEdit<'a> {
    fn begin(connection: &'a Connection, size: usize) -> Outcome<Self> {
        let text = corpus::kilobytes(size);
        let (entry, revision) = insert(connection, &Draft::of(&text, 0))?;
        Ok(Self { connection, entry, revision, text, number: 0 })
    }

    fn save(&mut self) -> Outcome<Duration> {
        self.number += 1;
        let draft = Draft::of(&format!("{}{}", self.text, self.number), self.number);
        timed(|| self.update(&draft))
    }

    fn update(&self, draft: &Draft) -> Outcome {
        let transaction = begin(self.connection)?;
        transaction
            .prepare_cached(
                "UPDATE revision SET changed_at = ?2, saves = ?2, words = ?3, body_hash = ?4, body_mac = ?4,
                 title = 'A day', body = ?5 WHERE revision_key = ?1",
            )?
            .execute(params![self.revision, draft.number, draft.words, SEAL, draft.text])?;
        transaction
            .prepare_cached(
                "UPDATE entry SET changed_at = ?2, title = 'A day', excerpt = ?3, words = ?4, seal = ?5
                 WHERE entry_key = ?1",
            )?
            .execute(params![self.entry, draft.number, draft.excerpt, draft.words, SEAL])?;
        commit(transaction)
    }
}

/// Adds an entry; gives its key and that of its text.
fn insert(connection: &Connection, draft: &Draft) -> Outcome<(i64, i64)> {
    let transaction = begin(connection)?;
    transaction
        .prepare_cached(
            "INSERT INTO entry (id, search_key, day, begun_at, zone, changed_at, title, excerpt, words, head_id, seal)
             VALUES (?1, (SELECT max(search_key) + 1 FROM entry), '2026-11-24', ?2, 'Europe/Dublin', ?2, 'A day',
             ?3, ?4, ?1, ?5)",
        )?
        .execute(params![draft.id, draft.number, draft.excerpt, draft.words, SEAL])?;
    let entry = transaction.last_insert_rowid();
    transaction
        .prepare_cached(
            "INSERT INTO revision (id, entry_key, device_key, begun_at, changed_at, saves, words, body_hash,
             body_mac, title, body) VALUES (?1, ?2, 1, ?3, ?3, 1, ?4, ?5, ?5, 'A day', ?6)",
        )?
        .execute(params![draft.id, entry, draft.number, draft.words, SEAL, draft.text])?;
    let revision = transaction.last_insert_rowid();
    commit(transaction)?;
    Ok((entry, revision))
}

fn begin(connection: &Connection) -> Outcome<Transaction<'_>> {
    Ok(Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?)
}

/// Commits, together with the one row that every save changes.
fn commit(transaction: Transaction<'_>) -> Outcome {
    let sql = "UPDATE meta SET generation = generation + 1, seal_sum = ?1, chain_head = ?1";
    transaction.prepare_cached(sql)?.execute([SEAL])?;
    Ok(transaction.commit()?)
}
