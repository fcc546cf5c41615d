//! Knowing when an element comes near the window, and when it goes.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Watches until it is dropped.
pub struct Watcher {
    observer: IntersectionObserver,
    _closure: Closure<dyn Fn(js_sys::Array)>,
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `seen` with whether the element lies within `margin` of the box that scrolls it, once
/// now and whenever that changes.
pub fn watch(
    element: &Element,
    scroller: &str,
    margin: &str,
    seen: impl Fn(bool) + 'static,
) -> Option<Watcher> {
    let closure = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        // The last one is the newest.
        let last: JsValue = entries.get(entries.length().saturating_sub(1));
        if let Ok(entry) = last.dyn_into::<IntersectionObserverEntry>() {
            seen(entry.is_intersecting());
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(margin);
    // Pages scroll in a box of their own; a margin only counts for the box that is the root.
    if let Ok(Some(scroller)) = element.closest(scroller) {
        options.set_root(Some(&scroller));
    }
    let observer = IntersectionObserver::new_with_options(closure.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(Watcher { observer, _closure: closure })
}
