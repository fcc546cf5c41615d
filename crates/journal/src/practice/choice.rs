//! The words that can be chosen in a field of kind `one_of` or `many_of`.

/// An enum whose every variant has one word: the id of the option in `content/en/practices`. The
/// words are stored; they never change.
macro_rules! choices {
    (
        $(#[$about:meta])*
        $name:ident { $( $(#[$about_variant:meta])* $variant:ident = $word:literal, )+ }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $( $(#[$about_variant])* $variant, )+
        }

        impl $name {
            /// Every one of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];

            /// The stored word.
            pub const fn word(self) -> &'static str {
                match self {
                    $( Self::$variant => $word, )+
                }
            }

            /// The one with this word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.word() == word)
            }
        }

        $crate::practice::answer::spelt_by_word!($name);
    };
}

pub(super) use choices;
