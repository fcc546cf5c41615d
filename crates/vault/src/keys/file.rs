//! The key file: which ways in there are. Layout: `docs/formats/key-file.md`.

use holdfast_journal::id::VaultId;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};

use super::cost::Cost;
use crate::error::VaultError;
use crate::seal::{Fields, SealKey};

const MAGIC: &str = "holdfast-keys";
const FORMAT: u32 = 1;

/// No key file is larger than this many bytes.
pub(crate) const MAX_BYTES: usize = 64 * 1024;

/// Bytes written as lower-case hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bytes<const N: usize>(pub(crate) [u8; N]);

/// What a slot is opened with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SlotKind {
    Passphrase,
    Recovery,
}

/// How a slot's wrapping key is derived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kdf {
    alg: String,
    m: u32,
    t: u32,
    p: u32,
}

/// One way in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slot {
    pub(crate) id: Bytes<16>,
    pub(crate) kind: SlotKind,
    pub(crate) kdf: Kdf,
    pub(crate) salt: Bytes<16>,
    pub(crate) nonce: Bytes<24>,
    /// The data key with its tag.
    pub(crate) ct: Bytes<48>,
}

/// The whole file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyFile {
    magic: String,
    format: u32,
    pub(crate) vault_id: VaultId,
    /// The vault's number of writes when the file was last written.
    pub(crate) generation: u64,
    created_by_version: String,
    min_reader_version: u32,
    pub(crate) slots: Vec<Slot>,
    /// Under a key that only an opener gives: no slot can be added, removed or weakened unnoticed.
    mac: Bytes<32>,
    /// Without a key: tells a damaged file from a wrong passphrase.
    digest: Bytes<32>,
}

impl KeyFile {
    pub(crate) fn new(vault_id: VaultId, slots: Vec<Slot>) -> Self {
        Self {
            magic: MAGIC.into(),
            format: FORMAT,
            vault_id,
            generation: 0,
            created_by_version: env!("CARGO_PKG_VERSION").into(),
            min_reader_version: 1,
            slots,
            mac: Bytes([0; 32]),
            digest: Bytes([0; 32]),
        }
    }

    /// Reads a file and checks that it is whole, one of ours, and not newer than this program.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, VaultError> {
        if bytes.len() > MAX_BYTES {
            return Err(VaultError::KeysDamaged);
        }
        let file: Self = serde_json::from_slice(bytes).map_err(|_| VaultError::KeysDamaged)?;
        if file.magic != MAGIC || file.digest != file.expected_digest() {
            return Err(VaultError::KeysDamaged);
        }
        let needed = file.format.max(file.min_reader_version);
        if needed > FORMAT {
            return Err(VaultError::TooNew { needed, newest: FORMAT });
        }
        Ok(file)
    }

    /// Signs the file and gives its bytes.
    pub(crate) fn sign(&mut self, key: &SealKey) -> Vec<u8> {
        self.mac = Bytes(key.seal("key file", &self.fields()));
        self.digest = self.expected_digest();
        let mut bytes = serde_json::to_vec_pretty(self).expect("plain data always has a JSON form");
        bytes.push(b'\n');
        bytes
    }

    /// Whether the file is as it was signed.
    pub(crate) fn is_signed(&self, key: &SealKey) -> bool {
        key.matches("key file", &self.fields(), &self.mac.0)
    }

    /// The slots of that kind.
    pub(crate) fn slots_of(&self, kind: SlotKind) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.kind == kind)
    }

    /// Puts a slot in the place of all slots of its kind.
    pub(crate) fn set_slot(&mut self, slot: Slot) {
        self.slots.retain(|old| old.kind != slot.kind);
        self.slots.push(slot);
    }

    fn expected_digest(&self) -> Bytes<32> {
        let fields = self.fields().bytes(&self.mac.0);
        Bytes(Sha256::digest(fields.as_slice()).into())
    }

    fn fields(&self) -> Fields {
        let start = Fields::new()
            .text(&self.magic)
            .number(self.format.into())
            .bytes(self.vault_id.as_bytes())
            .number(self.generation.cast_signed())
            .text(&self.created_by_version)
            .number(self.min_reader_version.into());
        self.slots.iter().fold(start, |fields, slot| {
            fields.bytes(&slot.header(self.vault_id)).bytes(&slot.nonce.0).bytes(&slot.ct.0)
        })
    }
}

impl Slot {
    /// What the sealed key is bound to: nothing of it can be changed without the tag noticing.
    pub(crate) fn header(&self, vault: VaultId) -> Vec<u8> {
        Fields::new()
            .text(MAGIC)
            .number(FORMAT.into())
            .bytes(vault.as_bytes())
            .bytes(&self.id.0)
            .text(match self.kind {
                SlotKind::Passphrase => "passphrase",
                SlotKind::Recovery => "recovery",
            })
            .text(&self.kdf.alg)
            .number(self.kdf.m.into())
            .number(self.kdf.t.into())
            .number(self.kdf.p.into())
            .bytes(&self.salt.0)
            .into_vec()
    }
}

impl Kdf {
    /// The parameters, if they are within bounds.
    pub(crate) fn cost(&self) -> Result<Cost, VaultError> {
        if self.alg != "argon2id" {
            return Err(VaultError::KeysUnsafe);
        }
        Cost { memory_kib: self.m, passes: self.t, lanes: self.p }.check()
    }
}

impl From<Cost> for Kdf {
    fn from(cost: Cost) -> Self {
        Self { alg: "argon2id".into(), m: cost.memory_kib, t: cost.passes, p: cost.lanes }
    }
}

impl<const N: usize> Serialize for Bytes<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits: String = self.0.iter().map(|byte| format!("{byte:02x}")).collect();
        serializer.serialize_str(&digits)
    }
}

impl<'de, const N: usize> Deserialize<'de> for Bytes<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        let bad = || de::Error::custom("expected lower-case hex digits");
        if text.len() != 2 * N || !text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)) {
            return Err(bad());
        }
        let mut bytes = [0; N];
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).map_err(|_| bad())?;
        }
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use holdfast_journal::secret::Secret;
    use zeroize::Zeroizing;

    use super::super::slot::Opener;
    use super::super::subkeys::DataKey;
    use super::*;

    fn signed() -> (KeyFile, Vec<u8>, SealKey) {
        let vault = VaultId::from_bytes([3; 16]);
        let data = DataKey::from_bytes(Zeroizing::new([4; 32]));
        let passphrase = Secret::new("lantern gravel tuesday".into());
        let slot = Slot::wrap(vault, &data, Opener::Passphrase(&passphrase), Cost::LEAST).unwrap();
        let mut file = KeyFile::new(vault, vec![slot]);
        let key = data.subkeys().key_file;
        let bytes = file.sign(&key);
        (file, bytes, key)
    }

    #[test]
    fn a_signed_file_reads_back() {
        let (file, bytes, key) = signed();
        let read = KeyFile::parse(&bytes).unwrap();
        assert_eq!(read, file);
        assert!(read.is_signed(&key));
    }

    #[test]
    fn every_changed_bit_is_noticed() {
        let (_, bytes, key) = signed();
        for at in 0..bytes.len() * 8 {
            let mut changed = bytes.clone();
            changed[at / 8] ^= 1 << (at % 8);
            let noticed = match KeyFile::parse(&changed) {
                Err(_) => true,
                // White space may change without a change of meaning.
                Ok(file) => KeyFile::parse(&bytes).unwrap() == file && file.is_signed(&key),
            };
            assert!(noticed, "bit {at}");
        }
    }

    #[test]
    fn a_file_made_by_someone_without_the_key_is_not_signed() {
        let (mut file, _, key) = signed();
        let mut extra = file.slots[0].clone();
        extra.kdf.t = 2;
        file.slots.push(extra);
        let forged = file.sign(&DataKey::make().unwrap().subkeys().key_file);
        assert!(!KeyFile::parse(&forged).unwrap().is_signed(&key));
    }

    #[test]
    fn odd_files_are_refused_without_a_panic() {
        for odd in [&b""[..], b"{}", b"[]", b"\xff\xfe", &[b'['; 70_000]] {
            assert!(matches!(KeyFile::parse(odd), Err(VaultError::KeysDamaged)));
        }
    }
}
