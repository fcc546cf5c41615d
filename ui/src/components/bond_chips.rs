//! Whom an entry is about: taken off with a button each, added in a dialog.

use holdfast_journal::id::{BondId, EntryId};
use holdfast_journal::ipc::{BondView, ListBonds, SetEntryBonds};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_mut_ref, use_state};

use super::dialog::Dialog;
use super::icon::Icon;
use super::person_field::PersonField;
use super::shell::use_open;
use crate::ipc::call;
use crate::words::{tr, tr_with};
use crate::{browser, failure};

/// The id of the button that adds someone. It is there whoever comes or goes.
const ADD: &str = "bond-chip-add";

#[derive(Properties, PartialEq)]
pub struct BondChipsProps {
    pub entry: EntryId,
    /// Whom the entry is about.
    pub bonds: Vec<BondView>,
    /// Called at once with whom it is about from now on, and again with those before if that failed.
    pub on_change: Callback<Vec<BondView>>,
}

#[component]
pub fn BondChips(props: &BondChipsProps) -> Html {
    let say = use_open().say;
    // Everybody there is, while the dialog is up.
    let everybody = use_state(|| None::<Vec<BondView>>);
    let problem = use_state(|| None::<String>);
    let set = {
        let (entry, before, on_change, problem) =
            (props.entry, props.bonds.clone(), props.on_change.clone(), problem.clone());
        Callback::from(move |(bonds, words): (Vec<BondView>, String)| {
            let (before, on_change, problem, say) =
                (before.clone(), on_change.clone(), problem.clone(), say.clone());
            let ids = bonds.iter().map(|bond| bond.id).collect();
            problem.set(None);
            on_change.emit(bonds);
            spawn_local(async move {
                match call(&SetEntryBonds { entry, bonds: ids }).await {
                    Ok(()) => say.emit(words),
                    Err(error) => {
                        on_change.emit(before);
                        problem.set(Some(failure::sentence(&error)));
                    }
                }
            });
        })
    };
    let ask = {
        let (everybody, problem) = (everybody.clone(), problem.clone());
        move |_| {
            let (everybody, problem) = (everybody.clone(), problem.clone());
            spawn_local(async move {
                match call(&ListBonds {}).await {
                    Ok(bonds) => everybody.set(Some(bonds)),
                    Err(error) => problem.set(Some(failure::sentence(&error))),
                }
            });
        }
    };
    let close = {
        let everybody = everybody.clone();
        Callback::from(move |()| everybody.set(None))
    };
    let add = {
        let (close, set, bonds) = (close.clone(), set.clone(), props.bonds.clone());
        Callback::from(move |bond: BondView| {
            close.emit(());
            if bonds.iter().all(|other| other.id != bond.id) {
                let words = tr_with("bond-chip-added", &[("name", name(&bond).into())]);
                let mut all = bonds.clone();
                all.push(bond);
                all.sort_by_cached_key(|bond| bond.nickname.key());
                set.emit((all, words));
            }
        })
    };
    let chip = |bond: &BondView| {
        let words = tr_with("bond-chip-removed", &[("name", name(bond).into())]);
        let left: Vec<BondView> = props.bonds.iter().filter(|other| other.id != bond.id).cloned().collect();
        let remove = set.reform(move |_| {
            // The button goes with its chip; the keyboard goes on beside it.
            browser::focus(ADD);
            (left.clone(), words.clone())
        });
        html! {
            <span class="chip" key={bond.id.to_string()}>
                <bdi>{ name(bond) }</bdi>
                <button type="button" aria-label={tr_with("bond-chip-remove", &[("name", name(bond).into())])} onclick={remove}><Icon name="x" /></button>
            </span>
        }
    };
    let others = |bonds: &[BondView]| -> Vec<BondView> {
        let is_other = |bond: &&BondView| props.bonds.iter().all(|chosen| chosen.id != bond.id);
        bonds.iter().filter(is_other).cloned().collect()
    };
    html! {
        <div class="chips bond-chips">
            <span class="name">{ tr("bond-chip-about") }</span>
            { for props.bonds.iter().map(chip) }
            <button class="chip" id={ADD} type="button" onclick={ask}><Icon name="plus" />{ tr("bond-chip-add") }</button>
            if let Some(problem) = &*problem {
                <span class="field-error" role="alert">{ problem }</span>
            }
            if let Some(bonds) = &*everybody {
                <PersonDialog bonds={others(bonds)} on_choose={add} on_close={close} />
            }
        </div>
    }
}

fn name(bond: &BondView) -> String {
    bond.nickname.as_str().to_owned()
}

#[derive(Properties, PartialEq)]
struct PersonDialogProps {
    /// Whom it can still be about.
    bonds: Vec<BondView>,
    on_choose: Callback<BondView>,
    on_close: Callback<()>,
}

/// Asks whom the entry is about.
#[component]
fn PersonDialog(props: &PersonDialogProps) -> Html {
    let desk = use_open().desk;
    let chosen = use_state(|| None::<BondId>);
    let is_missing = use_state(|| false);
    let is_over = use_mut_ref(|| false);
    let choose = {
        let (is_over, on_choose) = (is_over.clone(), props.on_choose.clone());
        Callback::from(move |bond: BondView| {
            *is_over.borrow_mut() = true;
            on_choose.emit(bond);
        })
    };
    let change = {
        let (chosen, is_missing) = (chosen.clone(), is_missing.clone());
        Callback::from(move |id| {
            chosen.set(id);
            is_missing.set(false);
        })
    };
    let submit = {
        let bond = chosen.and_then(|id| props.bonds.iter().find(|bond| bond.id == id).cloned());
        let (is_missing, choose) = (is_missing.clone(), choose.clone());
        move |_| {
            let (desk, is_missing, choose) = (desk.clone(), is_missing.clone(), choose.clone());
            let (bond, is_over) = (bond.clone(), is_over.clone());
            spawn_local(async move {
                // A name may stand in the fields for someone new; then they are the one.
                if !desk.keep_small().await || *is_over.borrow() {
                    return;
                }
                match bond {
                    Some(bond) => choose.emit(bond),
                    None => is_missing.set(true),
                }
            });
        }
    };
    let actions = html! {
        <>
            <button class="button" type="button" onclick={props.on_close.reform(|_| ())}>{ tr("cancel") }</button>
            <button class="button primary" id="bond-chip-use" type="button" onclick={submit}>{ tr("bond-chip-use") }</button>
        </>
    };
    html! {
        <Dialog title={tr("bond-chip-title")} on_close={props.on_close.clone()} {actions}>
            <PersonField id="bond-chip-person" label={tr("bond-chip-label")} bonds={props.bonds.clone()} chosen={*chosen}
                on_change={change} on_added={choose} />
            if *is_missing {
                <p class="field-error" role="alert"><Icon name="info" />{ tr("bond-choose-first") }</p>
            }
        </Dialog>
    }
}
