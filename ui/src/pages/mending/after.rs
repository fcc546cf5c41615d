//! What follows once something has been done on the Mending page: the page as it is now, the focus,
//! and the offer to take it back.

use holdfast_journal::id::RunId;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::act::Done;
use crate::components::{OpenContext, Undo};
use crate::failure;
use crate::words::tr;

/// The id of the heading that names a rupture.
pub fn pair_id(rupture: RunId) -> String {
    format!("pair-{rupture}")
}

/// What the page can do after something was done.
#[derive(Clone, PartialEq)]
pub struct After {
    pub open: OpenContext,
    /// Shows things as they are.
    pub look: Callback<()>,
    /// Where the focus goes once that is shown.
    pub focus: Callback<String>,
}

impl After {
    /// Shows what has been done, moves the focus there, and offers to take it back.
    pub fn follow(self, done: Done, focus: String) {
        self.focus.emit(focus);
        self.look.emit(());
        let told = done.told();
        self.offer(done, told);
    }

    fn offer(self, done: Done, text: String) {
        let offer = self.open.offer_undo.clone();
        let take_back = Callback::from(move |()| {
            let (after, done) = (self.clone(), done.clone());
            spawn_local(async move {
                match done.take_back().await {
                    Ok(()) => {
                        after.focus.emit(pair_id(done.before.run));
                        after.look.emit(());
                        after.open.say.emit(tr("mending-as-before"));
                    }
                    // A link's note stands nowhere else by now, so the offer stays until it worked.
                    Err(error) => {
                        after.look.emit(());
                        after.offer(done, failure::sentence(&error));
                    }
                }
            });
        });
        offer.emit(Undo { text, take_back });
    }
}
