//! Commands about questions: the day's, the library's, a person's own.

use holdfast_journal::ipc::{
    CommandError, DeclareState, ListQuestions, MixQuestions, OfferPrompt, OwnQuestionView, PromptOfferView,
    PromptView, QuestionsView, ReadPrompt, RemoveQuestion, RetireQuestion, SaveQuestion, StarPrompt,
};
use tauri::State;

use crate::session::Session;
use crate::{daily, library};

/// Today's question, another one, or none for today.
#[tauri::command(async)]
pub fn offer_prompt(
    session: State<'_, Session>,
    request: OfferPrompt,
) -> Result<PromptOfferView, CommandError> {
    session.with_vault(move |vault| daily::offer(vault, request.wish))
}

/// Says how the person is.
#[tauri::command(async)]
pub fn declare_state(
    session: State<'_, Session>,
    request: DeclareState,
) -> Result<PromptOfferView, CommandError> {
    session.with_vault(move |vault| daily::declare(vault, request.state))
}

/// One question.
#[tauri::command(async)]
pub fn read_prompt(
    session: State<'_, Session>,
    request: ReadPrompt,
) -> Result<Option<PromptView>, CommandError> {
    session.with_vault(move |vault| library::prompt(vault, &request.id))
}

/// Stars a question, or takes the star away.
#[tauri::command(async)]
pub fn star_prompt(session: State<'_, Session>, request: StarPrompt) -> Result<(), CommandError> {
    session.with_vault(move |vault| library::star(vault, &request.id, request.starred))
}

/// A person's own questions and those they starred.
#[tauri::command(async)]
pub fn list_questions(
    session: State<'_, Session>,
    request: ListQuestions,
) -> Result<QuestionsView, CommandError> {
    let ListQuestions {} = request;
    session.with_vault(library::list)
}

/// Adds a question, or changes the words of one.
#[tauri::command(async)]
pub fn save_question(
    session: State<'_, Session>,
    request: SaveQuestion,
) -> Result<OwnQuestionView, CommandError> {
    session.with_vault(move |vault| library::save(vault, &request))
}

/// Asks a question no longer, or again.
#[tauri::command(async)]
pub fn retire_question(session: State<'_, Session>, request: RetireQuestion) -> Result<(), CommandError> {
    session.with_vault(move |vault| library::retire(vault, &request.id, request.retired))
}

/// Removes a question of one's own.
#[tauri::command(async)]
pub fn remove_question(session: State<'_, Session>, request: RemoveQuestion) -> Result<(), CommandError> {
    session.with_vault(move |vault| library::remove(vault, &request.id))
}

/// Whether one's own questions are asked among the day's.
#[tauri::command(async)]
pub fn mix_questions(session: State<'_, Session>, request: MixQuestions) -> Result<(), CommandError> {
    session.with_vault(move |vault| library::mix(vault, request.mixed_in))
}
