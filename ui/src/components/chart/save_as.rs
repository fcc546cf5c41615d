//! Taking a chart along: as a drawing, as a picture, or its numbers.

use holdfast_journal::drawing::{Drawing, Frame, Table};
use holdfast_journal::ipc::{ChartForm, SaveChart};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Node;
use yew::{
    AttrValue, Callback, FocusEvent, Html, KeyboardEvent, MouseEvent, Properties, component, html,
    use_node_ref, use_state,
};

use super::canvas;
use crate::browser;
use crate::components::{Icon, use_open};
use crate::failure;
use crate::ipc::call;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct SaveAsProps {
    pub id: AttrValue,
    /// What the file is called.
    pub name: AttrValue,
    /// The element that says which chart it is.
    pub described_by: AttrValue,
    pub draw: Callback<Frame, Drawing>,
    pub table: Table,
    pub n: AttrValue,
}

const FORMS: [(ChartForm, &str); 3] = [
    (ChartForm::Svg, "chart-save-svg"),
    (ChartForm::Png, "chart-save-png"),
    (ChartForm::Csv, "chart-save-csv"),
];

#[component]
pub fn SaveAs(props: &SaveAsProps) -> Html {
    let is_open = use_state(|| false);
    let outcome = use_state(|| None::<Result<String, String>>);
    let toggle = {
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    };
    let leave_by_key = {
        let (is_open, id) = (is_open.clone(), props.id.clone());
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && *is_open {
                event.stop_propagation();
                is_open.set(false);
                browser::focus(&id);
            }
        }
    };
    let whole = use_node_ref();
    let leave = {
        let (is_open, whole) = (is_open.clone(), whole.clone());
        move |event: FocusEvent| {
            let next = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
            // Without a next element it is the window that lost the focus, not the menu.
            let is_outside = next
                .is_some_and(|next| whole.cast::<Node>().is_some_and(|whole| !whole.contains(Some(&next))));
            if is_outside {
                is_open.set(false);
            }
        }
    };
    let say = use_open().say;
    let save = |form: ChartForm| {
        let say = say.clone();
        let (is_open, outcome, id) = (is_open.clone(), outcome.clone(), props.id.clone());
        let (name, draw, table, n) =
            (props.name.to_string(), props.draw.clone(), props.table.clone(), props.n.to_string());
        move |_: MouseEvent| {
            is_open.set(false);
            outcome.set(None);
            browser::focus(&id);
            let drawing = Drawing { note: n.clone(), ..draw.emit(Frame::FILE) };
            let request = request(form, name.clone(), drawing, table.clone());
            let (outcome, say) = (outcome.clone(), say.clone());
            spawn_local(async move {
                match call(&request).await {
                    Ok(Some(saved)) => {
                        let sentence = tr_with("chart-saved", &[("name", saved.name.into())]);
                        say.emit(sentence.clone());
                        outcome.set(Some(Ok(sentence)));
                    }
                    Ok(None) => {}
                    Err(error) => outcome.set(Some(Err(failure::sentence(&error)))),
                }
            });
        }
    };
    html! {
        <>
            <div class="with-menu" ref={whole} onkeydown={leave_by_key} onfocusout={leave}>
                <button class="button quiet small" id={props.id.clone()} type="button" aria-expanded={is_open.to_string()}
                    aria-describedby={props.described_by.clone()} onclick={toggle}>
                    { tr("chart-save") }<Icon name="chevron-down" />
                </button>
                if *is_open {
                    <ul class="menu at-start">
                        { for FORMS.map(|(form, words)| html! {
                            <li><button class="menu-item" type="button" onclick={save(form)}>{ tr(words) }</button></li>
                        }) }
                    </ul>
                }
            </div>
            { match &*outcome {
                None => Html::default(),
                // Spoken by the page's one voice, where it is saved.
                Some(Ok(sentence)) => html! { <p class="chart-saved hint">{ sentence }</p> },
                Some(Err(sentence)) => html! { <p class="chart-saved field-error" role="alert">{ sentence }</p> },
            } }
        </>
    }
}

/// What the shell is asked for. The picture is painted here, because here the letters are.
fn request(form: ChartForm, name: String, drawing: Drawing, table: Table) -> SaveChart {
    let picture = (form == ChartForm::Png).then(|| canvas::png(&drawing)).flatten();
    SaveChart { form, name, drawing, table, picture }
}
