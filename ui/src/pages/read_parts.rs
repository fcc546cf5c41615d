//! Reading a very long entry: each part is fetched and typeset when it comes near.

use holdfast_journal::ipc::{EntryView, ReadSection, SectionView};
use web_sys::Element;
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_node_ref, use_state};

use super::write_parts::choose_part;
use crate::components::{Icon, use_load, use_open};
use crate::ipc::call;
use crate::markdown;
use crate::near::watch;
use crate::route::Route;
use crate::words::{tr, tr_with};

/// How far below the window a part is fetched.
const MARGIN: &str = "1500px";

#[derive(Properties, PartialEq)]
pub struct ReadPartsProps {
    pub entry: EntryView,
    pub on_link: Callback<String>,
}

#[component]
pub fn ReadParts(props: &ReadPartsProps) -> Html {
    let parts = props.entry.sections.len();
    html! {
        <>
            { for props.entry.sections.iter().enumerate().map(|(part, section)| html! {
                <Part key={part} entry={props.entry.clone()} section={*section} {part} {parts} on_link={props.on_link.clone()} />
            }) }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct PartProps {
    entry: EntryView,
    section: SectionView,
    part: usize,
    parts: usize,
    on_link: Callback<String>,
}

#[component]
fn Part(props: &PartProps) -> Html {
    let open = use_open();
    let node = use_node_ref();
    let is_near = use_state(|| props.part == 0);
    {
        let (node, is_near) = (node.clone(), is_near.clone());
        use_effect_with(*is_near, move |near| {
            let element = node.cast::<Element>().filter(|_| !*near);
            let seen = move |near| {
                if near {
                    is_near.set(true);
                }
            };
            let watcher = element.and_then(|element| watch(&element, ".desk-scroll", MARGIN, seen));
            move || drop(watcher)
        });
    }
    let edit = {
        let (go, id, part) = (open.go, props.entry.row.id, props.part);
        move |_| {
            choose_part(id, part);
            go.emit(Route::Write(id));
        }
    };
    html! {
        <section class="section" ref={node} aria-label={tr_with("part-of", &[("part", (props.part + 1).into()), ("parts", props.parts.into())])}>
            <header class="section-head">
                <span>{ tr_with("part-of", &[("part", (props.part + 1).into()), ("parts", props.parts.into())]) }</span>
                <button class="button quiet small" type="button" onclick={edit}><Icon name="pen-line" />{ tr("write-part") }</button>
            </header>
            if *is_near {
                <Text entry={props.entry.clone()} section={props.section} on_link={props.on_link.clone()} />
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct TextProps {
    entry: EntryView,
    section: SectionView,
    on_link: Callback<String>,
}

#[component]
fn Text(props: &TextProps) -> Html {
    let (id, base, section) = (props.entry.row.id, props.entry.base, props.section);
    let text = use_load((), move |()| async move { call(&ReadSection { id, base, section }).await });
    text.show(|text| {
        let shown = markdown::show(&markdown::parse(&text.text), &props.on_link, "", 0);
        html! { <div class="prose">{ shown.html }</div> }
    })
}
