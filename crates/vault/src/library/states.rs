//! How a person said they were, by days.

use holdfast_journal::day::Day;
use holdfast_journal::library::State;
use rusqlite::params;

use crate::error::VaultError;
use crate::vault::Vault;
use crate::write::Write;

/// For how many days a break-up counts as fresh, the day it was declared included: about three
/// months. Source: content brief, §3.3 rule 5.
const BREAK_UP_DAYS: u32 = 92;

impl Vault {
    /// How the person says they are: the last word of that day; a fresh break-up that still holds;
    /// [`State::Settled`] where nothing was said.
    pub fn declared_state(&self, today: Day) -> Result<State, VaultError> {
        let declared = self.declared_states()?;
        let said = declared.iter().rfind(|(day, _)| *day == today).map(|(_, state)| *state);
        let otherwise = if is_fresh(&declared, today) { State::FreshBreakUp } else { State::Settled };
        Ok(said.unwrap_or(otherwise))
    }

    /// Whether a break-up was declared that is still fresh on that day, whatever was said since. Only
    /// having said that one is settled ends it early.
    pub fn break_up_is_fresh(&self, today: Day) -> Result<bool, VaultError> {
        Ok(is_fresh(&self.declared_states()?, today))
    }

    /// Remembers how the person says they are on that day. The last word of a day stands.
    pub fn declare_state(&self, today: Day, state: State) -> Result<(), VaultError> {
        let write = Write::begin(self)?;
        let sql = "INSERT INTO declared_state (day, position, state)
             SELECT ?1, coalesce(max(position) + 1, 0), ?2 FROM declared_state WHERE day = ?1";
        write.connection().prepare_cached(sql)?.execute(params![today.to_string(), state.word()])?;
        write.commit()
    }

    /// Everything that was declared, oldest first.
    pub fn declared_states(&self) -> Result<Vec<(Day, State)>, VaultError> {
        let sql = "SELECT day, state FROM declared_state ORDER BY day, position";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        let mut states = Vec::new();
        for row in rows {
            let (day, word) = row?;
            // Neither a day nor a word that cannot be read was written by this program: pass it over.
            states.extend(day.parse().ok().zip(State::from_word(&word)));
        }
        Ok(states)
    }
}

fn is_fresh(declared: &[(Day, State)], today: Day) -> bool {
    // What was said of a later day, under a clock that was wrong, says nothing of this one.
    let until_now = declared.iter().filter(|(day, _)| *day <= today);
    let since = until_now.fold(None, |since, (day, state)| match state {
        State::FreshBreakUp => Some(*day),
        State::Settled => None,
        State::Stirred | State::Flat | State::Apart | State::AfterAQuarrel => since,
    });
    since.is_some_and(|day| today.number() - day.number() < i64::from(BREAK_UP_DAYS))
}
