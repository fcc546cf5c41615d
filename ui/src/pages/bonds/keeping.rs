//! What can be said about somebody beside name and kind: that they stay out of "on this day", that they
//! are the same as another one, that they are to be forgotten.

use holdfast_journal::ipc::BondView;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::words::{tr, tr_with};

/// Which question is up.
#[derive(Clone, Copy, PartialEq)]
pub enum Question {
    Merge,
    Forget,
}

/// The lines at the foot of the page.
pub fn keeping(
    bond: &BondView,
    has_others: bool,
    on_mute: &Callback<bool>,
    on_ask: &Callback<Question>,
) -> Html {
    let onchange = on_mute.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    let name = || bond.nickname.as_str().to_owned().into();
    html! {
        <section class="no-print" aria-labelledby="bond-keeping">
            <h2 id="bond-keeping">{ tr("bond-keeping") }</h2>
            <div class="lines">
                <label class="switch">
                    <span class="label">{ tr("bond-mute") }</span>
                    <input id="bond-muted" type="checkbox" role="switch" checked={bond.muted} {onchange} />
                    <span class="hint">{ tr_with("bond-mute-hint", &[("name", name())]) }</span>
                </label>
                if has_others {
                    <div class="line">
                        <p class="label">{ tr("bond-merge") }</p>
                        <p class="hint">{ tr("bond-merge-hint") }</p>
                        <button class="button" id="bond-merge" type="button" onclick={on_ask.reform(|_| Question::Merge)}>{ tr("bond-merge-ask") }</button>
                    </div>
                }
                <div class="line">
                    <p class="label">{ tr_with("bond-forget", &[("name", name())]) }</p>
                    <p class="hint">{ tr("bond-forget-hint") }</p>
                    <button class="button erase" id="bond-forget" type="button" onclick={on_ask.reform(|_| Question::Forget)}>{ tr("bond-forget-ask") }</button>
                </div>
            </div>
        </section>
    }
}
