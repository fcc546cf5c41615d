//! What coloured a week, so that the person explains the dots and the program does not.

use serde::{Deserialize, Serialize};

/// Something that coloured the week. Several can be true at once, and none has to be given.
///
/// Source: content brief, §5.2 (`context`). The words are stored; they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Context {
    /// They were ill.
    Ill,
    /// They slept too little.
    ShortSleep,
    /// They were apart from someone.
    Apart,
    /// There was a quarrel.
    Conflict,
    /// They lost someone or something.
    Loss,
    /// Something large changed.
    BigChange,
    /// It was a week like others.
    Ordinary,
}

impl Context {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Ill,
        Self::ShortSleep,
        Self::Apart,
        Self::Conflict,
        Self::Loss,
        Self::BigChange,
        Self::Ordinary,
    ];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ill => "ill",
            Self::ShortSleep => "short_sleep",
            Self::Apart => "apart",
            Self::Conflict => "conflict",
            Self::Loss => "loss",
            Self::BigChange => "big_change",
            Self::Ordinary => "ordinary",
        }
    }

    /// The one with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|context| context.word() == word)
    }

    /// Each one once, in the order chosen.
    pub fn distinct(contexts: Vec<Self>) -> Vec<Self> {
        let mut kept = Vec::new();
        for context in contexts {
            if !kept.contains(&context) {
                kept.push(context);
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_comes_back() {
        for context in Context::ALL {
            assert_eq!(Context::from_word(context.word()), Some(context));
            assert_eq!(serde_json::to_value(context).unwrap(), context.word());
            assert_eq!(serde_json::from_value::<Context>(context.word().into()).unwrap(), context);
        }
        assert_eq!(Context::from_word("shortSleep"), None);
        assert!(serde_json::from_str::<Context>("\"tired\"").is_err());
    }

    #[test]
    fn each_is_kept_once_in_the_order_chosen() {
        use Context::{Apart, Ill, Ordinary};
        assert_eq!(Context::distinct(vec![Apart, Ill, Apart, Ordinary, Ill]), [Apart, Ill, Ordinary]);
        assert_eq!(Context::distinct(Vec::new()), []);
        assert_eq!(Context::distinct(Context::ALL.repeat(2)), Context::ALL);
    }
}
