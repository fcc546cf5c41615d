//! The recovery code: 128 random bits on paper.
//!
//! 28 characters of Crockford's base 32 in seven groups of four. The last 12 of their 140 bits
//! are a checksum, so that a slip of the pen is told apart from a wrong code.

use std::fmt;

use holdfast_journal::secret::Secret;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::error::VaultError;
use crate::random::make_bytes;

/// Crockford's alphabet: no I, L, O or U, so that nothing is confused on paper.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHARACTERS: usize = 28;
const GROUP: usize = 4;

/// A recovery code.
pub struct RecoveryCode(Zeroizing<[u8; 16]>);

impl RecoveryCode {
    /// A new code.
    pub(crate) fn make() -> Result<Self, VaultError> {
        make_bytes().map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// Reads a code as a person types it: any case, with or without dashes and spaces, O for 0,
    /// I and L for 1. None if it is not a code or has a slip in it.
    pub fn parse(text: &Secret) -> Option<Self> {
        let mut bits = Zeroizing::new([0u8; 18]);
        let mut count = 0;
        for c in text.expose().chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '.'))
        {
            let value = value_of(c)?;
            if count == CHARACTERS {
                return None;
            }
            put(&mut bits, count, value);
            count += 1;
        }
        if count != CHARACTERS {
            return None;
        }
        let code = Self(Zeroizing::new(*bits.first_chunk::<16>()?));
        (*code.bits() == *bits).then_some(code)
    }

    /// Seven groups of four characters.
    pub fn groups(&self) -> Vec<String> {
        let bits = self.bits();
        let characters: Zeroizing<Vec<u8>> =
            Zeroizing::new((0..CHARACTERS).map(|at| ALPHABET[usize::from(get(&bits, at))]).collect());
        characters.chunks(GROUP).map(|group| String::from_utf8_lossy(group).into_owned()).collect()
    }

    /// The code on one line, with dashes.
    pub fn line(&self) -> Secret {
        Secret::new(self.groups().join("-"))
    }

    /// The bytes that go into the key derivation.
    pub(crate) fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// 128 bits of the code, 12 bits of checksum, and 4 bits that are always 0.
    fn bits(&self) -> Zeroizing<[u8; 18]> {
        let sum = Sha256::new().chain_update(b"holdfast recovery code v1").chain_update(*self.0).finalize();
        let mut bits = Zeroizing::new([0; 18]);
        bits[..16].copy_from_slice(&*self.0);
        bits[16] = sum[0];
        bits[17] = sum[1] & 0xf0;
        bits
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

/// The `at`-th group of five bits.
fn get(bits: &[u8; 18], at: usize) -> u8 {
    (0..5).fold(0, |value, step| {
        let bit = at * 5 + step;
        value << 1 | bits[bit / 8] >> (7 - bit % 8) & 1
    })
}

/// Sets the `at`-th group of five bits, which must be 0 before.
fn put(bits: &mut [u8; 18], at: usize, value: u8) {
    for step in 0..5 {
        let bit = at * 5 + step;
        bits[bit / 8] |= (value >> (4 - step) & 1) << (7 - bit % 8);
    }
}

fn value_of(c: char) -> Option<u8> {
    let plain = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET.iter().position(|letter| char::from(*letter) == plain)?;
    u8::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parse(text: &str) -> Option<RecoveryCode> {
        RecoveryCode::parse(&Secret::new(text.into()))
    }

    proptest! {
        #[test]
        fn a_code_survives_paper(bytes: [u8; 16]) {
            let code = RecoveryCode(Zeroizing::new(bytes));
            let groups = code.groups();
            prop_assert!(groups.len() == 7 && groups.iter().all(|group| group.len() == 4));
            let line = code.line();
            for written in [line.expose().to_owned(), line.expose().to_lowercase(), groups.concat(), groups.join("  ")] {
                prop_assert_eq!(parse(&written).map(|code| *code.bytes()), Some(bytes));
            }
        }

        #[test]
        fn one_wrong_character_is_a_slip_and_not_another_code(bytes: [u8; 16], at in 0usize..28, step in 1u8..32) {
            let line = RecoveryCode(Zeroizing::new(bytes)).groups().concat();
            let mut characters: Vec<char> = line.chars().collect();
            let value = (value_of(characters[at]).unwrap() + step) % 32;
            characters[at] = char::from(ALPHABET[usize::from(value)]);
            let slipped: String = characters.into_iter().collect();
            // 12 bits of checksum: one slip in 4,096 goes unnoticed here and is then refused by the key itself.
            if let Some(other) = parse(&slipped) {
                prop_assert_ne!(*other.bytes(), bytes);
            }
        }

        #[test]
        fn nothing_makes_the_parser_panic(text: String) {
            let _ = parse(&text);
        }
    }

    #[test]
    fn letters_that_look_alike_are_one_letter() {
        let code = RecoveryCode(Zeroizing::new([0; 16]));
        let written = code.groups().join("-").replace('0', "o").replace('1', "l");
        assert_eq!(*parse(&written).unwrap().bytes(), [0; 16]);
        assert!(parse("").is_none());
        assert!(parse(&"0".repeat(29)).is_none());
    }
}
