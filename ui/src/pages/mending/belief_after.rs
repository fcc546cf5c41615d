//! What follows once something has been done on the page of a belief, and taking a moment's removal
//! back.

use holdfast_journal::id::{BeliefId, MomentId};
use holdfast_journal::ipc::{BeliefMomentView, BeliefSide, ChangeMoment, CommandError, KeepMoment};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::components::{OpenContext, Undo};
use crate::failure;
use crate::ipc::call;
use crate::words::tr;

/// What the page of a belief can do after something was done.
#[derive(Clone, PartialEq)]
pub struct BeliefAfter {
    pub open: OpenContext,
    /// Shows things as they are.
    pub look: Callback<()>,
    /// Where the focus goes once that is shown.
    pub focus: Callback<String>,
    /// Shows what went wrong.
    pub fail: Callback<CommandError>,
}

/// The id of the element that shows a moment's sentence. It has the side in it, so that the focus waits
/// for a moment that moves across until it is there.
pub fn moment_id(id: MomentId, side: BeliefSide) -> String {
    format!("moment-{}-{id}", side.word())
}

/// Taking back that it was taken off.
pub fn offer_back(after: BeliefAfter, belief: BeliefId, moment: BeliefMomentView, text: String) {
    let offer = after.open.offer_undo.clone();
    let take_back = Callback::from(move |()| {
        let (after, moment) = (after.clone(), moment.clone());
        spawn_local(async move {
            match bring(belief, &moment).await {
                Ok(id) => {
                    after.focus.emit(moment_id(id, moment.side));
                    after.look.emit(());
                    after.open.say.emit(tr("moment-back"));
                }
                // The offer is the last copy of what was known since, so it stays until it worked.
                Err(error) => offer_back(after, belief, moment, failure::sentence(&error)),
            }
        });
    });
    offer.emit(Undo { text, take_back });
}

/// Keeps it again, with what was known since.
async fn bring(belief: BeliefId, moment: &BeliefMomentView) -> Result<MomentId, CommandError> {
    let (side, entry, sentence) = (moment.side, moment.entry, moment.sentence.clone());
    let id = call(&KeepMoment { belief, side, entry, sentence }).await?;
    if !moment.since.is_empty() {
        call(&ChangeMoment { id, side, since: moment.since.clone() }).await?;
    }
    Ok(id)
}
