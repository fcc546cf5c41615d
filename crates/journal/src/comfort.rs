//! Reading comfort: the look, the size, the face, the language.
//!
//! This is the one thing kept outside the vault in readable form, because the unlock page needs
//! it. So it holds choices from fixed lists and nothing a person could type.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// All readable choices. Unknown fields and values in the file fall back to the defaults, so that
/// a newer or damaged file never keeps anyone out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Comfort {
    /// Colours.
    pub theme: Theme,
    /// Size of all text.
    pub text_size: TextSize,
    /// Typeface for writing and reading.
    pub face: Face,
    /// Language of the interface.
    pub language: Language,
    /// Whether window and task bar say only “Notes”.
    pub neutral_name: bool,
}

/// A fixed list of choices, each with the word that stands for it in the file and the style sheet.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$choice_doc:meta])* $choice:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
        pub enum $name {
            $($(#[$choice_doc])* $choice),+
        }

        impl $name {
            /// Every choice, in the order shown.
            pub const ALL: &[Self] = &[$(Self::$choice),+];

            /// The word in the file and in the style sheet.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$choice => $word),+
                }
            }

            /// The choice with that word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.word() == word)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Ok(Self::from_word(&word).unwrap_or_default())
            }
        }
    };
}

choices! {
    /// Colours.
    Theme {
        /// As the desktop is set.
        #[default]
        System = "system",
        /// Dark ink on light paper.
        Light = "light",
        /// Light ink on dark paper.
        Dark = "dark",
        /// Brown ink on warm paper.
        Sepia = "sepia",
        /// The strongest contrast, light or dark as the desktop is set.
        Contrast = "contrast",
    }
}

choices! {
    /// Size of all text, in percent of the usual. The writing text is 18 px at 100.
    TextSize {
        /// 90 %.
        Smaller = "90",
        /// 100 %.
        #[default]
        Usual = "100",
        /// 112 %.
        Larger = "112",
        /// 125 %.
        Large = "125",
        /// 150 %.
        VeryLarge = "150",
        /// 175 %.
        Huge = "175",
        /// 200 %.
        Double = "200",
    }
}

impl TextSize {
    /// The next larger choice, or the same at the end.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::ALL.iter().copied().find(|size| *size > self).unwrap_or(self)
    }

    /// The next smaller choice, or the same at the end.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::ALL.iter().rev().copied().find(|size| *size < self).unwrap_or(self)
    }
}

choices! {
    /// Typeface for writing and reading.
    Face {
        /// Literata, a book face.
        #[default]
        Book = "book",
        /// Atkinson Hyperlegible Next, whose letters are hard to confuse; used everywhere.
        Plain = "plain",
        /// Inter, the face of the controls.
        Sans = "sans",
        /// Atkinson Hyperlegible Mono, like a typewriter.
        Mono = "mono",
    }
}

choices! {
    /// Language of the interface, as its BCP 47 tag.
    Language {
        /// English, with British spelling: the one language so far.
        #[default]
        English = "en-GB",
        /// English made 40 % longer, to find layouts that a longer language would break.
        Stretched = "en-XA",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_falls_back_and_never_fails() {
        let read = |json: &str| serde_json::from_str::<Comfort>(json).unwrap();
        assert_eq!(read("{}"), Comfort::default());
        let odd = read(r#"{"theme":"neon","text_size":"200","face":"x","later":1}"#);
        assert_eq!(odd, Comfort { text_size: TextSize::Double, ..Comfort::default() });
    }

    #[test]
    fn every_choice_survives_the_file() {
        for theme in Theme::ALL.iter().copied() {
            let comfort = Comfort { theme, face: Face::Mono, ..Comfort::default() };
            let json = serde_json::to_string(&comfort).unwrap();
            assert_eq!(serde_json::from_str::<Comfort>(&json).unwrap(), comfort);
        }
    }

    #[test]
    fn sizes_step_up_and_down_and_stop() {
        assert_eq!(TextSize::Usual.larger(), TextSize::Larger);
        assert_eq!(TextSize::Double.larger(), TextSize::Double);
        assert_eq!(TextSize::Smaller.smaller(), TextSize::Smaller);
        assert!(TextSize::ALL.is_sorted_by_key(|size| size.word().parse::<u16>().unwrap()));
    }
}
