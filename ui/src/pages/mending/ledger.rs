//! Lines to look back on: three to read, and all of them.

use holdfast_journal::id::RunId;
use holdfast_journal::ipc::{BondView, CommandError, LedgerView, ListBonds, ReadLedger, StrikeLine};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_mut_ref, use_state};

use super::head::{Head, begin};
use super::ledger_all::AllLines;
use super::ledger_line::quiet_line;
use crate::components::{Alert, AlertKind, Icon, use_load, use_open};
use crate::ipc::call;
use crate::route::Route;
use crate::words::tr;
use crate::{browser, failure};

/// How many lines are read at once. Source: the practice `came-back-ledger`, step `read`.
const READ_AT_ONCE: usize = 3;

/// What a person wants of the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// Three others.
    Others,
    /// A line struck out, or not any more.
    Strike { run: RunId, struck: bool },
}

impl Wish {
    /// Does it. The lines anew, if they were asked for.
    async fn fulfil(self) -> Result<Option<LedgerView>, CommandError> {
        match self {
            Self::Others => call(&ReadLedger {}).await.map(Some),
            Self::Strike { run, struck } => call(&StrikeLine { run, struck }).await.map(|()| None),
        }
    }

    /// Brings the page up to that. Striking out reads nothing anew: it would put three other lines in
    /// front of somebody who is reading these.
    fn apply(self, view: &mut LedgerView, others: Option<LedgerView>) {
        if let Some(others) = others {
            *view = others;
        }
        if let Self::Strike { run, struck } = self {
            let lines = view.all.iter_mut().chain(&mut view.three);
            lines.filter(|line| line.run == run).for_each(|line| line.struck = struck);
        }
    }

    /// What has been done, in words.
    fn told(self) -> String {
        tr(match self {
            Self::Others => "ledger-others-here",
            Self::Strike { struck: true, .. } => "ledger-struck",
            Self::Strike { struck: false, .. } => "ledger-unstruck",
        })
    }
}

#[component]
pub fn Ledger() -> Html {
    let page = use_load((), |()| async {
        let bonds = call(&ListBonds {}).await?;
        Ok((call(&ReadLedger {}).await?, bonds))
    });
    page.show(|(view, bonds)| html! { <Lines view={view.clone()} bonds={bonds.clone()} /> })
}

#[derive(Properties, PartialEq)]
struct LinesProps {
    view: LedgerView,
    bonds: Vec<BondView>,
}

#[component]
fn Lines(props: &LinesProps) -> Html {
    let say = use_open().say;
    let view = use_state(|| props.view.clone());
    // The newest: two wishes may be on their way at once.
    let newest = use_mut_ref(|| props.view.clone());
    let failed = use_state(|| None::<(CommandError, Wish)>);
    let on_wish = {
        let (view, failed) = (view.clone(), failed.clone());
        Callback::from(move |wish: Wish| {
            let (view, newest) = (view.clone(), newest.clone());
            let (failed, say) = (failed.clone(), say.clone());
            spawn_local(async move {
                match wish.fulfil().await {
                    Ok(others) => {
                        wish.apply(&mut newest.borrow_mut(), others);
                        failed.set(None);
                        view.set(newest.borrow().clone());
                        say.emit(wish.told());
                    }
                    Err(error) => failed.set(Some((error, wish))),
                }
            });
        })
    };
    // It stands at the head of the page, and the line may be far below.
    use_effect_with(failed.as_ref().map(|(error, _)| error.code), |code| {
        let alert = browser::document().query_selector(".page > .alert").ok().flatten();
        alert.iter().filter(|_| code.is_some()).for_each(|alert| alert.scroll_into_view());
    });
    let readable = view.all.iter().filter(|line| !line.struck).count();
    html! {
        <div class="page mid">
            <Head part={Route::Ledger} title={tr("ledger-title")} sub={tr("ledger-sub")}>
                { begin("came-back-ledger", "button", tr("ledger-add")) }
            </Head>
            if let Some((error, wish)) = &*failed {
                <Alert kind={AlertKind::Waiting} title={failure::what(error.code)} text={failure::remedy(error.code)}>
                    <button class="button" type="button" onclick={{ let wish = *wish; on_wish.reform(move |_| wish) }}>{ tr("try-again") }</button>
                </Alert>
            }
            if view.all.is_empty() {
                <div class="blank">
                    <Icon name="book-open" />
                    <h2>{ tr("ledger-empty") }</h2>
                    <p>{ tr("ledger-empty-text") }</p>
                </div>
            } else {
                <section aria-labelledby="ledger-three">
                    <h2 class="vh" id="ledger-three">{ tr("ledger-three") }</h2>
                    if view.three.is_empty() {
                        <p class="sub">{ tr("ledger-all-struck") }</p>
                    } else {
                        <ul class="looked-back">{ for view.three.iter().map(|line| quiet_line(line, &props.bonds)) }</ul>
                    }
                    if readable > READ_AT_ONCE {
                        <p class="air no-print"><button class="button" type="button" id="three-others" onclick={on_wish.reform(|_| Wish::Others)}><Icon name="shuffle" />{ tr("ledger-others") }</button></p>
                    }
                </section>
                <AllLines view={(*view).clone()} bonds={props.bonds.clone()} on_strike={on_wish.reform(|(run, struck)| Wish::Strike { run, struck })} />
            }
            <p class="hint air-3">{ tr("ledger-no-reason") }</p>
        </div>
    }
}
