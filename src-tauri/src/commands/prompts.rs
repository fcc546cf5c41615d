//! The command about the day's question.

use holdfast_journal::ipc::{CommandError, OfferPrompt, PromptOfferView};
use tauri::State;

use crate::daily;
use crate::session::Session;

/// Today's question, another one, or none for today.
#[tauri::command(async)]
pub fn offer_prompt(
    session: State<'_, Session>,
    request: OfferPrompt,
) -> Result<PromptOfferView, CommandError> {
    session.with_vault(move |vault| daily::offer(vault, request.wish))
}
