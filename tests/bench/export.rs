//! Taking everything out as JSON.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::Path;

use holdfast_exchange::{LibraryNotes, Surroundings, json};
use holdfast_journal::clock::Clock;
use holdfast_journal::settings::Settings;
use holdfast_vault::VaultError;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::Outcome;
use crate::corpus::{self, Corpus, OpenVault};
use crate::measure::{Often, by_turns, timed};
use crate::table::Row;

/// How many times the raw read and write it may take. Source: performance.md, goal 11.
const BAR: Option<f64> = Some(2.0);

const OFTEN: Often = Often { warm_up: 2, counted: 20 };

/// Everything an export holds. The text stands in it twice, as in ours: as the entry's and as its
/// revision's. Tags and feelings come along in the same statement.
const EVERYTHING: &str = "SELECT hex(entry.id), day, entry.begun_at, zone, entry.changed_at, entry.title, body,
    mood_state, pleasantness, energy, prompt_id, prompt_text, binned_at,
    (SELECT group_concat(name) FROM entry_tag JOIN tag USING (tag_key) WHERE entry_tag.entry_key = entry.entry_key),
    (SELECT group_concat(word) FROM entry_feeling WHERE entry_feeling.entry_key = entry.entry_key),
    hex(revision.id), hex(parent_id), revision.begun_at, revision.changed_at, closed_at, revision.title, body
    FROM entry JOIN revision USING (entry_key) WHERE entry.erased_at IS NULL ORDER BY search_key, revision_key";

pub fn measure(corpus: &Corpus) -> Outcome<Vec<Row>> {
    let (journal, database) = (corpus.open()?, corpus.open_raw()?);
    let folder = corpus::folder()?;
    let to = folder.path().join("journal.json");
    let pair = by_turns(
        OFTEN,
        || {
            let _ = fs::remove_file(&to);
            timed(|| ours(&journal, &to))
        },
        || {
            let _ = fs::remove_file(&to);
            timed(|| raw(&database.connection, &to))
        },
    )?;
    Ok(vec![Row::median("export everything as JSON", &pair, BAR)])
}

fn ours(journal: &OpenVault, to: &Path) -> Outcome<u64> {
    let entries = journal.vault.entries();
    let all = entries.ids(true)?.into_iter().map(|id| entries.whole(id));
    let surroundings = Surroundings {
        made_at: journal.clock.now().at,
        program: "Holdfast".into(),
        settings: Settings::default(),
        prompt_days: Vec::new(),
        library: LibraryNotes::default(),
        mending: Default::default(),
    };
    let written = json::export::<VaultError>(to, &surroundings, all, |_| ControlFlow::Continue(()));
    Ok(written.map_err(|error| error.to_string())?.bytes)
}

/// A line of JSON for each entry, written as quickly as can be.
fn raw(connection: &Connection, to: &Path) -> Outcome {
    let mut out = BufWriter::new(File::create_new(to)?);
    let mut statement = connection.prepare_cached(EVERYTHING)?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        out.write_all(b"[")?;
        for column in 0..columns {
            match row.get_ref(column)? {
                ValueRef::Text(text) => serde_json::to_writer(&mut out, std::str::from_utf8(text)?)?,
                ValueRef::Integer(number) => serde_json::to_writer(&mut out, &number)?,
                _ => out.write_all(b"null")?,
            }
            out.write_all(b",")?;
        }
        out.write_all(b"null],\n")?;
    }
    out.flush()?;
    Ok(out.get_ref().sync_all()?)
}
