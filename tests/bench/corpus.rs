//! A journal of ten years, and the same rows in a database without a vault around it.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use holdfast_journal::clock::Clock;
use holdfast_journal::day::DayEnd;
use holdfast_journal::id::EntryId;
use holdfast_journal::moment::Moment;
use holdfast_journal::mood::{Level, Mood, MoodState};
use holdfast_journal::tag::Tag;
use holdfast_journal::text::Title;
use holdfast_vault::entries::{NewEntry, Saved};
use holdfast_vault::keys::Cost;
use holdfast_vault::random::make_entry_id;
use holdfast_vault::{CreateOptions, Vault, VaultFolder};
use rusqlite::Connection;
use support::{FixedClock, body, passphrase, texts};
use tempfile::TempDir;

use crate::{Outcome, raw};

/// How many entries the journal has. Source: performance.md, "Corpus".
pub const ENTRIES: usize = 10_000;

/// Ten years in seconds, divided by the number of entries.
const SECONDS_BETWEEN: i64 = 10 * 365 * 86_400 / ENTRIES as i64;

const BEGINNING: &str = "2016-11-24T12:00:00Z";
const END: &str = "2026-11-24T12:00:00Z";

const TAGS: [&str; 12] = [
    "home", "work", "garden", "Jo", "Dad", "sleep", "money", "music", "walks", "reading", "health", "dreams",
];

/// The journal as it is copied for each group.
pub struct Corpus {
    /// What a guess costs: what a person's journal would ask for on this machine.
    pub cost: Cost,
    vault: TempDir,
    raw: TempDir,
}

/// A folder on the disk that this program lies on: the system's own folder for temporary files may
/// be in memory, where nothing is ever waited for.
pub fn folder() -> Outcome<TempDir> {
    let program = std::env::current_exe()?;
    let beside = program.parent().ok_or("the program lies nowhere")?;
    Ok(tempfile::Builder::new().prefix("holdfast-bench-").tempdir_in(beside)?)
}

/// An open journal in a folder of its own.
pub struct OpenVault {
    /// The journal. Closed before its folder goes.
    pub vault: Vault,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    _folder: TempDir,
}

/// The database without a vault, in a folder of its own.
pub struct OpenRaw {
    /// The database.
    pub connection: Connection,
    _folder: TempDir,
}

impl Corpus {
    /// Writes all entries as the window does, one commit each.
    pub fn make() -> Outcome<Self> {
        let corpus = Self { cost: Cost::calibrate()?, vault: folder()?, raw: folder()? };
        let clock = FixedClock::at(BEGINNING);
        let options = CreateOptions { cost: Some(corpus.cost) };
        let (vault, _) =
            Vault::create(&VaultFolder::new(corpus.vault.path()), &passphrase(), options, clock.clone())?;
        for number in 0..ENTRIES {
            clock.pass_seconds(SECONDS_BETWEEN);
            let (id, _) = write(&vault, &*clock, &text(number))?;
            vault.entries_mut().describe(
                id,
                Moment::of(clock.now(), DayEnd::default())?.day,
                Tag::parse_list(TAGS[number % TAGS.len()])?,
                (number % 2 == 0).then_some(mood(number)?),
            )?;
        }
        raw::make(&corpus.raw.path().join(raw::FILE), &vault)?;
        vault.close()?;
        Ok(corpus)
    }

    /// Copies the closed journal into a folder.
    pub fn copy_to(&self, to: &Path) -> Outcome {
        fs::create_dir_all(to)?;
        copy(self.vault.path(), to)
    }

    /// Opens a copy of the journal.
    pub fn open(&self) -> Outcome<OpenVault> {
        let folder = folder()?;
        self.copy_to(folder.path())?;
        let clock = FixedClock::at(END);
        let vault = Vault::open(&VaultFolder::new(folder.path()), &passphrase(), clock.clone())?.vault;
        Ok(OpenVault { vault, clock, _folder: folder })
    }

    /// A folder with a copy of the database without a vault.
    pub fn raw_folder(&self) -> Outcome<TempDir> {
        let folder = folder()?;
        copy(self.raw.path(), folder.path())?;
        Ok(folder)
    }

    /// Opens a copy of the database without a vault.
    pub fn open_raw(&self) -> Outcome<OpenRaw> {
        let folder = self.raw_folder()?;
        Ok(OpenRaw { connection: raw::open(&folder.path().join(raw::FILE))?, _folder: folder })
    }
}

fn copy(from: &Path, to: &Path) -> Outcome {
    for file in fs::read_dir(from)? {
        let file = file?;
        if file.file_type()?.is_file() {
            fs::copy(file.path(), to.join(file.file_name()))?;
        }
    }
    Ok(())
}

/// Writes a new entry for the clock's day.
pub fn write(vault: &Vault, clock: &dyn Clock, text: &str) -> Outcome<(EntryId, Saved)> {
    let id = make_entry_id()?;
    let new = NewEntry { moment: Moment::of(clock.now(), DayEnd::default())?, answered: None };
    let saved = vault.entries_mut().save(id, None, Some(new), &Title::new("A day"), &body(text))?;
    Ok((id, saved))
}

/// 25 to 350 words, 190 on average.
fn text(number: usize) -> String {
    let parts = (0..=number % 14).map(|part| texts::ordinary(number * 7 + part));
    parts.collect::<Vec<_>>().join("\n\n")
}

/// Text of that many kilobytes.
pub fn kilobytes(size: usize) -> String {
    let mut text = texts::hundred_kilobytes();
    text.truncate(size * 1024);
    text
}

fn mood(number: usize) -> Outcome<Mood> {
    let step = i8::try_from(number % 7)? - 3;
    Ok(Mood {
        state: MoodState::Set,
        pleasantness: Some(Level::try_from(step).map_err(|_| "a step from -3 to 3")?),
        energy: None,
        feelings: vec!["calm".into(), "curious".into()],
    })
}
