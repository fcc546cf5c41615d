//! How much room a chart has, and how large the text is: both can change at any time.

use holdfast_journal::drawing::Frame;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{NodeRef, hook, use_effect_with, use_state_eq};

#[wasm_bindgen]
extern "C" {
    type ResizeObserver;

    #[wasm_bindgen(constructor)]
    fn new(callback: &js_sys::Function) -> ResizeObserver;

    #[wasm_bindgen(method)]
    fn observe(this: &ResizeObserver, element: &Element);

    #[wasm_bindgen(method)]
    fn disconnect(this: &ResizeObserver);
}

/// The room of a chart.
#[derive(Clone, Copy, PartialEq)]
pub struct Room {
    /// How wide it is, in pixels.
    pub width: f32,
    /// What is drawn into it.
    pub frame: Frame,
}

/// The room; none before the page stands. The element `room` is as wide as the chart may be;
/// `letter` is as wide as the charts' normal text is high, which the style sheet sees to.
#[hook]
pub fn use_room(room: &NodeRef, letter: &NodeRef) -> Option<Room> {
    let found = use_state_eq(|| None);
    {
        let (found, nodes) = (found.clone(), (room.clone(), letter.clone()));
        use_effect_with(nodes, move |(room, letter)| {
            let elements = room.cast::<Element>().zip(letter.cast::<Element>());
            let watching = elements.map(|(room, letter)| {
                let measure = {
                    let (room, letter) = (room.clone(), letter.clone());
                    move || found.set(measured(&room, &letter).or(*found))
                };
                measure();
                let closure = Closure::<dyn Fn()>::new(measure);
                let observer = ResizeObserver::new(closure.as_ref().unchecked_ref());
                observer.observe(&room);
                observer.observe(&letter);
                (observer, closure)
            });
            move || {
                if let Some((observer, _closure)) = watching {
                    observer.disconnect();
                }
            }
        });
    }
    *found
}

/// What there is now; none while it is hidden.
fn measured(room: &Element, letter: &Element) -> Option<Room> {
    let width = |element: &Element| element.get_bounding_client_rect().width() as f32;
    let (width, text) = (width(room), width(letter));
    (width > 0.0 && text > 0.0).then(|| Room { width, frame: Frame::new(width, text) })
}
