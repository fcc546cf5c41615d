//! The interface: everything a person sees, as wasm in the window's web view.
//!
//! Pages ask services, services ask the shell through [`ipc`], and what is being written is held
//! by the [`desk`] until the shell says that it is committed. No HTML string exists anywhere:
//! Markdown becomes elements.
#![allow(missing_docs, reason = "components are named after what they show; their props say the rest")]
#![allow(unreachable_pub, reason = "the component macro wants props as visible as their component")]

pub mod app;
pub mod browser;
pub mod components;
pub mod dates;
pub mod desk;
pub mod failure;
pub mod ipc;
pub mod keys;
pub mod markdown;
pub mod near;
pub mod pages;
pub mod route;
mod slug;
pub mod words;

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the interface. Called by the page as soon as the wasm file is ready.
#[wasm_bindgen(start)]
pub fn start() {
    if let Some(root) = browser::document().get_element_by_id("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
