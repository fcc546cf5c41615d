//! Need more than a journal? Neutral words that work everywhere and offline, and the keyboard.

use yew::{Html, component, html};

use crate::components::PageTitle;
use crate::keys::{BINDINGS, written};
use crate::words::tr;

/// The words, also in front of a closed journal.
#[component]
pub fn HelpText() -> Html {
    html! {
        <>
            <header class="head"><div><PageTitle text={tr("help-title")} /></div></header>
            <p class="lead">{ tr("help-lead") }</p>
            <section class="air-3">
                <ul class="helplines">
                    <li><h2>{ tr("help-danger") }</h2><p>{ tr("help-danger-text") }</p></li>
                    <li><h2>{ tr("help-talk") }</h2><p>{ tr("help-talk-text") }</p></li>
                    <li><h2>{ tr("help-person") }</h2><p>{ tr("help-person-text") }</p></li>
                    <li><h2>{ tr("help-harm") }</h2><p>{ tr("help-harm-text") }</p></li>
                    <li><h2>{ tr("help-anger") }</h2><p>{ tr("help-anger-text") }</p></li>
                    <li><h2>{ tr("help-young") }</h2><p>{ tr("help-young-text") }</p></li>
                </ul>
            </section>
            <p class="hint air-2">{ tr("help-device") }</p>
            <p class="hint air">{ tr("not-care") }</p>
        </>
    }
}

#[component]
pub fn Help() -> Html {
    html! {
        <div class="page narrow">
            <HelpText />
            <section aria-labelledby="keys-label">
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
