//! Running a practice, one step a screen.

mod clock;
mod closing;
mod course;
mod fields;
mod frame;
mod gate;
mod kept;
mod moves;
mod page;
mod screens;
mod step;

use holdfast_journal::id::{BondId, EntryId, RunId};
use holdfast_journal::ipc::{BeginRun, ErrorCode, OpenRun, RunView};
use yew::{Html, Properties, component, html};

pub use self::moves::take_back;

use self::page::Runner;
use crate::components::{Load, Loadable, use_load};
use crate::ipc::call;
use crate::pages::nowhere::Nowhere;
use crate::slug::Slug;

#[derive(Properties, PartialEq)]
pub struct BeginProps {
    pub practice: Slug,
    /// The rupture it is about.
    #[prop_or_default]
    pub rupture: Option<RunId>,
    /// The entry it is about: that of a repair.
    #[prop_or_default]
    pub entry: Option<EntryId>,
    /// Whom it is about.
    #[prop_or_default]
    pub bond: Option<BondId>,
}

/// A new run. Nothing of it is in the journal before something is put in.
#[component]
pub fn Begin(props: &BeginProps) -> Html {
    let run = use_load(
        (props.practice, props.rupture, props.entry, props.bond),
        |(practice, rupture, entry, bond)| {
            let request =
                BeginRun { practice: practice.to_string(), rupture: *rupture, entry: *entry, bond: *bond };
            async move { call(&request).await }
        },
    );
    match &run.state {
        // The address may come from a newer Holdfast.
        Loadable::Failed(error) if error.code == ErrorCode::NotFound => html! { <Nowhere /> },
        _ => page(&run),
    }
}

#[derive(Properties, PartialEq)]
pub struct RunProps {
    pub id: RunId,
}

/// A run that is going on, or a finished one that is changed.
#[component]
pub fn Run(props: &RunProps) -> Html {
    let run = use_load(props.id, |id| {
        let id = *id;
        async move { call(&OpenRun { id }).await }
    });
    page(&run)
}

fn page(run: &Load<RunView>) -> Html {
    run.show(|run| html! { <Runner run={run.clone()} /> })
}
