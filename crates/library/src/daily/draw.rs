//! Lots drawn without chance: spread like random numbers, the same for the same inputs.

/// A number for this day and word. `turn` gives further, unrelated ones.
pub(super) fn lot(day: i32, word: &str, turn: u8) -> u64 {
    // FNV-1a over the inputs, then the finaliser of SplitMix64, so that near days lie far apart.
    let inputs = day.to_le_bytes().into_iter().chain([turn]);
    let hash = inputs.chain(word.bytes()).fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}
