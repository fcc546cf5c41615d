//! When deep writing leaves someone lower twice running, something lighter is offered.
//!
//! Source: content brief, §3.3, rule 3: no alarm and no label, only the offer.

/// By how many steps of the scale from 0 to 10 a mood has to go down to count as a fall.
const FALL: u8 = 3;

/// How many falls in a row lead to the offer.
const IN_A_ROW: usize = 2;

/// Whether the mood fell by three or more in each of the last two deep practices.
///
/// `pairs` are the moods before and after, from 0 to 10, oldest first, of the finished deep
/// practices in which both were given.
pub fn two_falls(pairs: &[(u8, u8)]) -> bool {
    pairs.len() >= IN_A_ROW
        && pairs.iter().rev().take(IN_A_ROW).all(|(before, after)| before.saturating_sub(*after) >= FALL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_two_count() {
        let check = |pairs: &[(u8, u8)], fell: bool| assert_eq!(two_falls(pairs), fell, "{pairs:?}");
        check(&[], false);
        check(&[(8, 2)], false);
        check(&[(8, 5), (6, 3)], true);
        check(&[(8, 6), (6, 3)], false);
        check(&[(8, 5), (6, 4)], false);
        check(&[(3, 8), (9, 1)], false);
        check(&[(5, 5), (8, 2), (10, 0)], true);
        check(&[(8, 2), (10, 0), (4, 4)], false);
        check(&[(2, 9), (2, 9)], false);
        check(&[(2, 0), (2, 0)], false);
    }

    #[test]
    fn every_pair_on_the_scale_is_judged_by_its_difference() {
        for before in 0..=10u8 {
            for after in 0..=10u8 {
                let fell = i16::from(after) - i16::from(before) <= -3;
                assert_eq!(two_falls(&[(5, 1), (before, after)]), fell, "{before} {after}");
                assert_eq!(two_falls(&[(before, after), (5, 1)]), fell, "{before} {after}");
            }
        }
    }
}
