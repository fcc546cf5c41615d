//! What may be said after a run was finished. Quiet, and each thing can be left.

use holdfast_journal::ipc::{PracticeView, RunFinishedView};
use yew::{Html, html};

use crate::components::{Icon, PageTitle};
use crate::pages::practices::list::lighter_note;
use crate::route::Route;
use crate::slug::Slug;
use crate::words::tr;

pub fn kept(practice: &PracticeView, finished: &RunFinishedView) -> Html {
    html! {
        <div class="desk run">
            <header class="bar">
                <div class="start"><a class="button quiet" href={Route::Practices.href()}><Icon name="chevron-left" />{ tr("place-practices") }</a></div>
                <div class="mid"><span class="hint">{ &practice.row.title }</span></div>
                <div class="end"></div>
            </header>
            <div class="desk-scroll run-body"><div class="run-in run-kept">
                <PageTitle text={tr("run-kept-title")} />
                if finished.lighter {
                    { lighter_note() }
                }
                if finished.could_link {
                    <section aria-labelledby="run-link-label">
                        <h2 id="run-link-label">{ tr("run-link") }</h2>
                        <p class="sub">{ tr("run-link-text") }</p>
                        <p class="air"><a class="button" id="run-link" href={Route::BeginFrom { practice: Slug::new("link-repair"), entry: finished.entry }.href()}>{ tr("run-link-go") }</a></p>
                    </section>
                }
                if finished.few_changes {
                    <section aria-labelledby="run-few-label">
                        <h2 id="run-few-label">{ tr("run-few-changes") }</h2>
                        <p class="sub">{ tr("run-few-changes-text") }</p>
                        <p class="air"><a class="button quiet" id="run-few-write" href={Route::New.href()}><Icon name="pen-line" />{ tr("run-few-changes-write") }</a></p>
                    </section>
                }
            </div></div>
            <footer class="run-foot no-print" aria-label={tr("run-ways")}><div class="run-in">
                <span class="push"></span>
                <a class="button primary big" id="run-to-entry" href={Route::Read(finished.entry).href()}>{ tr("run-to-entry") }</a>
            </div></footer>
        </div>
    }
}
