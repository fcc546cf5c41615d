//! The weekly check-in: nine items of our own, and how they may be shown.
//!
//! It is for noticing a week. It is no test and no measure of anyone, so there is no total, no type and
//! no comparison with other people, and a strand is never taken from another one.
//! Source: content brief, §5.2.

mod answers;
mod context;
mod items;
mod may_offer;
mod series;
mod strand;
mod usual;

pub use answers::{Answer, Answers, BadAnswer};
pub use context::Context;
pub use items::{Item, Strand, VERSION};
pub use may_offer::{REST_AFTER_DAYS, WEEK_DAYS, day_when_changed, goes_on_with, next_on, rests};
pub use series::{Reading, readings, stretches};
pub use strand::{Mean, StrandValue, value};
pub use usual::{FIRST_DOTS, IN_A_ROW, Place, Showing, UsualRange, WINDOW, showing};
