//! The last screen: the free note, and finishing.

use yew::{Callback, Html, html};

use super::fields::TextField;
use super::moves::Moves;
use crate::components::PageTitle;
use crate::words::tr;

pub fn closing(moves: &Moves) -> Html {
    let on_change = {
        let sheet = moves.sheet.clone();
        Callback::from(move |text| sheet.set_afterwards(text))
    };
    let (title, text) = if moves.course.finished {
        ("run-closing-changed", "run-closing-changed-text")
    } else {
        ("run-closing-title", "run-closing-text")
    };
    html! {
        <>
            <PageTitle text={tr(title)} />
            <p class="sub">{ tr(text) }</p>
            <TextField id="field-afterwards" label={tr("run-afterwards")} hint={tr("run-afterwards-hint")}
                initial={moves.sheet.held().afterwards} {on_change} on_blur={moves.on(|moves| moves.sheet.save_at_once())} />
        </>
    }
}
