//! The keyboard: one table of keys and what they do, which the help page shows as well.

/// What a key can do anywhere in an open journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    NewEntry,
    Today,
    WriteOrRead,
    Find,
    Focus,
    FullScreen,
    Earlier,
    Later,
    AnotherPrompt,
    Bold,
    Italic,
    Link,
    Undo,
    Redo,
    Lock,
    LargerText,
    SmallerText,
    UsualText,
    Settings,
    Help,
    Library,
    NoteRepair,
    CheckIn,
    NextRegion,
    PreviousRegion,
    SpeakStatus,
}

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binding {
    pub action: Action,
    /// The key's name as the browser gives it, in lower case.
    pub key: &'static str,
    pub ctrl: bool,
    pub shift: bool,
    pub alt: bool,
    /// Whether the help page shows this line; other lines are further ways to the same action.
    pub shown: bool,
    /// The message that says what it does.
    pub label: &'static str,
}

const fn ctrl(action: Action, key: &'static str, label: &'static str) -> Binding {
    Binding { action, key, ctrl: true, shift: false, alt: false, shown: true, label }
}

const fn shift(binding: Binding) -> Binding {
    Binding { shift: true, ..binding }
}

const fn also(binding: Binding) -> Binding {
    Binding { shown: false, ..binding }
}

const fn plain(action: Action, key: &'static str, label: &'static str) -> Binding {
    Binding { action, key, ctrl: false, shift: false, alt: false, shown: true, label }
}

/// Every key. Source of the choice: the keyboard map of the interface specification.
pub const BINDINGS: &[Binding] = &[
    ctrl(Action::NewEntry, "n", "key-new-entry"),
    ctrl(Action::Today, "t", "key-today"),
    ctrl(Action::WriteOrRead, "e", "key-write-or-read"),
    ctrl(Action::Find, "f", "key-find"),
    shift(ctrl(Action::Focus, "f", "key-focus")),
    plain(Action::FullScreen, "f11", "key-full-screen"),
    Binding { alt: true, ctrl: false, ..ctrl(Action::Earlier, "arrowleft", "key-earlier") },
    Binding { alt: true, ctrl: false, ..ctrl(Action::Later, "arrowright", "key-later") },
    ctrl(Action::AnotherPrompt, "p", "key-another-prompt"),
    ctrl(Action::Bold, "b", "key-bold"),
    ctrl(Action::Italic, "i", "key-italic"),
    shift(ctrl(Action::Link, "k", "key-link")),
    // WebKitGTK knows how to undo and has no key for it.
    ctrl(Action::Undo, "z", "key-undo"),
    shift(ctrl(Action::Redo, "z", "key-redo")),
    also(ctrl(Action::Redo, "y", "key-redo")),
    ctrl(Action::Lock, "l", "key-lock"),
    ctrl(Action::LargerText, "=", "key-larger-text"),
    also(ctrl(Action::LargerText, "+", "key-larger-text")),
    also(shift(ctrl(Action::LargerText, "+", "key-larger-text"))),
    ctrl(Action::SmallerText, "-", "key-smaller-text"),
    ctrl(Action::UsualText, "0", "key-usual-text"),
    ctrl(Action::Settings, ",", "key-settings"),
    plain(Action::Help, "f1", "key-help"),
    ctrl(Action::Library, "j", "key-library"),
    shift(ctrl(Action::NoteRepair, "r", "key-note-repair")),
    ctrl(Action::CheckIn, "m", "key-check-in"),
    plain(Action::NextRegion, "f6", "key-next-region"),
    shift(plain(Action::PreviousRegion, "f6", "key-previous-region")),
    plain(Action::SpeakStatus, "f7", "key-speak-status"),
];

/// A key that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Press<'a> {
    pub key: &'a str,
    /// The place on the keyboard, such as `KeyN`: on layouts without Latin letters the only thing
    /// that says which key it was.
    pub code: &'a str,
    pub ctrl: bool,
    pub shift: bool,
    pub alt: bool,
}

/// What that key does, if anything.
pub fn action(press: &Press<'_>) -> Option<Action> {
    let by = |matches: &dyn Fn(&Binding) -> bool| {
        BINDINGS
            .iter()
            .find(|binding| {
                matches(binding)
                    && (binding.ctrl, binding.alt, binding.shift) == (press.ctrl, press.alt, press.shift)
            })
            .map(|binding| binding.action)
    };
    let key = press.key.to_lowercase();
    by(&|binding| binding.key == key).or_else(|| {
        // A layout with letters of its own: go by the place, if the key itself is no Latin letter.
        let place = press.code.strip_prefix("Key").filter(|_| press.ctrl && !key.is_ascii())?.to_lowercase();
        by(&|binding| binding.key == place)
    })
}

/// How a key is written for people, such as Ctrl Shift F.
pub fn written(binding: &Binding) -> String {
    let mut parts = Vec::new();
    for (held, name) in [(binding.ctrl, "Ctrl"), (binding.alt, "Alt"), (binding.shift, "Shift")] {
        if held {
            parts.push(name.to_owned());
        }
    }
    parts.push(match binding.key {
        "arrowleft" => "←".into(),
        "arrowright" => "→".into(),
        "-" => "−".into(),
        key => key.to_uppercase(),
    });
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press<'a>(key: &'a str, code: &'a str, ctrl: bool, shift: bool) -> Press<'a> {
        Press { key, code, ctrl, shift, alt: false }
    }

    #[test]
    fn no_key_does_two_things() {
        for (at, one) in BINDINGS.iter().enumerate() {
            for other in &BINDINGS[at + 1..] {
                let same = (one.key, one.ctrl, one.shift, one.alt)
                    == (other.key, other.ctrl, other.shift, other.alt);
                assert!(!same, "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn no_bare_letter_does_anything() {
        assert!(BINDINGS.iter().all(|binding| binding.ctrl || binding.alt || binding.key.len() > 1));
    }

    #[test]
    fn keys_are_found_by_letter_and_on_other_scripts_by_place() {
        assert_eq!(action(&press("n", "KeyN", true, false)), Some(Action::NewEntry));
        assert_eq!(action(&press("F", "KeyF", true, true)), Some(Action::Focus));
        assert_eq!(action(&press("т", "KeyN", true, false)), Some(Action::NewEntry), "Cyrillic layout");
        assert_eq!(
            action(&press("b", "KeyN", true, false)),
            Some(Action::Bold),
            "Dvorak goes by its letters"
        );
        assert_eq!(action(&press("n", "KeyN", false, false)), None);
        assert_eq!(
            action(&press("+", "BracketRight", true, true)),
            Some(Action::LargerText),
            "Swedish layout"
        );
    }

    #[test]
    fn keys_are_written_for_people() {
        let text = |action| written(BINDINGS.iter().find(|binding| binding.action == action).unwrap());
        assert_eq!(text(Action::Focus), "Ctrl Shift F");
        assert_eq!(text(Action::Earlier), "Alt ←");
    }
}
