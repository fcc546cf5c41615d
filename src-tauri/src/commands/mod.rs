//! The commands: take the request, ask the vault, map the answer. No rule of the domain is in here.
//!
//! All of them run off the main thread: deriving a key takes half a second, and a window that does
//! not paint for half a second looks broken.

#![expect(clippy::needless_pass_by_value, reason = "Tauri hands requests and state over by value")]

use holdfast_journal::ipc::CommandError;

use crate::error::internal;

pub mod beliefs;
pub mod bonds;
pub mod check_in;
pub mod entries;
pub mod export;
pub mod host;
pub mod library;
pub mod mending;
pub mod practices;
pub mod prompts;
pub mod settings;
pub mod vault;

/// Does work that waits for other commands on a thread of its own: the few that commands have, one a
/// core, are for those it waits for.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, CommandError> {
    tauri::async_runtime::spawn_blocking(work).await.map_err(|_| internal())
}

/// Every handler, once. A test holds this list against the messages that are declared and against
/// the permission files.
#[macro_export]
macro_rules! handlers {
    () => {
        tauri::generate_handler![
            $crate::commands::vault::vault_status,
            $crate::commands::vault::suggest_passphrase,
            $crate::commands::vault::rate_passphrase,
            $crate::commands::vault::choose_vault_folder,
            $crate::commands::vault::use_usual_folder,
            $crate::commands::vault::create_vault,
            $crate::commands::vault::confirm_recovery_code,
            $crate::commands::vault::unlock_vault,
            $crate::commands::vault::recover_vault,
            $crate::commands::vault::change_passphrase,
            $crate::commands::vault::make_recovery_code,
            $crate::commands::vault::lock_vault,
            $crate::commands::entries::begin_entry,
            $crate::commands::entries::save_entry,
            $crate::commands::entries::describe_entry,
            $crate::commands::entries::open_entry,
            $crate::commands::entries::close_entry,
            $crate::commands::entries::read_section,
            $crate::commands::entries::save_section,
            $crate::commands::entries::list_entries,
            $crate::commands::entries::delete_entry,
            $crate::commands::entries::restore_entry,
            $crate::commands::entries::erase_entry,
            $crate::commands::entries::list_bin,
            $crate::commands::entries::list_revisions,
            $crate::commands::entries::read_revision,
            $crate::commands::entries::restore_revision,
            $crate::commands::prompts::offer_prompt,
            $crate::commands::prompts::declare_state,
            $crate::commands::prompts::read_prompt,
            $crate::commands::prompts::star_prompt,
            $crate::commands::prompts::list_questions,
            $crate::commands::prompts::save_question,
            $crate::commands::prompts::retire_question,
            $crate::commands::prompts::remove_question,
            $crate::commands::prompts::mix_questions,
            $crate::commands::library::read_library,
            $crate::commands::library::read_concept,
            $crate::commands::library::read_short_page,
            $crate::commands::library::read_help,
            $crate::commands::library::mark_concept,
            $crate::commands::practices::list_practices,
            $crate::commands::practices::begin_run,
            $crate::commands::practices::open_run,
            $crate::commands::practices::save_run,
            $crate::commands::practices::finish_run,
            $crate::commands::practices::discard_run,
            $crate::commands::bonds::list_bonds,
            $crate::commands::bonds::add_bond,
            $crate::commands::bonds::change_bond,
            $crate::commands::bonds::merge_bonds,
            $crate::commands::bonds::forget_bond,
            $crate::commands::bonds::set_entry_bonds,
            $crate::commands::bonds::read_bond,
            $crate::commands::beliefs::list_beliefs,
            $crate::commands::beliefs::save_belief,
            $crate::commands::beliefs::remove_belief,
            $crate::commands::beliefs::read_belief,
            $crate::commands::beliefs::answer_belief,
            $crate::commands::beliefs::read_sentences,
            $crate::commands::beliefs::keep_moment,
            $crate::commands::beliefs::change_moment,
            $crate::commands::beliefs::drop_moment,
            $crate::commands::mending::read_mending,
            $crate::commands::mending::link_repair,
            $crate::commands::mending::unlink_repair,
            $crate::commands::mending::set_rupture_status,
            $crate::commands::mending::read_ledger,
            $crate::commands::mending::strike_line,
            $crate::commands::check_in::read_check_ins,
            $crate::commands::check_in::save_check_in,
            $crate::commands::check_in::remove_check_in,
            $crate::commands::check_in::change_check_ins,
            $crate::commands::check_in::read_trends,
            $crate::commands::check_in::list_behind,
            $crate::commands::check_in::save_chart,
            $crate::commands::settings::read_settings,
            $crate::commands::settings::change_settings,
            $crate::commands::settings::change_comfort,
            $crate::commands::settings::about,
            $crate::commands::export::choose_export_target,
            $crate::commands::export::start_export,
            $crate::commands::export::cancel_export,
            $crate::commands::host::attach,
            $crate::commands::host::flushed,
            $crate::commands::host::still_here,
            $crate::commands::host::painted,
            $crate::commands::host::close_anyway,
            $crate::commands::host::open_link,
            $crate::commands::host::print_page,
            $crate::commands::host::check_spelling,
            $crate::commands::host::toggle_full_screen,
        ]
    };
}
