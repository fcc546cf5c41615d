//! Where the keyboard goes on after something came or went.

use yew::{Callback, hook, use_effect, use_mut_ref};

use crate::browser;

/// Moves the focus to the element with an id as soon as this component shows it. For what a person
/// acted on: the button may have gone with it.
#[hook]
pub fn use_focus_next() -> Callback<String> {
    let next = use_mut_ref(|| None::<String>);
    {
        let next = next.clone();
        use_effect(move || {
            let id = next.borrow_mut().take();
            if let Some(id) = id.filter(|id| !browser::focus(id)) {
                // Not there yet: after the next change.
                *next.borrow_mut() = Some(id);
            }
        });
    }
    Callback::from(move |id| *next.borrow_mut() = Some(id))
}
