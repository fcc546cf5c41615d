//! The moments of a belief, in two columns: what seems to say so, and what seems to say otherwise.

use holdfast_journal::id::BeliefId;
use holdfast_journal::ipc::{BeliefMomentView, BeliefSide};
use yew::{Html, Properties, component, html};

use super::belief_after::BeliefAfter;
use super::moment::Moment;
use super::words::side_word;
use crate::words::{tr, tr_with};

/// The id of a column's heading.
pub fn side_id(side: BeliefSide) -> String {
    format!("side-{}", side.word())
}

#[derive(Properties, PartialEq)]
pub struct MomentsProps {
    pub belief: BeliefId,
    /// Newest first.
    pub moments: Vec<BeliefMomentView>,
    pub after: BeliefAfter,
}

#[component]
pub fn Moments(props: &MomentsProps) -> Html {
    let column = |side: BeliefSide| {
        let these: Vec<_> = props.moments.iter().filter(|moment| moment.side == side).collect();
        let heading = side_id(side);
        html! {
            <section aria-labelledby={heading.clone()}>
                <h3 id={heading} tabindex="-1">{ side_word(side) }
                    if !these.is_empty() {
                        <span class="hint">{ tr_with("moments-count", &[("count", these.len().into())]) }</span>
                    }
                </h3>
                if these.is_empty() {
                    <p class="hint">{ tr("moments-none") }</p>
                } else {
                    <ul>
                        { for these.into_iter().map(|moment| html! {
                            <Moment key={moment.id.to_string()} belief={props.belief} moment={moment.clone()} after={props.after.clone()} />
                        }) }
                    </ul>
                }
            </section>
        }
    };
    html! { <div class="both-sides">{ for BeliefSide::ALL.into_iter().map(column) }</div> }
}
