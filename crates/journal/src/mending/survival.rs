//! Kaplan–Meier: how long something takes when not all of it has come to an end yet.
//!
//! Leaving out what is still open would make everything look quicker than it is, so an open matter
//! counts for as long as it has been seen. Source: Kaplan & Meier (1958), "Nonparametric estimation
//! from incomplete observations", Journal of the American Statistical Association 53, 457–481.

/// How long one matter was seen, and whether what was waited for happened at the end of that time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observation {
    /// Days from the beginning.
    pub days: u32,
    /// Whether it happened on that day; if not, it was only seen until then ("censored").
    pub happened: bool,
}

/// The curve at one of the times at which an observation ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Days from the beginning.
    pub days: u32,
    /// How many were still waiting just before. One that is censored on this very day is among them.
    pub at_risk: u32,
    /// For how many it happened on this day.
    pub events: u32,
    /// How many were seen no longer than this day.
    pub censored: u32,
    /// The estimated share, from 1 to 0, of those for whom it takes longer than this.
    pub surviving: f64,
}

/// How near to a half counts as a half.
///
/// The curve is a product of fractions, so a true half may come out as 0.500…01. For ten thousand
/// observations the rounding stays below 1e-11. The number is R's own, so that the same data give
/// the same median here and there. Source: R package `survival`, `print.survfit` (the square root
/// of the machine precision).
const HALF_TOLERANCE: f64 = 1.490_116_119_384_765_6e-8;

/// The estimated curve, one step for each different time, earliest first.
pub fn kaplan_meier(observations: &[Observation]) -> Vec<Step> {
    let mut sorted = observations.to_vec();
    sorted.sort_unstable_by_key(|seen| seen.days);
    let mut at_risk = count(sorted.len());
    let mut surviving = 1.0;
    let mut steps = Vec::new();
    for same_day in sorted.chunk_by(|left, right| left.days == right.days) {
        let events = count(same_day.iter().filter(|seen| seen.happened).count());
        let ended = count(same_day.len());
        surviving *= f64::from(at_risk - events) / f64::from(at_risk);
        steps.push(Step { days: same_day[0].days, at_risk, events, censored: ended - events, surviving });
        at_risk -= ended;
    }
    steps
}

/// The time by which it has happened for half, in days; none if the curve never comes down so far.
///
/// The smallest time at which at most a half is left. Where exactly a half is left for a while, the
/// middle between that time and the next event; if no event follows, that time itself. Source: R
/// package `survival`, `print.survfit`. (`quantile.survfit` differs in the last case: it goes to the
/// middle between that time and the last observation. Here the last observation is often an open
/// matter, and the figure would creep up every day on which nothing happens.)
pub fn median(observations: &[Observation]) -> Option<f64> {
    let steps = kaplan_meier(observations);
    let events: Vec<&Step> = steps.iter().filter(|step| step.events > 0).collect();
    let at = events.iter().position(|step| step.surviving < 0.5 + HALF_TOLERANCE)?;
    let first = f64::from(events[at].days);
    let is_half = (events[at].surviving - 0.5).abs() < HALF_TOLERANCE;
    match events.get(at + 1) {
        Some(next) if is_half => Some(f64::midpoint(first, f64::from(next.days))),
        _ => Some(first),
    }
}

/// A count. Nobody keeps four thousand million ruptures; should a file claim so, counting stops.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Reads times as textbooks print them: a plus sign marks a censored one.
    fn observed(times: &str) -> Vec<Observation> {
        let read = |time: &str| Observation {
            days: time.trim_end_matches('+').parse().unwrap(),
            happened: !time.ends_with('+'),
        };
        times.split_whitespace().map(read).collect()
    }

    /// Compares the steps with an event with printed figures, to the printed decimals.
    fn check(times: &str, printed: &[(u32, u32, u32, f64)], decimals: i32, printed_median: Option<f64>) {
        let observations = observed(times);
        let steps = kaplan_meier(&observations);
        let events: Vec<&Step> = steps.iter().filter(|step| step.events > 0).collect();
        assert_eq!(events.len(), printed.len());
        for (step, (days, at_risk, happened, surviving)) in events.iter().zip(printed) {
            assert_eq!((step.days, step.at_risk, step.events), (*days, *at_risk, *happened));
            let apart = (step.surviving - surviving).abs();
            assert!(apart <= 0.5 * 10f64.powi(-decimals) + 1e-12, "{step:?}, printed {surviving}");
        }
        assert_eq!(median(&observations), printed_median);
    }

    /// Weeks in remission. Source of the data: Freireich et al. (1963), Blood 21, 699–716; Gehan
    /// (1965), Biometrika 52, 203–223. Source of the figures: Cox & Oakes (1984), Analysis of
    /// Survival Data; Kleinbaum & Klein, Survival Analysis: A Self-Learning Text, chapter 2.
    #[test]
    fn remission_under_mercaptopurine() {
        check(
            "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+",
            &[
                (6, 21, 3, 0.857),
                (7, 17, 1, 0.807),
                (10, 15, 1, 0.753),
                (13, 12, 1, 0.690),
                (16, 11, 1, 0.627),
                (22, 7, 1, 0.538),
                (23, 6, 1, 0.448),
            ],
            3,
            Some(23.0),
        );
    }

    /// The other arm of the same trial, from the same sources. Nothing is censored, so the curve is
    /// the plain share that is left, and the median the plain median.
    #[test]
    fn remission_under_placebo() {
        check(
            "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23",
            &[
                (1, 21, 2, 19.0 / 21.0),
                (2, 19, 2, 17.0 / 21.0),
                (3, 17, 1, 16.0 / 21.0),
                (4, 16, 2, 14.0 / 21.0),
                (5, 14, 2, 12.0 / 21.0),
                (8, 12, 4, 8.0 / 21.0),
                (11, 8, 2, 6.0 / 21.0),
                (12, 6, 2, 4.0 / 21.0),
                (15, 4, 1, 3.0 / 21.0),
                (17, 3, 1, 2.0 / 21.0),
                (22, 2, 1, 1.0 / 21.0),
                (23, 1, 1, 0.0),
            ],
            12,
            Some(8.0),
        );
    }

    /// Weeks until relapse, `aml` of R's package `survival`. Source of the figures: what R printed,
    /// as kept in that package's own tests (github.com/therneau/survival, tests/doaml.Rout.save).
    #[test]
    fn leukaemia_as_r_prints_it() {
        check(
            "9 13 13+ 18 23 28+ 31 34 45+ 48 161+",
            &[
                (9, 11, 1, 0.909),
                (13, 10, 1, 0.818),
                (18, 8, 1, 0.716),
                (23, 7, 1, 0.614),
                (31, 5, 1, 0.491),
                (34, 4, 1, 0.368),
                (48, 2, 1, 0.184),
            ],
            3,
            Some(31.0),
        );
        check(
            "5 5 8 8 12 16+ 23 27 30 33 43 45",
            &[
                (5, 12, 2, 0.8333),
                (8, 10, 2, 0.6667),
                (12, 8, 1, 0.5833),
                (23, 6, 1, 0.4861),
                (27, 5, 1, 0.3889),
                (30, 4, 1, 0.2917),
                (33, 3, 1, 0.1944),
                (43, 2, 1, 0.0972),
                (45, 1, 1, 0.0),
            ],
            4,
            Some(23.0),
        );
    }

    #[test]
    fn a_half_that_lasts_has_its_middle_as_median() {
        let check = |times: &str, expected| assert_eq!(median(&observed(times)), expected, "{times}");
        check("", None);
        check("7", Some(7.0));
        check("7+", None);
        check("0 0 0", Some(0.0));
        check("2 4", Some(3.0));
        check("1 2 3 4", Some(2.5));
        // Censored times within the flat piece do not shorten it.
        check("1 2 3+ 9", Some(5.5));
        // No event after the half: that time itself, however long the open ones run on.
        check("1 2 30+ 40+", Some(2.0));
        check("1 2 30+ 400+", Some(2.0));
        check("1 2+ 3+ 4+", None);
        // R's source names this one: its product is a little more than a half.
        let hundred: Vec<String> = (1..=100).map(|time| time.to_string()).collect();
        check(&hundred.join(" "), Some(50.5));
    }

    #[test]
    fn steps_count_the_censored_and_an_empty_curve_has_none() {
        assert!(kaplan_meier(&[]).is_empty());
        let steps = kaplan_meier(&observed("3+ 2 2+ 2 5+"));
        let step =
            |days, at_risk, events, censored, surviving| Step { days, at_risk, events, censored, surviving };
        let expected =
            [step(2, 5, 2, 1, 3.0 / 5.0), step(3, 2, 0, 1, 3.0 / 5.0), step(5, 1, 0, 1, 3.0 / 5.0)];
        assert_eq!(steps, expected);
    }

    fn observation(longest: u32) -> impl Strategy<Value = Observation> {
        (0..longest, any::<bool>()).prop_map(|(days, happened)| Observation { days, happened })
    }

    /// The definition, counted day by day over whole numbers: the exact share that is left is the
    /// first number over the second.
    fn exact_share(observations: &[Observation], until: u32) -> (u128, u128) {
        (0..=until).fold((1, 1), |(left, of), day| {
            let waiting = observations.iter().filter(|seen| seen.days >= day).count() as u128;
            let happened = observations.iter().filter(|seen| seen.happened && seen.days == day).count();
            if happened == 0 { (left, of) } else { (left * (waiting - happened as u128), of * waiting) }
        })
    }

    /// The median by the definition, from the exact shares.
    fn exact_median(observations: &[Observation]) -> Option<f64> {
        let last = observations.iter().map(|seen| seen.days).max()?;
        let share = |day| exact_share(observations, day);
        let first = (0..=last).find(|day| share(*day).0 * 2 <= share(*day).1)?;
        let (left, of) = share(first);
        let is_lower = |day: u32| share(day).0 * of < left * share(day).1;
        let next = (first..=last).find(|day| is_lower(*day));
        match next {
            Some(next) if left * 2 == of => Some((f64::from(first) + f64::from(next)) / 2.0),
            _ => Some(f64::from(first)),
        }
    }

    proptest! {
        // At most 20 observations: 20! times 20!, the largest number here, fits into 128 bits.
        #[test]
        fn the_curve_is_what_counting_day_by_day_gives(
            observations in proptest::collection::vec(observation(12), 0..=20),
        ) {
            let steps = kaplan_meier(&observations);
            let mut days: Vec<u32> = observations.iter().map(|seen| seen.days).collect();
            days.sort_unstable();
            days.dedup();
            prop_assert_eq!(steps.iter().map(|step| step.days).collect::<Vec<_>>(), days);
            for step in &steps {
                let among = |keep: &dyn Fn(&Observation) -> bool| {
                    observations.iter().filter(|seen| keep(seen)).count() as u32
                };
                prop_assert_eq!(step.at_risk, among(&|seen| seen.days >= step.days));
                prop_assert_eq!(step.events, among(&|seen| seen.days == step.days && seen.happened));
                prop_assert_eq!(step.censored, among(&|seen| seen.days == step.days && !seen.happened));
                let (left, of) = exact_share(&observations, step.days);
                prop_assert!((step.surviving - left as f64 / of as f64).abs() < 1e-12, "{:?}", step);
            }
            prop_assert_eq!(median(&observations), exact_median(&observations));
        }

        #[test]
        fn order_does_not_matter(
            (observations, shuffled) in proptest::collection::vec(observation(400), 0..200)
                .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        ) {
            prop_assert_eq!(kaplan_meier(&observations), kaplan_meier(&shuffled));
        }

        #[test]
        fn where_nothing_is_open_it_is_the_plain_median(
            mut days in proptest::collection::vec(0u32..500, 1..300),
        ) {
            let observations: Vec<Observation> =
                days.iter().map(|days| Observation { days: *days, happened: true }).collect();
            days.sort_unstable();
            let (low, high) = (days[(days.len() - 1) / 2], days[days.len() / 2]);
            prop_assert_eq!(median(&observations), Some((f64::from(low) + f64::from(high)) / 2.0));
        }
    }
}
