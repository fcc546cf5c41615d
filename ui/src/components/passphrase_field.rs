//! Typing a passphrase: shown or hidden, pasted or typed; and choosing a new one.

use holdfast_journal::ipc::{PassphraseRating, RatePassphrase, SuggestPassphrase};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Html, InputEvent, NodeRef, Properties, TargetCast, component, html, use_effect_with,
    use_mut_ref, use_state,
};

use super::icon::Icon;
use crate::browser;
use crate::ipc::{call, call_secret};
use crate::words::tr;

#[derive(Properties, PartialEq)]
pub struct PassphraseFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    /// The field itself: what is typed stays in it and is read when it is needed.
    pub node: NodeRef,
    /// What a password manager should offer.
    #[prop_or(AttrValue::Static("current-password"))]
    pub autocomplete: AttrValue,
    #[prop_or_default]
    pub error: Option<String>,
    #[prop_or_default]
    pub hint: Option<String>,
    /// Whether it is shown as it is typed.
    #[prop_or_default]
    pub shown: Option<bool>,
    #[prop_or_default]
    pub on_input: Callback<String>,
    /// What stands between the field and its hint.
    #[prop_or_default]
    pub below: Html,
}

#[component]
pub fn PassphraseField(props: &PassphraseFieldProps) -> Html {
    let is_shown = use_state(|| false);
    {
        let is_shown = is_shown.clone();
        use_effect_with(props.shown, move |shown| {
            if let Some(shown) = shown {
                is_shown.set(*shown);
            }
        });
    }
    let toggle = {
        let is_shown = is_shown.clone();
        move |_| is_shown.set(!*is_shown)
    };
    let oninput =
        props.on_input.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let hint_id = format!("{}-hint", props.id);
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ &props.label }</label>
            <div class="with-end">
                <input class="input big" id={props.id.clone()} ref={props.node.clone()} type={if *is_shown { "text" } else { "password" }}
                    autocomplete={props.autocomplete.clone()} spellcheck="false" autocapitalize="off"
                    aria-invalid={props.error.is_some().then_some("true")} aria-describedby={hint_id.clone()} {oninput} />
                <button class="button quiet" type="button" onclick={toggle} aria-pressed={is_shown.to_string()}>
                    <Icon name={if *is_shown { "eye-off" } else { "eye" }} />
                    { if *is_shown { tr("hide") } else { tr("show") } }
                </button>
            </div>
            { props.below.clone() }
            if let Some(error) = &props.error {
                <p class="field-error" id={hint_id} role="alert"><Icon name="info" />{ error }</p>
            } else if let Some(hint) = &props.hint {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct NewPassphraseProps {
    pub first: NodeRef,
    pub second: NodeRef,
    /// Whether the two fields hold one passphrase that may be used.
    pub on_ready: Callback<bool>,
}

/// A new passphrase: five words offered, the strength shown, typed twice.
#[component]
pub fn NewPassphrase(props: &NewPassphraseProps) -> Html {
    let offer = use_state(String::new);
    let rating = use_state(|| PassphraseRating { bars: 0, accepted: false });
    let differs = use_state(|| false);
    let used_offer = use_state(|| false);
    // Ratings come back in their own time: only the newest one counts.
    let round = use_mut_ref(|| 0u32);
    let draw = {
        let offer = offer.clone();
        Callback::from(move |()| {
            let offer = offer.clone();
            spawn_local(async move {
                if let Ok(suggestion) = call(&SuggestPassphrase {}).await {
                    offer.set(suggestion.words);
                }
            });
        })
    };
    {
        let draw = draw.clone();
        use_effect_with((), move |()| draw.emit(()));
    }
    let look = {
        let (rating, differs, on_ready) = (rating.clone(), differs.clone(), props.on_ready.clone());
        let (first, second) = (props.first.clone(), props.second.clone());
        Callback::from(move |()| {
            let (one, two) = (browser::typed(&first), browser::typed(&second));
            differs.set(!two.is_empty() && !one.starts_with(&two) && one != two);
            let same = one == two;
            *round.borrow_mut() += 1;
            let (this, rating, on_ready, round) =
                (*round.borrow(), rating.clone(), on_ready.clone(), round.clone());
            spawn_local(async move {
                if let Ok(found) = call_secret(RatePassphrase, &[&one]).await
                    && *round.borrow() == this
                {
                    on_ready.emit(found.accepted && same);
                    rating.set(found);
                }
            });
        })
    };
    let take = {
        let (offer, used_offer, look) = (offer.clone(), used_offer.clone(), look.clone());
        let (first, second) = (props.first.clone(), props.second.clone());
        move |_| {
            for field in [&first, &second] {
                if let Some(field) = field.cast::<HtmlInputElement>() {
                    field.set_value(&offer);
                }
            }
            used_offer.set(true);
            look.emit(());
        }
    };
    let strength = html! {
        <div class="strength" data-level={rating.bars.to_string()} aria-hidden="true"><i></i><i></i><i></i><i></i></div>
    };
    let hint = match (rating.bars, rating.accepted) {
        (0, _) => tr("passphrase-hint-empty"),
        (_, false) => tr("passphrase-hint-weak"),
        (1 | 2, true) => tr("passphrase-hint-long"),
        (_, true) => tr("passphrase-hint-strong"),
    };
    html! {
        <>
            <div class="words">
                <p class="say">{ &*offer }</p>
                <button class="button small" type="button" onclick={take}>{ tr("passphrase-use-offer") }</button>
                <button class="button quiet small" type="button" onclick={draw.reform(|_| ())}><Icon name="shuffle" />{ tr("passphrase-other-offer") }</button>
            </div>
            <PassphraseField id="passphrase-first" label={tr("passphrase")} node={props.first.clone()} autocomplete="new-password"
                on_input={look.reform(|_| ())} {hint} below={strength} shown={used_offer.then_some(true)} />
            <PassphraseField id="passphrase-second" label={tr("passphrase-again")} node={props.second.clone()} autocomplete="new-password"
                on_input={look.reform(|_| ())} error={differs.then(|| tr("passphrase-differs"))} />
        </>
    }
}
