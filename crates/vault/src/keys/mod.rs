//! Keys: what a passphrase opens, and how that is stored.
//!
//! ```text
//! passphrase ────NFKC──── Argon2id ─▶ wrapping key ─┐
//! recovery code ───────── Argon2id ─▶ wrapping key ─┴─ XChaCha20-Poly1305 ─▶ data key (random, made once)
//!                                                        data key ── HKDF-SHA256 ─▶ one subkey a purpose
//! ```
//!
//! Sizes, bounds and their reasons: `docs/decisions/0003-keys.md`.

pub mod cost;
mod file;
pub mod passphrase;
pub mod recovery;
mod slot;
mod store;
mod subkeys;

pub use cost::Cost;
pub use passphrase::{Rating, rate, suggest};
pub use recovery::RecoveryCode;

pub(crate) use slot::Opener;
pub(crate) use store::{KeyStore, Unwrapped};
pub(crate) use subkeys::{DataKey, Subkeys};
