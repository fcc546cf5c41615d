//! Asking the shell for what a page shows.

use std::future::Future;

use gloo_timers::future::TimeoutFuture;
use holdfast_journal::ipc::CommandError;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, hook, html, use_effect_with, use_state};

use super::alert::{Alert, AlertKind};
use crate::failure;
use crate::words::tr;

/// How long nothing is shown before waiting becomes visible (milliseconds): a flash of "please
/// wait" is worse than none.
const PATIENCE: u32 = 400;

/// What was asked for: not here yet, here, or not to be had.
#[derive(Debug, Clone, PartialEq)]
pub enum Loadable<T> {
    Loading,
    Ready(T),
    Failed(CommandError),
}

impl<T> Loadable<T> {
    /// What is here.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }
}

/// What is loaded, and the way to load it again.
pub struct Load<T> {
    pub state: Loadable<T>,
    pub again: Callback<()>,
}

impl<T: Clone> Load<T> {
    /// Shows what is here; or that it is on its way; or what went wrong, with a way to try again.
    pub fn show(&self, page: impl FnOnce(&T) -> Html) -> Html {
        match &self.state {
            Loadable::Loading => html! { <Waiting /> },
            Loadable::Ready(value) => page(value),
            Loadable::Failed(error) => {
                let again = self.again.reform(|_| ());
                html! {
                    <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)}>
                        <button class="button" type="button" onclick={again}>{ tr("try-again") }</button>
                    </Alert>
                }
            }
        }
    }
}

/// Loads when the page appears and whenever `key` changes. An answer that comes after the key has
/// changed again is dropped.
#[hook]
pub fn use_load<K, T, F>(key: K, ask: impl Fn(&K) -> F + 'static) -> Load<T>
where
    K: PartialEq + Clone + 'static,
    T: Clone + 'static,
    F: Future<Output = Result<T, CommandError>> + 'static,
{
    let state = use_state(|| Loadable::Loading);
    let round = use_state(|| 0u32);
    {
        let state = state.clone();
        use_effect_with((key, *round), move |(key, _)| {
            let answer = ask(key);
            let current = std::rc::Rc::new(std::cell::Cell::new(true));
            let still = current.clone();
            spawn_local(async move {
                let outcome = answer.await;
                if still.get() {
                    state.set(match outcome {
                        Ok(value) => Loadable::Ready(value),
                        Err(error) => Loadable::Failed(error),
                    });
                }
            });
            move || current.set(false)
        });
    }
    let again = {
        let state = state.clone();
        Callback::from(move |()| {
            state.set(Loadable::Loading);
            round.set(*round + 1);
        })
    };
    Load { state: (*state).clone(), again }
}

#[derive(Properties, PartialEq)]
struct WaitingProps {}

/// Nothing at first, and a quiet line once it takes long.
#[component]
fn Waiting(_props: &WaitingProps) -> Html {
    let is_long = use_state(|| false);
    {
        let is_long = is_long.clone();
        use_effect_with((), move |()| {
            spawn_local(async move {
                TimeoutFuture::new(PATIENCE).await;
                is_long.set(true);
            });
        });
    }
    if *is_long {
        html! { <progress class="progress" aria-label={tr("one-moment")}></progress> }
    } else {
        Html::default()
    }
}
