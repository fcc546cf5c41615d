//! Commands about beliefs.

use holdfast_journal::id::{BeliefId, MomentId};
use holdfast_journal::ipc::{
    AnswerBelief, BeliefRowView, BeliefView, ChangeMoment, CommandError, DropMoment, KeepMoment, ListBeliefs,
    ReadBelief, ReadSentences, RemoveBelief, SaveBelief,
};
use tauri::State;

use crate::beliefs;
use crate::session::Session;

/// The beliefs a person keeps an eye on.
#[tauri::command(async)]
pub fn list_beliefs(
    session: State<'_, Session>,
    request: ListBeliefs,
) -> Result<Vec<BeliefRowView>, CommandError> {
    let ListBeliefs {} = request;
    session.with_vault(beliefs::list)
}

/// Adds a belief, or changes its words.
#[tauri::command(async)]
pub fn save_belief(session: State<'_, Session>, request: SaveBelief) -> Result<BeliefId, CommandError> {
    session.with_vault(move |vault| beliefs::save(vault, request))
}

/// Removes a belief, or takes that back.
#[tauri::command(async)]
pub fn remove_belief(session: State<'_, Session>, request: RemoveBelief) -> Result<(), CommandError> {
    session.with_vault(move |vault| vault.remove_belief(request.id, request.removed))
}

/// The page of a belief.
#[tauri::command(async)]
pub fn read_belief(session: State<'_, Session>, request: ReadBelief) -> Result<BeliefView, CommandError> {
    session.with_vault(move |vault| beliefs::read(vault, request.id))
}

/// Says how true a belief feels today.
#[tauri::command(async)]
pub fn answer_belief(session: State<'_, Session>, request: AnswerBelief) -> Result<(), CommandError> {
    session.with_vault(move |vault| beliefs::answer(vault, request))
}

/// The sentences of an entry, to choose one from.
#[tauri::command(async)]
pub fn read_sentences(
    session: State<'_, Session>,
    request: ReadSentences,
) -> Result<Vec<String>, CommandError> {
    session.with_vault(move |vault| vault.sentences(request.entry))
}

/// Keeps a sentence for or against a belief.
#[tauri::command(async)]
pub fn keep_moment(session: State<'_, Session>, request: KeepMoment) -> Result<MomentId, CommandError> {
    session.with_vault(move |vault| beliefs::keep(vault, &request))
}

/// Changes what is known since, or which way a moment speaks.
#[tauri::command(async)]
pub fn change_moment(session: State<'_, Session>, request: ChangeMoment) -> Result<(), CommandError> {
    session.with_vault(move |vault| beliefs::change(vault, request))
}

/// Takes a moment off its belief.
#[tauri::command(async)]
pub fn drop_moment(session: State<'_, Session>, request: DropMoment) -> Result<(), CommandError> {
    session.with_vault(move |vault| vault.drop_moment(request.id))
}
