//! Writing a very long entry: one part of it at a time.

use std::cell::Cell;
use std::rc::Rc;

use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{EntryView, ReadSection, SectionView};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_memo, use_state};

use super::write::{back_and_saved, copy_text, leave_field};
use crate::components::{
    Alert, AlertKind, Editor, EditorHandle, Icon, PageTitle, spoken_status, use_actions, use_load, use_open,
};
use crate::dates::{self, Look};
use crate::desk::{Fields, SaveState, Sheet, SheetState, Target};
use crate::failure;
use crate::ipc::call;
use crate::keys::Action;
use crate::route::Route;
use crate::words::{tr, tr_with};

#[derive(Properties, PartialEq)]
pub struct WritePartsProps {
    pub entry: EntryView,
    /// The parts lie elsewhere now: read where.
    pub on_reload: Callback<()>,
}

thread_local! {
    /// Which part of which entry is being written. It outlives reading the entry anew, after which the
    /// parts lie elsewhere and are cut anew.
    static PART: Cell<Option<(EntryId, usize)>> = const { Cell::new(None) };
}

/// Goes to a part the next time that long entry is opened for writing.
pub fn choose_part(entry: EntryId, part: usize) {
    PART.set(Some((entry, part)));
}

#[component]
pub fn WriteParts(props: &WritePartsProps) -> Html {
    let open = use_open();
    let parts = props.entry.sections.len();
    let id = props.entry.row.id;
    let chosen = PART.get().filter(|(entry, _)| *entry == id).map_or(0, |(_, part)| part);
    let part = chosen.min(parts.saturating_sub(1));
    let Some(section) = props.entry.sections.get(part).copied() else { return Html::default() };
    let go_to = {
        let (desk, reload) = (open.desk, props.on_reload.clone());
        Callback::from(move |part: usize| {
            let (desk, reload) = (desk.clone(), reload.clone());
            spawn_local(async move {
                if desk.clear().await {
                    choose_part(id, part);
                    reload.emit(());
                }
            });
        })
    };
    let heading = tr_with("entry-of", &[("day", dates::day(props.entry.row.day, Look::Full).into())]);
    html! {
        <div class="desk">
            <PageTitle text={heading} takes_focus={false} unseen={true} />
            <Part key={part} entry={props.entry.clone()} {section} {part} {parts} {go_to} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PartProps {
    entry: EntryView,
    section: SectionView,
    part: usize,
    parts: usize,
    go_to: Callback<usize>,
}

#[component]
fn Part(props: &PartProps) -> Html {
    let (id, base, section) = (props.entry.row.id, props.entry.base, props.section);
    let text = use_load((), move |()| async move { call(&ReadSection { id, base, section }).await });
    text.show(|text| {
        html! {
            <Field entry={props.entry.clone()} {section} part={props.part} parts={props.parts} go_to={props.go_to.clone()} text={text.text.clone()} />
        }
    })
}

#[derive(Properties, PartialEq)]
struct FieldProps {
    entry: EntryView,
    section: SectionView,
    part: usize,
    parts: usize,
    go_to: Callback<usize>,
    text: String,
}

struct PartFields(Rc<EditorHandle>);

impl Fields for PartFields {
    fn title(&self) -> String {
        String::new()
    }

    fn text(&self) -> Option<String> {
        self.0.text()
    }
}

#[component]
fn Field(props: &FieldProps) -> Html {
    let open = use_open();
    let state = use_state(SheetState::default);
    let handle = use_memo((), |()| EditorHandle::default());
    let sheet = {
        let (handle, desk, tell) = (handle.clone(), open.desk.clone(), state.clone());
        let (entry, section) = (props.entry.clone(), props.section);
        use_memo((), move |()| {
            let target = Target::Section { id: entry.row.id, base: entry.base, section };
            let sheet = Sheet::new(
                target,
                Some(entry.row.words),
                PartFields(handle),
                Callback::from(move |new| tell.set(new)),
            );
            desk.put(sheet.clone());
            sheet
        })
    };
    let edited = {
        let sheet = (*sheet).clone();
        Callback::from(move |()| sheet.edited())
    };
    let left = {
        let sheet = (*sheet).clone();
        Callback::from(move |()| sheet.save_at_once())
    };
    let id = props.entry.row.id;
    let escape = {
        let (handle, focus, focus_mode) = (handle.clone(), open.set_focus_mode.clone(), open.focus_mode);
        Callback::from(move |()| leave_field(&handle, &focus, focus_mode))
    };
    use_actions({
        let (handle, say, state, go) = (handle.clone(), open.say.clone(), state.clone(), open.go.clone());
        let (focus, focus_mode) = (open.set_focus_mode.clone(), open.focus_mode);
        Callback::from(move |action| match action {
            Action::WriteOrRead => go.emit(Route::Read(id)),
            Action::Focus => focus.emit(!focus_mode),
            Action::Bold => handle.surround("**", "**"),
            Action::Italic => handle.surround("*", "*"),
            Action::SpeakStatus => say.emit(spoken_status(&state)),
            _ => {}
        })
    });
    let before = props.part.checked_sub(1).map(|part| props.go_to.reform(move |_| part));
    let after = (props.part + 1 < props.parts).then(|| {
        let part = props.part + 1;
        props.go_to.reform(move |_| part)
    });
    html! {
        <>
            <header class="bar">
                { back_and_saved(&state) }
                <div class="end"><a class="button quiet" id="to-reading" href={Route::Read(id).href()}><Icon name="book-open" />{ tr("read") }</a></div>
            </header>
            <div class="parts">
                <button class="button quiet small" type="button" aria-disabled={before.is_none().then_some("true")} onclick={before}>
                    <Icon name="chevron-left" />{ tr("part-before") }
                </button>
                <span role="status">{ tr_with("part-of", &[("part", (props.part + 1).into()), ("parts", props.parts.into())]) }</span>
                <button class="button quiet small" type="button" aria-disabled={after.is_none().then_some("true")} onclick={after}>
                    { tr("part-after") }<Icon name="chevron-right" />
                </button>
            </div>
            if let SaveState::Failed { code } = &state.save {
                <Alert kind={AlertKind::Waiting} flush={false} title={failure::what(*code)} text={failure::while_unsaved(*code)}>
                    <button class="button primary" type="button" onclick={left.reform(|_| ())}>{ tr("try-again-now") }</button>
                    <button class="button" type="button" onclick={{ let sheet = (*sheet).clone(); let say = open.say.clone(); move |_| copy_text(&sheet, &say) }}>{ tr("copy-text") }</button>
                </Alert>
            }
            <div class="desk-scroll">
                <div class="sheet">
                    <Editor handle={handle.clone()} initial={props.text.clone()} key_of_text={"part"} label={tr("entry")} ready={true}
                        dim={open.focus_mode} on_input={edited} on_blur={left} on_leave={escape} />
                </div>
            </div>
        </>
    }
}
