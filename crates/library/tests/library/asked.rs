//! The question of the day where nobody has questions of their own: always one of the library's.

use chrono::NaiveDate;
use holdfast_library::{Conditions, Prompt, Question, Shown, another_question, daily_question};

fn of_library(question: Question<'_>) -> &'static Prompt {
    match question {
        Question::Library(prompt) => prompt,
        Question::Own(id) => panic!("{id} was never written"),
    }
}

pub(crate) fn daily_prompt(
    day: NaiveDate,
    history: &[Shown],
    conditions: &Conditions<'_>,
) -> Option<&'static Prompt> {
    daily_question(day, history, conditions).map(of_library)
}

pub(crate) fn another_prompt(
    day: NaiveDate,
    history: &[Shown],
    conditions: &Conditions<'_>,
    after: &[&str],
) -> Option<&'static Prompt> {
    another_question(day, history, conditions, after).map(of_library)
}
