//! Pasting: the engine drops the last of several line breaks at the end of a pasted text.
//!
//! WebKitGTK (seen in 2.50) makes "text", break of "text", break, break. What is pasted is the
//! person's text, so the missing breaks are typed after it, as far as undo is concerned as well.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event};

use super::EditorHandle;
use crate::browser;

/// Looks after a paste, once the engine is done with it.
pub(super) fn complete(handle: &Rc<EditorHandle>, event: &Event) {
    let text = event
        .dyn_ref::<ClipboardEvent>()
        .and_then(ClipboardEvent::clipboard_data)
        .and_then(|data| data.get_data("text/plain").ok())
        .unwrap_or_default();
    // What a field makes of it: one kind of line break.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let breaks = text.len() - text.trim_end_matches('\n').len();
    if breaks < 2 {
        return;
    }
    let Some(before) = handle.length_without_selection() else { return };
    let expected = before + u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let handle = handle.clone();
    Timeout::new(0, move || {
        let length = handle.length().unwrap_or(expected);
        let missing = missing_breaks(expected, length, breaks);
        if missing > 0 {
            browser::insert_text(&"\n".repeat(missing));
        }
    })
    .forget();
}

/// How many breaks to add: only if the difference is explained by breaks at the end.
fn missing_breaks(expected: u32, length: u32, breaks: usize) -> usize {
    let missing = expected.saturating_sub(length) as usize;
    if missing < breaks { missing } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::missing_breaks;

    #[test]
    fn only_missing_breaks_are_added() {
        for (expected, length, breaks, added) in
            [(10, 10, 2, 0), (10, 9, 2, 1), (10, 8, 3, 2), (10, 5, 2, 0), (10, 11, 2, 0)]
        {
            assert_eq!(missing_breaks(expected, length, breaks), added, "{expected} {length} {breaks}");
        }
    }
}
