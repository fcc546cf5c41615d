//! How much work a guess costs.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use crate::error::VaultError;

/// Parameters of Argon2id, version 0x13, with 32 bytes of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
    /// Lanes. The implementation runs them one after another, so more than one only helps whoever
    /// guesses on better hardware.
    pub lanes: u32,
}

impl Cost {
    /// What a key file may ask for at the least. Source: OWASP Password Storage Cheat Sheet (2026),
    /// 19 MiB and two passes. Tests use it.
    pub const LEAST: Self = Self { memory_kib: 19 * 1024, passes: 2, lanes: 1 };

    /// What new vaults ask for at the least: RFC 9106's second recommendation, with one lane.
    pub const FLOOR: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };

    /// The usual: 128 MiB and three passes, about half a second on the machine it was measured on.
    pub const USUAL: Self = Self { memory_kib: 128 * 1024, passes: 3, lanes: 1 };

    /// What new vaults ask for at the most.
    pub const CEILING: Self = Self { memory_kib: 256 * 1024, passes: 3, lanes: 1 };

    /// Refuses what is too weak to protect and what is so large that only a hostile file asks for
    /// it. Called before any memory is taken.
    pub fn check(self) -> Result<Self, VaultError> {
        let sane = (Self::LEAST.memory_kib..=1024 * 1024).contains(&self.memory_kib)
            && (2..=10).contains(&self.passes)
            && (1..=8).contains(&self.lanes);
        if sane { Ok(self) } else { Err(VaultError::KeysUnsafe) }
    }

    /// Steps up from [`Cost::FLOOR`] until one guess takes half a second on this machine, and not
    /// more than one second. Source: RFC 9106 section 4 leaves the time to the application; OWASP
    /// asks for less than a second.
    pub fn calibrate() -> Result<Self, VaultError> {
        let begun = Instant::now();
        Self::FLOOR.derive(b"how long does this take", &[0; 16])?;
        Ok(Self::for_time_at_floor(begun.elapsed()))
    }

    /// Work grows with memory, so one measurement at the floor tells the rest.
    fn for_time_at_floor(took: Duration) -> Self {
        let half = Duration::from_millis(500);
        match took {
            _ if took >= half => Self::FLOOR,
            _ if took * 2 >= half => Self::USUAL,
            _ => Self::CEILING,
        }
    }

    /// Derives a wrapping key.
    pub(crate) fn derive(self, secret: &[u8], salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, VaultError> {
        let Self { memory_kib, passes, lanes } = self.check()?;
        let params = Params::new(memory_kib, passes, lanes, Some(32)).map_err(|_| VaultError::KeysUnsafe)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(secret, salt, key.as_mut_slice())
            .map_err(|_| VaultError::KeysUnsafe)?;
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_parameters_are_refused_before_memory_is_taken() {
        let check = |memory_kib, passes, lanes| Cost { memory_kib, passes, lanes }.check().is_ok();
        assert!(!check(u32::MAX, 3, 1), "4 TiB");
        assert!(!check(19 * 1024 - 1, 2, 1), "too little memory");
        assert!(!check(64 * 1024, 1, 1), "too few passes");
        assert!(!check(64 * 1024, 11, 1) && !check(64 * 1024, 3, 9) && !check(64 * 1024, 3, 0));
        assert!(check(1024 * 1024, 10, 8));
    }

    #[test]
    fn a_slow_machine_gets_the_floor_and_a_fast_one_more() {
        let chosen = |millis| Cost::for_time_at_floor(Duration::from_millis(millis));
        assert_eq!(chosen(900), Cost::FLOOR);
        assert_eq!(chosen(300), Cost::USUAL);
        assert_eq!(chosen(40), Cost::CEILING);
    }

    #[test]
    fn release_parameters_are_above_the_accepted_least() {
        for cost in [Cost::FLOOR, Cost::USUAL, Cost::CEILING] {
            assert!(cost.check().is_ok());
            assert!(cost.memory_kib >= 64 * 1024 && cost.passes >= 3, "never the parameters of tests");
        }
    }

    /// What the reference implementation in C gives for the same secret, salt and cost: keys of old
    /// journals must come out the same whatever library derives them.
    #[test]
    fn the_key_is_the_one_that_the_reference_implementation_derives() {
        let one = Cost::LEAST.derive(b"lantern", &[7; 16]).unwrap();
        let digits: String = one.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(digits, "c213454988f22b619c827e2a1fd50e6cadff9db3692eec24ef122799c3bc5df4");
        assert_ne!(one, Cost::LEAST.derive(b"lantern", &[8; 16]).unwrap());
        assert_ne!(one, Cost::LEAST.derive(b"lanterm", &[7; 16]).unwrap());
    }
}
