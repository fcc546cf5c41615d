//! Passphrases: how they are read, what is accepted, and a good one to offer.

use holdfast_journal::secret::Secret;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::VaultError;
use crate::random::make_number;

/// How many words are offered: 5 × log2(7776) = 64.6 bits.
const OFFERED_WORDS: usize = 5;

/// A passphrase of this many characters is accepted whatever it is. Source: NIST SP 800-63B-4 for
/// a single factor; contracts, "Command line".
const LONG_ENOUGH_CHARS: usize = 15;

/// A shorter one must take this many guesses (power of ten). Source: zxcvbn's paper; contracts.
const GUESSES_LOG10: f64 = 12.0;

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rating {
    /// Bars to fill, 0 to 4.
    pub bars: u8,
    /// Whether it may be used.
    pub accepted: bool,
}

/// Estimates how hard a passphrase is to guess.
pub fn rate(passphrase: &Secret) -> Rating {
    let text = passphrase.expose();
    if text.is_empty() {
        return Rating { bars: 0, accepted: false };
    }
    let guesses = zxcvbn::zxcvbn(text, &["holdfast", "journal", "diary"]).guesses_log10();
    let bars = match guesses {
        ..6.0 => 1,
        ..GUESSES_LOG10 => 2,
        ..16.0 => 3,
        _ => 4,
    };
    let long_enough = text.chars().count() >= LONG_ENOUGH_CHARS;
    Rating { bars, accepted: long_enough || guesses >= GUESSES_LOG10 }
}

/// Refuses a passphrase that is too easy to guess.
pub(crate) fn check(passphrase: &Secret) -> Result<(), VaultError> {
    if rate(passphrase).accepted { Ok(()) } else { Err(VaultError::WeakPassphrase) }
}

/// Five words drawn at random, with single spaces between them.
pub fn suggest() -> Result<Secret, VaultError> {
    let list = diceware_wordlists::EFF_LONG_WORDLIST;
    let length = u32::try_from(list.len()).map_err(|_| VaultError::NoRandomness)?;
    let mut words = Vec::with_capacity(OFFERED_WORDS);
    for _ in 0..OFFERED_WORDS {
        words.push(list[make_number(length)? as usize]);
    }
    Ok(Secret::new(words.join(" ")))
}

/// The bytes that go into the key derivation: NFKC, so that é typed in one piece and é typed as e
/// with an accent open the same journal.
pub(crate) fn normalised(passphrase: &Secret) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(passphrase.expose().len() * 2));
    for c in passphrase.expose().nfkc() {
        bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rating(text: &str) -> Rating {
        rate(&Secret::new(text.into()))
    }

    #[test]
    fn length_or_surprise_is_enough() {
        assert!(!rating("").accepted);
        assert!(!rating("password1").accepted);
        assert!(!rating("qwertyuiop").accepted);
        assert!(rating("aaaaaaaaaaaaaaa").accepted, "fifteen characters are accepted by contract");
        assert_eq!(rating("aaaaaaaaaaaaaaa").bars, 1, "but the bars say what they are worth");
        assert!(rating("x9#Lq!7vTz2@").accepted);
    }

    #[test]
    fn what_is_offered_is_accepted_and_different_each_time() {
        let one = suggest().unwrap();
        assert_eq!(one.expose().split(' ').count(), OFFERED_WORDS);
        assert!(rate(&one).accepted);
        assert_eq!(rate(&one).bars, 4);
        assert_ne!(one.expose(), suggest().unwrap().expose());
        assert_eq!(diceware_wordlists::EFF_LONG_WORDLIST.len(), 7_776);
    }

    #[test]
    fn two_ways_to_type_one_letter_are_one_passphrase() {
        let bytes = |text: &str| normalised(&Secret::new(text.into()));
        assert_eq!(bytes("caf\u{e9}"), bytes("cafe\u{301}"));
        assert_ne!(bytes("a "), bytes("a"), "a space at the end is part of it");
    }
}
