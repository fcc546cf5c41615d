//! The ledger's read mode: three lines taken at random.

/// How many lines are read at once. Source: the practice `came-back-ledger`, step `read`.
pub const READ_AT_ONCE: usize = 3;

/// Up to three different lines at random, in random order, of which the newest is never the first:
/// what was written last is remembered anyway, and what is older has been true for longer.
///
/// `lines` are newest first, and only those that may be shown: neither struck out nor about someone
/// who is not safe. `random` gives a number below the one it is given. A single line is shown even
/// though it is the newest, since the other choice is to show nothing to someone who came to read.
pub fn three<'a, T>(lines: &'a [T], random: &mut impl FnMut(usize) -> usize) -> Vec<&'a T> {
    let mut left: Vec<&T> = lines.iter().collect();
    let mut read = Vec::new();
    while read.len() < READ_AT_ONCE && !left.is_empty() {
        // While nothing is read yet, the newest still stands at the front and is passed over.
        let passed_over = usize::from(read.is_empty() && left.len() > 1);
        let choices = left.len() - passed_over;
        // A careless source of numbers must not be able to bring the window down.
        let chosen = random(choices).min(choices - 1);
        read.push(left.remove(passed_over + chosen));
    }
    read
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn few_lines_are_all_shown() {
        let mut last = |below: usize| below - 1;
        assert_eq!(three(&[] as &[u8], &mut last), [] as [&u8; 0]);
        assert_eq!(three(&["only"], &mut last), [&"only"]);
        for number in [0, 1] {
            let read = three(&["newer", "older"], &mut |below| number.min(below - 1));
            assert_eq!(read, [&"older", &"newer"]);
        }
    }

    #[test]
    fn every_allowed_order_comes_up_equally_often() {
        // Four lines: 3 choices for the first, then 3 of those left, then 2. Each way of drawing
        // must give another order, so that none is likelier than the rest.
        let mut orders = BTreeMap::new();
        for draw in 0..3 * 3 * 2 {
            let mut numbers = [draw % 3, draw / 3 % 3, draw / 9].into_iter();
            let read = three(&[0, 1, 2, 3], &mut |_| numbers.next().unwrap());
            let order: Vec<i32> = read.into_iter().copied().collect();
            *orders.entry(order).or_insert(0) += 1;
        }
        assert_eq!(orders.len(), 18);
        assert!(orders.values().all(|times| *times == 1));
        assert!(orders.keys().all(|order| order[0] != 0));
        assert!(orders.keys().any(|order| order[1] == 0), "the newest may come second");
    }

    proptest! {
        #[test]
        fn the_newest_is_never_first(
            count in 0usize..40,
            numbers in proptest::collection::vec(any::<usize>(), 3),
            careless in any::<bool>(),
        ) {
            let lines: Vec<usize> = (0..count).collect();
            let mut numbers = numbers.into_iter();
            let read = three(&lines, &mut |below| {
                let number = numbers.next().unwrap();
                if careless { number } else { number % below }
            });
            prop_assert_eq!(read.len(), count.min(3));
            for (at, line) in read.iter().enumerate() {
                prop_assert!(!read[..at].contains(line), "a line twice");
            }
            if count > 1 {
                prop_assert!(*read[0] != 0);
            }
        }
    }
}
