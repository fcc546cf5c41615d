//! Beliefs a person keeps an eye on, as the window reads them.

use holdfast_journal::belief::{BadBelief, BeliefText, Since};
use holdfast_journal::day::Day;
use holdfast_journal::id::{BeliefId, MomentId};
use holdfast_journal::ipc::{
    AnswerBelief, BeliefMomentView, BeliefRowView, BeliefView, ChangeMoment, KeepMoment, SaveBelief,
};
use holdfast_vault::{Belief, BeliefMoment, BeliefPage, Vault, VaultError};

use crate::entry_requests::moment_now;

pub(crate) fn list(vault: &Vault) -> Result<Vec<BeliefRowView>, VaultError> {
    let row = |Belief { id, text, day, moments }| BeliefRowView { id, text: text.into(), day, moments };
    Ok(vault.beliefs()?.into_iter().map(row).collect())
}

pub(crate) fn save(vault: &Vault, request: SaveBelief) -> Result<BeliefId, VaultError> {
    let text = BeliefText::try_from(request.text).map_err(|bad| match bad {
        BadBelief::Empty => VaultError::Invalid("A belief needs words."),
        BadBelief::TooLong => VaultError::Invalid("A belief has at most 500 characters."),
    })?;
    vault.save_belief(request.id, &text, today(vault)?)
}

pub(crate) fn read(vault: &Vault, id: BeliefId) -> Result<BeliefView, VaultError> {
    let BeliefPage { belief, answers, moments } = vault.belief(id)?;
    let Belief { id, text, day, .. } = belief;
    Ok(BeliefView { id, text: text.into(), day, answers, moments: moments.into_iter().map(moment).collect() })
}

fn moment(moment: BeliefMoment) -> BeliefMomentView {
    let BeliefMoment { id, side, entry, title, day, sentence, still_there, since } = moment;
    BeliefMomentView { id, side, entry, title, day, sentence, still_there, since: since.into() }
}

pub(crate) fn answer(vault: &Vault, request: AnswerBelief) -> Result<(), VaultError> {
    vault.answer_belief(request.id, today(vault)?, request.how_true)
}

pub(crate) fn keep(vault: &Vault, request: &KeepMoment) -> Result<MomentId, VaultError> {
    let KeepMoment { belief, side, entry, sentence } = request;
    vault.keep_moment(*belief, *side, *entry, sentence)
}

pub(crate) fn change(vault: &Vault, request: ChangeMoment) -> Result<(), VaultError> {
    let ChangeMoment { id, side, since } = request;
    let since = Since::try_from(since)
        .map_err(|_| VaultError::Invalid("What you know since has at most 2,000 characters."))?;
    vault.change_moment(id, side, &since)
}

fn today(vault: &Vault) -> Result<Day, VaultError> {
    Ok(moment_now(vault)?.day)
}
