//! The frame around every page of an open journal: places on the left, the page on the right.

use std::cell::RefCell;
use std::rc::Rc;

use holdfast_journal::comfort::Comfort;
use yew::{
    Callback, Children, Html, MouseEvent, Properties, component, hook, html, use_context, use_effect_with,
};

use super::icon::{Icon, Mark};
use crate::browser;
use crate::desk::Desk;
use crate::keys::Action;
use crate::route::Route;
use crate::words::tr;

/// What every page of an open journal can reach.
#[derive(Clone, PartialEq)]
pub struct OpenContext {
    pub desk: Desk,
    pub comfort: Comfort,
    pub set_comfort: Callback<Comfort>,
    /// The system's zone.
    pub zone: String,
    /// Goes to a page, once what is unsaved is saved.
    pub go: Callback<Route>,
    /// Gives the page that is up another address, as when a new entry gets its id.
    pub settle: Callback<Route>,
    /// Says something to screen readers.
    pub say: Callback<String>,
    /// Offers to take something back, until the next thing is done.
    pub offer_undo: Callback<Undo>,
    pub lock: Callback<()>,
    /// Whether everything but the words steps back.
    pub focus_mode: bool,
    pub set_focus_mode: Callback<bool>,
    /// How far an export has come: entries written, entries in all.
    pub export_progress: Option<(u32, u32)>,
    /// What the page that is up does with a key.
    pub actions: PageActions,
}

/// Something that can be taken back.
#[derive(Clone, PartialEq)]
pub struct Undo {
    pub text: String,
    pub take_back: Callback<()>,
}

/// The page that is up hears of keys that mean something on it.
#[derive(Clone, Default)]
pub struct PageActions(Rc<RefCell<Option<Callback<Action>>>>);

impl PartialEq for PageActions {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl PageActions {
    /// Gives a key to the page.
    pub fn emit(&self, action: Action) {
        let page = self.0.borrow().clone();
        if let Some(page) = page {
            page.emit(action);
        }
    }
}

/// The context of an open journal.
#[hook]
pub fn use_open() -> OpenContext {
    use_context().expect("pages are inside an open journal")
}

/// Says what this page does with keys, for as long as it is up.
#[hook]
pub fn use_actions(handle: Callback<Action>) {
    let actions = use_open().actions;
    *actions.0.borrow_mut() = Some(handle);
    use_effect_with((), move |()| move || *actions.0.borrow_mut() = None);
}

#[derive(Properties, PartialEq)]
pub struct ShellProps {
    pub route: Route,
    /// Whether the person is typing in focus mode.
    pub quiet: bool,
    pub undo: Option<Undo>,
    pub on_undone: Callback<()>,
    /// Seconds until it locks by itself, if that is soon.
    pub locks_soon: bool,
    pub on_stay: Callback<()>,
    pub children: Children,
}

#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let open = use_open();
    let to_page = |event: MouseEvent| {
        event.prevent_default();
        browser::focus("main");
    };
    let lock = open.lock.reform(|_: MouseEvent| ());
    let place = |route: Route, icon: &'static str, word: String| {
        let is_current = section(props.route) == Some(route);
        html! {
            <li>
                <a class="place" href={route.href()} aria-current={is_current.then_some("page")}>
                    <Icon name={icon} /><span>{ word }</span>
                </a>
            </li>
        }
    };
    html! {
        <div class="app">
            <button class="skip" type="button" onclick={to_page}>{ tr("skip") }</button>
            <div class="shell" data-focus={open.focus_mode.then_some("yes")} data-quiet={props.quiet.then_some("yes")}>
                <nav class="side" aria-label={tr("places")}>
                    <a class="brand" href={Route::Today.href()}><Mark /><span>{ tr("holdfast") }</span></a>
                    <a class="button new" href={Route::New.href()}><Icon name="pen-line" /><span>{ tr("new-entry") }</span></a>
                    <ul class="places">
                        { place(Route::Today, "sun", tr("today")) }
                        { place(Route::Journal, "notebook-text", tr("journal")) }
                        { place(Route::Library, "library", tr("library")) }
                        { place(Route::Practices, "leaf", tr("place-practices")) }
                        { place(Route::Mending, "mending", tr("place-mending")) }
                        { place(Route::Bonds, "users-round", tr("place-people")) }
                        { place(Route::CheckIn, "waves", tr("place-check-in")) }
                    </ul>
                    <ul class="places foot">
                        { place(Route::Export, "file-output", tr("export")) }
                        { place(Route::Bin, "trash", tr("bin")) }
                        { place(Route::Settings, "settings-2", tr("settings")) }
                    </ul>
                </nav>
                <nav class="keep" aria-label={tr("support-and-lock")}>
                    <ul class="places">
                        { place(Route::Help, "life-buoy", tr("support")) }
                        <li>
                            <button class="place" type="button" onclick={lock}><Icon name="lock" /><span>{ tr("lock-now") }</span></button>
                        </li>
                    </ul>
                    <p class="promise">{ tr("promise") }</p>
                </nav>
                <main class="main" id="main" tabindex="-1">
                    { props.children.clone() }
                    { bars(props) }
                </main>
            </div>
        </div>
    }
}

/// What is about to happen, and what can be taken back.
fn bars(props: &ShellProps) -> Html {
    if props.locks_soon {
        return html! {
            <div class="undo-bar">
                <p role="alert">{ tr("locks-soon") }</p>
                <button class="button" type="button" onclick={props.on_stay.reform(|_| ())}>{ tr("stay") }</button>
            </div>
        };
    }
    let Some(undo) = &props.undo else { return Html::default() };
    let take_back = {
        let (undo, done) = (undo.take_back.clone(), props.on_undone.clone());
        move |_| {
            done.emit(());
            undo.emit(());
        }
    };
    html! {
        <div class="undo-bar">
            <p role="status">{ &undo.text }</p>
            <button class="button" type="button" onclick={take_back}><Icon name="undo-2" />{ tr("undo") }</button>
        </div>
    }
}

/// The place in the side bar a page belongs to.
fn section(route: Route) -> Option<Route> {
    match route {
        Route::Read(_) | Route::Write(_) | Route::Revisions(_) => Some(Route::Journal),
        Route::Concept(_) | Route::ShortPage(_) | Route::Questions => Some(Route::Library),
        Route::Begin(_)
        | Route::BeginAbout { .. }
        | Route::BeginWith { .. }
        | Route::BeginFrom { .. }
        | Route::Run(_) => Some(Route::Practices),
        Route::Ledger | Route::Beliefs | Route::Belief(_) => Some(Route::Mending),
        Route::Bond(_) => Some(Route::Bonds),
        Route::CheckInAbout(_) | Route::Trends => Some(Route::CheckIn),
        Route::New | Route::Answer(_) => None,
        place => Some(place),
    }
}
