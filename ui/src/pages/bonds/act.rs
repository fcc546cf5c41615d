//! Making two one and forgetting: what each does, and the way back.

use holdfast_journal::id::BondId;
use holdfast_journal::ipc::{BondView, CommandError, ForgetBond, MergeBonds};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::components::{OpenContext, Undo};
use crate::failure;
use crate::ipc::call;
use crate::route::Route;
use crate::words::{tr, tr_with};

/// What takes somebody off the list.
#[derive(Clone, PartialEq)]
pub enum Act {
    /// They are the same as another one.
    Merge(BondView),
    /// No link to them is to stay.
    Forget,
}

impl Act {
    /// Does it, goes to where they can no longer be missed, and offers to take it back.
    pub async fn fulfil(self, bond: BondView, open: OpenContext) -> Result<(), CommandError> {
        let name = bond.nickname.as_str().to_owned();
        let (route, told) = match &self {
            Self::Merge(other) => {
                call(&MergeBonds { from: bond.id, into: Some(other.id) }).await?;
                let other_name = other.nickname.as_str().to_owned();
                let told = tr_with("bond-merged", &[("name", name.into()), ("other", other_name.into())]);
                (Route::Bond(other.id), told)
            }
            Self::Forget => {
                call(&ForgetBond { id: bond.id, forgotten: true }).await?;
                (Route::Bonds, tr_with("bond-forgotten", &[("name", name.into())]))
            }
        };
        open.go.emit(route);
        self.offer_back(bond.id, open, told);
        Ok(())
    }

    fn offer_back(self, id: BondId, open: OpenContext, text: String) {
        let offer = open.offer_undo.clone();
        let take_back = Callback::from(move |()| {
            let (act, open) = (self.clone(), open.clone());
            spawn_local(async move {
                match act.take_back(id).await {
                    Ok(()) => {
                        open.go.emit(Route::Bond(id));
                        open.say.emit(tr("bond-back"));
                    }
                    // There is no other way back, so the offer stays until it worked.
                    Err(error) => act.offer_back(id, open, failure::sentence(&error)),
                }
            });
        });
        offer.emit(Undo { text, take_back });
    }

    async fn take_back(&self, id: BondId) -> Result<(), CommandError> {
        match self {
            Self::Merge(_) => call(&MergeBonds { from: id, into: None }).await,
            Self::Forget => call(&ForgetBond { id, forgotten: false }).await,
        }
    }
}
