//! The way through a practice: which screen comes after which. Pure, so that every order can be tried.

use holdfast_journal::practice::Safety;

/// One screen of the runner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// The same matter was opened again and again: another view, an act, or rest.
    Brake,
    /// What the practice is and what it may stir.
    Opening,
    /// Whom it is about, and whether one is safe with them.
    Gate,
    /// The one page where one is not safe.
    ForYou,
    /// A step, counted from 0.
    Step(usize),
    /// The time is up: back to the room. Holds the step that was up.
    Settle(usize),
    /// The end: the free note, and finishing.
    Closing,
}

/// What of a run decides on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// How many steps there are, at least one.
    pub steps: usize,
    /// Whether it asks at a gate.
    pub gate: bool,
    /// Whether it is stored: then it was begun before.
    pub stored: bool,
    /// Whether it is an entry already, and only changed.
    pub finished: bool,
    /// Whether the brake holds.
    pub pause: bool,
    /// The step where it was left, counted from 0.
    pub left_at: Option<usize>,
}

impl Course {
    /// The screen that is up first.
    pub fn first(&self, safety: Option<Safety>) -> Screen {
        if self.pause { Screen::Brake } else { self.begin(safety) }
    }

    /// The screen with which it begins, or goes on.
    fn begin(&self, safety: Option<Safety>) -> Screen {
        match safety {
            _ if !self.stored => Screen::Opening,
            Some(Safety::NotSafe) if self.gate => Screen::ForYou,
            // What is finished is looked at from its beginning.
            _ if self.finished => Screen::Step(0),
            _ => Screen::Step(self.left_at.unwrap_or(0).min(self.last())),
        }
    }

    /// The screen after one.
    pub fn after(&self, screen: Screen, safety: Option<Safety>) -> Screen {
        match screen {
            Screen::Brake => self.begin(safety),
            Screen::Opening if self.gate => Screen::Gate,
            Screen::Opening => Screen::Step(0),
            Screen::Gate if safety == Some(Safety::NotSafe) => Screen::ForYou,
            Screen::Gate => Screen::Step(0),
            Screen::Step(at) if at < self.last() => Screen::Step(at + 1),
            Screen::Settle(_) => Screen::Step(self.last()),
            Screen::Step(_) | Screen::Closing => Screen::Closing,
            Screen::ForYou => Screen::ForYou,
        }
    }

    /// The screen before one; none where the way back leads out of the practice.
    pub fn before(&self, screen: Screen) -> Option<Screen> {
        match screen {
            Screen::Brake | Screen::Opening => None,
            Screen::Step(at) if at > 0 => Some(Screen::Step(at - 1)),
            Screen::Step(_) if self.gate => Some(Screen::Gate),
            Screen::Step(_) | Screen::Gate => (!self.finished).then_some(Screen::Opening),
            Screen::ForYou => Some(Screen::Gate),
            Screen::Settle(at) => Some(Screen::Step(at)),
            Screen::Closing => Some(Screen::Step(self.last())),
        }
    }

    /// The last step, counted from 0.
    pub fn last(&self) -> usize {
        self.steps.saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn course() -> Course {
        Course { steps: 3, gate: true, stored: false, finished: false, pause: false, left_at: None }
    }

    fn way(course: &Course, safety: Option<Safety>) -> Vec<Screen> {
        let mut way = vec![course.first(safety)];
        loop {
            let here = way[way.len() - 1];
            let next = course.after(here, safety);
            if next == here {
                return way;
            }
            way.push(next);
        }
    }

    #[test]
    fn a_new_run_opens_asks_at_the_gate_and_goes_step_by_step() {
        use Screen::{Closing, Gate, Opening, Step};
        let whole = [Opening, Gate, Step(0), Step(1), Step(2), Closing];
        assert_eq!(way(&course(), None), whole, "the question at the gate can be skipped");
        assert_eq!(way(&course(), Some(Safety::Unsure)), whole);
        let open = Course { gate: false, ..course() };
        assert_eq!(way(&open, None), [Opening, Step(0), Step(1), Step(2), Closing]);
    }

    #[test]
    fn who_is_not_safe_comes_to_one_page_and_to_no_step() {
        let way = way(&course(), Some(Safety::NotSafe));
        assert_eq!(way, [Screen::Opening, Screen::Gate, Screen::ForYou]);
        let stored = Course { stored: true, left_at: Some(2), ..course() };
        assert_eq!(stored.first(Some(Safety::NotSafe)), Screen::ForYou);
        assert_eq!(stored.before(Screen::ForYou), Some(Screen::Gate), "the answer can be changed");
    }

    #[test]
    fn a_run_goes_on_where_it_was_left_and_a_finished_one_from_its_beginning() {
        let left = Course { stored: true, left_at: Some(1), ..course() };
        assert_eq!(left.first(None), Screen::Step(1));
        assert_eq!(Course { left_at: Some(9), ..left }.first(None), Screen::Step(2), "a step is gone");
        let finished = Course { finished: true, ..left };
        assert_eq!(finished.first(None), Screen::Step(0));
        assert_eq!(finished.before(Screen::Gate), None, "it is not opened again");
    }

    #[test]
    fn the_brake_stands_before_everything_and_can_be_passed() {
        let course = Course { pause: true, stored: true, left_at: Some(1), ..course() };
        assert_eq!(course.first(None), Screen::Brake);
        assert_eq!(course.after(Screen::Brake, None), Screen::Step(1));
    }

    #[test]
    fn settling_leads_to_the_last_step_and_back_to_what_was_up() {
        assert_eq!(course().after(Screen::Settle(1), None), Screen::Step(2));
        assert_eq!(course().before(Screen::Settle(1)), Some(Screen::Step(1)));
    }

    proptest! {
        #[test]
        fn back_undoes_next_between_the_opening_and_the_end(
            steps in 1..12usize, gate: bool, stored: bool, safe: bool, left_at in prop::option::of(0..12usize)
        ) {
            let course = Course { steps, gate, stored, finished: false, pause: false, left_at };
            let safety = safe.then_some(Safety::Ok);
            let way = way(&course, safety);
            prop_assert_eq!(way[way.len() - 1], Screen::Closing);
            for pair in way.windows(2) {
                prop_assert_eq!(course.before(pair[1]), Some(pair[0]));
            }
        }
    }
}
