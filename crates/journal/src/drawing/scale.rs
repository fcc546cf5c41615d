//! From numbers to places.

/// From a range of numbers to a range of pixels, evenly.
#[derive(Debug, Clone, Copy)]
pub(super) struct Linear {
    numbers: (f64, f64),
    pixels: (f32, f32),
}

impl Linear {
    pub(super) const fn new(numbers: (f64, f64), pixels: (f32, f32)) -> Self {
        Self { numbers, pixels }
    }

    /// The place of a number. One outside the range stands at the range's end.
    pub(super) fn at(self, number: f64) -> f32 {
        let (low, high) = self.numbers;
        let span = high - low;
        let part = if span > 0.0 { ((number - low) / span).clamp(0.0, 1.0) } else { 0.0 };
        let (from, to) = self.pixels;
        from + (to - from) * part as f32
    }
}

/// Where the time a mend took is marked: days, and the number of the word for them. The ninth word
/// stands for everything beyond. Source: the lead's plan for issue 4; design reference, §6.
pub(super) const STOPS: [u32; 8] = [0, 1, 3, 7, 14, 30, 91, 365];

/// The axis of time until a mend: days are stretched and months pressed together, because one day or
/// three makes a difference and fifty days or fifty-three do not.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mending {
    /// How many of the [`STOPS`] are shown.
    pub(super) stops: usize,
    /// Whether something lies beyond the last one.
    pub(super) beyond: bool,
    pixels: (f32, f32),
}

/// How many stops are always shown: up to a month, so that two charts of short times look alike.
const FEWEST_STOPS: usize = 6;

/// The part of the axis that everything beyond a year shares.
const BEYOND: f32 = 0.12;

impl Mending {
    /// An axis that holds everything up to `longest` days.
    pub(super) fn new(longest: u32, pixels: (f32, f32)) -> Self {
        let reached = STOPS.iter().position(|stop| *stop >= longest);
        let stops = reached.map_or(STOPS.len(), |at| at + 1).max(FEWEST_STOPS);
        Self { stops, beyond: reached.is_none(), pixels }
    }

    /// The place of so many days; a part of a day, as a median may have, lies between two.
    pub(super) fn at(self, days: f64) -> f32 {
        let stretched = |days: f64| days.ln_1p();
        let last = f64::from(STOPS[self.stops - 1]);
        let days = days.max(0.0);
        let room = if self.beyond { 1.0 - BEYOND } else { 1.0 };
        let part = if days <= last {
            (stretched(days) / stretched(last)) as f32 * room
        } else if self.beyond {
            // Ever closer to the end and never past it, however long.
            room + (1.0 - (last / days) as f32) * BEYOND
        } else {
            1.0
        };
        let (from, to) = self.pixels;
        from + (to - from) * part
    }
}

/// Round numbers from 0 to at least `largest`, at most `most` steps, whole and evenly spaced.
pub(super) fn steps(largest: u32, most: u32) -> Vec<u64> {
    let largest = u64::from(largest.max(1));
    let most = u64::from(most.max(1));
    let mut size = 1_u64;
    let step = loop {
        // 1, 2 and 5 times a power of ten are what people count in.
        if let Some(step) = [size, size * 2, size * 5].into_iter().find(|step| step * most >= largest) {
            break step;
        }
        size *= 10;
    };
    (0..=largest.div_ceil(step)).map(|count| count * step).collect()
}

/// A number as people read it: in groups of three from ten thousand on, with a narrow space that
/// means the same in every language (source: ISO 80000-1).
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut text = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_linear_scale_keeps_to_its_ends() {
        let scale = Linear::new((0.0, 3.0), (100.0, 10.0));
        assert_eq!([0.0, 1.5, 3.0, -1.0, 9.0].map(|n| scale.at(n)), [100.0, 55.0, 10.0, 100.0, 10.0]);
        assert_eq!(Linear::new((2.0, 2.0), (5.0, 9.0)).at(2.0), 5.0);
    }

    #[test]
    fn the_first_days_of_mending_are_a_step_each() {
        // ln(1 + d) puts none, 1, 3 and 7 days at even distances, as the design reference has them.
        let axis = Mending::new(7, (0.0, 500.0));
        let places = [0.0, 1.0, 3.0, 7.0].map(|days| axis.at(days));
        let gaps: Vec<f32> = places.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(gaps.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 0.01), "{gaps:?}");
    }

    #[test]
    fn an_axis_shows_a_month_and_as_much_more_as_is_needed() {
        for (longest, stops, beyond) in [
            (0, 6, false),
            (30, 6, false),
            (31, 7, false),
            (91, 7, false),
            (92, 8, false),
            (365, 8, false),
            (366, 8, true),
            (u32::MAX, 8, true),
        ] {
            let axis = Mending::new(longest, (0.0, 1.0));
            assert_eq!((axis.stops, axis.beyond), (stops, beyond), "{longest}");
        }
    }

    #[test]
    fn steps_are_round() {
        assert_eq!(steps(0, 4), [0, 1]);
        assert_eq!(steps(3, 4), [0, 1, 2, 3]);
        assert_eq!(steps(7, 4), [0, 2, 4, 6, 8]);
        assert_eq!(steps(4_100, 3), [0, 2_000, 4_000, 6_000]);
    }

    #[test]
    fn large_numbers_are_grouped() {
        for (number, text) in [
            (0, "0"),
            (9_999, "9999"),
            (12_345, "12\u{202f}345"),
            (4_294_967_295, "4\u{202f}294\u{202f}967\u{202f}295"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }

    proptest! {
        #[test]
        fn more_days_are_never_further_left(longest: u32, one: u32, other: u32) {
            let axis = Mending::new(longest, (40.0, 640.0));
            let (less, more) = (one.min(other).min(longest), one.max(other).min(longest));
            let (left, right) = (axis.at(f64::from(less)), axis.at(f64::from(more)));
            prop_assert!(left <= right && (40.0..=640.0).contains(&left) && right <= 640.0, "{left} {right}");
            // Within a year every day has a place of its own.
            prop_assert!(less == more || more > 365 || left < right);
        }

        #[test]
        fn steps_reach_far_enough_and_no_further(largest: u32, most in 1_u32..8) {
            let steps = steps(largest, most);
            prop_assert!(steps.len() <= most as usize + 1 && steps.len() >= 2);
            prop_assert!(steps[steps.len() - 1] >= u64::from(largest));
            prop_assert!(largest == 0 || steps[steps.len() - 2] < u64::from(largest));
        }
    }
}
