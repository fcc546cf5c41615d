//! One way in: a wrapping key derived from a passphrase or code, and the data key it wraps.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use holdfast_journal::id::VaultId;
use holdfast_journal::secret::Secret;
use zeroize::Zeroizing;

use super::cost::Cost;
use super::file::{self, Slot, SlotKind};
use super::passphrase::normalised;
use super::recovery::RecoveryCode;
use super::subkeys::DataKey;
use crate::error::VaultError;
use crate::random::make_bytes;

/// What a person opens the vault with.
#[derive(Clone, Copy)]
pub(crate) enum Opener<'a> {
    Passphrase(&'a Secret),
    Recovery(&'a RecoveryCode),
}

impl Opener<'_> {
    pub(crate) fn kind(self) -> SlotKind {
        match self {
            Self::Passphrase(_) => SlotKind::Passphrase,
            Self::Recovery(_) => SlotKind::Recovery,
        }
    }

    /// What it means when this does not fit.
    pub(crate) fn refusal(self) -> VaultError {
        match self {
            Self::Passphrase(_) => VaultError::WrongPassphrase,
            Self::Recovery(_) => VaultError::WrongRecoveryCode,
        }
    }

    fn wrapping_key(self, cost: Cost, salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, VaultError> {
        match self {
            Self::Passphrase(passphrase) => cost.derive(&normalised(passphrase), salt),
            Self::Recovery(code) => cost.derive(code.bytes(), salt),
        }
    }
}

impl Slot {
    /// Wraps the data key for one opener, under a new salt and nonce.
    pub(crate) fn wrap(
        vault: VaultId,
        data: &DataKey,
        opener: Opener<'_>,
        cost: Cost,
    ) -> Result<Self, VaultError> {
        let mut slot = Self {
            id: file::Bytes(make_bytes()?),
            kind: opener.kind(),
            kdf: file::Kdf::from(cost),
            salt: file::Bytes(make_bytes()?),
            nonce: file::Bytes(make_bytes()?),
            ct: file::Bytes([0; 48]),
        };
        let wrapping = opener.wrapping_key(cost, &slot.salt.0)?;
        let header = slot.header(vault);
        let sealed = XChaCha20Poly1305::new(&(*wrapping).into())
            .encrypt(&XNonce::from(slot.nonce.0), Payload { msg: data.bytes(), aad: &header })
            .map_err(|_| VaultError::KeysDamaged)?;
        slot.ct = file::Bytes(sealed.try_into().map_err(|_| VaultError::KeysDamaged)?);
        Ok(slot)
    }

    /// Unwraps the data key. Only the tag of the sealed key decides whether the opener fits; what
    /// SQLite says about a page is never read as an answer to that.
    pub(crate) fn unwrap(&self, vault: VaultId, opener: Opener<'_>) -> Result<DataKey, VaultError> {
        let wrapping = opener.wrapping_key(self.kdf.cost()?, &self.salt.0)?;
        let header = self.header(vault);
        let opened = XChaCha20Poly1305::new(&(*wrapping).into())
            .decrypt(&XNonce::from(self.nonce.0), Payload { msg: &self.ct.0, aad: &header })
            .map(Zeroizing::new)
            .map_err(|_| opener.refusal())?;
        let bytes = opened.as_slice().try_into().map_err(|_| VaultError::KeysDamaged)?;
        Ok(DataKey::from_bytes(Zeroizing::new(bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VAULT: VaultId = VaultId::from_bytes([1; 16]);

    fn secret(text: &str) -> Secret {
        Secret::new(text.into())
    }

    #[test]
    fn only_the_right_opener_unwraps() {
        let data = DataKey::make().unwrap();
        let passphrase = secret("lantern gravel tuesday");
        let slot = Slot::wrap(VAULT, &data, Opener::Passphrase(&passphrase), Cost::LEAST).unwrap();
        let opened = slot.unwrap(VAULT, Opener::Passphrase(&passphrase)).unwrap();
        assert_eq!(opened.bytes(), data.bytes());
        let wrong = slot.unwrap(VAULT, Opener::Passphrase(&secret("lantern gravel wednesday")));
        assert!(matches!(wrong, Err(VaultError::WrongPassphrase)));
    }

    #[test]
    fn a_slot_moved_to_another_vault_or_changed_in_its_header_does_not_open() {
        let data = DataKey::make().unwrap();
        let code = RecoveryCode::make().unwrap();
        let slot = Slot::wrap(VAULT, &data, Opener::Recovery(&code), Cost::LEAST).unwrap();
        assert!(slot.unwrap(VaultId::from_bytes([2; 16]), Opener::Recovery(&code)).is_err());
        let weakened = Slot { kind: SlotKind::Passphrase, ..slot };
        assert!(matches!(
            weakened.unwrap(VAULT, Opener::Recovery(&code)),
            Err(VaultError::WrongRecoveryCode)
        ));
    }

    #[test]
    fn every_wrapping_is_new() {
        let data = DataKey::make().unwrap();
        let passphrase = secret("lantern gravel tuesday");
        let wrap = || Slot::wrap(VAULT, &data, Opener::Passphrase(&passphrase), Cost::LEAST).unwrap();
        let (one, two) = (wrap(), wrap());
        assert!(one.salt != two.salt && one.nonce != two.nonce && one.ct != two.ct);
    }
}
