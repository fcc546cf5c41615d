//! Need more than a journal? Words that work everywhere and offline, and the keyboard.

use gloo_timers::future::TimeoutFuture;
use holdfast_journal::ipc::{HelpPartView, ReadHelp};
use wasm_bindgen_futures::spawn_local;
use yew::{Html, component, html, use_effect_with, use_state};

use crate::components::{Loadable, PageTitle, use_load};
use crate::ipc::call;
use crate::keys::{BINDINGS, written};
use crate::words::tr;

/// How long the longer words may take before the plain ones stand in for them (milliseconds).
const PATIENCE: u32 = 300;

/// The parts that are never folded away, the first one first.
const URGENT: [&str; 2] = ["danger", "hurt_yourself"];

/// The words, also in front of a closed journal.
#[component]
pub fn HelpText() -> Html {
    let parts = use_load((), |()| async { call(&ReadHelp {}).await });
    let is_late = use_state(|| false);
    {
        let is_late = is_late.clone();
        use_effect_with((), move |()| {
            spawn_local(async move {
                TimeoutFuture::new(PATIENCE).await;
                is_late.set(true);
            });
        });
    }
    let words = match &parts.state {
        Loadable::Ready(parts) if !parts.is_empty() => in_full(parts),
        Loadable::Loading if !*is_late => Html::default(),
        Loadable::Loading => plain(),
        Loadable::Ready(_) | Loadable::Failed(_) => html! {
            <>
                { plain() }
                <p class="hint air">{ tr("help-plain-only") }</p>
                <p class="air"><button class="button" type="button" onclick={parts.again.reform(|_| ())}>{ tr("try-again") }</button></p>
            </>
        },
    };
    html! {
        <>
            <header class="head"><div><PageTitle text={tr("help-title")} /></div></header>
            { words }
        </>
    }
}

/// All parts: what is urgent in full, the others behind their headings.
fn in_full(parts: &[HelpPartView]) -> Html {
    let urgent = URGENT.iter().filter_map(|id| parts.iter().find(|part| part.id == *id));
    let others = parts.iter().filter(|part| !URGENT.contains(&part.id.as_str()));
    let paragraphs =
        |part: &HelpPartView| part.paragraphs.iter().map(|text| html! { <p>{ text }</p> }).collect::<Html>();
    html! {
        <ul class="helplines">
            { for urgent.map(|part| html! {
                <li key={part.id.clone()}><h2>{ &part.title }</h2>{ paragraphs(part) }</li>
            }) }
            { for others.map(|part| html! {
                <li key={part.id.clone()}>
                    <details class="disclose">
                        <summary><h2>{ &part.title }</h2></summary>
                        { paragraphs(part) }
                    </details>
                </li>
            }) }
        </ul>
    }
}

/// Three lines that depend on nothing.
fn plain() -> Html {
    let lines = [
        (tr("help-plain-danger"), tr("help-plain-danger-text")),
        (tr("help-plain-talk"), tr("help-plain-talk-text")),
        (tr("help-plain-person"), tr("help-plain-person-text")),
    ];
    html! {
        <ul class="helplines">
            { for lines.into_iter().map(|(title, text)| html! { <li><h2>{ title }</h2><p>{ text }</p></li> }) }
        </ul>
    }
}

#[component]
pub fn Help() -> Html {
    html! {
        <div class="page narrow">
            <HelpText />
            <section class="air-3" aria-labelledby="keys-label">
                <h2 id="keys-label">{ tr("keys-title") }</h2>
                <ul class="keys air">
                    { for BINDINGS.iter().filter(|binding| binding.shown).map(|binding| html! {
                        <li><span>{ tr(binding.label) }</span><kbd>{ written(binding) }</kbd></li>
                    }) }
                </ul>
            </section>
        </div>
    }
}
