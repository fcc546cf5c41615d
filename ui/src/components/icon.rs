//! Pictures: always beside a word, so they are hidden from screen readers.

use yew::{AttrValue, Html, Properties, component, html};

#[derive(Properties, PartialEq)]
pub struct IconProps {
    /// The Lucide name, as in ui/assets.toml.
    pub name: AttrValue,
}

#[component]
pub fn Icon(props: &IconProps) -> Html {
    html! { <svg class="icon" aria-hidden="true"><use href={format!("#i-{}", props.name)} /></svg> }
}

/// The still point in two open rings.
#[component]
pub fn Mark() -> Html {
    html! { <svg class="mark" aria-hidden="true"><use href="#mark" /></svg> }
}
