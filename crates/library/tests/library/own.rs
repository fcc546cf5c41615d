//! A person's own questions, and the ones they starred, over many days.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use holdfast_library::{
    Conditions, Exclusion, Kind, Question, Shown, State, another_question, daily_question, prompts,
    still_fits,
};
use proptest::prelude::*;

use crate::visits::starts;

/// The questions of this many days in a row, looked at and kept.
fn live(start: NaiveDate, days: u64, conditions: &Conditions<'_>) -> Vec<(NaiveDate, String)> {
    let mut history: Vec<Shown> = Vec::new();
    for day in start.iter_days().take(usize::try_from(days).expect("some hundred days")) {
        let asked = daily_question(day, &history, conditions).expect("there is a question");
        history.push(Shown { prompt_id: asked.id().to_owned(), day });
    }
    history.into_iter().map(|shown| (shown.day, shown.prompt_id)).collect()
}

/// The shortest number of days between two times that each question was asked.
fn shortest_rests(asked: &[(NaiveDate, String)]) -> BTreeMap<&str, i64> {
    let mut last: BTreeMap<&str, NaiveDate> = BTreeMap::new();
    let mut rests: BTreeMap<&str, i64> = BTreeMap::new();
    for (day, id) in asked {
        if let Some(before) = last.insert(id, *day) {
            let rest = (*day - before).num_days();
            rests.entry(id).and_modify(|least| *least = rest.min(*least)).or_insert(rest);
        }
    }
    rests
}

#[test]
fn own_questions_come_only_by_choice() {
    let start = "2030-01-01".parse().unwrap();
    let asked = live(start, 400, &Conditions::default());
    assert!(asked.iter().all(|(_, id)| !id.starts_with("own-")));
    let own = ["own-a", "own-b", "own-c"];
    let asked = live(start, 400, &Conditions { own: &own, ..Conditions::default() });
    let count = asked.iter().filter(|(_, id)| id.starts_with("own-")).count();
    assert!(count >= 3, "each one is met: {count}");
    assert!(count <= 58, "they count as free, about one day in seven: {count}");
}

#[test]
fn own_questions_fit_every_state() {
    let start = "2030-01-01".parse().unwrap();
    for &state in State::ALL {
        let conditions = Conditions {
            state: Some(state),
            excludes: Exclusion::ALL,
            own: &["own-mine"],
            ..Conditions::default()
        };
        assert!(still_fits(&Question::Own("own-mine"), &conditions));
        let asked = live(start, 200, &conditions);
        assert!(asked.iter().any(|(_, id)| id == "own-mine"), "{}", state.slug());
    }
}

#[test]
fn what_stands_gives_way_when_it_would_hurt() {
    let broken = Conditions { state: Some(State::FreshBreakUp), ..Conditions::default() };
    for prompt in prompts().iter().filter(|p| p.excludes.contains(&Exclusion::FreshBreakUp)) {
        assert!(!still_fits(&Question::Library(prompt), &broken), "{}", prompt.id);
    }
    let view = prompts().iter().find(|p| p.kind == Kind::View && p.states.contains(&State::Settled)).unwrap();
    assert!(still_fits(&Question::Library(view), &Conditions::default()));
}

#[test]
fn another_offers_own_questions_once() {
    let conditions = Conditions { own: &["own-a", "own-b"], ..Conditions::default() };
    let day: NaiveDate = "2030-06-06".parse().unwrap();
    let history = [Shown { prompt_id: "self-soothing-sky".to_owned(), day: day - Days::new(400) }];
    let mut after: Vec<&str> = Vec::new();
    while let Some(next) = another_question(day, &history, &conditions, &after) {
        assert!(!after.contains(&next.id()), "{} came twice", next.id());
        after.push(next.id());
    }
    assert_eq!(after.iter().filter(|id| id.starts_with("own-")).count(), 2);
}

proptest! {
    // 28 lives of 365 days: over 10,000 simulated days in this test alone.
    #![proptest_config(ProptestConfig::with_cases(28))]

    #[test]
    fn only_a_star_brings_a_question_back_within_three_weeks(
        start in starts(),
        stars in prop::collection::btree_set(0..prompts().len(), 0..6),
        own in 0..4_usize,
        own_starred in any::<bool>(),
    ) {
        let mine = ["own-a", "own-b", "own-c", "own-d"];
        let mut starred: Vec<&str> = stars.iter().map(|at| prompts()[*at].id).collect();
        if own_starred {
            starred.extend(&mine[..own]);
        }
        let conditions = Conditions { starred: &starred, own: &mine[..own], ..Conditions::default() };
        let asked = live(start, 365, &conditions);
        for (id, rest) in shortest_rests(&asked) {
            let least = if starred.contains(&id) { 7 } else { 22 };
            prop_assert!(rest >= least, "{id} came back after {rest} days");
        }
        // The same life again gives the same questions.
        prop_assert_eq!(live(start, 365, &conditions), asked);
    }
}
