//! How new journals are made.

use holdfast_vault::CreateOptions;

/// A guess costs what this machine makes of half a second to a second; the quick parameters of
/// tests exist only in the build that tests drive.
pub(crate) fn options() -> CreateOptions {
    #[cfg(feature = "e2e")]
    if std::env::var_os("HOLDFAST_E2E_QUICK_KEYS").is_some() {
        return CreateOptions { cost: Some(holdfast_vault::keys::Cost::LEAST) };
    }
    CreateOptions { cost: None }
}
