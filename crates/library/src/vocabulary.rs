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

words! {
    /// What kind of word names an idea.
    Status {
        /// Defined and measured by researchers.
        ResearchTerm = "research term",
        /// From practice or theory, with little direct measurement.
        ClinicalIdea = "clinical idea",
        /// In popular use.
        EverydayWord = "everyday word",
    }
}

words! {
    /// A part of a concept page, by its heading in the content file.
    Part {
        /// What the idea is.
        What = "What it is",
        /// What is known, and how well.
        Research = "What research says, and how sure",
        /// Small scenes.
        Everyday = "In everyday life",
        /// What it is taken for.
        Misread = "Often misread as",
        /// Where harm or safety needs a word. The one part that may be missing.
        Care = "Take care",
        /// What leads to the questions.
        Try = "Try it",
    }
}

words! {
    /// What a practice asks for in one field.
    FieldKind {
        /// Several lines.
        Text = "text",
        /// One line.
        Line = "line",
        /// A whole number from 0 to 10.
        Scale = "scale",
        /// One of some words.
        OneOf = "one_of",
        /// Any of some words.
        ManyOf = "many_of",
        /// Someone close, by nickname.
        Person = "person",
        /// A civil day.
        Date = "date",
        /// Feeling words, each with a size from 0 to 10.
        Feelings = "feelings",
        /// Several short lines.
        List = "list",
        /// An entry of the journal.
        Entry = "entry",
        /// One or several ruptures that are open.
        Rupture = "rupture",
        /// Three lines of the ledger, to read.
        Ledger = "ledger",
        /// Nothing to fill in: a moment to stay.
        Pause = "pause",
    }
}

words! {
    /// Whom a help line is for.
    LineKind {
        /// Anyone in a crisis.
        Crisis = "crisis",
        /// People living with violence or control.
        Abuse = "abuse",
        /// Children and young people.
        Child = "child",
        /// LGBTQ+ people.
        Lgbtq = "lgbtq",
        /// Anyone who wants to talk.
        General = "general",
    }
}
