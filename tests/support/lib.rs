//! What the tests share: a vault in a temporary folder, a clock that stands still, sample texts.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use holdfast_journal::clock::{Clock, Now};
use holdfast_journal::day::{Day, DayEnd};
use holdfast_journal::entry::Base;
use holdfast_journal::id::EntryId;
use holdfast_journal::moment::{Micros, Moment, Zone};
use holdfast_journal::secret::Secret;
use holdfast_journal::text::{Body, Title};
use holdfast_vault::entries::{NewEntry, Saved};
use holdfast_vault::keys::{Cost, RecoveryCode};
use holdfast_vault::{CreateOptions, Opened, Vault, VaultError, VaultFolder};

pub mod notes;
pub mod tamper;
pub mod texts;

/// The passphrase of every test vault.
pub const PASSPHRASE: &str = "lantern gravel tuesday marmalade";

/// The quickest parameters a key file may have.
pub const QUICK: CreateOptions = CreateOptions { cost: Some(Cost::LEAST) };

/// A clock that stands still until it is moved.
pub struct FixedClock {
    micros: AtomicI64,
    zone: Zone,
}

impl FixedClock {
    /// A clock that shows that instant, in Europe/Dublin.
    pub fn at(rfc3339: &str) -> Arc<Self> {
        let at = Micros::parse(rfc3339).expect("a test writes its instants right");
        let zone = Zone::try_from("Europe/Dublin".to_owned()).expect("a zone of the tables");
        Arc::new(Self { micros: AtomicI64::new(at.0), zone })
    }

    /// Moves the clock on.
    pub fn pass_seconds(&self, seconds: i64) {
        self.micros.fetch_add(seconds * 1_000_000, Ordering::Relaxed);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Now {
        Now { at: Micros(self.micros.load(Ordering::Relaxed)), zone: self.zone.clone() }
    }
}

/// A vault in a folder that goes when the test ends.
pub struct TempVault {
    /// The vault; none after [`TempVault::close`].
    pub vault: Option<Vault>,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    /// Its recovery code.
    pub code: RecoveryCode,
    folder: tempfile::TempDir,
}

impl TempVault {
    /// A new, empty vault on 24 November 2026 at noon.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("there is room for a temporary folder");
        let clock = FixedClock::at("2026-11-24T12:00:00Z");
        let (vault, code) =
            Vault::create(&VaultFolder::new(folder.path()), &passphrase(), QUICK, clock.clone())
                .expect("an empty folder");
        Self { vault: Some(vault), clock, code, folder }
    }

    /// The open vault.
    pub fn vault(&self) -> &Vault {
        self.vault.as_ref().expect("the test has not closed it")
    }

    /// The folder it lies in.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The folder it lies in, as the vault sees it.
    pub fn folder(&self) -> VaultFolder {
        VaultFolder::new(self.path())
    }

    /// Closes the vault as locking does.
    pub fn close(&mut self) {
        self.vault.take().expect("open").close().expect("closing writes little");
    }

    /// Drops the vault as a crash does, apart from what a crash leaves in the journal file.
    pub fn drop_open(&mut self) {
        drop(self.vault.take());
    }

    /// Opens it.
    pub fn open(&mut self) -> Result<u64, VaultError> {
        let Opened { vault, saves_missing } = Vault::open(&self.folder(), &passphrase(), self.clock.clone())?;
        self.vault = Some(vault);
        Ok(saves_missing)
    }

    /// Closes and opens it.
    pub fn reopen(&mut self) {
        self.close();
        self.open().expect("it was open a moment ago");
    }

    /// Writes a new entry for today.
    pub fn write(&self, title: &str, text: &str) -> (EntryId, Saved) {
        let vault = self.vault();
        let id = holdfast_vault::random::make_entry_id().expect("random numbers");
        let moment = Moment::of(self.clock.now(), DayEnd::default()).expect("a day within the calendar");
        let new = NewEntry { moment, answered: None };
        let saved = vault
            .entries_mut()
            .save(id, None, Some(new), &Title::new(title), &body(text))
            .expect("it is saved");
        (id, saved)
    }

    /// Saves a text on top of a known state.
    pub fn save(&self, id: EntryId, base: Base, text: &str) -> Result<Saved, VaultError> {
        self.vault().entries_mut().save(id, Some(base), None, &Title::new(""), &body(text))
    }

    /// The text an entry has now.
    pub fn text(&self, id: EntryId) -> String {
        self.vault().entries().get(id).expect("it is there").body.into_string()
    }

    /// Holds the vault against every check there is.
    #[track_caller]
    pub fn assert_sound(&self) {
        let report = self.vault().verify().expect("the check runs");
        assert!(report.is_sound(), "{:?}", report.problems);
    }
}

impl Default for TempVault {
    fn default() -> Self {
        Self::new()
    }
}

/// The passphrase of every test vault.
pub fn passphrase() -> Secret {
    Secret::new(PASSPHRASE.into())
}

/// A body.
pub fn body(text: &str) -> Body {
    Body::new(text.into()).expect("a test's text fits")
}

/// A day.
pub fn day(text: &str) -> Day {
    text.parse().expect("a test writes its days right")
}
