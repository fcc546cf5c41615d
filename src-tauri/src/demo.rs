//! A throw-away journal with a year of invented entries, for pictures and for looking around.

use std::path::Path;
use std::sync::Arc;

use holdfast_journal::clock::Clock;
use holdfast_journal::comfort::Comfort;
use holdfast_journal::day::DayEnd;
use holdfast_journal::ipc::CommandError;
use holdfast_journal::moment::Moment;
use holdfast_journal::secret::Secret;
use holdfast_journal::settings::Settings;
use holdfast_journal::tag::Tag;
use holdfast_journal::text::{Body, Title};
use holdfast_vault::entries::NewEntry;
use holdfast_vault::keys::{Cost, suggest};
use holdfast_vault::random::make_entry_id;
use holdfast_vault::{CreateOptions, Vault, VaultError};

use crate::activity::Activity;
use crate::comfort_file;
use crate::session::Session;

/// Everybody and everything in them is invented.
const ENTRIES: &str = include_str!("../../content/en/demo.md");

/// Where the throw-away journal lies. The folder goes when this is dropped.
pub(crate) struct Demo {
    folder: tempfile::TempDir,
}

/// One invented entry.
#[derive(Debug, PartialEq, Eq)]
struct Invented<'a> {
    days_ago: i64,
    hour: i64,
    title: &'a str,
    tags: &'a str,
    body: &'a str,
}

impl Demo {
    pub(crate) fn prepare() -> std::io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("holdfast-demo-").tempdir()?;
        comfort_file::write(folder.path(), Comfort::default())?;
        Ok(Self { folder })
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Makes the journal and opens it, under a passphrase that nobody needs to know.
    pub(crate) fn open(&self, session: &Session, activity: &Activity) -> Result<(), CommandError> {
        session.open(|folder, clock| {
            let passphrase: Secret = suggest()?;
            let (vault, _) =
                Vault::create(folder, &passphrase, CreateOptions { cost: Some(Cost::LEAST) }, clock.clone())?;
            fill(&vault, &clock)?;
            // There is no paper to compare with: nobody is asked for it.
            let settings = Settings { recovery_confirmed: true, ..Settings::default() };
            vault.change_settings(&settings)?;
            Ok((vault, ()))
        })?;
        activity.watch(60);
        Ok(())
    }
}

fn fill(vault: &Vault, clock: &Arc<dyn Clock>) -> Result<(), VaultError> {
    let mut entries: Vec<_> = parse(ENTRIES).collect();
    entries.sort_by_key(|entry| (-entry.days_ago, entry.hour));
    for entry in entries {
        let mut now = clock.now();
        let today = now.zone.local(now.at).ok_or(VaultError::Invalid("The clock shows no date."))?.date();
        let written = today - chrono::TimeDelta::days(entry.days_ago);
        let local = written.and_time(chrono::NaiveTime::MIN) + chrono::TimeDelta::hours(entry.hour);
        now.at = now.zone.instant(local).unwrap_or(now.at);
        let moment = Moment::of(now, DayEnd::default())
            .map_err(|_| VaultError::Invalid("The clock shows no date."))?;
        let (id, day) = (make_entry_id()?, moment.day);
        let body = Body::new(entry.body.to_owned())
            .map_err(|_| VaultError::Invalid("An invented entry is too long."))?;
        vault.entries_mut().save(
            id,
            None,
            Some(NewEntry { moment, answered: None }),
            &Title::new(entry.title),
            &body,
        )?;
        let tags = Tag::parse_list(entry.tags).unwrap_or_default();
        vault.entries_mut().describe(id, day, tags, None)?;
        vault.entries_mut().close(id)?;
    }
    Ok(())
}

/// Reads blocks that begin with `@ days ago | hour | title | tags` and go on with the text.
fn parse(text: &str) -> impl Iterator<Item = Invented<'_>> {
    text.split("\n@ ").skip(1).filter_map(|block| {
        let (head, body) = block.split_once('\n')?;
        let mut fields = head.split('|').map(str::trim);
        Some(Invented {
            days_ago: fields.next()?.parse().ok()?,
            hour: fields.next()?.parse().ok()?,
            title: fields.next()?,
            tags: fields.next().unwrap_or_default(),
            body: body.trim(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_invented_year_is_read_whole() {
        let entries: Vec<_> = parse(ENTRIES).collect();
        assert_eq!(entries.len(), ENTRIES.matches("\n@ ").count(), "every block is an entry");
        assert!(entries.len() >= 100, "{} entries make no year", entries.len());
        assert!(entries.iter().any(|entry| entry.days_ago >= 350), "it reaches back a year");
        assert!(entries.iter().all(|entry| !entry.body.is_empty() && (0..24).contains(&entry.hour)));
        assert!(entries.iter().all(|entry| Tag::parse_list(entry.tags).is_ok()));
    }
}
