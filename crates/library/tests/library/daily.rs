//! Single days of the daily question, and a few whole years.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use holdfast_library::{Conditions, Depth, Exclusion, Kind, Prompt, Shown, State, prompts};

use crate::{
    asked::{another_prompt, daily_prompt},
    visits::{Visit, live},
    years::shares,
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn shown(id: &str, on: &str) -> Shown {
    Shown { prompt_id: id.to_owned(), day: day(on) }
}

fn on(text: &str, history: &[Shown], state: State) -> &'static Prompt {
    let conditions = Conditions { state: Some(state), excludes: &[], ..Conditions::default() };
    daily_prompt(day(text), history, &conditions).expect("every state has prompts")
}

#[test]
fn the_same_day_gives_the_same_question() {
    let history = [shown("self-soothing-sky", "2031-02-01")];
    let first = on("2031-02-20", &history, State::Settled);
    assert_eq!(on("2031-02-20", &history, State::Settled), first);

    // Once it is written down, and after others were offered, it is still today's question.
    let mut later = history.to_vec();
    later.extend([shown(first.id, "2031-02-20"), shown("co-regulation-song", "2031-02-20")]);
    assert_eq!(on("2031-02-20", &later, State::Settled), first);
}

#[test]
fn the_order_of_the_days_in_the_history_does_not_matter() {
    let days = live(day("2030-01-01"), &[Visit::EVERY_DAY; 60]);
    let mut history: Vec<Shown> =
        days.iter().map(|day| Shown { prompt_id: day.kept().id.to_owned(), day: day.date }).collect();
    let forwards = on("2030-03-03", &history, State::Flat);
    history.reverse();
    assert_eq!(on("2030-03-03", &history, State::Flat), forwards);
}

#[test]
fn a_prompt_rests_for_twenty_one_days() {
    // All were shown yesterday, but for one noticing and one caring prompt.
    let (sky, song) = ("self-soothing-sky", "safe-haven-good-company");
    for today in day("2030-05-01").iter_days().take(40) {
        let ago = |days| today - Days::new(days);
        let history = |sky_ago, song_ago| -> Vec<Shown> {
            let on = |id: &str| match id {
                _ if id == sky => ago(sky_ago),
                _ if id == song => ago(song_ago),
                _ => ago(1),
            };
            let shown = |id: &str| Shown { prompt_id: id.to_owned(), day: on(id) };
            prompts().iter().map(|prompt| shown(prompt.id)).collect()
        };
        let asked = |history: Vec<Shown>| on(&today.to_string(), &history, State::Settled).id;
        assert_eq!(asked(history(21, 22)), song, "only one has rested on {today}");
        assert_eq!(asked(history(22, 21)), sky, "only one has rested on {today}");
        assert_eq!(asked(history(20, 21)), song, "none has, so the longest unseen comes on {today}");
    }
}

#[test]
fn another_never_repeats_and_ends() {
    let conditions = Conditions::default();
    let today = day("2030-06-06");
    let history = [shown("self-soothing-sky", "2029-01-01")];
    let mut after = vec![daily_prompt(today, &history, &conditions).unwrap().id];
    while let Some(next) = another_prompt(today, &history, &conditions, &after) {
        assert!(!after.contains(&next.id), "{} came twice", next.id);
        after.push(next.id);
    }
    let settled = prompts().iter().filter(|p| p.states.contains(&State::Settled));
    let daily = settled.filter(|p| p.depth != Depth::Deep && p.kind != Kind::Gratitude);
    let all: BTreeSet<_> = daily.map(|p| p.id).collect();
    let offered: BTreeSet<_> = after.iter().copied().collect();
    assert!(offered.is_superset(&all), "each one is offered before the end");
    assert_eq!(offered.len(), all.len() + 1, "and gratitude once");
}

#[test]
fn another_changes_the_kind_first() {
    let (conditions, today) = (Conditions::default(), day("2030-06-06"));
    let first = daily_prompt(today, &[], &conditions).unwrap();
    let mut after = vec![first.id];
    let mut kinds = BTreeSet::from([first.kind]);
    for _ in 0..4 {
        let next = another_prompt(today, &[], &conditions, &after).unwrap();
        kinds.insert(next.kind);
        after.push(next.id);
    }
    assert_eq!(kinds.len(), 5, "five offers, five kinds");
}

#[test]
fn another_knows_what_the_history_says_of_today() {
    let (conditions, today) = (Conditions::default(), day("2030-06-06"));
    let first = daily_prompt(today, &[], &conditions).unwrap();
    let history = [shown(first.id, "2030-06-06")];
    let told = another_prompt(today, &[], &conditions, &[first.id]);
    assert_eq!(another_prompt(today, &history, &conditions, &[]), told);
}

#[test]
fn a_fresh_break_up_hides_the_search_for_meaning() {
    let conditions = Conditions { state: Some(State::FreshBreakUp), excludes: &[], ..Conditions::default() };
    let today = day("2030-06-06");
    let history = [shown("self-soothing-sky", "2029-01-01")];
    let mut after: Vec<&str> = Vec::new();
    while let Some(next) = another_prompt(today, &history, &conditions, &after) {
        assert_ne!(next.kind, Kind::View);
        assert!(!next.excludes.contains(&Exclusion::FreshBreakUp), "{}", next.id);
        after.push(next.id);
    }
    assert!(after.len() >= 22);
}

#[test]
fn odd_histories_are_survived() {
    let ends = [NaiveDate::MIN, NaiveDate::MAX, day("0001-01-01"), day("2030-06-06")];
    for today in ends {
        let odd = ends.map(|day| Shown { prompt_id: "no-such-prompt".to_owned(), day });
        let mut history = odd.to_vec();
        history.extend(ends.map(|day| Shown { prompt_id: "self-soothing-sky".to_owned(), day }));
        for &state in State::ALL {
            let conditions =
                Conditions { state: Some(state), excludes: Exclusion::ALL, ..Conditions::default() };
            let found = daily_prompt(today, &history, &conditions);
            assert!(found.is_some(), "{today} {state:?}");
            let after = ["", "no-such-prompt", found.unwrap().id];
            assert!(another_prompt(today, &history, &conditions, &after).is_some());
        }
    }
}

#[test]
fn a_prompt_shown_on_a_later_day_stays_away_too() {
    let first = on("2030-06-06", &[], State::Settled);
    let ahead = [shown(first.id, "2030-06-09")];
    assert_ne!(on("2030-06-06", &ahead, State::Settled), first);
}

#[test]
fn ten_years_of_daily_writing() {
    // 10,000 days in all, in every state.
    for (&state, days) in State::ALL.iter().zip([3653, 1300, 1300, 1300, 1300, 1300]) {
        let visit = Visit { state: Some(state), ..Visit::EVERY_DAY };
        let days = live(day("2026-11-24"), &vec![visit; days]);
        let mut met = BTreeSet::new();
        for pair in days.windows(2) {
            assert_ne!(pair[0].kept(), pair[1].kept());
            let kept = pair[1].kept();
            let unseen = pair[1].last.get(kept.id).map(|last| (pair[1].date - *last).num_days());
            assert!(unseen.is_none_or(|days| days > 21), "{} after {unseen:?}", kept.id);
            met.insert(kept.id);
        }
        let fits = prompts().iter().filter(|p| p.depth != Depth::Deep && p.states.contains(&state));
        let missed: Vec<_> = fits.map(|p| p.id).filter(|id| !met.contains(id)).collect();
        assert_eq!(missed, [""; 0], "{} never asks these", state.slug());
    }
}

#[test]
fn someone_who_swaps_now_and_then_has_roughly_the_mix() {
    let swaps = [0, 0, 1, 0, 2, 0, 0, 3, 0, 1, 0].into_iter().cycle();
    let visits = swaps.map(|swaps| Visit { swaps, ..Visit::EVERY_DAY });
    let shares = shares(&live(day("2026-11-24"), &visits.take(700).collect::<Vec<_>>()));
    for (kept, share) in shares.into_iter().zip([200, 200, 100, 100, 100]) {
        assert!((share * 3 / 4..=share * 5 / 4).contains(&kept), "{shares:?}");
    }
}

#[test]
fn someone_who_always_swaps_still_gets_every_kind() {
    for swaps in 1..6 {
        let visit = Visit { swaps, ..Visit::EVERY_DAY };
        let shares = shares(&live(day("2026-11-24"), &[visit; 700]));
        let scant = shares.iter().any(|kept| *kept < 70);
        assert!(!scant, "{swaps} swaps a day: {shares:?}");
    }
}

#[test]
fn someone_who_comes_once_a_week_gets_every_kind() {
    let visit = Visit { gap: 7, ..Visit::EVERY_DAY };
    let shares = shares(&live(day("2026-11-24"), &[visit; 350]));
    for (kept, share) in shares.into_iter().zip([100, 100, 50, 50, 50]) {
        assert!((share / 2..=share * 2).contains(&kept), "{shares:?}");
    }
}

#[test]
fn days_differ_even_for_someone_whose_history_is_lost() {
    let first = day("2026-11-24");
    let ids: BTreeSet<_> = first
        .iter_days()
        .take(30)
        .filter_map(|day| daily_prompt(day, &[], &Conditions::default()))
        .map(|prompt| prompt.id)
        .collect();
    assert!(ids.len() > 20, "{} questions in 30 days", ids.len());
}
