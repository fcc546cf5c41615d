//! Reading: lists, one entry, and looking for words.

use std::cell::Cell;

use holdfast_journal::id::EntryId;
use rusqlite::Connection;

use crate::Outcome;
use crate::corpus::{Corpus, ENTRIES};
use crate::measure::{Often, by_turns, timed};
use crate::raw;
use crate::table::Row;

/// How many times the raw statement a list or an entry may take. Source: performance.md, goal 9
/// (“opening any day”).
const BAR: Option<f64> = Some(2.0);

/// The command line looks for words by reading everything. Performance.md sets a bar only for the
/// index that is to come (goal 6).
const BAR_OF_SCAN: Option<f64> = None;

/// A page of the journal, as the window asks for it.
const PAGE: u32 = 40;

const MANY: Often = Often { warm_up: 50, counted: 1_000 };
/// Reading everything takes seconds.
const FEW: Often = Often { warm_up: 1, counted: 5 };

/// A prime, so that walking by it visits all entries and never two neighbours.
const STRIDE: usize = 7_919;

/// What lists show, in one statement.
pub const LISTED: &str = "SELECT id, search_key, day, begun_at, zone, changed_at, title, excerpt, words, mood_state,
    pleasantness, energy, prompt_id, binned_at,
    (SELECT group_concat(name) FROM entry_tag JOIN tag USING (tag_key) WHERE entry_tag.entry_key = entry.entry_key),
    (SELECT group_concat(word) FROM entry_feeling WHERE entry_feeling.entry_key = entry.entry_key)
    FROM entry WHERE binned_at IS NULL AND erased_at IS NULL AND search_key BETWEEN ?1 AND ?2
    ORDER BY search_key DESC LIMIT ?3";

const OPENED: &str = "SELECT entry.id, search_key, day, entry.begun_at, zone, entry.changed_at, revision.title, body,
    revision.words, saves, mood_state, pleasantness, energy, prompt_id, binned_at,
    (SELECT group_concat(name) FROM entry_tag JOIN tag USING (tag_key) WHERE entry_tag.entry_key = entry.entry_key),
    (SELECT group_concat(word) FROM entry_feeling WHERE entry_feeling.entry_key = entry.entry_key)
    FROM entry JOIN revision ON revision.id = head_id WHERE entry.id = ?1";

const SCANNED: &str =
    "SELECT entry.id, day, entry.title, excerpt FROM entry JOIN revision ON revision.id = head_id
    WHERE body LIKE ?1 OR revision.title LIKE ?1 ORDER BY search_key DESC";

pub fn measure(corpus: &Corpus) -> Outcome<Vec<Row>> {
    let (journal, database) = (corpus.open()?, corpus.open_raw()?);
    let (entries, connection) = (journal.vault.entries(), &database.connection);
    let ids = entries.ids(false)?;

    let list = |what: &str, after: Option<i64>| -> Outcome<Row> {
        let below = after.map_or(i64::MAX, |after| after - 1);
        let pair = by_turns(
            MANY,
            || timed(|| Ok(entries.page(after, PAGE)?)),
            || timed(|| raw::rows(connection, LISTED, (0, below, PAGE + 1))),
        )?;
        Ok(Row::median(what, &pair, BAR))
    };
    let middle = entries.row(ids[ENTRIES / 2])?;
    let mut rows =
        vec![list("list the first page", None)?, list("list a page in the middle", Some(middle.search_key))?];

    let day = middle.moment.day;
    let (from, to) = (day.number() << 20, ((day.number() + 1) << 20) - 1);
    let pair = by_turns(
        MANY,
        || timed(|| Ok(entries.between(Some(day), Some(day))?)),
        || timed(|| raw::rows(connection, LISTED, (from, to, -1))),
    )?;
    rows.push(Row::median("list one day", &pair, BAR));

    let (mine, theirs) = (Walk::over(&ids), Walk::over(&ids));
    let pair = by_turns(
        MANY,
        || timed(|| Ok(entries.get(mine.next())?)),
        || timed(|| raw::rows(connection, OPENED, [theirs.next().as_bytes()])),
    )?;
    rows.push(Row::median("open an entry", &pair, BAR));

    for (what, word) in [("look for a word of many entries", "tent"), ("look for no entry's word", "zebra")] {
        rows.push(scan(what, word, || Ok(entries.search(word)?.len()), connection)?);
    }
    Ok(rows)
}

fn scan(what: &str, word: &str, ours: impl Fn() -> Outcome<usize>, connection: &Connection) -> Outcome<Row> {
    let pattern = format!("%{word}%");
    let found = Cell::new(0);
    let pair = by_turns(
        FEW,
        || {
            timed(|| {
                found.set(ours()?);
                Ok(())
            })
        },
        || timed(|| raw::rows(connection, SCANNED, [&pattern])),
    )?;
    let raw_found = raw::rows(connection, SCANNED, [&pattern])?.len();
    if found.get() != raw_found {
        return Err(format!("{what}: {} found here and {raw_found} there", found.get()).into());
    }
    Ok(Row::median(what, &pair, BAR_OF_SCAN))
}

/// Goes through all entries in an order that no cache likes.
struct Walk<'a> {
    ids: &'a [EntryId],
    at: Cell<usize>,
}

impl<'a> Walk<'a> {
    fn over(ids: &'a [EntryId]) -> Self {
        Self { ids, at: Cell::new(0) }
    }

    fn next(&self) -> EntryId {
        self.at.set((self.at.get() + STRIDE) % self.ids.len());
        self.ids[self.at.get()]
    }
}
