//! What a crash may say: where in the program, and nothing of what it was holding.

/// Replaces the usual message, which would print the values a failed check compared.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, |at| format!(" at {}:{}", at.file(), at.line()));
        write_line(&format!(
            "Holdfast {} stopped{place}. What was saved is safe.",
            env!("CARGO_PKG_VERSION")
        ));
    }));
}

/// The one line the shell ever writes to standard error.
pub(crate) fn write_line(line: &str) {
    use std::io::Write;
    // Nobody may be listening: a desktop program often has no standard error.
    let _ = writeln!(std::io::stderr(), "{line}");
}
