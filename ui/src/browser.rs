//! What the page asks of the browser beside the shell: focus, the address, the clipboard.

use holdfast_journal::comfort::Comfort;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Window};
use yew::NodeRef;

/// The window. There always is one in a web view.
pub fn window() -> Window {
    web_sys::window().expect("the interface runs in a window")
}

/// The document.
pub fn document() -> Document {
    window().document().expect("a window shows a document")
}

/// Milliseconds since the page was opened.
pub fn now_ms() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// Says that the interface stands, so that the boot page goes.
pub fn tell_mounted() {
    set_root_data("mounted", "yes");
}

/// Puts look, size, face and language on the root element, where the style sheet reads them.
pub fn apply_comfort(comfort: &Comfort) {
    set_root_data("theme", comfort.theme.word());
    set_root_data("text", comfort.text_size.word());
    set_root_data("face", comfort.face.word());
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", comfort.language.word());
    }
}

fn set_root_data(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(&format!("data-{name}"), value);
    }
}

/// The part of the address after `#`.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to an address; the way back leads to where one was.
pub fn go(href: &str) {
    let _ = window().location().set_hash(href);
}

/// Goes to an address in the place of the one that is up: the way back leads past it.
pub fn go_instead(href: &str) {
    let _ = window().location().replace(href);
}

/// Changes the address without going anywhere, as when a new entry gets its id.
pub fn replace_address(href: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Moves the focus to the element with that id.
pub fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Ends the typing in a small field, such as that of the tags: what stands in it is taken.
pub fn leave_small_field() {
    let field = focused().and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        let _ = field.blur();
    }
}

/// What stands in a field; nothing while it is not in the page.
pub fn typed(field: &NodeRef) -> String {
    field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}

/// The element that has the focus.
pub fn focused() -> Option<Element> {
    document().active_element()
}

/// Moves the focus to the next region of the page, or the previous one.
pub fn focus_region(forward: bool) {
    let Ok(found) =
        document().query_selector_all("nav[aria-label], main, footer[aria-label], aside[aria-label]")
    else {
        return;
    };
    let regions: Vec<HtmlElement> =
        (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect();
    if regions.is_empty() {
        return;
    }
    let active = focused();
    let inside = |region: &HtmlElement| active.as_ref().is_some_and(|active| region.contains(Some(active)));
    let at = regions.iter().rposition(inside);
    let next = match (at, forward) {
        (Some(at), true) => (at + 1) % regions.len(),
        (Some(at), false) => (at + regions.len() - 1) % regions.len(),
        (None, _) => 0,
    };
    let region = &regions[next];
    let first =
        region.query_selector("h1[tabindex], a[href], button, input, textarea, select").ok().flatten();
    let target = first.and_then(|first| first.dyn_into::<HtmlElement>().ok());
    let _ = target.as_ref().unwrap_or(region).focus();
}

/// Puts a text on the clipboard. Has to be called while a click or key is being handled.
pub fn copy(text: &str) -> bool {
    let document = document();
    let Some(body) = document.body() else { return false };
    let before = focused().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let Ok(element) = document.create_element("textarea") else { return false };
    let Ok(field) = element.dyn_into::<HtmlTextAreaElement>() else { return false };
    field.set_value(text);
    field.set_class_name("vh exact");
    // A dialog makes everything outside it inert, so the field goes inside if one is open.
    let parent: Element =
        document.query_selector("dialog[open]").ok().flatten().unwrap_or_else(|| body.into());
    if parent.append_child(&field).is_err() {
        return false;
    }
    field.select();
    let copied = exec_command("copy", None);
    field.set_value("");
    field.remove();
    if let Some(before) = before {
        let _ = before.focus();
    }
    copied
}

/// Types a text into the field that has the focus, so that the engine's own undo takes it back.
pub fn insert_text(text: &str) -> bool {
    exec_command("insertText", Some(text))
}

/// Takes back the last change in the field that has the focus, as the engine remembers it.
pub fn undo() {
    exec_command("undo", None);
}

/// Makes the last change anew that was taken back.
pub fn redo() {
    exec_command("redo", None);
}

/// `document.execCommand`: old, and the only way that keeps the undo of a text field.
fn exec_command(name: &str, value: Option<&str>) -> bool {
    let document = document();
    let function = js_sys::Reflect::get(&document, &"execCommand".into()).unwrap_or_default();
    let Ok(function) = function.dyn_into::<js_sys::Function>() else { return false };
    let value = value.map_or(JsValue::NULL, JsValue::from_str);
    function.call3(&document, &name.into(), &JsValue::FALSE, &value).is_ok_and(|done| done.is_truthy())
}
