//! What a page shows, kept up while it is read anew.

use std::cell::Cell;
use std::rc::Rc;

use holdfast_journal::ipc::CommandError;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, hook, html, use_callback, use_effect_with, use_memo, use_mut_ref, use_state};

use crate::components::{Alert, AlertKind, Load, Loadable};
use crate::failure;
use crate::words::tr;

/// What was read, and the way to read it anew.
pub struct Kept<T> {
    pub state: Loadable<Rc<T>>,
    /// Reads it anew. What is up stays up until the answer is here.
    pub look: Callback<()>,
    /// Why reading it anew failed.
    pub problem: Option<CommandError>,
}

impl<T> Kept<T> {
    /// Shows what is here; or that it is on its way; or what went wrong, with a way to try again.
    pub fn show(&self, page: impl FnOnce(&Rc<T>) -> Html) -> Html {
        Load { state: self.state.clone(), again: self.look.clone() }.show(page)
    }

    /// What is shown may be an older state of things: says so, with a way to try again.
    pub fn alert(&self) -> Html {
        let Some(error) = &self.problem else { return Html::default() };
        html! {
            <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)}>
                <button class="button" type="button" onclick={self.look.reform(|_| ())}>{ tr("try-again") }</button>
            </Alert>
        }
    }
}

/// Reads when the page appears, whenever `key` changes, and whenever somebody asks.
///
/// Unlike [`crate::components::use_load`], nothing goes away meanwhile: the focus, open panels and
/// half-typed words stay where they are.
#[hook]
pub fn use_kept<K, T, F>(key: K, ask: impl Fn(&K) -> F + 'static) -> Kept<T>
where
    K: PartialEq + Clone + 'static,
    T: 'static,
    F: Future<Output = Result<T, CommandError>> + 'static,
{
    let state = use_state(|| Loadable::<Rc<T>>::Loading);
    let problem = use_state(|| None::<CommandError>);
    let ask = use_memo((), |()| ask);
    let newest = use_mut_ref(|| key.clone());
    *newest.borrow_mut() = key.clone();
    // The newest answer counts: two may be on their way.
    let round = use_memo((), |()| Cell::new(0_u32));
    let is_up = use_memo((), |()| Cell::new(false));
    let look = {
        let (state, problem) = (state.clone(), problem.clone());
        use_callback((), move |(), ()| {
            let this = round.get() + 1;
            round.set(this);
            let answer = ask(&newest.borrow());
            let (state, problem) = (state.clone(), problem.clone());
            let (round, is_up) = (round.clone(), is_up.clone());
            spawn_local(async move {
                let outcome = answer.await;
                if round.get() != this {
                    return;
                }
                match outcome {
                    Ok(value) => {
                        is_up.set(true);
                        problem.set(None);
                        state.set(Loadable::Ready(Rc::new(value)));
                    }
                    Err(error) if is_up.get() => problem.set(Some(error)),
                    Err(error) => state.set(Loadable::Failed(error)),
                }
            });
        })
    };
    {
        let look = look.clone();
        use_effect_with(key, move |_| look.emit(()));
    }
    Kept { state: (*state).clone(), look, problem: (*problem).clone() }
}
