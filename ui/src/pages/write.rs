//! Writing an entry.

use std::rc::Rc;

use holdfast_journal::day::Day;
use holdfast_journal::id::EntryId;
use holdfast_journal::ipc::{
    AnsweredView, BondView, CommandError, DeleteEntry, DescribeEntry, EntryRowView, EntryView, OpenEntry,
    ReadSettings, RestoreEntry,
};
use holdfast_journal::text::MAX_TITLE_CHARS;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::{
    Callback, Html, InputEvent, MouseEvent, NodeRef, Properties, component, html, use_effect_with, use_memo,
    use_node_ref, use_state,
};

use super::read_run;
use super::write_parts::WriteParts;
use crate::components::{
    Alert, AlertKind, BondChips, DayChip, Editor, EditorHandle, FindBar, Finding, Icon, Note, PageTitle,
    SaveWord, TagChips, Undo, spoken_status, use_actions, use_load, use_open,
};
use crate::dates::{self, Look};
use crate::desk::{Fields, SaveState, Sheet, SheetState, Target};
use crate::ipc::call;
use crate::keys::Action;
use crate::route::Route;
use crate::words::{tr, tr_with};
use crate::{browser, failure};

#[derive(Properties, PartialEq)]
pub struct WriteProps {
    /// Which entry; none for a new one.
    pub id: Option<EntryId>,
    /// The question that a new entry answers.
    #[prop_or_default]
    pub question: Option<AnsweredView>,
}

#[derive(Clone, PartialEq)]
struct Loaded {
    today: Day,
    entry: Option<EntryView>,
}

async fn load(id: Option<EntryId>) -> Result<Loaded, CommandError> {
    let today = call(&ReadSettings {}).await?.today;
    let entry = match id {
        Some(id) => Some(call(&OpenEntry { id }).await?),
        None => None,
    };
    Ok(Loaded { today, entry })
}

#[component]
pub fn Write(props: &WriteProps) -> Html {
    let page = use_load(props.id, |id| load(*id));
    let again = page.again.clone();
    let question = props.question.clone();
    page.show(|loaded| match &loaded.entry {
        // What a practice made is changed there, and a locked letter nowhere.
        Some(entry) if entry.run.is_some() => {
            let route = read_run::where_changed(entry).unwrap_or(Route::Read(entry.row.id));
            html! { <Elsewhere {route} /> }
        }
        Some(entry) if entry.body.is_none() => {
            html! { <WriteParts entry={entry.clone()} on_reload={again.clone()} /> }
        }
        entry => html! { <Writing entry={entry.clone()} today={loaded.today} {question} /> },
    })
}

#[derive(Properties, PartialEq)]
struct ElsewhereProps {
    route: Route,
}

/// Goes straight on, so that the way back leads to where the person came from.
#[component]
fn Elsewhere(props: &ElsewhereProps) -> Html {
    use_effect_with(props.route, |route| browser::go_instead(&route.href()));
    Html::default()
}

#[derive(Properties, PartialEq)]
struct WritingProps {
    entry: Option<EntryView>,
    today: Day,
    question: Option<AnsweredView>,
}

struct PageFields {
    handle: Rc<EditorHandle>,
    title: NodeRef,
}

impl Fields for PageFields {
    fn title(&self) -> String {
        browser::typed(&self.title)
    }

    fn text(&self) -> Option<String> {
        self.handle.text()
    }
}

#[component]
fn Writing(props: &WritingProps) -> Html {
    let open = use_open();
    let state = use_state(SheetState::default);
    let row = use_state(|| props.entry.as_ref().map(|entry| entry.row.clone()));
    // Whom it is about. A new entry is about nobody until somebody says so.
    let about = use_state(|| props.entry.as_ref().map(|entry| entry.bonds.clone()).unwrap_or_default());
    // The day of a page that is still empty.
    let new_day = use_state(|| None::<Day>);
    let finding = use_state(|| None::<Finding>);
    let found = use_state(|| 0usize);
    let title = use_node_ref();
    let handle = use_memo((), |()| EditorHandle::default());
    let sheet = {
        let (handle, title, desk, tell) = (handle.clone(), title.clone(), open.desk.clone(), state.clone());
        let (entry, question) = (props.entry.clone(), props.question.clone());
        use_memo((), move |()| {
            let target = match &entry {
                Some(entry) => Target::Entry { id: entry.row.id, base: entry.base },
                None => Target::New { day: None, answered: question.clone(), begun: None },
            };
            let words = entry.as_ref().map(|entry| entry.row.words);
            let sheet = Sheet::new(
                target,
                words,
                PageFields { handle, title },
                Callback::from(move |new| tell.set(new)),
            );
            desk.put(sheet.clone());
            sheet
        })
    };
    // A new entry exists from its first save on: the page gets its address, and day and tags.
    {
        let (row, settle) = (row.clone(), open.settle.clone());
        use_effect_with(state.id, move |id| {
            if let Some(id) = *id
                && row.is_none()
            {
                settle.emit(Route::Write(id));
                spawn_local(async move {
                    if let Ok(entry) = call(&OpenEntry { id }).await {
                        row.set(Some(entry.row));
                    }
                });
            }
        });
    }
    let find = {
        let finding = finding.clone();
        Callback::from(move |()| finding.set(Some(Finding::default())))
    };
    let close_find = {
        let (finding, handle) = (finding.clone(), handle.clone());
        Callback::from(move |()| {
            handle.select_found();
            finding.set(None);
        })
    };
    let read = {
        let (go, id) = (open.go.clone(), state.id);
        Callback::from(move |()| {
            if let Some(id) = id {
                go.emit(Route::Read(id));
            }
        })
    };
    use_actions({
        let (handle, say, state) = (handle.clone(), open.say.clone(), state.clone());
        let (find, read, focus, focus_mode) =
            (find.clone(), read.clone(), open.set_focus_mode.clone(), open.focus_mode);
        Callback::from(move |action| match action {
            Action::WriteOrRead => read.emit(()),
            Action::Find => find.emit(()),
            Action::Focus => focus.emit(!focus_mode),
            Action::Bold => handle.surround("**", "**"),
            Action::Italic => handle.surround("*", "*"),
            Action::Link => handle.surround("[", "](https://)"),
            Action::SpeakStatus => say.emit(spoken_status(&state)),
            _ => {}
        })
    });
    let edited = {
        let sheet = (*sheet).clone();
        Callback::from(move |()| sheet.edited())
    };
    let left = {
        let sheet = (*sheet).clone();
        Callback::from(move |()| sheet.save_at_once())
    };
    let escape = {
        let (handle, focus, focus_mode) = (handle.clone(), open.set_focus_mode.clone(), open.focus_mode);
        Callback::from(move |()| leave_field(&handle, &focus, focus_mode))
    };
    let day = row.as_ref().map(|row| row.day).or(*new_day).unwrap_or(props.today);
    let heading = tr_with("entry-of", &[("day", dates::day(day, Look::Full).into())]);
    let answered = props.entry.as_ref().and_then(|entry| entry.answered.clone()).or(props.question.clone());
    let initial = props.entry.as_ref().and_then(|entry| entry.body.clone()).unwrap_or_default();
    let first_title = props.entry.as_ref().map(|entry| entry.row.title.clone()).unwrap_or_default();
    {
        let title = title.clone();
        use_effect_with((), move |()| {
            if let Some(field) = title.cast::<HtmlInputElement>() {
                field.set_value(&first_title);
            }
        });
    }
    html! {
        <div class="desk">
            <PageTitle text={heading} takes_focus={false} unseen={true} />
            { bar(&state, &open, &row, &read, &find) }
            if let Some(finding_now) = &*finding {
                <FindBar query={finding_now.query.clone()} current={finding_now.current} count={*found}
                    on_query={{ let finding = finding.clone(); Callback::from(move |query| finding.set(Some(Finding { query, current: 0 }))) }}
                    on_step={step(&finding, *found)} on_close={close_find} />
            }
            if let SaveState::Failed { code } = &state.save {
                <Alert kind={AlertKind::Waiting} flush={false} title={failure::what(*code)} text={failure::while_unsaved(*code)}>
                    <button class="button primary" type="button" onclick={left.reform(|_| ())}>{ tr("try-again-now") }</button>
                    <button class="button" type="button" onclick={{ let sheet = (*sheet).clone(); let say = open.say.clone(); move |_| copy_text(&sheet, &say) }}>{ tr("copy-text") }</button>
                </Alert>
            }
            <div class="desk-scroll">
                <div class="sheet">
                    if let Some(answered) = &answered {
                        <p class="from" id="from">{ &answered.text }</p>
                    }
                    if let Some(id) = state.id.filter(|_| state.kept_both) {
                        <Note text={tr("kept-both")}>{ " " }<a href={Route::Revisions(id).href()}>{ tr("see-both") }</a></Note>
                    }
                    <input class="title" ref={title} aria-label={tr("title")} maxlength={MAX_TITLE_CHARS.to_string()} placeholder={tr("title-placeholder")} autocomplete="off"
                        oninput={edited.reform(|_: InputEvent| ())} onblur={left.reform(|_| ())} />
                    <Editor handle={handle.clone()} {initial} key_of_text={"entry"} label={tr("entry")}
                        described_by={answered.is_some().then_some("from")} placeholder={tr("begin-anywhere")} ready={true}
                        dim={open.focus_mode} finding={(*finding).clone()} on_input={edited.clone()} on_blur={left.clone()}
                        on_found={{ let found = found.clone(); Callback::from(move |count| found.set(count)) }} on_leave={escape} />
                </div>
            </div>
            { foot(props, &row, &about, &new_day, &sheet, day, &open.say) }
        </div>
    }
}

/// The start and the middle of the bar: the way back, how far saving has come, how many words.
pub fn back_and_saved(state: &SheetState) -> Html {
    html! {
        <>
            <div class="start"><a class="button quiet" href={Route::Journal.href()}><Icon name="chevron-left" />{ tr("journal") }</a></div>
            <p class="mid">
                <SaveWord state={state.save.clone()} />
                if let Some(words) = state.words {
                    <span class="hint nums">{ tr_with("words", &[("words", words.into())]) }</span>
                }
            </p>
        </>
    }
}

/// Escape: out of focus mode first, then out of the field.
pub fn leave_field(handle: &EditorHandle, focus: &Callback<bool>, focus_mode: bool) {
    if focus_mode {
        focus.emit(false);
    } else {
        // The keyboard goes on to the bar above the page.
        handle.blur();
        browser::focus("to-reading");
    }
}

/// Copies what is on a sheet, and says so.
pub fn copy_text(sheet: &Sheet, say: &Callback<String>) {
    if browser::copy(&sheet.text()) {
        say.emit(tr("copied"));
    }
}

/// The next place of a search, or the one before; the last one leads to the first.
pub fn step(finding: &yew::UseStateHandle<Option<Finding>>, count: usize) -> Callback<bool> {
    let finding = finding.clone();
    Callback::from(move |forward| {
        let Some(now) = (*finding).clone().filter(|_| count > 0) else { return };
        let current = if forward { (now.current + 1) % count } else { (now.current + count - 1) % count };
        finding.set(Some(Finding { current, ..now }));
    })
}

fn bar(
    state: &SheetState,
    open: &crate::components::OpenContext,
    row: &yew::UseStateHandle<Option<EntryRowView>>,
    read: &Callback<()>,
    find: &Callback<()>,
) -> Html {
    let focus = {
        let (set, on) = (open.set_focus_mode.clone(), open.focus_mode);
        move |_| set.emit(!on)
    };
    let (focus_icon, focus_word) =
        if open.focus_mode { ("minimize-2", tr("leave-focus")) } else { ("maximize-2", tr("focus")) };
    html! {
        <header class="bar">
            { back_and_saved(state) }
            <div class="end">
                <button class="button quiet" id="to-reading" type="button" onclick={read.reform(|_| ())}
                    aria-disabled={state.id.is_none().then_some("true")}><Icon name="book-open" />{ tr("read") }</button>
                <button class="button quiet" type="button" onclick={focus}><Icon name={focus_icon} />{ focus_word }</button>
                if let Some(row) = &**row {
                    <EntryMenu row={row.clone()} on_find={Some(find.clone())} on_print={None::<Callback<()>>} />
                }
            </div>
        </header>
    }
}

/// Day, people and tags.
fn foot(
    props: &WritingProps,
    row: &yew::UseStateHandle<Option<EntryRowView>>,
    about: &yew::UseStateHandle<Vec<BondView>>,
    new_day: &yew::UseStateHandle<Option<Day>>,
    sheet: &Rc<Sheet>,
    day: Day,
    say: &Callback<String>,
) -> Html {
    let describe = {
        let (row, say) = (row.clone(), say.clone());
        Callback::from(move |changed: EntryRowView| {
            let (row, say, before) = (row.clone(), say.clone(), (*row).clone());
            // Shown at once; put right by the answer.
            row.set(Some(changed.clone()));
            spawn_local(async move {
                let EntryRowView { id, day, tags, mood, .. } = changed;
                match call(&DescribeEntry { id, day, tags, mood }).await {
                    Ok(stored) => row.set(Some(stored)),
                    Err(error) => {
                        row.set(before);
                        say.emit(failure::sentence(&error));
                    }
                }
            });
        })
    };
    let on_day = {
        let (row, new_day, describe, sheet) = (row.clone(), new_day.clone(), describe.clone(), sheet.clone());
        Callback::from(move |day| match &*row {
            Some(row) => describe.emit(EntryRowView { day, ..row.clone() }),
            None => {
                sheet.set_day(day);
                new_day.set(Some(day));
            }
        })
    };
    html! {
        <footer class="desk-foot" aria-label={tr("about-this-entry")}>
            <DayChip {day} today={props.today} on_change={on_day} />
            if let Some(row) = &**row {
                <BondChips entry={row.id} bonds={(**about).clone()} on_change={{ let about = about.clone(); Callback::from(move |bonds| about.set(bonds)) }} />
                <TagChips tags={row.tags.clone()} on_change={{ let row = row.clone(); describe.reform(move |tags| EntryRowView { tags, ..row.clone() }) }} />
            }
        </footer>
    }
}

#[derive(Properties, PartialEq)]
pub struct EntryMenuProps {
    pub row: EntryRowView,
    /// Searches it; none where there is nothing to search.
    pub on_find: Option<Callback<()>>,
    pub on_print: Option<Callback<()>>,
}

/// What else can be done with an entry.
#[component]
pub fn EntryMenu(props: &EntryMenuProps) -> Html {
    let open = use_open();
    let is_open = use_state(|| false);
    let toggle = {
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    };
    let close = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(false))
    };
    let find = props.on_find.clone().map(|find| {
        let close = close.clone();
        Callback::from(move |_: MouseEvent| {
            close.emit(());
            find.emit(());
        })
    });
    let delete = {
        let (id, name, open) = (props.row.id, crate::components::entry_name(&props.row), open);
        move |_| delete_entry(id, name.clone(), open.clone())
    };
    let leave = {
        let close = close;
        move |event: yew::KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                close.emit(());
                browser::focus("entry-menu");
            }
        }
    };
    html! {
        <div class="with-menu" onkeydown={leave}>
            <button class="button quiet icon-only" id="entry-menu" type="button" aria-label={tr("more")} aria-expanded={is_open.to_string()} onclick={toggle}>
                <Icon name="chevron-down" />
            </button>
            if *is_open {
                <ul class="menu">
                    if let Some(find) = find {
                        <li><button class="menu-item" type="button" onclick={find}><Icon name="search" />{ tr("find") }<kbd>{ "Ctrl F" }</kbd></button></li>
                    }
                    <li><a class="menu-item" href={Route::Revisions(props.row.id).href()}><Icon name="rotate-ccw-clock" />{ tr("earlier-versions") }</a></li>
                    if let Some(print) = &props.on_print {
                        <li><button class="menu-item" type="button" onclick={print.reform(|_| ())}><Icon name="printer" />{ tr("print") }</button></li>
                    }
                    <li><button class="menu-item erase" type="button" onclick={delete}><Icon name="trash" />{ tr("move-to-bin") }</button></li>
                </ul>
            }
        </div>
    }
}

/// Puts an entry into the bin, goes to the journal, and offers to take it back.
fn delete_entry(id: EntryId, name: String, open: crate::components::OpenContext) {
    spawn_local(async move {
        // What is unsaved is saved first: it goes into the bin with the rest.
        let paper = open.desk.paper();
        if !open.desk.clear().await {
            return;
        }
        match call(&DeleteEntry { id }).await {
            Ok(()) => {
                let go = open.go.clone();
                let take_back = Callback::from(move |()| {
                    let go = go.clone();
                    spawn_local(async move {
                        if call(&RestoreEntry { id }).await.is_ok() {
                            go.emit(Route::Read(id));
                        }
                    });
                });
                open.go.emit(Route::Journal);
                let text = tr_with("is-in-bin", &[("name", name.into())]);
                open.offer_undo.emit(Undo { text, take_back });
            }
            Err(error) => {
                // The page stays, and what is written on it must still be looked after.
                if let Some(paper) = paper {
                    open.desk.put(paper);
                }
                open.say.emit(failure::sentence(&error));
            }
        }
    });
}
