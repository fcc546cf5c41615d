//! From months to charts and tables.

use std::collections::BTreeMap;

use holdfast_journal::day::Day;
use holdfast_journal::drawing::{
    Column, ColumnWords, Drawing, Frame, MoodPoint, MoodWords, Pattern, SeasonCell, SeasonWords, SeasonYear,
    Slot, Spread, Table, columns, mood, seasons,
};
use holdfast_journal::ipc::{Figure, MonthView, TrendsView};

use crate::dates::{self, Look};
use crate::words::{tr, tr_with};

/// Below this a look at one season over the years shows nothing that the months do not.
pub const MONTHS_OF_A_YEAR: usize = 12;

/// How many entries have a pleasantness.
pub fn with_mood(view: &TrendsView) -> u32 {
    total(view, |month| month.moods.iter().sum())
}

/// The sum over all months.
pub fn total(view: &TrendsView, of: impl Fn(&MonthView) -> u32) -> u32 {
    view.months.iter().map(of).fold(0, u32::saturating_add)
}

/// The last day of a month.
pub fn last_day(month: &MonthView) -> Day {
    let mut last = month.first;
    // A month has 31 days at the most.
    for _ in 0..30 {
        match last.next().filter(|next| month_of(*next) == month_of(month.first)) {
            Some(next) => last = next,
            None => break,
        }
    }
    last
}

fn month_of(day: Day) -> String {
    day.to_string().chars().take(7).collect()
}

fn year_of(day: Day) -> String {
    day.to_string().split('-').next().unwrap_or_default().to_owned()
}

/// Which of the four quarters a month lies in, from 0.
fn quarter_of(day: Day) -> usize {
    let month: usize = day.to_string().split('-').nth(1).and_then(|month| month.parse().ok()).unwrap_or(1);
    (month.clamp(1, 12) - 1) / 3
}

fn slot(month: &MonthView) -> Slot {
    Slot { short: dates::day(month.first, Look::ShortMonth), group: year_of(month.first) }
}

fn value(month: &MonthView, figure: Figure) -> u32 {
    match figure {
        Figure::Entries => month.words,
        Figure::Asks => month.asks,
        Figure::Mends => month.mends,
        Figure::Moods => month.moods.iter().sum(),
    }
}

/// The chart of a figure.
pub fn draw(view: &TrendsView, figure: Figure, frame: Frame) -> Drawing {
    match figure {
        Figure::Moods => draw_moods(view, frame),
        Figure::Entries | Figure::Asks | Figure::Mends => draw_columns(view, figure, frame),
    }
}

fn draw_columns(view: &TrendsView, figure: Figure, frame: Frame) -> Drawing {
    let (pattern, title, each) = match figure {
        Figure::Mends => (Pattern::Hatched, "trends-mends", "trends-month-mends"),
        Figure::Asks => (Pattern::Dotted, "trends-asks", "trends-month-asks"),
        Figure::Entries | Figure::Moods => (Pattern::Plain, "trends-words", "trends-month-words"),
    };
    let column = |month: &MonthView| Column {
        slot: slot(month),
        label: tr_with(
            each,
            &[("month", dates::day(month.first, Look::Month).into()), ("count", value(month, figure).into())],
        ),
        value: value(month, figure),
        pattern,
    };
    let bars: Vec<Column> = view.months.iter().map(column).collect();
    let words = ColumnWords { title: tr(title), description: described(view), key: Vec::new() };
    columns(frame, &bars, &words)
}

fn draw_moods(view: &TrendsView, frame: Frame) -> Drawing {
    let point = |month: &MonthView| MoodPoint {
        slot: slot(month),
        label: tr_with(
            "trends-month-moods",
            &[
                ("month", dates::day(month.first, Look::Month).into()),
                ("count", value(month, Figure::Moods).into()),
            ],
        ),
        spread: Spread::of(&month.moods),
    };
    let points: Vec<MoodPoint> = view.months.iter().map(point).collect();
    let words = MoodWords {
        title: tr("trends-mood"),
        description: described(view),
        levels: ["trends-mood-low", "trends-mood-level", "trends-mood-high"].map(tr),
        signs: ["trends-sign-down", "trends-sign-level", "trends-sign-up"].map(tr),
        spread: tr("trends-mood-spread"),
    };
    mood(frame, &points, &words)
}

/// From when to when.
fn described(view: &TrendsView) -> String {
    let (first, last) = (view.months.first(), view.months.last());
    let month = |month: Option<&MonthView>| {
        month.map_or_else(String::new, |month| dates::day(month.first, Look::Month))
    };
    tr_with("trends-from-to", &[("from", month(first).into()), ("to", month(last).into())])
}

/// The numbers of a figure, the newest month first.
pub fn table(view: &TrendsView, figure: Figure) -> Table {
    let mut headers = vec![tr("trends-month")];
    let newest_first = view.months.iter().rev();
    let month = |month: &MonthView| dates::day(month.first, Look::Month);
    let rows = match figure {
        Figure::Moods => {
            headers.extend((-3..=3).map(|level: i32| level.to_string().replace('-', "−")));
            newest_first
                .map(|each| [month(each)].into_iter().chain(each.moods.map(|n| n.to_string())).collect())
                .collect()
        }
        Figure::Entries => {
            headers.extend([tr("trends-words"), tr("trends-entries")]);
            newest_first
                .map(|each| vec![month(each), each.words.to_string(), each.entries.to_string()])
                .collect()
        }
        Figure::Asks | Figure::Mends => {
            headers.push(tr(if figure == Figure::Asks { "trends-asks" } else { "trends-mends" }));
            newest_first.map(|each| vec![month(each), value(each, figure).to_string()]).collect()
        }
    };
    let caption = match figure {
        Figure::Moods => tr("trends-mood"),
        Figure::Entries => tr("trends-words"),
        Figure::Mends => tr("trends-mends"),
        Figure::Asks => tr("trends-asks"),
    };
    Table { caption, headers, rows }
}

const QUARTERS: [&str; 4] = ["trends-quarter-1", "trends-quarter-2", "trends-quarter-3", "trends-quarter-4"];

/// Entries by year and quarter; none for a quarter that lies outside the journal.
fn by_quarter(view: &TrendsView) -> BTreeMap<String, [Option<u32>; 4]> {
    let mut years: BTreeMap<String, [Option<u32>; 4]> = BTreeMap::new();
    for month in &view.months {
        let quarters = years.entry(year_of(month.first)).or_default();
        let quarter = &mut quarters[quarter_of(month.first)];
        *quarter = Some(quarter.unwrap_or(0).saturating_add(month.entries));
    }
    years
}

/// A line a year, the newest first; entries by three months.
pub fn draw_seasons(view: &TrendsView, frame: Frame) -> Drawing {
    let year = |(name, quarters): (String, [Option<u32>; 4])| {
        let mut at = 0;
        let cells = quarters.map(|count| {
            let quarter = tr(QUARTERS[at]);
            at += 1;
            count.map(|count| SeasonCell {
                value: count.into(),
                shown: dates::number(count),
                label: tr_with(
                    "trends-quarter-entries",
                    &[("quarter", quarter.into()), ("year", name.clone().into()), ("count", count.into())],
                ),
            })
        });
        SeasonYear { name, cells }
    };
    let years: Vec<SeasonYear> = by_quarter(view).into_iter().rev().map(year).collect();
    let words = SeasonWords {
        title: tr("trends-seasons"),
        description: described(view),
        seasons: QUARTERS.map(tr),
        size: tr("trends-seasons-size"),
    };
    seasons(frame, &years, &words)
}

/// The same as a table.
pub fn season_table(view: &TrendsView) -> Table {
    let mut headers = vec![tr("trends-year")];
    headers.extend(QUARTERS.map(tr));
    let row = |(name, quarters): (String, [Option<u32>; 4])| {
        let cell = |count: Option<u32>| count.map_or_else(String::new, |count| count.to_string());
        [name].into_iter().chain(quarters.map(cell)).collect()
    };
    let rows = by_quarter(view).into_iter().rev().map(row).collect();
    Table { caption: tr("trends-seasons"), headers, rows }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(first: &str, entries: u32) -> MonthView {
        let first = first.parse().unwrap();
        MonthView { first, entries, words: entries * 10, asks: 1, mends: 2, moods: [0, 0, 1, 2, 0, 0, 1] }
    }

    #[test]
    fn the_last_day_of_each_month_is_known() {
        for (first, last) in [
            ("2026-02-01", "2026-02-28"),
            ("2028-02-01", "2028-02-29"),
            ("2026-11-01", "2026-11-30"),
            ("2026-12-01", "2026-12-31"),
            ("9999-12-01", "9999-12-31"),
        ] {
            assert_eq!(last_day(&month(first, 1)).to_string(), last);
        }
    }

    #[test]
    fn quarters_add_up_and_say_nothing_of_time_outside_the_journal() {
        let today = "2027-02-10".parse().unwrap();
        let months = ["2026-05-01", "2026-06-01", "2026-07-01", "2027-01-01", "2027-02-01"];
        let view = TrendsView { today, months: months.map(|first| month(first, 3)).to_vec() };
        let quarters: Vec<_> = by_quarter(&view).into_iter().collect();
        assert_eq!(quarters[0], ("2026".to_owned(), [None, Some(6), Some(3), None]));
        assert_eq!(quarters[1], ("2027".to_owned(), [Some(6), None, None, None]));
        assert_eq!(total(&view, |month| month.words), 150);
        assert_eq!(with_mood(&view), 20);
    }
}
