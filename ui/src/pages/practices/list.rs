//! All practices, and what was left in the middle.

use holdfast_journal::ipc::{ListPractices, PracticeDepth, PracticeRowView, PracticesView};
use yew::{Html, component, html};

use super::going_on::GoingOn;
use crate::components::{Icon, Note, PageTitle, use_load};
use crate::ipc::call;
use crate::route::Route;
use crate::slug::Slug;
use crate::words::{tr, tr_with};

#[component]
pub fn Practices() -> Html {
    let page = use_load((), |()| async { call(&ListPractices {}).await });
    page.show(show)
}

fn show(view: &PracticesView) -> Html {
    let (away, here): (Vec<_>, Vec<_>) = view.practices.iter().partition(|practice| practice.put_away);
    html! {
        <div class="page mid">
            <header class="head"><div>
                <PageTitle text={tr("practices-title")} />
                <p class="sub">{ tr("practices-sub") }</p>
            </div></header>
            if view.lighter {
                { lighter_note() }
            }
            <GoingOn runs={view.going_on.clone()} can_put_away={true} />
            <section aria-labelledby="practices-all">
                <h2 id="practices-all">{ tr("practices-all") }</h2>
                { rows(&here) }
            </section>
            if !away.is_empty() {
                <section>
                    <details class="disclose" id="practices-away">
                        <summary><h2>{ tr("practices-away") }</h2></summary>
                        <p class="sub">{ tr("practices-away-text") }</p>
                        { rows(&away) }
                    </details>
                </section>
            }
            <p class="hint air-3">{ tr("not-care") }{ " " }<a href={Route::Help.href()}>{ tr("support-when-needed") }</a></p>
        </div>
    }
}

fn rows(practices: &[&PracticeRowView]) -> Html {
    html! {
        <ul class="practice-rows">
            { for practices.iter().map(|practice| html! {
                <li class="practice-row" key={practice.slug.clone()}>
                    <h3><a id={format!("practice-{}", practice.slug)} href={Route::Begin(Slug::new(&practice.slug)).href()}>{ &practice.title }</a></h3>
                    <p>{ &practice.about }</p>
                    <p class="hint">{ &practice.when }</p>
                    <p class="meta">
                        <span><Icon name="clock" />{ minutes_word(practice.minutes) }</span>
                        <span>{ depth_word(practice.depth) }</span>
                    </p>
                </li>
            }) }
        </ul>
    }
}

/// After two deep practices that left the mood lower: lighter ones, and a person. No alarm, no name for
/// it. Source: content brief, §3.3, rule 3.
pub fn lighter_note() -> Html {
    html! { <Note text={tr("practices-lighter")}>{ " " }<a href={Route::Help.href()}>{ tr("support-when-needed") }</a></Note> }
}

/// How long it usually takes.
pub fn minutes_word((least, most): (u8, u8)) -> String {
    if least == most {
        return tr_with("minutes", &[("minutes", most.into())]);
    }
    tr_with("practice-minutes", &[("least", least.into()), ("most", most.into())])
}

/// How far it reaches.
pub fn depth_word(depth: PracticeDepth) -> String {
    tr(match depth {
        PracticeDepth::Light => "practice-light",
        PracticeDepth::Medium => "practice-medium",
        PracticeDepth::Deep => "practice-deep",
    })
}
