//! Seals: keyed hashes over what a person made, and the sum of all of them.
//!
//! SQLCipher notices a changed page but not an older page put back in its place. So every row has
//! a seal, and `meta` holds the sum of all seals: a row from another time no longer adds up.
//! Reasons and what this does not cover: `docs/decisions/0004-seals.md`.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// An HMAC-SHA256.
pub(crate) type Seal = [u8; 32];

/// The key that seals are made with.
pub(crate) struct SealKey(Zeroizing<[u8; 32]>);

/// The content of a seal: each field with its kind and length before it, so that no two different
/// contents have the same bytes.
#[derive(Clone, Default)]
pub(crate) struct Fields(Vec<u8>);

impl Fields {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn bytes(mut self, bytes: &[u8]) -> Self {
        self.0.push(b'b');
        self.0.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        self.0.extend_from_slice(bytes);
        self
    }

    pub(crate) fn text(self, text: &str) -> Self {
        self.bytes(text.as_bytes())
    }

    pub(crate) fn number(mut self, number: i64) -> Self {
        self.0.push(b'n');
        self.0.extend_from_slice(&number.to_le_bytes());
        self
    }

    pub(crate) fn maybe<T>(mut self, value: Option<T>, put: impl FnOnce(Self, T) -> Self) -> Self {
        match value {
            Some(value) => put(self, value),
            None => {
                self.0.push(b'-');
                self
            }
        }
    }

    pub(crate) fn as_slice(&self) -> &[u8] {
        &self.0
    }

    pub(crate) fn into_vec(self) -> Vec<u8> {
        self.0
    }
}

impl SealKey {
    pub(crate) fn new(key: Zeroizing<[u8; 32]>) -> Self {
        Self(key)
    }

    /// The seal of that content as that kind of thing.
    pub(crate) fn seal(&self, kind: &str, fields: &Fields) -> Seal {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(self.0.as_slice()).expect("HMAC takes keys of any length");
        mac.update(&(kind.len() as u64).to_le_bytes());
        mac.update(kind.as_bytes());
        mac.update(fields.as_slice());
        mac.finalize().into_bytes().into()
    }

    /// Whether that is the content's seal.
    pub(crate) fn matches(&self, kind: &str, fields: &Fields, seal: &Seal) -> bool {
        self.seal(kind, fields).ct_eq(seal).into()
    }
}

/// The sum of seals, as 256-bit numbers without carry out of the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct SealSum([u8; 32]);

impl SealSum {
    pub(crate) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn add(&mut self, seal: &Seal) {
        let mut carry = 0;
        for (byte, add) in self.0.iter_mut().zip(seal) {
            let total = u16::from(*byte) + u16::from(*add) + carry;
            *byte = total.to_le_bytes()[0];
            carry = total >> 8;
        }
    }

    pub(crate) fn take(&mut self, seal: &Seal) {
        let mut borrow = 0;
        for (byte, take) in self.0.iter_mut().zip(seal) {
            let total = 256 + u16::from(*byte) - u16::from(*take) - borrow;
            *byte = total.to_le_bytes()[0];
            borrow = u16::from(total < 256);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key() -> SealKey {
        SealKey::new(Zeroizing::new([9; 32]))
    }

    proptest! {
        #[test]
        fn what_is_added_can_be_taken_in_any_order(start: [u8; 32], one: [u8; 32], two: [u8; 32]) {
            let mut sum = SealSum::from_bytes(start);
            sum.add(&one);
            sum.add(&two);
            sum.take(&one);
            sum.take(&two);
            prop_assert_eq!(sum, SealSum::from_bytes(start));
        }

        #[test]
        fn fields_cannot_be_moved_into_each_other(one: String, two: String) {
            prop_assume!(!two.is_empty());
            let apart = Fields::new().text(&one).text(&two);
            let together = Fields::new().text(&format!("{one}{two}")).text("");
            prop_assert_ne!(key().seal("x", &apart), key().seal("x", &together));
        }
    }

    #[test]
    fn kind_and_absence_are_part_of_a_seal() {
        let fields = Fields::new().text("a");
        assert_ne!(key().seal("entry", &fields), key().seal("tag", &fields));
        let none = Fields::new().maybe(None::<i64>, Fields::number);
        let zero = Fields::new().maybe(Some(0), Fields::number);
        assert!(!key().matches("x", &none, &key().seal("x", &zero)));
    }
}
