//! The heading of a page. It takes the focus when the page appears, so that a screen reader begins
//! there and the next Tab goes on from there.

use web_sys::HtmlElement;
use yew::{AttrValue, Html, Properties, classes, component, html, use_effect_with, use_node_ref};

#[derive(Properties, PartialEq)]
pub struct PageTitleProps {
    pub text: AttrValue,
    /// Whether it takes the focus: not where a caret waits for words.
    #[prop_or(true)]
    pub takes_focus: bool,
    /// Whether it is only heard.
    #[prop_or_default]
    pub unseen: bool,
}

#[component]
pub fn PageTitle(props: &PageTitleProps) -> Html {
    let node = use_node_ref();
    {
        let (node, takes_focus) = (node.clone(), props.takes_focus);
        // Again with another text: that is another page in the same place.
        use_effect_with(props.text.clone(), move |_| {
            if let Some(heading) = node.cast::<HtmlElement>().filter(|_| takes_focus) {
                let _ = heading.focus();
            }
        });
    }
    html! { <h1 id="page-title" tabindex="-1" class={classes!(props.unseen.then_some("vh"))} ref={node}>{ &props.text }</h1> }
}
