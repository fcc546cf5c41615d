//! What is up: the door of a closed journal, or an open one.

use holdfast_journal::comfort::Comfort;
use holdfast_journal::ipc::{ChangeComfort, FirstPage, Painted, VaultState, VaultStatus, VaultStatusView};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, component, html, use_effect_with, use_mut_ref, use_state};

use crate::browser;
use crate::components::{Alert, AlertKind};
use crate::failure;
use crate::ipc::call;
use crate::pages::{Door, OpenJournal};
use crate::words::{set_language, tr};

/// What is up.
#[derive(Clone, PartialEq)]
enum Stage {
    /// The shell has not answered yet; the page from before the interface is still up.
    Starting,
    /// The journal is closed, or there is none.
    Door(VaultStatusView),
    /// The journal is open. The number is of saves that an older copy lacks.
    Open(VaultStatusView, u32),
    /// The shell does not answer.
    Failed(String),
}

#[component]
pub fn App() -> Html {
    let stage = use_state(|| Stage::Starting);
    let comfort = use_state(Comfort::default);
    let look = {
        let (stage, comfort) = (stage.clone(), comfort.clone());
        Callback::from(move |saves_missing: u32| {
            let (stage, comfort) = (stage.clone(), comfort.clone());
            spawn_local(async move {
                match call(&VaultStatus {}).await {
                    Ok(status) => {
                        set_language(status.comfort.language);
                        browser::apply_comfort(&status.comfort);
                        comfort.set(status.comfort);
                        stage.set(match status.state {
                            VaultState::Unlocked => Stage::Open(status, saves_missing),
                            _ => Stage::Door(status),
                        });
                    }
                    Err(error) => stage.set(Stage::Failed(failure::sentence(&error))),
                }
            });
        })
    };
    {
        let look = look.clone();
        use_effect_with((), move |()| look.emit(0));
    }
    let first = match *stage {
        Stage::Starting => None,
        Stage::Door(_) => Some(FirstPage::Door),
        Stage::Open(..) => Some(FirstPage::Journal),
        Stage::Failed(_) => Some(FirstPage::Failure),
    };
    let is_told = use_mut_ref(|| false);
    use_effect_with(first, move |first| {
        if let Some(page) = *first
            && !is_told.replace(true)
        {
            browser::tell_mounted();
            spawn_local(async move {
                // Two frames later it is on the screen.
                gloo_timers::future::TimeoutFuture::new(50).await;
                let _ = call(&Painted { page }).await;
            });
        }
    });
    let set_comfort = {
        let comfort = comfort.clone();
        Callback::from(move |chosen: Comfort| {
            set_language(chosen.language);
            browser::apply_comfort(&chosen);
            comfort.set(chosen);
            spawn_local(async move {
                // In force for now; a disk that cannot keep it will say so where words are saved.
                let _ = call(&ChangeComfort { comfort: chosen }).await;
            });
        })
    };
    match &*stage {
        Stage::Starting => Html::default(),
        Stage::Door(status) => html! {
            <Door status={status.clone()} comfort={*comfort} {set_comfort} on_change={look} />
        },
        Stage::Open(status, saves_missing) => html! {
            <OpenJournal zone={status.zone.clone()} comfort={*comfort} {set_comfort} saves_missing={*saves_missing} on_locked={look.reform(|()| 0)} />
        },
        Stage::Failed(text) => {
            let again = look.reform(|_| 0);
            html! {
                <main class="door">
                    <Alert kind={AlertKind::Waiting} title={tr("app-failed")} text={text.clone()}>
                        <button class="button" type="button" onclick={again}>{ tr("try-again") }</button>
                    </Alert>
                </main>
            }
        }
    }
}
