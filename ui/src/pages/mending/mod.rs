//! Mending: ruptures and what answered them, lines to look back on, and beliefs.

mod act;
mod add_moment;
mod after;
mod belief;
mod belief_after;
mod belief_answers;
mod belief_head;
mod beliefs;
mod entry_choice;
mod head;
mod kept;
mod ledger;
mod ledger_all;
mod ledger_line;
mod link_panel;
mod moment;
mod moments;
mod own_repairs;
mod pace;
mod page;
mod pair;
mod pair_end;
mod pair_panels;
mod pairs;
mod panel;
mod sentence_choice;
mod signs;
mod typing;
mod whole;
mod words;
mod words_form;

pub use belief::Belief;
pub use beliefs::Beliefs;
pub use ledger::Ledger;
pub use page::Mending;
pub use words::{repair_name, rupture_name, standing_word};
