//! What can be counted over time: entries, words, moods, and the person's own acts.
//!
//! Only what is in the journal counts: nothing from the bin, and no run that is still going on. The
//! counts are made by the database from its rows, whose pages are authenticated; the entries behind a
//! figure are read and checked one by one like any others.

use std::collections::BTreeMap;

use holdfast_journal::day::Day;
use holdfast_journal::entry::EntryRow;

use crate::error::{Damage, VaultError};
use crate::vault::Vault;

/// What a month holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Day,
    /// Entries written.
    pub entries: u32,
    /// Words written.
    pub words: u32,
    /// Requests put into words.
    pub asks: u32,
    /// Repairs noted, by the day they were.
    pub mends: u32,
    /// How many entries had each pleasantness, from −3 to 3.
    pub moods: [u32; 7],
}

/// A figure that stands on entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Everything that was written.
    Entries,
    /// Entries with a pleasantness.
    Moods,
    /// Requests put into words.
    Asks,
    /// Repairs noted.
    Mends,
}

/// Entries that are in the journal.
const LISTED: &str = "entry.binned_at IS NULL AND entry.erased_at IS NULL";

/// The day a repair counts on: when it was, or else when it was noted.
const REPAIR_DAY: &str = "coalesce(run.happened_on, run.day)";

impl Vault {
    /// Every month from the first one that holds something to that of `today` or the last one that does,
    /// without gaps.
    pub fn months(&self, today: Day) -> Result<Vec<Month>, VaultError> {
        let mut months = BTreeMap::new();
        let entries =
            format!("SELECT substr(day, 1, 7), count(*), sum(words) FROM entry WHERE {LISTED} GROUP BY 1");
        self.each(&entries, |month, [count, words]| {
            let month = at(&mut months, month)?;
            (month.entries, month.words) = (count, words);
            Ok(())
        })?;
        let moods = format!(
            "SELECT substr(day, 1, 7), pleasantness, count(*) FROM entry
             WHERE pleasantness IS NOT NULL AND {LISTED} GROUP BY 1, 2"
        );
        self.each_signed(&moods, |month, pleasantness, count| {
            let place = usize::try_from(pleasantness + 3).map_err(|_| VaultError::Damaged(Damage::Row))?;
            let month = at(&mut months, month)?;
            *month.moods.get_mut(place).ok_or(VaultError::Damaged(Damage::Row))? = count;
            Ok(())
        })?;
        for (practice, day, is_ask) in [("ask-plainly", "run.day", true), ("repair-log", REPAIR_DAY, false)] {
            let acts = format!(
                "SELECT substr({day}, 1, 7), count(*), 0 FROM practice_run AS run JOIN entry USING (entry_key)
                 WHERE run.practice = '{practice}' AND {LISTED} GROUP BY 1"
            );
            self.each(&acts, |month, [count, _]| {
                let month = at(&mut months, month)?;
                *(if is_ask { &mut month.asks } else { &mut month.mends }) = count;
                Ok(())
            })?;
        }
        Ok(without_gaps(months, today))
    }

    /// How many entries stand behind a figure over some days, and the newest `limit` of them.
    pub fn behind(
        &self,
        figure: Figure,
        from: Day,
        to: Day,
        limit: u32,
    ) -> Result<(u32, Vec<EntryRow>), VaultError> {
        let (first, last) = (from.number() << 20, ((to.number() + 1) << 20) - 1);
        let within = "entry.search_key BETWEEN ?1 AND ?2";
        let source = match figure {
            Figure::Entries => format!("entry WHERE {within}"),
            Figure::Moods => format!("entry WHERE {within} AND entry.pleasantness IS NOT NULL"),
            Figure::Asks => format!(
                "entry JOIN practice_run AS run USING (entry_key) WHERE run.practice = 'ask-plainly' AND {within}"
            ),
            // By the day they were, which is not the day they were noted.
            Figure::Mends => format!(
                "entry JOIN practice_run AS run USING (entry_key) WHERE run.practice = 'repair-log'
                 AND ?1 <= ?2 AND {REPAIR_DAY} BETWEEN '{from}' AND '{to}'"
            ),
        };
        let sql = format!("SELECT count(*) FROM {source} AND {LISTED}");
        let total = self.connection().prepare_cached(&sql)?.query_row([first, last], |row| row.get(0))?;
        let sql =
            format!("SELECT entry.id FROM {source} AND {LISTED} ORDER BY entry.search_key DESC LIMIT ?3");
        let mut statement = self.connection().prepare_cached(&sql)?;
        let ids = statement.query_map((first, last, limit), |row| row.get(0))?;
        let ids = ids.collect::<Result<Vec<[u8; 16]>, _>>()?;
        let row = |id| self.entries().row(holdfast_journal::id::EntryId::from_bytes(id));
        Ok((total, ids.into_iter().map(row).collect::<Result<_, _>>()?))
    }

    fn each(
        &self,
        sql: &str,
        mut take: impl FnMut(&str, [u32; 2]) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            take(&row.get::<_, String>(0)?, [row.get(1)?, row.get(2)?])?;
        }
        Ok(())
    }

    fn each_signed(
        &self,
        sql: &str,
        mut take: impl FnMut(&str, i64, u32) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            take(&row.get::<_, String>(0)?, row.get(1)?, row.get(2)?)?;
        }
        Ok(())
    }
}

/// The month with this name, such as `2026-11`.
fn at<'m>(months: &'m mut BTreeMap<Day, Month>, name: &str) -> Result<&'m mut Month, VaultError> {
    let first = format!("{name}-01").parse().map_err(|_| VaultError::Damaged(Damage::Row))?;
    Ok(months.entry(first).or_insert_with(|| empty(first)))
}

fn empty(first: Day) -> Month {
    Month { first, entries: 0, words: 0, asks: 0, mends: 0, moods: [0; 7] }
}

fn without_gaps(mut months: BTreeMap<Day, Month>, today: Day) -> Vec<Month> {
    let Some((&first, _)) = months.first_key_value() else { return Vec::new() };
    // An entry may lie on a later day than today; its month is shown as well.
    let last = months.last_key_value().map_or(first, |(last, _)| *last).max(today);
    let mut all = Vec::new();
    let mut next = Some(first);
    while let Some(month) = next.filter(|month| *month <= last) {
        all.push(months.remove(&month).unwrap_or_else(|| empty(month)));
        next = after(month);
    }
    all
}

/// The first day of the month after; none at the calendar's end.
fn after(first: Day) -> Option<Day> {
    use chrono::Months;
    first.date().checked_add_months(Months::new(1)).and_then(|date| Day::try_from(date).ok())
}
