//! Secrets on their way: wiped when dropped, never printed, never cloned by accident.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

/// A passphrase or recovery code as it was typed.
pub struct Secret(Zeroizing<String>);

/// The bytes were not the frame of that many secrets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the secrets did not arrive whole")]
pub struct BadFrame;

impl Secret {
    /// Takes the text over; the caller keeps no copy.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The way out, named so that it is noticed in review.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Packs secrets for the one message that carries them as bytes: for each a length as four
/// little-endian bytes, then its UTF-8. Raw bytes leave fewer copies behind than JSON does.
pub fn pack(secrets: &[&str]) -> Zeroizing<Vec<u8>> {
    let size = secrets.iter().map(|secret| secret.len() + 4).sum();
    let mut frame = Zeroizing::new(Vec::with_capacity(size));
    for secret in secrets {
        let length = u32::try_from(secret.len()).unwrap_or(u32::MAX);
        frame.extend_from_slice(&length.to_le_bytes());
        frame.extend_from_slice(secret.as_bytes());
    }
    frame
}

/// Unpacks exactly `N` secrets, each at most 4096 bytes.
pub fn unpack<const N: usize>(mut frame: &[u8]) -> Result<[Secret; N], BadFrame> {
    let mut secrets = Vec::with_capacity(N);
    for _ in 0..N {
        let (length, rest) = frame.split_first_chunk::<4>().ok_or(BadFrame)?;
        let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| BadFrame)?;
        if length > 4096 {
            return Err(BadFrame);
        }
        let (bytes, rest) = rest.split_at_checked(length).ok_or(BadFrame)?;
        let text = std::str::from_utf8(bytes).map_err(|_| BadFrame)?;
        secrets.push(Secret::new(text.to_owned()));
        frame = rest;
    }
    if !frame.is_empty() {
        return Err(BadFrame);
    }
    secrets.try_into().map_err(|_| BadFrame)
}

/// Overwrites a text that held a secret.
pub fn wipe(text: &mut String) {
    text.zeroize();
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_packed_is_unpacked(first in "\\PC{0,40}", second in "\\PC{0,40}") {
            let [one, two] = unpack::<2>(&pack(&[&first, &second])).unwrap();
            prop_assert_eq!(one.expose(), first);
            prop_assert_eq!(two.expose(), second);
        }

        #[test]
        fn nothing_makes_unpacking_panic(bytes: Vec<u8>) {
            let _ = unpack::<2>(&bytes);
        }
    }

    #[test]
    fn a_frame_of_another_shape_is_refused() {
        let frame = pack(&["one", "two"]);
        assert!(unpack::<1>(&frame).is_err(), "something would be left over");
        assert!(unpack::<3>(&frame).is_err(), "one would be missing");
        assert!(unpack::<1>(&u32::MAX.to_le_bytes()).is_err());
    }

    #[test]
    fn a_secret_is_never_printed() {
        assert_eq!(format!("{:?}", Secret::new("lantern".into())), "Secret(…)");
    }
}
