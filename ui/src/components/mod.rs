//! The pieces pages are made of, one a file.

mod alert;
mod comfort_choices;
mod day_chip;
mod dialog;
mod editor;
mod entry_list;
mod entry_row;
mod find_bar;
mod icon;
mod load;
mod page_title;
mod passphrase_field;
mod recovery_code;
mod save_word;
mod shell;
mod tag_chips;

pub use alert::{Alert, AlertKind, Note};
pub use comfort_choices::ComfortChoices;
pub use day_chip::DayChip;
pub use dialog::Dialog;
pub use editor::{Editor, EditorHandle, Finding};
pub use entry_list::EntryList;
pub use entry_row::{EntryRow, name as entry_name};
pub use find_bar::FindBar;
pub use icon::{Icon, Mark};
pub use load::{Load, Loadable, use_load};
pub use page_title::PageTitle;
pub use passphrase_field::{NewPassphrase, PassphraseField};
pub use recovery_code::RecoveryCode;
pub use save_word::{SaveWord, spoken_status};
pub use shell::{OpenContext, PageActions, Shell, Undo, use_actions, use_open};
pub use tag_chips::TagChips;
