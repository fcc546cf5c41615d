//! A vault: created, opened, closed.

use std::cell::RefCell;
use std::fs;
use std::sync::Arc;

use holdfast_journal::clock::Clock;
use holdfast_journal::id::VaultId;
use holdfast_journal::secret::Secret;
use rusqlite::Connection;

use crate::connection::{self, Mode};
use crate::device::{self, Device};
use crate::error::{Damage, VaultError};
use crate::files;
use crate::folder::{FolderState, VaultFolder};
use crate::keys::{Cost, DataKey, KeyStore, Opener, RecoveryCode, Subkeys, Unwrapped, passphrase};
use crate::lock::FolderLock;
use crate::random::make_vault_id;
use crate::schema::{self, MIGRATIONS, Migration};
use crate::seal::{SealKey, SealSum};
use crate::snapshot;
use crate::write::Meta;

/// An open journal.
///
/// Fields are dropped in this order: the connection closes before the lock is let go.
pub struct Vault {
    connection: Connection,
    subkeys: Subkeys,
    keys: RefCell<KeyStore>,
    device: Device,
    clock: Arc<dyn Clock>,
    folder: VaultFolder,
    _lock: FolderLock,
}

/// How a new vault is made.
#[derive(Debug, Clone, Copy)]
pub struct CreateOptions {
    /// What a guess costs; none to measure this machine.
    pub cost: Option<Cost>,
}

/// An opened vault, and what is worth telling about it.
pub struct Opened {
    /// The vault.
    pub vault: Vault,
    /// How many saves it is behind the newest state its key file remembers.
    pub saves_missing: u64,
}

impl Vault {
    /// Makes a new journal in the folder, and its recovery code.
    pub fn create(
        folder: &VaultFolder,
        passphrase: &Secret,
        options: CreateOptions,
        clock: Arc<dyn Clock>,
    ) -> Result<(Self, RecoveryCode), VaultError> {
        passphrase::check(passphrase)?;
        let folder = folder.prepare()?;
        let lock = FolderLock::take(&folder)?;
        if folder.state() != FolderState::Empty {
            return Err(VaultError::Exists);
        }
        let cost = options.cost.map_or_else(Cost::calibrate, Ok)?;
        let data = DataKey::make()?;
        let subkeys = data.subkeys();
        let vault_id = make_vault_id()?;
        let unborn = folder.database_unborn();
        // What a cut-off creation left behind never held a word: without keys nobody could write.
        match fs::remove_file(&unborn) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        drop(files::create_private(&unborn)?);
        let mut connection = connection::open(&unborn, &subkeys.cipher, Mode::New)?;
        schema::create(&mut connection, MIGRATIONS)?;
        let mut meta =
            Meta { vault_id, generation: 0, entry_count: 0, sum: SealSum::default(), chain_head: [0; 32] };
        meta.chain_head = meta.expected_head(&subkeys.rows);
        meta.insert(&connection, MIGRATIONS.iter().map(|migration| migration.min_reader).max().unwrap_or(1))?;
        connection.close().map_err(|(_, error)| error)?;

        let code = RecoveryCode::make()?;
        let openers = [Opener::Passphrase(passphrase), Opener::Recovery(&code)];
        let keys = KeyStore::create(&folder, vault_id, &data, &openers, cost)?;
        // SQLite's own journal, emptied and no longer needed under this name.
        let _ = fs::remove_file(unborn.with_extension("new-journal"));
        // The last step: from here on there is a journal.
        fs::rename(&unborn, folder.database())?;
        files::sync_folder(folder.path())?;
        let opened = Self::attach(folder, lock, subkeys, keys, clock, MIGRATIONS)?;
        Ok((opened.vault, code))
    }

    /// Opens the journal with its passphrase.
    pub fn open(
        folder: &VaultFolder,
        passphrase: &Secret,
        clock: Arc<dyn Clock>,
    ) -> Result<Opened, VaultError> {
        Self::open_with_migrations(folder, passphrase, clock, MIGRATIONS)
    }

    /// Opens the journal with its recovery code, and gives it a new passphrase and a new code in
    /// the same step: a code that has been used has been seen.
    pub fn recover(
        folder: &VaultFolder,
        code: &Secret,
        new_passphrase: &Secret,
        clock: Arc<dyn Clock>,
    ) -> Result<(Opened, RecoveryCode), VaultError> {
        passphrase::check(new_passphrase)?;
        let code = RecoveryCode::parse(code).ok_or(VaultError::WrongRecoveryCode)?;
        let next = RecoveryCode::make()?;
        let (opened, data) = Self::open_with(folder, Opener::Recovery(&code), clock, MIGRATIONS)?;
        // Only now that the journal is open: a code is not spent on one that cannot be opened.
        let openers = [Opener::Passphrase(new_passphrase), Opener::Recovery(&next)];
        let Vault { keys, folder, .. } = &opened.vault;
        keys.borrow_mut().set_openers(folder, &data, &openers, Cost::calibrate()?)?;
        Ok((opened, next))
    }

    /// [`Vault::open`] with other migrations than this program's own, so that tests can bring a
    /// later schema. No part of the interface.
    #[doc(hidden)]
    pub fn open_with_migrations(
        folder: &VaultFolder,
        passphrase: &Secret,
        clock: Arc<dyn Clock>,
        migrations: &[Migration],
    ) -> Result<Opened, VaultError> {
        let (opened, _) = Self::open_with(folder, Opener::Passphrase(passphrase), clock, migrations)?;
        Ok(opened)
    }

    /// Opens with a given list of migrations, and hands out the data key for wrapping it anew.
    fn open_with(
        folder: &VaultFolder,
        opener: Opener<'_>,
        clock: Arc<dyn Clock>,
        migrations: &[Migration],
    ) -> Result<(Opened, DataKey), VaultError> {
        let folder = folder.resolve()?;
        match folder.state() {
            FolderState::Empty => return Err(VaultError::Missing),
            FolderState::Incomplete if folder.database().exists() => return Err(VaultError::KeysDamaged),
            FolderState::Incomplete => return Err(VaultError::Damaged(Damage::Lost)),
            FolderState::Whole => {}
        }
        let lock = FolderLock::take(&folder)?;
        let Unwrapped { store, subkeys, data } = KeyStore::open(&folder, opener)?;
        finish_creation(&folder)?;
        Ok((Self::attach(folder, lock, subkeys, store, clock, migrations)?, data))
    }

    /// Opens the database with keys in hand, migrates it if need be, and checks that it is the
    /// one these keys belong to.
    fn attach(
        folder: VaultFolder,
        lock: FolderLock,
        subkeys: Subkeys,
        keys: KeyStore,
        clock: Arc<dyn Clock>,
        migrations: &[Migration],
    ) -> Result<Opened, VaultError> {
        files::restrict(&folder.database(), 0o600)?;
        let mut connection = connection::open(&folder.database(), &subkeys.cipher, Mode::Existing)?;
        let version = schema::version(&connection, migrations)?;
        let meta = Meta::load(&connection)?;
        if meta.vault_id != keys.vault_id() || meta.chain_head != meta.expected_head(&subkeys.rows) {
            return Err(VaultError::Damaged(Damage::Sum));
        }
        let now = clock.now().at;
        let keys = RefCell::new(keys);
        if version < schema::newest_of(migrations) {
            let name = format!("before-schema-{}-{}", schema::newest_of(migrations), now.0);
            snapshot::whole(
                &connection,
                &subkeys,
                &mut keys.borrow_mut(),
                &folder.backups().join(name),
                now,
            )?;
            schema::apply(&mut connection, version, migrations)?;
        }
        let device = device::recognise(&connection, &subkeys.device, folder.path(), now)?;
        let vault = Self { connection, subkeys, keys, device, clock, folder, _lock: lock };
        // None of these is worth a closed door: on a full disk, or beside a damaged row, the rest can be
        // read, and all are tried again the next time.
        let _ = vault.close_left_open();
        let _ = vault.empty_bin();
        let _ = vault.drop_removed_check_ins();
        let _ = vault.drop_removed_beliefs();
        let _ = vault.purge_forgotten();
        let saves_missing = vault.keys.borrow().generation().saturating_sub(meta.generation);
        Ok(Opened { vault, saves_missing })
    }

    /// Closes what is being written and the vault itself, and remembers how far it had come.
    pub fn close(self) -> Result<(), VaultError> {
        let closed = self.close_left_open();
        // Where this fails it is tried again on opening, before anything is shown.
        let _ = self.purge_forgotten();
        let remembered = Meta::load(&self.connection)
            .and_then(|meta| self.keys.borrow_mut().remember(&self.folder, &self.subkeys, meta.generation));
        // Whatever happened above, the connection and the keys go now.
        drop(self);
        closed.and(remembered)
    }

    /// Gives the journal a new passphrase. The old one stops working here; copies and backups
    /// made before still open with it.
    pub fn change_passphrase(&self, old: &Secret, new: &Secret) -> Result<(), VaultError> {
        passphrase::check(new)?;
        let data = KeyStore::open(&self.folder, Opener::Passphrase(old))?.data;
        let cost = Cost::calibrate()?;
        self.keys.borrow_mut().set_openers(&self.folder, &data, &[Opener::Passphrase(new)], cost)
    }

    /// Makes a new recovery code. The old one stops working here.
    pub fn make_recovery_code(&self, passphrase: &Secret) -> Result<RecoveryCode, VaultError> {
        let data = KeyStore::open(&self.folder, Opener::Passphrase(passphrase))?.data;
        let code = RecoveryCode::make()?;
        self.keys.borrow_mut().set_openers(
            &self.folder,
            &data,
            &[Opener::Recovery(&code)],
            Cost::calibrate()?,
        )?;
        Ok(code)
    }

    /// Whether that is this journal's recovery code.
    pub fn fits_recovery_code(&self, code: &Secret) -> Result<bool, VaultError> {
        let Some(code) = RecoveryCode::parse(code) else { return Ok(false) };
        match KeyStore::open(&self.folder, Opener::Recovery(&code)) {
            Ok(_) => Ok(true),
            Err(VaultError::WrongRecoveryCode) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The vault's id.
    pub fn id(&self) -> VaultId {
        self.keys.borrow().vault_id()
    }

    /// The folder it lies in.
    pub fn folder(&self) -> &VaultFolder {
        &self.folder
    }

    /// The schema it has.
    pub fn schema(&self) -> Result<u32, VaultError> {
        connection::pragma(&self.connection, "user_version")?.parse().map_err(|_| VaultError::Foreign)
    }

    /// The clock it goes by.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(crate) fn seal_key(&self) -> &SealKey {
        &self.subkeys.rows
    }

    pub(crate) fn subkeys(&self) -> &Subkeys {
        &self.subkeys
    }

    pub(crate) fn keys(&self) -> &RefCell<KeyStore> {
        &self.keys
    }

    pub(crate) fn device(&self) -> Device {
        self.device
    }
}

/// A creation that was cut off after its keys were written is complete but for a name.
fn finish_creation(folder: &VaultFolder) -> Result<(), VaultError> {
    if !folder.database().exists() && folder.database_unborn().exists() {
        fs::rename(folder.database_unborn(), folder.database())?;
        files::sync_folder(folder.path())?;
    }
    Ok(())
}
