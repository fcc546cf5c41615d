//! An open journal: which page is up, the keyboard, messages of the shell, and the desk that guards
//! what is being written.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use holdfast_journal::comfort::{Comfort, TextSize};
use holdfast_journal::id::BondId;
use holdfast_journal::ipc::{
    CloseAnyway, FlushBefore, Flushed, HostMessage, LockVault, StillHere, ToggleFullScreen,
};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, EventTarget, HtmlTextAreaElement, KeyboardEvent};
use yew::{
    Callback, ContextProvider, Html, Properties, component, hook, html, use_effect_with, use_mut_ref,
    use_state,
};

use super::answer::Answer;
use super::bin::Bin;
use super::bonds::{People, Person};
use super::check_in::CheckIn;
use super::concept::Concept;
use super::export::Export;
use super::help::Help;
use super::journal::Journal;
use super::library::Library;
use super::mending::{Belief, Beliefs, Ledger, Mending};
use super::practices::{Begin, Practices, Run};
use super::questions::Questions;
use super::read::Read;
use super::revisions::Revisions;
use super::settings::Settings;
use super::short_page::ShortPage;
use super::today::Today;
use super::trends::Trends;
use super::write::Write;
use crate::browser;
use crate::components::{Dialog, OpenContext, PageActions, Shell, Undo};
use crate::desk::Desk;
use crate::ipc::{attach, call};
use crate::keys::{self, Action, Press};
use crate::route::Route;
use crate::slug::Slug;
use crate::words::tr;

/// How often the shell is told that somebody is there, at the most (milliseconds).
const TELL_EVERY: f64 = 15_000.0;

#[derive(Properties, PartialEq)]
pub struct OpenJournalProps {
    pub zone: String,
    pub comfort: Comfort,
    pub set_comfort: Callback<Comfort>,
    /// How many saves this copy of the journal lacks.
    pub saves_missing: u32,
    pub on_locked: Callback<()>,
}

#[component]
pub fn OpenJournal(props: &OpenJournalProps) -> Html {
    let desk = use_state(Desk::default);
    let said = use_said();
    let (route, visit, settle) = use_route(&desk, &said.say);
    let undo = use_undo(*visit);
    let focus_mode = use_state(|| false);
    // Kept for the next entry, and in force only where something is written: elsewhere nobody would
    // find the way out.
    let in_focus = *focus_mode && route.is_writing();
    let is_quiet = use_state(|| false);
    let locks_soon = use_state(|| false);
    let refused_close = use_state(|| false);
    let export_progress = use_state(|| None);
    let actions = use_state(PageActions::default);
    let lock = {
        let (desk, locked, say) = (desk.clone(), props.on_locked.clone(), said.say.clone());
        Callback::from(move |()| {
            let (desk, locked, say) = (desk.clone(), locked.clone(), say.clone());
            browser::leave_small_field();
            spawn_local(async move {
                if desk.clear().await {
                    // The shell ends this page; where it cannot, the door shows.
                    let _ = call(&LockVault {}).await;
                    locked.emit(());
                } else {
                    say.emit(tr("stays-unsaved"));
                }
            });
        })
    };
    let context = OpenContext {
        desk: (*desk).clone(),
        comfort: props.comfort,
        set_comfort: props.set_comfort.clone(),
        zone: props.zone.clone(),
        go: Callback::from(|route: Route| browser::go(&route.href())),
        settle,
        say: said.say.clone(),
        offer_undo: undo.offer.clone(),
        lock,
        focus_mode: in_focus,
        set_focus_mode: Callback::from(move |on| focus_mode.set(on)),
        export_progress: *export_progress,
        actions: (*actions).clone(),
    };
    use_host({
        let (desk, locks_soon, refused_close, export_progress) =
            (desk.clone(), locks_soon.clone(), refused_close.clone(), export_progress);
        move |message| match message {
            HostMessage::Flush { token, before } => {
                let (desk, refused_close) = (desk.clone(), refused_close.clone());
                browser::leave_small_field();
                spawn_local(async move {
                    let kept = desk.keep_small().await;
                    let clean = desk.flush().await && kept;
                    let _ = call(&Flushed { token, clean }).await;
                    refused_close.set(!clean && before == FlushBefore::Close);
                });
            }
            HostMessage::LockSoon { .. } => locks_soon.set(true),
            HostMessage::ExportProgress { done, total } => export_progress.set(Some((done, total))),
        }
    });
    let stay = {
        let locks_soon = locks_soon.clone();
        Callback::from(move |()| {
            locks_soon.set(false);
            tell_still_here();
        })
    };
    use_presence(*locks_soon, stay.clone());
    use_keys(&context, &is_quiet);
    use_saving_when_left(&desk);
    html! {
        <ContextProvider<OpenContext> {context}>
            <Shell route={*route} quiet={*is_quiet && in_focus} undo={undo.current.clone()} on_undone={undo.done}
                locks_soon={*locks_soon} on_stay={stay}>
                <Page key={*visit} route={*route} saves_missing={props.saves_missing} />
            </Shell>
            <div class="vh" role="status" aria-live="polite">{ &said.text }</div>
            if *refused_close {
                { close_question({ let refused_close = refused_close; Callback::from(move |()| refused_close.set(false)) }) }
            }
        </ContextProvider<OpenContext>>
    }
}

#[derive(Properties, PartialEq)]
struct PageProps {
    route: Route,
    saves_missing: u32,
}

/// One visit to one page. Its key is the number of the visit: a second new entry is a new page.
#[component]
fn Page(props: &PageProps) -> Html {
    match props.route {
        Route::Today => html! { <Today saves_missing={props.saves_missing} /> },
        Route::New => html! { <Write id={None} /> },
        Route::Answer(prompt) => html! { <Answer {prompt} /> },
        Route::Library => html! { <Library /> },
        Route::Concept(slug) => html! { <Concept {slug} /> },
        Route::ShortPage(slug) => html! { <ShortPage {slug} /> },
        Route::Questions => html! { <Questions /> },
        Route::Write(id) => html! { <Write id={Some(id)} /> },
        Route::Read(id) => html! { <Read {id} /> },
        Route::Revisions(id) => html! { <Revisions {id} /> },
        Route::Practices => html! { <Practices /> },
        Route::Begin(practice) => html! { <Begin {practice} /> },
        Route::BeginAbout { practice, run } => html! { <Begin {practice} rupture={run} /> },
        Route::BeginWith { practice, bond } => html! { <Begin {practice} {bond} /> },
        Route::BeginFrom { practice, entry } => html! { <Begin {practice} {entry} /> },
        Route::Run(id) => html! { <Run {id} /> },
        Route::Mending => html! { <Mending /> },
        Route::Ledger => html! { <Ledger /> },
        Route::Beliefs => html! { <Beliefs /> },
        Route::Belief(id) => html! { <Belief {id} /> },
        Route::Bonds => html! { <People /> },
        Route::Bond(id) => html! { <Person {id} /> },
        Route::CheckIn => html! { <CheckIn about={None::<BondId>} /> },
        Route::CheckInAbout(id) => html! { <CheckIn about={Some(id)} /> },
        Route::Trends => html! { <Trends /> },
        Route::Journal => html! { <Journal /> },
        Route::Bin => html! { <Bin /> },
        Route::Export => html! { <Export /> },
        Route::Settings => html! { <Settings /> },
        Route::Help => html! { <Help /> },
    }
}

/// The window is to close, but something could not be saved.
fn close_question(stay: Callback<()>) -> Html {
    let close = |_| {
        spawn_local(async {
            let _ = call(&CloseAnyway {}).await;
        });
    };
    let actions = html! {
        <>
            // The first button has the focus, and somebody may be typing.
            <button class="button primary" type="button" onclick={stay.reform(|_| ())}>{ tr("keep-open") }</button>
            <button class="button erase" type="button" onclick={close}>{ tr("close-anyway") }</button>
        </>
    };
    html! {
        <Dialog title={tr("close-title")} on_close={stay} {actions}><p>{ tr("close-text") }</p></Dialog>
    }
}

fn tell_still_here() {
    spawn_local(async {
        let _ = call(&StillHere {}).await;
    });
}

/// The page that is up. It changes only after what is unsaved has been saved; the number counts
/// the visits, so that going to the same kind of page again is a new page.
#[hook]
fn use_route(
    desk: &Desk,
    say: &Callback<String>,
) -> (yew::UseStateHandle<Route>, yew::UseStateHandle<u32>, Callback<Route>) {
    let route = use_state(|| browser::hash().parse().unwrap_or(Route::Today));
    let visit = use_state(|| 0u32);
    let address = use_mut_ref(|| *route);
    let settle = {
        let address = address.clone();
        Callback::from(move |route: Route| {
            // Whoever is already on the way to another page must get there, and not be brought back.
            let is_here = browser::hash().parse() == Ok(*address.borrow());
            *address.borrow_mut() = route;
            if is_here {
                browser::replace_address(&route.href());
            }
        })
    };
    {
        let (route, visit, desk, say) = (route.clone(), visit.clone(), desk.clone(), say.clone());
        use_effect_with((), move |()| {
            let visits = Rc::new(RefCell::new(*visit));
            listen(&browser::window(), "hashchange", move |_| {
                let wanted = browser::hash().parse::<Route>();
                let here = *address.borrow();
                let Ok(wanted) = wanted else { return browser::replace_address(&here.href()) };
                if wanted == here {
                    return;
                }
                let (route, visit, desk) = (route.clone(), visit.clone(), desk.clone());
                let (address, visits, say) = (address.clone(), visits.clone(), say.clone());
                spawn_local(async move {
                    if desk.clear().await {
                        *address.borrow_mut() = wanted;
                        *visits.borrow_mut() += 1;
                        visit.set(*visits.borrow());
                        route.set(wanted);
                    } else {
                        browser::replace_address(&address.borrow().href());
                        say.emit(tr("stays-unsaved"));
                    }
                });
            })
        });
    }
    (route, visit, settle)
}

struct Said {
    text: String,
    say: Callback<String>,
}

/// The one live region: emptied first and filled a moment later, so that saying the same thing
/// twice is heard twice.
#[hook]
fn use_said() -> Said {
    let text = use_state(String::new);
    let say = {
        let text = text.clone();
        Callback::from(move |words: String| {
            text.set(String::new());
            let text = text.clone();
            Timeout::new(100, move || text.set(words)).forget();
        })
    };
    Said { text: (*text).clone(), say }
}

struct UndoOffer {
    current: Option<Undo>,
    offer: Callback<Undo>,
    done: Callback<()>,
}

/// What can be taken back: on the page it happened on and on the one it led to.
#[hook]
fn use_undo(visit: u32) -> UndoOffer {
    let offered = use_state(|| None::<Undo>);
    let age = use_mut_ref(|| 0);
    {
        let (offered, age) = (offered.clone(), age.clone());
        use_effect_with(visit, move |_| {
            *age.borrow_mut() += 1;
            if *age.borrow() > 1 {
                offered.set(None);
            }
        });
    }
    let offer = {
        let offered = offered.clone();
        Callback::from(move |undo| {
            *age.borrow_mut() = 0;
            offered.set(Some(undo));
        })
    };
    let done = {
        let offered = offered.clone();
        Callback::from(move |()| offered.set(None))
    };
    UndoOffer { current: (*offered).clone(), offer, done }
}

/// Listens to the shell for as long as the page lives.
#[hook]
fn use_host(heard: impl Fn(HostMessage) + 'static) {
    use_effect_with((), move |()| {
        spawn_local(async move {
            // Without the way back nothing is lost: the shell then closes without asking.
            let _ = attach(heard).await;
        });
    });
}

/// Tells the shell that somebody is there.
#[hook]
fn use_presence(locks_soon: bool, stay: Callback<()>) {
    let told = use_mut_ref(|| 0.0);
    use_effect_with(locks_soon, move |locks_soon| {
        let locks_soon = *locks_soon;
        let seen = move |_: Event| {
            let now = browser::now_ms();
            if locks_soon {
                stay.emit(());
            } else if now - *told.borrow() > TELL_EVERY {
                *told.borrow_mut() = now;
                tell_still_here();
            }
        };
        let seen = Rc::new(seen);
        let ends: Vec<_> = ["keydown", "input", "pointerdown", "pointermove", "wheel"]
            .into_iter()
            .map(|name| {
                let seen = seen.clone();
                listen(&browser::window(), name, move |event| seen(event))
            })
            .collect();
        move || ends.into_iter().for_each(|end| end())
    });
}

/// Saves at once when the window or the page is left.
#[hook]
fn use_saving_when_left(desk: &Desk) {
    let desk = desk.clone();
    use_effect_with((), move |()| {
        let save = move || {
            let desk = desk.clone();
            spawn_local(async move {
                desk.flush().await;
            });
        };
        let again = save.clone();
        let blurred = listen(&browser::window(), "blur", move |_| save());
        let hidden = listen(&browser::document(), "visibilitychange", move |_| again());
        move || {
            blurred();
            hidden();
        }
    });
}

/// The keyboard.
#[hook]
fn use_keys(context: &OpenContext, is_quiet: &yew::UseStateHandle<bool>) {
    // The newest context, for a listener that is put up once.
    let newest = use_mut_ref(|| context.clone());
    *newest.borrow_mut() = context.clone();
    let is_quiet = is_quiet.clone();
    use_effect_with((), move |()| {
        let quiet = is_quiet.clone();
        let moved = listen(&browser::window(), "pointermove", move |_| {
            if *quiet {
                quiet.set(false);
            }
        });
        let pressed = listen(&browser::window(), "keydown", move |event| {
            let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
            let context = newest.borrow().clone();
            if event.is_composing() {
                return;
            }
            let press = Press {
                key: &event.key(),
                code: &event.code(),
                ctrl: event.ctrl_key() || event.meta_key(),
                shift: event.shift_key(),
                alt: event.alt_key(),
            };
            // A dialog has the keyboard to itself.
            let in_dialog = browser::document().query_selector("dialog[open]").ok().flatten().is_some();
            if let Some(action) = keys::action(&press).filter(|_| !in_dialog) {
                event.prevent_default();
                act(action, &context);
            } else {
                let in_text =
                    browser::focused().is_some_and(|element| element.is_instance_of::<HtmlTextAreaElement>());
                let leaves = matches!(event.key().as_str(), "Tab" | "Escape");
                is_quiet.set(context.focus_mode && in_text && !leaves);
            }
        });
        move || {
            moved();
            pressed();
        }
    });
}

fn act(action: Action, context: &OpenContext) {
    let go = |route| context.go.emit(route);
    let size = |text_size: TextSize| context.set_comfort.emit(Comfort { text_size, ..context.comfort });
    match action {
        Action::NewEntry => go(Route::New),
        Action::Today => go(Route::Today),
        Action::Settings => go(Route::Settings),
        Action::Help => go(Route::Help),
        Action::Library => go(Route::Library),
        Action::NoteRepair => go(Route::Begin(Slug::new("repair-log"))),
        Action::CheckIn => go(Route::CheckIn),
        Action::Lock => context.lock.emit(()),
        Action::LargerText => size(context.comfort.text_size.larger()),
        Action::SmallerText => size(context.comfort.text_size.smaller()),
        Action::UsualText => size(TextSize::Usual),
        Action::Undo => browser::undo(),
        Action::Redo => browser::redo(),
        Action::NextRegion => browser::focus_region(true),
        Action::PreviousRegion => browser::focus_region(false),
        Action::FullScreen => spawn_local(async {
            let _ = call(&ToggleFullScreen {}).await;
        }),
        // What these mean depends on the page.
        Action::WriteOrRead
        | Action::Find
        | Action::Focus
        | Action::Earlier
        | Action::Later
        | Action::AnotherPrompt
        | Action::Bold
        | Action::Italic
        | Action::Link
        | Action::SpeakStatus => context.actions.emit(action),
    }
}

/// Listens until what it gives back is called.
fn listen<F: Fn(Event) + 'static>(
    target: &EventTarget,
    name: &'static str,
    heard: F,
) -> impl FnOnce() + use<F> {
    let closure = Closure::<dyn Fn(Event)>::new(heard);
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    let target = target.clone();
    move || {
        let _ = target.remove_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    }
}
