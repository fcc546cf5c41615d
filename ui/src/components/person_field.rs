//! Choosing whom something is about, or adding someone. Never required.

use std::rc::Rc;

use holdfast_journal::bond::{BondKind, Nickname};
use holdfast_journal::id::BondId;
use holdfast_journal::ipc::{AddBond, BondView};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    AttrValue, Callback, Event, Html, KeyboardEvent, NodeRef, Properties, TargetCast, component, html,
    use_effect_with, use_mut_ref, use_node_ref, use_state,
};

use super::icon::Icon;
use super::shell::use_open;
use crate::ipc::call;
use crate::words::{tr, tr_with};
use crate::{browser, failure};

/// The value of the line under which someone can be added. No id looks like it.
const NEW: &str = "new";

#[derive(Clone, Properties, PartialEq)]
pub struct PersonFieldProps {
    /// The id of the list; those of the fields below it begin with it.
    #[prop_or(AttrValue::Static("field-person"))]
    pub id: AttrValue,
    pub label: AttrValue,
    /// Everybody there is.
    pub bonds: Vec<BondView>,
    pub chosen: Option<BondId>,
    pub on_change: Callback<Option<BondId>>,
    /// Someone was added. They are chosen in the same moment.
    #[prop_or_default]
    pub on_added: Callback<BondView>,
}

#[component]
pub fn PersonField(props: &PersonFieldProps) -> Html {
    let open = use_open();
    let (list, nickname, kind) = (use_node_ref(), use_node_ref(), use_node_ref());
    // With nobody there yet, the way to the first one is open.
    let is_adding = use_state(|| props.bonds.is_empty() && props.chosen.is_none());
    let problem = use_state(|| None::<String>);
    let shown = match props.chosen {
        _ if *is_adding => NEW.to_owned(),
        Some(bond) => bond.to_string(),
        None => String::new(),
    };
    {
        let list = list.clone();
        // The list's value can only be set once its lines are there.
        use_effect_with((shown, props.bonds.clone()), move |(shown, _)| {
            if let Some(list) = list.cast::<HtmlSelectElement>() {
                list.set_value(shown);
            }
        });
    }
    let adding = Adding {
        nickname: nickname.clone(),
        kind: kind.clone(),
        on_change: props.on_change.clone(),
        on_added: props.on_added.clone(),
        say: open.say.clone(),
        is_adding: is_adding.clone(),
        problem: problem.clone(),
    };
    let newest = use_mut_ref(|| adding.clone());
    *newest.borrow_mut() = adding.clone();
    // A name that was typed and not yet added is added before the step or the page goes.
    use_effect_with((), move |()| {
        open.desk.put_small(Rc::new(move || {
            let adding = newest.borrow().clone();
            Box::pin(async move { adding.add(false).await })
        }))
    });
    let onchange = {
        let (on_change, is_adding, problem) = (props.on_change.clone(), is_adding.clone(), problem.clone());
        let nickname_id = format!("{}-nickname", props.id);
        move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            problem.set(None);
            is_adding.set(value == NEW);
            if value == NEW {
                let id = nickname_id.clone();
                gloo_timers::callback::Timeout::new(0, move || {
                    browser::focus(&id);
                })
                .forget();
            }
            on_change.emit(value.parse().ok());
        }
    };
    let submit = {
        let list_id = props.id.clone();
        Callback::from(move |()| {
            let (adding, list_id) = (adding.clone(), list_id.clone());
            spawn_local(async move {
                if adding.add(true).await {
                    browser::focus(&list_id);
                }
            });
        })
    };
    let onkeydown = {
        let submit = submit.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                event.stop_propagation();
                submit.emit(());
            }
        }
    };
    let (nickname_id, kind_id) = (format!("{}-nickname", props.id), format!("{}-kind", props.id));
    let (hint_id, error_id) = (format!("{}-hint", props.id), format!("{}-error", props.id));
    let described = if problem.is_some() { format!("{error_id} {hint_id}") } else { hint_id.clone() };
    html! {
        <div class="field person-field">
            <label for={props.id.clone()}>{ &props.label }</label>
            <span class="select wide">
                <select class="input" id={props.id.clone()} ref={list} {onchange}>
                    <option value="">{ tr("person-none") }</option>
                    { for props.bonds.iter().map(|bond| html! {
                        <option key={bond.id.to_string()} value={bond.id.to_string()}>{ bond_name(bond) }</option>
                    }) }
                    <option value={NEW}>{ tr("person-new") }</option>
                </select>
            </span>
            if *is_adding {
                <div class="person-new" role="group" aria-label={tr("person-new-group")}>
                    <div class="field">
                        <label for={nickname_id.clone()}>{ tr("person-nickname") }</label>
                        <input class="input" id={nickname_id} ref={nickname} maxlength={Nickname::MAX_CHARS.to_string()} autocomplete="off" dir="auto"
                            aria-describedby={described} aria-invalid={problem.is_some().then_some("true")} {onkeydown} />
                        <p class="hint" id={hint_id}>{ tr("person-nickname-hint") }</p>
                        if let Some(problem) = &*problem {
                            <p class="field-error" id={error_id} role="alert"><Icon name="info" />{ problem }</p>
                        }
                    </div>
                    <div class="field">
                        <label for={kind_id.clone()}>{ tr("person-kind") }</label>
                        <span class="select wide">
                            <select class="input" id={kind_id} ref={kind}>
                                { for BondKind::ALL.into_iter().map(|kind| html! {
                                    <option value={kind.word()} selected={kind == BondKind::default()}>{ kind_word(kind) }</option>
                                }) }
                            </select>
                        </span>
                    </div>
                    <button class="button" id={format!("{}-add", props.id)} type="button" onclick={submit.reform(|_| ())}>{ tr("person-add") }</button>
                </div>
            }
        </div>
    }
}

/// The fields for someone new, and what happens with what stands in them.
#[derive(Clone)]
struct Adding {
    nickname: NodeRef,
    kind: NodeRef,
    on_change: Callback<Option<BondId>>,
    on_added: Callback<BondView>,
    say: Callback<String>,
    is_adding: yew::UseStateHandle<bool>,
    problem: yew::UseStateHandle<Option<String>>,
}

impl Adding {
    /// Adds whoever stands in the fields. False if that failed; then the fields say so. A name that is
    /// missing matters only to a person who `asked` for adding it.
    async fn add(&self, asked: bool) -> bool {
        let Some(field) = self.nickname.cast::<HtmlInputElement>() else { return true };
        let Ok(nickname) = Nickname::try_from(field.value()) else {
            if asked {
                self.problem.set(Some(tr("person-bad")));
            }
            return !asked;
        };
        let kind = self.kind.cast::<HtmlSelectElement>().map(|list| list.value()).unwrap_or_default();
        let kind = BondKind::from_word(&kind).unwrap_or_default();
        match call(&AddBond { nickname: nickname.into(), kind }).await {
            Ok(bond) => {
                field.set_value("");
                self.say.emit(tr_with("person-added", &[("name", bond.nickname.as_str().to_owned().into())]));
                self.problem.set(None);
                self.is_adding.set(false);
                self.on_added.emit(bond.clone());
                self.on_change.emit(Some(bond.id));
                true
            }
            Err(error) => {
                self.problem.set(Some(failure::sentence(&error)));
                false
            }
        }
    }
}

/// What someone is called in lists: the nickname, and what they are where that was said.
pub fn bond_name(bond: &BondView) -> String {
    match bond.kind {
        BondKind::Other => bond.nickname.as_str().to_owned(),
        kind => tr_with(
            "person-and-kind",
            &[("name", bond.nickname.as_str().to_owned().into()), ("kind", kind_word(kind).into())],
        ),
    }
}

/// The kind of a bond in words.
pub fn kind_word(kind: BondKind) -> String {
    tr(match kind {
        BondKind::Partner => "person-kind-partner",
        BondKind::Friend => "person-kind-friend",
        BondKind::Parent => "person-kind-parent",
        BondKind::Child => "person-kind-child",
        BondKind::Sibling => "person-kind-sibling",
        BondKind::Family => "person-kind-family",
        BondKind::Colleague => "person-kind-colleague",
        BondKind::Therapist => "person-kind-therapist",
        BondKind::Group => "person-kind-group",
        BondKind::Faith => "person-kind-faith",
        BondKind::Pet => "person-kind-pet",
        BondKind::Oneself => "person-kind-self",
        BondKind::Other => "person-kind-other",
    })
}
