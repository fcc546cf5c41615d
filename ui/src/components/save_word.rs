//! The one word about saving. It says "Saved" only after the commit.

use std::cell::Cell;

use yew::{Html, Properties, component, html, use_effect_with};

use super::icon::Icon;
use super::shell::use_open;
use crate::desk::{SaveState, SheetState};
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct SaveWordProps {
    pub state: SaveState,
}

/// The words, for showing and for speaking on request.
pub fn words(state: &SaveState) -> String {
    match state {
        SaveState::Blank => tr("save-blank"),
        SaveState::Saving => tr("save-saving"),
        SaveState::Saved { .. } => tr("save-saved"),
        SaveState::Failed { .. } => tr("save-failed"),
    }
}

/// What the status key speaks: how far saving has come, and how many words there are.
pub fn spoken_status(state: &SheetState) -> String {
    let count = state.words.map(|words| tr_with("words", &[("words", words.into())]));
    [Some(words(&state.save)), count].into_iter().flatten().collect::<Vec<_>>().join(". ")
}

thread_local! {
    /// Whether it has been said once that something was saved. Once is enough: it happens all the time.
    static SAID: Cell<bool> = const { Cell::new(false) };
}

#[component]
pub fn SaveWord(props: &SaveWordProps) -> Html {
    let say = use_open().say;
    use_effect_with(matches!(props.state, SaveState::Saved { at: Some(_) }), move |is_saved| {
        if *is_saved && !SAID.replace(true) {
            say.emit(tr("save-saved"));
        }
    });
    let (data, icon) = match &props.state {
        // An empty page has nothing to say.
        SaveState::Blank => return Html::default(),
        SaveState::Saving => ("saving", "clock"),
        SaveState::Saved { .. } => ("saved", "check"),
        SaveState::Failed { .. } => ("failed", "triangle-alert"),
    };
    html! {
        <span class="save" data-state={data}><Icon name={icon} />{ words(&props.state) }</span>
    }
}
