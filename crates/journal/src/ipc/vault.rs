//! Messages about the vault as a whole: is there one, open it, close it, change its keys.

use serde::{Deserialize, Serialize};

use crate::comfort::Comfort;

/// Asks what the start page should show.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct VaultStatus {}

/// What the start page should show.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VaultStatusView {
    /// Whether there is a journal and whether it is open.
    pub state: VaultState,
    /// The folder the journal lies in, for the person to read. It is shown, never sent back.
    pub folder: String,
    /// Whether this is the folder used when none is chosen.
    pub is_usual_folder: bool,
    /// When it was locked, if that happened since the program started (RFC 3339).
    pub locked_at: Option<String>,
    /// Whether it locked because nobody was there.
    pub locked_when_idle: bool,
    /// The look, size and language.
    pub comfort: Comfort,
    /// The system's zone, so that dates are shown as the person's calendar shows them.
    pub zone: String,
}

/// Whether there is a journal and whether it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// The folder holds no journal.
    Missing,
    /// The folder holds a journal, which is closed.
    Locked,
    /// The journal is open.
    Unlocked,
    /// Another program has the journal open.
    InUse,
    /// Parts of the journal are missing, so that it cannot be opened as it is.
    Damaged,
}

/// Asks for a passphrase of five words.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SuggestPassphrase {}

/// Five words drawn at random.
#[derive(Clone, Serialize, Deserialize)]
pub struct PassphraseSuggestion {
    /// The words, with single spaces between them.
    pub words: String,
}

/// Lets the person choose another folder; the answer is the new state.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ChooseVaultFolder {
    /// The dialog's title, in the person's language.
    pub title: String,
}

/// Goes back to the usual folder.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct UseUsualFolder {}

/// Saves, closes the vault and ends the page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LockVault {}

/// How hard a passphrase is to guess. Carries the passphrase.
pub struct RatePassphrase;

/// The answer to [`RatePassphrase`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassphraseRating {
    /// Bars to fill, 0 to 4.
    pub bars: u8,
    /// Whether it may be used.
    pub accepted: bool,
}

/// Makes a new journal in the current folder. Carries the passphrase.
pub struct CreateVault;

/// Says that the person typed the recovery code back. Carries what was typed.
pub struct ConfirmRecoveryCode;

/// A recovery code, shown once.
#[derive(Clone, Serialize, Deserialize)]
pub struct RecoveryCodeView {
    /// Seven groups of four characters.
    pub groups: Vec<String>,
}

/// Opens the journal. Carries the passphrase.
pub struct UnlockVault;

/// Opens the journal with its recovery code and gives it a new passphrase and a new code.
/// Carries the code and the new passphrase.
pub struct RecoverVault;

/// What is worth telling after unlocking.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnlockedView {
    /// How many saves this vault is behind the newest state its key file remembers: above 0, an
    /// older copy of the file has been put in its place.
    pub saves_missing: u32,
}

/// Changes the passphrase. Carries the old and the new one.
pub struct ChangePassphrase;

/// Makes a new recovery code; the old one stops working. Carries the passphrase.
pub struct MakeRecoveryCode;

/// Neither a suggestion nor a code reaches a log by way of a debug print.
impl std::fmt::Debug for PassphraseSuggestion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PassphraseSuggestion(…)")
    }
}

impl std::fmt::Debug for RecoveryCodeView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCodeView(…)")
    }
}
