//! What makes a struct a message, and the list of all messages.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::*;
use crate::id::{BeliefId, CheckInId, EntryId, MomentId};

/// A message from the interface to the shell, sent as JSON under the key `request`.
pub trait Command: Serialize {
    /// The command's name in the handler list and in the permission files.
    const NAME: &'static str;
    /// What comes back when it went well.
    type Reply: DeserializeOwned;
}

/// A message that carries secrets. It is sent as bytes (see [`crate::secret::pack`]), so that no
/// JSON text with a passphrase is ever built.
pub trait SecretCommand {
    /// The command's name in the handler list and in the permission files.
    const NAME: &'static str;
    /// How many secrets it carries.
    const SECRETS: usize;
    /// What comes back when it went well.
    type Reply: DeserializeOwned;
}

/// Declares which requests are commands, their names, and their replies.
macro_rules! commands {
    (json { $($request:ident = $name:literal => $reply:ty;)* } secret { $($secret:ident = $secret_name:literal, $count:literal => $secret_reply:ty;)* }) => {
        $(impl Command for $request {
            const NAME: &'static str = $name;
            type Reply = $reply;
        })*
        $(impl SecretCommand for $secret {
            const NAME: &'static str = $secret_name;
            const SECRETS: usize = $count;
            type Reply = $secret_reply;
        })*

        /// The names of all commands. A test holds this list against the shell's handlers and
        /// the permission files.
        pub const COMMANDS: &[&str] = &[$($name,)* $($secret_name,)*];
    };
}

commands! {
    json {
        VaultStatus = "vault_status" => VaultStatusView;
        SuggestPassphrase = "suggest_passphrase" => PassphraseSuggestion;
        ChooseVaultFolder = "choose_vault_folder" => VaultStatusView;
        UseUsualFolder = "use_usual_folder" => VaultStatusView;
        LockVault = "lock_vault" => ();

        BeginEntry = "begin_entry" => BegunView;
        SaveEntry = "save_entry" => SavedView;
        DescribeEntry = "describe_entry" => EntryRowView;
        OpenEntry = "open_entry" => EntryView;
        CloseEntry = "close_entry" => ();
        ReadSection = "read_section" => SectionTextView;
        SaveSection = "save_section" => SavedView;
        ListEntries = "list_entries" => EntryPageView;
        DeleteEntry = "delete_entry" => ();
        RestoreEntry = "restore_entry" => EntryRowView;
        EraseEntry = "erase_entry" => ();
        ListBin = "list_bin" => Vec<EntryRowView>;
        ListRevisions = "list_revisions" => Vec<RevisionRowView>;
        ReadRevision = "read_revision" => RevisionView;
        RestoreRevision = "restore_revision" => SavedView;

        OfferPrompt = "offer_prompt" => PromptOfferView;
        DeclareState = "declare_state" => PromptOfferView;
        ReadPrompt = "read_prompt" => Option<PromptView>;
        StarPrompt = "star_prompt" => ();
        ListQuestions = "list_questions" => QuestionsView;
        SaveQuestion = "save_question" => OwnQuestionView;
        RetireQuestion = "retire_question" => ();
        RemoveQuestion = "remove_question" => ();
        MixQuestions = "mix_questions" => ();

        ReadLibrary = "read_library" => LibraryView;
        ReadConcept = "read_concept" => Option<ConceptView>;
        ReadShortPage = "read_short_page" => Option<ShortPageView>;
        ReadHelp = "read_help" => Vec<HelpPartView>;
        MarkConcept = "mark_concept" => ();

        ListPractices = "list_practices" => PracticesView;
        BeginRun = "begin_run" => RunView;
        OpenRun = "open_run" => RunView;
        SaveRun = "save_run" => RunSavedView;
        FinishRun = "finish_run" => RunFinishedView;
        DiscardRun = "discard_run" => EntryId;

        ListBonds = "list_bonds" => Vec<BondView>;
        AddBond = "add_bond" => BondView;
        ChangeBond = "change_bond" => BondView;
        MergeBonds = "merge_bonds" => ();
        ForgetBond = "forget_bond" => ();
        SetEntryBonds = "set_entry_bonds" => ();
        ReadBond = "read_bond" => BondPageView;

        ReadMending = "read_mending" => MendingView;
        LinkRepair = "link_repair" => ();
        UnlinkRepair = "unlink_repair" => ();
        SetRuptureStatus = "set_rupture_status" => ();
        ReadLedger = "read_ledger" => LedgerView;
        StrikeLine = "strike_line" => ();
        ListBeliefs = "list_beliefs" => Vec<BeliefRowView>;
        SaveBelief = "save_belief" => BeliefId;
        RemoveBelief = "remove_belief" => ();
        ReadBelief = "read_belief" => BeliefView;
        AnswerBelief = "answer_belief" => ();
        ReadSentences = "read_sentences" => Vec<String>;
        KeepMoment = "keep_moment" => MomentId;
        ChangeMoment = "change_moment" => ();
        DropMoment = "drop_moment" => ();

        ReadCheckIns = "read_check_ins" => CheckInsView;
        SaveCheckIn = "save_check_in" => CheckInId;
        RemoveCheckIn = "remove_check_in" => ();
        ChangeCheckIns = "change_check_ins" => ();
        ReadTrends = "read_trends" => TrendsView;
        ListBehind = "list_behind" => BehindView;
        SaveChart = "save_chart" => Option<ChartSavedView>;

        ReadSettings = "read_settings" => SettingsView;
        ChangeSettings = "change_settings" => SettingsView;
        ChangeComfort = "change_comfort" => ();
        About = "about" => AboutView;

        ChooseExportTarget = "choose_export_target" => Option<ExportTargetView>;
        StartExport = "start_export" => ExportDoneView;
        CancelExport = "cancel_export" => ();

        Flushed = "flushed" => ();
        StillHere = "still_here" => ();
        Painted = "painted" => ();
        CloseAnyway = "close_anyway" => ();
        OpenLink = "open_link" => ();
        PrintPage = "print_page" => ();
        CheckSpelling = "check_spelling" => ();
        ToggleFullScreen = "toggle_full_screen" => ();
    }
    secret {
        RatePassphrase = "rate_passphrase", 1 => PassphraseRating;
        CreateVault = "create_vault", 1 => RecoveryCodeView;
        ConfirmRecoveryCode = "confirm_recovery_code", 1 => ();
        UnlockVault = "unlock_vault", 1 => UnlockedView;
        RecoverVault = "recover_vault", 2 => RecoveryCodeView;
        ChangePassphrase = "change_passphrase", 2 => ();
        MakeRecoveryCode = "make_recovery_code", 1 => RecoveryCodeView;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_are_distinct_and_plain() {
        let distinct: HashSet<_> = COMMANDS.iter().collect();
        assert_eq!(distinct.len(), COMMANDS.len());
        assert!(
            COMMANDS.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
        );
    }
}
