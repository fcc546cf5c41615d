//! Words for feelings, and how big each was.

use holdfast_journal::practice::{Scale10, SizedFeeling};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    AttrValue, Callback, Html, KeyboardEvent, Properties, TargetCast, component, html, use_node_ref,
    use_state,
};

use crate::browser;
use crate::components::Icon;
use crate::words::{tr, tr_with};

/// The words on offer: four groups by how pleasant and how lively, none of them good or bad.
const GROUPS: [(&str, [&str; 6]); 4] = [
    (
        "feel-stirred",
        ["feel-on-edge", "feel-angry", "feel-alarmed", "feel-jealous", "feel-restless", "feel-ashamed"],
    ),
    ("feel-heavy", ["feel-sad", "feel-lonely", "feel-tired", "feel-flat", "feel-let-down", "feel-numb"]),
    ("feel-bright", ["feel-glad", "feel-warm", "feel-playful", "feel-proud", "feel-hopeful", "feel-moved"]),
    (
        "feel-settled",
        ["feel-relieved", "feel-calm", "feel-close", "feel-at-ease", "feel-grateful", "feel-tender"],
    ),
];

/// The most words. The same bound as in `crates/journal`.
const MOST: usize = 30;

/// The longest word of one's own, in characters. Our own bound: a few words.
const WORD_CHARS: u8 = 60;

#[derive(Properties, PartialEq)]
pub struct FeelingsFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub initial: Vec<SizedFeeling>,
    pub on_change: Callback<Vec<SizedFeeling>>,
}

#[component]
pub fn FeelingsField(props: &FeelingsFieldProps) -> Html {
    let chosen = use_state(|| props.initial.clone());
    let own = use_node_ref();
    let set = {
        let (chosen, on_change) = (chosen.clone(), props.on_change.clone());
        Callback::from(move |now: Vec<SizedFeeling>| {
            chosen.set(now.clone());
            on_change.emit(now);
        })
    };
    let toggle = |word: String| {
        let chosen = chosen.clone();
        set.reform(move |_: yew::MouseEvent| toggled(&chosen, &word))
    };
    let chip = |(group, at): (&str, usize), word: String| {
        let is_on = chosen.iter().any(|one| one.word == word);
        html! {
            <button class="chip" id={format!("{}-{group}-{at}", props.id)} type="button" aria-pressed={is_on.to_string()} onclick={toggle(word.clone())}>
                if is_on { <Icon name="check" /> }{ word }
            </button>
        }
    };
    // A word that is still being typed is kept like any other text.
    let oninput = {
        let (chosen, on_change) = (chosen.clone(), props.on_change.clone());
        move |event: yew::InputEvent| {
            let word = tidy(&event.target_unchecked_into());
            let is_new = !word.is_empty() && chosen.iter().all(|one| one.word != word);
            on_change.emit(if is_new { toggled(&chosen, &word) } else { (*chosen).clone() });
        }
    };
    let add = {
        let (chosen, own, set) = (chosen.clone(), own.clone(), set.clone());
        Callback::from(move |()| {
            let Some(field) = own.cast::<HtmlInputElement>() else { return };
            let word = tidy(&field);
            if !word.is_empty() && chosen.iter().all(|one| one.word != word) {
                set.emit(toggled(&chosen, &word));
            }
            field.set_value("");
        })
    };
    let onkeydown = {
        let add = add.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                add.emit(());
            }
        }
    };
    let (label_id, own_id) = (format!("{}-label", props.id), format!("{}-own", props.id));
    html! {
        <div class="field run-feelings" id={props.id.clone()} role="group" aria-labelledby={label_id.clone()}>
            <span class="label" id={label_id}>{ &props.label }</span>
            <div class="feeling-groups">
                { for GROUPS.into_iter().map(|(group, words)| html! {
                    <div role="group" aria-labelledby={format!("{}-{group}", props.id)}>
                        <p class="hint" id={format!("{}-{group}", props.id)}>{ tr(group) }</p>
                        <div class="chips">{ for words.into_iter().enumerate().map(|(at, word)| chip((group, at), tr(word))) }</div>
                    </div>
                }) }
            </div>
            <div class="row">
                <input class="input chip-input" id={own_id.clone()} ref={own} maxlength={WORD_CHARS.to_string()} aria-label={tr("feel-own")} placeholder={tr("feel-own")}
                    autocomplete="off" dir="auto" {oninput} {onkeydown} onblur={add.reform(|_: yew::FocusEvent| ())} />
                <button class="button small" id={format!("{own_id}-add")} type="button" onclick={add.reform(|_| ())}><Icon name="plus" />{ tr("feel-add") }</button>
            </div>
            if !chosen.is_empty() {
                <ul class="feeling-sizes">
                    { for chosen.iter().enumerate().map(|(at, one)| sized(props, at, one, &chosen, &set)) }
                </ul>
            }
        </div>
    }
}

/// What stands in the field, on one line.
fn tidy(field: &HtmlInputElement) -> String {
    field.value().split_whitespace().collect::<Vec<_>>().join(" ").replace('\0', "")
}

/// The words with one more, or one fewer.
fn toggled(chosen: &[SizedFeeling], word: &str) -> Vec<SizedFeeling> {
    let mut now: Vec<SizedFeeling> = chosen.iter().filter(|one| one.word != word).cloned().collect();
    if now.len() == chosen.len() && now.len() < MOST {
        now.push(SizedFeeling { word: word.to_owned(), size: None });
    }
    now
}

/// One chosen word with its size.
fn sized(
    props: &FeelingsFieldProps,
    at: usize,
    one: &SizedFeeling,
    chosen: &[SizedFeeling],
    set: &Callback<Vec<SizedFeeling>>,
) -> Html {
    let resize = {
        let chosen = chosen.to_vec();
        set.reform(move |event: yew::Event| {
            let size = event.target_unchecked_into::<HtmlSelectElement>().value().parse::<u8>().ok();
            let mut now = chosen.clone();
            now[at].size = size.and_then(|size| Scale10::try_from(size).ok());
            now
        })
    };
    let remove = {
        let (chosen, word, own) = (chosen.to_vec(), one.word.clone(), format!("{}-own", props.id));
        set.reform(move |_: yew::MouseEvent| {
            // The button goes with its word; the keyboard goes on beside it.
            browser::focus(&own);
            toggled(&chosen, &word)
        })
    };
    let id = format!("{}-size-{at}", props.id);
    let word = || one.word.clone();
    html! {
        <li key={word()}>
            <label for={id.clone()}>{ word() }</label>
            <span class="select">
                <select class="input small" {id} onchange={resize}>
                    <option value="" selected={one.size.is_none()}>{ tr("feel-no-size") }</option>
                    { for (0..=Scale10::MAX).map(|size| html! {
                        <option value={size.to_string()} selected={one.size.is_some_and(|chosen| chosen.value() == size)}>{ size }</option>
                    }) }
                </select>
            </span>
            <button class="button quiet icon-only small" type="button" aria-label={tr_with("feel-remove", &[("word", word().into())])} onclick={remove}><Icon name="x" /></button>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_comes_and_goes_and_the_others_keep_their_size() {
        let sad = SizedFeeling { word: "sad".into(), size: Scale10::try_from(4).ok() };
        let two = toggled(std::slice::from_ref(&sad), "let down");
        assert!(two.len() == 2 && two[0] == sad && two[1].size.is_none());
        assert!(toggled(&two, "let down") == [sad]);
        assert!(toggled(&two, "sad")[0].word == "let down");
        let many: Vec<_> = (0..MOST).map(|at| SizedFeeling { word: at.to_string(), size: None }).collect();
        assert_eq!(toggled(&many, "one too many").len(), MOST);
    }
}
