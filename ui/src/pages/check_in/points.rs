//! From the check-ins to what a strand's chart shows.

use holdfast_journal::check_in::{Answer, Item, Mean, Place, Reading, Showing, Strand, readings, showing};
use holdfast_journal::drawing::{Slot, StrandPoint, StrandWords, Table};
use holdfast_journal::ipc::CheckInView;

use super::names;
use crate::dates::{self, Look};
use crate::words::{tr, tr_with};

/// One strand of a series, and what may be said of it.
pub struct Line<'a> {
    pub strand: Strand,
    past: &'a [CheckInView],
    readings: Vec<Reading<'a>>,
    pub showing: Showing,
}

impl<'a> Line<'a> {
    pub fn of(past: &'a [CheckInView], strand: Strand) -> Self {
        let weeks = past.iter().map(|week| (week.day, week.version.as_str(), &week.answers));
        let readings = readings(weeks, strand);
        let showing = showing(&readings);
        Self { strand, past, readings, showing }
    }

    /// The strand's name.
    pub fn name(&self) -> String {
        tr(names::strand(self.strand))
    }

    /// How many weeks have a value.
    pub fn count(&self) -> usize {
        self.readings.iter().filter(|reading| reading.value.is_some()).count()
    }

    /// The lowest and the highest of what is usual, once that may be shown.
    pub fn band(&self) -> Option<(f64, f64)> {
        match &self.showing {
            Showing::OnlyDots => None,
            Showing::Usual { range, .. } => Some((range.low.as_f64(), range.high.as_f64())),
        }
    }

    /// What may be said, in sentences.
    pub fn sentences(&self) -> Vec<String> {
        let Showing::Usual { baseline, range, place } = &self.showing else {
            return vec![tr_with("check-in-dots-count", &[("count", self.count().into())])];
        };
        let place = tr(match place {
            Some(Place::Inside) => "check-in-inside",
            Some(Place::Below) => "check-in-below",
            Some(Place::Above) => "check-in-above",
            None => "check-in-not-lately",
        });
        let range_words = tr_with("check-in-range", &[("count", range.values.into())]);
        vec![
            place,
            format!("{range_words}: {}.", between(range.low, range.high)),
            format!("{}: {}.", tr("check-in-baseline"), between(*baseline, *baseline)),
        ]
    }

    /// The chart's dots.
    pub fn points(&self) -> Vec<StrandPoint> {
        let point = |(at, reading): (usize, &Reading<'_>)| {
            let week = &self.past[at];
            let value = reading.value;
            let spread = value.map(|value| value.spread());
            StrandPoint {
                slot: slot(week),
                label: format!("{}: {}", dates::day(week.day, Look::Full), self.week_in_words(at)),
                value: value.map(|value| value.mean().as_f64()),
                low: spread.map_or(0.0, |(low, _)| low.number().into()),
                high: spread.map_or(0.0, |(_, high)| high.number().into()),
                context: contexts(week),
                new_words: at > 0 && self.past[at - 1].version != week.version,
            }
        };
        self.readings.iter().enumerate().map(point).collect()
    }

    /// The chart's words.
    pub fn words(&self) -> StrandWords {
        StrandWords {
            title: self.name(),
            description: self.sentences().join(" "),
            levels: Answer::ALL.map(|answer| tr(names::answer(Some(answer)))),
            week: tr("check-in-spread"),
            band: match &self.showing {
                Showing::Usual { range, .. } => tr_with("check-in-range", &[("count", range.values.into())]),
                Showing::OnlyDots => String::new(),
            },
            missing: tr("check-in-no-value"),
            new_words: tr("check-in-new-wording"),
        }
    }

    /// Every week with each answer as it was given, the newest first, with the sentences' own words.
    pub fn table(&self) -> Table {
        let mut headers = vec![tr("check-in-day")];
        headers.extend(self.strand.items().map(|item| tr(names::item(item))));
        headers.extend([tr("check-in-week-had"), tr("check-in-wording")]);
        let row = |week: &CheckInView| {
            let answer = |item: Item| tr(names::answer(week.answers.get(item)));
            let mut cells = vec![dates::day(week.day, Look::Short)];
            cells.extend(self.strand.items().map(answer));
            cells.extend([contexts(week).unwrap_or_default(), week.version.clone()]);
            cells
        };
        Table { caption: self.name(), headers, rows: self.past.iter().rev().map(row).collect() }
    }

    fn week_in_words(&self, at: usize) -> String {
        self.readings[at]
            .value
            .map_or_else(|| tr("check-in-no-value"), |value| between(value.mean(), value.mean()))
    }
}

/// A week's place on the axis: its day, and the year where it changes.
fn slot(week: &CheckInView) -> Slot {
    let date = dates::day(week.day, Look::DayAndShortMonth);
    let year = week.day.to_string();
    Slot { short: date, group: year.split('-').next().unwrap_or_default().to_owned() }
}

/// What coloured a week, in words; none where nothing was said.
fn contexts(week: &CheckInView) -> Option<String> {
    let words: Vec<String> = week.contexts.iter().map(|context| tr(names::context(*context))).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// A value, or a span of values, in the words of the answers; never as a number.
fn between(low: Mean, high: Mean) -> String {
    let word = |level: f64| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 3")]
        let number = level.clamp(0.0, 3.0) as u8;
        tr(names::answer(Answer::try_from(number).ok()))
    };
    let (low, high) = (word(low.as_f64().floor()), word(high.as_f64().ceil()));
    if low == high {
        format!("“{low}”")
    } else {
        tr_with("check-in-between", &[("low", low.into()), ("high", high.into())])
    }
}
