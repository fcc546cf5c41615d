//! Questions: the library's and a person's own.

use holdfast_journal::ipc::{LinkView, OwnQuestionView, PromptView, QuestionsView, SaveQuestion};
use holdfast_library::{OWN_QUESTION, concept, prompt as find};
use holdfast_vault::{Vault, VaultError};

use super::views::{link, own_question, own_question_row, prompt_view};

/// One question; none where there is none with this id.
pub(crate) fn prompt(vault: &Vault, id: &str) -> Result<Option<PromptView>, VaultError> {
    if id.starts_with(OWN_QUESTION) {
        return Ok(vault.own_prompt(id)?.as_ref().map(own_question));
    }
    let starred = vault.starred_prompts()?;
    Ok(find(id).map(|prompt| prompt_view(prompt, &starred)))
}

/// A person's own questions and those they starred.
pub(crate) fn list(vault: &Vault) -> Result<QuestionsView, VaultError> {
    let starred = vault.starred_prompts()?;
    Ok(QuestionsView {
        own: vault.own_prompts()?.into_iter().map(own_question_row).collect(),
        starred: starred.iter().filter_map(|id| find(id)).map(|p| prompt_view(p, &starred)).collect(),
        mixed_in: vault.settings()?.own_questions,
    })
}

/// Stars a question that there is.
pub(crate) fn star(vault: &Vault, id: &str, starred: bool) -> Result<(), VaultError> {
    if prompt(vault, id)?.is_none() {
        return Err(VaultError::NotFound);
    }
    vault.star_prompt(id, starred)
}

pub(crate) fn save(vault: &Vault, request: &SaveQuestion) -> Result<OwnQuestionView, VaultError> {
    vault.save_own_prompt(request.id.as_deref(), &request.text).map(own_question_row)
}

pub(crate) fn retire(vault: &Vault, id: &str, retired: bool) -> Result<(), VaultError> {
    vault.retire_own_prompt(id, retired)
}

pub(crate) fn remove(vault: &Vault, id: &str) -> Result<(), VaultError> {
    vault.remove_own_prompt(id)
}

/// Whether a person's own questions are asked among the day's.
pub(crate) fn mix(vault: &Vault, mixed_in: bool) -> Result<(), VaultError> {
    let mut settings = vault.settings()?;
    settings.own_questions = mixed_in;
    vault.change_settings(&settings)
}

/// The idea that a question is about, by the question's id.
pub(crate) fn about_entry(prompt: &str) -> Option<LinkView> {
    concept(find(prompt)?.concept).map(link)
}
