//! The data key, and one subkey for each purpose.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::error::VaultError;
use crate::random::make_key;
use crate::seal::SealKey;

/// 32 random bytes, made once with the vault and never derived from the passphrase. It is held
/// only for as long as subkeys are derived or it is wrapped anew.
pub(crate) struct DataKey(Zeroizing<[u8; 32]>);

/// What is derived from the data key while the vault is open.
pub(crate) struct Subkeys {
    /// Opens the database.
    pub(crate) cipher: Zeroizing<[u8; 32]>,
    /// Signs the key file.
    pub(crate) key_file: SealKey,
    /// Seals rows and texts.
    pub(crate) rows: SealKey,
    /// Signs the manifests of backups.
    pub(crate) manifest: SealKey,
    /// Recognises this computer.
    pub(crate) device: SealKey,
}

impl DataKey {
    pub(crate) fn make() -> Result<Self, VaultError> {
        make_key().map(Self)
    }

    pub(crate) fn from_bytes(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(bytes)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// HKDF-SHA256 with a name for each purpose. The names are part of the format for good.
    pub(crate) fn subkeys(&self) -> Subkeys {
        let hkdf = Hkdf::<Sha256>::new(None, self.0.as_slice());
        let derive = |purpose: &[u8]| {
            let mut key = Zeroizing::new([0; 32]);
            hkdf.expand(purpose, key.as_mut_slice()).expect("32 bytes are less than HKDF can give");
            key
        };
        Subkeys {
            cipher: derive(b"vault/sqlcipher/v1"),
            key_file: SealKey::new(derive(b"vault/keyfile-mac/v1")),
            rows: SealKey::new(derive(b"vault/chain/v1")),
            manifest: SealKey::new(derive(b"vault/backup-manifest/v1")),
            device: SealKey::new(derive(b"vault/device/v1")),
        }
    }
}
