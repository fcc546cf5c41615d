//! From the tree to elements of the page, with the places of a search marked.

use holdfast_journal::fold::find_all;
use yew::{Callback, Html, MouseEvent, html};

use super::model::{Element, Node, Side};
use crate::words::tr;

/// What showing a text gave.
pub struct Shown {
    /// The elements.
    pub html: Html,
    /// How many places of the search there are.
    pub matches: usize,
}

/// Shows a tree. Links call `open` with their address; the `current`-th place of `search` stands
/// out from the others.
pub fn show(nodes: &[Node], open: &Callback<String>, search: &str, current: usize) -> Shown {
    let mut painter = Painter { open, search, current, seen: 0 };
    let html = painter.all(nodes);
    Shown { html, matches: painter.seen }
}

struct Painter<'a> {
    open: &'a Callback<String>,
    search: &'a str,
    current: usize,
    seen: usize,
}

impl Painter<'_> {
    fn all(&mut self, nodes: &[Node]) -> Html {
        nodes.iter().map(|node| self.node(node)).collect()
    }

    fn node(&mut self, node: &Node) -> Html {
        match node {
            Node::Text(text) => self.text(text),
            Node::Element(element, children) => self.element(element, children),
        }
    }

    fn element(&mut self, element: &Element, children: &[Node]) -> Html {
        let inner = self.all(children);
        match element {
            Element::Paragraph => html! { <p>{ inner }</p> },
            // The page's own heading is the first; those of the text come below it.
            Element::Heading(1) => html! { <h2>{ inner }</h2> },
            Element::Heading(2) => html! { <h3>{ inner }</h3> },
            Element::Heading(3) => html! { <h4>{ inner }</h4> },
            Element::Heading(_) => html! { <h5>{ inner }</h5> },
            Element::Quote => html! { <blockquote>{ inner }</blockquote> },
            Element::Bullets => html! { <ul>{ inner }</ul> },
            Element::Numbers(start) => html! { <ol start={start.to_string()}>{ inner }</ol> },
            Element::Item => html! { <li>{ inner }</li> },
            Element::Task(done) => {
                let state = if *done { tr("task-done") } else { tr("task-open") };
                html! {
                    <li class="task" data-done={done.then_some("yes")}>
                        <span class="vh">{ state }{ " " }</span>{ inner }
                    </li>
                }
            }
            Element::CodeBlock => html! { <pre tabindex="0"><code>{ inner }</code></pre> },
            Element::Rule => html! { <hr /> },
            Element::Table => {
                html! { <div class="table-scroll" tabindex="0" role="region" aria-label={tr("table-label")}><table>{ inner }</table></div> }
            }
            Element::TableHead => html! { <thead><tr>{ inner }</tr></thead> },
            Element::TableRow => html! { <tr>{ inner }</tr> },
            Element::TableCell { head: true, side } => {
                html! { <th scope="col" data-side={word(*side)}>{ inner }</th> }
            }
            Element::TableCell { head: false, side } => html! { <td data-side={word(*side)}>{ inner }</td> },
            Element::Emphasis => html! { <em>{ inner }</em> },
            Element::Strong => html! { <strong>{ inner }</strong> },
            Element::Struck => html! { <del>{ inner }</del> },
            Element::Code => html! { <code>{ inner }</code> },
            Element::Link(address) => self.link(address, inner),
            Element::Picture => {
                html! { <span class="no-image">{ tr("picture-place") }{ " " }{ inner }</span> }
            }
            Element::LineBreak => html! { <br /> },
        }
    }

    /// Pressing a link asks first; the window follows nothing by itself.
    fn link(&self, address: &str, inner: Html) -> Html {
        let (open, address) = (self.open.clone(), address.to_owned());
        let onclick = {
            let address = address.clone();
            move |event: MouseEvent| {
                event.prevent_default();
                open.emit(address.clone());
            }
        };
        html! { <a href={address.clone()} data-address={address} draggable="false" {onclick}>{ inner }</a> }
    }

    fn text(&mut self, text: &str) -> Html {
        let places = if self.search.is_empty() { Vec::new() } else { find_all(text, self.search) };
        let mut parts: Vec<Html> = Vec::with_capacity(places.len() * 2 + 1);
        let mut end = 0;
        for place in places {
            // Where marks that belong to a letter make two places touch, the first one counts.
            if place.start < end {
                continue;
            }
            parts.push(text[end..place.start].to_owned().into());
            let is_current = self.seen == self.current;
            parts.push(
                html! { <mark class={is_current.then_some("current")}>{ &text[place.clone()] }</mark> },
            );
            self.seen += 1;
            end = place.end;
        }
        parts.push(text[end..].to_owned().into());
        parts.into_iter().collect()
    }
}

fn word(side: Side) -> &'static str {
    match side {
        Side::Start => "start",
        Side::Middle => "middle",
        Side::End => "end",
    }
}
