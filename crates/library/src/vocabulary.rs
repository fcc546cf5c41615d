//! The closed words of the content files: how deep a prompt goes, what kind it is, when it fits.
//!
//! `build.rs` compiles this file too, so the words a content file may use and the words the program
//! knows cannot drift apart.

/// An enum whose every variant has one spelling in content files and in storage.
macro_rules! words {
    (
        $(#[$about:meta])*
        $name:ident { $( $(#[$about_variant:meta])* $variant:ident = $slug:literal, )+ }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[$about_variant])* $variant, )+
        }

        impl $name {
            /// Every one of them, in the order of the source.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];

            /// The spelling in content files and in storage; it never changes.
            pub const fn slug(self) -> &'static str {
                match self {
                    $( Self::$variant => $slug, )+
                }
            }

            /// The one with this spelling.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.slug() == slug)
            }
        }
    };
}

words! {
    /// How far into a person's life a prompt reaches.
    Depth {
        /// Answerable on any day, in a word.
        Light = "light",
        /// Asks for a little thought about a recent moment.
        Medium = "medium",
        /// For the library and the practices. Never the question of the day.
        Deep = "deep",
    }
}

words! {
    /// What a prompt is for, in the weekly mix of `daily`.
    Kind {
        /// Noticing the body, the mood, one moment.
        Notice = "notice",
        /// Care received or given, one's own included.
        Care = "care",
        /// Something to ask for, or a limit to keep.
        Ask = "ask",
        /// Other meanings, or the onlooker's eyes.
        View = "view",
        /// Wherever it goes.
        Free = "free",
        /// Something one was glad of: counts as care, and comes at most once a week.
        Gratitude = "gratitude",
    }
}

words! {
    /// How a person says they are. Declared by them, never read from their text.
    State {
        /// Much as usual.
        Settled = "settled",
        /// Upset, worried, on edge.
        Stirred = "stirred",
        /// Low, tired, without much feeling.
        Flat = "flat",
        /// Away from someone they are close to.
        Apart = "apart",
        /// A quarrel has just been.
        AfterAQuarrel = "after_a_quarrel",
        /// A relationship ended within about three months.
        FreshBreakUp = "fresh_break_up",
    }
}

words! {
    /// A circumstance in which some prompts would hurt and are hidden.
    Exclusion {
        /// A relationship ended lately: no searching for meaning.
        FreshBreakUp = "fresh_break_up",
        /// Someone does harm: no mending, no reading of motives, no thanks.
        NotSafe = "not_safe",
    }
}

words! {
    /// How far we checked a source ourselves.
    Checked {
        /// The paper's own page or abstract, which carries the finding.
        Page = "page",
        /// Only a page about the paper.
        Secondary = "secondary",
        /// Not re-checked by us.
        No = "no",
    }
}
